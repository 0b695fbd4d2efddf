//! Reading all records of an activity: for the publisher and for exports, never in a resident's request.

use crate::item::{Item, Reader, text};
use crate::key::{PK, SK, Tenant};
use crate::votes::{ASSISTED_SHARD, CAST, WHOLE, choice_of};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{AttributeValue, Select};
use jiff::Timestamp;
use parvis_model::{Activity, ActivityId, ProcessId, SiteId};
use std::collections::HashMap;

/// The records of one shard of an activity, for one target.
#[derive(Debug, Clone, Copy)]
pub struct Shard<'a> {
    /// The commune.
    pub site: &'a SiteId,
    /// The process.
    pub process: &'a ProcessId,
    /// The activity.
    pub activity: &'a ActivityId,
    /// The number of the shard.
    pub shard: u16,
    /// What is voted on; [`crate::votes::WHOLE`] where the activity has one target.
    pub target: &'a str,
}

/// A record that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The voter key.
    pub voter: String,
    /// When it was sent, to the millisecond.
    pub cast_at: Timestamp,
    /// How the voter is known: the word of content files, or `paper`.
    pub identity: String,
    /// Answers, JSON.
    pub answers: String,
}

/// The record of a choice, or of its withdrawal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceRecord {
    /// The target.
    pub target: String,
    /// The voter key.
    pub voter: String,
    /// When it was sent.
    pub at: Timestamp,
    /// The option; nothing after a withdrawal.
    pub choice: Option<String>,
}

impl Store {
    /// How many records of a shard count.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn count_votes(&self, shard: Shard<'_>) -> Result<u64, StoreError> {
        let (mut total, mut from) = (0, None);
        loop {
            let (count, _, next) = self.page(shard, Select::Count, from).await?;
            total += count;
            from = next;
            if from.is_none() {
                return Ok(total);
            }
        }
    }

    /// The records of a shard that count, in the order of their voter keys.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or a record is damaged.
    pub async fn records(&self, shard: Shard<'_>) -> Result<Vec<Record>, StoreError> {
        let (mut records, mut from) = (Vec::new(), None);
        loop {
            let (_, items, next) = self.page(shard, Select::AllAttributes, from).await?;
            for item in &items {
                records.push(read(shard, item)?);
            }
            from = next;
            if from.is_none() {
                return Ok(records);
            }
        }
    }

    /// All records of a shard of an activity in which one chooses, withdrawals included: target, voter, instant, option.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or a record is damaged.
    pub async fn choices(
        &self,
        site: &SiteId,
        process: &ProcessId,
        activity: &ActivityId,
        shard: u16,
    ) -> Result<Vec<ChoiceRecord>, StoreError> {
        let pk = Tenant(site).votes(process, activity, shard);
        let damaged = |what| StoreError::damaged(&pk, what);
        let mut records = Vec::new();
        for item in self.partition(&pk, None).await?.0 {
            let reader = Reader(&item);
            let (target, voter) = reader.text(SK)?.split_once('#').ok_or_else(|| damaged(SK))?;
            let choice = match reader.text("state")? {
                CAST => Some(choice_of(reader.text("answers")?).ok_or_else(|| damaged("answers"))?),
                _ => None,
            };
            let at = Timestamp::from_millisecond(reader.number("cast_at")?).map_err(|_| damaged("cast_at"))?;
            records.push(ChoiceRecord { target: target.to_owned(), voter: voter.to_owned(), at, choice });
        }
        Ok(records)
    }

    /// Whether anything was ever written to a shard, withdrawals included.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn has_records(&self, shard: Shard<'_>) -> Result<bool, StoreError> {
        let found = self
            .client
            .query()
            .table_name(&*self.table)
            .select(Select::Count)
            .limit(1)
            .consistent_read(true)
            .key_condition_expression("#pk = :pk AND begins_with(#sk, :target)")
            .expression_attribute_names("#pk", PK)
            .expression_attribute_names("#sk", SK)
            .expression_attribute_values(":pk", text(shard.pk()))
            .expression_attribute_values(":target", text(format!("{}#", shard.target)))
            .send()
            .await?;
        Ok(found.count() > 0)
    }

    async fn page(
        &self,
        shard: Shard<'_>,
        select: Select,
        from: Option<HashMap<String, AttributeValue>>,
    ) -> Result<(u64, Vec<Item>, Option<Item>), StoreError> {
        let page = self
            .client
            .query()
            .table_name(&*self.table)
            .select(select)
            .consistent_read(true)
            .key_condition_expression("#pk = :pk AND begins_with(#sk, :target)")
            .filter_expression("#state = :cast")
            .expression_attribute_names("#pk", PK)
            .expression_attribute_names("#sk", SK)
            .expression_attribute_names("#state", "state")
            .expression_attribute_values(":pk", text(shard.pk()))
            .expression_attribute_values(":target", text(format!("{}#", shard.target)))
            .expression_attribute_values(":cast", text(CAST))
            .set_exclusive_start_key(from)
            .send()
            .await?;
        let count = u64::try_from(page.count()).unwrap_or(0);
        Ok((count, page.items.unwrap_or_default(), page.last_evaluated_key))
    }
}

impl<'a> Shard<'a> {
    /// All shards of an activity that has one target.
    pub fn all(site: &'a SiteId, process: &'a ProcessId, activity: &'a Activity) -> impl Iterator<Item = Self> {
        let shard = move |shard| Self { site, process, activity: &activity.id, shard, target: WHOLE };
        (0..activity.shards.max(1)).map(shard)
    }

    /// Assisted entries of an activity that has one target.
    pub fn assisted(site: &'a SiteId, process: &'a ProcessId, activity: &'a Activity) -> Self {
        Self { site, process, activity: &activity.id, shard: ASSISTED_SHARD, target: WHOLE }
    }

    fn pk(&self) -> String {
        Tenant(self.site).votes(self.process, self.activity, self.shard)
    }
}

fn read(shard: Shard<'_>, item: &Item) -> Result<Record, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(&shard.pk(), what);
    let voter = reader.text(SK)?.strip_prefix(shard.target).and_then(|rest| rest.strip_prefix('#'));
    Ok(Record {
        voter: voter.ok_or_else(|| damaged("sk"))?.to_owned(),
        cast_at: Timestamp::from_millisecond(reader.number("cast_at")?).map_err(|_| damaged("cast_at"))?,
        identity: reader.text("identity")?.to_owned(),
        answers: reader.text("answers")?.to_owned(),
    })
}
