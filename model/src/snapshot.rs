//! The snapshot: everything that the public may see of the table, split into parts.
//!
//! A page declares the parts that it reads; when one part changes, only those pages are rendered again. A snapshot
//! holds no personal data: it can be published as it is.

use crate::contribution::{Contribution, Status};
use crate::geo::Point;
use crate::id::{ActivityId, ContributionId, ProcessId};
use crate::tally::answers::Results;
use crate::tally::choices::Tally;
use crate::tally::register::Register;
use crate::vote::Standing;
use jiff::Timestamp;
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

    /// What the keys of all contributions that have pages of their own begin with.
    pub fn entries(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/entry/"))
    }

    /// The number of those who signed with the help of an agent, which [`PartKey::count`] leaves out.
    pub fn assisted(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/assisted"))
    }

    /// One contribution that has a page of its own.
    pub fn entry(process: &ProcessId, activity: &ActivityId, id: &ContributionId) -> Self {
        Self(format!("{process}/{activity}/entry/{id}"))
    }

    /// Which contributions there are, with what lists need to know of each. The plan reads it, and pages that count.
    pub fn index(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/index"))
    }

    /// The contributions about one target, which stand on its page.
    pub fn thread(process: &ProcessId, activity: &ActivityId, target: &str) -> Self {
        Self(format!("{process}/{activity}/thread/{target}"))
    }

    /// How many chose what on one target.
    pub fn tally(process: &ProcessId, activity: &ActivityId, target: &str) -> Self {
        Self(format!("{process}/{activity}/tally/{target}"))
    }

    /// What was decided about the contributions of an activity, in numbers.
    pub fn register(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/moderation"))
    }

    /// What the public may know of a vote beside its count: its box, and its result once there is one.
    pub fn standing(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/standing"))
    }

    /// What the keys of all files of a vote's public box begin with.
    pub fn box_files(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/box/"))
    }

    /// One file of a vote's public box.
    pub fn box_file(process: &ProcessId, activity: &ActivityId, name: &str) -> Self {
        Self(format!("{process}/{activity}/box/{name}"))
    }

    /// The targets that most people chose.
    pub fn top(process: &ProcessId, activity: &ActivityId) -> Self {
        Self(format!("{process}/{activity}/top"))
    }

    /// Whether it begins like another key.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// What comes last: the contribution or the target.
    pub fn last(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
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
    /// A contribution that has a page of its own, as the public may see it.
    Entry(Box<Contribution>),
    /// Which contributions there are, in the order in which they were sent.
    Index {
        /// What lists need to know of each.
        listed: Vec<Listed>,
    },
    /// The contributions about one target, in the order in which they were sent.
    Thread {
        /// As the public may see them.
        contributions: Vec<Contribution>,
    },
    /// How many chose what on one target.
    Tally {
        /// By option.
        chosen: Tally,
    },
    /// What was decided about the contributions of an activity, in numbers.
    Moderation(Register),
    /// What the public may know of a vote beside its count.
    Standing(Box<Standing>),
    /// A file of a vote's public box. They are parts of their own, so that no page carries what it does not show.
    BoxFile {
        /// The whole file, to the byte.
        text: String,
    },
    /// The targets that most people chose, the first one first: at most [`TOP`].
    Top {
        /// Target and number.
        targets: Vec<(String, u64)>,
    },
}

/// How many targets [`Part::Top`] holds at most.
pub const TOP: usize = 100;

/// What lists need to know of a contribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its name.
    pub id: ContributionId,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Its category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Its district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// The side that it takes, where it is an argument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// What the commune makes of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Whether it is an offer or a need, where that is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Until when it stands, where it ends by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Whether its author said that what was sought is found.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fulfilled: bool,
    /// Whether it was withdrawn or joined to another: it keeps its page and leaves the lists.
    #[serde(default)]
    pub gone: bool,
    /// Where it is, where that is asked. So the map of all reads this one part, and no choice draws it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub located: Option<Box<Located>>,
}

/// What a map of all contributions needs to know of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Located {
    /// Its title.
    pub title: String,
    /// The point that stands for it. Nothing where its place was only described, and for a whole district, whose shape the
    /// ground has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Point>,
    /// What its place is called.
    pub place: String,
}

