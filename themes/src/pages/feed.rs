//! Atom feeds (RFC 4287): what happened, for those who follow with a feed reader.
//!
//! Texts get their typography one by one, and lose the characters that no XML file can hold.

use crate::ThemeError;
use crate::engine::Engine;
use crate::locale::Words;
use crate::pages::{Origin, Scene};
use crate::typography;
use crate::view::{Feed, FeedEntry, FeedEvent, Page};
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Lang, Process};
use serde::Serialize;

/// An entry for the template.
#[derive(Debug, Serialize)]
struct EntryView {
    id: String,
    at: String,
    url: String,
    heading: String,
    summary: Option<String>,
    html: Option<String>,
}

/// Draws a feed.
pub(crate) fn feed(engine: &Engine, page: &Page<'_>, view: &Feed<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let site = scene.site();
    let heading = match view.process {
        None => scene.say("home-title", &[("at", scene.locale().at(&site.name)?.into())])?,
        Some(process) => scene.words(process).say("feed-of-process", &[("title", process.title.as_str().into())])?,
    };
    let entries = view.entries.iter().map(|e| entry(&scene, e)).collect::<Result<Vec<_>, ThemeError>>()?;
    // A feed that holds nothing yet must say when it changed too, and every build must say the same.
    let updated = view.entries.iter().map(|entry| entry.at).max().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    scene.put("heading", &text(page.lang, &heading));
    scene.put("id", &view.id);
    scene.put("updated", &updated.to_string());
    scene.put("self_url", &format!("{}/{}", site.url, page.path));
    scene.put("page_url", &view.process.map_or_else(|| format!("{}/", site.url), |process| url(&scene, process)));
    scene.put("author", &text(page.lang, &site.name));
    scene.put("entries", &entries);
    scene.draw("feed.xml")
}

fn entry(scene: &Scene<'_>, entry: &FeedEntry<'_>) -> Result<EntryView, ThemeError> {
    let page = url(scene, entry.process);
    let title = &[("title", entry.process.title.as_str().into())];
    let words = scene.words(entry.process);
    let (url, heading, summary, html) = match &entry.event {
        FeedEvent::Opened { closes } => {
            let closes = scene.calendar.end(*closes)?.text;
            let until = words.say("feed-opened-text", &[("closes", closes.into())])?;
            (page, words.say("feed-opened", title)?, Some(format!("{} {until}", entry.process.summary)), None)
        }
        FeedEvent::Closed { count } => (page, words.say("feed-closed", title)?, Some(result(words, *count)?), None),
        FeedEvent::Transmitted => {
            (page, words.say("feed-transmitted", title)?, Some(words.say("feed-transmitted-text", &[])?), None)
        }
        FeedEvent::Answered { decision, html } => (
            format!("{page}#answer"),
            words.say("feed-answered", title)?,
            Some((*decision).to_owned()),
            html.as_deref(),
        ),
        FeedEvent::Refused { reason } => {
            (format!("{page}#refusal"), words.say("feed-refused", title)?, Some((*reason).to_owned()), None)
        }
        FeedEvent::News { anchor, title, html } => {
            (format!("{page}#{anchor}"), (*title).to_owned(), None, Some(html.as_str()))
        }
    };
    let lang = scene.page.lang;
    Ok(EntryView {
        id: entry.id.clone(),
        at: entry.at.to_string(),
        url,
        heading: text(lang, &heading),
        summary: summary.map(|summary| text(lang, &summary)),
        html: html.map(|html| writable(&if lang == Lang::Fr { typography::french(html) } else { html.into() })),
    })
}

fn result(words: Words<'_>, count: Option<SignatureCount>) -> Result<String, ThemeError> {
    let over = words.say("feed-closed-text", &[])?;
    let Some(count) = count else { return Ok(over) };
    let found = words.say("signatures-found", &[("count", count.total().into())])?;
    Ok(format!("{over} {found}"))
}

/// The whole address of a process.
fn url(scene: &Scene<'_>, process: &Process) -> String {
    format!("{}/{}/", scene.site().url, process.id)
}

fn text(lang: Lang, text: &str) -> String {
    writable(&if lang == Lang::Fr { typography::french_text(text) } else { text.into() })
}

/// Without the characters that XML 1.0 cannot hold, not even escaped.
fn writable(text: &str) -> String {
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(writable("a\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}b\tc\u{1F600}"), "ab\tc\u{1F600}");
    }
}
