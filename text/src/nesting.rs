//! Keeps quotes and lists from being nested without end.
//!
//! A parser of Markdown looks at every open quote and list for every line, so that a line of a thousand `>` makes the next
//! thousand lines dear, and browsers do not like trees of that depth either.

use std::borrow::Cow;

/// The most markers of quotes and lists that one line may begin with.
const MARKERS: usize = 8;

/// The text with a backslash before the marker that is one too many: it becomes text.
pub(crate) fn shallow(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (start, line) in lines(text) {
        if let Some(at) = too_many(line) {
            out.push_str(&text[copied..start + at]);
            out.push('\\');
            copied = start + at;
        }
    }
    if copied == 0 && out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// The lines of a text and where they begin.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let at = *start;
        *start += line.len();
        Some((at, line))
    })
}

/// Where in a line the first marker is that is one too many. A backslash there makes it text.
fn too_many(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let ends = |at: usize| bytes.get(at).is_none_or(|b| b.is_ascii_whitespace());
    let (mut at, mut markers) = (0, 0);
    loop {
        at += bytes[at..].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        let digits = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        // The character that makes it a marker, which is the last one.
        let mark = at + digits;
        let is_marker = match bytes.get(mark)? {
            b'>' => digits == 0,
            b'-' | b'+' | b'*' => digits == 0 && ends(mark + 1),
            b'.' | b')' => digits > 0 && ends(mark + 1),
            _ => false,
        };
        if !is_marker {
            return None;
        }
        markers += 1;
        if markers > MARKERS {
            return Some(mark);
        }
        at = mark + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_texts_stay() {
        for text in
            ["", "a\nb", "> > - 1. a\n2026. b", "****", "---\n>>>\n\n* * *\n", "2 > 1 > 0 > - > - > - > - > - >"]
        {
            assert_eq!(shallow(text), text);
        }
    }

    #[test]
    fn the_ninth_marker_becomes_text() {
        assert_eq!(shallow("a\n>>>>>>>>>>>> b\nc"), "a\n>>>>>>>>\\>>>> b\nc");
        assert_eq!(shallow("- 1. - 1. - 1. - 1. 12. é"), "- 1. - 1. - 1. - 1. 12\\. é");
    }
}
