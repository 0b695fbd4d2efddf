//! The text as a whole: its table of contents with what was chosen on each article, and the text in one piece.

use super::votes::{self, Result3};
use super::{below, item_link, rules, title_within};
use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::Scene;
use crate::pages::amendments::listed;
use crate::view::{ContentsPage, Page, WholeTextPage};
use parvis_model::consultation::Consultation;
use parvis_model::path::page as paths;
use parvis_model::{Activity, Process};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// One line of a table of contents. Lists stand in lists: each line says what begins and ends after it.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    heading: String,
    url: String,
    section: bool,
    /// Whether residents may propose something there now.
    proposals: bool,
    /// Whether a list of what stands in it follows.
    opens: bool,
    /// As many entries as lists end after it.
    closes: Vec<()>,
    result: Option<Result3>,
}

/// The lines of the table of contents, with what was chosen where that is given.
pub(super) fn rows(
    scene: &Scene<'_>,
    process: &Process,
    rules: &Consultation,
    view: Option<&ContentsPage<'_>>,
) -> Result<Vec<Row>, ThemeError> {
    let proposing = process.activities.iter().find(|a| a.id.as_str() == parvis_model::presets::consultation::PROPOSALS);
    let proposing = proposing.is_some_and(|activity| process.accepts(activity, scene.page.now));
    let rows = rules.items.iter().enumerate().map(|(i, item)| {
        let next = rules.items.get(i + 1).map_or(0, |next| next.depth);
        let nothing = Vec::new();
        let chosen =
            |view: &ContentsPage<'_>| votes::result(scene, view.activity, view.chosen.get(i).unwrap_or(&nothing));
        Row {
            heading: item.title.clone(),
            url: item_link(scene, process, &item.name),
            section: !item.is_article(),
            proposals: proposing && item.takes_proposals(),
            opens: next > item.depth,
            closes: vec![(); usize::from(item.depth.saturating_sub(next))],
            result: view.filter(|_| item.is_article()).map(chosen),
        }
    });
    Ok(rows.collect())
}

/// Draws the table of contents.
pub(crate) fn contents(engine: &Engine, page: &Page<'_>, view: &ContentsPage<'_>) -> Result<String, ThemeError> {
    let rules = rules(view.process)?;
    let mut scene = below(engine, page, view.process, view.activity)?;
    let heading = scene.say("text-title", &[])?;
    title_within(&mut scene, &heading, view.process)?;
    scene.put("description", &view.process.summary);
    scene.put("rows", &rows(&scene, view.process, rules, Some(view))?);
    let total: u64 = view.chosen.iter().flatten().map(|(_, count)| count).sum();
    put_state(&mut scene, view.process, view.activity)?;
    let shown = crate::pages::count::visibility(view.activity, page.now) == crate::pages::count::Visibility::Shown;
    scene.put("total", &shown.then_some(total));
    scene.put("whole_url", &item_link(&scene, view.process, paths::WHOLE_TEXT));
    scene.put("amendments", &listed(&scene, &rules.changes)?);
    scene.draw("contents.html")
}

/// Says until when one may vote, or since when not any more.
fn put_state(scene: &mut Scene<'_>, process: &Process, activity: &Activity) -> Result<(), ThemeError> {
    scene.put("accepts", &process.accepts(activity, scene.page.now));
    scene.put("upcoming", &(scene.page.now < activity.opens));
    scene.put("opens", &scene.calendar.instant(activity.opens)?);
    scene.put("closes", &scene.calendar.end(activity.closes)?);
    Ok(())
}

/// Draws the text in one piece, for reading at leisure and on paper.
pub(crate) fn whole_text(engine: &Engine, page: &Page<'_>, view: &WholeTextPage<'_>) -> Result<String, ThemeError> {
    let rules = rules(view.process)?;
    let mut scene = below(engine, page, view.process, view.activity)?;
    let heading = scene.say("whole-title", &[])?;
    title_within(&mut scene, &heading, view.process)?;
    put_state(&mut scene, view.process, view.activity)?;
    let parts = rules.items.iter().zip(&view.html).map(|(item, words)| {
        Value::from(BTreeMap::from([
            ("heading".to_owned(), Value::from(item.title.as_str())),
            // The page's title is the only heading of the first level.
            ("level".to_owned(), Value::from(u64::from(item.depth.min(4)) + 2)),
            ("section".to_owned(), Value::from(!item.is_article())),
            ("html".to_owned(), html(words)),
        ]))
    });
    scene.put_value("parts", Value::from(parts.collect::<Vec<_>>()));
    scene.put("amendments", &listed(&scene, &rules.changes)?);
    scene.draw("whole_text.html")
}
