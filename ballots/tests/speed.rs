//! How long a verifier takes beside the bare signatures. Run by hand:
//! `cargo test --release -p parvis-ballots --test speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used)]

#[path = "../examples/example_box/scenario.rs"]
#[allow(dead_code, reason = "only the vote and its ballots are needed here")]
mod scenario;
#[path = "../examples/example_box/yes_no.rs"]
mod yes_no;

use parvis_ballots::{Ballot, Files, TokenPublicKey, VoteName, verify};
use rayon::prelude::*;
use std::time::{Duration, Instant};

const BALLOTS: usize = 5_000;
const RUNS: usize = 7;

/// A vote with this many ballots, in which each voter used a code.
fn large() -> (Files, TokenPublicKey, Vec<Ballot>) {
    let (keys, mut vote) = scenario::vote(scenario::SEED);
    let name = scenario::name();
    let codes: Vec<_> = (0..BALLOTS as u64)
        .map(|n| parvis_ballots::CodeHash::parse(&parvis_ballots::Hash::of(&n.to_be_bytes()).to_string()).unwrap())
        .collect();
    let cast = |n: usize| scenario::cast(&keys, &mut scenario::rng(&n.to_string()), None, r#"{"answer":"yes"}"#);
    let ballots: Vec<Ballot> = (0..BALLOTS).into_par_iter().map(cast).collect();
    vote.manifest.codes = BALLOTS as u64;
    vote.manifest.code_hashes = codes.clone();
    vote.manifest.code_hashes.sort();
    vote.batches =
        parvis_ballots::Batch::next(&[], ballots.iter().map(|ballot| ballot.hash(&name))).into_iter().collect();
    vote.outcome.codes = parvis_ballots::Codes { used: codes, ..Default::default() };
    vote.outcome.paper = None;
    vote.outcome.ballots = ballots.clone();
    vote.outcome.result = format!("{{\"yes\":{BALLOTS},\"no\":0,\"blank\":0,\"accepted\":true}}");
    (vote.publish(&keys), vote.manifest.token_key, ballots)
}

fn signatures(key: &TokenPublicKey, name: &VoteName, ballots: &[Ballot]) -> Duration {
    let start = Instant::now();
    assert!(ballots.par_iter().all(|ballot| ballot.is_sound(key, name)));
    start.elapsed()
}

fn whole(files: &Files) -> Duration {
    let start = Instant::now();
    assert_eq!(verify(files, None, &yes_no::YesNo).findings, []);
    start.elapsed()
}

#[test]
#[ignore = "a measurement, for a release build"]
fn verifying_takes_little_more_than_the_signatures() {
    let (files, key, ballots) = large();
    let name = scenario::name();
    // One after the other, so that both meet the same machine; the fastest of each is the least disturbed.
    let (bare, all): (Vec<_>, Vec<_>) = (0..RUNS).map(|_| (signatures(&key, &name, &ballots), whole(&files))).unzip();
    let [bare, all] = [bare, all].map(|times| times.into_iter().min().unwrap().as_micros());
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    eprintln!(
        "{BALLOTS} ballots, {bytes} bytes, {} threads: signatures {bare} µs, everything {all} µs, {} %",
        rayon::current_num_threads(),
        all * 100 / bare,
    );
    assert!(all * 100 <= bare * 120, "more than 1.2 times the signatures");
}
