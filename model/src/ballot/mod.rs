//! Ballots: what a vote asks, what one ballot says, and the one text in which a ballot is kept.
//!
//! A vote has one or several [`BallotQuestion`]s, each with a [`Method`]. What one ballot says about one question is a
//! [`Mark`]; a [`Ballot`] holds a mark for every question. A question is answered or left blank, and blank is said
//! explicitly: a question without any mark is a mistake that the voter is told of, never a blank vote that somebody
//! might have cast by accident.
//!
//! [`Ballot::encode`] is the text that ballot boxes hold and hash, [`read_ballot`] what a form means, [`order`] the
//! order of the options and the lot. Counting is in [`crate::tally::vote`].

mod canonical;
mod check;
mod flaw;
mod funding;
mod mark;
pub mod order;
mod read;

pub use canonical::{FORMAT, NotABallot};
pub use check::{Fault, Wrong};
pub use flaw::Flaw;
pub use funding::{Choice, Funding, TieBreak};
pub use mark::{Ballot, Mark};
pub use read::{Reading, read_ballot};

use crate::id::{OptionId, QuestionId};
use crate::process::Picture;
use crate::question::INPUT_PREFIX;
use serde::{Deserialize, Serialize};

/// The word for a blank vote in requests and in ballots. No option can be called so.
pub const BLANK: &str = "blank";
/// The option « oui » of [`Method::YesNo`].
pub const YES: &str = "yes";
/// The option « non » of [`Method::YesNo`].
pub const NO: &str = "no";
/// The most options of a question. Nobody compares more, and every sum of a count stays far below 2⁶⁴.
pub const OPTIONS_MAX: usize = 100;
/// The most grades of a majority judgment.
pub const GRADES_MAX: usize = 9;

/// One question of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotQuestion {
    /// Its name in requests and ballots.
    pub id: QuestionId,
    /// The question itself, plain text.
    pub label: String,
    /// One sentence that helps to answer.
    pub hint: Option<String>,
    /// How one votes and how it is counted.
    pub method: Method,
    /// What may be chosen, in the order of the content. Empty for [`Method::YesNo`], whose options are always
    /// [`YES`] and [`NO`]. [`order::shown`] is the order of the page.
    pub options: Vec<BallotOption>,
    /// What happens where options come out equal.
    pub ties: Ties,
}

/// What may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotOption {
    /// Its name in requests and ballots.
    pub id: OptionId,
    /// Its words, plain text.
    pub label: String,
    /// What stands below it, plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Its picture, relative to the process's folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
}

/// How one votes and how it is counted. The rules are defined in the files of [`crate::tally`] named after them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Method {
    /// Yes or no. A tie is always left a tie: no lot says what the voters did not.
    YesNo,
    /// One option.
    Single,
    /// Between `min` and `max` options, one vote for each.
    Several {
        /// The fewest, at least 1.
        min: u8,
        /// The most.
        max: u8,
    },
    /// As many options as one approves of.
    Approval,
    /// Options in strict order of preference, as many as one wants up to `max_ranks`. Two options cannot have the same
    /// rank. Options without a rank come after all that have one, none of them before another.
    Ranking {
        /// How it is counted.
        rule: RankingRule,
        /// How many options may be ranked at most. It is limited because long rankings are so many that one can be
        /// agreed on to recognise a ballot in the public box.
        max_ranks: u8,
    },
    /// Majority judgment: each option gets a grade. Options without a grade are counted with the worst one.
    Judgment {
        /// The grades, the best first.
        grades: Vec<Grade>,
    },
    /// Points to be shared among the options. One need not give them all.
    Points {
        /// How many there are.
        total: u16,
        /// How many one option may get.
        max_per_option: u16,
    },
    /// Options that cost money, of which some are funded from an envelope. Boxed since it is much larger than the others.
    Funding(Box<Funding>),
}

