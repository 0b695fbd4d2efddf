//! Who follows a process or one of its contributions by e-mail, what happened there, and up to where each was told.
//!
//! What happened is noted once with the instant at which it was first seen, since news bear the day that their author
//! wrote, not the one on which they came. A follower's mark is compared with those instants. The mark is moved under a
//! condition *before* the mail goes out: two publishers, or one that was killed in between, never send the same twice.

use crate::item::{Item, Reader, number, text};
use crate::key::{PK, SK, TTL, Tenant};
use crate::write::Write;
use crate::{Store, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;
use parvis_model::{ProcessId, SiteId};

/// For how many days it is remembered that agents were reminded.
const REMINDER_DAYS: i64 = 7;

/// Somebody who follows something. Erased when they stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// What of the process they follow: a target.
    pub target: String,
    /// Their key, a HMAC of the canonical address.
    pub key: String,
    /// The address in its delivery form.
    pub address: String,
    /// What was seen up to this instant was told, or happened before they followed.
    pub told: Timestamp,
    /// The day of the last mail, in the commune's time zone.
    pub mailed: Option<Date>,
}

impl Store {
    /// Notes a follower, who will be told what is seen later than `follower.told`. Following again changes nothing.
    /// One write.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn follow(&self, site: &SiteId, process: &ProcessId, follower: &Follower) -> Result<(), StoreError> {
        let mut item = Tenant(site).follower(process, &follower.target, &follower.key).attributes();
        item.extend([
            ("address".to_owned(), text(&follower.address)),
            ("told".to_owned(), number(follower.told.as_millisecond())),
        ]);
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        match self.put_if(put, false).await? {
            Write::Done(_) | Write::Lost(_) => Ok(()),
        }
    }

    /// Erases a follower. Nothing is left of them. One write.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn unfollow(
        &self,
        site: &SiteId,
        process: &ProcessId,
        target: &str,
        follower: &str,
    ) -> Result<(), StoreError> {
        let key = Tenant(site).follower(process, target, follower).attributes();
        self.client.delete_item().table_name(&*self.table).set_key(Some(key)).send().await?;
        Ok(())
    }

    /// Whether somebody follows something. One read.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn follows(
        &self,
        site: &SiteId,
        process: &ProcessId,
        target: &str,
        follower: &str,
    ) -> Result<bool, StoreError> {
        Ok(self.get(Tenant(site).follower(process, target, follower).attributes()).await?.is_some())
    }

    /// All followers of a process and of what belongs to it. For the publisher, never in a resident's request.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn followers(&self, site: &SiteId, process: &ProcessId) -> Result<Vec<Follower>, StoreError> {
        let items = self.partition(&Tenant(site).followers(process), None).await?.0;
        items.iter().map(read).collect()
    }

    /// Moves a follower's mark to `told`, unless somebody else moved it or a mail went out today. `false` then: whoever
    /// moved it sends the mail.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; then nobody knows, and nothing must be sent.
    pub async fn claim_mail(
        &self,
        site: &SiteId,
        process: &ProcessId,
        seen: &Follower,
        told: Timestamp,
        today: Date,
    ) -> Result<bool, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).follower(process, &seen.target, &seen.key).attributes()))
            .update_expression("SET told = :told, mailed = :today")
            .condition_expression("told = :before AND (attribute_not_exists(mailed) OR mailed < :today)")
            .expression_attribute_values(":told", number(told.as_millisecond()))
            .expression_attribute_values(":before", number(seen.told.as_millisecond()))
            .expression_attribute_values(":today", text(today.to_string()));
        Ok(matches!(self.update_if(update).await?, Write::Done(_)))
    }

    /// Puts a follower's mark back where it was, for a mail that the server did not take.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; then this mail is lost.
    pub async fn release_mail(
        &self,
        site: &SiteId,
        process: &ProcessId,
        seen: &Follower,
        told: Timestamp,
    ) -> Result<(), StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).follower(process, &seen.target, &seen.key).attributes()))
            .condition_expression("told = :told")
            .expression_attribute_values(":told", number(told.as_millisecond()))
            .expression_attribute_values(":before", number(seen.told.as_millisecond()));
        let update = match seen.mailed {
            Some(day) => update
                .update_expression("SET told = :before, mailed = :mailed")
                .expression_attribute_values(":mailed", text(day.to_string())),
            None => update.update_expression("SET told = :before REMOVE mailed"),
        };
        // Lost: they stopped following meanwhile.
        match self.update_if(update).await? {
            Write::Done(_) | Write::Lost(_) => Ok(()),
        }
    }

    /// What was seen to happen in a process, with the instants at which it was first seen.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn happened(&self, site: &SiteId, process: &ProcessId) -> Result<Vec<(String, Timestamp)>, StoreError> {
        let pk = Tenant(site).happened(process, "").pk;
        let items = self.partition(&pk, None).await?.0;
        items.iter().map(|item| Ok((Reader(item).text(SK)?.to_owned(), instant(item, "seen")?))).collect()
    }

    /// Notes that something is seen to have happened, unless that was noted before; the instant that counts.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn see(
        &self,
        site: &SiteId,
        process: &ProcessId,
        name: &str,
        now: Timestamp,
    ) -> Result<Timestamp, StoreError> {
        let mut item = Tenant(site).happened(process, name).attributes();
        item.insert("seen".to_owned(), number(now.as_millisecond()));
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        match self.put_if(put, false).await? {
            Write::Done(_) => Ok(now),
            Write::Lost(Some(old)) => instant(&old, "seen"),
            Write::Lost(None) => Err(StoreError::damaged(name, "no old item")),
        }
    }

    /// Notes that the agents of a commune are reminded of their queue today. `false` when they were already.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; then nothing must be sent.
    pub async fn claim_reminder(&self, site: &SiteId, today: Date, now: Timestamp) -> Result<bool, StoreError> {
        let mut item = Tenant(site).reminder(today).attributes();
        item.insert(TTL.to_owned(), number(now.as_second() + REMINDER_DAYS * 86_400));
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        Ok(matches!(self.put_if(put, false).await?, Write::Done(_)))
    }
}

fn instant(item: &Item, name: &'static str) -> Result<Timestamp, StoreError> {
    let reader = Reader(item);
    let damaged = || StoreError::damaged(reader.text(PK).unwrap_or_default(), name);
    Timestamp::from_millisecond(reader.number(name)?).map_err(|_| damaged())
}

fn read(item: &Item) -> Result<Follower, StoreError> {
    let reader = Reader(item);
    let damaged = |what| StoreError::damaged(reader.text(PK).unwrap_or_default(), what);
    let (target, key) = reader.text(SK)?.split_once('#').ok_or_else(|| damaged(SK))?;
    let mailed = reader.optional_text("mailed")?.map(|day| day.parse().map_err(|_| damaged("mailed")));
    Ok(Follower {
        target: target.to_owned(),
        key: key.to_owned(),
        address: reader.text("address")?.to_owned(),
        told: instant(item, "told")?,
        mailed: mailed.transpose()?,
    })
}
