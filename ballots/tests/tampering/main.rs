//! A published vote that holds, and everything that must not be taken for one: by outsiders who change files, and by the
//! deployment itself, which has all keys and seals again what it changed.

#![allow(clippy::unwrap_used)]

#[path = "../../examples/example_box/scenario.rs"]
mod scenario;
#[path = "../../examples/example_box/tampering.rs"]
mod tampering;
#[path = "../../examples/example_box/yes_no.rs"]
mod yes_no;

mod ballots;
mod codes;
mod committed;
mod lookup;
mod opening;

use parvis_ballots::{Closing, CodeHash, Codes, File, Files, Finding, Hash, Report, Short, fingerprint};
use scenario::{Keys, SEED, Vote};
use std::sync::OnceLock;
use tampering::{reseal, text};
use yes_no::YesNo;

fn scenario() -> &'static (Keys, Vote) {
    static SCENARIO: OnceLock<(Keys, Vote)> = OnceLock::new();
    SCENARIO.get_or_init(|| scenario::vote(SEED))
}

fn example() -> Files {
    let (keys, vote) = scenario();
    vote.publish(keys)
}

/// What the deployment publishes after it changed something.
fn published(change: impl FnOnce(&mut Vote)) -> Files {
    let (keys, vote) = scenario();
    let mut vote = vote.clone();
    change(&mut vote);
    vote.publish(keys)
}

/// The example after somebody changed its files.
fn edited(change: impl FnOnce(&mut Files)) -> Files {
    let mut files = example();
    change(&mut files);
    files
}

/// The example after the deployment changed `codes.json` and sealed it again.
fn with_codes(change: impl FnOnce(&mut Codes)) -> Files {
    edited(|files| {
        let mut codes = Codes::from_file(files.get(File::Codes).unwrap()).unwrap();
        change(&mut codes);
        let bytes = format!("{}\n", serde_json::to_string(&codes).unwrap()).into_bytes();
        resealed(files, |closing| closing.codes = Hash::of(&bytes));
        files.put(File::Codes, bytes);
    })
}

fn resealed(files: &mut Files, change: impl FnOnce(&mut Closing)) {
    let mut closing = Closing::from_file(files.get(File::Closing).unwrap()).unwrap();
    change(&mut closing);
    reseal(files, &closing, &scenario().0);
}

fn poster() -> Short {
    fingerprint(example().get(File::Manifest).unwrap())
}

fn check(files: &Files) -> Report {
    parvis_ballots::verify(files, Some(&poster()), &YesNo)
}

/// Asserts that these findings, and no others, are made.
#[track_caller]
fn finds(files: &Files, expected: &[Finding]) {
    assert_eq!(check(files).findings, expected);
}

/// Asserts that findings of this kind are made.
#[track_caller]
fn finds_some(files: &Files, kind: impl Fn(&Finding) -> bool) {
    let findings = check(files).findings;
    assert!(findings.iter().any(kind), "{findings:?}");
}

fn code(n: u8) -> CodeHash {
    CodeHash::parse(&Hash::of(&[n]).to_string()).unwrap()
}

#[test]
fn the_example_holds() {
    let report = check(&example());
    assert_eq!(report.findings, []);
    let numbers = report.numbers;
    assert!(report.closed && report.fingerprint == Some(poster()) && report.closing.is_some());
    assert_eq!((numbers.printed, numbers.reserve, numbers.used, numbers.used_on_paper), (40, 6, 33, 3));
    assert_eq!((numbers.revoked, numbers.reissued, numbers.ballots, numbers.paper_ballots), (2, 2, 30, 3));
    assert_eq!((numbers.batches, numbers.in_batches), (1, 20));
}

#[test]
fn an_open_vote_holds() {
    let (keys, vote) = scenario();
    let report = check(&vote.publish_open(keys));
    assert_eq!((report.findings, report.closed, report.numbers.in_batches), (vec![], false, 20));
}

#[test]
fn a_vote_without_ballots_or_paper_holds() {
    let files = published(|vote| {
        vote.batches.clear();
        vote.outcome.ballots.clear();
        vote.outcome.codes = Codes::default();
        vote.outcome.paper = None;
        vote.outcome.result = r#"{"yes":0,"no":0,"blank":0,"accepted":false}"#.to_owned();
    });
    finds(&files, &[]);
}

#[test]
fn every_file_is_missed() {
    for file in File::ALL {
        let files = edited(|files| files.remove(file));
        finds_some(&files, |finding| *finding == Finding::Missing(file));
    }
}

#[test]
fn every_file_has_one_form() {
    for file in File::ALL {
        let spaced = edited(|files| files.put(file, format!("{} ", text(files, file)).into_bytes()));
        finds_some(&spaced, |finding| matches!(finding, Finding::Form { file: found, .. } if *found == file));
    }
}

#[test]
fn any_changed_byte_of_any_file_is_noticed() {
    let good = example();
    for file in File::ALL {
        let bytes = good.get(file).unwrap();
        // A few dozen places, spread over the file.
        for place in (0..bytes.len()).step_by(1.max(bytes.len() / 23)) {
            let mut changed = bytes.to_vec();
            changed[place] ^= 1;
            let mut files = good.clone();
            files.put(file, changed);
            assert!(!check(&files).findings.is_empty(), "{} {place}", file.name());
        }
    }
}