/// How rankings are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RankingRule {
    /// See [`crate::tally::borda`].
    Borda,
    /// See [`crate::tally::irv`].
    Irv,
    /// See [`crate::tally::schulze`].
    Schulze,
}

/// A grade of a majority judgment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    /// Its name in requests and ballots.
    pub id: OptionId,
    /// Its words; `None` for the names of [`crate::question::GRADES`], whose words are in the locale files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// What happens where options come out equal. It is a part of the rules and known before the vote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ties {
    /// The lot decides: see [`order::lot`].
    Lot,
    /// They stay equal, and the council decides.
    #[default]
    Left,
}

impl BallotQuestion {
    /// The names of what may be chosen, in the order of the content.
    pub fn option_ids(&self) -> Vec<OptionId> {
        match self.method {
            // These two are identifiers: a test reads them.
            Method::YesNo => [YES, NO].into_iter().filter_map(|id| OptionId::parse(id).ok()).collect(),
            _ => self.options.iter().map(|option| option.id.clone()).collect(),
        }
    }

    /// The grades, the best first; nothing for other methods.
    pub fn grades(&self) -> &[Grade] {
        match &self.method {
            Method::Judgment { grades } => grades,
            _ => &[],
        }
    }

    /// Whether one chooses by a group of radio buttons with one name, [`BallotQuestion::input`]. Otherwise each option
    /// has an input of its own, [`BallotQuestion::part`].
    pub fn is_radio(&self) -> bool {
        matches!(self.method, Method::YesNo | Method::Single)
    }

    /// The name of the group of radio buttons, and of the question in messages.
    pub fn input(&self) -> String {
        format!("{INPUT_PREFIX}{}", self.id)
    }

    /// The name of the input of one option, or of [`BLANK`].
    pub fn part(&self, part: &str) -> String {
        format!("{INPUT_PREFIX}{}.{part}", self.id)
    }

    /// The names of all its inputs, in the order of the content, the blank vote last.
    ///
    /// - Yes/no and single: `q.QUESTION`, radio buttons whose values are the options and `blank`.
    /// - Several and approval: a box `q.QUESTION.OPTION` with the value `yes` for each option.
    /// - Ranking: a list or a number `q.QUESTION.OPTION` for each option, empty or the rank from 1.
    /// - Judgment: radio buttons `q.QUESTION.OPTION` for each option, whose values are the grades.
    /// - Points: a number `q.QUESTION.OPTION` for each option, empty or the points.
    /// - Funding: those of its [`Method::marking`].
    /// - All but the first: a box `q.QUESTION.blank` with the value `yes`.
    pub fn inputs(&self) -> Vec<String> {
        if self.is_radio() {
            return vec![self.input()];
        }
        self.options.iter().map(|option| option.id.as_str()).chain([BLANK]).map(|part| self.part(part)).collect()
    }

    /// The first input: where links of an error summary lead.
    pub(crate) fn first_input(&self) -> String {
        self.inputs().into_iter().next().unwrap_or_else(|| self.input())
    }
}

impl Method {
    /// The word of content files and locale files.
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::YesNo => "yes-no",
            Self::Single => "single",
            Self::Several { .. } => "several",
            Self::Approval => "approval",
            Self::Ranking { .. } => "ranking",
            Self::Judgment { .. } => "judgment",
            Self::Points { .. } => "points",
            Self::Funding(_) => "funding",
        }
    }
}

impl RankingRule {
    /// The word of content files and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Borda => "borda",
            Self::Irv => "irv",
            Self::Schulze => "schulze",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_identifiers() {
        let question = BallotQuestion {
            id: QuestionId::parse("square").unwrap(),
            label: String::new(),
            hint: None,
            method: Method::YesNo,
            options: Vec::new(),
            ties: Ties::Left,
        };
        assert_eq!(question.option_ids().iter().map(OptionId::as_str).collect::<Vec<_>>(), ["yes", "no"]);
        assert_eq!(question.inputs(), ["q.square"]);
    }
}
