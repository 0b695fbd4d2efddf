//! Tokens: the right to cast one ballot, signed without being seen.
//!
//! RSABSSA-SHA384-PSS-Randomized of [RFC 9474](https://www.rfc-editor.org/rfc/rfc9474) with a key of 3072 bits for each
//! vote. The arithmetic is that of `blind-rsa-signatures`; this module says what is signed and in which forms keys travel.
//!
//! **What is signed**: the message `randomizer ‖ frame`, where `frame` is `parvis-vote/token`, commune, process, activity
//! and the nonce of 32 bytes, each after its length as a 32-bit big-endian number. `randomizer` is RFC 9474's
//! `msg_prefix`, 32 random bytes.

use crate::name::VoteName;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use blind_rsa_signatures::{
    BlindSignature, BlindingResult, KeyPairSha384PSSRandomized, MessageRandomizer, PublicKeySha384PSSRandomized,
    SecretKeySha384PSSRandomized, Signature,
};
use rand_core::CryptoRng;
use std::fmt;

/// Bits of a vote's key.
pub const KEY_BITS: usize = 3072;
/// Bytes of a signature, of a blinded message and of a blind signature.
pub const SIGNATURE_LEN: usize = KEY_BITS / 8;

/// Why a token could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Not an RSA key of 3072 bits with the exponent 65537, or not in the expected form.
    #[error("not a key of {KEY_BITS} bits in the expected form")]
    Key,
    /// A blinded message or a blind signature of another length, or not below the modulus.
    #[error("not a number below the key's modulus in {SIGNATURE_LEN} bytes")]
    Number,
    /// The blind signature belongs to another blinded message or to another key.
    #[error("the blind signature does not fit")]
    Signature,
}

/// What only its voter has until it is cast: a nonce, RFC 9474's randomizer, and the signature of both under a vote's name.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    /// 32 random bytes, which make the token one of its own.
    pub nonce: [u8; 32],
    /// RFC 9474's `msg_prefix`.
    pub randomizer: [u8; 32],
    /// RSASSA-PSS, big-endian.
    pub signature: [u8; SIGNATURE_LEN],
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// A blinded message, and what its voter has to keep to make a token of the answer.
pub struct Pending {
    nonce: [u8; 32],
    inner: BlindingResult,
}

impl Pending {
    /// What is sent to be signed: [`SIGNATURE_LEN`] bytes that say nothing about the nonce.
    pub fn blinded(&self) -> &[u8] {
        &self.inner.blind_message.0
    }
}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pending(…)")
    }
}

/// A vote's secret key. Whoever has it can make tokens: it is destroyed when the vote is closed.
pub struct TokenKey(SecretKeySha384PSSRandomized);

impl TokenKey {
    /// A new key. Takes about a second.
    ///
    /// # Errors
    /// Only if the library cannot make a key of this size.
    pub fn generate(rng: &mut impl CryptoRng) -> Result<Self, TokenError> {
        let pair = KeyPairSha384PSSRandomized::generate(rng, KEY_BITS).map_err(|_| TokenError::Key)?;
        Ok(Self(pair.sk))
    }

    /// Reads what [`TokenKey::to_der`] wrote, and checks that its numbers fit together.
    ///
    /// # Errors
    /// [`TokenError::Key`].
    pub fn from_der(der: &[u8]) -> Result<Self, TokenError> {
        let key = Self(SecretKeySha384PSSRandomized::from_der(der).map_err(|_| TokenError::Key)?);
        key.public().map(|_| key)
    }

    /// PKCS #8, DER. Secret.
    ///
    /// # Errors
    /// Only if the library cannot write its own key.
    pub fn to_der(&self) -> Result<Vec<u8>, TokenError> {
        self.0.to_der().map_err(|_| TokenError::Key)
    }

    /// The key that everybody may know.
    ///
    /// # Errors
    /// [`TokenError::Key`] if it is not one of 3072 bits.
    pub fn public(&self) -> Result<TokenPublicKey, TokenError> {
        TokenPublicKey::checked(self.0.public_key().map_err(|_| TokenError::Key)?)
    }

    /// Signs a blinded message, which must only be done for a code that has no signature yet, in one conditional write.
    ///
    /// The same blinded message gives the same answer. `rng` hides the key from who measures how long it takes, as far as
    /// the library can (RUSTSEC-2023-0071; docs/threat-model.md says why that is enough here). The library checks its
    /// answer with the public key before it leaves, so that a miscalculation does not tell the key either.
    ///
    /// # Errors
    /// [`TokenError::Number`] if these are not [`SIGNATURE_LEN`] bytes of a number below the modulus.
    pub fn blind_sign(&self, rng: &mut impl CryptoRng, blinded: &[u8]) -> Result<Vec<u8>, TokenError> {
        Ok(self.0.blind_sign_with_rng(rng, blinded).map_err(|_| TokenError::Number)?.0)
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenKey(…)")
    }
}

