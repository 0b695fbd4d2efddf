//! Residents' Markdown: a small dialect, as events for HTML and for the plain text.
//!
//! Paragraphs, line breaks, emphasis, lists, quotes, code in a line, links. Most residents do not know that it is
//! Markdown, so what they type must look as they typed it:
//!
//! - a line break is one, without two spaces before it, and what is indented is ordinary text;
//! - HTML is shown, not obeyed; a heading is a paragraph in bold, and one that is underlined a paragraph (in mails a line
//!   of hyphens ends the text); of a picture its description remains;
//! - a bare `http://…` is a link, because that is how people who do not know Markdown set one; e-mail addresses and
//!   `www.…` are not, since nobody should be mailed for having been mentioned;
//! - a link whose words are another address shows where it leads, and one that may not be set leaves its words.

use crate::{links, nesting, tidy};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use url::Url;

/// Longer texts are shown as they were typed, in bytes. Forms take far less, and some steps take a time that grows with the
/// square: html5ever's writer looks for the next `<` again after each `&`.
pub(crate) const LONGEST: usize = 50_000;

/// How deep quotes and lists stand in one another. What is nested deeper stands in the last one.
const DEEPEST: usize = 6;

/// The text in the small dialect. Every link in it has an address that may be shown, and words.
pub(crate) fn events(text: &str) -> Vec<Event<'static>> {
    let text = tidy::tidy(text);
    if text.len() > LONGEST {
        return unmarked(&text);
    }
    let text = nesting::shallow(&text);
    let mut reader = Reader::default();
    for (event, span) in Parser::new_ext(&text, Options::empty()).into_offset_iter() {
        let hashes = text[span].starts_with('#');
        reader.event(event, hashes);
    }
    reader.flush();
    reader.out
}

/// A text that is too long for a parser: its paragraphs and lines.
pub(crate) fn unmarked(text: &str) -> Vec<Event<'static>> {
    let mut out = Vec::new();
    for paragraph in text.split("\n\n").map(|text| text.trim_matches('\n')).filter(|text| !text.trim().is_empty()) {
        out.push(Event::Start(Tag::Paragraph));
        for (i, line) in paragraph.split('\n').enumerate() {
            out.extend((i > 0).then_some(Event::HardBreak));
            out.push(Event::Text(line.to_owned().into()));
        }
        out.push(Event::End(TagEnd::Paragraph));
    }
    out
}

/// What is to be done at the end of an element that began.
enum Open {
    /// Nothing: only what was in it stays.
    Dropped,
    /// This end.
    Kept(TagEnd),
    /// A paragraph in bold, as headings are.
    Bold,
    /// A paragraph of lines as they were typed: code, HTML.
    Lines,
    /// A picture: only the text of its description stays.
    Picture,
    /// A link whose event stands there.
    Link(usize, Url),
}

