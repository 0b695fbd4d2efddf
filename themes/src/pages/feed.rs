//! Atom feeds (RFC 4287): what happened, for those who follow with a feed reader.
//!
//! Texts get their typography one by one, and lose the characters that no XML file can hold.

use crate::ThemeError;
use crate::engine::Engine;
use crate::locale::Words;
use crate::pages::{Origin, Scene};
use crate::typography;
use crate::view::{Feed, FeedEntry, FeedEvent, Page};
use parvis_model::contribution::{BODY, TITLE};
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Contribution, Lang, Process};
use parvis_text::excerpt;
use serde::Serialize;

/// How much of a resident's text a feed holds, in characters, and of what stands for its title.
const SUMMARY: usize = 400;
const HEADING: usize = 120;

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
    let Told { url, heading, summary, html } = told(scene, entry)?;
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

/// Something that happened, in words.
pub(super) struct Told<'a> {
    /// The whole address of the page that says more.
    pub(super) url: String,
    pub(super) heading: String,
    pub(super) summary: Option<String>,
    /// Safe HTML. Residents' words never are: they go as text only.
    pub(super) html: Option<&'a str>,
}

/// Puts something that happened into words.
pub(super) fn told<'a>(scene: &Scene<'_>, entry: &'a FeedEntry<'_>) -> Result<Told<'a>, ThemeError> {
    let page = url(scene, entry.process);
    let title = &[("title", entry.process.title.as_str().into())];
    let words = scene.words(entry.process);
    let plain = |url, heading, summary| Told { url, heading, summary: Some(summary), html: None };
    Ok(match &entry.event {
        FeedEvent::Opened { closes } => {
            let closes = scene.calendar.end(*closes)?.text;
            let until = words.say("feed-opened-text", &[("closes", closes.into())])?;
            plain(page, words.say("feed-opened", title)?, format!("{} {until}", entry.process.summary))
        }
        FeedEvent::Closed { count } => plain(page, words.say("feed-closed", title)?, result(words, *count)?),
        FeedEvent::Transmitted => {
            plain(page, words.say("feed-transmitted", title)?, words.say("feed-transmitted-text", &[])?)
        }
        FeedEvent::Answered { decision, html } => Told {
            html: html.as_deref(),
            ..plain(format!("{page}#answer"), words.say("feed-answered", title)?, (*decision).to_owned())
        },
        FeedEvent::Refused { reason } => {
            plain(format!("{page}#refusal"), words.say("feed-refused", title)?, (*reason).to_owned())
        }
        FeedEvent::News { anchor, title, html } => Told {
            url: format!("{page}#{anchor}"),
            heading: (*title).to_owned(),
            summary: None,
            html: Some(html.as_str()),
        },
        FeedEvent::Contributed { contribution } => {
            let body = excerpt(contribution.text(BODY).unwrap_or_default(), SUMMARY);
            let heading = words.say("feed-contributed", &[("title", self::title(contribution).into())])?;
            plain(format!("{page}{}/", contribution.id), heading, body)
        }
        FeedEvent::Replied { contribution, reply } => {
            let heading = words.say("feed-replied", &[("title", self::title(contribution).into())])?;
            plain(format!("{page}{}/#reply", contribution.id), heading, excerpt(&reply.text, SUMMARY))
        }
        FeedEvent::StatusChanged { contribution, status } => {
            let heading = words.say("feed-status", &[("title", self::title(contribution).into())])?;
            let now = words.say(&format!("status-of-{}", status.keyword()), &[])?;
            plain(
                format!("{page}{}/", contribution.id),
                heading,
                words.say("feed-status-text", &[("status", now.into())])?,
            )
        }
    })
}

/// The title of a contribution, or how its text begins.
pub(super) fn title(contribution: &Contribution) -> String {
    let text = contribution.text(TITLE).or_else(|| contribution.text(BODY)).unwrap_or_default();
    excerpt(text, HEADING)
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

/// A text with its typography, which XML can hold.
pub(super) fn text(lang: Lang, text: &str) -> String {
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
