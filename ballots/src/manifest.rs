//! The manifest: what is fixed about a vote before it opens, sealed, and held to by a fingerprint on a poster.
//!
//! It says what is asked, how it is counted and who may vote (as hashes of codes), and which keys count. It never changes:
//! what happens to codes later stands in `codes.json`, and a code that replaces another is one of its reserve.

use crate::canonical::{self, FormError, is_text};
use crate::code::CodeHash;
use crate::hash::{Hash, Short};
use crate::name::VoteName;
use crate::seal::{SealKey, SealPublicKey};
use crate::token::TokenPublicKey;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// The first field of a manifest.
const KIND: &str = "parvis-vote/manifest";
/// The format of all published files of a vote.
pub const FORMAT: u32 = 1;

/// What a vote is made of, before it is written down.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The vote's name.
    pub vote: VoteName,
    /// Questions, methods and tie-break in their canonical text: one line, at most [`MAX_TEXT`](crate::MAX_TEXT) bytes.
    pub rules: String,
    /// When voting opens, `YYYY-MM-DDTHH:MM:SSZ`.
    pub opens: String,
    /// When it closes, likewise, and later.
    pub closes: String,
    /// Draws ties, where the rules say so: 32 random bytes, fixed before there is a ballot.
    pub seed: [u8; 32],
    /// Hashes of the codes on letters, in any order.
    pub codes: Vec<CodeHash>,
    /// Hashes of the codes kept to replace lost ones, in any order.
    pub reserve: Vec<CodeHash>,
    /// The key that signs tokens.
    pub token_key: TokenPublicKey,
}

/// A manifest as it is published; its JSON has these fields in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    kind: String,
    format: u32,
    /// The vote's name.
    pub vote: VoteName,
    /// Questions, methods and tie-break in their canonical text.
    pub rules: String,
    /// SHA-256 of `rules` in UTF-8.
    pub rules_hash: Hash,
    /// When voting opens, `YYYY-MM-DDTHH:MM:SSZ`.
    pub opens: String,
    /// When it closes.
    pub closes: String,
    /// Draws ties, where the rules say so.
    pub seed: Hash,
    /// The key that signs tokens: SubjectPublicKeyInfo, DER, base64url.
    #[serde(with = "spki")]
    pub token_key: TokenPublicKey,
    /// The key that seals this file and the closing.
    pub seal_key: SealPublicKey,
    /// How many codes were printed on letters.
    pub codes: u64,
    /// How many are kept in reserve.
    pub reserve: u64,
    /// Hashes of the printed codes, ascending.
    pub code_hashes: Vec<CodeHash>,
    /// Hashes of the codes in reserve, ascending.
    pub reserve_hashes: Vec<CodeHash>,
}

/// Why a vote cannot be written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// The rules are not one line, or too long.
    #[error("the rules are not one line of a length that can be published")]
    Rules,
    /// A date is not `YYYY-MM-DDTHH:MM:SSZ`, or the vote closes before it opens.
    #[error("the dates are not two instants in UTC, the later one last")]
    Dates,
    /// The same code twice, or both printed and in reserve.
    #[error("the same code twice")]
    Codes,
}

impl Manifest {
    /// Writes a vote down, to be sealed by this key.
    ///
    /// # Errors
    /// See [`ManifestError`].
    pub fn new(draft: Draft, key: &SealKey) -> Result<Self, ManifestError> {
        let Draft { vote, rules, opens, closes, seed, mut codes, mut reserve, token_key } = draft;
        if !is_text(&rules) {
            return Err(ManifestError::Rules);
        }
        if !is_instant(&opens) || !is_instant(&closes) || opens >= closes {
            return Err(ManifestError::Dates);
        }
        codes.sort_unstable();
        reserve.sort_unstable();
        let twice = |list: &[CodeHash]| list.windows(2).any(|pair| pair[0] == pair[1]);
        if twice(&codes) || twice(&reserve) || reserve.iter().any(|hash| codes.binary_search(hash).is_ok()) {
            return Err(ManifestError::Codes);
        }
        Ok(Self {
            kind: KIND.to_owned(),
            format: FORMAT,
            rules_hash: Hash::of(rules.as_bytes()),
            vote,
            rules,
            opens,
            closes,
            seed: Hash::from_bytes(seed),
            token_key,
            seal_key: key.public(),
            codes: codes.len() as u64,
            reserve: reserve.len() as u64,
            code_hashes: codes,
            reserve_hashes: reserve,
        })
    }

    /// The bytes of `manifest.json`, which are what is sealed and what the fingerprint is of.
    ///
    /// # Errors
    /// Only if the JSON cannot be written, which no manifest causes.
    pub fn to_file(&self) -> Result<Vec<u8>, FormError> {
        canonical::write(self)
    }

