//! The `parvis` command. What it does is in its modules, one a subcommand; this file reads arguments.

mod answers;
mod ask;
mod build;
mod check;
mod clean;
mod codes;
mod desk;
mod export;
mod import;
mod init;
mod lang;
mod manual;
mod new;
mod output;
mod push;
mod report;
mod risk;
mod schema;
mod serve;
mod state;
mod table;
mod tally;
mod verify;

use clap::{FromArgMatches, Parser, Subcommand};
use std::process::ExitCode;

/// The command and its arguments. Their help is in `locales/`: see [`lang::localise`].
#[derive(Debug, Parser)]
#[command(name = "parvis", version)]
struct Cli {
    #[arg(long, global = true, value_name = "LANG", value_parser = ["fr", "en"])]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(Box<init::Args>),
    New(new::Args),
    Check(check::Args),
    Build(build::Args),
    Serve(serve::Args),
    Export(export::Args),
    Import(import::Args),
    Desk(desk::Args),
    Tally(tally::Args),
    Codes(codes::Args),
    Verify(verify::Args),
    Clean(clean::Args),
    Schema(schema::Args),
    Completions(manual::CompletionsArgs),
    Man(manual::ManArgs),
}

/// The content was checked and has mistakes.
const MISTAKES: u8 = 1;
/// The arguments make no sense.
const USAGE: u8 = 2;
/// A file could not be read or written.
const IO: u8 = 3;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    // The language is needed to explain arguments, hence before they are understood.
    let lang = lang::choose(&args);
    let command = lang::localise(<Cli as clap::CommandFactory>::command(), lang);
    let cli = command.try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match cli {
        Ok(cli) => cli,
        Err(error) => return output::usage(&error, lang),
    };
    let done = match cli.command {
        Command::Init(args) => init::run(&args, lang),
        Command::New(args) => new::run(&args, lang),
        Command::Check(args) => check::run(&args, lang),
        Command::Build(args) => build::run(&args, lang),
        Command::Serve(args) => serve::run(args, lang),
        Command::Export(args) => export::run(&args, lang),
        Command::Import(args) => import::run(&args, lang),
        Command::Desk(args) => desk::run(&args, lang),
        Command::Tally(args) => tally::run(&args, lang),
        Command::Codes(args) => codes::run(&args, lang),
        Command::Verify(args) => verify::run(&args, lang),
        Command::Clean(args) => clean::run(&args, lang),
        Command::Schema(args) => schema::run(&args, lang),
        Command::Completions(args) => manual::completions(&args, lang),
        Command::Man(args) => manual::man(&args, lang),
    };
    done.unwrap_or_else(|error| {
        output::failure(&error, lang);
        ExitCode::from(IO)
    })
}
