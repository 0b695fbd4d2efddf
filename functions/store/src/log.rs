//! The desk's log: entries that are only ever added, each holding the hash of the one before.
//!
//! An act and its entry are one transaction, so neither stands without the other. What an entry says about people lies
//! apart from it, in an item that can be erased; the entry keeps a salted hash of it (a commitment), and the chain stays
//! whole when the item, and the salt with it, is gone.
//!
//! Changing, inserting or removing entries shows in [`Store::verify_log`]. Somebody who can write the whole table could
//! still cut off the end or build another chain: the head's hash, noted elsewhere, is what tells.

mod chain;

pub use chain::{Break, Hash, Verified};

use crate::item::{Item, Reader, bytes, number, text};
use crate::key::{PK, SK, Tenant};
use crate::write::{Transacted, unbuilt};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{Delete, Put, TransactWriteItem};
use chain::{commitment, link};
use jiff::Timestamp;
use parvis_model::SiteId;
use parvis_model::desk::Act;
use std::time::Duration;

/// The number of an entry's format.
const FORMAT: u32 = 1;
/// How often an entry is tried that others came before.
const HEAD_TRIES: usize = 60;

/// An act to log.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// When, to the millisecond.
    pub at: Timestamp,
    /// The key of the agent who acts; [`COMMAND`] where it is somebody with the command.
    pub agent: &'a str,
    /// What is done.
    pub act: Act,
    /// With what: `PROCESS/ACTIVITY/ID`, an agent's key, or nothing. Never an address or a name.
    pub object: &'a str,
    /// What else is to be known, as JSON. It may be personal: it can be erased. Empty where there is nothing.
    pub payload: &'a str,
    /// 32 random bytes, without which the payload cannot be guessed from its hash.
    pub salt: [u8; 32],
}

/// The agent of acts that are done with the command.
pub const COMMAND: &str = "@command";

/// An entry that is in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// Its number, from one.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// The agent's key.
    pub agent: String,
    /// The word of the act; not always one that this version knows.
    pub act: String,
    /// With what.
    pub object: String,
    /// The payload, while it is there.
    pub payload: Option<String>,
    /// The hash that the next entry holds.
    pub hash: Hash,
    /// The hash of the entry before.
    pub(crate) before: Hash,
    /// The hash of the payload.
    pub(crate) commitment: Hash,
}

/// The end of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry; zero where there is none.
    pub number: u64,
    /// Its hash.
    pub hash: Hash,
}

/// What became of an act that is to be logged.
#[derive(Debug)]
pub(crate) enum Appended {
    /// It is done, and logged under this number.
    Done(u64),
    /// Nothing is done: the condition of this item of the act did not hold.
    Lost(usize),
}

