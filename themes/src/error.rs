//! What can go wrong when a page is drawn. All of it is a mistake in the theme or in a definition, never in what a
//! resident typed.

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
