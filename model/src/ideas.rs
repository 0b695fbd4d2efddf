//! What is particular to an idea box (boîte à idées).

use crate::questionnaire::FollowUp;
use serde::{Deserialize, Serialize};

/// What is particular to an idea box. What is asked of an idea stands with its activity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ideas {
    /// From how many supports on the commune owes an answer.
    pub threshold: Option<Threshold>,
    /// What the commune made of the whole (`answer.md`), once it has.
    pub followup: Option<FollowUp>,
}

/// A number of supports that obliges the commune to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// The number.
    pub supports: u32,
    /// Within how many days.
    pub answer_days: u16,
}
