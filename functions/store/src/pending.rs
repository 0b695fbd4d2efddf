//! Submissions that wait for their confirmation, for at most 72 hours.
//!
//! The name of a pending submission is a HMAC of its form token's nonce: sending one form twice finds the first one
//! again, and sending another body under the same token is noticed. What it holds is personal: it goes when the
//! submission is confirmed, and DynamoDB's TTL takes the rest, though every read checks the expiry itself.

use crate::item::{Item, Reader, bytes, number, text};
use crate::key::{TTL, Tenant};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{ReturnConsumedCapacity, ReturnValue, ReturnValuesOnConditionCheckFailure};
use jiff::Timestamp;
use parvis_model::privacy::UNCONFIRMED_HOURS;
use parvis_model::{ActivityId, ProcessId, SiteId};

/// A submission as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Its name.
    pub id: String,
    /// The process.
    pub process: ProcessId,
    /// The activity.
    pub activity: ActivityId,
    /// When it was sent, to the millisecond. It becomes the instant of the vote.
    pub sent_at: Timestamp,
    /// A hash of what was sent, to know it again.
    pub body: String,
    /// The answers as JSON.
    pub answers: String,
}

/// A code on its way by mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// HMAC of the six digits.
    pub mac: [u8; 32],
    /// The instant from which it is too old.
    pub until: Timestamp,
}

/// A stored submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What was sent. The answers are empty once it is confirmed.
    pub submission: Submission,
    /// HMAC of the last code sent.
    pub code: Vec<u8>,
    /// Mails sent for it.
    pub mails: u32,
    /// The voter key under which it was counted, once it was.
    pub confirmed: Option<String>,
}

/// What became of a new submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// It is stored.
    New,
    /// The same form with the same answers was stored before.
    Again(Box<Pending>),
    /// The same form was sent before with other answers.
    OtherBody,
}

/// What became of a try at the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt {
    /// The try was counted; the caller compares the code.
    Counted(Box<Pending>),
    /// No more tries for this code.
    Exhausted,
    /// The code is too old.
    CodeExpired,
    /// There is no such submission any more.
    Gone,
}

/// Wrong codes that one mail allows.
pub const MAX_ATTEMPTS: u32 = 5;

