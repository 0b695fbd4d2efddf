//! The page of a section: what it is about, its articles, what residents propose in it.

use super::{below, item_link, rules, title_within, votes};
use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::contributions::card;
use crate::view::{Page, SectionPage};
use parvis_model::path::page as paths;
use parvis_model::presets::consultation::{PROPOSALS, VOTES};
use std::collections::BTreeMap;
use tera::Value;

/// Draws the page of a section, with one block of its proposals.
pub(crate) fn section(engine: &Engine, page: &Page<'_>, view: &SectionPage<'_>) -> Result<String, ThemeError> {
    let (process, list) = (view.list.process, &view.list);
    let rules = rules(process)?;
    let missing = || ThemeError::NoSuchPage(process.id.to_string());
    let item = rules.items.get(view.index).ok_or_else(missing)?;
    let mut scene = below(engine, page, process, list.activity)?;
    title_within(&mut scene, &item.title, process)?;
    let link = |name: &str| item_link(&scene, process, name);
    let above: Vec<_> = rules.above(view.index).into_iter().map(|item| (link(&item.name), &item.title)).collect();
    let inside: Vec<_> = rules.below(Some(view.index)).map(|(_, item)| (link(&item.name), &item.title)).collect();
    let propose = format!("{}{}/", link(&item.name), paths::PROPOSE);
    let proposing = process.activities.iter().find(|activity| activity.id.as_str() == PROPOSALS);
    let proposing = proposing.filter(|_| item.takes_proposals());
    let voting = process.activities.iter().find(|activity| activity.id.as_str() == VOTES);
    let mut cards = Vec::new();
    for shown in &list.shown {
        let contributions = list.activity.contributions.as_ref().ok_or_else(missing)?;
        let result = voting.map(|voting| votes::result(&scene, voting, &shown.chosen));
        let card = card(&scene, process, contributions, shown)?;
        cards.push(Value::from(BTreeMap::from([
            ("card".to_owned(), Value::from_serializable(&card)),
            ("result".to_owned(), Value::from_serializable(&result)),
        ])));
    }
    let own = scene.process_link(process);
    let neighbour = |address: &Option<String>| address.as_ref().map(|address| format!("{own}{address}"));
    let (older, newer) = (neighbour(&list.older), neighbour(&list.newer));
    scene.put("above", &above);
    scene.put("inside", &inside);
    scene.put("older", &older);
    scene.put("newer", &newer);
    scene.put("takes", &proposing.is_some());
    let accepts = proposing.is_some_and(|activity| process.accepts(activity, page.now));
    scene.put("propose_url", &accepts.then_some(propose));
    scene.put_value("cards", Value::from(cards));
    scene.put_value("html", html(view.html));
    scene.draw("section.html")
}
