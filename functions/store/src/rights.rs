//! Rights to vote: one item a code, under the hash of the code. The code itself is never stored.
//!
//! Marking a right used and storing what it was used for is one conditional update. Asking again for the same gives the
//! same again, so that a lost answer costs nobody their vote; asking for something else is refused.

use crate::item::{Item, Reader, bytes, number, text};
use crate::key::{Key, SK, Tenant};
use crate::write::{Transacted, Write, unbuilt};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::builders::UpdateBuilder;
use aws_sdk_dynamodb::types::{Put, TransactWriteItem, Update};
use parvis_model::{ActivityId, ProcessId, SiteId};

/// The number of the item's format.
const FORMAT: u32 = 1;
/// Partitions of the rights of one vote, by the first hexadecimal digit of the hash.
const SHARDS: &str = "0123456789abcdef";
/// The most items of one transaction: the table's limit.
const TRANSACTION: usize = 100;

/// An activity in which one votes by codes.
#[derive(Debug, Clone, Copy)]
pub struct Poll<'a> {
    /// The commune.
    pub site: &'a SiteId,
    /// The process.
    pub process: &'a ProcessId,
    /// The activity.
    pub activity: &'a ActivityId,
}

/// Where a right stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RightState {
    /// Printed on a letter, not used yet.
    Unused,
    /// Used: for a secret vote, what was signed and the blind signature; otherwise the name of the vote twice.
    Used {
        /// What the right was used for.
        asked: Vec<u8>,
        /// What was given for it.
        given: Vec<u8>,
    },
    /// No longer valid: the letter was lost, or sent to the wrong person.
    Revoked,
    /// Not printed: it waits to replace a revoked one.
    Reserve,
    /// It was a reserve and replaces a revoked one; not used yet.
    Reissued,
}

/// What became of using a right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Used {
    /// It is used for what was asked, now or before; what was given for it.
    Given(Vec<u8>),
    /// It was used for something else before.
    Otherwise,
    /// It is not valid: revoked, a reserve that was not sent, or no such code.
    Invalid,
}

/// What became of revoking or activating a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// It is done, now or before.
    Done,
    /// The right stands otherwise: it was used, or there is none.
    Refused,
}

impl Poll<'_> {
    fn right(&self, hash: &str) -> Key {
        let shard = hash.get(..1).unwrap_or("0");
        Key { pk: self.rights(shard), sk: hash.to_owned() }
    }

    fn rights(&self, shard: &str) -> String {
        Tenant(self.site).rights(self.process, self.activity, shard)
    }
}

impl Store {
    /// Keeps a new right unless it is known. `state` is [`RightState::Unused`] or [`RightState::Reserve`].
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn add_right(&self, poll: Poll<'_>, hash: &str, state: &RightState) -> Result<(), StoreError> {
        let item = new_right(poll, hash, state);
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        self.put_if(put, false).await.map(|_| ())
    }

