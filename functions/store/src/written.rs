//! What was written, told to whoever publishes. On AWS the table's stream says the same.

use jiff::Timestamp;
use parvis_model::{ActivityId, ContributionId, ProcessId, SiteId};

/// What was written, for whoever publishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The commune.
    pub site: SiteId,
    /// The process.
    pub process: ProcessId,
    /// The activity.
    pub activity: ActivityId,
    /// What changed.
    pub change: Change,
}

/// What changed in an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A signature or an answer.
    Record,
    /// What a voter chooses on a target; nothing any more after a withdrawal.
    Choice {
        /// The target.
        target: String,
        /// The voter key.
        voter: String,
        /// When it was sent.
        at: Timestamp,
        /// The option.
        choice: Option<String>,
    },
    /// A contribution.
    Contribution(ContributionId),
}
