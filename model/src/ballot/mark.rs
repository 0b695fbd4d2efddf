//! What one ballot says.

use crate::id::{OptionId, QuestionId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What one ballot says about one question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// None of the options, said explicitly.
    Blank,
    /// One option: yes/no, single.
    One(OptionId),
    /// Some options, at least one: several, approval.
    Several(BTreeSet<OptionId>),
    /// Options in strict order, the preferred one first, at least one: ranking. Those that are missing come after all
    /// of them and are equal to each other.
    Ranked(Vec<OptionId>),
    /// The grade of each option that got one, at least one: judgment.
    Graded(BTreeMap<OptionId, OptionId>),
    /// The points of each option that got some, all above zero: points.
    Points(BTreeMap<OptionId, u16>),
}

impl Mark {
    /// Whether it says something, each thing once. Whether a question allows it is [`super::BallotQuestion::check`].
    pub(super) fn is_well_formed(&self) -> bool {
        match self {
            Self::Blank | Self::One(_) => true,
            Self::Several(options) => !options.is_empty(),
            Self::Ranked(options) => {
                !options.is_empty() && options.iter().collect::<BTreeSet<_>>().len() == options.len()
            }
            Self::Graded(grades) => !grades.is_empty(),
            Self::Points(points) => !points.is_empty() && points.values().all(|points| *points > 0),
        }
    }
}

/// What [`Ballot::spoilt`] has a mark for. It is longer than a commune would think of, and a question of this name would only
/// make spoilt ballots blank ones.
const SPOILT: &str = "spoilt-ballot-on-paper";

/// A mark for each question, at least one. Ballots that say the same are equal and have the same text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ballot(BTreeMap<QuestionId, Mark>);

impl Ballot {
    /// A ballot of these marks. `None` where there are none, or where one says nothing or something twice.
    pub fn of(marks: BTreeMap<QuestionId, Mark>) -> Option<Self> {
        (!marks.is_empty() && marks.values().all(Mark::is_well_formed)).then_some(Self(marks))
    }

    /// A ballot on paper that says nothing that can be counted: it has a mark for no question of any vote, and is counted as
    /// invalid for each.
    pub fn spoilt() -> Self {
        Self(QuestionId::parse(SPOILT).into_iter().map(|id| (id, Mark::Blank)).collect())
    }

    /// What it says about a question.
    pub fn get(&self, question: &QuestionId) -> Option<&Mark> {
        self.0.get(question)
    }

    /// All marks, in the order of the names of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Mark)> {
        self.0.iter()
    }

    pub(super) fn marks(&self) -> &BTreeMap<QuestionId, Mark> {
        &self.0
    }
}
