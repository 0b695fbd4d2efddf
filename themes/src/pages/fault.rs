//! What to do about a mistake in an answer. The question's own words are part of it, so that the list above the page
//! can be read by itself.

use crate::ThemeError;
use crate::engine::Engine;
use crate::format::decimal;
use crate::pages::{Origin, Scene};
use crate::view::Page;
use jiff::civil::Date;
use parvis_model::question::{Decimal, Fault, Kind, Question};

/// The words for one mistake, by themselves.
pub(crate) fn fault(
    engine: &Engine,
    page: &Page<'_>,
    question: &Question,
    fault: &Fault,
) -> Result<String, ThemeError> {
    words(&Scene::new(engine, page, Origin::Function)?, question, fault)
}

/// The words for one mistake.
pub(crate) fn words(scene: &Scene<'_>, question: &Question, fault: &Fault) -> Result<String, ThemeError> {
    let what = what(scene, question, fault)?;
    let args = [
        ("number", question.number.to_string().into()),
        ("label", question.label.as_str().into()),
        ("what", what.into()),
    ];
    scene.say("fault", &args)
}

fn what(scene: &Scene<'_>, question: &Question, fault: &Fault) -> Result<String, ThemeError> {
    match fault {
        Fault::Missing => scene.say(&format!("fault-missing-{}", missing(&question.kind)), &[]),
        Fault::TooLong { max, found } => {
            scene.say("fault-too-long", &[("max", (*max).into()), ("found", (*found).into())])
        }
        Fault::BadCharacter => scene.say("fault-bad-character", &[]),
        Fault::NotANumber => scene.say("fault-not-a-number", &[]),
        Fault::TooManyDecimals { decimals } => scene.say("fault-decimals", &[("n", (*decimals).into())]),
        Fault::OutOfRange { min, max } => scene.say("fault-range", &[("range", range(scene, *min, *max)?.into())]),
        Fault::NotADate => scene.say("fault-not-a-date", &[]),
        Fault::DateOutOfRange { min, max } => {
            scene.say("fault-date-range", &[("range", dates(scene, *min, *max)?.into())])
        }
        Fault::NotAnOption => scene.say("fault-not-an-option", &[]),
        Fault::OtherMissing => scene.say("fault-other-missing", &[]),
        Fault::OtherNotChosen => scene.say("fault-other-not-chosen", &[]),
        Fault::HowMany { min, max } => scene.say("fault-how-many", &[("range", how_many(scene, *min, *max)?.into())]),
        Fault::NotARank { last } => scene.say("fault-not-a-rank", &[("last", (*last).into())]),
        Fault::SameRank { rank } => scene.say("fault-same-rank", &[("rank", (*rank).into())]),
        Fault::RankSkipped { rank } => scene.say("fault-rank-skipped", &[("rank", (*rank).into())]),
        Fault::RankMore { min } => scene.say("fault-rank-more", &[("min", (*min).into())]),
        Fault::RowMissing { row } => scene.say("fault-row-missing", &[("row", row.as_str().into())]),
        Fault::NotAnEmail => scene.say("fault-not-an-email", &[]),
        Fault::NotAPhone => scene.say("fault-not-a-phone", &[]),
        Fault::NotAPostalCode => scene.say("fault-not-a-postal-code", &[]),
        Fault::NotASiret => scene.say("fault-not-a-siret", &[]),
        Fault::NotAnRna => scene.say("fault-not-an-rna", &[]),
        Fault::NotTicked => scene.say("fault-missing-consent", &[]),
    }
}

/// What one does to answer a question of this kind.
fn missing(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single { .. } | Kind::Scale { .. } | Kind::Rating { .. } | Kind::Sentiment => "choice",
        Kind::Multiple { .. } => "choices",
        Kind::Ranking { .. } => "ranking",
        Kind::Matrix { .. } | Kind::Grades { .. } => "rows",
        Kind::Consent => "consent",
        _ => "text",
    }
}

/// « entre 0 et 120 », « égal ou supérieur à 1 »: said of a number.
pub(crate) fn range(scene: &Scene<'_>, min: Option<Decimal>, max: Option<Decimal>) -> Result<String, ThemeError> {
    let text = |number: Option<Decimal>| number.map(|number| decimal(scene.locale(), number)).transpose();
    match (text(min)?, text(max)?) {
        (Some(min), Some(max)) => scene.say("range-between", &[("min", min.into()), ("max", max.into())]),
        (Some(min), None) => scene.say("range-above", &[("min", min.into())]),
        (None, Some(max)) => scene.say("range-below", &[("max", max.into())]),
        (None, None) => Ok(String::new()),
    }
}

/// « entre le 1er mars 2026 et le 31 mars 2026 ».
pub(crate) fn dates(scene: &Scene<'_>, min: Option<Date>, max: Option<Date>) -> Result<String, ThemeError> {
    let text = |date: Option<Date>| date.map(|date| Ok::<_, ThemeError>(scene.calendar.date(date)?.text)).transpose();
    match (text(min)?, text(max)?) {
        (Some(min), Some(max)) => scene.say("dates-between", &[("min", min.into()), ("max", max.into())]),
        (Some(min), None) => scene.say("dates-from", &[("min", min.into())]),
        (None, Some(max)) => scene.say("dates-until", &[("max", max.into())]),
        (None, None) => Ok(String::new()),
    }
}

/// « exactement 2 », « entre 2 et 3 », « au plus 3 »: said of answers to choose.
pub(crate) fn how_many(scene: &Scene<'_>, min: u8, max: Option<u8>) -> Result<String, ThemeError> {
    match (min, max) {
        (min, Some(max)) if max == min => scene.say("range-exactly", &[("n", max.into())]),
        (0 | 1, Some(max)) => scene.say("range-until", &[("max", max.into())]),
        (min, Some(max)) => scene.say("range-between", &[("min", min.into()), ("max", max.into())]),
        (0 | 1, None) => Ok(String::new()),
        (min, None) => scene.say("range-from", &[("min", min.into())]),
    }
}
