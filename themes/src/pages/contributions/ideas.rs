//! The page of an idea box: what it is about, how to take part, the latest ideas.

use super::card::{Link, card};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene};
use crate::stylesheet::Sheet;
use crate::view::{Facet, IdeasPage, Page};
use parvis_model::contribution::CATEGORY;
use parvis_model::exchange::KIND;
use parvis_model::path::page as paths;
use parvis_model::{Contributions, Process};

/// Draws the page of an idea box.
pub(crate) fn ideas(engine: &Engine, page: &Page<'_>, view: &IdeasPage<'_>) -> Result<String, ThemeError> {
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
    let latest = view.latest.iter().map(|shown| card(&scene, process, contributions, shown));
    let latest = latest.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("latest", &latest);
    put_lists(&mut scene, process, contributions)?;
    let own = scene.process_link(process);
    scene.put("propose_url", &format!("{own}{}/", paths::PROPOSE));
    scene.put("threshold", &process.ideas().and_then(|ideas| ideas.threshold));
    scene.put("register_url", &format!("{}/", scene.link(paths::REGISTER)));
    scene.put("moderation", &contributions.moderation);
    scene.put("deposits", &process.deposits());
    scene.draw("ideas.html")
}

/// Gives the template the ways to the lists.
pub(crate) fn put_lists(
    scene: &mut Scene<'_>,
    process: &Process,
    contributions: &Contributions,
) -> Result<(), ThemeError> {
    let own = scene.process_link(process);
    let url = |facet: &Facet| format!("{own}{}/", facet.folder());
    let of = |options: Vec<(&str, &str)>, facet: fn(String) -> Facet| -> Vec<Link> {
        let options = options.into_iter();
        options.map(|(id, label)| Link { label: label.to_owned(), url: url(&facet(id.to_owned())) }).collect()
    };
    let choosing = process.activities.iter().any(|activity| activity.choices.is_some());
    scene.put("all_url", &url(&Facet::All));
    scene.put("top_url", &choosing.then(|| url(&Facet::Top)));
    let kinds = contributions.options(KIND).into_iter().map(|(kind, _)| {
        let label = scene.say(&format!("side-{kind}"), &[])?;
        Ok(Link { label, url: url(&Facet::Kind(kind.to_owned())) })
    });
    scene.put("kinds", &kinds.collect::<Result<Vec<_>, ThemeError>>()?);
    scene.put("categories", &of(contributions.options(CATEGORY), Facet::Category));
    scene.put("districts", &of(process.districts(contributions), Facet::District));
    Ok(())
}
