//! A process (démarche): one folder of content, with one or more activities.

use crate::activity::{Activity, ActivityState, Identity};
use crate::budget::Budget;
use crate::consultation::Consultation;
use crate::contribution::{Contributions, DISTRICT, ITEM_PREFIX, Status, WHOLE};
use crate::debate::Debate;
use crate::deposit::Deposits;
use crate::exchange::Exchange;
use crate::id::{ActivityId, ProcessId};
use crate::ideas::Ideas;
use crate::map::Map;
use crate::path::page;
use crate::petition::Petition;
use crate::questionnaire::Questionnaire;
use crate::tool::Tool;
use crate::vote::Vote;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The name of [`Process::letters`]. No tool has an activity of this name.
const LETTERS: &str = "letters";

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
    /// A questionnaire.
    Questionnaire(Questionnaire),
    /// An idea box.
    Ideas(Ideas),
    /// A consultation.
    Consultation(Consultation),
    /// An exchange between neighbours.
    Exchange(Exchange),
    /// Petitions that residents deposit.
    Deposits(Deposits),
    /// A debate.
    Debate(Debate),
    /// A participative map.
    Map(Map),
    /// A vote.
    Vote(Vote),
    /// A participatory budget.
    Budget(Budget),
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
            Rules::Petition(_) | Rules::Deposits(_) => Tool::Petition,
            Rules::Questionnaire(_) => Tool::Questionnaire,
            Rules::Ideas(_) => Tool::Ideas,
            Rules::Consultation(_) => Tool::Consultation,
            Rules::Exchange(_) => Tool::Exchange,
            Rules::Debate(_) => Tool::Debate,
            Rules::Map(_) => Tool::Map,
            Rules::Vote(_) => Tool::Vote,
            Rules::Budget(_) => Tool::Budget,
        }
    }

    /// What is particular to a petition, if it is one.
    pub fn petition(&self) -> Option<&Petition> {
        match &self.rules {
            Rules::Petition(petition) => Some(petition),
            _ => None,
        }
    }

    /// What is particular to a questionnaire, if it is one.
    pub fn questionnaire(&self) -> Option<&Questionnaire> {
        match &self.rules {
            Rules::Questionnaire(questionnaire) => Some(questionnaire),
            _ => None,
        }
    }

    /// What is asked of whoever contributes to `activity`: of a questionnaire, or of one of its contributions.
    pub fn questions<'a>(&'a self, activity: &'a Activity) -> Option<&'a Questionnaire> {
        let own = activity.contributions.as_ref().map(|contributions| &contributions.questions);
        own.or_else(|| self.questionnaire())
    }

    /// What is particular to an idea box, if it is one.
    pub fn ideas(&self) -> Option<&Ideas> {
        match &self.rules {
            Rules::Ideas(ideas) => Some(ideas),
            _ => None,
        }
    }

    /// What is particular to a consultation, if it is one.
    pub fn consultation(&self) -> Option<&Consultation> {
        match &self.rules {
            Rules::Consultation(consultation) => Some(consultation),
            _ => None,
        }
    }

    /// What is particular to an exchange, if it is one.
    pub fn exchange(&self) -> Option<&Exchange> {
        match &self.rules {
            Rules::Exchange(exchange) => Some(exchange),
            _ => None,
        }
    }

    /// The title of an item that the commune wrote, if one may vote on it or write about it in `activity`.
    pub fn item_title(&self, activity: &ActivityId, name: &str) -> Option<&str> {
        self.consultation()?.target(activity, name).map(|item| item.title.as_str())
    }

    /// The address of the page of a target below the process's own. `None` where that is the process's page itself.
    pub fn page_of(&self, target: &str) -> Option<String> {
        match target.strip_prefix(ITEM_PREFIX) {
            Some(item) => Some(format!("{}/{item}", page::TEXT)),
            None if target == WHOLE => None,
            None => Some(target.to_owned()),
        }
    }

    /// What the commune may make of a contribution: a council has only petitions handed to it, and neighbours need no
    /// decision at all.
    pub fn statuses(&self) -> impl Iterator<Item = Status> {
        let (decided, deposited) = (self.exchange().is_none(), self.deposits().is_some());
        Status::ALL.into_iter().filter(move |status| decided && (deposited || *status != Status::Transmitted))
    }

    /// What is particular to a process in which residents deposit petitions, if it is one.
    pub fn deposits(&self) -> Option<&Deposits> {
        match &self.rules {
            Rules::Deposits(deposits) => Some(deposits),
            _ => None,
        }
    }

    /// What is particular to a debate, if it is one.
    pub fn debate(&self) -> Option<&Debate> {
        match &self.rules {
            Rules::Debate(debate) => Some(debate),
            _ => None,
        }
    }

    /// What is particular to a vote, if it is one, or to that of a participatory budget.
    pub fn vote(&self) -> Option<&Vote> {
        match &self.rules {
            Rules::Vote(vote) => Some(vote),
            Rules::Budget(budget) => Some(&budget.vote),
            _ => None,
        }
    }

    /// What is particular to a participatory budget, if it is one.
    pub fn budget(&self) -> Option<&Budget> {
        match &self.rules {
            Rules::Budget(budget) => Some(budget),
            _ => None,
        }
    }

    /// What is particular to a map, if it is one.
    pub fn map(&self) -> Option<&Map> {
        match &self.rules {
            Rules::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The districts that contributions are listed by: those that are asked for, or those of the ground of a map. Name and
    /// words.
    pub fn districts<'a>(&'a self, contributions: &'a Contributions) -> Vec<(&'a str, &'a str)> {
        let asked = contributions.options(DISTRICT);
        match self.map() {
            Some(map) if asked.is_empty() => {
                map.districts.iter().map(|district| (district.id.as_str(), district.label.as_str())).collect()
            }
            _ => asked,
        }
    }

    /// Whether `activity` takes something new at `now`: what was settled early takes nothing, whatever its dates.
    pub fn accepts(&self, activity: &Activity, now: Timestamp) -> bool {
        !self.is_settled() && activity.state(now).accepts()
    }

    /// Whether the commune has refused, transmitted or answered a petition, after which nothing is taken or confirmed.
    pub fn is_settled(&self) -> bool {
        match &self.rules {
            Rules::Petition(petition) => petition.is_settled(),
            // What follows from them does not end other processes: their dates do.
            _ => false,
        }
    }

    /// The activity of that name.
    pub fn activity(&self, id: &ActivityId) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == *id)
    }

    /// The name under which the codes of this process's letters are kept, where one takes part with them. A vote's is its
    /// activity; all others have one for the process, so that one letter is good for everything in it, whichever
    /// activities ask for it.
    pub fn letters(&self) -> Option<ActivityId> {
        let by_code = self.by_letter().next()?;
        match &self.rules {
            Rules::Vote(_) => Some(by_code.id.clone()),
            _ => ActivityId::parse(LETTERS).ok(),
        }
    }

    /// The activities in which one takes part with the code of a letter.
    pub fn by_letter(&self) -> impl Iterator<Item = &Activity> {
        self.activities.iter().filter(|activity| activity.identity == Identity::Code)
    }

    /// Whether the page of the process itself asks for the code, so that a letter's address may carry it.
    pub fn asks_for_code(&self) -> bool {
        matches!(self.rules, Rules::Vote(_) | Rules::Petition(_)) && self.by_letter().next().is_some()
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
