//! A cast ballot: a token and what its voter chose. No code, no time, no address.

use crate::canonical::{FormError, base64url, is_choices};
use crate::hash::{Hash, Short};
use crate::name::VoteName;
use crate::token::{SIGNATURE_LEN, Token, TokenPublicKey};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A ballot as it is cast and as it lies in the box. Its JSON has these four fields in this order.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    #[serde(with = "base64url")]
    nonce: [u8; 32],
    #[serde(with = "base64url")]
    randomizer: [u8; 32],
    #[serde(with = "base64url")]
    signature: [u8; SIGNATURE_LEN],
    choices: String,
}

impl Ballot {
    /// A ballot with these choices in their canonical text (`parvis-model` says which), which is opaque here.
    ///
    /// # Errors
    /// When `choices` is empty, longer than [`MAX_CHOICES`](crate::MAX_CHOICES) bytes or not printable ASCII.
    pub fn new(token: Token, choices: String) -> Result<Self, FormError> {
        if !is_choices(&choices) {
            return Err(FormError);
        }
        Ok(Self { nonce: token.nonce, randomizer: token.randomizer, signature: token.signature, choices })
    }

    /// The key under which a ballot is kept: a second one with the same nonce is the same token again.
    pub fn nonce(&self) -> &[u8; 32] {
        &self.nonce
    }

    /// What the voter chose, in its canonical text.
    pub fn choices(&self) -> &str {
        &self.choices
    }

    /// Whether the token is one of this vote, and the choices are a text that choices may be. What they say is for the
    /// counting rules.
    pub fn is_sound(&self, key: &TokenPublicKey, vote: &VoteName) -> bool {
        is_choices(&self.choices) && self.has_token(key, vote)
    }

    /// Whether the token is one of this vote.
    pub(crate) fn has_token(&self, key: &TokenPublicKey, vote: &VoteName) -> bool {
        key.verify(vote, &Token { nonce: self.nonce, randomizer: self.randomizer, signature: self.signature })
    }

    pub(crate) fn into_choices(self) -> String {
        self.choices
    }

    /// The hash of the complete ballot: a leaf of the trees, and the receipt.
    pub fn hash(&self, vote: &VoteName) -> Hash {
        let parts = [&self.nonce[..], &self.randomizer, &self.signature, self.choices.as_bytes()];
        vote.hash("parvis-vote/ballot", &parts)
    }

    /// The receipt as it is printed. It shows that this ballot lies in the box; to whoever sees the published box it also
    /// shows what the ballot says, and the page says so.
    pub fn receipt(&self, vote: &VoteName) -> Short {
        self.hash(vote).short()
    }
}

impl fmt::Debug for Ballot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ballot(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical::{read, write};
    use crate::test_key::{key, rng, vote};

    fn cast(choices: &str) -> Ballot {
        let (secret, public) = key();
        let pending = public.blind(&mut rng(1), &vote()).unwrap();
        let answer = secret.blind_sign(&mut rng(2), pending.blinded()).unwrap();
        Ballot::new(public.finalize(&vote(), &pending, &answer).unwrap(), choices.to_owned()).unwrap()
    }

    #[test]
    fn a_ballot_travels_and_is_sound() {
        let ballot = cast("{\"q\":\"yes\"}");
        assert!(ballot.is_sound(&key().1, &vote()));
        assert!(!ballot.is_sound(&key().1, &VoteName::new("kerlande", "halle", "other").unwrap()));
        let line = write(&ballot).unwrap();
        assert!(line.starts_with(b"{\"nonce\":\"") && line.ends_with(b",\"choices\":\"{\\\"q\\\":\\\"yes\\\"}\"}\n"));
        assert_eq!(read::<Ballot>(&line), Ok(ballot));
    }

    #[test]
    fn the_receipt_is_of_everything() {
        let ballot = cast("yes");
        let first = ballot.hash(&vote());
        assert_eq!(ballot.receipt(&vote()), first.short());
        let mut changed = ballot.clone();
        changed.nonce[0] ^= 1;
        assert_ne!(changed.hash(&vote()), first);
        let mut changed = ballot.clone();
        changed.randomizer[0] ^= 1;
        assert_ne!(changed.hash(&vote()), first);
        let mut changed = ballot.clone();
        changed.signature[0] ^= 1;
        assert_ne!(changed.hash(&vote()), first);
        assert_ne!(cast("no").hash(&vote()), first);
        assert_ne!(ballot.hash(&VoteName::new("kerlande", "halle", "other").unwrap()), first);
    }

    #[test]
    fn choices_that_cannot_be_are_refused_on_arrival_too() {
        let line = String::from_utf8(write(&cast("yes")).unwrap()).unwrap();
        let foreign: Ballot = read(line.replace("yes", "é").as_bytes()).unwrap();
        assert!(!foreign.is_sound(&key().1, &vote()));
        assert_eq!(format!("{foreign:?}"), "Ballot(…)");
    }
}
