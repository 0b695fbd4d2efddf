//! The desk's pages about votes on paper: what was gathered, codes of envelopes, batches of ballots, sheets to print.

use parvis_model::ballot::Wrong;
use parvis_model::form::Typed;
use parvis_model::vote::{BatchState, PaperMinutes, Pile};
use parvis_model::{Activity, Process};

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

/// The field of the number of ballots for an option where numbers are typed.
pub fn number_field(option: &str) -> String {
    format!("n.{option}")
}

/// The word for spoilt ballots in [`number_field`]. No option is called so: a name has no full stop.
pub const SPOILT: &str = "..spoilt";
