//! One key for all unit tests of this crate, since making one takes a second.

use crate::{TokenKey, TokenPublicKey, VoteName};
use chacha20::ChaCha20Rng;
use rand_core::SeedableRng;
use std::sync::OnceLock;

pub(crate) fn rng(seed: u8) -> ChaCha20Rng {
    ChaCha20Rng::from_seed([seed; 32])
}

pub(crate) fn vote() -> VoteName {
    VoteName::new("kerlande", "halle", "vote").unwrap()
}

pub(crate) fn key() -> &'static (TokenKey, TokenPublicKey) {
    static KEY: OnceLock<(TokenKey, TokenPublicKey)> = OnceLock::new();
    KEY.get_or_init(|| {
        let secret = TokenKey::generate(&mut rng(0)).unwrap();
        let public = secret.public().unwrap();
        (secret, public)
    })
}
