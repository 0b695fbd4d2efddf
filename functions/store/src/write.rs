//! Conditional writes: done, or what stood there instead. Losing a condition is an outcome, not an error.

use crate::item::Item;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::error::BuildError;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::operation::put_item::builders::PutItemFluentBuilder;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::{
    ReturnConsumedCapacity, ReturnValue, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
};
use std::time::Duration;

/// How often a transaction is tried that others' transactions got in the way of.
const CONFLICT_TRIES: u32 = 6;

/// What became of a conditional write.
pub(crate) enum Write {
    /// It is written; the item as it is now, for updates.
    Done(Item),
    /// Its condition did not hold; the item that stood there, `None` where there was none.
    Lost(Option<Item>),
}

/// What became of a transaction.
pub(crate) enum Transacted {
    Done,
    /// Which item's condition did not hold, and what stood there.
    Lost(usize, Option<Item>),
}

impl Store {
    /// Puts an item under its condition.
    pub(crate) async fn put_if(&self, put: PutItemFluentBuilder, vote: bool) -> Result<Write, StoreError> {
        self.put_if_in(&self.table, put, vote).await
    }

    /// The same in one of the two tables.
    pub(crate) async fn put_if_in(
        &self,
        table: &str,
        put: PutItemFluentBuilder,
        vote: bool,
    ) -> Result<Write, StoreError> {
        let sent = put
            .table_name(table)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await;
        match sent {
            Ok(done) => {
                self.meter.add(vote, done.consumed_capacity());
                Ok(Write::Done(Item::new()))
            }
            Err(error) => match error.as_service_error() {
                Some(PutItemError::ConditionalCheckFailedException(lost)) => Ok(lost_to(lost.item())),
                _ => Err(error.into()),
            },
        }
    }

    /// Updates an item under its condition.
    pub(crate) async fn update_if(&self, update: UpdateItemFluentBuilder) -> Result<Write, StoreError> {
        let sent = update
            .table_name(&*self.table)
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await;
        match sent {
            Ok(done) => {
                self.meter.add(false, done.consumed_capacity());
                Ok(Write::Done(done.attributes.unwrap_or_default()))
            }
            Err(error) => match error.as_service_error() {
                Some(UpdateItemError::ConditionalCheckFailedException(lost)) => Ok(lost_to(lost.item())),
                _ => Err(error.into()),
            },
        }
    }

    /// Writes all items or none, again and again while other transactions are in the way.
    pub(crate) async fn transact(&self, items: &[TransactWriteItem], vote: bool) -> Result<Transacted, StoreError> {
        for attempt in 0..CONFLICT_TRIES {
            let sent = self
                .client
                .transact_write_items()
                .set_transact_items(Some(items.to_vec()))
                .return_consumed_capacity(ReturnConsumedCapacity::Total)
                .send()
                .await;
            let error = match sent {
                Ok(done) => {
                    self.meter.add(vote, done.consumed_capacity());
                    return Ok(Transacted::Done);
                }
                Err(error) => error,
            };
            let Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) = error.as_service_error()
            else {
                return Err(error.into());
            };
            let lost = cancelled
                .cancellation_reasons()
                .iter()
                .enumerate()
                .find(|(_, reason)| reason.code() == Some("ConditionalCheckFailed"));
            match lost {
                Some((i, reason)) => return Ok(Transacted::Lost(i, reason.item.clone())),
                // Nothing but conflicts or throttling: wait a little longer each time.
                None => tokio::time::sleep(Duration::from_millis(20 << attempt)).await,
            }
        }
        Err(StoreError::Unavailable("other transactions stay in the way".to_owned()))
    }
}

fn lost_to(item: Option<&Item>) -> Write {
    // Some engines send an empty item where there was none.
    Write::Lost(item.filter(|item| !item.is_empty()).cloned())
}

/// The SDK's own check of what it was given, which is always complete.
pub(crate) fn unbuilt(error: BuildError) -> StoreError {
    StoreError::Refused(error.to_string())
}
