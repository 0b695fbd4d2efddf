//! The preset of debates: `positions` on the question, `arguments`, `argument-votes` on them and `replies` to them.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity in which one says to be for or against.
pub const POSITIONS: &str = "positions";
/// The identifier of the activity that collects arguments.
pub const ARGUMENTS: &str = "arguments";
/// The identifier of the activity that counts who finds an argument convincing.
pub const ARGUMENT_VOTES: &str = "argument-votes";
/// The identifier of the activity that collects replies to arguments.
pub const REPLIES: &str = "replies";
/// The one option of a vote on an argument. An argument is weighed, not voted down: whoever disagrees answers it or
/// writes one for the other side.
pub const CONVINCING: &str = "convincing";

/// The preset. What a debate is about is the positions, which are the first of its activities.
pub static PRESET: Preset = Preset {
    activities: &[
        ActivityPreset { id: POSITIONS, verb: Verb::Vote, identity: Identity::Email, show: Show::Live, shards: 8 },
        ActivityPreset {
            id: ARGUMENTS,
            verb: Verb::Contribute,
            identity: Identity::Email,
            show: Show::Live,
            shards: 4,
        },
        ActivityPreset { id: ARGUMENT_VOTES, verb: Verb::Vote, identity: Identity::Email, show: Show::Live, shards: 8 },
        ActivityPreset { id: REPLIES, verb: Verb::Contribute, identity: Identity::Email, show: Show::Live, shards: 4 },
    ],
};
