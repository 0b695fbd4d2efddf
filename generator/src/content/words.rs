//! The words of a consultation's text: each article as it is put to the residents, the commune's answer to it, the wording
//! that was kept in the end, and the synthesis.

use super::address::Addresses;
use super::wording::{self, Wording};
use super::{anchors, front_matter};
use crate::diagnostic::{Code, Diagnostic, Reporter, Source, Span};
use crate::disk::{Entry, Folder};
use crate::markdown::{self, Links};
use crate::site::{ItemWords, Words};
use crate::spelling;
use jiff::civil::Date;

/// The words of a consultation's text.
pub(super) fn of(
    folder: &Folder,
    base: &str,
    text: &Wording,
    addresses: &Addresses,
    found: &mut Vec<Diagnostic>,
) -> Words {
    let mut below = |path: &str, matter: fn(&Source, &Reporter<'_>) -> (Option<Date>, Span)| {
        let (Some(Entry::Text(source)), Some(prefix)) = (folder.files.get(path), anchors::prefix(path)) else {
            return None;
        };
        let reporter = Reporter::new(source);
        let (date, body) = matter(source, &reporter);
        let parent = path.rsplit_once('/').map_or(base, |(parent, _)| parent);
        let links = Links { or_folder: Some(base), ..addresses.links(parent, path, &prefix) };
        let html = markdown::render(&reporter, body.clone(), &links);
        found.extend(reporter.into_diagnostics());
        Some((date, html, markdown::unmarked(&source.text[body])))
    };
    let items = text.items.iter().map(|(path, item)| {
        // What is wrong with their front matter has been reported.
        let (_, html, plain) = below(path, |source, _| (None, front_matter::body(source))).unwrap_or_default();
        let beside = |folder| format!("{base}/{folder}/{}.md", item.name);
        let answer = below(&beside(wording::ANSWERS), |_, reporter| front_matter::answer(reporter));
        let answer = answer.and_then(|(date, html, _)| Some((date?, html)));
        let kept = below(&beside(wording::FINAL), |_, reporter| (None, front_matter::none(reporter)));
        ItemWords { html, plain, answer, kept: kept.map(|(_, html, plain)| (html, plain)) }
    });
    let items = items.collect();
    let synthesis =
        below(&format!("{base}/{}", wording::SYNTHESIS), |_, reporter| (None, front_matter::none(reporter)));
    // A mistake in the name of an article would be told again for each of these.
    if text.found.is_empty() {
        found.extend(without_article(folder, base, text));
    }
    Words { items, synthesis: synthesis.map(|(_, html, _)| html) }
}

/// Answers and last wordings of articles that do not exist.
fn without_article(folder: &Folder, base: &str, text: &Wording) -> Vec<Diagnostic> {
    let articles = text.items.iter().map(|(_, item)| item).filter(|item| item.is_article());
    let names: Vec<&str> = articles.map(|item| item.name.as_str()).collect();
    let mut found = Vec::new();
    for beside in [wording::FINAL, wording::ANSWERS] {
        let start = format!("{base}/{beside}/");
        for (path, _) in folder.files.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start)) {
            let Some(name) = path[start.len()..].strip_suffix(".md") else { continue };
            if !names.contains(&name) {
                let near = spelling::nearest(name, &names).unwrap_or("none").to_owned();
                let args = vec![("found", name.to_owned().into()), ("near", near.into())];
                found.push(Diagnostic::of_file(format!("{}/{path}", folder.name), Code::UnknownItem, args));
            }
        }
    }
    found
}
