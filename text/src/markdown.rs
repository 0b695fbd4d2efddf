//! Residents' Markdown as HTML.
//!
//! Two locks, one behind the other: the dialect (`dialect.rs`) lets only known elements through, and `ammonia`, which
//! reads the result as a browser would, lets only known elements, attributes and schemes out.

use crate::dialect::{LONGEST, events, unmarked};
use crate::html::{SafeHtml, escape};
use crate::tidy;
use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, html};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The second lock behind the first: elements and attributes that may reach a page, whatever came before.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "a"]))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow ugc"));
    builder
});

/// A resident's text as HTML: elements `p`, `br`, `em`, `strong`, `ul`, `ol`, `li`, `blockquote`, `code` and `a`.
///
/// ```
/// use parvis_text::markdown;
/// let html = markdown("Voir https://exemple.fr\n- [oui](javascript:alert(1))");
/// assert_eq!(
///     html.as_str(),
///     "<p>Voir <a href=\"https://exemple.fr/\" rel=\"nofollow ugc\">https://exemple.fr</a></p>\n<ul>\n<li>oui</li>\n</ul>\n"
/// );
/// ```
pub fn markdown(text: &str) -> SafeHtml {
    let text = tidy::tidy(text);
    if text.len() > LONGEST {
        return unmarked_html(&text);
    }
    let mut raw = String::with_capacity(text.len() * 5 / 4);
    html::push_html(&mut raw, events(&text).into_iter());
    // Tidied again, since entities write any character.
    SafeHtml::new(CLEANER.clean(&tidy::tidy_html(&raw)).to_string())
}

/// The paragraphs and lines of a text, and nothing else: what is written here is all the markup there is.
fn unmarked_html(text: &str) -> SafeHtml {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for event in unmarked(text) {
        match event {
            Event::Start(_) => out.push_str("<p>"),
            Event::Text(text) => escape(&text, &mut out),
            Event::HardBreak => out.push_str("<br>\n"),
            _ => out.push_str("</p>\n"),
        }
    }
    SafeHtml::new(out)
}
