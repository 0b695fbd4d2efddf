//! What can be answered, in words: options, columns, levels. The words of the commune where it wrote some, else those
//! of the locale files.

use crate::ThemeError;
use crate::pages::Scene;
use parvis_model::question::{Choice, Kind, OTHER};

/// The words of an option; its name where it is gone.
pub(crate) fn option(scene: &Scene<'_>, kind: &Kind, id: &str) -> Result<String, ThemeError> {
    match find(kind.options(), id) {
        Some(choice) => Ok(choice.label.clone()),
        None if id == OTHER => scene.say("option-other", &[]),
        None => Ok(id.to_owned()),
    }
}

/// The words of a column of a matrix, or of a grade.
pub(crate) fn column(scene: &Scene<'_>, kind: &Kind, id: &str) -> Result<String, ThemeError> {
    match kind {
        Kind::Grades { .. } => scene.say(&format!("grade-{id}"), &[]),
        Kind::Matrix { columns, .. } => Ok(find(columns, id).map_or(id, |column| &column.label).to_owned()),
        _ => Ok(id.to_owned()),
    }
}

/// The words of a level of a scale, a rating or a sentiment.
pub(crate) fn level(scene: &Scene<'_>, kind: &Kind, level: u8) -> Result<String, ThemeError> {
    match kind {
        Kind::Rating { out_of } => scene.say("stars", &[("n", level.into()), ("of", (*out_of).into())]),
        Kind::Sentiment => scene.say(&format!("sentiment-{level}"), &[]),
        _ => Ok(level.to_string()),
    }
}

/// « ★★★☆☆ », for those who see.
pub(crate) fn stars(level: u8, out_of: u8) -> String {
    (1..=out_of).map(|star| if star <= level { '★' } else { '☆' }).collect()
}

fn find<'a>(choices: &'a [Choice], id: &str) -> Option<&'a Choice> {
    choices.iter().find(|choice| choice.id == id)
}
