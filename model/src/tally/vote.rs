//! Counting a vote: from the marks of a box to an order of the options, with the facts that explain it.
//!
//! The rules are in the files of [`crate::tally`] named after them. What they share is here: which marks count, how
//! options that come out equal are put in order, and the shape of the result. The order of the marks never matters.

use super::step::{Step, Total};
use super::{approval, borda, cumulative, funding, irv, judgment, plurality, schulze};
use crate::ballot::{Ballot, BallotQuestion, Mark, Method, RankingRule, Ties, order};
use crate::id::{OptionId, QuestionId};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The most ballots that are counted: 2⁴⁰. Below that no sum of any rule reaches 2⁶⁴.
pub const BALLOTS_MAX: u64 = 1 << 40;

/// More ballots than [`BALLOTS_MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {BALLOTS_MAX} ballots")]
pub struct TooMany;

/// The result of one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The question.
    pub question: QuestionId,
    /// Ballots that say something the question allows. Shares are of these.
    pub valid: u64,
    /// Ballots that say « blank ».
    pub blank: u64,
    /// Ballots that say something else, or nothing about the question. No form lets them through; a recount of a box
    /// shows them instead of failing.
    pub invalid: u64,
    /// All options, the first one first; those that are equal and stay so together, in the order of the content.
    pub ranking: Vec<Vec<OptionId>>,
    /// The first of [`Outcome::ranking`]; nothing without a valid ballot. Several mean a tie that is left; of projects,
    /// those that are funded.
    pub winners: Vec<OptionId>,
    /// What happened, in order.
    pub trace: Vec<Step>,
}

impl Outcome {
    /// How much an option got, where the rule adds numbers up.
    pub fn total(&self, option: &OptionId) -> Option<u64> {
        let totals = self.trace.iter().find_map(|step| match step {
            Step::Totals { totals, .. } => Some(totals),
            _ => None,
        })?;
        totals.iter().find(|total| total.option == *option).map(|total| total.count)
    }

    /// All ballots.
    pub fn cast(&self) -> u64 {
        self.valid + self.blank + self.invalid
    }
}

/// Counts one question. Each mark comes with the number of ballots that say so; `seed` is that of the lot (see
/// [`order::lot`]), and is not used where no lot is drawn.
///
/// # Errors
/// More than [`BALLOTS_MAX`] ballots.
pub fn count<'a>(
    question: &BallotQuestion,
    seed: &str,
    marks: impl IntoIterator<Item = (&'a Mark, u64)>,
) -> Result<Outcome, TooMany> {
    count_some(question, seed, marks.into_iter().map(|(mark, ballots)| (Some(mark), ballots)))
}

/// Counts every question of a vote, in the order of the questions. Each ballot comes with the number of those that are
/// the same. See [`count`].
///
/// # Errors
/// More than [`BALLOTS_MAX`] ballots.
pub fn count_ballots(
    questions: &[BallotQuestion],
    seed: &str,
    ballots: &[(Ballot, u64)],
) -> Result<Vec<Outcome>, TooMany> {
    let of_question = |question: &BallotQuestion| {
        count_some(question, seed, ballots.iter().map(|(ballot, number)| (ballot.get(&question.id), *number)))
    };
    questions.iter().map(of_question).collect()
}

fn count_some<'a>(
    question: &BallotQuestion,
    seed: &str,
    marks: impl Iterator<Item = (Option<&'a Mark>, u64)>,
) -> Result<Outcome, TooMany> {
    let (mut valid, mut blank, mut invalid, mut cast) = (0, 0, 0, 0_u64);
    let mut counted = Vec::new();
    for (mark, ballots) in marks {
        cast = cast.checked_add(ballots).filter(|cast| *cast <= BALLOTS_MAX).ok_or(TooMany)?;
        match mark {
            Some(Mark::Blank) => blank += ballots,
            Some(mark) if question.check(mark).is_ok() => {
                valid += ballots;
                counted.push((mark, ballots));
            }
            _ => invalid += ballots,
        }
    }
    let options = Options::of(question, seed);
    let funded = question.funding().and_then(|funding| funding::count(question, funding, seed, &counted));
    if let Some(funding::Counted { ranking, funded, trace }) = funded.filter(|_| valid > 0) {
        let winners = ranking.iter().take(funded).cloned().collect();
        let ranking = ranking.into_iter().map(|option| vec![option]).collect();
        return Ok(Outcome { question: question.id.clone(), valid, blank, invalid, ranking, winners, trace });
    }
    let Counted { groups, mut trace } =
        if valid == 0 { Counted::nothing(&options) } else { by_method(&question.method, &options, &counted) };
    let ranking = settle(&options, groups, valid > 0, &mut trace);
    let winners = if valid == 0 { Vec::new() } else { ranking.first().cloned().unwrap_or_default() };
    Ok(Outcome { question: question.id.clone(), valid, blank, invalid, ranking, winners, trace })
}

