//! A text of the commune without its marks: what an amendment begins with, and what versions are compared as.

use super::options;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The words of a text. Paragraphs are apart by an empty line, items of lists begin with a hyphen or their number, cells of
/// tables are apart by a bar. Lines that only the source has are joined.
pub(crate) fn unmarked(text: &str) -> String {
    let mut writer = Writer::default();
    for event in Parser::new_ext(text, options()) {
        writer.event(event);
    }
    writer.out.trim().to_owned()
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Line breaks to write before the next words.
    breaks: usize,
    /// The next number of each open list that has numbers.
    lists: Vec<Option<u64>>,
    /// Whether the marker of an item has just been written, so that the paragraph in it goes on.
    marker: bool,
    /// How many pictures are open, whose descriptions are no words of the text.
    pictures: usize,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::End(TagEnd::Image) => self.pictures = self.pictures.saturating_sub(1),
            Event::Start(Tag::Image { .. }) => self.pictures += 1,
            _ if self.pictures > 0 => {}
            Event::Text(text) | Event::Code(text) => self.say(&text),
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) if self.lists.is_empty() => self.apart(2),
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) if !self.marker => self.apart(1),
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
            Event::Start(Tag::Table(_) | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::FootnoteDefinition(_)) => {
                self.apart(2);
            }
            Event::Start(Tag::TableRow | Tag::TableHead) => self.apart(1),
            Event::End(TagEnd::TableCell) => self.say(" | "),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => {
                let end = self.out.trim_end_matches(" | ").len();
                self.out.truncate(end);
            }
            _ => {}
        }
    }

    /// The next words begin at least so many lines further down.
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
    use super::unmarked;

    #[test]
    fn blocks() {
        let text = "Les chiens sont\ntenus **en laisse** :\n\n1. le [jour](a.md) ;\n2. la nuit.\n\n![vue](a.png)\n\n- a\n  - b";
        assert_eq!(unmarked(text), "Les chiens sont tenus en laisse :\n\n1. le jour ;\n2. la nuit.\n\n- a\n- b");
    }

    #[test]
    fn tables() {
        assert_eq!(unmarked("| a | b |\n|---|---|\n| c | d |\n\nfin"), "a | b\nc | d\n\nfin");
    }

    #[test]
    fn the_words_of_a_text_are_the_same_again() {
        let once = unmarked("## But\n\nUn *deux*.\n\n- trois\n- quatre");
        assert_eq!(unmarked(&once), once);
    }
}
