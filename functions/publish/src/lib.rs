//! From the table's records to the snapshot that pages read.
//!
//! The written record is the truth and a count is derived from it: this crate reads records and makes parts of a
//! [`Snapshot`]. `serve` calls it after every write; on AWS it will be fed by the table's stream.

use parvis_model::process::Rules;
use parvis_model::snapshot::Part;
use parvis_model::{Activity, PartKey, Process, SiteId, Snapshot};
use parvis_store::votes::WHOLE;
use parvis_store::{Store, StoreError};

/// The part that counts the votes of one activity, counted from its records.
///
/// # Errors
/// [`StoreError`] when the table cannot be reached.
pub async fn count(
    store: &Store,
    site: &SiteId,
    process: &Process,
    activity: &Activity,
) -> Result<(PartKey, Part), StoreError> {
    let mut web = 0;
    for shard in 0..activity.shards.max(1) {
        web += store.count_votes(site, &process.id, &activity.id, shard, WHOLE).await?;
    }
    Ok((PartKey::count(&process.id, &activity.id), Part::Count { web }))
}

/// The whole snapshot of a site.
///
/// # Errors
/// [`StoreError`] when the table cannot be reached.
pub async fn snapshot(store: &Store, site: &SiteId, processes: &[Process]) -> Result<Snapshot, StoreError> {
    let mut snapshot = Snapshot::default();
    for process in processes {
        let Rules::Petition(_) = &process.rules;
        for activity in &process.activities {
            let (key, part) = count(store, site, process, activity).await?;
            snapshot.parts.insert(key, part);
        }
    }
    Ok(snapshot)
}
