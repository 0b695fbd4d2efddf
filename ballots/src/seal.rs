//! The deployment's signature under what it publishes: Ed25519 (RFC 8032) over the bytes of a file, as they are.
//!
//! Nothing is put before the bytes, so that common tools can check a seal; the first field of every sealed file, `kind`,
//! says what it is and keeps a seal of one kind from standing under another.

use crate::canonical::{FormError, base64url};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The deployment's secret key for one vote.
pub struct SealKey(SigningKey);

impl SealKey {
    /// The key of this seed: RFC 8032's secret key, 32 bytes from the operating system or derived for this vote alone.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The key that everybody may know.
    pub fn public(&self) -> SealPublicKey {
        SealPublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs these bytes. The same bytes give the same seal.
    pub fn seal(&self, bytes: &[u8]) -> Seal {
        Seal(self.0.sign(bytes).to_bytes())
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey(…)")
    }
}

/// The public half of a [`SealKey`]: RFC 8032's 32 bytes, base64url in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SealPublicKey(#[serde(with = "base64url")] [u8; 32]);

impl SealPublicKey {
    /// Whether this key sealed these bytes. Strict: keys and seals with more than one way of being valid are refused.
    pub fn verify(&self, bytes: &[u8], seal: &Seal) -> bool {
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(bytes, &Signature::from_bytes(&seal.0)).is_ok())
    }
}

/// A signature of 64 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal([u8; 64]);

impl Seal {
    /// The file beside what is sealed: base64url and a line feed.
    pub fn to_file(&self) -> Vec<u8> {
        format!("{}\n", URL_SAFE_NO_PAD.encode(self.0)).into_bytes()
    }

    /// Reads exactly what [`Seal::to_file`] wrote.
    ///
    /// # Errors
    /// Anything else.
    pub fn from_file(file: &[u8]) -> Result<Self, FormError> {
        let text = file.strip_suffix(b"\n").ok_or(FormError)?;
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| FormError)?;
        bytes.try_into().map(Self).map_err(|_| FormError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    }

    /// RFC 8032, section 7.1, test 2.
    #[test]
    fn the_example_of_rfc_8032() {
        let seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        let key = SealKey::from_seed(&seed.try_into().unwrap());
        assert_eq!(key.public().0.to_vec(), hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        let seal = key.seal(&[0x72]);
        let expected = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c\
             387b2eaeb4302aeeb00d291612bb0c00";
        assert_eq!(seal.0.to_vec(), hex(expected));
        assert!(key.public().verify(&[0x72], &seal));
        assert!(!key.public().verify(&[0x73], &seal));
        assert!(!SealKey::from_seed(&[1; 32]).public().verify(&[0x72], &seal));
    }

    #[test]
    fn a_seal_has_one_form() {
        let seal = SealKey::from_seed(&[1; 32]).seal(b"x");
        assert_eq!(Seal::from_file(&seal.to_file()), Ok(seal));
        assert!(Seal::from_file(seal.to_file().trim_ascii_end()).is_err());
        assert!(Seal::from_file(b"AAAA\n").is_err());
    }
}
