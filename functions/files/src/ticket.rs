//! Permission for a browser to post one file.

use crate::{Key, KeyError};
use serde::{Deserialize, Serialize};

/// The name of the form's field that holds the file. In a bucket it has to be the last one.
pub const FILE_FIELD: &str = "file";

/// Where and how a browser may post one file. It goes into a form of `multipart/form-data` as it is: `fields` hidden and
/// in this order, then the file as [`FILE_FIELD`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The form's action.
    pub url: String,
    /// Hidden fields.
    pub fields: Vec<(String, String)>,
}

/// What a ticket for a folder allows, once its signature was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permit {
    #[serde(rename = "k", with = "as_text")]
    pub(crate) key: Key,
    #[serde(rename = "m")]
    pub(crate) max_bytes: u64,
    #[serde(rename = "t")]
    pub(crate) content_type: String,
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    pub(crate) back: Option<String>,
}

impl Permit {
    /// What the file will be called.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// The most bytes of the file.
    pub fn max_bytes(&self) -> u64 {
        self.max_bytes
    }

    /// What the store is told that it is.
    pub fn content_type(&self) -> &str {
        &self.content_type
    }

    /// Where the browser goes afterwards.
    pub fn back(&self) -> Option<&str> {
        self.back.as_deref()
    }
}

mod as_text {
    use super::{Key, KeyError};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(key: &Key, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(key.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Key, D::Error> {
        let text = String::deserialize(from)?;
        Key::parse(&text).map_err(|error: KeyError| D::Error::custom(error))
    }
}
