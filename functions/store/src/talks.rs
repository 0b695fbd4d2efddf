//! What two neighbours write to each other about an entry: who they are, which neither learns from the other, and their
//! messages, which are kept for a while as evidence and for nothing else.

use crate::entries::Place;
use crate::item::{Item, Reader, number, text};
use crate::key::{Key, TTL, Tenant};
use crate::write::Write;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;
use parvis_model::privacy::MESSAGE_DAYS;
use parvis_model::{ContributionId, ProcessId, SiteId};
use serde::{Deserialize, Serialize};

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The author of the entry.
    Author,
    /// Whoever wrote to the author.
    Writer,
}

impl Side {
    /// The word in items.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Writer => "writer",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Author => Self::Writer,
            Self::Writer => Self::Author,
        }
    }

    fn shown(self) -> &'static str {
        match self {
            Self::Author => "shown_author",
            Self::Writer => "shown_writer",
        }
    }
}

/// Two people who write to each other about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Its name: a HMAC of entry and writer.
    pub id: String,
    /// The process.
    pub process: ProcessId,
    /// The entry.
    pub entry: ContributionId,
    /// The address of whoever wrote first, in its delivery form.
    pub writer: String,
    /// Who has shown the own address.
    pub shown: Vec<Side>,
    /// Whether a message is reported, or was and an agent ended the talk: nothing more goes through.
    pub closed: bool,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its name.
    pub id: ContributionId,
    /// Who wrote it.
    pub from: Side,
    /// The words.
    pub text: String,
    /// When.
    pub sent_at: Timestamp,
}

/// What became of a new message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is written and is to be mailed.
    New,
    /// It was written before and is to be mailed still.
    Unsent,
    /// It was mailed before.
    Sent,
    /// The same form sent other words before.
    OtherWords,
}

pub(crate) fn after(now: Timestamp, days: i64) -> AttributeValue {
    number(now.as_second() + days * 86_400)
}

pub(crate) fn lives(item: &Item, now: Timestamp) -> Result<bool, StoreError> {
    Ok(Reader(item).number::<i64>(TTL)? > now.as_second())
}

