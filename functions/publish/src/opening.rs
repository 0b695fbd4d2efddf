//! Opening the box of a vote by codes: everything is read, counted, closed and verified before anything is declared; then one
//! write declares the result and destroys the key. Who calls this has asked who may, and writes it into the desk's log.
//!
//! Nothing of it is published before it is declared: [`Opened`] is for the agent who declares it. Votes by address without
//! ballots on paper have nobody to declare them; the publisher counts them by itself.

use crate::urn::{self, poll, seal_key, unreadable, vote_name};
use crate::votes::marked;
use crate::{SheetError, Source};
use jiff::Timestamp;
use parvis_ballots::rules::{Rules, allowed};
use parvis_ballots::{
    Closing, Codes, Count, File, Files, Finding, Hash, Manifest, Outcome, Paper, board, fingerprint, verify,
};
use parvis_keys::Purpose;
use parvis_model::ballot::BallotQuestion;
use parvis_model::tally::funding::compare;
use parvis_model::tally::vote::{Outcome as Counted, TooMany, count_ballots};
use parvis_model::vote::{
    Channel, Declared, Minutes, PaperMinutes, Seals, Vote, read_result, read_totals, totals_text,
};
use parvis_model::{Activity, Ballot, Identity, Process};
use parvis_store::StoreError;
use parvis_store::log::Entry;
use parvis_store::openings::Declaring;
use parvis_store::polls::Prepared;
use parvis_store::rights::RightState;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the right of a code is used for whose envelope holds a ballot on paper: both what was asked and what was given.
pub const ON_PAPER: &[u8] = b"paper";
/// The number of the declared text's format.
const FORMAT: u32 = 1;

/// The ballots on paper, as they were entered. Envelopes are entered apart, each by using its code for [`ON_PAPER`].
#[derive(Debug, Clone, Default)]
pub struct OnPaper {
    /// What ballots said, and how many said so; spoilt ones as [`Ballot::spoilt`].
    pub ballots: Vec<(Ballot, u64)>,
    /// How they were counted, where the desk did.
    pub minutes: Option<PaperMinutes>,
    /// What was gathered at the desk when it was read: a declaration holds it against what is there then.
    pub version: Option<u64>,
}

/// A box that was opened, counted and verified, and is not declared yet.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What comes out, to be shown to who declares it.
    pub declared: Declared,
    /// What is kept when it is declared.
    text: String,
    /// The version of what was gathered on paper.
    paper: Option<u64>,
}

/// The text under which a declared result is kept.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    format: u32,
    pub(crate) declared: Declared,
    /// `closing.json` of a secret vote.
    pub(crate) closing: Option<String>,
    /// Its `paper.json`.
    pub(crate) paper: Option<String>,
}