impl Store {
    /// Stores a submission with its first code.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn begin(&self, site: &SiteId, new: &Submission, code: &Code) -> Result<Begun, StoreError> {
        let mut item = Tenant(site).pending(&new.id).attributes();
        item.extend([
            ("process".to_owned(), text(new.process.as_str())),
            ("activity".to_owned(), text(new.activity.as_str())),
            ("sent_at".to_owned(), number(new.sent_at.as_millisecond())),
            ("body".to_owned(), text(&new.body)),
            ("answers".to_owned(), text(&new.answers)),
            ("code".to_owned(), bytes(&code.mac)),
            ("code_until".to_owned(), number(code.until.as_second())),
            ("attempts".to_owned(), number(0)),
            ("mails".to_owned(), number(1)),
            (TTL.to_owned(), number(new.sent_at.as_second() + UNCONFIRMED_HOURS * 3600)),
        ]);
        let put = self
            .client
            .put_item()
            .table_name(&*self.table)
            .set_item(Some(item))
            .condition_expression("attribute_not_exists(pk)")
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await;
        match put {
            Ok(done) => {
                self.meter.add(false, done.consumed_capacity());
                Ok(Begun::New)
            }
            Err(error) => match error.as_service_error() {
                Some(aws_sdk_dynamodb::operation::put_item::PutItemError::ConditionalCheckFailedException(lost)) => {
                    let old = lost.item().ok_or_else(|| StoreError::damaged(&new.id, "no old item"))?;
                    let old = read(&new.id, old)?;
                    Ok(if old.submission.body == new.body { Begun::Again(Box::new(old)) } else { Begun::OtherBody })
                }
                _ => Err(error.into()),
            },
        }
    }

    /// A submission, unless it has expired at `now`.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn pending(&self, site: &SiteId, id: &str, now: Timestamp) -> Result<Option<Pending>, StoreError> {
        let Some(item) = self.get(Tenant(site).pending(id).attributes()).await? else { return Ok(None) };
        if Reader(&item).number::<i64>(TTL)? <= now.as_second() {
            return Ok(None);
        }
        read(id, &item).map(Some)
    }

    /// Replaces the code by another and forgets the wrong tries. `false` when `max_mails` were sent or it is gone.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn renew_code(&self, site: &SiteId, id: &str, code: &Code, max_mails: u32) -> Result<bool, StoreError> {
        let update = self
            .client
            .update_item()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).pending(id).attributes()))
            .update_expression("SET code = :code, code_until = :until, attempts = :zero ADD mails :one")
            .condition_expression("mails < :max")
            .expression_attribute_values(":code", bytes(&code.mac))
            .expression_attribute_values(":until", number(code.until.as_second()))
            .expression_attribute_values(":zero", number(0))
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":max", number(max_mails))
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await;
        match update {
            Ok(done) => {
                self.meter.add(false, done.consumed_capacity());
                Ok(true)
            }
            Err(e) if e.as_service_error().is_some_and(|e| e.is_conditional_check_failed_exception()) => Ok(false),
            Err(e) => Err(e.into()),
        }
    }

    /// Counts one try at the code, before it is compared, so that parallel guesses cannot outrun the limit.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn attempt(&self, site: &SiteId, id: &str, now: Timestamp) -> Result<Attempt, StoreError> {
        let update = self
            .client
            .update_item()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).pending(id).attributes()))
            .update_expression("ADD attempts :one")
            .condition_expression("attempts < :max AND code_until > :now")
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":max", number(MAX_ATTEMPTS))
            .expression_attribute_values(":now", number(now.as_second()))
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await;
        match update {
            Ok(done) => {
                self.meter.add(false, done.consumed_capacity());
                let item = done.attributes().ok_or_else(|| StoreError::damaged(id, "no new item"))?;
                Ok(Attempt::Counted(Box::new(read(id, item)?)))
            }
            Err(error) => match error.as_service_error() {
                Some(aws_sdk_dynamodb::operation::update_item::UpdateItemError::ConditionalCheckFailedException(
                    lost,
                )) => match lost.item().filter(|item| !item.is_empty()) {
                    None => Ok(Attempt::Gone),
                    Some(item) if Reader(item).number::<u32>("attempts")? >= MAX_ATTEMPTS => Ok(Attempt::Exhausted),
                    Some(_) => Ok(Attempt::CodeExpired),
                },
                _ => Err(error.into()),
            },
        }
    }

    /// Notes that a submission was counted under `voter` and erases its answers.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached. The vote is counted all the same; a repetition finds it.
    pub async fn finish(&self, site: &SiteId, id: &str, voter: &str) -> Result<(), StoreError> {
        let done = self
            .client
            .update_item()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).pending(id).attributes()))
            .update_expression("SET confirmed = :voter REMOVE answers")
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_values(":voter", text(voter))
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await;
        match done {
            Ok(done) => {
                self.meter.add(false, done.consumed_capacity());
                Ok(())
            }
            // It expired meanwhile: nothing is left to erase.
            Err(e) if e.as_service_error().is_some_and(|e| e.is_conditional_check_failed_exception()) => Ok(()),
            Err(e) => Err(e.into()),
        }
    }
}

fn read(id: &str, item: &Item) -> Result<Pending, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(id, what);
    Ok(Pending {
        submission: Submission {
            id: id.to_owned(),
            process: ProcessId::parse(reader.text("process")?).map_err(|_| damaged("process"))?,
            activity: ActivityId::parse(reader.text("activity")?).map_err(|_| damaged("activity"))?,
            sent_at: Timestamp::from_millisecond(reader.number("sent_at")?).map_err(|_| damaged("sent_at"))?,
            body: reader.text("body")?.to_owned(),
            answers: reader.optional_text("answers")?.unwrap_or_default().to_owned(),
        },
        code: reader.bytes("code")?.to_vec(),
        mails: reader.number("mails")?,
        confirmed: reader.optional_text("confirmed")?.map(str::to_owned),
    })
}
