//! The snapshot: everything that the public may see of the table, split into parts.
//!
//! A page declares the parts that it reads; when one part changes, only those pages are rendered again. A snapshot
//! holds no personal data: it can be published as it is.

use crate::id::{ActivityId, ProcessId};
use crate::tally::answers::Results;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The number of the snapshot's format; a reader refuses any other.
pub const FORMAT: u32 = 1;

/// The name of one part: the process, the activity, and what about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartKey(String);

impl PartKey {
    /// The results of an activity that collects answers.
    pub fn results(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/results"))
    }

    /// The number of valid votes of an activity, by target.
    pub fn count(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/count"))
    }
}

impl fmt::Display for PartKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The content of one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Part {
    /// How many people's votes, signatures or supports count on the web.
    Count {
        /// The number.
        web: u64,
    },
    /// The answers to a questionnaire, counted.
    Results(Results),
}

/// The public state of one site's table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// See [`FORMAT`].
    pub format: u32,
    /// The parts. A part that is absent was never written to: nobody took part yet.
    pub parts: BTreeMap<PartKey, Part>,
}

impl Default for Snapshot {
    fn default() -> Self {
        Self { format: FORMAT, parts: BTreeMap::new() }
    }
}

impl Snapshot {
    /// The count of an activity; zero when nobody took part yet.
    pub fn count(&self, process: &ProcessId, activity: &ActivityId) -> u64 {
        match self.parts.get(&PartKey::count(process, activity)) {
            Some(Part::Count { web }) => *web,
            _ => 0,
        }
    }

    /// The results of an activity that collects answers; nothing counted when nobody took part yet.
    pub fn results(&self, process: &ProcessId, activity: &ActivityId) -> Results {
        match self.parts.get(&PartKey::results(process, activity)) {
            Some(Part::Results(results)) => results.clone(),
            _ => Results::default(),
        }
    }

    /// The snapshot reduced to `keys`: what a page that declared them may read.
    #[must_use]
    pub fn only(&self, keys: &[PartKey]) -> Self {
        let parts = keys.iter().filter_map(|key| self.parts.get_key_value(key).map(|(k, v)| (k.clone(), v.clone())));
        Self { format: self.format, parts: parts.collect() }
    }
}
