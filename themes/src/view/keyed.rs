//! The desk's pages about answers to questionnaires on paper, which two agents key in.

use parvis_model::form::Typed;
use parvis_model::question::Wrong;
use parvis_model::vote::BatchState;
use parvis_model::{Activity, AnswerSet, Process};

pub use super::paper::Side;

/// The questionnaires whose answers can be keyed in.
#[derive(Debug, Clone)]
pub struct KeyedListPage<'a> {
    /// The questionnaires.
    pub lines: Vec<KeyedLine<'a>>,
    /// A number that is none, and the process it was typed for.
    pub wrong: Option<(&'a str, &'a str)>,
}

/// A questionnaire in the list.
#[derive(Debug, Clone)]
pub struct KeyedLine<'a> {
    /// The questionnaire.
    pub process: &'a Process,
    /// The activity in which it is answered.
    pub activity: &'a Activity,
    /// Sheets that wait: what is written on them, where they stand, and whether who reads the page keyed them in.
    pub waiting: Vec<(String, BatchState, bool)>,
    /// How many are settled.
    pub settled: u64,
}

/// One sheet of paper.
#[derive(Debug, Clone)]
pub struct KeyedPage<'a> {
    /// The questionnaire.
    pub process: &'a Process,
    /// The activity in which it is answered.
    pub activity: &'a Activity,
    /// What is written on the sheet.
    pub number: &'a str,
    /// Its version, zero where nobody keyed it in.
    pub version: u64,
    /// What the page shows.
    pub shows: KeyedShows<'a>,
    /// What was typed, where the agent may key it in.
    pub typed: Option<&'a Typed>,
    /// What is wrong with it, with the index of its page.
    pub wrong: &'a [(usize, Wrong)],
    /// Why nothing was done.
    pub problem: Option<KeyedFault>,
}

/// What the page of a sheet shows beside the form.
#[derive(Debug, Clone)]
pub enum KeyedShows<'a> {
    /// Nobody keyed it in.
    New,
    /// Somebody did, and it is for somebody else to do it again without seeing what they had.
    Second(&'a str),
    /// The agent did, and waits for somebody else.
    Waiting,
    /// Those who keyed it in disagree.
    Differs(Vec<(Side<'a>, AnswerSet)>),
    /// Two agree: it counts.
    Settled([&'a str; 2]),
}

/// Why a sheet was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyedFault {
    /// Somebody changed it since it was shown.
    Changed,
    /// A sheet of this number counts already, from a table that was imported.
    Counted,
    /// The questionnaire has not opened.
    NotYet,
    /// The second entry has to be another agent's.
    SameAgent,
    /// It is settled.
    Ended,
    /// There is nothing of another agent to agree with.
    NothingToAdopt,
    /// Too many agents keyed it in.
    TooManyAgents,
    /// No question is answered.
    Empty,
    /// An answer is not one.
    Wrong,
    /// The service did not answer.
    TryAgain,
}

impl KeyedFault {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Changed,
        Self::Counted,
        Self::NotYet,
        Self::SameAgent,
        Self::Ended,
        Self::NothingToAdopt,
        Self::TooManyAgents,
        Self::Empty,
        Self::Wrong,
        Self::TryAgain,
    ];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Counted => "counted",
            Self::NotYet => "not-yet",
            Self::SameAgent => "same-agent",
            Self::Ended => "ended",
            Self::NothingToAdopt => "nothing-to-adopt",
            Self::TooManyAgents => "too-many-agents",
            Self::Empty => "empty",
            Self::Wrong => "wrong",
            Self::TryAgain => "try-again",
        }
    }
}
