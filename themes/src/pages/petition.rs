//! The page of a petition.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene, form};
use crate::view::{Page, PetitionPage, Subject};
use parvis_model::form::Typed;

/// Draws the page of a petition.
pub(crate) fn petition(engine: &Engine, page: &Page<'_>, view: &PetitionPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let texts = Texts {
        html: &view.html,
        answer_html: view.answer_html.as_deref(),
        news: &view.news,
        documents: &view.documents,
    };
    let brief = presentation::put(&mut scene, &view.card, view.activity, &texts)?;
    let petition = view.card.process.petition();
    scene.put("legal", &petition.is_some_and(|petition| petition.legal));
    scene.put("author", &petition.map(|petition| petition.author.as_str()));
    scene.put("addressee", &petition.map(|petition| petition.addressee.as_str()));
    scene.put("electors", &scene.site().electors);
    if brief.accepts {
        let subject = Subject { process: view.card.process, activity: view.activity, about: None };
        form::put_form(&mut scene, &subject, &Typed::new(), &[], "")?;
    }
    scene.draw("petition.html")
}
