//! What a count says, apart from how it came about.

use super::ballots::Profile;
use super::completion;
use super::election::{Election, Money};
use super::greedy;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// The projects that are funded, how that came about, and what it means to voters.
///
/// Projects stand by their place in [`Election::projects`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// In the order of funding.
    pub selected: Vec<usize>,
    /// What they cost together.
    pub spent: Money,
    /// What is left of the budget.
    pub left: Money,
    /// What it means to voters and districts.
    pub facts: Facts,
    /// How it came about.
    pub trace: Trace,
}

/// Every step of a rule: facts without words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "rule")]
pub enum Trace {
    /// Of greedy counting.
    Greedy {
        /// Every project as it came up.
        steps: Vec<greedy::Step>,
    },
    /// Of the Method of Equal Shares.
    EqualShares(completion::Trace),
}

/// What an outcome means to voters and districts, whatever the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Voters of whom 0, 1, 2… projects of their choice are funded.
    pub voters_by_funded: Vec<u64>,
    /// Spent by category. A project with several categories counts fully in each.
    pub by_category: BTreeMap<String, Money>,
    /// Spent by district.
    pub by_district: BTreeMap<String, Money>,
}

impl Facts {
    /// Voters of whom one project at least is funded.
    pub fn represented(&self) -> u64 {
        self.voters_by_funded.iter().skip(1).sum()
    }
}

impl Outcome {
    pub(super) fn new(election: &Election, profile: &Profile, selected: Vec<usize>, trace: Trace) -> Self {
        let spent = election.total(&selected);
        let left = election.budget().saturating_sub(spent);
        let facts = facts(election, profile, &selected);
        Self { selected, spent, left, facts, trace }
    }
}

fn facts(election: &Election, profile: &Profile, selected: &[usize]) -> Facts {
    let funded: HashSet<usize> = selected.iter().copied().collect();
    let mut voters_by_funded = vec![0];
    for (ballot, size) in profile.groups() {
        let is_chosen = |place: usize| ballot.points.get(place).is_none_or(|points| *points > 0);
        let named = ballot.projects.iter().enumerate();
        let count = named.filter(|(place, project)| is_chosen(*place) && funded.contains(project)).count();
        if voters_by_funded.len() <= count {
            voters_by_funded.resize(count + 1, 0);
        }
        voters_by_funded[count] += size;
    }
    let (mut by_category, mut by_district) = (BTreeMap::new(), BTreeMap::new());
    for (place, project) in election.projects().iter().enumerate() {
        // What got nothing is told too.
        let cost = if funded.contains(&place) { project.cost } else { 0 };
        for category in &project.categories {
            *by_category.entry(category.clone()).or_default() += cost;
        }
        if let Some(district) = &project.district {
            *by_district.entry(district.clone()).or_default() += cost;
        }
    }
    Facts { voters_by_funded, by_category, by_district }
}
