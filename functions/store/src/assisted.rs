//! What an agent enters for somebody at the counter: a vote like all others, which is written with its entry of the log or
//! not at all, and withdrawn likewise.

use crate::log::{Appended, Entry};
use crate::votes::{Change, Outcome, Vote, Voter, Withdrawal, condition, names, record, values};
use crate::write::unbuilt;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{Put, TransactWriteItem};
use jiff::Timestamp;

impl Store {
    /// Writes what an agent enters for somebody at the counter, and the entry of the log with it: both or neither. What
    /// the same person entered before stands.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn cast_assisted(
        &self,
        voter: Voter<'_>,
        vote: Vote<'_>,
        entry: &Entry<'_>,
    ) -> Result<Outcome, StoreError> {
        let put = Put::builder()
            .table_name(&*self.table)
            .set_item(Some(record(voter, vote)))
            .condition_expression(condition(Change::First))
            .set_expression_attribute_names(names(Change::First))
            .set_expression_attribute_values(values(Vote { change: Change::First, ..vote }))
            .build()
            .map_err(unbuilt)?;
        let claim = vote.claim.map(|claim| self.claiming(voter, claim)).transpose()?;
        let items: Vec<_> = [TransactWriteItem::builder().put(put).build()].into_iter().chain(claim).collect();
        match self.append(voter.site, entry, &items).await? {
            Appended::Done(_) => Ok(Outcome::Recorded),
            Appended::Lost(0) => Ok(Outcome::Stands),
            Appended::Lost(_) => Ok(Outcome::QuarterUsed),
        }
    }

    /// Withdraws what was entered, with the entry of the log: both or neither. What does not stand is not logged.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn withdraw_assisted(
        &self,
        voter: Voter<'_>,
        at: Timestamp,
        entry: &Entry<'_>,
    ) -> Result<Withdrawal, StoreError> {
        let items = match self.withdrawing(voter, at).await? {
            Ok(items) => items,
            Err(done) => return Ok(done),
        };
        match self.append(voter.site, entry, &items).await? {
            Appended::Done(_) => Ok(Withdrawal::Withdrawn),
            Appended::Lost(_) => Err(StoreError::Unavailable("the vote changed meanwhile".to_owned())),
        }
    }
}
