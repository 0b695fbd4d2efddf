//! Links in the mails of an exchange with which an author ends, prolongs or silences an entry. Their mails come from the
//! forms and from the clock, hence they are made here.

use crate::site::Site;
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Purpose, TokenError, sign, verify};
use parvis_model::exchange::life::WORDS_DAYS;
use parvis_model::path::function;
use parvis_model::{Activity, ActivityId, ContributionId, ProcessId};
use parvis_theme::view::Links;
use serde::{Deserialize, Serialize};

/// What an author does by a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// What was sought is found.
    Fulfil,
    /// It may stand for longer.
    Prolong,
    /// No more mails about entries that fit.
    Quiet,
}

/// What such a link says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryLink {
    /// The process.
    #[serde(rename = "p")]
    pub process: ProcessId,
    /// The activity.
    #[serde(rename = "a")]
    pub activity: ActivityId,
    /// The entry.
    #[serde(rename = "c")]
    pub id: ContributionId,
    /// What is done.
    #[serde(rename = "d")]
    pub act: Act,
}

/// The whole addresses of the links of an author, valid for as long as the entry may have words.
///
/// # Errors
/// When a token cannot be written.
pub fn links(
    site: &Site,
    process: &ProcessId,
    activity: &Activity,
    id: &ContributionId,
) -> Result<Links, serde_json::Error> {
    let until = activity.closes.checked_add(SignedDuration::from_hours(24 * WORDS_DAYS)).unwrap_or(Timestamp::MAX);
    let link = |act| {
        let link = EntryLink { process: process.clone(), activity: activity.id.clone(), id: id.clone(), act };
        let token = sign(&site.key(Purpose::EntryLink, &[]), &link, until)?;
        Ok::<_, serde_json::Error>(format!(
            "{}{}",
            site.definition.site.functions_url(),
            function::entry(site.id(), &token)
        ))
    };
    Ok(Links { fulfil: link(Act::Fulfil)?, prolong: link(Act::Prolong)?, quiet: link(Act::Quiet)? })
}

/// Reads the token of such a link.
///
/// # Errors
/// [`TokenError`] when it is too old or not one of ours.
pub fn read(site: &Site, token: &str, now: Timestamp) -> Result<EntryLink, TokenError> {
    verify(&site.key(Purpose::EntryLink, &[]), token, now)
}
