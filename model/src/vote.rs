//! What is particular to a vote (votation): its questions, and the rules under which ballots are cast.

mod standing;
mod texts;

pub use standing::{Channel, Declared, Minutes, Seals, Share, Standing, Urn};
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
    /// What the commune decided on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followup: Option<FollowUp>,
}
