//! Signed tokens: a small value with the instant until which it holds.
//!
//! Commune and purpose are in the key, so that a token needs not repeat them and cannot be used elsewhere. Tokens are
//! signed, not encrypted: nothing personal goes into one.

use crate::{Key, decode, encode, equal};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Why a token is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Not a token of this commune and purpose, or damaged on its way.
    #[error("the token is damaged or belongs elsewhere")]
    Damaged,
    /// It held until an earlier instant.
    #[error("the token has expired")]
    Expired,
}

#[derive(Serialize, Deserialize)]
struct Envelope<T> {
    /// Seconds since 1970 at which it stops to hold.
    u: i64,
    v: T,
}

const MAC: usize = 32;

/// Signs `value` so that it holds until `until` (exclusive). The text is fit for addresses.
pub fn sign<T: Serialize>(key: &Key, value: &T, until: Timestamp) -> Result<String, serde_json::Error> {
    let mut bytes = serde_json::to_vec(&Envelope { u: until.as_second(), v: value })?;
    let mac = key.mac(&[&bytes]);
    bytes.extend(mac);
    Ok(encode(&bytes))
}

/// Reads a token that [`sign`] made with the same key.
pub fn verify<T: DeserializeOwned>(key: &Key, token: &str, now: Timestamp) -> Result<T, TokenError> {
    let bytes = decode(token).ok_or(TokenError::Damaged)?;
    let (body, mac) = bytes.split_last_chunk::<MAC>().ok_or(TokenError::Damaged)?;
    if !equal(&key.mac(&[body]), mac) {
        return Err(TokenError::Damaged);
    }
    let envelope: Envelope<T> = serde_json::from_slice(body).map_err(|_| TokenError::Damaged)?;
    if now.as_second() >= envelope.u {
        return Err(TokenError::Expired);
    }
    Ok(envelope.v)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CommuneKey, Purpose};
    use parvis_model::SiteId;

    fn key(site: &str, purpose: Purpose) -> Key {
        CommuneKey::new([1; 32]).derive(&SiteId::parse(site).unwrap(), purpose, &[])
    }

    #[test]
    fn holds_until_its_instant() {
        let until = Timestamp::from_second(1000).unwrap();
        let token = sign(&key("a", Purpose::Form), &"nonce", until).unwrap();
        let read = |at| verify::<String>(&key("a", Purpose::Form), &token, Timestamp::from_second(at).unwrap());
        assert_eq!(read(999), Ok("nonce".to_owned()));
        assert_eq!(read(1000), Err(TokenError::Expired));
    }

    #[test]
    fn is_garbage_elsewhere_and_when_touched() {
        let until = Timestamp::from_second(1000).unwrap();
        let now = Timestamp::from_second(0).unwrap();
        let token = sign(&key("a", Purpose::Form), &"nonce", until).unwrap();
        for other in [key("b", Purpose::Form), key("a", Purpose::Request)] {
            assert_eq!(verify::<String>(&other, &token, now), Err(TokenError::Damaged));
        }
        for i in 0..token.len() {
            let mut bytes = token.clone().into_bytes();
            bytes[i] = if bytes[i] == b'A' { b'B' } else { b'A' };
            let touched = String::from_utf8(bytes).unwrap();
            assert_eq!(verify::<String>(&key("a", Purpose::Form), &touched, now), Err(TokenError::Damaged), "{i}");
        }
        for bad in ["", "é", "a", &"A".repeat(5000)] {
            assert_eq!(verify::<String>(&key("a", Purpose::Form), bad, now), Err(TokenError::Damaged));
        }
    }
}
