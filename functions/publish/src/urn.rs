//! The public box of a secret vote, made of the tables each time: manifest and seals, batches of hashes while it is open, and
//! everything else once its result is declared. Seals are computed again, since the same key seals the same bytes alike.

use crate::{SheetError, Source};
use parvis_ballots::board;
use parvis_ballots::{
    Ballot, Batch, Closing, CodeHash, Codes, File, Files, Hash, Manifest, SealKey, VoteName, fingerprint, merkle,
};
use parvis_keys::{BallotBox, Purpose, ballot_seal};
use parvis_model::snapshot::Part;
use parvis_model::vote::Urn;
use parvis_model::{Activity, PartKey, Process};
use parvis_store::ballots::{Kept, Leaf};
use parvis_store::polls::Prepared;
use parvis_store::rights::{Poll, RightState};

/// What is wrong with the tables of a vote, in words for logs.
pub(crate) fn unreadable(process: &Process, what: &'static str) -> SheetError {
    SheetError::Vote { process: process.id.to_string(), what }
}

/// The vote in the tables.
pub(crate) fn poll<'a>(source: Source<'a>, process: &'a Process, activity: &'a Activity) -> Poll<'a> {
    Poll { site: source.site, process: &process.id, activity: &activity.id }
}

/// The name under which everything of a vote is hashed and signed.
///
/// # Errors
/// Never for identifiers of content files.
pub fn vote_name(source: Source<'_>, process: &Process, activity: &Activity) -> Result<VoteName, SheetError> {
    let name = VoteName::new(source.site.as_str(), process.id.as_str(), activity.id.as_str());
    name.map_err(|_| unreadable(process, "its name"))
}

/// The key that seals manifest and closing of a vote. It is derived, never stored: whoever prepares a vote and whoever declares
/// its result have the same.
pub fn seal_key(source: Source<'_>, process: &Process, activity: &Activity) -> SealKey {
    SealKey::from_seed(&ballot_seal(source.key, source.site, &process.id, &activity.id))
}

/// The files of a vote that was prepared, with the batches that were published of it.
pub(crate) async fn opened(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    prepared: &Prepared,
) -> Result<(Manifest, Files), SheetError> {
    let bytes = prepared.manifest.as_bytes();
    let manifest = Manifest::from_file(bytes).map_err(|_| unreadable(process, "its manifest"))?;
    let mut files = Files::default();
    files.put(File::ManifestSeal, seal_key(source, process, activity).seal(bytes).to_file());
    files.put(File::Manifest, bytes.to_vec());
    let batches = batches(source, process, activity).await?;
    let file = board::batches_file(&batches).map_err(|_| unreadable(process, "a batch"))?;
    files.put(File::Batches, file);
    Ok((manifest, files))
}

/// The batches that were published.
pub(crate) async fn batches(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
) -> Result<Vec<Batch>, SheetError> {
    let kept = source.store.batches(poll(source, process, activity)).await?;
    let batch = |(number, leaves): (u64, Vec<String>)| {
        let hashes = hashes(&leaves).ok_or_else(|| unreadable(process, "a batch"))?;
        Ok(Batch { number, root: merkle::root(&hashes), hashes })
    };
    (1..).zip(kept).map(batch).collect()
}

/// What hides ballots in their table. It is derived, never stored.
pub fn ballot_box(source: Source<'_>, process: &Process, activity: &Activity) -> BallotBox {
    let context = [process.id.as_str(), activity.id.as_str()];
    BallotBox::new(source.key.derive(source.site, Purpose::BallotBox, &context))
}

/// The hashes of all ballots in the box, and nothing else of them.
pub(crate) async fn leaves(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
) -> Result<Vec<Hash>, SheetError> {
    let ballot_box = ballot_box(source, process, activity);
    let kept = source.store.leaves(poll(source, process, activity)).await?;
    let read = |kept: &Leaf| Hash::parse(&ballot_box.leaf(&kept.place, &kept.leaf).ok()?).ok();
    kept.iter().map(|kept| read(kept).ok_or_else(|| unreadable(process, "a ballot’s hash"))).collect()
}

/// Publishes the next batch if there is enough for one. Of two that do so at once, the first one stands.
pub(crate) async fn batch(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    leaves: &[Hash],
) -> Result<(), SheetError> {
    let earlier = batches(source, process, activity).await?;
    let lot = ballot_box(source, process, activity).lot();
    let Some(next) = Batch::drawn(&earlier, leaves.iter().copied(), &lot) else { return Ok(()) };
    let number = u32::try_from(next.number).map_err(|_| unreadable(process, "a batch"))?;
    let leaves: Vec<String> = next.hashes.iter().map(Hash::to_string).collect();
    source.store.keep_batch(poll(source, process, activity), number, &leaves).await?;
    Ok(())
}

fn hashes(texts: &[String]) -> Option<Vec<Hash>> {
    texts.iter().map(|text| Hash::parse(text).ok()).collect()
}

