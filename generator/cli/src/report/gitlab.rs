//! The report as GitLab's Code Quality report: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use super::Report;
use anyhow::Result;
use parvis_generator::Severity;
use parvis_generator::diagnostic::{Diagnostic, Words};
use parvis_model::definition::hash;
use serde::Serialize;
use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

#[derive(Debug, Serialize)]
struct Violation {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Debug, Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Debug, Serialize)]
struct Lines {
    begin: usize,
}

/// Writes the report. GitLab knows lines and no columns.
pub(super) fn write(out: &mut dyn Write, report: &Report<'_>, repository: &Path) -> Result<()> {
    let words = Words::new(report.lang);
    let mut seen = HashMap::new();
    let violations = report.found.iter().map(|diagnostic| {
        let path = report.path_in(repository, diagnostic);
        let (message, help) = (diagnostic.message(&words), diagnostic.help(&words));
        Violation {
            description: help.map_or_else(|| message.clone(), |help| format!("{message}\n{help}")),
            check_name: diagnostic.code.keyword(),
            fingerprint: fingerprint(&path, diagnostic, &mut seen),
            severity: match diagnostic.severity() {
                Severity::Error => "major",
                Severity::Warning => "minor",
            },
            // GitLab wants a line also where the whole file is meant.
            location: Location {
                path,
                lines: Lines { begin: diagnostic.place.as_ref().map_or(1, |place| place.line) },
            },
        }
    });
    writeln!(out, "{}", serde_json::to_string_pretty(&violations.collect::<Vec<_>>())?)?;
    Ok(())
}

/// What says that a mistake is the same as in another report: file, kind, and what was found; neither the line, which
/// moves, nor the words, which have a language. The same mistake twice in a file is told apart by counting.
fn fingerprint(path: &str, diagnostic: &Diagnostic, seen: &mut HashMap<String, u32>) -> String {
    let args = diagnostic.args.iter().flat_map(|(name, value)| [*name, value.as_ref()]);
    let parts: Vec<&str> = [path, diagnostic.code.keyword()].into_iter().chain(args).collect();
    let mistake = parts.join("\0");
    let times = seen.entry(mistake.clone()).or_insert(0);
    *times += 1;
    hash(format!("{mistake}\0{times}").as_bytes())
}
