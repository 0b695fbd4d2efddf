//! Submissions that wait for their confirmation, for at most 72 hours.
//!
//! The name of a pending submission is a HMAC of its form token's nonce: sending one form twice finds the first one
//! again, and sending another body under the same token is noticed. What it holds is personal: it goes when the
//! submission is confirmed, and DynamoDB's TTL takes the rest, though every read checks the expiry itself.

use crate::item::{Item, Reader, bytes, number, text};
use crate::key::{TTL, Tenant};
use crate::write::Write;
use crate::{Store, StoreError};
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
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        let old = match self.put_if(put, false).await? {
            Write::Done(_) => return Ok(Begun::New),
            Write::Lost(old) => old.ok_or_else(|| StoreError::damaged(&new.id, "no old item"))?,
        };
        let old = read(&new.id, &old)?;
        Ok(if old.submission.body == new.body { Begun::Again(Box::new(old)) } else { Begun::OtherBody })
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
            .set_key(Some(Tenant(site).pending(id).attributes()))
            .update_expression("SET code = :code, code_until = :until, attempts = :zero ADD mails :one")
            .condition_expression("mails < :max")
            .expression_attribute_values(":code", bytes(&code.mac))
            .expression_attribute_values(":until", number(code.until.as_second()))
            .expression_attribute_values(":zero", number(0))
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":max", number(max_mails));
        Ok(matches!(self.update_if(update).await?, Write::Done(_)))
    }

    /// Counts one try at the code, before it is compared, so that parallel guesses cannot outrun the limit.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn attempt(&self, site: &SiteId, id: &str, now: Timestamp) -> Result<Attempt, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).pending(id).attributes()))
            .update_expression("ADD attempts :one")
            .condition_expression("attempts < :max AND code_until > :now")
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":max", number(MAX_ATTEMPTS))
            .expression_attribute_values(":now", number(now.as_second()));
        match self.update_if(update).await? {
            Write::Done(item) => Ok(Attempt::Counted(Box::new(read(id, &item)?))),
            Write::Lost(None) => Ok(Attempt::Gone),
            Write::Lost(Some(item)) if Reader(&item).number::<u32>("attempts")? >= MAX_ATTEMPTS => {
                Ok(Attempt::Exhausted)
            }
            Write::Lost(Some(_)) => Ok(Attempt::CodeExpired),
        }
    }

    /// Notes that a submission was counted under `voter` and erases its answers.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached. The vote is counted all the same; a repetition finds it.
    pub async fn finish(&self, site: &SiteId, id: &str, voter: &str) -> Result<(), StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).pending(id).attributes()))
            .update_expression("SET confirmed = :voter REMOVE answers")
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_values(":voter", text(voter));
        match self.update_if(update).await? {
            // Lost: it expired meanwhile, and nothing is left to erase.
            Write::Done(_) | Write::Lost(_) => Ok(()),
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
