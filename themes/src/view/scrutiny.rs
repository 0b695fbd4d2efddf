//! The desk's pages about opening the boxes of votes.

use super::paper::NotReady;
use jiff::Timestamp;
use parvis_model::vote::Declared;
use parvis_model::{Activity, Process};

/// Votes.
#[derive(Debug, Clone)]
pub struct ScrutinyListPage<'a> {
    /// The votes.
    pub votes: Vec<ScrutinyLine<'a>>,
}

/// A vote in the list.
#[derive(Debug, Clone)]
pub struct ScrutinyLine<'a> {
    /// The vote.
    pub process: &'a Process,
    /// The activity in which ballots are cast.
    pub activity: &'a Activity,
    /// Where it stands.
    pub state: ScrutinyState,
    /// The path of its page below the desk's, for those who may open boxes.
    pub path: Option<String>,
}

/// Where a vote stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScrutinyState {
    /// It is over, and its box is to be opened.
    ToCount,
    /// It is open.
    Open,
    /// It is over, and what was sent before may still come.
    Confirming,
    /// It is to come.
    Upcoming,
    /// Its result is declared.
    Counted,
}

impl ScrutinyState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::ToCount, Self::Open, Self::Confirming, Self::Upcoming, Self::Counted];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::ToCount => "to-count",
            Self::Open => "open",
            Self::Confirming => "confirming",
            Self::Upcoming => "upcoming",
            Self::Counted => "counted",
        }
    }
}

/// What opening the box of a vote would give.
#[derive(Debug, Clone)]
pub struct ScrutinyPage<'a> {
    /// The vote.
    pub process: &'a Process,
    /// The activity in which ballots are cast.
    pub activity: &'a Activity,
    /// The path of this page below the desk's.
    pub path: String,
    /// What is in the box.
    pub found: Found<'a>,
    /// Who asked to open it, if what they were shown is what is shown now.
    pub asked: Option<Asked<'a>>,
    /// Why nothing was done.
    pub problem: Option<ScrutinyProblem>,
}

/// What is in a box.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// This would come out; the hash of it, which forms send back.
    Result(&'a Declared, &'a str),
    /// It was declared.
    Counted,
    /// It cannot be opened.
    Obstacle(Obstacle<'a>),
}

/// Why a box cannot be opened.
#[derive(Debug, Clone, Copy)]
pub enum Obstacle<'a> {
    /// Ballots may still come.
    NotYet,
    /// Its codes and keys were never made.
    NotPrepared,
    /// The receipts of ballots that are not those that were cast.
    Changed(&'a [String]),
    /// So many ballots have no code.
    NoCode(u64),
    /// Something has to be done about ballots on paper first.
    Paper(NotReady),
    /// A vote by address without ballots on paper: nobody opens it.
    ByItself,
    /// What the verifier found.
    Checks(&'a [Check]),
    /// More ballots than can be counted.
    TooMany,
    /// Something in the table cannot be read.
    Unreadable,
}

/// Something that does not hold, and where: a file, a hash, numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What it is about.
    pub about: CheckAbout,
    /// Where.
    pub place: String,
}

/// What a check is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckAbout {
    /// A file of the box.
    File,
    /// A code.
    Code,
    /// There is more of one thing than there can be, or not as much as is written.
    Number,
    /// A ballot's token.
    Token,
    /// What a ballot says.
    Ballot,
    /// A ballot that was published as being in the box and is not.
    Lost,
    /// The count.
    Result,
}

impl CheckAbout {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::File, Self::Code, Self::Number, Self::Token, Self::Ballot, Self::Lost, Self::Result];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Code => "code",
            Self::Number => "number",
            Self::Token => "token",
            Self::Ballot => "ballot",
            Self::Lost => "lost",
            Self::Result => "result",
        }
    }
}

/// Who asked to open a box.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Their name.
    pub name: &'a str,
    /// When.
    pub at: Timestamp,
    /// Whether it is who reads the page.
    pub own: bool,
}

/// Why nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScrutinyProblem {
    /// The box gives something else than what was shown.
    Changed,
    /// Nobody asked for it who saw the same.
    NotAsked,
    /// The same agent asked for it.
    SameAgent,
    /// It cannot be opened.
    Obstacle,
    /// The service did not answer.
    TryAgain,
}

impl ScrutinyProblem {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Changed, Self::NotAsked, Self::SameAgent, Self::Obstacle, Self::TryAgain];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::NotAsked => "not-asked",
            Self::SameAgent => "same-agent",
            Self::Obstacle => "obstacle",
            Self::TryAgain => "try-again",
        }
    }
}
