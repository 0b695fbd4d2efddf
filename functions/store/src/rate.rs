//! Rate windows: an atomic counter with a limit, which DynamoDB forgets by itself.

use crate::item::number;
use crate::key::{TTL, Tenant};
use crate::write::Write;
use crate::{Store, StoreError};
use jiff::Timestamp;
use parvis_model::SiteId;
use parvis_model::privacy::RATE_COUNTER_HOURS;

impl Store {
    /// Counts one more under `counter` (a HMAC, never an address) in the window of `seconds` that holds `now`. `false`
    /// when `limit` was reached: nothing is counted then.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn count_rate(
        &self,
        site: &SiteId,
        counter: &str,
        limit: u32,
        seconds: i64,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let window = now.as_second().div_euclid(seconds.max(1));
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).rate(counter, window).attributes()))
            .update_expression("ADD n :one SET #ttl = :ttl")
            .condition_expression("attribute_not_exists(n) OR n < :limit")
            .expression_attribute_names("#ttl", TTL)
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":limit", number(limit))
            .expression_attribute_values(":ttl", number(now.as_second() + RATE_COUNTER_HOURS * 3600));
        Ok(matches!(self.update_if(update).await?, Write::Done(_)))
    }
}
