//! The Schulze method: a Condorcet method that also decides where majorities go round in circles.
//!
//! 1. For every two options it is counted how many ballots prefer each to the other. An option with a rank is preferred
//!    to all without; between two without a rank a ballot says nothing.
//! 2. Where more ballots prefer `a` to `b` than `b` to `a`, there is a link from `a` to `b`. Its strength is the number of
//!    ballots that prefer `a` (*winning votes*), not the difference to those that prefer `b` (margins): Schulze proposes
//!    it for ballots that leave options unranked, and with all options ranked both give the same.
//! 3. A path is as strong as its weakest link. `a` is before `b` if the strongest path from `a` to `b` is stronger than
//!    that from `b` to `a`.
//! 4. This never goes round in circles. The options that none is before are the first group of the ranking; without them
//!    the next group is found likewise, and so on.
//!
//! Source: M. Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
//! election method”, *Social Choice and Welfare* 36 (2011), and <https://arxiv.org/abs/1804.02973>. Tests agree with
//! `beat_path` of the library `pref_voting`, given winning votes as strength.

use super::step::{Step, Strength};
use super::vote::{Counted, Counts, Options};
use crate::ballot::Mark;
use crate::id::OptionId;

/// Numbers by row and column, both options.
struct Square {
    side: usize,
    cells: Vec<u64>,
}

impl Square {
    fn new(side: usize) -> Self {
        Self { side, cells: vec![0; side * side] }
    }

    fn at(&self, row: usize, column: usize) -> u64 {
        self.cells.get(row * self.side + column).copied().unwrap_or(0)
    }

    fn cell(&mut self, row: usize, column: usize) -> Option<&mut u64> {
        self.cells.get_mut(row * self.side + column)
    }

    fn rows(&self) -> Vec<Vec<u64>> {
        self.cells.chunks(self.side.max(1)).map(<[u64]>::to_vec).collect()
    }
}

pub(super) fn count(options: &Options, marks: &[Counts<'_>]) -> Counted {
    let preferred = pairwise(options, marks);
    let strongest = strongest_paths(&preferred);
    let names = options.all().to_vec();
    let trace = vec![
        Step::Pairwise {
            options: names.clone(),
            preferred: preferred.rows(),
            beats_all: beats_all(options, &preferred),
        },
        Step::StrongestPaths { options: names, strength: Strength::WinningVotes, strongest: strongest.rows() },
    ];
    Counted { groups: groups(&strongest), trace }
}

fn pairwise(options: &Options, marks: &[Counts<'_>]) -> Square {
    let mut preferred = Square::new(options.len());
    for (mark, ballots) in marks {
        let Mark::Ranked(ranked) = mark else { continue };
        let mut behind = vec![true; options.len()];
        for place in options.places(ranked) {
            if let Some(here) = behind.get_mut(place) {
                *here = false;
            }
            for other in (0..behind.len()).filter(|other| behind.get(*other) == Some(&true)) {
                if let Some(cell) = preferred.cell(place, other) {
                    *cell += ballots;
                }
            }
        }
    }
    preferred
}

/// The widest paths, by the algorithm of Floyd and Warshall, as Schulze's paper does it.
fn strongest_paths(preferred: &Square) -> Square {
    let n = preferred.side;
    let mut strongest = Square::new(n);
    for row in 0..n {
        for column in 0..n {
            let wins = preferred.at(row, column) > preferred.at(column, row);
            if let (true, Some(cell)) = (wins, strongest.cell(row, column)) {
                *cell = preferred.at(row, column);
            }
        }
    }
    for by in 0..n {
        for from in (0..n).filter(|from| *from != by) {
            for to in (0..n).filter(|to| *to != by && *to != from) {
                let round = strongest.at(from, by).min(strongest.at(by, to));
                if let Some(cell) = strongest.cell(from, to) {
                    *cell = round.max(*cell);
                }
            }
        }
    }
    strongest
}

fn beats_all(options: &Options, preferred: &Square) -> Option<OptionId> {
    let all = 0..preferred.side;
    let wins =
        |row: usize| all.clone().all(|other| other == row || preferred.at(row, other) > preferred.at(other, row));
    let winner = all.clone().find(|row| wins(*row))?;
    options.all().get(winner).cloned()
}

fn groups(strongest: &Square) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = (0..strongest.side).collect();
    let mut groups = Vec::new();
    while !left.is_empty() {
        let unbeaten =
            |option: &usize| left.iter().all(|other| strongest.at(*other, *option) <= strongest.at(*option, *other));
        let (group, rest): (Vec<usize>, Vec<usize>) = left.iter().copied().partition(unbeaten);
        if group.is_empty() {
            // Impossible, since the relation is transitive; were it not, they would be equal rather than never end.
            groups.push(rest);
            break;
        }
        groups.push(group);
        left = rest;
    }
    groups
}