#[derive(Default)]
struct Reader {
    out: Vec<Event<'static>>,
    open: Vec<Open>,
    /// Text that may go on with the next event. The parser cuts it at each character that could have a meaning.
    text: String,
    /// The words of the link that is open, for those that pretend to lead elsewhere.
    words: Option<String>,
    /// How many quotes and lists are open.
    depth: usize,
    /// How many pictures are open.
    pictures: usize,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, hashes: bool) {
        match event {
            Event::Text(text) | Event::Html(text) if matches!(self.open.last(), Some(Open::Lines)) => self.lines(&text),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text.push_str(&text),
            Event::Code(code) if self.pictures == 0 => {
                self.say(&code);
                self.push(Event::Code(CowStr::from(code.into_string())));
            }
            Event::Code(code) => self.text.push_str(&code),
            Event::SoftBreak | Event::HardBreak => self.push(Event::HardBreak),
            Event::Start(tag) => self.start(tag, hashes),
            Event::End(_) => self.end(),
            // A line across the page is decoration; the rest is not in this dialect.
            _ => self.flush(),
        }
    }

    fn start(&mut self, tag: Tag<'_>, hashes: bool) {
        self.flush();
        let open = match tag {
            Tag::Image { .. } => {
                self.pictures += 1;
                Open::Picture
            }
            Tag::Paragraph => self.kept(Tag::Paragraph),
            Tag::Heading { .. } if hashes => {
                self.push(Event::Start(Tag::Paragraph));
                self.push(Event::Start(Tag::Strong));
                Open::Bold
            }
            Tag::Heading { .. } => self.kept(Tag::Paragraph),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) | Tag::HtmlBlock => {
                self.push(Event::Start(Tag::Paragraph));
                Open::Lines
            }
            // Their list was one too many: a new line remains.
            Tag::Item if matches!(self.open.last(), Some(Open::Dropped)) => {
                self.push(Event::HardBreak);
                Open::Dropped
            }
            Tag::Item => self.kept(Tag::Item),
            Tag::BlockQuote(_) if self.depth < DEEPEST => self.nested(Tag::BlockQuote(None)),
            Tag::List(first) if self.depth < DEEPEST => self.nested(Tag::List(first)),
            Tag::Emphasis if self.may_mark(TagEnd::Emphasis) => self.kept(Tag::Emphasis),
            Tag::Strong if self.may_mark(TagEnd::Strong) => self.kept(Tag::Strong),
            Tag::Link { dest_url, link_type, .. } if self.pictures == 0 => self.link(&dest_url, link_type),
            _ => Open::Dropped,
        };
        self.open.push(open);
    }

    fn end(&mut self) {
        self.flush();
        match self.open.pop() {
            Some(Open::Kept(end)) => {
                if matches!(end, TagEnd::List(_) | TagEnd::BlockQuote(_)) {
                    self.depth -= 1;
                }
                self.push(Event::End(end));
            }
            // `#` alone.
            Some(Open::Bold) if matches!(self.out.last(), Some(Event::Start(Tag::Strong))) => {
                self.out.truncate(self.out.len() - 2);
            }
            Some(Open::Bold) => {
                self.push(Event::End(TagEnd::Strong));
                self.push(Event::End(TagEnd::Paragraph));
            }
            Some(Open::Lines) => {
                while matches!(self.out.last(), Some(Event::HardBreak)) {
                    self.out.pop();
                }
                self.push(Event::End(TagEnd::Paragraph));
            }
            Some(Open::Link(at, url)) => self.end_link(at, &url),
            Some(Open::Picture) => self.pictures -= 1,
            Some(Open::Dropped) | None => {}
        }
    }

    fn kept(&mut self, tag: Tag<'static>) -> Open {
        let end = tag.to_end();
        self.push(Event::Start(tag));
        Open::Kept(end)
    }

    fn nested(&mut self, tag: Tag<'static>) -> Open {
        self.depth += 1;
        self.kept(tag)
    }

    /// Emphasis in emphasis says nothing more, and would be a way to nest without end.
    fn may_mark(&self, end: TagEnd) -> bool {
        let marked = |open: &Open| match open {
            Open::Kept(kept) => *kept == end,
            Open::Bold => end == TagEnd::Strong,
            _ => false,
        };
        self.pictures == 0 && !self.open.iter().any(marked)
    }

    fn link(&mut self, address: &str, kind: LinkType) -> Open {
        let whole =
            if kind == LinkType::Email { format!("mailto:{address}") } else { tidy::tidy(address).into_owned() };
        let Some(url) = links::accepted(&whole) else { return Open::Dropped };
        self.words = Some(String::new());
        self.push(link(&url));
        Open::Link(self.out.len() - 1, url)
    }

    fn end_link(&mut self, at: usize, url: &Url) {
        let words = self.words.take().unwrap_or_default();
        if words.trim().is_empty() {
            // Nobody could see or name it.
            self.push(Event::Text(links::destination(url).to_owned().into()));
        } else if links::pretends(&words, url) {
            self.out.remove(at);
            self.push(Event::Text(" (".into()));
            self.push(link(url));
            self.push(Event::Text(links::destination(url).to_owned().into()));
            self.push(Event::End(TagEnd::Link));
            return self.push(Event::Text(")".into()));
        }
        self.push(Event::End(TagEnd::Link));
    }

    /// Text whose lines are kept.
    fn lines(&mut self, text: &str) {
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.push(Event::HardBreak);
            }
            self.text.push_str(line);
        }
    }

    /// Writes the text that was read so far, with its bare addresses.
    fn flush(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        self.say(&text);
        if self.words.is_some() {
            return self.out.push(Event::Text(text.into()));
        }
        for (part, url) in links::bare_addresses(&text) {
            let words = Event::Text(part.to_owned().into());
            match url {
                Some(url) => self.out.extend([link(&url), words, Event::End(TagEnd::Link)]),
                None => self.out.push(words),
            }
        }
    }

    /// Notes the words of a link.
    fn say(&mut self, text: &str) {
        if let Some(words) = &mut self.words {
            words.push_str(text);
        }
    }

    fn push(&mut self, event: Event<'static>) {
        self.flush();
        self.out.push(event);
    }
}

/// The beginning of a link.
fn link(url: &Url) -> Event<'static> {
    let dest_url = CowStr::from(url.as_str().to_owned());
    Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title: "".into(), id: "".into() })
}
