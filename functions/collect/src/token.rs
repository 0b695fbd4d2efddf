//! Form tokens: proof that a form came from here, lately, and a name for what is sent with it.

use crate::request::Failure;
use crate::site::{Site, Target};
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Purpose, TokenError, encode, random, sign, verify};
use serde::{Deserialize, Serialize};

/// How long a form may lie open.
const LIFE: SignedDuration = SignedDuration::from_hours(24);
/// Nobody fills in a form faster than this.
const MIN_AGE_MS: i64 = 2_000;

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FormToken {
    /// Random; what is sent is stored under a HMAC of it.
    #[serde(rename = "n")]
    pub(crate) nonce: String,
    /// Milliseconds since 1970 at which it was made.
    #[serde(rename = "t")]
    made: i64,
}

/// What came with a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Presented {
    /// A token that holds.
    Valid(FormToken),
    /// A token that holds, but the form was sent at once: look at it and send again.
    TooYoung,
    /// The form lay open for too long.
    Expired,
    /// None, or not one of this form.
    None,
}

/// A fresh token for one activity.
pub(crate) fn make(site: &Site, target: &Target, now: Timestamp) -> Result<String, Failure> {
    let nonce = encode(&random::<16>()?);
    let token = FormToken { nonce, made: now.as_millisecond() };
    Ok(sign(&key(site, target), &token, now.checked_add(LIFE).unwrap_or(now))?)
}

/// Judges the token that came with a form.
pub(crate) fn judge(site: &Site, target: &Target, text: &str, now: Timestamp) -> Presented {
    match verify::<FormToken>(&key(site, target), text, now) {
        Ok(token) if now.as_millisecond() - token.made < MIN_AGE_MS => Presented::TooYoung,
        Ok(token) => Presented::Valid(token),
        Err(TokenError::Expired) => Presented::Expired,
        Err(TokenError::Damaged) => Presented::None,
    }
}

fn key(site: &Site, target: &Target) -> parvis_keys::Key {
    site.key(Purpose::Form, &[target.process().id.as_str(), target.activity().id.as_str()])
}
