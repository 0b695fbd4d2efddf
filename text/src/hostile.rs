//! Texts that want to do harm, and a checker of HTML that does not trust whoever made it. For tests.
//!
//! The texts stand in `text/hostile.json`, which the JavaScript tests read too: an array of `{ name, body }`, where `times`
//! says how often the body is to be repeated and `survives` that it is a good text which has to be shown as it is. All
//! that is not ASCII is written as `\uXXXX` there, so that a reviewer sees it.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use url::Url;

/// One text.
#[derive(Debug, Clone)]
pub struct Hostile {
    /// What it tries.
    pub name: String,
    /// The text.
    pub body: String,
    /// It does no harm, and has to reach its readers unchanged.
    pub survives: bool,
}

#[derive(serde::Deserialize)]
struct Row {
    name: String,
    body: String,
    #[serde(default = "once")]
    times: usize,
    #[serde(default)]
    survives: bool,
}

fn once() -> usize {
    1
}

/// All of them.
///
/// # Panics
///
/// When the list is not readable, which a test of this crate would show.
pub fn bodies() -> Vec<Hostile> {
    let rows: Result<Vec<Row>, _> = serde_json::from_str(include_str!("../hostile.json"));
    #[allow(clippy::expect_used, reason = "a list that is part of the program; the tests of this crate read it")]
    let rows = rows.expect("hostile.json is well-formed");
    let whole = |row: Row| Hostile { name: row.name, body: row.body.repeat(row.times), survives: row.survives };
    rows.into_iter().map(whole).collect()
}

/// The elements that residents' HTML may hold, with their attributes. Not shared with the code that makes it, so that a
/// mistake there cannot excuse itself.
const ALLOWED: &[(&str, &[&str])] = &[
    ("p", &[]),
    ("br", &[]),
    ("em", &[]),
    ("strong", &[]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("blockquote", &[]),
    ("code", &[]),
    ("a", &["href", "rel"]),
    // Of differences.
    ("del", &[]),
    ("ins", &[]),
    ("span", &["class"]),
];

/// The deepest that elements may stand in one another.
const DEEPEST: usize = 32;

/// Panics unless the HTML holds nothing but what residents' texts may: checked on the tree that a browser would build.
///
/// # Panics
///
/// With what is wrong.
#[track_caller]
pub fn assert_harmless(html: &str) {
    if let Err(wrong) = check(html) {
        let shown: String = html.chars().take(400).collect();
        panic!("{wrong} in {shown}");
    }
}

/// What is wrong with a piece of HTML, the first thing.
pub fn check(html: &str) -> Result<(), String> {
    let div = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), div, vec![], true).one(html);
    let mut elements = 0;
    walk(&dom.document, 0, &mut |node, depth| {
        elements += usize::from(matches!(node.data, NodeData::Element { .. }));
        resident(node, depth)
    })?;
    // A browser must not see other elements than a reader of the source, such as a paragraph that it closes by itself.
    let tags = html.match_indices('<').filter(|(i, _)| !html[i + 1..].starts_with('/')).count();
    // The parser adds the root.
    if tags + 1 == elements { Ok(()) } else { Err(format!("{tags} tags became {} elements", elements - 1)) }
}

/// Panics when a whole page, theme and all, holds something that no page of ours may: scripts of others or in the page,
/// handlers, styles in the page, frames, schemes that run.
///
/// # Panics
///
/// With what is wrong.
#[track_caller]
pub fn assert_page_harmless(page: &str) {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    if let Err(wrong) = walk(&dom.document, 0, &mut |node, _| of_page(node)) {
        panic!("{wrong} in a page");
    }
}

fn walk(
    root: &Handle,
    depth: usize,
    check: &mut dyn FnMut(&Handle, usize) -> Result<(), String>,
) -> Result<(), String> {
    let mut open = vec![(root.clone(), depth)];
    while let Some((node, depth)) = open.pop() {
        check(&node, depth)?;
        if let NodeData::Element { template_contents, .. } = &node.data {
            open.extend(template_contents.borrow().iter().map(|inside| (inside.clone(), depth + 1)));
        }
        open.extend(node.children.borrow().iter().map(|child| (child.clone(), depth + 1)));
    }
    Ok(())
}

/// The attributes of an element: name and value.
fn attributes(node: &Handle) -> Vec<(String, String)> {
    let NodeData::Element { attrs, .. } = &node.data else { return vec![] };
    attrs.borrow().iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string())).collect()
}

fn resident(node: &Handle, depth: usize) -> Result<(), String> {
    match &node.data {
        NodeData::Document => Ok(()),
        NodeData::Text { contents } => visible(&contents.borrow()),
        // The root of a fragment.
        NodeData::Element { name, .. } if depth == 1 && &*name.local == "html" => Ok(()),
        NodeData::Element { name, .. } => {
            let allowed = ALLOWED.iter().find(|(allowed, _)| *allowed == &*name.local && name.ns == ns!(html));
            let Some((element, allowed)) = allowed else { return Err(format!("element {:?}", name.local)) };
            if depth > DEEPEST {
                return Err(format!("{depth} elements deep"));
            }
            let attributes = attributes(node);
            for (name, value) in &attributes {
                visible(value)?;
                let fine = match name.as_str() {
                    "href" => link(value),
                    "rel" => value == "nofollow ugc",
                    "start" => value.parse::<u32>().is_ok(),
                    "class" => value == "visually-hidden",
                    _ => false,
                };
                if !fine || !allowed.contains(&name.as_str()) {
                    return Err(format!("attribute {name}={value:?} of {element}"));
                }
            }
            // Both or neither.
            if *element == "a" && attributes.len() != 2 { Err("a link without rel or href".to_owned()) } else { Ok(()) }
        }
        other => Err(format!("{other:?}")),
    }
}

/// Only whole addresses of three schemes, in characters that mean the same to everybody.
fn link(address: &str) -> bool {
    let plain = address.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '\\'));
    let url = Url::parse(address).ok();
    plain && url.is_some_and(|url| matches!(url.scheme(), "http" | "https" | "mailto") && url.username().is_empty())
}

/// No character that nobody sees, and no stack of accents.
fn visible(text: &str) -> Result<(), String> {
    use unicode_normalization::UnicodeNormalization;
    let composed: String = text.nfc().collect();
    if crate::tidy(text) == composed { Ok(()) } else { Err(format!("characters that nobody sees: {text:?}")) }
}

fn of_page(node: &Handle) -> Result<(), String> {
    let NodeData::Element { name, .. } = &node.data else { return Ok(()) };
    let (element, attributes) = (&*name.local, attributes(node));
    let of = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let inside = !node.children.borrow().is_empty();
    let foreign = |address: &str| address.trim_start().starts_with("//") || Url::parse(address).is_ok();
    match element {
        "script" if inside || of("src").is_none_or(foreign) => return Err("a script".to_owned()),
        "style" | "iframe" | "object" | "embed" | "base" | "frame" | "applet" => {
            return Err(format!("element {element}"));
        }
        _ => {}
    }
    for (name, value) in &attributes {
        let bare: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        let scheme = Url::parse(&bare).map(|url| url.scheme().to_owned()).unwrap_or_default();
        let runs = matches!(scheme.as_str(), "javascript" | "vbscript") || (scheme == "data" && name != "src");
        let leads = matches!(name.as_str(), "href" | "src" | "action" | "formaction" | "data" | "poster" | "cite");
        if name.starts_with("on") || matches!(name.as_str(), "style" | "srcdoc") || (leads && runs) {
            return Err(format!("attribute {name}={value:?} of {element}"));
        }
    }
    Ok(())
}
