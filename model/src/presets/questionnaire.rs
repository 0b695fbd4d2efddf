//! The preset of questionnaires: one activity, `answers`.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity that collects answers.
pub const ANSWERS: &str = "answers";

/// The preset. A questionnaire of a small commune asks for opinions, not for rights: nobody has to show who they are
/// unless the commune wants one answer a person.
pub static PRESET: Preset = Preset {
    activities: &[ActivityPreset {
        id: ANSWERS,
        verb: Verb::Contribute,
        identity: Identity::Open,
        show: Show::AfterClose,
        shards: 4,
    }],
};
