//! `parvis codes revoke` and `reissue`: a lost letter is made worthless, and another one is printed in its place.
//!
//! Never more are reissued than were revoked, and a code that was used stays used: its ballot may be in the box.

use super::folder::{Press, REGISTER, RESERVE, private};
use super::issued::Issued;
use super::status::Numbers;
use super::{Votation, open, refused};
use crate::USAGE;
use crate::lang::words;
use crate::output;
use crate::table;
use anyhow::{Context, Result};
use jiff::Timestamp;
use parvis_ballots::{Code, CodeHash};
use parvis_generator::table::Rows;
use parvis_model::Lang;
use parvis_store::rights::{Moved, RightState};
use parvis_theme::Theme;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `parvis codes revoke`.
#[derive(Debug, clap::Args)]
#[group(id = "which", required = true, multiple = false, args = ["code", "register"])]
pub(super) struct RevokeArgs {
    #[arg(value_name = "PROCESS")]
    process: String,
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    #[arg(long, value_name = "FILE", requires = "letter")]
    register: Option<PathBuf>,
    #[arg(long, value_name = "NUMBER", requires = "register")]
    letter: Option<String>,
    #[command(flatten)]
    table: table::Args,
}

/// Arguments of `parvis codes reissue`.
#[derive(Debug, clap::Args)]
pub(super) struct ReissueArgs {
    #[arg(value_name = "PROCESS")]
    process: String,
    #[arg(long, value_name = "FILE")]
    reserve: PathBuf,
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    #[command(flatten)]
    table: table::Args,
}

/// Runs `parvis codes revoke`.
pub(super) async fn revoke(args: &RevokeArgs, lang: Lang) -> Result<ExitCode> {
    let opened = match open(&args.table, &args.process, lang).await? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let Some(vote) = opened.votation() else { return Ok(ExitCode::from(USAGE)) };
    if let Some(code) = not_now(&vote, &args.process, lang).await? {
        return Ok(code);
    }
    let hash = match which(args, &vote, lang)? {
        Ok(hash) => hash.to_string(),
        Err(code) => return Ok(code),
    };
    let said = [("value", args.process.clone().into()), vote.kind()];
    let key = match vote.store.right(vote.poll(), &hash).await? {
        None => "codes-unknown",
        Some(RightState::Used { .. }) => "codes-used",
        Some(RightState::Reserve) => "codes-in-reserve",
        Some(RightState::Revoked) => {
            output::say(&words(lang).message("codes-revoked-before", &said));
            return Ok(ExitCode::SUCCESS);
        }
        Some(RightState::Unused | RightState::Reissued) => match vote.store.revoke_right(vote.poll(), &hash).await? {
            Moved::Done => {
                output::say(&words(lang).message("codes-revoked", &said));
                return Ok(ExitCode::SUCCESS);
            }
            // Somebody used it at this moment.
            Moved::Refused => "codes-used",
        },
    };
    Ok(refused(key, &said, lang))
}

/// The code that is meant: typed, or that of a letter of the register.
fn which(args: &RevokeArgs, vote: &Votation<'_>, lang: Lang) -> Result<std::result::Result<CodeHash, ExitCode>> {
    if let Some(code) = &args.code {
        return Ok(match Code::read(code) {
            Ok(code) => Ok(code.hash(&vote.name()?)),
            // Not what was typed: a mistyped code is nearly a code, and screens are looked at.
            Err(_) => Err(output::refuse("codes-mistyped", &[], lang)),
        });
    }
    let (file, letter) = (args.register.clone().unwrap_or_default(), args.letter.as_deref().unwrap_or_default().trim());
    let cell = column(&file, "hash")?
        .and_then(|rows| rows.into_iter().find(|(number, _)| number.eq_ignore_ascii_case(letter)));
    Ok(cell.and_then(|(_, hash)| CodeHash::parse(&hash).ok()).ok_or_else(|| {
        let said = [
            ("file", file.display().to_string().into()),
            ("letter", letter.to_owned().into()),
            ("name", REGISTER.into()),
        ];
        refused("codes-no-letter", &said, lang)
    }))
}

