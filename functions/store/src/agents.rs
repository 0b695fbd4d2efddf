//! The agents of a commune's desk: who they are and what they are trusted with.
//!
//! An agent's key is a HMAC of the canonical address, made by the caller. Adding and removing are acts of the log.

use crate::item::{Item, Reader, number, text};
use crate::key::{PK, SK, Tenant};
use crate::log::{Appended, Entry};
use crate::write::unbuilt;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{Delete, TransactWriteItem, Update};
use jiff::Timestamp;
use parvis_model::SiteId;
use parvis_model::desk::Role;

/// An agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// Their key.
    pub key: String,
    /// The address that mail is sent to.
    pub address: String,
    /// The name that colleagues read.
    pub name: String,
    /// What they are trusted with.
    pub roles: Vec<Role>,
    /// Since when. Somebody who is removed and named again is another agent: old sessions do not come back.
    pub since: Timestamp,
}

impl Store {
    /// Names an agent, or changes name, address and roles of one; they stay the same agent then.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn add_agent(&self, site: &SiteId, agent: &Agent, entry: &Entry<'_>) -> Result<(), StoreError> {
        let roles = agent.roles.iter().map(|role| role.keyword()).collect::<Vec<_>>().join(" ");
        let update = Update::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).agent(&agent.key).attributes()))
            .update_expression(
                "SET #name = :name, #roles = :roles, #address = :address, #since = if_not_exists(#since, :since)",
            )
            .expression_attribute_names("#name", "name")
            .expression_attribute_names("#roles", "roles")
            .expression_attribute_names("#address", "address")
            .expression_attribute_names("#since", "since")
            .expression_attribute_values(":name", text(&agent.name))
            .expression_attribute_values(":roles", text(roles))
            .expression_attribute_values(":address", text(&agent.address))
            .expression_attribute_values(":since", number(agent.since.as_millisecond()))
            .build()
            .map_err(unbuilt)?;
        match self.append(site, entry, &[TransactWriteItem::builder().update(update).build()]).await? {
            Appended::Done(_) => Ok(()),
            Appended::Lost(_) => Err(StoreError::damaged(&Tenant(site).agent(&agent.key).pk, "condition")),
        }
    }

    /// Removes an agent. Their sessions die with it. `false` when there was none.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn remove_agent(&self, site: &SiteId, agent: &str, entry: &Entry<'_>) -> Result<bool, StoreError> {
        let delete = Delete::builder()
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).agent(agent).attributes()))
            .condition_expression("attribute_exists(pk)")
            .build()
            .map_err(unbuilt)?;
        let items = [TransactWriteItem::builder().delete(delete).build()];
        Ok(matches!(self.append(site, entry, &items).await?, Appended::Done(_)))
    }

    /// The agent of a key.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn agent(&self, site: &SiteId, agent: &str) -> Result<Option<Agent>, StoreError> {
        self.get(Tenant(site).agent(agent).attributes()).await?.map(|item| read(&item)).transpose()
    }

    /// All agents of a commune, by their names.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn agents(&self, site: &SiteId) -> Result<Vec<Agent>, StoreError> {
        let (mut agents, mut from) = (Vec::new(), None);
        loop {
            let page = self
                .client
                .query()
                .table_name(&*self.table)
                .consistent_read(true)
                .key_condition_expression("#pk = :pk")
                .expression_attribute_names("#pk", PK)
                .expression_attribute_values(":pk", text(Tenant(site).agent("").pk))
                .set_exclusive_start_key(from)
                .send()
                .await?;
            for item in page.items() {
                agents.push(read(item)?);
            }
            from = page.last_evaluated_key;
            if from.is_none() {
                break;
            }
        }
        agents.sort_by(|a, b| (&a.name, &a.key).cmp(&(&b.name, &b.key)));
        Ok(agents)
    }
}

fn read(item: &Item) -> Result<Agent, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(reader.text(PK).unwrap_or_default(), what);
    Ok(Agent {
        key: reader.text(SK)?.to_owned(),
        address: reader.text("address")?.to_owned(),
        name: reader.text("name")?.to_owned(),
        // A role that this version does not know allows nothing here.
        roles: reader.text("roles")?.split(' ').filter_map(Role::from_keyword).collect(),
        since: Timestamp::from_millisecond(reader.number("since")?).map_err(|_| damaged("since"))?,
    })
}
