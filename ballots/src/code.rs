//! Voting codes: what a letter carries, how people may type it, and the hash that is kept in place of it.
//!
//! A code is 120 random bits. It is never kept, logged or shown by `Debug`; only the letter and the voter have it.

use crate::hash::{Hash, HashError, is_separator};
use crate::name::VoteName;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use std::fmt;
use subtle::ConstantTimeEq;

/// The 32 characters, after Crockford: no I, L, O, which look like digits, and no U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters that carry five random bits each.
const LEN: usize = 24;
const GROUP: usize = 5;

/// A voting code: 24 characters of five bits, and a twenty-fifth that shows mistyping.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; LEN]);

/// Why a typed text is not a code. Says nothing of the code but the character that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not 25 characters after spaces and hyphens are left out.
    #[error("a code has 25 characters, not {0}")]
    Length(usize),
    /// A character that no code has.
    #[error("codes have no character {0:?}")]
    Character(char),
    /// The check character does not fit: a character is wrong, or two have changed places.
    #[error("a character of the code is wrong")]
    Check,
}

impl Code {
    /// A new code from 120 bits of `rng`, which must be the operating system's or seeded by it.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bits = [0; 16];
        rng.fill_bytes(&mut bits[..15]);
        let mut rest = u128::from_be_bytes(bits) >> 8;
        let mut code = [0; LEN];
        for character in &mut code {
            *character = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
        }
        Self(code)
    }

    /// Reads what a person typed or a QR code holds: any case; spaces, hyphens and full stops anywhere; O for 0; I and L
    /// for 1.
    ///
    /// # Errors
    /// Says what is wrong in the order in which it can be told: a character, the length, the check character.
    pub fn read(text: &str) -> Result<Self, CodeError> {
        let mut code = [0; LEN];
        let (mut length, mut check) = (0, None);
        for c in text.chars().filter(|c| !is_separator(*c)) {
            let character = canonical(c).ok_or(CodeError::Character(c))?;
            match length {
                0..LEN => code[length] = character,
                LEN => check = Some(character),
                _ => {}
            }
            length += 1;
        }
        if length != LEN + 1 {
            return Err(CodeError::Length(length));
        }
        if check != Some(check_character(&code)) {
            return Err(CodeError::Check);
        }
        Ok(Self(code))
    }

    /// The code as letters show it: five groups of five characters. Not `Display`, so that nothing prints it by accident.
    pub fn printed(&self) -> String {
        let all = self.compact();
        let groups: Vec<&str> = (0..all.len()).step_by(GROUP).map(|start| &all[start..start + GROUP]).collect();
        groups.join("-")
    }

    /// The 25 characters without hyphens, for the fragment of the letter's address.
    pub fn compact(&self) -> String {
        self.0.iter().chain(&[check_character(&self.0)]).map(|b| char::from(*b)).collect()
    }

    /// What is kept and published in place of the code.
    pub fn hash(&self, vote: &VoteName) -> CodeHash {
        CodeHash(vote.hash("parvis-vote/code", &[&self.0]))
    }

    /// The 24 characters as ASCII, without the check character.
    pub(crate) fn characters(&self) -> &[u8; LEN] {
        &self.0
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// The hash of a code under its vote's name. 120 random bits cannot be found by trying, so it may be published.
///
/// Equality takes the same time wherever two differ; order does not, and is for lists that are public.
#[derive(Debug, Clone, Copy, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeHash(Hash);

impl CodeHash {
    /// Reads 64 lower-case hexadecimal digits.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Self, HashError> {
        Hash::parse(text).map(Self)
    }

    /// The hash itself.
    pub const fn as_hash(&self) -> &Hash {
        &self.0
    }
}