/// Why a box is not opened.
#[derive(Debug, thiserror::Error)]
pub enum BoxError {
    /// The table, or something in it that cannot be read.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// It is a vote by address without ballots on paper: nobody declares its result.
    #[error("it is counted by itself")]
    ByItself,
    /// Ballots may still come.
    #[error("the vote is not over")]
    NotYet,
    /// It was never prepared.
    #[error("the vote was not prepared")]
    NotPrepared,
    /// The result was declared before; that one stands.
    #[error("the result is declared already")]
    Declared,
    /// Ballots that changed in the table after they were cast: the hashes that their voters have.
    #[error("{} ballots are not those that were cast", .0.len())]
    Changed(Vec<String>),
    /// Ballots kept under keys that no used code gives.
    #[error("{0} ballots have no code")]
    NoCode(u64),
    /// What the verifier found in the files that would be published. None of it may be published.
    #[error("{} checks fail: {:?}", .0.len(), .0.first())]
    Findings(Vec<Finding>),
    /// More ballots than can be counted.
    #[error(transparent)]
    TooMany(#[from] TooMany),
}

impl Opened {
    /// The hash of what comes out, whenever it was looked at: two who saw the same have the same.
    pub fn digest(&self) -> String {
        let seen = Declared { at: Timestamp::UNIX_EPOCH, ..self.declared.clone() };
        Hash::of(&serde_json::to_vec(&seen).unwrap_or_default()).to_string()
    }
}

impl From<StoreError> for BoxError {
    fn from(error: StoreError) -> Self {
        Self::Sheet(error.into())
    }
}

impl Text {
    pub(crate) fn read(process: &Process, text: &str) -> Result<Self, SheetError> {
        let read: Option<Self> = serde_json::from_str(text).ok();
        read.filter(|read| read.format == FORMAT).ok_or_else(|| unreadable(process, "its declared result"))
    }
}

/// Opens the box of a vote by codes, or of one with ballots on paper, that is over: counts it and verifies what would be published. Writes nothing, and may be
/// called as often as one likes before [`declare`].
///
/// # Errors
/// [`BoxError`]; then nothing may be declared.
pub async fn open_box(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    paper: Option<&OnPaper>,
    now: Timestamp,
) -> Result<Opened, BoxError> {
    let announced = activity.identity == Identity::Code || paper.is_some_and(|paper| paper.minutes.is_some());
    let vote = process.vote().filter(|_| announced).ok_or(BoxError::ByItself)?;
    if now < activity.results_from() {
        return Err(BoxError::NotYet);
    }
    let prepared = source.store.poll(poll(source, process, activity)).await?;
    if prepared.as_ref().is_some_and(|prepared| prepared.result.is_some()) {
        return Err(BoxError::Declared);
    }
    let text = if vote.secret {
        secret(source, process, activity, &prepared.ok_or(BoxError::NotPrepared)?, paper, now).await?
    } else {
        plain(source, process, activity, vote, paper, now).await?
    };
    let written = serde_json::to_string(&text).map_err(|_| unreadable(process, "its result"))?;
    Ok(Opened { declared: text.declared, text: written, paper: paper.and_then(|paper| paper.version) })
}

/// Declares what was opened and destroys the key of the tokens, in one write. What was declared first stands: returns whether
/// this was.
///
/// # Errors
/// [`StoreError`] when the table cannot be reached; the same call again is safe.
pub async fn declare(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    opened: &Opened,
) -> Result<bool, StoreError> {
    let poll = poll(source, process, activity);
    if process.vote().is_some_and(|vote| !vote.secret) {
        // Such a vote has no keys, so that nothing may have been prepared; what was, stays.
        source.store.prepare_poll(poll, "", &[], &[]).await?;
    }
    source.store.declare(poll, &opened.text).await
}

/// The same by the second of two agents, with its entry of the log, if another asked for it who saw the same:
/// see [`parvis_store::openings`].
///
/// # Errors
/// [`StoreError`] when the table cannot be reached; the same call again is safe.
pub async fn declare_by_two(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    opened: &Opened,
    entry: &Entry<'_>,
) -> Result<Declaring, StoreError> {
    let poll = poll(source, process, activity);
    if process.vote().is_some_and(|vote| !vote.secret) {
        // As in `declare`.
        source.store.prepare_poll(poll, "", &[], &[]).await?;
    }
    source.store.declare_by_two(poll, &opened.text, &opened.digest(), opened.paper, entry).await
}

async fn secret(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    prepared: &Prepared,
    on_paper: Option<&OnPaper>,
    now: Timestamp,
) -> Result<Text, BoxError> {
    let (manifest, files) = urn::opened(source, process, activity, prepared).await?;
    let name = vote_name(source, process, activity)?;
    let kept = urn::ballots(source, process, activity).await?;
    let changed = kept.iter().filter(|(leaf, ballot)| ballot.hash(&name).to_string() != *leaf);
    let changed: Vec<String> = changed.map(|(leaf, _)| leaf.clone()).collect();
    if !changed.is_empty() {
        return Err(BoxError::Changed(changed));
    }
    let rights = source.store.rights(poll(source, process, activity)).await?;
    let codes = urn::codes(&manifest, &rights).ok_or_else(|| unreadable(process, "a code"))?;
    let paper = paper_file(on_paper, codes.used_on_paper.len() as u64);
    let ballots: Vec<_> = kept.into_iter().map(|(_, ballot)| ballot).collect();
    let choices: Vec<&str> = ballots.iter().map(parvis_ballots::Ballot::choices).collect();
    let unread = || unreadable(process, "its rules");
    let result = Rules.result(&manifest, &choices, paper.as_ref()).ok_or_else(unread)?;
    let questions = parvis_model::vote::read_rules(&manifest.rules).ok_or_else(unread)?;
    let paper_minutes = on_paper.and_then(|paper| paper.minutes.clone());
    let mut counted = cast(&questions, &choices);
    let (web, on_paper) = channels(&questions, &manifest.seed.to_string(), &counted, on_paper)?;
    counted.extend(paper.iter().flat_map(|paper| read_totals(&paper.totals).unwrap_or_default()));
    let minutes = minutes(&manifest, &codes, &rights);
    let outcome = Outcome { ballots, codes, paper, result };
    let key = seal_key(source, process, activity);
    let files = board::close(files, outcome, &key).map_err(|_| unreadable(process, "its box"))?;
    let report = verify(&files, None, &Rules);
    if !report.findings.is_empty() {
        return Err(BoxError::Findings(report.findings));
    }
    let (closing, seals) = seals(&files).ok_or_else(|| unreadable(process, "its closing"))?;
    let outcomes = read_result(&closing.result).ok_or_else(|| unreadable(process, "its result"))?;
    let declared = Declared {
        at: now,
        seed: manifest.seed.to_string(),
        outcomes,
        web,
        paper: on_paper,
        minutes: Some(Minutes { seals: Some(seals), ..minutes }),
        paper_minutes,
        compared: compare(&questions, &manifest.seed.to_string(), &counted),
    };
    let text = |file| files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    Ok(Text { format: FORMAT, declared, closing: text(File::Closing), paper: text(File::Paper) })
}

/// The ballots of a box, each on its own.
fn cast(questions: &[BallotQuestion], choices: &[&str]) -> Vec<(Ballot, u64)> {
    choices.iter().filter_map(|choices| Some((allowed(questions, choices)?, 1))).collect()
}

/// The totals on paper. Without any envelope and any ballot there is none.
fn paper_file(on_paper: Option<&OnPaper>, envelopes: u64) -> Option<Paper> {
    let on_paper = on_paper.cloned().unwrap_or_default();
    let ballots = number(&on_paper.ballots);
    (envelopes > 0 || ballots > 0).then(|| Paper { envelopes, ballots, totals: totals_text(&on_paper.ballots) })
}

fn number(ballots: &[(Ballot, u64)]) -> u64 {
    ballots.iter().map(|(_, number)| number).sum()
}

/// What was cast on the web and on paper, each counted alone.
fn channels(
    questions: &[BallotQuestion],
    seed: &str,
    web: &[(Ballot, u64)],
    paper: Option<&OnPaper>,
) -> Result<(Channel, Option<Channel>), TooMany> {
    let channel = |ballots: &[(Ballot, u64)]| {
        let counted: Vec<Counted> = count_ballots(questions, seed, ballots)?;
        Ok(Channel::of(number(ballots), &counted))
    };
    let paper = paper.filter(|paper| !paper.ballots.is_empty());
    Ok((channel(web)?, paper.map(|paper| channel(&paper.ballots)).transpose()?))
}

fn minutes(manifest: &Manifest, codes: &Codes, rights: &[(String, RightState)]) -> Minutes {
    let length = |list: &[parvis_ballots::CodeHash]| list.len() as u64;
    Minutes {
        printed: manifest.codes,
        reserve: Some(manifest.reserve),
        used: length(&codes.used),
        used_on_paper: length(&codes.used_on_paper),
        revoked: length(&codes.revoked),
        reissued: Some(length(&codes.reissued)),
        unused: unused(rights),
        envelopes: length(&codes.used_on_paper),
        seals: None,
    }
}

fn unused(rights: &[(String, RightState)]) -> u64 {
    rights.iter().filter(|(_, state)| matches!(state, RightState::Unused | RightState::Reissued)).count() as u64
}

fn seals(files: &Files) -> Option<(Closing, Seals)> {
    let file = files.get(File::Closing)?;
    let closing = Closing::from_file(file).ok()?;
    let sums = files.iter().map(|(file, bytes)| (file.name().to_owned(), Hash::of(bytes).to_string())).collect();
    let seals = Seals {
        fingerprint: fingerprint(files.get(File::Manifest)?).to_string(),
        closing: fingerprint(file).to_string(),
        root: closing.root.to_string(),
        files: sums,
    };
    Some((closing, seals))
}

/// A vote that is not secret: its ballots stand under keys made from codes or addresses, and none of them is published.
async fn plain(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    vote: &Vote,
    on_paper: Option<&OnPaper>,
    now: Timestamp,
) -> Result<Text, BoxError> {
    if activity.identity != Identity::Code {
        let web = marked(source, process, activity, vote).await?;
        let web: Vec<(Ballot, u64)> = web.into_iter().map(|(_, ballot)| (ballot, 1)).collect();
        let declared = result(vote, &web, on_paper, now)?;
        return Ok(Text { format: FORMAT, declared, closing: None, paper: None });
    }
    let rights = source.store.rights(poll(source, process, activity)).await?;
    let name = vote_name(source, process, activity)?.parts().join("/");
    let key = source.key.derive(source.site, Purpose::Voter, &[process.id.as_str()]);
    let used = |paper: bool| {
        let used = move |state: &RightState| match state {
            RightState::Used { asked, .. } => (asked == ON_PAPER) == paper,
            _ => false,
        };
        rights.iter().filter(move |(_, state)| used(state))
    };
    let voters: BTreeSet<String> =
        used(false).map(|(hash, _)| key.name(&[name.as_bytes(), b"code", hash.as_bytes()])).collect();
    let marked = marked(source, process, activity, vote).await?;
    let strangers = marked.iter().filter(|(voter, _)| !voters.contains(voter)).count() as u64;
    if strangers > 0 {
        return Err(BoxError::NoCode(strangers));
    }
    let (envelopes, letters) = (used(true).count() as u64, |state: &RightState| *state != RightState::Reserve);
    let beyond = on_paper.map_or(0, |paper| number(&paper.ballots)).saturating_sub(envelopes);
    if beyond > 0 {
        return Err(BoxError::NoCode(beyond));
    }
    let web: Vec<(Ballot, u64)> = marked.into_iter().map(|(_, ballot)| (ballot, 1)).collect();
    let minutes = Minutes {
        printed: rights.iter().filter(|(_, state)| letters(state)).count() as u64,
        reserve: None,
        used: used(false).count() as u64,
        used_on_paper: envelopes,
        revoked: rights.iter().filter(|(_, state)| *state == RightState::Revoked).count() as u64,
        reissued: None,
        unused: unused(&rights),
        envelopes,
        seals: None,
    };
    let declared = result(vote, &web, on_paper, now)?;
    let declared = Declared { minutes: Some(minutes), ..declared };
    Ok(Text { format: FORMAT, declared, closing: None, paper: None })
}

/// What comes out of ballots that are not secret. The lot is drawn from the seed of the content, which stands on the page
/// before the vote opens.
pub(crate) fn result(
    vote: &Vote,
    web: &[(Ballot, u64)],
    on_paper: Option<&OnPaper>,
    at: Timestamp,
) -> Result<Declared, TooMany> {
    let all = web.iter().chain(on_paper.iter().flat_map(|paper| &paper.ballots));
    let all: Vec<(Ballot, u64)> = all.cloned().collect();
    let outcomes = count_ballots(&vote.questions, &vote.seed, &all)?;
    let (web, paper) = channels(&vote.questions, &vote.seed, web, on_paper)?;
    let compared = compare(&vote.questions, &vote.seed, &all);
    let (seed, paper_minutes) = (vote.seed.clone(), on_paper.and_then(|paper| paper.minutes.clone()));
    Ok(Declared { at, seed, outcomes, web, paper, minutes: None, paper_minutes, compared })
}
