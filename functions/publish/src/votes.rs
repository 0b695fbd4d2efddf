//! A vote as parts of the snapshot: how many voted, the public box of a secret one, and what came out once that may be known.
//!
//! | | while it is open | after the close | once it is declared |
//! |---|---|---|---|
//! | secret | attendance; manifest, batches of hashes | the same | result, the whole box |
//! | by codes | attendance | the same | result |
//! | by address | attendance | result: nobody declares it | |
//! | by address, with ballots on paper | attendance | the same | result |

use crate::opening::{self, Text};
use crate::urn::{self, poll, unreadable};
use crate::{SheetError, Source, State};
use jiff::Timestamp;
use parvis_ballots::rules::allowed;
use parvis_model::activity::Show;
use parvis_model::snapshot::Part;
use parvis_model::vote::{Declared, Standing, Vote};
use parvis_model::{Activity, Ballot, Identity, PartKey, Process};
use parvis_store::polls::Prepared;
use parvis_store::records::Shard;
use serde::Deserialize;

/// What the record of a ballot keeps beside the voter key.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marked {
    ballot: String,
}

type Parts = Vec<(PartKey, Part)>;

/// The parts of a vote at an instant.
pub(crate) async fn parts(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    vote: &Vote,
    now: Timestamp,
    state: &mut State,
) -> Result<Parts, SheetError> {
    if activity.show == Show::Never {
        return Ok(Vec::new());
    }
    let prepared = source.store.poll(poll(source, process, activity)).await?;
    let name = (process.id.clone(), activity.id.clone());
    if let Some((prepared, text)) = prepared.as_ref().and_then(|p| Some((p, p.result.as_deref()?))) {
        if let Some((_, parts)) = state.declared.get(&name).filter(|(known, _)| known == text) {
            return Ok(parts.clone());
        }
        let parts = declared(source, process, activity, prepared, text).await?;
        state.declared.insert(name, (text.to_owned(), parts.clone()));
        return Ok(parts);
    }
    state.declared.remove(&name);
    match prepared {
        _ if activity.identity != Identity::Code => by_address(source, process, activity, vote, now).await,
        _ if !vote.secret => Ok(vec![count(process, activity, attendance(source, process, activity).await?)]),
        Some(prepared) => secret(source, process, activity, &prepared, now).await,
        // Nobody can vote before its keys are made.
        None => Ok(Vec::new()),
    }
}

fn count(process: &Process, activity: &Activity, web: u64) -> (PartKey, Part) {
    (PartKey::count(&process.id, &activity.id), Part::Count { web })
}

fn standing(process: &Process, activity: &Activity, standing: Standing) -> (PartKey, Part) {
    (PartKey::standing(&process.id, &activity.id), Part::Standing(Box::new(standing)))
}

/// How many records a vote that is not secret has.
async fn attendance(source: Source<'_>, process: &Process, activity: &Activity) -> Result<u64, SheetError> {
    let mut web = 0;
    for shard in Shard::all(source.site, &process.id, activity) {
        web += source.store.count_votes(shard).await?;
    }
    Ok(web)
}

/// A secret vote whose result is not declared: what is published before it opens and while it is open.
async fn secret(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    prepared: &Prepared,
    now: Timestamp,
) -> Result<Parts, SheetError> {
    let leaves = urn::leaves(source, process, activity).await?;
    if activity.state(now).accepts() {
        urn::batch(source, process, activity, &leaves).await?;
    }
    let (_, files) = urn::opened(source, process, activity, prepared).await?;
    let told = urn::told(process, prepared, &files, true)?;
    let mut parts = vec![
        count(process, activity, leaves.len() as u64),
        standing(process, activity, Standing { urn: Some(told), declared: None }),
    ];
    parts.extend(urn::file_parts(process, activity, &files)?);
    Ok(parts)
}

/// A vote whose result was declared at the desk.
async fn declared(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    prepared: &Prepared,
    text: &str,
) -> Result<Parts, SheetError> {
    let text = Text::read(process, text)?;
    let mut parts = vec![count(process, activity, text.declared.web.ballots)];
    let mut urn = None;
    if let Some(closing) = &text.closing {
        let sealed = (closing.as_str(), text.paper.as_deref());
        let (files, intact) = urn::closed(source, process, activity, prepared, sealed).await?;
        urn = Some(urn::told(process, prepared, &files, intact)?);
        parts.extend(urn::file_parts(process, activity, &files)?);
    }
    parts.push(standing(process, activity, Standing { urn, declared: Some(text.declared) }));
    Ok(parts)
}

/// A vote by address: whoever publishes counts it once it is over, unless there are ballots on paper too.
async fn by_address(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    vote: &Vote,
    now: Timestamp,
) -> Result<Parts, SheetError> {
    if now < activity.results_from() || source.store.on_paper(poll(source, process, activity)).await?.is_some() {
        return Ok(vec![count(process, activity, attendance(source, process, activity).await?)]);
    }
    let ballots: Vec<(Ballot, u64)> =
        marked(source, process, activity, vote).await?.into_iter().map(|(_, ballot)| (ballot, 1)).collect();
    let declared: Declared = opening::result(vote, &ballots, None, activity.results_from())
        .map_err(|_| unreadable(process, "so many ballots"))?;
    Ok(vec![
        count(process, activity, declared.web.ballots),
        standing(process, activity, Standing { urn: None, declared: Some(declared) }),
    ])
}

/// The ballots of a vote that were cast on the web, whoever cast them: to be counted elsewhere once it is over. Those on paper
/// are only known by their totals, and are not among them.
///
/// # Errors
/// [`SheetError`] when the table cannot be reached or a ballot cannot be read.
pub async fn ballots(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
) -> Result<Vec<(Ballot, u64)>, SheetError> {
    let Some(vote) = process.vote() else { return Ok(Vec::new()) };
    if !vote.secret {
        return Ok(marked(source, process, activity, vote).await?.into_iter().map(|(_, ballot)| (ballot, 1)).collect());
    }
    let kept = urn::ballots(source, process, activity).await?;
    let read = kept.iter().map(|(_, cast)| Some((allowed(&vote.questions, cast.choices())?, 1)));
    read.collect::<Option<_>>().ok_or_else(|| unreadable(process, "a ballot"))
}

/// The ballots of a vote that is not secret, with the keys that they stand under. One that cannot be read, or that says what
/// the questions do not allow, is a defect: counting without it would be wrong.
pub(crate) async fn marked(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    vote: &Vote,
) -> Result<Vec<(String, Ballot)>, SheetError> {
    let mut ballots = Vec::new();
    for shard in Shard::all(source.site, &process.id, activity) {
        for record in source.store.records(shard).await? {
            let marked: Option<Marked> = serde_json::from_str(&record.answers).ok();
            let ballot = marked.and_then(|marked| Ballot::parse(&marked.ballot).ok());
            let ballot = ballot.filter(|ballot| ballot.check(&vote.questions).is_ok());
            ballots.push((record.voter, ballot.ok_or_else(|| unreadable(process, "a ballot"))?));
        }
    }
    Ok(ballots)
}
