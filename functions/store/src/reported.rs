//! Private messages that one of two neighbours reported: their words wait for an agent, and nothing goes through between the
//! two until all that was reported is decided.
//!
//! `closed` of a talk is the set of its reported messages. An agent who closes a report takes its message out; one who stops
//! the talk leaves it there for as long as the talk is kept.

use crate::decisions::Acted;
use crate::entries::Waiting;
use crate::item::{Reader, number, text};
use crate::key::{Key, TTL, Tenant};
use crate::log::{Appended, Entry};
use crate::talks::{Message, Talk, after, fields, lives, read_message};
use crate::write::{Transacted, unbuilt};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{AttributeValue, Delete, Put, TransactWriteItem, Update};
use jiff::Timestamp;
use parvis_model::privacy::REPORT_DAYS;
use parvis_model::{ContributionId, SiteId};

/// A reported message, for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The entry that it was about.
    pub entry: ContributionId,
    /// The talk in which it was sent.
    pub talk: String,
    /// The message.
    pub message: Message,
    /// When it was reported.
    pub at: Timestamp,
    /// What an agent decided, if one did.
    pub decided: Option<Verdict>,
}

/// What an agent makes of a reported message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is wrong with it: the two may write to each other again.
    Closed,
    /// The two do not write to each other any more.
    Stopped,
}

impl Verdict {
    /// The word in items.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Stopped => "stopped",
        }
    }

    fn from_keyword(word: &str) -> Option<Self> {
        [Self::Closed, Self::Stopped].into_iter().find(|verdict| verdict.keyword() == word)
    }
}

impl Store {
    /// Reports a message: it waits for an agent, with its words beside, and nothing more goes through its talk. `false`
    /// where it was reported before.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn report_message(
        &self,
        site: &SiteId,
        talk: &Talk,
        message: &Message,
        waiting: &Waiting,
    ) -> Result<bool, StoreError> {
        let mut item = key(site, waiting).attributes();
        item.extend(fields(message));
        item.insert("entry".to_owned(), text(talk.entry.as_str()));
        item.insert("talk".to_owned(), text(&talk.id));
        item.insert("at".to_owned(), number(waiting.since.as_millisecond()));
        item.insert(TTL.to_owned(), after(waiting.since, REPORT_DAYS));
        let put = Put::builder()
            .table_name(&*self.table)
            .set_item(Some(item))
            .condition_expression("attribute_not_exists(pk)")
            .build()
            .map_err(unbuilt)?;
        let close = self.in_talk(Tenant(site).talk(&talk.process, &talk.id), "ADD closed :message", &message.id)?;
        // It does not wait for longer than its words are kept.
        let mut place = waiting.key(site).attributes();
        place.insert(TTL.to_owned(), after(waiting.since, REPORT_DAYS));
        let items = [TransactWriteItem::builder().put(put).build(), self.put(place)?, close];
        Ok(matches!(self.transact(&items, false).await?, Transacted::Done))
    }

    /// A reported message, unless it has expired: the words behind a place in the queue.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn reported_message(
        &self,
        site: &SiteId,
        waiting: &Waiting,
        now: Timestamp,
    ) -> Result<Option<Report>, StoreError> {
        let key = key(site, waiting);
        let Some(item) = self.get(key.attributes()).await? else { return Ok(None) };
        if !lives(&item, now)? {
            return Ok(None);
        }
        let reader = Reader(&item);
        let damaged = |what| StoreError::damaged(&key.pk, what);
        let decided = reader.optional_text("decided")?;
        Ok(Some(Report {
            entry: ContributionId::parse(reader.text("entry")?).map_err(|_| damaged("entry"))?,
            talk: reader.text("talk")?.to_owned(),
            message: read_message(&waiting.id, &item)?,
            at: Timestamp::from_millisecond(reader.number("at")?).map_err(|_| damaged("at"))?,
            decided: decided.map(|word| Verdict::from_keyword(word).ok_or_else(|| damaged("decided"))).transpose()?,
        }))
    }

    /// Carries out what an agent decided about a reported message: its place in the queue is given up, its talk goes on or
    /// does not, and it is logged, in one transaction. The message cannot be reported again.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn decide_report(
        &self,
        site: &SiteId,
        waiting: &Waiting,
        report: &Report,
        verdict: Verdict,
        entry: &Entry<'_>,
    ) -> Result<Acted, StoreError> {
        let place = Delete::builder()
            .table_name(&*self.table)
            .set_key(Some(waiting.key(site).attributes()))
            .condition_expression("attribute_exists(pk)")
            .build()
            .map_err(unbuilt)?;
        let decided = Update::builder()
            .table_name(&*self.table)
            .set_key(Some(key(site, waiting).attributes()))
            .update_expression("SET decided = :verdict")
            .condition_expression("attribute_exists(pk) AND attribute_not_exists(decided)")
            .expression_attribute_values(":verdict", text(verdict.keyword()))
            .build()
            .map_err(unbuilt)?;
        let mut items = vec![
            TransactWriteItem::builder().delete(place).build(),
            TransactWriteItem::builder().update(decided).build(),
        ];
        // A talk is kept for less long than a report: what has expired is neither opened nor made anew.
        let talk = Tenant(site).talk(&waiting.process, &report.talk);
        if verdict == Verdict::Closed && self.get(talk.attributes()).await?.is_some() {
            items.push(self.in_talk(talk, "DELETE closed :message", &report.message.id)?);
        }
        Ok(match self.append(site, entry, &items).await? {
            Appended::Done(_) => Acted::Done,
            Appended::Lost(_) => Acted::Stale,
        })
    }

    /// Changes the set of reported messages of a talk that is still there.
    fn in_talk(&self, talk: Key, update: &str, message: &ContributionId) -> Result<TransactWriteItem, StoreError> {
        let update = Update::builder()
            .table_name(&*self.table)
            .set_key(Some(talk.attributes()))
            .update_expression(update)
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_values(":message", AttributeValue::Ss(vec![message.to_string()]))
            .build()
            .map_err(unbuilt)?;
        Ok(TransactWriteItem::builder().update(update).build())
    }
}

fn key(site: &SiteId, waiting: &Waiting) -> Key {
    Tenant(site).reported_message(&waiting.process, &waiting.activity, &waiting.id)
}
