//! `parvis build`: from a content folder to the files of its sites.

use crate::USAGE;
use crate::lang::words;
use crate::output::{self, Progress};
use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use parvis_generator::disk::{self, WriteError, Written};
use parvis_generator::{Diagnostic, LoadedSite, SnapshotFile, build_site};
use parvis_model::Lang;
use parvis_theme::Theme;
use std::io::{self, Write};
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
    let snapshots = match args.snapshot.as_deref().map(snapshots).transpose()? {
        None => SnapshotFile::default(),
        Some(Ok(snapshots)) => snapshots,
        Some(Err(found)) => {
            output::tell(Path::new(""), &found, lang)?;
            return Ok(output::exit_code(&found));
        }
    };
    let (sites, all) = parvis_generator::load(&args.content);
    let found: Vec<Diagnostic> = all.iter().filter(|d| concerns(d, args.site.as_deref())).cloned().collect();
    if !found.is_empty() {
        output::tell(&args.content, &found, lang)?;
    }
    if found.iter().any(Diagnostic::is_error) {
        return Ok(output::exit_code(&found));
    }
    let chosen: Vec<&LoadedSite> =
        sites.iter().filter(|site| args.site.as_deref().is_none_or(|name| site.id().as_str() == name)).collect();
    if let (Some(name), true) = (&args.site, chosen.is_empty()) {
        return refuse("build-site", name);
    }
    let now = Timestamp::now();
    let unused = snapshots.unused(&sites, &all.iter().map(folder).collect(), now);
    if !unused.is_empty() {
        output::tell(Path::new(""), &unused, lang)?;
    }
    std::fs::create_dir_all(&args.output).with_context(|| args.output.display().to_string())?;
    let theme = Theme::new()?;
    let mut total = Written::default();
    for site in &chosen {
        progress.step(&words.message("build-progress", &[("site", site.id().to_string().into())]));
        let zone = TimeZone::get(&site.site().time_zone).unwrap_or(TimeZone::UTC);
        let at = args.at.as_deref().and_then(|at| instant(at, &zone)).unwrap_or(now);
        let files = build_site(&theme, site, &snapshots.of(site.id()), at)?;
        let written = match disk::write(&args.output.join(site.id().as_str()), &files) {
            // Only decoding it showed that it is none.
            Err(WriteError::Picture(found)) => {
                let found = [*found];
                output::tell(&args.content, &found, lang)?;
                return Ok(output::exit_code(&found));
            }
            written => written?,
        };
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

/// The commune's folder that a diagnostic is about; empty for the content folder itself.
fn folder(diagnostic: &Diagnostic) -> &str {
    diagnostic.file.split('/').next().unwrap_or_default()
}

/// Whether a diagnostic concerns the commune that is asked for.
fn concerns(diagnostic: &Diagnostic, site: Option<&str>) -> bool {
    let folder = folder(diagnostic);
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

/// Reads the file of `--snapshot`, or the mistakes in it.
fn snapshots(path: &Path) -> Result<Result<SnapshotFile, Vec<Diagnostic>>> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).with_context(|| name.clone())?;
    Ok(SnapshotFile::parse(&name, &String::from_utf8_lossy(&bytes)))
}
