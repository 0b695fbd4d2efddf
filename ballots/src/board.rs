//! What is published of a vote, as files with fixed names: the manifest before it, hashes in batches during it, and at the
//! close every ballot, what became of the codes, the totals on paper and the declared result, sealed.
//!
//! This module writes and reads; it trusts nobody and checks nothing, which is what [`verify`](crate::verify()) is for.

use crate::canonical::{self, FormError};
use crate::code::CodeHash;
use crate::envelope::Ballot;
use crate::hash::Hash;
use crate::manifest::{FORMAT, Manifest};
use crate::merkle;
use crate::name::VoteName;
use crate::seal::SealKey;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// The fewest ballots of a batch. Fewer would tell, to who watches the board, when somebody voted.
pub const MIN_BATCH: usize = 20;
const KIND: &str = "parvis-vote/closing";

/// The files of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum File {
    /// `manifest.json`: [`Manifest`].
    Manifest,
    /// `manifest.sig`: the [`Seal`](crate::Seal) of `manifest.json`.
    ManifestSeal,
    /// `batches.jsonl`: a [`Batch`] a line. There from the opening on, empty at first.
    Batches,
    /// `ballots.jsonl`: a [`Line`] a ballot, in ascending order of their hashes.
    Ballots,
    /// `codes.json`: [`Codes`].
    Codes,
    /// `paper.json`: [`Paper`]. Only if ballots on paper were counted.
    Paper,
    /// `closing.json`: [`Closing`].
    Closing,
    /// `closing.sig`: the seal of `closing.json`.
    ClosingSeal,
}

impl File {
    /// All of them, in the order in which they are read.
    pub const ALL: [Self; 8] = [
        Self::Manifest,
        Self::ManifestSeal,
        Self::Batches,
        Self::Ballots,
        Self::Codes,
        Self::Paper,
        Self::Closing,
        Self::ClosingSeal,
    ];

    /// The name in the folder.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Manifest => "manifest.json",
            Self::ManifestSeal => "manifest.sig",
            Self::Batches => "batches.jsonl",
            Self::Ballots => "ballots.jsonl",
            Self::Codes => "codes.json",
            Self::Paper => "paper.json",
            Self::Closing => "closing.json",
            Self::ClosingSeal => "closing.sig",
        }
    }
}

/// The bytes of the files that are there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<File, Vec<u8>>);

impl Files {
    /// Asks for every file by its name; `None` means that there is none.
    ///
    /// # Errors
    /// The first error of `read`.
    pub fn load<E>(mut read: impl FnMut(&'static str) -> Result<Option<Vec<u8>>, E>) -> Result<Self, E> {
        let mut files = Self::default();
        for file in File::ALL {
            if let Some(bytes) = read(file.name())? {
                files.put(file, bytes);
            }
        }
        Ok(files)
    }

    /// The bytes of a file.
    pub fn get(&self, file: File) -> Option<&[u8]> {
        self.0.get(&file).map(Vec::as_slice)
    }

    /// Adds or replaces a file.
    pub fn put(&mut self, file: File, bytes: Vec<u8>) {
        self.0.insert(file, bytes);
    }

    /// Takes a file away.
    pub fn remove(&mut self, file: File) {
        self.0.remove(&file);
    }

    /// The files that are there.
    pub fn iter(&self) -> impl Iterator<Item = (File, &[u8])> {
        self.0.iter().map(|(file, bytes)| (*file, bytes.as_slice()))
    }
}

/// Hashes of ballots that were cast since the batch before, published while the vote is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// 1, 2, 3…
    pub number: u64,
    /// [`merkle::root`] of `hashes`.
    pub root: Hash,
    /// Ascending, so that their order does not tell that of voting. At least [`MIN_BATCH`].
    pub hashes: Vec<Hash>,
}

impl Batch {
    /// The next batch of a box while its vote is open. [`MIN_BATCH`] ballots stay behind, drawn among all that wait, so that
    /// a batch does not hold exactly those that were cast since the one before, and that those published only at the close
    /// are never fewer. `lot` is known to nobody but whoever publishes.
    pub fn drawn(earlier: &[Self], all: impl IntoIterator<Item = Hash>, lot: &[u8; 32]) -> Option<Self> {
        let known: HashSet<Hash> = earlier.iter().flat_map(|batch| batch.hashes.iter().copied()).collect();
        let number = (earlier.len() as u64 + 1).to_be_bytes();
        let place = |hash: &Hash| Hash::of(&[&lot[..], &number, hash.as_bytes()].concat());
        let mut waiting: Vec<Hash> = all.into_iter().filter(|hash| !known.contains(hash)).collect();
        waiting.sort_by_cached_key(place);
        waiting.dedup();
        waiting.truncate(waiting.len().saturating_sub(MIN_BATCH));
        Self::next(earlier, waiting)
    }

