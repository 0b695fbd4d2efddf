//! The preset of consultations: `votes` on the articles of a text, `arguments` for and against them and `argument-votes`
//! on those, `amendments` of articles, `proposals` in sections.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity that counts votes. A consultation is about this first of all.
pub const VOTES: &str = "votes";
/// The identifier of the activity that collects arguments.
pub const ARGUMENTS: &str = "arguments";
/// The identifier of the activity that counts votes on arguments.
pub const ARGUMENT_VOTES: &str = "argument-votes";
/// The identifier of the activity that collects amendments.
pub const AMENDMENTS: &str = "amendments";
/// The identifier of the activity that collects proposals.
pub const PROPOSALS: &str = "proposals";

/// The options of a vote, from one end to the other.
pub const OPINIONS: [&str; 3] = ["agree", "mixed", "disagree"];
/// The sides of an argument.
pub const SIDES: [&str; 2] = ["for", "against"];
/// The one option of a vote on an argument.
pub const USEFUL: &str = "useful";

/// The question of an amendment's reason.
pub const REASON: &str = "reason";
/// The question of the address of an argument's source.
pub const SOURCE: &str = "source";
/// The question of the title of an argument's source.
pub const SOURCE_TITLE: &str = "source-title";

const fn activity(id: &'static str, verb: Verb, shards: u16) -> ActivityPreset {
    ActivityPreset { id, verb, identity: Identity::Email, show: Show::Live, shards }
}

/// The preset. One address, one vote on each article.
pub static PRESET: Preset = Preset {
    activities: &[
        activity(VOTES, Verb::Vote, 8),
        activity(ARGUMENTS, Verb::Contribute, 4),
        activity(ARGUMENT_VOTES, Verb::Vote, 8),
        activity(AMENDMENTS, Verb::Contribute, 4),
        activity(PROPOSALS, Verb::Contribute, 4),
    ],
};
