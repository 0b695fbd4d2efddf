//! The search index of the contributions of a process: small files beside its pages, which a browser reads in part, and
//! the function that takes a new one too.

use crate::disk::OutputFile;
use crate::lists::with_pages;
use jiff::Timestamp;
use parvis_model::contribution::{BODY, Stage, TITLE};
use parvis_model::path::page;
use parvis_model::{PartKey, Process, Snapshot};
use parvis_search::Document;
use std::collections::BTreeSet;

/// Whether the index is another one once these parts changed.
pub(crate) fn changes(process: &Process, changed: &BTreeSet<PartKey>) -> bool {
    // Every new or changed contribution changes the list of them.
    with_pages(process).is_some_and(|(_, activity, _)| {
        changed.contains(&PartKey::index(&process.id, &activity.id))
            || changed
                .range(PartKey::entries(&process.id, &activity.id)..)
                .next()
                .is_some_and(|key| key.starts_with(&PartKey::entries(&process.id, &activity.id)))
    })
}

/// The files of the index. Contributions are numbered in the order in which they were sent.
pub(crate) fn files(process: &Process, snapshot: &Snapshot, at: Timestamp) -> Vec<OutputFile> {
    let Some((_, activity, _)) = with_pages(process) else { return Vec::new() };
    let listed = snapshot.index(&process.id, &activity.id).iter().enumerate().filter(|(_, listed)| listed.stands(at));
    let documents: Vec<Document> = listed
        .filter_map(|(number, listed)| {
            let entry = snapshot.entry(&process.id, &activity.id, &listed.id)?;
            let body = entry.text(BODY).unwrap_or_default();
            let title =
                entry.text(TITLE).map_or_else(|| parvis_text::excerpt(body, 80), |t| parvis_text::tidy(t).into());
            (entry.stage == Stage::Published).then(|| Document {
                id: u32::try_from(number).unwrap_or(u32::MAX),
                address: format!("{}/", entry.id),
                title,
                text: parvis_text::plain(body),
            })
        })
        .collect();
    let files = parvis_search::build(&documents).into_iter();
    files.map(|(name, json)| OutputFile::new(format!("{}/{}/{name}", process.id, page::INDEX), json)).collect()
}
