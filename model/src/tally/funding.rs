//! Counting a question whose options cost money: from the marks of a box to what [`super::budget`] counts, and back to options
//! by their names.
//!
//! Valid ballots are the voters. Blank ones are told and have no part of the envelope: whoever leaves a district to its people
//! does not make their shares smaller.

use super::budget::completion::Raised;
use super::budget::greedy::{self, Result as Came};
use super::budget::{
    self, Completion, Election, Kind, Measure, Profile, Project, Rule, Ties, Trace, Unaffordable, Utility,
};
use super::step::{Step, Total, Unit};
use super::vote::Counts;
use crate::ballot::{Ballot, BallotQuestion, Choice, Funding, Mark, TieBreak, order};
use crate::id::{OptionId, QuestionId};
use crate::money::Cents;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// What is funded and how that came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funded {
    /// What could be spent.
    pub envelope: Cents,
    /// What is spent.
    pub spent: Cents,
    /// What is funded, in that order.
    pub options: Vec<OptionId>,
    /// Voters of whom 0, 1, 2… projects of their choice are funded.
    pub voters_by_funded: Vec<u64>,
    /// How that came about.
    pub how: How,
}

/// The steps of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum How {
    /// Greedy counting: every project as it came up.
    Greedy {
        /// In that order.
        steps: Vec<Considered>,
    },
    /// The Method of Equal Shares.
    EqualShares {
        /// What voters paid for, in that order.
        purchases: Vec<Bought>,
        /// What they could not pay for, before what was added at the end.
        short: Vec<Short>,
        /// How shares were raised, if they were to be.
        raised: Option<Raised>,
        /// What was added at the end, if that was to be.
        added: Option<Vec<Considered>>,
    },
}

/// A project as it came up in greedy counting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Considered {
    /// Which.
    pub option: OptionId,
    /// Whether only the breaking of ties put it behind the one before.
    pub tied: bool,
    /// What happened.
    pub result: Came,
}

/// A project that its supporters paid for: see [`budget::shares::Purchase`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bought {
    /// Which.
    pub option: OptionId,
    /// Voters who support it.
    pub supporters: u64,
    /// Those of them who had money left.
    pub payers: u64,
    /// Those of the payers who gave all they had, since it was less than their part.
    pub emptied: u64,
    /// What each of the other payers gave, per point where ballots have such, rounded up.
    pub price: Cents,
    /// Projects that were as good and lost by the breaking of ties.
    pub tied: Vec<OptionId>,
}

/// A project that its supporters could not pay for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Short {
    /// Which.
    pub option: OptionId,
    /// Voters who support it.
    pub supporters: u64,
    /// What they had left together, rounded down.
    pub have: Cents,
    /// What it costs.
    pub cost: Cents,
}

/// What another rule would have funded with the same ballots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// Of which question.
    pub question: QuestionId,
    /// The rule.
    pub count: Rule,
    /// Whether it is the one that was declared before the vote.
    pub declared: bool,
    /// What it funds, in that order.
    pub options: Vec<OptionId>,
    /// What that costs.
    pub spent: Cents,
    /// Voters of whom 0, 1, 2… projects of their choice are funded.
    pub voters_by_funded: Vec<u64>,
}

impl Compared {
    /// Voters of whom one project at least is funded.
    pub fn represented(&self) -> u64 {
        self.voters_by_funded.iter().skip(1).sum()
    }

    /// All voters.
    pub fn voters(&self) -> u64 {
        self.voters_by_funded.iter().sum()
    }
}

/// The projects and ballots of a question as [`budget`] counts them.
#[derive(Debug, Clone)]
pub struct Contest {
    /// Projects in the order of the question's options, and the envelope.
    pub election: Election,
    /// The ballots that count.
    pub profile: Profile,
    /// How many projects a ballot may rank or name.
    pub places: usize,
    ties: Ties,
}

impl Contest {
    /// The contest of a question, unless its options have no costs that can be counted, which [`BallotQuestion::flaws`] tells.
    /// `district` and `categories` say which options have such.
    pub fn of(question: &BallotQuestion, seed: &str, ballots: &[(Ballot, u64)]) -> Option<Self> {
        let marks = ballots.iter().filter_map(|(ballot, number)| Some((ballot.get(&question.id)?, *number)));
        let valid = |(mark, _): &Counts<'_>| **mark != Mark::Blank && question.check(mark).is_ok();
        Self::of_marks(question, question.funding()?, seed, &marks.filter(valid).collect::<Vec<_>>())
    }

