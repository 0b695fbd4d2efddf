//! Where to begin when there are many mistakes: the kinds that are most frequent, and the files that have most.

use super::Report;
use crate::lang::words;
use anyhow::Result;
use parvis_generator::diagnostic::{Code, Words};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::Write;

/// As many mistakes can be read one after the other; an overview of so few would be longer than a look at them.
const FEW: usize = 20;
/// How many kinds are listed.
const KINDS: usize = 8;
/// How many files are listed.
const FILES: usize = 5;

/// Writes the overview, if there are enough mistakes for one.
pub(super) fn write(out: &mut dyn Write, report: &Report<'_>) -> Result<()> {
    if report.found.len() <= FEW {
        return Ok(());
    }
    let words = words(report.lang);
    let names = Words::new(report.lang);
    let kinds = most(report.found.iter().map(|diagnostic| diagnostic.code));
    let name = |code: &Code| (code.title(&names), format!("[{}]", code.keyword()));
    let rows: Vec<_> = kinds.iter().take(KINDS).map(|(code, n)| (*n, name(code))).collect();
    section(out, &words, "report-kinds", &rows, kinds.len())?;

    // A file with one mistake is no place to begin.
    let files = most(report.found.iter().map(|diagnostic| report.path(diagnostic)));
    let files: Vec<_> = files.into_iter().filter(|(_, n)| *n > 1).collect();
    let rows: Vec<_> = files.iter().take(FILES).map(|(file, n)| (*n, (file.clone(), String::new()))).collect();
    section(out, &words, "report-files", &rows, files.len())
}

/// How often each thing occurs, the most frequent first; of those that occur as often, the first in order.
fn most<T: Ord>(things: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts = BTreeMap::new();
    for thing in things {
        *counts.entry(thing).or_default() += 1;
    }
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, n)| Reverse(*n));
    counts
}

/// A heading, a line for each row, and how many rows there would be more.
fn section(
    out: &mut dyn Write,
    words: &Words,
    heading: &str,
    rows: &[(usize, (String, String))],
    all: usize,
) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", words.message(heading, &[]))?;
    let digits = rows.iter().map(|(n, _)| n.to_string().len()).max().unwrap_or_default();
    let width = rows.iter().map(|(_, (name, _))| name.chars().count()).max().unwrap_or_default();
    for (n, (name, code)) in rows {
        writeln!(out, "{}", format!("  {n:>digits$}  {name:width$}  {code}").trim_end())?;
    }
    if all > rows.len() {
        let rest = words.counts(&format!("{heading}-rest"), &[("rest", all - rows.len())]);
        writeln!(out, "  {:digits$}  {rest}", "")?;
    }
    writeln!(out)?;
    Ok(())
}
