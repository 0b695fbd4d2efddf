//! Which pages the contributions of a process have: one each, and lists in numbered blocks.
//!
//! Blocks are filled from the oldest on and stay as they are once they are full, so that one contribution more changes the
//! last block of each of its lists. A list has what one filter lets through; the newest block stands at its address.

use crate::plan::{PageKind, PlannedPage};
use parvis_model::contribution::{CATEGORY, DISTRICT, Status};
use parvis_model::path::page;
use parvis_model::snapshot::Listed;
use parvis_model::{Activity, Contribution, ContributionId, Contributions, PartKey, Process, Snapshot};
use parvis_theme::view::Facet;

/// Contributions of one block. The newest block holds up to twice as many, so that it is never nearly empty.
const BLOCK: usize = 30;
/// Contributions on the page of the process itself.
const BESIDE: usize = 6;

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

/// The latest contributions, newest first, for the page of the process.
pub(crate) fn beside(process: &Process, snapshot: &Snapshot) -> Vec<ContributionId> {
    let Some((_, activity, _)) = with_pages(process) else { return Vec::new() };
    let listed = snapshot.index(&process.id, &activity.id).iter().rev().filter(|listed| !listed.gone);
    listed.take(BESIDE).map(|listed| listed.id.clone()).collect()
}

/// What the page of the process reads to show them.
pub(crate) fn shown_beside(process: &Process, snapshot: &Snapshot) -> Vec<PartKey> {
    let Some((_, activity, _)) = with_pages(process) else { return Vec::new() };
    beside(process, snapshot).iter().flat_map(|id| in_list(process, activity, id)).collect()
}

/// What a list reads of a contribution.
pub(crate) fn in_list(process: &Process, activity: &Activity, id: &ContributionId) -> Vec<PartKey> {
    let tally = choosing(process, activity).map(|choosing| PartKey::tally(&process.id, &choosing.id, id.as_str()));
    [PartKey::entry(&process.id, &activity.id, id)].into_iter().chain(tally).collect()
}

/// All pages of the contributions of a process, which is the one with index `i`.
pub(crate) fn pages(i: usize, process: &Process, snapshot: &Snapshot) -> Vec<PlannedPage> {
    let Some((a, activity, contributions)) = with_pages(process) else { return Vec::new() };
    let listed = snapshot.index(&process.id, &activity.id);
    let below = |folder: &str, kind, reads| PlannedPage::new(&format!("{}/{folder}", process.id), kind, reads);
    let mut pages = vec![below(page::PROPOSE, PageKind::Propose(i, a), vec![])];
    for listed in listed {
        let kind = PageKind::Contribution(i, a, listed.id.clone());
        pages.push(below(listed.id.as_str(), kind, of_entry(process, activity, &listed.id, snapshot)));
    }
    let mut list = |facet: Facet, ids: Vec<&ContributionId>| {
        pages.extend(blocks(i, a, process, activity, &facet, &ids));
    };
    let standing = || listed.iter().filter(|listed| !listed.gone);
    let ids = |keep: &dyn Fn(&Listed) -> bool| standing().filter(|listed| keep(listed)).map(|l| &l.id).collect();
    list(Facet::All, ids(&|_| true));
    for (category, _) in contributions.options(CATEGORY) {
        list(Facet::Category(category.to_owned()), ids(&|listed| listed.category.as_deref() == Some(category)));
    }
    for (district, _) in contributions.options(DISTRICT) {
        list(Facet::District(district.to_owned()), ids(&|listed| listed.district.as_deref() == Some(district)));
    }
    for status in Status::ALL {
        list(Facet::Status(status), ids(&|listed| listed.status == Some(status)));
    }
    if let Some(choosing) = choosing(process, activity) {
        let top = snapshot.top(&process.id, &choosing.id);
        let known: std::collections::HashMap<&str, &ContributionId> =
            standing().map(|listed| (listed.id.as_str(), &listed.id)).collect();
        let ids: Vec<ContributionId> =
            top.iter().filter_map(|(id, _)| known.get(id.as_str()).map(|id| (*id).clone())).collect();
        let reads = ids.iter().flat_map(|id| in_list(process, activity, id)).collect();
        let block = Block { process: i, activity: a, facet: Facet::Top, ids, older: None, newer: None };
        pages.push(below(&Facet::Top.folder(), PageKind::List(Box::new(block)), reads));
    }
    pages
}

/// What the page of a contribution reads.
pub(crate) fn of_entry(
    process: &Process,
    activity: &Activity,
    id: &ContributionId,
    snapshot: &Snapshot,
) -> Vec<PartKey> {
    let mut reads = in_list(process, activity, id);
    reads.extend(threads(process, activity).flat_map(|thread| of_thread(process, thread, id.as_str(), snapshot)));
    reads
}

/// What a page reads that shows what was written about a target in an activity: that, and what was chosen on each.
pub(crate) fn of_thread(process: &Process, thread: &Activity, target: &str, snapshot: &Snapshot) -> Vec<PartKey> {
    let tally = |written: &Contribution| {
        choosing(process, thread).map(|choosing| PartKey::tally(&process.id, &choosing.id, written.id.as_str()))
    };
    let tallies = snapshot.thread(&process.id, &thread.id, target).iter().filter_map(tally);
    [PartKey::thread(&process.id, &thread.id, target)].into_iter().chain(tallies).collect()
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
