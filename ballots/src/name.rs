//! Which vote something belongs to. The name goes into everything that is hashed or signed, so that nothing of one vote
//! means anything in another.

use crate::hash::{Hash, frame};
use serde::{Deserialize, Serialize};

/// The name of a vote: identifiers of `parvis-model`, `a-z`, `0-9` and single inner hyphens, 1 to 64 bytes each.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct VoteName {
    commune: String,
    process: String,
    activity: String,
}

/// The name as it is written in files.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    commune: String,
    process: String,
    activity: String,
}

/// A part of a vote's name is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a vote is named by three identifiers of a-z, 0-9 and single inner hyphens")]
pub struct NameError;

impl VoteName {
    /// The vote that is this activity of this process of this commune.
    ///
    /// # Errors
    /// When one of the three is not an identifier.
    pub fn new(commune: &str, process: &str, activity: &str) -> Result<Self, NameError> {
        if ![commune, process, activity].into_iter().all(is_identifier) {
            return Err(NameError);
        }
        Ok(Self { commune: commune.to_owned(), process: process.to_owned(), activity: activity.to_owned() })
    }

    /// The commune, the process and the activity.
    pub fn parts(&self) -> [&str; 3] {
        [&self.commune, &self.process, &self.activity]
    }

    /// The frame of this vote's name and `parts`, for one purpose.
    pub(crate) fn frame(&self, domain: &str, parts: &[&[u8]]) -> Vec<u8> {
        let mut all: Vec<&[u8]> = self.parts().into_iter().map(str::as_bytes).collect();
        all.extend_from_slice(parts);
        frame(domain, &all)
    }

    /// The hash of [`VoteName::frame`].
    pub(crate) fn hash(&self, domain: &str, parts: &[&[u8]]) -> Hash {
        Hash::of(&self.frame(domain, parts))
    }
}

impl From<VoteName> for Parts {
    fn from(name: VoteName) -> Self {
        Self { commune: name.commune, process: name.process, activity: name.activity }
    }
}

impl TryFrom<Parts> for VoteName {
    type Error = NameError;
    fn try_from(parts: Parts) -> Result<Self, NameError> {
        Self::new(&parts.commune, &parts.process, &parts.activity)
    }
}

fn is_identifier(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_identifiers() {
        assert!(VoteName::new("kerlande", "halle-2026", "vote").is_ok());
        for bad in ["", "-a", "a-", "a--b", "A", "é", "a/b", &"a".repeat(65)] {
            assert!(VoteName::new(bad, "p", "a").is_err(), "{bad}");
            assert!(VoteName::new("c", bad, "a").is_err(), "{bad}");
            assert!(VoteName::new("c", "p", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_part_counts() {
        let hash = |c, p, a| VoteName::new(c, p, a).unwrap().hash("d", &[b"x"]);
        assert_ne!(hash("a", "b", "c"), hash("b", "a", "c"));
        assert_ne!(hash("a", "b", "c"), hash("a", "b", "d"));
        assert_ne!(hash("ab", "c", "d"), hash("a", "bc", "d"));
    }
}
