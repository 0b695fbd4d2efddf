//! Rendering: planned pages into files, all processors at work.

mod budget;
mod consultation;
mod contributions;
mod debate;
mod map;
mod questionnaire;
mod vote;

pub(crate) use vote::on_paper;

use crate::disk::OutputFile;
use crate::events;
use crate::hosts;
use crate::index;
use crate::plan::{PageKind, Plan, PlannedPage, plan};
use crate::site::{LoadedPage, LoadedPicture, LoadedProcess, LoadedSite, StaticFile};
use crate::{disk::Body, markdown};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_model::exchange;
use parvis_model::path::page::FEED;
use parvis_model::process::{Process, Rules};
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Activity, PartKey, Snapshot};
use parvis_theme::view::{
    Article, Card, ConsultationPage, ExchangePage, Facet, Home, IdeasPage, Page, PetitionPage, Picture,
    QuestionnairePage, TextPage, VotePage,
};
use parvis_theme::{Script, Sheet, Theme, ThemeError};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A page that could not be rendered: a defect of the theme or of this crate, since content was checked before.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {reason}")]
pub struct RenderError {
    /// The page.
    pub path: String,
    /// Why.
    pub reason: RenderReason,
}

/// Why a page could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderReason {
    /// The theme's reason.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A table has rows of different lengths.
    #[error(transparent)]
    Table(#[from] csv::Error),
}

/// Makes all files of a site. The same content, snapshot and instant give the same bytes.
pub fn build_site(
    theme: &Theme,
    site: &LoadedSite,
    snapshot: &Snapshot,
    at: Timestamp,
) -> Result<Vec<OutputFile>, RenderError> {
    let plan = plan(site, snapshot, at);
    let mut files = render_pages(theme, site, &plan.pages.iter().collect::<Vec<_>>(), snapshot, at)?;
    files.extend(site.processes.iter().flat_map(|loaded| index::files(&loaded.process, snapshot, at)));
    files.extend(assets(site));
    Ok(files)
}

/// Makes the pages again that read one of the changed parts of the snapshot, and those that `before` had not.
pub fn render_changed(
    theme: &Theme,
    site: &LoadedSite,
    (before, now): (&Plan, &Plan),
    snapshot: &Snapshot,
    changed: &BTreeSet<PartKey>,
    at: Timestamp,
) -> Result<Vec<OutputFile>, RenderError> {
    let mut files = render_pages(theme, site, &now.outdated(before, changed), snapshot, at)?;
    let processes = site.processes.iter().map(|loaded| &loaded.process);
    files.extend(
        processes.filter(|process| index::changes(process, changed)).flat_map(|p| index::files(p, snapshot, at)),
    );
    Ok(files)
}

/// Makes one page. It sees the parts of the snapshot that it declared and no others.
pub fn render(
    theme: &Theme,
    site: &LoadedSite,
    planned: &PlannedPage,
    snapshot: &Snapshot,
    at: Timestamp,
) -> Result<Vec<u8>, RenderError> {
    let declared = snapshot.only(&planned.reads);
    let html = draw(theme, site, planned, &declared, at);
    html.map_err(|reason| RenderError { path: planned.path.clone(), reason })
}

/// The files that do not depend on the snapshot or the instant: style sheet, script, the commune's own files, and
/// what tells the host how to serve them.
pub fn assets(site: &LoadedSite) -> Vec<OutputFile> {
    let definition = site.definition();
    let mut files = vec![
        OutputFile::new(&definition.stylesheet, parvis_theme::stylesheet(site.site())),
        OutputFile::new(&definition.script, parvis_theme::SCRIPT),
    ];
    let sheets = Sheet::ALL.iter().filter_map(|sheet| Some((definition.sheets.get(sheet.name())?, sheet)));
    files.extend(sheets.map(|(path, sheet)| OutputFile::new(path, sheet.rules())));
    let scripts = Script::ALL.iter().filter_map(|script| Some((definition.scripts.get(script.name())?, script)));
    files.extend(scripts.map(|(path, script)| OutputFile::new(path, script.text())));
    files.extend(hosts::files(site));
    let copy = |file: &StaticFile| {
        let body = if file.photograph { Body::Clean } else { Body::Copy };
        OutputFile { path: file.path.clone(), body: body(file.source.clone()) }
    };
    files.extend(site.files.iter().map(copy));
    files.extend(made(site));
    files
}

/// What is made of photographs. One that stands in several folders is made once.
fn made(site: &LoadedSite) -> impl Iterator<Item = OutputFile> {
    let mut made = BTreeMap::new();
    for picture in site.pictures.values() {
        for (path, recipe) in picture.variants.all() {
            let (from, named) = (picture.source.clone(), picture.named.clone());
            made.entry(path.clone()).or_insert_with(|| Body::Made { from, named, recipe: recipe.clone() });
        }
    }
    made.into_iter().map(|(path, body)| OutputFile { path, body })
}

