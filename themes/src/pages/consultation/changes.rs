//! What an amendment or the last wording changes, word by word.

use crate::ThemeError;
use crate::pages::Scene;
use parvis_text::diff::{Kind, Labels, Segment, html, words};
use tera::Value;

/// How much of what stays the same is shown beside a change, in characters, where not all of it is.
const BESIDE: usize = 80;
/// What is left out.
const LEFT_OUT: &str = "[…]";

/// The whole text with its changes, as safe HTML.
pub(super) fn whole(scene: &Scene<'_>, old: &str, new: &str) -> Result<Value, ThemeError> {
    shown(scene, &words(old, new))
}

/// The changes with a few words around them.
pub(super) fn short(scene: &Scene<'_>, old: &str, new: &str) -> Result<Value, ThemeError> {
    shown(scene, &shortened(words(old, new)))
}

/// Whether two wordings differ at all.
pub(super) fn differ(old: &str, new: &str) -> bool {
    words(old, new).iter().any(|segment| segment.kind != Kind::Same)
}

fn shown(scene: &Scene<'_>, segments: &[Segment]) -> Result<Value, ThemeError> {
    let (removed, added) = (scene.say("change-removed", &[])?, scene.say("change-added", &[])?);
    let html = html(segments, &Labels { removed: &removed, added: &added });
    Ok(Value::safe_string(html.as_str()))
}

/// The same without most of what did not change.
fn shortened(segments: Vec<Segment>) -> Vec<Segment> {
    let last = segments.len().saturating_sub(1);
    let shorten = |(i, segment): (usize, Segment)| {
        if segment.kind != Kind::Same {
            return segment;
        }
        let (head, tail) = (if i == 0 { 0 } else { BESIDE }, if i == last { 0 } else { BESIDE });
        Segment { text: middle_out(&segment.text, head, tail), ..segment }
    };
    segments.into_iter().enumerate().map(shorten).collect()
}

/// A text of which the beginning and the end remain, as whole words.
fn middle_out(text: &str, head: usize, tail: usize) -> String {
    if text.chars().count() <= head + tail + 2 * LEFT_OUT.chars().count() {
        return text.to_owned();
    }
    let start: String = text.chars().take(head).collect();
    let start = start.rfind(char::is_whitespace).map_or("", |end| &start[..end]);
    let skipped = text.chars().count() - tail;
    let end: String = text.chars().skip(skipped).collect();
    let end = end.find(char::is_whitespace).map_or("", |from| &end[from..]);
    match (start.is_empty(), end.is_empty()) {
        (true, _) => format!("{LEFT_OUT}{end}"),
        (false, true) => format!("{start} {LEFT_OUT}"),
        (false, false) => format!("{start} {LEFT_OUT}{end}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_left_out_between_changes() {
        let same = "mot ".repeat(200);
        let shown = shortened(words(&format!("un {same}deux"), &format!("une {same}deux")));
        let all: String = shown.iter().map(|segment| segment.text.as_str()).collect();
        assert!(all.chars().count() < 120 && all.ends_with("mot […]"), "{all}");
        let short = shortened(words("Deux bancs, place du marché.", "Trois bancs, place du marché."));
        assert_eq!(short.last().map(|segment| segment.text.as_str()), Some(" bancs, place du marché."));
    }

    #[test]
    fn the_beginning_and_the_end_are_whole_words() {
        let text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh";
        assert_eq!(middle_out(text, 11, 11), "aaaa bbbb […] gggg hhhh");
        assert_eq!(middle_out(text, 0, 11), "[…] gggg hhhh");
        assert_eq!(middle_out("court", 2, 2), "court");
    }
}
