//! `parvis export`: the answers to a questionnaire as a table, for the people who evaluate it.
//!
//! One row an answer: these are microdata, for the town hall only. What is public stands beside the page of results. With
//! `--roll`, the names of those who signed a petition instead.

mod pb;
mod roll;

use crate::answers::Answers;
use crate::lang::words;
use crate::output;
use crate::table;
use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_generator::table::Table;
use parvis_model::Lang;
use parvis_model::tally::answers::{Channel, Sheet};
use parvis_publish::{Source, sheets};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `parvis export`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "PROCESS")]
    process: String,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    roll: bool,
    #[arg(long, requires = "output", conflicts_with = "roll")]
    pb: bool,
    #[command(flatten)]
    table: table::Args,
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    tokio::runtime::Runtime::new().context("runtime")?.block_on(export(args, lang))
}

async fn export(args: &Args, lang: Lang) -> Result<ExitCode> {
    if let (true, Some(file)) = (args.roll, &args.output) {
        return roll::export(&args.table, &args.process, file, lang).await;
    }
    if let (true, Some(folder)) = (args.pb, &args.output) {
        return pb::export(&args.table, &args.process, folder, lang).await;
    }
    let answers = match Answers::open(&args.table, &args.process, lang).await? {
        Ok(answers) => answers,
        Err(code) => return Ok(code),
    };
    let source = Source { store: &answers.store, site: &answers.site().id, key: &answers.key };
    let sheets = sheets(source, &answers.process, &answers.activity).await?;
    let bytes = table(&answers, &sheets)?;
    match &args.output {
        None => io::stdout().lock().write_all(&bytes)?,
        Some(file) => {
            private(file, &bytes).with_context(|| file.display().to_string())?;
            let said = [("count", sheets.len().to_string().into()), ("path", file.display().to_string().into())];
            output::say(&words(lang).message("export-done", &said));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn table(answers: &Answers, sheets: &[Sheet]) -> Result<Vec<u8>> {
    let zone = TimeZone::get(&answers.site().time_zone).unwrap_or(TimeZone::UTC);
    let columns: Vec<String> = answers.questionnaire.columns().collect();
    let mut table = Table::new(["number", "sent_at", "channel"].into_iter().chain(columns.iter().map(String::as_str)));
    for sheet in sheets {
        let sent = Timestamp::from_millisecond(sheet.sent_at)?.to_zoned_datetime(zone.clone());
        let channel = match sheet.channel {
            Channel::Web => "web",
            Channel::Paper => "paper",
        };
        let own = [sheet.number.clone(), sent.strftime("%Y-%m-%d %H:%M").to_string(), channel.to_owned()];
        table.row(own.into_iter().chain(answers.questionnaire.cells(&sheet.answers)));
    }
    Ok(table.finish()?)
}

/// Writes a file that only its owner can read.
fn private(file: &std::path::Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut open = options.open(file)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A file that was there keeps its own rights otherwise.
        open.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    }
    open.write_all(bytes)
}
