//! The preset of participative maps: `points` on the map, `comments` on them, `replies` to these and `supports` of them.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity that collects points, ways or areas.
pub const POINTS: &str = "points";
/// The identifier of the activity that collects comments.
pub const COMMENTS: &str = "comments";
/// The identifier of the activity that collects replies to comments.
pub const REPLIES: &str = "replies";
/// The identifier of the activity that counts supports.
pub const SUPPORTS: &str = "supports";
/// The one option of a support.
pub const SUPPORT: &str = "support";

/// The preset. What a map is about is its points, which are the first of its activities.
pub static PRESET: Preset = Preset {
    activities: &[
        ActivityPreset { id: POINTS, verb: Verb::Contribute, identity: Identity::Email, show: Show::Live, shards: 4 },
        ActivityPreset { id: COMMENTS, verb: Verb::Contribute, identity: Identity::Email, show: Show::Live, shards: 4 },
        ActivityPreset { id: REPLIES, verb: Verb::Contribute, identity: Identity::Email, show: Show::Live, shards: 4 },
        ActivityPreset { id: SUPPORTS, verb: Verb::Vote, identity: Identity::Email, show: Show::Live, shards: 8 },
    ],
};
