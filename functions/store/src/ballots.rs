//! Secret ballots: a table of their own, without stream or recovery copies. An item holds no voter, no time, no address, and
//! nothing that can be read without the box's key: places, hashes and ballots come here encrypted, since at the close all
//! ballots are published and a copy of the table could be compared with them.
//!
//! A token casts one ballot: its place is the key, and the first write stands.

use crate::item::{Item, Reader, bytes, number, text};
use crate::key::{Key, SK, Tenant};
use crate::rights::Poll;
use crate::write::Write;
use crate::{Store, StoreError};

/// The number of the item's format.
const FORMAT: u32 = 2;
/// Partitions of the ballots of one vote, by the first hexadecimal digit of the place.
const SHARDS: &str = "0123456789abcdef";

/// A ballot to cast, encrypted.
#[derive(Debug, Clone, Copy)]
pub struct Cast<'a> {
    /// Where its token's ballot lies, in hexadecimal: one ballot each.
    pub place: &'a str,
    /// Its hash, which is its receipt.
    pub leaf: &'a [u8],
    /// The whole ballot, as it will be published.
    pub envelope: &'a [u8],
}

/// What became of a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InBox {
    /// It is in the box.
    Recorded,
    /// A ballot was in its place before, the same or another one; its encrypted hash.
    Before(Vec<u8>),
}

/// A hash in the box.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leaf {
    /// Where it lies.
    pub place: String,
    /// The ballot's hash, encrypted.
    pub leaf: Vec<u8>,
}

/// A ballot in the box.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// Where it lies.
    pub place: String,
    /// Its hash, encrypted.
    pub leaf: Vec<u8>,
    /// The whole ballot, encrypted.
    pub envelope: Vec<u8>,
}

impl Poll<'_> {
    fn ballots(&self, shard: &str) -> String {
        Tenant(self.site).ballots(self.process, self.activity, shard)
    }

    fn ballot(&self, place: &str) -> Key {
        Key { pk: self.ballots(place.get(..1).unwrap_or("0")), sk: place.to_owned() }
    }
}

impl Store {
    /// Puts a ballot into the box.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn cast_ballot(&self, poll: Poll<'_>, cast: Cast<'_>) -> Result<InBox, StoreError> {
        let mut item = poll.ballot(cast.place).attributes();
        item.extend([
            ("format".to_owned(), number(FORMAT)),
            ("leaf".to_owned(), bytes(cast.leaf)),
            ("envelope".to_owned(), bytes(cast.envelope)),
        ]);
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        match self.put_if_in(&self.ballots, put, true).await? {
            Write::Done(_) => Ok(InBox::Recorded),
            Write::Lost(Some(old)) => Ok(InBox::Before(Reader(&old).bytes("leaf")?.to_vec())),
            Write::Lost(None) => Err(StoreError::damaged(&poll.ballots("?"), "no old item")),
        }
    }

    /// The hashes of all ballots, and nothing else of them: what may be read while the vote is open.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn leaves(&self, poll: Poll<'_>) -> Result<Vec<Leaf>, StoreError> {
        let items = self.box_items(poll, Some("sk, leaf")).await?;
        let read = |item: &Item| {
            let reader = Reader(item);
            Ok(Leaf { place: reader.text(SK)?.to_owned(), leaf: reader.bytes("leaf")?.to_vec() })
        };
        items.iter().map(read).collect()
    }

    /// All ballots. Only after the close.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn ballots(&self, poll: Poll<'_>) -> Result<Vec<Kept>, StoreError> {
        let items = self.box_items(poll, None).await?;
        let read = |item: &Item| {
            let reader = Reader(item);
            let [leaf, envelope] = [reader.bytes("leaf")?.to_vec(), reader.bytes("envelope")?.to_vec()];
            Ok(Kept { place: reader.text(SK)?.to_owned(), leaf, envelope })
        };
        items.iter().map(read).collect()
    }

    /// All items of the box; with `only`, no other attributes than those.
    async fn box_items(&self, poll: Poll<'_>, only: Option<&str>) -> Result<Vec<Item>, StoreError> {
        let mut items = Vec::new();
        for shard in SHARDS.chars() {
            let mut from = None;
            loop {
                let page = self
                    .client
                    .query()
                    .table_name(&*self.ballots)
                    .consistent_read(true)
                    .set_projection_expression(only.map(str::to_owned))
                    .key_condition_expression("pk = :pk")
                    .expression_attribute_values(":pk", text(poll.ballots(&shard.to_string())))
                    .set_exclusive_start_key(from)
                    .send()
                    .await?;
                items.extend(page.items.unwrap_or_default());
                from = page.last_evaluated_key;
                if from.is_none() {
                    break;
                }
            }
        }
        Ok(items)
    }

    /// Keeps a batch of hashes that is published while the vote is open, unless that number is taken: what was published
    /// once stands. Returns whether it was kept.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn keep_batch(&self, poll: Poll<'_>, number_of: u32, leaves: &[String]) -> Result<bool, StoreError> {
        let mut item = Tenant(poll.site).batch(poll.process, poll.activity, number_of).attributes();
        item.insert("leaves".to_owned(), text(leaves.join(" ")));
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        Ok(matches!(self.put_if(put, false).await?, Write::Done(_)))
    }

    /// The batches that were published, in order.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn batches(&self, poll: Poll<'_>) -> Result<Vec<Vec<String>>, StoreError> {
        let pk = Tenant(poll.site).batch(poll.process, poll.activity, 0).pk;
        let items = self.partition(&pk, None).await?.0;
        items
            .iter()
            .map(|item| Ok(Reader(item).text("leaves")?.split_whitespace().map(str::to_owned).collect()))
            .collect()
    }
}
