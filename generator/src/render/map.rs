//! The page of a map, and its places as open data.

use super::RenderReason;
use crate::lists::with_pages;
use crate::open_places;
use crate::plan::PageKind;
use parvis_model::snapshot::Listed;
use parvis_model::{Activity, Process, Snapshot};
use parvis_theme::view::{Article, Card, MapPage, Page};
use parvis_theme::{Theme, ThemeError};

/// The most points on the page of the process. More would be a picture that nobody can read and a list that nobody
/// does; the lists of the map have all of them, thirty at a time.
const MOST: usize = 60;

/// The texts of a map's folder.
pub(super) struct Texts {
    pub(super) html: String,
    pub(super) answer_html: Option<String>,
    pub(super) news: Vec<Article>,
    pub(super) documents: Vec<(String, String, u64)>,
}

/// The page of a map.
pub(super) fn page(
    theme: &Theme,
    page: &Page<'_>,
    card: Card<'_>,
    activity: &Activity,
    texts: Texts,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let process = card.process;
    let Some((_, points, _)) = with_pages(process) else { return theme.not_found(page) };
    let standing: Vec<&Listed> =
        snapshot.index(&process.id, &points.id).iter().rev().filter(|listed| !listed.gone).collect();
    let total = u64::try_from(standing.len()).unwrap_or(u64::MAX);
    let latest = standing.into_iter().take(MOST).collect();
    let Texts { html, answer_html, news, documents } = texts;
    theme.map(page, &MapPage { card, activity, html, answer_html, news, documents, latest, total })
}

/// The places as a file.
pub(super) fn places(
    page: &Page<'_>,
    process: &Process,
    kind: &PageKind,
    snapshot: &Snapshot,
) -> Result<Vec<u8>, RenderReason> {
    let url = format!("{}/{}/", page.definition.site.url, process.id);
    Ok(match kind {
        PageKind::PlacesCsv(_) => open_places::csv(process, snapshot, &url)?,
        _ => open_places::json(process, snapshot, &url).into_bytes(),
    })
}
