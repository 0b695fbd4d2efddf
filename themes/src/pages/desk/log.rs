//! The log of what was done at the desk.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::Scene;
use crate::view::Page;
use crate::view::desk::{DeskLogPage, LogBreak, LogState, Reader, Who};
use parvis_model::desk::{Act, Role};
use serde::Serialize;

/// So many signs of a key tell agents apart.
const SHORT: usize = 8;

#[derive(Debug, Serialize)]
struct Row<'a> {
    number: u64,
    at: Moment,
    who: String,
    act: String,
    object: &'a str,
    details: Vec<(String, String)>,
    erased: bool,
}

/// Draws a page of it.
pub(crate) fn log(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &DeskLogPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Log)?;
    let heading = scene.say("desk-log-title", &[])?;
    title(&mut scene, &heading, false)?;
    let rows = view.entries.iter().map(|line| {
        let act = match Act::from_keyword(line.act) {
            Some(act) => scene.say(&format!("desk-act-{}", act.keyword()), &[])?,
            // Of a later version.
            None => line.act.to_owned(),
        };
        let who = match line.who {
            Who::Agent(name) => name.to_owned(),
            Who::Former(key) => scene.say("desk-log-former", &[("key", short(key).into())])?,
            Who::Command => scene.say("desk-log-command", &[])?,
        };
        let details = line.details.as_ref().map(|details| details.iter().map(|line| detail(&scene, line)).collect());
        Ok(Row {
            number: line.number,
            at: scene.calendar.exact(line.at)?,
            who,
            act,
            // The key of an agent is too long to read; the details say whom it names.
            object: if line.object.contains('/') { line.object } else { short(line.object) },
            details: details.transpose()?.unwrap_or_default(),
            erased: line.details.is_none(),
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("entries", &rows);
    scene.put("state", &view.state.as_ref().map(|state| words(&scene, state)).transpose()?);
    scene.put("broken", &matches!(view.state, Some(LogState::Broken { .. })));
    scene.put("older", &view.older.map(|number| format!("?before={number}")));
    scene.draw("desk/log.html")
}

fn short(key: &str) -> &str {
    key.get(..SHORT).unwrap_or(key)
}

/// A detail in words: what it is called, and roles by their names.
fn detail(scene: &Scene<'_>, (name, value): &(String, String)) -> Result<(String, String), ThemeError> {
    let key = format!("desk-detail-{name}");
    let name = if scene.locale().has(&key) { scene.say(&format!("desk-detail-{name}"), &[])? } else { name.clone() };
    let roles: Option<Vec<Role>> = value.split(' ').map(Role::from_keyword).collect();
    let value = match roles {
        Some(roles) => super::roles(scene, &roles)?.join(", "),
        None => value.clone(),
    };
    Ok((name, value))
}

fn words(scene: &Scene<'_>, state: &LogState) -> Result<String, ThemeError> {
    match state {
        LogState::Whole { entries: 0, .. } => scene.say("desk-log-empty", &[]),
        LogState::Whole { entries, hash } => {
            let entries = i64::try_from(*entries).unwrap_or(i64::MAX);
            scene.say("desk-log-whole", &[("count", entries.into()), ("hash", hash.as_str().into())])
        }
        LogState::Broken { number, what } => {
            let name = match what {
                LogBreak::Missing => "missing",
                LogBreak::Altered => "altered",
                LogBreak::Unlinked => "unlinked",
                LogBreak::End => "end",
            };
            let number = number.to_string();
            scene.say(&format!("desk-log-broken-{name}"), &[("number", number.into())])
        }
    }
}
