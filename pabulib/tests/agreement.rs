//! Every rule selects what `pabutools` selects: see `agreement.md` for what is compared, and for differences.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use parvis_model::tally::budget::{Rule, Ties, count};
use parvis_pabulib::{Contest, Problem, read};
use serde::Deserialize;
use std::fmt::Write;
use std::path::Path;

#[derive(Deserialize)]
struct Expected {
    elections: Vec<Election>,
}

#[derive(Deserialize)]
struct Election {
    pb: Option<String>,
    file: Option<String>,
    sha256: Option<String>,
    counts: Vec<Counted>,
}

#[derive(Deserialize)]
struct Counted {
    rule: Rule,
    ties: String,
    selected: Vec<String>,
}

fn expected(name: &str) -> Expected {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/agreement").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every difference in a line, and how many counts were compared.
fn differences(name: &str, contest: &Contest, counts: &[Counted]) -> String {
    let mut said = String::new();
    for Counted { rule, ties, selected } in counts {
        let ties = if ties == "name" { Ties::Name } else { Ties::LowerCost };
        let outcome = count(&contest.election, &contest.profile, *rule, &ties);
        let ids = outcome.selected.iter().map(|place| &contest.election.projects()[*place].id);
        if !ids.clone().eq(selected) {
            let ours: Vec<&String> = ids.collect();
            writeln!(said, "{name} {rule:?} {ties:?}: {ours:?}, pabutools: {selected:?}").unwrap();
        }
        assert_eq!(outcome.spent + outcome.left, contest.election.budget());
    }
    said
}

#[test]
fn random_elections_of_every_kind() {
    let expected = expected("random.json");
    let (mut compared, mut said) = (0, String::new());
    for (number, election) in expected.elections.iter().enumerate() {
        let reading = read(election.pb.as_deref().unwrap().as_bytes());
        let contest = reading.contest.unwrap();
        // The only contradictions that such files have.
        assert!(reading.findings.iter().all(|finding| matches!(finding.problem, Problem::AboveBudget { .. })));
        said += &differences(&number.to_string(), &contest, &election.counts);
        compared += election.counts.len();
    }
    assert!(said.is_empty(), "{said}");
    assert!(expected.elections.len() == 200 && compared > 1_500, "{compared}");
}

/// `PABULIB` is a folder with the files that `files.json` names.
#[test]
#[ignore = "needs Pabulib's files: see agreement.md"]
fn files_of_pabulib() {
    let folder = std::env::var("PABULIB").unwrap();
    let mut said = String::new();
    for election in expected("files.json").elections {
        let name = election.file.unwrap();
        let bytes = std::fs::read(Path::new(&folder).join(&name)).unwrap();
        assert_eq!(sha256(&bytes), election.sha256.unwrap(), "{name}");
        let reading = read(&bytes);
        said += &differences(&name, &reading.contest.unwrap(), &election.counts);
    }
    assert!(said.is_empty(), "{said}");
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}
