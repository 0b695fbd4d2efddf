//! The report as workflow commands of GitHub Actions, which shows each of them beside the line that it is about.
//!
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>. The escaping is that of
//! `@actions/core` (`command.ts`), since the page does not tell it.

use super::Report;
use anyhow::Result;
use parvis_generator::Severity;
use parvis_generator::diagnostic::{Words, printable};
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

/// Writes the report. GitHub shows the first ten errors and the first ten warnings of a step beside their lines, and all
/// of them in its log.
pub(super) fn write(out: &mut dyn Write, report: &Report<'_>, repository: &Path) -> Result<()> {
    let words = Words::new(report.lang);
    for diagnostic in report.found {
        let command = match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let mut properties = format!("file={}", property(&report.path_in(repository, diagnostic)));
        if let Some(place) = &diagnostic.place {
            // GitHub counts from one and does not say in what; these are characters. The last one is meant too.
            let (line, from, to) = (place.line, place.column, place.column + place.width - 1);
            // Writing to a string cannot fail.
            let _ = write!(properties, ",line={line},endLine={line},col={from},endColumn={to}");
        }
        let title = format!("{} [{}]", diagnostic.code.title(&words), diagnostic.code.keyword());
        let (message, help) = (diagnostic.message(&words), diagnostic.help(&words));
        let lines = std::iter::once(message).chain(help.iter().flat_map(|help| help.lines()).map(str::to_owned));
        // Line by line, because a line break is a control character too.
        let text: Vec<String> = lines.map(|line| data(&printable(&line))).collect();
        writeln!(out, "::{command} {properties},title={}::{}", property(&title), text.join("%0A"))?;
    }
    Ok(())
}

/// What follows the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which commas and colons would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_property_or_a_line_is_escaped() {
        assert_eq!(property("a,b:c%d\ne\rf"), "a%2Cb%3Ac%25d%0Ae%0Df");
        assert_eq!(data("a,b:c%0A\n"), "a,b:c%250A%0A");
    }
}
