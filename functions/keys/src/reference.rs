//! The number of a vote or an answer: on its receipt, in exports, in the commune's choice of texts for reading.

use crate::derive::{CommuneKey, Purpose};
use parvis_model::{ContributionId, SiteId};

/// The number of what a voter sent at an instant, in milliseconds since 1970, such as `7KQ2-M4TD`: Crockford's base 32,
/// which has no letters that look like digits. Another answer of the same person has another number, and a number
/// leads nowhere without the commune's key.
pub fn reference(key: &CommuneKey, site: &SiteId, voter: &str, sent_at: i64) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let key = key.derive(site, Purpose::Reference, &[]);
    let mac = key.mac(&[voter.as_bytes(), sent_at.to_string().as_bytes()]);
    let mut text: String = mac[..8].iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    text.insert(4, '-');
    text
}

/// The name of a contribution, made from what may be sent once only: ten signs of Crockford's base 32 in lower case, so that
/// a commune with a million contributions has a collision with a chance of one in two thousand, which its condition on
/// writing turns into a refusal rather than a loss. It leads back to nobody.
pub fn contribution_id(key: &CommuneKey, site: &SiteId, parts: &[&[u8]]) -> ContributionId {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mac = key.derive(site, Purpose::Contribution, &[]).mac(parts);
    let text: String = mac[..10].iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    #[expect(clippy::expect_used, reason = "letters and digits are an identifier")]
    ContributionId::parse(&text).expect("letters and digits")
}
