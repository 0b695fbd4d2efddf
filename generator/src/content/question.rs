//! One question of a questionnaire, as it is written and as the model has it.

use super::bounds;
use super::check::{self, Files};
use super::schema;
use crate::diagnostic::{Code, Reporter};
use crate::spelling;
use crate::yaml::Located;
use parvis_model::process::Picture;
use parvis_model::question::{Choice, Kind, OTHER, OTHER_TEXT, Question, Shape};
use parvis_model::{QuestionId, id};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;

const MAX_LABEL: usize = 300;
const MAX_TEXT: u16 = 5_000;
const SHORT_TEXT: u16 = 200;
const LONG_TEXT: u16 = 2_000;
/// Options of one question; more is a list that nobody reads.
pub(super) const MAX_OPTIONS: usize = 60;
const MAX_ROWS: usize = 20;

/// The types of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Type {
    ShortText,
    LongText,
    Number,
    Date,
    Single,
    Dropdown,
    Multiple,
    Ranking,
    Scale,
    Rating,
    Sentiment,
    Matrix,
    Grades,
    Consent,
    Email,
    Phone,
    PostalCode,
    Siret,
    Rna,
    Place,
}

/// The order of options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Order {
    /// As they are written.
    Written,
    /// Drawn once, the same for everybody and on paper.
    Random,
}

/// One entry of `questions`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct QuestionFile {
    /// Its name in exports and conditions.
    #[schemars(regex(pattern = schema::SLUG))]
    pub(super) id: Located<String>,
    /// What may be answered.
    #[serde(rename = "type")]
    kind: Located<Type>,
    /// The question itself.
    #[schemars(length(max = MAX_LABEL))]
    label: Located<String>,
    /// One sentence that helps to answer.
    hint: Option<Located<String>>,
    /// Why it is asked, where that does not go without saying.
    why: Option<Located<String>>,
    /// Whether it must be answered; yes unless said otherwise.
    required: Option<Located<bool>>,
    /// Whether its results are published; yes unless said otherwise.
    publish: Option<Located<bool>>,
    /// The options, or what is graded.
    options: Option<Located<Vec<Located<ChoiceFile>>>>,
    /// Whether something else may be written in.
    other: Option<Located<bool>>,
    /// The order of the options.
    order: Option<Located<Order>>,
    /// The smallest number, the first day, the fewest options.
    #[schemars(with = "Option<schema::Bound>")]
    min: Option<Located<String>>,
    /// The largest number, the last day, the most options.
    #[schemars(with = "Option<schema::Bound>")]
    max: Option<Located<String>>,
    /// The most characters.
    max_chars: Option<Located<u16>>,
    /// Digits after the decimal separator.
    decimals: Option<Located<u8>>,
    /// The unit.
    unit: Option<Located<String>>,
    /// The lowest number of a scale.
    from: Option<Located<u8>>,
    /// The highest number of a scale.
    to: Option<Located<u8>>,
    /// What the lowest means.
    low: Option<Located<String>>,
    /// What the highest means.
    high: Option<Located<String>>,
    /// How many stars there are.
    out_of: Option<Located<u8>>,
    /// The rows of a matrix.
    rows: Option<Located<Vec<Located<ChoiceFile>>>>,
    /// The columns of a matrix.
    columns: Option<Located<Vec<Located<ChoiceFile>>>>,
    /// Whether several columns may be chosen in a row.
    multiple: Option<Located<bool>>,
    /// Whether a place is a point, a line or an area; a point unless said otherwise.
    shapes: Option<Located<Shape>>,
}

/// An option, a row or a column.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ChoiceFile {
    /// Its words.
    label: Located<String>,
    /// Its name in exports and conditions; made from the words unless said otherwise.
    #[schemars(regex(pattern = schema::SLUG))]
    id: Option<Located<String>>,
    /// A picture, below `files/`.
    picture: Option<Located<String>>,
    /// What the picture shows.
    picture_alt: Option<Located<String>>,
}

pub(super) type Choices = Option<Located<Vec<Located<ChoiceFile>>>>;

