//! Proof of work: what a browser computes before it sends, so that sending thousands of forms costs something.
//!
//! The protocol is that of [ALTCHA](https://altcha.org/docs/v2/), version 2, by its own crate. A challenge hides a number
//! of tries behind PBKDF2; browsers do these natively, so that a telephone is hardly slower at it than a machine that
//! floods. The number is drawn from a narrow range instead of being found by luck: nobody waits ten times as long as
//! others. The crate is not asked for the time: the instant until which a challenge holds stands in its signed data.

use crate::{Key, TokenError, encode, random};
use altcha::{CreateChallengeOptions, Payload, VerifySolutionOptions, create_challenge, verify_solution};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Hashes of one try. One try is also what making a challenge costs the function.
const COST: u32 = 500;
/// A proof of ours has about 800 characters.
const MAX_CHARS: usize = 4_096;

/// How much a browser is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effort {
    /// Nobody notices: a tenth of a second on a slow telephone.
    Calm,
    /// More comes than usual: about a second there.
    Busy,
    /// Much more than a commune ever sends: some seconds there.
    Flooded,
}

impl Effort {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Calm, Self::Busy, Self::Flooded];

    /// The next higher one; above the highest there is none.
    #[must_use]
    pub fn above(self) -> Self {
        match self {
            Self::Calm => Self::Busy,
            Self::Busy | Self::Flooded => Self::Flooded,
        }
    }

    /// How many tries it takes.
    fn tries(self) -> RangeInclusive<u32> {
        match self {
            Self::Calm => 16..=47,
            Self::Busy => 400..=1_200,
            Self::Flooded => 1_500..=4_500,
        }
    }

    fn number(self) -> u64 {
        match self {
            Self::Calm => 0,
            Self::Busy => 1,
            Self::Flooded => 2,
        }
    }
}

