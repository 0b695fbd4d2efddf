//! How many voters can be linked to their ballots by time alone: by who has a copy of the tables for each minute and a log
//! with the second of each request, and compares them with the ballots that are published at the close.
//! `cargo run --release -p parvis-ballots --example timing`; what it said stands in docs/threat-model.md.

#![allow(clippy::float_arithmetic, reason = "likelihoods; nothing of it counts a vote")]
#![allow(clippy::print_stdout, reason = "a table for who runs it")]

mod matcher;
mod traffic;

use matcher::{Matrix, most_likely, nearest, probabilities};
use parvis_ballots::MIN_BATCH;
use traffic::{Numbers, Pace, Rhythm, Voter, likelihood, voters};

/// From here on a guess is more than that.
const SURE: f64 = 0.9;

/// Voters, runs, and the words of the table.
const TRAFFIC: [(usize, usize, &str); 4] =
    [(45, 100, "sparse"), (150, 20, "small"), (507, 6, "realistic"), (2_003, 1, "busy")];
/// The share of voters who get their paper and vote later.
const LATER: [f64; 3] = [0.0, 0.05, 0.5];
/// Seconds between paper and ballot: one to three questions and the check page.
const FILLING_IN: f64 = 120.0;
/// What could be between using the code and casting the ballot: median seconds, and seconds that the browser waits at most.
const ORDERS: [(f64, f64, &str); 5] = [
    (4.0, 0.0, "code used at the moment of casting"),
    (FILLING_IN, 0.0, "code used, paper filled in (as it is)"),
    (FILLING_IN, 600.0, "… and up to 10 minutes of waiting"),
    (FILLING_IN, 3_600.0, "… and up to an hour of waiting"),
    (FILLING_IN, 21_600.0, "… and up to 6 hours of waiting"),
];

/// Shares of all voters.
#[derive(Default, Clone, Copy)]
struct Found {
    /// Whose best guess is right.
    right: f64,
    /// Whom a guess is sure of.
    sure: f64,
    /// Whom a guess is sure of and right.
    sure_right: f64,
    /// The surest guess.
    most: f64,
}

impl Found {
    fn add(&mut self, right: f64, chance: f64, weight: f64) {
        self.right += right * weight;
        self.most = self.most.max(chance);
        if chance > SURE {
            self.sure += weight;
            self.sure_right += right * weight;
        }
    }

    fn add_all(&mut self, other: Self) {
        self.right += other.right;
        self.sure += other.sure;
        self.sure_right += other.sure_right;
        self.most = self.most.max(other.most);
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [right, sure, sure_right, most] =
            [self.right, self.sure, self.sure_right, self.most].map(|share| 100.0 * share);
        write!(f, "{right:.1} % (sure {sure:.1} %, rightly {sure_right:.1} %; surest {most:.0} %)")
    }
}

/// What was found out about one kind of traffic.
#[derive(Default)]
struct Report {
    nearest: f64,
    most_likely: f64,
    /// Ballots in the table as they are published, times to the second.
    readable: Found,
    /// The same without a log: times to the minute, from the copies.
    minutes: Found,
    /// The same for those who voted later, as a share of them.
    later: f64,
    /// Ballots in the table unrecognisable; batches of all that are new.
    sealed: Found,
    /// The same, and twenty drawn ones stay behind.
    drawn: Found,
}

fn matrix(all: &[Voter], pace: Pace, precision: f64, rhythm: &Rhythm) -> Matrix {
    let known = |at: f64| (at / precision).floor() * precision;
    let row = |voter: &Voter| {
        let of = |ballot: &Voter| likelihood(known(voter.asked), known(ballot.cast), pace, precision, rhythm);
        all.iter().map(of).collect()
    };
    all.iter().map(row).collect()
}

fn best(row: &[f64]) -> usize {
    (0..row.len()).max_by(|one, other| row[*one].total_cmp(&row[*other])).unwrap_or(0)
}

/// The best guess for each voter, where each ballot in the table is one of those published. Voter and ballot have the same
/// number; nothing of the matching looks at that.
fn recognised(chances: &Matrix, weight: f64) -> Found {
    let mut found = Found::default();
    for (voter, row) in chances.iter().enumerate() {
        let guess = best(row);
        found.add(f64::from(u8::from(guess == voter)), row[guess], weight);
    }
    found
}

/// In which batch each ballot is published, and for each ballot how likely it was to be in which one, to whoever knows when
/// it was cast. The last batch is that of the close.
fn batches(all: &[Voter], behind: usize, numbers: &mut Numbers) -> (Vec<usize>, Vec<Vec<f64>>) {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|one, other| all[*one].cast.total_cmp(&all[*other].cast));
    let (mut of, mut waiting) = (vec![0; all.len()], Vec::new());
    let mut chances = vec![Vec::new(); all.len()];
    let mut number = 0;
    // How likely each is to wait still.
    let mut waits = vec![0.0; all.len()];
    for ballot in order {
        chances[ballot] = vec![0.0; number];
        waits[ballot] = 1.0;
        waiting.push(ballot);
        if waiting.len() < MIN_BATCH + behind {
            continue;
        }
        let stays = behind as f64 / waiting.len() as f64;
        let mut next = Vec::new();
        for _ in 0..behind {
            next.push(waiting.swap_remove(numbers.below(waiting.len())));
        }
        for published in &waiting {
            of[*published] = number;
        }
        // To who watches, all that may still have waited are alike: as many leave as are published.
        let (sum, leave): (f64, f64) = (waits.iter().sum(), waiting.len() as f64);
        debug_assert!((stays - (1.0 - leave / sum)).abs() < 1e-9);
        for (chances, waits) in chances.iter_mut().zip(&mut waits).filter(|(_, waits)| **waits > 0.0) {
            chances.push(*waits * leave / sum);
            *waits *= stays;
        }
        waiting = next;
        number += 1;
    }
    for ballot in waiting {
        of[ballot] = number;
    }
    for (chances, waits) in chances.iter_mut().zip(waits) {
        chances.resize(number, 0.0);
        chances.push(waits);
    }
    (of, chances)
}

