//! The facts of a count, from which a page tells it in words and draws it. They are facts only: who came where and why
//! follows from them, and anybody can check them.

use super::funding::Funded;
use crate::id::OptionId;
use serde::{Deserialize, Serialize};

/// One fact. Lists of options are in the order of the content where nothing else is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum Step {
    /// How much each option got. More is better, and nothing else counts.
    Totals {
        /// Of what.
        of: Unit,
        /// Of every option.
        totals: Vec<Total>,
    },
    /// Borda: how often each option was at each rank, and the points for it.
    Positions {
        /// Of every option.
        rows: Vec<Position>,
    },
    /// Instant runoff: one round.
    Round(Round),
    /// Schulze: how many ballots prefer an option to another.
    Pairwise {
        /// The options of rows and columns.
        options: Vec<OptionId>,
        /// `preferred[row][column]` ballots prefer the row's option to the column's. The diagonal is zero.
        preferred: Vec<Vec<u64>>,
        /// The option that more ballots prefer to each other one than the reverse, if there is one (the Condorcet winner).
        beats_all: Option<OptionId>,
    },
    /// Schulze: how strong the strongest path from an option to another is. See [`super::schulze`].
    StrongestPaths {
        /// The options of rows and columns.
        options: Vec<OptionId>,
        /// How the strength of a link is measured.
        strength: Strength,
        /// `strongest[row][column]` for the path from the row's option to the column's; zero without one.
        strongest: Vec<Vec<u64>>,
    },
    /// Majority judgment: the grades that each option got.
    Grades {
        /// The grades of the columns, the best first.
        grades: Vec<OptionId>,
        /// Of every option.
        rows: Vec<Judged>,
    },
    /// Majority judgment: two neighbours of the ranking with the same majority grade, and what puts one ahead.
    Compared {
        /// The one that comes first.
        ahead: OptionId,
        /// The one that comes next.
        behind: OptionId,
        /// How many majority grades are taken away from each before the next one differs.
        removed: u64,
        /// The next majority grade of `ahead`.
        ahead_grade: OptionId,
        /// The next majority grade of `behind`, a worse one.
        behind_grade: OptionId,
    },
    /// Projects that are funded, and how that came about.
    Funded(Box<Funded>),
    /// Options that came out equal, in the order in which the lot put them.
    Lot {
        /// The first one first.
        options: Vec<OptionId>,
    },
    /// Options that came out equal and stay so.
    Tied {
        /// Which.
        options: Vec<OptionId>,
    },
}

/// What [`Step::Totals`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Ballots that chose the option.
    Votes,
    /// Ballots that approve of the option.
    Approvals,
    /// Points given to the option.
    Points,
}

/// A number of one option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// The option.
    pub option: OptionId,
    /// The number.
    pub count: u64,
}

/// Where one option stands in the rankings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The option.
    pub option: OptionId,
    /// Ballots that put it at each rank, the first rank first.
    pub at_rank: Vec<u64>,
    /// Ballots that do not rank it.
    pub unranked: u64,
    /// Twice its points, which may be halves: see [`super::borda`].
    pub twice_points: u64,
}

/// One round of an instant runoff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its number, from 1.
    pub number: u32,
    /// Ballots for each option that is left, which is the first one left on them.
    pub counts: Vec<Total>,
    /// Ballots on which no option is left.
    pub exhausted: u64,
    /// The fewest ballots that are more than half of those on which an option is left.
    pub majority: u64,
    /// How it ended.
    pub end: RoundEnd,
}

/// How a round of an instant runoff ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "end", rename_all = "kebab-case")]
pub enum RoundEnd {
    /// An option has a majority.
    Elected {
        /// Which.
        option: OptionId,
    },
    /// All options that are left have as many ballots, and ties are left.
    AllEqual,
    /// Options are eliminated, and their ballots go to the next one left on them.
    Eliminated {
        /// Which.
        options: Vec<OptionId>,
        /// Why these.
        because: Because,
        /// Where their ballots go.
        transfers: Vec<Transfer>,
    },
}

/// Why options are eliminated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// It has the fewest ballots; or they have, as many each, and ties are left.
    Fewest,
    /// They have no ballot at all.
    None,
    /// These had the fewest, as many each, and the lot put the eliminated one last. In the order of the lot.
    Lot(Vec<OptionId>),
}

/// Ballots that go from an eliminated option to another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The eliminated one.
    pub from: OptionId,
    /// The next one left on the ballots; nothing where none is.
    pub to: Option<OptionId>,
    /// How many ballots.
    pub count: u64,
}

/// How the strength of a link is measured in the Schulze method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// By the number of ballots on the winning side.
    WinningVotes,
}

/// The grades of one option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The option.
    pub option: OptionId,
    /// Ballots by grade, the best first. Those that do not grade it are counted with the worst one.
    pub counts: Vec<u64>,
    /// Ballots that do not grade it.
    pub ungraded: u64,
    /// Its majority grade.
    pub majority: OptionId,
    /// Ballots with a better grade than that.
    pub better: u64,
    /// Ballots with a worse grade than that.
    pub worse: u64,
}
