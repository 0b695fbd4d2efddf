//! Diagnostics: what is wrong in a content folder, where, and what to type instead.
//!
//! A diagnostic has a stable [`Code`] and arguments; its words live in `locales/`, in French and in English, so that
//! the same mistake can be told in the commune's language. This module knows nothing of files: it is given text.

mod code;
mod render;
mod source;
mod system;
mod words;

pub use code::Code;
pub use render::{Renderer, printable};
pub use source::Place;
pub use system::system_error;
pub use words::Words;

pub(crate) use source::{Reporter, Source, Span};
pub(crate) use system::reason;

use parvis_model::Lang;
use std::borrow::Cow;

/// How serious a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The commune's site cannot be built.
    Error,
    /// The site is built; somebody should look at it.
    Warning,
}

/// A value that the words of a diagnostic mention, under the name that the locale files use.
pub type Arg = (&'static str, Cow<'static, str>);

/// One mistake, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file, relative to the content folder, with `/` between its parts. Empty for the content folder itself.
    pub file: String,
    /// Where in the file, unless the whole file is meant.
    pub place: Option<Place>,
    /// What kind of mistake.
    pub code: Code,
    /// What the words mention.
    pub args: Vec<Arg>,
}

impl Diagnostic {
    /// A diagnostic about a whole file.
    pub(crate) fn of_file(file: impl Into<String>, code: Code, args: Vec<Arg>) -> Self {
        Self { file: file.into(), place: None, code, args }
    }

    /// How serious it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Whether the site cannot be built because of it.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// The sentence that says what is wrong.
    pub fn message(&self, words: &Words) -> String {
        words.message(self.code.keyword(), &self.args)
    }

    /// What to do about it, where something can be said.
    pub fn help(&self, words: &Words) -> Option<String> {
        words.attribute(self.code.keyword(), "help", &self.args)
    }

    /// What stands beside the caret, where it adds something to the message.
    pub fn label(&self, words: &Words) -> Option<String> {
        words.attribute(self.code.keyword(), "label", &self.args)
    }
}

/// Sorts diagnostics by file, then by position. Files stand as in a list of folders: `pont/…` before `pont-neuf/…`,
/// although `-` comes before `/` in a list of characters.
pub(crate) fn sort(diagnostics: &mut [Diagnostic]) {
    let position = |d: &Diagnostic| d.place.as_ref().map(|place| (place.line, place.column));
    diagnostics.sort_by(|a, b| {
        let files = a.file.split('/').cmp(b.file.split('/'));
        files.then_with(|| (position(a), a.code.keyword()).cmp(&(position(b), b.code.keyword())))
    });
}

/// « 3 erreurs dans 2 fichiers, 1 point à vérifier »: the line that closes a list of diagnostics.
pub fn summary(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let words = Words::new(lang);
    let count = |severity| {
        let of_kind = || diagnostics.iter().filter(move |d| d.severity() == severity);
        let files: std::collections::BTreeSet<&str> = of_kind().map(|d| d.file.as_str()).collect();
        (of_kind().count(), files.len())
    };
    let (errors, files) = count(Severity::Error);
    let (warnings, _) = count(Severity::Warning);
    words.counts("summary", &[("errors", errors), ("files", files), ("warnings", warnings)])
}