/// What a question is read with.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) reporter: &'a Reporter<'a>,
    pub(super) files: &'a Files<'a>,
    /// What random orders are drawn from: the address of the process.
    pub(super) seed: &'a str,
}

/// Turns a question into the model's. `number` is its place in the questionnaire.
pub(super) fn convert(reading: Reading<'_>, file: &QuestionFile, number: u16) -> Option<Question> {
    let reporter = reading.reporter;
    let id = identifier(reporter, &file.id);
    let label = check::short(reporter, &file.label, "label", MAX_LABEL);
    if let Some(kind) = file.kind.value {
        unused_keys(reporter, file, kind);
    }
    let kind = kind(reading, file, id.as_deref().unwrap_or_default());
    let text = |located: &Option<Located<String>>| located.as_ref().and_then(|located| located.value.clone());
    let yes = |located: &Option<Located<bool>>| located.as_ref().and_then(|flag| flag.value).unwrap_or(true);
    Some(Question {
        id: QuestionId::parse(&id?).ok()?,
        number,
        label: label?,
        hint: text(&file.hint),
        why: text(&file.why),
        required: yes(&file.required),
        publish: yes(&file.publish),
        kind: kind?,
    })
}

/// A name that stands in requests and exports.
pub(super) fn identifier(reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
    let text = located.value.as_ref()?;
    if id::check(text).is_ok() {
        return Some(text.clone());
    }
    let near = id::suggest(text).unwrap_or_else(|| "none".to_owned());
    reporter.at(&located.span, Code::BadId, vec![("found", text.clone().into()), ("near", near.into())]);
    None
}

/// The keys that a type uses, beside those that all have.
fn used_keys(kind: Type) -> &'static [&'static str] {
    match kind {
        Type::ShortText | Type::LongText => &["max_chars"],
        Type::Number => &["min", "max", "decimals", "unit"],
        Type::Date => &["min", "max"],
        Type::Single | Type::Dropdown => &["options", "other", "order"],
        Type::Multiple => &["options", "other", "order", "min", "max"],
        Type::Ranking => &["options", "order", "min"],
        Type::Scale => &["from", "to", "low", "high"],
        Type::Rating => &["out_of"],
        Type::Matrix => &["rows", "columns", "multiple", "order"],
        Type::Grades => &["options", "order"],
        Type::Place => &["shapes"],
        Type::Sentiment | Type::Consent | Type::Email | Type::Phone | Type::PostalCode | Type::Siret | Type::Rna => &[],
    }
}

fn unused_keys(reporter: &Reporter<'_>, file: &QuestionFile, kind: Type) {
    let used = used_keys(kind);
    fn span<T>(located: Option<&Located<T>>) -> Option<&crate::diagnostic::Span> {
        located.map(|located| &located.span)
    }
    let written = [
        ("options", span(file.options.as_ref())),
        ("other", span(file.other.as_ref())),
        ("order", span(file.order.as_ref())),
        ("min", span(file.min.as_ref())),
        ("max", span(file.max.as_ref())),
        ("max_chars", span(file.max_chars.as_ref())),
        ("decimals", span(file.decimals.as_ref())),
        ("unit", span(file.unit.as_ref())),
        ("from", span(file.from.as_ref())),
        ("to", span(file.to.as_ref())),
        ("low", span(file.low.as_ref())),
        ("high", span(file.high.as_ref())),
        ("out_of", span(file.out_of.as_ref())),
        ("rows", span(file.rows.as_ref())),
        ("columns", span(file.columns.as_ref())),
        ("multiple", span(file.multiple.as_ref())),
        ("shapes", span(file.shapes.as_ref())),
    ];
    for (key, span) in written {
        if let (Some(span), false) = (span, used.contains(&key)) {
            let allowed = if used.is_empty() { "none".to_owned() } else { used.join(", ") };
            reporter.at(span, Code::KeyOfOtherType, vec![("key", key.into()), ("allowed", allowed.into())]);
        }
    }
}

