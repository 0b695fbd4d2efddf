//! The preset of participatory budgets: one activity, `ballots`, which is that of a vote.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity in which ballots are cast.
pub const BALLOTS: &str = super::vote::BALLOTS;

/// The preset. Nobody sees a result before the close.
pub static PRESET: Preset = Preset {
    activities: &[ActivityPreset {
        id: BALLOTS,
        verb: Verb::Vote,
        identity: Identity::Email,
        show: Show::AfterClose,
        shards: 4,
    }],
};
