//! Secrets, keys derived from them, and the tokens that they sign.
//!
//! One master secret for a deployment; one random key per commune, wrapped by it and kept in the table; one key per
//! purpose, derived with HKDF. A token of one commune or of one purpose is therefore garbage for any other. This
//! crate reads no clock: instants are parameters. Its only source of randomness is [`random`].

mod agent;
mod assisted;
mod ballot;
mod ballot_box;
mod derive;
mod proof;
mod reference;
mod seal;
mod token;
mod unfollow;

pub use agent::agent;
pub use assisted::{assisted_elector, assisted_voter};
pub use ballot::{ballot_key, ballot_seal};
pub use ballot_box::{BallotBox, InBallotBox};
pub use derive::{CommuneKey, Key, MasterSecret, Purpose, WrapError};
pub use proof::{ChallengeError, Effort, Proof, challenge, solve, verify_proof};
pub use reference::{contribution_id, reference};
pub use seal::{SealError, open, seal};
pub use token::{TokenError, sign, verify};
pub use unfollow::{Unfollow, mails_of_commune};

/// Random bytes from the operating system. At least 16 wherever guessing must be hopeless.
///
/// # Errors
/// Only when the system has no randomness to give, in which case nothing can safely go on.
pub fn random<const N: usize>() -> Result<[u8; N], RandomError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| RandomError)?;
    Ok(bytes)
}

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct RandomError;

/// A number below one million, evenly distributed, for the six digits of a mail.
///
/// # Errors
/// As [`random`].
pub fn random_code() -> Result<String, RandomError> {
    // The largest multiple of a million that fits; what lies above would favour small numbers.
    const LIMIT: u32 = u32::MAX - u32::MAX % 1_000_000;
    loop {
        let number = u32::from_le_bytes(random()?);
        if number < LIMIT {
            return Ok(format!("{:06}", number % 1_000_000));
        }
    }
}

/// Whether two byte strings are equal, in a time that does not depend on where they differ.
pub fn equal(a: &[u8], b: &[u8]) -> bool {
    use subtle::ConstantTimeEq;
    a.ct_eq(b).into()
}

/// Base64 for addresses and cookies, without padding (RFC 4648 section 5).
pub fn encode(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

/// The reverse of [`encode`].
pub fn decode(text: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_have_six_digits() {
        for _ in 0..1000 {
            let code = super::random_code().unwrap();
            assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
        }
    }
}
