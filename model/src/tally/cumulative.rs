//! Points: each ballot shares points among the options, and the option with the most points wins (cumulative voting).
//!
//! A ballot that gives fewer points than it has weighs less, as its voter wished: what is not given is not filled up.
//! Tests agree with `cumulative_voting` of the library `pref_voting` where ballots give all their points.

use super::step::{Step, Unit};
use super::vote::{Counted, Counts, Options, add, by_score};
use crate::ballot::Mark;

pub(super) fn count(options: &Options, marks: &[Counts<'_>]) -> Counted {
    let mut sums = vec![0; options.len()];
    for (mark, ballots) in marks {
        let Mark::Points(given) = mark else { continue };
        for (option, points) in given {
            if let Some(place) = options.place(option) {
                add(&mut sums, place, ballots * u64::from(*points));
            }
        }
    }
    let totals = options.totals(&sums);
    Counted { groups: by_score(&sums), trace: vec![Step::Totals { of: Unit::Points, totals }] }
}
