//! Conditions on earlier answers: which pages are shown, where to go on.

use super::{Answer, AnswerSet, Decimal, OTHER};
use crate::id::QuestionId;
use serde::{Deserialize, Serialize};

/// What must be true of the answers so far. Without conditions it always holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The conditions.
    pub conditions: Vec<Condition>,
    /// Whether one of them is enough.
    pub any: bool,
}

/// Something about the answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The question.
    pub question: QuestionId,
    /// What must be true of its answer.
    pub test: Test,
}

/// What may be true of an answer. Without an answer, only `Answered(false)` and `IsNot` hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// Whether there is an answer.
    Answered(bool),
    /// The one option, the text whatever its case, the number.
    Is(String),
    /// The opposite of `Is`.
    IsNot(String),
    /// One of several options; a word in a text.
    Contains(String),
    /// A number or level above this.
    MoreThan(Decimal),
    /// A number or level below this.
    LessThan(Decimal),
}

impl When {
    /// Whether it holds for `answers`.
    pub fn holds(&self, answers: &AnswerSet) -> bool {
        let mut each = self.conditions.iter().map(|condition| condition.holds(answers));
        if self.any && !self.conditions.is_empty() { each.any(|holds| holds) } else { each.all(|holds| holds) }
    }

    /// Whether there is no condition.
    pub fn is_always(&self) -> bool {
        self.conditions.is_empty()
    }
}

impl Condition {
    /// Whether it holds for `answers`.
    pub fn holds(&self, answers: &AnswerSet) -> bool {
        let answer = answers.get(&self.question);
        match &self.test {
            Test::Answered(wanted) => answer.is_some() == *wanted,
            Test::Is(value) => answer.is_some_and(|answer| is(answer, value)),
            Test::IsNot(value) => !answer.is_some_and(|answer| is(answer, value)),
            Test::Contains(value) => answer.is_some_and(|answer| contains(answer, value)),
            Test::MoreThan(limit) => answer.and_then(number).is_some_and(|number| number > *limit),
            Test::LessThan(limit) => answer.and_then(number).is_some_and(|number| number < *limit),
        }
    }
}

fn is(answer: &Answer, value: &str) -> bool {
    match answer {
        Answer::Text(text) => text.to_lowercase() == value.to_lowercase(),
        Answer::One { option, .. } => option == value,
        Answer::Many { options, .. } => options.len() == 1 && options[0] == value,
        Answer::Order(options) => options.first().is_some_and(|first| first == value),
        Answer::Date(date) => date.to_string() == value,
        Answer::Number(_) | Answer::Level(_) => number(answer) == Decimal::parse(value).ok(),
        Answer::Agreed => value == "yes",
        Answer::Cells(_) | Answer::Place(_) => false,
    }
}

fn contains(answer: &Answer, value: &str) -> bool {
    match answer {
        Answer::Text(text) => text.to_lowercase().contains(&value.to_lowercase()),
        Answer::Many { options, other } => {
            options.iter().any(|option| option == value) || (value == OTHER && other.is_some())
        }
        Answer::Order(options) => options.iter().any(|option| option == value),
        _ => is(answer, value),
    }
}

fn number(answer: &Answer) -> Option<Decimal> {
    match answer {
        Answer::Number(number) => Some(*number),
        Answer::Level(level) => Some(Decimal::from(u32::from(*level))),
        _ => None,
    }
}
