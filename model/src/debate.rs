//! What is particular to a debate (débat).

use crate::questionnaire::FollowUp;
use serde::{Deserialize, Serialize};

/// The side of those who are for it: the option of a position, and of the side of an argument.
pub const FOR: &str = "for";
/// The side of those who are against it.
pub const AGAINST: &str = "against";
/// Both sides, in the order in which they stand face to face.
pub const SIDES: [&str; 2] = [FOR, AGAINST];

/// What is particular to a debate. What is asked of an argument stands with its activity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debate {
    /// The one question.
    pub question: String,
    /// What the commune says for and against it, plain text; nothing for a side that has a file of its own.
    #[serde(default)]
    pub said: [Option<String>; 2],
    /// Further reading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reading: Vec<Reading>,
    /// The sites that may show the debate in a page of theirs: origins such as `https://www.valmoret.fr`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub embed: Vec<String>,
    /// The written conclusions of the commune (`answer.md`), once it has drawn them.
    pub followup: Option<FollowUp>,
}

/// Something to read before one makes up one's mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Its title.
    pub title: String,
    /// Its whole address.
    pub url: String,
}
