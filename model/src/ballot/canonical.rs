//! The one text of a ballot: what boxes hold, hash and publish.
//!
//! The text is one line of ASCII JSON without spaces:
//!
//! ```text
//! {"ballot":1,"marks":{"budget":{"points":{"park":3,"school":2}},"logo":{"one":"sun"},"square":"blank"}}
//! ```
//!
//! - `ballot` is the number of the format, [`FORMAT`].
//! - `marks` holds one mark by name of question: `"blank"`, or an object with one key: `one` (a name), `several` (names
//!   in ascending order), `ranked` (names, the preferred one first), `graded` (grades by name), `points` (integers above
//!   zero by name). Names are `a-z`, `0-9` and single hyphens inside, at most 64 of them. No name is twice in `several` or
//!   `ranked`, and nothing is empty.
//! - Keys stand in ascending order of their bytes; there is nothing else, not even a line break at the end.
//!
//! So a text is canonical if, with Python,
//! `json.dumps(json.loads(text), sort_keys=True, separators=(",", ":")) == text`, and `several` is sorted. Two different
//! texts never say the same, so the hash of a text identifies what it says.

use super::{Ballot, Mark};
use crate::id::QuestionId;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The number of the format of the text.
pub const FORMAT: u32 = 1;

/// Why a text is not a ballot.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotABallot {
    /// It is not JSON of the shape of a ballot.
    #[error("not a ballot: {0}")]
    Shape(String),
    /// It is of another format.
    #[error("ballot of format {0}; this version reads {FORMAT}")]
    Format(u32),
    /// It has no mark, or a mark that says nothing or something twice.
    #[error("a mark is missing, empty or says something twice")]
    Empty,
    /// It says what a ballot says, but not in the one way to write it.
    #[error("not the canonical text of the ballot")]
    NotCanonical,
}

/// Fields in ascending order, as the keys of the text must be.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text<'a> {
    ballot: u32,
    marks: Cow<'a, BTreeMap<QuestionId, Mark>>,
}

impl Ballot {
    /// The one text of the ballot: one line of ASCII.
    pub fn encode(&self) -> String {
        let text = Text { ballot: FORMAT, marks: Cow::Borrowed(self.marks()) };
        // Maps with text as keys, lists, integers: nothing of it can fail to be JSON.
        serde_json::to_string(&text).unwrap_or_default()
    }

    /// Reads the text of a ballot.
    ///
    /// # Errors
    /// Whatever [`Ballot::encode`] would not write, to the byte.
    pub fn parse(text: &str) -> Result<Self, NotABallot> {
        let read: Text<'_> = serde_json::from_str(text).map_err(|error| NotABallot::Shape(error.to_string()))?;
        if read.ballot != FORMAT {
            return Err(NotABallot::Format(read.ballot));
        }
        let ballot = Self::of(read.marks.into_owned()).ok_or(NotABallot::Empty)?;
        // Writing it again finds every liberty that JSON leaves: spaces, escapes, order and repetition of keys.
        if ballot.encode() == text { Ok(ballot) } else { Err(NotABallot::NotCanonical) }
    }
}

/// As an object inside of another text: the same fields in the same order.
impl Serialize for Ballot {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Text { ballot: FORMAT, marks: Cow::Borrowed(self.marks()) }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Ballot {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let read = Text::deserialize(from)?;
        if read.ballot != FORMAT {
            return Err(D::Error::custom(NotABallot::Format(read.ballot)));
        }
        Self::of(read.marks.into_owned()).ok_or_else(|| D::Error::custom(NotABallot::Empty))
    }
}
