//! The preset of votes: one activity, `ballots`.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity in which ballots are cast.
pub const BALLOTS: &str = "ballots";

/// The preset. A confirmed address is enough for a question of low stakes; a vote by codes says so in its file. Nobody sees
/// a result before the close.
pub static PRESET: Preset = Preset {
    activities: &[ActivityPreset {
        id: BALLOTS,
        verb: Verb::Vote,
        identity: Identity::Email,
        show: Show::AfterClose,
        shards: 4,
    }],
};
