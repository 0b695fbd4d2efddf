//! How long a verifier takes beside the bare signatures. Run by hand:
//! `BALLOTS=100000 cargo test --release -p parvis-ballots --test speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used)]

#[path = "../examples/example_box/scenario.rs"]
#[allow(dead_code, reason = "only the vote and its ballots are needed here")]
mod scenario;

use parvis_ballots::{Ballot, Batch, CodeHash, Codes, Count, Files, Hash, TokenPublicKey, rules::Rules, verify};
use parvis_model::ballot::{Ballot as Marks, BallotOption, BallotQuestion, Mark, Method, RankingRule, Ties};
use parvis_model::vote::rules_text;
use parvis_model::{OptionId, QuestionId};
use rayon::prelude::*;
use std::time::{Duration, Instant};

const RUNS: usize = 7;
/// Options of the ranking, which is the question whose ballots are longest and hardly ever alike.
const OPTIONS: usize = 10;

fn question(id: &str, method: Method, options: usize) -> BallotQuestion {
    let option = |n: usize| BallotOption {
        id: OptionId::parse(&format!("option-{n}")).unwrap(),
        label: format!("Option {n}"),
        hint: None,
        picture: None,
    };
    let id = QuestionId::parse(id).unwrap();
    let options = (0..options).map(option).collect();
    BallotQuestion { id, label: "Quel nom ?".to_owned(), hint: None, method, options, ties: Ties::Lot }
}

fn marks(n: usize) -> Marks {
    let bytes = *Hash::of(&n.to_be_bytes()).as_bytes();
    let mut ranked: Vec<usize> = (0..OPTIONS).collect();
    ranked.sort_by_key(|option| bytes[*option]);
    ranked.truncate(1 + usize::from(bytes[30]) % OPTIONS);
    let ranked = ranked.into_iter().map(|option| OptionId::parse(&format!("option-{option}")).unwrap()).collect();
    let answer = OptionId::parse(if bytes[31] < 150 { "yes" } else { "no" }).unwrap();
    let marks = [("halle", Mark::One(answer)), ("nom", Mark::Ranked(ranked))];
    Marks::of(marks.map(|(id, mark)| (QuestionId::parse(id).unwrap(), mark)).into()).unwrap()
}

/// A vote with this many ballots, in which each voter used a code.
fn large(number: usize) -> (Files, TokenPublicKey, Vec<Ballot>) {
    let (keys, mut vote) = scenario::vote(scenario::SEED);
    let name = scenario::name();
    let ranking = Method::Ranking { rule: RankingRule::Schulze, max_ranks: 10 };
    vote.manifest.rules = rules_text(&[question("halle", Method::YesNo, 0), question("nom", ranking, OPTIONS)]);
    vote.manifest.rules_hash = Hash::of(vote.manifest.rules.as_bytes());
    let mut codes: Vec<_> =
        (0..number as u64).map(|n| CodeHash::parse(&Hash::of(&n.to_be_bytes()).to_string()).unwrap()).collect();
    codes.sort();
    let cast = |n: usize| scenario::cast(&keys, &mut scenario::rng(&n.to_string()), None, &marks(n).encode());
    let ballots: Vec<Ballot> = (0..number).into_par_iter().map(cast).collect();
    vote.manifest.codes = number as u64;
    vote.manifest.code_hashes = codes.clone();
    // As many batches as there would be.
    vote.batches = Vec::new();
    for some in ballots.chunks(40) {
        vote.batches.extend(Batch::next(&vote.batches, some.iter().map(|ballot| ballot.hash(&name))));
    }
    vote.outcome.codes = Codes { used: codes, ..Codes::default() };
    vote.outcome.paper = None;
    vote.outcome.ballots = ballots.clone();
    let choices: Vec<&str> = ballots.iter().map(Ballot::choices).collect();
    vote.outcome.result = Rules.result(&vote.manifest, &choices, None).unwrap();
    (vote.publish(&keys), vote.manifest.token_key, ballots)
}

/// How long something took: by the clock, and of all processors together.
type Took = (Duration, Duration);

fn timed(run: impl FnOnce()) -> Took {
    let (start, used) = (Instant::now(), processors());
    run();
    (start.elapsed(), processors() - used)
}

/// What Linux says that this process has used, in its hundredths of a second; nothing elsewhere.
fn processors() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: u64 = after_name.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum();
    Duration::from_millis(10 * ticks)
}

/// The fastest, which is the least disturbed, and the median; each of the two by its own order.
fn summary(mut took: Vec<Took>) -> (u128, u128, u128) {
    took.sort();
    let (fastest, median) = (took[0].0, took[RUNS / 2].0);
    took.sort_by_key(|(_, used)| *used);
    (fastest.as_millis(), median.as_millis(), took[RUNS / 2].1.as_millis())
}

#[test]
#[ignore = "a measurement, for a release build"]
fn verifying_takes_little_more_than_the_signatures() {
    let number = std::env::var("BALLOTS").map_or(5_000, |number| number.parse().unwrap());
    let (files, key, ballots) = large(number);
    let name = scenario::name();
    // One after the other, so that both meet the same machine.
    let bare = || timed(|| assert!(ballots.par_iter().all(|ballot| ballot.is_sound(&key, &name))));
    let whole = || timed(|| assert_eq!(verify(&files, None, &Rules).findings, []));
    let (bare, all): (Vec<_>, Vec<_>) = (0..RUNS).map(|_| (bare(), whole())).unzip();
    let (bare, all) = (summary(bare), summary(all));
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let threads = rayon::current_num_threads();
    eprintln!("{number} ballots, {bytes} bytes, {threads} threads, {RUNS} runs");
    for (what, bare, all) in
        [("fastest", bare.0, all.0), ("median", bare.1, all.1), ("median of processor time", bare.2, all.2)]
    {
        eprintln!("{what}: signatures {bare} ms, everything {all} ms, {} %", all * 100 / bare.max(1));
    }
    assert!(all.1 * 100 <= bare.1 * 120, "more than 1.2 times the signatures");
}
