//! `parvis check`: what is wrong in a content folder.

use crate::output;
use anyhow::Result;
use parvis_model::Lang;
use std::io::{self, IsTerminal};
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
    let (_, found) = parvis_generator::load(&args.content);
    let mut out = io::stdout().lock();
    let is_terminal = out.is_terminal();
    output::diagnostics(&mut out, is_terminal, &args.content, &found, lang)
}
