//! Votes on paper as agents enter them: codes on envelopes, and apart from them batches of ballots.
//!
//! Every act is one transaction with its entry of the log, and has two conditions beside its own: the result is not declared,
//! and the number of what was done on paper goes up by one. That number is what a declaration holds against what its agents
//! were shown, so that nothing entered in between is lost.

use crate::item::{Item, Reader, number, text};
use crate::key::{SK, Tenant};
use crate::log::{Appended, Entry};
use crate::rights::{Poll, RightState};
use crate::write::unbuilt;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::builders::UpdateBuilder;
use aws_sdk_dynamodb::types::{ConditionCheck, Put, TransactWriteItem, Update};
use parvis_model::vote::Batch;

/// What was gathered on paper for a vote, beside the batches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gathered {
    /// How much was done: it goes up with every act.
    pub version: u64,
    /// How many codes were entered from envelopes. The rights say the same one by one.
    pub envelopes: u64,
    /// How many signed the attendance sheet of a vote without codes.
    pub attendance: Option<u64>,
    /// Why there are fewer ballots than envelopes.
    pub reason: Option<Reason>,
}

/// Why there are fewer ballots than envelopes. It is said of these numbers and of no others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The agent's words.
    pub text: String,
    /// The key of the agent.
    pub agent: String,
    /// How many envelopes there were.
    pub envelopes: u64,
    /// How many ballots.
    pub ballots: u64,
}

/// A batch as it lies in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The number that stands on it.
    pub number: u32,
    /// Goes up with every change.
    pub version: u64,
    /// The batch.
    pub batch: Batch,
}

/// What became of the code on an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Envelope {
    /// It is entered: nobody can use it on the web any more.
    Entered,
    /// It was entered before.
    Again,
    /// It was used on the web.
    OnTheWeb,
    /// It was revoked.
    Revoked,
    /// There is no such code on any letter.
    Unknown,
    /// The result is declared.
    Declared,
}

/// What became of something entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept, and logged.
    Done,
    /// Somebody changed it since it was shown. Nothing is written.
    Changed,
    /// The result is declared. Nothing is written.
    Declared,
}

impl Store {
    /// What was gathered on paper, if anything was.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or the item is damaged.
    pub async fn on_paper(&self, poll: Poll<'_>) -> Result<Option<Gathered>, StoreError> {
        let key = Tenant(poll.site).on_paper(poll.process, poll.activity);
        let Some(item) = self.get(key.attributes()).await? else { return Ok(None) };
        let reader = Reader(&item);
        let reason = match reader.optional_text("reason")? {
            None => None,
            Some(words) => Some(Reason {
                text: words.to_owned(),
                agent: reader.text("agent")?.to_owned(),
                envelopes: reader.number("of_envelopes")?,
                ballots: reader.number("of_ballots")?,
            }),
        };
        Ok(Some(Gathered {
            version: reader.number("version")?,
            envelopes: reader.optional_number("envelopes")?.unwrap_or(0),
            attendance: reader.optional_number("attendance")?,
            reason,
        }))
    }

