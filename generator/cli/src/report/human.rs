//! The report for people: every mistake with its line, then where to begin.

use super::{Report, overview};
use crate::lang::words;
use anyhow::Result;
use parvis_generator::{Diagnostic, Renderer, Severity};
use std::io::Write;

/// The most that a terminal shows: more would push the first ones out of sight, and who has corrected fifty runs the
/// command again anyway.
const SHOWN: usize = 50;

/// What the report is shown on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Screen {
    /// A terminal, where somebody reads. Elsewhere nothing is ever left out.
    pub(crate) is_terminal: bool,
    /// Everything is asked for.
    pub(crate) all: bool,
}

impl Screen {
    fn has_colours(self) -> bool {
        // https://no-color.org: any value that is not empty.
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        self.is_terminal && !no_colour
    }
}

/// Writes the report.
pub(super) fn write(out: &mut dyn Write, report: &Report<'_>, screen: Screen) -> Result<()> {
    let found = report.found;
    let limit = if screen.is_terminal && !screen.all { SHOWN } else { usize::MAX };
    let shown = most_serious(found, limit);
    let renderer = Renderer::new(report.lang).prefix(&report.content.to_string_lossy()).colour(screen.has_colours());
    for diagnostic in &shown {
        writeln!(out, "{}", renderer.render(diagnostic))?;
    }
    overview::write(out, report)?;
    if shown.len() < found.len() {
        let counts = [
            ("shown", shown.len().to_string().into()),
            ("all", found.len().to_string().into()),
            ("content", quoted(&report.content.to_string_lossy()).into()),
        ];
        writeln!(out, "{}\n", words(report.lang).message("report-cut", &counts))?;
    }
    Ok(())
}

/// The first `limit` errors and, if there is room, warnings; in the order of files.
fn most_serious(found: &[Diagnostic], limit: usize) -> Vec<&Diagnostic> {
    let errors = found.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let mut room = [(Severity::Error, limit), (Severity::Warning, limit.saturating_sub(errors))];
    let has_room = |diagnostic: &&Diagnostic| {
        let left = room.iter_mut().find(|(severity, left)| *severity == diagnostic.severity() && *left > 0);
        left.map(|(_, left)| *left -= 1).is_some()
    };
    found.iter().filter(has_room).collect()
}

/// A path as it can be pasted into a shell.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-~".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_generator::diagnostic::Code;
    use parvis_model::Lang;
    use std::path::Path;

    fn found(file: &str, code: Code, n: usize) -> Vec<Diagnostic> {
        (0..n).map(|_| Diagnostic { file: file.to_owned(), place: None, code, args: vec![] }).collect()
    }

    fn said(found: &[Diagnostic], screen: Screen) -> String {
        let mut out = Vec::new();
        let report = Report { content: Path::new("mes communes"), found, lang: Lang::Fr };
        write(&mut out, &report, screen).unwrap();
        String::from_utf8(out).unwrap()
    }

    const TERMINAL: Screen = Screen { is_terminal: true, all: false };

    #[test]
    fn a_terminal_shows_the_most_serious_fifty_and_says_how_to_see_all() {
        let lists = [("a", Code::RawHtml, 30), ("b", Code::BadDate, 40), ("c", Code::UnusedFile, 30)];
        let found: Vec<_> = lists.iter().flat_map(|(file, code, n)| found(file, *code, *n)).collect();
        let shown = |screen| ["a", "b", "c"].map(|file| said(&found, screen).matches(&format!("/{file}:")).count());
        assert_eq!(shown(TERMINAL), [10, 40, 0]);
        assert_eq!(shown(Screen { all: true, ..TERMINAL }), [30, 40, 30]);
        assert_eq!(shown(Screen::default()), [30, 40, 30], "pipes and files are complete");
        let cut = "La liste s’arrête à 50 sur 100. Pour tout voir\u{a0}: parvis check 'mes communes' --all";
        assert!(said(&found, TERMINAL).contains(cut));
        assert!(!said(&found, Screen::default()).contains("--all"));
    }

    #[test]
    fn a_terminal_shows_fifty_whole() {
        let said = said(&found("a", Code::BadDate, SHOWN), TERMINAL);
        assert_eq!(said.matches("/a:").count(), SHOWN);
        assert!(!said.contains("--all"));
    }

    #[test]
    fn few_mistakes_need_no_overview() {
        assert!(!said(&found("a", Code::BadDate, 20), TERMINAL).contains("le plus"));
        assert!(said(&found("a", Code::BadDate, 21), TERMINAL).contains("le plus"));
    }
}
