//! What a voter looks for in the published files: their receipt, and what became of their code.

use crate::board::{Batch, Codes, File, Files, Line};
use crate::canonical;
use crate::code::CodeHash;
use crate::hash::Short;
use crate::manifest::Manifest;

/// Where a receipt was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the batch with this number; the ballots are not published yet.
    Batch(u64),
    /// In this line of `ballots.jsonl`, 1 being the first.
    Ballot(u64),
}

/// Looks for a receipt: among the ballots once they are published, in the batches before. Lines that are not in their form
/// are passed over; [`verify`](crate::verify()) says which.
pub fn find_receipt(files: &Files, receipt: &Short) -> Option<Place> {
    let numbered = |file| files.get(file).map(|bytes| (1u64..).zip(canonical::lines(bytes))).into_iter().flatten();
    let ballot = numbered(File::Ballots)
        .find(|(_, line)| canonical::read::<Line>(line).is_ok_and(|line| line.hash.short() == *receipt));
    if let Some((number, _)) = ballot {
        return Some(Place::Ballot(number));
    }
    if files.get(File::Ballots).is_some() {
        return None;
    }
    numbered(File::Batches)
        .filter_map(|(_, line)| canonical::read::<Batch>(line).ok())
        .find(|batch| batch.hashes.iter().any(|hash| hash.short() == *receipt))
        .map(|batch| Place::Batch(batch.number))
}

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeState {
    /// No letter of this vote carries it.
    Unknown,
    /// It is kept in reserve.
    Reserve,
    /// Valid, and not used.
    Unused,
    /// Traded for a token.
    Used,
    /// Found on an envelope.
    UsedOnPaper,
    /// Not valid any more.
    Revoked,
}

/// What became of a code, as published at the close.
pub fn code_state(manifest: &Manifest, codes: &Codes, code: &CodeHash) -> CodeState {
    let states = [
        (&codes.used, CodeState::Used),
        (&codes.used_on_paper, CodeState::UsedOnPaper),
        (&codes.revoked, CodeState::Revoked),
        (&manifest.code_hashes, CodeState::Unused),
        (&codes.reissued, CodeState::Unused),
        (&manifest.reserve_hashes, CodeState::Reserve),
    ];
    states.into_iter().find(|(list, _)| list.contains(code)).map_or(CodeState::Unknown, |(_, state)| state)
}

impl Codes {
    /// Reads `codes.json` in its one form.
    ///
    /// # Errors
    /// [`FormError`](crate::FormError).
    pub fn from_file(file: &[u8]) -> Result<Self, canonical::FormError> {
        canonical::read(file)
    }
}
