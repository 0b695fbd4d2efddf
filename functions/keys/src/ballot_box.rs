//! How ballots lie in their table: under a name and in a form that only this key makes anything of.
//!
//! At the close all ballots are published, so whoever copied the table while the vote was open could see which of them came
//! when, and compare that with when codes were used. Under a keyed name, encrypted and all of the same length, what lies in
//! the table cannot be told to be one of the published ballots.

use crate::{Key, RandomError, SealError, open, random, seal};

/// Lengths of encrypted ballots are multiples of this, in bytes, so that they do not tell what was chosen.
const STEP: usize = 1024;

/// The key of the box of one vote.
pub struct BallotBox(Key);

/// A ballot as it lies in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InBallotBox {
    /// Where: hexadecimal digits that follow from the token.
    pub place: String,
    /// Its hash, encrypted.
    pub leaf: Vec<u8>,
    /// All of it, encrypted.
    pub envelope: Vec<u8>,
}

impl BallotBox {
    /// The box whose key this is: of [`Purpose::BallotBox`](crate::Purpose::BallotBox), process and activity.
    pub fn new(key: Key) -> Self {
        Self(key)
    }

    /// The place of the ballot that a token casts.
    pub fn place(&self, token: &[u8]) -> String {
        self.0.mac(&[b"place", token]).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A ballot with its hash, as it goes into the table: other bytes each time, at the same place.
    ///
    /// # Errors
    /// As [`random`].
    pub fn lock(&self, token: &[u8], leaf: &str, envelope: &str) -> Result<InBallotBox, RandomError> {
        let place = self.place(token);
        let mut padded = envelope.as_bytes().to_vec();
        padded.resize(envelope.len().next_multiple_of(STEP), b' ');
        let leaf = seal(&self.0, &context(b"leaf", &place), leaf.as_bytes(), random()?);
        let envelope = seal(&self.0, &context(b"ballot", &place), &padded, random()?);
        Ok(InBallotBox { place, leaf, envelope })
    }

    /// The hash of the ballot at this place.
    ///
    /// # Errors
    /// [`SealError`] if it does not come from this box and place.
    pub fn leaf(&self, place: &str, sealed: &[u8]) -> Result<String, SealError> {
        text(open(&self.0, &context(b"leaf", place), sealed)?)
    }

    /// The ballot at this place.
    ///
    /// # Errors
    /// [`SealError`] if it does not come from this box and place.
    pub fn envelope(&self, place: &str, sealed: &[u8]) -> Result<String, SealError> {
        let mut envelope = text(open(&self.0, &context(b"ballot", place), sealed)?)?;
        envelope.truncate(envelope.trim_end_matches(' ').len());
        Ok(envelope)
    }

    /// What decides which ballots wait for a later batch: nobody without the key can tell.
    pub fn lot(&self) -> [u8; 32] {
        self.0.mac(&[b"lot"])
    }
}

/// Both words have a length of their own, so that nothing of one is taken for the other.
fn context(what: &[u8], place: &str) -> Vec<u8> {
    [what, b" ", place.as_bytes()].concat()
}

fn text(bytes: Vec<u8>) -> Result<String, SealError> {
    String::from_utf8(bytes).map_err(|_| SealError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CommuneKey, Purpose};
    use parvis_model::SiteId;

    fn of(process: &str) -> BallotBox {
        let site = SiteId::parse("kerlande").unwrap();
        BallotBox::new(CommuneKey::new([7; 32]).derive(&site, Purpose::BallotBox, &[process, "ballots"]))
    }

    #[test]
    fn what_is_locked_opens_with_the_same_key_at_its_place() {
        let held = of("halle").lock(&[1; 32], "abc", "{\"choices\":\"é\"}").unwrap();
        assert_eq!(of("halle").leaf(&held.place, &held.leaf).unwrap(), "abc");
        assert_eq!(of("halle").envelope(&held.place, &held.envelope).unwrap(), "{\"choices\":\"é\"}");
        let other = of("halle").place(&[2; 32]);
        assert_eq!(of("halle").leaf(&other, &held.leaf), Err(SealError));
        assert_eq!(of("halle").envelope(&other, &held.envelope), Err(SealError));
        assert_eq!(of("halle").envelope(&held.place, &held.leaf), Err(SealError));
        assert_eq!(of("quai").leaf(&held.place, &held.leaf), Err(SealError));
    }

    #[test]
    fn what_lies_in_the_table_says_nothing_of_the_ballot() {
        let (short, long) = ("x".repeat(700), "x".repeat(1000));
        let [one, again, other] =
            [&short, &short, &long].map(|envelope| of("halle").lock(&[1; 32], &"a".repeat(64), envelope).unwrap());
        assert_eq!((one.place.len(), &one.place), (64, &again.place), "a token has one place");
        assert!(one.envelope != again.envelope && one.leaf != again.leaf);
        assert_eq!(one.envelope.len(), other.envelope.len());
        assert_ne!(of("quai").place(&[1; 32]), one.place);
        assert_ne!(of("quai").lot(), of("halle").lot());
    }
}