    fn of_marks(question: &BallotQuestion, funding: &Funding, seed: &str, marks: &[Counts<'_>]) -> Option<Self> {
        let project = |id: &OptionId| Project {
            id: id.to_string(),
            cost: funding.cost(id).get(),
            categories: Vec::new(),
            district: None,
        };
        let ids = question.option_ids();
        let election = Election::new(funding.envelope.get(), ids.iter().map(project).collect()).ok()?;
        let (kind, places) = match funding.choice {
            Choice::Approval { max, .. } => (Kind::Approval, usize::from(max)),
            Choice::Knapsack => (Kind::Approval, ids.len()),
            Choice::Points { .. } => (Kind::Cumulative, ids.len()),
            Choice::Ranking { max_ranks } => (Kind::Ordinal, usize::from(max_ranks)),
        };
        let by_name: BTreeMap<&OptionId, usize> = ids.iter().zip(0..).collect();
        let ballots = marks.iter().map(|(mark, number)| (ballot(mark, &by_name), *number));
        let profile = Profile::grouped(kind, places, &election, ballots);
        let ties = ties(question, funding, seed, &profile.votes(&election));
        Some(Self { election, profile, places, ties })
    }
}

fn ballot(mark: &Mark, places: &BTreeMap<&OptionId, usize>) -> budget::Ballot {
    let place = |option: &OptionId| places.get(option).copied();
    let without_points = |projects: Vec<usize>| budget::Ballot { projects, points: Vec::new() };
    match mark {
        Mark::Several(options) => without_points(options.iter().filter_map(place).collect()),
        Mark::Ranked(options) => without_points(options.iter().filter_map(place).collect()),
        Mark::Points(given) => {
            let given = given.iter().filter_map(|(option, points)| Some((place(option)?, i64::from(*points))));
            let (projects, points) = given.unzip();
            budget::Ballot { projects, points }
        }
        Mark::Blank | Mark::One(_) | Mark::Graded(_) => budget::Ballot::default(),
    }
}

/// The order in which ties are broken, which names every option.
fn ties(question: &BallotQuestion, funding: &Funding, seed: &str, votes: &[u64]) -> Ties {
    let mut ids = question.option_ids();
    let places: BTreeMap<OptionId, usize> = ids.iter().cloned().zip(0..).collect();
    let chosen = |id: &OptionId| places.get(id).and_then(|place| votes.get(*place)).copied().unwrap_or(0);
    match funding.ties {
        TieBreak::LowerCost => ids.sort_by_key(|id| (funding.cost(id), id.clone())),
        TieBreak::MoreVotes => ids.sort_by_key(|id| (std::cmp::Reverse(chosen(id)), funding.cost(id), id.clone())),
        TieBreak::Lot => ids = order::lot(question, seed),
    }
    Ties::Given(ids.iter().map(OptionId::to_string).collect())
}

/// Options that [`count`] put in order: those that are funded, then the others by what they got.
pub(super) struct Counted {
    pub(super) ranking: Vec<OptionId>,
    pub(super) funded: usize,
    pub(super) trace: Vec<Step>,
}

/// Counts a question. `None` where its costs cannot be counted.
pub(super) fn count(question: &BallotQuestion, funding: &Funding, seed: &str, marks: &[Counts<'_>]) -> Option<Counted> {
    let contest = Contest::of_marks(question, funding, seed, marks)?;
    let names = Names(question.option_ids());
    let outcome = budget::count(&contest.election, &contest.profile, funding.rule, &contest.ties);
    let (unit, measure) = match funding.choice {
        Choice::Approval { .. } | Choice::Knapsack => (Unit::Votes, Measure::Chosen),
        Choice::Points { .. } => (Unit::Points, Measure::Points),
        Choice::Ranking { .. } => (Unit::Points, Measure::Borda),
    };
    let scores = contest.profile.scores(&contest.election, measure);
    let scores: Vec<u64> = scores.into_iter().map(|score| u64::try_from(score).unwrap_or(0)).collect();
    let totals = names.0.iter().zip(&scores).map(|(option, count)| Total { option: option.clone(), count: *count });
    let totals = Step::Totals { of: unit, totals: totals.collect() };
    let funded = Funded {
        envelope: funding.envelope,
        spent: Cents::new(outcome.spent),
        options: names.all(&outcome.selected),
        voters_by_funded: outcome.facts.voters_by_funded.clone(),
        how: names.how(&outcome.trace),
    };
    let ranks = contest.ties.ranks(&contest.election, &contest.profile);
    let selected: HashSet<usize> = outcome.selected.iter().copied().collect();
    let mut others: Vec<usize> = (0..names.0.len()).filter(|place| !selected.contains(place)).collect();
    others.sort_by_key(|place| (std::cmp::Reverse(scores.get(*place).copied()), ranks.get(*place).copied()));
    let ranking = funded.options.iter().cloned().chain(names.all(&others)).collect();
    let number = funded.options.len();
    Some(Counted { ranking, funded: number, trace: vec![totals, Step::Funded(Box::new(funded))] })
}

/// What every usual rule makes of the same ballots, the declared one first. Nothing for questions without costs.
pub fn compare(questions: &[BallotQuestion], seed: &str, ballots: &[(Ballot, u64)]) -> Vec<Compared> {
    let of_question = |question: &BallotQuestion| {
        let funding = question.funding()?;
        let contest = Contest::of(question, seed, ballots)?;
        let names = Names(question.option_ids());
        let compared = rules(funding).into_iter().map(|rule| {
            let outcome = budget::count(&contest.election, &contest.profile, rule, &contest.ties);
            Compared {
                question: question.id.clone(),
                count: rule,
                declared: rule == funding.rule,
                options: names.all(&outcome.selected),
                spent: Cents::new(outcome.spent),
                voters_by_funded: outcome.facts.voters_by_funded,
            }
        });
        Some(compared.collect::<Vec<_>>())
    };
    questions.iter().filter_map(of_question).flatten().collect()
}

/// The declared rule, and those that one asks about.
fn rules(funding: &Funding) -> Vec<Rule> {
    let measure = funding.rule.utility().measure;
    let [by_cost, by_number] = [true, false].map(|by_cost| Utility { measure, by_cost });
    // Shares are raised by a euro at a time.
    let completion = Completion::Add1Greedy { step: 100 };
    let usual = [
        Rule::Greedy { utility: by_cost, unaffordable: Unaffordable::Skip },
        Rule::Greedy { utility: by_cost, unaffordable: Unaffordable::Stop },
        Rule::Greedy { utility: by_number, unaffordable: Unaffordable::Skip },
        Rule::EqualShares { utility: by_cost, completion },
        Rule::EqualShares { utility: by_number, completion },
    ];
    [funding.rule].into_iter().chain(usual.into_iter().filter(|rule| *rule != funding.rule)).collect()
}

/// The names of options by their places.
struct Names(Vec<OptionId>);

impl Names {
    fn all(&self, places: &[usize]) -> Vec<OptionId> {
        places.iter().filter_map(|place| self.0.get(*place)).cloned().collect()
    }

    fn considered(&self, steps: &[greedy::Step]) -> Vec<Considered> {
        let one = |step: &greedy::Step| {
            Some(Considered { option: self.0.get(step.project)?.clone(), tied: step.tied, result: step.result })
        };
        steps.iter().filter_map(one).collect()
    }

    fn how(&self, trace: &Trace) -> How {
        let trace = match trace {
            Trace::Greedy { steps } => return How::Greedy { steps: self.considered(steps) },
            Trace::EqualShares(trace) => trace,
        };
        let bought = |purchase: &budget::shares::Purchase| {
            Some(Bought {
                option: self.0.get(purchase.project)?.clone(),
                supporters: purchase.supporters,
                payers: purchase.payers,
                emptied: purchase.emptied,
                price: Cents::new(purchase.price),
                tied: self.all(&purchase.tied),
            })
        };
        let short = |short: &budget::shares::Short| {
            Some(Short {
                option: self.0.get(short.project)?.clone(),
                supporters: short.supporters,
                have: Cents::new(short.have),
                cost: Cents::new(short.cost),
            })
        };
        How::EqualShares {
            purchases: trace.purchases.iter().filter_map(bought).collect(),
            short: trace.short.iter().filter_map(short).collect(),
            raised: trace.raised,
            added: trace.added.as_deref().map(|steps| self.considered(steps)),
        }
    }
}
