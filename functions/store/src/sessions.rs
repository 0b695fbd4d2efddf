//! Sessions at the desk: a random value in a cookie, whose HMAC names an item here.
//!
//! A session is worth what the agent is worth at this moment: every request reads both, so that removing an agent ends
//! their sessions and changing roles needs no new sign-in.

use crate::agents::Agent;
use crate::item::{Reader, bytes, number, text};
use crate::key::{TTL, Tenant};
use crate::log::{Appended, Entry};
use crate::write::unbuilt;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{ConditionCheck, Delete, Put, TransactWriteItem};
use jiff::Timestamp;
use parvis_model::SiteId;

/// What became of the end of a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// The session is open and the sign-in is used up.
    Opened,
    /// The sign-in was used before, or its code was replaced meanwhile.
    Used,
    /// The agent was removed meanwhile.
    Removed,
}

impl Store {
    /// Opens a session for `agent` until `until` and uses up the sign-in `id`, whose code was compared as `code`.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn open_session(
        &self,
        site: &SiteId,
        (id, code): (&str, &[u8]),
        session: &str,
        agent: &Agent,
        until: Timestamp,
        entry: &Entry<'_>,
    ) -> Result<Opened, StoreError> {
        let since = number(agent.since.as_millisecond());
        let used = Delete::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).sign_in(id).attributes()))
            .condition_expression("code = :code")
            .expression_attribute_values(":code", bytes(code))
            .build()
            .map_err(unbuilt)?;
        let named = ConditionCheck::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).agent(&agent.key).attributes()))
            .condition_expression("#since = :since")
            .expression_attribute_names("#since", "since")
            .expression_attribute_values(":since", since.clone())
            .build()
            .map_err(unbuilt)?;
        let mut item = Tenant(site).session(session).attributes();
        item.extend([
            ("agent".to_owned(), text(&agent.key)),
            ("since".to_owned(), since),
            (TTL.to_owned(), number(until.as_second())),
        ]);
        let put = Put::builder()
            .table_name(&*self.table)
            .set_item(Some(item))
            .condition_expression("attribute_not_exists(pk)")
            .build()
            .map_err(unbuilt)?;
        let items = [
            TransactWriteItem::builder().delete(used).build(),
            TransactWriteItem::builder().condition_check(named).build(),
            TransactWriteItem::builder().put(put).build(),
        ];
        Ok(match self.append(site, entry, &items).await? {
            Appended::Done(_) => Opened::Opened,
            Appended::Lost(1) => Opened::Removed,
            Appended::Lost(_) => Opened::Used,
        })
    }

    /// The agent whose session it is, unless it has ended at `now`.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn session(&self, site: &SiteId, session: &str, now: Timestamp) -> Result<Option<Agent>, StoreError> {
        let Some(item) = self.get(Tenant(site).session(session).attributes()).await? else { return Ok(None) };
        let item = Reader(&item);
        if item.number::<i64>(TTL)? <= now.as_second() {
            return Ok(None);
        }
        let since: i64 = item.number("since")?;
        let agent = self.agent(site, item.text("agent")?).await?;
        Ok(agent.filter(|agent| agent.since.as_millisecond() == since))
    }

    /// Ends a session. `false` when it had ended before.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn close_session(&self, site: &SiteId, session: &str, entry: &Entry<'_>) -> Result<bool, StoreError> {
        let delete = Delete::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).session(session).attributes()))
            .condition_expression("attribute_exists(pk)")
            .build()
            .map_err(unbuilt)?;
        let items = [TransactWriteItem::builder().delete(delete).build()];
        Ok(matches!(self.append(site, entry, &items).await?, Appended::Done(_)))
    }
}
