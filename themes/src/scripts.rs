//! Scripts that only some pages have, beside the one of forms. Nothing needs them.

/// A script of some pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Search in lists.
    Search,
    /// Pointing at a map.
    Map,
    /// Codes of letters, and tokens of secret votes.
    Vote,
    /// Counting a secret vote again.
    Recount,
    /// What chosen projects cost.
    Budget,
    /// Tokens and proofs of work, which the script of forms fetches where there is a form.
    Send,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Search, Self::Map, Self::Vote, Self::Recount, Self::Budget, Self::Send];

    /// Its name in definitions and file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Map => "map",
            Self::Vote => "vote",
            Self::Recount => "recount",
            Self::Budget => "budget",
            Self::Send => "send",
        }
    }

    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::Search => include_str!("../parvis/search.js"),
            Self::Map => include_str!("../parvis/map.js"),
            Self::Vote => include_str!("../parvis/vote.js"),
            Self::Recount => include_str!("../parvis/recount.js"),
            Self::Budget => include_str!("../parvis/budget.js"),
            Self::Send => include_str!("../parvis/send.js"),
        }
    }
}
