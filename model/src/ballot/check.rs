//! What a question allows. Forms, imports of paper ballots and recounts of a box all ask here.

use super::{Ballot, BallotQuestion, Grade, Mark, Method};
use crate::id::{OptionId, QuestionId};
use crate::money::Cents;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A mistake and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// The question.
    pub question: QuestionId,
    /// The name of the input, as in [`BallotQuestion::inputs`].
    pub input: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a ballot. The words for it are in the locale files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Nothing is marked, not even a blank vote.
    Missing,
    /// A blank vote beside something else.
    BlankAndMarked,
    /// The input came twice with different values: no browser sends that.
    Repeated,
    /// None of the options: the page is older than the question, or was tampered with.
    NotAnOption,
    /// A box with a value other than ticked.
    NotTicked,
    /// Fewer options than must be chosen, or more than may be.
    HowMany {
        /// The fewest.
        min: u8,
        /// The most.
        max: u8,
        /// How many are.
        found: u32,
    },
    /// Not a rank from 1 to this.
    NotARank {
        /// The last rank.
        last: u8,
    },
    /// Two options at the same rank. It stands at the second one.
    SameRank {
        /// The rank.
        rank: u8,
    },
    /// A rank was left out.
    RankSkipped {
        /// The rank.
        rank: u8,
    },
    /// More options ranked than may be.
    TooManyRanks {
        /// The most.
        max: u8,
        /// How many are.
        found: u32,
    },
    /// None of the grades.
    NotAGrade,
    /// Not a number of points from 0 to this.
    NotPoints {
        /// The most that one option may get.
        max: u16,
    },
    /// More points than there are.
    TooManyPoints {
        /// How many there are.
        total: u16,
        /// How many were given.
        found: u32,
    },
    /// Projects that cost more than there is.
    OverEnvelope {
        /// What there is.
        envelope: Cents,
        /// What they cost.
        found: Cents,
    },
    /// A mark of another method. Forms cannot make one.
    WrongMethod,
    /// A mark for a question that the vote does not have. Forms cannot make one.
    NoSuchQuestion,
}

impl BallotQuestion {
    /// Whether the mark is one that the question allows.
    ///
    /// # Errors
    /// The first mistake.
    pub fn check(&self, mark: &Mark) -> Result<(), Wrong> {
        if !mark.is_well_formed() {
            return self.wrong(Fault::Missing);
        }
        match (&*self.method.marking(), mark) {
            (_, Mark::Blank) => Ok(()),
            (Method::YesNo | Method::Single, Mark::One(option)) => self.known(option),
            (Method::Several { .. } | Method::Approval, Mark::Several(options)) => {
                options.iter().try_for_each(|option| self.known(option))?;
                self.how_many(options.len())?;
                self.affordable(mark)
            }
            (Method::Ranking { max_ranks, .. }, Mark::Ranked(options)) => {
                options.iter().try_for_each(|option| self.known(option))?;
                if options.len() > usize::from(*max_ranks) {
                    return self.wrong(Fault::TooManyRanks { max: *max_ranks, found: count(options.len()) });
                }
                Ok(())
            }
            (Method::Judgment { grades }, Mark::Graded(given)) => self.graded(grades, given),
            (Method::Points { total, max_per_option }, Mark::Points(given)) => {
                self.points(*total, *max_per_option, given)
            }
            _ => self.wrong(Fault::WrongMethod),
        }
    }

    pub(super) fn wrong<T>(&self, fault: Fault) -> Result<T, Wrong> {
        Err(Wrong { question: self.id.clone(), input: self.first_input(), fault })
    }

    pub(super) fn wrong_at<T>(&self, part: &str, fault: Fault) -> Result<T, Wrong> {
        let input = if self.is_radio() { self.input() } else { self.part(part) };
        Err(Wrong { question: self.id.clone(), input, fault })
    }

    fn known(&self, option: &OptionId) -> Result<(), Wrong> {
        let known = match self.method {
            Method::YesNo => matches!(option.as_str(), super::YES | super::NO),
            _ => self.options.iter().any(|known| known.id == *option),
        };
        if known { Ok(()) } else { self.wrong_at(option.as_str(), Fault::NotAnOption) }
    }

    fn how_many(&self, found: usize) -> Result<(), Wrong> {
        let Method::Several { min, max } = *self.method.marking() else { return Ok(()) };
        if (usize::from(min)..=usize::from(max)).contains(&found) {
            return Ok(());
        }
        self.wrong(Fault::HowMany { min, max, found: count(found) })
    }

    fn graded(&self, grades: &[Grade], given: &BTreeMap<OptionId, OptionId>) -> Result<(), Wrong> {
        for (option, grade) in given {
            self.known(option)?;
            if !grades.iter().any(|known| known.id == *grade) {
                return self.wrong_at(option.as_str(), Fault::NotAGrade);
            }
        }
        Ok(())
    }

    fn points(&self, total: u16, max: u16, given: &BTreeMap<OptionId, u16>) -> Result<(), Wrong> {
        for (option, points) in given {
            self.known(option)?;
            if *points > max {
                return self.wrong_at(option.as_str(), Fault::NotPoints { max });
            }
        }
        // At most OPTIONS_MAX numbers below 2¹⁶.
        let found: u32 = given.values().map(|points| u32::from(*points)).sum();
        if found > u32::from(total) { self.wrong(Fault::TooManyPoints { total, found }) } else { Ok(()) }
    }
}

impl Ballot {
    /// Whether the ballot is one that these questions allow.
    ///
    /// # Errors
    /// Every question with its first mistake, in the order of the questions; then marks for other questions.
    pub fn check(&self, questions: &[BallotQuestion]) -> Result<(), Vec<Wrong>> {
        let of_question = |question: &BallotQuestion| match self.get(&question.id) {
            Some(mark) => question.check(mark).err(),
            None => question.wrong::<()>(Fault::Missing).err(),
        };
        let mut wrongs: Vec<Wrong> = questions.iter().filter_map(of_question).collect();
        let unknown = self.iter().map(|(id, _)| id).filter(|id| !questions.iter().any(|question| question.id == **id));
        wrongs.extend(unknown.map(|id| Wrong {
            question: id.clone(),
            input: format!("{}{id}", crate::question::INPUT_PREFIX),
            fault: Fault::NoSuchQuestion,
        }));
        if wrongs.is_empty() { Ok(()) } else { Err(wrongs) }
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
