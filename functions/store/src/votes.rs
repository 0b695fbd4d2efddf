//! Votes, signatures and supports: one record a voter, written by one conditional write.
//!
//! A record carries the instant at which it was sent. A later one replaces an earlier one, never the reverse, so that
//! writes may arrive in any order and any number of times. A withdrawal is a record too.

use crate::item::{Item, Reader, number, text};
use crate::key::Tenant;
use crate::write::{Transacted, Write, unbuilt};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{Delete, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem, Update};
use jiff::Timestamp;
use parvis_model::assisted::is_assisted;
use parvis_model::{ActivityId, ProcessId, SiteId};

/// The number of the record's format.
const FORMAT: u32 = 1;
pub(crate) const CAST: &str = "cast";
const WITHDRAWN: &str = "withdrawn";

/// Which activity, target and voter: together the key of a record.
#[derive(Debug, Clone, Copy)]
pub struct Voter<'a> {
    /// The commune.
    pub site: &'a SiteId,
    /// The process.
    pub process: &'a ProcessId,
    /// The activity.
    pub activity: &'a ActivityId,
    /// The number of shards frozen in the definition.
    pub shards: u16,
    /// What is voted on; [`WHOLE`] where the activity has one target.
    pub target: &'a str,
    /// The voter key: a HMAC, 43 characters.
    pub voter: &'a str,
}

/// The number of the partition in which assisted entries lie apart, so that counting them reads nothing else.
pub const ASSISTED_SHARD: u16 = 999;

/// The target of an activity that has only one.
pub const WHOLE: &str = "-";

/// How a later record relates to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The later replaces the earlier.
    Latest,
    /// The first stands; only after a withdrawal another may follow. For legal petitions, so that signing again never
    /// uses another quarter.
    First,
    /// One record a form: the voter key is made from the form's token (identity `open`).
    Once,
}

/// That an elector signs this petition in a quarter (CGCT L1112-16).
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    /// Such as `2026-q4`.
    pub quarter: &'a str,
    /// The elector's key, the same for all petitions of the commune.
    pub elector: &'a str,
}

/// A vote to write.
#[derive(Debug, Clone, Copy)]
pub struct Vote<'a> {
    /// When it was sent, to the millisecond.
    pub cast_at: Timestamp,
    /// A hash of what was sent.
    pub body: &'a str,
    /// Answers beside the vote, JSON.
    pub answers: &'a str,
    /// How the voter is known: the word of content files.
    pub identity: &'a str,
    /// How it relates to an earlier one.
    pub change: Change,
    /// For legal petitions.
    pub claim: Option<Claim<'a>>,
}

/// What became of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is written.
    Recorded,
    /// This very vote, or with [`Change::First`] an earlier one, stands already: success as well.
    Stands,
    /// A later record of the same voter stands.
    Superseded,
    /// The same form was sent before with other answers ([`Change::Once`]).
    OtherBody,
    /// The elector signed another legal petition this quarter.
    QuarterUsed,
}

/// What became of a withdrawal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withdrawal {
    /// It is withdrawn, now or before.
    Withdrawn,
    /// There is no such vote.
    Unknown,
}

impl Voter<'_> {
    /// The shard of this voter, chosen by a hash of the key.
    pub fn shard(&self) -> u16 {
        if is_assisted(self.voter) {
            return ASSISTED_SHARD;
        }
        // FNV-1a over the key: the key is a HMAC, so any mixing spreads evenly, and this one is stable for ever.
        let hash = self.voter.bytes().fold(0x811c_9dc5_u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
        u16::try_from(hash % u32::from(self.shards.max(1))).unwrap_or(0)
    }

    pub(crate) fn key(&self) -> crate::key::Key {
        Tenant(self.site).vote(self.process, self.activity, self.shard(), self.target, self.voter)
    }
}

impl Store {
    /// Writes a vote. One write unit, four with a claim since transactions cost twice.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the vote may or may not be written then, and the same call
    /// again is safe.
    pub async fn cast(&self, voter: Voter<'_>, vote: Vote<'_>) -> Result<Outcome, StoreError> {
        match vote.claim {
            None => self.cast_one(voter, vote).await,
            Some(claim) => self.cast_claiming(voter, vote, claim).await,
        }
    }

