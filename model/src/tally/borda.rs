//! Borda: an option gets a point from each ballot for every option that it is ranked before, and half a point for every
//! option that it is equal to. The most points win.
//!
//! With every option ranked, that is the count of Borda (1784): `n - 1` points for the first of `n`, none for the last.
//! The rule matters where ballots rank only some options. Those without a rank are behind all others and equal to each
//! other: they share the points of the ranks that are left, each getting the mean. So leaving ranks empty neither adds to
//! the weight of the first choice nor takes from it, and each ballot gives the same number of points. On other
//! treatments and what they invite voters to do, see P. Emerson, “The original Borda count and partial voting”, *Social
//! Choice and Welfare* 40 (2013), and Z. Terzopoulou and U. Endriss, “The Borda class”, *Journal of Mathematical
//! Economics* 92 (2021).
//!
//! Halves are avoided by counting twice the points. Tests agree with `borda_scores` and `symmetric_borda_scores` of the
//! library `pref_voting`.

use super::step::{Position, Step};
use super::vote::{Counted, Counts, Options, add, by_score};
use crate::ballot::Mark;

/// What is known of an option.
#[derive(Clone)]
struct Row {
    at_rank: Vec<u64>,
    ranked: u64,
}

pub(super) fn count(options: &Options, marks: &[Counts<'_>]) -> Counted {
    let n = options.len();
    let mut rows = vec![Row { at_rank: vec![0; n], ranked: 0 }; n];
    // Twice the points of all options without a rank: first given to every option, then taken from those with one.
    let mut shared = 0;
    let mut twice: Vec<u64> = vec![0; n];
    let mut taken: Vec<u64> = vec![0; n];
    let mut ballots_of_all = 0;
    for (mark, ballots) in marks {
        let Mark::Ranked(ranked) = mark else { continue };
        ballots_of_all += ballots;
        // Each of the `n - ranked` others is equal to all of them but itself: twice a half for each.
        let of_unranked = whole(n.saturating_sub(ranked.len()).saturating_sub(1)) * ballots;
        shared += of_unranked;
        for (rank, place) in options.places(ranked).enumerate() {
            add(&mut taken, place, of_unranked);
            add(&mut twice, place, 2 * whole(n.saturating_sub(rank + 1)) * ballots);
            if let Some(row) = rows.get_mut(place) {
                add(&mut row.at_rank, rank, *ballots);
                row.ranked += ballots;
            }
        }
    }
    // Never below zero: what is taken from an option was shared.
    let points: Vec<u64> = twice.iter().zip(&taken).map(|(twice, taken)| twice + shared - taken).collect();
    let positions = options.all().iter().zip(rows).zip(&points).map(|((option, row), points)| Position {
        option: option.clone(),
        at_rank: row.at_rank,
        unranked: ballots_of_all - row.ranked,
        twice_points: *points,
    });
    Counted { trace: vec![Step::Positions { rows: positions.collect() }], groups: by_score(&points) }
}

fn whole(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
