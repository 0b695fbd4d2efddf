//! Answers to questionnaires on paper while two agents key them in: a sheet under the number that is written on it. Once both
//! have the same, its answers become a record like those of the web, in the same transaction, and what was keyed goes.

use crate::item::{Item, Reader, number, text};
use crate::key::{SK, TTL, Tenant};
use crate::log::{Appended, Entry};
use crate::votes::{Change, Vote, Voter, condition, names, record, values};
use crate::write::unbuilt;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{Put, TransactWriteItem};
use jiff::Timestamp;
use parvis_model::vote::Batch;
use parvis_model::{ActivityId, ProcessId, SiteId};

/// How long an entry waits for the second one. Answers are personal: they are not kept for ever because nobody came.
pub const KEYED_DAYS: i64 = 90;
const DAY: i64 = 86_400;

/// An activity whose answers are keyed in.
#[derive(Debug, Clone, Copy)]
pub struct Keying<'a> {
    /// The commune.
    pub site: &'a SiteId,
    /// The process.
    pub process: &'a ProcessId,
    /// The activity.
    pub activity: &'a ActivityId,
}

/// A sheet as it lies in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyedSheet {
    /// What is written on it.
    pub number: String,
    /// Goes up with every change.
    pub version: u64,
    /// Who keyed it in, and what.
    pub batch: Batch,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyed {
    /// It is kept, and logged.
    Done,
    /// Somebody changed the sheet since it was shown. Nothing is written.
    Changed,
    /// A sheet of this number counts already, from a table that was imported. Nothing is written.
    Counted,
}

impl Store {
    /// The sheets of an activity, by what is written on them.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn keyed_sheets(&self, of: Keying<'_>, now: Timestamp) -> Result<Vec<KeyedSheet>, StoreError> {
        let items = self.partition(&Tenant(of.site).keyed(of.process, of.activity), None).await?.0;
        let mut sheets = Vec::new();
        for item in items.iter().filter(|item| lives(item, now)) {
            sheets.push(read(item)?);
        }
        Ok(sheets)
    }

    /// One sheet, if somebody keyed it in.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or the item is damaged.
    pub async fn keyed_sheet(
        &self,
        of: Keying<'_>,
        number: &str,
        now: Timestamp,
    ) -> Result<Option<KeyedSheet>, StoreError> {
        let key = Tenant(of.site).keyed_sheet(of.process, of.activity, number);
        let item = self.get(key.attributes()).await?.filter(|item| lives(item, now));
        item.as_ref().map(read).transpose()
    }

    /// Keeps a sheet over what was read of it: `over` is that version, zero where there was none. With `counts`, its answers
    /// are written as a record in the same transaction, unless there is one.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn keep_keyed_sheet(
        &self,
        of: Keying<'_>,
        (sheet, over): (&str, u64),
        batch: &Batch,
        counts: Option<(Voter<'_>, Vote<'_>)>,
        entry: &Entry<'_>,
    ) -> Result<Keyed, StoreError> {
        let written = serde_json::to_string(batch).map_err(|_| StoreError::Refused("a sheet".to_owned()))?;
        let mut item = Tenant(of.site).keyed_sheet(of.process, of.activity, sheet).attributes();
        item.extend([("version".to_owned(), number(over + 1)), ("batch".to_owned(), text(written))]);
        if counts.is_none() {
            item.insert(TTL.to_owned(), number(entry.at.as_second() + KEYED_DAYS * DAY));
        }
        let put = Put::builder().table_name(&*self.table).set_item(Some(item));
        let put = match over {
            // One whose time is over may still be there.
            0 => put
                .condition_expression("attribute_not_exists(pk) OR #ttl <= :now")
                .expression_attribute_names("#ttl", TTL)
                .expression_attribute_values(":now", number(entry.at.as_second())),
            over => put
                .condition_expression("#version = :over")
                .expression_attribute_names("#version", "version")
                .expression_attribute_values(":over", number(over)),
        };
        let mut items = vec![TransactWriteItem::builder().put(put.build().map_err(unbuilt)?).build()];
        if let Some((voter, vote)) = counts {
            let put = Put::builder()
                .table_name(&*self.table)
                .set_item(Some(record(voter, vote)))
                .condition_expression(condition(Change::Once))
                .set_expression_attribute_names(names(Change::Once))
                .set_expression_attribute_values(values(Vote { change: Change::Once, ..vote }));
            items.push(TransactWriteItem::builder().put(put.build().map_err(unbuilt)?).build());
        }
        Ok(match self.append(of.site, entry, &items).await? {
            Appended::Done(_) => Keyed::Done,
            Appended::Lost(0) => Keyed::Changed,
            Appended::Lost(_) => Keyed::Counted,
        })
    }
}

/// Whether its time is not over, whatever the table has deleted by then.
fn lives(item: &Item, now: Timestamp) -> bool {
    let until = Reader(item).optional_number::<i64>(TTL);
    until.is_ok_and(|until| until.is_none_or(|until| until > now.as_second()))
}

fn read(item: &Item) -> Result<KeyedSheet, StoreError> {
    let reader = Reader(item);
    let damaged = || StoreError::damaged(reader.text(crate::key::PK).unwrap_or_default(), "batch");
    Ok(KeyedSheet {
        number: reader.text(SK)?.to_owned(),
        version: reader.number("version")?,
        batch: serde_json::from_str(reader.text("batch")?).map_err(|_| damaged())?,
    })
}
