//! Drawing codes and putting them in force. Pure but for [`put_in_force`] and [`complete`].
//!
//! Two writes that cannot be one: what was prepared (the manifest with all hashes), and a right for each hash. The manifest
//! comes first and under the condition that there is none, so of two runs one wins. Rights follow from the manifest, so that
//! a run that was interrupted is finished from the table alone, by whoever runs the command again: see [`complete`].

use super::Votation;
use anyhow::{Result, anyhow};
use chacha20::ChaCha20Rng;
use jiff::Timestamp;
use parvis_ballots::{Code, CodeHash, Draft, Files, Manifest, SealKey, Short, TokenKey, board, fingerprint};
use parvis_keys::{ballot_key, ballot_seal, random, seal};
use parvis_model::vote::rules_text;
use parvis_store::polls::Prepared;
use parvis_store::rights::RightState;
use rand_core::SeedableRng;
use std::collections::BTreeSet;

/// The longest manifest: an item of the table holds 400 KB.
const MAX_MANIFEST: usize = 380_000;

/// Codes, in the order of their letters.
pub(super) struct Drawn {
    pub(super) printed: Vec<Code>,
    pub(super) reserve: Vec<Code>,
}

/// What is kept of a vote beside the rights, and published before it opens.
pub(super) struct Papers {
    /// `manifest.json` and its seal.
    pub(super) files: Files,
    manifest: Manifest,
    text: String,
    public: Vec<u8>,
    /// Sealed; empty where nobody needs it.
    key: Vec<u8>,
}

/// Draws as many different codes.
pub(super) fn draw(count: usize, reserve: usize) -> Result<Drawn> {
    let mut rng = ChaCha20Rng::from_seed(random()?);
    let mut some = |count: usize| (0..count).map(|_| Code::random(&mut rng)).collect();
    Ok(Drawn { printed: some(count), reserve: some(reserve) })
}

/// Writes down what is fixed from now on. `None` where there are more codes than the table can keep for one vote.
///
/// A vote that is not secret gets a manifest too, since the same numbers have to add up. Its tokens' key exists only because
/// the format has one: nobody keeps the secret half, so that no token can ever be made.
pub(super) fn write_down(vote: &Votation<'_>, drawn: &Drawn) -> Result<Option<Papers>> {
    let name = vote.name()?;
    let hashes = |codes: &[Code]| codes.iter().map(|code| code.hash(&name)).collect::<Vec<CodeHash>>();
    let token_key = TokenKey::generate(&mut ChaCha20Rng::from_seed(random()?))?;
    let (site, process, activity) = (vote.site(), &vote.process.id, &vote.activity.id);
    let seal_key = SealKey::from_seed(&ballot_seal(vote.key, site, process, activity));
    let draft = Draft {
        vote: name.clone(),
        rules: rules_text(&vote.rules.questions),
        opens: written(vote.activity.opens),
        closes: written(vote.activity.closes),
        seed: random()?,
        codes: hashes(&drawn.printed),
        reserve: hashes(&drawn.reserve),
        token_key: token_key.public()?,
    };
    let public = draft.token_key.to_spki()?;
    let manifest = Manifest::new(draft, &seal_key)?;
    let files = board::open(&manifest, &seal_key)?;
    let text = String::from_utf8(manifest.to_file()?)?;
    if text.len() > MAX_MANIFEST {
        return Ok(None);
    }
    let key = if vote.rules.secret {
        let key = ballot_key(vote.key, site, process, activity);
        seal(&key, name.parts().join("/").as_bytes(), &token_key.to_der()?, random()?)
    } else {
        Vec::new()
    };
    Ok(Some(Papers { files, manifest, text, public, key }))
}

impl Papers {
    /// For the poster at the town hall.
    pub(super) fn fingerprint(&self) -> Short {
        fingerprint(self.text.as_bytes())
    }
}

/// Keeps what was written down, and a right for each code. `false` where the vote was prepared already: then nothing was
/// written, and these codes are worth nothing.
pub(super) async fn put_in_force(vote: &Votation<'_>, papers: &Papers) -> Result<bool> {
    if !vote.store.prepare_poll(vote.poll(), &papers.text, &papers.public, &papers.key).await? {
        return Ok(false);
    }
    complete(vote, &papers.manifest).await?;
    Ok(true)
}

/// Adds the rights that the manifest names and the table does not have yet; how many they were.
pub(super) async fn complete(vote: &Votation<'_>, manifest: &Manifest) -> Result<usize> {
    let known: BTreeSet<String> = vote.store.rights(vote.poll()).await?.into_iter().map(|(hash, _)| hash).collect();
    let mut added = 0;
    for (hashes, state) in
        [(&manifest.code_hashes, RightState::Unused), (&manifest.reserve_hashes, RightState::Reserve)]
    {
        let missing: Vec<String> =
            hashes.iter().map(ToString::to_string).filter(|hash| !known.contains(hash)).collect();
        vote.store.add_rights(vote.poll(), &missing, &state).await?;
        added += missing.len();
    }
    Ok(added)
}

/// The manifest that is in force.
pub(super) fn in_force(prepared: &Prepared) -> Result<Manifest> {
    Manifest::from_file(prepared.manifest.as_bytes()).map_err(|error| anyhow!(error))
}

/// Whether the definition still says what the manifest fixed; the page would ask one thing and count another.
pub(super) fn agrees(vote: &Votation<'_>, manifest: &Manifest) -> Result<bool> {
    Ok(manifest.rules == rules_text(&vote.rules.questions)
        && manifest.opens == written(vote.activity.opens)
        && manifest.closes == written(vote.activity.closes))
}

/// An instant as manifests write it.
fn written(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
