//! Conditional writes: done, or what stood there instead. Losing a condition is an outcome, not an error.

use crate::item::Item;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::operation::put_item::builders::PutItemFluentBuilder;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::{ReturnConsumedCapacity, ReturnValue, ReturnValuesOnConditionCheckFailure};

/// What became of a conditional write.
pub(crate) enum Write {
    /// It is written; the item as it is now, for updates.
    Done(Item),
    /// Its condition did not hold; the item that stood there, `None` where there was none.
    Lost(Option<Item>),
}

impl Store {
    /// Puts an item under its condition.
    pub(crate) async fn put_if(&self, put: PutItemFluentBuilder, vote: bool) -> Result<Write, StoreError> {
        let sent = put
            .table_name(&*self.table)
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
}

fn lost_to(item: Option<&Item>) -> Write {
    // Some engines send an empty item where there was none.
    Write::Lost(item.filter(|item| !item.is_empty()).cloned())
}
