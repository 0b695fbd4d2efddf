//! The Method of Equal Shares.
//!
//! The budget is divided equally among all voters. A project can be funded if those who support it can pay for it, each in
//! proportion to what they get from it, or all they have left where that is less. Of those, the one whose supporters pay
//! least per utility is funded, and so on, until no project can be paid for. Source: D. Peters, G. Pierczyński, P. Skowron,
//! “Proportional Participatory Budgeting with Additive Utilities”, NeurIPS 2021.
//!
use super::ballots::Support;
use super::election::{Election, Money};
use super::market::{MOST_BITS, Market};
use serde::Serialize;

/// A project that its supporters paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Purchase {
    /// The place of the project in [`Election::projects`].
    pub project: usize,
    /// Voters who support it.
    pub supporters: u64,
    /// Those of them who had money left.
    pub payers: u64,
    /// Those of the payers who gave all they had, since it was less than their part.
    pub emptied: u64,
    /// What each of the other payers gave, per point or per place in a ranking where ballots have such, rounded up.
    pub price: Money,
    /// Projects that were as good and lost by the breaking of ties.
    pub tied: Vec<usize>,
}

/// A project that its supporters could not pay for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Short {
    /// The place of the project in [`Election::projects`].
    pub project: usize,
    /// Voters who support it.
    pub supporters: u64,
    /// What they had left together when nothing more could be paid for, rounded down.
    pub have: Money,
    /// What it costs.
    pub cost: Money,
}

/// What came of one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bought {
    /// Projects that cost nothing and have support.
    pub(super) free: Vec<usize>,
    /// What was paid for, in that order.
    pub(super) purchases: Vec<Purchase>,
    /// What could not be paid for.
    pub(super) short: Vec<Short>,
}

/// One run, with `money` to be divided, which completions make more than the budget. `None` as soon as more than the budget
/// is spent.
pub(super) fn buy(election: &Election, support: &Support, ranks: &[usize], money: u128) -> Option<Bought> {
    buy_with(election, support, ranks, money, MOST_BITS)
}

fn buy_with(election: &Election, support: &Support, ranks: &[usize], money: u128, most_bits: u32) -> Option<Bought> {
    let mut bought = Bought::default();
    if support.voters == 0 {
        return Some(bought);
    }
    let mut market = Market::new(election, support, money, most_bits);
    let mut open = Vec::new();
    for (project, total) in market.positive_weights().enumerate() {
        match election.cost(project) {
            _ if total == 0 => {}
            0 => bought.free.push(project),
            _ => open.push(market.open(project, total)),
        }
    }
    bought.free.sort_by_key(|project| ranks[*project]);
    let mut left = election.budget();
    while let Some((offer, tied)) = market.best(&mut open, ranks) {
        left = left.checked_sub(election.cost(offer.project))?;
        open.retain(|other| other.project != offer.project);
        bought.purchases.push(market.pay(&offer, tied));
    }
    bought.short = short(election, support, &mut market, &bought);
    bought.short.sort_by_key(|short| ranks[short.project]);
    Some(bought)
}

/// What supporters of the other projects have left.
fn short(election: &Election, support: &Support, market: &mut Market<'_>, bought: &Bought) -> Vec<Short> {
    let is_paid = |project: &usize| bought.purchases.iter().any(|purchase| purchase.project == *project);
    let mut short = Vec::new();
    for project in (0..election.projects().len()).filter(|project| !is_paid(project)) {
        let cost = election.cost(project);
        let groups: Vec<usize> = support.supporters(project).map(|supporter| supporter.group).collect();
        if cost > 0 && !groups.is_empty() {
            let supporters = groups.iter().map(|group| support.sizes[*group]).sum();
            short.push(Short { project, supporters, have: market.round_down(&groups), cost });
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::budget::{Ballot, Kind, Measure, Profile, Project, Utility};
    use proptest::prelude::*;

    proptest! {
        /// Bounds without binary places decide almost nothing, so everything is decided exactly.
        #[test]
        fn bounds_decide_as_exact_values_do(
            costs in proptest::collection::vec(1_u64..200, 1..8),
            named in proptest::collection::vec(proptest::collection::vec((0_usize..8, 1_i64..6), 0..6), 1..25),
            budget in 1_u64..700,
            by_cost in any::<bool>(),
        ) {
            let project = |(place, cost): (usize, u64)| Project { id: place.to_string(), cost, ..Project::default() };
            let projects: Vec<Project> = costs.into_iter().enumerate().map(project).collect();
            let ranks: Vec<usize> = (0..projects.len()).collect();
            let election = Election::new(budget, projects).unwrap();
            let ballots = named.into_iter().map(|named| {
                let (projects, points) = named.into_iter().unzip();
                Ballot { projects, points }
            });
            let profile = Profile::new(Kind::Cumulative, 8, &election, ballots.collect::<Vec<_>>());
            let support = profile.support(&election, Utility { measure: Measure::Points, by_cost });
            let run = |bits| buy_with(&election, &support, &ranks, budget.into(), bits);
            let bought = run(MOST_BITS);
            prop_assert_eq!(&run(0), &bought);
            prop_assert_eq!(&run(2), &bought);
        }
    }
}
