//! The page of a participative map: what it is about, how to take part, the map with the latest points and their list.

use super::ground::{self, Spot};
use super::ideas::put_lists;
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene};
use crate::stylesheet::Sheet;
use crate::view::{MapPage, Page};
use parvis_model::path::page as paths;

/// Draws the page of a map.
pub(crate) fn map(engine: &Engine, page: &Page<'_>, view: &MapPage<'_>) -> Result<String, ThemeError> {
    let process = view.card.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Contributions);
    let texts = Texts {
        html: &view.html,
        answer_html: view.answer_html.as_deref(),
        news: &view.news,
        documents: &view.documents,
    };
    presentation::put(&mut scene, &view.card, view.activity, &texts)?;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = view.activity.contributions.as_ref().ok_or_else(missing)?;
    let territory = &page.definition.site.territory;
    let spots: Vec<Spot<'_>> = view.latest.iter().map(|listed| Spot::listed(listed, territory)).collect();
    ground::put(&mut scene, process, contributions, &spots)?;
    put_lists(&mut scene, process, contributions)?;
    let own = scene.process_link(process);
    scene.put("propose_url", &format!("{own}{}/", paths::PROPOSE));
    scene.put("moderation", &contributions.moderation);
    scene.put("total", &view.total);
    scene.put("shown", &view.latest.len());
    let files = [paths::PLACES_JSON, paths::PLACES_CSV].map(|name| (name, format!("{own}{name}")));
    scene.put("files", &files);
    scene.draw("map.html")
}
