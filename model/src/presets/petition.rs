//! The preset of petitions: one activity, `signatures`.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};
use crate::form::{Autocomplete, Field, FieldKind, Form};

/// The identifier of the activity that collects signatures.
pub const SIGNATURES: &str = "signatures";

/// The preset.
pub static PRESET: Preset = Preset {
    activities: &[ActivityPreset {
        id: SIGNATURES,
        verb: Verb::Vote,
        identity: Identity::Email,
        show: Show::Live,
        // One partition takes 1,000 writes a second; sixteen carry what a national newspaper sends.
        shards: 16,
    }],
};

/// The form of a signature. The town hall must be able to check a legal petition against the electoral roll, hence
/// the postal address there and only there. Lengths keep a signature below one write unit (1 KiB) of the table.
pub fn form(identity: Identity, legal: bool) -> Form {
    let mut fields = vec![
        Field::new("first-name", FieldKind::ShortText, 60).autocomplete(Autocomplete::GivenName),
        Field::new("last-name", FieldKind::ShortText, 60).autocomplete(Autocomplete::FamilyName),
    ];
    if legal {
        fields.push(Field::new("address", FieldKind::ShortText, 160).autocomplete(Autocomplete::StreetAddress));
    }
    match identity {
        Identity::Email => fields.push(Field::new("email", FieldKind::Email, 254).autocomplete(Autocomplete::Email)),
        Identity::Code => fields.push(super::code()),
        Identity::Open => {}
    }
    fields.push(Field::new("declaration", FieldKind::Consent, 0));
    Form { fields }
}
