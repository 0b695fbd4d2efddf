//! Files of many shapes, what is found wrong with them, and that what is written is read.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use parvis_model::tally::budget::{Ballot, Election, Kind, Measure, Profile, Project};
use parvis_pabulib::{Contest, File, Finding, Problem, Row, Section, Table, read};
use proptest::prelude::*;

/// A file with a head, projects and votes, each with lines between them.
fn pb(meta: &str, projects: &str, votes: &str) -> String {
    format!("META\nkey;value\n{meta}\nPROJECTS\n{projects}\nVOTES\n{votes}\n")
}

fn found(text: &str) -> Vec<(u64, Problem)> {
    let findings = read(text.as_bytes()).findings;
    findings.into_iter().map(|finding: Finding| (finding.line.unwrap_or(0), finding.problem)).collect()
}

fn owned(text: &str) -> String {
    text.to_owned()
}

#[test]
fn marks_line_ends_quotes_and_old_names() {
    let text = "\u{feff}meta\r\nkey; value\r\n\r\nbudget; 1000,50 \r\nvote_type; Approval\r\nsubunit;None\r\n\
        \r\nprojects\r\nproject_id; cost; name; categories; neighborhood\r\n\
        1; 600.0;\"Jeux; \"\"grands\"\" et petits\"; culture, sport,culture; Nord\r\n2; 10,5\r\n\
        votes\r\nid; age; votes\r\n\r\nx; 34;\" 2 , 1 \"\r\ny; ;\r\n";
    let reading = read(text.as_bytes());
    assert_eq!(reading.findings, []);
    let contest = reading.contest.unwrap();
    assert_eq!(contest.election.budget(), 100_050);
    let first = Project {
        id: owned("1"),
        cost: 60_000,
        categories: vec![owned("culture"), owned("sport")],
        district: Some(owned("Nord")),
    };
    assert_eq!(contest.election.projects()[0], first);
    assert_eq!(contest.names, ["Jeux; \"grands\" et petits", "2"]);
    assert_eq!(contest.profile.groups().len(), 2);
    assert_eq!(reading.file.meta("subunit"), None);
    // Lines are those of the file, whatever is empty before them.
    assert_eq!(reading.file.votes.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [15, 16]);
}

#[test]
fn smaller_units_than_cents() {
    let text = pb("budget;1.0005\nvote_type;cumulative", "project_id;cost\n1;0.5", "voter_id;vote;points\n1;1;0.25");
    let contest = read(text.as_bytes()).contest.unwrap();
    assert_eq!((contest.digits, contest.election.budget(), contest.unit()), (4, 10_005, 10_000));
    assert_eq!(contest.point_digits, 2);
    assert_eq!(contest.profile.scores(&contest.election, Measure::Points), [25]);
}

#[test]
fn numbers_that_contradict_the_tables() {
    let text = pb(
        "budget;100\nvote_type;ordinal\nnum_projects;3\nnum_votes;2\nmax_length;2\nmin_length;x",
        "project_id;cost;votes;score;selected\n1;60;2;3;1\n2;50;1;1;1\n2;1;0;0;0\n3;101;0;0;2",
        "voter_id;vote\na;1,2\nb;1,9\nb;1,1\nc;3,1,2\n",
    );
    let expected = [
        (3, Problem::Overspent { spent: owned("110"), budget: owned("100") }),
        (6, Problem::Count { key: owned("num_votes"), said: owned("2"), found: 4 }),
        (8, Problem::BadNumber { key: owned("min_length"), value: owned("x") }),
        (11, Problem::VotesDiffer { project: owned("1"), said: owned("2"), found: 4 }),
        // The longest ballot makes three places: 3 + 3 + 3 + 2.
        (11, Problem::Score { project: owned("1"), said: owned("3"), found: owned("11") }),
        (12, Problem::VotesDiffer { project: owned("2"), said: owned("1"), found: 2 }),
        (12, Problem::Score { project: owned("2"), said: owned("1"), found: owned("3") }),
        (13, Problem::DuplicateProject { project: owned("2"), first: 12 }),
        (14, Problem::VotesDiffer { project: owned("3"), said: owned("0"), found: 1 }),
        (14, Problem::Score { project: owned("3"), said: owned("0"), found: owned("3") }),
        (14, Problem::AboveBudget { project: owned("3"), cost: owned("101") }),
        (18, Problem::UnknownProject { voter: owned("b"), project: owned("9") }),
        (19, Problem::DuplicateVoter { voter: owned("b"), first: 18 }),
        (19, Problem::Repeated { voter: owned("b"), project: owned("1") }),
        (20, Problem::Limit { voter: owned("c"), key: owned("max_length"), limit: owned("2"), found: owned("3") }),
    ];
    assert_eq!(found(&text), expected);
    assert_eq!(read(text.as_bytes()).contest.unwrap().profile.voters(), 4);
}