fn kind(reading: Reading<'_>, file: &QuestionFile, id: &str) -> Option<Kind> {
    let reporter = reading.reporter;
    let options = || choices(reading, file, &file.options, "options", 2..=MAX_OPTIONS, id);
    let flag = |located: &Option<Located<bool>>| located.as_ref().and_then(|flag| flag.value).unwrap_or(false);
    let at = &file.kind.span;
    match file.kind.value? {
        Type::ShortText => Some(Kind::Text { long: false, max: max_chars(reporter, file, SHORT_TEXT)? }),
        Type::LongText => Some(Kind::Text { long: true, max: max_chars(reporter, file, LONG_TEXT)? }),
        Type::Number => {
            let decimals = bounds::within(reporter, file.decimals.as_ref(), "decimals", 0, 3)?.unwrap_or(0);
            let (min, max) = bounds::numbers(reporter, file.min.as_ref(), file.max.as_ref())?;
            let unit = file.unit.as_ref().and_then(|unit| unit.value.clone());
            Some(Kind::Number { min, max, decimals, unit })
        }
        Type::Date => {
            let (min, max) = bounds::days(reporter, file.min.as_ref(), file.max.as_ref())?;
            Some(Kind::Date { min, max })
        }
        Type::Single => Some(Kind::Single { options: options()?, other: flag(&file.other), dropdown: false }),
        Type::Dropdown => Some(Kind::Single { options: options()?, other: flag(&file.other), dropdown: true }),
        Type::Multiple => {
            let (options, other) = (options()?, flag(&file.other));
            let most = options.len() + usize::from(other);
            let (min, max) = bounds::how_many(reporter, file.min.as_ref(), file.max.as_ref(), most)?;
            Some(Kind::Multiple { options, other, min: min.unwrap_or(1), max })
        }
        Type::Ranking => {
            let options = options()?;
            let (min, _) = bounds::how_many(reporter, file.min.as_ref(), None, options.len())?;
            let all = u8::try_from(options.len()).unwrap_or(u8::MAX);
            Some(Kind::Ranking { options, min: min.unwrap_or(all) })
        }
        Type::Scale => {
            let from = bounds::within(reporter, file.from.as_ref(), "from", 0, 1)?.unwrap_or(1);
            let to = bounds::within(reporter, file.to.as_ref(), "to", 2, 10)?.unwrap_or(5);
            let words = |located: &Option<Located<String>>, key: &'static str| match located {
                Some(located) => located.value.clone(),
                None => {
                    reporter.at(at, Code::MissingKey, vec![("key", key.into())]);
                    None
                }
            };
            let (low, high) = (words(&file.low, "low"), words(&file.high, "high"));
            Some(Kind::Scale { from, to, low: low?, high: high? })
        }
        Type::Rating => {
            Some(Kind::Rating { out_of: bounds::within(reporter, file.out_of.as_ref(), "out_of", 3, 10)?.unwrap_or(5) })
        }
        Type::Sentiment => Some(Kind::Sentiment),
        Type::Matrix => {
            let rows = choices(reading, file, &file.rows, "rows", 1..=MAX_ROWS, id);
            let columns = plain(reading, file, &file.columns, "columns", 2..=10);
            Some(Kind::Matrix { rows: rows?, columns: columns?, multiple: flag(&file.multiple) })
        }
        Type::Grades => {
            Some(Kind::Grades { options: choices(reading, file, &file.options, "options", 2..=MAX_ROWS, id)? })
        }
        Type::Consent => Some(Kind::Consent),
        Type::Email => Some(Kind::Email),
        Type::Phone => Some(Kind::Phone),
        Type::PostalCode => Some(Kind::PostalCode),
        Type::Siret => Some(Kind::Siret),
        Type::Rna => Some(Kind::Rna),
        Type::Place => {
            if !reading.files.has_ground {
                reporter.at(at, Code::PlaceNeedsTerritory, vec![]);
                return None;
            }
            Some(Kind::Place { shape: file.shapes.as_ref().map_or(Some(Shape::default()), |shape| shape.value)? })
        }
    }
}

