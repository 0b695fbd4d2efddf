//! Encryption of small values: XChaCha20-Poly1305, whose random nonces may be chosen without counting.

use crate::Key;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

const NONCE: usize = 24;

/// The value was sealed by another key, for something else, or is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the sealed value cannot be opened")]
pub struct SealError;

/// Encrypts `plain` and binds it to `context`. The result begins with `nonce`, 24 random bytes.
pub fn seal(key: &Key, context: &[u8], plain: &[u8], nonce: [u8; NONCE]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let mut out = nonce.to_vec();
    #[expect(clippy::expect_used, reason = "fails only beyond 256 GiB of plain text")]
    out.extend(
        cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: context }).expect("small enough to encrypt"),
    );
    out
}

/// Decrypts what [`seal`] wrote with the same key and context.
pub fn open(key: &Key, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (nonce, body) = sealed.split_first_chunk::<NONCE>().ok_or(SealError)?;
    XChaCha20Poly1305::new(key.bytes().into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: body, aad: context })
        .map_err(|_| SealError)
}
