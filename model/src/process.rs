//! A process (démarche): one folder of content, with one or more activities.

use crate::activity::{Activity, ActivityState};
use crate::id::{ActivityId, ProcessId};
use crate::petition::Petition;
use crate::tool::Tool;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A process as the functions and the pages know it. Its long texts stay in the content folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    /// The last part of its address.
    pub id: ProcessId,
    /// Its title, plain text.
    pub title: String,
    /// One or two sentences, plain text.
    pub summary: String,
    /// The picture at the head of its page, if any.
    pub picture: Option<Picture>,
    /// Activities in the order in which they open.
    pub activities: Vec<Activity>,
    /// What is particular to its tool.
    pub rules: Rules,
}

/// What is particular to a tool. One variant a tool; a tool that is not built yet has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "tool", rename_all = "lowercase")]
pub enum Rules {
    /// A petition.
    Petition(Petition),
}

/// A picture of the content folder with its text alternative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Path relative to the process's folder, with `/` between its parts.
    pub file: String,
    /// What it shows, for those who do not see it. Empty only for decoration.
    pub alt: String,
}

impl Process {
    /// The preset it was made from.
    pub fn tool(&self) -> Tool {
        match self.rules {
            Rules::Petition(_) => Tool::Petition,
        }
    }

    /// The activity of that name.
    pub fn activity(&self, id: &ActivityId) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == *id)
    }

    /// The state of the whole: open if one of its activities is, else upcoming if one is, else closed.
    pub fn state(&self, now: Timestamp) -> ActivityState {
        let states = || self.activities.iter().map(|activity| activity.state(now));
        [ActivityState::ClosingSoon, ActivityState::Open, ActivityState::Confirming, ActivityState::Upcoming]
            .into_iter()
            .find(|wanted| states().any(|state| state == *wanted))
            .unwrap_or(ActivityState::Closed)
    }
}
