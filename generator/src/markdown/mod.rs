//! The commune's Markdown as safe HTML.
//!
//! The dialect has tables, footnotes and strikethrough. HTML is not passed on: a commune that pastes a video player
//! would send its residents' addresses to a third party, and the content security policy would block it anyway.
//! Links are resolved against the content folder, so that one that leads nowhere is found before residents find it.

mod ids;
mod links;
mod unmarked;

pub(crate) use ids::ids;
pub(crate) use links::{Anchors, Links, Target, Used, encode};
pub(crate) use unmarked::unmarked;

use crate::diagnostic::{Code, Reporter, Span};
use ids::Ids;
use links::Shown;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// How wide a picture in a text is: the whole screen, and on larger ones the column of the text.
const SIZES: &str = "(min-width: 48rem) 42rem, 100vw";

/// The dialect.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// Turns the Markdown between two byte offsets of a file into HTML. The links' prefix begins every identifier in it, so
/// that several texts can stand on one page.
pub(crate) fn render(reporter: &Reporter<'_>, body: Span, links: &Links<'_>) -> String {
    let text = &reporter.text()[body.clone()];
    let mut writer = Writer {
        reporter,
        links,
        base: body.start,
        ids: Ids::new(links.prefix),
        out: Vec::new(),
        heading: None,
        picture: None,
        seen_picture: false,
    };
    for (event, span) in Parser::new_ext(text, options()).into_offset_iter() {
        writer.event(event, span);
    }
    let mut out = String::with_capacity(text.len() * 5 / 4);
    html::push_html(&mut out, writer.out.into_iter());
    out
}

/// A plain text as paragraphs; an empty line begins another.
pub(crate) fn plain(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let events = paragraphs.flat_map(|paragraph| {
        [Event::Start(Tag::Paragraph), Event::Text(CowStr::from(paragraph)), Event::End(TagEnd::Paragraph)]
    });
    let mut out = String::with_capacity(text.len() + 16);
    html::push_html(&mut out, events);
    out
}

struct Writer<'a> {
    reporter: &'a Reporter<'a>,
    links: &'a Links<'a>,
    base: usize,
    ids: Ids,
    out: Vec<Event<'a>>,
    /// Where the heading that is being read begins in `out`, and its text.
    heading: Option<(usize, String)>,
    /// The picture that is being read, and its text alternative.
    picture: Option<(Shown, String)>,
    /// Whether a picture came before.
    seen_picture: bool,
}

impl<'a> Writer<'a> {
    fn event(&mut self, event: Event<'a>, span: Span) {
        let span = self.base + span.start..self.base + span.end;
        if self.picture.is_some() {
            return self.inside_picture(event, &span);
        }
        match event {
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(html, &span),
            // A block of HTML becomes a paragraph that shows it.
            Event::Start(Tag::HtmlBlock) => self.out.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => self.out.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { level, .. }) => {
                self.heading = Some((self.out.len(), String::new()));
                self.out.push(heading(shifted(level), String::new()));
            }
            Event::End(TagEnd::Heading(level)) => self.end_heading(shifted(level)),
            // The alignment of columns would be an inline style, which the content security policy forbids.
            Event::Start(Tag::Table(columns)) => {
                let none = vec![pulldown_cmark::Alignment::None; columns.len()];
                self.out.push(Event::Html("<div class=\"table\">".into()));
                self.out.push(Event::Start(Tag::Table(none)));
            }
            Event::End(TagEnd::Table) => {
                self.out.push(Event::End(TagEnd::Table));
                self.out.push(Event::Html("</div>\n".into()));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                // `<nom@exemple.fr>` has no scheme of its own.
                let mail = link_type == pulldown_cmark::LinkType::Email;
                let dest_url = if mail { dest_url } else { self.links.link(self.reporter, &span, &dest_url).into() };
                self.out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.picture = Some((self.links.picture(self.reporter, &span, &dest_url), String::new()));
            }
            Event::FootnoteReference(name) => self.out.push(Event::FootnoteReference(self.ids.note(&name).into())),
            Event::Start(Tag::FootnoteDefinition(name)) => {
                self.out.push(Event::Start(Tag::FootnoteDefinition(self.ids.note(&name).into())));
            }
            event => {
                if let (Some((_, heading)), Event::Text(text) | Event::Code(text)) = (&mut self.heading, &event) {
                    heading.push_str(text);
                }
                self.out.push(event);
            }
        }
    }

    /// What stands inside `![…]` is the text alternative, without its markup.
    fn inside_picture(&mut self, event: Event<'a>, span: &Span) {
        let Some((_, alt)) = &mut self.picture else { return };
        match event {
            Event::Text(text) | Event::Code(text) => alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            Event::End(TagEnd::Image) => {
                let Some((shown, alt)) = self.picture.take() else { return };
                if alt.trim().is_empty() {
                    self.reporter.at(span, Code::PictureWithoutAlt, vec![]);
                }
                let lazy = if self.links.first && !self.seen_picture { "" } else { " loading=\"lazy\"" };
                self.seen_picture = true;
                self.out.push(Event::InlineHtml(element(&shown, alt.trim(), lazy).into()));
            }
            _ => {}
        }
    }

    fn raw_html(&mut self, html: CowStr<'a>, span: &Span) {
        let trimmed = html.trim();
        // A comment is a note of the author to the author.
        let comment = trimmed.starts_with("<!--") || trimmed.ends_with("-->");
        if !trimmed.is_empty() && !comment {
            let end = span.start + html.trim_end().len();
            self.reporter.at(&(span.start..end), Code::RawHtml, vec![]);
            self.out.push(Event::Text(html));
        }
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        if let Some((start, text)) = self.heading.take() {
            let id = self.ids.heading(&text);
            self.out[start] = heading(level, id);
        }
        self.out.push(Event::End(TagEnd::Heading(level)));
    }
}

/// The element of a picture. The smaller ones stand beside the one that every browser can show.
fn element(shown: &Shown, alt: &str, lazy: &str) -> String {
    let (src, alt) = (attribute(&shown.src), attribute(alt));
    let size = shown.size.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\"")).unwrap_or_default();
    let img = format!("<img src=\"{src}\" alt=\"{alt}\"{size}{lazy}>");
    match &shown.srcset {
        None => img,
        Some(srcset) => {
            let srcset = attribute(srcset);
            format!("<picture><source type=\"image/webp\" srcset=\"{srcset}\" sizes=\"{SIZES}\">{img}</picture>")
        }
    }
}

fn heading<'a>(level: HeadingLevel, id: String) -> Event<'a> {
    let id = (!id.is_empty()).then(|| id.into());
    Event::Start(Tag::Heading { level, id, classes: vec![], attrs: vec![] })
}

/// The page's title is the only heading of the first level.
fn shifted(level: HeadingLevel) -> HeadingLevel {
    level.max(HeadingLevel::H2)
}

/// A text inside a quoted attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
