//! What each tool means until the commune changes a line: one file a tool.
//!
//! A preset names the tool's activities with their verbs, their forms and the defaults of everything that a commune
//! may leave out. A tool without a preset is known by name and not built yet.

pub mod budget;
pub mod consultation;
pub mod debate;
pub mod deposit;
pub mod exchange;
pub mod ideas;
pub mod map;
pub mod petition;
pub mod questionnaire;
pub mod vote;

use crate::activity::{Identity, Show, Verb};
use crate::eligibility::Eligibility;
use crate::form::{Autocomplete, CODE, Field, FieldKind, Form};
use crate::tool::Tool;

/// The defaults of one activity of a tool.
#[derive(Debug, Clone)]
pub struct ActivityPreset {
    /// Its identifier; content files use it to change its lines.
    pub id: &'static str,
    /// What one does.
    pub verb: Verb,
    /// Default identity.
    pub identity: Identity,
    /// Default visibility of results.
    pub show: Show,
    /// Shards for its votes.
    pub shards: u16,
}

impl ActivityPreset {
    /// Whether one may take part in it with the code of a letter: in whatever is counted once a person. What others read
    /// has an author, whom the commune answers by mail.
    pub fn takes_codes(&self, tool: Tool) -> bool {
        self.verb == Verb::Vote || tool == Tool::Questionnaire
    }
}

/// The defaults of a tool.
#[derive(Debug, Clone)]
pub struct Preset {
    /// Its activities, in the order in which they open.
    pub activities: &'static [ActivityPreset],
}

/// The preset of a tool, or `None` while the tool is not built.
pub fn preset(tool: Tool) -> Option<&'static Preset> {
    match tool {
        Tool::Budget => Some(&budget::PRESET),
        Tool::Consultation => Some(&consultation::PRESET),
        Tool::Debate => Some(&debate::PRESET),
        Tool::Exchange => Some(&exchange::PRESET),
        Tool::Ideas => Some(&ideas::PRESET),
        Tool::Map => Some(&map::PRESET),
        Tool::Petition => Some(&petition::PRESET),
        Tool::Questionnaire => Some(&questionnaire::PRESET),
        Tool::Vote => Some(&vote::PRESET),
        _ => None,
    }
}

/// The form that one asks of a tool's activity, given how people are identified.
pub fn form(tool: Tool, identity: Identity, eligibility: &Eligibility, legal: bool) -> Form {
    match tool {
        Tool::Petition => petition::form(identity, legal),
        // A vote reads the code first, on a page of its own, and gives a ballot for it.
        Tool::Vote if identity == Identity::Code => Form::default(),
        _ => person(identity, eligibility),
    }
}

/// What is asked beside what somebody contributes or chooses: the address or the letter's code that makes it one person's,
/// and the declaration of who takes part, where not everybody may.
pub fn person(identity: Identity, eligibility: &Eligibility) -> Form {
    let mut fields = Vec::new();
    match identity {
        Identity::Email => fields.push(Field::new("email", FieldKind::Email, 254).autocomplete(Autocomplete::Email)),
        // Whoever has a letter may take part: to whom letters are sent was decided before.
        Identity::Code => return Form { fields: vec![code()] },
        Identity::Open => {}
    }
    if !eligibility.is_everybody() {
        fields.push(Field::new("declaration", FieldKind::Consent, 0));
    }
    Form { fields }
}

/// The field for the code of a letter. Spaces and hyphens may stand anywhere in what is typed.
pub(crate) fn code() -> Field {
    Field::new(CODE, FieldKind::Code, 60)
}
