//! Sign-ins at the desk that wait for their code, for at most an hour.
//!
//! There is one for every address that somebody typed, whether or not it is an agent's, so that neither the pages nor
//! what they cost tell the difference. It holds the key of the address and never the address.

use crate::item::{Item, Reader, bytes, number, text};
use crate::key::{TTL, Tenant};
use crate::pending::{Code, MAX_ATTEMPTS};
use crate::write::Write;
use crate::{Store, StoreError};
use jiff::Timestamp;
use parvis_model::SiteId;

/// For how many minutes a sign-in waits, further mails included.
pub const SIGN_IN_MINUTES: i64 = 60;

/// A sign-in that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// The key that an agent with this address has.
    pub agent: String,
    /// HMAC of the last code.
    pub code: Vec<u8>,
}

/// What became of a try at the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Try {
    /// It was counted; the caller compares the code.
    Counted(SignIn),
    /// No more tries for this code.
    Exhausted,
    /// The code is too old.
    CodeExpired,
    /// There is no such sign-in any more.
    Gone,
}

impl Store {
    /// Notes a sign-in under a new random name.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn begin_sign_in(
        &self,
        site: &SiteId,
        id: &str,
        agent: &str,
        code: &Code,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut item = Tenant(site).sign_in(id).attributes();
        item.extend([
            ("agent".to_owned(), text(agent)),
            ("code".to_owned(), bytes(&code.mac)),
            ("code_until".to_owned(), number(code.until.as_second())),
            ("attempts".to_owned(), number(0)),
            ("mails".to_owned(), number(1)),
            (TTL.to_owned(), number(now.as_second() + SIGN_IN_MINUTES * 60)),
        ]);
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        match self.put_if(put, false).await? {
            Write::Done(_) => Ok(()),
            Write::Lost(_) => Err(StoreError::damaged(&Tenant(site).sign_in(id).pk, "a random name twice")),
        }
    }

    /// Replaces the code by another and forgets the wrong tries. `None` when `max_mails` were sent or it is gone.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn renew_sign_in(
        &self,
        site: &SiteId,
        id: &str,
        code: &Code,
        max_mails: u32,
        now: Timestamp,
    ) -> Result<Option<SignIn>, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).sign_in(id).attributes()))
            .update_expression("SET code = :code, code_until = :until, attempts = :zero ADD mails :one")
            .condition_expression("mails < :max AND #ttl > :now")
            .expression_attribute_names("#ttl", TTL)
            .expression_attribute_values(":code", bytes(&code.mac))
            .expression_attribute_values(":until", number(code.until.as_second()))
            .expression_attribute_values(":zero", number(0))
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":max", number(max_mails))
            .expression_attribute_values(":now", number(now.as_second()));
        match self.update_if(update).await? {
            Write::Done(item) => read(&item).map(Some),
            Write::Lost(_) => Ok(None),
        }
    }

    /// Counts one try at the code, before it is compared, so that parallel guesses cannot outrun the limit.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn try_sign_in(&self, site: &SiteId, id: &str, now: Timestamp) -> Result<Try, StoreError> {
        let update = self
            .client
            .update_item()
            .set_key(Some(Tenant(site).sign_in(id).attributes()))
            .update_expression("ADD attempts :one")
            .condition_expression("attempts < :max AND code_until > :now")
            .expression_attribute_values(":one", number(1))
            .expression_attribute_values(":max", number(MAX_ATTEMPTS))
            .expression_attribute_values(":now", number(now.as_second()));
        match self.update_if(update).await? {
            Write::Done(item) => Ok(Try::Counted(read(&item)?)),
            Write::Lost(None) => Ok(Try::Gone),
            Write::Lost(Some(item)) if Reader(&item).number::<i64>(TTL)? <= now.as_second() => Ok(Try::Gone),
            Write::Lost(Some(item)) if Reader(&item).number::<u32>("attempts")? >= MAX_ATTEMPTS => Ok(Try::Exhausted),
            Write::Lost(Some(_)) => Ok(Try::CodeExpired),
        }
    }
}

fn read(item: &Item) -> Result<SignIn, StoreError> {
    let reader = Reader(item);
    Ok(SignIn { agent: reader.text("agent")?.to_owned(), code: reader.bytes("code")?.to_vec() })
}