/// The best guess for each voter, where what lies in the table cannot be told to be one of the published ballots, but batches
/// tell when it was cast.
fn unrecognised(chances: &Matrix, all: &[Voter], behind: usize, numbers: &mut Numbers, weight: f64) -> Found {
    let (of, in_batch) = batches(all, behind, numbers);
    let number = in_batch.first().map_or(0, Vec::len);
    let sizes: Vec<f64> = (0..number).map(|batch| of.iter().filter(|of| **of == batch).count() as f64).collect();
    let mut found = Found::default();
    for (voter, row) in chances.iter().enumerate() {
        // For one ballot of each batch.
        let each = |batch: usize| {
            let inside: f64 = row.iter().zip(&in_batch).map(|(chance, of)| chance * of[batch]).sum();
            if sizes[batch] > 0.0 { inside / sizes[batch] } else { 0.0 }
        };
        let each: Vec<f64> = (0..number).map(each).collect();
        let guess = best(&each);
        let right = if of[voter] == guess { 1.0 / sizes[guess] } else { 0.0 };
        found.add(right, each[guess], weight);
    }
    found
}

fn measure(number: usize, runs: usize, pace: Pace) -> Report {
    let (rhythm, mut report) = (Rhythm::new(), Report::default());
    let (mut waited, mut waited_right) = (0.0, 0.0);
    for run in 0..runs {
        let mut numbers = Numbers(1_000_003 * run as u64 + number as u64);
        let all = voters(number, pace, &rhythm, &mut numbers);
        let weight = 1.0 / (runs * number) as f64;
        let [asked, cast]: [Vec<f64>; 2] =
            [|v: &Voter| v.asked, |v: &Voter| v.cast].map(|of| all.iter().map(of).collect());
        let share = |found: Vec<Option<usize>>| {
            found.iter().enumerate().filter(|(voter, ballot)| **ballot == Some(*voter)).count() as f64 * weight
        };
        let likely = matrix(&all, pace, 1.0, &rhythm);
        report.nearest += share(nearest(&asked, &cast));
        report.most_likely += share(most_likely(&likely));
        let chances = probabilities(&likely);
        report.readable.add_all(recognised(&chances, weight));
        report.minutes.add_all(recognised(&probabilities(&matrix(&all, pace, 60.0, &rhythm)), weight));
        for (voter, row) in all.iter().zip(&chances).enumerate().filter(|(_, (v, _))| v.cast - v.asked >= 3_600.0) {
            waited += 1.0;
            waited_right += f64::from(u8::from(best(row.1) == voter));
        }
        report.sealed.add_all(unrecognised(&chances, &all, 0, &mut numbers, weight));
        report.drawn.add_all(unrecognised(&chances, &all, MIN_BATCH, &mut numbers, weight));
    }
    report.later = if waited > 0.0 { waited_right / waited } else { 0.0 };
    report
}

/// What the best guess finds where ballots in the table are those that are published.
fn order(number: usize, runs: usize, pace: Pace) -> Found {
    let (rhythm, mut sum) = (Rhythm::new(), Found::default());
    for run in 0..runs {
        let all = voters(number, pace, &rhythm, &mut Numbers(1_000_003 * run as u64 + number as u64));
        sum.add_all(recognised(&probabilities(&matrix(&all, pace, 1.0, &rhythm)), 1.0 / (runs * number) as f64));
    }
    sum
}

fn main() {
    for (number, runs, word) in TRAFFIC {
        for later in LATER {
            let report = measure(number, runs, Pace { median: FILLING_IN, wait: 0.0, later });
            println!("{word}: {number} voters in 14 days, {:.0} % vote later ({runs} runs)", 100.0 * later);
            println!("  nearest in time        {:.1} %", 100.0 * report.nearest);
            println!("  most likely matching   {:.1} %", 100.0 * report.most_likely);
            println!("  ballots readable       {}", report.readable);
            println!("  … of those who waited  {:.1} %", 100.0 * report.later);
            println!("  … without a log        {}", report.minutes);
            println!("  ballots sealed         {}", report.sealed);
            println!("  … and twenty behind    {}", report.drawn);
        }
    }
    for (number, runs, word) in TRAFFIC {
        println!("{word}: {number} voters, ballots readable, nobody votes later");
        for (median, wait, what) in ORDERS {
            println!("  {what}: {}", order(number, runs, Pace { median, wait, later: 0.0 }));
        }
    }
}
