//! Instant runoff (« vote alternatif »): the weakest options are eliminated one after the other.
//!
//! 1. Each ballot counts for the first option left on it. Where none is left it is *exhausted*, and counts no more.
//! 2. An option with more than half of the ballots that are not exhausted is elected.
//! 3. Otherwise options without any ballot are eliminated together, since nothing depends on their order; else the option
//!    with the fewest ballots is. Of several with as few, the lot eliminates the one that it put last. Where ties are left
//!    all of them are eliminated together, and if that were all, they stay equal and the count ends.
//! 4. Its ballots go to the next option left on them, and so on from 1.
//!
//! The ranking puts the options of the last round first, by their ballots in it, then those that were eliminated, the
//! last one first. It is a by-product: what an instant runoff is made to find is the first.
//!
//! Source: `instant_runoff` of the library `pref_voting` and `instant_runoff_voting` of `pyrankvote`, with which tests
//! agree; B. Reilly, “The Global Spread of Preferential Voting”, *Australian Journal of Political Science* 39 (2004),
//! for where it is used and in which forms.

use super::step::{Because, Round, RoundEnd, Step, Total, Transfer};
use super::vote::{Counted, Counts, Options, add};
use crate::ballot::Mark;
use std::collections::{BTreeMap, BTreeSet};

/// A ranking on the way through the rounds.
struct Paper {
    /// Options by their place, the preferred one last: what is eliminated is taken from the end.
    left: Vec<usize>,
    ballots: u64,
}

struct Election<'a> {
    options: &'a Options,
    papers: Vec<Paper>,
    left: BTreeSet<usize>,
    /// The first eliminated first.
    eliminated: Vec<Vec<usize>>,
}

/// Ballots in a round.
struct Tally {
    /// By option, those eliminated included.
    counts: Vec<u64>,
    exhausted: u64,
    majority: u64,
}

pub(super) fn count(options: &Options, marks: &[Counts<'_>]) -> Counted {
    let papers = marks.iter().filter_map(|(mark, ballots)| match mark {
        Mark::Ranked(ranked) => {
            let mut left: Vec<usize> = options.places(ranked).collect();
            left.reverse();
            Some(Paper { left, ballots: *ballots })
        }
        _ => None,
    });
    let papers = papers.collect();
    let mut election = Election { options, papers, left: (0..options.len()).collect(), eliminated: Vec::new() };
    let mut trace = Vec::new();
    let mut number = 0;
    // Each round but the last eliminates at least one option.
    loop {
        number += 1;
        let tally = election.tally();
        let counts = election.totals(&tally);
        let (exhausted, majority) = (tally.exhausted, tally.majority);
        let end = election.end(&tally);
        let over = !matches!(end, RoundEnd::Eliminated { .. });
        trace.push(Step::Round(Round { number, counts, exhausted, majority, end }));
        if over {
            return Counted { groups: election.ranking(&tally), trace };
        }
    }
}

impl Election<'_> {
    fn tally(&self) -> Tally {
        let mut counts = vec![0; self.options.len()];
        let mut exhausted = 0;
        for paper in &self.papers {
            match paper.left.last() {
                Some(first) => add(&mut counts, *first, paper.ballots),
                None => exhausted += paper.ballots,
            }
        }
        let majority = counts.iter().sum::<u64>() / 2 + 1;
        Tally { counts, exhausted, majority }
    }

    fn totals(&self, tally: &Tally) -> Vec<Total> {
        let all = self.options.totals(&tally.counts);
        all.into_iter().zip(0..).filter(|(_, place)| self.left.contains(place)).map(|(total, _)| total).collect()
    }

    /// Decides the round, and eliminates.
    fn end(&mut self, tally: &Tally) -> RoundEnd {
        let of = |place: &usize| tally.counts.get(*place).copied().unwrap_or(0);
        let elected = self.left.iter().find(|place| of(place) >= tally.majority);
        if let Some(option) = elected.and_then(|place| self.options.all().get(*place)) {
            return RoundEnd::Elected { option: option.clone() };
        }
        let fewest = self.left.iter().map(of).min().unwrap_or(0);
        let lowest: Vec<usize> = self.left.iter().copied().filter(|place| of(place) == fewest).collect();
        let (out, because) = match &self.options.lot {
            // With valid ballots some option has one, so that these are not all.
            _ if fewest == 0 => (lowest, Because::None),
            Some(lot) if lowest.len() > 1 => {
                let mut drawn = lowest;
                drawn.sort_by_key(|place| lot.get(*place));
                let last = drawn.last().copied();
                (last.into_iter().collect(), Because::Lot(self.options.names(&drawn)))
            }
            _ if lowest.len() == self.left.len() => return RoundEnd::AllEqual,
            _ => (lowest, Because::Fewest),
        };
        let transfers = self.eliminate(&out);
        RoundEnd::Eliminated { options: self.options.names(&out), because, transfers }
    }

    fn eliminate(&mut self, out: &[usize]) -> Vec<Transfer> {
        self.left.retain(|place| !out.contains(place));
        let mut moved: BTreeMap<(usize, Option<usize>), u64> = BTreeMap::new();
        for paper in &mut self.papers {
            let Some(from) = paper.left.last().copied().filter(|first| out.contains(first)) else { continue };
            while paper.left.last().is_some_and(|first| !self.left.contains(first)) {
                paper.left.pop();
            }
            *moved.entry((from, paper.left.last().copied())).or_default() += paper.ballots;
        }
        self.eliminated.push(out.to_vec());
        let name = |place: usize| self.options.all().get(place).cloned();
        moved
            .into_iter()
            .filter_map(|((from, to), count)| Some(Transfer { from: name(from)?, to: to.and_then(name), count }))
            .collect()
    }

    fn ranking(self, last: &Tally) -> Vec<Vec<usize>> {
        let mut by_count: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for place in self.left {
            by_count.entry(last.counts.get(place).copied().unwrap_or(0)).or_default().push(place);
        }
        by_count.into_values().rev().chain(self.eliminated.into_iter().rev()).collect()
    }
}