/// All ballots, each under the hash that it was cast with.
pub(crate) async fn ballots(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
) -> Result<Vec<(String, Ballot)>, SheetError> {
    let ballot_box = ballot_box(source, process, activity);
    let kept = source.store.ballots(poll(source, process, activity)).await?;
    let read = |kept: &Kept| {
        let envelope = ballot_box.envelope(&kept.place, &kept.envelope).ok()?;
        Some((ballot_box.leaf(&kept.place, &kept.leaf).ok()?, serde_json::from_str(&envelope).ok()?))
    };
    let read = |kept: &Kept| read(kept).ok_or_else(|| unreadable(process, "a ballot"));
    let mut ballots = kept.iter().map(read).collect::<Result<Vec<_>, SheetError>>()?;
    // Not in the order of the table, which is that of nothing.
    ballots.sort_unstable_by(|(one, _): &(String, Ballot), (other, _)| one.cmp(other));
    Ok(ballots)
}

/// What became of the codes of a manifest. A reserve that is none any more was reissued, whatever became of it then.
pub(crate) fn codes(manifest: &Manifest, rights: &[(String, RightState)]) -> Option<Codes> {
    let mut codes = Codes::default();
    for (hash, state) in rights {
        let hash = CodeHash::parse(hash).ok()?;
        if manifest.reserve_hashes.binary_search(&hash).is_ok() && *state != RightState::Reserve {
            codes.reissued.push(hash);
        }
        match state {
            RightState::Used { asked, .. } if asked == crate::ON_PAPER => codes.used_on_paper.push(hash),
            RightState::Used { .. } => codes.used.push(hash),
            RightState::Revoked => codes.revoked.push(hash),
            RightState::Unused | RightState::Reserve | RightState::Reissued => {}
        }
    }
    Some(codes)
}

/// The whole box of a vote whose result was declared with this closing and these totals on paper, and whether the tables still
/// give what the closing names.
pub(crate) async fn closed(
    source: Source<'_>,
    process: &Process,
    activity: &Activity,
    prepared: &Prepared,
    (closing_file, paper_file): (&str, Option<&str>),
) -> Result<(Files, bool), SheetError> {
    let (manifest, files) = opened(source, process, activity, prepared).await?;
    let closing = Closing::from_file(closing_file.as_bytes()).map_err(|_| unreadable(process, "its closing"))?;
    let ballots = ballots(source, process, activity).await?;
    let rights = source.store.rights(poll(source, process, activity)).await?;
    let codes = codes(&manifest, &rights).ok_or_else(|| unreadable(process, "a code"))?;
    let key = seal_key(source, process, activity);
    let ballots = ballots.into_iter().map(|(_, ballot)| ballot).collect();
    // The paper's file is put as it was declared; the closing too, whatever the tables say now.
    let outcome = board::Outcome { ballots, codes, paper: None, result: closing.result.clone() };
    let mut files = board::close(files, outcome, &key).map_err(|_| unreadable(process, "its box"))?;
    let now = files.get(File::Closing).and_then(|file| Closing::from_file(file).ok());
    let intact = now.is_some_and(|now| {
        let named = [now.manifest, now.batches, now.codes, now.root];
        named == [closing.manifest, closing.batches, closing.codes, closing.root] && now.ballots == closing.ballots
    });
    if let Some(paper) = paper_file {
        files.put(File::Paper, paper.as_bytes().to_vec());
    }
    let paper = paper_file.map(|paper| Hash::of(paper.as_bytes()));
    files.put(File::ClosingSeal, key.seal(closing_file.as_bytes()).to_file());
    files.put(File::Closing, closing_file.as_bytes().to_vec());
    Ok((files, intact && paper == closing.paper))
}

/// What the pages tell of a box.
pub(crate) fn told(process: &Process, prepared: &Prepared, files: &Files, intact: bool) -> Result<Urn, SheetError> {
    let batches = files.get(File::Batches).unwrap_or_default();
    let (mut number, mut hashes) = (0, 0);
    for line in batches.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let batch: Batch = serde_json::from_slice(line).map_err(|_| unreadable(process, "a batch"))?;
        number += 1;
        hashes += batch.hashes.len() as u64;
    }
    Ok(Urn {
        fingerprint: fingerprint(prepared.manifest.as_bytes()).to_string(),
        batches: number,
        in_batches: hashes,
        intact,
        files: files.iter().map(|(file, _)| file.name().to_owned()).collect(),
    })
}

/// A part for each file.
pub(crate) fn file_parts(
    process: &Process,
    activity: &Activity,
    files: &Files,
) -> Result<Vec<(PartKey, Part)>, SheetError> {
    let part = |(file, bytes): (File, &[u8])| {
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| unreadable(process, "a file of its box"))?;
        Ok((PartKey::box_file(&process.id, &activity.id, file.name()), Part::BoxFile { text }))
    };
    files.iter().map(part).collect()
}
