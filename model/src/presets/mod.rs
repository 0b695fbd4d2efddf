//! What each tool means until the commune changes a line: one file a tool.
//!
//! A preset names the tool's activities with their verbs, their forms and the defaults of everything that a commune
//! may leave out. A tool without a preset is known by name and not built yet.

pub mod petition;
pub mod questionnaire;

use crate::activity::{Identity, Show, Verb};
use crate::eligibility::Eligibility;
use crate::form::Form;
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

/// The defaults of a tool.
#[derive(Debug, Clone)]
pub struct Preset {
    /// Its activities, in the order in which they open.
    pub activities: &'static [ActivityPreset],
}

/// The preset of a tool, or `None` while the tool is not built.
pub fn preset(tool: Tool) -> Option<&'static Preset> {
    match tool {
        Tool::Petition => Some(&petition::PRESET),
        Tool::Questionnaire => Some(&questionnaire::PRESET),
        _ => None,
    }
}

/// The form that one asks of a tool's activity, given how people are identified.
pub fn form(tool: Tool, identity: Identity, eligibility: &Eligibility, legal: bool) -> Form {
    match tool {
        Tool::Petition => petition::form(identity, legal),
        Tool::Questionnaire => questionnaire::form(identity, eligibility),
        _ => Form::default(),
    }
}