fn max_chars(reporter: &Reporter<'_>, file: &QuestionFile, default: u16) -> Option<u16> {
    Some(bounds::within(reporter, file.max_chars.as_ref(), "max_chars", 1, MAX_TEXT)?.unwrap_or(default))
}

/// Options in the order in which they are shown. A random order is drawn here, once, from the names of the process and
/// the question: everybody sees the same, on paper too, and anybody can draw it again.
fn choices(
    reading: Reading<'_>,
    file: &QuestionFile,
    list: &Choices,
    key: &'static str,
    how_many: std::ops::RangeInclusive<usize>,
    question: &str,
) -> Option<Vec<Choice>> {
    let mut choices = plain(reading, file, list, key, how_many)?;
    if file.order.as_ref().and_then(|order| order.value) == Some(Order::Random) {
        let seed = |choice: &Choice| format!("{}/{question}/{}", reading.seed, choice.id);
        choices.sort_by_cached_key(|choice| parvis_model::definition::hash(seed(choice).as_bytes()));
    }
    Some(choices)
}

fn plain(
    reading: Reading<'_>,
    file: &QuestionFile,
    list: &Choices,
    key: &'static str,
    how_many: std::ops::RangeInclusive<usize>,
) -> Option<Vec<Choice>> {
    let reporter = reading.reporter;
    let Some(located) = list else {
        reporter.at(&file.kind.span, Code::MissingKey, vec![("key", key.into())]);
        return None;
    };
    options(reading, located, key, how_many)
}

/// A list of options as it is written, each with a name of its own.
pub(super) fn options(
    reading: Reading<'_>,
    located: &Located<Vec<Located<ChoiceFile>>>,
    key: &'static str,
    how_many: std::ops::RangeInclusive<usize>,
) -> Option<Vec<Choice>> {
    let reporter = reading.reporter;
    let list = located.value.as_ref()?;
    if !how_many.contains(&list.len()) {
        let args = vec![
            ("key", key.into()),
            ("found", list.len().to_string().into()),
            ("min", how_many.start().to_string().into()),
            ("max", how_many.end().to_string().into()),
        ];
        reporter.at(&located.span, Code::HowManyOptions, args);
        return None;
    }
    let mut seen = BTreeSet::new();
    let choices: Vec<Option<Choice>> = list
        .iter()
        .map(|located| {
            let choice = choice(reading, located.value.as_ref()?)?;
            if !seen.insert(choice.id.clone()) {
                reporter.at(&located.span, Code::DuplicateOption, vec![("found", choice.id.into())]);
                return None;
            }
            Some(choice)
        })
        .collect();
    choices.into_iter().collect()
}

fn choice(reading: Reading<'_>, file: &ChoiceFile) -> Option<Choice> {
    let reporter = reading.reporter;
    let label = check::short(reporter, &file.label, "label", MAX_LABEL);
    let id = match (&file.id, &file.label.value) {
        (Some(located), _) => identifier(reporter, located),
        (None, Some(text)) => match id::suggest(text) {
            Some(id) => Some(id),
            None => {
                reporter.at(&file.label.span, Code::MissingKey, vec![("key", "id".into())]);
                None
            }
        },
        (None, None) => None,
    };
    let span = file.id.as_ref().map_or(&file.label.span, |id| &id.span);
    if id.as_deref().is_some_and(|id| id == OTHER || id == OTHER_TEXT) {
        reporter.at(span, Code::ReservedOption, vec![]);
        return None;
    }
    let picture = match &file.picture {
        None => None,
        Some(path) => {
            let found = reading.files.picture(reporter, path);
            let Some(alt) = &file.picture_alt else {
                reporter.at(&path.span, Code::MissingKey, vec![("key", "picture_alt".into())]);
                return None;
            };
            Some(Picture { file: found?, alt: alt.value.clone()? })
        }
    };
    Some(Choice { id: id?, label: label?, picture })
}

/// The name that was probably meant, for a message.
pub(super) fn near(word: &str, known: &[&str]) -> String {
    spelling::nearest(word, known).unwrap_or("none").to_owned()
}
