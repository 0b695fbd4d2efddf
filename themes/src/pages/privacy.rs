//! The privacy page, made from the manifest and the processes.

use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::{Origin, Scene};
use crate::view::Page;
use parvis_model::form::FieldKind;
use parvis_model::privacy::{RATE_COUNTER_HOURS, RECOVERY_DAYS, UNCONFIRMED_HOURS};
use parvis_model::{Process, Tool};
use serde::Serialize;

/// One process in the table of the page.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Processing {
    heading: String,
    url: String,
    fields: Vec<String>,
    until: Moment,
}

/// Draws the privacy page.
pub(crate) fn privacy(engine: &Engine, page: &Page<'_>, processes: &[&Process]) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let heading = scene.say("privacy-title", &[])?;
    scene.title(&heading)?;
    let mut rows: Vec<Processing> = Vec::new();
    for process in processes {
        for activity in &process.activities {
            let fields = activity.form.fields.iter().filter(|field| field.kind != FieldKind::Consent);
            let fields = fields.map(|field| scene.say(&format!("label-{}", field.id), &[]));
            let answers = process.questionnaire().map(|_| scene.say("privacy-answers", &[]));
            let choice = activity.choices.as_ref().map(|_| scene.say("privacy-choice", &[]));
            let written = activity.contributions.as_ref().map(|_| scene.say("privacy-written", &[]));
            let all = answers.into_iter().chain(choice).chain(written).chain(fields);
            let row = Processing {
                heading: process.title.clone(),
                url: scene.process_link(process),
                fields: all.collect::<Result<_, ThemeError>>()?,
                until: scene.calendar.months_after(activity.closes, scene.site().privacy.retention_months)?,
            };
            // Several activities of one process may ask for the same.
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    let asks = |tool| processes.iter().any(|process| process.tool() == tool);
    let (petitions, questionnaires) = (asks(Tool::Petition), asks(Tool::Questionnaire));
    let others = Tool::ALL.into_iter().any(|tool| !matches!(tool, Tool::Petition | Tool::Questionnaire) && asks(tool));
    // A commune that has nothing to ask yet reads about what every tool has in common.
    scene.put("petitions", &(petitions || !(questionnaires || others)));
    scene.put("questionnaires", &questionnaires);
    scene.put("others", &others);
    let manifest = &scene.site().privacy;
    scene.put("processes", &rows);
    scene.put("controller", &manifest.controller);
    scene.put("dpo", &manifest.dpo);
    scene.put("processors", &manifest.processors);
    scene.put("months", &manifest.retention_months);
    scene.put("unconfirmed_hours", &UNCONFIRMED_HOURS);
    scene.put("rate_hours", &RATE_COUNTER_HOURS);
    scene.put("recovery_days", &RECOVERY_DAYS);
    scene.draw("privacy.html")
}
