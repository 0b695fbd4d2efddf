//! What can go wrong when a page is drawn. All of it is a mistake in the theme or in a definition, never in what a
//! resident typed.

use crate::overrides::{Fault, Problem};
use tera::ErrorKind;

/// A page could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// A template is wrong.
    #[error("template: {0}")]
    Template(#[from] tera::Error),
    /// A locale file cannot be read.
    #[error("locale file `{lang}`: {reason}")]
    Locale {
        /// Tag of the language.
        lang: &'static str,
        /// What the parser said.
        reason: String,
    },
    /// The words for something are missing, or need something that was not given.
    #[error("locale file `{lang}`, `{key}`: {reason}")]
    Words {
        /// Tag of the language.
        lang: &'static str,
        /// The message.
        key: String,
        /// What is wrong.
        reason: String,
    },
    /// A page of one tool was asked for a process of another.
    #[error("process `{0}` is not made with the tool of this page")]
    Tool(String),
    /// A page of questions that the questionnaire does not have.
    #[error("process `{0}` has no such page of questions")]
    NoSuchPage(String),
    /// A time zone that the tz database does not have.
    #[error("unknown time zone `{0}`")]
    TimeZone(String),
}

impl ThemeError {
    /// Where the mistake is, when it is in a template.
    pub fn fault(&self) -> Option<Fault> {
        let Self::Template(error) = self else { return None };
        if let ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) = error.kind() {
            return Some(Fault {
                template: report.filename().to_owned(),
                range: report.span().range.clone(),
                line_column: None,
                problem: Problem::Engine(report.message().to_owned()),
            });
        }
        // What templates ask for and nobody has is told as a text, with its place in the second line.
        let said = error.to_string();
        let reason = said.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let place = said.lines().find_map(|line| line.trim().strip_prefix("--> ")).unwrap_or_default();
        let mut parts = place.rsplitn(3, ':');
        let (column, line) = (parts.next(), parts.next());
        let line_column = line.and_then(|line| Some((line.parse().ok()?, column?.parse().ok()?)));
        let template = parts.next().unwrap_or_default().to_owned();
        Some(Fault { template, range: 0..1, line_column, problem: Problem::Engine(reason) })
    }
}
