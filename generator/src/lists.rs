//! Which pages the contributions of a process have: one each, and lists in numbered blocks.
//!
//! Blocks are filled from the oldest on and stay as they are once they are full, so that one contribution more changes the
//! last block of each of its lists. A list has what one filter lets through; the newest block stands at its address.

use crate::plan::{PageKind, PlannedPage};
use crate::site::LoadedSite;
use jiff::Timestamp;
use parvis_model::contribution::{CATEGORY, SIDE, WHOLE};
use parvis_model::exchange::KIND;
use parvis_model::path::{self, page};
use parvis_model::snapshot::{Listed, TOP};
use parvis_model::{Activity, Contribution, ContributionId, Contributions, PartKey, Process, Snapshot};
use parvis_theme::view::Facet;

/// Contributions of one block. The newest block holds up to twice as many, so that it is never nearly empty.
const BLOCK: usize = 30;
/// Contributions on the page of the process itself.
const BESIDE: usize = 6;
/// The same of each side, where they take sides; and how many of them because most people chose them.
pub(crate) const BESIDE_OF_SIDE: usize = 8;
pub(crate) const BEST_OF_SIDE: usize = 5;

/// A block of a list of contributions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The index of the process.
    pub(crate) process: usize,
    /// The index of the activity.
    pub(crate) activity: usize,
    /// What they have in common.
    pub(crate) facet: Facet,
    /// The contributions, in the order of the page.
    pub(crate) ids: Vec<ContributionId>,
    /// The block of older ones: its address below the process's.
    pub(crate) older: Option<String>,
    /// The block of newer ones, likewise.
    pub(crate) newer: Option<String>,
}

/// The activity whose contributions have pages of their own and stand in lists of all of them, with its index. Those about
/// items of a text stand on the pages of the items.
pub(crate) fn with_pages(process: &Process) -> Option<(usize, &Activity, &Contributions)> {
    let found = |(i, activity): (usize, &'_ Activity)| {
        let contributions = activity.contributions.as_ref()?;
        (contributions.pages && contributions.targets.whole).then_some((i, i))
    };
    let (i, _) = process.activities.iter().enumerate().find_map(found)?;
    let activity = &process.activities[i];
    Some((i, activity, activity.contributions.as_ref()?))
}

/// The activity in which one chooses among contributions of `activity`.
pub(crate) fn choosing<'p>(process: &'p Process, activity: &Activity) -> Option<&'p Activity> {
    let on = |choosing: &&Activity| {
        choosing.choices.as_ref().is_some_and(|choices| choices.targets.activities.contains(&activity.id))
    };
    process.activities.iter().find(on)
}

/// The sides that contributions take, if they take any.
fn sides(contributions: &Contributions) -> Vec<&str> {
    contributions.options(SIDE).into_iter().map(|(id, _)| id).collect()
}

/// Contributions for the page of the process: the latest; where they take sides, the latest of each and those that most
/// people chose. What of that is shown depends on the instant.
fn beside(process: &Process, snapshot: &Snapshot, at: Timestamp) -> Vec<ContributionId> {
    let Some((_, activity, contributions)) = with_pages(process) else { return Vec::new() };
    let latest = || snapshot.index(&process.id, &activity.id).iter().rev().filter(|listed| listed.stands(at));
    // Offers and needs stand side by side, hence some of each.
    let kinds = contributions.options(KIND);
    if !kinds.is_empty() {
        let of = |kind: &str| -> Vec<ContributionId> {
            let some = latest().filter(|listed| listed.kind.as_deref() == Some(kind)).take(BESIDE);
            some.map(|listed| listed.id.clone()).collect()
        };
        return kinds.iter().flat_map(|(kind, _)| of(kind)).collect();
    }
    let sides = sides(contributions);
    if sides.is_empty() {
        return latest().take(BESIDE).map(|listed| listed.id.clone()).collect();
    }
    let mut ids: Vec<ContributionId> = Vec::new();
    for side in sides {
        let of_side = latest().filter(|listed| listed.side.as_deref() == Some(side)).take(BESIDE_OF_SIDE);
        ids.extend(of_side.map(|listed| listed.id.clone()));
        let best = best(process, activity, snapshot, side, BEST_OF_SIDE);
        let missing: Vec<ContributionId> = best.into_iter().filter(|id| !ids.contains(id)).collect();
        ids.extend(missing);
    }
    ids
}

