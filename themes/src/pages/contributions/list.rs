//! One block of a list of contributions, newest first. Lists are files: filters and orders need no script.

use super::card::card;
use super::ideas::put_lists;
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::scripts::Script;
use crate::stylesheet::Sheet;
use crate::view::{Facet, ListPage, Page};
use parvis_model::contribution::{CATEGORY, DISTRICT, Status};
use parvis_model::path::page as paths;

/// Draws a block of a list.
pub(crate) fn list(engine: &Engine, page: &Page<'_>, view: &ListPage<'_>) -> Result<String, ThemeError> {
    let process = view.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Contributions);
    scene.with_script(Script::Search);
    scene.about_activity(process, view.activity);
    scene.process_feed(process)?;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = view.activity.contributions.as_ref().ok_or_else(missing)?;
    let label = |question: &str, name: &str| {
        let options = contributions.options(question);
        options.into_iter().find(|(id, _)| *id == name).map_or_else(|| name.to_owned(), |(_, label)| label.to_owned())
    };
    let heading = match view.facet {
        Facet::All => scene.say("list-title", &[])?,
        Facet::Top => scene.say("list-title-top", &[])?,
        // The page of a section shows them itself.
        Facet::Section(name) => scene.say("list-title-option", &[("name", name.as_str().into())])?,
        Facet::Category(name) => scene.say("list-title-option", &[("name", label(CATEGORY, name).into())])?,
        Facet::District(name) => scene.say("list-title-option", &[("name", label(DISTRICT, name).into())])?,
        Facet::Status(status) => {
            let name = scene.say(&format!("status-of-{}", status.keyword()), &[])?;
            scene.say("list-title-option", &[("name", name.into())])?
        }
    };
    let titled = scene
        .say("questions-title", &[("heading", heading.as_str().into()), ("title", process.title.as_str().into())])?;
    scene.title(&titled)?;
    scene.put("heading", &heading);
    scene.put("subject", &process.title);
    scene.put("subject_url", &scene.process_link(process));
    let cards = view.shown.iter().map(|shown| card(&scene, process, contributions, shown));
    let cards = cards.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("cards", &cards);
    put_lists(&mut scene, process, contributions)?;
    let own = scene.process_link(process);
    let statuses = Status::ALL.map(|status| (status.keyword(), format!("{own}{}/", Facet::Status(status).folder())));
    scene.put("statuses", &statuses);
    scene.put("base", &own);
    scene.put("index", &format!("{own}{}/", paths::INDEX));
    scene.put("here", &format!("{own}{}/", view.facet.folder()));
    let link = |address: &Option<String>| address.as_ref().map(|address| format!("{own}{address}"));
    scene.put("older", &link(&view.older));
    scene.put("newer", &link(&view.newer));
    scene.put("accepts", &process.accepts(view.activity, page.now));
    scene.put("propose_url", &format!("{own}{}/", paths::PROPOSE));
    scene.draw("list.html")
}
