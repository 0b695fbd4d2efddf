//! Drawing codes and putting them in force. Pure but for [`put_in_force`] and [`complete`].
//!
//! Two writes that cannot be one: what was prepared (the manifest with all hashes, or their list), and a right for each hash. The manifest
//! comes first and under the condition that there is none, so of two runs one wins. Rights follow from the manifest, so that
//! a run that was interrupted is finished from the table alone, by whoever runs the command again: see [`complete`].

use super::Votation;
use super::issued::{Issued, LIST, written};
use anyhow::Result;
use chacha20::ChaCha20Rng;
use parvis_ballots::{Code, CodeHash, Draft, File, Manifest, SealKey, Short, TokenKey, VoteName, board, fingerprint};
use parvis_keys::{ballot_key, ballot_seal, random, seal};
use parvis_model::vote::{Vote, rules_text};
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

/// What is kept beside the rights; of a vote it is published before it opens.
pub(super) struct Papers {
    /// Files for the output folder: `manifest.json` and its seal, or the list.
    pub(super) files: Vec<(&'static str, Vec<u8>)>,
    issued: Issued,
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
pub(super) fn write_down(vote: &Votation<'_>, drawn: &Drawn) -> Result<Option<Papers>> {
    let name = vote.name()?;
    let hashes = |codes: &[Code]| codes.iter().map(|code| code.hash(&name)).collect::<Vec<CodeHash>>();
    let issued = Issued::new(hashes(&drawn.printed), hashes(&drawn.reserve));
    let papers = match vote.rules {
        Some(rules) => manifest(vote, rules, name, issued)?,
        None => {
            let text = issued.to_text()?;
            let files = vec![(LIST, text.clone().into_bytes())];
            Papers { files, issued, text, public: Vec::new(), key: Vec::new() }
        }
    };
    Ok((papers.text.len() <= MAX_MANIFEST).then_some(papers))
}

/// The manifest of a vote. One that is not secret gets it too, since the same numbers have to add up. Its tokens' key exists
/// only because the format has one: nobody keeps the secret half, so that no token can ever be made.
fn manifest(vote: &Votation<'_>, rules: &Vote, name: VoteName, issued: Issued) -> Result<Papers> {
    let token_key = TokenKey::generate(&mut ChaCha20Rng::from_seed(random()?))?;
    let (site, process, activity) = (vote.site(), &vote.process.id, &vote.activity.id);
    let seal_key = SealKey::from_seed(&ballot_seal(vote.key, site, process, activity));
    let draft = Draft {
        vote: name.clone(),
        rules: rules_text(&rules.questions),
        opens: written(vote.activity.opens),
        closes: written(vote.activity.closes),
        seed: random()?,
        codes: issued.printed.clone(),
        reserve: issued.reserve.clone(),
        token_key: token_key.public()?,
    };
    let public = draft.token_key.to_spki()?;
    let manifest = Manifest::new(draft, &seal_key)?;
    let files = board::open(&manifest, &seal_key)?;
    let text = String::from_utf8(manifest.to_file()?)?;
    let key = if rules.secret {
        let key = ballot_key(vote.key, site, process, activity);
        seal(&key, name.parts().join("/").as_bytes(), &token_key.to_der()?, random()?)
    } else {
        Vec::new()
    };
    let file = |file: File| (file.name(), files.get(file).unwrap_or_default().to_vec());
    let files = vec![file(File::Manifest), file(File::ManifestSeal)];
    Ok(Papers { files, issued, text, public, key })
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
    complete(vote, &papers.issued).await?;
    Ok(true)
}

/// Adds the rights that the manifest or the list names and the table does not have yet; how many they were.
pub(super) async fn complete(vote: &Votation<'_>, issued: &Issued) -> Result<usize> {
    let known: BTreeSet<String> = vote.store.rights(vote.poll()).await?.into_iter().map(|(hash, _)| hash).collect();
    let mut added = 0;
    for (hashes, state) in [(&issued.printed, RightState::Unused), (&issued.reserve, RightState::Reserve)] {
        let missing: Vec<String> =
            hashes.iter().map(ToString::to_string).filter(|hash| !known.contains(hash)).collect();
        vote.store.add_rights(vote.poll(), &missing, &state).await?;
        added += missing.len();
    }
    Ok(added)
}
