//! The parts of pages that texts can link to: headings of texts, news, and what the theme's templates name.

use super::address::news_anchor;
use super::{INDEX, NEWS, PAGES, debate, front_matter, petition, projects, wording};
use crate::disk::{Entry, Folder};
use crate::markdown::{self, Anchors, Target};
use parvis_theme::anchors;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What begins the identifiers of a text, by its path in the commune's folder. `None` for a text of no page.
pub(super) fn prefix(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        [PAGES, INDEX] => Some("welcome-".to_owned()),
        [PAGES, .., file] => file.ends_with(".md").then(|| "text-".to_owned()),
        [_, NEWS, file] => Some(format!("{}-", news_anchor(file.strip_suffix(".md")?))),
        // Several of them stand on one page, where the text is printed in one piece.
        [_, wording::TEXT | wording::FINAL | wording::ANSWERS, ..] => {
            let own = path.split_once('/').and_then(|(_, own)| own.strip_suffix(".md"))?;
            Some(format!("{}-", parvis_model::id::suggest(own).unwrap_or_else(|| "x".to_owned())))
        }
        [_, projects::PROJECTS, file] => file.ends_with(".md").then(|| "text-".to_owned()),
        [_, INDEX] => Some("text-".to_owned()),
        [_, wording::SYNTHESIS] => Some("text-".to_owned()),
        [_, petition::ANSWER] => Some("answer-".to_owned()),
        [_, debate::FOR_FILE] => Some("for-".to_owned()),
        [_, debate::AGAINST_FILE] => Some("against-".to_owned()),
        _ => None,
    }
}

/// The parts of every page that has texts.
pub(super) fn of(folder: &Folder, targets: &BTreeMap<String, Target>) -> Anchors {
    let texts = folder.files.par_iter().filter_map(|(path, entry)| {
        let (Entry::Text(source), Some(Target::Page(address))) = (entry, targets.get(path)) else { return None };
        let prefix = prefix(path)?;
        let ids = markdown::ids(&source.text[front_matter::body(source)], &prefix);
        Some((path, address, prefix, ids))
    });
    let mut found = Anchors::new();
    for (path, address, prefix, ids) in texts.collect::<Vec<_>>() {
        let (page, part) = address.split_once('#').unwrap_or((address, ""));
        let anchors = found.entry(page.to_owned()).or_default();
        let fixed = match page {
            "" => anchors::HOME,
            // Pages of the commune, and those below a process's own.
            _ if path.starts_with(PAGES) || page.matches('/').count() > 1 => anchors::EVERY,
            _ => anchors::PROCESS,
        };
        anchors.ids.extend(fixed.iter().map(|id| (*id).to_owned()));
        if !part.is_empty() {
            anchors.ids.insert(part.to_owned());
        }
        anchors.ids.extend(ids);
        // One that is written out is found too.
        anchors.prefixes.extend([prefix, String::new()]);
    }
    found
}
