//! Valid answers, in the form in which they are stored.

use super::{Decimal, Place};
use crate::id::QuestionId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A valid answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// What was written, trimmed and in Unicode's composed form; numbers of telephones, establishments and the like in
    /// their one spelling.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// One option, or [`super::OTHER`] with its text.
    One {
        /// The option.
        option: String,
        /// The text beside « autre ».
        #[serde(default, skip_serializing_if = "Option::is_none")]
        other: Option<String>,
    },
    /// Several options, in the order of the question, perhaps with [`super::OTHER`] and its text.
    Many {
        /// The options.
        options: Vec<String>,
        /// The text beside « autre ».
        #[serde(default, skip_serializing_if = "Option::is_none")]
        other: Option<String>,
    },
    /// Options, the preferred one first.
    Order(Vec<String>),
    /// A level of a scale, a rating or a sentiment.
    Level(u8),
    /// What was chosen in each row that was answered, in the order of the columns.
    Cells(BTreeMap<String, Vec<String>>),
    /// The box was ticked.
    Agreed,
    /// A place.
    Place(Box<Place>),
}

/// Valid answers by question. A question without an answer is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnswerSet(BTreeMap<QuestionId, Answer>);

impl AnswerSet {
    /// The answer to a question, if one was given.
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.0.get(question)
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All answers, by the name of the question.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Answer)> {
        self.0.iter()
    }

    pub(crate) fn insert(&mut self, question: QuestionId, answer: Answer) {
        self.0.insert(question, answer);
    }
}

impl FromIterator<(QuestionId, Answer)> for AnswerSet {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Answer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
