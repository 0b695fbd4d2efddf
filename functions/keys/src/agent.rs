//! The key of an agent of the desk: in the table, in the log.

use crate::derive::{CommuneKey, Purpose};
use parvis_model::{EmailAddress, SiteId};

/// The key under which an address is an agent of a commune. Two spellings of one mailbox are one agent.
pub fn agent(key: &CommuneKey, site: &SiteId, address: &EmailAddress) -> String {
    key.derive(site, Purpose::Agent, &[]).name(&[address.canonical().as_bytes()])
}