    async fn cast_one(&self, voter: Voter<'_>, vote: Vote<'_>) -> Result<Outcome, StoreError> {
        let put = self
            .client
            .put_item()
            .set_item(Some(record(voter, vote)))
            .condition_expression(condition(vote.change))
            .set_expression_attribute_names(names(vote.change))
            .set_expression_attribute_values(values(vote));
        match self.put_if(put, true).await? {
            Write::Done(_) => Ok(Outcome::Recorded),
            Write::Lost(old) => standing(voter, vote, old.as_ref()),
        }
    }

    async fn cast_claiming(&self, voter: Voter<'_>, vote: Vote<'_>, claim: Claim<'_>) -> Result<Outcome, StoreError> {
        let put = Put::builder()
            .table_name(&*self.table)
            .set_item(Some(record(voter, vote)))
            .condition_expression(condition(vote.change))
            .set_expression_attribute_names(names(vote.change))
            .set_expression_attribute_values(values(vote))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .build()
            .map_err(unbuilt)?;
        let items = [TransactWriteItem::builder().put(put).build(), self.claiming(voter, claim)?];
        match self.transact(&items, true).await? {
            Transacted::Done => Ok(Outcome::Recorded),
            Transacted::Lost(0, old) => standing(voter, vote, old.as_ref()),
            Transacted::Lost(..) => Ok(Outcome::QuarterUsed),
        }
    }

    /// Takes the quarter of an elector for a petition.
    pub(crate) fn claiming(&self, voter: Voter<'_>, claim: Claim<'_>) -> Result<TransactWriteItem, StoreError> {
        let update = Update::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(voter.site).elector(claim.quarter, claim.elector).attributes()))
            .update_expression("SET process = :process")
            .condition_expression("attribute_not_exists(pk) OR process = :process")
            .expression_attribute_values(":process", text(voter.process.as_str()))
            .build()
            .map_err(unbuilt)?;
        Ok(TransactWriteItem::builder().update(update).build())
    }

    /// Withdraws a vote. Its answers are erased; the record of the withdrawal stays, so that a late older write cannot
    /// bring the vote back. `at` is the present instant.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn withdraw(&self, voter: Voter<'_>, at: Timestamp) -> Result<Withdrawal, StoreError> {
        let items = match self.withdrawing(voter, at).await? {
            Ok(items) => items,
            Err(done) => return Ok(done),
        };
        match self.transact(&items, false).await? {
            Transacted::Done => Ok(Withdrawal::Withdrawn),
            // A later record came in between, which only the same person can have made: they may try again.
            Transacted::Lost(..) => Err(StoreError::Unavailable("the vote changed meanwhile".to_owned())),
        }
    }

    /// What is written to withdraw a vote, or what became of it already.
    pub(crate) async fn withdrawing(
        &self,
        voter: Voter<'_>,
        at: Timestamp,
    ) -> Result<Result<Vec<TransactWriteItem>, Withdrawal>, StoreError> {
        let key = voter.key();
        let Some(old) = self.get(key.attributes()).await? else { return Ok(Err(Withdrawal::Unknown)) };
        let old = Reader(&old);
        if old.text("state")? == WITHDRAWN {
            return Ok(Err(Withdrawal::Withdrawn));
        }
        // Strictly later than what it withdraws, even within the same millisecond.
        let at = at.as_millisecond().max(old.number::<i64>("cast_at")? + 1);
        let mut item = key.attributes();
        item.extend([
            ("format".to_owned(), number(FORMAT)),
            ("cast_at".to_owned(), number(at)),
            ("state".to_owned(), text(WITHDRAWN)),
        ]);
        let put = Put::builder()
            .table_name(&*self.table)
            .set_item(Some(item))
            .condition_expression("cast_at < :at")
            .expression_attribute_values(":at", number(at))
            .build()
            .map_err(unbuilt)?;
        let mut items = vec![TransactWriteItem::builder().put(put).build()];
        if let (Some(quarter), Some(elector)) = (old.optional_text("quarter")?, old.optional_text("elector")?) {
            // The elector is free again for this quarter.
            let delete = Delete::builder()
                .table_name(&*self.table)
                .set_key(Some(Tenant(voter.site).elector(quarter, elector).attributes()))
                .condition_expression("attribute_not_exists(pk) OR process = :process")
                .expression_attribute_values(":process", text(voter.process.as_str()))
                .build()
                .map_err(unbuilt)?;
            items.push(TransactWriteItem::builder().delete(delete).build());
        }
        Ok(Ok(items))
    }

    /// What a voter chose, where a choice stands.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn choice(&self, voter: Voter<'_>) -> Result<Option<String>, StoreError> {
        let Some(item) = self.get(voter.key().attributes()).await? else { return Ok(None) };
        let item = Reader(&item);
        if item.text("state")? != CAST {
            return Ok(None);
        }
        choice_of(item.text("answers")?).map(Some).ok_or_else(|| StoreError::damaged(&voter.key().pk, "answers"))
    }

    /// The answers of a voter's record that counts, JSON.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn answers(&self, voter: Voter<'_>) -> Result<Option<String>, StoreError> {
        let Some(item) = self.get(voter.key().attributes()).await? else { return Ok(None) };
        let item = Reader(&item);
        Ok(if item.text("state")? == CAST { Some(item.text("answers")?.to_owned()) } else { None })
    }

    /// The instant and state of a voter's record: `true` when it counts.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn vote(&self, voter: Voter<'_>) -> Result<Option<(Timestamp, bool)>, StoreError> {
        let Some(item) = self.get(voter.key().attributes()).await? else { return Ok(None) };
        let item = Reader(&item);
        let at = Timestamp::from_millisecond(item.number("cast_at")?)
            .map_err(|_| StoreError::damaged(&voter.key().pk, "cast_at"))?;
        Ok(Some((at, item.text("state")? == CAST)))
    }
}

