//! The desk's pages about votes on paper: what was gathered, codes of envelopes, batches of ballots, sheets to print.

use parvis_model::vote::{BatchState, PaperMinutes};
use parvis_model::{Activity, Process};

pub use super::batch::{BatchFault, BatchForm, BatchPage, BatchShows, SPOILT, Side, number_field};

/// A vote whose paper is worked on.
#[derive(Debug, Clone, Copy)]
pub struct OfVote<'a> {
    /// The vote.
    pub process: &'a Process,
    /// The activity in which ballots are cast.
    pub activity: &'a Activity,
    /// The path of the vote below the desk's.
    pub path: &'a str,
}

/// What can be done on paper now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperPhase {
    /// A vote by address of which nobody said that it has ballots on paper, and may still.
    Unannounced,
    /// The same, too late.
    ByItself,
    /// The vote is not over: envelopes are taken, and not opened.
    Gathering,
    /// It is over: ballots are entered.
    Counting,
    /// The result is declared.
    Declared,
}

impl PaperPhase {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Unannounced, Self::ByItself, Self::Gathering, Self::Counting, Self::Declared];

    /// The word in templates and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Unannounced => "unannounced",
            Self::ByItself => "by-itself",
            Self::Gathering => "gathering",
            Self::Counting => "counting",
            Self::Declared => "declared",
        }
    }
}

/// Everything on paper of one vote.
#[derive(Debug, Clone)]
pub struct PaperPage<'a> {
    /// The vote.
    pub of: OfVote<'a>,
    /// What can be done now.
    pub phase: PaperPhase,
    /// How many envelopes, or how many signed the attendance sheet, as far as anybody said so.
    pub envelopes: Option<u64>,
    /// What two agents agree on, where anything was gathered.
    pub counted: Option<&'a PaperMinutes>,
    /// What has to be done before it can be counted.
    pub unready: Option<NotReady>,
    /// The batches.
    pub batches: Vec<BatchLine<'a>>,
    /// The number of the next batch.
    pub next: u32,
    /// What the forms of this page are about: the version of what was gathered.
    pub version: u64,
    /// What was typed into the form that comes back.
    pub typed: &'a str,
    /// Why nothing was done.
    pub problem: Option<PaperProblem>,
}

/// Why ballots on paper cannot be counted yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReady {
    /// So many batches are not settled.
    Batches(u64),
    /// Nobody said how many signed the attendance sheet.
    Attendance,
    /// More ballots than envelopes: so many more.
    TooMany(u64),
    /// So many fewer ballots than envelopes, and nobody said why.
    TooFew(u64),
}

impl NotReady {
    /// The word in templates and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Batches(_) => "batches",
            Self::Attendance => "attendance",
            Self::TooMany(_) => "too-many",
            Self::TooFew(_) => "too-few",
        }
    }

    /// How many of them.
    pub fn count(self) -> u64 {
        match self {
            Self::Batches(count) | Self::TooMany(count) | Self::TooFew(count) => count,
            Self::Attendance => 0,
        }
    }
}

/// A batch in the list.
#[derive(Debug, Clone)]
pub struct BatchLine<'a> {
    /// Its number.
    pub number: u32,
    /// Where it stands.
    pub state: BatchState,
    /// Who entered it.
    pub agents: Vec<&'a str>,
    /// How many ballots, once it is settled.
    pub ballots: Option<u64>,
    /// Whether who reads the page entered it.
    pub own: bool,
}

/// Why nothing was done on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperProblem {
    /// Somebody changed it since it was shown.
    Changed,
    /// The vote is not over: ballots cannot be entered yet.
    NotYet,
    /// The result is declared, or is published by itself.
    Over,
    /// It is not a number of people.
    NotANumber,
    /// A reason has to be written.
    NoReason,
    /// No reason is asked for now.
    NothingToExplain,
    /// The service did not answer.
    TryAgain,
}

impl PaperProblem {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Changed,
        Self::NotYet,
        Self::Over,
        Self::NotANumber,
        Self::NoReason,
        Self::NothingToExplain,
        Self::TryAgain,
    ];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::NotYet => "not-yet",
            Self::Over => "over",
            Self::NotANumber => "not-a-number",
            Self::NoReason => "no-reason",
            Self::NothingToExplain => "nothing-to-explain",
            Self::TryAgain => "try-again",
        }
    }
}

/// Where the code of an envelope is entered.
#[derive(Debug, Clone)]
pub struct EnvelopePage<'a> {
    /// The vote.
    pub of: OfVote<'a>,
    /// How many were entered.
    pub entered: u64,
    /// What was typed.
    pub typed: &'a str,
    /// What became of it, where it was not entered.
    pub problem: Option<EnvelopeProblem>,
}

/// Why a code was not entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopeProblem {
    /// Nothing was typed.
    Missing,
    /// Too many or too few characters.
    Length,
    /// Something is mistyped.
    Mistyped,
    /// No letter has this code.
    Unknown,
    /// It was revoked.
    Revoked,
    /// Its owner voted on the web.
    OnTheWeb,
    /// It was entered from an envelope before.
    Again,
    /// The vote has not opened.
    NotYet,
    /// The result is declared.
    Declared,
    /// The service did not answer.
    TryAgain,
}

impl EnvelopeProblem {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Missing,
        Self::Length,
        Self::Mistyped,
        Self::Unknown,
        Self::Revoked,
        Self::OnTheWeb,
        Self::Again,
        Self::NotYet,
        Self::Declared,
        Self::TryAgain,
    ];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Length => "length",
            Self::Mistyped => "mistyped",
            Self::Unknown => "unknown",
            Self::Revoked => "revoked",
            Self::OnTheWeb => "on-the-web",
            Self::Again => "again",
            Self::NotYet => "not-yet",
            Self::Declared => "declared",
            Self::TryAgain => "try-again",
        }
    }
}

/// A sheet to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// A ballot.
    Ballot,
    /// Where a batch is counted by hand.
    Tally,
    /// Where voters sign. It has no names.
    Attendance,
}

impl Sheet {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ballot, Self::Tally, Self::Attendance];

    /// The word in addresses and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Ballot => "ballot",
            Self::Tally => "tally",
            Self::Attendance => "attendance",
        }
    }

    /// The sheet of a word.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.keyword() == word)
    }
}

/// A sheet of a vote, to print.
#[derive(Debug, Clone, Copy)]
pub struct SheetPage<'a> {
    /// The vote.
    pub of: OfVote<'a>,
    /// Which one.
    pub sheet: Sheet,
    /// How many lines an attendance sheet has.
    pub lines: u32,
}