impl PartialEq for CodeHash {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl std::hash::Hash for CodeHash {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl fmt::Display for CodeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The character of the alphabet that was meant.
fn canonical(c: char) -> Option<u8> {
    let upper = c.to_ascii_uppercase();
    let meant = match upper {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().copied().find(|letter| char::from(*letter) == meant)
}

/// The check character: with it, Σ xᵢ·2²⁴⁻ⁱ = 0 over GF(2⁵) with x⁵ + x² + 1.
///
/// 2 generates that field's 31 non-zero elements and there are 25 places, so every weight is another: one wrong character,
/// or any two that changed places, are always noticed. A plain sum modulo 32 or 31 notices neither fully.
fn check_character(code: &[u8; LEN]) -> u8 {
    let sum = code.iter().fold(0, |sum, character| {
        let value = ALPHABET.iter().position(|letter| letter == character).unwrap_or(0);
        double(sum) ^ value
    });
    ALPHABET[double(sum)]
}

/// Twice an element of GF(2⁵).
fn double(value: usize) -> usize {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chacha20::ChaCha20Rng;
    use rand_core::SeedableRng;

    fn codes(count: usize) -> Vec<Code> {
        let mut rng = ChaCha20Rng::from_seed([7; 32]);
        (0..count).map(|_| Code::random(&mut rng)).collect()
    }

    #[test]
    fn what_is_printed_can_be_read() {
        for code in codes(200) {
            assert_eq!(code.printed().len(), 29);
            assert_eq!(Code::read(&code.printed()), Ok(code.clone()));
            assert_eq!(Code::read(&code.compact().to_lowercase()), Ok(code));
        }
    }

    #[test]
    fn all_characters_occur_and_no_other() {
        let all: String = codes(200).iter().map(Code::compact).collect();
        for letter in ALPHABET {
            assert!(all.contains(char::from(*letter)));
        }
        assert!(all.bytes().all(|b| ALPHABET.contains(&b)));
    }

    #[test]
    fn people_type_in_many_ways() {
        let code = codes(300).into_iter().find(|c| c.compact().contains('0') && c.compact().contains('1')).unwrap();
        let (printed, compact) = (code.printed(), code.compact());
        for typed in [
            compact.replace('0', "O").replace('1', "l"),
            compact.replace('0', "o").replace('1', "I"),
            printed.replace('-', " \u{a0}"),
            printed.replace('-', "–"),
            format!("  {}\n", printed.to_lowercase()),
            compact.chars().map(|c| format!("{c} ")).collect(),
        ] {
            assert_eq!(Code::read(&typed), Ok(code.clone()), "{typed}");
        }
    }

    #[test]
    fn one_wrong_character_is_always_noticed() {
        let good = codes(1)[0].compact();
        for place in 0..25 {
            for letter in ALPHABET {
                let mut bytes = good.clone().into_bytes();
                if bytes[place] != *letter {
                    bytes[place] = *letter;
                    assert_eq!(Code::read(std::str::from_utf8(&bytes).unwrap()), Err(CodeError::Check));
                }
            }
        }
    }

    #[test]
    fn two_characters_that_changed_places_are_always_noticed() {
        let good = codes(1)[0].compact();
        for first in 0..25 {
            for second in first + 1..25 {
                let mut bytes = good.clone().into_bytes();
                if bytes[first] != bytes[second] {
                    bytes.swap(first, second);
                    assert_eq!(Code::read(std::str::from_utf8(&bytes).unwrap()), Err(CodeError::Check));
                }
            }
        }
    }

    #[test]
    fn mistakes_are_told_apart() {
        let good = codes(1)[0].compact();
        assert_eq!(Code::read(""), Err(CodeError::Length(0)));
        assert_eq!(Code::read(&good[1..]), Err(CodeError::Length(24)));
        assert_eq!(Code::read(&format!("{good}7")), Err(CodeError::Length(26)));
        assert_eq!(Code::read(&format!("U{}", &good[1..])), Err(CodeError::Character('U')));
        assert_eq!(Code::read("é"), Err(CodeError::Character('é')));
    }

    #[test]
    fn nothing_shows_a_code() {
        let code = &codes(1)[0];
        assert_eq!(format!("{code:?} {:?}", Some(code)), "Code(…) Some(Code(…))");
    }

    #[test]
    fn a_hash_is_of_one_vote() {
        let code = &codes(1)[0];
        let vote = VoteName::new("kerlande", "halle", "vote").unwrap();
        let other = VoteName::new("kerlande", "halle", "vote-2").unwrap();
        assert_eq!(code.hash(&vote), code.clone().hash(&vote));
        assert_ne!(code.hash(&vote), code.hash(&other));
        assert_eq!(CodeHash::parse(&code.hash(&vote).to_string()), Ok(code.hash(&vote)));
    }
}
