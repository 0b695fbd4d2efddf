//! `serve --demo`: what invented people send, through the very routes that residents use.
//!
//! `DEMO/COMMUNE/PROCESS.csv` holds the answers to a questionnaire, `DEMO/COMMUNE/PROCESS.ACTIVITY.csv` what is written
//! or chosen in an activity of another tool: see [`writing`] and [`choosing`]. A process is loaded whole or not at all:
//! once anything was sent in one of its activities, nothing more is.

mod choosing;
mod clerk;
mod people;
mod writing;

use super::agents;
use crate::lang::words;
use crate::output;
use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use parvis_generator::LoadedSite;
use parvis_generator::table::Rows;
use parvis_keys::MasterSecret;
use parvis_model::presets::deposit::COSIGNATURES;
use parvis_model::{Activity, ContributionId, Lang, Process};
use parvis_store::Store;
use parvis_store::records::Shard;
use parvis_theme::Theme;
use people::People;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// What it is sent with.
pub(crate) struct Means {
    pub(crate) store: Store,
    pub(crate) master: MasterSecret,
    pub(crate) theme: Arc<Theme>,
    pub(crate) now: Timestamp,
}

/// A table and the activity that it is sent in.
struct Seed<'a> {
    activity: &'a Activity,
    rows: Rows,
    /// Its file, for mistakes.
    file: String,
}

/// What a table calls a contribution, for other tables of the process: which one it is, and since when it is there.
type Names = HashMap<String, (ContributionId, i64)>;

/// Sends what every process has a seed for that has opened and in which nobody did anything yet.
pub(crate) async fn load(folder: &Path, sites: &[LoadedSite], means: Means, lang: Lang) -> Result<()> {
    if !folder.is_dir() {
        bail!(words(lang).message("demo-folder", &[("path", folder.display().to_string().into())]));
    }
    let mut people = People::new(means);
    for site in sites {
        for loaded in site.processes() {
            let process = &loaded.process;
            let seeds = seeds(&folder.join(site.id().as_str()), process, people.now)?;
            if seeds.is_empty() || people.has_any(site, process, &seeds).await? {
                continue;
            }
            let count = people.send_all(site, process, &seeds).await?;
            let said = [("title", process.title.clone().into()), ("count", count.to_string().into())];
            output::say(&words(lang).message("demo-loaded", &said));
        }
    }
    Ok(())
}

/// The tables of a process, in the order of its activities.
fn seeds<'a>(folder: &Path, process: &'a Process, now: Timestamp) -> Result<Vec<Seed<'a>>> {
    let mut seeds = Vec::new();
    for activity in process.activities.iter().filter(|activity| activity.opens < now) {
        let name = match process.questionnaire() {
            Some(_) => format!("{}.csv", process.id),
            None => format!("{}.{}.csv", process.id, activity.id),
        };
        let path = folder.join(name);
        if path.is_file() {
            let file = path.display().to_string();
            let rows = Rows::read(&std::fs::read(&path).context(file.clone())?).context(file.clone())?;
            seeds.push(Seed { activity, rows, file });
        }
    }
    Ok(seeds)
}

impl People {
    /// Whether anything was sent already in the activities of some tables.
    async fn has_any(&self, site: &LoadedSite, process: &Process, seeds: &[Seed<'_>]) -> Result<bool> {
        for Seed { activity, .. } in seeds {
            if activity.contributions.is_some() && !self.known(site, process, activity).await?.is_empty() {
                return Ok(true);
            }
            for shard in Shard::all(site.id(), &process.id, activity) {
                if self.store.has_records(shard).await? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// First what is written, one activity after the other, then what is chosen about it, then what the commune makes of
    /// it. How much was sent.
    async fn send_all(&mut self, site: &LoadedSite, process: &Process, seeds: &[Seed<'_>]) -> Result<usize> {
        let (mut names, mut count) = (Names::new(), 0);
        // Whoever co-signs does so before an agent reads the petition.
        let co_signs = |seed: &Seed<'_>| process.deposits().is_some() && seed.activity.id.as_str() == COSIGNATURES;
        let backing = seeds.iter().find(|seed| co_signs(seed));
        for seed in seeds.iter().filter(|seed| seed.activity.contributions.is_some()) {
            count += self.write(site, process, seed, backing, &mut names).await.with_context(|| seed.file.clone())?;
        }
        for seed in seeds.iter().filter(|seed| seed.activity.contributions.is_none()) {
            let sent = match process.questionnaire() {
                Some(questionnaire) => self.answer(site.site(), process, seed, questionnaire).await,
                None if co_signs(seed) => continue,
                None => self.choose(site.site(), process, seed, &names, None).await,
            };
            count += sent.with_context(|| seed.file.clone())?;
        }
        for seed in seeds.iter().filter(|seed| seed.activity.contributions.is_some()) {
            self.settle(site.site(), process, seed, &names).await.with_context(|| seed.file.clone())?;
        }
        Ok(count)
    }
}
