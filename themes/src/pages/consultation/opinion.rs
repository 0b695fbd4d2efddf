//! The page of an amendment or a proposal: what it says, what it changes, what others think of it.

use super::{below, changes, item_link, rules, thread, title_within, votes};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::contributions::{whole, written};
use crate::pages::form;
use crate::view::{OpinionPage, Page};
use parvis_model::contribution::{BODY, ITEM_PREFIX, Stage, TITLE};
use parvis_model::presets::consultation::REASON;
use tera::Value;

/// How many characters of a text describe its page.
const DESCRIPTION: usize = 160;

/// Draws the page of an amendment or a proposal.
pub(crate) fn opinion(engine: &Engine, page: &Page<'_>, view: &OpinionPage<'_>) -> Result<String, ThemeError> {
    let entry = &view.entry;
    let (process, contribution) = (entry.process, entry.shown.contribution);
    let rules = rules(process)?;
    let mut scene = below(engine, page, process, entry.activity)?;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = entry.activity.contributions.as_ref().ok_or_else(missing)?;
    let gone = contribution.stage == Stage::Withdrawn;
    let item = contribution.target.strip_prefix(ITEM_PREFIX).and_then(|name| rules.item(name));
    let of = item.map_or("", |item| item.title.as_str());
    let heading = match contribution.text(TITLE) {
        _ if gone => scene.say("entry-withdrawn-title", &[])?,
        Some(title) => title.to_owned(),
        None => scene.say("amendment-title", &[("title", of.into())])?,
    };
    title_within(&mut scene, &heading, process)?;
    let described = contribution.text(REASON).or(contribution.text(BODY)).unwrap_or_default();
    scene.put("description", &parvis_text::excerpt(described, DESCRIPTION));
    scene.put("indexed", &!gone);
    let place = item.map(|item| (item_link(&scene, process, &item.name), item.title.as_str()));
    scene.put("place", &place);
    scene.put_value("e", whole(&scene, process, contributions, &entry.shown)?);
    scene.put_value("reason", contribution.text(REASON).map_or(Value::none(), written));
    let change = match (view.wording, contribution.text(BODY)) {
        (Some(old), Some(new)) => changes::whole(&scene, old, new)?,
        _ => Value::none(),
    };
    scene.put_value("change", change);
    let open = contribution.stage == Stage::Published;
    let about = contribution.id.as_str();
    let ballot =
        entry.choosing.map(|activity| votes::ballot(&scene, process, activity, about, &entry.shown.chosen, open));
    scene.put("ballot", &ballot.transpose()?);
    scene.put("about", about);
    let threads = entry.threads.iter().map(|of| thread::thread(&mut scene, process, of, open, page));
    let threads = threads.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put_value("threads", Value::from(threads));
    form::put_notice(&mut scene);
    scene.draw("opinion.html")
}