    /// The next batch: of these ballots, those that no earlier batch holds, if they are enough.
    pub fn next(earlier: &[Self], all: impl IntoIterator<Item = Hash>) -> Option<Self> {
        let known: HashSet<Hash> = earlier.iter().flat_map(|batch| batch.hashes.iter().copied()).collect();
        let mut hashes: Vec<Hash> = all.into_iter().filter(|hash| !known.contains(hash)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        let number = earlier.len() as u64 + 1;
        (hashes.len() >= MIN_BATCH).then(|| Self { number, root: merkle::root(&hashes), hashes })
    }
}

/// A line of `ballots.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// [`Ballot::hash`], so that who has a receipt finds the line.
    pub hash: Hash,
    /// The ballot.
    pub ballot: Ballot,
}

/// What became of the codes. Every list ascending.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// Traded for a token.
    pub used: Vec<CodeHash>,
    /// On an envelope with a ballot on paper.
    pub used_on_paper: Vec<CodeHash>,
    /// Not valid any more, never having been used.
    pub revoked: Vec<CodeHash>,
    /// Taken from the reserve, each in place of a revoked one.
    pub reissued: Vec<CodeHash>,
}

/// The ballots on paper. Envelopes and ballots are entered apart, so nothing links them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Envelopes with a valid code.
    pub envelopes: u64,
    /// Ballots that were in them, blank and spoilt ones included.
    pub ballots: u64,
    /// What they said, in the counting rules' canonical text.
    pub totals: String,
}

/// The end of a vote, sealed: it names every other file by its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    kind: String,
    format: u32,
    /// The vote's name.
    pub vote: VoteName,
    /// SHA-256 of `manifest.json`.
    pub manifest: Hash,
    /// SHA-256 of `batches.jsonl`.
    pub batches: Hash,
    /// SHA-256 of `codes.json`.
    pub codes: Hash,
    /// SHA-256 of `paper.json`, or `null`.
    pub paper: Option<Hash>,
    /// How many ballots `ballots.jsonl` holds.
    pub ballots: u64,
    /// [`merkle::root`] of the hashes of all ballots, ascending.
    pub root: Hash,
    /// The declared result, in the counting rules' canonical text.
    pub result: String,
}

impl Closing {
    /// Reads `closing.json` in its one form.
    ///
    /// # Errors
    /// [`FormError`].
    pub fn from_file(file: &[u8]) -> Result<Self, FormError> {
        let read: Self = canonical::read(file)?;
        let fits = read.kind == KIND && read.format == FORMAT && canonical::is_text(&read.result);
        if fits { Ok(read) } else { Err(FormError) }
    }
}

/// The files of a vote that is about to open: manifest, its seal, and no batch yet.
///
/// # Errors
/// Only if the JSON cannot be written.
pub fn open(manifest: &Manifest, key: &SealKey) -> Result<Files, FormError> {
    let mut files = Files::default();
    let bytes = manifest.to_file()?;
    files.put(File::ManifestSeal, key.seal(&bytes).to_file());
    files.put(File::Manifest, bytes);
    files.put(File::Batches, Vec::new());
    Ok(files)
}

/// The bytes of `batches.jsonl`.
///
/// # Errors
/// Only if the JSON cannot be written.
pub fn batches_file(batches: &[Batch]) -> Result<Vec<u8>, FormError> {
    Ok(batches.iter().map(canonical::write).collect::<Result<Vec<_>, _>>()?.concat())
}

/// What is known at the close.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// All ballots, in any order.
    pub ballots: Vec<Ballot>,
    /// What became of the codes, in any order.
    pub codes: Codes,
    /// The ballots on paper, if there were any.
    pub paper: Option<Paper>,
    /// The declared result.
    pub result: String,
}

