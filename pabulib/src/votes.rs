//! Ballots as they stand in the table of votes.

use crate::contest::{PROJECT, VOTE, VOTER};
use crate::decimal::Decimal;
use crate::file::{File, Row};
use crate::finding::{Finding, Problem};
use parvis_model::tally::budget::ballots::MAX_POINTS;
use parvis_model::tally::budget::{Ballot, Election, Kind};
use std::collections::{HashMap, HashSet};

/// A row of the table, and its ballot.
pub(crate) struct Vote {
    pub(crate) line: u64,
    pub(crate) voter: String,
    pub(crate) ballot: Ballot,
    /// Decimal places of the points of all ballots.
    pub(crate) point_digits: u32,
}

/// Reads all ballots. What cannot be counted is left out and reported.
pub(crate) fn read(file: &File, election: &Election, kind: Kind, findings: &mut Vec<Finding>) -> Vec<Vote> {
    debug_assert!(file.projects.column(PROJECT).is_some());
    let table = &file.votes;
    let (voter, vote, points) = (table.column(VOTER), table.column(VOTE), table.column(&["points", "score"]));
    let index: HashMap<&str, usize> = election.projects().iter().map(|p| p.id.as_str()).zip(0..).collect();
    let mut first: HashMap<&str, u64> = HashMap::new();
    let mut found: Vec<(Vote, Vec<Decimal>)> = Vec::new();
    for row in &table.rows {
        let name = row.cell(voter).unwrap_or_default();
        if let Some(first) = first.get(name).filter(|_| voter.is_some()) {
            let problem = Problem::DuplicateVoter { voter: name.to_owned(), first: *first };
            findings.push(Finding { line: Some(row.line), problem });
        }
        first.entry(name).or_insert(row.line);
        let named: Vec<&str> = split(row.cell(vote));
        let given = if kind.has_points() { decimals(row, points, named.len(), name, findings) } else { Vec::new() };
        let mut seen = HashSet::new();
        let (mut ballot, mut kept) = (Ballot::default(), Vec::new());
        for (place, project) in named.into_iter().enumerate() {
            let (voter, project) = (name.to_owned(), project.to_owned());
            let problem = match index.get(project.as_str()) {
                None => Problem::UnknownProject { voter, project },
                Some(known) if !seen.insert(*known) => Problem::Repeated { voter, project },
                Some(known) => {
                    ballot.projects.push(*known);
                    kept.extend(given.get(place).copied());
                    continue;
                }
            };
            findings.push(Finding { line: Some(row.line), problem });
        }
        found.push((Vote { line: row.line, voter: name.to_owned(), ballot, point_digits: 0 }, kept));
    }
    scaled(found)
}

fn split(cell: Option<&str>) -> Vec<&str> {
    cell.into_iter().flat_map(|cell| cell.split(',')).map(str::trim).filter(|name| !name.is_empty()).collect()
}

/// The points of a ballot, one for each project that it names.
fn decimals(row: &Row, column: Option<usize>, named: usize, voter: &str, findings: &mut Vec<Finding>) -> Vec<Decimal> {
    let cell = row.cell(column).unwrap_or_default();
    let given: Vec<Option<Decimal>> = split(Some(cell)).into_iter().map(valid).collect();
    if given.len() != named || given.contains(&None) {
        let problem = Problem::Points { voter: voter.to_owned(), points: cell.to_owned() };
        findings.push(Finding { line: Some(row.line), problem });
    }
    let zero = Decimal::new(0, 0);
    (0..named).map(|place| given.get(place).copied().flatten().unwrap_or(zero)).collect()
}

/// The most decimal places of points; with them they stay below [`MAX_POINTS`].
const MOST_DIGITS: u32 = 3;

fn valid(text: &str) -> Option<Decimal> {
    let decimal = Decimal::parse(text).filter(|decimal| decimal.scale() <= MOST_DIGITS)?;
    let units = decimal.units(MOST_DIGITS)?;
    (units.abs() <= i128::from(MAX_POINTS)).then_some(decimal)
}

/// Gives all points the same decimal places.
fn scaled(found: Vec<(Vote, Vec<Decimal>)>) -> Vec<Vote> {
    let digits = found.iter().flat_map(|(_, points)| points).map(|points| points.scale()).max().unwrap_or(0);
    let units = |points: &Decimal| points.units(digits).and_then(|units| i64::try_from(units).ok()).unwrap_or(0);
    found
        .into_iter()
        .map(|(vote, points)| {
            let ballot = Ballot { points: points.iter().map(units).collect(), ..vote.ballot };
            Vote { ballot, point_digits: digits, ..vote }
        })
        .collect()
}
