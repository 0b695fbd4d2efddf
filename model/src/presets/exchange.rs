//! The preset of exchanges: `entries`, and `messages` about them.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity that collects offers and needs.
pub const ENTRIES: &str = "entries";
/// The identifier of the activity in which one writes to their authors.
pub const MESSAGES: &str = "messages";

/// The preset. Nobody offers help or writes to a neighbour without an address that answers.
pub static PRESET: Preset = Preset {
    activities: &[
        ActivityPreset { id: ENTRIES, verb: Verb::Contribute, identity: Identity::Email, show: Show::Live, shards: 4 },
        ActivityPreset { id: MESSAGES, verb: Verb::Contact, identity: Identity::Email, show: Show::Never, shards: 1 },
    ],
};
