//! What waits for agents, longest first.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::Scene;
use crate::pages::contributions::heading;
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::moderation::{AuthorTold, DoneNotice, Lately, QueuePage, Wait, Waits};
use jiff::Timestamp;
use parvis_model::contribution::BODY;
use parvis_text::{excerpt, tidy};
use serde::Serialize;

/// How much of a text stands in the list, in characters.
const EXCERPT: usize = 160;
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

#[derive(Debug, Serialize)]
struct Row<'a> {
    href: &'a str,
    heading: String,
    excerpt: String,
    process: &'a str,
    wait: WaitView,
}

/// Why something waits, in words.
#[derive(Debug, Serialize)]
pub(super) struct WaitView {
    reason: String,
    /// How long already, or from when on.
    age: String,
    since: Moment,
    due: Option<Moment>,
    late: bool,
}

/// What was just done, in words.
#[derive(Debug, Serialize)]
pub(super) struct Done {
    text: String,
    title: String,
    href: String,
    told: String,
    /// Whether the author could not be told.
    failed: bool,
}

#[derive(Debug, Serialize)]
struct Choice {
    label: String,
    href: String,
    current: bool,
}

/// Draws a page of it.
pub(crate) fn queue(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &QueuePage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Queue)?;
    let name = scene.say("desk-queue-title", &[])?;
    title(&mut scene, &name, false)?;
    let rows = view.lines.iter().map(|line| {
        let (heading, excerpt) = match line.waits {
            Waits::Contribution(contribution) => {
                (heading(contribution), excerpt(contribution.text(BODY).unwrap_or_default(), EXCERPT))
            }
            Waits::Message => (scene.say("desk-message-title", &[])?, String::new()),
        };
        Ok(Row {
            href: &line.href,
            heading,
            excerpt,
            process: &line.process.title,
            wait: wait_view(&scene, &line.wait, page.now)?,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("rows", &rows);
    let choice = |label: String, href: &str, current: bool| Choice { label, href: href.to_owned(), current };
    let processes = view.processes.iter().map(|(name, href, current)| {
        let label = name.map_or_else(|| scene.say("desk-filter-all-processes", &[]), |name| Ok(name.to_owned()))?;
        Ok(choice(label, href, *current))
    });
    let processes = processes.collect::<Result<Vec<_>, ThemeError>>()?;
    let reasons = view.reasons.iter().map(|(name, href, current)| {
        let label = match name {
            Some(name) => scene.say(&format!("desk-reason-{name}"), &[])?,
            None => scene.say("desk-filter-all-reasons", &[])?,
        };
        Ok(choice(label, href, *current))
    });
    let reasons = reasons.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("processes", &processes);
    scene.put("reasons", &reasons);
    scene.put("next", &view.next);
    scene.put("later", &view.later);
    scene.put("done", &view.done.as_ref().map(|done| done_view(&scene, done)).transpose()?);
    scene.draw("desk/queue.html")
}

/// Why something waits, how long, and until when it should be done.
pub(super) fn wait_view(scene: &Scene<'_>, wait: &Wait, now: Timestamp) -> Result<WaitView, ThemeError> {
    let seconds = now.as_second() - wait.since.as_second();
    let age = match seconds {
        ..0 => scene.say("desk-age-later", &[])?,
        0..HOUR => scene.say("desk-age-minutes", &[("n", (seconds / MINUTE).into())])?,
        HOUR..DAY => scene.say("desk-age-hours", &[("n", (seconds / HOUR).into())])?,
        _ => scene.say("desk-age-days", &[("n", (seconds / DAY).into())])?,
    };
    Ok(WaitView {
        reason: scene.say(&format!("desk-reason-{}", wait.reason), &[])?,
        age,
        since: scene.calendar.exact(wait.since)?,
        due: wait.due.map(|due| scene.calendar.exact(due)).transpose()?,
        late: wait.due.is_some_and(|due| due <= now),
    })
}

/// What was just done.
pub(super) fn done_view(scene: &Scene<'_>, done: &DoneNotice) -> Result<Done, ThemeError> {
    Ok(Done {
        text: scene.say(&format!("desk-done-{}", done.act), &[])?,
        title: match &done.title {
            Some(title) => tidy(title).into_owned(),
            None => scene.say("desk-message-title", &[])?,
        },
        href: done.href.clone(),
        told: scene.say(&format!("desk-told-{}", done.told.keyword()), &[])?,
        failed: done.told == AuthorTold::Failed,
    })
}

/// Who was faster, and what they did.
pub(super) fn lately_words(scene: &Scene<'_>, lately: &Lately) -> Result<String, ThemeError> {
    let act = scene.say(&format!("desk-lately-{}", lately.act), &[])?;
    let at = scene.calendar.exact(lately.at)?;
    let name = match &lately.name {
        Some(name) => tidy(name).into_owned(),
        None => scene.say("desk-lately-somebody", &[])?,
    };
    scene.say("desk-lately", &[("name", name.into()), ("act", act.into()), ("at", at.text.into())])
}
