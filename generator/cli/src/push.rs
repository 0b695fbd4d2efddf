//! Pushing: a commune's key and compiled definitions into the table, from which alone the functions read them.

use anyhow::{Result, bail};
use parvis_generator::LoadedSite;
use parvis_keys::{CommuneKey, MasterSecret, random};
use parvis_model::definition::compile;
use parvis_store::Store;
use parvis_store::definitions::{Pushed, SITE, name};

/// Pushes one commune; its key, for whoever counts. Safe to repeat and to interrupt.
pub(crate) async fn push(store: &Store, master: &MasterSecret, site: &LoadedSite) -> Result<CommuneKey> {
    let id = site.id();
    let wrapped = master.wrap(id, &CommuneKey::new(random()?), random()?);
    let wrapped = store.ensure_commune_key(id, &wrapped).await?;
    // Better found now than by the first resident.
    let key = master.unwrap(id, &wrapped)?;
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
    Ok(key)
}
