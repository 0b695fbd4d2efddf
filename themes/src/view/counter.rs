//! The desk's pages about those who sign at the counter, and about the names that are checked against the roll.

use jiff::Timestamp;
use parvis_model::desk::Act;
use parvis_model::form::{FieldError, Typed};
use parvis_model::{Activity, Process};

/// Which petitions can be signed at the counter.
#[derive(Debug, Clone)]
pub struct CounterListPage<'a> {
    /// The petitions.
    pub petitions: Vec<CounterLine<'a>>,
    /// Whether others are signed now with the code of a letter, which is not done at the counter.
    pub by_letter: bool,
}

/// A petition that can be signed at the counter.
#[derive(Debug, Clone)]
pub struct CounterLine<'a> {
    /// Its process.
    pub process: &'a Process,
    /// What it is called.
    pub title: &'a str,
    /// The path of its form below the desk's.
    pub path: String,
    /// Until when it is signed.
    pub closes: Timestamp,
}

/// The form with which an agent signs for somebody, or takes their signature back.
#[derive(Debug, Clone)]
pub struct CounterPage<'a> {
    /// [`Act::EnterAssisted`] or [`Act::WithdrawAssisted`].
    pub act: Act,
    /// The process of the petition.
    pub process: &'a Process,
    /// The activity in which it is signed, with the form of the counter.
    pub activity: &'a Activity,
    /// What it is called.
    pub title: &'a str,
    /// The path of its form below the desk's.
    pub path: String,
    /// Which page it is.
    pub step: CounterStep,
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub errors: &'a [FieldError],
    /// Why it was not done.
    pub problem: Option<CounterProblem>,
}

/// Which page of the counter it is, and what its buttons ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CounterStep {
    /// To type.
    Form,
    /// To read back to the person.
    Check,
    /// It was read back: to be done.
    Send,
}

impl CounterStep {
    /// The word in forms.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Check => "check",
            Self::Send => "send",
        }
    }
}

/// Why nothing was done at the counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CounterProblem {
    /// The petition takes no signatures, or gives none back any more.
    Closed,
    /// It is signed with the code of a letter.
    ByLetter,
    /// Nothing is left of name or address to tell people apart by.
    Nameless,
    /// This elector signed another legal petition this quarter.
    QuarterUsed,
    /// No signature of this person was entered at the counter.
    Unknown,
    /// The service did not answer.
    TryAgain,
}

impl CounterProblem {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Closed, Self::ByLetter, Self::Nameless, Self::QuarterUsed, Self::Unknown, Self::TryAgain];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::ByLetter => "by-letter",
            Self::Nameless => "nameless",
            Self::QuarterUsed => "quarter-used",
            Self::Unknown => "unknown",
            Self::TryAgain => "try-again",
        }
    }
}

/// What is told once something is done, to be printed and taken home. It holds no name.
#[derive(Debug, Clone)]
pub struct CounterTicket<'a> {
    /// The activity in which it is signed.
    pub activity: &'a Activity,
    /// What it is called.
    pub title: &'a str,
    /// The path of its form below the desk's.
    pub path: String,
    /// The whole address of its public page.
    pub public: String,
    /// What was done.
    pub ticket: Ticket,
    /// The number of the signature and its instant, where one stands.
    pub standing: Option<(&'a str, Timestamp)>,
}

/// What was done at the counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ticket {
    /// The signature was entered.
    Entered,
    /// It had been entered before, and counts once.
    Already,
    /// It was taken back.
    Withdrawn,
}

impl Ticket {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Entered, Self::Already, Self::Withdrawn];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Already => "already",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Of which petitions there is a list of names.
#[derive(Debug, Clone)]
pub struct RollPage<'a> {
    /// The petitions.
    pub petitions: Vec<RollLine<'a>>,
}

/// A petition whose names can be taken.
#[derive(Debug, Clone, Copy)]
pub struct RollLine<'a> {
    /// Its process.
    pub process: &'a Process,
    /// What it is called.
    pub title: &'a str,
    /// The target of its signatures.
    pub target: &'a str,
    /// Until when it is signed.
    pub closes: Timestamp,
}
