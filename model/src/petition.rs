//! Petitions: thresholds, paper, legal petitions, and the states one goes through.
//!
//! A *legal* petition is the one of CGCT article L1112-16: a tenth of the registered electors may ask that a matter
//! be put on the council's agenda, and one elector may sign one such petition a quarter. The council alone decides:
//! nothing here ever opens a vote by itself.

use crate::activity::{Activity, ActivityState};
use crate::tally::signatures::SignatureCount;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is particular to a petition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Petition {
    /// To whom it is addressed, such as « le conseil municipal ».
    pub addressee: String,
    /// Who started it: a group, an association, or a person who agreed to be named.
    pub author: String,
    /// Whether it is the local petition of CGCT L1112-16.
    pub legal: bool,
    /// Numbers of signatures that mean something, ascending. For a legal petition the last is the legal one.
    pub thresholds: Vec<u32>,
    /// Signatures collected on paper, sheet by sheet.
    pub paper: Vec<PaperSheet>,
    /// When it was handed to the council.
    pub transmitted: Option<Date>,
    /// What the commune answered.
    pub answer: Option<OfficialAnswer>,
    /// Why it cannot be signed, if it was refused.
    pub refused: Option<Refusal>,
}

/// Signatures counted on paper by the town hall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperSheet {
    /// The day of counting.
    pub date: Date,
    /// Where it lay, such as « Accueil de la mairie ».
    pub place: String,
    /// Valid signatures on it.
    pub signatures: u32,
}

/// The official answer (réponse officielle). Its text is a Markdown file of the process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialAnswer {
    /// The day of the council's session, or of the mayor's letter.
    pub date: Date,
    /// One sentence that says what was decided.
    pub decision: String,
}

/// A petition that was refused stays readable, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The day of the decision.
    pub date: Date,
    /// The reason, in words for everybody.
    pub reason: String,
}

/// The stage that a petition has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PetitionState {
    /// Signatures open later.
    Upcoming,
    /// It can be signed.
    Open,
    /// It can be signed and has reached its last threshold.
    ThresholdReached,
    /// The last confirmations come in.
    Confirming,
    /// It closed below its last threshold, or without one.
    Closed,
    /// It closed and reached its last threshold; the commune has to transmit it.
    Succeeded,
    /// The council has it.
    Transmitted,
    /// The commune has answered.
    Answered,
    /// It was refused.
    Refused,
}

/// The number of signatures of a legal petition: a tenth of the registered electors, rounded up.
pub fn legal_threshold(electors: u32) -> u32 {
    electors.div_ceil(10)
}

impl Petition {
    /// Signatures on paper, added up.
    pub fn paper_total(&self) -> u64 {
        self.paper.iter().map(|sheet| u64::from(sheet.signatures)).sum()
    }

    /// The stage at `now` with the signatures counted so far. `activity` is the one that collects them.
    pub fn state(&self, activity: &Activity, count: SignatureCount, now: Timestamp) -> PetitionState {
        if self.refused.is_some() {
            return PetitionState::Refused;
        }
        if self.answer.is_some() {
            return PetitionState::Answered;
        }
        if self.transmitted.is_some() {
            return PetitionState::Transmitted;
        }
        let reached = self.thresholds.last().is_some_and(|last| count.total() >= u64::from(*last));
        match activity.state(now) {
            ActivityState::Upcoming => PetitionState::Upcoming,
            ActivityState::Open | ActivityState::ClosingSoon if reached => PetitionState::ThresholdReached,
            ActivityState::Open | ActivityState::ClosingSoon => PetitionState::Open,
            ActivityState::Confirming => PetitionState::Confirming,
            ActivityState::Closed if reached => PetitionState::Succeeded,
            ActivityState::Closed => PetitionState::Closed,
        }
    }

    /// Whether it was refused, transmitted or answered: then it takes no signature, whatever its dates.
    pub fn is_settled(&self) -> bool {
        self.refused.is_some() || self.answer.is_some() || self.transmitted.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_is_rounded_up() {
        assert_eq!(legal_threshold(3874), 388);
        assert_eq!(legal_threshold(3870), 387);
        assert_eq!(legal_threshold(1), 1);
        assert_eq!(legal_threshold(0), 0);
    }
}
