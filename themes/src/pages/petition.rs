//! The page of a petition.

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::format::size;
use crate::pages::brief::brief;
use crate::pages::stages::stages;
use crate::pages::{Origin, Scene, form, who};
use crate::view::{Article, Page, PetitionPage, Subject};
use parvis_model::form::Typed;
use std::collections::BTreeMap;
use tera::Value;

/// Draws the page of a petition.
pub(crate) fn petition(engine: &Engine, page: &Page<'_>, view: &PetitionPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let brief = brief(&scene, &view.card, view.activity)?;
    scene.title(&view.card.process.title)?;
    scene.process_feed(view.card.process)?;
    scene.put("description", &view.card.process.summary);
    scene.put("stages", &stages(&scene, &brief)?);
    scene.put("who", &who::may_sign(&scene, &view.activity.eligibility)?);
    scene.put("identity", view.activity.identity.keyword());
    scene.put("electors", &scene.site().electors);
    scene.put_value("html", html(&view.html));
    scene.put_value("answer_html", view.answer_html.as_deref().map_or(Value::none(), html));
    scene.put_value("news", news(&scene, &view.news)?);
    let documents = view.documents.iter().map(|(href, name, bytes)| {
        Ok(BTreeMap::from([("href", href.clone()), ("name", name.clone()), ("size", size(engine.locale(), *bytes)?)]))
    });
    scene.put("documents", &documents.collect::<Result<Vec<_>, ThemeError>>()?);
    if brief.accepts {
        let subject = Subject { process: view.card.process, activity: view.activity };
        form::put_form(&mut scene, &subject, &Typed::new(), &[], "")?;
    }
    scene.put("p", &brief);
    scene.draw("petition.html")
}

/// News for the template. Built by hand, because their HTML must stay marked as safe.
fn news(scene: &Scene<'_>, articles: &[Article]) -> Result<Value, ThemeError> {
    let articles = articles.iter().map(|article| {
        let date = article.date.map(|date| scene.calendar.date(date)).transpose()?;
        let fields = [
            ("id".to_owned(), Value::from(article.id.as_str())),
            ("heading".to_owned(), Value::from(article.title.as_str())),
            ("date".to_owned(), Value::from_serializable(&date)),
            ("html".to_owned(), html(&article.html)),
        ];
        Ok(Value::from(BTreeMap::from(fields)))
    });
    Ok(Value::from(articles.collect::<Result<Vec<_>, ThemeError>>()?))
}
