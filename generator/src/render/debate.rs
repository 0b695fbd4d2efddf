//! The page of a debate, and what other sites show of it.

use super::contributions::latest;
use crate::lists::{BESIDE_OF_SIDE, BEST_OF_SIDE, choosing, with_pages};
use parvis_model::contribution::{SIDE, WHOLE};
use parvis_model::debate::SIDES;
use parvis_model::{Activity, Process, Snapshot};
use parvis_theme::view::{Article, Card, Column, DebatePage, EmbedPage, Page, Shown};
use parvis_theme::{Theme, ThemeError};

/// The texts of a debate's folder.
pub(super) struct Texts<'a> {
    pub(super) html: String,
    pub(super) answer_html: Option<String>,
    pub(super) sides: &'a [String; 2],
    pub(super) news: Vec<Article>,
    pub(super) documents: Vec<(String, String, u64)>,
}

/// The page of a debate.
pub(super) fn page(
    theme: &Theme,
    page: &Page<'_>,
    card: Card<'_>,
    activity: &Activity,
    texts: Texts<'_>,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let process = card.process;
    let Some((_, arguments, _)) = with_pages(process) else { return theme.not_found(page) };
    let choosing = choosing(process, arguments);
    let ranked = choosing.is_some_and(|choosing| choosing.shows_results(page.now));
    let all = latest(process, arguments, snapshot, page.now);
    let Texts { html, answer_html, sides, news, documents } = texts;
    let [pro, against] = sides;
    let column = |side: &'static str, html| {
        let of_side: Vec<Shown<'_>> =
            all.iter().filter(|shown| shown.contribution.option(SIDE) == Some(side)).cloned().collect();
        let (best, latest) = divided(of_side, ranked);
        let listed = snapshot.index(&process.id, &arguments.id).iter();
        let total = listed.filter(|listed| !listed.gone && listed.side.as_deref() == Some(side)).count();
        Column { side, html, best, latest, total: u64::try_from(total).unwrap_or(u64::MAX) }
    };
    let columns = [column(SIDES[0], pro), column(SIDES[1], against)];
    let view = DebatePage {
        activity,
        arguments,
        choosing,
        html,
        answer_html,
        news,
        documents,
        positions: positions(process, activity, snapshot, page),
        columns,
        card,
    };
    theme.debate(page, &view)
}

/// Those that convince most people, and the latest of the others. While nobody may know which convince, nothing may
/// give it away: then they are the latest and no others.
fn divided<'a>(newest_first: Vec<Shown<'a>>, ranked: bool) -> (Vec<Shown<'a>>, Vec<Shown<'a>>) {
    let count = |shown: &Shown<'_>| shown.chosen.iter().map(|(_, count)| *count).sum::<u64>();
    let mut best: Vec<Shown<'a>> = newest_first.iter().filter(|shown| ranked && count(shown) > 0).cloned().collect();
    // Of equal ones the older first, as in the list of all.
    best.reverse();
    best.sort_by_key(|shown| std::cmp::Reverse(count(shown)));
    best.truncate(BEST_OF_SIDE);
    let room = BESIDE_OF_SIDE - best.len();
    let is_best = |shown: &Shown<'_>| best.iter().any(|other| other.contribution.id == shown.contribution.id);
    let latest = newest_first.into_iter().filter(|shown| !is_best(shown)).take(room).collect();
    (best, latest)
}

/// What other sites show of a debate.
pub(super) fn embed(
    theme: &Theme,
    page: &Page<'_>,
    process: &Process,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let Some(activity) = process.activities.first() else { return theme.not_found(page) };
    theme.embed(page, &EmbedPage { process, activity, positions: positions(process, activity, snapshot, page) })
}

/// How many are for and against, where everybody may know.
fn positions(process: &Process, activity: &Activity, snapshot: &Snapshot, page: &Page<'_>) -> Option<[u64; 2]> {
    let chosen = |side| snapshot.chosen(&process.id, &activity.id, WHOLE, side);
    activity.shows_results(page.now).then(|| SIDES.map(chosen))
}
