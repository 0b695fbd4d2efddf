use super::*;
use crate::test_key::{key, rng, vote};
use rsa::{BoxedUint, RsaPrivateKey};
use std::collections::VecDeque;
use std::convert::Infallible;

#[test]
fn a_token_is_made_and_verified() {
    let (secret, public) = key();
    let pending = public.blind(&mut rng(1), &vote()).unwrap();
    let answer = secret.blind_sign(&mut rng(2), pending.blinded()).unwrap();
    let token = public.finalize(&vote(), &pending, &answer).unwrap();
    assert!(public.verify(&vote(), &token));
    // The answer to a retry is the same, whatever hides the key.
    assert_eq!(secret.blind_sign(&mut rng(3), pending.blinded()).unwrap(), answer);
    // What was signed is not what is shown later.
    assert_ne!(pending.blinded(), token.signature);
    assert_ne!(answer, token.signature);
}

#[test]
fn nothing_else_is_a_token() {
    let (secret, public) = key();
    let pending = public.blind(&mut rng(1), &vote()).unwrap();
    let answer = secret.blind_sign(&mut rng(2), pending.blinded()).unwrap();
    let token = public.finalize(&vote(), &pending, &answer).unwrap();

    let other = VoteName::new("kerlande", "halle", "vote-2").unwrap();
    assert!(!public.verify(&other, &token));
    let mut changed = token.clone();
    changed.nonce[31] ^= 1;
    assert!(!public.verify(&vote(), &changed));
    let mut changed = token.clone();
    changed.randomizer[0] ^= 1;
    assert!(!public.verify(&vote(), &changed));
    let mut changed = token.clone();
    changed.signature[383] ^= 1;
    assert!(!public.verify(&vote(), &changed));
    let mut changed = token;
    changed.signature = [0xff; SIGNATURE_LEN];
    assert!(!public.verify(&vote(), &changed));
}

#[test]
fn an_answer_to_something_else_is_refused() {
    let (secret, public) = key();
    let first = public.blind(&mut rng(1), &vote()).unwrap();
    let second = public.blind(&mut rng(4), &vote()).unwrap();
    let answer = secret.blind_sign(&mut rng(2), second.blinded()).unwrap();
    assert_eq!(public.finalize(&vote(), &first, &answer), Err(TokenError::Signature));
    assert_eq!(public.finalize(&vote(), &first, &answer[1..]), Err(TokenError::Signature));
}

#[test]
fn only_numbers_below_the_modulus_are_signed() {
    let (secret, _) = key();
    for blinded in [&[0xff; SIGNATURE_LEN][..], &[1; 383], &[1; 385], &[]] {
        assert_eq!(secret.blind_sign(&mut rng(1), blinded), Err(TokenError::Number));
    }
}

#[test]
fn keys_travel() {
    let (secret, public) = key();
    let spki = public.to_spki().unwrap();
    assert_eq!(TokenPublicKey::from_spki(&spki).as_ref(), Ok(public));
    assert!(TokenPublicKey::from_spki(&spki[1..]).is_err());
    let again = TokenKey::from_der(&secret.to_der().unwrap()).unwrap();
    assert_eq!(again.public().as_ref(), Ok(public));
    let jwk = public.jwk();
    assert_eq!((jwk["e"].as_str(), jwk["n"].as_str().map(str::len)), (Some("AQAB"), Some(512)));
}

#[test]
fn keys_of_other_sizes_are_refused() {
    let vector = Vector::read();
    let der = vector.secret().to_der().unwrap();
    assert_eq!(TokenKey::from_der(&der).map(|_| ()), Err(TokenError::Key));
    let spki = vector.secret().public_key().unwrap().to_der().unwrap();
    assert_eq!(TokenPublicKey::from_spki(&spki), Err(TokenError::Key));
}

#[test]
fn nothing_shows_a_secret() {
    let (secret, public) = key();
    let pending = public.blind(&mut rng(1), &vote()).unwrap();
    assert_eq!(format!("{secret:?} {pending:?}"), "TokenKey(…) Pending(…)");
}

/// RFC 9474, appendix A.1: each step of the library that this module calls gives the RFC's bytes. The appendix uses a key of
/// 4096 bits and a message without a vote's name, so the steps are called below our own types.
#[test]
fn the_appendix_of_rfc_9474() {
    let vector = Vector::read();
    let (secret, public) = (vector.secret(), vector.secret().public_key().unwrap());
    let inverse = BoxedUint::from_be_slice(&vector.bytes("inv"), 4096).unwrap();
    let modulus = BoxedUint::from_be_slice(&vector.bytes("n"), 4096).unwrap();
    let blinding = inverse.invert_mod(&modulus.to_nz().unwrap()).unwrap();
    // The order in which the library draws; the last is read with its least significant byte first.
    let draws = [vector.bytes("msg_prefix"), vector.bytes("salt"), blinding.to_le_bytes().to_vec()];

    let blinded = public.blind(&mut Drawn(draws.into()), vector.bytes("msg")).unwrap();
    assert_eq!(blinded.blind_message.0, vector.bytes("blinded_msg"));
    assert_eq!(blinded.secret.0, vector.bytes("inv"));
    let answer = secret.blind_sign_with_rng(&mut rng(1), &blinded.blind_message).unwrap();
    assert_eq!(answer.0, vector.bytes("blind_sig"));
    let signature = public.finalize(&answer, &blinded, vector.bytes("msg")).unwrap();
    assert_eq!(signature.0, vector.bytes("sig"));
    // What is verified is the prefix followed by the message.
    assert_eq!([vector.bytes("msg_prefix"), vector.bytes("msg")].concat(), vector.bytes("input_msg"));
    let mut prefix = [0; 32];
    prefix.copy_from_slice(&vector.bytes("msg_prefix"));
    let prefix = MessageRandomizer(prefix);
    assert!(public.verify(&signature, Some(prefix), vector.bytes("msg")).is_ok());
    assert!(public.verify(&signature, Some(prefix), b"another").is_err());
}

struct Vector(serde_json::Value);

impl Vector {
    fn read() -> Self {
        Self(serde_json::from_str(include_str!("../../tests/rfc9474-a1.json")).unwrap())
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        let digits = self.0[name].as_str().unwrap();
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
    }

    fn secret(&self) -> SecretKeySha384PSSRandomized {
        let number = |name, bits| BoxedUint::from_be_slice(&self.bytes(name), bits).unwrap();
        let key = RsaPrivateKey::from_components(
            number("n", 4096),
            number("e", 64),
            number("d", 4096),
            vec![number("p", 2048), number("q", 2048)],
        );
        SecretKeySha384PSSRandomized::new(key.unwrap())
    }
}

/// Gives what was drawn in the RFC's example, and nothing else.
struct Drawn(VecDeque<Vec<u8>>);

impl rand_core::TryRng for Drawn {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        unreachable!("the library draws bytes")
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        unreachable!("the library draws bytes")
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        out.copy_from_slice(&self.0.pop_front().unwrap());
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Drawn {}