/// The contributions of a side that most people chose, and that anybody chose at all. Of equal ones, the older first.
fn best(process: &Process, activity: &Activity, snapshot: &Snapshot, side: &str, most: usize) -> Vec<ContributionId> {
    let Some(choosing) = choosing(process, activity) else { return Vec::new() };
    let standing = snapshot.index(&process.id, &activity.id).iter().filter(|listed| !listed.gone);
    let of_side = standing.filter(|listed| listed.side.as_deref() == Some(side));
    let counted = of_side.map(|listed| (snapshot.choosers(&process.id, &choosing.id, listed.id.as_str()), &listed.id));
    let mut chosen: Vec<_> = counted.filter(|(count, _)| *count > 0).collect();
    chosen.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    chosen.into_iter().take(most).map(|(_, id)| id.clone()).collect()
}

/// What the page of the process reads to show them, and what is chosen about the process as a whole.
pub(crate) fn shown_beside(process: &Process, snapshot: &Snapshot, at: Timestamp) -> Vec<PartKey> {
    let mut reads = of_whole(process);
    let Some((_, activity, contributions)) = with_pages(process) else { return reads };
    if process.map().is_some() {
        // The map of all reads one part, which says where each is.
        reads.push(PartKey::index(&process.id, &activity.id));
        return reads;
    }
    if !sides(contributions).is_empty() || process.exchange().is_some() {
        // How many there are on each side, or have been.
        reads.push(PartKey::index(&process.id, &activity.id));
    }
    reads.extend(beside(process, snapshot, at).iter().flat_map(|id| in_list(process, activity, id)));
    reads
}

/// How many chose what about the process as a whole.
pub(crate) fn of_whole(process: &Process) -> Vec<PartKey> {
    let on_whole = |activity: &&Activity| activity.choices.as_ref().is_some_and(|choices| choices.targets.whole);
    let choosing = process.activities.iter().filter(on_whole);
    choosing.map(|activity| PartKey::tally(&process.id, &activity.id, WHOLE)).collect()
}

/// What a list reads of a contribution: also how many answered it, where it takes a side. The lists of a map do not tell
/// how many chose it, so that a choice does not draw their maps again.
pub(crate) fn in_list(process: &Process, activity: &Activity, id: &ContributionId) -> Vec<PartKey> {
    let mut reads = with_choices(process, activity, id);
    if process.map().is_some() {
        reads.truncate(1);
    }
    reads
}

/// The contribution first, then what was chosen on it.
fn with_choices(process: &Process, activity: &Activity, id: &ContributionId) -> Vec<PartKey> {
    let tally = choosing(process, activity).map(|choosing| PartKey::tally(&process.id, &choosing.id, id.as_str()));
    let entry = PartKey::entry(&process.id, &activity.id, id);
    let sided = activity.contributions.as_ref().is_some_and(|contributions| !sides(contributions).is_empty());
    let threads = threads(process, activity).filter(|_| sided);
    let threads = threads.map(|thread| PartKey::thread(&process.id, &thread.id, id.as_str()));
    [entry].into_iter().chain(tally).chain(threads).collect()
}

