//! What is owed: an idea that enough people support obliges the commune to answer by a day, which is written with the idea
//! and put into the desk's queue, once. Supports that are taken back later change nothing about it.

use crate::Source;
use jiff::{SignedDuration, Timestamp};
use parvis_model::contribution::{Event, Stage, What};
use parvis_model::snapshot::Part;
use parvis_model::{Activity, ContributionId, PartKey, Process, Snapshot};
use parvis_store::StoreError;
use parvis_store::entries::{Changed, Place, Reason, Waiting};

/// The activity whose contributions may be owed an answer, and from how many supports on.
fn rule(process: &Process) -> Option<(&Activity, u64, u16)> {
    let threshold = process.ideas()?.threshold?;
    let activity = process.activities.first()?;
    Some((activity, threshold.supports.into(), threshold.answer_days))
}

/// Those of the counted targets that reached the threshold and are not marked yet.
pub(crate) fn reached<'a>(
    process: &Process,
    snapshot: &Snapshot,
    parts: impl IntoIterator<Item = (&'a PartKey, &'a Part)>,
) -> Vec<ContributionId> {
    let Some((activity, supports, _)) = rule(process) else { return Vec::new() };
    let enough = parts.into_iter().filter_map(|(key, part)| match part {
        Part::Tally { chosen } if chosen.values().sum::<u64>() >= supports => ContributionId::parse(key.last()).ok(),
        _ => None,
    });
    let unmarked = |id: &ContributionId| {
        snapshot.entry(&process.id, &activity.id, id).is_some_and(|entry| entry.owed_by.is_none())
    };
    enough.filter(unmarked).collect()
}

/// Marks a contribution. The condition on its version makes that happen once; who loses it finds the mark there.
pub(crate) async fn mark(
    source: Source<'_>,
    process: &Process,
    id: &ContributionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some((activity, _, days)) = rule(process) else { return Ok(()) };
    let (site, shards) = (source.site, activity.shards);
    let place = Place { site, process: &process.id, activity: &activity.id, shards, id };
    let Some(seen) = source.store.entry(place).await? else { return Ok(()) };
    if seen.contribution.owed_by.is_some() || seen.contribution.stage != Stage::Published {
        return Ok(());
    }
    let mut new = seen.contribution.clone();
    new.owed_by = now.checked_add(SignedDuration::from_hours(24 * i64::from(days))).ok();
    new.history.push(Event { at: now, what: What::ThresholdReached });
    let owed = Waiting {
        since: now,
        reason: Reason::Answer,
        process: process.id.clone(),
        activity: activity.id.clone(),
        id: id.clone(),
    };
    // What waits for something else is seen there all the same, and the mark tells that an answer is owed.
    let waiting = seen.waiting.clone().or(Some(owed));
    match source.store.change_entry(place, &seen, &new, waiting, false).await? {
        Changed::Done => Ok(()),
        // Somebody else changed it: the next count marks it.
        Changed::Stale => Ok(()),
    }
}
