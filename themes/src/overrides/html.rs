//! The HTML of a commune's template, read as browsers will read it whichever parts of it are drawn.

use super::tags::tags;
use std::ops::Range;

/// The elements that a template of a commune may have. None runs or loads anything but a picture, and none is read by
/// browsers in another way than this module reads it.
const ELEMENTS: [&str; 58] = [
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "header",
    "hgroup",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "nav",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];
/// What stands for a tag or a comment of the engine while HTML is read: no text has it.
const PIECE: u8 = 0;

/// What may not stand in the HTML of a template: elements that are not in the list, attributes that run something, and
/// whatever would make an element out of pieces. The engine's tags stand between elements, its values inside the
/// quotation marks of attributes too: so whichever parts are drawn, whole elements are.
pub(super) fn html(text: &str) -> Vec<Range<usize>> {
    let spans: Vec<Range<usize>> = tags(text).collect();
    // The engine's code is blanked, but for a brace where it begins.
    let mut bytes = text.as_bytes().to_vec();
    for span in &spans {
        bytes[span.clone()].fill(b' ');
        bytes[span.start] = if text[span.clone()].starts_with("{{") { b'{' } else { PIECE };
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(|byte| *byte == b'<').map(|i| at + i) {
        let name_start = start + 1 + usize::from(bytes.get(start + 1) == Some(&b'/'));
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric();
        let name_end = name_start + bytes[name_start..].iter().take_while(|byte| is_name(byte)).count();
        let name = String::from_utf8_lossy(&bytes[name_start..name_end]).to_ascii_lowercase();
        let ends = bytes.get(name_end).is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/'));
        if !ELEMENTS.contains(&name.as_str()) || !ends {
            found.push(start..floor(text, name_end.max(start + 1)));
            at = start + 1;
            continue;
        }
        match attributes(&bytes, name_end) {
            Ok(end) => at = end,
            Err(bad) => {
                at = bad.end.max(start + 1);
                found.push(floor(text, bad.start)..floor(text, bad.end));
            }
        }
    }
    found
}

/// Reads the attributes of an element to its end, or to what may not stand there.
fn attributes(bytes: &[u8], from: usize) -> Result<usize, Range<usize>> {
    let mut at = from;
    loop {
        match bytes.get(at) {
            None => return Err(at.saturating_sub(1)..at),
            Some(b'>') => return Ok(at + 1),
            Some(byte) if byte.is_ascii_whitespace() || *byte == b'/' => at += 1,
            Some(byte) if byte.is_ascii_alphabetic() => {
                let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
                let end = at + bytes[at..].iter().take_while(is_name).count();
                let name = String::from_utf8_lossy(&bytes[at..end]).to_ascii_lowercase();
                if name.starts_with("on") || matches!(name.as_str(), "style" | "srcdoc") {
                    return Err(at..end);
                }
                at = match (bytes.get(end), bytes.get(end + 1)) {
                    (Some(b'='), Some(quote @ (b'"' | b'\''))) => value(bytes, end + 2, *quote)?,
                    (Some(b'='), _) => return Err(at..end + 1),
                    _ => end,
                };
            }
            Some(_) => return Err(at..at + 1),
        }
    }
}

/// Reads the value of an attribute to behind its quotation mark.
fn value(bytes: &[u8], from: usize, quote: u8) -> Result<usize, Range<usize>> {
    let end = bytes[from..].iter().position(|byte| *byte == quote).map(|i| from + i).ok_or(from - 1..from)?;
    match bytes[from..end].iter().position(|byte| matches!(*byte, b'<' | b'>' | PIECE)) {
        Some(i) => Err(from + i..from + i + 1),
        None if String::from_utf8_lossy(&bytes[from..end]).to_ascii_lowercase().contains("javascript:") => {
            Err(from..end)
        }
        None => Ok(end + 1),
    }
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}
