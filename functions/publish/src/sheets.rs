//! The answers to a questionnaire, read from their records.

use crate::Source;
use parvis_keys::reference;
use parvis_model::tally::answers::{Channel, Sheet};
use parvis_model::{Activity, Process};
use parvis_store::StoreError;
use parvis_store::records::{Record, Shard};

/// Why answers cannot be counted.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A record whose answers cannot be read: counting without it would be wrong, so nothing is counted.
    #[error("answer {number} of {process}: {error}")]
    Answers {
        /// The process.
        process: String,
        /// The number of the answer.
        number: String,
        /// What is wrong with its JSON.
        error: serde_json::Error,
    },
    /// What is kept of a vote cannot be read.
    #[error("the vote {process}: {what} cannot be read")]
    Vote {
        /// The process.
        process: String,
        /// What of it.
        what: &'static str,
    },
}

/// All answers of an activity that count, in the order in which they were sent.
///
/// # Errors
/// [`SheetError`] when the table cannot be reached or a record cannot be read.
pub async fn sheets(source: Source<'_>, process: &Process, activity: &Activity) -> Result<Vec<Sheet>, SheetError> {
    let mut sheets = Vec::new();
    for shard in Shard::all(source.site, &process.id, activity) {
        for record in source.store.records(shard).await? {
            sheets.push(sheet(source, process, &record)?);
        }
    }
    sheets.sort_by(|a, b| (a.sent_at, &a.number).cmp(&(b.sent_at, &b.number)));
    Ok(sheets)
}

fn sheet(source: Source<'_>, process: &Process, record: &Record) -> Result<Sheet, SheetError> {
    let sent_at = record.cast_at.as_millisecond();
    let number = reference(source.key, source.site, &record.voter, sent_at);
    let channel = if record.identity == "paper" { Channel::Paper } else { Channel::Web };
    match serde_json::from_str(&record.answers) {
        Ok(answers) => Ok(Sheet { number, sent_at, channel, answers }),
        Err(error) => Err(SheetError::Answers { process: process.id.to_string(), number, error }),
    }
}
