//! What the public may know of a vote: its box while it is open, and what came out of it once that is declared. Nothing here
//! says who voted; of votes that are not secret, no single ballot is told either.

use crate::id::QuestionId;
use crate::tally::funding::Compared;
use crate::tally::step::{Step, Total};
use crate::tally::vote::Outcome;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where a vote stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The public box of a secret vote, once it is prepared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urn: Option<Urn>,
    /// What came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared: Option<Declared>,
}

/// The public box of a secret vote. Its files are parts of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urn {
    /// The short fingerprint of the manifest, as the poster has it.
    pub fingerprint: String,
    /// How many batches of hashes are published.
    pub batches: u64,
    /// How many hashes they hold.
    pub in_batches: u64,
    /// Whether the tables still give the files that were sealed when the result was declared.
    pub intact: bool,
    /// The names of the files, in the order in which they are read.
    pub files: Vec<String>,
}

/// What came out of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// When it was declared; the instant from which it was final, where nobody has to.
    pub at: Timestamp,
    /// What the lot was drawn from, where one was.
    pub seed: String,
    /// Everything together, a question each.
    pub outcomes: Vec<Outcome>,
    /// What was cast on the web.
    pub web: Channel,
    /// What was cast on paper, where that was possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Channel>,
    /// What became of the codes of letters, where one voted by them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
    /// How ballots on paper were counted, where there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_minutes: Option<PaperMinutes>,
    /// What other rules make of the same ballots, where projects are funded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compared: Vec<Compared>,
}

/// How ballots on paper were counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperMinutes {
    /// Envelopes with a valid code; without codes, who signed the attendance sheet.
    pub envelopes: u64,
    /// Ballots that were entered by two agents, blank and spoilt ones included.
    pub ballots: u64,
    /// Those that are blank for every question.
    pub blank: u64,
    /// Those that say nothing that can be counted.
    pub spoilt: u64,
    /// Batches that count.
    pub batches: u64,
    /// Batches that were entered and cancelled.
    pub cancelled: u64,
    /// Why there are fewer ballots than envelopes, in the agents' words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What was cast in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// How many ballots.
    pub ballots: u64,
    /// What they say about each question.
    pub shares: Vec<Share>,
}

/// What the ballots of one channel say about one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The question.
    pub question: QuestionId,
    /// Ballots that count.
    pub valid: u64,
    /// Blank ones.
    pub blank: u64,
    /// Those that do not count.
    pub invalid: u64,
    /// Of every option, where the rule adds numbers up; nothing for other rules, whose channels cannot be told apart.
    pub totals: Vec<Total>,
}

/// What became of the codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// Codes on letters, before any was replaced; where there is no manifest, all that are no reserve any more.
    pub printed: u64,
    /// Codes kept to replace others, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reserve: Option<u64>,
    /// Used on the web.
    pub used: u64,
    /// On envelopes with a ballot on paper.
    pub used_on_paper: u64,
    /// Made invalid before they were used.
    pub revoked: u64,
    /// Taken from the reserve, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reissued: Option<u64>,
    /// Valid and not used.
    pub unused: u64,
    /// Envelopes with a ballot on paper.
    pub envelopes: u64,
    /// What is sealed of a secret vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seals: Option<Seals>,
}

/// Hashes of the sealed files of a secret vote, in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seals {
    /// The short fingerprint of the manifest.
    pub fingerprint: String,
    /// The short fingerprint of the closing.
    pub closing: String,
    /// The root of all ballots.
    pub root: String,
    /// SHA-256 of each file by its name, manifest and closing included.
    pub files: Vec<(String, String)>,
}

impl Channel {
    /// What ballots of one channel say, from their count alone.
    pub fn of(ballots: u64, outcomes: &[Outcome]) -> Self {
        let share = |outcome: &Outcome| Share {
            question: outcome.question.clone(),
            valid: outcome.valid,
            blank: outcome.blank,
            invalid: outcome.invalid,
            totals: totals(outcome),
        };
        Self { ballots, shares: outcomes.iter().map(share).collect() }
    }
}

fn totals(outcome: &Outcome) -> Vec<Total> {
    let added = |step: &Step| match step {
        Step::Totals { totals, .. } => Some(totals.clone()),
        _ => None,
    };
    outcome.trace.iter().find_map(added).unwrap_or_default()
}

impl Declared {
    /// All ballots.
    pub fn ballots(&self) -> u64 {
        self.web.ballots + self.paper.as_ref().map_or(0, |paper| paper.ballots)
    }
}
