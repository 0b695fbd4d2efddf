//! A published vote that holds, and everything that must not be taken for one: by outsiders who change files, and by the
//! deployment itself, which has all keys and seals again what it changed.

#![allow(clippy::unwrap_used)]

#[path = "../examples/example_box/scenario.rs"]
mod scenario;
#[path = "../examples/example_box/tampering.rs"]
mod tampering;
#[path = "../examples/example_box/yes_no.rs"]
mod yes_no;

use parvis_ballots::{
    Batch, Closing, CodeHash, Codes, Counted, File, Files, Finding, Hash, List, Report, Short, fingerprint, merkle,
};
use scenario::{Keys, SEED, Vote, cast, name, rng};
use std::path::PathBuf;
use std::sync::OnceLock;
use tampering::{replace, reseal, text};
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

// What holds.

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

// Files.

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

// The manifest.

#[test]
fn a_changed_manifest() {
    let files = edited(|files| replace(files, File::Manifest, "2027-03-14T18", "2027-03-15T18"));
    let found = fingerprint(files.get(File::Manifest).unwrap());
    finds(
        &files,
        &[
            Finding::Fingerprint { expected: poster(), found },
            Finding::Seal(File::Manifest),
            Finding::FileHash(File::Manifest),
        ],
    );
}

#[test]
fn another_manifest_that_the_deployment_sealed_instead() {
    let files = published(|vote| vote.manifest.closes = "2027-03-15T18:00:00Z".to_owned());
    let found = fingerprint(files.get(File::Manifest).unwrap());
    finds(&files, &[Finding::Fingerprint { expected: poster(), found }]);
    // Without the poster nobody can tell: the fingerprint is what is trusted.
    assert_eq!(parvis_ballots::verify(&files, None, &YesNo).findings, []);
}

#[test]
fn a_hash_of_other_rules() {
    let computed = scenario().1.manifest.rules_hash;
    let files = published(|vote| vote.manifest.rules_hash = Hash::of(b"others"));
    finds_some(&files, |f| *f == Finding::RulesHash { declared: Hash::of(b"others"), computed });
}

#[test]
fn more_codes_than_the_manifest_says() {
    let files = published(|vote| vote.manifest.codes -= 1);
    finds_some(&files, |f| *f == Finding::Number { what: Counted::Printed, declared: 39, found: 40 });
    let files = published(|vote| vote.manifest.reserve += 1);
    finds_some(&files, |f| *f == Finding::Number { what: Counted::Reserve, declared: 7, found: 6 });
}

#[test]
fn codes_out_of_order_or_twice() {
    let files = published(|vote| vote.manifest.code_hashes.swap(4, 5));
    finds_some(&files, |f| *f == Finding::Unsorted { list: List::Printed, place: 5 });
    let twice = scenario().1.manifest.code_hashes[4];
    let files = published(|vote| vote.manifest.code_hashes[5] = twice);
    finds_some(&files, |f| *f == Finding::Duplicate { list: List::Printed, hash: *twice.as_hash() });
    let files = published(|vote| vote.manifest.reserve_hashes[0] = twice);
    let expected = Finding::InBoth { first: List::Printed, second: List::Reserve, hash: twice };
    finds_some(&files, |f| *f == expected);
}

// Batches.

#[test]
fn a_batch_with_another_hash() {
    let files = tampered("batch-altered");
    let lost = Finding::Lost { number: 1, hash: Hash::of(b"nobody's") };
    finds(&files, &[Finding::FileHash(File::Batches), lost]);
}

#[test]
fn a_batch_with_another_root() {
    let files = published(|vote| vote.batches[0].root = Hash::of(b"x"));
    finds(&files, &[Finding::BatchRoot(1)]);
}

#[test]
fn a_batch_out_of_order() {
    let files = published(|vote| vote.batches[0].hashes.swap(0, 1));
    finds(&files, &[Finding::Unsorted { list: List::Batch(1), place: 1 }, Finding::BatchRoot(1)]);
}

#[test]
fn a_batch_too_small_or_wrongly_numbered() {
    let files = published(|vote| {
        let hashes = vote.batches[0].hashes[..19].to_vec();
        vote.batches[0] = Batch { number: 2, root: merkle::root(&hashes), hashes };
    });
    finds(&files, &[Finding::BatchNumber { expected: 1, found: 2 }, Finding::BatchSize { number: 2, size: 19 }]);
}

