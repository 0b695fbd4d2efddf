//! `parvis check`: what is wrong in a content folder.

use crate::lang::words;
use crate::output;
use anyhow::Result;
use parvis_generator::Diagnostic;
use parvis_model::Lang;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `parvis check`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "CONTENT", default_value = "content")]
    content: PathBuf,
}

/// Runs the command. Mistakes are its result, so that they go to the output stream.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let (sites, found) = parvis_generator::load(&args.content);
    let mut out = io::stdout().lock();
    let is_terminal = out.is_terminal();
    if found.iter().any(Diagnostic::is_error) {
        return output::diagnostics(&mut out, is_terminal, &args.content, &found, lang);
    }
    output::each(&mut out, is_terminal, &args.content, &found, lang)?;
    // « Aucune erreur » means something only together with what was read: another folder would have none either.
    let processes = sites.iter().map(|site| site.processes().len()).sum();
    let counts = [("communes", sites.len()), ("processes", processes), ("warnings", found.len())];
    writeln!(out, "{}", words(lang).counts("check-clean", &counts))?;
    Ok(ExitCode::SUCCESS)
}
