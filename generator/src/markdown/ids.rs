//! The identifiers of a text: of its headings and footnotes.

use super::options;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::collections::HashSet;

/// Makes the identifiers of one text, in its order.
#[derive(Debug)]
pub(super) struct Ids {
    prefix: String,
    taken: HashSet<String>,
}

impl Ids {
    pub(super) fn new(prefix: &str) -> Self {
        Self { prefix: prefix.to_owned(), taken: HashSet::new() }
    }

    /// The identifier of a heading. Of two with the same text, the second gets a number.
    pub(super) fn heading(&mut self, text: &str) -> String {
        let slug = parvis_model::id::suggest(text).unwrap_or_else(|| "section".to_owned());
        let first = format!("{}{slug}", self.prefix);
        let mut id = first.clone();
        let mut number = 2;
        while !self.taken.insert(id.clone()) {
            id = format!("{first}-{number}");
            number += 1;
        }
        id
    }

    /// The identifier of a footnote.
    pub(super) fn note(&self, name: &str) -> String {
        let slug = parvis_model::id::suggest(name).unwrap_or_else(|| "x".to_owned());
        format!("{}note-{slug}", self.prefix)
    }
}

/// All identifiers that rendering a text will make.
pub(crate) fn ids(text: &str, prefix: &str) -> Vec<String> {
    let (mut ids, mut found) = (Ids::new(prefix), Vec::new());
    let (mut heading, mut in_picture) = (None, false);
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::Image { .. }) => in_picture = true,
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => found.extend(heading.take().map(|text| ids.heading(&text))),
            Event::Start(Tag::FootnoteDefinition(name)) => found.push(ids.note(&name)),
            Event::Text(text) | Event::Code(text) if !in_picture => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}
