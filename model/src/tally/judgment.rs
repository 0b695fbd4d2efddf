//! Majority judgment (« jugement majoritaire »): the option that a majority grades best.
//!
//! 1. An option's *majority grade* is the best that more than half of the ballots give at least: the grade in the middle,
//!    and of two in the middle the worse one. Options without a grade on a ballot are counted with the worst one there, so
//!    that all have as many grades.
//! 2. The better majority grade comes first.
//! 3. Of options with the same one, one such grade is taken away from each, and the majority grades of what is left are
//!    compared; and so on until they differ (the *majority value*). Options with the same number of each grade are equal.
//!
//! That is the complete rule, not its shorter form for large electorates (the majority gauge), which leaves ties where
//! this one does not.
//!
//! Source: M. Balinski and R. Laraki, *Majority Judgment: Measuring, Ranking, and Electing* (MIT Press, 2011); “A theory
//! of measuring, electing, and ranking”, *PNAS* 104 (2007). Belenios counts likewise. Tests agree with a program that
//! takes grades away one by one.
//!
//! Grades are taken away from the middle outwards: first, with an odd number, the one in the middle, and then in turn the
//! next worse and the next better one. So what is compared is a list of pairs, in which the same pair comes many times;
//! it is kept as runs, and comparing takes a few steps however many ballots there are.

use super::step::{Judged, Step};
use super::vote::{Counted, Counts, Options, add};
use crate::ballot::{Grade, Mark};
use crate::id::OptionId;
use std::cmp::Ordering;

/// A number of equal grades in a row: the grade as its place, the best being 0, and how many.
type Run = (usize, u64);

/// Grades in the order in which they are taken away: the worse and the better one of a pair, how many such pairs. The
/// single one in the middle of an odd number is a pair of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pairs {
    worse: usize,
    better: Option<usize>,
    times: u64,
}

/// Where two lists of grades differ first: after how many grades, and the grades there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Difference {
    after: u64,
    grades: (usize, usize),
}

