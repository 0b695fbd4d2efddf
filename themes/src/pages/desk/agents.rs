//! Who works at the desk.

use super::{Place, frame, roles, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::view::Page;
use crate::view::desk::{DeskAgentsPage, Reader};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Row<'a> {
    name: &'a str,
    address: &'a str,
    roles: Vec<String>,
    since: Moment,
}

/// Draws the list.
pub(crate) fn agents(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &DeskAgentsPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Agents)?;
    let heading = scene.say("desk-agents-title", &[])?;
    title(&mut scene, &heading, false)?;
    let rows = view.agents.iter().map(|agent| {
        Ok(Row {
            name: agent.name,
            address: agent.address,
            roles: roles(&scene, agent.roles)?,
            since: scene.calendar.exact(agent.since)?,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("agents", &rows);
    scene.draw("desk/agents.html")
}