    /// All batches, by their numbers.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn paper_batches(&self, poll: Poll<'_>) -> Result<Vec<Kept>, StoreError> {
        let partition = Tenant(poll.site).paper_batches(poll.process, poll.activity);
        self.partition(&partition, None).await?.0.iter().map(kept).collect()
    }

    /// One batch, if there is one of this number.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or the item is damaged.
    pub async fn paper_batch(&self, poll: Poll<'_>, number: u32) -> Result<Option<Kept>, StoreError> {
        let key = Tenant(poll.site).paper_batch(poll.process, poll.activity, number);
        self.get(key.attributes()).await?.as_ref().map(kept).transpose()
    }

    /// Uses the right of a code that stands on an envelope, for `mark`, which says so: from then on the web refuses it.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached. The same call again is safe, and says [`Envelope::Again`] where it was
    /// done.
    pub async fn use_on_paper(
        &self,
        poll: Poll<'_>,
        hash: &str,
        mark: &[u8],
        entry: &Entry<'_>,
    ) -> Result<Envelope, StoreError> {
        let update = crate::rights::using(poll, hash, mark, mark).table_name(&*self.table).build().map_err(unbuilt)?;
        let act = TransactWriteItem::builder().update(update).build();
        let moved = self.moved(poll).update_expression("ADD #version :one, #envelopes :one");
        let moved = moved.expression_attribute_names("#envelopes", "envelopes");
        match self.act_on_paper(poll, vec![act], moved, entry).await? {
            Keeping::Done => return Ok(Envelope::Entered),
            Keeping::Declared => return Ok(Envelope::Declared),
            Keeping::Changed => {}
        }
        Ok(match self.right(poll, hash).await? {
            Some(RightState::Used { asked, .. }) if asked == mark => Envelope::Again,
            Some(RightState::Used { .. }) => Envelope::OnTheWeb,
            Some(RightState::Revoked) => Envelope::Revoked,
            Some(RightState::Reserve) | None => Envelope::Unknown,
            // It was given out between the two looks.
            Some(RightState::Unused | RightState::Reissued) => {
                return Err(StoreError::Unavailable("the right changed meanwhile".to_owned()));
            }
        })
    }

    /// Keeps a batch over what was read of it: `over` is that version, zero where there was none.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn keep_batch_on_paper(
        &self,
        poll: Poll<'_>,
        (of, over): (u32, u64),
        batch: &Batch,
        entry: &Entry<'_>,
    ) -> Result<Keeping, StoreError> {
        let written = serde_json::to_string(batch).map_err(|_| StoreError::Refused("a batch".to_owned()))?;
        let mut item = Tenant(poll.site).paper_batch(poll.process, poll.activity, of).attributes();
        item.extend([("version".to_owned(), number(over + 1)), ("batch".to_owned(), text(written))]);
        let put = Put::builder().table_name(&*self.table).set_item(Some(item));
        let put = match over {
            0 => put.condition_expression("attribute_not_exists(pk)"),
            over => put
                .condition_expression("#version = :over")
                .expression_attribute_names("#version", "version")
                .expression_attribute_values(":over", number(over)),
        };
        let act = TransactWriteItem::builder().put(put.build().map_err(unbuilt)?).build();
        let moved = self.moved(poll).update_expression("ADD #version :one");
        self.act_on_paper(poll, vec![act], moved, entry).await
    }

    /// Notes that a vote without codes has ballots on paper too. [`Keeping::Changed`] where that was noted before.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn announce_paper(&self, poll: Poll<'_>, entry: &Entry<'_>) -> Result<Keeping, StoreError> {
        let moved = self.moved(poll).update_expression("ADD #version :one");
        let moved = moved.condition_expression("attribute_not_exists(pk)");
        self.act_on_paper(poll, vec![], moved, entry).await
    }

    /// Notes how many signed the attendance sheet, where `before` still is what is noted.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn state_attendance(
        &self,
        poll: Poll<'_>,
        before: Option<u64>,
        signed: u64,
        entry: &Entry<'_>,
    ) -> Result<Keeping, StoreError> {
        let moved = self.moved(poll).update_expression("ADD #version :one SET #attendance = :signed");
        let moved = moved.expression_attribute_names("#attendance", "attendance");
        let moved = moved.expression_attribute_values(":signed", number(signed));
        let moved = match before {
            // It has to be announced.
            None => moved.condition_expression("attribute_exists(pk) AND attribute_not_exists(#attendance)"),
            Some(before) => moved
                .condition_expression("#attendance = :before")
                .expression_attribute_values(":before", number(before)),
        };
        self.act_on_paper(poll, vec![], moved, entry).await
    }

    /// Notes why there are fewer ballots than envelopes, where nothing was done on paper since `version`.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn explain_paper(
        &self,
        poll: Poll<'_>,
        version: u64,
        reason: &Reason,
        entry: &Entry<'_>,
    ) -> Result<Keeping, StoreError> {
        let moved = self
            .moved(poll)
            .update_expression("ADD #version :one SET #reason = :reason, #agent = :agent, #e = :e, #b = :b")
            .expression_attribute_names("#reason", "reason")
            .expression_attribute_names("#agent", "agent")
            .expression_attribute_names("#e", "of_envelopes")
            .expression_attribute_names("#b", "of_ballots")
            .condition_expression("#version = :version")
            .expression_attribute_values(":version", number(version))
            .expression_attribute_values(":reason", text(&reason.text))
            .expression_attribute_values(":agent", text(&reason.agent))
            .expression_attribute_values(":e", number(reason.envelopes))
            .expression_attribute_values(":b", number(reason.ballots));
        self.act_on_paper(poll, vec![], moved, entry).await
    }

    /// The change of what was gathered that belongs to every act.
    fn moved(&self, poll: Poll<'_>) -> UpdateBuilder {
        Update::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(poll.site).on_paper(poll.process, poll.activity).attributes()))
            .expression_attribute_names("#version", "version")
            .expression_attribute_values(":one", number(1))
    }

    /// Does an act on paper and logs it, unless the result is declared.
    async fn act_on_paper(
        &self,
        poll: Poll<'_>,
        mut items: Vec<TransactWriteItem>,
        moved: UpdateBuilder,
        entry: &Entry<'_>,
    ) -> Result<Keeping, StoreError> {
        let open = ConditionCheck::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(poll.site).poll(poll.process, poll.activity).attributes()))
            .condition_expression("attribute_not_exists(#result)")
            .expression_attribute_names("#result", "result")
            .build()
            .map_err(unbuilt)?;
        items.insert(0, TransactWriteItem::builder().condition_check(open).build());
        items.push(TransactWriteItem::builder().update(moved.build().map_err(unbuilt)?).build());
        Ok(match self.append(poll.site, entry, &items).await? {
            Appended::Done(_) => Keeping::Done,
            Appended::Lost(0) => Keeping::Declared,
            Appended::Lost(_) => Keeping::Changed,
        })
    }

    /// That nothing was done on paper since this version; nothing at all where it is `None`.
    pub(crate) fn unmoved(&self, poll: Poll<'_>, version: Option<u64>) -> Result<TransactWriteItem, StoreError> {
        let check = ConditionCheck::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(poll.site).on_paper(poll.process, poll.activity).attributes()));
        let check = match version {
            None => check.condition_expression("attribute_not_exists(pk)"),
            Some(version) => check
                .condition_expression("#version = :version")
                .expression_attribute_names("#version", "version")
                .expression_attribute_values(":version", number(version)),
        };
        Ok(TransactWriteItem::builder().condition_check(check.build().map_err(unbuilt)?).build())
    }
}

fn kept(item: &Item) -> Result<Kept, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(reader.text(crate::key::PK).unwrap_or_default(), what);
    Ok(Kept {
        number: reader.text(SK)?.parse().map_err(|_| damaged("sk"))?,
        version: reader.number("version")?,
        batch: serde_json::from_str(reader.text("batch")?).map_err(|_| damaged("batch"))?,
    })
}

impl Gathered {
    /// The reason that was given for these numbers, if one was.
    pub fn reason_for(&self, envelopes: u64, ballots: u64) -> Option<&Reason> {
        self.reason.as_ref().filter(|reason| (reason.envelopes, reason.ballots) == (envelopes, ballots))
    }
}
