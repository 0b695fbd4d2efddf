//! Who may take part. Parvis asks people to declare it; only codes by letter prove it.

use serde::{Deserialize, Serialize};

/// The conditions to take part. Several ties (`lives`, `works`, `studies`) are alternatives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Eligibility {
    /// Youngest age, in whole years, on the day of taking part.
    pub min_age: Option<u8>,
    /// People who live in the commune.
    pub lives: bool,
    /// People who work in the commune.
    pub works: bool,
    /// People who study in the commune.
    pub studies: bool,
    /// Only people on the commune's electoral roll.
    pub elector: bool,
}

impl Eligibility {
    /// Whether anybody may take part.
    pub fn is_everybody(&self) -> bool {
        *self == Self::default()
    }
}