/// All pages of the contributions of a process, which is the one with index `i`.
pub(crate) fn pages(i: usize, process: &Process, snapshot: &Snapshot, at: Timestamp) -> Vec<PlannedPage> {
    let Some((a, activity, contributions)) = with_pages(process) else { return Vec::new() };
    let listed = snapshot.index(&process.id, &activity.id);
    let below = |folder: &str, kind, reads| PlannedPage::new(&format!("{}/{folder}", process.id), kind, reads);
    let mut pages = vec![below(page::PROPOSE, PageKind::Propose(i, a, None), vec![])];
    if process.map().is_some() {
        pages.extend(exports(i, process, activity, listed));
    }
    let sides = sides(contributions);
    for side in &sides {
        let folder = format!("{}/{}", page::PROPOSE, path::side(side));
        pages.push(below(&folder, PageKind::Propose(i, a, Some((*side).to_owned())), vec![]));
    }
    for listed in listed {
        let kind = PageKind::Contribution(i, a, listed.id.clone());
        pages.push(below(listed.id.as_str(), kind, of_entry(process, activity, &listed.id, snapshot)));
    }
    let mut list = |facet: Facet, ids: Vec<&ContributionId>| {
        pages.extend(blocks(i, a, process, activity, &facet, &ids));
    };
    let standing = || listed.iter().filter(|listed| listed.stands(at));
    let ids = |keep: &dyn Fn(&Listed) -> bool| standing().filter(|listed| keep(listed)).map(|l| &l.id).collect();
    for side in &sides {
        list(Facet::Side((*side).to_owned()), ids(&|listed| listed.side.as_deref() == Some(*side)));
    }
    if !sides.is_empty() {
        pages.extend(sides.iter().map(|side| {
            let ids = best(process, activity, snapshot, side, TOP);
            ranked(i, a, process, activity, Facet::TopOf((*side).to_owned()), ids)
        }));
        return pages;
    }
    list(Facet::All, ids(&|_| true));
    for (kind, _) in contributions.options(KIND) {
        list(Facet::Kind(kind.to_owned()), ids(&|listed| listed.kind.as_deref() == Some(kind)));
    }
    for (category, _) in contributions.options(CATEGORY) {
        list(Facet::Category(category.to_owned()), ids(&|listed| listed.category.as_deref() == Some(category)));
    }
    for (district, _) in process.districts(contributions) {
        list(Facet::District(district.to_owned()), ids(&|listed| listed.district.as_deref() == Some(district)));
    }
    for status in process.statuses() {
        list(Facet::Status(status), ids(&|listed| listed.status == Some(status)));
    }
    if let Some(choosing) = choosing(process, activity) {
        let top = snapshot.top(&process.id, &choosing.id);
        let known: std::collections::HashMap<&str, &ContributionId> =
            standing().map(|listed| (listed.id.as_str(), &listed.id)).collect();
        let ids: Vec<ContributionId> =
            top.iter().filter_map(|(id, _)| known.get(id.as_str()).map(|id| (*id).clone())).collect();
        pages.push(ranked(i, a, process, activity, Facet::Top, ids));
    }
    pages
}

/// The instants at which pages of deposited petitions change by themselves: each is signed until its own.
pub(crate) fn changes<'a>(site: &'a LoadedSite, snapshot: &'a Snapshot) -> impl Iterator<Item = Timestamp> + 'a {
    site.processes().iter().map(|loaded| &loaded.process).flat_map(move |process| {
        let petitions = process.deposits().and_then(|deposits| {
            let (_, activity, _) = with_pages(process)?;
            Some((deposits, activity, choosing(process, activity)?))
        });
        petitions.into_iter().flat_map(move |(deposits, activity, signatures)| {
            let entries = snapshot.entries(&process.id, &activity.id);
            entries.flat_map(move |petition| deposits.signing(petition, signatures).changes())
        })
    })
}

/// What stands on the map as open data. The files read all that is published, and nothing that is chosen.
fn exports(i: usize, process: &Process, activity: &Activity, listed: &[Listed]) -> [PlannedPage; 2] {
    let entries = listed.iter().map(|listed| PartKey::entry(&process.id, &activity.id, &listed.id));
    let reads: Vec<PartKey> = [PartKey::index(&process.id, &activity.id)].into_iter().chain(entries).collect();
    let file = |name: &str, kind| PlannedPage { path: format!("{}/{name}", process.id), kind, reads: reads.clone() };
    [file(page::PLACES_JSON, PageKind::PlacesJson(i)), file(page::PLACES_CSV, PageKind::PlacesCsv(i))]
}

