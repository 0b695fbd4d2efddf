//! The confirmation cookie: this browser's person has confirmed an address for this commune in the last 30 days.
//!
//! It is encrypted, holds nothing else, and is sent to the functions of one commune only. `SameSite=None` since the
//! functions may live on another site than the pages; the Origin of every request that uses it is checked.

use crate::request::cookie;
use crate::site::Site;
use http::HeaderMap;
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Purpose, RandomError, decode, encode, open, random, seal};
use parvis_model::EmailAddress;

/// For how long a browser stays confirmed.
const LIFE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The `Set-Cookie` value that confirms this browser.
pub(crate) fn confirm(site: &Site, address: &EmailAddress, now: Timestamp) -> Result<String, RandomError> {
    let until = now.checked_add(LIFE).unwrap_or(now).as_second();
    let plain = format!("{until} {}", address.delivery());
    let sealed = seal(&key(site), site.id().as_str().as_bytes(), plain.as_bytes(), random()?);
    Ok(set(site, &encode(&sealed), LIFE.as_secs()))
}

/// The `Set-Cookie` value that forgets.
pub(crate) fn forget(site: &Site) -> String {
    set(site, "", 0)
}

/// The address that this browser has confirmed, if it has.
pub(crate) fn read(site: &Site, headers: &HeaderMap, now: Timestamp) -> Option<EmailAddress> {
    let value = cookie(headers, &name(site))?;
    let plain = open(&key(site), site.id().as_str().as_bytes(), &decode(value)?).ok()?;
    let plain = String::from_utf8(plain).ok()?;
    let (until, address) = plain.split_once(' ')?;
    (now.as_second() < until.parse().ok()?).then(|| EmailAddress::parse(address).ok())?
}

fn set(site: &Site, value: &str, seconds: i64) -> String {
    let (name, folder) = (name(site), site.folder());
    format!("{name}={value}; Path={folder}; Max-Age={seconds}; HttpOnly; Secure; SameSite=None")
}

fn name(site: &Site) -> String {
    format!("parvis-{}", site.id())
}

fn key(site: &Site) -> parvis_keys::Key {
    site.key(Purpose::Confirmation, &[])
}
