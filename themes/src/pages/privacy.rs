//! The privacy page, made from the manifest and the processes.

use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::{Origin, Scene};
use crate::view::Page;
use parvis_model::activity::Verb;
use parvis_model::exchange::life::WORDS_DAYS;
use parvis_model::form::FieldKind;
use parvis_model::privacy::{MESSAGE_DAYS, RATE_COUNTER_HOURS, RECOVERY_DAYS, REPORT_DAYS, UNCONFIRMED_HOURS};
use parvis_model::{Activity, Identity, Process, Tool};
use serde::Serialize;

/// One process in the table of the page.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Processing {
    heading: String,
    url: Option<String>,
    fields: Vec<String>,
    /// The day after which it is erased, where there is one day for all.
    until: Option<Moment>,
    /// Else for how long it is kept.
    kept: String,
}

/// Draws the privacy page.
pub(crate) fn privacy(engine: &Engine, page: &Page<'_>, processes: &[&Process]) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let heading = scene.say("privacy-title", &[])?;
    scene.title(&heading)?;
    let mut rows: Vec<Processing> = Vec::new();
    for process in processes {
        for activity in &process.activities {
            let row = row(&scene, process, activity)?;
            // Several activities of one process may ask for the same.
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    // One may follow whatever there is, and it is nobody's process.
    if !processes.is_empty() {
        rows.push(Processing {
            heading: scene.say("privacy-following", &[])?,
            url: None,
            fields: vec![scene.say("label-email", &[])?],
            until: None,
            kept: scene.say("privacy-kept-follow", &[("months", scene.site().privacy.retention_months.into())])?,
        });
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

/// What an activity asks for, and until when it is kept.
fn row(scene: &Scene<'_>, process: &Process, activity: &Activity) -> Result<Processing, ThemeError> {
    let asked = activity.form.fields.iter().filter(|field| field.kind != FieldKind::Consent);
    let asked = asked.map(|field| scene.say(&format!("label-{}", field.id), &[]));
    let answers = process.questionnaire().map(|_| scene.say("privacy-answers", &[]));
    let choice = activity.choices.as_ref().filter(|_| !activity.is_signed());
    let choice = choice.map(|_| scene.say("privacy-choice", &[]));
    let private = activity.verb == Verb::Contact;
    let written = activity.contributions.as_ref().map(|_| match private {
        true => scene.say("privacy-messages", &[]),
        false => scene.say("privacy-written", &[]),
    });
    // Whoever signs at the counter is known by where they live, whatever the web asks.
    let counter = activity.is_signed()
        && activity.identity != Identity::Code
        && activity.form.fields.iter().all(|field| field.id != "address");
    let counter = counter.then(|| scene.say("privacy-counter", &[]));
    let all = answers.into_iter().chain(choice).chain(written).chain(asked).chain(counter);
    let kept = match process.exchange() {
        None => None,
        Some(_) if private => {
            let days = [("days", MESSAGE_DAYS.into()), ("reported", REPORT_DAYS.into())];
            Some(scene.say("privacy-kept-messages", &days)?)
        }
        Some(_) => Some(scene.say("privacy-kept-entries", &[("days", WORDS_DAYS.into())])?),
    };
    let months = scene.site().privacy.retention_months;
    let until = kept.is_none().then(|| scene.calendar.months_after(activity.closes, months)).transpose()?;
    Ok(Processing {
        heading: process.title.clone(),
        url: Some(scene.process_link(process)),
        fields: all.collect::<Result<_, ThemeError>>()?,
        until,
        kept: kept.unwrap_or_default(),
    })
}
