//! What is to be done at an instant without anybody asking for it, and what follows from an entry that has an end: its
//! next deed, and its place among the open entries of its category. Both are written in the transaction that writes the
//! entry, whoever changes it, so that nothing is forgotten.

use crate::entries::Place;
use crate::item::{Item, Reader, number, text};
use crate::key::{Key, PK, SK, Tenant};
use crate::write::Write;
use crate::{Store, StoreError};
use aws_sdk_dynamodb::types::TransactWriteItem;
use jiff::{SignedDuration, Timestamp};
use parvis_model::exchange::life::{self, Deed};
use parvis_model::exchange::matching::Listing;
use parvis_model::{ActivityId, Contribution, ContributionId, ProcessId, SiteId};

/// For how long somebody who claimed a deed has it alone. Whoever failed is followed by another try after it.
const LEASE: SignedDuration = SignedDuration::from_mins(10);

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// When.
    pub at: Timestamp,
    /// What.
    pub deed: Deed,
    /// The process.
    pub process: ProcessId,
    /// The activity.
    pub activity: ActivityId,
    /// The entry.
    pub id: ContributionId,
}

impl Due {
    fn key(&self, site: &SiteId) -> Key {
        let (at, deed) = (self.at.as_millisecond(), self.deed.keyword());
        Key { pk: Tenant(site).due(), sk: format!("{at:015}#{deed}#{}#{}#{}", self.process, self.activity, self.id) }
    }

    fn read(sk: &str) -> Option<Self> {
        let mut parts = sk.split('#');
        let due = Self {
            at: Timestamp::from_millisecond(parts.next()?.parse().ok()?).ok()?,
            deed: Deed::from_keyword(parts.next()?)?,
            process: ProcessId::parse(parts.next()?).ok()?,
            activity: ActivityId::parse(parts.next()?).ok()?,
            id: ContributionId::parse(parts.next()?).ok()?,
        };
        parts.next().is_none().then_some(due)
    }

    fn of(place: Place<'_>, at: Timestamp, deed: Deed) -> Self {
        let (process, activity) = (place.process.clone(), place.activity.clone());
        Self { at, deed, process, activity, id: place.id.clone() }
    }
}

impl Store {
    /// What is due at `now`, longest first: at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn due(&self, site: &SiteId, now: Timestamp, limit: i32) -> Result<Vec<Due>, StoreError> {
        let pk = Tenant(site).due();
        let found = self
            .client
            .query()
            .table_name(&*self.table)
            .consistent_read(true)
            .limit(limit)
            .key_condition_expression("#pk = :pk AND #sk < :now")
            .expression_attribute_names("#pk", PK)
            .expression_attribute_names("#sk", SK)
            .expression_attribute_values(":pk", text(&pk))
            // Everything of this millisecond sorts below the next one.
            .expression_attribute_values(":now", text(format!("{:015}", now.as_millisecond().saturating_add(1))))
            .send()
            .await?;
        let due = |item: &Item| Due::read(Reader(item).text(SK)?).ok_or_else(|| StoreError::damaged(&pk, SK));
        found.items().iter().map(due).collect()
    }

    /// Puts something on the list. The same again changes nothing.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn plan(&self, site: &SiteId, due: &Due) -> Result<(), StoreError> {
        let put = self.client.put_item().set_item(Some(due.key(site).attributes()));
        match self.put_if(put.condition_expression("attribute_not_exists(pk)"), false).await? {
            Write::Done(_) | Write::Lost(_) => Ok(()),
        }
    }

    /// Takes something to do: `false` where somebody else has it, or it is done.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn claim(&self, site: &SiteId, due: &Due, now: Timestamp) -> Result<bool, StoreError> {
        let until = now.checked_sub(LEASE).unwrap_or(Timestamp::MIN);
        let update = self
            .client
            .update_item()
            .set_key(Some(due.key(site).attributes()))
            .update_expression("SET claimed = :now")
            .condition_expression("attribute_exists(pk) AND (attribute_not_exists(claimed) OR claimed < :until)")
            .expression_attribute_values(":now", number(now.as_millisecond()))
            .expression_attribute_values(":until", number(until.as_millisecond()));
        Ok(matches!(self.update_if(update).await?, Write::Done(_)))
    }

    /// Takes something off the list.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn done(&self, site: &SiteId, due: &Due) -> Result<(), StoreError> {
        let key = due.key(site).attributes();
        self.client.delete_item().table_name(&*self.table).set_key(Some(key)).send().await?;
        Ok(())
    }

    /// The open entries of one category and kind: one read unit for each 8 KB, which is about fifty of them.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn listings(
        &self,
        site: &SiteId,
        process: &ProcessId,
        activity: &ActivityId,
        category: &str,
        kind: &str,
    ) -> Result<Vec<Listing>, StoreError> {
        let pk = Tenant(site).listings(process, activity, category, kind);
        let damaged = || StoreError::damaged(&pk, "listing");
        let items = self.partition(&pk, None).await?.0;
        items.iter().map(|item| serde_json::from_str(Reader(item).text("listing")?).map_err(|_| damaged())).collect()
    }

    /// What follows from an entry being written, to be made together with it.
    pub(crate) fn keep_due(
        &self,
        place: Place<'_>,
        before: Option<&Contribution>,
        after: &Contribution,
    ) -> Result<Vec<TransactWriteItem>, StoreError> {
        let mut items = Vec::new();
        let (old, new) = (before.and_then(life::next), life::next(after));
        if old != new {
            if let Some((at, deed)) = old {
                items.push(self.delete(Due::of(place, at, deed).key(place.site))?);
            }
            if let Some((at, deed)) = new {
                items.push(self.put(Due::of(place, at, deed).key(place.site).attributes())?);
            }
        }
        let (old, new) = (before.and_then(Listing::of), Listing::of(after));
        let key = |listing: &Listing| {
            let pk = Tenant(place.site).listings(place.process, place.activity, &listing.category, &listing.kind);
            Key { pk, sk: place.id.to_string() }
        };
        if let Some(old) = old.as_ref().filter(|old| new.as_ref().is_none_or(|new| key(new) != key(old))) {
            items.push(self.delete(key(old))?);
        }
        if let Some(new) = &new {
            let json = serde_json::to_string(new).map_err(|error| StoreError::Refused(error.to_string()))?;
            let mut item = key(new).attributes();
            item.insert("listing".to_owned(), text(json));
            items.push(self.put(item)?);
            if old.is_none() {
                items.push(self.put(Due::of(place, new.opened_at, Deed::Match).key(place.site).attributes())?);
            }
        }
        Ok(items)
    }
}
