//! Contributions: one record each, its author apart from it, and a place in the desk's queue while it waits.
//!
//! A record has a version, which every change counts up under the condition that it was the one that was read: two agents
//! at the same queue, or an agent and an author, cannot overwrite each other.

use crate::item::{Item, Reader, number, text};
use crate::key::{Key, PK, SK, Tenant};
use crate::write::{Transacted, unbuilt};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{Delete, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem};
use jiff::Timestamp;
use parvis_model::{Activity, ActivityId, Contribution, ContributionId, ProcessId, SiteId};

/// The number of the record's format.
const FORMAT: u32 = 1;

/// Which contribution.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The commune.
    pub site: &'a SiteId,
    /// The process.
    pub process: &'a ProcessId,
    /// The activity.
    pub activity: &'a ActivityId,
    /// The number of shards frozen in the definition.
    pub shards: u16,
    /// Its name.
    pub id: &'a ContributionId,
}

/// Who wrote a contribution. Erased with it, and when contact data expire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The address in its delivery form, where one is known.
    pub address: Option<String>,
    /// The voter key in this process.
    pub voter: String,
}

/// Why something waits for an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// To be read before it is published.
    Moderate,
    /// Published already; to be read all the same.
    Review,
    /// A reader reported it.
    Report,
    /// Its author asks to look at the refusal again.
    Appeal,
    /// Enough people support it for an answer to be owed.
    Answer,
}

/// A place in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Since when.
    pub since: Timestamp,
    /// What for.
    pub reason: Reason,
    /// The process.
    pub process: ProcessId,
    /// The activity.
    pub activity: ActivityId,
    /// The contribution.
    pub id: ContributionId,
}

/// A contribution as it lies in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The contribution.
    pub contribution: Contribution,
    /// A hash of what was first sent.
    pub body: String,
    /// How often it was changed.
    pub version: u64,
    /// Its place in the queue.
    pub waiting: Option<Waiting>,
}

/// What became of a new contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It is written.
    Recorded,
    /// It was written before: success as well.
    Stands(Box<Stored>),
    /// The same form, or the same person where one may send one only, sent other words before.
    OtherBody(Box<Stored>),
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// It is written.
    Done,
    /// Somebody else changed it since it was read.
    Stale,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Moderate, Self::Review, Self::Report, Self::Appeal, Self::Answer];

    /// The word in keys.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Moderate => "moderate",
            Self::Review => "review",
            Self::Report => "report",
            Self::Appeal => "appeal",
            Self::Answer => "answer",
        }
    }

    /// The reason of a word.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.keyword() == word)
    }
}

impl Place<'_> {
    pub(crate) fn key(&self) -> Key {
        Tenant(self.site).entry(self.process, self.activity, shard(self.id, self.shards), self.id)
    }

    fn contact(&self) -> Key {
        Tenant(self.site).contact(self.process, self.activity, self.id)
    }
}

impl Waiting {
    /// The key in the queue: what waits longest comes first.
    pub(crate) fn key(&self, site: &SiteId) -> Key {
        let (since, reason) = (self.since.as_millisecond(), self.reason.keyword());
        Key {
            pk: Tenant(site).queue(),
            sk: format!("{since:015}#{reason}#{}#{}#{}", self.process, self.activity, self.id),
        }
    }

    /// Its name in addresses: the next page of the queue begins after it.
    pub fn name(&self) -> String {
        let (since, reason) = (self.since.as_millisecond(), self.reason.keyword());
        format!("{since}.{reason}.{}.{}.{}", self.process, self.activity, self.id)
    }

    /// The reverse of [`Waiting::name`].
    pub fn parse(name: &str) -> Option<Self> {
        Self::parts(name, '.')
    }

    pub(crate) fn read(sk: &str) -> Option<Self> {
        Self::parts(sk, '#')
    }

    fn parts(text: &str, separator: char) -> Option<Self> {
        let mut parts = text.split(separator);
        let waiting = Self {
            since: Timestamp::from_millisecond(parts.next()?.parse().ok()?).ok()?,
            reason: Reason::from_keyword(parts.next()?)?,
            process: ProcessId::parse(parts.next()?).ok()?,
            activity: ActivityId::parse(parts.next()?).ok()?,
            id: ContributionId::parse(parts.next()?).ok()?,
        };
        parts.next().is_none().then_some(waiting)
    }
}

