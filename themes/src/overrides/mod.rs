//! Templates of a commune in the place of the theme's: which there may be, and what they may not do.
//!
//! A template of a commune extends the one that it replaces, so that it can only change blocks: the head of the page
//! with its policy, the skip link and the landmarks stay. It may print values, ask and repeat; filters are refused,
//! because several of them (`safe`, `replace` on what is escaped already) would let through what somebody typed. What
//! the policy would block anyway is refused with a reason instead of breaking in silence.

mod html;
mod tags;

use crate::engine::TEMPLATES;
use html::html;
use std::ops::Range;
use tags::{argument, tags, without_texts};

/// The templates that a commune may extend.
pub const NAMES: [&str; 6] =
    ["base.html", "home.html", "petition.html", "process.html", "questionnaire.html", "text.html"];
/// The most bytes of one.
pub const MAX_BYTES: usize = 32 * 1024;

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It does not begin by extending the template that it replaces.
    NotExtending,
    /// It has something that no template of a commune may have.
    Forbidden(String),
    /// A block that no page has.
    UnknownBlock(String),
    /// Something outside all blocks, which no page would show.
    OutsideBlocks,
    /// It is longer than [`MAX_BYTES`].
    TooLong,
    /// The template engine's reason.
    Engine(String),
}

/// A mistake, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The name of the template. Empty when it is not known.
    pub template: String,
    /// The bytes that are meant.
    pub range: Range<usize>,
    /// Line and column, from one, where only they are known.
    pub line_column: Option<(usize, usize)>,
    /// What is wrong.
    pub problem: Problem,
}

/// Tags of the engine that reach other templates, or what is escaped already.
const TAGS: [&str; 6] = ["include", "filter", "component", "import", "macro", "raw"];

/// What can be told without drawing anything.
pub fn check(name: &str, text: &str) -> Vec<Fault> {
    let fault = |range, problem| Fault { template: name.to_owned(), range, line_column: None, problem };
    if text.len() > MAX_BYTES {
        return vec![fault(0..1, Problem::TooLong)];
    }
    let mut found = Vec::new();
    let first = tags(text).next();
    let extends = |tag: &Range<usize>| {
        let parent = argument(&text[tag.clone()], "extends").map(|parent| parent.trim_matches(['"', '\'']));
        parent == Some(&format!("parvis/{name}")) && text[..tag.start].trim().is_empty()
    };
    if !first.as_ref().is_some_and(extends) {
        found.push(fault(first.unwrap_or(0..text.len().min(1)), Problem::NotExtending));
    }
    found.extend(html(text).into_iter().map(|range| fault(range.clone(), forbidden(&text[range]))));
    for tag in tags(text).filter(|tag| !text[tag.clone()].starts_with("{#")) {
        let code = without_texts(&text[tag.clone()]);
        let pipe = code.find('|').map(|at| (at, 1));
        // Whether it ends a text is for the engine to say.
        let escape = text[tag.clone()].find('\\').map(|at| (at, 1));
        let words = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let first = words.into_iter().find(|word| !word.is_empty()).unwrap_or_default();
        let word = TAGS.iter().find(|tag| **tag == first).and_then(|word| Some((code.find(word)?, word.len())));
        for (at, length) in pipe.into_iter().chain(escape).chain(word) {
            let range = tag.start + at..tag.start + at + length;
            found.push(fault(range.clone(), forbidden(&text[range])));
        }
    }
    if found.iter().all(|fault| fault.problem != Problem::NotExtending) {
        found.extend(shape(name, text));
    }
    found.sort_by_key(|fault| fault.range.start);
    found
}

/// The blocks of a template of the theme.
pub fn blocks(name: &str) -> Vec<&'static str> {
    let own = TEMPLATES.iter().filter(|(known, _)| *known == name || *known == "base.html").map(|(_, text)| *text);
    own.flat_map(|text| tags(text).filter_map(|tag| argument(&text[tag], "block"))).collect()
}

