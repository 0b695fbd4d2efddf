//! `parvis codes`: the codes of the letters with which one votes. What they are drawn for is the table's definition, not the
//! content folder's: it is what residents will vote on.
//!
//! A code is in the output folder and in its letter, never in the table: there is only its hash.

mod folder;
mod generate;
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
use parvis_keys::CommuneKey;
use parvis_model::definition::SiteDefinition;
use parvis_model::vote::Vote;
use parvis_model::{Activity, Identity, Lang, Process, SiteId};
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

/// A vote by codes, with everything that its codes are made and kept with.
pub(crate) struct Votation<'a> {
    pub(crate) store: &'a Store,
    pub(crate) definition: &'a SiteDefinition,
    pub(crate) key: &'a CommuneKey,
    pub(crate) process: &'a Process,
    pub(crate) activity: &'a Activity,
    pub(crate) rules: &'a Vote,
}

impl<'a> Votation<'a> {
    /// The vote by codes that a process is, if it is one.
    pub(crate) fn of(
        store: &'a Store,
        definition: &'a SiteDefinition,
        key: &'a CommuneKey,
        process: &'a Process,
    ) -> Option<Self> {
        let rules = process.vote()?;
        let activity = process.activities.iter().find(|activity| activity.identity == Identity::Code)?;
        Some(Self { store, definition, key, process, activity, rules })
    }

    pub(crate) fn site(&self) -> &'a SiteId {
        &self.definition.site.id
    }

    pub(crate) fn poll(&self) -> Poll<'a> {
        Poll { site: self.site(), process: &self.process.id, activity: &self.activity.id }
    }

    /// The name under which everything of the vote is hashed and signed.
    pub(crate) fn name(&self) -> Result<VoteName> {
        VoteName::new(self.site().as_str(), self.process.id.as_str(), self.activity.id.as_str())
            .map_err(|error| anyhow!(error))
    }

    /// The address of the vote's page, where the code follows as a fragment that no server gets to see.
    pub(crate) fn url(&self) -> String {
        format!("{}/{}/", self.definition.site.url, self.process.id)
    }
}

/// Opens `COMMUNE/PROCESS`; the exit code when there is no such vote by codes, which has been said.
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
    /// The vote by codes that was opened.
    pub(crate) fn votation(&self) -> Option<Votation<'_>> {
        Votation::of(&self.store, &self.definition, &self.key, &self.process)
    }
}

/// Says why something cannot be done with what is in the table or in a file.
fn refused(key: &str, args: &[parvis_generator::diagnostic::Arg], lang: Lang) -> ExitCode {
    output::refuse(key, args, lang);
    ExitCode::from(MISTAKES)
}
