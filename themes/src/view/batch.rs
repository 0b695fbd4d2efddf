//! The desk's pages about one batch of ballots on paper.

use super::paper::OfVote;
use parvis_model::ballot::Wrong;
use parvis_model::form::Typed;
use parvis_model::vote::Pile;

/// A batch of ballots.
#[derive(Debug, Clone)]
pub struct BatchPage<'a> {
    /// The vote.
    pub of: OfVote<'a>,
    /// The number of the batch.
    pub number: u32,
    /// Its version, zero where there is none yet.
    pub version: u64,
    /// What the page shows.
    pub shows: BatchShows<'a>,
    /// The form with which it is entered, where the agent may.
    pub form: Option<BatchForm<'a>>,
    /// What was typed as the reason of cancelling it; nothing where it cannot be cancelled.
    pub cancel: Option<&'a str>,
    /// Why nothing was done.
    pub problem: Option<BatchFault>,
}

/// What the page of a batch shows beside the form.
#[derive(Debug, Clone)]
pub enum BatchShows<'a> {
    /// It is new.
    New,
    /// Somebody entered it, and it is for somebody else to do it again without seeing what they had.
    Second(&'a str),
    /// The agent entered it and waits for somebody else.
    Waiting,
    /// What those who entered it disagree about: everything that some ballots say, with how many of them each has.
    Differs {
        /// Who has it, and whether it is who reads the page.
        sides: Vec<Side<'a>>,
        /// The piles, in the order of the sides.
        piles: Vec<Pile>,
    },
    /// What two agree on, and who they are.
    Settled(Pile, [&'a str; 2]),
    /// It does not count: who said so, and why.
    Cancelled(&'a str, &'a str),
}

/// One of those who entered a batch.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their key, which the form sends back.
    pub key: &'a str,
    /// Whether it is who reads the page.
    pub own: bool,
}

/// The form with which a batch is entered.
#[derive(Debug, Clone)]
pub struct BatchForm<'a> {
    /// Everything that was typed: the marks of a ballot, or numbers.
    pub typed: &'a Typed,
    /// What is wrong with the marks.
    pub wrong: &'a [Wrong],
    /// The ballots that were added before; unused where numbers are typed.
    pub pile: Pile,
}

/// Why a batch was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchFault {
    /// Somebody changed it since it was shown.
    Changed,
    /// The vote is not over.
    NotYet,
    /// The result is declared, or is published by itself.
    Over,
    /// The second entry has to be another agent's.
    SameAgent,
    /// It is settled or cancelled.
    Ended,
    /// There is nothing of another agent to agree with.
    NothingToAdopt,
    /// Too many agents entered it.
    TooManyAgents,
    /// Something is no number of ballots.
    NotANumber,
    /// No ballot was entered.
    Empty,
    /// More ballots than a batch may have.
    TooLarge,
    /// The ballots entered are not as many as were counted by hand.
    Sum,
    /// There is a ballot that was typed and not added.
    NotAdded,
    /// A mark of the ballot is wrong or missing.
    Marks,
    /// A reason has to be written.
    NoReason,
    /// The service did not answer.
    TryAgain,
}

impl BatchFault {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Changed,
        Self::NotYet,
        Self::Over,
        Self::SameAgent,
        Self::Ended,
        Self::NothingToAdopt,
        Self::TooManyAgents,
        Self::NotANumber,
        Self::Empty,
        Self::TooLarge,
        Self::Sum,
        Self::NotAdded,
        Self::Marks,
        Self::NoReason,
        Self::TryAgain,
    ];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::NotYet => "not-yet",
            Self::Over => "over",
            Self::SameAgent => "same-agent",
            Self::Ended => "ended",
            Self::NothingToAdopt => "nothing-to-adopt",
            Self::TooManyAgents => "too-many-agents",
            Self::NotANumber => "not-a-number",
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::Sum => "sum",
            Self::NotAdded => "not-added",
            Self::Marks => "marks",
            Self::NoReason => "no-reason",
            Self::TryAgain => "try-again",
        }
    }
}

/// The field of the number of ballots for an option where numbers are typed.
pub fn number_field(option: &str) -> String {
    format!("n.{option}")
}

/// The word for spoilt ballots in [`number_field`]. No option is called so: a name has no full stop.
pub const SPOILT: &str = "..spoilt";
