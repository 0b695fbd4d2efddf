//! From the table's records to the snapshot that pages read.
//!
//! The written record is the truth and a count is derived from it: this crate reads records and makes parts of a
//! [`Snapshot`]. `serve` calls it after every write; on AWS it will be fed by the table's stream.

mod contributions;
mod due;
mod notify;
mod opening;
mod owed;
mod paper;
mod remind;
mod roll;
mod sheets;
mod urn;
mod votes;

pub use contributions::{State, listed};
pub use due::{ActError, due};
pub use notify::{NotifyError, Post, Sent, notify};
pub use opening::{BoxError, ON_PAPER, OnPaper, Opened, declare, declare_by_two, open_box};
pub use paper::{Papers, Unready, papers};
pub use remind::remind;
pub use roll::{RollError, Signature, roll, roll_table};
pub use sheets::{SheetError, sheets};
pub use urn::{ballot_box, seal_key, vote_name};
pub use votes::ballots;

use jiff::Timestamp;
use parvis_keys::CommuneKey;
use parvis_model::activity::Show;
use parvis_model::process::Rules;
use parvis_model::snapshot::Part;
use parvis_model::tally::answers;
use parvis_model::{Activity, ActivityState, PartKey, Process, Questionnaire, SiteId, Snapshot, Verb};
use parvis_store::Store;
use parvis_store::records::Shard;
use parvis_store::written::Change;

/// A commune whose records are read, and the key that numbers its answers.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The table.
    pub store: &'a Store,
    /// The commune.
    pub site: &'a SiteId,
    /// Its key.
    pub key: &'a CommuneKey,
}

/// The parts of one activity at an instant, counted from its records. `state` remembers what single changes need.
///
/// # Errors
/// [`SheetError`] when the table cannot be reached or a record cannot be read.
pub async fn parts(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    now: Timestamp,
    state: &mut State,
) -> Result<Vec<(PartKey, Part)>, SheetError> {
    if activity.verb == Verb::Contact {
        // What people write to each other is nobody else's.
        return Ok(Vec::new());
    }
    if activity.contributions.is_some() {
        return Ok(state.read_contributions(source, process, activity, now).await?);
    }
    if activity.choices.is_some() && activity.show == Show::Never {
        return Ok(Vec::new());
    }
    if activity.choices.is_some() {
        return Ok(state.read_choices(source, process, activity, now).await?);
    }
    let count = |web| (PartKey::count(&process.id, &activity.id), Part::Count { web });
    match &process.rules {
        Rules::Petition(_) => {
            let mut web = 0;
            for shard in Shard::all(source.site, &process.id, activity) {
                web += source.store.count_votes(shard).await?;
            }
            let assisted = source.store.count_votes(Shard::assisted(source.site, &process.id, activity)).await?;
            let assisted = (PartKey::assisted(&process.id, &activity.id), Part::Count { web: assisted });
            // Nobody did in most petitions, and a part that is absent means zero.
            let assisted = Some(assisted).filter(|(_, part)| *part != Part::Count { web: 0 });
            Ok(std::iter::once(count(web)).chain(assisted).collect())
        }
        Rules::Questionnaire(questionnaire) => {
            let sheets = sheets(source, process, activity).await?;
            let total = u64::try_from(sheets.len()).unwrap_or(u64::MAX);
            let mut parts = vec![count(total)];
            if let Some(results) = results(questionnaire, activity, &sheets, now) {
                parts.push((PartKey::results(&process.id, &activity.id), Part::Results(results)));
            }
            Ok(parts)
        }
        Rules::Vote(vote) => votes::parts(source, process, activity, vote, now, state).await,
        Rules::Budget(budget) => votes::parts(source, process, activity, &budget.vote, now, state).await,
        // All their activities collect contributions or choices.
        Rules::Ideas(_)
        | Rules::Debate(_)
        | Rules::Exchange(_)
        | Rules::Deposits(_)
        | Rules::Consultation(_)
        | Rules::Map(_) => Ok(Vec::new()),
    }
}

/// The parts of the snapshot that one change changes: the new ones, and `None` for those that are gone. What was
/// contributed or chosen is followed without reading anything else; the rest is counted again.
///
/// # Errors
/// [`SheetError`] when the table cannot be reached or a record cannot be read.
pub async fn changed(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    change: &Change,
    snapshot: &Snapshot,
    now: Timestamp,
    state: &mut State,
) -> Result<Vec<(PartKey, Option<Part>)>, SheetError> {
    match change {
        // Not even what was chosen on may be known: co-signatures are about petitions that nobody has read yet.
        Change::Choice { .. } if activity.show == Show::Never => Ok(Vec::new()),
        Change::Choice { target, voter, at, choice } => {
            let mut parts = state.choose(process, activity, snapshot, now, target, voter, *at, choice.as_deref());
            let tallies = parts.iter().filter_map(|(key, part)| Some((key, part.as_ref()?)));
            for id in owed::reached(process, snapshot, tallies) {
                owed::mark(source, process, &id, now).await?;
                if let Some(of) = process.activities.first() {
                    parts.extend(state.contribute(source, process, of, snapshot, now, &id).await?);
                }
            }
            Ok(parts)
        }
        Change::Contribution(id) => Ok(state.contribute(source, process, activity, snapshot, now, id).await?),
        Change::Record => {
            let parts = parts(source, process, activity, now, state).await?;
            // The last one at the counter may have taken the signature back: what is not there any more means zero.
            let assisted = PartKey::assisted(&process.id, &activity.id);
            let gone = snapshot.parts.contains_key(&assisted) && parts.iter().all(|(key, _)| *key != assisted);
            let parts = parts.into_iter().map(|(key, part)| (key, Some(part)));
            Ok(parts.chain(gone.then_some((assisted, None))).collect())
        }
    }
}

/// What the public may see of the answers now. What it may not see does not reach the snapshot.
fn results(
    questionnaire: &Questionnaire,
    activity: &Activity,
    sheets: &[answers::Sheet],
    now: Timestamp,
) -> Option<answers::Results> {
    let closed = activity.state(now) == ActivityState::Closed;
    match activity.show {
        Show::Live => Some(answers::count(questionnaire, sheets, !closed)),
        Show::AfterClose if closed => Some(answers::count(questionnaire, sheets, false)),
        Show::AfterClose | Show::Never => None,
    }
}

/// The whole snapshot of a site at an instant.
///
/// # Errors
/// [`SheetError`] when the table cannot be reached or a record cannot be read.
pub async fn snapshot(
    source: Source<'_>,
    processes: &[Process],
    now: Timestamp,
    state: &mut State,
) -> Result<Snapshot, SheetError> {
    let mut snapshot = Snapshot::default();
    for process in processes {
        for activity in &process.activities {
            snapshot.parts.extend(parts(source, process, activity, now, state).await?);
        }
        for id in owed::reached(process, &snapshot, &snapshot.parts) {
            owed::mark(source, process, &id, now).await?;
            if let Some(of) = process.activities.first() {
                for (key, part) in state.contribute(source, process, of, &snapshot, now, &id).await? {
                    snapshot.parts.extend(part.map(|part| (key, part)));
                }
            }
        }
    }
    Ok(snapshot)
}