    /// Reads `manifest.json`, in its one form. Whether its numbers and lists are right is for
    /// [`verify`](crate::verify()).
    ///
    /// # Errors
    /// [`FormError`] for other formats, fields, keys and dates too.
    pub fn from_file(file: &[u8]) -> Result<Self, FormError> {
        let read: Self = canonical::read(file)?;
        let dates = is_instant(&read.opens) && is_instant(&read.closes) && read.opens < read.closes;
        if read.kind == KIND && read.format == FORMAT && dates && is_text(&read.rules) {
            Ok(read)
        } else {
            Err(FormError)
        }
    }
}

/// The fingerprint of a sealed file for paper: the first 160 bits of what `sha256sum manifest.json` says.
pub fn fingerprint(file: &[u8]) -> Short {
    Hash::of(file).short()
}

/// Whether this looks like `2026-11-24T08:00:00Z`. Which days a month has is not asked: nothing is computed with it, and
/// instants in this form are in order as texts are.
fn is_instant(text: &str) -> bool {
    let pattern = b"dddd-dd-ddTdd:dd:ddZ";
    text.len() == pattern.len()
        && text
            .bytes()
            .zip(pattern)
            .all(|(byte, want)| if *want == b'd' { byte.is_ascii_digit() } else { byte == *want })
}

/// The token key as base64url of its DER.
mod spki {
    use super::{Deserialize, Deserializer, Engine, Error, Serializer, TokenPublicKey, URL_SAFE_NO_PAD};

    pub(super) fn serialize<S: Serializer>(key: &TokenPublicKey, to: S) -> Result<S::Ok, S::Error> {
        let der = key.to_spki().map_err(serde::ser::Error::custom)?;
        to.serialize_str(&URL_SAFE_NO_PAD.encode(der))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TokenPublicKey, D::Error> {
        let der = URL_SAFE_NO_PAD.decode(String::deserialize(from)?).map_err(D::Error::custom)?;
        TokenPublicKey::from_spki(&der).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use crate::test_key::{key, rng, vote};

    fn draft() -> Draft {
        let mut random = rng(1);
        let mut codes = |count| (0..count).map(|_| Code::random(&mut random).hash(&vote())).collect();
        Draft {
            vote: vote(),
            rules: "{\"question\":\"Où ?\"}".to_owned(),
            opens: "2027-03-01T08:00:00Z".to_owned(),
            closes: "2027-03-14T18:00:00Z".to_owned(),
            seed: [3; 32],
            codes: codes(5),
            reserve: codes(2),
            token_key: key().1.clone(),
        }
    }

    fn sealer() -> SealKey {
        SealKey::from_seed(&[2; 32])
    }

    #[test]
    fn a_manifest_travels() {
        let manifest = Manifest::new(draft(), &sealer()).unwrap();
        let file = manifest.to_file().unwrap();
        assert!(
            file.starts_with(b"{\"kind\":\"parvis-vote/manifest\",\"format\":1,\"vote\":{\"commune\":\"kerlande\",")
        );
        assert_eq!(Manifest::from_file(&file), Ok(manifest.clone()));
        assert!(manifest.code_hashes.is_sorted() && manifest.codes == 5 && manifest.reserve == 2);
        assert_eq!(fingerprint(&file), Hash::of(&file).short());
        assert!(manifest.seal_key.verify(&file, &sealer().seal(&file)));
    }

    #[test]
    fn the_order_of_codes_says_nothing() {
        let mut other = draft();
        other.codes.reverse();
        assert_eq!(Manifest::new(other, &sealer()), Manifest::new(draft(), &sealer()));
    }

    #[test]
    fn what_cannot_be_a_vote_is_refused() {
        let check = |change: fn(&mut Draft), error| {
            let mut changed = draft();
            change(&mut changed);
            assert_eq!(Manifest::new(changed, &sealer()), Err(error));
        };
        check(|d| d.rules = "a\nb".to_owned(), ManifestError::Rules);
        check(|d| d.opens = "2027-03-01".to_owned(), ManifestError::Dates);
        check(|d| d.closes = d.opens.clone(), ManifestError::Dates);
        check(|d| d.codes.push(d.codes[0]), ManifestError::Codes);
        check(|d| d.reserve.push(d.reserve[0]), ManifestError::Codes);
        check(|d| d.reserve.push(d.codes[0]), ManifestError::Codes);
    }

    #[test]
    fn other_forms_are_not_read() {
        let file = String::from_utf8(Manifest::new(draft(), &sealer()).unwrap().to_file().unwrap()).unwrap();
        for (from, to) in [
            ("parvis-vote/manifest", "parvis-vote/closing"),
            ("\"format\":1", "\"format\":2"),
            ("2027-03-14T18:00:00Z", "2027-02-14T18:00:00Z"),
            ("2027-03-14T18:00:00Z", "2027-03-14T18:00:00+01:00"),
            ("\"seed\":\"03", "\"seed\":\"0g"),
            (",\"reserve\":2", ""),
        ] {
            assert!(file.contains(from));
            assert_eq!(Manifest::from_file(file.replace(from, to).as_bytes()), Err(FormError), "{from}");
        }
    }
}
