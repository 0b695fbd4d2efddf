//! `parvis verify`: counts a vote again from its published files alone, and names everything that does not hold.
//!
//! It needs no table and no secret. From a folder it needs no network either: whoever distrusts a commune runs it on files
//! that they fetched themselves. From an address it fetches them.

use crate::lang::words;
use crate::output;
use crate::{IO, MISTAKES};
use anyhow::{Context, Result};
use parvis_ballots::rules::Rules;
use parvis_ballots::{File, Files, Manifest, Report, Short, board, verify};
use parvis_generator::diagnostic::Words;
use parvis_model::Lang;
use parvis_model::vote::{read_result, read_rules};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod fetch;
mod said;

/// Arguments of `parvis verify`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[arg(long, value_name = "TEXT")]
    fingerprint: Option<String>,
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let folder = args.folder.display().to_string();
    let said = [("value", folder.clone().into())];
    let expected = match args.fingerprint.as_deref().map(Short::read).transpose() {
        Ok(expected) => expected,
        Err(_) => return Ok(output::refuse("verify-fingerprint", &[], lang)),
    };
    let files = if fetch::is_address(&folder) {
        tokio::runtime::Runtime::new().context("runtime")?.block_on(fetch::files(&folder))?
    } else {
        load(&args.folder)?
    };
    if files.get(File::Manifest).is_none() {
        output::refuse("verify-no-manifest", &said, lang);
        return Ok(ExitCode::from(IO));
    }
    let report = verify(&files, expected.as_ref(), &Rules);
    tell(&files, &report, expected.is_some(), &words(lang))?;
    Ok(if report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(MISTAKES) })
}

/// The files that are there. One that cannot be read is not one that is missing.
fn load(folder: &Path) -> Result<Files> {
    Files::load(|name| {
        let path = folder.join(name);
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.display().to_string()),
        }
    })
}

fn tell(files: &Files, report: &Report, compared: bool, words: &Words) -> Result<()> {
    let mut out = io::stdout().lock();
    let numbers = &report.numbers;
    let text = |short: Option<Short>| short.map_or_else(|| "none".to_owned(), |short| short.to_string());
    let said = [
        ("fingerprint", text(report.fingerprint).into()),
        ("closing", text(report.closing).into()),
        ("compared", if compared { "yes" } else { "no" }.into()),
        ("closed", if report.closed { "yes" } else { "no" }.into()),
        ("printed", numbers.printed.to_string().into()),
        ("reserve", numbers.reserve.to_string().into()),
        ("batches", numbers.batches.to_string().into()),
        ("inbatches", numbers.in_batches.to_string().into()),
        ("used", numbers.used.to_string().into()),
        ("paper", numbers.used_on_paper.to_string().into()),
        ("revoked", numbers.revoked.to_string().into()),
        ("reissued", numbers.reissued.to_string().into()),
        ("ballots", numbers.ballots.to_string().into()),
        ("paperballots", numbers.paper_ballots.to_string().into()),
    ];
    writeln!(out, "{}", words.message("verify-read", &said))?;
    if report.closed && report.findings.is_empty() {
        results(&mut out, files, words)?;
    }
    for finding in &report.findings {
        writeln!(out, "  ✗ {}", said::finding(words, finding))?;
    }
    let found = [("count", report.findings.len())];
    match (report.findings.is_empty(), report.closed) {
        (true, true) => writeln!(out, "{}", words.message("verify-holds", &said))?,
        (true, false) => writeln!(out, "{}", words.message("verify-holds-open", &said))?,
        (false, _) => writeln!(out, "{}", words.counts("verify-fails", &found))?,
    }
    Ok(())
}

/// The declared results, which were counted again and are the same.
fn results(out: &mut dyn Write, files: &Files, words: &Words) -> Result<()> {
    let manifest = files.get(File::Manifest).and_then(|file| Manifest::from_file(file).ok());
    let closing = files.get(File::Closing).and_then(|file| board::Closing::from_file(file).ok());
    let (Some(manifest), Some(closing)) = (manifest, closing) else { return Ok(()) };
    let (Some(questions), Some(outcomes)) = (read_rules(&manifest.rules), read_result(&closing.result)) else {
        return Ok(());
    };
    for outcome in outcomes {
        let Some(question) = questions.iter().find(|question| question.id == outcome.question) else { continue };
        let label = |id: &parvis_model::OptionId| {
            let option = question.options.iter().find(|option| option.id == *id);
            option.map_or_else(|| said::option(words, id.as_str()), |option| option.label.clone())
        };
        let winners: Vec<String> = outcome.winners.iter().map(label).collect();
        let said = [
            ("question", question.label.clone().into()),
            ("valid", outcome.valid.to_string().into()),
            ("blank", outcome.blank.to_string().into()),
            ("invalid", outcome.invalid.to_string().into()),
            ("winners", winners.join(" = ").into()),
            ("first", ["none", "one", "several"][winners.len().min(2)].into()),
        ];
        writeln!(out, "{}", words.message("verify-result", &said))?;
    }
    Ok(())
}