/// Adds to the files of a vote what is published at its close. Whoever calls this verifies the files before publishing
/// them: a mistake that is found now need not be explained later.
///
/// # Errors
/// When there is no manifest that can be read, or a text is not one line.
pub fn close(mut files: Files, outcome: Outcome, key: &SealKey) -> Result<Files, FormError> {
    let Outcome { ballots, mut codes, paper, result } = outcome;
    let manifest_file = files.get(File::Manifest).ok_or(FormError)?;
    let vote = Manifest::from_file(manifest_file)?.vote;
    if !canonical::is_text(&result) || !paper.iter().all(|paper| canonical::is_text(&paper.totals)) {
        return Err(FormError);
    }
    let mut lines: Vec<Line> = ballots.into_iter().map(|ballot| Line { hash: ballot.hash(&vote), ballot }).collect();
    lines.sort_unstable_by_key(|line| line.hash);
    let hashes: Vec<Hash> = lines.iter().map(|line| line.hash).collect();
    for list in [&mut codes.used, &mut codes.used_on_paper, &mut codes.revoked, &mut codes.reissued] {
        list.sort_unstable();
    }
    let codes = canonical::write(&codes)?;
    let paper = paper.as_ref().map(canonical::write).transpose()?;
    let closing = canonical::write(&Closing {
        kind: KIND.to_owned(),
        format: FORMAT,
        vote,
        manifest: Hash::of(manifest_file),
        batches: Hash::of(files.get(File::Batches).unwrap_or_default()),
        codes: Hash::of(&codes),
        paper: paper.as_deref().map(Hash::of),
        ballots: lines.len() as u64,
        root: merkle::root(&hashes),
        result,
    })?;
    files.put(File::Ballots, lines.iter().map(canonical::write).collect::<Result<Vec<_>, _>>()?.concat());
    files.put(File::Codes, codes);
    if let Some(paper) = paper {
        files.put(File::Paper, paper);
    }
    files.put(File::ClosingSeal, key.seal(&closing).to_file());
    files.put(File::Closing, closing);
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_waits_for_twenty() {
        let hash = |n: u8| Hash::of(&[n]);
        assert_eq!(Batch::next(&[], (0..19).map(hash)), None);
        let first = Batch::next(&[], (0..20).map(hash)).unwrap();
        assert!(first.number == 1 && first.hashes.is_sorted() && first.root == merkle::root(&first.hashes));
        let earlier = [first];
        assert_eq!(Batch::next(&earlier, (0..39).map(hash)), None);
        let second = Batch::next(&earlier, (0..45).map(hash)).unwrap();
        assert_eq!((second.number, second.hashes.len()), (2, 25));
        assert!(second.hashes.iter().all(|hash| !earlier[0].hashes.contains(hash)));
    }

    #[test]
    fn twenty_always_stay_behind_and_not_always_the_last() {
        let hash = |n: u8| Hash::of(&[n]);
        assert_eq!(Batch::drawn(&[], (0..39).map(hash), &[1; 32]), None);
        let first = Batch::drawn(&[], (0..40).map(hash), &[1; 32]).unwrap();
        assert_eq!((first.number, first.hashes.len()), (1, 20));
        let late = |batch: &Batch| (20..40).map(hash).filter(|late| batch.hashes.contains(late)).count();
        assert!((1..20).contains(&late(&first)), "{}", late(&first));
        assert_eq!(Batch::drawn(&[], (0..40).rev().map(hash), &[1; 32]).as_ref(), Some(&first), "whatever their order");
        assert_ne!(Batch::drawn(&[], (0..40).map(hash), &[2; 32]).as_ref(), Some(&first));
        let earlier = [first];
        assert_eq!(Batch::drawn(&earlier, (0..59).map(hash), &[1; 32]), None);
        let second = Batch::drawn(&earlier, (0..90).map(hash), &[1; 32]).unwrap();
        assert_eq!((second.number, second.hashes.len()), (2, 50));
        assert!(second.hashes.iter().all(|hash| !earlier[0].hashes.contains(hash)));
    }

    #[test]
    fn files_are_asked_for_by_name() {
        let files = Files::load(|name| Ok::<_, ()>(name.ends_with(".sig").then(|| name.as_bytes().to_vec()))).unwrap();
        let found: Vec<File> = files.iter().map(|(file, _)| file).collect();
        assert_eq!(found, [File::ManifestSeal, File::ClosingSeal]);
        assert_eq!(Files::load(|_| Err("unreadable")), Err("unreadable"));
    }
}