pub(super) fn count(options: &Options, grades: &[Grade], marks: &[Counts<'_>]) -> Counted {
    let names: Vec<OptionId> = grades.iter().map(|grade| grade.id.clone()).collect();
    let (counts, ungraded) = histograms(options, &names, marks);
    let values: Vec<Vec<Pairs>> = counts.iter().map(|counts| majority_value(counts)).collect();
    let differ = |a: usize, b: usize| values.get(a).zip(values.get(b)).and_then(|(a, b)| difference(a, b));
    let order = |a: usize, b: usize| differ(a, b).map_or(Ordering::Equal, |found| found.grades.0.cmp(&found.grades.1));
    let mut places: Vec<usize> = (0..options.len()).collect();
    // Stable, so that equal options stay in the order of the content.
    places.sort_by(|a, b| order(*a, *b));
    let groups: Vec<Vec<usize>> =
        places.chunk_by(|a, b| order(*a, *b) == Ordering::Equal).map(<[usize]>::to_vec).collect();
    let rows = options.all().iter().zip(counts.iter().zip(&values).zip(ungraded));
    let rows = rows.filter_map(|(option, ((counts, value), ungraded))| judged(option, counts, value, ungraded, &names));
    let mut trace = vec![Step::Grades { grades: names.clone(), rows: rows.collect() }];
    for pair in groups.windows(2) {
        let [ahead, behind] = pair else { continue };
        let (Some(ahead), Some(behind)) = (ahead.first(), behind.first()) else { continue };
        let Some(found) = differ(*ahead, *behind).filter(|found| found.after > 0) else { continue };
        trace.extend(compared(options, &names, (*ahead, *behind), found));
    }
    Counted { groups, trace }
}

/// Ballots by option and grade, and by option those that do not grade it.
fn histograms(options: &Options, grades: &[OptionId], marks: &[Counts<'_>]) -> (Vec<Vec<u64>>, Vec<u64>) {
    let mut counts = vec![vec![0; grades.len()]; options.len()];
    let mut graded = vec![0; options.len()];
    let mut all = 0;
    for (mark, ballots) in marks {
        let Mark::Graded(given) = mark else { continue };
        all += ballots;
        for (option, grade) in given {
            let Some(place) = options.place(option) else { continue };
            let Some(grade) = grades.iter().position(|known| known == grade) else { continue };
            if let Some(row) = counts.get_mut(place) {
                add(row, grade, *ballots);
            }
            add(&mut graded, place, *ballots);
        }
    }
    let ungraded: Vec<u64> = graded.into_iter().map(|graded| all - graded).collect();
    for (row, ungraded) in counts.iter_mut().zip(&ungraded) {
        if let Some(worst) = row.last_mut() {
            *worst += ungraded;
        }
    }
    (counts, ungraded)
}

fn judged(option: &OptionId, counts: &[u64], value: &[Pairs], ungraded: u64, grades: &[OptionId]) -> Option<Judged> {
    let majority = value.first()?.worse;
    Some(Judged {
        option: option.clone(),
        counts: counts.to_vec(),
        ungraded,
        majority: grades.get(majority)?.clone(),
        better: counts.iter().take(majority).sum(),
        worse: counts.iter().skip(majority + 1).sum(),
    })
}

fn compared(options: &Options, grades: &[OptionId], pair: (usize, usize), found: Difference) -> Option<Step> {
    Some(Step::Compared {
        ahead: options.all().get(pair.0)?.clone(),
        behind: options.all().get(pair.1)?.clone(),
        removed: found.after,
        ahead_grade: grades.get(found.grades.0)?.clone(),
        behind_grade: grades.get(found.grades.1)?.clone(),
    })
}

/// The grades in the order in which they are taken away, from ballots by grade, the best first.
fn majority_value(counts: &[u64]) -> Vec<Pairs> {
    let all: u64 = counts.iter().sum();
    let half = all / 2;
    let mut better = Vec::new();
    let mut worse = Vec::new();
    let mut middle = None;
    let mut before = 0;
    for (grade, count) in counts.iter().enumerate() {
        let after = before + count;
        let in_better = after.min(half).saturating_sub(before);
        let in_worse = after.saturating_sub(before.max(all - half));
        better.push((grade, in_better));
        worse.push((grade, in_worse));
        if in_better + in_worse < *count {
            middle = Some(Pairs { worse: grade, better: None, times: 1 });
        }
        before = after;
    }
    better.reverse();
    middle.into_iter().chain(paired(&worse, &better)).collect()
}

/// Two lists of runs of the same length, walked together.
fn paired(worse: &[Run], better: &[Run]) -> Vec<Pairs> {
    let (mut worse, mut better) = (worse.iter().copied().peekable(), better.iter().copied().peekable());
    let mut pairs = Vec::new();
    while let (Some(low), Some(high)) = (worse.peek_mut(), better.peek_mut()) {
        let times = low.1.min(high.1);
        if times > 0 {
            pairs.push(Pairs { worse: low.0, better: Some(high.0), times });
        }
        low.1 -= times;
        high.1 -= times;
        let (low_done, high_done) = (low.1 == 0, high.1 == 0);
        if low_done {
            worse.next();
        }
        if high_done {
            better.next();
        }
    }
    pairs
}

/// Where two lists of as many grades differ first; `None` where they do not.
fn difference(a: &[Pairs], b: &[Pairs]) -> Option<Difference> {
    let (mut a, mut b) = (a.iter().copied().peekable(), b.iter().copied().peekable());
    let mut after = 0;
    while let (Some(one), Some(other)) = (a.peek_mut(), b.peek_mut()) {
        if one.worse != other.worse {
            return Some(Difference { after, grades: (one.worse, other.worse) });
        }
        if let Some(grades) = one.better.zip(other.better).filter(|(first, second)| first != second) {
            return Some(Difference { after: after + 1, grades });
        }
        let times = one.times.min(other.times);
        after += times * if one.better.is_some() { 2 } else { 1 };
        one.times -= times;
        other.times -= times;
        let (one_done, other_done) = (one.times == 0, other.times == 0);
        if one_done {
            a.next();
        }
        if other_done {
            b.next();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As the definition says it: majority grades taken away one by one.
    fn one_by_one(counts: &[u64]) -> Vec<usize> {
        let mut grades: Vec<usize> =
            counts.iter().enumerate().flat_map(|(grade, count)| (0..*count).map(move |_| grade)).collect();
        let mut value = Vec::new();
        while !grades.is_empty() {
            value.push(grades.remove(grades.len() / 2));
        }
        value
    }

    fn written_out(pairs: &[Pairs]) -> Vec<usize> {
        let pair = |pairs: &Pairs| std::iter::once(pairs.worse).chain(pairs.better).collect::<Vec<_>>();
        pairs.iter().flat_map(|pairs| pair(pairs).repeat(usize::try_from(pairs.times).unwrap())).collect()
    }

    /// Two rows of the same sum.
    fn rows() -> impl Strategy<Value = (Vec<u64>, Vec<u64>)> {
        (2_usize..6, 1_usize..30).prop_flat_map(|(grades, ballots)| {
            let row = proptest::collection::vec(0..grades, ballots).prop_map(move |given| {
                let mut counts = vec![0; grades];
                given.into_iter().for_each(|grade| counts[grade] += 1);
                counts
            });
            (row.clone(), row)
        })
    }

    proptest! {
        #[test]
        fn runs_are_what_is_taken_away_one_by_one((a, b) in rows()) {
            prop_assert_eq!(written_out(&majority_value(&a)), one_by_one(&a));
            let (slow_a, slow_b) = (one_by_one(&a), one_by_one(&b));
            let expected = slow_a.iter().zip(&slow_b).position(|(a, b)| a != b);
            let found = difference(&majority_value(&a), &majority_value(&b));
            prop_assert_eq!(found.map(|found| usize::try_from(found.after).unwrap()), expected);
            let grades = expected.map(|at| (slow_a[at], slow_b[at]));
            prop_assert_eq!(found.map(|found| found.grades), grades);
        }
    }
}
