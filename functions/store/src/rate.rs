//! Rate windows: an atomic counter with a limit, which DynamoDB forgets by itself.

use crate::item::number;
use crate::key::{TTL, Tenant};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::ReturnConsumedCapacity;
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
            .table_name(&*self.table)
            .set_key(Some(Tenant(site).rate(counter, window).attributes()))
            .update_expression("ADD n :one SET #ttl = :ttl")
            .condition_expression("attribute_not_exists(n) OR n < :limit")
            .expression_attribute_names("#ttl", TTL)
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":limit", number(limit))
            .expression_attribute_values(":ttl", number(now.as_second() + RATE_COUNTER_HOURS * 3600))
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
}
