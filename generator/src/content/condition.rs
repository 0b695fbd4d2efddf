//! Conditions on earlier answers, and what they may ask of each type of question.

use super::question::near;
use crate::diagnostic::{Code, Reporter, Span};
use crate::yaml::Located;
use parvis_model::question::{Condition, Decimal, Kind, OTHER, Question, Test, When};
use parvis_model::tally::answers::can_cross;
use schemars::JsonSchema;
use serde::Deserialize;

/// One entry of `if` or `if_any`: a question, and one thing that must be true of its answer.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ConditionFile {
    /// The question.
    question: Located<String>,
    /// Whether there is an answer.
    answered: Option<Located<bool>>,
    /// The option, text or number that it must be.
    #[schemars(with = "Option<super::schema::Bound>")]
    is: Option<Located<String>>,
    /// The option, text or number that it must not be.
    #[schemars(with = "Option<super::schema::Bound>")]
    is_not: Option<Located<String>>,
    /// An option that must be among those chosen, or a word in the text.
    contains: Option<Located<String>>,
    /// A number that it must be above.
    #[schemars(with = "Option<super::schema::Bound>")]
    more_than: Option<Located<String>>,
    /// A number that it must be below.
    #[schemars(with = "Option<super::schema::Bound>")]
    less_than: Option<Located<String>>,
}

/// Why a question that is written somewhere cannot be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It comes later.
    Later,
    /// It has mistakes itself.
    Broken,
}

/// A question that cannot be asked about, and why.
pub(super) type Absent = (String, Place);

pub(super) type Conditions = Option<Located<Vec<Located<ConditionFile>>>>;

/// Reads `if` and `if_any`. `earlier` are the questions that may be asked about.
pub(super) fn when(
    reporter: &Reporter<'_>,
    all: &Conditions,
    any: &Conditions,
    earlier: &[&Question],
    later: &[Absent],
) -> When {
    if let (Some(_), Some(any)) = (all, any) {
        reporter.at(&any.span, Code::IfAndIfAny, vec![]);
    }
    let written = all.as_ref().or(any.as_ref()).and_then(|list| list.value.as_deref()).unwrap_or_default();
    let conditions = written.iter().filter_map(|located| {
        let file = located.value.as_ref()?;
        let question = find(reporter, &file.question, earlier, later)?;
        let test = test(reporter, &file.question.span, file, question)?;
        Some(Condition { question: question.id.clone(), test })
    });
    When { conditions: conditions.collect(), any: all.is_none() && any.is_some() }
}

/// The question of that name.
pub(super) fn find<'q>(
    reporter: &Reporter<'_>,
    located: &Located<String>,
    known: &[&'q Question],
    later: &[Absent],
) -> Option<&'q Question> {
    let name = located.value.as_ref()?;
    if let Some(question) = known.iter().find(|question| question.id.as_str() == name) {
        return Some(question);
    }
    match later.iter().find(|(later, _)| later == name) {
        Some((_, Place::Later)) => {
            reporter.at(&located.span, Code::QuestionLater, vec![("word", name.clone().into())]);
            return None;
        }
        // The mistake in the question itself has been reported.
        Some((_, Place::Broken)) => return None,
        None => {}
    }
    let names: Vec<&str> = known.iter().map(|question| question.id.as_str()).collect();
    let args = vec![
        ("word", name.clone().into()),
        ("near", near(name, &names).into()),
        ("allowed", if names.is_empty() { "none".to_owned() } else { names.join(", ") }.into()),
    ];
    reporter.at(&located.span, Code::UnknownQuestion, args);
    None
}

fn test(reporter: &Reporter<'_>, at: &Span, file: &ConditionFile, question: &Question) -> Option<Test> {
    let span = |located: &Option<Located<String>>| located.as_ref().map(|located| located.span.clone());
    let tests = [
        ("answered", file.answered.as_ref().map(|flag| flag.span.clone())),
        ("is", span(&file.is)),
        ("is_not", span(&file.is_not)),
        ("contains", span(&file.contains)),
        ("more_than", span(&file.more_than)),
        ("less_than", span(&file.less_than)),
    ];
    let written: Vec<_> = tests.iter().filter_map(|(key, span)| Some((*key, span.as_ref()?))).collect();
    let [(key, span)] = written[..] else {
        let at = written.get(1).map_or(at, |(_, span)| span);
        reporter.at(at, Code::OneTest, vec![]);
        return None;
    };
    let not_here = || {
        let args = vec![("key", key.into()), ("type", question.kind.keyword().into())];
        reporter.at(span, Code::TestOfOtherType, args);
        None
    };
    let value = |located: &Option<Located<String>>| located.as_ref().and_then(|located| located.value.clone());
    let number = |located: &Option<Located<String>>| {
        let text = value(located)?;
        let number = Decimal::parse(&text).ok();
        if number.is_none() {
            reporter.at(span, Code::NotANumber, vec![("found", text.into())]);
        }
        number
    };
    match key {
        "answered" => Some(Test::Answered(file.answered.as_ref()?.value?)),
        "more_than" | "less_than" if !is_number(&question.kind) => not_here(),
        "more_than" => Some(Test::MoreThan(number(&file.more_than)?)),
        "less_than" => Some(Test::LessThan(number(&file.less_than)?)),
        "contains" if !matches!(question.kind, Kind::Multiple { .. } | Kind::Ranking { .. } | Kind::Text { .. }) => {
            not_here()
        }
        "contains" => Some(Test::Contains(option(reporter, span, question, value(&file.contains)?)?)),
        _ if matches!(question.kind, Kind::Matrix { .. } | Kind::Grades { .. } | Kind::Place { .. }) => not_here(),
        "is" => Some(Test::Is(option(reporter, span, question, value(&file.is)?)?)),
        _ => Some(Test::IsNot(option(reporter, span, question, value(&file.is_not)?)?)),
    }
}

fn is_number(kind: &Kind) -> bool {
    matches!(kind, Kind::Number { .. }) || kind.levels().is_some()
}

/// A value that the question can have: of a choice, one of its options.
fn option(reporter: &Reporter<'_>, span: &Span, question: &Question, value: String) -> Option<String> {
    let mut known: Vec<String> = question.kind.options().iter().map(|option| option.id.clone()).collect();
    if matches!(question.kind, Kind::Single { other: true, .. } | Kind::Multiple { other: true, .. }) {
        known.push(OTHER.to_owned());
    }
    known.extend(question.kind.levels().into_iter().flatten().map(|level| level.to_string()));
    if matches!(question.kind, Kind::Consent) {
        known.push("yes".to_owned());
    }
    if known.is_empty() || known.contains(&value) {
        return Some(value);
    }
    let names: Vec<&str> = known.iter().map(String::as_str).collect();
    let args = vec![
        ("word", value.clone().into()),
        ("near", near(&value, &names).into()),
        ("allowed", names.join(", ").into()),
        ("question", question.id.to_string().into()),
    ];
    reporter.at(span, Code::UnknownOption, args);
    None
}

/// A question that can be a side of a cross-tabulation.
pub(super) fn crossable<'q>(
    reporter: &Reporter<'_>,
    located: &Located<String>,
    questions: &[&'q Question],
    broken: &[Absent],
) -> Option<&'q Question> {
    let question = find(reporter, located, questions, broken)?;
    if !can_cross(&question.kind) || !question.publish {
        let args = vec![("word", question.id.to_string().into()), ("type", question.kind.keyword().into())];
        reporter.at(&located.span, Code::CannotCross, args);
        return None;
    }
    Some(question)
}