fn by_method(method: &Method, options: &Options, marks: &[Counts<'_>]) -> Counted {
    match method {
        Method::YesNo | Method::Single | Method::Several { .. } => plurality::count(options, marks),
        Method::Approval => approval::count(options, marks),
        Method::Ranking { rule: RankingRule::Borda, .. } => borda::count(options, marks),
        Method::Ranking { rule: RankingRule::Irv, .. } => irv::count(options, marks),
        Method::Ranking { rule: RankingRule::Schulze, .. } => schulze::count(options, marks),
        Method::Judgment { grades } => judgment::count(options, grades, marks),
        Method::Points { .. } => cumulative::count(options, marks),
        // Only where costs are beyond counting, which no question that may be put has.
        Method::Funding(_) => Counted::nothing(options),
    }
}

/// Puts options that came out equal in the order of the lot, or says that they stay equal.
fn settle(options: &Options, groups: Vec<Vec<usize>>, told: bool, trace: &mut Vec<Step>) -> Vec<Vec<OptionId>> {
    let mut ranking = Vec::new();
    for mut group in groups {
        if group.len() == 1 || !told {
            ranking.push(options.names(&group));
        } else if let Some(lot) = &options.lot {
            group.sort_by_key(|option| lot.get(*option));
            trace.push(Step::Lot { options: options.names(&group) });
            ranking.extend(options.names(&group).into_iter().map(|option| vec![option]));
        } else {
            trace.push(Step::Tied { options: options.names(&group) });
            ranking.push(options.names(&group));
        }
    }
    ranking
}

/// A valid mark other than a blank one, and how many ballots say so.
pub(super) type Counts<'a> = (&'a Mark, u64);

/// What a rule found: all options by their place in the content, those that are equal together, and why.
pub(super) struct Counted {
    pub(super) groups: Vec<Vec<usize>>,
    pub(super) trace: Vec<Step>,
}

impl Counted {
    fn nothing(options: &Options) -> Self {
        Self { groups: vec![(0..options.len()).collect()], trace: Vec::new() }
    }
}

/// The options of a question, by their place in the content.
pub(super) struct Options {
    ids: Vec<OptionId>,
    by_name: BTreeMap<OptionId, usize>,
    /// The place of each option in the lot, where the lot decides.
    pub(super) lot: Option<Vec<usize>>,
}

impl Options {
    fn of(question: &BallotQuestion, seed: &str) -> Self {
        let ids = question.option_ids();
        let by_name: BTreeMap<OptionId, usize> = ids.iter().cloned().zip(0..).collect();
        let lot = (question.ties == Ties::Lot && question.method != Method::YesNo).then(|| {
            let drawn = order::lot(question, seed);
            let places: BTreeMap<&OptionId, usize> = drawn.iter().zip(0..).collect();
            ids.iter().map(|id| places.get(id).copied().unwrap_or(usize::MAX)).collect()
        });
        Self { ids, by_name, lot }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The place of an option. Marks were checked, so that it has one.
    pub(super) fn place(&self, option: &OptionId) -> Option<usize> {
        self.by_name.get(option).copied()
    }

    pub(super) fn places<'a>(&'a self, options: impl IntoIterator<Item = &'a OptionId>) -> impl Iterator<Item = usize> {
        options.into_iter().filter_map(|option| self.place(option))
    }

    /// The names of these options, in this order.
    pub(super) fn names(&self, places: &[usize]) -> Vec<OptionId> {
        places.iter().filter_map(|place| self.ids.get(*place)).cloned().collect()
    }

    /// All names, in the order of the content.
    pub(super) fn all(&self) -> &[OptionId] {
        &self.ids
    }

    /// Counts with the names of their options, in the order of the content.
    pub(super) fn totals(&self, counts: &[u64]) -> Vec<Total> {
        self.ids.iter().zip(counts).map(|(option, count)| Total { option: option.clone(), count: *count }).collect()
    }
}

/// The options in descending order of their scores, those with the same score together.
pub(super) fn by_score(scores: &[u64]) -> Vec<Vec<usize>> {
    let distinct: BTreeSet<Reverse<u64>> = scores.iter().copied().map(Reverse).collect();
    let with = |score: Reverse<u64>| (0..scores.len()).filter(|place| scores.get(*place) == Some(&score.0)).collect();
    distinct.into_iter().map(with).collect()
}

/// Adds to the count of one option.
pub(super) fn add(counts: &mut [u64], place: usize, number: u64) {
    if let Some(count) = counts.get_mut(place) {
        *count += number;
    }
}
