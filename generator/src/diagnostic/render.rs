//! Drawing diagnostics for a terminal: the place, the line with a caret, and a hint.

use super::{Diagnostic, Place, Severity, Words};
use parvis_model::Lang;
use std::fmt::Write as _;

/// The longest part of a line that is shown; a longer line is cropped around what is meant.
const MAX_LINE: usize = 96;

/// Draws diagnostics in one language.
#[derive(Debug)]
pub struct Renderer {
    words: Words,
    prefix: String,
    colour: bool,
}

impl Renderer {
    /// A renderer without colours.
    pub fn new(lang: Lang) -> Self {
        Self { words: Words::new(lang), prefix: String::new(), colour: false }
    }

    /// Puts the content folder in front of paths, as it was given on the command line.
    #[must_use]
    pub fn prefix(self, folder: &str) -> Self {
        Self { prefix: folder.trim_end_matches('/').to_owned(), ..self }
    }

    /// Uses ANSI colours. Nothing is told by colour alone.
    #[must_use]
    pub fn colour(self, colour: bool) -> Self {
        Self { colour, ..self }
    }

    /// One diagnostic, ending with a line break.
    pub fn render(&self, diagnostic: &Diagnostic) -> String {
        let mut out = String::new();
        let (word, colour) = match diagnostic.severity() {
            Severity::Error => ("severity-error", "1;31"),
            Severity::Warning => ("severity-warning", "1;33"),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{} {} {} [{}]",
            self.paint("1", &format!("{}:", self.path(diagnostic))),
            self.paint(colour, &self.words.message(word, &[])),
            printable(&diagnostic.message(&self.words)),
            diagnostic.code.keyword()
        );
        if let Some(place) = &diagnostic.place {
            self.excerpt(&mut out, place, diagnostic.label(&self.words).as_deref(), colour);
        }
        if let Some(help) = diagnostic.help(&self.words) {
            let hint = self.words.message("hint", &[]);
            for (i, line) in help.lines().enumerate() {
                let lead = if i == 0 { self.paint("1;36", &hint) } else { " ".repeat(hint.chars().count()) };
                let _ = writeln!(out, "  {lead} {}", printable(line));
            }
        }
        out
    }

    fn path(&self, diagnostic: &Diagnostic) -> String {
        let mut path = match (self.prefix.as_str(), diagnostic.file.as_str()) {
            (prefix, "") => prefix.to_owned(),
            ("", file) => file.to_owned(),
            (prefix, file) => format!("{prefix}/{file}"),
        };
        if let Some(place) = &diagnostic.place {
            let _ = write!(path, ":{}:{}", place.line, place.column);
        }
        printable(&path)
    }

    fn excerpt(&self, out: &mut String, place: &Place, label: Option<&str>, colour: &str) {
        let (line, before, width) = crop(place);
        let number = place.line.to_string();
        let margin = " ".repeat(number.len());
        let carets = self.paint(colour, &"^".repeat(width));
        let label = label.map(|text| format!(" {}", printable(text))).unwrap_or_default();
        let _ = writeln!(out, "  {margin} |\n  {number} | {line}\n  {margin} | {}{carets}{label}", " ".repeat(before));
    }

    fn paint(&self, style: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// The line to show, how many characters stand before the caret, and how wide the caret is.
fn crop(place: &Place) -> (String, usize, usize) {
    let chars: Vec<char> = place.text.chars().map(visible).collect();
    let column = (place.column - 1).min(chars.len());
    let start = if chars.len() <= MAX_LINE { 0 } else { column.saturating_sub(MAX_LINE / 3) };
    let end = chars.len().min(start + MAX_LINE);
    let mut line: String = chars[start..end].iter().collect();
    let mut before = column - start;
    if start > 0 {
        line.insert(0, '…');
        before += 1;
    }
    if end < chars.len() {
        line.push('…');
    }
    (line, before, place.width.min(end.saturating_sub(column)).max(1))
}

/// One column for each character: a tab would move the caret, and nobody could see it.
fn visible(c: char) -> char {
    match c {
        '\t' => '→',
        c if c.is_control() => ' ',
        c => c,
    }
}

/// A text without control characters: those of a file must not reach the terminal, where they could move the cursor or
/// worse.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cropped_around_the_caret() {
        let text = format!("{}NEEDLE{}", "a".repeat(5000), "b".repeat(5000));
        let (line, before, width) = crop(&Place { line: 1, column: 5001, width: 6, text });
        assert!(line.chars().count() <= MAX_LINE + 2);
        assert_eq!(line.chars().skip(before).take(width).collect::<String>(), "NEEDLE");
    }

    #[test]
    fn terminal_escapes_of_a_file_are_not_passed_on() {
        assert!(!printable("a\u{1b}[2Jb").contains('\u{1b}'));
    }
}
