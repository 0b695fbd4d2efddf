//! The page of an article: its text, what residents think of it, what they would change, what the commune says.

use super::{below, changes, item_link, rules, thread, title_within, votes};
use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::contributions::card;
use crate::pages::{Scene, form};
use crate::view::{ArticlePage, Page, Shown};
use parvis_model::consultation::{Consultation, Item};
use parvis_model::contribution::{BODY, ITEM_PREFIX, Stage, Status};
use parvis_model::path::page as paths;
use parvis_model::presets::consultation::{AMENDMENTS, REASON};
use parvis_model::{Activity, ActivityState, Process};
use std::collections::BTreeMap;
use tera::Value;

/// How many characters of a text describe its page, and how many of a reason stand in a list.
const DESCRIPTION: usize = 160;
const REASON_SHOWN: usize = 280;

/// Draws the page of an article.
pub(crate) fn article(engine: &Engine, page: &Page<'_>, view: &ArticlePage<'_>) -> Result<String, ThemeError> {
    let process = view.process;
    let rules = rules(process)?;
    let item = rules.items.get(view.index).ok_or_else(|| ThemeError::NoSuchPage(process.id.to_string()))?;
    let mut scene = below(engine, page, process, view.activity)?;
    title_within(&mut scene, &item.title, process)?;
    scene.put("description", &parvis_text::excerpt(view.plain, DESCRIPTION));
    put_place(&mut scene, process, rules, view.index);
    scene.put_value("html", html(view.html));
    scene.put_value("answer", answer(&scene, view)?);
    let over = view.activity.state(page.now) == ActivityState::Closed;
    let kept = view.kept.filter(|_| over);
    scene.put_value("kept", kept.map_or(Ok(Value::none()), |(html, plain)| last(&scene, view, html, plain))?);
    let about = format!("{ITEM_PREFIX}{}", item.name);
    scene.put("ballot", &votes::ballot(&scene, process, view.activity, &about, &view.chosen, true)?);
    scene.put("about", &about);
    let threads = view.threads.iter().map(|of| thread::thread(&mut scene, process, of, true, page));
    let threads = threads.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put_value("threads", Value::from(threads));
    let amending = process.activities.iter().find(|activity| activity.id.as_str() == AMENDMENTS);
    scene.put("amends", &amending.is_some());
    let accepts = amending.is_some_and(|activity| process.accepts(activity, page.now));
    let amend_url = format!("{}{}/", item_link(&scene, process, &item.name), paths::AMEND);
    scene.put("amend_url", &accepts.then_some(amend_url));
    let shown = match amending {
        Some(activity) => amendments(&scene, view, activity)?,
        None => Vec::new(),
    };
    scene.put("amendment_count", &shown.len());
    scene.put_value("proposed", Value::from(shown));
    form::put_notice(&mut scene);
    scene.draw("article.html")
}

/// Where the article stands, and what comes before and after it.
fn put_place(scene: &mut Scene<'_>, process: &Process, rules: &Consultation, index: usize) {
    let link = |scene: &Scene<'_>, item: &Item| (item_link(scene, process, &item.name), item.title.clone());
    let above = rules.above(index).into_iter().map(|item| link(scene, item)).collect::<Vec<_>>();
    let before = rules.articles().rev().find(|(i, _)| *i < index).map(|(_, item)| link(scene, item));
    let after = rules.articles().find(|(i, _)| *i > index).map(|(_, item)| link(scene, item));
    scene.put("above", &above);
    scene.put("previous", &before);
    scene.put("next", &after);
}

fn answer(scene: &Scene<'_>, view: &ArticlePage<'_>) -> Result<Value, ThemeError> {
    let Some((date, words)) = view.answer else { return Ok(Value::none()) };
    let fields =
        [("date".to_owned(), Value::from_serializable(&scene.calendar.date(date)?)), ("html".to_owned(), html(words))];
    Ok(Value::from(BTreeMap::from(fields)))
}

/// The wording that was kept, what it changes, and the amendments that it comes from.
fn last(scene: &Scene<'_>, view: &ArticlePage<'_>, words: &str, plain: &str) -> Result<Value, ThemeError> {
    let differs = changes::differ(view.plain, plain);
    let change = if differs { changes::whole(scene, view.plain, plain)? } else { Value::none() };
    let selected = view.amendments.iter().filter(|shown| shown.contribution.status == Some(Status::Selected));
    let own = scene.process_link(view.process);
    let links = selected.map(|shown| {
        let reason = shown.contribution.text(REASON).unwrap_or_default();
        (format!("{own}{}/", shown.contribution.id), parvis_text::excerpt(reason, DESCRIPTION))
    });
    let fields = [
        ("html".to_owned(), html(words)),
        ("change".to_owned(), change),
        ("amendments".to_owned(), Value::from_serializable(&links.collect::<Vec<_>>())),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}

/// The amendments of the article: those that most people agree with first, of equal ones the oldest.
fn amendments(scene: &Scene<'_>, view: &ArticlePage<'_>, activity: &Activity) -> Result<Vec<Value>, ThemeError> {
    let missing = || ThemeError::Tool(view.process.id.to_string());
    let contributions = activity.contributions.as_ref().ok_or_else(missing)?;
    let mut standing: Vec<&Shown<'_>> =
        view.amendments.iter().filter(|shown| shown.contribution.stage == Stage::Published).collect();
    let agree = |shown: &Shown<'_>| shown.chosen.first().map_or(0, |(_, count)| *count);
    standing.sort_by_key(|shown| (std::cmp::Reverse(agree(shown)), shown.contribution.sent_at));
    let amendments = standing.into_iter().map(|shown| {
        let contribution = shown.contribution;
        let reason = parvis_text::excerpt(contribution.text(REASON).unwrap_or_default(), REASON_SHOWN);
        let change = changes::short(scene, view.plain, contribution.text(BODY).unwrap_or_default())?;
        let fields = [
            ("card".to_owned(), Value::from_serializable(&card(scene, view.process, contributions, shown)?)),
            ("reason".to_owned(), Value::from(reason)),
            ("change".to_owned(), change),
            ("result".to_owned(), Value::from_serializable(&votes::result(scene, view.activity, &shown.chosen))),
        ];
        Ok(Value::from(BTreeMap::from(fields)))
    });
    amendments.collect()
}
