//! Changes of questions or of a text after the first answer or vote, for everybody to see.

use crate::ThemeError;
use crate::format::Moment;
use crate::pages::Scene;
use parvis_model::questionnaire::{Amendment, Questionnaire};
use serde::Serialize;

/// One change.
#[derive(Debug, Serialize)]
pub(crate) struct Amended {
    date: Moment,
    reason: String,
}

/// The changes of the questions, the newest first.
pub(crate) fn amendments(scene: &Scene<'_>, questionnaire: &Questionnaire) -> Result<Vec<Amended>, ThemeError> {
    listed(scene, &questionnaire.amendments)
}

/// Changes, the newest first.
pub(crate) fn listed(scene: &Scene<'_>, amendments: &[Amendment]) -> Result<Vec<Amended>, ThemeError> {
    let amended = amendments
        .iter()
        .rev()
        .map(|amendment| Ok(Amended { date: scene.calendar.date(amendment.date)?, reason: amendment.reason.clone() }));
    amended.collect()
}
