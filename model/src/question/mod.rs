//! Questions: what may be asked of a person, whatever the tool. The same question is drawn on a page, printed on paper
//! and read from a table of keyed-in answers, and [`Question::read`] alone says what is a valid answer to it.

mod answer;
mod codes;
mod condition;
mod decimal;
mod place;
mod read;
mod sheet;

pub use answer::{Answer, AnswerSet};
pub use condition::{Condition, Test, When};
pub use decimal::Decimal;
pub use place::{
    ADDRESS, ADDRESS_MATCH, DISTRICT, DRAWN, How, LANDMARK, Place, SQUARES, Shape, TO, TO_MATCH, WORDS, WORDS_MAX,
};
pub use read::{Fault, Wrong};
pub use sheet::{LIST, RANK};

use crate::id::QuestionId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the names of all inputs of questions begin with, so that no question can take the name of a field of the
/// product's own.
pub const INPUT_PREFIX: &str = "q.";
/// The option « autre », and the word for it in requests. Options of the commune cannot be called so.
pub const OTHER: &str = "other";
/// The name, after the question's, of the text beside « autre ».
pub const OTHER_TEXT: &str = "other-text";
/// The most characters of the text beside « autre ».
pub const OTHER_MAX: u16 = 200;
/// The level of a sentiment scale that is the most content; the lowest is 1.
pub const SENTIMENTS: u8 = 5;
/// The grades of a majority judgment, the best first. Their words are in the locale files.
pub const GRADES: [&str; 6] = ["excellent", "very-good", "good", "fair", "poor", "reject"];

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in requests, exports and conditions.
    pub id: QuestionId,
    /// Its number in the questionnaire, from 1: the same on the web and on paper.
    pub number: u16,
    /// The question itself, plain text.
    pub label: String,
    /// One sentence that helps to answer.
    pub hint: Option<String>,
    /// Why it is asked, where that does not go without saying.
    pub why: Option<String>,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether its results are published. Private answers are in the desk's export only.
    pub publish: bool,
    /// What may be answered.
    pub kind: Kind,
}

/// What may be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Kind {
    /// A text.
    Text {
        /// Whether it may have several lines.
        long: bool,
        /// The most characters (Unicode scalar values).
        max: u16,
    },
    /// A number.
    Number {
        /// The smallest.
        min: Option<Decimal>,
        /// The largest.
        max: Option<Decimal>,
        /// Digits after the decimal separator, at most three.
        decimals: u8,
        /// The unit, such as `km`.
        unit: Option<String>,
    },
    /// A day.
    Date {
        /// The first.
        min: Option<Date>,
        /// The last.
        max: Option<Date>,
    },
    /// One option.
    Single {
        /// The options, in the order in which they are shown.
        options: Vec<Choice>,
        /// Whether something else may be written in.
        other: bool,
        /// Whether the options stand in a drop-down list.
        dropdown: bool,
    },
    /// Several options.
    Multiple {
        /// The options, in the order in which they are shown.
        options: Vec<Choice>,
        /// Whether something else may be written in.
        other: bool,
        /// The fewest, once one is chosen.
        min: u8,
        /// The most.
        max: Option<u8>,
    },
    /// Options in the order of preference.
    Ranking {
        /// The options, in the order in which they are shown.
        options: Vec<Choice>,
        /// How many must be ranked at least.
        min: u8,
    },
    /// A number of a scale whose ends have a meaning.
    Scale {
        /// The lowest.
        from: u8,
        /// The highest.
        to: u8,
        /// What the lowest means.
        low: String,
        /// What the highest means.
        high: String,
    },
    /// Stars, from 1.
    Rating {
        /// How many stars there are.
        out_of: u8,
    },
    /// One of [`SENTIMENTS`] degrees of content.
    Sentiment,
    /// For each row one column, or several.
    Matrix {
        /// What is judged.
        rows: Vec<Choice>,
        /// What may be said of it.
        columns: Vec<Choice>,
        /// Whether several columns may be chosen in a row.
        multiple: bool,
    },
    /// For each option one of the [`GRADES`].
    Grades {
        /// What is graded.
        options: Vec<Choice>,
    },
    /// A box to tick beside the label.
    Consent,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A French postal code.
    PostalCode,
    /// The number of an establishment (SIRET).
    Siret,
    /// The number of an association (RNA).
    Rna,
    /// A place in the commune.
    Place {
        /// What is asked for.
        shape: Shape,
    },
}