/// Runs `parvis codes reissue`.
pub(super) async fn reissue(args: &ReissueArgs, lang: Lang) -> Result<ExitCode> {
    let opened = match open(&args.table, &args.process, lang).await? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let Some(vote) = opened.votation() else { return Ok(ExitCode::from(USAGE)) };
    if let Some(code) = not_now(&vote, &args.process, lang).await? {
        return Ok(code);
    }
    let said = |path: &Path| {
        let (value, path) = (args.process.clone(), path.display().to_string());
        [("value", value.into()), ("path", path.into()), ("name", RESERVE.into()), vote.kind()]
    };
    let Some(rows) = column(&args.reserve, "code")? else {
        return Ok(refused("codes-no-reserve", &said(&args.reserve), lang));
    };
    let Some(prepared) = vote.store.poll(vote.poll()).await? else {
        return Ok(refused("codes-unprepared", &said(&args.reserve), lang));
    };
    let issued = Issued::in_force(&vote, &prepared)?;
    let numbers = Numbers::count(&vote, &issued).await?;
    if numbers.reissued() >= numbers.all_revoked() {
        return Ok(refused("codes-revoke-first", &said(&args.reserve), lang));
    }
    let name = vote.name()?;
    for (number, code) in rows {
        let Ok(code) = Code::read(&code) else { continue };
        let hash = code.hash(&name).to_string();
        if vote.store.right(vote.poll(), &hash).await? != Some(RightState::Reserve) {
            continue;
        }
        // The letter first: a code that is valid and that nobody has would be a vote of nobody.
        let letter = args.reserve.with_file_name(format!("lettre-{number}.html"));
        let lines = args.address.iter().flat_map(|address| address.split(';')).map(|line| line.trim().to_owned());
        let theme = Theme::new()?;
        let press = Press { vote: &vote, theme: &theme, now: Timestamp::now(), trial: false };
        press.print(&letter, &[press.letter(number, lines.collect(), &code)?])?;
        if vote.store.activate_right(vote.poll(), &hash).await? == Moved::Refused {
            continue;
        }
        let numbers = Numbers::count(&vote, &issued).await?;
        if numbers.reissued() > numbers.all_revoked() {
            // Somebody else reissued at the same time. Revoked, this one replaces itself, and everything adds up again.
            vote.store.revoke_right(vote.poll(), &hash).await?;
            private(&letter, b"")?;
            return Ok(refused("codes-revoke-first", &said(&args.reserve), lang));
        }
        output::say(&words(lang).message("codes-reissued", &said(&letter)));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(refused("codes-reserve-empty", &said(&args.reserve), lang))
}

/// Codes are replaced until the close: afterwards their numbers are those of the minutes.
async fn not_now(vote: &Votation<'_>, what: &str, lang: Lang) -> Result<Option<ExitCode>> {
    let said = [("value", what.to_owned().into()), vote.kind()];
    let Some(prepared) = vote.store.poll(vote.poll()).await? else {
        return Ok(Some(refused("codes-unprepared", &said, lang)));
    };
    let over = vote.activity.closes <= Timestamp::now() || prepared.result.is_some();
    Ok(over.then(|| refused("codes-closed", &said, lang)))
}

/// Number and one more column of a table of the output folder; nothing where it is another table.
fn column(file: &Path, name: &str) -> Result<Option<Vec<(String, String)>>> {
    let name_of = || file.display().to_string();
    let rows = Rows::read(&std::fs::read(file).with_context(name_of)?).with_context(name_of)?;
    let place = |name: &str| rows.head.iter().position(|column| column == name);
    let (Some(number), Some(wanted)) = (place("number"), place(name)) else { return Ok(None) };
    let cell = |cells: &[String], place: usize| cells.get(place).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    Ok(Some(rows.rows.iter().map(|(_, cells)| (cell(cells, number), cell(cells, wanted))).collect()))
}
