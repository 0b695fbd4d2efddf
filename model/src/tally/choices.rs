//! Choices on targets: supports of ideas, votes on arguments and articles.
//!
//! The ledger holds the latest record of each voter on each target, so that records may come in any order and any number
//! of times. Where targets were joined, each voter counts once, by the latest record on any of them.

use crate::assisted::{ASSISTED, is_assisted};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};

/// How many chose each option. Options that nobody chose are absent. Those for whom an agent chose stand under [`ASSISTED`]
/// instead: one only signs with the help of an agent, which has one option.
pub type Tally = BTreeMap<String, u64>;

/// A total as pages tell it that are not about it: up to twenty exactly, beyond that in steps, rounded down, so that not
/// every vote changes them.
pub fn rounded(total: u64) -> u64 {
    total - total % step(total)
}

/// Whether a total that was told may be less than the exact one.
pub fn is_rounded(told: u64) -> bool {
    step(told) > 1
}

fn step(total: u64) -> u64 {
    match total {
        0..20 => 1,
        20..200 => 10,
        200..1000 => 50,
        _ => 100,
    }
}

/// The latest record of each voter on each target.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    targets: BTreeMap<String, HashMap<String, Latest>>,
}

/// A voter's latest record: when, and what; nothing for a withdrawal.
type Latest = (Timestamp, Option<String>);

impl Ledger {
    /// Takes a record. `choice` is `None` for a withdrawal. `false` when a later one, or this one, was known.
    pub fn record(&mut self, target: &str, voter: &str, at: Timestamp, choice: Option<&str>) -> bool {
        let voters = self.targets.entry(target.to_owned()).or_default();
        let new = (at, choice.map(str::to_owned));
        match voters.get(voter) {
            Some(known) if known.0 > at || *known == new => false,
            _ => {
                voters.insert(voter.to_owned(), new);
                true
            }
        }
    }

    /// The targets on which anything was recorded.
    pub fn targets(&self) -> impl Iterator<Item = &str> {
        self.targets.keys().map(String::as_str)
    }

    /// Counts the voters of targets that were joined; of one, where there is one.
    pub fn tally<'a>(&self, targets: impl IntoIterator<Item = &'a str>) -> Tally {
        let mut latest: HashMap<&str, &Latest> = HashMap::new();
        for (voter, record) in targets.into_iter().filter_map(|target| self.targets.get(target)).flatten() {
            let standing = latest.entry(voter).or_insert(record);
            if standing.0 < record.0 {
                *standing = record;
            }
        }
        let mut tally = Tally::new();
        for (voter, (_, choice)) in latest {
            let Some(choice) = choice else { continue };
            let option = if is_assisted(voter) { ASSISTED } else { choice };
            *tally.entry(option.to_owned()).or_default() += 1;
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_latest_record_counts_in_whatever_order_they_come() {
        let records = [("zoe", 1, Some("for")), ("zoe", 3, None), ("zoe", 2, Some("against")), ("luc", 1, Some("for"))];
        for rotation in 0..records.len() {
            let mut ledger = Ledger::default();
            let mut records = records;
            records.rotate_left(rotation);
            for (voter, second, choice) in records.into_iter().chain(records) {
                ledger.record("-", voter, at(second), choice);
            }
            assert_eq!(ledger.tally(["-"]), Tally::from([("for".to_owned(), 1)]));
        }
    }

    #[test]
    fn those_at_the_counter_are_told_apart() {
        let mut ledger = Ledger::default();
        ledger.record("a", "zoe", at(1), Some("sign"));
        ledger.record("a", "~luc", at(1), Some("sign"));
        ledger.record("b", "~luc", at(2), Some("sign"));
        assert_eq!(ledger.tally(["a", "b"]), Tally::from([("assisted".to_owned(), 1), ("sign".to_owned(), 1)]));
        ledger.record("b", "~luc", at(3), None);
        assert_eq!(ledger.tally(["a", "b"]), Tally::from([("sign".to_owned(), 1)]));
    }

    #[test]
    fn totals_grow_in_steps() {
        let told = [7, 19, 20, 29, 204, 260, 999, 1234].map(rounded);
        assert_eq!(told, [7, 19, 20, 20, 200, 250, 950, 1200]);
        assert!(!is_rounded(19) && is_rounded(20));
    }

    #[test]
    fn joined_targets_count_each_voter_once() {
        let mut ledger = Ledger::default();
        ledger.record("a", "zoe", at(1), Some("support"));
        ledger.record("b", "zoe", at(2), Some("support"));
        ledger.record("b", "luc", at(2), Some("support"));
        assert_eq!(ledger.tally(["a", "b"])["support"], 2);
        // Withdrawn on one of them later: withdrawn from the whole.
        ledger.record("a", "zoe", at(3), None);
        assert_eq!(ledger.tally(["a", "b"])["support"], 1);
        assert_eq!(ledger.tally(["c"]), Tally::new());
        assert!(!ledger.record("b", "luc", at(2), Some("support")));
    }
}
