//! `parvis codes status`: what became of the codes, and whether it adds up.

use super::issued::{Issued, agrees};
use super::{Votation, open, refused};
use crate::MISTAKES;
use crate::USAGE;
use crate::lang::words;
use crate::table;
use anyhow::Result;
use parvis_ballots::{CodeHash, fingerprint};
use parvis_generator::diagnostic::Arg;
use parvis_model::Lang;
use parvis_publish::ON_PAPER;
use parvis_store::rights::RightState;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

/// Arguments of `parvis codes status`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "PROCESS")]
    process: String,
    #[command(flatten)]
    table: table::Args,
}

/// How many codes are where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    /// Codes on letters.
    pub(super) printed: usize,
    /// Of those, not used yet.
    pub(super) unused: usize,
    /// Of those, used.
    pub(super) used: usize,
    /// Of those, revoked.
    pub(super) revoked: usize,
    /// Codes that replace others.
    pub(super) reserve: usize,
    /// Of those, not sent.
    pub(super) left: usize,
    /// Of those, sent and not used yet.
    pub(super) reissued_unused: usize,
    /// Of those, sent and used.
    pub(super) reissued_used: usize,
    /// Of those, sent and revoked in their turn.
    pub(super) reissued_revoked: usize,
    /// Of all that were used, those on envelopes with a ballot on paper.
    pub(super) on_paper: usize,
    /// Codes that were drawn and that the table does not have.
    pub(super) missing: usize,
    /// Codes of the table that were never drawn, or that stand as none of its kind can.
    pub(super) strange: usize,
}

impl Numbers {
    /// Counts the table's rights against the codes that were drawn.
    pub(super) async fn count(vote: &Votation<'_>, issued: &Issued) -> Result<Self> {
        let rights: BTreeMap<String, RightState> = vote.store.rights(vote.poll()).await?.into_iter().collect();
        Ok(Self::of(issued, &rights))
    }

    fn of(issued: &Issued, rights: &BTreeMap<String, RightState>) -> Self {
        let (printed, reserve) = (&issued.printed, &issued.reserve);
        let mut numbers = Self { printed: printed.len(), reserve: reserve.len(), ..Self::default() };
        let state = |hash: &CodeHash| rights.get(&hash.to_string());
        for hash in printed {
            *match state(hash) {
                Some(RightState::Unused) => &mut numbers.unused,
                Some(RightState::Used { .. }) => &mut numbers.used,
                Some(RightState::Revoked) => &mut numbers.revoked,
                Some(RightState::Reserve | RightState::Reissued) => &mut numbers.strange,
                None => &mut numbers.missing,
            } += 1;
        }
        for hash in reserve {
            *match state(hash) {
                Some(RightState::Reserve) => &mut numbers.left,
                Some(RightState::Reissued) => &mut numbers.reissued_unused,
                Some(RightState::Used { .. }) => &mut numbers.reissued_used,
                Some(RightState::Revoked) => &mut numbers.reissued_revoked,
                Some(RightState::Unused) => &mut numbers.strange,
                None => &mut numbers.missing,
            } += 1;
        }
        let on_paper = |state: &&RightState| matches!(state, RightState::Used { asked, .. } if asked == ON_PAPER);
        numbers.on_paper = rights.values().filter(on_paper).count();
        numbers.strange += (rights.len() + numbers.missing).saturating_sub(printed.len() + reserve.len());
        numbers
    }

    /// Codes of the reserve that were sent.
    pub(super) fn reissued(self) -> usize {
        self.reissued_unused + self.reissued_used + self.reissued_revoked
    }

    /// All codes that were revoked, replacements too.
    pub(super) fn all_revoked(self) -> usize {
        self.revoked + self.reissued_revoked
    }

    /// Whether everything is where it can be.
    fn add_up(self) -> bool {
        self.missing == 0
            && self.strange == 0
            && self.printed == self.unused + self.used + self.revoked
            && self.reserve == self.left + self.reissued()
            && self.reissued() <= self.all_revoked()
    }

    fn args(self) -> Vec<Arg> {
        let all = [
            ("printed", self.printed),
            ("unused", self.unused),
            ("used", self.used),
            ("revoked", self.revoked),
            ("reserve", self.reserve),
            ("left", self.left),
            ("reissued", self.reissued()),
            ("reissuedused", self.reissued_used),
            ("reissuedrevoked", self.reissued_revoked),
            ("allused", self.used + self.reissued_used),
            ("onpaper", self.on_paper),
            ("allrevoked", self.all_revoked()),
            ("missing", self.missing),
            ("strange", self.strange),
        ];
        all.map(|(name, number)| (name, number.to_string().into())).to_vec()
    }
}

/// Runs the command.
pub(super) async fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let opened = match open(&args.table, &args.process, lang).await? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let Some(vote) = opened.votation() else { return Ok(ExitCode::from(USAGE)) };
    let Some(prepared) = vote.store.poll(vote.poll()).await? else {
        return Ok(refused("codes-unprepared", &[("value", args.process.clone().into())], lang));
    };
    let numbers = Numbers::count(&vote, &Issued::in_force(&vote, &prepared)?).await?;
    let mut said = numbers.args();
    said.push(vote.kind());
    said.push(("process", args.process.clone().into()));
    said.push(("fingerprint", fingerprint(prepared.manifest.as_bytes()).to_string().into()));
    let words = words(lang);
    let mut out = io::stdout().lock();
    writeln!(out, "{}", words.message("codes-status", &said))?;
    let sound = numbers.add_up();
    writeln!(out, "{}", words.message(if sound { "codes-adds-up" } else { "codes-does-not-add-up" }, &said))?;
    let same = agrees(&vote, &prepared)?;
    if !same {
        writeln!(out, "{}", words.message("codes-changed", &said))?;
    }
    Ok(if sound && same { ExitCode::SUCCESS } else { ExitCode::from(MISTAKES) })
}
