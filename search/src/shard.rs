//! One file of the index: some stems, with the documents that have them.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The longest that a shard may be, in bytes of JSON: what a telephone fetches without anybody noticing.
pub const LONGEST: usize = 30_000;

/// The most documents that a stem leads to. A word that is in more of them finds nothing that others do not; those where it
/// weighs most stay, the newest first.
pub(crate) const MOST: usize = 4000;

/// How many characters the names of the first shards after the root have.
const SHORTEST: usize = 2;

/// Weights are below this number, so that an identifier and a weight are one number.
const WEIGHTS: u64 = 64;

/// A document that has a stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// The document.
    pub id: u32,
    /// How much the document is about it: 1 to 63.
    pub weight: u8,
}

/// Some stems.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// The prefixes whose stems have files of their own.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub split: BTreeSet<String>,
    /// The stems, each with its documents in the order of their identifiers.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stems: BTreeMap<String, Postings>,
}

/// The documents of one stem.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<u64>", into = "Vec<u64>")]
pub struct Postings(Vec<Posting>);

impl Postings {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = Posting> {
        self.0.iter().copied()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a document, in the place of an older one of the same identifier.
    pub(crate) fn add(&mut self, posting: Posting) {
        match self.0.binary_search_by_key(&posting.id, |posting| posting.id) {
            Ok(at) => self.0[at] = posting,
            Err(at) => self.0.insert(at, posting),
        }
        if self.0.len() > MOST {
            // The lightest, and of those the oldest. What was left out before is lighter still.
            let lightest = (0..self.0.len()).min_by_key(|at| (self.0[*at].weight, self.0[*at].id));
            lightest.map(|at| self.0.remove(at));
        }
    }
}

impl From<Vec<u64>> for Postings {
    /// Numbers that nothing here wrote lead to documents that do not exist, and do no harm.
    fn from(packed: Vec<u64>) -> Self {
        let mut id = 0_u32;
        let unpack = |number: u64| {
            id = id.saturating_add(u32::try_from(number / WEIGHTS).unwrap_or(u32::MAX));
            Posting { id, weight: (number % WEIGHTS) as u8 }
        };
        Self(packed.into_iter().map(unpack).collect())
    }
}

impl From<Postings> for Vec<u64> {
    fn from(postings: Postings) -> Self {
        let mut before = 0;
        let pack = |posting: Posting| {
            let step = u64::from(posting.id - before);
            before = posting.id;
            step * WEIGHTS + u64::from(posting.weight)
        };
        postings.0.into_iter().map(pack).collect()
    }
}

impl Shard {
    /// Reads a file. `None` if it is none of ours.
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The file.
    pub fn to_json(&self) -> String {
        // Maps with text as keys and numbers cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Shards as they are read, each once.
pub(crate) struct Shelf<F> {
    read: F,
    known: BTreeMap<String, Option<Shard>>,
}

impl<F: FnMut(&str) -> Option<Shard>> Shelf<F> {
    pub(crate) fn new(read: F) -> Self {
        Self { read, known: BTreeMap::new() }
    }

    pub(crate) fn shard(&mut self, name: &str) -> Option<&Shard> {
        if !self.known.contains_key(name) {
            let shard = (self.read)(name);
            self.known.insert(name.to_owned(), shard);
        }
        self.known.get(name)?.as_ref()
    }

    /// The shard in which a word would be: the longest prefix that has a file of its own.
    pub(crate) fn name_for(&mut self, word: &str) -> String {
        let mut name = "";
        loop {
            let next = child(name, word);
            if next == name || !self.shard(name).is_some_and(|shard| shard.split.contains(next)) {
                return name.to_owned();
            }
            name = next;
        }
    }

    /// The documents of a stem.
    pub(crate) fn postings(&mut self, stem: &str) -> Option<&Postings> {
        let name = self.name_for(stem);
        self.shard(&name)?.stems.get(stem)
    }
}

/// The name of a shard's file. Letters other than `a-z` are written as numbers, since not every host takes them.
///
/// ```
/// assert_eq!(parvis_search::file("me"), "s-me.json");
/// assert_eq!(parvis_search::file("αb"), "s-_3b1b.json");
/// ```
pub fn file(prefix: &str) -> String {
    let mut name = "s-".to_owned();
    for c in prefix.chars() {
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else {
            name.push_str(&format!("_{:x}", u32::from(c)));
        }
    }
    name + ".json"
}

/// The name of the shard below another one to which a stem goes, which is one more of its letters.
pub(crate) fn child<'a>(name: &str, stem: &'a str) -> &'a str {
    let chars = (name.chars().count() + 1).max(SHORTEST);
    stem.char_indices().nth(chars).map_or(stem, |(end, _)| &stem[..end])
}
