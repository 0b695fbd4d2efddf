//! Blinding on a voter's behalf, for browsers without JavaScript.
//!
//! Everything random is derived from a secret of the vote and the code, so that nothing has to be kept between two
//! requests: whoever comes back with the same code gets the same token, and a lost answer burns no vote. The server sees
//! nonce and code at the same moment, which the page says: such a voter trusts the server not to write it down.
//!
//! Derived from the code, not from its hash: the tables with the vote's secret are not enough to find anybody's nonce.

use crate::code::Code;
use crate::name::VoteName;
use crate::token::{Pending, TokenError, TokenPublicKey};
use chacha20::ChaCha20Rng;
use hkdf::Hkdf;
use rand_core::SeedableRng;
use sha2::Sha256;
use std::fmt;

/// A secret of one vote, 32 random bytes, destroyed with the vote's key. With it, a list of codes would tell who cast
/// which ballot of those that were cast without JavaScript.
pub struct VoteSecret([u8; 32]);

impl VoteSecret {
    /// 32 bytes from the operating system, or derived from a key of the deployment for this vote.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Blinds on behalf of the voter with this code: always the same nonce, randomizer, salt and blinding.
    ///
    /// HKDF-SHA-256 (RFC 5869): the salt is the frame of `parvis-vote/assisted` and the vote's name, the key material is
    /// this secret followed by the code's 24 characters. `info` is `nonce` for the nonce and `blinding` for the seed of a
    /// ChaCha20 generator, from which the rest is drawn.
    ///
    /// If the blind signature kept for this code does not fit what this returns, it was given to a browser that drew its
    /// own nonce. It must not be replaced: that would be a second token.
    ///
    /// # Errors
    /// As [`TokenPublicKey::blind`].
    pub fn blind(&self, key: &TokenPublicKey, vote: &VoteName, code: &Code) -> Result<Pending, TokenError> {
        let salt = vote.frame("parvis-vote/assisted", &[]);
        let material = [&self.0[..], code.characters()].concat();
        let derived = Hkdf::<Sha256>::new(Some(&salt), &material);
        let expand = |info: &[u8]| {
            let mut out = [0; 32];
            // HKDF-SHA-256 refuses only more than 8160 bytes.
            derived.expand(info, &mut out).map(|()| out).map_err(|_| TokenError::Key)
        };
        let mut rng = ChaCha20Rng::from_seed(expand(b"blinding")?);
        key.blind_nonce(&mut rng, vote, expand(b"nonce")?)
    }
}

impl fmt::Debug for VoteSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VoteSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::Hash;
    use crate::test_key::{key, rng, vote};

    #[test]
    fn a_retry_gives_the_same_token() {
        let (secret, public) = key();
        let code = Code::random(&mut rng(5));
        let token = |seed| {
            let pending = VoteSecret::new([9; 32]).blind(public, &vote(), &code).unwrap();
            let answer = secret.blind_sign(&mut rng(seed), pending.blinded()).unwrap();
            public.finalize(&vote(), &pending, &answer).unwrap()
        };
        assert_eq!(token(1), token(2));
    }

    #[test]
    fn everything_that_goes_in_counts() {
        let (_, public) = key();
        let code = Code::random(&mut rng(5));
        let blinded = |secret: u8, vote: &VoteName, code: &Code| {
            VoteSecret::new([secret; 32]).blind(public, vote, code).unwrap().blinded().to_vec()
        };
        let first = blinded(9, &vote(), &code);
        assert_ne!(first, blinded(8, &vote(), &code));
        assert_ne!(first, blinded(9, &vote(), &Code::random(&mut rng(6))));
        assert_ne!(first, blinded(9, &VoteName::new("kerlande", "halle", "vote-2").unwrap(), &code));
    }

    #[test]
    fn another_blinding_does_not_fit() {
        let (secret, public) = key();
        let own = public.blind(&mut rng(1), &vote()).unwrap();
        let kept = secret.blind_sign(&mut rng(2), own.blinded()).unwrap();
        let derived = VoteSecret::new([9; 32]).blind(public, &vote(), &Code::random(&mut rng(5))).unwrap();
        assert_eq!(public.finalize(&vote(), &derived, &kept), Err(TokenError::Signature));
    }

    /// A release that blinds otherwise, for example because a library draws numbers otherwise, would leave those who ask
    /// again during a vote without their token. If this fails, such a release needs a way round it, not another value here.
    #[test]
    fn what_is_derived_stays_the_same() {
        let key = TokenPublicKey::from_spki(include_bytes!("../tests/token-key.spki")).unwrap();
        let code = Code::read("VBECK-MDF6Y-WTH7Q-YCXQX-A44GW").unwrap();
        let pending = VoteSecret::new([9; 32]).blind(&key, &vote(), &code).unwrap();
        assert_eq!(
            Hash::of(pending.blinded()).to_string(),
            "e7a9574fe3b15cab63203255a3cfa3664ec0c58161cf555b59d8195e9829bb4c"
        );
    }
}