/// The one block of a list in the order of what most people chose.
fn ranked(
    process_index: usize,
    activity_index: usize,
    process: &Process,
    activity: &Activity,
    facet: Facet,
    ids: Vec<ContributionId>,
) -> PlannedPage {
    let reads = ids.iter().flat_map(|id| with_choices(process, activity, id)).collect();
    let path = format!("{}/{}", process.id, facet.folder());
    let block = Block { process: process_index, activity: activity_index, facet, ids, older: None, newer: None };
    PlannedPage::new(&path, PageKind::List(Box::new(block)), reads)
}

/// What the page of a contribution reads.
pub(crate) fn of_entry(
    process: &Process,
    activity: &Activity,
    id: &ContributionId,
    snapshot: &Snapshot,
) -> Vec<PartKey> {
    let mut reads = with_choices(process, activity, id);
    let threads = threads(process, activity).flat_map(|thread| of_thread(process, thread, id.as_str(), snapshot));
    let missing: Vec<PartKey> = threads.filter(|key| !reads.contains(key)).collect();
    reads.extend(missing);
    reads
}

/// What a page reads that shows what was written about a target in an activity: that, what was chosen on each, and the
/// answers to each.
pub(crate) fn of_thread(process: &Process, thread: &Activity, target: &str, snapshot: &Snapshot) -> Vec<PartKey> {
    let (choosing, replies) = (choosing(process, thread), replies(process, thread));
    let beside = |written: &Contribution| {
        let id = written.id.as_str();
        let tally = choosing.map(|choosing| PartKey::tally(&process.id, &choosing.id, id));
        tally.into_iter().chain(replies.map(|replies| PartKey::thread(&process.id, &replies.id, id)))
    };
    let written = snapshot.thread(&process.id, &thread.id, target).iter();
    [PartKey::thread(&process.id, &thread.id, target)].into_iter().chain(written.flat_map(beside)).collect()
}

/// The activity in which one answers contributions of a thread, which have no pages of their own.
pub(crate) fn replies<'p>(process: &'p Process, thread: &Activity) -> Option<&'p Activity> {
    threads(process, thread).next()
}

/// The activities in which one writes about contributions of `activity`.
pub(crate) fn threads<'p>(process: &'p Process, activity: &Activity) -> impl Iterator<Item = &'p Activity> {
    let on = activity.id.clone();
    process.activities.iter().filter(move |thread| {
        thread.contributions.as_ref().is_some_and(|contributions| contributions.targets.activities.contains(&on))
    })
}

/// The blocks of a list whose contributions are given from the oldest on.
pub(crate) fn blocks(
    process_index: usize,
    activity_index: usize,
    process: &Process,
    activity: &Activity,
    facet: &Facet,
    ids: &[&ContributionId],
) -> Vec<PlannedPage> {
    let folder = facet.folder();
    let full = (ids.len() / BLOCK).max(1) - 1;
    let address = |block: usize| match block {
        block if block == full => format!("{folder}/"),
        block => format!("{folder}/page-{}/", block + 1),
    };
    let page = |block: usize| {
        let end = if block == full { ids.len() } else { (block + 1) * BLOCK };
        let ids: Vec<ContributionId> = ids[block * BLOCK..end].iter().rev().map(|id| (*id).clone()).collect();
        let reads = ids.iter().flat_map(|id| in_list(process, activity, id)).collect();
        let path = format!("{}/{}", process.id, address(block).trim_end_matches('/'));
        let older = block.checked_sub(1).map(address);
        let newer = (block < full).then(|| address(block + 1));
        let kind = Block { process: process_index, activity: activity_index, facet: facet.clone(), ids, older, newer };
        PlannedPage::new(&path, PageKind::List(Box::new(kind)), reads)
    };
    (0..=full).map(page).collect()
}

/// The instants at which an entry leaves the lists, or its words the pages, by itself.
pub(crate) fn ends<'a>(process: &'a Process, snapshot: &'a Snapshot) -> impl Iterator<Item = Timestamp> + 'a {
    let listed = with_pages(process).map(|(_, activity, _)| snapshot.index(&process.id, &activity.id));
    let ends = listed.into_iter().flatten().filter(|listed| !listed.gone).filter_map(|listed| listed.expires_at);
    ends.flat_map(|until| [until, parvis_model::exchange::life::silent_from(until)])
}
