//! The Markdown files of a commune: which text goes on which page.

use super::address::{Addresses, news_anchor};
use super::check::is_picture;
use super::{INDEX, NEWS, PAGES, Read, anchors, debate, front_matter, petition, projects, words};
use crate::diagnostic::{Code, Diagnostic, Reporter};
use crate::disk::{Entry, Folder};
use crate::markdown::{self, Links, Target};
use crate::site::{Document, LoadedPage, LoadedProcess, News};
use parvis_model::process::Rules;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The texts of a process. The process is `None` when a file of it has mistakes.
pub(super) fn of_process(
    folder: &Folder,
    read: &Read,
    addresses: &Addresses,
) -> (Option<LoadedProcess>, Vec<Diagnostic>) {
    let base = read.folder.as_str();
    let mut found = Vec::new();
    let html = text(folder, base, &format!("{base}/{INDEX}"), addresses, &mut found);
    let answer_html = text(folder, base, &format!("{base}/{}", petition::ANSWER), addresses, &mut found);
    let news = news(folder, base, addresses, &mut found);
    let words = read.read.wording.as_ref().map(|text| words::of(folder, base, text, addresses, &mut found));
    let of_projects = read.read.projects.iter().flat_map(|projects| &projects.items);
    let projects = of_projects.map(|(path, _)| project(folder, base, path, addresses, &mut found)).collect::<Vec<_>>();
    let sides = [debate::FOR_FILE, debate::AGAINST_FILE]
        .map(|name| (name, text(folder, base, &format!("{base}/{name}"), addresses, &mut found)));
    let Some(process) = &read.read.process else { return (None, found) };
    let has_answer = match &process.rules {
        Rules::Petition(petition) => petition.answer.is_some(),
        Rules::Questionnaire(questionnaire) => questionnaire.followup.is_some(),
        Rules::Deposits(deposits) => deposits.followup.is_some(),
        Rules::Ideas(ideas) => ideas.followup.is_some(),
        Rules::Consultation(consultation) => consultation.followup.is_some(),
        Rules::Debate(debate) => debate.followup.is_some(),
        Rules::Exchange(exchange) => exchange.followup.is_some(),
        Rules::Map(map) => map.followup.is_some(),
        Rules::Vote(vote) => vote.followup.is_some(),
        Rules::Budget(budget) => budget.vote.followup.is_some(),
    };
    if answer_html.is_some() && !has_answer {
        let file = format!("{}/{base}/{}", folder.name, petition::ANSWER);
        found.push(Diagnostic::of_file(file, Code::UnusedFile, vec![]));
    }
    let answer_html = answer_html.filter(|_| has_answer);
    let sides = match process.debate() {
        None => {
            let unused = sides.iter().filter(|(_, html)| html.is_some()).map(|(name, _)| name);
            let unused = unused.map(|name| format!("{}/{base}/{name}", folder.name));
            found.extend(unused.map(|file| Diagnostic::of_file(file, Code::UnusedFile, vec![])));
            Default::default()
        }
        Some(debate) => {
            let [(_, pro), (_, against)] = sides;
            let or_said = |html: Option<String>, said: &Option<String>| {
                html.or_else(|| said.as_deref().map(markdown::plain)).unwrap_or_default()
            };
            [or_said(pro, &debate.said[0]), or_said(against, &debate.said[1])]
        }
    };
    let documents = documents(folder, base);
    let formerly = read.read.formerly.iter().map(|(id, _)| id.clone()).collect();
    let process = process.clone();
    let loaded = html.map(|html| {
        let folder = base.to_owned();
        LoadedProcess { process, folder, formerly, html, answer_html, sides, news, documents, words, projects }
    });
    (loaded, found)
}

/// The HTML of a text without front matter of its own.
fn text(folder: &Folder, base: &str, path: &str, addresses: &Addresses, found: &mut Vec<Diagnostic>) -> Option<String> {
    let prefix = anchors::prefix(path)?;
    let Some(Entry::Text(source)) = folder.files.get(path) else { return None };
    let reporter = Reporter::new(source);
    let body = front_matter::none(&reporter);
    let html = markdown::render(&reporter, body, &addresses.links(base, path, &prefix));
    found.extend(reporter.into_diagnostics());
    Some(html)
}

