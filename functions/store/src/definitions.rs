//! Definitions: immutable chunks named by their hash, and one pointer that says which is in force.

use crate::item::{Reader, number, text};
use crate::key::{PK, SK, Tenant};
use crate::write::Write;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::AttributeValue;
use parvis_model::definition::{Compiled, FORMAT, hash};
use parvis_model::{ProcessId, SiteId};
use std::collections::HashMap;

/// The name under which a site's own definition stands, which no process can have.
pub const SITE: &str = "@site";

/// The most bytes of one chunk; DynamoDB's items end at 400 KB.
pub const CHUNK_BYTES: usize = 300_000;

/// What a pointer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer {
    /// The definition in force.
    pub hash: String,
    /// The number of its chunks.
    pub chunks: usize,
}

/// What a push did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    /// The definition is in force from now on.
    Changed,
    /// It already was.
    Unchanged,
    /// Somebody pushed another one at the same time; push again after looking at theirs.
    Conflict,
}

/// The name of a process's definition.
pub fn name(process: &ProcessId) -> &str {
    process.as_str()
}

impl Store {
    /// Writes a definition and points at it, unless another push came in between. Safe to repeat or to interrupt: the
    /// pointer moves last.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn push_definition(&self, site: &SiteId, name: &str, new: &Compiled) -> Result<Pushed, StoreError> {
        let before = self.pointer(site, name).await?;
        if before.as_ref().is_some_and(|pointer| pointer.hash == new.hash) {
            return Ok(Pushed::Unchanged);
        }
        let chunks = split(&new.json, CHUNK_BYTES);
        for (i, chunk) in chunks.iter().enumerate() {
            let mut item = Tenant(site).chunk(&new.hash, i).attributes();
            item.insert("body".to_owned(), text(*chunk));
            self.client.put_item().table_name(&*self.table).set_item(Some(item)).send().await?;
        }
        let mut item = Tenant(site).pointer(name).attributes();
        item.extend([
            ("hash".to_owned(), text(&new.hash)),
            ("chunks".to_owned(), number(chunks.len())),
            ("format".to_owned(), number(FORMAT)),
        ]);
        let put = self.client.put_item().set_item(Some(item));
        let put = match &before {
            None => put.condition_expression("attribute_not_exists(pk)"),
            Some(pointer) => put
                .condition_expression("#hash = :before")
                .expression_attribute_names("#hash", "hash")
                .expression_attribute_values(":before", text(&pointer.hash)),
        };
        Ok(match self.put_if(put, false).await? {
            Write::Done(_) => Pushed::Changed,
            Write::Lost(_) => Pushed::Conflict,
        })
    }

    /// The names of all definitions in force for a site. One query; for pushing only.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn definition_names(&self, site: &SiteId) -> Result<Vec<String>, StoreError> {
        let partition = Tenant(site).pointer("").pk;
        let mut names = Vec::new();
        let mut from = None;
        loop {
            let page = self
                .client
                .query()
                .table_name(&*self.table)
                .consistent_read(true)
                .key_condition_expression("#pk = :pk")
                .expression_attribute_names("#pk", PK)
                .expression_attribute_values(":pk", text(&partition))
                .set_exclusive_start_key(from)
                .send()
                .await?;
            for item in page.items() {
                names.push(Reader(item).text(SK)?.to_owned());
            }
            from = page.last_evaluated_key;
            if from.is_none() {
                return Ok(names);
            }
        }
    }

    /// Takes a definition out of force: the functions do not know the process any more. What residents sent stays.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn withdraw_definition(&self, site: &SiteId, name: &str) -> Result<(), StoreError> {
        let key = Tenant(site).pointer(name).attributes();
        self.client.delete_item().table_name(&*self.table).set_key(Some(key)).send().await?;
        Ok(())
    }

    /// Which definition is in force. `None` when there is none. One read unit.
    ///
    /// # Errors
    /// [`StoreError::TooNew`] when it was written by a later version.
    pub async fn pointer(&self, site: &SiteId, name: &str) -> Result<Option<Pointer>, StoreError> {
        let Some(item) = self.get(Tenant(site).pointer(name).attributes()).await? else { return Ok(None) };
        let item = Reader(&item);
        let format: u32 = item.number("format")?;
        if format > FORMAT {
            return Err(StoreError::TooNew(format));
        }
        Ok(Some(Pointer { hash: item.text("hash")?.to_owned(), chunks: item.number("chunks")? }))
    }

    /// The JSON of a definition, checked against its hash.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when a chunk is missing or not what the hash says.
    pub async fn definition(&self, site: &SiteId, pointer: &Pointer) -> Result<String, StoreError> {
        let mut json = String::new();
        for i in 0..pointer.chunks {
            let key = Tenant(site).chunk(&pointer.hash, i);
            let item =
                self.get(key.attributes()).await?.ok_or_else(|| StoreError::damaged(&key.pk, "missing chunk"))?;
            json.push_str(Reader(&item).text("body")?);
        }
        if hash(json.as_bytes()) == pointer.hash {
            Ok(json)
        } else {
            Err(StoreError::damaged(&Tenant(site).chunk(&pointer.hash, 0).pk, "not what its hash says"))
        }
    }

    /// One item, read consistently.
    pub(crate) async fn get(
        &self,
        key: HashMap<String, AttributeValue>,
    ) -> Result<Option<HashMap<String, AttributeValue>>, StoreError> {
        let answer =
            self.client.get_item().table_name(&*self.table).set_key(Some(key)).consistent_read(true).send().await?;
        Ok(answer.item)
    }
}

/// Pieces of at most `max` bytes that end between characters.
fn split(text: &str, max: usize) -> Vec<&str> {
    let mut rest = text;
    let mut pieces = Vec::new();
    while rest.len() > max {
        let end = rest.floor_char_boundary(max);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn pieces_end_between_characters() {
        let pieces = split("éééé", 3);
        assert_eq!(pieces, ["é", "é", "é", "é"]);
        assert_eq!(split("", 3), [""]);
        assert_eq!(split("abc", 3), ["abc"]);
    }
}
