//! Which pages the text of a consultation has, and what each reads: one more vote changes the page of its article and the
//! table of contents, one more argument the page of what it is about, one more amendment its own page and its article's.

use crate::lists::{self, blocks, in_list};
use crate::plan::{PageKind, PlannedPage};
use parvis_model::consultation::{Consultation, Item};
use parvis_model::contribution::{ITEM_PREFIX, Stage};
use parvis_model::path::page;
use parvis_model::presets::consultation::{AMENDMENTS, PROPOSALS, VOTES};
use parvis_model::{Activity, Contribution, ContributionId, PartKey, Process, Snapshot};
use parvis_theme::view::Facet;
use std::collections::BTreeMap;

/// Contributions by what they are about, the oldest first.
type ByTarget<'s> = BTreeMap<&'s str, Vec<&'s Contribution>>;

/// The activity of that name with its index, if the process has it.
pub(crate) fn activity<'p>(process: &'p Process, name: &str) -> Option<(usize, &'p Activity)> {
    process.activities.iter().enumerate().find(|(_, activity)| activity.id.as_str() == name)
}

/// The name of an item as a target.
pub(crate) fn target(item: &Item) -> String {
    format!("{ITEM_PREFIX}{}", item.name)
}

/// All pages of the text of the consultation with index `i`, and of what residents wrote about it.
pub(crate) fn pages(i: usize, process: &Process, snapshot: &Snapshot) -> Vec<PlannedPage> {
    let Some(rules) = process.consultation() else { return Vec::new() };
    let below = |path: String, kind, reads| PlannedPage::new(&format!("{}/{}", process.id, path), kind, reads);
    let text = |name: &str| format!("{}/{name}", page::TEXT);
    let mut pages = vec![
        below(page::TEXT.to_owned(), PageKind::Contents(i), of_contents(process, rules)),
        below(text(page::WHOLE_TEXT), PageKind::WholeText(i), vec![]),
    ];
    if rules.synthesis {
        pages.push(below(page::SYNTHESIS.to_owned(), PageKind::Synthesis(i), vec![]));
    }
    let amending = activity(process, AMENDMENTS);
    let proposing = activity(process, PROPOSALS);
    let (amendments, proposals) = (written(process, snapshot, amending), written(process, snapshot, proposing));
    for (index, item) in rules.items.iter().enumerate() {
        let own = text(&item.name);
        if item.is_article() {
            let reads = of_article(process, item, &amendments, snapshot);
            pages.push(below(own.clone(), PageKind::Article(i, index), reads));
            if let Some((a, _)) = amending {
                pages.push(below(format!("{own}/{}", page::AMEND), PageKind::Write(i, a, index), vec![]));
            }
            continue;
        }
        let facet = Facet::Section(item.name.clone());
        let (a, of) = match proposing.filter(|_| item.takes_proposals()) {
            Some((a, of)) => {
                pages.push(below(format!("{own}/{}", page::PROPOSE), PageKind::Write(i, a, index), vec![]));
                (a, of)
            }
            None => match process.activities.first() {
                Some(first) => (0, first),
                None => continue,
            },
        };
        let proposed = proposals.get(target(item).as_str()).filter(|_| item.takes_proposals());
        let ids: Vec<&ContributionId> =
            proposed.into_iter().flatten().filter(|c| c.stage == Stage::Published).map(|c| &c.id).collect();
        pages.extend(blocks(i, a, process, of, &facet, &ids));
    }
    for (a, of) in [amending, proposing].into_iter().flatten() {
        for listed in snapshot.index(&process.id, &of.id) {
            let kind = PageKind::Contribution(i, a, listed.id.clone());
            pages.push(below(listed.id.to_string(), kind, lists::of_entry(process, of, &listed.id, snapshot)));
        }
    }
    pages
}

/// What the table of contents reads: the votes on every article.
fn of_contents(process: &Process, rules: &Consultation) -> Vec<PartKey> {
    let Some((_, votes)) = activity(process, VOTES) else { return Vec::new() };
    rules.articles().map(|(_, item)| PartKey::tally(&process.id, &votes.id, &target(item))).collect()
}

/// What the page of an article reads.
fn of_article(process: &Process, item: &Item, amendments: &ByTarget<'_>, snapshot: &Snapshot) -> Vec<PartKey> {
    let about = target(item);
    let mut reads: Vec<PartKey> =
        activity(process, VOTES).map(|(_, votes)| PartKey::tally(&process.id, &votes.id, &about)).into_iter().collect();
    reads.extend(threads(process).flat_map(|thread| lists::of_thread(process, thread, &about, snapshot)));
    if let Some((_, amending)) = activity(process, AMENDMENTS) {
        let of_item = amendments.get(about.as_str()).into_iter().flatten();
        reads.extend(of_item.flat_map(|amendment| in_list(process, amending, &amendment.id)));
    }
    reads
}

/// The activities in which one writes on the page of an article.
pub(crate) fn threads(process: &Process) -> impl Iterator<Item = &Activity> {
    process.activities.iter().filter(|activity| {
        activity.contributions.as_ref().is_some_and(|contributions| contributions.targets.items && !contributions.pages)
    })
}

fn written<'s>(process: &Process, snapshot: &'s Snapshot, of: Option<(usize, &Activity)>) -> ByTarget<'s> {
    let mut by_target = ByTarget::new();
    let entries = of.into_iter().flat_map(|(_, activity)| snapshot.entries(&process.id, &activity.id));
    for contribution in entries {
        by_target.entry(contribution.target.as_str()).or_default().push(contribution);
    }
    for contributions in by_target.values_mut() {
        contributions.sort_by(|a, b| (a.sent_at, &a.id).cmp(&(b.sent_at, &b.id)));
    }
    by_target
}

/// How many chose each option of an activity on a target, where the public may know it.
pub(crate) fn chosen<'p>(
    process: &Process,
    choosing: &'p Activity,
    target: &str,
    snapshot: &Snapshot,
) -> Vec<(&'p str, u64)> {
    let options = choosing.choices.iter().flat_map(|choices| &choices.options);
    let count = |option: &'p String| (option.as_str(), snapshot.chosen(&process.id, &choosing.id, target, option));
    options.map(count).collect()
}