/// The HTML of a project. What is wrong with its front matter has been reported.
fn project(folder: &Folder, base: &str, path: &str, addresses: &Addresses, found: &mut Vec<Diagnostic>) -> String {
    let Some(Entry::Text(source)) = folder.files.get(path) else { return String::new() };
    let reporter = Reporter::new(source);
    let below = format!("{base}/{}", projects::PROJECTS);
    let links = Links { or_folder: Some(base), ..addresses.links(&below, path, "text-") };
    let html = markdown::render(&reporter, front_matter::body(source), &links);
    found.extend(reporter.into_diagnostics());
    html
}

fn news(folder: &Folder, base: &str, addresses: &Addresses, found: &mut Vec<Diagnostic>) -> Vec<News> {
    let news_folder = format!("{base}/{NEWS}");
    let start = format!("{news_folder}/");
    let mut news = Vec::new();
    for (path, entry) in folder.files.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start)) {
        let (Entry::Text(source), Some(name)) = (entry, path[start.len()..].strip_suffix(".md")) else { continue };
        let reporter = Reporter::new(source);
        let (matter, body) = front_matter::news(&reporter);
        let id = news_anchor(name);
        let prefix = format!("{id}-");
        let links = Links { or_folder: Some(base), ..addresses.links(&news_folder, path, &prefix) };
        let html = markdown::render(&reporter, body, &links);
        found.extend(reporter.into_diagnostics());
        if let Some((title, date)) = matter {
            news.push(News { id, title, date, html });
        }
    }
    // Newest first; of one day, by name, so that every build has the same order.
    news.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    news
}

fn documents(folder: &Folder, base: &str) -> Vec<Document> {
    let start = format!("{base}/files/");
    let files = folder.files.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start));
    let documents = files.filter_map(|(path, entry)| match entry {
        Entry::Other { size, .. } if !is_picture(path) => {
            let name = &path[start.len()..];
            let address = format!("files/{}", markdown::encode(name));
            Some(Document { address, name: name.to_owned(), size: *size })
        }
        _ => None,
    });
    documents.collect()
}

/// The pages of the commune, and its words of welcome.
pub(super) fn of_commune(folder: &Folder, addresses: &Addresses) -> (Vec<LoadedPage>, Option<String>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let welcome = text(folder, PAGES, &format!("{PAGES}/{INDEX}"), addresses, &mut found);
    let read: Vec<_> = folder.files.par_iter().filter_map(|(path, entry)| page(path, entry, addresses)).collect();
    let (pages, mistakes): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    found.extend(mistakes.into_iter().flatten());
    let mut pages: Vec<LoadedPage> = pages.into_iter().flatten().collect();
    let indices: BTreeMap<String, usize> = pages.iter().enumerate().map(|(i, page)| (page.slug.clone(), i)).collect();
    for page in &mut pages {
        // Folders without a page of their own are passed over.
        let above = page.slug.rmatch_indices('/').map(|(at, _)| &page.slug[..at]);
        page.parent = above.filter_map(|slug| indices.get(slug).copied()).next();
    }
    (pages, welcome, found)
}

/// A page of the commune, if the path is that of one. The page is `None` when it has no title.
fn page(path: &str, entry: &Entry, addresses: &Addresses) -> Option<(Option<LoadedPage>, Vec<Diagnostic>)> {
    let (true, Entry::Text(source)) = (path.starts_with("pages/"), entry) else { return None };
    let (Some(Target::Page(address)), Some((parent, _))) = (addresses.targets.get(path), path.rsplit_once('/')) else {
        return None;
    };
    if address.is_empty() {
        return None;
    }
    let reporter = Reporter::new(source);
    let (title, body) = front_matter::page(&reporter);
    let html = markdown::render(&reporter, body, &addresses.links(parent, path, "text-"));
    let slug = address.trim_end_matches('/').to_owned();
    let page = title.map(|title| LoadedPage { slug, title, html, parent: None });
    Some((page, reporter.into_diagnostics()))
}
