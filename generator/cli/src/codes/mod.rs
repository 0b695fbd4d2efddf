//! `parvis codes`: the codes of the letters with which one votes, signs, supports or answers. What they are drawn for is the
//! table's definition, not the content folder's: it is what residents will take part in.
//!
//! A code is in the output folder and in its letter, never in the table: there is only its hash.

mod folder;
mod generate;
mod issued;
mod prepare;
mod recipients;
mod replace;
mod square;
mod status;
mod trial;

pub(crate) use trial::{Trial, prepare as prepare_trial};

use crate::MISTAKES;
use crate::answers::Opened;
use crate::output;
use crate::table;
use anyhow::{Context, Result, anyhow};
use parvis_ballots::VoteName;
use parvis_generator::diagnostic::Arg;
use parvis_keys::CommuneKey;
use parvis_model::definition::SiteDefinition;
use parvis_model::vote::Vote;
use parvis_model::{Activity, ActivityId, Lang, Process, SiteId};
use parvis_store::Store;
use parvis_store::rights::Poll;
use std::process::ExitCode;

/// Arguments of `parvis codes`.
#[derive(Debug, clap::Args)]
#[command(subcommand_required = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Generate(generate::Args),
    Status(status::Args),
    Revoke(replace::RevokeArgs),
    Reissue(replace::ReissueArgs),
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let runtime = tokio::runtime::Runtime::new().context("runtime")?;
    runtime.block_on(async {
        match &args.command {
            Command::Generate(args) => generate::run(args, lang).await,
            Command::Status(args) => status::run(args, lang).await,
            Command::Revoke(args) => replace::revoke(args, lang).await,
            Command::Reissue(args) => replace::reissue(args, lang).await,
        }
    })
}

/// A vote or another process by codes, with everything that its codes are made and kept with.
pub(crate) struct Votation<'a> {
    pub(crate) store: &'a Store,
    pub(crate) definition: &'a SiteDefinition,
    pub(crate) key: &'a CommuneKey,
    pub(crate) process: &'a Process,
    /// The first activity that asks for the code, with the dates of all of them.
    pub(crate) activity: Activity,
    /// The rules of a vote. Only a vote has a manifest, since only its codes are published.
    pub(crate) rules: Option<&'a Vote>,
    letters: ActivityId,
}

impl<'a> Votation<'a> {
    /// What a process has codes for, if it asks for any.
    pub(crate) fn of(
        store: &'a Store,
        definition: &'a SiteDefinition,
        key: &'a CommuneKey,
        process: &'a Process,
    ) -> Option<Self> {
        let letters = process.letters()?;
        let first = process.by_letter().next()?;
        let opens = process.by_letter().map(|activity| activity.opens).min()?;
        let closes = process.by_letter().map(|activity| activity.closes).max()?;
        let activity = Activity { opens, closes, ..first.clone() };
        Some(Self { store, definition, key, process, activity, rules: process.vote(), letters })
    }

    /// What messages call it: a vote has more to say.
    pub(crate) fn kind(&self) -> Arg {
        ("kind", if self.rules.is_some() { "vote" } else { "other" }.into())
    }

    pub(crate) fn site(&self) -> &'a SiteId {
        &self.definition.site.id
    }

    pub(crate) fn poll(&self) -> Poll<'_> {
        Poll { site: self.site(), process: &self.process.id, activity: &self.letters }
    }

    /// The name under which everything of the vote is hashed and signed.
    pub(crate) fn name(&self) -> Result<VoteName> {
        VoteName::new(self.site().as_str(), self.process.id.as_str(), self.letters.as_str())
            .map_err(|error| anyhow!(error))
    }

    /// The address of the process's page.
    pub(crate) fn url(&self) -> String {
        format!("{}/{}/", self.definition.site.url, self.process.id)
    }
}

/// Opens `COMMUNE/PROCESS`; the exit code when there are no codes, which has been said.
async fn open(args: &table::Args, what: &str, lang: Lang) -> Result<std::result::Result<Opened, ExitCode>> {
    let opened = match Opened::open(args, what, lang).await? {
        Ok(opened) => opened,
        Err(code) => return Ok(Err(code)),
    };
    if opened.votation().is_none() {
        output::refuse("codes-no-vote", &[("value", what.to_owned().into())], lang);
        return Ok(Err(ExitCode::from(MISTAKES)));
    }
    Ok(Ok(opened))
}

impl Opened {
    /// What was opened, with its codes.
    pub(crate) fn votation(&self) -> Option<Votation<'_>> {
        Votation::of(&self.store, &self.definition, &self.key, &self.process)
    }
}

/// Says why something cannot be done with what is in the table or in a file.
fn refused(key: &str, args: &[Arg], lang: Lang) -> ExitCode {
    output::refuse(key, args, lang);
    ExitCode::from(MISTAKES)
}