    /// Keeps many new rights in the same state; those that are known stay as they are. Written in transactions of as many as
    /// the table takes, each right under its condition.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn add_rights(&self, poll: Poll<'_>, hashes: &[String], state: &RightState) -> Result<(), StoreError> {
        for together in hashes.chunks(TRANSACTION) {
            let puts = together.iter().map(|hash| {
                let put = Put::builder()
                    .table_name(&*self.table)
                    .set_item(Some(new_right(poll, hash, state)))
                    .condition_expression("attribute_not_exists(pk)")
                    .build()
                    .map_err(unbuilt)?;
                Ok(TransactWriteItem::builder().put(put).build())
            });
            let puts = puts.collect::<Result<Vec<_>, StoreError>>()?;
            if let Transacted::Lost(..) = self.transact(&puts, false).await? {
                // Some are there already, from a run that was interrupted: one by one then.
                for hash in together {
                    self.add_right(poll, hash, state).await?;
                }
            }
        }
        Ok(())
    }

    /// Where a right stands; nothing where there is no such code.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn right(&self, poll: Poll<'_>, hash: &str) -> Result<Option<RightState>, StoreError> {
        self.get(poll.right(hash).attributes()).await?.as_ref().map(read).transpose()
    }

    /// Uses a right for `asked`, for which `given` is given.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn use_right(&self, poll: Poll<'_>, hash: &str, asked: &[u8], given: &[u8]) -> Result<Used, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(poll.right(hash).attributes()))
            .update_expression(USE)
            .condition_expression(USABLE)
            .expression_attribute_names("#state", "state")
            .set_expression_attribute_values(Some(use_values(asked, given)));
        Ok(match self.update_if(update).await? {
            Write::Done(_) => Used::Given(given.to_vec()),
            Write::Lost(None) => Used::Invalid,
            Write::Lost(Some(old)) => match read(&old)? {
                RightState::Used { asked: before, given } if before == asked => Used::Given(given),
                RightState::Used { .. } => Used::Otherwise,
                _ => Used::Invalid,
            },
        })
    }

    /// Takes the validity from a code that was not used.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn revoke_right(&self, poll: Poll<'_>, hash: &str) -> Result<Moved, StoreError> {
        self.move_right(poll, hash, &[UNUSED, REISSUED, REVOKED], REVOKED).await
    }

    /// Makes a reserve valid, to replace a revoked code.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn activate_right(&self, poll: Poll<'_>, hash: &str) -> Result<Moved, StoreError> {
        self.move_right(poll, hash, &[RESERVE, REISSUED], REISSUED).await
    }

    async fn move_right(&self, poll: Poll<'_>, hash: &str, from: &[&str], to: &str) -> Result<Moved, StoreError> {
        let names: Vec<String> = (0..from.len()).map(|i| format!(":from{i}")).collect();
        let mut update = self
            .client
            .update_item()
            .set_key(Some(poll.right(hash).attributes()))
            .update_expression("SET #state = :to")
            .condition_expression(format!("#state IN ({})", names.join(", ")))
            .expression_attribute_names("#state", "state")
            .expression_attribute_values(":to", text(to));
        for (name, state) in names.iter().zip(from) {
            update = update.expression_attribute_values(name, text(*state));
        }
        Ok(match self.update_if(update).await? {
            Write::Done(_) => Moved::Done,
            Write::Lost(_) => Moved::Refused,
        })
    }

    /// All rights of a vote by the hashes of their codes: for reconciliation and, after the close, for publication.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn rights(&self, poll: Poll<'_>) -> Result<Vec<(String, RightState)>, StoreError> {
        let mut rights = Vec::new();
        for shard in SHARDS.chars() {
            for item in self.partition(&poll.rights(&shard.to_string()), None).await?.0 {
                rights.push((Reader(&item).text(SK)?.to_owned(), read(&item)?));
            }
        }
        Ok(rights)
    }
}

/// The same as a part of a transaction.
pub(crate) fn using(poll: Poll<'_>, hash: &str, asked: &[u8], given: &[u8]) -> UpdateBuilder {
    Update::builder()
        .set_key(Some(poll.right(hash).attributes()))
        .update_expression(USE)
        .condition_expression(USABLE)
        .set_expression_attribute_names(Some([("#state".to_owned(), "state".to_owned())].into()))
        .set_expression_attribute_values(Some(use_values(asked, given)))
}

/// Marking a right used, and storing what it was used for.
const USE: &str = "SET #state = :used, asked = :asked, given = :given";
/// Only one that was given out and not used.
const USABLE: &str = "#state IN (:unused, :reissued)";

fn use_values(asked: &[u8], given: &[u8]) -> Item {
    [
        (":used".to_owned(), text(USED)),
        (":unused".to_owned(), text(UNUSED)),
        (":reissued".to_owned(), text(REISSUED)),
        (":asked".to_owned(), bytes(asked)),
        (":given".to_owned(), bytes(given)),
    ]
    .into()
}

fn new_right(poll: Poll<'_>, hash: &str, state: &RightState) -> Item {
    let mut item = poll.right(hash).attributes();
    item.extend([("format".to_owned(), number(FORMAT)), ("state".to_owned(), text(word(state)))]);
    item
}

const UNUSED: &str = "unused";
const USED: &str = "used";
const REVOKED: &str = "revoked";
const RESERVE: &str = "reserve";
const REISSUED: &str = "reissued";

fn word(state: &RightState) -> &'static str {
    match state {
        RightState::Unused => UNUSED,
        RightState::Used { .. } => USED,
        RightState::Revoked => REVOKED,
        RightState::Reserve => RESERVE,
        RightState::Reissued => REISSUED,
    }
}

fn read(item: &Item) -> Result<RightState, StoreError> {
    let reader = Reader(item);
    Ok(match reader.text("state")? {
        UNUSED => RightState::Unused,
        USED => RightState::Used { asked: reader.bytes("asked")?.to_vec(), given: reader.bytes("given")?.to_vec() },
        REVOKED => RightState::Revoked,
        RESERVE => RightState::Reserve,
        REISSUED => RightState::Reissued,
        _ => return Err(StoreError::damaged(reader.text(crate::key::PK)?, "state")),
    })
}
