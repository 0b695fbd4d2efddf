//! The pages of contributions: where one writes one, lists, one of them.

use crate::lists::{self, Block, choosing};
use parvis_model::form::Typed;
use parvis_model::{Activity, Contribution, ContributionId, Process, Snapshot};
use parvis_theme::view::{EntryPage, ListPage, Page, QuestionsPage, Shown, Station, Subject, Thread};
use parvis_theme::{Theme, ThemeError};

/// The latest contributions, for the page of the process.
pub(super) fn latest<'a>(process: &'a Process, activity: &'a Activity, snapshot: &'a Snapshot) -> Vec<Shown<'a>> {
    // The page sees the contributions that it declared, which are those.
    let entries = snapshot.entries(&process.id, &activity.id);
    let mut entries: Vec<&Contribution> = entries.collect();
    entries.sort_by(|a, b| (b.sent_at, &b.id).cmp(&(a.sent_at, &a.id)));
    entries.into_iter().map(|contribution| shown(process, activity, contribution, snapshot)).collect()
}

/// The page on which one contributes.
pub(super) fn propose(
    theme: &Theme,
    page: &Page<'_>,
    process: &Process,
    activity: usize,
) -> Result<String, ThemeError> {
    let activity = &process.activities[activity];
    let Some(questions) = process.questions(activity) else { return theme.not_found(page) };
    let (typed, reading) = (Typed::new(), questions.read(&Typed::new()));
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
    let entries = block.ids.iter().filter_map(|id| snapshot.entry(&process.id, &activity.id, id));
    let view = ListPage {
        process,
        activity,
        facet: &block.facet,
        shown: entries.map(|entry| shown(process, activity, entry, snapshot)).collect(),
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
    match viewed(process, activity, id, snapshot) {
        Some(view) => theme.entry(page, &view),
        None => theme.not_found(page),
    }
}

/// A contribution with what others make of it.
pub(super) fn viewed<'a>(
    process: &'a Process,
    activity: usize,
    id: &ContributionId,
    snapshot: &'a Snapshot,
) -> Option<EntryPage<'a>> {
    let activity = &process.activities[activity];
    let contribution = snapshot.entry(&process.id, &activity.id, id)?;
    let threads = lists::threads(process, activity).map(|of| thread(process, of, id.as_str(), snapshot));
    Some(EntryPage {
        process,
        activity,
        shown: shown(process, activity, contribution, snapshot),
        choosing: choosing(process, activity),
        threads: threads.collect(),
    })
}

/// What was written about a target in an activity.
pub(super) fn thread<'a>(process: &'a Process, of: &'a Activity, target: &str, snapshot: &'a Snapshot) -> Thread<'a> {
    let written = snapshot.thread(&process.id, &of.id, target);
    let contributions = written.iter().map(|contribution| shown(process, of, contribution, snapshot)).collect();
    Thread { activity: of, contributions }
}

/// A contribution with what was chosen on it.
pub(super) fn shown<'a>(
    process: &'a Process,
    activity: &Activity,
    contribution: &'a Contribution,
    snapshot: &Snapshot,
) -> Shown<'a> {
    let choosing = choosing(process, activity);
    let chosen = choosing.and_then(|choosing| Some((choosing, choosing.choices.as_ref()?)));
    let chosen = chosen.into_iter().flat_map(|(choosing, choices)| {
        let count = |option| snapshot.chosen(&process.id, &choosing.id, contribution.id.as_str(), option);
        choices.options.iter().map(move |option| (option.as_str(), count(option)))
    });
    Shown { contribution, chosen: chosen.collect() }
}
