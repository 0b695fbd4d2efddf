//! The answers to one questionnaire in the table, for the commands that read and write them.
//!
//! What a questionnaire is comes from the table too: it is what residents answered, whatever stands in the content
//! folder by now.

use crate::lang::words;
use crate::output;
use crate::state::State;
use crate::table::{self, Table};
use crate::{MISTAKES, USAGE};
use anyhow::{Context, Result};
use parvis_keys::CommuneKey;
use parvis_model::definition::{ProcessDefinition, SiteDefinition};
use parvis_model::{Activity, Lang, Process, ProcessId, Questionnaire, Site, SiteId};
use parvis_store::Store;
use parvis_store::definitions::{SITE, name};
use serde::de::DeserializeOwned;
use std::process::ExitCode;

/// A questionnaire and where its answers are.
pub(crate) struct Answers {
    /// The table.
    pub(crate) store: Store,
    /// The commune.
    pub(crate) definition: SiteDefinition,
    /// Its key.
    pub(crate) key: CommuneKey,
    /// The process.
    pub(crate) process: Process,
    /// What is asked.
    pub(crate) questionnaire: Questionnaire,
    /// The activity that collects answers.
    pub(crate) activity: Activity,
    /// Keeps the embedded table alive.
    _table: Table,
}

/// A process and its table.
pub(crate) struct Opened {
    /// The table.
    pub(crate) store: Store,
    /// The commune.
    pub(crate) definition: SiteDefinition,
    /// Its key.
    pub(crate) key: CommuneKey,
    /// The process.
    pub(crate) process: Process,
    /// Keeps the embedded table alive.
    _table: Table,
}

impl Opened {
    /// Finds `COMMUNE/PROCESS`; the exit code when there is no such process, which has been said.
    pub(crate) async fn open(
        args: &table::Args,
        what: &str,
        lang: Lang,
    ) -> Result<std::result::Result<Self, ExitCode>> {
        let refuse = |key: &str, code: u8| {
            let said = [("value", what.to_owned().into())];
            output::refuse(key, &said, lang);
            Ok(Err(ExitCode::from(code)))
        };
        let parts = what.split_once('/').map(|(site, process)| (SiteId::parse(site), ProcessId::parse(process)));
        let Some((Ok(site), Ok(process))) = parts else { return refuse("answers-name", USAGE) };
        if let Some(code) = no_table(args, lang) {
            return Ok(Err(code));
        }
        let state = State::open(&args.state)?;
        let table = Table::open(args, &state)?;
        let store = table.store();
        let (Some(definition), Some(found)) = (
            definition::<SiteDefinition>(&store, &site, SITE).await?,
            definition::<ProcessDefinition>(&store, &site, name(&process)).await?,
        ) else {
            return refuse("answers-unknown", MISTAKES);
        };
        let process = found.process;
        let wrapped = store.commune_key(&site).await?.context(words(lang).message("answers-no-key", &[]))?;
        let key = state.master()?.unwrap(&site, &wrapped)?;
        Ok(Ok(Self { store, definition, key, process, _table: table }))
    }
}

impl Answers {
    /// Finds `COMMUNE/PROCESS`; the exit code when there is no such questionnaire, which has been said.
    pub(crate) async fn open(
        args: &table::Args,
        what: &str,
        lang: Lang,
    ) -> Result<std::result::Result<Self, ExitCode>> {
        let Opened { store, definition, key, process, _table } = match Opened::open(args, what, lang).await? {
            Ok(opened) => opened,
            Err(code) => return Ok(Err(code)),
        };
        let (Some(questionnaire), Some(activity)) =
            (process.questionnaire().cloned(), process.activities.first().cloned())
        else {
            output::refuse("answers-other-tool", &[("value", what.to_owned().into())], lang);
            return Ok(Err(ExitCode::from(MISTAKES)));
        };
        Ok(Ok(Self { store, definition, key, process, questionnaire, activity, _table }))
    }

    /// The commune.
    pub(crate) fn site(&self) -> &Site {
        &self.definition.site
    }
}

/// The exit code where there is no table to open, which has been said. A command that only looks must not make one.
pub(crate) fn no_table(args: &table::Args, lang: Lang) -> Option<ExitCode> {
    if args.endpoint_url.is_some() || args.state.join("table.db").exists() {
        return None;
    }
    output::refuse("answers-no-table", &[("value", args.state.display().to_string().into())], lang);
    Some(ExitCode::from(MISTAKES))
}

async fn definition<T: DeserializeOwned>(store: &Store, site: &SiteId, name: &str) -> Result<Option<T>> {
    let Some(pointer) = store.pointer(site, name).await? else { return Ok(None) };
    let json = store.definition(site, &pointer).await?;
    Ok(Some(serde_json::from_str(&json).with_context(|| format!("{site}/{name}"))?))
}
