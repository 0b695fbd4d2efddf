//! `parvis codes generate`: draws the codes of a vote or another process, writes its letters, and puts them in force.
//!
//! Letters are written before anything is in force, so that no code is valid that nobody has. Interrupted before, the letters
//! are worth nothing, which running it again says; interrupted after, running it again with the same folder finishes it.

use super::folder::{self, Press};
use super::issued::Issued;
use super::prepare::{self, complete, put_in_force, write_down};
use super::recipients::{Recipients, Unusable};
use super::{Votation, open, refused};
use crate::USAGE;
use crate::lang::words;
use crate::output;
use crate::table;
use anyhow::Result;
use jiff::Timestamp;
use parvis_ballots::fingerprint;
use parvis_generator::disk;
use parvis_model::Lang;
use parvis_store::polls::Prepared;
use parvis_theme::Theme;
use std::path::PathBuf;
use std::process::ExitCode;

/// The fewest codes in reserve, unless it is said how many.
const RESERVE: usize = 5;
/// One code in reserve for so many letters, likewise.
const RESERVE_SHARE: usize = 20;
/// More than this is no small commune, and no number that was meant.
const MAX: usize = 100_000;

/// Arguments of `parvis codes generate`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "PROCESS")]
    process: String,
    #[arg(long, value_name = "NUMBER")]
    count: usize,
    #[arg(long, value_name = "NUMBER")]
    reserve: Option<usize>,
    #[arg(long, value_name = "FILE")]
    recipients: Option<PathBuf>,
    #[arg(long, short, value_name = "DIR")]
    output: PathBuf,
    #[command(flatten)]
    table: table::Args,
}

impl Args {
    fn reserve(&self) -> usize {
        self.reserve.unwrap_or_else(|| self.count.div_ceil(RESERVE_SHARE).max(RESERVE))
    }
}

/// Runs the command.
pub(super) async fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    if args.count == 0 || args.count > MAX || args.reserve() > MAX {
        return Ok(output::refuse("codes-count", &[("max", MAX.to_string().into())], lang));
    }
    if let Some(content) = folder::inside_content(&args.output) {
        let said =
            [("path", args.output.display().to_string().into()), ("content", content.display().to_string().into())];
        return Ok(output::refuse("codes-inside-content", &said, lang));
    }
    let opened = match open(&args.table, &args.process, lang).await? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let Some(vote) = opened.votation() else { return Ok(ExitCode::from(USAGE)) };
    match vote.store.poll(vote.poll()).await? {
        Some(prepared) => finish(args, &vote, &prepared, lang).await,
        None => begin(args, &vote, lang).await,
    }
}

/// What the vote or the process itself has against new codes.
fn unfit(vote: &Votation<'_>, what: &str, now: Timestamp, lang: Lang) -> Option<ExitCode> {
    let said = [("value", what.to_owned().into()), vote.kind()];
    let Some(rules) = vote.rules else {
        // Nothing is fixed before it opens: letters may follow, as long as they can be used.
        return (vote.activity.closes <= now).then(|| refused("codes-closed", &said, lang));
    };
    if vote.activity.opens <= now {
        return Some(refused("codes-opened", &said, lang));
    }
    match rules.risk {
        None => Some(refused("codes-no-risk", &said, lang)),
        Some(risk) if !risk.is_allowed() => Some(refused("codes-risk", &said, lang)),
        Some(_) => None,
    }
}

async fn begin(args: &Args, vote: &Votation<'_>, lang: Lang) -> Result<ExitCode> {
    let now = Timestamp::now();
    if let Some(code) = unfit(vote, &args.process, now, lang) {
        return Ok(code);
    }
    if folder::record(&args.output).is_some() {
        let said = [("path", args.output.display().to_string().into())];
        return Ok(refused("codes-void", &said, lang));
    }
    disk::require_free(&args.output)?;
    let to = match recipients(args, lang)? {
        Ok(to) => to,
        Err(code) => return Ok(code),
    };
    let drawn = prepare::draw(args.count, args.reserve())?;
    let Some(papers) = write_down(vote, &drawn)? else {
        return Ok(refused("codes-too-many", &[("count", args.count.to_string().into())], lang));
    };
    let theme = Theme::new()?;
    Press { vote, theme: &theme, now, trial: false }.write(&args.output, &drawn, &papers, &to)?;
    if !put_in_force(vote, &papers).await? {
        // Somebody else was faster: these letters are worth nothing.
        folder::clear(&args.output)?;
        return Ok(refused("codes-prepared", &[("value", args.process.clone().into())], lang));
    }
    let print = papers.fingerprint().to_string();
    folder::write_read_me(&args.output, vote, &print, false, lang)?;
    let said = [
        ("process", args.process.clone().into()),
        ("path", args.output.display().to_string().into()),
        ("reserve", args.reserve().to_string().into()),
        ("count", args.count.to_string().into()),
        ("fingerprint", print.into()),
        vote.kind(),
    ];
    output::say(&words(lang).message("codes-done", &said));
    Ok(ExitCode::SUCCESS)
}

/// The vote was prepared before: finishes what was interrupted, if anything was.
async fn finish(args: &Args, vote: &Votation<'_>, prepared: &Prepared, lang: Lang) -> Result<ExitCode> {
    let added = complete(vote, &Issued::in_force(vote, prepared)?).await?;
    let print = fingerprint(prepared.manifest.as_bytes()).to_string();
    let ours = folder::record(&args.output).is_some_and(|record| record == prepared.manifest.as_bytes());
    let said = [
        ("value", args.process.clone().into()),
        ("path", args.output.display().to_string().into()),
        ("count", added.to_string().into()),
        ("fingerprint", print.clone().into()),
        vote.kind(),
    ];
    if ours {
        folder::write_read_me(&args.output, vote, &print, false, lang)?;
        output::say(&words(lang).message("codes-finished", &said));
        return Ok(ExitCode::SUCCESS);
    }
    if added > 0 {
        output::say(&words(lang).message("codes-finished-elsewhere", &said));
    }
    Ok(refused("codes-prepared", &said, lang))
}

/// To whom the letters go: as many as there are codes, or nobody.
fn recipients(args: &Args, lang: Lang) -> Result<std::result::Result<Recipients, ExitCode>> {
    let Some(file) = &args.recipients else { return Ok(Ok(Recipients::default())) };
    let refuse = |key: &str, value: String| {
        let said = [
            ("file", file.display().to_string().into()),
            ("value", value.into()),
            ("count", args.count.to_string().into()),
        ];
        Ok(Err(refused(key, &said, lang)))
    };
    match Recipients::read(file)? {
        Ok(to) if to.rows.len() == args.count => Ok(Ok(to)),
        Ok(to) => refuse("codes-recipients-count", to.rows.len().to_string()),
        Err(Unusable::NotUtf8) => refuse("import-utf8", String::new()),
        Err(Unusable::NotCsv(why)) => refuse("import-csv", why),
        Err(Unusable::TooLong(line)) => refuse("codes-recipients-long", line.to_string()),
        Err(Unusable::Empty(line)) => refuse("codes-recipients-empty", line.to_string()),
    }
}
