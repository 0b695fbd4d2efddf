//! Acts of agents on contributions. The change, its move in the queue and its entry in the log are one transaction, so
//! that of two agents at the same contribution one decides, and the other is told.

use crate::entries::{Place, Stored, Waiting};
use crate::item::number;
use crate::log::{Appended, Entry};
use crate::write::unbuilt;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::{ConditionCheck, TransactWriteItem};
use parvis_model::Contribution;

/// What an agent makes of a contribution.
#[derive(Debug, Clone)]
pub struct Decision<'a> {
    /// The contribution as the agent saw it.
    pub seen: &'a Stored,
    /// As it is from now on.
    pub new: &'a Contribution,
    /// Its place in the queue from now on.
    pub waiting: Option<Waiting>,
    /// Another contribution on which the decision rests, as the agent saw it.
    pub resting: Option<(Place<'a>, &'a Stored)>,
}

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acted {
    /// It is done and logged.
    Done,
    /// Somebody else changed the contribution, or the one it rests on, since it was seen. Nothing is written.
    Stale,
}

impl Store {
    /// Carries out what an agent decided, and logs it.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; read again before trying again.
    pub async fn act_on_entry(
        &self,
        place: Place<'_>,
        decision: Decision<'_>,
        entry: &Entry<'_>,
    ) -> Result<Acted, StoreError> {
        let Decision { seen, new, waiting, resting } = decision;
        let mut items = self.change_items(place, seen, new, waiting, false)?;
        if let Some((place, seen)) = resting {
            items.push(self.unchanged(place, seen)?);
        }
        Ok(match self.append(place.site, entry, &items).await? {
            Appended::Done(_) => Acted::Done,
            Appended::Lost(_) => Acted::Stale,
        })
    }

    fn unchanged(&self, place: Place<'_>, seen: &Stored) -> Result<TransactWriteItem, StoreError> {
        let check = ConditionCheck::builder()
            .table_name(&*self.table)
            .set_key(Some(place.key().attributes()))
            .condition_expression("version = :seen")
            .expression_attribute_values(":seen", number(seen.version))
            .build()
            .map_err(unbuilt)?;
        Ok(TransactWriteItem::builder().condition_check(check).build())
    }
}
