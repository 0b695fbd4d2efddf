//! How long reading and counting a `.pb` file takes. `benches/budget.py` runs it beside `pabutools`.
//!
//! Usage: bench FILE RULE [RUNS], where RULE is `read`, `greedy`, or the completion of equal shares. Prints the median in
//! nanoseconds and the projects selected.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that is run by hand")]

use parvis_model::tally::budget::{Completion, Rule, Ties, Unaffordable, Utility, count};
use std::time::Instant;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let bytes = std::fs::read(&args[0]).unwrap();
    let runs: usize = args.get(2).map_or(5, |runs| runs.parse().unwrap());
    let contest = parvis_pabulib::read(&bytes).contest.unwrap();
    let step = contest.unit();
    let shares = |completion| Rule::EqualShares { utility: Utility::COST, completion };
    let rule = match args[1].as_str() {
        "read" => None,
        "greedy" => Some(Rule::Greedy { utility: Utility::COST, unaffordable: Unaffordable::Skip }),
        "none" => Some(shares(Completion::None)),
        "add1" => Some(shares(Completion::Add1 { step })),
        "add1u" => Some(shares(Completion::Add1Greedy { step })),
        other => panic!("{other}"),
    };
    let mut times = Vec::new();
    let mut selected = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        match rule {
            None => drop(parvis_pabulib::read(&bytes)),
            Some(rule) => selected = count(&contest.election, &contest.profile, rule, &Ties::Name).selected,
        }
        times.push(start.elapsed().as_nanos());
    }
    times.sort_unstable();
    let ids: Vec<&str> = selected.iter().map(|place| contest.election.projects()[*place].id.as_str()).collect();
    println!("{} {}", times[times.len() / 2], ids.join(","));
}
