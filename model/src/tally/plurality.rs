//! Yes/no, one option, or several: each option has as many votes as ballots that chose it, and the most votes win.
//!
//! With one vote a ballot this is plurality, « scrutin majoritaire à un tour »; with several, block voting (plurality
//! at large). No quorum and no absolute majority is asked: the vote is advisory, and the page shows the numbers.
//! Tests agree with `plurality` of the library `pref_voting`.

use super::step::{Step, Unit};
use super::vote::{Counted, Counts, Options, add, by_score};
use crate::ballot::Mark;

pub(super) fn count(options: &Options, marks: &[Counts<'_>]) -> Counted {
    tick(options, marks, Unit::Votes)
}

/// Ballots by option that they name.
pub(super) fn tick(options: &Options, marks: &[Counts<'_>], of: Unit) -> Counted {
    let mut votes = vec![0; options.len()];
    for (mark, ballots) in marks {
        match mark {
            Mark::One(option) => options.places([option]).for_each(|place| add(&mut votes, place, *ballots)),
            Mark::Several(chosen) => options.places(chosen).for_each(|place| add(&mut votes, place, *ballots)),
            _ => {}
        }
    }
    Counted { groups: by_score(&votes), trace: vec![Step::Totals { of, totals: options.totals(&votes) }] }
}
