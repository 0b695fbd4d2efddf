//! What waits for an agent: pages of the queue, and the contributions that its places name.

use crate::entries::{Place, Stored, Waiting, read_item};
use crate::item::{Item, Reader, text};
use crate::key::{PK, SK, Tenant};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::KeysAndAttributes;
use parvis_model::SiteId;

/// How many items one request may name.
const BATCH: usize = 100;

impl Store {
    /// What waits for an agent, longest first: at most `limit`, after `from` where a page before ended there. Whether
    /// `from` still waits makes no difference.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn queue(&self, site: &SiteId, limit: i32, from: Option<&Waiting>) -> Result<Vec<Waiting>, StoreError> {
        self.queue_page(site, limit, from, true).await
    }

    /// The same in the other direction: what waits longer than `from`, the nearest first.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn queue_before(&self, site: &SiteId, limit: i32, from: &Waiting) -> Result<Vec<Waiting>, StoreError> {
        self.queue_page(site, limit, Some(from), false).await
    }

    async fn queue_page(
        &self,
        site: &SiteId,
        limit: i32,
        from: Option<&Waiting>,
        forward: bool,
    ) -> Result<Vec<Waiting>, StoreError> {
        let pk = Tenant(site).queue();
        let start = from.map(|waiting| waiting.key(site).attributes());
        let found = self
            .client
            .query()
            .table_name(&*self.table)
            .consistent_read(true)
            .scan_index_forward(forward)
            .limit(limit)
            .key_condition_expression("#pk = :pk")
            .expression_attribute_names("#pk", PK)
            .expression_attribute_values(":pk", text(&pk))
            .set_exclusive_start_key(start)
            .send()
            .await?;
        let waiting = |item: &Item| Waiting::read(Reader(item).text(SK)?).ok_or_else(|| StoreError::damaged(&pk, SK));
        found.items().iter().map(waiting).collect()
    }

    /// The contributions of these places, in their order; `None` for those that are not there.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or a record is damaged.
    pub async fn entries_at(&self, places: &[Place<'_>]) -> Result<Vec<Option<Stored>>, StoreError> {
        let mut found: Vec<Item> = Vec::with_capacity(places.len());
        for chunk in places.chunks(BATCH) {
            let keys = chunk.iter().map(|place| place.key().attributes()).collect();
            let mut asked = Some(batch(keys)?);
            // What did not fit into one answer is asked for again.
            while let Some(keys) = asked.take() {
                let answer = self.client.batch_get_item().request_items(&*self.table, keys).send().await?;
                found.extend(answer.responses.unwrap_or_default().remove(&*self.table).unwrap_or_default());
                asked = answer.unprocessed_keys.and_then(|mut left| left.remove(&*self.table));
                asked = asked.filter(|keys| !keys.keys().is_empty());
            }
        }
        let stored = |place: &Place<'_>| {
            let key = place.key();
            let is = |item: &&Item| {
                let reader = Reader(item);
                reader.text(PK).is_ok_and(|pk| pk == key.pk) && reader.text(SK).is_ok_and(|sk| sk == key.sk)
            };
            found.iter().find(is).map(|item| read_item(&key.pk, item)).transpose()
        };
        places.iter().map(stored).collect()
    }
}

fn batch(keys: Vec<Item>) -> Result<KeysAndAttributes, StoreError> {
    KeysAndAttributes::builder()
        .set_keys(Some(keys))
        .consistent_read(true)
        .build()
        .map_err(|error| StoreError::Refused(error.to_string()))
}