#[test]
fn a_ballot_in_two_batches() {
    let files = published(|vote| {
        let mut hashes = vote.batches[0].hashes.clone();
        hashes.extend(vote.outcome.ballots[20..].iter().map(|ballot| ballot.hash(&name())));
        hashes.sort_unstable();
        vote.batches.push(Batch { number: 2, root: merkle::root(&hashes), hashes });
    });
    let report = check(&files);
    assert_eq!(report.findings.len(), 20);
    assert!(report.findings.iter().all(|f| matches!(f, Finding::BatchTwice { number: 2, .. })));
}

// Ballots.

#[test]
fn ballots_added_for_abstainers_beyond_the_codes() {
    let expected = Finding::MoreThan { what: Counted::Ballots, count: 34, limit_of: Counted::Used, limit: 33 };
    finds(&tampered("ballot-added"), &[expected]);
}

#[test]
fn ballots_added_together_with_used_codes_beyond_the_letters() {
    let files = published(|vote| {
        let mut rng = rng("forger");
        let keys = &scenario().0;
        vote.outcome.ballots.extend((0..20).map(|_| cast(keys, &mut rng, None, r#"{"answer":"no"}"#)));
        vote.outcome.codes.used.extend((0..17).map(code));
        vote.outcome.result = r#"{"yes":19,"no":28,"blank":6,"accepted":false}"#.to_owned();
    });
    let expected = Finding::MoreThan { what: Counted::UsedAnyhow, count: 53, limit_of: Counted::Printed, limit: 40 };
    finds_some(&files, |f| *f == expected);
    finds_some(&files, |f| *f == Finding::NeverPrinted { list: List::Used, hash: code(0) });
}

#[test]
fn a_ballot_of_a_batch_left_out() {
    let hash = scenario().1.outcome.ballots[0].hash(&name());
    finds(&tampered("ballot-removed"), &[Finding::Lost { number: 1, hash }]);
}

#[test]
fn a_ballot_left_out_by_somebody_else() {
    let files = edited(|files| {
        let all = text(files, File::Ballots);
        let rest: String = all.split_inclusive('\n').skip(1).collect();
        files.put(File::Ballots, rest.into_bytes());
    });
    finds_some(&files, |f| matches!(f, Finding::Root { .. }));
    finds_some(&files, |f| *f == Finding::Number { what: Counted::Ballots, declared: 30, found: 29 });
    finds_some(&files, |f| matches!(f, Finding::Result { .. }));
}

#[test]
fn a_ballot_with_another_answer() {
    let files = tampered("ballot-changed");
    finds_some(&files, |f| matches!(f, Finding::BallotHash { .. }));
    finds_some(&files, |f| matches!(f, Finding::Root { .. }));
    finds_some(&files, |f| matches!(f, Finding::Result { .. }));
}

#[test]
fn an_answer_that_the_deployment_turned_is_missed_in_its_batch() {
    // The token says nothing of the choices: batches and receipts hold what a ballot says, from the moment it is cast.
    let files = published(|vote| {
        let line = serde_json::to_string(&vote.outcome.ballots[0]).unwrap().replace("yes", "no");
        vote.outcome.ballots[0] = serde_json::from_str(&line).unwrap();
        vote.outcome.result = r#"{"yes":18,"no":9,"blank":6,"accepted":true}"#.to_owned();
    });
    finds(&files, &[Finding::Lost { number: 1, hash: scenario().1.outcome.ballots[0].hash(&name()) }]);
}

#[test]
fn a_ballot_twice() {
    let hash = scenario().1.outcome.ballots.iter().map(|ballot| ballot.hash(&name())).min().unwrap();
    finds(
        &tampered("ballot-duplicated"),
        &[
            Finding::TokenTwice(hash),
            Finding::Duplicate { list: List::Ballots, hash },
            Finding::Number { what: Counted::Ballots, declared: 30, found: 31 },
        ],
    );
}

#[test]
fn a_token_used_for_two_ballots() {
    let files = published(|vote| {
        let line = serde_json::to_string(&vote.outcome.ballots[0]).unwrap().replace("yes", "no");
        vote.outcome.ballots.push(serde_json::from_str(&line).unwrap());
    });
    finds_some(&files, |f| matches!(f, Finding::TokenTwice(_)));
}

#[test]
fn a_token_that_nobody_signed() {
    let files = tampered("token-forged");
    let findings = check(&files).findings;
    assert!(matches!(findings[..], [Finding::Token(_), Finding::Result { .. }]), "{findings:?}");
}

#[test]
fn choices_that_the_rules_do_not_know() {
    let choices = r#"{"answer":"perhaps"}"#;
    let mut hash = Hash::of(b"");
    let files = published(|vote| {
        let ballot = cast(&scenario().0, &mut rng("other"), None, choices);
        hash = ballot.hash(&name());
        vote.outcome.ballots.push(ballot);
    });
    finds(&files, &[Finding::Choices(hash)]);
}

#[test]
fn ballots_out_of_order() {
    let files = edited(|files| {
        let all = text(files, File::Ballots);
        let mut lines: Vec<&str> = all.split_inclusive('\n').collect();
        lines.swap(7, 8);
        files.put(File::Ballots, lines.concat().into_bytes());
    });
    finds(&files, &[Finding::Unsorted { list: List::Ballots, place: 8 }]);
}

// Codes.

#[test]
fn a_code_that_no_letter_carries() {
    let never = CodeHash::parse(&"0".repeat(64)).unwrap();
    finds(&tampered("code-never-printed"), &[Finding::NeverPrinted { list: List::Used, hash: never }]);
}

#[test]
fn a_reserve_code_used_without_being_reissued() {
    let hash = *scenario().1.manifest.reserve_hashes.iter().find(|hash| !is_reissued(hash)).unwrap();
    let files = published(|vote| vote.outcome.codes.used[0] = hash);
    finds(&files, &[Finding::NeverPrinted { list: List::Used, hash }]);
    let files = published(|vote| vote.outcome.codes.revoked[0] = hash);
    finds(&files, &[Finding::NeverPrinted { list: List::Revoked, hash }]);
}

fn is_reissued(hash: &CodeHash) -> bool {
    scenario().1.outcome.codes.reissued.contains(hash)
}

#[test]
fn a_reissued_code_that_is_no_reserve() {
    let files = published(|vote| vote.outcome.codes.reissued[1] = code(1));
    finds(&files, &[Finding::NotReserve(code(1))]);
}

#[test]
fn more_reissued_than_revoked() {
    let files = published(|vote| vote.outcome.codes.revoked.truncate(1));
    let expected = Finding::MoreThan { what: Counted::Reissued, count: 2, limit_of: Counted::Revoked, limit: 1 };
    finds(&files, &[expected]);
}

#[test]
fn a_revoked_code_that_was_used() {
    let codes = &scenario().1.outcome.codes;
    let (used, paper) = (codes.used[3], codes.used_on_paper[0]);
    let files = published(|vote| vote.outcome.codes.revoked[0] = used);
    finds(&files, &[Finding::InBoth { first: List::Used, second: List::Revoked, hash: used }]);
    let files = published(|vote| vote.outcome.codes.revoked[0] = paper);
    finds(&files, &[Finding::InBoth { first: List::UsedOnPaper, second: List::Revoked, hash: paper }]);
}

#[test]
fn a_code_used_on_the_web_and_on_paper() {
    let used = scenario().1.outcome.codes.used[3];
    let files = published(|vote| vote.outcome.codes.used_on_paper[0] = used);
    finds(&files, &[Finding::InBoth { first: List::Used, second: List::UsedOnPaper, hash: used }]);
}

#[test]
fn lists_of_codes_out_of_order_or_with_a_code_twice() {
    type Pick = fn(&mut Codes) -> &mut Vec<CodeHash>;
    let lists: [(List, Pick); 4] = [
        (List::Used, |codes| &mut codes.used),
        (List::UsedOnPaper, |codes| &mut codes.used_on_paper),
        (List::Revoked, |codes| &mut codes.revoked),
        (List::Reissued, |codes| &mut codes.reissued),
    ];
    for (list, pick) in lists {
        let files = with_codes(|codes| pick(codes).swap(0, 1));
        finds(&files, &[Finding::Unsorted { list, place: 1 }]);
        let files = with_codes(|codes| {
            let all = pick(codes);
            all[1] = all[0];
        });
        finds_some(&files, |f| matches!(f, Finding::Duplicate { list: found, .. } if *found == list));
    }
}

#[test]
fn a_used_code_left_out() {
    let files = published(|vote| vote.outcome.codes.used.truncate(29));
    let expected = Finding::MoreThan { what: Counted::Ballots, count: 30, limit_of: Counted::Used, limit: 29 };
    finds(&files, &[expected]);
}

#[test]
fn codes_changed_by_somebody_else() {
    let files = edited(|files| {
        let first = Codes::from_file(files.get(File::Codes).unwrap()).unwrap().used[0].to_string();
        replace(files, File::Codes, &format!("\"{first}\","), "");
    });
    finds(&files, &[Finding::FileHash(File::Codes)]);
}

// Paper.

#[test]
fn more_ballots_on_paper_than_envelopes() {
    let files = published(|vote| {
        let paper = vote.outcome.paper.as_mut().unwrap();
        paper.ballots = 4;
        paper.totals = r#"{"yes":2,"no":2,"blank":0}"#.to_owned();
        vote.outcome.result = r#"{"yes":20,"no":8,"blank":6,"accepted":true}"#.to_owned();
    });
    let expected = Finding::MoreThan { what: Counted::PaperBallots, count: 4, limit_of: Counted::Envelopes, limit: 3 };
    finds(&files, &[expected]);
}

#[test]
fn envelopes_without_codes() {
    let files = published(|vote| vote.outcome.paper.as_mut().unwrap().envelopes = 4);
    finds(&files, &[Finding::Number { what: Counted::Envelopes, declared: 4, found: 3 }]);
}

#[test]
fn totals_on_paper_changed_by_somebody_else() {
    let files = edited(|files| replace(files, File::Paper, r#"\"yes\":1"#, r#"\"yes\":3"#));
    finds_some(&files, |f| *f == Finding::FileHash(File::Paper));
    finds_some(&files, |f| matches!(f, Finding::Result { .. }));
}

#[test]
fn totals_on_paper_that_the_closing_does_not_name() {
    let files = edited(|files| resealed(files, |closing| closing.paper = None));
    finds_some(&files, |f| *f == Finding::FileHash(File::Paper));
}

#[test]
fn totals_on_paper_that_cannot_be_read() {
    let files = published(|vote| vote.outcome.paper.as_mut().unwrap().totals = "many".to_owned());
    let declared = scenario().1.outcome.result.clone();
    finds(&files, &[Finding::Result { declared, computed: None }]);
}

// The closing.

#[test]
fn another_result() {
    let declared = r#"{"yes":13,"no":14,"blank":6,"accepted":false}"#.to_owned();
    let computed = Some(scenario().1.outcome.result.clone());
    finds(&tampered("result-altered"), &[Finding::Result { declared, computed }]);
}

#[test]
fn another_root() {
    let files = edited(|files| resealed(files, |closing| closing.root = Hash::of(b"x")));
    finds_some(&files, |f| matches!(f, Finding::Root { declared, .. } if *declared == Hash::of(b"x")));
}

#[test]
fn a_closing_that_the_deployment_did_not_seal() {
    let files = edited(|files| replace(files, File::Closing, "\"ballots\":30", "\"ballots\":31"));
    finds_some(&files, |f| *f == Finding::Seal(File::Closing));
}

#[test]
fn the_seal_of_another_file() {
    let files = edited(|files| files.put(File::ClosingSeal, files.get(File::ManifestSeal).unwrap().to_vec()));
    finds(&files, &[Finding::Seal(File::Closing)]);
}

#[test]
fn the_closing_of_another_vote() {
    let other = parvis_ballots::VoteName::new("kerlande", "marche-sous-la-halle", "vote-2").unwrap();
    let files = edited(|files| resealed(files, |closing| closing.vote = other));
    finds(&files, &[Finding::OtherVote]);
}

// What is committed.

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/ballot-box").join(path)
}

/// The files of a committed folder, those that it does not hold being the example's.
fn tampered(name: &str) -> Files {
    let read = |path: PathBuf| path.exists().then(|| std::fs::read(path).unwrap());
    let load = |file: &'static str| {
        let own = read(folder(&format!("tampered/{name}")).join(file));
        Ok::<_, ()>(own.or_else(|| read(folder("example").join(file))))
    };
    Files::load(load).unwrap()
}

#[test]
fn what_is_committed_is_what_the_generator_writes() {
    let (keys, vote) = scenario();
    let stale = "run `cargo run -p parvis-ballots --example example_box`";
    assert!(tampered("") == vote.publish(keys), "{stale}");
    for tampering in &tampering::ALL {
        assert!(tampered(tampering.name) == tampering.files(vote, keys), "{}: {stale}", tampering.name);
        let what = std::fs::read_to_string(folder(&format!("tampered/{}/what.txt", tampering.name))).unwrap();
        assert_eq!(what.trim_end(), tampering.what, "{stale}");
        assert!(!check(&tampering.files(vote, keys)).findings.is_empty(), "{}", tampering.name);
    }
    let folders = std::fs::read_dir(folder("tampered")).unwrap().count();
    assert_eq!(folders, tampering::ALL.len());
}
