//! Counting the answers to a questionnaire: what the public may see of them.
//!
//! Everything here is a count of whole people. Texts are not published by counting; only those that the commune chose
//! for reading are. Combinations of answers are never counted, but for the cross-tabulations that the questionnaire
//! announces, once it is closed: see [`super::crosstab`].

use crate::id::QuestionId;
use crate::question::{Answer, AnswerSet, Decimal, Kind, OTHER, Question};
use crate::questionnaire::Questionnaire;
use crate::tally::crosstab::{self, Crosstab};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// While a questionnaire is open, results are shown of whole groups of so many answers only: who sees them before and
/// after one more answer learns nothing about it.
pub const STEP: usize = 10;

/// One person's record, as far as counting needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The number of the answer: on the receipt, in the export, in `reading`.
    pub number: String,
    /// Milliseconds since 1970 at which it was sent.
    pub sent_at: i64,
    /// How it came.
    pub channel: Channel,
    /// The answers.
    pub answers: AnswerSet,
}

/// How an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// Through the web page.
    Web,
    /// On a sheet of paper, typed in by the town hall.
    Paper,
}

/// What the public may see.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// Answers counted here that came through the web.
    pub web: u64,
    /// Answers counted here that came on paper.
    pub paper: u64,
    /// By question, without those that are private.
    pub questions: BTreeMap<QuestionId, Summary>,
    /// In the order of the questionnaire; `None` where too few people answered. Empty while it is open.
    pub crosstabs: Vec<Option<Crosstab>>,
}

/// The answers to one question, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Summary {
    /// People by option; with several options a person counts in each.
    Options {
        /// Who answered.
        answered: u64,
        /// By option, [`OTHER`] included.
        counts: BTreeMap<String, u64>,
    },
    /// People by level of a scale.
    Levels {
        /// Who answered.
        answered: u64,
        /// By level.
        counts: BTreeMap<u8, u64>,
    },
    /// Numbers.
    Numbers {
        /// Who answered.
        answered: u64,
        /// The median, exactly: half of this number. `None` below [`STEP`] answers, where it would be somebody's own.
        twice_median: Option<Decimal>,
    },
    /// For each option, how many people gave it each rank, the first rank first.
    Ranks {
        /// Who answered.
        answered: u64,
        /// By option.
        counts: BTreeMap<String, Vec<u64>>,
    },
    /// For each row, people by column.
    Cells {
        /// Who answered at least one row.
        answered: u64,
        /// By row.
        rows: BTreeMap<String, Row>,
    },
    /// Texts.
    Texts {
        /// Who wrote something.
        answered: u64,
        /// Those that the commune chose, in its order.
        chosen: Vec<String>,
    },
    /// Only how many people answered.
    Answered {
        /// How many.
        answered: u64,
    },
}

/// One row of a matrix.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Who answered this row.
    pub answered: u64,
    /// People by column.
    pub counts: BTreeMap<String, u64>,
}

impl Results {
    /// All answers counted here.
    pub fn total(&self) -> u64 {
        self.web.saturating_add(self.paper)
    }
}

/// Counts the sheets. While `open`, those beyond the last whole [`STEP`] wait, and no combinations are counted.
pub fn count(questionnaire: &Questionnaire, sheets: &[Sheet], open: bool) -> Results {
    let mut counted: Vec<&Sheet> = sheets.iter().collect();
    // The number decides between answers of the same millisecond, so that the same records give the same results.
    counted.sort_by(|a, b| (a.sent_at, &a.number).cmp(&(b.sent_at, &b.number)));
    if open {
        counted.truncate(counted.len() / STEP * STEP);
    }
    let by = |channel| u64::try_from(counted.iter().filter(|sheet| sheet.channel == channel).count()).unwrap_or(0);
    let public = questionnaire.questions().filter(|question| question.publish && !question.kind.is_contact());
    Results {
        web: by(Channel::Web),
        paper: by(Channel::Paper),
        questions: public
            .map(|question| {
                let chosen = questionnaire.reading.get(&question.id).map_or(&[][..], Vec::as_slice);
                (question.id.clone(), summary(question, &counted, chosen))
            })
            .collect(),
        crosstabs: if open { Vec::new() } else { crosstabs(questionnaire, &counted) },
    }
}

