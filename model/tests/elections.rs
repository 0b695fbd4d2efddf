//! The counting rules agree with published libraries on the elections of `elections/make.py`, known ones and random
//! ones with many ties.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use parvis_model::ballot::{Ballot, BallotOption, BallotQuestion, Mark, Method, RankingRule, Ties, order};
use parvis_model::tally::step::Step;
use parvis_model::tally::vote::{Outcome, count};
use parvis_model::{OptionId, QuestionId};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// One election with what libraries find.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    method: Method,
    options: Vec<OptionId>,
    ties: Ties,
    ballots: Vec<(u64, Mark)>,
    agreed: Vec<String>,
    expected: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    winners: BTreeSet<OptionId>,
    lot: Vec<OptionId>,
    totals: Option<BTreeMap<OptionId, u64>>,
    ranking: Option<Vec<BTreeSet<OptionId>>>,
    /// The canonical text of the first ballot.
    text: String,
    /// Who can be first and second together.
    pairs: Option<BTreeSet<BTreeSet<OptionId>>>,
    strongest: Option<Vec<Vec<u64>>>,
    grades: Option<BTreeMap<OptionId, OptionId>>,
}

fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("elections/elections.json")).unwrap()
}

fn question(case: &Case) -> BallotQuestion {
    let option = |id: &OptionId| BallotOption { id: id.clone(), label: id.to_string(), hint: None, picture: None };
    BallotQuestion {
        id: QuestionId::parse("q").unwrap(),
        label: case.name.clone(),
        hint: None,
        method: case.method.clone(),
        options: case.options.iter().map(option).collect(),
        ties: case.ties,
    }
}

fn check(case: &Case) {
    let question = question(case);
    assert_eq!(question.flaws(), []);
    let outcome = count(&question, &case.name, case.ballots.iter().map(|(number, mark)| (mark, *number))).unwrap();
    let name = format!("{} {:?} {:?} {:?}", case.name, case.method, case.ties, case.agreed);
    let expected = &case.expected;
    assert_eq!(outcome.valid, case.ballots.iter().map(|(number, _)| number).sum::<u64>(), "{name}");
    assert_eq!(outcome.winners.iter().cloned().collect::<BTreeSet<_>>(), expected.winners, "{name}");
    let first = Ballot::of([(question.id.clone(), case.ballots[0].1.clone())].into()).unwrap();
    assert_eq!(first.encode(), expected.text, "{name}");
    assert_eq!(Ballot::parse(&expected.text), Ok(first), "{name}");
    assert_eq!(order::lot(&question, &case.name), expected.lot, "{name}");
    if let Some(ranking) = &expected.ranking {
        assert_eq!(&sets(&outcome), ranking, "{name}");
    }
    if let Some(pairs) = &expected.pairs {
        assert_eq!(&pairs_of(&sets(&outcome)), pairs, "{name}");
    }
    check_trace(&outcome, expected, &name);
}

fn check_trace(outcome: &Outcome, expected: &Expected, name: &str) {
    let mut compared = 0;
    for step in &outcome.trace {
        match (step, &expected.totals, &expected.strongest, &expected.grades) {
            (Step::Totals { totals, .. }, Some(wanted), ..) => {
                let totals: BTreeMap<_, _> = totals.iter().map(|total| (total.option.clone(), total.count)).collect();
                assert_eq!(&totals, wanted, "{name}");
            }
            (Step::Positions { rows }, Some(wanted), ..) => {
                let totals: BTreeMap<_, _> = rows.iter().map(|row| (row.option.clone(), row.twice_points)).collect();
                assert_eq!(&totals, wanted, "{name}");
            }
            (Step::StrongestPaths { strongest, .. }, _, Some(wanted), _) => assert_eq!(strongest, wanted, "{name}"),
            (Step::Grades { rows, .. }, .., Some(wanted)) => {
                let grades: BTreeMap<_, _> =
                    rows.iter().map(|row| (row.option.clone(), row.majority.clone())).collect();
                assert_eq!(&grades, wanted, "{name}");
            }
            _ => continue,
        }
        compared += 1;
    }
    let wanted = [expected.totals.is_some(), expected.strongest.is_some(), expected.grades.is_some()];
    assert_eq!(compared, wanted.into_iter().filter(|wanted| *wanted).count(), "{name}");
}

