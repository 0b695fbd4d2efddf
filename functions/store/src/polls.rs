//! What a vote by codes has beside its definition: its manifest, its keys, and what was decided about its box.

use crate::item::{Item, Reader, bytes, text};
use crate::key::Tenant;
use crate::rights::Poll;
use crate::write::Write;
use crate::{Store, StoreError};
use std::collections::HashMap;

/// A vote that was prepared: made once, before its letters are printed, and never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The signed manifest, as it is published.
    pub manifest: String,
    /// The public key of the tokens, SPKI.
    pub public: Vec<u8>,
    /// The secret key of the tokens, sealed with the commune's key. Empty once it is destroyed.
    pub key: Vec<u8>,
    /// The results that were declared when the box was opened, as they are published; nothing before.
    pub result: Option<String>,
}

/// Declaring: the result in, the key out.
pub(crate) const DECLARE: &str = "SET #result = :result, #key = :nothing";
/// What was declared first stands.
pub(crate) const NOT_DECLARED: &str = "attribute_exists(pk) AND attribute_not_exists(#result)";

/// The names in both.
pub(crate) fn names() -> HashMap<String, String> {
    ["result", "key"].map(|name| (format!("#{name}"), name.to_owned())).into()
}

/// The values in both.
pub(crate) fn values(result: &str) -> Item {
    [(":result".to_owned(), text(result)), (":nothing".to_owned(), bytes(&[]))].into()
}

impl Store {
    /// Keeps what was prepared, unless the vote was prepared before. Returns whether it was kept.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn prepare_poll(
        &self,
        poll: Poll<'_>,
        manifest: &str,
        public: &[u8],
        key: &[u8],
    ) -> Result<bool, StoreError> {
        let mut item = Tenant(poll.site).poll(poll.process, poll.activity).attributes();
        item.extend([
            ("manifest".to_owned(), text(manifest)),
            ("public".to_owned(), bytes(public)),
            ("key".to_owned(), bytes(key)),
        ]);
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        Ok(matches!(self.put_if(put, false).await?, Write::Done(_)))
    }

    /// What was prepared for a vote, if it was.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or the item is damaged.
    pub async fn poll(&self, poll: Poll<'_>) -> Result<Option<Prepared>, StoreError> {
        let Some(item) = self.get(Tenant(poll.site).poll(poll.process, poll.activity).attributes()).await? else {
            return Ok(None);
        };
        let reader = Reader(&item);
        Ok(Some(Prepared {
            manifest: reader.text("manifest")?.to_owned(),
            public: reader.bytes("public")?.to_vec(),
            key: reader.bytes("key")?.to_vec(),
            result: reader.optional_text("result")?.map(str::to_owned),
        }))
    }

    /// Declares the result and destroys the key in one write: from then on nobody can make another token. What was
    /// declared first stands. Returns whether it was declared now.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn declare(&self, poll: Poll<'_>, result: &str) -> Result<bool, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(poll.site).poll(poll.process, poll.activity).attributes()))
            .update_expression(DECLARE)
            .condition_expression(NOT_DECLARED)
            .set_expression_attribute_names(Some(names()))
            .set_expression_attribute_values(Some(values(result)));
        Ok(matches!(self.update_if(update).await?, Write::Done(_)))
    }
}
