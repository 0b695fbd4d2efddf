//! A question of a vote whose options cost money, as a file.
//!
//! The file has the ballots that count and no others: blank ones have no part of the envelope. It names nobody, and its
//! amounts are those of the question to the cent.

use crate::contest::Contest;
use parvis_model::ballot::{Ballot, BallotQuestion, Choice};
use parvis_model::budget::Budget;
use parvis_model::tally::budget::{Completion, Election, Project, Rule, Unaffordable};
use parvis_model::tally::funding;

impl Contest {
    /// The contest of a question. `budget` says in which district and category each project is. `None` where its options have
    /// no cost.
    pub fn of_question(
        question: &BallotQuestion,
        budget: Option<&Budget>,
        seed: &str,
        ballots: &[(Ballot, u64)],
    ) -> Option<Self> {
        let contest = funding::Contest::of(question, seed, ballots)?;
        let groups = |project: &Project| {
            let known = budget.and_then(|budget| budget.project(&project.id));
            let categories = known.and_then(|known| known.category.clone()).into_iter().collect();
            Project { categories, district: known.and_then(|known| known.district.clone()), ..project.clone() }
        };
        let projects = contest.election.projects().iter().map(groups).collect();
        let election = Election::new(contest.election.budget(), projects).ok()?;
        let names = question.options.iter().map(|option| option.label.clone()).collect();
        Some(Self {
            election,
            profile: contest.profile,
            names,
            digits: 2,
            point_digits: 0,
            places: contest.places,
            currency: Some("EUR".to_owned()),
        })
    }
}

/// What a file says of the rule and the way of voting, beside what follows from the ballots.
pub fn meta_of(question: &BallotQuestion) -> Vec<(&'static str, String)> {
    let Some(funding) = question.funding() else { return Vec::new() };
    let mut meta = vec![("rule", rule_name(funding.rule).to_owned())];
    match funding.choice {
        Choice::Approval { min, .. } => meta.push(("min_length", min.to_string())),
        Choice::Knapsack => meta.push(("max_sum_cost", funding.envelope.to_string())),
        Choice::Points { total, max_per_option } => {
            meta.push(("max_points", max_per_option.to_string()));
            meta.push(("max_sum_points", total.to_string()));
        }
        Choice::Ranking { .. } => meta.push(("min_length", "1".to_owned())),
    }
    meta
}

/// The name of a rule as Pabulib's files have it; rules that it has no name for are named by what they are.
fn rule_name(rule: Rule) -> &'static str {
    match rule {
        Rule::Greedy { unaffordable: Unaffordable::Skip, .. } => "greedy",
        Rule::Greedy { unaffordable: Unaffordable::Stop, .. } => "greedy-threshold",
        Rule::EqualShares { completion, .. } => match completion {
            Completion::None => "equalshares",
            Completion::Add1 { .. } => "equalshares/add1",
            Completion::Add1Greedy { .. } => "equalshares/add1-greedy",
            Completion::Greedy => "equalshares/greedy",
        },
    }
}