/// The shard of a contribution, chosen by a hash of its name.
fn shard(id: &ContributionId, shards: u16) -> u16 {
    // FNV-1a, stable for ever; the name is made from a HMAC and spreads evenly.
    let hash = id.as_str().bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
    u16::try_from(hash % u32::from(shards.max(1))).unwrap_or(0)
}

impl Store {
    /// Writes a new contribution with its author, and puts it into the queue. Two or three items, all or none.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn add_entry(
        &self,
        place: Place<'_>,
        contribution: &Contribution,
        body: &str,
        author: &Author,
        waiting: Option<Waiting>,
    ) -> Result<Added, StoreError> {
        let stored = Stored { contribution: contribution.clone(), body: body.to_owned(), version: 0, waiting };
        let put = Put::builder()
            .table_name(&*self.table)
            .set_item(Some(record(place, &stored)?))
            .condition_expression("attribute_not_exists(pk)")
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .build()
            .map_err(unbuilt)?;
        let mut items = vec![TransactWriteItem::builder().put(put).build(), self.put(contact(place, author))?];
        items.extend(self.enqueue(place.site, stored.waiting.as_ref())?);
        items.extend(self.keep_due(place, None, contribution)?);
        match self.transact(&items, true).await? {
            Transacted::Done => Ok(Added::Recorded),
            Transacted::Lost(_, old) => {
                let old = read(place, &old.ok_or_else(|| StoreError::damaged(&place.key().pk, "no old item"))?)?;
                Ok(if old.body == body { Added::Stands(Box::new(old)) } else { Added::OtherBody(Box::new(old)) })
            }
        }
    }

    /// A contribution. One read unit for each 4 KB.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or the record is damaged.
    pub async fn entry(&self, place: Place<'_>) -> Result<Option<Stored>, StoreError> {
        self.get(place.key().attributes()).await?.map(|item| read(place, &item)).transpose()
    }

    /// Who wrote a contribution, while that is kept.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn author(&self, place: Place<'_>) -> Result<Option<Author>, StoreError> {
        let Some(item) = self.get(place.contact().attributes()).await? else { return Ok(None) };
        let item = Reader(&item);
        let address = item.optional_text("address")?.map(str::to_owned);
        Ok(Some(Author { address, voter: item.text("voter")?.to_owned() }))
    }

    /// Puts `new` in the place of what was read as `seen`, and moves it in the queue. With `forget`, its author is erased.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn change_entry(
        &self,
        place: Place<'_>,
        seen: &Stored,
        new: &Contribution,
        waiting: Option<Waiting>,
        forget: bool,
    ) -> Result<Changed, StoreError> {
        let items = self.change_items(place, seen, new, waiting, forget)?;
        match self.transact(&items, false).await? {
            Transacted::Done => Ok(Changed::Done),
            Transacted::Lost(..) => Ok(Changed::Stale),
        }
    }

    /// The same with another author, for what somebody sends anew after withdrawing.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn replace_entry(
        &self,
        place: Place<'_>,
        seen: &Stored,
        new: &Contribution,
        author: &Author,
        waiting: Option<Waiting>,
    ) -> Result<Changed, StoreError> {
        let mut items = self.change_items(place, seen, new, waiting, false)?;
        items.push(self.put(contact(place, author))?);
        match self.transact(&items, false).await? {
            Transacted::Done => Ok(Changed::Done),
            Transacted::Lost(..) => Ok(Changed::Stale),
        }
    }

    /// The writes of [`Store::change_entry`], the conditional one first, to be made together with others.
    pub(crate) fn change_items(
        &self,
        place: Place<'_>,
        seen: &Stored,
        new: &Contribution,
        waiting: Option<Waiting>,
        forget: bool,
    ) -> Result<Vec<TransactWriteItem>, StoreError> {
        let moved = waiting != seen.waiting;
        let stored = Stored { contribution: new.clone(), body: seen.body.clone(), version: seen.version + 1, waiting };
        let put = Put::builder()
            .table_name(&*self.table)
            .set_item(Some(record(place, &stored)?))
            .condition_expression("version = :seen")
            .expression_attribute_values(":seen", number(seen.version))
            .build()
            .map_err(unbuilt)?;
        let mut items = vec![TransactWriteItem::builder().put(put).build()];
        if moved {
            if let Some(before) = &seen.waiting {
                items.push(self.delete(before.key(place.site))?);
            }
            items.extend(self.enqueue(place.site, stored.waiting.as_ref())?);
        }
        if forget {
            items.push(self.delete(place.contact())?);
        }
        items.extend(self.keep_due(place, Some(&seen.contribution), new)?);
        Ok(items)
    }

    /// All contributions of an activity, in no order. For the publisher and for exports, never in a resident's request.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or a record is damaged.
    pub async fn entries(
        &self,
        site: &SiteId,
        process: &ProcessId,
        activity: &Activity,
    ) -> Result<Vec<Stored>, StoreError> {
        let mut entries = Vec::new();
        for shard in 0..activity.shards.max(1) {
            let pk = Tenant(site).entries(process, &activity.id, shard);
            for item in self.partition(&pk, None).await?.0 {
                entries.push(read_item(&pk, &item)?);
            }
        }
        Ok(entries)
    }

    /// All items of a partition, and what was consumed.
    pub(crate) async fn partition(&self, pk: &str, prefix: Option<&str>) -> Result<(Vec<Item>, u32), StoreError> {
        let (mut items, mut pages, mut from) = (Vec::new(), 0, None);
        loop {
            let condition = if prefix.is_some() { "#pk = :pk AND begins_with(#sk, :prefix)" } else { "#pk = :pk" };
            let mut query = self
                .client
                .query()
                .table_name(&*self.table)
                .consistent_read(true)
                .key_condition_expression(condition)
                .expression_attribute_names("#pk", PK)
                .expression_attribute_values(":pk", text(pk))
                .set_exclusive_start_key(from);
            if let Some(prefix) = prefix {
                query =
                    query.expression_attribute_names("#sk", SK).expression_attribute_values(":prefix", text(prefix));
            }
            let page = query.send().await?;
            items.extend(page.items.unwrap_or_default());
            pages += 1;
            from = page.last_evaluated_key;
            if from.is_none() {
                return Ok((items, pages));
            }
        }
    }

    fn enqueue(&self, site: &SiteId, waiting: Option<&Waiting>) -> Result<Option<TransactWriteItem>, StoreError> {
        waiting.map(|waiting| self.put(waiting.key(site).attributes())).transpose()
    }

    /// A write without condition, to be made together with others.
    pub(crate) fn put(&self, item: Item) -> Result<TransactWriteItem, StoreError> {
        let put = Put::builder().table_name(&*self.table).set_item(Some(item)).build().map_err(unbuilt)?;
        Ok(TransactWriteItem::builder().put(put).build())
    }

    /// A deletion without condition, likewise.
    pub(crate) fn delete(&self, key: Key) -> Result<TransactWriteItem, StoreError> {
        let delete =
            Delete::builder().table_name(&*self.table).set_key(Some(key.attributes())).build().map_err(unbuilt)?;
        Ok(TransactWriteItem::builder().delete(delete).build())
    }
}

