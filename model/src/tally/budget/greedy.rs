//! Greedy counting: the projects with most utility per cost first.
//!
//! With utility by cost that is: most votes (points, Borda points) first. Without: most votes per euro.

use super::ballots::Support;
use super::election::{Election, Money};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What happens to a project that costs more than is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unaffordable {
    /// It is skipped; cheaper ones behind it may still be funded.
    Skip,
    /// Counting ends there.
    Stop,
}

/// A project as it came up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The place of the project in [`Election::projects`].
    pub project: usize,
    /// What all ballots gave to it.
    pub total: i128,
    /// Whether only the breaking of ties put it behind the one before.
    pub tied: bool,
    /// What happened.
    pub result: Result,
}

/// What happened to a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Result {
    /// It is funded.
    Funded {
        /// What is left after it.
        left: Money,
    },
    /// It costs more than is left.
    Skipped {
        /// How much more.
        missing: Money,
    },
    /// It costs more than is left, and counting ended with it.
    Stopped {
        /// How much more.
        missing: Money,
    },
    /// It came after counting had ended.
    Behind,
    /// No support.
    Unsupported,
}

/// Funds projects after those in `before`, which are paid already. The projects that this added, and every step.
pub(super) fn select(
    election: &Election,
    support: &Support,
    ranks: &[usize],
    unaffordable: Unaffordable,
    before: &[usize],
) -> (Vec<usize>, Vec<Step>) {
    let totals: Vec<i128> = support.totals().collect();
    let density = |a: usize, b: usize| compare(election, support, &totals, a, b);
    let mut order: Vec<usize> = (0..totals.len()).filter(|project| !before.contains(project)).collect();
    order.sort_by(|a, b| density(*b, *a).then(ranks[*a].cmp(&ranks[*b])));
    let mut left = election.budget().saturating_sub(election.total(before));
    let (mut selected, mut stopped, mut steps) = (Vec::new(), false, Vec::new());
    for (place, project) in order.iter().copied().enumerate() {
        let cost = election.cost(project);
        let result = if totals[project] <= 0 {
            Result::Unsupported
        } else if stopped {
            Result::Behind
        } else if let Some(rest) = left.checked_sub(cost) {
            left = rest;
            selected.push(project);
            Result::Funded { left }
        } else {
            let missing = cost - left;
            stopped = unaffordable == Unaffordable::Stop;
            if stopped { Result::Stopped { missing } } else { Result::Skipped { missing } }
        };
        let tied = place > 0 && result != Result::Unsupported && density(order[place - 1], project).is_eq();
        steps.push(Step { project, total: totals[project], tied, result });
    }
    (selected, steps)
}

/// Compares utility per cost exactly. What costs nothing and has support comes before everything else, what has no
/// support after it.
fn compare(election: &Election, support: &Support, totals: &[i128], a: usize, b: usize) -> Ordering {
    let class = |project: usize| match (totals[project] > 0, election.cost(project)) {
        (false, _) => 0,
        (true, 1..) => 1,
        (true, 0) => 2,
    };
    let (cost_a, cost_b) = (i128::from(election.cost(a)), i128::from(election.cost(b)));
    class(a).cmp(&class(b)).then_with(|| match (class(a), support.by_cost) {
        (1, true) => totals[a].cmp(&totals[b]),
        (1, false) => (totals[a] * cost_b).cmp(&(totals[b] * cost_a)),
        _ => Ordering::Equal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::budget::{Ballot, Kind, Profile, Project, Ties, Utility};

    fn run(utility: Utility, unaffordable: Unaffordable) -> Vec<Step> {
        // Costs, and votes: 5, 4, 3, 3, 0, 1.
        let costs = [60, 50, 30, 10, 1, 0];
        let votes = [5, 4, 3, 3, 0, 1];
        let project = |cost: &u64| Project { id: cost.to_string(), cost: *cost, ..Project::default() };
        let election = Election::new(100, costs.iter().map(project).collect()).unwrap();
        let ballots = (0..5).map(|voter| {
            let projects = (0..6).filter(|project| votes[*project] > voter).collect();
            Ballot { projects, points: vec![] }
        });
        let profile = Profile::new(Kind::Approval, 6, &election, ballots);
        let ranks = Ties::Listed.ranks(&election, &profile);
        select(&election, &profile.support(&election, utility), &ranks, unaffordable, &[]).1
    }

    #[test]
    fn most_votes_first() {
        let results = |steps: Vec<Step>| steps.iter().map(|step| (step.project, step.result)).collect::<Vec<_>>();
        let skipped = results(run(Utility::COST, Unaffordable::Skip));
        let funded = |left| Result::Funded { left };
        assert_eq!(
            skipped,
            [
                (5, funded(100)),
                (0, funded(40)),
                (1, Result::Skipped { missing: 10 }),
                (2, funded(10)),
                (3, funded(0)),
                (4, Result::Unsupported)
            ]
        );
        let stopped = results(run(Utility::COST, Unaffordable::Stop));
        assert_eq!(stopped[2..4], [(1, Result::Stopped { missing: 10 }), (2, Result::Behind)]);
    }

    #[test]
    fn most_votes_per_cost_first() {
        let steps = run(Utility::CARDINALITY, Unaffordable::Skip);
        // 3/10, 3/30, 5/60, 4/50.
        assert_eq!(steps.iter().map(|step| step.project).collect::<Vec<_>>(), [5, 3, 2, 0, 1, 4]);
        assert!(steps.iter().all(|step| !step.tied));
        let steps = run(Utility::COST, Unaffordable::Skip);
        assert_eq!(steps.iter().map(|step| step.tied).collect::<Vec<_>>(), [false, false, false, false, true, false]);
    }
}