#[test]
fn limits_of_every_kind() {
    let limit = |key: &str, limit: &str, found: &str| Problem::Limit {
        voter: owned("a"),
        key: owned(key),
        limit: owned(limit),
        found: owned(found),
    };
    let projects = "project_id;cost\n1;60\n2;50";
    let approval = |meta: &str| pb(&format!("budget;90\nvote_type;approval\n{meta}"), projects, "voter_id;vote\na;1,2");
    assert_eq!(found(&approval("max_sum_cost;90")), [(12, limit("max_sum_cost", "90", "110"))]);
    assert_eq!(found(&approval("min_sum_cost;110.5")), [(12, limit("min_sum_cost", "110.5", "110"))]);
    assert_eq!(found(&approval("min_length;3")), [(12, limit("min_length", "3", "2"))]);
    let points = |meta: &str| {
        pb(&format!("budget;90\nvote_type;cumulative\n{meta}"), projects, "voter_id;vote;points\na;1,2;3,0.5")
    };
    assert_eq!(found(&points("max_points;2")), [(12, limit("max_points", "2", "3"))]);
    assert_eq!(found(&points("min_points;1")), [(12, limit("min_points", "1", "0.5"))]);
    assert_eq!(found(&points("max_sum_points;3")), [(12, limit("max_sum_points", "3", "3.5"))]);
    assert_eq!(found(&points("min_sum_points;4")), [(12, limit("min_sum_points", "4", "3.5"))]);
    assert_eq!(found(&points("max_sum_points;3.50")), []);
    let one = pb("budget;90\nvote_type;choose-1", projects, "voter_id;vote\na;1,2");
    assert_eq!(found(&one), [(11, limit("max_length", "1", "2"))]);
}

#[test]
fn points_that_do_not_fit() {
    let votes = "voter_id;vote;points\na;1,2;3\nb;1;x\nc;1;1,2\nd;2;4;5";
    let text = pb("budget;90\nvote_type;scoring", "project_id;cost\n1;60\n2;50", votes);
    let points = |voter: &str, points: &str| Problem::Points { voter: owned(voter), points: owned(points) };
    let cells = Problem::Cells { found: 4, columns: 3 };
    assert_eq!(found(&text), [(11, points("a", "3")), (12, points("b", "x")), (13, points("c", "1,2")), (14, cells)]);
    let contest = read(text.as_bytes()).contest.unwrap();
    assert_eq!(contest.profile.scores(&contest.election, Measure::Points), [4, 4]);
}

#[test]
fn what_prevents_counting() {
    let projects = "project_id;cost\n1;60";
    let votes = "voter_id;vote\na;1";
    let cases = [
        (owned("hello"), Problem::NoSection { section: Section::Meta }),
        (pb("budget;9", projects, votes), Problem::Missing { key: owned("vote_type") }),
        (pb("vote_type;approval", projects, votes), Problem::Missing { key: owned("budget") }),
        (pb("budget;9\nvote_type;lottery", projects, votes), Problem::VoteType { value: owned("lottery") }),
        (
            pb("budget;much\nvote_type;approval", projects, votes),
            Problem::BadAmount { key: owned("budget"), value: owned("much") },
        ),
        (
            pb("budget;9\nvote_type;approval", "project_id;cost\n1;-3", votes),
            Problem::BadAmount { key: owned("cost"), value: owned("-3") },
        ),
        (
            pb("budget;9\nvote_type;approval", "project_id;cost\n1;900000000000", votes),
            Problem::TooLarge { value: owned("900000000000") },
        ),
        (
            pb("budget;9\nvote_type;approval", "project_id;price\n1;3", votes),
            Problem::NoColumn { section: Section::Projects, column: owned("cost") },
        ),
    ];
    for (text, problem) in cases {
        let reading = read(text.as_bytes());
        assert!(reading.contest.is_none(), "{text}");
        assert_eq!(reading.findings[0].problem, problem);
        assert!(reading.findings[0].is_fatal());
    }
    assert_eq!(read(b"META\n\xff").findings, [Finding { line: None, problem: Problem::NotUtf8 }]);
}

