//! The server's half of tokens for tests of another implementation: `cargo run -p parvis-ballots --example interop`.
//!
//! Reads a JSON object a line and answers with one a line; bytes are base64url without padding, a vote is
//! `COMMUNE/PROCESS/ACTIVITY`. The key is made of a fixed seed: nothing that this signs is worth anything.
//!
//! - `{"do":"key"}`: `{"spki"}`.
//! - `{"do":"sign","blinded"}`: `{"answer"}`, a blind signature.
//! - `{"do":"verify","vote","nonce","randomizer","signature"}`: `{"valid"}`.
//! - `{"do":"make","vote"}`: a token that this side blinded and finalized, `{"nonce","randomizer","signature"}`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20::ChaCha20Rng;
use parvis_ballots::{Token, TokenKey, TokenPublicKey, VoteName};
use rand_core::SeedableRng;
use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, Write};

type Answer = Result<Value, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut rng = ChaCha20Rng::from_seed([0; 32]);
    let secret = TokenKey::generate(&mut rng)?;
    let public = secret.public()?;
    for line in std::io::stdin().lock().lines() {
        let asked = serde_json::from_str(&line?)?;
        let answer = match text(&asked, "do")? {
            "key" => json!({ "spki": URL_SAFE_NO_PAD.encode(public.to_spki()?) }),
            "sign" => sign(&secret, &mut rng, &asked)?,
            "verify" => verify(&public, &asked)?,
            "make" => make(&secret, &public, &mut rng, &asked)?,
            other => return Err(format!("nothing is called {other}").into()),
        };
        let mut out = std::io::stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn sign(secret: &TokenKey, rng: &mut ChaCha20Rng, asked: &Value) -> Answer {
    let blinded = URL_SAFE_NO_PAD.decode(text(asked, "blinded")?)?;
    Ok(json!({ "answer": URL_SAFE_NO_PAD.encode(secret.blind_sign(rng, &blinded)?) }))
}

fn verify(public: &TokenPublicKey, asked: &Value) -> Answer {
    let token = Token {
        nonce: bytes(asked, "nonce")?,
        randomizer: bytes(asked, "randomizer")?,
        signature: bytes(asked, "signature")?,
    };
    Ok(json!({ "valid": public.verify(&vote(asked)?, &token) }))
}

fn make(secret: &TokenKey, public: &TokenPublicKey, rng: &mut ChaCha20Rng, asked: &Value) -> Answer {
    let vote = vote(asked)?;
    let pending = public.blind(rng, &vote)?;
    let answer = secret.blind_sign(rng, pending.blinded())?;
    let token = public.finalize(&vote, &pending, &answer)?;
    Ok(json!({
        "nonce": URL_SAFE_NO_PAD.encode(token.nonce),
        "randomizer": URL_SAFE_NO_PAD.encode(token.randomizer),
        "signature": URL_SAFE_NO_PAD.encode(token.signature),
    }))
}

fn text<'a>(asked: &'a Value, name: &str) -> Result<&'a str, Box<dyn Error>> {
    asked[name].as_str().ok_or_else(|| format!("`{name}` is missing").into())
}

fn bytes<const N: usize>(asked: &Value, name: &str) -> Result<[u8; N], Box<dyn Error>> {
    let decoded = URL_SAFE_NO_PAD.decode(text(asked, name)?)?;
    decoded.try_into().map_err(|_| format!("`{name}` has another length").into())
}

fn vote(asked: &Value) -> Result<VoteName, Box<dyn Error>> {
    let parts: Vec<&str> = text(asked, "vote")?.split('/').collect();
    match parts[..] {
        [commune, process, activity] => Ok(VoteName::new(commune, process, activity)?),
        _ => Err("a vote has three names".into()),
    }
}
