//! What readers say of contributions. A report brings its contribution into the queue, unless it waits there already.

use crate::entries::{Place, Waiting};
use crate::item::{Item, Reader, number, text};
use crate::key::{TTL, Tenant};
use crate::write::Transacted;
use crate::{Store, StoreError};
use jiff::Timestamp;

/// For how many seconds a report is kept: half a year.
const LIFE: i64 = 183 * 86_400;
/// How often it is tried to bring a contribution into the queue that others change at the same time.
const TRIES: usize = 5;

/// What a reader said of a contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The word of the reason.
    pub reason: String,
    /// What else they wrote.
    pub words: String,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Notes a report, once for each `nonce`, and puts its contribution into the queue where it does not wait yet.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached; the same call again is safe.
    pub async fn report(
        &self,
        place: Place<'_>,
        nonce: &str,
        report: &Report,
        waiting: &Waiting,
    ) -> Result<(), StoreError> {
        let mut item = Tenant(place.site).report(place.process, place.activity, place.id, nonce).attributes();
        item.extend([
            ("reason".to_owned(), text(&report.reason)),
            ("words".to_owned(), text(&report.words)),
            ("at".to_owned(), number(report.at.as_millisecond())),
            (TTL.to_owned(), number(report.at.as_second() + LIFE)),
        ]);
        for _ in 0..TRIES {
            // Gone meanwhile: there is nothing left to report.
            let Some(seen) = self.entry(place).await? else { return Ok(()) };
            let mut items = vec![self.put(item.clone())?];
            if seen.waiting.is_none() {
                let waiting = Some(waiting.clone());
                items.extend(self.change_items(place, &seen, &seen.contribution, waiting, false)?);
            }
            match self.transact(&items, false).await? {
                Transacted::Done => return Ok(()),
                Transacted::Lost(..) => {}
            }
        }
        Err(StoreError::Unavailable("others change the contribution all the time".to_owned()))
    }

    /// What readers said of a contribution until `now`, in no order.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached or an item is damaged.
    pub async fn reports(&self, place: Place<'_>, now: Timestamp) -> Result<Vec<Report>, StoreError> {
        let pk = Tenant(place.site).report(place.process, place.activity, place.id, "").pk;
        let items = self.partition(&pk, None).await?.0;
        let kept = |item: &&Item| {
            let until: Result<i64, _> = Reader(item).number(TTL);
            until.is_ok_and(|until| now.as_second() < until)
        };
        items.iter().filter(kept).map(|item| read(&pk, item)).collect()
    }
}

fn read(pk: &str, item: &Item) -> Result<Report, StoreError> {
    let reader = Reader(item);
    let at = Timestamp::from_millisecond(reader.number("at")?).map_err(|_| StoreError::damaged(pk, "at"))?;
    Ok(Report { reason: reader.text("reason")?.to_owned(), words: reader.text("words")?.to_owned(), at })
}
