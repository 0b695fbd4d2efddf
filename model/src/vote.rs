//! What is particular to a vote (votation): its questions, and the rules under which ballots are cast.

mod batch;
mod pile;
mod standing;
mod texts;

pub use batch::{BATCH_MAX, BATCHES_MAX, Batch, BatchProblem, BatchState, ENTRIES_MAX, Keyed};
pub use pile::{Difference, Pile, tallied};
pub use standing::{Channel, Declared, Minutes, PaperMinutes, Seals, Share, Standing, Urn};
pub use texts::{read_result, read_rules, read_totals, result_text, rules_text, totals_text};

use crate::ballot::BallotQuestion;
use crate::questionnaire::FollowUp;
use serde::{Deserialize, Serialize};

/// A vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// What is asked, in the order of the ballot paper.
    pub questions: Vec<BallotQuestion>,
    /// Whether nobody can tell from what is kept who cast which ballot. Then ballots come with a token that was signed
    /// without being seen, everybody has a code, and what was cast stands.
    pub secret: bool,
    /// Whether voters may replace their ballot until the close. Never where it is secret.
    pub changeable: bool,
    /// What the order of the options and the lot are drawn from: published before the vote opens.
    pub seed: String,
    /// What the commune answered to the CNIL's grid. Never absent where it is secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk: Option<Risk>,
    /// What the commune decided on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followup: Option<FollowUp>,
}

/// The risk grid of the CNIL (délibération n° 2019-053 of 25 April 2019, recommendation on the security of voting by
/// correspondence over the Internet), as five questions that a town hall can answer. All are asked so that « no » is the
/// harmless answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// Persons are elected or designated.
    pub persons: bool,
    /// The result binds: a local referendum, a consultation of electors, the decision of a body.
    pub binding: bool,
    /// Much depends on it for the voters or for somebody: money, work, rights, power.
    pub stakes: bool,
    /// The matter divides the commune, or an earlier vote on it was contested.
    pub conflict: bool,
    /// Somebody who would want to change the result has the means: money, skill, or access to the machines.
    pub means: bool,
}

/// How high a risk is, in the words of the CNIL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskLevel {
    /// Few means, little motivation, little at stake: the only one for which this software is made.
    One,
    /// Medium means or motivation, or much at stake without conflict.
    Two,
    /// Strong motivation or means, much at stake in a climate of conflict.
    Three,
}

impl Risk {
    /// The level. Each of the three things that raise it is enough for the second; two are enough for the third. The CNIL
    /// leaves it to the controller to weigh them, and doubt is to the safe side.
    pub fn level(self) -> RiskLevel {
        match [self.stakes, self.conflict, self.means].into_iter().filter(|yes| *yes).count() {
            0 => RiskLevel::One,
            1 => RiskLevel::Two,
            _ => RiskLevel::Three,
        }
    }

    /// Whether one may vote on it here.
    pub fn is_allowed(self) -> bool {
        !self.persons && !self.binding && self.level() == RiskLevel::One
    }
}

impl RiskLevel {
    /// 1, 2 or 3.
    pub fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Risk = Risk { persons: false, binding: false, stakes: false, conflict: false, means: false };

    #[test]
    fn only_the_first_level_is_for_us() {
        assert!(NOTHING.is_allowed());
        for one in [
            Risk { persons: true, ..NOTHING },
            Risk { binding: true, ..NOTHING },
            Risk { stakes: true, ..NOTHING },
            Risk { conflict: true, ..NOTHING },
            Risk { means: true, ..NOTHING },
        ] {
            assert!(!one.is_allowed(), "{one:?}");
        }
        assert_eq!(Risk { stakes: true, ..NOTHING }.level(), RiskLevel::Two);
        assert_eq!(Risk { stakes: true, conflict: true, ..NOTHING }.level().number(), 3);
        assert_eq!(Risk { persons: true, ..NOTHING }.level(), RiskLevel::One, "refused for another reason");
    }
}
