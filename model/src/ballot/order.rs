//! Two orders of the options that nobody chooses: the one in which a page and the paper ballot show them, and the lot.
//!
//! Both are drawn from a public text, the *seed*, so that anybody can draw them again. Each option gets the SHA-256 of
//!
//! ```text
//! purpose ‖ seed ‖ question ‖ option
//! ```
//!
//! where each part is preceded by its length in bytes, as four bytes, the most significant first; options are in
//! ascending order of these 32 bytes. The purpose is `order` or `lot`, so that who is shown first does not win ties too.
//!
//! With Python: `b"".join(struct.pack(">I", len(p)) + p for p in parts)`.
//!
//! Whoever chooses the seed of the lot chooses who wins a tie. So it must be either published before the vote opens or
//! made of something that nobody knows before it closes; which, is for the rules of the vote.

use super::{BallotQuestion, Method};
use crate::id::{OptionId, QuestionId};
use sha2::{Digest, Sha256};

/// The purpose of the order in which options are shown.
const SHOWN: &str = "order";
/// The purpose of the lot.
const LOT: &str = "lot";

/// The options in the order in which they are shown. Yes stands before no, as everybody expects.
pub fn shown(question: &BallotQuestion, seed: &str) -> Vec<OptionId> {
    match question.method {
        Method::YesNo => question.option_ids(),
        _ => sorted(question, SHOWN, seed),
    }
}

/// The options in the order of the lot: of several that are equal, the first one here is put first.
pub fn lot(question: &BallotQuestion, seed: &str) -> Vec<OptionId> {
    sorted(question, LOT, seed)
}

fn sorted(question: &BallotQuestion, purpose: &str, seed: &str) -> Vec<OptionId> {
    let mut options = question.option_ids();
    options.sort_by_cached_key(|option| (draw(purpose, seed, &question.id, option), option.clone()));
    options
}

/// What an option drew: 32 bytes.
fn draw(purpose: &str, seed: &str, question: &QuestionId, option: &OptionId) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in [purpose, seed, question.as_str(), option.as_str()] {
        // A seed of more than four gigabytes does not exist.
        hash.update(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}
