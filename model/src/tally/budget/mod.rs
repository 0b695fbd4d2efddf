//! Counting participatory budgets: which projects are funded, and why.
//!
//! One rule a file: [`greedy`], [`shares`] (the Method of Equal Shares) with its [`completion`]s. Every decision is exact.
//! Definitions are those of `pabutools` (<https://github.com/COMSOC-Community/pabutools>), with which a test compares every
//! rule: `pabulib/tests/agreement.md` says where Parvis counts differently on purpose.
//!
//! Common to all rules: a project without any support is never funded, a project that costs nothing and has support always
//! is, and an empty ballot is a voter.

pub mod ballots;
pub mod completion;
pub mod election;
mod exact;
pub mod greedy;
mod market;
pub mod outcome;
pub mod shares;
mod span;
pub mod ties;

pub use ballots::{Ballot, Kind, Measure, Profile, Utility};
pub use completion::Completion;
pub use election::{Election, ElectionError, Money, Project};
pub use greedy::Unaffordable;
pub use outcome::{Facts, Outcome, Trace};
pub use ties::Ties;

use serde::{Deserialize, Serialize};

/// A rule with everything that has to be declared before the vote, but for the breaking of ties ([`Ties`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "rule")]
pub enum Rule {
    /// The projects with most utility per cost first: see [`greedy`].
    Greedy {
        /// What is added up.
        utility: Utility,
        /// What happens to a project that costs more than is left.
        unaffordable: Unaffordable,
    },
    /// The Method of Equal Shares: see [`shares`].
    EqualShares {
        /// What a voter gets from a project.
        utility: Utility,
        /// How money is spent that the method leaves.
        completion: Completion,
    },
}

impl Rule {
    /// What is added up, or what a voter gets from a project.
    pub fn utility(self) -> Utility {
        match self {
            Self::Greedy { utility, .. } | Self::EqualShares { utility, .. } => utility,
        }
    }
}

/// Counts the ballots by a rule.
pub fn count(election: &Election, profile: &Profile, rule: Rule, ties: &Ties) -> Outcome {
    let support = profile.support(election, rule.utility());
    let ranks = ties.ranks(election, profile);
    let (selected, trace) = match rule {
        Rule::Greedy { unaffordable, .. } => {
            let (selected, steps) = greedy::select(election, &support, &ranks, unaffordable, &[]);
            (selected, Trace::Greedy { steps })
        }
        Rule::EqualShares { completion, .. } => {
            let (selected, trace) = completion::run(election, &support, &ranks, completion);
            (selected, Trace::EqualShares(trace))
        }
    };
    Outcome::new(election, profile, selected, trace)
}