pub(crate) fn record(voter: Voter<'_>, vote: Vote<'_>) -> Item {
    let mut item = voter.key().attributes();
    item.extend([
        ("format".to_owned(), number(FORMAT)),
        ("cast_at".to_owned(), number(vote.cast_at.as_millisecond())),
        ("state".to_owned(), text(CAST)),
        ("body".to_owned(), text(vote.body)),
        ("answers".to_owned(), text(vote.answers)),
        ("identity".to_owned(), text(vote.identity)),
    ]);
    if let Some(claim) = vote.claim {
        item.insert("quarter".to_owned(), text(claim.quarter));
        item.insert("elector".to_owned(), text(claim.elector));
    }
    item
}

pub(crate) fn condition(change: Change) -> &'static str {
    match change {
        Change::Latest => "attribute_not_exists(pk) OR cast_at < :at",
        Change::First => "attribute_not_exists(pk) OR (#state = :withdrawn AND cast_at < :at)",
        Change::Once => "attribute_not_exists(pk)",
    }
}

// DynamoDB refuses names and values that its condition does not use, hence one list a condition.
pub(crate) fn names(change: Change) -> Option<std::collections::HashMap<String, String>> {
    (change == Change::First).then(|| std::collections::HashMap::from([("#state".to_owned(), "state".to_owned())]))
}

pub(crate) fn values(vote: Vote<'_>) -> Option<Item> {
    let at = (":at".to_owned(), number(vote.cast_at.as_millisecond()));
    match vote.change {
        Change::Latest => Some(Item::from([at])),
        Change::First => Some(Item::from([at, (":withdrawn".to_owned(), text(WITHDRAWN))])),
        Change::Once => None,
    }
}

/// What it means that the condition of a vote did not hold.
fn standing(voter: Voter<'_>, vote: Vote<'_>, old: Option<&Item>) -> Result<Outcome, StoreError> {
    let old = old.filter(|item| !item.is_empty());
    let old = Reader(old.ok_or_else(|| StoreError::damaged(&voter.key().pk, "no old item"))?);
    let cast = old.text("state")? == CAST;
    let same = cast && old.optional_text("body")? == Some(vote.body);
    Ok(match vote.change {
        Change::Once if same => Outcome::Stands,
        Change::Once => Outcome::OtherBody,
        Change::First if cast => Outcome::Stands,
        Change::Latest if same && old.number::<i64>("cast_at")? == vote.cast_at.as_millisecond() => Outcome::Stands,
        Change::First | Change::Latest => Outcome::Superseded,
    })
}

/// What the answers of a record say was chosen.
pub(crate) fn choice_of(answers: &str) -> Option<String> {
    let answers: serde_json::Value = serde_json::from_str(answers).ok()?;
    answers.get("choice")?.as_str().map(str::to_owned)
}
