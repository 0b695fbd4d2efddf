//! `parvis build`: from a content folder to the files of its sites.

use crate::lang::words;
use crate::output::{self, Progress};
use crate::{MISTAKES, USAGE};
use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use parvis_generator::disk::{self, Written};
use parvis_generator::{Diagnostic, LoadedSite, build_site};
use parvis_model::{Lang, Snapshot};
use parvis_theme::Theme;
use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `parvis build`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "CONTENT", default_value = "content")]
    content: PathBuf,
    #[arg(long, short, value_name = "DIR")]
    output: PathBuf,
    #[arg(long, value_name = "FILE")]
    snapshot: Option<PathBuf>,
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
    #[arg(long, value_name = "NAME")]
    site: Option<String>,
}

/// Runs the command. Nothing is written as long as a commune that is asked for has mistakes.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let words = words(lang);
    let refuse = |key: &str, value: &str| {
        let message = words.message(key, &[("value", value.to_owned().into())]);
        output::say(&format!("{} {message}", words.message("failed", &[])));
        Ok(ExitCode::from(USAGE))
    };
    if args.at.as_deref().is_some_and(|at| instant(at, &TimeZone::UTC).is_none()) {
        return refuse("build-at", args.at.as_deref().unwrap_or_default());
    }
    let mut progress = Progress::new();
    let snapshots = args.snapshot.as_deref().map(snapshots).transpose()?.unwrap_or_default();
    let (sites, found) = parvis_generator::load(&args.content);
    let found: Vec<Diagnostic> = found.into_iter().filter(|d| concerns(d, args.site.as_deref())).collect();
    if !found.is_empty() {
        let mut err = io::stderr().lock();
        let is_terminal = err.is_terminal();
        output::diagnostics(&mut err, is_terminal, &args.content, &found, lang)?;
    }
    if found.iter().any(Diagnostic::is_error) {
        return Ok(ExitCode::from(MISTAKES));
    }
    let chosen: Vec<&LoadedSite> =
        sites.iter().filter(|site| args.site.as_deref().is_none_or(|name| site.id().as_str() == name)).collect();
    if let (Some(name), true) = (&args.site, chosen.is_empty()) {
        return refuse("build-site", name);
    }
    std::fs::create_dir_all(&args.output).with_context(|| args.output.display().to_string())?;
    let theme = Theme::new()?;
    let now = Timestamp::now();
    let mut total = Written::default();
    for site in &chosen {
        progress.step(&words.message("build-progress", &[("site", site.id().to_string().into())]));
        let zone = TimeZone::get(&site.site().time_zone).unwrap_or(TimeZone::UTC);
        let at = args.at.as_deref().and_then(|at| instant(at, &zone)).unwrap_or(now);
        let snapshot = snapshots.get(site.id().as_str()).cloned().unwrap_or_default();
        let files = build_site(&theme, site, &snapshot, at)?;
        let written = disk::write(&args.output.join(site.id().as_str()), &files)?;
        total.written += written.written;
        total.unchanged += written.unchanged;
        total.removed += written.removed;
    }
    if args.site.is_none() {
        let keep: Vec<&str> = chosen.iter().map(|site| site.id().as_str()).collect();
        total.removed += disk::prune(&args.output, &keep)?;
    }
    progress.end();
    let counts = [("written", total.written), ("unchanged", total.unchanged), ("removed", total.removed)];
    writeln!(io::stdout(), "{}", words.counts("build-done", &counts))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether a diagnostic concerns the commune that is asked for.
fn concerns(diagnostic: &Diagnostic, site: Option<&str>) -> bool {
    let folder = diagnostic.file.split('/').next().unwrap_or_default();
    folder.is_empty() || site.is_none_or(|site| site == folder)
}

/// Reads `--at`: an RFC 3339 instant, or a date, which means noon in the commune's time zone.
pub(crate) fn instant(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let date = || -> Option<Timestamp> {
        let date: Date = text.parse().ok().filter(|_| text.len() == 10)?;
        zone.to_timestamp(date.at(12, 0, 0, 0)).ok()
    };
    date().or_else(|| text.parse().ok())
}

/// Reads a file of snapshots: a JSON object with one snapshot for each commune, by the name of its folder.
fn snapshots(path: &Path) -> Result<BTreeMap<String, Snapshot>> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| file.clone())?;
    let snapshots: BTreeMap<String, Snapshot> = serde_json::from_str(&text).with_context(|| file.clone())?;
    for (site, snapshot) in &snapshots {
        anyhow::ensure!(
            snapshot.format == parvis_model::snapshot::FORMAT,
            "{file}: {site}: format {} ≠ {}",
            snapshot.format,
            parvis_model::snapshot::FORMAT
        );
    }
    Ok(snapshots)
}
