//! `parvis serve`: the site and its functions on one machine.

use anyhow::Result;
use parvis_model::Lang;
use std::process::ExitCode;

/// Arguments of `parvis serve`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

/// Runs the command.
pub(crate) fn run(_args: Args, _lang: Lang) -> Result<ExitCode> {
    anyhow::bail!("`serve` is being written")
}