fn record(place: Place<'_>, stored: &Stored) -> Result<Item, StoreError> {
    let json = serde_json::to_string(&stored.contribution).map_err(|error| StoreError::Refused(error.to_string()))?;
    let mut item = place.key().attributes();
    item.extend([
        ("format".to_owned(), number(FORMAT)),
        ("version".to_owned(), number(stored.version)),
        ("body".to_owned(), text(&stored.body)),
        ("contribution".to_owned(), text(json)),
    ]);
    if let Some(waiting) = &stored.waiting {
        item.insert("waiting".to_owned(), text(waiting.key(place.site).sk));
    }
    Ok(item)
}

fn contact(place: Place<'_>, author: &Author) -> Item {
    let mut item = place.contact().attributes();
    item.insert("voter".to_owned(), text(&author.voter));
    if let Some(address) = &author.address {
        item.insert("address".to_owned(), text(address));
    }
    item
}

fn read(place: Place<'_>, item: &Item) -> Result<Stored, StoreError> {
    read_item(&place.key().pk, item)
}

pub(crate) fn read_item(pk: &str, item: &Item) -> Result<Stored, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(pk, what);
    let waiting = reader.optional_text("waiting")?;
    Ok(Stored {
        contribution: serde_json::from_str(reader.text("contribution")?).map_err(|_| damaged("contribution"))?,
        body: reader.text("body")?.to_owned(),
        version: reader.number("version")?,
        waiting: waiting.map(|sk| Waiting::read(sk).ok_or_else(|| damaged("waiting"))).transpose()?,
    })
}
