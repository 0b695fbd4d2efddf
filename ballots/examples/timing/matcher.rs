//! Who cast which ballot, from when codes were used and when ballots came: three ways of guessing.

/// `likely[voter][ballot]`, not negative.
pub(crate) type Matrix = Vec<Vec<f64>>;

/// Below any likelihood that occurs: keeps what was rounded away possible.
const HARDLY: f64 = 1e-200;

/// For each ballot in the order of their times, the last voter before it who has none yet; the ballot of each voter.
pub(crate) fn nearest(asked: &[f64], cast: &[f64]) -> Vec<Option<usize>> {
    let mut ballots: Vec<usize> = (0..cast.len()).collect();
    ballots.sort_by(|one, other| cast[*one].total_cmp(&cast[*other]));
    let mut found = vec![None; asked.len()];
    for ballot in ballots {
        let free = (0..asked.len()).filter(|voter| found[*voter].is_none() && asked[*voter] <= cast[ballot]);
        if let Some(voter) = free.max_by(|one, other| asked[*one].total_cmp(&asked[*other])) {
            found[voter] = Some(ballot);
        }
    }
    found
}

/// The most likely way to give each voter one ballot (the Hungarian method with potentials).
pub(crate) fn most_likely(likely: &Matrix) -> Vec<Option<usize>> {
    let size = likely.len();
    let cost = |row: usize, column: usize| -likely[row - 1][column - 1].max(HARDLY).ln();
    // Rows and columns from 1; 0 is none.
    let (mut of_row, mut of_column) = (vec![0.0; size + 1], vec![0.0; size + 1]);
    let (mut row_of, mut way) = (vec![0; size + 1], vec![0; size + 1]);
    for row in 1..=size {
        row_of[0] = row;
        let mut column = 0;
        let (mut least, mut used) = (vec![f64::INFINITY; size + 1], vec![false; size + 1]);
        while row_of[column] != 0 {
            used[column] = true;
            let (from, mut delta, mut next) = (row_of[column], f64::INFINITY, 0);
            for other in (1..=size).filter(|other| !used[*other]) {
                let reduced = cost(from, other) - of_row[from] - of_column[other];
                if reduced < least[other] {
                    (least[other], way[other]) = (reduced, column);
                }
                if least[other] < delta {
                    (delta, next) = (least[other], other);
                }
            }
            for other in 0..=size {
                if used[other] {
                    of_row[row_of[other]] += delta;
                    of_column[other] -= delta;
                } else {
                    least[other] -= delta;
                }
            }
            column = next;
        }
        while column != 0 {
            row_of[column] = row_of[way[column]];
            column = way[column];
        }
    }
    let mut found = vec![None; size];
    for column in 1..=size {
        found[row_of[column] - 1] = Some(column - 1);
    }
    found
}

/// The probability of each pair over all ways to give each voter one ballot, by belief propagation. It is too
/// sure of itself where many came at once, and guesses as well as the sum over all ways (a test compares them).
pub(crate) fn probabilities(likely: &Matrix) -> Matrix {
    let size = likely.len();
    let weights: Matrix = likely
        .iter()
        .map(|row| {
            let most = row.iter().copied().fold(HARDLY, f64::max);
            row.iter().map(|one| (one / most).max(HARDLY)).collect()
        })
        .collect();
    let mut to_column = vec![vec![1.0; size]; size];
    let mut to_row = vec![vec![1.0; size]; size];
    for _ in 0..60 {
        for row in 0..size {
            let odds: Vec<f64> = (0..size).map(|column| weights[row][column] * to_row[row][column]).collect();
            for (old, others) in to_column[row].iter_mut().zip(without_each(&odds)) {
                *old = damped(*old, others);
            }
        }
        for column in 0..size {
            let odds: Vec<f64> = (0..size).map(|row| weights[row][column] * to_column[row][column]).collect();
            for (row, others) in without_each(&odds).into_iter().enumerate() {
                to_row[row][column] = damped(to_row[row][column], others);
            }
        }
    }
    let pair = |row: usize, column: usize| {
        let odds = weights[row][column] * to_column[row][column] * to_row[row][column];
        odds / (1.0 + odds)
    };
    let of_row = |row: usize| {
        let row: Vec<f64> = (0..size).map(|column| pair(row, column)).collect();
        let sum: f64 = row.iter().sum();
        row.into_iter().map(|one| one / sum).collect()
    };
    (0..size).map(of_row).collect()
}

