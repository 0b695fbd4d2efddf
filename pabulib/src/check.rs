//! Where a file contradicts itself: numbers that follow from its tables, and its own limits.

use crate::contest::Contest;
use crate::decimal::Decimal;
use crate::file::{File, Row};
use crate::finding::{Finding, Problem};
use crate::votes::Vote;
use parvis_model::tally::budget::{Kind, Measure};

/// Reports every contradiction. `rows` are those of the projects of `contest`.
pub(crate) fn contradictions(
    file: &File,
    contest: &Contest,
    rows: &[&Row],
    votes: &[Vote],
    findings: &mut Vec<Finding>,
) {
    counts(file, contest, findings);
    columns(file, contest, rows, findings);
    budget(file, contest, rows, findings);
    limits(file, contest, votes, findings);
}

fn counts(file: &File, contest: &Contest, findings: &mut Vec<Finding>) {
    let projects = u64::try_from(contest.election.projects().len()).unwrap_or(u64::MAX);
    for (key, found) in [("num_projects", projects), ("num_votes", contest.profile.voters())] {
        let Some((said, line)) = file.meta(key) else { continue };
        if Decimal::parse(said) != Some(Decimal::new(found.into(), 0)) {
            let problem = Problem::Count { key: key.to_owned(), said: said.to_owned(), found };
            findings.push(Finding { line: Some(line), problem });
        }
    }
}

/// The measure and decimal places of the column `score`.
fn score(contest: &Contest) -> Option<(Measure, u32)> {
    match contest.profile.kind() {
        Kind::Approval | Kind::ChooseOne => None,
        Kind::Cumulative | Kind::Scoring => Some((Measure::Points, contest.point_digits)),
        Kind::Ordinal => Some((Measure::Borda, 0)),
    }
}

fn columns(file: &File, contest: &Contest, rows: &[&Row], findings: &mut Vec<Finding>) {
    let votes = contest.profile.votes(&contest.election);
    let scores = score(contest).map(|(measure, digits)| {
        let scores = contest.profile.scores(&contest.election, measure).into_iter();
        scores.map(|score| Decimal::new(score, digits)).collect::<Vec<_>>()
    });
    let columns = (file.projects.column(&["votes"]), file.projects.column(&["score"]));
    for (place, row) in rows.iter().enumerate() {
        let project = || contest.election.projects()[place].id.clone();
        if let Some(said) = row.cell(columns.0)
            && Decimal::parse(said) != Some(Decimal::new(votes[place].into(), 0))
        {
            let problem = Problem::VotesDiffer { project: project(), said: said.to_owned(), found: votes[place] };
            findings.push(Finding { line: Some(row.line), problem });
        }
        if let (Some(said), Some(scores)) = (row.cell(columns.1), &scores)
            && Decimal::parse(said) != Some(scores[place])
        {
            let found = scores[place].to_string();
            let problem = Problem::Score { project: project(), said: said.to_owned(), found };
            findings.push(Finding { line: Some(row.line), problem });
        }
    }
}

fn budget(file: &File, contest: &Contest, rows: &[&Row], findings: &mut Vec<Finding>) {
    let election = &contest.election;
    for (project, row) in election.projects().iter().zip(rows) {
        if project.cost > election.budget() {
            let cost = contest.amount(project.cost).to_string();
            let problem = Problem::AboveBudget { project: project.id.clone(), cost };
            findings.push(Finding { line: Some(row.line), problem });
        }
    }
    // Other numbers than 1 mean that a project was funded for another reason, perhaps with other money.
    let selected = file.projects.column(&["selected"]);
    let funded = election.projects().iter().zip(rows).filter(|(_, row)| row.cell(selected) == Some("1"));
    let spent = funded.map(|(project, _)| project.cost).sum::<u64>();
    if spent > election.budget() {
        let amount = |money| contest.amount(money).to_string();
        let problem = Problem::Overspent { spent: amount(spent), budget: amount(election.budget()) };
        findings.push(Finding { line: file.meta("budget").map(|(_, line)| line), problem });
    }
}

/// A limit of `META`, and what of a ballot it is about.
struct Limit {
    key: &'static str,
    is_least: bool,
    of: fn(&Contest, &Vote) -> Vec<Decimal>,
}

fn length(_: &Contest, vote: &Vote) -> Vec<Decimal> {
    vec![Decimal::new(i128::try_from(vote.ballot.projects.len()).unwrap_or(i128::MAX), 0)]
}

fn sum_cost(contest: &Contest, vote: &Vote) -> Vec<Decimal> {
    let costs = vote.ballot.projects.iter().map(|place| contest.election.projects()[*place].cost);
    vec![contest.amount(costs.sum())]
}

fn points(contest: &Contest, vote: &Vote) -> Vec<Decimal> {
    vote.ballot.points.iter().map(|points| Decimal::new((*points).into(), contest.point_digits)).collect()
}

fn sum_points(contest: &Contest, vote: &Vote) -> Vec<Decimal> {
    match contest.profile.kind().has_points() {
        true => vec![Decimal::new(vote.ballot.points.iter().copied().map(i128::from).sum(), contest.point_digits)],
        false => Vec::new(),
    }
}

const LIMITS: [Limit; 8] = [
    Limit { key: "min_length", is_least: true, of: length },
    Limit { key: "max_length", is_least: false, of: length },
    Limit { key: "min_sum_cost", is_least: true, of: sum_cost },
    Limit { key: "max_sum_cost", is_least: false, of: sum_cost },
    Limit { key: "min_points", is_least: true, of: points },
    Limit { key: "max_points", is_least: false, of: points },
    Limit { key: "min_sum_points", is_least: true, of: sum_points },
    Limit { key: "max_sum_points", is_least: false, of: sum_points },
];

fn limits(file: &File, contest: &Contest, votes: &[Vote], findings: &mut Vec<Finding>) {
    for limit in LIMITS {
        let key = || limit.key.to_owned();
        let one = (limit.key == "max_length" && contest.profile.kind() == Kind::ChooseOne).then_some(("1", 0));
        let Some((said, line)) = file.meta(limit.key).or(one) else { continue };
        let Some(bound) = Decimal::parse(said) else {
            let problem = Problem::BadNumber { key: key(), value: said.to_owned() };
            findings.push(Finding { line: Some(line), problem });
            continue;
        };
        for vote in votes {
            let is_broken = |value: &Decimal| if limit.is_least { *value < bound } else { *value > bound };
            if let Some(value) = (limit.of)(contest, vote).iter().find(|value| is_broken(value)) {
                let (voter, found) = (vote.voter.clone(), value.to_string());
                let problem = Problem::Limit { voter, key: key(), limit: said.to_owned(), found };
                findings.push(Finding { line: Some(vote.line), problem });
            }
        }
    }
}
