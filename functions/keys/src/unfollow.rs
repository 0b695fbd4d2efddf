//! The link that ends following. Those who send mails and those who answer the click agree on it here.

use crate::{CommuneKey, Key, Purpose, TokenError, sign, verify};
use jiff::{SignedDuration, Timestamp};
use parvis_model::{ProcessId, SiteId};
use serde::{Deserialize, Serialize};

/// The link must work in a mail that somebody finds years later: who does not want mails is never told that it is too
/// late. Days.
const LIFE: i64 = 100 * 365;

/// What the link says. Nothing in it is personal: the follower is a HMAC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfollow {
    /// The process.
    #[serde(rename = "p")]
    pub process: ProcessId,
    /// What of it was followed: a target.
    #[serde(rename = "t")]
    pub target: String,
    /// The follower's key.
    #[serde(rename = "f")]
    pub follower: String,
}

impl Unfollow {
    /// The token of the link.
    ///
    /// # Errors
    /// None in fact: names are always JSON.
    pub fn token(&self, key: &CommuneKey, site: &SiteId, now: Timestamp) -> Result<String, serde_json::Error> {
        self.token_with(&key.derive(site, Purpose::UnfollowLink, &[]), now)
    }

    /// The same, given the commune's key for [`Purpose::UnfollowLink`].
    ///
    /// # Errors
    /// As [`Unfollow::token`].
    pub fn token_with(&self, key: &Key, now: Timestamp) -> Result<String, serde_json::Error> {
        let until = now.checked_add(SignedDuration::from_hours(24 * LIFE)).unwrap_or(Timestamp::MAX);
        sign(key, self, until)
    }

    /// Reads a token, given the commune's key for [`Purpose::UnfollowLink`].
    ///
    /// # Errors
    /// [`TokenError`] when it is damaged or belongs elsewhere.
    pub fn read(key: &Key, token: &str, now: Timestamp) -> Result<Self, TokenError> {
        verify(key, token, now)
    }
}

/// The name of the counter of a commune's mails, codes and news together, given its key for [`Purpose::Rate`].
pub fn mails_of_commune(key: &Key) -> String {
    key.name(&[b"commune"])
}