/// The sum of all but each one, without losing the small ones beside the largest.
fn without_each(all: &[f64]) -> Vec<f64> {
    let sum: f64 = all.iter().sum();
    let others = |place: usize, own: f64| {
        if own > sum / 2.0 {
            all.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, one)| one).sum()
        } else {
            sum - own
        }
    };
    all.iter().enumerate().map(|(place, own)| others(place, *own)).collect()
}

/// The next message, halfway to what it would be.
fn damped(old: f64, others: f64) -> f64 {
    (old * (1.0 / others.clamp(1e-150, 1e150))).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::traffic::{Numbers, Pace, Rhythm, likelihood, voters};

    fn permutations(size: usize) -> Vec<Vec<usize>> {
        if size == 0 {
            return vec![vec![]];
        }
        let longer = |shorter: Vec<usize>| {
            (0..size).map(move |at| {
                let mut one = shorter.clone();
                one.insert(at, size - 1);
                one
            })
        };
        permutations(size - 1).into_iter().flat_map(longer).collect()
    }

    /// Some voters within a quarter of an hour, so that much is possible.
    fn crowded(seed: u64) -> Matrix {
        let (rhythm, mut numbers) = (Rhythm::new(), Numbers(seed));
        let pace = Pace { median: 120.0, wait: 60.0, later: 0.1 };
        let mut crowd = voters(6, pace, &rhythm, &mut numbers);
        for voter in &mut crowd {
            let moved = 50_000.0 + 600.0 * numbers.share() - voter.asked;
            (voter.asked, voter.cast) = (voter.asked + moved, voter.cast + moved);
        }
        let of = |one: usize| crowd.iter().map(|v| likelihood(crowd[one].asked, v.cast, pace, 1.0, &rhythm)).collect();
        (0..crowd.len()).map(of).collect()
    }

    #[test]
    fn guesses_are_those_of_all_permutations() {
        let (mut expected, mut possible) = (0.0, 0.0);
        for seed in 0..20 {
            let likely = crowded(seed);
            let weight = |order: &Vec<usize>| order.iter().enumerate().map(|(v, b)| likely[v][*b]).product::<f64>();
            let all: Vec<(Vec<usize>, f64)> =
                permutations(6).into_iter().map(|order| (order.clone(), weight(&order))).collect();
            let best = all.iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
            let found: Vec<usize> = most_likely(&likely).into_iter().flatten().collect();
            assert!((weight(&found) / best.1 - 1.0).abs() < 1e-6, "seed {seed}: {found:?} {best:?}");
            let sum: f64 = all.iter().map(|(_, weight)| weight).sum();
            let near = probabilities(&likely);
            for voter in 0..6 {
                let exact: Vec<f64> = (0..6)
                    .map(|ballot| all.iter().filter(|(o, _)| o[voter] == ballot).map(|(_, w)| w / sum).sum())
                    .collect();
                let guess = (0..6).max_by(|one, other| near[voter][*one].total_cmp(&near[voter][*other])).unwrap();
                expected += exact[guess];
                possible += exact.iter().copied().fold(0.0, f64::max);
            }
        }
        // Of 120 guesses; guessing at random would find 20.
        assert!(expected > 0.98 * possible && possible > 40.0, "{expected} {possible}");
    }

    #[test]
    fn the_nearest_is_the_last_before() {
        assert_eq!(nearest(&[0.0, 10.0, 20.0], &[15.0, 25.0, 30.0]), [Some(2), Some(0), Some(1)]);
    }
}
