//! What a file means: an election and its ballots.

use crate::check;
use crate::decimal::Decimal;
use crate::file::{File, Row};
use crate::finding::{Finding, Problem, Section};
use crate::votes;
use parvis_model::tally::budget::election::MAX_MONEY;
use parvis_model::tally::budget::{Election, Kind, Money, Profile, Project};
use std::collections::HashMap;

/// An election, its ballots, and what people call things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    /// Projects and budget, in units of 10^-`digits` of the currency.
    pub election: Election,
    /// The ballots, their points in units of 10^-`point_digits`.
    pub profile: Profile,
    /// What each project is called.
    pub names: Vec<String>,
    /// Decimal places of amounts, at least two.
    pub digits: u32,
    /// Decimal places of points.
    pub point_digits: u32,
    /// How many projects a ballot may name.
    pub places: usize,
    /// The currency as three letters, where the file says it.
    pub currency: Option<String>,
}

impl Contest {
    /// An amount as a decimal number of the currency.
    pub fn amount(&self, money: Money) -> Decimal {
        Decimal::new(money.into(), self.digits)
    }

    /// One unit of the currency.
    pub fn unit(&self) -> Money {
        10_u64.pow(self.digits)
    }
}

pub(crate) const PROJECT: &[&str] = &["project_id", "id"];
pub(crate) const VOTER: &[&str] = &["voter_id", "id"];
pub(crate) const VOTE: &[&str] = &["vote", "votes"];
const CATEGORY: &[&str] = &["category", "categories"];
const DISTRICT: &[&str] = &["district", "neighborhood", "neighbourhood", "subunit"];

/// More decimal places than any currency has.
const MOST_DIGITS: u32 = 6;

pub(crate) fn interpret(file: &File, findings: &mut Vec<Finding>) -> Option<Contest> {
    if !is_complete(file, findings) {
        return None;
    }
    let kind = kind(file, findings);
    let budget = budget(file, findings);
    let rows = projects(file, findings);
    let (kind, budget, rows) = (kind?, budget?, rows?);
    let needed = rows.iter().map(|(_, cost)| cost.scale()).chain([budget.scale()]).max().unwrap_or(0);
    let digits = needed.clamp(2, MOST_DIGITS);
    let money = |amount: Decimal| amount.units(digits).and_then(|units| Money::try_from(units).ok());
    let valid = |amount: Decimal| money(amount).filter(|money| *money <= MAX_MONEY);
    let too_large = |line: u64, amount: Decimal| Finding {
        line: Some(line),
        problem: Problem::TooLarge { value: amount.to_string() },
    };
    let line = file.meta("budget").map_or(0, |(_, line)| line);
    let mut wrong: Vec<Finding> = Vec::new();
    if valid(budget).is_none() {
        wrong.push(too_large(line, budget));
    }
    wrong.extend(rows.iter().filter(|(_, cost)| valid(*cost).is_none()).map(|(row, cost)| too_large(row.line, *cost)));
    if !wrong.is_empty() {
        findings.extend(wrong);
        return None;
    }
    let projects = rows.iter().map(|(row, cost)| project(file, row, valid(*cost).unwrap_or(0))).collect();
    let election = Election::new(valid(budget)?, projects).ok()?;
    let name = file.projects.column(&["name", "title"]);
    let names = rows.iter().zip(election.projects());
    let names = names.map(|((row, _), project)| row.cell(name).unwrap_or(&project.id).to_owned()).collect();
    let ballots = votes::read(file, &election, kind, findings);
    let places = places(file, kind, &election);
    let profile = Profile::new(kind, places, &election, ballots.iter().map(|vote| vote.ballot.clone()));
    let currency = file.meta("currency").map(|(currency, _)| currency.to_owned());
    let point_digits = ballots.first().map_or(0, |vote| vote.point_digits);
    let contest = Contest { election, profile, names, digits, point_digits, places, currency };
    let lines: Vec<&Row> = rows.iter().map(|(row, _)| *row).collect();
    check::contradictions(file, &contest, &lines, &ballots, findings);
    Some(contest)
}

