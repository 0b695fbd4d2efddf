//! `parvis export --roll`: who signed a petition, to be checked against the electoral roll.
//!
//! Only into a file that nobody else can read, and never without an entry in the desk's log, which is written first: a list
//! that was taken is known to have been taken, even where writing the file then fails.

use super::private;
use crate::answers::Opened;
use crate::lang::words;
use crate::{MISTAKES, USAGE, output, table};
use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_keys::random;
use parvis_model::desk::Act;
use parvis_model::presets::petition::SIGNATURES;
use parvis_model::{ContributionId, Lang};
use parvis_publish::{roll, roll_table};
use parvis_store::log::{COMMAND, Entry};
use std::path::Path;
use std::process::ExitCode;

/// Writes the list of `COMMUNE/PROCESS`, or of `COMMUNE/PROCESS/PETITION` where residents deposit them.
pub(super) async fn export(args: &table::Args, what: &str, file: &Path, lang: Lang) -> Result<ExitCode> {
    let mut parts = what.splitn(3, '/');
    let process = parts.by_ref().take(2).collect::<Vec<_>>().join("/");
    let petition = match parts.next().map(ContributionId::parse) {
        Some(Err(_)) => {
            output::refuse("answers-name", &[("value", what.to_owned().into())], lang);
            return Ok(ExitCode::from(USAGE));
        }
        Some(Ok(id)) => Some(id),
        None => None,
    };
    let opened = match Opened::open(args, &process, lang).await? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let site = &opened.definition.site;
    let Some(signatures) = roll(&opened.store, &site.id, &opened.process, petition.as_ref()).await? else {
        output::refuse("roll-other-tool", &[("value", what.to_owned().into())], lang);
        return Ok(ExitCode::from(MISTAKES));
    };
    let object = match &petition {
        None => format!("{}/{SIGNATURES}", opened.process.id),
        Some(id) => format!("{}/{SIGNATURES}/{id}", opened.process.id),
    };
    let at = Timestamp::from_millisecond(Timestamp::now().as_millisecond())?;
    let entry = Entry {
        at,
        agent: COMMAND,
        act: Act::ExportRoll,
        object: &object,
        payload: "",
        salt: random().context("salt")?,
    };
    opened.store.log(&site.id, &entry).await?;
    let zone = TimeZone::get(&site.time_zone).unwrap_or(TimeZone::UTC);
    private(file, &roll_table(&signatures, &zone)?).with_context(|| file.display().to_string())?;
    let said = [("count", signatures.len().to_string().into()), ("path", file.display().to_string().into())];
    output::say(&words(lang).message("roll-done", &said));
    Ok(ExitCode::SUCCESS)
}
