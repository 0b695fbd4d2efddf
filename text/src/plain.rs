//! The text of a body without its marks: for feeds, mails, descriptions and exports.

use crate::dialect::events;
use crate::tidy;
use pulldown_cmark::{Event, Tag, TagEnd};
use unicode_segmentation::UnicodeSegmentation;

/// A resident's text without marks. Paragraphs are apart by an empty line, items of lists begin with a hyphen or their
/// number, and the address of a link follows its words in brackets. It is text: it has to be escaped where it is printed,
/// and a cell of a table that begins with `=` is for the table's writer to defuse.
///
/// ```
/// let text = parvis_text::plain("# Un banc\n\n1. à l’*ombre*\n2. [ici](https://exemple.fr)");
/// assert_eq!(text, "Un banc\n\n1. à l’ombre\n2. ici (https://exemple.fr/)");
/// ```
pub fn plain(text: &str) -> String {
    Writer { addresses: true, ..Writer::default() }.write(text)
}

/// The beginning of a text on one line, of at most so many characters, its ellipsis included. It ends with a whole word
/// where there is one, and never inside of what people see as one character. Addresses of links are left out.
///
/// ```
/// assert_eq!(parvis_text::excerpt("Un banc\n\n- à l’ombre", 99), "Un banc - à l’ombre");
/// ```
pub fn excerpt(text: &str, chars: usize) -> String {
    let whole = Writer::default().write(text);
    let line = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= chars {
        return line;
    }
    let mut left = chars.saturating_sub(1);
    let (mut end, mut word) = (0, 0);
    for (at, seen) in line.grapheme_indices(true) {
        if seen == " " {
            word = at;
        }
        let Some(rest) = left.checked_sub(seen.chars().count()) else { break };
        left = rest;
        end = at + seen.len();
    }
    let mut cut = &line[..end];
    // A word that goes on is left out, unless little would remain.
    if !line[end..].starts_with(' ') && word > end / 2 {
        cut = &line[..word];
    }
    let cut =
        cut.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '…' | '-' | '–' | '('));
    if chars == 0 { String::new() } else { format!("{cut}…") }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Line breaks to write before the next text.
    breaks: usize,
    /// The next number of each open list that has numbers.
    lists: Vec<Option<u64>>,
    /// Whether a list's marker has just been written, so that the paragraph in it goes on.
    marker: bool,
    /// Where the words of the open link begin, and its address.
    link: Option<(usize, String)>,
    addresses: bool,
}

impl Writer {
    fn write(mut self, text: &str) -> String {
        for event in events(text) {
            self.event(event);
        }
        // Tidied again, since entities write any character.
        tidy::tidy(self.out.trim()).into_owned()
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.say(&text),
            Event::HardBreak => self.say("\n"),
            Event::Start(Tag::Paragraph) if self.lists.is_empty() => self.apart(2),
            Event::Start(Tag::Paragraph) if !self.marker => self.apart(1),
            Event::Start(Tag::List(first)) => {
                self.apart(if self.lists.is_empty() { 2 } else { 1 });
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
                self.apart(if self.lists.is_empty() { 2 } else { 1 });
            }
            Event::Start(Tag::Item) => {
                self.apart(1);
                let marker = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.say(&marker);
                self.marker = true;
            }
            Event::Start(Tag::BlockQuote(_)) | Event::End(TagEnd::BlockQuote(_)) if self.lists.is_empty() => {
                self.apart(2)
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.say("");
                self.link = Some((self.out.len(), dest_url.into_string()));
            }
            Event::End(TagEnd::Link) => self.end_link(),
            _ => {}
        }
    }

    fn end_link(&mut self) {
        let Some((at, address)) = self.link.take() else { return };
        let bare = |address: &str| address.trim_start_matches("mailto:").trim_end_matches('/').to_owned();
        if self.addresses && bare(&self.out[at..]) != bare(&address) {
            let address = address.trim_start_matches("mailto:").to_owned();
            self.say(&format!(" ({address})"));
        }
    }

    /// The next text begins at least so many lines further down.
    fn apart(&mut self, lines: usize) {
        self.breaks = self.breaks.max(lines);
        self.marker = false;
    }

    fn say(&mut self, text: &str) {
        let breaks = std::mem::take(&mut self.breaks);
        if !self.out.is_empty() {
            self.out.extend(std::iter::repeat_n('\n', breaks));
        }
        self.out.push_str(text);
        self.marker = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks() {
        let text = "Bonjour\nà tous\n\n> cité\n\n- a\n\n  b\n- c\n  1. d\n\n![vue](a.png) fin `x`";
        assert_eq!(plain(text), "Bonjour\nà tous\n\ncité\n\n- a\nb\n- c\n1. d\n\nvue fin x");
    }

    #[test]
    fn links() {
        assert_eq!(plain("https://exemple.fr et <maire@exemple.fr>"), "https://exemple.fr et maire@exemple.fr");
        assert_eq!(plain("[écrire](mailto:maire@exemple.fr)"), "écrire (maire@exemple.fr)");
        assert_eq!(excerpt("[ici](https://exemple.fr), [là](javascript:x)", 99), "ici, là");
    }

    #[test]
    fn entities_do_not_bring_back_what_was_taken_out() {
        assert_eq!(plain("a&#x202E;b&#0;c&#x200B;"), "ab\u{FFFD}c");
    }

    #[test]
    fn excerpts_end_well() {
        assert_eq!(excerpt("Des arbres, place du marché", 13), "Des arbres…");
        assert_eq!(excerpt("Des arbres, place", 11), "Des arbres…");
        assert_eq!(excerpt("anticonstitutionnellement", 5), "anti…");
        assert_eq!(excerpt("Des arbres", 10), "Des arbres");
        assert_eq!(excerpt("abc", 0), "");
        assert_eq!(excerpt("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 10), "👩‍👩‍👧‍👦…");
        for chars in 0..40 {
            assert!(excerpt("क्षत्रिय संस्कृतम् 👩‍👩‍👧‍👦 é", chars).chars().count() <= chars);
        }
    }
}
