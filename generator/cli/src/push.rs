//! Pushing: a commune's key and compiled definitions into the table, from which alone the functions read them.

use anyhow::{Result, bail};
use parvis_generator::diagnostic::Code;
use parvis_generator::{Diagnostic, LoadedProcess, LoadedSite};
use parvis_keys::{CommuneKey, MasterSecret, random};
use parvis_model::definition::{ProcessDefinition, compile};
use parvis_model::{BallotQuestion, Questionnaire, SiteId};
use parvis_store::Store;
use parvis_store::definitions::{Pushed, SITE, name};
use parvis_store::records::Shard;

/// What a push did.
pub(crate) enum Push {
    /// Everything is in force; the commune's key, for whoever counts.
    Done(CommuneKey),
    /// Rules that residents rely on would change without a word. Nothing was pushed.
    Frozen(Vec<Diagnostic>),
}

/// Pushes one commune. Safe to repeat and to interrupt.
pub(crate) async fn push(store: &Store, master: &MasterSecret, site: &LoadedSite) -> Result<Push> {
    let id = site.id();
    let wrapped = master.wrap(id, &CommuneKey::new(random()?), random()?);
    let wrapped = store.ensure_commune_key(id, &wrapped).await?;
    // Better found now than by the first resident.
    let key = master.unwrap(id, &wrapped)?;
    let mut frozen = Vec::new();
    for loaded in site.processes() {
        if breaks_frozen(store, id, loaded).await? {
            let file = format!("{id}/{}/process.yml", loaded.folder);
            frozen.push(Diagnostic { file, place: None, code: Code::QuestionsFrozen, args: vec![] });
        }
        if breaks_ballot(store, id, loaded).await? {
            let file = format!("{id}/{}/process.yml", loaded.folder);
            frozen.push(Diagnostic { file, place: None, code: Code::BallotFrozen, args: vec![] });
        }
        if let Some(names) = breaks_text(store, id, loaded).await? {
            let file = format!("{id}/{}/process.yml", loaded.folder);
            let args = vec![("names", names.into())];
            frozen.push(Diagnostic { file, place: None, code: Code::TextChanged, args });
        }
    }
    if !frozen.is_empty() {
        return Ok(Push::Frozen(frozen));
    }
    let (definition, processes) = site.definitions();
    let mut compiled = vec![(SITE.to_owned(), compile(&definition)?)];
    for process in &processes {
        compiled.push((name(&process.process.id).to_owned(), compile(process)?));
    }
    // A process that left the content folder has no page; its form must not be taken either.
    for gone in store.definition_names(id).await? {
        if !compiled.iter().any(|(name, _)| *name == gone) {
            store.withdraw_definition(id, &gone).await?;
        }
    }
    for (name, compiled) in compiled {
        if store.push_definition(id, &name, &compiled).await? == Pushed::Conflict {
            bail!("{id}/{name}: somebody else pushed at the same time");
        }
    }
    Ok(Push::Done(key))
}

/// Whether questions that somebody has answered would change without an amendment that says so.
async fn breaks_frozen(store: &Store, site: &SiteId, loaded: &LoadedProcess) -> Result<bool> {
    let Some(new) = loaded.process.questionnaire() else { return Ok(false) };
    let Some(pointer) = store.pointer(site, name(&loaded.process.id)).await? else { return Ok(false) };
    let old: ProcessDefinition = serde_json::from_str(&store.definition(site, &pointer).await?)?;
    let Some(old) = old.process.questionnaire() else { return Ok(false) };
    if old.frozen()? == new.frozen()? || is_amended(old, new) {
        return Ok(false);
    }
    for activity in &loaded.process.activities {
        for shard in Shard::all(site, &loaded.process.id, activity) {
            if store.has_records(shard).await? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether a ballot that somebody has cast would say something else, or be counted otherwise: other options, costs, envelopes
/// or rules. Words may be put right. A secret vote has them in its manifest.
async fn breaks_ballot(store: &Store, site: &SiteId, loaded: &LoadedProcess) -> Result<bool> {
    let Some(new) = loaded.process.vote() else { return Ok(false) };
    let Some(pointer) = store.pointer(site, name(&loaded.process.id)).await? else { return Ok(false) };
    let old: ProcessDefinition = serde_json::from_str(&store.definition(site, &pointer).await?)?;
    let Some(old) = old.process.vote() else { return Ok(false) };
    let same = |(old, new): (&BallotQuestion, &BallotQuestion)| {
        old.id == new.id && old.method == new.method && old.ties == new.ties && old.option_ids() == new.option_ids()
    };
    let asked = old.questions.len() == new.questions.len() && old.questions.iter().zip(&new.questions).all(same);
    if asked && old.seed == new.seed {
        return Ok(false);
    }
    for activity in &loaded.process.activities {
        for shard in Shard::all(site, &loaded.process.id, activity) {
            if store.has_records(shard).await? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether a text that somebody has voted on would change without an entry that says so. If it would, the names that are
/// gone from it, or `none`.
async fn breaks_text(store: &Store, site: &SiteId, loaded: &LoadedProcess) -> Result<Option<String>> {
    let Some(new) = loaded.process.consultation() else { return Ok(None) };
    let Some(pointer) = store.pointer(site, name(&loaded.process.id)).await? else { return Ok(None) };
    let old: ProcessDefinition = serde_json::from_str(&store.definition(site, &pointer).await?)?;
    let Some(old) = old.process.consultation() else { return Ok(None) };
    if !new.breaks(old) || new.says_what_changed(old) || !has_taken_part(store, site, loaded).await? {
        return Ok(None);
    }
    let missing = new.missing(old);
    Ok(Some(if missing.is_empty() { "none".to_owned() } else { missing.join(", ") }))
}

/// Whether anybody has voted or written anything.
async fn has_taken_part(store: &Store, site: &SiteId, loaded: &LoadedProcess) -> Result<bool> {
    let process = &loaded.process;
    for activity in &process.activities {
        if activity.choices.is_some() {
            for shard in 0..activity.shards.max(1) {
                if !store.choices(site, &process.id, &activity.id, shard).await?.is_empty() {
                    return Ok(true);
                }
            }
        }
        if activity.contributions.is_some() && !store.entries(site, &process.id, activity).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a new amendment stands behind those that were there.
fn is_amended(old: &Questionnaire, new: &Questionnaire) -> bool {
    new.amendments.len() > old.amendments.len() && new.amendments.starts_with(&old.amendments)
}
