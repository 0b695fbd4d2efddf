//! The register of moderation, which everybody can read.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::view::Page;
use crate::view::moderation::RegisterPage;
use parvis_model::contribution::Grounds;
use serde::Serialize;

/// From so many hours on, people count in days.
const IN_DAYS: u64 = 48;

#[derive(Debug, Serialize)]
struct Row<'a> {
    subject: &'a str,
    href: String,
    kind: String,
    sent: u64,
    read: u64,
    late: u64,
    median: Option<String>,
    refused: u64,
    /// Reason and number.
    grounds: Vec<(String, u64)>,
    merged: u64,
    appeals: u64,
    granted: u64,
}

/// Draws the register.
pub(crate) fn register(engine: &Engine, page: &Page<'_>, view: &RegisterPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let heading = scene.say("register-title", &[])?;
    scene.title(&heading)?;
    let rows = view.lines.iter().map(|(process, activity, register)| {
        let median = register.median_hours.map(|hours| match hours {
            ..IN_DAYS => scene.say("register-hours", &[("n", hours.into())]),
            _ => scene.say("register-days", &[("n", hours.div_ceil(24).into())]),
        });
        let grounds = register.refused.iter().map(|(grounds, number)| Ok((words(&scene, *grounds)?, *number)));
        let kind = scene.locale().about(Some(activity.id.as_str()));
        Ok(Row {
            subject: &process.title,
            href: scene.process_link(process),
            kind: kind.say("register-kind", &[])?,
            sent: register.sent,
            read: register.read,
            late: register.late,
            median: median.transpose()?,
            refused: register.refused.values().sum(),
            grounds: grounds.collect::<Result<_, ThemeError>>()?,
            merged: register.merged,
            appeals: register.appeals,
            granted: register.granted,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("rows", &rows);
    scene.draw("register.html")
}

fn words(scene: &Scene<'_>, grounds: Grounds) -> Result<String, ThemeError> {
    scene.say(&format!("register-grounds-{}", grounds.keyword()), &[])
}