/// What no page would show: blocks that nobody asks for, and what stands beside them. The engine says nothing of either.
fn shape(name: &str, text: &str) -> Vec<Fault> {
    let fault = |range, problem| Fault { template: name.to_owned(), range, line_column: None, problem };
    let known = blocks(name);
    let (mut found, mut depth, mut from) = (Vec::new(), 0_usize, 0);
    let outside = |range: Range<usize>| {
        let start = range.start + text[range.clone()].find(|c: char| !c.is_whitespace())?;
        Some(fault(start..start + text[start..range.end].trim_end().len(), Problem::OutsideBlocks))
    };
    for tag in tags(text) {
        if depth == 0 {
            found.extend(outside(from..tag.start));
        }
        from = tag.end;
        let code = &text[tag.clone()];
        if let Some(block) = argument(code, "block") {
            depth += 1;
            if !known.contains(&block) {
                found.push(fault(tag, Problem::UnknownBlock(block.to_owned())));
            }
        } else if argument(code, "endblock").is_some() {
            depth = depth.saturating_sub(1);
        }
    }
    if depth == 0 {
        found.extend(outside(from..text.len()));
    }
    found
}

fn forbidden(word: &str) -> Problem {
    Problem::Forbidden(word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(body: &str) -> Vec<String> {
        let text = format!("{{% extends \"parvis/base.html\" %}}\n{{% block footer %}}{body}{{% endblock %}}\n");
        let faults = check("base.html", &text);
        faults.into_iter().map(|fault| text[fault.range].to_owned()).collect()
    }

    #[test]
    fn what_a_template_may_do() {
        for good in [
            "<p>{{ site.name }}</p>",
            "{{ super() }}<p class=\"on\">Conception = nous</p>",
            "{% if logo %}<img src=\"{{ logo }}\" alt=\"\">{% endif %}",
            "{{ t(key=\"a|b\") }}{# a | b #}",
            "{% for line in site.address %}{{ line }}{% endfor %}",
        ] {
            assert_eq!(refused(good), [""; 0], "{good}");
        }
    }

    #[test]
    fn what_it_may_not() {
        for (bad, word) in [
            ("{{ site.name | safe }}", "|"),
            ("{{ site.name|replace(from=\"&lt;\", to=\"<\") }}", "|"),
            ("{{ \"}}\" | safe }}", "|"),
            ("{% filter upper %}a{% endfilter %}", "filter"),
            ("{%- include \"home.html\" %}", "include"),
            ("{% raw %}{{ \"{% endraw %}", "raw"),
            ("<SCRIPT src=\"files/a.js\"></p>", "<SCRIPT"),
            ("<p style=\"color:red\">", "style"),
            ("<a onclick=\"x()\">", "onclick"),
            ("<img src=\"x\"\nonerror=\"x()\">", "onerror"),
            ("<a href=\"javascript:x()\">", "javascript:x()"),
            ("<meta http-equiv=\"refresh\">", "<meta"),
            // Elements and attributes out of pieces.
            ("<scr{# #}ipt src=\"files/a.js\">", "<scr"),
            ("<{{ \"script\" }} src=\"files/a.js\">", "<"),
            ("<p{{ foreign }}>", "<p"),
            ("<a o{{ \"nclick\" }}=\"x()\">", "{"),
            ("<a href={{ root }}>", "href="),
            ("<a class='{% if false %}' title=\"{% endif %}'><i a=\" b=\"\">", "{"),
            ("<a title=\"</p><p>\">", "<"),
            ("<!-- a -->", "<"),
            ("<textarea><a title=\"</textarea><p>\"></a>", "<textarea"),
            ("{{ \"\\\" }}", "\\"),
            ("<p", "<p"),
            ("<a title=\"{# \" #}\" b=\"\">", "{"),
        ] {
            assert_eq!(refused(bad).first().map(String::as_str), Some(word), "{bad}");
        }
    }

    #[test]
    fn nothing_is_lost_without_a_word() {
        assert_eq!(blocks("home.html"), ["header", "main", "footer", "main", "hero", "home_end"]);
        let text = "{% extends \"parvis/home.html\" %}\n<p>a</p>\n{%- block heros -%}b{%- endblock heros -%} c \n";
        let found: Vec<_> = check("home.html", text).into_iter().map(|f| (&text[f.range.clone()], f.problem)).collect();
        let unknown = Problem::UnknownBlock("heros".to_owned());
        let expected =
            [("<p>a</p>", Problem::OutsideBlocks), ("{%- block heros -%}", unknown), ("c", Problem::OutsideBlocks)];
        assert_eq!(found, expected);
    }

    #[test]
    fn it_extends_what_it_replaces() {
        for bad in ["", "<p>Bonjour</p>", "{% extends \"base.html\" %}", "<p>a</p>{% extends \"parvis/base.html\" %}"] {
            assert!(check("base.html", bad).iter().any(|f| f.problem == Problem::NotExtending), "{bad}");
        }
        assert_eq!(check("home.html", "\n{%- extends 'parvis/home.html' -%}\n"), []);
    }
}
