//! SHA-256 hashes, their written forms, and the framing that keeps what is hashed for one purpose apart from every other.
//!
//! It decides what a hash looks like, never what goes into one: that stands beside each kind of thing.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256 hash. Written as 64 lower-case hexadecimal digits, so that the order of the texts is that of the bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash([u8; 32]);

/// A text is not a hash, or not a short one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a hash in hexadecimal digits")]
pub struct HashError;

impl Hash {
    /// The hash of these bytes and nothing else, as `sha256sum` says it.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// These 32 bytes as a hash.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads exactly 64 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// Anything else, other cases included: a file has one way of being written.
    pub fn parse(text: &str) -> Result<Self, HashError> {
        let mut bytes = [0; 32];
        read_hex(text.as_bytes(), &mut bytes)?;
        Ok(Self(bytes))
    }

    /// The first 160 bits, for paper.
    pub fn short(&self) -> Short {
        let mut bytes = [0; 20];
        bytes.copy_from_slice(&self.0[..20]);
        Short(bytes)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 64];
        write_hex(&self.0, &mut text);
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        hash.to_string()
    }
}

impl TryFrom<String> for Hash {
    type Error = HashError;
    fn try_from(text: String) -> Result<Self, HashError> {
        Self::parse(&text)
    }
}

/// The first 160 bits of a hash: receipts and fingerprints on paper. Two things with the same one would take 2⁸⁰ trials.
///
/// Printed as five groups of eight hexadecimal digits, `01234567-89abcdef-…`, so that searching a published file for one
/// group finds the line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Short([u8; 20]);

impl Short {
    /// Reads what a person typed: any case, with or without spaces and hyphens.
    ///
    /// # Errors
    /// When what is left is not 40 hexadecimal digits.
    pub fn read(text: &str) -> Result<Self, HashError> {
        let digits: String = text.chars().filter(|c| !is_separator(*c)).map(|c| c.to_ascii_lowercase()).collect();
        let mut bytes = [0; 20];
        read_hex(digits.as_bytes(), &mut bytes)?;
        Ok(Self(bytes))
    }
}

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, group) in self.0.chunks(4).enumerate() {
            if index > 0 {
                f.write_str("-")?;
            }
            group.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// What people and letters put between groups: white space of all kinds, hyphens and dashes, full stops.
pub(crate) fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{200b}')
}

/// Parts joined so that no two lists give the same bytes: the domain, then each part, each after its length in bytes as a
/// 32-bit big-endian number.
pub(crate) fn frame(domain: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::with_capacity(4 + domain.len() + parts.iter().map(|part| 4 + part.len()).sum::<usize>());
    for part in std::iter::once(domain.as_bytes()).chain(parts.iter().copied()) {
        // Nothing that is hashed here comes near 4 GiB: texts are limited, the rest has fixed lengths.
        out.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend_from_slice(part);
    }
    out
}

/// Two digits a byte. Files of 100,000 ballots are written and read again by the million: `{:02x}` would show.
fn write_hex(bytes: &[u8], out: &mut [u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for (pair, byte) in out.chunks_exact_mut(2).zip(bytes) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
}

fn read_hex(digits: &[u8], out: &mut [u8]) -> Result<(), HashError> {
    if digits.len() != 2 * out.len() {
        return Err(HashError);
    }
    for (byte, pair) in out.iter_mut().zip(digits.chunks(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Ok(())
}

fn digit(c: u8) -> Result<u8, HashError> {
    match c {
        b'0'..=b'9' => Ok(c - b'0'),
        b'a'..=b'f' => Ok(c - b'a' + 10),
        _ => Err(HashError),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_sha_256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(Hash::of(b"abc").to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn frames_tell_lists_apart() {
        assert_eq!(frame("d", &[b"ab", b""]), b"\0\0\0\x01d\0\0\0\x02ab\0\0\0\0");
        assert_ne!(frame("d", &[b"ab", b"c"]), frame("d", &[b"a", b"bc"]));
    }

    #[test]
    fn files_have_one_spelling_and_people_have_many() {
        let hash = Hash::of(b"abc");
        assert_eq!(Hash::parse(&hash.to_string()), Ok(hash));
        assert!(Hash::parse(&hash.to_string().to_uppercase()).is_err());
        assert!(Hash::parse(&hash.to_string()[1..]).is_err());
        assert_eq!(hash.short().to_string(), "ba7816bf-8f01cfea-414140de-5dae2223-b00361a3");
        assert_eq!(Short::read(" BA7816BF 8f01cfea–414140de5dae2223 b00361a3 "), Ok(hash.short()));
        assert!(Short::read("ba7816bf").is_err());
        assert!(Short::read("ga7816bf8f01cfea414140de5dae2223b00361a3").is_err());
    }
}
