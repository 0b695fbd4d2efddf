//! The table's own form. On AWS the template in `infra/` makes it; this is for `serve` and the tests.

use crate::key::{PK, SK, TTL};
use crate::{Store, StoreError};
use aws_sdk_dynamodb::operation::create_table::CreateTableError;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType, TimeToLiveSpecification,
};

impl Store {
    /// Makes both tables where they do not exist. No stream: an embedded table would keep erased data in it for ever.
    ///
    /// # Errors
    /// [`StoreError`] when a table cannot be reached or made.
    pub async fn ensure_table(&self) -> Result<(), StoreError> {
        self.ensure(&self.table).await?;
        self.ensure(&self.ballots).await
    }

    async fn ensure(&self, table: &str) -> Result<(), StoreError> {
        let made = self
            .client
            .create_table()
            .table_name(table)
            .billing_mode(BillingMode::PayPerRequest)
            .set_attribute_definitions(Some(vec![attribute(PK)?, attribute(SK)?]))
            .set_key_schema(Some(vec![schema(PK, KeyType::Hash)?, schema(SK, KeyType::Range)?]))
            .send()
            .await;
        match made {
            Ok(_) => {}
            Err(error) if error.as_service_error().is_some_and(CreateTableError::is_resource_in_use_exception) => {
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        }
        let ttl = TimeToLiveSpecification::builder().enabled(true).attribute_name(TTL).build().map_err(unbuilt)?;
        self.client.update_time_to_live().table_name(table).time_to_live_specification(ttl).send().await?;
        Ok(())
    }
}

fn attribute(name: &str) -> Result<AttributeDefinition, StoreError> {
    AttributeDefinition::builder().attribute_name(name).attribute_type(ScalarAttributeType::S).build().map_err(unbuilt)
}

fn schema(name: &str, kind: KeyType) -> Result<KeySchemaElement, StoreError> {
    KeySchemaElement::builder().attribute_name(name).key_type(kind).build().map_err(unbuilt)
}

fn unbuilt(error: aws_sdk_dynamodb::error::BuildError) -> StoreError {
    StoreError::Refused(error.to_string())
}