/// An option, a row or a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name in requests and exports.
    pub id: String,
    /// Its words.
    pub label: String,
    /// Its picture, relative to the process's folder.
    pub picture: Option<crate::process::Picture>,
}

impl Question {
    /// The name of its first input: where links of an error summary lead.
    pub fn input(&self) -> String {
        format!("{INPUT_PREFIX}{}", self.id)
    }

    /// The name of one of its inputs.
    pub fn part(&self, part: &str) -> String {
        format!("{INPUT_PREFIX}{}.{part}", self.id)
    }

    /// The names of all its inputs, in the order of the page.
    pub fn inputs(&self) -> Vec<String> {
        let parts = |options: &[Choice]| options.iter().map(|option| self.part(&option.id)).collect::<Vec<_>>();
        let other = |has: bool| has.then(|| self.part(OTHER_TEXT));
        match &self.kind {
            Kind::Single { other: has, .. } => [Some(self.input()), other(*has)].into_iter().flatten().collect(),
            Kind::Multiple { options, other: has, .. } => {
                let written = has.then(|| self.part(OTHER));
                parts(options).into_iter().chain(written).chain(other(*has)).collect()
            }
            Kind::Ranking { options, .. } | Kind::Grades { options } => parts(options),
            Kind::Matrix { rows, multiple: false, .. } => parts(rows),
            Kind::Matrix { rows, columns, multiple: true } => rows
                .iter()
                .flat_map(|row| columns.iter().map(|column| self.part(&format!("{}.{}", row.id, column.id))))
                .collect(),
            Kind::Place { shape } => shape.parts().iter().map(|part| self.part(part)).collect(),
            _ => vec![self.input()],
        }
    }
}

impl Kind {
    /// The word of content files.
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::Text { long: false, .. } => "short-text",
            Self::Text { long: true, .. } => "long-text",
            Self::Number { .. } => "number",
            Self::Date { .. } => "date",
            Self::Single { dropdown: false, .. } => "single",
            Self::Single { dropdown: true, .. } => "dropdown",
            Self::Multiple { .. } => "multiple",
            Self::Ranking { .. } => "ranking",
            Self::Scale { .. } => "scale",
            Self::Rating { .. } => "rating",
            Self::Sentiment => "sentiment",
            Self::Matrix { .. } => "matrix",
            Self::Grades { .. } => "grades",
            Self::Consent => "consent",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::PostalCode => "postal-code",
            Self::Siret => "siret",
            Self::Rna => "rna",
            Self::Place { .. } => "place",
        }
    }

    /// The options of a choice, the rows of a matrix; nothing for other kinds.
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Single { options, .. }
            | Self::Multiple { options, .. }
            | Self::Ranking { options, .. }
            | Self::Grades { options } => options,
            Self::Matrix { rows, .. } => rows,
            _ => &[],
        }
    }

    /// The levels of scales, ratings and sentiments, the lowest first.
    pub fn levels(&self) -> Option<std::ops::RangeInclusive<u8>> {
        match self {
            Self::Scale { from, to, .. } => Some(*from..=*to),
            Self::Rating { out_of } => Some(1..=*out_of),
            Self::Sentiment => Some(1..=SENTIMENTS),
            _ => None,
        }
    }

    /// What can be said of a row: a column's name, or a grade.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::Matrix { columns, .. } => columns.iter().map(|column| column.id.as_str()).collect(),
            Self::Grades { .. } => GRADES.to_vec(),
            _ => Vec::new(),
        }
    }

    /// Whether the answer may tell who the person is. Such answers are never published.
    pub fn is_contact(&self) -> bool {
        matches!(self, Self::Email | Self::Phone | Self::Siret | Self::Rna)
    }
}