/// A vote's public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenPublicKey(PublicKeySha384PSSRandomized);

impl TokenPublicKey {
    /// Reads what [`TokenPublicKey::to_spki`] wrote, in that form only.
    ///
    /// # Errors
    /// [`TokenError::Key`].
    pub fn from_spki(der: &[u8]) -> Result<Self, TokenError> {
        let key = Self::checked(PublicKeySha384PSSRandomized::from_der(der).map_err(|_| TokenError::Key)?)?;
        // The library reads PKCS #1 as well; a manifest has one way of being written.
        if key.to_spki()? == der { Ok(key) } else { Err(TokenError::Key) }
    }

    /// SubjectPublicKeyInfo, DER, with the algorithm `rsaEncryption`: what WebCrypto's `importKey("spki", …)` takes. RFC 9474
    /// would name RSASSA-PSS and its parameters, which browsers refuse; the parameters are fixed by the format.
    ///
    /// # Errors
    /// Only if the library cannot write its own key.
    pub fn to_spki(&self) -> Result<Vec<u8>, TokenError> {
        self.0.to_der().map_err(|_| TokenError::Key)
    }

    /// The same as a JSON Web Key (RFC 7517), `{"kty":"RSA","alg":"PS384","n":"…","e":"AQAB"}`.
    pub fn jwk(&self) -> serde_json::Value {
        let parts = self.0.components();
        let exponent: Vec<u8> = parts.e().into_iter().skip_while(|byte| *byte == 0).collect();
        serde_json::json!({
            "kty": "RSA", "alg": "PS384", "n": URL_SAFE_NO_PAD.encode(parts.n()), "e": URL_SAFE_NO_PAD.encode(exponent),
        })
    }

    /// Draws a nonce and blinds it.
    ///
    /// # Errors
    /// [`TokenError::Key`] if the key cannot be used, which [`TokenPublicKey::from_spki`] excludes but for keys made to fail.
    pub fn blind(&self, rng: &mut impl CryptoRng, vote: &VoteName) -> Result<Pending, TokenError> {
        let mut nonce = [0; 32];
        rng.fill_bytes(&mut nonce);
        self.blind_nonce(rng, vote, nonce)
    }

    /// Blinds this nonce with randomizer, salt and blinding of `rng`, in this order.
    pub(crate) fn blind_nonce(
        &self,
        rng: &mut impl CryptoRng,
        vote: &VoteName,
        nonce: [u8; 32],
    ) -> Result<Pending, TokenError> {
        let inner = self.0.blind(rng, message(vote, &nonce)).map_err(|_| TokenError::Key)?;
        Ok(Pending { nonce, inner })
    }

    /// Makes a token of the answer to a blinded message, and verifies it.
    ///
    /// # Errors
    /// [`TokenError::Signature`] if the answer is not the signature of what `pending` blinded.
    pub fn finalize(&self, vote: &VoteName, pending: &Pending, blind_signature: &[u8]) -> Result<Token, TokenError> {
        let answer = BlindSignature(blind_signature.to_vec());
        let signature = self.0.finalize(&answer, &pending.inner, message(vote, &pending.nonce));
        let signature = signature.map_err(|_| TokenError::Signature)?.0;
        let randomizer = pending.inner.msg_randomizer.ok_or(TokenError::Signature)?.0;
        let signature = signature.try_into().map_err(|_| TokenError::Signature)?;
        Ok(Token { nonce: pending.nonce, randomizer, signature })
    }

    /// Whether the vote's key signed this token.
    pub fn verify(&self, vote: &VoteName, token: &Token) -> bool {
        let signature = Signature(token.signature.to_vec());
        self.0.verify(&signature, Some(MessageRandomizer(token.randomizer)), message(vote, &token.nonce)).is_ok()
    }

    fn checked(key: PublicKeySha384PSSRandomized) -> Result<Self, TokenError> {
        let parts = key.components();
        let modulus: Vec<u8> = parts.n().into_iter().skip_while(|byte| *byte == 0).collect();
        let exponent: Vec<u8> = parts.e().into_iter().skip_while(|byte| *byte == 0).collect();
        let fits = modulus.len() == SIGNATURE_LEN && modulus[0] & 0x80 != 0 && exponent == [1, 0, 1];
        if fits { Ok(Self(key)) } else { Err(TokenError::Key) }
    }
}

/// The bytes that follow the randomizer in what is signed.
fn message(vote: &VoteName, nonce: &[u8; 32]) -> Vec<u8> {
    vote.frame("parvis-vote/token", &[nonce])
}

#[cfg(test)]
mod tests;
