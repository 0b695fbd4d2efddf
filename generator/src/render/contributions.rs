//! The pages of contributions: where one writes one, lists, one of them.

use crate::lists::{self, Block, choosing};
use crate::site::LoadedSite;
use jiff::Timestamp;
use parvis_model::assisted::ASSISTED;
use parvis_model::contribution::SIDE;
use parvis_model::form::Typed;
use parvis_model::question::INPUT_PREFIX;
use parvis_model::{Activity, Contribution, ContributionId, Process, Snapshot};
use parvis_theme::view::moderation::RegisterPage;
use parvis_theme::view::{EntryPage, ListPage, Page, QuestionsPage, Replies, Shown, Station, Subject, Thread};
use parvis_theme::{Theme, ThemeError};

/// The latest contributions, for the page of the process.
pub(super) fn latest<'a>(
    process: &'a Process,
    activity: &'a Activity,
    snapshot: &'a Snapshot,
    now: Timestamp,
) -> Vec<Shown<'a>> {
    // The page sees the contributions that it declared, which are those.
    let entries = snapshot.entries(&process.id, &activity.id);
    let mut entries: Vec<&Contribution> = entries.collect();
    entries.sort_by(|a, b| (b.sent_at, &b.id).cmp(&(a.sent_at, &a.id)));
    entries.into_iter().map(|contribution| shown(process, activity, contribution, snapshot, now)).collect()
}

/// The page on which one contributes.
pub(super) fn propose(
    theme: &Theme,
    page: &Page<'_>,
    process: &Process,
    activity: usize,
    side: Option<&str>,
) -> Result<String, ThemeError> {
    let activity = &process.activities[activity];
    let Some(questions) = process.questions(activity) else { return theme.not_found(page) };
    // Whoever comes from the column of a side has chosen it.
    let typed: Typed = side.map(|side| (format!("{INPUT_PREFIX}{SIDE}"), side.to_owned())).into_iter().collect();
    let reading = questions.read(&typed);
    let view = QuestionsPage {
        subject: Subject { process, activity, about: None },
        at: Station::Questions(0),
        typed: &typed,
        reading: &reading,
        wrong: &[],
        errors: &[],
        notice: None,
        similar: &[],
        token: "",
    };
    theme.questions(page, &view)
}

/// A block of a list.
pub(super) fn list(
    theme: &Theme,
    page: &Page<'_>,
    process: &Process,
    block: &Block,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let activity = &process.activities[block.activity];
    let may_rank = choosing(process, activity).is_some_and(|choosing| choosing.shows_results(page.now));
    let hidden = block.facet.ranks() && !may_rank;
    let ids = if hidden { &[][..] } else { &block.ids[..] };
    let entries = ids.iter().filter_map(|id| snapshot.entry(&process.id, &activity.id, id));
    let view = ListPage {
        process,
        activity,
        facet: &block.facet,
        shown: entries.map(|entry| shown(process, activity, entry, snapshot, page.now)).collect(),
        hidden,
        older: block.older.clone(),
        newer: block.newer.clone(),
    };
    theme.list(page, &view)
}

/// The page of a contribution.
pub(super) fn entry(
    theme: &Theme,
    page: &Page<'_>,
    process: &Process,
    activity: usize,
    id: &ContributionId,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let Some(mut view) = viewed(process, activity, id, snapshot, page.now) else { return theme.not_found(page) };
    // A petition is signed for as long as its own publication says.
    let own = view.choosing.zip(process.deposits());
    let own = own.map(|(choosing, deposits)| deposits.signing(view.shown.contribution, choosing));
    view.choosing = own.as_ref().or(view.choosing);
    theme.entry(page, &view)
}

/// A contribution with what others make of it.
pub(super) fn viewed<'a>(
    process: &'a Process,
    activity: usize,
    id: &ContributionId,
    snapshot: &'a Snapshot,
    now: Timestamp,
) -> Option<EntryPage<'a>> {
    let activity = &process.activities[activity];
    let contribution = snapshot.entry(&process.id, &activity.id, id)?;
    let threads = lists::threads(process, activity).map(|of| thread(process, of, id.as_str(), snapshot, now));
    Some(EntryPage {
        process,
        activity,
        shown: shown(process, activity, contribution, snapshot, now),
        choosing: choosing(process, activity),
        assisted: choosing(process, activity)
            .filter(|choosing| choosing.is_signed() && choosing.shows_results(now))
            .map_or(0, |choosing| snapshot.chosen(&process.id, &choosing.id, id.as_str(), ASSISTED)),
        threads: threads.collect(),
    })
}

/// What was written about a target in an activity, and what answers it.
pub(super) fn thread<'a>(
    process: &'a Process,
    of: &'a Activity,
    target: &str,
    snapshot: &'a Snapshot,
    now: Timestamp,
) -> Thread<'a> {
    let written = snapshot.thread(&process.id, &of.id, target);
    let contributions = written.iter().map(|contribution| shown(process, of, contribution, snapshot, now)).collect();
    let replies = lists::replies(process, of).map(|replying| {
        let to = |contribution: &'_ Contribution| {
            let written = snapshot.thread(&process.id, &replying.id, contribution.id.as_str());
            written.iter().map(|reply| shown(process, replying, reply, snapshot, now)).collect()
        };
        Replies { activity: replying, of: written.iter().map(to).collect() }
    });
    Thread { activity: of, contributions, replies }
}

/// A contribution with what was chosen on it, where everybody may know, and how many wrote about it.
pub(super) fn shown<'a>(
    process: &'a Process,
    activity: &Activity,
    contribution: &'a Contribution,
    snapshot: &Snapshot,
    now: Timestamp,
) -> Shown<'a> {
    let choosing = choosing(process, activity).filter(|choosing| choosing.shows_results(now));
    let chosen = choosing.and_then(|choosing| Some((choosing, choosing.choices.as_ref()?)));
    let chosen = chosen.into_iter().flat_map(|(choosing, choices)| {
        let count = |option: &str| snapshot.chosen(&process.id, &choosing.id, contribution.id.as_str(), option);
        // Of what one signs there is one option, and whoever signed at the counter signed as well.
        let assisted = if choosing.is_signed() { count(ASSISTED) } else { 0 };
        choices.options.iter().map(move |option| (option.as_str(), count(option) + assisted))
    });
    let published = |thread: &Activity| {
        let written = snapshot.thread(&process.id, &thread.id, contribution.id.as_str());
        written.iter().filter(|reply| reply.takes_part(now)).count()
    };
    let replies = lists::threads(process, activity).map(published).sum::<usize>();
    Shown { contribution, chosen: chosen.collect(), replies: u64::try_from(replies).unwrap_or(u64::MAX) }
}

/// What was decided about all that is contributed to a site.
pub(super) fn register<'a>(site: &'a LoadedSite, snapshot: &Snapshot) -> RegisterPage<'a> {
    let processes = site.processes.iter().map(|loaded| &loaded.process);
    let all = processes.flat_map(|process| process.activities.iter().map(move |activity| (process, activity)));
    let collecting = all.filter(|(_, activity)| activity.contributions.is_some());
    let line = |(process, activity): (&'a Process, &'a Activity)| {
        (process, activity, snapshot.register(&process.id, &activity.id))
    };
    RegisterPage { lines: collecting.map(line).collect() }
}