fn render_pages(
    theme: &Theme,
    site: &LoadedSite,
    pages: &[&PlannedPage],
    snapshot: &Snapshot,
    at: Timestamp,
) -> Result<Vec<OutputFile>, RenderError> {
    let file =
        |page: &&PlannedPage| render(theme, site, page, snapshot, at).map(|bytes| OutputFile::new(&page.path, bytes));
    pages.par_iter().map(file).collect()
}

fn draw(
    theme: &Theme,
    site: &LoadedSite,
    planned: &PlannedPage,
    snapshot: &Snapshot,
    at: Timestamp,
) -> Result<Vec<u8>, RenderReason> {
    // The feed at a former address says where it is now.
    let own = match &planned.kind {
        PageKind::ProcessFeed(i) => format!("{}/{FEED}", site.processes[*i].process.id),
        _ => planned.address().to_owned(),
    };
    let page = Page {
        definition: site.definition(),
        lang: site.site().lang(),
        root: root(site, planned),
        path: &own,
        now: at,
        confirmed_as: None,
    };
    let html = match &planned.kind {
        PageKind::Home => theme.home(&page, &home(site, snapshot)),
        PageKind::Process(i) => process(theme, &page, site, &site.processes[*i], snapshot),
        PageKind::Questions(i)
        | PageKind::Paper(i)
        | PageKind::Results(i)
        | PageKind::ResultsCsv(i)
        | PageKind::ResultsJson(i) => {
            return questionnaire::below(theme, &page, &site.processes[*i].process, &planned.kind, snapshot);
        }
        PageKind::List(block) if matches!(block.facet, Facet::Section(_)) => {
            consultation::section(theme, &page, &site.processes[block.process], block, snapshot)
        }
        PageKind::Contribution(i, activity, id) if site.processes[*i].words.is_some() => {
            consultation::opinion(theme, &page, &site.processes[*i], *activity, id, snapshot)
        }
        PageKind::Propose(i, activity, side) => {
            // What it asks may depend on the day.
            let process = &site.processes[*i].process;
            let zone = TimeZone::get(&site.site().time_zone).unwrap_or(TimeZone::UTC);
            let now = exchange::asked_at(process, at, &zone);
            contributions::propose(theme, &page, now.as_ref().unwrap_or(process), *activity, side.as_deref())
        }
        PageKind::PlacesJson(i) | PageKind::PlacesCsv(i) => {
            return map::places(&page, &site.processes[*i].process, &planned.kind, snapshot);
        }
        PageKind::Ballot(i) => vote::paper(theme, &page, &site.processes[*i].process),
        PageKind::PublicBox(i) | PageKind::Minutes(i) | PageKind::BoxFile(i, _) | PageKind::OutcomeJson(i) => {
            return vote::below(theme, &page, &site.processes[*i].process, &planned.kind, snapshot);
        }
        PageKind::Projects(i, _) | PageKind::Project(i, _) | PageKind::ProjectsCsv(i) | PageKind::Comparison(i) => {
            return budget::below(theme, &page, site, &site.processes[*i], &planned.kind, snapshot);
        }
        PageKind::Followed => budget::followed(theme, &page, site, snapshot),
        PageKind::Embed(i) => debate::embed(theme, &page, &site.processes[*i].process, snapshot),
        PageKind::List(block) => {
            contributions::list(theme, &page, &site.processes[block.process].process, block, snapshot)
        }
        PageKind::Contribution(i, activity, id) => {
            contributions::entry(theme, &page, &site.processes[*i].process, *activity, id, snapshot)
        }
        PageKind::Contents(i)
        | PageKind::WholeText(i)
        | PageKind::Synthesis(i)
        | PageKind::Article(i, _)
        | PageKind::Write(i, ..) => consultation::below(theme, &page, &site.processes[*i], &planned.kind, snapshot),
        PageKind::Text(i) => theme.text(&page, &text(site, *i)),
        PageKind::Legal => theme.legal(&page),
        PageKind::Privacy => theme.privacy(&page, &site.processes.iter().map(|p| &p.process).collect::<Vec<_>>()),
        PageKind::Accessibility => theme.accessibility(&page),
        PageKind::Register => theme.register(&page, &contributions::register(site, snapshot)),
        PageKind::NotFound => theme.not_found(&page),
        PageKind::Moved(i) => theme.moved(&page, &site.processes[*i].process),
        PageKind::SiteFeed => theme.feed(&page, &events::feed(site, None, snapshot, at)),
        PageKind::ProcessFeed(i) => theme.feed(&page, &events::feed(site, Some(&site.processes[*i]), snapshot, at)),
    };
    Ok(html?.into_bytes())
}

/// What leads from a page to the site's root. The page for wrong addresses is shown at any depth, so that its links
/// must begin at the host.
fn root(site: &LoadedSite, planned: &PlannedPage) -> String {
    match (&planned.kind, planned.path.matches('/').count()) {
        (PageKind::NotFound, _) => format!("{}/", &site.site().url[site.site().origin().len()..]),
        (_, 0) => "./".to_owned(),
        (_, depth) => "../".repeat(depth),
    }
}

