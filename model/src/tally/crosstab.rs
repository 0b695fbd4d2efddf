//! Cross-tabulations that tell nothing about single persons.
//!
//! Cells of fewer than [`K`] people are suppressed (primary suppression). Since sums are known, a lone hole in a row
//! could be computed, so other cells are suppressed with it (complementary suppression) until no primary cell has one
//! possible value only. That is decided exactly: with known sums the possible tables are the integer points of a
//! transportation polytope, and a cell can change by one if and only if an alternating cycle through it exists.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// The fewest people of a cell that is shown.
pub const K: u64 = 5;

/// A cross-tabulation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crosstab {
    /// The values of the rows.
    pub rows: Vec<String>,
    /// The values of the columns.
    pub columns: Vec<String>,
    /// People by row and column; `None` where they are too few to be told.
    pub cells: Vec<Vec<Option<u64>>>,
}

/// Counts the pairs of values. `None` where nothing can be told without telling about single persons.
pub fn make(rows: &[String], columns: &[String], pairs: impl Iterator<Item = (String, String)>) -> Option<Crosstab> {
    let index = |values: &[String]| values.iter().cloned().zip(0..).collect::<BTreeMap<String, usize>>();
    let (row_of, column_of) = (index(rows), index(columns));
    let mut counts = vec![vec![0_u64; columns.len()]; rows.len()];
    for (row, column) in pairs {
        // Values of options that are gone stand in no row.
        if let (Some(row), Some(column)) = (row_of.get(&row), column_of.get(&column)) {
            counts[*row][*column] += 1;
        }
    }
    let hidden = suppress(&counts)?;
    let cell = |count: u64, hidden: bool| (!hidden).then_some(count);
    let line =
        |(counts, hidden): (&Vec<u64>, &Vec<bool>)| counts.iter().zip(hidden).map(|(c, h)| cell(*c, *h)).collect();
    Some(Crosstab {
        rows: rows.to_vec(),
        columns: columns.to_vec(),
        cells: counts.iter().zip(&hidden).map(line).collect(),
    })
}

/// Which cells are hidden; `None` if even hiding all of them would give a primary cell away.
fn suppress(counts: &[Vec<u64>]) -> Option<Vec<Vec<bool>>> {
    let primary = |row: usize, column: usize| (1..K).contains(&counts[row][column]);
    let all = || (0..counts.len()).flat_map(|row| (0..counts[row].len()).map(move |column| (row, column)));
    let mut hidden: Vec<Vec<bool>> =
        counts.iter().map(|row| row.iter().map(|count| (1..K).contains(count)).collect()).collect();
    loop {
        let exposed =
            all().find(|(row, column)| primary(*row, *column) && is_determined(counts, &hidden, (*row, *column)));
        let Some((row, column)) = exposed else { return Some(hidden) };
        // The smallest open cell of its row or column, else the smallest of all: the least is lost.
        let open = || all().filter(|(r, c)| !hidden[*r][*c]);
        let near = open().filter(|(r, c)| *r == row || *c == column).min_by_key(|(r, c)| (counts[*r][*c], *r, *c));
        let (r, c) = near.or_else(|| open().min_by_key(|(r, c)| (counts[*r][*c], *r, *c)))?;
        hidden[r][c] = true;
    }
}

/// Whether the sums leave one possible value for a hidden cell. The cell can grow if a way leads from its column back to
/// its row, going down hidden cells that are not zero and up any hidden cell; it can shrink the other way round.
fn is_determined(counts: &[Vec<u64>], hidden: &[Vec<bool>], cell: (usize, usize)) -> bool {
    !can_change(counts, hidden, cell, true) && !can_change(counts, hidden, cell, false)
}

