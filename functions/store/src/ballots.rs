//! Secret ballots: a table of their own, without stream or recovery copies. An item holds no voter, no time, no address.
//!
//! A token casts one ballot: its number is the key, and the first write stands.

use crate::item::{Item, Reader, number, text};
use crate::key::{Key, Tenant};
use crate::rights::Poll;
use crate::write::Write;
use crate::{Store, StoreError};

/// The number of the item's format.
const FORMAT: u32 = 1;
/// Partitions of the ballots of one vote, by the first hexadecimal digit of the token's number.
const SHARDS: &str = "0123456789abcdef";

/// A ballot to cast.
#[derive(Debug, Clone, Copy)]
pub struct Cast<'a> {
    /// The number of its token, in hexadecimal: one ballot each.
    pub token: &'a str,
    /// Its hash, in hexadecimal, which is its receipt.
    pub leaf: &'a str,
    /// The whole ballot, as it will be published.
    pub envelope: &'a str,
}

/// What became of a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InBox {
    /// It is in the box, now or before.
    Recorded,
    /// The token cast another ballot before, whose hash this is.
    Other(String),
}

impl Poll<'_> {
    fn ballots(&self, shard: &str) -> String {
        Tenant(self.site).ballots(self.process, self.activity, shard)
    }

    fn ballot(&self, token: &str) -> Key {
        Key { pk: self.ballots(token.get(..1).unwrap_or("0")), sk: token.to_owned() }
    }
}

impl Store {
    /// Puts a ballot into the box.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn cast_ballot(&self, poll: Poll<'_>, cast: Cast<'_>) -> Result<InBox, StoreError> {
        let mut item = poll.ballot(cast.token).attributes();
        item.extend([
            ("format".to_owned(), number(FORMAT)),
            ("leaf".to_owned(), text(cast.leaf)),
            ("envelope".to_owned(), text(cast.envelope)),
        ]);
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        match self.put_if_in(&self.ballots, put, true).await? {
            Write::Done(_) => Ok(InBox::Recorded),
            Write::Lost(Some(old)) => {
                let leaf = Reader(&old).text("leaf")?;
                Ok(if leaf == cast.leaf { InBox::Recorded } else { InBox::Other(leaf.to_owned()) })
            }
            Write::Lost(None) => Err(StoreError::damaged(&poll.ballots("?"), "no old item")),
        }
    }

    /// The hash of the ballot that a token cast, if it cast one.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn ballot_of(&self, poll: Poll<'_>, token: &str) -> Result<Option<String>, StoreError> {
        let found = self
            .client
            .get_item()
            .table_name(&*self.ballots)
            .set_key(Some(poll.ballot(token).attributes()))
            .consistent_read(true)
            .projection_expression("pk, leaf")
            .send()
            .await?;
        found.item.as_ref().map(|item| Ok(Reader(item).text("leaf")?.to_owned())).transpose()
    }

    /// The hashes of all ballots, sorted, and nothing else of them: what may be read while the vote is open.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn leaves(&self, poll: Poll<'_>) -> Result<Vec<String>, StoreError> {
        let items = self.box_items(poll, Some("leaf")).await?;
        let mut leaves = items
            .iter()
            .map(|item| Ok(Reader(item).text("leaf")?.to_owned()))
            .collect::<Result<Vec<_>, StoreError>>()?;
        leaves.sort_unstable();
        Ok(leaves)
    }

    /// All ballots, sorted by their hashes: hash and envelope. Only after the close.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn ballots(&self, poll: Poll<'_>) -> Result<Vec<(String, String)>, StoreError> {
        let items = self.box_items(poll, None).await?;
        let read = |item: &Item| {
            let reader = Reader(item);
            Ok((reader.text("leaf")?.to_owned(), reader.text("envelope")?.to_owned()))
        };
        let mut ballots = items.iter().map(read).collect::<Result<Vec<_>, StoreError>>()?;
        ballots.sort_unstable();
        Ok(ballots)
    }

    /// All items of the box; with `only`, no other attribute than that.
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
