//! How one chooses projects, and how they are counted, in words.

use super::money;
use crate::ThemeError;
use crate::pages::Scene;
use parvis_model::ballot::{Choice, Funding};
use parvis_model::tally::budget::{Completion, Rule, Unaffordable};

/// How one chooses projects.
pub(crate) fn choice_words(scene: &Scene<'_>, funding: &Funding) -> Result<String, ThemeError> {
    match funding.choice {
        Choice::Approval { min, max } if min == max => scene.say("ballot-how-exactly-budget", &[("max", max.into())]),
        Choice::Approval { min, max } => {
            scene.say("ballot-how-several-budget", &[("min", min.into()), ("max", max.into())])
        }
        Choice::Knapsack => scene.say("ballot-how-knapsack", &[("envelope", money(scene, funding.envelope)?.into())]),
        Choice::Points { total, max_per_option } => {
            scene.say("ballot-how-points-budget", &[("total", total.into()), ("max", max_per_option.into())])
        }
        Choice::Ranking { max_ranks } => scene.say("ballot-how-ranking-budget", &[("max", max_ranks.into())]),
    }
}

/// How projects are counted.
pub(crate) fn rule_words(scene: &Scene<'_>, rule: Rule) -> Result<String, ThemeError> {
    let by_cost = rule.utility().by_cost;
    match rule {
        Rule::Greedy { unaffordable, .. } => {
            let order =
                if by_cost { scene.say("rule-greedy", &[])? } else { scene.say("rule-greedy-per-euro", &[])? };
            let end = match unaffordable {
                Unaffordable::Skip => "skip",
                Unaffordable::Stop => "stop",
            };
            joined(scene, order, end)
        }
        Rule::EqualShares { completion, .. } => {
            let shares =
                if by_cost { scene.say("rule-shares-cost", &[])? } else { scene.say("rule-shares-number", &[])? };
            let end = match completion {
                Completion::None => "completion-none",
                Completion::Add1 { .. } => "completion-add1",
                Completion::Add1Greedy { .. } => "completion-add1-greedy",
                Completion::Greedy => "completion-greedy",
            };
            joined(scene, shares, end)
        }
    }
}

fn joined(scene: &Scene<'_>, first: String, second: &str) -> Result<String, ThemeError> {
    scene.say("rule-and", &[("first", first.into()), ("second", scene.say(&format!("rule-{second}"), &[])?.into())])
}
