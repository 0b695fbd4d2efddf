//! The report as JSON: one array, each of its lines one mistake, so that it can be read whole or line by line.
//!
//! This is an interface: keys are added, never changed or removed. `docs/reports.md` and `docs/reports.schema.json`
//! describe it.

use super::Report;
use anyhow::Result;
use parvis_generator::Severity;
use parvis_generator::diagnostic::Words;
use serde::Serialize;
use std::io::Write;

/// One mistake. The order of the keys is the order in which they are written.
#[derive(Debug, Serialize)]
struct Mistake {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    severity: &'static str,
    code: &'static str,
    title: String,
    message: String,
    help: Option<String>,
}

/// Writes the report.
pub(super) fn write(out: &mut dyn Write, report: &Report<'_>) -> Result<()> {
    let words = Words::new(report.lang);
    write!(out, "[")?;
    for (i, diagnostic) in report.found.iter().enumerate() {
        let place = diagnostic.place.as_ref();
        let (message, help) = (diagnostic.message(&words), diagnostic.help(&words));
        let mistake = Mistake {
            file: report.path(diagnostic),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            // A place never goes beyond its line.
            end_line: place.map(|place| place.line),
            end_column: place.map(|place| place.column + place.width),
            severity: match diagnostic.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: diagnostic.code.keyword(),
            title: diagnostic.code.title(&words),
            message,
            help,
        };
        write!(out, "{}\n{}", if i == 0 { "" } else { "," }, serde_json::to_string(&mistake)?)?;
    }
    writeln!(out, "{}]", if report.found.is_empty() { "" } else { "\n" })?;
    Ok(())
}
