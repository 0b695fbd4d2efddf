//! A text file in memory, and the reporter that turns byte spans in it into places for people.

use super::{Arg, Code, Diagnostic, Severity};
use std::cell::RefCell;
use std::ops::Range;

/// A range of bytes in a file.
pub(crate) type Span = Range<usize>;

/// The most errors of one file, and the most warnings; more would not help anybody.
const MAX_PER_FILE: usize = 50;

/// A text file.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// Path relative to the content folder, with `/` between its parts.
    pub(crate) path: String,
    /// Its content.
    pub(crate) text: String,
}

/// A place in a file, as people count: lines and columns from one, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column of the first character meant.
    pub column: usize,
    /// How many characters of that line are meant, at least one.
    pub width: usize,
    /// The text of the line.
    pub text: String,
}

impl Place {
    pub(crate) fn new(text: &str, span: &Span) -> Self {
        let start = floor_boundary(text, span.start);
        let end = floor_boundary(text, span.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |i| i + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |i| start + i);
        let line = text[line_start..line_end].trim_end_matches('\r');
        let meant = &text[start..end.min(line_end)];
        Self {
            line: text.as_bytes()[..start].iter().filter(|b| **b == b'\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            width: meant.trim_end().chars().count().max(1),
            text: line.to_owned(),
        }
    }
}

/// The nearest character boundary at or before `at`: a span that is off must not make the command panic.
fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Collects the diagnostics of one file.
#[derive(Debug)]
pub(crate) struct Reporter<'s> {
    source: &'s Source,
    found: RefCell<Vec<Diagnostic>>,
}

impl<'s> Reporter<'s> {
    pub(crate) fn new(source: &'s Source) -> Self {
        Self { source, found: RefCell::default() }
    }

    /// The text that is read.
    pub(crate) fn text(&self) -> &'s str {
        &self.source.text
    }

    /// Reports something at a span.
    pub(crate) fn at(&self, span: &Span, code: Code, args: Vec<Arg>) {
        let mut found = self.found.borrow_mut();
        // Counted apart, so that many warnings neither hide an error nor become one.
        let severity = code.severity();
        let too_many = match severity {
            Severity::Error => Code::TooMany,
            Severity::Warning => Code::TooManyWarnings,
        };
        match found.iter().filter(|other| other.severity() == severity).count() {
            MAX_PER_FILE => found.push(Diagnostic::of_file(&self.source.path, too_many, vec![])),
            n if n > MAX_PER_FILE => {}
            _ => {
                let place = Some(Place::new(&self.source.text, span));
                found.push(Diagnostic { file: self.source.path.clone(), place, code, args });
            }
        }
    }

    /// Whether something that prevents building was reported.
    pub(crate) fn has_errors(&self) -> bool {
        self.found.borrow().iter().any(Diagnostic::is_error)
    }

    /// Everything that was reported.
    pub(crate) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_from_one() {
        let text = "à: é\r\nclé: œuf\n";
        let at = text.find("œuf").unwrap();
        let place = Place::new(text, &(at..at + "œuf".len()));
        assert_eq!(place, Place { line: 2, column: 6, width: 3, text: "clé: œuf".to_owned() });
    }

    #[test]
    fn spans_that_are_off_do_not_panic() {
        for span in [0..99, 1..2, 98..99] {
            Place::new("é\n", &span);
        }
        assert_eq!(Place::new("", &(0..0)).line, 1);
    }
}
