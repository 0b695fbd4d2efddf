//! Before and during the vote: the manifest and the batches.

use super::{check, committed::tampered, edited, finds, finds_some, poster, published, scenario};
use crate::scenario::name;
use crate::tampering::replace;
use crate::yes_no::YesNo;
use parvis_ballots::{Batch, Counted, File, Finding, Hash, List, fingerprint, merkle};

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