fn is_complete(file: &File, findings: &mut Vec<Finding>) -> bool {
    let before = findings.len();
    let needed = [
        (Section::Meta, None),
        (Section::Projects, Some(PROJECT)),
        (Section::Projects, Some(&["cost"])),
        (Section::Votes, Some(VOTE)),
    ];
    for (section, column) in needed {
        let table = file.table(section);
        if table.head.is_empty() {
            let problem = Problem::NoSection { section };
            if findings[before..].iter().all(|finding| finding.problem != problem) {
                findings.push(Finding { line: None, problem });
            }
        } else if let Some(names) = column
            && table.column(names).is_none()
        {
            let problem = Problem::NoColumn { section, column: names[0].to_owned() };
            findings.push(Finding { line: None, problem });
        }
    }
    findings.len() == before
}

fn kind(file: &File, findings: &mut Vec<Finding>) -> Option<Kind> {
    let Some((value, line)) = file.meta("vote_type") else {
        findings.push(Finding { line: None, problem: Problem::Missing { key: "vote_type".to_owned() } });
        return None;
    };
    let kind = match value.to_ascii_lowercase().as_str() {
        "approval" => Kind::Approval,
        "choose-1" | "choose1" => Kind::ChooseOne,
        "cumulative" => Kind::Cumulative,
        "scoring" => Kind::Scoring,
        "ordinal" | "ranking" => Kind::Ordinal,
        _ => {
            findings.push(Finding { line: Some(line), problem: Problem::VoteType { value: value.to_owned() } });
            return None;
        }
    };
    Some(kind)
}

fn budget(file: &File, findings: &mut Vec<Finding>) -> Option<Decimal> {
    let Some((value, line)) = file.meta("budget") else {
        findings.push(Finding { line: None, problem: Problem::Missing { key: "budget".to_owned() } });
        return None;
    };
    amount(value).or_else(|| {
        let problem = Problem::BadAmount { key: "budget".to_owned(), value: value.to_owned() };
        findings.push(Finding { line: Some(line), problem });
        None
    })
}

/// A number that can be an amount of money.
fn amount(value: &str) -> Option<Decimal> {
    Decimal::parse(value).filter(|amount| amount.scale() <= MOST_DIGITS && !amount.to_string().starts_with('-'))
}

/// Each project's row and cost, without those that stand twice.
fn projects<'a>(file: &'a File, findings: &mut Vec<Finding>) -> Option<Vec<(&'a Row, Decimal)>> {
    let (id, cost) = (file.projects.column(PROJECT), file.projects.column(&["cost"]));
    let mut first: HashMap<&str, u64> = HashMap::new();
    let mut rows = Vec::new();
    let mut complete = true;
    for row in &file.projects.rows {
        let name = row.cell(id).unwrap_or_default();
        if let Some(first) = first.get(name) {
            let problem = Problem::DuplicateProject { project: name.to_owned(), first: *first };
            findings.push(Finding { line: Some(row.line), problem });
            continue;
        }
        first.insert(name, row.line);
        let value = row.cell(cost).unwrap_or_default();
        match amount(value) {
            Some(cost) => rows.push((row, cost)),
            None => {
                let problem = Problem::BadAmount { key: "cost".to_owned(), value: value.to_owned() };
                findings.push(Finding { line: Some(row.line), problem });
                complete = false;
            }
        }
    }
    complete.then_some(rows)
}

fn project(file: &File, row: &Row, cost: Money) -> Project {
    let cell = |names: &[&str]| row.cell(file.projects.column(names));
    let categories = cell(CATEGORY).unwrap_or_default().split(',').map(str::trim).filter(|name| !name.is_empty());
    let mut categories: Vec<String> = categories.map(str::to_owned).collect();
    categories.sort();
    categories.dedup();
    Project {
        id: cell(PROJECT).unwrap_or_default().to_owned(),
        cost,
        categories,
        district: cell(DISTRICT).map(str::to_owned),
    }
}

/// How many projects a ballot may name: what the file says, else all; one where voters choose one.
fn places(file: &File, kind: Kind, election: &Election) -> usize {
    let all = if kind == Kind::ChooseOne { 1 } else { election.projects().len() };
    file.meta("max_length").and_then(|(value, _)| value.parse().ok()).unwrap_or(all)
}