/// Cells of any text, without spaces at the ends, which do not count.
fn cell() -> impl Strategy<Value = String> {
    "[a-z;\"',\n\r é0-9]{0,8}".prop_map(|text| text.trim().to_owned())
}

fn table(titles: &'static [&'static str]) -> impl Strategy<Value = Table> {
    let row = proptest::collection::vec(cell(), titles.len());
    // A row of nothing is no row.
    let row = row.prop_filter("empty", |cells| !cells.iter().all(String::is_empty));
    proptest::collection::vec(row, 0..5).prop_map(|rows| Table {
        head: titles.iter().map(|title| (*title).to_owned()).collect(),
        rows: rows.into_iter().map(|cells| Row { line: 0, cells }).collect(),
    })
}

/// A contest of any kind whose ballots keep to its limits.
fn contests() -> impl Strategy<Value = Contest> {
    let kinds = [Kind::Approval, Kind::ChooseOne, Kind::Cumulative, Kind::Scoring, Kind::Ordinal];
    let ballots = |projects: usize| {
        let ballot = proptest::collection::vec((0..projects, 0_i64..2_000), 0..=projects);
        proptest::collection::vec(ballot, 0..9)
    };
    (1_usize..6, proptest::sample::select(kinds.to_vec()), 0_u32..3).prop_flat_map(move |(projects, kind, digits)| {
        let costs = proptest::collection::vec(0_u64..100_000, projects);
        (costs, ballots(projects), proptest::collection::vec(cell(), projects)).prop_map(
            move |(costs, ballots, names)| {
                let project = |(place, cost): (usize, u64)| Project {
                    id: format!("p{place}"),
                    cost,
                    categories: vec![owned("a"); place % 2],
                    district: Some(format!("d{place}")),
                };
                let election = Election::new(100_000, costs.into_iter().enumerate().map(project).collect()).unwrap();
                let most = if kind == Kind::ChooseOne { 1 } else { projects };
                let ballots = ballots.into_iter().map(|named| {
                    let (projects, points) = named.into_iter().take(most).unzip();
                    Ballot { projects, points }
                });
                let profile = Profile::new(kind, most, &election, ballots.collect::<Vec<_>>());
                let names = names.into_iter().zip(election.projects());
                let names = names.map(|(name, p)| if name.is_empty() { p.id.clone() } else { name }).collect();
                let point_digits = if kind.has_points() { digits } else { 0 };
                Contest {
                    election,
                    profile,
                    names,
                    digits: 2,
                    point_digits,
                    places: most,
                    currency: Some(owned("EUR")),
                }
            },
        )
    })
}

proptest! {
    #[test]
    fn tables_come_back(
        meta in table(&["key", "value"]),
        projects in table(&["project_id", "cost", "name"]),
        votes in table(&["voter_id", "vote"]),
    ) {
        // A row that is the title of a table would be one.
        let file = File { meta, projects, votes };
        prop_assert_eq!(read(file.write().as_bytes()).file, file);
    }

    #[test]
    fn contests_come_back(contest in contests()) {
        let file = File::of(&contest, &[("description", "Essai; « à relire »"), ("budget", "not this one")]);
        let reading = read(file.write().as_bytes());
        prop_assert_eq!(&reading.findings, &[]);
        let read = reading.contest.unwrap();
        prop_assert_eq!(&read.election, &contest.election);
        prop_assert_eq!(&read.names, &contest.names);
        prop_assert_eq!(read.places, contest.places);
        prop_assert_eq!(read.profile.voters(), contest.profile.voters());
        for measure in [Measure::Chosen, Measure::Points, Measure::Borda] {
            // Points of whole numbers need no decimal places, even where some were allowed.
            let scale = 10_i128.pow(contest.point_digits - read.point_digits);
            let scale = if measure == Measure::Points { scale } else { 1 };
            let scores = read.profile.scores(&read.election, measure).into_iter().map(|score| score * scale);
            let before = contest.profile.scores(&contest.election, measure);
            prop_assert_eq!(scores.collect::<Vec<_>>(), before);
        }
    }

    #[test]
    fn nothing_makes_it_panic(text in "(META|PROJECTS|VOTES|key;value|budget;[0-9]{0,3}|vote_type;(approval|scoring)|project_id;cost|voter_id;vote;points|[a-z0-9;,\"]{0,9}|\n){0,40}") {
        let _ = read(text.as_bytes());
    }
}
