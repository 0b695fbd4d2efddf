//! The names of those who signed a petition, for the one thing that they were asked for: to be checked against the
//! electoral roll. Never public. Whoever calls this has written into the desk's log that it was taken, and by whom.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_model::assisted::ASSISTED;
use parvis_model::presets::petition::SIGNATURES;
use parvis_model::{ActivityId, ContributionId, Process, SiteId};
use parvis_store::records::Shard;
use parvis_store::votes::{ASSISTED_SHARD, WHOLE};
use parvis_store::{Store, StoreError};
use parvis_table::{Table, TableError};
use serde::Deserialize;

/// One signature that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Last name.
    pub last_name: String,
    /// First name.
    pub first_name: String,
    /// Postal address, where the petition asks for it.
    pub address: String,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// How the person is known: the word of content files, or `paper`, or `assisted`.
    pub identity: String,
}

/// What a record of a signature holds of a person.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Signed {
    last_name: String,
    first_name: String,
    #[serde(default)]
    address: String,
}

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
pub enum RollError {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A record that cannot be read: a list without it would be wrong.
    #[error("a signature cannot be read: {0}")]
    Record(#[from] serde_json::Error),
    /// The table that is given away.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// The signatures of a petition by last and first name: of the process, or of one that a resident deposited in it. `None`
/// where it is no petition. They are the same as those that are counted.
///
/// # Errors
/// [`RollError`].
pub async fn roll(
    store: &Store,
    site: &SiteId,
    process: &Process,
    petition: Option<&ContributionId>,
) -> Result<Option<Vec<Signature>>, RollError> {
    let Ok(id) = ActivityId::parse(SIGNATURES) else { return Ok(None) };
    let Some(activity) = process.activity(&id).filter(|activity| activity.is_signed()) else { return Ok(None) };
    if process.deposits().is_some() != petition.is_some() {
        return Ok(None);
    }
    let target = petition.map_or(WHOLE, ContributionId::as_str);
    let mut signatures = Vec::new();
    for shard in (0..activity.shards.max(1)).chain([ASSISTED_SHARD]) {
        let shard = Shard { site, process: &process.id, activity: &activity.id, shard, target };
        for record in store.records(shard).await? {
            let Signed { last_name, first_name, address } = serde_json::from_str(&record.answers)?;
            let (sent_at, identity) = (record.cast_at, record.identity);
            signatures.push(Signature { last_name, first_name, address, sent_at, identity });
        }
    }
    let name = |s: &Signature| (s.last_name.to_lowercase(), s.first_name.to_lowercase(), s.sent_at);
    signatures.sort_by_key(name);
    Ok(Some(signatures))
}

/// The same as a table for whoever checks it, with instants in the commune's time. No cell is a formula.
///
/// # Errors
/// [`RollError::Table`], which no list of ours leads to.
pub fn roll_table(signatures: &[Signature], zone: &TimeZone) -> Result<Vec<u8>, RollError> {
    let mut table = Table::new(["last_name", "first_name", "address", "sent_at", "channel"]);
    for signature in signatures {
        let sent = signature.sent_at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
        let channel = match signature.identity.as_str() {
            "paper" | ASSISTED => signature.identity.clone(),
            _ => "web".to_owned(),
        };
        let person = [&signature.last_name, &signature.first_name, &signature.address].map(String::clone);
        table.row(person.into_iter().chain([sent, channel]));
    }
    Ok(table.finish()?)
}
