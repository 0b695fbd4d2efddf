//! The desk's page about a private message that was reported.

use super::moderation::{Lately, Wait};
use jiff::Timestamp;
use parvis_model::Process;

/// A reported message at the desk.
#[derive(Debug, Clone)]
pub struct MessagePage<'a> {
    /// The process.
    pub process: &'a Process,
    /// Its own address at the desk.
    pub href: String,
    /// The filter of the queue, as an address says it; forms carry it on.
    pub filter: String,
    /// Why it waits, and how long.
    pub wait: Wait,
    /// Whether the author of the entry wrote it, rather than whoever wrote to them.
    pub by_author: bool,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Its words, where the agent asked for them.
    pub words: Option<&'a str>,
    /// The entry that it was about: its title, and its page at the desk.
    pub entry: Option<(String, String)>,
    /// What was decided already, and by whom.
    pub decided: Option<(MessageDeed, Option<Lately>)>,
    /// Why something was not done.
    pub problem: Option<MessageProblem>,
}

/// What can be done with a reported message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageDeed {
    /// The report is closed: the two may write to each other again.
    Close,
    /// The two do not write to each other any more.
    Stop,
}

impl MessageDeed {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 2] = [Self::Stop, Self::Close];

    /// The last part of its address, and the word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Stop => "stop",
        }
    }
}

/// Why nothing was done with a reported message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageProblem {
    /// Somebody decided about it before.
    Decided,
    /// The service did not answer.
    TryAgain,
}

impl MessageProblem {
    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Decided => "decided",
            Self::TryAgain => "try-again",
        }
    }
}