/// The page of a process.
fn process(
    theme: &Theme,
    page: &Page<'_>,
    site: &LoadedSite,
    loaded: &LoadedProcess,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    // A process has the activity of its preset: content would not have loaded otherwise.
    let Some(activity) = loaded.process.activities.first() else { return theme.not_found(page) };
    let (card, html, answer_html) = (card(site, loaded, snapshot), loaded.html.clone(), loaded.answer_html.clone());
    let news = loaded.news.iter().map(article).collect();
    let documents = loaded.documents.iter().map(|d| (d.address.clone(), d.name.clone(), d.size)).collect();
    match &loaded.process.rules {
        Rules::Petition(_) => {
            theme.petition(page, &PetitionPage { card, activity, html, answer_html, news, documents })
        }
        Rules::Questionnaire(_) => {
            let results = &snapshot.results(&loaded.process.id, &activity.id);
            let view = QuestionnairePage { card, activity, html, answer_html, news, documents, results };
            theme.questionnaire(page, &view)
        }
        Rules::Ideas(_) | Rules::Deposits(_) => {
            let latest = contributions::latest(&loaded.process, activity, snapshot, page.now);
            theme.ideas(page, &IdeasPage { card, activity, html, answer_html, news, documents, latest })
        }
        Rules::Consultation(_) => {
            theme.consultation(page, &ConsultationPage { card, activity, html, answer_html, news, documents })
        }
        Rules::Exchange(_) => {
            let latest = contributions::latest(&loaded.process, activity, snapshot, page.now);
            let listed = snapshot.index(&loaded.process.id, &activity.id);
            theme.exchange(page, &ExchangePage { card, activity, html, answer_html, news, documents, latest, listed })
        }
        Rules::Map(_) => {
            let texts = map::Texts { html, answer_html, news, documents };
            map::page(theme, page, card, activity, texts, snapshot)
        }
        Rules::Vote(_) | Rules::Budget(_) => {
            let standing = snapshot.standing(&loaded.process.id, &activity.id);
            theme.vote(page, &VotePage { card, activity, html, answer_html, news, documents, standing })
        }
        Rules::Debate(_) => {
            let texts = debate::Texts { html, answer_html, sides: &loaded.sides, news, documents };
            debate::page(theme, page, card, activity, texts, snapshot)
        }
    }
}

/// A page of the commune with its neighbours: the next one above it that there is, and those of which it is that.
fn text(site: &LoadedSite, index: usize) -> TextPage<'_> {
    let page = &site.pages[index];
    TextPage {
        title: &page.title,
        html: &page.html,
        parent: page.parent.map(|parent| link(&site.pages[parent])),
        children: site.pages.iter().filter(|other| other.parent == Some(index)).map(link).collect(),
    }
}

/// Address and title.
fn link(page: &LoadedPage) -> (String, String) {
    (format!("{}/", page.slug), page.title.clone())
}

fn home<'a>(site: &'a LoadedSite, snapshot: &Snapshot) -> Home<'a> {
    Home {
        cards: site.processes.iter().map(|loaded| card(site, loaded, snapshot)).collect(),
        welcome: site.welcome.clone(),
        // Those below another page are listed there.
        pages: site.pages.iter().filter(|page| page.parent.is_none()).map(link).collect(),
    }
}

/// How many took part in an activity, by channel.
pub(crate) fn counted(process: &Process, activity: &Activity, snapshot: &Snapshot) -> SignatureCount {
    SignatureCount {
        web: snapshot.count(&process.id, &activity.id),
        paper: process.petition().map_or_else(|| on_paper(process, snapshot), |petition| petition.paper_total()),
        assisted: snapshot.assisted(&process.id, &activity.id),
    }
}

fn card<'a>(site: &LoadedSite, loaded: &'a LoadedProcess, snapshot: &Snapshot) -> Card<'a> {
    let process = &loaded.process;
    let count = process.activities.first().map(|activity| counted(process, activity, snapshot));
    Card { process, count: count.unwrap_or_default(), picture: picture(site, process) }
}

/// The picture of a process: several sizes of a photograph, or the file itself.
fn picture(site: &LoadedSite, process: &Process) -> Option<Picture> {
    Some(picture_of(site, process, process.picture.as_ref()?))
}

/// A picture of a process's folder.
fn picture_of(site: &LoadedSite, process: &Process, picture: &parvis_model::process::Picture) -> Picture {
    let file = &picture.file;
    let original = format!("{}/{file}", process.id);
    match site.pictures.get(&original) {
        None => Picture::from(format!("{}/{}", process.id, markdown::encode(file))),
        Some(LoadedPicture { variants, .. }) => Picture {
            src: variants.fallback.0.clone(),
            modern: variants.modern.iter().map(|(path, recipe)| (path.clone(), recipe.size.0)).collect(),
            size: Some(variants.largest()),
        },
    }
}

fn article(news: &crate::site::News) -> Article {
    Article { id: news.id.clone(), title: news.title.clone(), date: Some(news.date), html: news.html.clone() }
}
