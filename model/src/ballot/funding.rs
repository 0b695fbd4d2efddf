//! Questions whose options cost money: the projects of a participatory budget, and the envelope that pays for some of them.
//!
//! How one marks the ballot is one thing ([`Choice`]), how it is counted another ([`Rule`]). Everything that decides the result
//! stands in the question: costs, envelope, rule and ties. So the rules that a public box carries are complete, and whoever
//! recounts it needs nothing else.

use super::{BallotQuestion, Fault, Mark, Method, RankingRule, Wrong};
use crate::id::OptionId;
use crate::money::Cents;
use crate::tally::budget::Rule;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What is particular to a question whose options cost money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funding {
    /// How one marks the ballot.
    pub choice: Choice,
    /// What may be spent.
    pub envelope: Cents,
    /// What each option costs.
    pub costs: BTreeMap<OptionId, Cents>,
    /// How it is counted. Blank ballots have no part in it.
    #[serde(rename = "count")]
    pub rule: Rule,
    /// How ties are broken.
    pub ties: TieBreak,
    /// Whether a question that nothing is marked on is a blank one, where another is marked: most people know the projects of
    /// one district.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_skip: bool,
}

/// How one marks projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Choice {
    /// Between `min` and `max` projects, whatever they cost.
    Approval {
        /// The fewest, at least 1.
        min: u8,
        /// The most.
        max: u8,
    },
    /// As many projects as the envelope pays for.
    Knapsack,
    /// Points to be shared among the projects.
    Points {
        /// How many there are.
        total: u16,
        /// How many one project may get.
        max_per_option: u16,
    },
    /// Projects in order of preference: the first place is worth `max_ranks` points, the next one less.
    Ranking {
        /// How many projects may be ranked.
        max_ranks: u8,
    },
}

/// How ties are broken. What is still equal is broken by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TieBreak {
    /// The cheaper one first.
    #[default]
    LowerCost,
    /// The one that more voters chose first, then the cheaper one.
    MoreVotes,
    /// The lot decides: see [`super::order::lot`].
    Lot,
}

impl Choice {
    /// The word of content files and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Approval { .. } => "approval",
            Self::Knapsack => "knapsack",
            Self::Points { .. } => "points",
            Self::Ranking { .. } => "ranking",
        }
    }
}

impl TieBreak {
    /// The word of content files and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::LowerCost => "lower-cost",
            Self::MoreVotes => "more-votes",
            Self::Lot => "lot",
        }
    }
}

impl Funding {
    /// What an option costs. Every option of the question has a cost: see [`BallotQuestion::flaws`].
    pub fn cost(&self, option: &OptionId) -> Cents {
        self.costs.get(option).copied().unwrap_or_default()
    }

    /// What several options cost together.
    pub fn total<'a>(&self, options: impl IntoIterator<Item = &'a OptionId>) -> Cents {
        options.into_iter().map(|option| self.cost(option)).sum()
    }
}

impl Method {
    /// The method by whose inputs and marks one votes: that of the choice where projects are funded, else itself.
    pub fn marking(&self) -> Cow<'_, Self> {
        let Self::Funding(funding) = self else { return Cow::Borrowed(self) };
        Cow::Owned(match funding.choice {
            Choice::Approval { min, max } => Self::Several { min, max },
            Choice::Knapsack => Self::Approval,
            Choice::Points { total, max_per_option } => Self::Points { total, max_per_option },
            Choice::Ranking { max_ranks } => Self::Ranking { rule: RankingRule::Borda, max_ranks },
        })
    }
}

impl BallotQuestion {
    /// What is particular to it, where its options cost money.
    pub fn funding(&self) -> Option<&Funding> {
        match &self.method {
            Method::Funding(funding) => Some(funding),
            _ => None,
        }
    }

    /// Whether the mark costs no more than there is, where that matters.
    pub(super) fn affordable(&self, mark: &Mark) -> Result<(), Wrong> {
        match (self.funding(), mark) {
            (Some(funding), Mark::Several(options)) if funding.choice == Choice::Knapsack => {
                let (envelope, found) = (funding.envelope, funding.total(options));
                if found <= envelope { Ok(()) } else { self.wrong(Fault::OverEnvelope { envelope, found }) }
            }
            _ => Ok(()),
        }
    }
}
