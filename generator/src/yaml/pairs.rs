//! Quotation marks and brackets: which one has no partner.
//!
//! A parser that reads `{ date: 2026-11-20` goes on for lines and stops at a place that has nothing to do with the
//! mistake. People do not write across lines: where something is still open and a line begins a new key or a new
//! item at the same level or further left, the partner was forgotten.

use crate::diagnostic::Span;

/// What is wrong with the pairs of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unpaired {
    /// Nothing closes what opens here.
    Open(char, usize),
    /// Nothing opens what closes here.
    Close(char, usize),
    /// A text in quotation marks, whose bytes these are, is followed by more text.
    TextAfter(Span),
}

/// The first mistake of a YAML text, in bytes from its beginning. It is only to be asked of text that has one.
pub(super) fn first(text: &str) -> Option<Unpaired> {
    let mut scan = Scan::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(found) = scan.line(start, line.trim_end()) {
            return Some(found);
        }
        start += line.len();
    }
    scan.forgotten()
}

#[derive(Debug, Default)]
struct Scan {
    /// Brackets that are open.
    brackets: Vec<(char, usize)>,
    /// The quotation mark that is open.
    quote: Option<(char, usize)>,
    /// How far the line is indented on which the outermost of them stands.
    indent: usize,
    /// The indentation of the line that announced a block of text with `|` or `>`.
    block: Option<usize>,
    /// Whether a value may begin here; elsewhere quotation marks are letters like others.
    fresh: bool,
    /// The quoted text that just ended.
    quoted: Option<Span>,
    /// Whether the outermost bracket was just closed.
    bracketed: bool,
}

impl Scan {
    fn is_open(&self) -> bool {
        self.quote.is_some() || !self.brackets.is_empty()
    }

    /// What is open innermost: that one was forgotten.
    fn forgotten(&self) -> Option<Unpaired> {
        self.quote.or(self.brackets.last().copied()).map(|(open, at)| Unpaired::Open(open, at))
    }

    fn line(&mut self, start: usize, line: &str) -> Option<Unpaired> {
        let content = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - content.len();
        if content.is_empty() {
            return None;
        }
        if let Some(block) = self.block {
            if indent > block {
                return None;
            }
            self.block = None;
        }
        if self.is_open() {
            if indent <= self.indent && begins_anew(content) {
                return self.forgotten();
            }
        } else {
            self.indent = indent;
            // A line that continues the text of the line above begins nothing.
            self.fresh |= begins_anew(content) || content.starts_with(['"', '\'']) && content.contains(':');
        }
        self.quoted = None;
        self.bracketed = false;
        self.characters(start + indent, content)
    }

    fn characters(&mut self, start: usize, content: &str) -> Option<Unpaired> {
        let mut previous = ' ';
        let mut chars = content.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let at = start + i;
            if let Some((quote, open)) = self.quote {
                match c {
                    '\\' if quote == '"' => drop(chars.next()),
                    '\'' if quote == '\'' && next == Some('\'') => drop(chars.next()),
                    c if c == quote => {
                        self.quote = None;
                        self.quoted = Some(open..at + 1);
                    }
                    _ => {}
                }
                previous = c;
                continue;
            }
            if c == '#' && previous.is_whitespace() {
                break;
            }
            let in_flow = !self.brackets.is_empty();
            let separates = next.is_none_or(|next| next.is_whitespace() || in_flow && matches!(next, ',' | ']' | '}'));
            match c {
                c if c.is_whitespace() => {}
                ':' if separates || in_flow && self.quoted.is_some() => self.begin(),
                ',' if in_flow => self.begin(),
                '-' | '?' if self.fresh && separates && !in_flow => {}
                '[' | '{' if self.fresh || in_flow => {
                    self.brackets.push((c, at));
                    self.begin();
                }
                ']' | '}' if in_flow => {
                    let open = self.brackets.pop();
                    self.end();
                    if let Some((open, at)) = open.filter(|(open, _)| closing(*open) != c) {
                        return Some(Unpaired::Open(open, at));
                    }
                    self.bracketed = self.brackets.is_empty();
                }
                ']' | '}' if self.fresh || self.bracketed => return Some(Unpaired::Close(c, at)),
                _ if self.quoted.is_some() => return self.quoted.take().map(Unpaired::TextAfter),
                '"' | '\'' if self.fresh => {
                    self.quote = Some((c, at));
                    self.fresh = false;
                }
                '|' | '>' if self.fresh && !in_flow => {
                    self.block = Some(self.indent);
                    self.fresh = false;
                    break;
                }
                _ => self.end(),
            }
            previous = c;
        }
        None
    }

    /// A value may begin.
    fn begin(&mut self) {
        self.fresh = true;
        self.quoted = None;
        self.bracketed = false;
    }

    /// A value has begun that is not in quotation marks, or has ended.
    fn end(&mut self) {
        self.fresh = false;
        self.quoted = None;
        self.bracketed = false;
    }
}

/// What closes a bracket or a quotation mark.
pub(super) fn closing(open: char) -> char {
    match open {
        '[' => ']',
        '{' => '}',
        quote => quote,
    }
}

/// Whether a line looks like the beginning of a key or of an item.
fn begins_anew(content: &str) -> bool {
    content.starts_with("- ") || is_key(content)
}

fn is_key(content: &str) -> bool {
    let Some((key, rest)) = content.split_once(':') else { return false };
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    !key.is_empty() && key.chars().all(is_name) && (rest.is_empty() || rest.starts_with([' ', '\t']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_partner() {
        let open = |c| Some((c, "open"));
        let cases = [
            ("a: { b: 1", open('{')),
            ("a: { b: 1\nc: 2", open('{')),
            ("a:\n  - { b: 1\n  - { b: 2 }", open('{')),
            ("a:\n  - { b: 1\n  c: 2", open('{')),
            ("a: [1, 2\nb: {c: 3}", open('[')),
            ("a: { b: [1, 2 }", open('[')),
            ("a: { b: 1 ]", open('{')),
            ("a: \"b\nc: \"d\"", open('"')),
            ("a: 'b", open('\'')),
            ("a: \"b\\\"", open('"')),
            ("a: { b: \"c, d: 1 }", open('"')),
            ("a: [1]]", Some((']', "close"))),
            ("a: [1] ]", Some((']', "close"))),
            ("a: }", Some(('}', "close"))),
            ("a: \"b\" c", Some(('"', "after"))),
            ("a: 'l'eau", Some(('\'', "after"))),
        ];
        for (text, expected) in cases {
            let found = first(text).map(|found| match found {
                Unpaired::Open(c, at) => {
                    assert!(text[at..].starts_with(c), "{text}");
                    (c, "open")
                }
                Unpaired::Close(c, at) => {
                    assert!(text[at..].starts_with(c), "{text}");
                    (c, "close")
                }
                Unpaired::TextAfter(span) => (text[span].chars().next().unwrap(), "after"),
            });
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn what_is_paired() {
        for text in [
            "a: {\n  b: 1,\n  c: [1, 2]\n}\nd: 1",
            "a: \"b: {[\" # ]\nc: 'l''eau'",
            "a: \"b\n  c: d\"\ne: f",
            "a: l'eau } et ] \"là\"\nb: -3",
            "a: |\n  \"b\n  c: {\nd: 1",
            "- >-\n  '\n- { a: \"b\", \"c\": d }",
            "a:\n  \"b\"\nc:\n  - \"d\" # e",
            "a: b\n  'c' d",
            "---\na: [b]\n",
            "a: [\n  b, # ]\n  c\n]",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
