//! A private message that was reported: read on request, then decided about.

use super::queue::{lately_words, wait_view};
use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::reported::{MessageDeed, MessagePage};
use parvis_text::tidy;

/// Draws its page.
pub(crate) fn message(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &MessagePage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Queue)?;
    let heading = scene.say("desk-message-title", &[])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    scene.put("subject", &view.process.title);
    scene.put("wait", &wait_view(&scene, &view.wait, page.now)?);
    let from = if view.by_author { "author" } else { "writer" };
    scene.put("from", &scene.say(&format!("desk-message-by-{from}"), &[])?);
    scene.put("sent", &scene.calendar.exact(view.sent_at)?);
    // Whatever was written is shown as it was written: it is evidence, and not a page.
    scene.put("words", &view.words.map(|words| tidy(words).into_owned()));
    scene.put("entry", &view.entry);
    let decided = view.decided.as_ref();
    let lately = decided.and_then(|(_, lately)| lately.as_ref());
    scene.put("lately", &lately.map(|lately| lately_words(&scene, lately)).transpose()?);
    let outcome = decided.map(|(deed, _)| scene.say(&format!("desk-message-now-{}", deed.keyword()), &[]));
    scene.put("outcome", &outcome.transpose()?);
    let problem = view.problem.map(|p| scene.say(&format!("desk-message-problem-{}", p.keyword()), &[]));
    scene.put("problem", &problem.transpose()?);
    let deeds: Vec<&str> = MessageDeed::ALL.map(MessageDeed::keyword).into();
    scene.put("deeds", &deeds);
    scene.put("own", &view.href);
    scene.put("filter", &view.filter);
    scene.draw("desk/message.html")
}
