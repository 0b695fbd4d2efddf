//! Scripts that only some pages have, beside the one of forms. Nothing needs them.

/// A script of some pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Search in lists.
    Search,
    /// Pointing at a map.
    Map,
}

impl Script {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Search, Self::Map];

    /// Its name in definitions and file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Map => "map",
        }
    }

    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::Search => include_str!("../parvis/search.js"),
            Self::Map => include_str!("../parvis/map.js"),
        }
    }
}
