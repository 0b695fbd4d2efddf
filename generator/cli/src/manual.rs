//! `parvis completions` and `parvis man`: what shells and `man` know of the command, made from its one definition.

use crate::lang::{localise, words};
use crate::schema::write_all;
use anyhow::Result;
use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use parvis_model::Lang;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `parvis completions`.
#[derive(Debug, clap::Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Arguments of `parvis man`.
#[derive(Debug, clap::Args)]
pub(crate) struct ManArgs {
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Writes the script that completes the command in a shell.
pub(crate) fn completions(args: &CompletionsArgs, lang: Lang) -> Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut definition(lang), "parvis", &mut script);
    io::stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the manual: one page a command into the folder, or that of `parvis` on the output stream.
pub(crate) fn man(args: &ManArgs, lang: Lang) -> Result<ExitCode> {
    let whole = definition(lang);
    match &args.output {
        None => io::stdout().write_all(&page(whole)?)?,
        Some(folder) => {
            let mut pages = vec![("parvis.1".to_owned(), page(whole.clone())?)];
            for sub in whole.get_subcommands() {
                let name = format!("parvis-{}", sub.get_name());
                for way in sub.get_subcommands() {
                    let name = format!("{name}-{}", way.get_name());
                    pages.push((format!("{name}.1"), page(way.clone().name(name))?));
                }
                pages.push((format!("{name}.1"), page(sub.clone().name(name))?));
            }
            write_all(folder, pages)?;
            let said = [("path", folder.display().to_string().into())];
            writeln!(io::stdout(), "{}", words(lang).message("man-done", &said))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn definition(lang: Lang) -> Command {
    localise(crate::Cli::command(), lang)
}

fn page(command: Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).source(concat!("parvis ", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
    Ok(page)
}