impl Store {
    /// Finds a talk, or begins it, and keeps it for longer.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn begin_talk(&self, site: &SiteId, talk: &Talk, now: Timestamp) -> Result<Talk, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).talk(&talk.process, &talk.id).attributes()))
            .update_expression("SET #ttl = :ttl, entry = :entry, writer = if_not_exists(writer, :writer)")
            .expression_attribute_names("#ttl", TTL)
            .expression_attribute_values(":ttl", after(now, MESSAGE_DAYS))
            .expression_attribute_values(":entry", text(talk.entry.as_str()))
            .expression_attribute_values(":writer", text(&talk.writer));
        match self.update_if(update).await? {
            Write::Done(item) => read(&talk.process, &talk.id, &item),
            Write::Lost(_) => Err(StoreError::damaged(&talk.id, "a condition that was not asked")),
        }
    }

    /// A talk, unless it has expired.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn talk(
        &self,
        site: &SiteId,
        process: &ProcessId,
        id: &str,
        now: Timestamp,
    ) -> Result<Option<Talk>, StoreError> {
        match self.get(Tenant(site).talk(process, id).attributes()).await? {
            Some(item) if lives(&item, now)? => read(process, id, &item).map(Some),
            _ => Ok(None),
        }
    }

    /// Keeps a message before it is mailed.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn keep_message(&self, site: &SiteId, talk: &Talk, message: &Message) -> Result<Kept, StoreError> {
        let mut item = Tenant(site).message(&talk.process, &talk.id, &message.id).attributes();
        item.extend(fields(message));
        item.insert(TTL.to_owned(), after(message.sent_at, MESSAGE_DAYS));
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        let old = match self.put_if(put, false).await? {
            Write::Done(_) => return Ok(Kept::New),
            Write::Lost(old) => old.ok_or_else(|| StoreError::damaged(&talk.id, "no old item"))?,
        };
        let old = Reader(&old);
        Ok(match (old.text("text")? == message.text, old.optional_text("relayed")?) {
            (false, _) => Kept::OtherWords,
            (true, Some(_)) => Kept::Sent,
            (true, None) => Kept::Unsent,
        })
    }

    /// Notes that a message was mailed.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn relayed(&self, site: &SiteId, talk: &Talk, message: &ContributionId) -> Result<(), StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).message(&talk.process, &talk.id, message).attributes()))
            .update_expression("SET relayed = :yes")
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_values(":yes", text("yes"));
        match self.update_if(update).await? {
            Write::Done(_) | Write::Lost(_) => Ok(()),
        }
    }

    /// A message, unless it has expired.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn message(
        &self,
        site: &SiteId,
        talk: &Talk,
        id: &ContributionId,
        now: Timestamp,
    ) -> Result<Option<Message>, StoreError> {
        match self.get(Tenant(site).message(&talk.process, &talk.id, id).attributes()).await? {
            Some(item) if lives(&item, now)? => read_message(id, &item).map(Some),
            _ => Ok(None),
        }
    }

    /// Notes that somebody shows the own address. `false` where that was noted before.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn show(&self, site: &SiteId, talk: &Talk, side: Side) -> Result<bool, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).talk(&talk.process, &talk.id).attributes()))
            .update_expression("SET #shown = :yes")
            .condition_expression("attribute_exists(pk) AND attribute_not_exists(#shown)")
            .expression_attribute_names("#shown", side.shown())
            .expression_attribute_values(":yes", text("yes"));
        Ok(matches!(self.update_if(update).await?, Write::Done(_)))
    }

    /// Notes that an author wants no more mails about entries that fit.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn silence(&self, place: Place<'_>) -> Result<(), StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(place.site).contact(place.process, place.activity, place.id).attributes()))
            .update_expression("SET silent = :yes")
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_values(":yes", text("yes"));
        match self.update_if(update).await? {
            Write::Done(_) | Write::Lost(_) => Ok(()),
        }
    }

    /// Whether an author wants no more mails about entries that fit.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn is_silent(&self, place: Place<'_>) -> Result<bool, StoreError> {
        let key = Tenant(place.site).contact(place.process, place.activity, place.id);
        let item = self.get(key.attributes()).await?;
        Ok(item.is_none_or(|item| item.contains_key("silent")))
    }
}

pub(crate) fn fields(message: &Message) -> [(String, AttributeValue); 3] {
    [
        ("from_side".to_owned(), text(message.from.keyword())),
        ("text".to_owned(), text(&message.text)),
        ("sent_at".to_owned(), number(message.sent_at.as_millisecond())),
    ]
}

pub(crate) fn read_message(id: &ContributionId, item: &Item) -> Result<Message, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(id.as_str(), what);
    Ok(Message {
        id: id.clone(),
        from: if reader.text("from_side")? == Side::Author.keyword() { Side::Author } else { Side::Writer },
        text: reader.text("text")?.to_owned(),
        sent_at: Timestamp::from_millisecond(reader.number("sent_at")?).map_err(|_| damaged("sent_at"))?,
    })
}

fn read(process: &ProcessId, id: &str, item: &Item) -> Result<Talk, StoreError> {
    let reader = Reader(item);
    let sides = [Side::Author, Side::Writer].into_iter();
    Ok(Talk {
        id: id.to_owned(),
        process: process.clone(),
        entry: ContributionId::parse(reader.text("entry")?).map_err(|_| StoreError::damaged(id, "entry"))?,
        writer: reader.text("writer")?.to_owned(),
        shown: sides.filter(|side| item.contains_key(side.shown())).collect(),
        closed: item.contains_key("closed"),
    })
}

impl Tenant<'_> {
    pub(crate) fn talk(self, process: &ProcessId, id: &str) -> Key {
        self.key(&format!("talk#{process}#{id}"), "-")
    }

    fn message(self, process: &ProcessId, id: &str, message: &ContributionId) -> Key {
        self.key(&format!("talk#{process}#{id}"), &format!("message#{message}"))
    }
}
