//! Scripts that only some pages have, beside the one of forms. Nothing needs them.

/// A script of some pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Search in lists.
    Search,
    /// Tokens and proofs of work, which the script of forms fetches where there is a form.
    Send,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Search, Self::Send];

    /// Its name in definitions and file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Send => "send",
        }
    }

    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::Search => include_str!("../parvis/search.js"),
            Self::Send => include_str!("../parvis/send.js"),
        }
    }
}
