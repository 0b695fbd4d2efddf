//! Where the engine's own language stands in a template.

use std::ops::Range;

/// The engine's tags, expressions and comments, with what opens and closes them.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text[from..].find('{')?;
            let close = match text.as_bytes().get(start + 1)? {
                b'{' => "}}",
                b'%' => "%}",
                b'#' => {
                    from = text[start..].find("#}").map_or(text.len(), |end| start + end + 2);
                    return Some(start..from);
                }
                _ => {
                    from = start + 1;
                    continue;
                }
            };
            // A text may hold what closes the tag.
            let end = without_texts(&text[start..]).find(close).map_or(text.len(), |end| start + end + 2);
            from = end;
            return Some(start..end);
        }
    })
}

/// Code with its texts blanked, byte for byte.
pub(super) fn without_texts(code: &str) -> String {
    let (mut quote, mut escaped) = (None, false);
    let blank = |c: char| {
        let inside = match quote {
            Some(open) if c == open && !escaped => {
                quote = None;
                false
            }
            Some(_) => {
                escaped = c == '\\' && !escaped;
                true
            }
            None => {
                quote = matches!(c, '"' | '\'' | '`').then_some(c);
                false
            }
        };
        if inside { " ".repeat(c.len_utf8()) } else { c.to_string() }
    };
    code.chars().map(blank).collect()
}

/// What stands behind the first word of a tag, when it is that word.
pub(super) fn argument<'t>(tag: &'t str, word: &str) -> Option<&'t str> {
    let inside = tag.strip_prefix("{%")?.trim_end_matches("%}").trim_matches(|c: char| c == '-' || c.is_whitespace());
    let rest = inside.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}