fn can_change(counts: &[Vec<u64>], hidden: &[Vec<bool>], (row, column): (usize, usize), grow: bool) -> bool {
    if !grow && counts[row][column] == 0 {
        return false;
    }
    let columns = counts.first().map_or(0, Vec::len);
    let mut seen_row = vec![false; counts.len()];
    let mut seen_column = vec![false; columns];
    // Columns whose sum has changed by one and must be set right in another row.
    let mut queue = VecDeque::from([column]);
    seen_column[column] = true;
    while let Some(c) = queue.pop_front() {
        for r in 0..counts.len() {
            let is_start = (r, c) == (row, column);
            // The cell that sets the column right changes against the first one.
            let may = hidden[r][c] && !is_start && (!grow || counts[r][c] > 0);
            if !may || seen_row[r] {
                continue;
            }
            seen_row[r] = true;
            if r == row {
                return true;
            }
            for next in 0..columns {
                let may = hidden[r][next] && next != c && (grow || counts[r][next] > 0);
                if may && !seen_column[next] {
                    seen_column[next] = true;
                    queue.push_back(next);
                }
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table with the same sums and the same open cells, by brute force.
    fn possible(counts: &[Vec<u64>], hidden: &[Vec<bool>]) -> Vec<Vec<Vec<u64>>> {
        let cells: Vec<(usize, usize)> = (0..counts.len())
            .flat_map(|r| (0..counts[0].len()).map(move |c| (r, c)))
            .filter(|(r, c)| hidden[*r][*c])
            .collect();
        let row = |r: usize, t: &[Vec<u64>]| t[r].iter().sum::<u64>();
        let column = |c: usize, t: &[Vec<u64>]| t.iter().map(|r| r[c]).sum::<u64>();
        let mut found = Vec::new();
        let mut open = vec![counts.to_vec()];
        for (r, c) in &cells {
            open = open
                .into_iter()
                .flat_map(|table| {
                    (0..=row(*r, counts)).map(move |value| {
                        let mut table = table.clone();
                        table[*r][*c] = value;
                        table
                    })
                })
                .filter(|table| {
                    // Rows are complete once their last hidden cell is set; cut early.
                    let last = cells.iter().rfind(|(row, _)| row == r) == Some(&(*r, *c));
                    !last || row(*r, table) == row(*r, counts)
                })
                .collect();
        }
        for table in open {
            if (0..counts[0].len()).all(|c| column(c, &table) == column(c, counts)) {
                found.push(table);
            }
        }
        found
    }

    #[test]
    fn nobody_can_compute_a_small_cell() {
        // All 3 × 2 tables of small numbers, and some larger ones.
        let mut tables = Vec::new();
        for n in 0..4_u64.pow(6) {
            let digit = |i: u32| [0, 1, 3, 7][usize::try_from(n / 4_u64.pow(i) % 4).unwrap()];
            tables.push(vec![vec![digit(0), digit(1)], vec![digit(2), digit(3)], vec![digit(4), digit(5)]]);
        }
        tables.push(vec![vec![2, 8, 0], vec![0, 9, 7], vec![6, 0, 5]]);
        tables.push(vec![vec![1, 0, 0], vec![0, 1, 0], vec![0, 0, 1]]);
        let mut shown = 0;
        for counts in tables {
            let Some(hidden) = suppress(&counts) else { continue };
            shown += 1;
            let possible = possible(&counts, &hidden);
            for (r, row) in counts.iter().enumerate() {
                for (c, count) in row.iter().enumerate() {
                    if (1..K).contains(count) {
                        assert!(hidden[r][c]);
                        assert!(possible.iter().any(|table| table[r][c] != *count), "{counts:?} {hidden:?} {r} {c}");
                    }
                }
            }
        }
        assert!(shown > 1_000, "{shown}");
    }

    #[test]
    fn large_cells_stay() {
        let pairs = |row: &str, column: &str, n: usize| vec![(row.to_owned(), column.to_owned()); n];
        let all = [pairs("a", "x", 9), pairs("a", "y", 6), pairs("b", "x", 5), pairs("b", "y", 30), pairs("?", "x", 1)];
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let table = make(&names(&["a", "b"]), &names(&["x", "y"]), all.concat().into_iter()).unwrap();
        assert_eq!(table.cells, [[Some(9), Some(6)], [Some(5), Some(30)]]);
    }

    #[test]
    fn a_single_line_cannot_hide_anything() {
        assert_eq!(suppress(&[vec![2, 9]]), None);
    }
}
