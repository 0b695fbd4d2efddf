//! The front matter of Markdown files: a title and a date between two lines `---`.

use super::projects::ProjectFile;
use super::schema;
use super::when;
use crate::diagnostic::{Code, Reporter, Source, Span};
use crate::yaml::{self, Located};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

/// The front matter of a page of the commune.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PageFile {
    /// The page's title.
    title: Located<String>,
}

/// The front matter of news.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct NewsFile {
    /// The title.
    title: Located<String>,
    /// The day of publication.
    #[schemars(regex(pattern = schema::DAY))]
    date: Located<String>,
}

/// The front matter of an article of a consultation.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ArticleFile {
    /// The article's title.
    pub(super) title: Located<String>,
    /// Its name, which votes stay with; that of its file unless said otherwise.
    #[schemars(regex(pattern = schema::SLUG))]
    pub(super) id: Option<Located<String>>,
}

/// The front matter of a section of a consultation.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct SectionFile {
    /// The section's title.
    pub(super) title: Located<String>,
    /// Its name; that of its folder unless said otherwise.
    #[schemars(regex(pattern = schema::SLUG))]
    pub(super) id: Option<Located<String>>,
    /// Whether residents may propose something in it.
    pub(super) proposals: Option<Located<bool>>,
}

/// The front matter of the commune's answer to an article.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct AnswerFile {
    /// The day of the answer.
    #[schemars(regex(pattern = schema::DAY))]
    date: Located<String>,
}

/// Splits a text into its front matter and the rest.
fn split(reporter: &Reporter<'_>) -> (Option<Span>, Span) {
    let text = reporter.text();
    let whole = 0..text.len();
    let Some(rest) = text.strip_prefix("---").and_then(|r| r.strip_prefix("\r\n").or(r.strip_prefix('\n'))) else {
        return (None, whole);
    };
    let start = text.len() - rest.len();
    let mut line_start = start;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return (Some(start..line_start), line_start + line.len()..text.len());
        }
        line_start += line.len();
    }
    reporter.at(&(0..3), Code::FrontMatter, vec![("problem", "unclosed".into())]);
    (None, text.len()..text.len())
}

/// The bytes of a text behind its front matter, whatever that says.
pub(super) fn body(source: &Source) -> Span {
    split(&Reporter::new(source)).1
}

fn required(reporter: &Reporter<'_>) -> (Option<yaml::Node>, Span) {
    let (matter, body) = split(reporter);
    match matter {
        Some(span) => (yaml::parse(reporter, span), body),
        None => {
            if !reporter.has_errors() {
                reporter.at(&(0..1), Code::FrontMatter, vec![("problem", "missing".into())]);
            }
            (None, body)
        }
    }
}

/// The title of a page of the commune, and the bytes of its text.
pub(super) fn page(reporter: &Reporter<'_>) -> (Option<String>, Span) {
    let (node, body) = required(reporter);
    let file = node.and_then(|node| yaml::read::<PageFile>(reporter, &node, &[]));
    (file.and_then(|file| file.title.value), body)
}

/// Title and date of news, and the bytes of its text.
pub(super) fn news(reporter: &Reporter<'_>) -> (Option<(String, Date)>, Span) {
    let (node, body) = required(reporter);
    let matter = node.and_then(|node| yaml::read::<NewsFile>(reporter, &node, &[])).and_then(|file| {
        let date = when::day(reporter, &file.date);
        Some((file.title.value?, date?))
    });
    (matter, body)
}

/// What is said of an article, and the bytes of its text.
pub(super) fn article(reporter: &Reporter<'_>) -> (Option<ArticleFile>, Span) {
    let (node, body) = required(reporter);
    (node.and_then(|node| yaml::read(reporter, &node, &[])), body)
}

/// What is said of a section, and the bytes of its text.
pub(super) fn section(reporter: &Reporter<'_>) -> (Option<SectionFile>, Span) {
    let (node, body) = required(reporter);
    (node.and_then(|node| yaml::read(reporter, &node, &[])), body)
}

/// What is said of a project, and the bytes of its text.
pub(super) fn project(reporter: &Reporter<'_>) -> (Option<ProjectFile>, Span) {
    let (node, body) = required(reporter);
    (node.and_then(|node| yaml::read(reporter, &node, &[])), body)
}

/// The day of an answer, and the bytes of its text.
pub(super) fn answer(reporter: &Reporter<'_>) -> (Option<Date>, Span) {
    let (node, body) = required(reporter);
    let file = node.and_then(|node| yaml::read::<AnswerFile>(reporter, &node, &[]));
    (file.and_then(|file| when::day(reporter, &file.date)), body)
}

/// The bytes of a text that needs no front matter. What stands there is not used, and checked as a page's is, so that
/// a title that somebody wrote is not lost without a word.
pub(super) fn none(reporter: &Reporter<'_>) -> Span {
    let (matter, body) = split(reporter);
    if let Some(span) = matter
        && let Some(node) = yaml::parse(reporter, span)
        && !node.is_null()
    {
        yaml::read::<PageFile>(reporter, &node, &[]);
    }
    body
}
