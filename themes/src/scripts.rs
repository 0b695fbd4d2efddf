//! Scripts that only some pages have, beside the one of forms. Nothing needs them.

/// A script of some pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Search in lists.
    Search,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Search];

    /// Its name in definitions and file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
        }
    }

    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::Search => include_str!("../parvis/search.js"),
        }
    }
}
