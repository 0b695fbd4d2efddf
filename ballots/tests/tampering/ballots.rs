//! Ballots, and what the closing says of them.

use super::{check, code, committed::tampered, edited, finds, finds_some, published, resealed, scenario};
use crate::scenario::{cast, name, rng};
use crate::tampering::{replace, text};
use parvis_ballots::{Counted, File, Finding, Hash, List};

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
