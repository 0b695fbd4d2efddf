//! How entries hang together, and what is wrong where they do not.

use crate::item::Reader;
use crate::key::{SK, Tenant};
use crate::log::{Logged, logged};
use crate::{Store, StoreError};
use parvis_model::SiteId;
use sha2::{Digest, Sha256};
use std::fmt;

/// How many entries are read at once while the chain is checked.
const CHUNK: u64 = 500;

/// SHA-256.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// What checking the log found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// Every entry is what it was, up to the end.
    Whole {
        /// How many there are.
        entries: u64,
        /// The hash of the last one.
        hash: Hash,
    },
    /// The first place at which it is not.
    Broken {
        /// The number of the entry.
        number: u64,
        /// What is wrong with it.
        what: Break,
    },
}

/// What may be wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// It is not there.
    Missing,
    /// It does not have the form of an entry, or is not what its hash says.
    Altered,
    /// It does not follow on the entry before.
    Unlinked,
    /// Its payload is not what was written. One that was erased is no break.
    PayloadAltered,
    /// The head names another last entry, or another hash of it.
    Head,
}

impl Store {
    /// Computes the whole chain again and says where it breaks, if it does. It reads the whole log.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn verify_log(&self, site: &SiteId) -> Result<Verified, StoreError> {
        let (mut before, mut number) = (Hash::default(), 0);
        let mut head = self.log_head(site).await?;
        loop {
            let (first, last) = (number + 1, number + CHUNK);
            let found = self.between(&Tenant(site).log(first), &Tenant(site).log(last)).await?;
            let payloads = self.between(&Tenant(site).log_payload(first), &Tenant(site).log_payload(last)).await?;
            for item in &found {
                number += 1;
                let broken = |what| Ok(Verified::Broken { number, what });
                if Reader(item).text(SK)? != Tenant(site).log(number).sk {
                    return broken(Break::Missing);
                }
                let Ok(entry) = logged(item, None) else { return broken(Break::Altered) };
                if entry.before != before {
                    return broken(Break::Unlinked);
                }
                if link(site, &entry) != entry.hash {
                    return broken(Break::Altered);
                }
                if let Some(payload) = payloads.iter().find(|payload| payload.get(SK) == item.get(SK)) {
                    let payload = Reader(payload);
                    let kept = payload.hash("salt").ok().zip(payload.text("payload").ok());
                    if kept.is_none_or(|(salt, text)| commitment(&salt.0, text) != entry.commitment) {
                        return broken(Break::PayloadAltered);
                    }
                }
                before = entry.hash;
                // Where the head was when the check began.
                if number == head.number && before != head.hash {
                    return broken(Break::Head);
                }
            }
            if (found.len() as u64) < CHUNK {
                break;
            }
        }
        if number > head.number {
            // Others may have gone on writing meanwhile; then the head has moved with them.
            head = self.log_head(site).await?;
            if head.number < number {
                return Ok(Verified::Broken { number: head.number + 1, what: Break::Head });
            }
            return Ok(Verified::Whole { entries: number, hash: before });
        }
        if number < head.number {
            return Ok(Verified::Broken { number: number + 1, what: Break::Missing });
        }
        Ok(Verified::Whole { entries: number, hash: before })
    }
}

/// The hash of an entry: everything that it says, its commune, and the hash of the one before.
pub(super) fn link(site: &SiteId, entry: &Logged) -> Hash {
    hash(&[
        b"parvis-log-1",
        site.as_str().as_bytes(),
        &entry.number.to_be_bytes(),
        &entry.before.0,
        &entry.at.as_millisecond().to_be_bytes(),
        entry.agent.as_bytes(),
        entry.act.as_bytes(),
        entry.object.as_bytes(),
        &entry.commitment.0,
    ])
}

/// The hash of a payload, which says nothing about it without the salt.
pub(super) fn commitment(salt: &[u8; 32], payload: &str) -> Hash {
    hash(&[b"parvis-log-payload-1", salt, payload.as_bytes()])
}

/// Parts, each preceded by its length, so that no two lists of parts give the same bytes.
fn hash(parts: &[&[u8]]) -> Hash {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part);
    }
    Hash(sha.finalize().into())
}
