//! Opening the box of a vote takes two agents: one asks, another declares. Each act and its entry in the log are one
//! transaction, so that the log says who both were, and of two who declare at once one does.

use crate::item::{Reader, number, text};
use crate::key::Tenant;
use crate::log::{Appended, Entry};
use crate::rights::Poll;
use crate::write::unbuilt;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{ConditionCheck, Put, TransactWriteItem, Update};
use jiff::Timestamp;

/// That somebody asked to open a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The key of the agent.
    pub agent: String,
    /// When, to the millisecond.
    pub at: Timestamp,
    /// The hash of what they were shown. Where the box gives something else by now, the wish is worth nothing.
    pub digest: String,
}

/// What became of a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declaring {
    /// The result is declared, and the key destroyed.
    Declared,
    /// Nobody else asked for it who saw the same. Nothing is written.
    NotAsked,
    /// It was declared before, or never prepared. Nothing is written.
    Stands,
    /// Something was entered on paper since. Nothing is written.
    Changed,
}

impl Store {
    /// Who asked to open the box of a vote, if somebody did.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or the item is damaged.
    pub async fn wish(&self, poll: Poll<'_>) -> Result<Option<Wish>, StoreError> {
        let key = Tenant(poll.site).opening(poll.process, poll.activity);
        let Some(item) = self.get(key.attributes()).await? else { return Ok(None) };
        let reader = Reader(&item);
        let at = Timestamp::from_millisecond(reader.number("at")?);
        Ok(Some(Wish {
            agent: reader.text("agent")?.to_owned(),
            at: at.map_err(|_| StoreError::damaged(&key.pk, "at"))?,
            digest: reader.text("digest")?.to_owned(),
        }))
    }

    /// Keeps and logs that the agent of `entry` asks to open the box who was shown what has this hash. `over` is the wish that
    /// was read and is worth nothing any more. Returns whether it is kept: not if another one came before.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn ask_opening(
        &self,
        poll: Poll<'_>,
        digest: &str,
        over: Option<&Wish>,
        entry: &Entry<'_>,
    ) -> Result<bool, StoreError> {
        let mut item = Tenant(poll.site).opening(poll.process, poll.activity).attributes();
        item.extend([
            ("agent".to_owned(), text(entry.agent)),
            ("at".to_owned(), number(entry.at.as_millisecond())),
            ("digest".to_owned(), text(digest)),
        ]);
        let put = Put::builder().table_name(&*self.table).set_item(Some(item));
        let put = match over {
            None => put.condition_expression("attribute_not_exists(pk)"),
            Some(over) => put
                .condition_expression("#agent = :agent AND #digest = :digest AND #at = :at")
                .expression_attribute_names("#agent", "agent")
                .expression_attribute_names("#digest", "digest")
                .expression_attribute_names("#at", "at")
                .expression_attribute_values(":agent", text(&over.agent))
                .expression_attribute_values(":digest", text(&over.digest))
                .expression_attribute_values(":at", number(over.at.as_millisecond())),
        };
        let put = TransactWriteItem::builder().put(put.build().map_err(unbuilt)?).build();
        Ok(matches!(self.append(poll.site, entry, &[put]).await?, Appended::Done(_)))
    }

    /// Declares the result, destroys the key and logs it, if another agent than that of `entry` asked for it who was shown
    /// what has this hash, and if what was gathered on paper still has the version `paper`.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn declare_by_two(
        &self,
        poll: Poll<'_>,
        result: &str,
        digest: &str,
        paper: Option<u64>,
        entry: &Entry<'_>,
    ) -> Result<Declaring, StoreError> {
        let asked = ConditionCheck::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(poll.site).opening(poll.process, poll.activity).attributes()))
            .condition_expression("attribute_exists(pk) AND #agent <> :agent AND #digest = :digest")
            .expression_attribute_names("#agent", "agent")
            .expression_attribute_names("#digest", "digest")
            .expression_attribute_values(":agent", text(entry.agent))
            .expression_attribute_values(":digest", text(digest))
            .build()
            .map_err(unbuilt)?;
        let update = Update::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(poll.site).poll(poll.process, poll.activity).attributes()))
            .update_expression(crate::polls::DECLARE)
            .condition_expression(crate::polls::NOT_DECLARED)
            .set_expression_attribute_names(Some(crate::polls::names()))
            .set_expression_attribute_values(Some(crate::polls::values(result)))
            .build()
            .map_err(unbuilt)?;
        let items = [
            TransactWriteItem::builder().condition_check(asked).build(),
            TransactWriteItem::builder().update(update).build(),
            self.unmoved(poll, paper)?,
        ];
        Ok(match self.append(poll.site, entry, &items).await? {
            Appended::Done(_) => Declaring::Declared,
            Appended::Lost(0) => Declaring::NotAsked,
            Appended::Lost(1) => Declaring::Stands,
            Appended::Lost(_) => Declaring::Changed,
        })
    }
}
