//! The desk's first page.

use super::{Place, frame, roles, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::view::Page;
use crate::view::desk::{DeskHomePage, Reader};
use parvis_model::activity::ActivityState;
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Row<'a> {
    title: &'a str,
    href: String,
    state: String,
    opens: Option<Moment>,
    closes: Option<Moment>,
}

/// Draws it.
pub(crate) fn home(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &DeskHomePage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Home)?;
    let heading = scene.say("desk-home-title", &[("name", reader.name.into())])?;
    title(&mut scene, &heading, false)?;
    scene.put("roles", &roles(&scene, reader.roles)?);
    let mut processes = view.processes.clone();
    // What runs first, then what comes, then what is over; the nearest end first.
    processes.sort_by_key(|process| {
        let state = process.state(page.now);
        let state = if process.is_settled() { ActivityState::Closed } else { state };
        let order = match state {
            ActivityState::ClosingSoon | ActivityState::Open => 0,
            ActivityState::Confirming => 1,
            ActivityState::Upcoming => 2,
            ActivityState::Closed => 3,
        };
        (order, process.activities.iter().map(|activity| activity.closes).max())
    });
    let rows = processes.iter().map(|process| {
        let name = match process.state(page.now) {
            _ if process.is_settled() => "settled",
            ActivityState::Upcoming => "upcoming",
            ActivityState::Open => "open",
            ActivityState::ClosingSoon => "closing-soon",
            ActivityState::Confirming => "confirming",
            ActivityState::Closed => "closed",
        };
        let (opens, closes) = (
            process.activities.iter().map(|activity| activity.opens).min(),
            process.activities.iter().map(|activity| activity.closes).max(),
        );
        Ok(Row {
            title: &process.title,
            href: scene.process_link(process),
            state: scene.say(&format!("desk-state-{name}"), &[])?,
            opens: opens.map(|at| scene.calendar.instant(at)).transpose()?,
            closes: closes.map(|at| scene.calendar.end(at)).transpose()?,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("processes", &rows);
    scene.draw("desk/home.html")
}
