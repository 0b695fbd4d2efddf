//! Counting signatures: web, counter and paper added, shown against the thresholds.

use serde::{Deserialize, Serialize};

/// Signatures by channel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureCount {
    /// Confirmed on the web and not withdrawn.
    pub web: u64,
    /// Counted on paper by the town hall.
    pub paper: u64,
    /// Entered by an agent for somebody at the counter.
    pub assisted: u64,
}

impl SignatureCount {
    /// All signatures.
    pub fn total(self) -> u64 {
        self.web.saturating_add(self.paper).saturating_add(self.assisted)
    }

    /// Progress towards `goal` in whole percent, rounded down and at most 100, so that 100 means reached.
    pub fn percent_of(self, goal: u32) -> u8 {
        if goal == 0 {
            return 100;
        }
        let percent = u128::from(self.total()) * 100 / u128::from(goal);
        u8::try_from(percent.min(100)).unwrap_or(100)
    }

    /// The first threshold not reached yet, or the last one. `None` without thresholds.
    pub fn next_threshold(self, thresholds: &[u32]) -> Option<u32> {
        thresholds.iter().find(|t| u64::from(**t) > self.total()).or(thresholds.last()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundred_percent_means_reached() {
        let count = |web, paper| SignatureCount { web, paper, ..SignatureCount::default() };
        assert_eq!(count(386, 1).percent_of(388), 99);
        assert_eq!(count(386, 2).percent_of(388), 100);
        assert_eq!(count(900, 0).percent_of(388), 100);
        assert_eq!(count(0, 0).percent_of(0), 100);
        assert_eq!(count(u64::MAX, 1).percent_of(u32::MAX), 100);
        assert_eq!(SignatureCount { assisted: 2, ..count(385, 1) }.percent_of(388), 100);
    }

    #[test]
    fn thresholds_follow_one_another() {
        let at = |web| SignatureCount { web, ..SignatureCount::default() }.next_threshold(&[100, 300]);
        assert_eq!(at(99), Some(100));
        assert_eq!(at(100), Some(300));
        assert_eq!(at(300), Some(300));
        assert_eq!(SignatureCount::default().next_threshold(&[]), None);
    }
}
