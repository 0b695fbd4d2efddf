//! What happened, in words for a mail to those who follow: the same as in feeds, as plain text.

use super::feed::{self, Told};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::view::{FeedEntry, FeedEvent, Happening, Page};

/// Puts entries of feeds into words. What residents contribute is left out: whoever follows an idea box would have a mail
/// a day about everybody else's ideas.
pub(crate) fn happenings(
    engine: &Engine,
    page: &Page<'_>,
    entries: &[FeedEntry<'_>],
) -> Result<Vec<Happening>, ThemeError> {
    let scene = Scene::new(engine, page, Origin::Static)?;
    let told = entries.iter().filter(|entry| !matches!(entry.event, FeedEvent::Contributed { .. }));
    let happening = |entry: &FeedEntry<'_>| {
        let Told { url, heading, summary, .. } = feed::told(&scene, entry)?;
        let about = entry.event.contribution();
        Ok(Happening {
            process: entry.process.id.clone(),
            title: about.map_or_else(|| entry.process.title.clone(), feed::title),
            about: about.map(|contribution| contribution.id.to_string()),
            name: name(&entry.id).to_owned(),
            at: entry.at,
            url,
            heading: feed::text(page.lang, &heading),
            summary: summary.map(|summary| feed::text(page.lang, &summary)),
        })
    };
    told.map(happening).collect()
}

/// What stays of an identifier when a commune moves to another host: otherwise everything would be told again.
fn name(id: &str) -> &str {
    id.split_once(":parvis/").map_or(id, |(_, name)| name)
}
