//! What is voted on: projects and their cost, and the budget. Amounts are integers.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// An amount of money in the smallest unit that the election knows, such as cents.
pub type Money = u64;

/// The largest amount. With it and the limits of [`super::Profile`], intermediate results fit in 128 bits.
pub const MAX_MONEY: Money = 10_000_000_000_000;

/// A project that is voted on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// Its name in ballots.
    pub id: String,
    /// What it costs.
    pub cost: Money,
    /// Its categories, if there are any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Its district, if there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
}

/// Projects and the budget. The place of a project in [`Election::projects`] stands for it everywhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Election {
    budget: Money,
    projects: Vec<Project>,
}

/// Why there is no election.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ElectionError {
    /// Two projects of that name.
    #[error("two projects are called {0}")]
    Twice(String),
    /// More than [`MAX_MONEY`].
    #[error("{0} is too large an amount")]
    TooLarge(Money),
}

impl Election {
    /// An election.
    ///
    /// # Errors
    /// Where two projects have the same name or an amount is above [`MAX_MONEY`].
    pub fn new(budget: Money, projects: Vec<Project>) -> Result<Self, ElectionError> {
        let mut names = HashSet::new();
        for amount in projects.iter().map(|project| project.cost).chain([budget]) {
            if amount > MAX_MONEY {
                return Err(ElectionError::TooLarge(amount));
            }
        }
        if let Some(twice) = projects.iter().find(|project| !names.insert(&project.id)) {
            return Err(ElectionError::Twice(twice.id.clone()));
        }
        Ok(Self { budget, projects })
    }

    /// What may be spent.
    pub fn budget(&self) -> Money {
        self.budget
    }

    /// The projects.
    pub fn projects(&self) -> &[Project] {
        &self.projects
    }

    /// What a project costs, by its place.
    pub(super) fn cost(&self, project: usize) -> Money {
        self.projects[project].cost
    }

    /// What several projects cost together.
    pub(super) fn total(&self, projects: &[usize]) -> Money {
        projects.iter().map(|project| self.cost(*project)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_amounts_limited() {
        let project = |id: &str, cost| Project { id: id.to_owned(), cost, ..Project::default() };
        assert!(Election::new(3, vec![project("a", 1), project("b", 1)]).is_ok());
        let twice = Election::new(3, vec![project("a", 1), project("a", 2)]);
        assert_eq!(twice, Err(ElectionError::Twice("a".to_owned())));
        let large = Election::new(MAX_MONEY + 1, vec![]);
        assert_eq!(large, Err(ElectionError::TooLarge(MAX_MONEY + 1)));
    }
}
