//! Changes of the questions after the first answer, for everybody to see.

use crate::ThemeError;
use crate::format::Moment;
use crate::pages::Scene;
use parvis_model::questionnaire::Questionnaire;
use serde::Serialize;

/// One change.
#[derive(Debug, Serialize)]
pub(crate) struct Amended {
    date: Moment,
    reason: String,
}

/// The changes, the newest first.
pub(crate) fn amendments(scene: &Scene<'_>, questionnaire: &Questionnaire) -> Result<Vec<Amended>, ThemeError> {
    let amended =
        questionnaire.amendments.iter().rev().map(|amendment| {
            Ok(Amended { date: scene.calendar.date(amendment.date)?, reason: amendment.reason.clone() })
        });
    amended.collect()
}
