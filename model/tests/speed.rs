//! How long counting 100,000 ballots takes, by every rule. Run by hand:
//! `cargo test --release -p parvis-model --test speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used)]

use parvis_model::ballot::{BLANK, Ballot, BallotOption, BallotQuestion, Grade, Mark, Method, RankingRule, Ties};
use parvis_model::tally::vote::count_ballots;
use parvis_model::{OptionId, QuestionId};
use std::time::{Duration, Instant};

const BALLOTS: usize = 100_000;
const RUNS: usize = 5;
const GRADES: u64 = 6;
/// What a vote of a commune has, and the most that a question may have.
const OPTIONS: [u64; 2] = [10, 100];

/// The generator SplitMix64: numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    /// Below `limit`, which is small.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    /// This many different options in any order.
    fn some(&mut self, options: u64, number: u64) -> Vec<OptionId> {
        let mut all: Vec<u64> = (0..options).collect();
        (0..number).map(|_| option(all.swap_remove(usize::try_from(self.below(all.len() as u64)).unwrap()))).collect()
    }
}

fn option(n: u64) -> OptionId {
    OptionId::parse(&format!("option-{n}")).unwrap()
}

fn question(method: Method, options: u64) -> BallotQuestion {
    let option = |n| BallotOption { id: option(n), label: format!("Option {n}"), hint: None, picture: None };
    let options = if method == Method::YesNo { Vec::new() } else { (0..options).map(option).collect() };
    let id = QuestionId::parse("q").unwrap();
    BallotQuestion { id, label: "Quel nom ?".to_owned(), hint: None, method, options, ties: Ties::Lot }
}

fn mark(method: &Method, options: u64, numbers: &mut Numbers) -> Mark {
    // One in fifty is blank.
    if numbers.below(50) == 0 {
        return Mark::Blank;
    }
    match method {
        Method::YesNo => Mark::One(OptionId::parse(if numbers.below(2) == 0 { "yes" } else { "no" }).unwrap()),
        Method::Single => Mark::One(option(numbers.below(options))),
        Method::Several { max, .. } => {
            let number = 1 + numbers.below(u64::from(*max));
            Mark::Several(numbers.some(options, number).into_iter().collect())
        }
        Method::Approval => {
            let number = 1 + numbers.below(options);
            Mark::Several(numbers.some(options, number).into_iter().collect())
        }
        Method::Ranking { max_ranks, .. } => {
            let number = 1 + numbers.below(u64::from(*max_ranks).min(options));
            Mark::Ranked(numbers.some(options, number))
        }
        Method::Judgment { .. } => {
            let grade = |n| (option(n), OptionId::parse(&format!("grade-{}", numbers.below(GRADES))).unwrap());
            Mark::Graded((0..options).map(grade).collect())
        }
        Method::Points { .. } => {
            let given = numbers.some(options, 3).into_iter();
            Mark::Points(given.map(|option| (option, u16::try_from(1 + numbers.below(3)).unwrap())).collect())
        }
        Method::Funding(_) => unreachable!("measured with budgets"),
    }
}

fn methods() -> [(&'static str, Method); 9] {
    let grade = |n: u64| Grade { id: OptionId::parse(&format!("grade-{n}")).unwrap(), label: Some(n.to_string()) };
    let ranking = |rule| Method::Ranking { rule, max_ranks: 10 };
    [
        ("yes or no", Method::YesNo),
        ("one option", Method::Single),
        ("several options", Method::Several { min: 1, max: 5 }),
        ("approval", Method::Approval),
        ("Borda", ranking(RankingRule::Borda)),
        ("instant runoff", ranking(RankingRule::Irv)),
        ("Schulze", ranking(RankingRule::Schulze)),
        ("majority judgment", Method::Judgment { grades: (0..GRADES).map(grade).collect() }),
        ("points", Method::Points { total: 10, max_per_option: 5 }),
    ]
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times = [Duration::ZERO; RUNS];
    for time in &mut times {
        let start = Instant::now();
        run();
        *time = start.elapsed();
    }
    times.sort();
    times[RUNS / 2]
}

#[test]
#[ignore = "a measurement, for a release build"]
fn a_hundred_thousand_ballots_are_counted_in_two_seconds() {
    assert_ne!(option(0).as_str(), BLANK);
    for options in OPTIONS {
        for (name, method) in methods() {
            let question = question(method.clone(), options);
            let mut numbers = Numbers(options);
            let cast = |_| {
                let mark = mark(&method, options, &mut numbers);
                (Ballot::of([(question.id.clone(), mark)].into()).unwrap(), 1)
            };
            let ballots: Vec<(Ballot, u64)> = (0..BALLOTS).map(cast).collect();
            let texts: Vec<String> = ballots.iter().map(|(ballot, _)| ballot.encode()).collect();
            let questions = [question];
            let counting = median(|| {
                let outcome = count_ballots(&questions, "seed", &ballots).unwrap().remove(0);
                assert_eq!((outcome.cast(), outcome.invalid), (BALLOTS as u64, 0));
            });
            let reading = median(|| assert!(texts.iter().all(|text| Ballot::parse(text).is_ok())));
            eprintln!(
                "{options} options, {name}: {} ms, and {} ms to read the ballots",
                counting.as_millis(),
                reading.as_millis()
            );
            // With as many options as a question may have, reading and checking grades takes nearly all of the time.
            assert!(options > 10 || counting < Duration::from_secs(2), "{name}: {counting:?}");
        }
    }
}
