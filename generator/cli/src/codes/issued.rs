//! Which codes there are: in the manifest of a vote, and else in a list of the same hashes that is never published.

use super::Votation;
use anyhow::{Result, anyhow, ensure};
use parvis_ballots::{CodeHash, Manifest};
use parvis_model::vote::rules_text;
use parvis_store::polls::Prepared;
use serde::{Deserialize, Serialize};

/// The number of the list's format.
const FORMAT: u32 = 1;
/// The file of the output folder that holds the list.
pub(super) const LIST: &str = "codes.json";

/// The hashes of all codes, in ascending order: not in that of the letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Issued {
    codes: u32,
    /// On letters.
    pub(super) printed: Vec<CodeHash>,
    /// In reserve.
    pub(super) reserve: Vec<CodeHash>,
}

impl Issued {
    /// Of new codes.
    pub(super) fn new(mut printed: Vec<CodeHash>, mut reserve: Vec<CodeHash>) -> Self {
        printed.sort_unstable();
        reserve.sort_unstable();
        Self { codes: FORMAT, printed, reserve }
    }

    /// Those of a vote's manifest.
    pub(super) fn of(manifest: &Manifest) -> Self {
        Self::new(manifest.code_hashes.clone(), manifest.reserve_hashes.clone())
    }

    /// Those that are in force.
    pub(super) fn in_force(vote: &Votation<'_>, prepared: &Prepared) -> Result<Self> {
        if vote.rules.is_some() {
            return Ok(Self::of(&manifest(prepared)?));
        }
        let issued: Self = serde_json::from_str(&prepared.manifest)?;
        ensure!(issued.codes == FORMAT, "format {}", issued.codes);
        Ok(issued)
    }

    /// As it is kept.
    pub(super) fn to_text(&self) -> Result<String> {
        Ok(serde_json::to_string(self)?)
    }
}

fn manifest(prepared: &Prepared) -> Result<Manifest> {
    Manifest::from_file(prepared.manifest.as_bytes()).map_err(|error| anyhow!(error))
}

/// Whether the definition still says what the manifest of a vote fixed; the page would ask one thing and count another. What
/// has no manifest fixes nothing.
pub(super) fn agrees(vote: &Votation<'_>, prepared: &Prepared) -> Result<bool> {
    let Some(rules) = vote.rules else { return Ok(true) };
    let manifest = manifest(prepared)?;
    Ok(manifest.rules == rules_text(&rules.questions)
        && manifest.opens == written(vote.activity.opens)
        && manifest.closes == written(vote.activity.closes))
}

/// An instant as manifests write it.
pub(super) fn written(at: jiff::Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
