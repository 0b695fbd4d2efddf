//! How much may be answered, in words: lengths, ranges, numbers of choices.

use crate::ThemeError;
use crate::format::decimal;
use crate::pages::Scene;
use jiff::civil::Date;
use parvis_model::question::{Decimal, Kind, Question};

/// How much may be answered, in words.
pub(crate) fn limit(scene: &Scene<'_>, question: &Question) -> Result<Option<String>, ThemeError> {
    let said = |key: &str, range: String| match range.as_str() {
        "" => Ok(None),
        _ => scene.say(key, &[("range", range.into())]).map(Some),
    };
    match &question.kind {
        Kind::Text { max, .. } => scene.say("limit-text", &[("max", (*max).into())]).map(Some),
        Kind::Number { min, max, .. } => said("limit-number", range(scene, *min, *max)?),
        Kind::Date { min, max } => {
            let example = scene.say("limit-date", &[])?;
            let range = said("limit-dates", dates(scene, *min, *max)?)?;
            Ok(Some([Some(example), range].into_iter().flatten().collect::<Vec<_>>().join(" ")))
        }
        Kind::Multiple { min, max, .. } => match how_many(scene, *min, *max)?.as_str() {
            "" => scene.say("limit-several", &[]).map(Some),
            how_many => scene.say("limit-choices", &[("range", how_many.into())]).map(Some),
        },
        Kind::Matrix { multiple: true, .. } => scene.say("limit-row-several", &[]).map(Some),
        Kind::Ranking { options, min } => {
            let (least, last) = (usize::from(*min), options.len());
            if least >= last {
                return scene.say("limit-ranking-all", &[("last", last.into())]).map(Some);
            }
            scene.say("limit-ranking", &[("last", last.into()), ("min", (*min).max(1).into())]).map(Some)
        }
        Kind::Scale { from, to, low, high } => {
            let (from, to) = (from.to_string().into(), to.to_string().into());
            let words = [("from", from), ("low", low.as_str().into()), ("to", to), ("high", high.as_str().into())];
            scene.say("limit-scale", &words).map(Some)
        }
        Kind::Siret => scene.say("limit-siret", &[]).map(Some),
        Kind::Rna => scene.say("limit-rna", &[]).map(Some),
        _ => Ok(None),
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
