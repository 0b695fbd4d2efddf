//! The links of an author: signed tokens that name a contribution and hold until an instant. Nothing in them is personal.

use crate::site::Site;
use jiff::Timestamp;
use parvis_keys::{Purpose, TokenError, sign, verify};
use parvis_model::{ActivityId, ContributionId, ProcessId};
use parvis_theme::view::Refusal;
use serde::{Deserialize, Serialize};

/// What an author's link says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The process.
    #[serde(rename = "p")]
    pub process: ProcessId,
    /// The activity.
    #[serde(rename = "a")]
    pub activity: ActivityId,
    /// The contribution.
    #[serde(rename = "c")]
    pub id: ContributionId,
}

/// What an author may do with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// Change what was written.
    Edit,
    /// Ask to look at the refusal again.
    Appeal,
}

impl May {
    fn purpose(self) -> Purpose {
        match self {
            Self::Edit => Purpose::EditLink,
            Self::Appeal => Purpose::AppealLink,
        }
    }
}

/// The token of a link, valid until an instant.
///
/// # Errors
/// None in practice: identifiers always are JSON.
pub fn token(site: &Site, may: May, link: &Link, until: Timestamp) -> Result<String, serde_json::Error> {
    sign(&site.key(may.purpose(), &[]), link, until)
}

/// Reads the token of a link.
///
/// # Errors
/// [`Refusal`] with what to say instead.
pub fn read(site: &Site, may: May, token: &str, now: Timestamp) -> Result<Link, Refusal> {
    verify(&site.key(may.purpose(), &[]), token, now).map_err(|error| match error {
        TokenError::Expired => Refusal::LinkExpired,
        TokenError::Damaged => Refusal::BadLink,
    })
}
