//! Reading attributes of items.

use crate::StoreError;
use crate::key::PK;
use crate::log::Hash;
use aws_sdk_dynamodb::types::AttributeValue;
use std::collections::HashMap;

/// An item as the SDK gives it.
pub(crate) type Item = HashMap<String, AttributeValue>;

/// Text.
pub(crate) fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}

/// A whole number.
pub(crate) fn number(value: impl std::fmt::Display) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

/// Bytes.
pub(crate) fn bytes(value: &[u8]) -> AttributeValue {
    AttributeValue::B(value.to_vec().into())
}

/// Reads attributes of one item and names the item when one is not as expected.
pub(crate) struct Reader<'a>(pub(crate) &'a Item);

impl<'a> Reader<'a> {
    fn damaged(&self, what: &'static str) -> StoreError {
        let key = self.0.get(PK).and_then(|pk| pk.as_s().ok()).map_or("?", String::as_str);
        StoreError::damaged(key, what)
    }

    pub(crate) fn text(&self, name: &'static str) -> Result<&'a str, StoreError> {
        self.optional_text(name)?.ok_or_else(|| self.damaged(name))
    }

    pub(crate) fn optional_text(&self, name: &'static str) -> Result<Option<&'a str>, StoreError> {
        self.0.get(name).map(|value| value.as_s().map(String::as_str).map_err(|_| self.damaged(name))).transpose()
    }

    pub(crate) fn number<T: std::str::FromStr>(&self, name: &'static str) -> Result<T, StoreError> {
        self.optional_number(name)?.ok_or_else(|| self.damaged(name))
    }

    pub(crate) fn optional_number<T: std::str::FromStr>(&self, name: &'static str) -> Result<Option<T>, StoreError> {
        self.0
            .get(name)
            .map(|value| value.as_n().ok().and_then(|digits| digits.parse().ok()).ok_or_else(|| self.damaged(name)))
            .transpose()
    }

    pub(crate) fn hash(&self, name: &'static str) -> Result<Hash, StoreError> {
        Ok(Hash(self.bytes(name)?.try_into().map_err(|_| self.damaged(name))?))
    }

    pub(crate) fn bytes(&self, name: &'static str) -> Result<&'a [u8], StoreError> {
        self.0.get(name).and_then(|value| value.as_b().ok()).map(AsRef::as_ref).ok_or_else(|| self.damaged(name))
    }
}
