//! What is wrong with a file: data, the words are elsewhere.

use serde::Serialize;

/// One of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Section {
    /// Keys and values.
    Meta,
    /// A project a row.
    Projects,
    /// A ballot a row.
    Votes,
}

impl Section {
    /// Its title line.
    pub fn title(self) -> &'static str {
        match self {
            Self::Meta => "META",
            Self::Projects => "PROJECTS",
            Self::Votes => "VOTES",
        }
    }
}

/// Something wrong, and the line where it stands, from 1. What concerns the whole file has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The line.
    pub line: Option<u64>,
    /// What is wrong.
    #[serde(flatten)]
    pub problem: Problem,
}

impl Finding {
    /// Whether nothing can be counted because of it.
    pub fn is_fatal(&self) -> bool {
        use Problem::{BadAmount, Missing, NoColumn, NoSection, NotUtf8, TooLarge, VoteType};
        matches!(
            self.problem,
            NotUtf8
                | NoSection { .. }
                | NoColumn { .. }
                | Missing { .. }
                | BadAmount { .. }
                | TooLarge { .. }
                | VoteType { .. }
        )
    }
}

/// What is wrong. Values stand as in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "problem")]
pub enum Problem {
    /// Not UTF-8. Nothing can be counted.
    NotUtf8,
    /// A table is not there. Nothing can be counted.
    NoSection {
        /// Which.
        section: Section,
    },
    /// A table lacks a column. Nothing can be counted.
    NoColumn {
        /// Which table.
        section: Section,
        /// Which column.
        column: String,
    },
    /// A key of `META` is not there that is needed. Nothing can be counted.
    Missing {
        /// Which.
        key: String,
    },
    /// A budget or cost is no amount. Nothing can be counted.
    BadAmount {
        /// The key or column.
        key: String,
        /// What stands there.
        value: String,
    },
    /// A budget or cost is larger than can be counted. Nothing can be counted.
    TooLarge {
        /// What stands there.
        value: String,
    },
    /// A kind of vote that is not known. Nothing can be counted.
    VoteType {
        /// What stands there.
        value: String,
    },
    /// A limit or a number that follows from others is no number; it is not checked.
    BadNumber {
        /// The key or column.
        key: String,
        /// What stands there.
        value: String,
    },
    /// A row has more cells than its table has columns; the others do not count.
    Cells {
        /// How many.
        found: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// A number that follows from the tables is another one: `num_projects`, `num_votes`.
    Count {
        /// The key.
        key: String,
        /// What stands there.
        said: String,
        /// What it is.
        found: u64,
    },
    /// The `votes` of a project are not those of the ballots.
    VotesDiffer {
        /// The project.
        project: String,
        /// What stands there.
        said: String,
        /// What it is.
        found: u64,
    },
    /// The `score` of a project is not that of the ballots.
    Score {
        /// The project.
        project: String,
        /// What stands there.
        said: String,
        /// What it is.
        found: String,
    },
    /// A project stands twice; the second row does not count.
    DuplicateProject {
        /// The project.
        project: String,
        /// The line of the first row.
        first: u64,
    },
    /// A voter stands twice; both ballots count.
    DuplicateVoter {
        /// The voter.
        voter: String,
        /// The line of the first row.
        first: u64,
    },
    /// A ballot names a project that is not there; that does not count.
    UnknownProject {
        /// The voter.
        voter: String,
        /// What stands there.
        project: String,
    },
    /// A ballot names a project twice; the first counts.
    Repeated {
        /// The voter.
        voter: String,
        /// The project.
        project: String,
    },
    /// A ballot has another number of points than of projects, or something else than numbers; where there are no points,
    /// zero counts.
    Points {
        /// The voter.
        voter: String,
        /// What stands there.
        points: String,
    },
    /// A ballot breaks a limit of `META`; it counts as it is.
    Limit {
        /// The voter.
        voter: String,
        /// The key of the limit.
        key: String,
        /// The limit.
        limit: String,
        /// What the ballot has.
        found: String,
    },
    /// A project costs more than the budget: it can never be funded.
    AboveBudget {
        /// The project.
        project: String,
        /// What it costs.
        cost: String,
    },
    /// The projects that the file says were funded cost more than the budget.
    Overspent {
        /// What they cost together.
        spent: String,
        /// The budget.
        budget: String,
    },
}
