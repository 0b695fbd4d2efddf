//! Secret votes that anyone can check.
//!
//! A letter's code is traded for a token that is signed without being seen (RFC 9474); the token and the choices are cast
//! as a ballot that names nobody; everything is published, so that anyone can count again. `docs/ballot-box.md` describes
//! the published files so that another verifier can be written from it alone, `docs/threat-model.md` what the scheme does
//! not protect from.
//!
//! Pure: no files, network or clock, and randomness is a parameter. It knows no table and no words. Verification knows no
//! counting rule either (see [`Count`]); those of Parvis are joined to it in one module, [`rules`]. The cryptography is that of `blind-rsa-signatures`, `ed25519-dalek`, `sha2` and `hkdf`; none is written here.

mod assisted;
pub mod board;
mod canonical;
mod code;
mod envelope;
mod hash;
mod lookup;
mod manifest;
pub mod merkle;
mod name;
pub mod rules;
mod seal;
#[cfg(test)]
mod test_key;
mod token;
mod verify;

pub use assisted::VoteSecret;
pub use board::{Batch, Closing, Codes, File, Files, Line, MIN_BATCH, Outcome, Paper};
pub use canonical::{FormError, MAX_CHOICES, MAX_TEXT};
pub use code::{Code, CodeError, CodeHash};
pub use envelope::Ballot;
pub use hash::{Hash, HashError, Short};
pub use lookup::{CodeState, Place, code_state, find_receipt};
pub use manifest::{Draft, FORMAT, Manifest, ManifestError, fingerprint};
pub use name::{NameError, VoteName};
pub use seal::{Seal, SealKey, SealPublicKey};
pub use token::{KEY_BITS, Pending, SIGNATURE_LEN, Token, TokenError, TokenKey, TokenPublicKey};
pub use verify::{Count, Counted, Finding, List, Numbers, Report, verify};
