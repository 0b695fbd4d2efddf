//! What the pages of all processes have in common: head, presentation, documents, timeline, news, what came of it.

use crate::ThemeError;
use crate::engine::html;
use crate::format::size;
use crate::pages::brief::{Brief, brief};
use crate::pages::stages::stages;
use crate::pages::{Scene, follow, who};
use crate::view::{Article, Card};
use parvis_model::{Activity, Identity};
use std::collections::BTreeMap;
use tera::Value;

/// The texts of a process's folder.
pub(crate) struct Texts<'a> {
    pub(crate) html: &'a str,
    pub(crate) answer_html: Option<&'a str>,
    pub(crate) news: &'a [Article],
    pub(crate) documents: &'a [(String, String, u64)],
}

/// Gives the template everything that does not depend on the tool, and returns the process in short.
pub(crate) fn put(
    scene: &mut Scene<'_>,
    card: &Card<'_>,
    activity: &Activity,
    texts: &Texts<'_>,
) -> Result<Brief, ThemeError> {
    scene.about(card.process);
    let brief = brief(scene, card, activity)?;
    scene.title(&card.process.title)?;
    scene.process_feed(card.process)?;
    scene.put("description", &card.process.summary);
    scene.put("stages", &stages(scene, &brief)?);
    scene.put("who", &who::may_take_part(scene, &activity.eligibility)?);
    scene.put("identity", activity.identity.keyword());
    // Where what is written asks for an address, what is chosen may ask for the code of a letter.
    let by_letter = card.process.by_letter().any(|activity| activity.choices.is_some());
    scene.put("choices_by_letter", &(by_letter && activity.identity != Identity::Code));
    scene.put_value("html", html(texts.html));
    scene.put_value("answer_html", texts.answer_html.map_or(Value::none(), html));
    scene.put_value("news", news(scene, texts.news)?);
    let documents = texts.documents.iter().map(|(href, name, bytes)| {
        Ok(BTreeMap::from([("href", href.clone()), ("name", name.clone()), ("size", size(scene.locale(), *bytes)?)]))
    });
    scene.put("documents", &documents.collect::<Result<Vec<_>, ThemeError>>()?);
    follow::put(scene, card.process, None)?;
    scene.put("p", &brief);
    Ok(brief)
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
