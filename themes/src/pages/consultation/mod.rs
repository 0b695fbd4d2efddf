//! Pages of consultations: the process, its text as a whole and article by article, what residents make of it.

mod article;
mod changes;
mod contents;
mod opinion;
mod page;
mod section;
mod thread;
mod votes;

pub(crate) use article::article;
pub(crate) use contents::{contents, whole_text};
pub(crate) use opinion::opinion;
pub(crate) use page::{consultation, synthesis};
pub(crate) use section::section;

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::stylesheet::Sheet;
use crate::view::Page;
use parvis_model::consultation::Consultation;
use parvis_model::path::page as paths;
use parvis_model::{Activity, Process};

/// The frame of a page below a consultation's own, which speaks the words of one of its activities.
fn below<'a>(
    engine: &'a Engine,
    page: &'a Page<'a>,
    process: &Process,
    activity: &Activity,
) -> Result<Scene<'a>, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Consultation);
    scene.about_activity(process, activity);
    scene.process_feed(process)?;
    scene.put("subject", &process.title);
    scene.put("subject_url", &scene.process_link(process));
    scene.put("contents_url", &text_link(&scene, process));
    Ok(scene)
}

/// What is particular to a consultation.
fn rules(process: &Process) -> Result<&Consultation, ThemeError> {
    process.consultation().ok_or_else(|| ThemeError::Tool(process.id.to_string()))
}

/// The address of the table of contents.
fn text_link(scene: &Scene<'_>, process: &Process) -> String {
    format!("{}{}/", scene.process_link(process), paths::TEXT)
}

/// The address of a section or an article.
fn item_link(scene: &Scene<'_>, process: &Process, name: &str) -> String {
    format!("{}{name}/", text_link(scene, process))
}

/// The title of a page, told apart from that of the process.
fn title_within(scene: &mut Scene<'_>, heading: &str, process: &Process) -> Result<(), ThemeError> {
    let args = [("heading", heading.into()), ("title", process.title.as_str().into())];
    let titled = scene.say("questions-title", &args)?;
    scene.title(&titled)?;
    scene.put("heading", heading);
    Ok(())
}
