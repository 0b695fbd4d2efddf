//! The cookie of the desk: a random value and nothing else, for one commune's desk only.
//!
//! The table keeps a HMAC of the value, so that reading the table signs nobody in, and so that the value of one commune
//! names nothing in another.

use http::HeaderMap;
use jiff::SignedDuration;
use parvis_keys::{Purpose, RandomError, decode, encode, random};
use parvis_model::path::DESK;
use parvis_web::request::cookie;
use parvis_web::site::Site;

/// For how long one stays signed in.
pub(crate) const LIFE: SignedDuration = SignedDuration::from_hours(12);
/// Bytes of the value.
const BYTES: usize = 32;

/// A new value.
pub(crate) fn value() -> Result<String, RandomError> {
    Ok(encode(&random::<BYTES>()?))
}

/// The value that came with a request, if it looks like one.
pub(crate) fn read<'a>(site: &Site, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, &name(site)).filter(|value| decode(value).is_some_and(|bytes| bytes.len() == BYTES))
}

/// The session that a value names.
pub(crate) fn session(site: &Site, value: &str) -> String {
    site.key(Purpose::DeskSession, &[]).name(&[value.as_bytes()])
}

/// The token that the forms of a session carry.
pub(crate) fn form_token(site: &Site, value: &str) -> String {
    site.key(Purpose::DeskForm, &[]).name(&[value.as_bytes()])
}

/// The `Set-Cookie` value that signs this browser in.
pub(crate) fn set(site: &Site, value: &str) -> String {
    line(site, value, LIFE.as_secs())
}

/// The `Set-Cookie` value that forgets.
pub(crate) fn forget(site: &Site) -> String {
    line(site, "", 0)
}

fn line(site: &Site, value: &str, seconds: i64) -> String {
    let (name, folder) = (name(site), site.folder());
    format!("{name}={value}; Path={folder}/{DESK}; Max-Age={seconds}; HttpOnly; Secure; SameSite=Strict")
}

fn name(site: &Site) -> String {
    format!("parvis-desk-{}", site.id())
}
