//! The page of a consultation, and what came out of it.

use super::contents::rows;
use super::{below, rules, text_link, title_within};
use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::amendments::listed;
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene};
use crate::stylesheet::Sheet;
use crate::view::{ConsultationPage, Page, SynthesisPage};
use parvis_model::ActivityState;
use parvis_model::path::page as paths;
use parvis_model::presets::consultation::AMENDMENTS;

/// Draws the page of a consultation. It has no vote's number but the rounded total, so that a vote does not change it.
pub(crate) fn consultation(
    engine: &Engine,
    page: &Page<'_>,
    view: &ConsultationPage<'_>,
) -> Result<String, ThemeError> {
    let process = view.card.process;
    let rules = rules(process)?;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Consultation);
    let texts = Texts {
        html: &view.html,
        answer_html: view.answer_html.as_deref(),
        news: &view.news,
        documents: &view.documents,
    };
    presentation::put(&mut scene, &view.card, view.activity, &texts)?;
    let own = scene.process_link(process);
    scene.put("contents_url", &text_link(&scene, process));
    scene.put("rows", &rows(&scene, process, rules, None)?);
    scene.put("articles", &rules.articles().count());
    scene.put("amends", &process.activities.iter().any(|activity| activity.id.as_str() == AMENDMENTS));
    let contributions = process.activities.iter().find_map(|activity| activity.contributions.as_ref());
    scene.put("moderation", &contributions.map(|contributions| contributions.moderation));
    let synthesis = rules.synthesis && view.activity.state(page.now) == ActivityState::Closed;
    scene.put("synthesis_url", &synthesis.then(|| format!("{own}{}/", paths::SYNTHESIS)));
    scene.put("amendments", &listed(&scene, &rules.changes)?);
    scene.draw("consultation.html")
}

/// Draws the synthesis, once the consultation is over.
pub(crate) fn synthesis(engine: &Engine, page: &Page<'_>, view: &SynthesisPage<'_>) -> Result<String, ThemeError> {
    let mut scene = below(engine, page, view.process, view.activity)?;
    let over = view.activity.state(page.now) == ActivityState::Closed;
    let heading = scene.say("synthesis-title", &[])?;
    title_within(&mut scene, &heading, view.process)?;
    scene.put_value("html", if over { html(view.html) } else { tera::Value::none() });
    scene.put("indexed", &over);
    scene.draw("synthesis.html")
}
