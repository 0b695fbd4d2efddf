//! From a confirmed address to the keys of a voter, and from a vote to its reference number.

use crate::site::{Site, Target};
use parvis_keys::Purpose;
use parvis_model::EmailAddress;

/// The voter key of an address in one process.
pub(crate) fn by_address(site: &Site, target: &Target, address: &EmailAddress) -> String {
    let process = target.process().id.as_str();
    let key = site.key(Purpose::Voter, &[process]);
    key.name(&[site.id().as_str().as_bytes(), process.as_bytes(), b"email", address.canonical().as_bytes()])
}

/// The key under which an address follows a process. It is not a voter key: who follows and who votes cannot be joined.
pub(crate) fn follower(site: &Site, target: &Target, address: &EmailAddress) -> String {
    let process = target.process().id.as_str();
    let key = site.key(Purpose::Follower, &[process]);
    key.name(&[site.id().as_str().as_bytes(), process.as_bytes(), address.canonical().as_bytes()])
}

/// The voter key of one form, where nothing identifies people.
pub(crate) fn by_form(site: &Site, target: &Target, nonce: &str) -> String {
    let process = target.process().id.as_str();
    let key = site.key(Purpose::Voter, &[process]);
    key.name(&[site.id().as_str().as_bytes(), process.as_bytes(), b"open", nonce.as_bytes()])
}

/// The key of an elector, the same for all legal petitions of the commune.
pub(crate) fn elector(site: &Site, address: &EmailAddress) -> String {
    site.key(Purpose::Elector, &[]).name(&[site.id().as_str().as_bytes(), address.canonical().as_bytes()])
}