/// Why there is no challenge.
#[derive(Debug, thiserror::Error)]
pub enum ChallengeError {
    /// No randomness.
    #[error(transparent)]
    Random(#[from] crate::RandomError),
    /// The crate refused its parameters, which are constants.
    #[error("a challenge cannot be made: {0}")]
    Altcha(#[from] altcha::Error),
    /// It cannot be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// A challenge that was solved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The challenge's name, under which it is remembered as spent.
    pub name: String,
    /// How much was asked.
    pub effort: Effort,
    /// When the challenge was made.
    pub made: Timestamp,
    /// Until when it may be spent.
    pub until: Timestamp,
}

/// A fresh challenge as JSON, solvable until an instant (exclusive). What it is for is in the key.
///
/// # Errors
/// [`ChallengeError`], only when the system has no randomness.
pub fn challenge(key: &Key, effort: Effort, now: Timestamp, until: Timestamp) -> Result<Value, ChallengeError> {
    let tries = effort.tries();
    let width = tries.end() - tries.start() + 1;
    // Some numbers come more often by one in a million: nothing is to be hidden here.
    let counter = tries.start() + u32::from_le_bytes(random()?) % width;
    let data =
        [("level", effort.number().into()), ("made", now.as_second().into()), ("until", until.as_second().into())];
    let made = create_challenge(CreateChallengeOptions {
        cost: COST,
        counter: Some(counter),
        data: Some(BTreeMap::from(data.map(|(name, value): (&str, Value)| (name.to_owned(), value)))),
        hmac_signature_secret: Some(secret(key, b"challenge")),
        hmac_key_signature_secret: Some(secret(key, b"solution")),
        ..CreateChallengeOptions::default()
    })?;
    Ok(serde_json::to_value(made)?)
}

/// Reads the proof that came with a form: base64 of challenge and solution, as ALTCHA has it.
///
/// # Errors
/// [`TokenError`]; a wrong solution is a damaged proof.
pub fn verify_proof(key: &Key, text: &str, now: Timestamp) -> Result<Proof, TokenError> {
    if text.len() > MAX_CHARS {
        return Err(TokenError::Damaged);
    }
    let json = STANDARD.decode(text).map_err(|_| TokenError::Damaged)?;
    let Payload { challenge, solution } = serde_json::from_slice(&json).map_err(|_| TokenError::Damaged)?;
    // Without this, the crate would derive the key anew, with whatever it costs.
    if challenge.parameters.key_signature.is_none() {
        return Err(TokenError::Damaged);
    }
    let result = verify_solution(VerifySolutionOptions {
        hmac_key_signature_secret: Some(secret(key, b"solution")),
        ..VerifySolutionOptions::new(&challenge, &solution, secret(key, b"challenge"))
    });
    if !result.is_ok_and(|result| result.verified) {
        return Err(TokenError::Damaged);
    }
    // From here on everything was signed by us.
    let data = challenge.parameters.data.unwrap_or_default();
    let instant = |name: &str| {
        let second = data.get(name).and_then(Value::as_i64).ok_or(TokenError::Damaged)?;
        Timestamp::from_second(second).map_err(|_| TokenError::Damaged)
    };
    let level = data.get("level").and_then(Value::as_u64);
    let effort = Effort::ALL.into_iter().find(|effort| Some(effort.number()) == level).ok_or(TokenError::Damaged)?;
    let proof = Proof { name: challenge.parameters.nonce, effort, made: instant("made")?, until: instant("until")? };
    if now >= proof.until { Err(TokenError::Expired) } else { Ok(proof) }
}

/// Does what a browser does, for tests and trials.
///
/// # Errors
/// [`TokenError::Damaged`] for what is no challenge.
pub fn solve(challenge: &Value) -> Result<String, TokenError> {
    let challenge: altcha::Challenge = serde_json::from_value(challenge.clone()).map_err(|_| TokenError::Damaged)?;
    let solution = altcha::solve_challenge(altcha::SolveChallengeOptions::new(&challenge));
    let solution = solution.ok().flatten().ok_or(TokenError::Damaged)?;
    let json = serde_json::to_vec(&Payload { challenge, solution }).map_err(|_| TokenError::Damaged)?;
    Ok(STANDARD.encode(json))
}

/// The crate takes secrets as text.
fn secret(key: &Key, what: &[u8]) -> String {
    encode(&key.mac(&[what]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CommuneKey, Purpose};
    use parvis_model::SiteId;

    fn key(site: &str, process: &str) -> Key {
        CommuneKey::new([1; 32]).derive(&SiteId::parse(site).unwrap(), Purpose::Proof, &[process, "signatures"])
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_solved_challenge_is_a_proof_until_its_instant() {
        let made = challenge(&key("a", "p"), Effort::Calm, at(10), at(1_000)).unwrap();
        let text = solve(&made).unwrap();
        assert!(text.len() < 1_200, "{} characters", text.len());
        let proof = verify_proof(&key("a", "p"), &text, at(999)).unwrap();
        assert_eq!((proof.effort, proof.made, proof.until), (Effort::Calm, at(10), at(1_000)));
        assert_eq!(verify_proof(&key("a", "p"), &text, at(1_000)), Err(TokenError::Expired));
        for other in [key("b", "p"), key("a", "q")] {
            assert_eq!(verify_proof(&other, &text, at(11)), Err(TokenError::Damaged));
        }
    }

    #[test]
    fn what_was_not_solved_is_no_proof() {
        let made = challenge(&key("a", "p"), Effort::Calm, at(10), at(1_000)).unwrap();
        let good: Value = serde_json::from_slice(&STANDARD.decode(solve(&made).unwrap()).unwrap()).unwrap();
        let judged = |change: &dyn Fn(&mut Value)| {
            let mut text = good.clone();
            change(&mut text);
            verify_proof(&key("a", "p"), &STANDARD.encode(text.to_string()), at(11))
        };
        assert!(judged(&|_| {}).is_ok());
        let parameters = |name: &'static str, value: Value| {
            move |text: &mut Value| text["challenge"]["parameters"][name] = value.clone()
        };
        // A lower price, a longer life, no key to compare with, another key.
        assert!(judged(&parameters("cost", 1.into())).is_err());
        assert!(judged(&parameters("keyPrefix", "".into())).is_err());
        assert!(judged(&parameters("data", serde_json::json!({ "level": 2, "made": 10, "until": 9_999 }))).is_err());
        assert!(judged(&parameters("keySignature", Value::Null)).is_err());
        assert!(judged(&|text| text["solution"]["derivedKey"] = "00".repeat(32).into()).is_err());
        assert!(judged(&|text| text["solution"]["derivedKey"] = "é".into()).is_err());
        assert!(judged(&|text| text["challenge"]["signature"] = Value::Null).is_err());
        for text in ["", "é", "e30=", &"A".repeat(1_000_000)] {
            assert_eq!(verify_proof(&key("a", "p"), text, at(11)), Err(TokenError::Damaged));
        }
    }

    #[test]
    fn more_effort_takes_more_tries() {
        for (less, more) in [(Effort::Calm, Effort::Busy), (Effort::Busy, Effort::Flooded)] {
            assert!(less < more && less.tries().end() < more.tries().start());
            assert_eq!(less.above(), more);
        }
        assert_eq!(Effort::Flooded.above(), Effort::Flooded);
    }
}
