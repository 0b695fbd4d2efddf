//! `serve`: trial codes for votes that are open and that nobody prepared, so that they can be tried. Only in the table of the
//! working folder, which is nobody's but this machine's.

use super::Votation;
use super::folder::{self, LETTERS, Press};
use super::prepare::{draw, put_in_force, write_down};
use super::recipients::Recipients;
use anyhow::{Context, Result};
use jiff::Timestamp;
use parvis_generator::LoadedSite;
use parvis_keys::MasterSecret;
use parvis_model::Lang;
use parvis_store::Store;
use parvis_theme::Theme;
use std::path::{Path, PathBuf};

/// Trial letters of a vote.
const LETTERS_OF_TRIAL: usize = 40;
/// Trial codes in reserve.
const RESERVE_OF_TRIAL: usize = 10;

/// A vote that can be tried, as `COMMUNE/PROCESS`, and where its trial letters are.
pub(crate) struct Trial {
    pub(crate) process: String,
    pub(crate) letters: PathBuf,
}

/// Prepares what is not prepared yet in `FOLDER/COMMUNE/PROCESS`; names all votes whose trial letters are there.
pub(crate) async fn prepare(
    folder: &Path,
    sites: &[LoadedSite],
    store: &Store,
    master: &MasterSecret,
    theme: &Theme,
    now: Timestamp,
    lang: Lang,
) -> Result<Vec<Trial>> {
    let mut trials = Vec::new();
    for site in sites {
        let wrapped = store.commune_key(site.id()).await?.context(site.id().to_string())?;
        let key = master.unwrap(site.id(), &wrapped)?;
        for loaded in site.processes() {
            let Some(vote) = Votation::of(store, site.definition(), &key, &loaded.process) else { continue };
            let name = format!("{}/{}", site.id(), loaded.process.id);
            let here = folder.join(site.id().as_str()).join(loaded.process.id.as_str());
            let is_open = vote.activity.opens <= now && now < vote.activity.closes;
            if is_open && store.poll(vote.poll()).await?.is_none() {
                // Of a table that is gone.
                folder::clear(&here)?;
                let drawn = draw(LETTERS_OF_TRIAL, RESERVE_OF_TRIAL)?;
                let papers = write_down(&vote, &drawn)?.context("the questions are too long")?;
                let press = Press { vote: &vote, theme, now, trial: true };
                press.write(&here, &drawn, &papers, &Recipients::default())?;
                if put_in_force(&vote, &papers).await? {
                    folder::write_read_me(&here, &vote, &papers.fingerprint().to_string(), true, lang)?;
                }
            }
            let letters = here.join(LETTERS);
            if letters.is_file() {
                trials.push(Trial { process: name, letters });
            }
        }
    }
    Ok(trials)
}
