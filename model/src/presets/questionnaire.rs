//! The preset of questionnaires: one activity, `answers`.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};
use crate::eligibility::Eligibility;
use crate::form::{Autocomplete, Field, FieldKind, Form};

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

/// What is asked beside the questions, after the last of them: the address that makes one answer one person's, and the
/// declaration of who takes part, where not everybody may.
pub fn form(identity: Identity, eligibility: &Eligibility) -> Form {
    let mut fields = Vec::new();
    if identity == Identity::Email {
        fields.push(Field::new("email", FieldKind::Email, 254).autocomplete(Autocomplete::Email));
    }
    if !eligibility.is_everybody() {
        fields.push(Field::new("declaration", FieldKind::Consent, 0));
    }
    Form { fields }
}