impl Listed {
    /// Whether it stands in lists at `now`.
    pub fn stands(&self, now: Timestamp) -> bool {
        !self.gone && self.expires_at.is_none_or(|until| now < until)
    }
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

    /// How many signed with the help of an agent, beside those of [`Snapshot::count`].
    pub fn assisted(&self, process: &ProcessId, activity: &ActivityId) -> u64 {
        match self.parts.get(&PartKey::assisted(process, activity)) {
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

    /// A contribution that has a page of its own.
    pub fn entry(&self, process: &ProcessId, activity: &ActivityId, id: &ContributionId) -> Option<&Contribution> {
        match self.parts.get(&PartKey::entry(process, activity, id)) {
            Some(Part::Entry(entry)) => Some(entry),
            _ => None,
        }
    }

    /// All contributions of an activity that have pages of their own, by name.
    pub fn entries(&self, process: &ProcessId, activity: &ActivityId) -> impl Iterator<Item = &Contribution> {
        let prefix = PartKey::entries(process, activity);
        let parts = self.parts.range(prefix.clone()..).take_while(move |(key, _)| key.starts_with(&prefix));
        parts.filter_map(|(_, part)| match part {
            Part::Entry(entry) => Some(&**entry),
            _ => None,
        })
    }

    /// Which contributions there are.
    pub fn index(&self, process: &ProcessId, activity: &ActivityId) -> &[Listed] {
        match self.parts.get(&PartKey::index(process, activity)) {
            Some(Part::Index { listed }) => listed,
            _ => &[],
        }
    }

    /// How many chose something on one target, whatever they chose.
    pub fn choosers(&self, process: &ProcessId, activity: &ActivityId, target: &str) -> u64 {
        match self.parts.get(&PartKey::tally(process, activity, target)) {
            Some(Part::Tally { chosen }) => chosen.values().sum(),
            _ => 0,
        }
    }

    /// The contributions about one target.
    pub fn thread(&self, process: &ProcessId, activity: &ActivityId, target: &str) -> &[Contribution] {
        match self.parts.get(&PartKey::thread(process, activity, target)) {
            Some(Part::Thread { contributions }) => contributions,
            _ => &[],
        }
    }

    /// How many chose an option on one target.
    pub fn chosen(&self, process: &ProcessId, activity: &ActivityId, target: &str, option: &str) -> u64 {
        match self.parts.get(&PartKey::tally(process, activity, target)) {
            Some(Part::Tally { chosen }) => chosen.get(option).copied().unwrap_or(0),
            _ => 0,
        }
    }

    /// What the public may know of a vote; nothing before anything was prepared or cast.
    pub fn standing(&self, process: &ProcessId, activity: &ActivityId) -> Standing {
        match self.parts.get(&PartKey::standing(process, activity)) {
            Some(Part::Standing(standing)) => (**standing).clone(),
            _ => Standing::default(),
        }
    }

    /// A file of a vote's public box.
    pub fn box_file(&self, process: &ProcessId, activity: &ActivityId, name: &str) -> Option<&str> {
        match self.parts.get(&PartKey::box_file(process, activity, name)) {
            Some(Part::BoxFile { text }) => Some(text),
            _ => None,
        }
    }

    /// What was decided about the contributions of an activity; nothing when nobody sent any yet.
    pub fn register(&self, process: &ProcessId, activity: &ActivityId) -> Register {
        match self.parts.get(&PartKey::register(process, activity)) {
            Some(Part::Moderation(register)) => register.clone(),
            _ => Register::default(),
        }
    }

    /// The targets that most people chose.
    pub fn top(&self, process: &ProcessId, activity: &ActivityId) -> &[(String, u64)] {
        match self.parts.get(&PartKey::top(process, activity)) {
            Some(Part::Top { targets }) => targets,
            _ => &[],
        }
    }

    /// The snapshot reduced to `keys`: what a page that declared them may read.
    #[must_use]
    pub fn only(&self, keys: &[PartKey]) -> Self {
        let parts = keys.iter().filter_map(|key| self.parts.get_key_value(key).map(|(k, v)| (k.clone(), v.clone())));
        Self { format: self.format, parts: parts.collect() }
    }
}