impl Store {
    /// Logs an act that writes nothing else. Returns the number of its entry.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn log(&self, site: &SiteId, entry: &Entry<'_>) -> Result<u64, StoreError> {
        match self.append(site, entry, &[]).await? {
            Appended::Done(number) => Ok(number),
            Appended::Lost(_) => Err(StoreError::Refused("an item of no act was lost".to_owned())),
        }
    }

    /// Does an act and logs it: all of `items`, the entry and the new head are written, or nothing is. When somebody else
    /// logs something at the same time, it is tried again after theirs.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached. The act may be done then; its conditions tell.
    pub(crate) async fn append(
        &self,
        site: &SiteId,
        entry: &Entry<'_>,
        items: &[TransactWriteItem],
    ) -> Result<Appended, StoreError> {
        for (attempt, chance) in entry.salt.iter().cycle().take(HEAD_TRIES).enumerate() {
            let head = self.log_head(site).await?;
            // The items of the act come first, so that a condition of theirs is what is told.
            let all = [items, &self.entry_items(site, entry, head)?].concat();
            match self.transact(&all, false).await? {
                Transacted::Done => return Ok(Appended::Done(head.number + 1)),
                Transacted::Lost(i, _) if i < items.len() => return Ok(Appended::Lost(i)),
                // Others wait for another moment each: the salt is random.
                Transacted::Lost(..) => {
                    let most = 4_u64 << attempt.min(5);
                    tokio::time::sleep(Duration::from_millis(u64::from(*chance) % most)).await;
                }
            }
        }
        Err(StoreError::Unavailable("the log is too busy".to_owned()))
    }

    /// Where the log ends.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn log_head(&self, site: &SiteId) -> Result<Head, StoreError> {
        match self.get(Tenant(site).log_head().attributes()).await? {
            None => Ok(Head { number: 0, hash: Hash::default() }),
            Some(item) => {
                let reader = Reader(&item);
                Ok(Head { number: reader.number("number")?, hash: reader.hash("hash")? })
            }
        }
    }

    /// At most `limit` entries, the newest first; those before the number `before` where it is given.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn log_page(&self, site: &SiteId, before: Option<u64>, limit: u16) -> Result<Vec<Logged>, StoreError> {
        let last = match before {
            Some(before) => before.saturating_sub(1),
            None => self.log_head(site).await?.number,
        };
        let mut entries = self.log_range(site, last.saturating_sub(u64::from(limit)) + 1, last).await?;
        entries.reverse();
        Ok(entries)
    }

    /// Erases what an entry says about people. The entry stays.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn erase_log_payload(&self, site: &SiteId, number: u64) -> Result<(), StoreError> {
        let delete = Delete::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).log_payload(number).attributes()))
            .build()
            .map_err(unbuilt)?;
        self.transact(&[TransactWriteItem::builder().delete(delete).build()], false).await?;
        Ok(())
    }

    /// The entries of these numbers in their order, with the payloads that are still there.
    async fn log_range(&self, site: &SiteId, first: u64, last: u64) -> Result<Vec<Logged>, StoreError> {
        if first > last {
            return Ok(Vec::new());
        }
        let entries = self.between(&Tenant(site).log(first), &Tenant(site).log(last)).await?;
        let payloads = self.between(&Tenant(site).log_payload(first), &Tenant(site).log_payload(last)).await?;
        let payload = |item: &Item| payloads.iter().find(|payload| payload.get(SK) == item.get(SK));
        entries.iter().map(|item| logged(item, payload(item))).collect()
    }

    /// All items between two keys of a partition.
    async fn between(&self, first: &crate::key::Key, last: &crate::key::Key) -> Result<Vec<Item>, StoreError> {
        let (mut items, mut from) = (Vec::new(), None);
        loop {
            let page = self
                .client
                .query()
                .table_name(&*self.table)
                .consistent_read(true)
                .key_condition_expression("#pk = :pk AND #sk BETWEEN :first AND :last")
                .expression_attribute_names("#pk", PK)
                .expression_attribute_names("#sk", SK)
                .expression_attribute_values(":pk", text(&first.pk))
                .expression_attribute_values(":first", text(&first.sk))
                .expression_attribute_values(":last", text(&last.sk))
                .set_exclusive_start_key(from)
                .send()
                .await?;
            items.extend(page.items.unwrap_or_default());
            from = page.last_evaluated_key;
            if from.is_none() {
                return Ok(items);
            }
        }
    }

    /// The entry after `head`, its payload, and the head that moves on to it.
    fn entry_items(&self, site: &SiteId, entry: &Entry<'_>, head: Head) -> Result<Vec<TransactWriteItem>, StoreError> {
        let mut new = Logged {
            number: head.number + 1,
            at: entry.at,
            agent: entry.agent.to_owned(),
            act: entry.act.keyword().to_owned(),
            object: entry.object.to_owned(),
            payload: None,
            hash: Hash::default(),
            before: head.hash,
            commitment: commitment(&entry.salt, entry.payload),
        };
        new.hash = link(site, &new);
        let mut item = Tenant(site).log(new.number).attributes();
        item.extend([
            ("format".to_owned(), number(FORMAT)),
            ("at".to_owned(), number(new.at.as_millisecond())),
            ("agent".to_owned(), text(&new.agent)),
            ("act".to_owned(), text(&new.act)),
            ("object".to_owned(), text(&new.object)),
            ("commitment".to_owned(), bytes(&new.commitment.0)),
            ("before".to_owned(), bytes(&new.before.0)),
            ("hash".to_owned(), bytes(&new.hash.0)),
        ]);
        let mut payload = Tenant(site).log_payload(new.number).attributes();
        payload.extend([("salt".to_owned(), bytes(&entry.salt)), ("payload".to_owned(), text(entry.payload))]);
        let mut end = Tenant(site).log_head().attributes();
        end.extend([("number".to_owned(), number(new.number)), ("hash".to_owned(), bytes(&new.hash.0))]);
        let put = |item| Put::builder().table_name(&*self.table).set_item(Some(item));
        let absent = |item| put(item).condition_expression("attribute_not_exists(pk)");
        let end = match head.number {
            0 => absent(end),
            last => put(end)
                .condition_expression("#number = :last")
                .expression_attribute_names("#number", "number")
                .expression_attribute_values(":last", number(last)),
        };
        let write = |put: aws_sdk_dynamodb::types::builders::PutBuilder| {
            Ok::<_, StoreError>(TransactWriteItem::builder().put(put.build().map_err(unbuilt)?).build())
        };
        Ok(vec![write(end)?, write(absent(item))?, write(put(payload))?])
    }
}

/// An entry as it lies in the table. Its hash is not believed before [`Store::verify_log`].
fn logged(item: &Item, payload: Option<&Item>) -> Result<Logged, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(reader.text(PK).unwrap_or_default(), what);
    let at = Timestamp::from_millisecond(reader.number("at")?).map_err(|_| damaged("at"))?;
    Ok(Logged {
        number: reader.text(SK)?.parse().map_err(|_| damaged("sk"))?,
        at,
        agent: reader.text("agent")?.to_owned(),
        act: reader.text("act")?.to_owned(),
        object: reader.text("object")?.to_owned(),
        payload: payload.map(|payload| Reader(payload).text("payload").map(str::to_owned)).transpose()?,
        hash: reader.hash("hash")?,
        before: reader.hash("before")?,
        commitment: reader.hash("commitment")?,
    })
}