fn sets(outcome: &Outcome) -> Vec<BTreeSet<OptionId>> {
    outcome.ranking.iter().map(|group| group.iter().cloned().collect()).collect()
}

/// Every two options that can be the first two of a ranking with ties.
fn pairs_of(ranking: &[BTreeSet<OptionId>]) -> BTreeSet<BTreeSet<OptionId>> {
    let [first, rest @ ..] = ranking else { return BTreeSet::new() };
    let others = if first.len() == 1 { &rest[0] } else { first };
    first
        .iter()
        .flat_map(|a| others.iter().map(|b| BTreeSet::from([a.clone(), b.clone()])))
        .filter(|p| p.len() == 2)
        .collect()
}

#[test]
fn results_are_those_of_the_libraries() {
    let cases = cases();
    cases.iter().for_each(check);
    let tied = cases.iter().filter(|case| case.expected.winners.len() > 1).count();
    let of =
        |library: &str| cases.iter().filter(|case| case.agreed.iter().any(|name| name.starts_with(library))).count();
    assert!(tied > 30 && of("pref_voting") > 200 && of("pyrankvote") > 50 && of("abcvoting") > 20);
}

/// The ranking of a known election, its groups separated by spaces.
fn ranking(name: &str, rule: &str) -> String {
    let is = |method: &Method| match method {
        Method::Ranking { rule: found, .. } => found.keyword() == rule,
        other => other.keyword() == rule,
    };
    let case = cases().into_iter().find(|case| case.name == name && is(&case.method)).unwrap();
    let outcome = count(&question(&case), name, case.ballots.iter().map(|(number, mark)| (mark, *number))).unwrap();
    let group = |group: &Vec<OptionId>| group.iter().map(OptionId::as_str).collect::<Vec<_>>().join("=");
    outcome.ranking.iter().map(group).collect::<Vec<_>>().join(" ")
}

#[test]
fn one_election_has_a_winner_a_rule() {
    assert_eq!(ranking("tennessee", "single"), "memphis nashville knoxville chattanooga");
    assert_eq!(ranking("tennessee", "borda"), "nashville chattanooga memphis knoxville");
    assert_eq!(ranking("tennessee", "irv"), "knoxville memphis nashville chattanooga");
    assert_eq!(ranking("tennessee", "schulze"), "nashville chattanooga knoxville memphis");
    assert_eq!(ranking("schulze-45", "schulze"), "e a c b d");
    assert_eq!(ranking("burlington-2009", "irv"), "kiss wright montroll");
    assert_eq!(ranking("burlington-2009", "schulze"), "montroll kiss wright");
    assert_eq!(ranking("circle", "schulze"), "a=b=c");
    assert_eq!(ranking("circle", "irv"), "a=b=c");
}

#[test]
fn the_rounds_of_tennessee_are_told() {
    let case = cases()
        .into_iter()
        .find(|case| case.name == "tennessee" && matches!(case.method, Method::Ranking { rule: RankingRule::Irv, .. }));
    let case = case.unwrap();
    let outcome = count(&question(&case), "", case.ballots.iter().map(|(number, mark)| (mark, *number))).unwrap();
    let told: Vec<String> = outcome.trace.iter().map(|step| serde_json::to_string(step).unwrap()).collect();
    let expected = [
        concat!(
            r#"{"step":"round","number":1,"counts":[{"option":"memphis","count":42},{"option":"nashville","count":26},"#,
            r#"{"option":"chattanooga","count":15},{"option":"knoxville","count":17}],"exhausted":0,"majority":51,"#,
            r#""end":{"end":"eliminated","options":["chattanooga"],"because":"fewest","#,
            r#""transfers":[{"from":"chattanooga","to":"knoxville","count":15}]}}"#
        ),
        concat!(
            r#"{"step":"round","number":2,"counts":[{"option":"memphis","count":42},{"option":"nashville","count":26},"#,
            r#"{"option":"knoxville","count":32}],"exhausted":0,"majority":51,"#,
            r#""end":{"end":"eliminated","options":["nashville"],"because":"fewest","#,
            r#""transfers":[{"from":"nashville","to":"knoxville","count":26}]}}"#
        ),
        concat!(
            r#"{"step":"round","number":3,"counts":[{"option":"memphis","count":42},{"option":"knoxville","count":58}],"#,
            r#""exhausted":0,"majority":51,"end":{"end":"elected","option":"knoxville"}}"#
        ),
    ];
    assert_eq!(told, expected);
}
