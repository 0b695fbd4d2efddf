//! Conditions in words, for those who fill in a questionnaire on paper.

use crate::ThemeError;
use crate::format::decimal;
use crate::locale::Conjunction;
use crate::pages::{Scene, choices};
use parvis_model::question::{Condition, Kind, Question, Test, When};
use parvis_model::questionnaire::{Jump, QuestionPage, Questionnaire};

/// « vous avez répondu « À vélo » à la question 1 et … »; `None` where it always holds.
pub(crate) fn when(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    when: &When,
) -> Result<Option<String>, ThemeError> {
    if when.is_always() {
        return Ok(None);
    }
    let word = if when.any { Conjunction::Or } else { Conjunction::And };
    let each =
        when.conditions.iter().filter_map(|c| questionnaire.question(&c.question).map(|q| condition(scene, q, c)));
    scene.locale().list(&each.collect::<Result<Vec<_>, ThemeError>>()?, word).map(Some)
}

/// « Si …, passez à la question 12. »
pub(crate) fn jump(scene: &Scene<'_>, questionnaire: &Questionnaire, jump: &Jump) -> Result<String, ThemeError> {
    let target = jump.to.as_deref().and_then(|to| questionnaire.page(to)).and_then(|i| questionnaire.pages.get(i));
    let to = match target {
        Some(QuestionPage { questions, title, .. }) => match questions.first() {
            Some(first) => scene.say("jump-to-question", &[("number", first.number.to_string().into())])?,
            None => scene.say("jump-to-page", &[("title", title.as_str().into())])?,
        },
        None => scene.say("jump-to-end", &[])?,
    };
    match when(scene, questionnaire, &jump.when)? {
        Some(condition) => scene.say("jump-if", &[("if", condition.into()), ("to", to.into())]),
        None => scene.say("jump-always", &[("to", to.into())]),
    }
}

fn condition(scene: &Scene<'_>, question: &Question, condition: &Condition) -> Result<String, ThemeError> {
    let number = || question.number.to_string().into();
    let say = |key: &str| scene.say(&format!("if-{key}"), &[("number", number())]);
    let valued =
        |key: &str, value: String| scene.say(&format!("if-{key}"), &[("number", number()), ("value", value.into())]);
    match &condition.test {
        Test::Answered(true) => say("answered"),
        Test::Answered(false) => say("not-answered"),
        Test::Is(_) if matches!(question.kind, Kind::Consent) => say("ticked"),
        Test::IsNot(_) if matches!(question.kind, Kind::Consent) => say("not-ticked"),
        Test::Is(value) => valued("is", words(scene, &question.kind, value)?),
        Test::IsNot(value) => valued("is-not", words(scene, &question.kind, value)?),
        Test::Contains(value) if matches!(question.kind, Kind::Text { .. }) => valued("contains", value.clone()),
        Test::Contains(value) => valued("chose", words(scene, &question.kind, value)?),
        Test::MoreThan(number) => valued("more", decimal(scene.locale(), *number)?),
        Test::LessThan(number) => valued("less", decimal(scene.locale(), *number)?),
    }
}

fn words(scene: &Scene<'_>, kind: &Kind, value: &str) -> Result<String, ThemeError> {
    match (kind, value.parse::<u8>(), value.parse::<jiff::civil::Date>()) {
        (Kind::Date { .. }, _, Ok(date)) => Ok(scene.calendar.date(date)?.text),
        (kind, Ok(level), _) if kind.levels().is_some() => choices::level(scene, kind, level),
        _ => choices::option(scene, kind, value),
    }
}
