//! Rate windows: an atomic counter with a limit, which DynamoDB forgets by itself.

use crate::item::{Reader, number};
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
        Ok(self.tally_rate(site, counter, limit, seconds, now).await?.is_some())
    }

    /// The same, and how many there are now in the window.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn tally_rate(
        &self,
        site: &SiteId,
        counter: &str,
        limit: u32,
        seconds: i64,
        now: Timestamp,
    ) -> Result<Option<u32>, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).rate(counter, window(seconds, now)).attributes()))
            .update_expression("ADD n :one SET #ttl = :ttl")
            .condition_expression("attribute_not_exists(n) OR n < :limit")
            .expression_attribute_names("#ttl", TTL)
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":limit", number(limit))
            .expression_attribute_values(":ttl", number(now.as_second() + RATE_COUNTER_HOURS * 3600));
        match self.update_if(update).await? {
            Write::Done(item) => Ok(Some(Reader(&item).number("n")?)),
            Write::Lost(_) => Ok(None),
        }
    }

    /// How many were counted in the window that holds `now`. It counts nothing.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn rate(&self, site: &SiteId, counter: &str, seconds: i64, now: Timestamp) -> Result<u32, StoreError> {
        match self.get(Tenant(site).rate(counter, window(seconds, now)).attributes()).await? {
            Some(item) => Reader(&item).number("n"),
            None => Ok(0),
        }
    }
}

fn window(seconds: i64, now: Timestamp) -> i64 {
    now.as_second().div_euclid(seconds.max(1))
}
