//! How money is spent that the Method of Equal Shares leaves. Which way has to be declared before the vote.

use super::ballots::Support;
use super::election::{Election, Money};
use super::greedy::{self, Unaffordable};
use super::shares::{Bought, Purchase, Short, buy};
use serde::{Deserialize, Serialize};

/// A completion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Completion {
    /// None: what is left stays unspent.
    None,
    /// Add1: every voter's share is raised by `step`, and everything counted again, until the projects would cost more
    /// than the budget (then the last result before stands) or no other supported project fits.
    Add1 {
        /// How much, in the smallest unit; usually one unit of currency. Zero is taken as one.
        step: Money,
    },
    /// Add1U: Add1, and then greedily by utility per cost from what is left.
    Add1Greedy {
        /// As in `Add1`.
        step: Money,
    },
    /// Greedily by utility per cost from what is left.
    Greedy,
}

/// Everything that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Trace {
    /// Projects that cost nothing and have support.
    pub free: Vec<usize>,
    /// What supporters paid for, in that order.
    pub purchases: Vec<Purchase>,
    /// What supporters could not pay for, before what was added at the end.
    pub short: Vec<Short>,
    /// How shares were raised, if they were to be.
    pub raised: Option<Raised>,
    /// What was added at the end, if that was to be.
    pub added: Option<Vec<greedy::Step>>,
}

/// How shares were raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// How often.
    pub times: u64,
    /// By how much each time, in the smallest unit.
    pub step: Money,
    /// Why no more.
    pub end: End,
}

/// Why shares were not raised any further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// No other project with support fits into the budget.
    Exhausted,
    /// With the next raise, projects would have cost more than the budget.
    OverBudget,
}

/// Runs the method and its completion: the projects in the order of funding, and the trace.
pub(super) fn run(
    election: &Election,
    support: &Support,
    ranks: &[usize],
    completion: Completion,
) -> (Vec<usize>, Trace) {
    let (bought, raised) = match completion {
        Completion::None | Completion::Greedy => {
            (buy(election, support, ranks, election.budget().into()).unwrap_or_default(), None)
        }
        Completion::Add1 { step } | Completion::Add1Greedy { step } => {
            let (bought, raised) = raise(election, support, ranks, step.max(1));
            (bought, Some(raised))
        }
    };
    let mut selected = bought.free.clone();
    selected.extend(bought.purchases.iter().map(|purchase| purchase.project));
    let added = match completion {
        Completion::None | Completion::Add1 { .. } => None,
        Completion::Greedy | Completion::Add1Greedy { .. } => {
            let (more, steps) = greedy::select(election, support, ranks, Unaffordable::Skip, &selected);
            selected.extend(more);
            Some(steps)
        }
    };
    let Bought { free, purchases, short } = bought;
    (selected, Trace { free, purchases, short, raised, added })
}

fn raise(election: &Election, support: &Support, ranks: &[usize], step: Money) -> (Bought, Raised) {
    let mut money = u128::from(election.budget());
    // What the budget buys never costs more than the budget.
    let mut bought = buy(election, support, ranks, money).unwrap_or_default();
    let mut raised = Raised { times: 0, step, end: End::Exhausted };
    while has_room(election, &bought) {
        money += u128::from(step) * u128::from(support.voters);
        match buy(election, support, ranks, money) {
            Some(next) => bought = next,
            None => return (bought, Raised { end: End::OverBudget, ..raised }),
        }
        raised.times += 1;
    }
    (bought, raised)
}

/// Whether one of the projects that could not be paid for fits into what is left of the budget.
fn has_room(election: &Election, bought: &Bought) -> bool {
    let spent: Money = bought.purchases.iter().map(|purchase| election.cost(purchase.project)).sum();
    bought.short.iter().any(|short| spent + short.cost <= election.budget())
}