fn summary(question: &Question, sheets: &[&Sheet], chosen: &[String]) -> Summary {
    let answers = || sheets.iter().filter_map(|sheet| sheet.answers.get(&question.id));
    let answered = u64::try_from(answers().count()).unwrap_or(0);
    match &question.kind {
        Kind::Single { options, other, .. } | Kind::Multiple { options, other, .. } => {
            let known = options.iter().map(|option| option.id.as_str()).chain(other.then_some(OTHER));
            let mut counts: BTreeMap<String, u64> = known.map(|id| (id.to_owned(), 0)).collect();
            answers().flat_map(options_of).for_each(|option| *counts.entry(option.to_owned()).or_default() += 1);
            Summary::Options { answered, counts }
        }
        Kind::Scale { .. } | Kind::Rating { .. } | Kind::Sentiment => {
            let mut counts: BTreeMap<u8, u64> = question.kind.levels().into_iter().flatten().map(|l| (l, 0)).collect();
            for answer in answers() {
                if let Answer::Level(level) = answer {
                    *counts.entry(*level).or_default() += 1;
                }
            }
            Summary::Levels { answered, counts }
        }
        Kind::Number { .. } => {
            let numbers = answers().filter_map(|answer| match answer {
                Answer::Number(number) => Some(*number),
                _ => None,
            });
            Summary::Numbers { answered, twice_median: twice_median(numbers.collect()) }
        }
        Kind::Ranking { options, .. } => {
            let mut counts: BTreeMap<String, Vec<u64>> =
                options.iter().map(|option| (option.id.clone(), vec![0; options.len()])).collect();
            for answer in answers() {
                let Answer::Order(order) = answer else { continue };
                for (rank, option) in order.iter().enumerate() {
                    if let Some(count) = counts.get_mut(option).and_then(|ranks| ranks.get_mut(rank)) {
                        *count += 1;
                    }
                }
            }
            Summary::Ranks { answered, counts }
        }
        Kind::Matrix { rows, .. } | Kind::Grades { options: rows } => {
            let columns = question.kind.columns();
            let empty = || columns.iter().map(|column| ((*column).to_owned(), 0)).collect();
            let mut counted: BTreeMap<String, Row> =
                rows.iter().map(|row| (row.id.clone(), Row { answered: 0, counts: empty() })).collect();
            for answer in answers() {
                let Answer::Cells(cells) = answer else { continue };
                for (row, chosen) in cells {
                    let row = counted.entry(row.clone()).or_default();
                    row.answered += 1;
                    chosen.iter().for_each(|column| *row.counts.entry(column.clone()).or_default() += 1);
                }
            }
            Summary::Cells { answered, rows: counted }
        }
        Kind::Text { .. } => {
            let text = |number: &String| {
                let sheet = sheets.iter().find(|sheet| sheet.number == *number)?;
                match sheet.answers.get(&question.id) {
                    Some(Answer::Text(text)) => Some(text.clone()),
                    _ => None,
                }
            };
            Summary::Texts { answered, chosen: chosen.iter().filter_map(text).collect() }
        }
        Kind::Date { .. }
        | Kind::Consent
        | Kind::Email
        | Kind::Phone
        | Kind::PostalCode
        | Kind::Siret
        | Kind::Rna
        | Kind::Place { .. } => Summary::Answered { answered },
    }
}

/// The options that an answer chose.
fn options_of(answer: &Answer) -> Vec<&str> {
    match answer {
        Answer::One { option, .. } => vec![option],
        Answer::Many { options, other } => {
            options.iter().map(String::as_str).chain(other.as_ref().map(|_| OTHER)).collect()
        }
        _ => Vec::new(),
    }
}

fn twice_median(mut numbers: Vec<Decimal>) -> Option<Decimal> {
    if numbers.len() < STEP {
        return None;
    }
    numbers.sort_unstable();
    let (low, high) = (numbers.get((numbers.len() - 1) / 2)?, numbers.get(numbers.len() / 2)?);
    Some(Decimal::from_thousandths(low.thousandths().saturating_add(high.thousandths())))
}

/// The level in the middle, the lower one of two: that which at least half of the people reach or stay below.
pub fn median_level(counts: &BTreeMap<u8, u64>) -> Option<u8> {
    let total: u64 = counts.values().sum();
    let mut below = 0;
    counts.iter().find_map(|(level, count)| {
        below += count;
        (total > 0 && below * 2 >= total).then_some(*level)
    })
}

/// The majority grade of an option: the best that more than half of the people give at least; with two in the middle
/// the worse one (Balinski and Laraki, *Majority Judgment*, 2011). `grades` are the names, the best first.
pub fn majority_grade<'a>(row: &Row, grades: &[&'a str]) -> Option<&'a str> {
    let total: u64 = row.counts.values().sum();
    let mut at_least = 0;
    grades.iter().copied().find(|grade| {
        at_least += row.counts.get(*grade).copied().unwrap_or(0);
        total > 0 && at_least * 2 > total
    })
}

fn crosstabs(questionnaire: &Questionnaire, sheets: &[&Sheet]) -> Vec<Option<Crosstab>> {
    let table = |(rows, columns): &(QuestionId, QuestionId)| {
        let of = |id: &QuestionId| questionnaire.question(id).map(values);
        let (rows, columns) = (of(rows)?, of(columns)?);
        let pairs = sheets.iter().filter_map(|sheet| {
            let value = |(id, _): &(QuestionId, Vec<String>)| sheet.answers.get(id).and_then(value_of);
            Some((value(&rows)?, value(&columns)?))
        });
        crosstab::make(&rows.1, &columns.1, pairs)
    };
    questionnaire.crosstabs.iter().map(table).collect()
}

/// The values that a question can have in a cross-tabulation.
fn values(question: &Question) -> (QuestionId, Vec<String>) {
    let values = match &question.kind {
        Kind::Single { options, other, .. } => {
            options.iter().map(|option| option.id.clone()).chain(other.then(|| OTHER.to_owned())).collect()
        }
        kind => kind.levels().into_iter().flatten().map(|level| level.to_string()).collect(),
    };
    (question.id.clone(), values)
}

fn value_of(answer: &Answer) -> Option<String> {
    match answer {
        Answer::One { option, .. } => Some(option.clone()),
        Answer::Level(level) => Some(level.to_string()),
        _ => None,
    }
}

/// Whether a question can be a side of a cross-tabulation: one value a person, of a fixed list.
pub fn can_cross(kind: &Kind) -> bool {
    matches!(kind, Kind::Single { .. }) || kind.levels().is_some()
}
