//! `parvis check`: what is wrong in a content folder.

use crate::lang::words;
use crate::output;
use crate::report::{Format, Report, Screen};
use anyhow::Result;
use parvis_generator::{Diagnostic, LoadedSite};
use parvis_model::Lang;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `parvis check`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "CONTENT", default_value = "content")]
    content: PathBuf,
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Human)]
    format: Format,
    #[arg(long)]
    all: bool,
}

/// Runs the command. Mistakes are its result, so that they go to the output stream; a report for a program is alone
/// there, and what people read beside it goes to the error stream.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let (sites, found) = parvis_generator::load(&args.content);
    let report = Report { content: &args.content, found: &found, lang };
    let last = if found.iter().any(Diagnostic::is_error) { report.sum() } else { Some(clean(&sites, &found, lang)) };
    match write(&report, args, last.as_deref()) {
        // `parvis check | head`: who reads has seen enough.
        Err(error) if error.downcast_ref().map(io::Error::kind) == Some(io::ErrorKind::BrokenPipe) => {}
        written => written?,
    }
    Ok(output::exit_code(&found))
}

fn write(report: &Report<'_>, args: &Args, last: Option<&str>) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    if args.format == Format::Human {
        report.human(&mut out, Screen { is_terminal: io::stdout().is_terminal(), all: args.all })?;
        if let Some(last) = last {
            writeln!(out, "{last}")?;
        }
    } else {
        report.data(&mut out, args.format)?;
        if let Some(last) = last {
            output::say(last);
        }
    }
    Ok(out.flush()?)
}

/// « Aucune erreur » means something only together with what was read: another folder would have none either.
fn clean(sites: &[LoadedSite], found: &[Diagnostic], lang: Lang) -> String {
    let processes = sites.iter().map(|site| site.processes().len()).sum();
    let counts = [("communes", sites.len()), ("processes", processes), ("warnings", found.len())];
    words(lang).counts("check-clean", &counts)
}
