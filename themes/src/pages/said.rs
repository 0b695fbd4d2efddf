//! Answers in words, for those who check them before sending.

use crate::ThemeError;
use crate::format::decimal;
use crate::pages::{Scene, choices};
use parvis_model::form::Typed;
use parvis_model::question::{Answer, How, Kind, OTHER, Place, Question};
use serde::Serialize;

/// One line of an answer: our words, then what somebody wrote.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Said {
    words: Option<String>,
    written: Option<String>,
}

impl Said {
    fn words(words: String) -> Self {
        Self { words: Some(words), written: None }
    }
}

/// The lines of an answer.
pub(crate) fn answer(scene: &Scene<'_>, question: &Question, answer: &Answer) -> Result<Vec<Said>, ThemeError> {
    let kind = &question.kind;
    let option = |id: &str| choices::option(scene, kind, id);
    let other = |text: &Option<String>| -> Result<Said, ThemeError> {
        Ok(Said { words: Some(scene.say("said-other", &[])?), written: text.clone() })
    };
    Ok(match answer {
        Answer::Text(text) => vec![Said { words: None, written: Some(text.clone()) }],
        Answer::Number(number) => {
            let number = decimal(scene.locale(), *number)?;
            vec![Said::words(match kind {
                Kind::Number { unit: Some(unit), .. } => format!("{number}\u{A0}{unit}"),
                _ => number,
            })]
        }
        Answer::Date(date) => vec![Said::words(scene.calendar.date(*date)?.text)],
        Answer::One { option: id, other: text } if id == OTHER => vec![other(text)?],
        Answer::One { option: id, .. } => vec![Said::words(option(id)?)],
        Answer::Many { options, other: text } => {
            let mut lines =
                options.iter().map(|id| Ok(Said::words(option(id)?))).collect::<Result<Vec<_>, ThemeError>>()?;
            if text.is_some() {
                lines.push(other(text)?);
            }
            lines
        }
        Answer::Order(options) => {
            let ranked = |(i, id): (usize, &String)| Ok(Said::words(format!("{}. {}", i + 1, option(id)?)));
            options.iter().enumerate().map(ranked).collect::<Result<_, ThemeError>>()?
        }
        Answer::Level(level) => vec![Said::words(match kind {
            Kind::Scale { to, .. } => scene.say("said-level", &[("n", (*level).into()), ("of", (*to).into())])?,
            _ => choices::level(scene, kind, *level)?,
        })],
        Answer::Cells(cells) => {
            // In the order of the page, not of the names.
            let rows = kind.options().iter().filter_map(|row| cells.get(&row.id).map(|columns| (row, columns)));
            let line = |(row, columns): (&parvis_model::question::Choice, &Vec<String>)| {
                let columns = columns.iter().map(|id| choices::column(scene, kind, id));
                let columns = columns.collect::<Result<Vec<_>, ThemeError>>()?.join(&scene.say("list-comma", &[])?);
                let words = [("row", row.label.as_str().into()), ("columns", columns.into())];
                Ok(Said::words(scene.say("said-row", &words)?))
            };
            rows.map(line).collect::<Result<_, ThemeError>>()?
        }
        Answer::Agreed => vec![Said::words(scene.say("said-agreed", &[])?)],
        Answer::Place(own) => place(scene, own)?,
    })
}

/// Where, in which district, and what was said about it.
fn place(scene: &Scene<'_>, place: &Place) -> Result<Vec<Said>, ThemeError> {
    let names = |separator: &str| place.names.join(separator);
    let comma = scene.say("list-comma", &[])?;
    let mut lines = match (place.how, &place.names[..]) {
        (How::Described, _) => Vec::new(),
        (How::Address, [from, to]) => {
            vec![Said::words(scene.say("said-way", &[("from", from.as_str().into()), ("to", to.as_str().into())])?)]
        }
        (How::Address | How::Landmark | How::District, _) => vec![Said::words(names(&comma))],
        (How::Square, names) => {
            let squares = [("n", names.len().into()), ("squares", names.join(&comma).into())];
            vec![Said::words(scene.say("said-squares", &squares)?)]
        }
        (How::Map, _) => vec![Said::words(scene.say("said-drawn", &[("square", names(&comma).into())])?)],
    };
    let territory = &scene.site().territory;
    let district = place.district.as_deref().filter(|_| place.how != How::District);
    if let Some(district) = district.and_then(|id| territory.district(id)) {
        lines.push(Said::words(scene.say("said-district", &[("name", district.name.as_str().into())])?));
    }
    lines.extend(place.words.iter().map(|words| Said { words: None, written: Some(words.clone()) }));
    Ok(lines)
}

/// What was typed for a question, in words where it is an answer and to the letter where it is none.
pub(crate) fn typed(scene: &Scene<'_>, question: &Question, typed: &Typed) -> Result<Option<String>, ThemeError> {
    if let Ok(Some(valid)) = question.read_in(typed, &scene.site().territory) {
        let lines = answer(scene, question, &valid)?.into_iter();
        let lines = lines.map(|line| [line.words, line.written].into_iter().flatten().collect::<Vec<_>>().join(" "));
        return Ok(Some(lines.collect::<Vec<_>>().join(&scene.say("list-comma", &[])?)));
    }
    let raw =
        question.inputs().into_iter().filter_map(|input| typed.get(&input).filter(|text| !text.is_empty()).cloned());
    let raw: Vec<String> = raw.collect();
    Ok((!raw.is_empty()).then(|| raw.join(", ")))
}
