//! From the master secret to the key of one purpose.

use crate::{decode, encode, open, seal};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use parvis_model::SiteId;
use sha2::Sha256;
use std::fmt;

/// The secret of a deployment: 32 random bytes, kept in the platform's parameter store or, by `serve`, in a file.
#[derive(Clone)]
pub struct MasterSecret([u8; 32]);

/// The random key of one commune. It is stored wrapped: see [`MasterSecret::wrap`].
#[derive(Clone)]
pub struct CommuneKey([u8; 32]);

/// A key for one purpose of one commune.
#[derive(Clone)]
pub struct Key([u8; 32]);

/// What a key is for. The words are part of the derivation and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Tokens in forms.
    Form,
    /// Tokens that bind a code to the submission it confirms.
    Request,
    /// Links in mails that confirm a submission.
    ConfirmLink,
    /// Links that withdraw a vote or a signature.
    WithdrawLink,
    /// The cookie of a confirmed browser.
    Confirmation,
    /// Voter keys.
    Voter,
    /// Electors of legal petitions, across the petitions of a quarter.
    Elector,
    /// Rate counters.
    Rate,
    /// Codes sent by mail.
    Code,
    /// Names of pending submissions.
    Pending,
    /// Reference numbers on receipts.
    Reference,
    /// Names of contributions.
    Contribution,
    /// Links with which authors change what they wrote.
    EditLink,
    /// Links with which authors end or prolong an entry.
    EntryLink,
    /// Links with which one answers, reports or shows an address.
    TalkLink,
    /// Names of talks between two people.
    Talk,
    /// Voter keys of people whom an agent helps at the counter.
    Assisted,
    /// Links with which deposited petitions are co-signed.
    DepositLink,
    /// Names of those who follow a process.
    Follower,
    /// Links that end following.
    UnfollowLink,
    /// Links with which authors ask to look at a refusal again.
    AppealLink,
    /// Names of the desk's agents.
    Agent,
    /// Names of the desk's sessions, from what its cookie holds.
    DeskSession,
    /// Tokens that bind a code to the sign-in that it ends.
    DeskRequest,
    /// Codes that sign in an agent.
    DeskCode,
    /// Tokens in the desk's forms, one a session.
    DeskForm,
    /// Tickets that let a browser send one file.
    Upload,
    /// Proofs of work.
    Proof,
    /// Secret keys of votes, as they are stored.
    BallotKey,
    /// What blinds on behalf of voters without a script.
    BallotSecret,
    /// Codes that were read, for votes that are not secret.
    BallotPass,
    /// Seals under the published files of votes.
    BallotSeal,
    /// What hides ballots in their table while their vote is open.
    BallotBox,
}

impl Purpose {
    fn word(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Request => "request",
            Self::ConfirmLink => "confirm-link",
            Self::WithdrawLink => "withdraw-link",
            Self::Confirmation => "confirmation",
            Self::Voter => "voter",
            Self::Elector => "elector",
            Self::Rate => "rate",
            Self::Code => "code",
            Self::Pending => "pending",
            Self::Reference => "reference",
            Self::Contribution => "contribution",
            Self::EditLink => "edit-link",
            Self::EntryLink => "entry-link",
            Self::TalkLink => "talk-link",
            Self::Talk => "talk",
            Self::Assisted => "assisted",
            Self::DepositLink => "deposit-link",
            Self::Follower => "follower",
            Self::UnfollowLink => "unfollow-link",
            Self::AppealLink => "appeal-link",
            Self::Agent => "agent",
            Self::DeskSession => "desk-session",
            Self::DeskRequest => "desk-request",
            Self::DeskCode => "desk-code",
            Self::DeskForm => "desk-form",
            Self::Upload => "upload",
            Self::Proof => "proof",
            Self::BallotKey => "ballot-key",
            Self::BallotSecret => "ballot-secret",
            Self::BallotPass => "ballot-pass",
            Self::BallotSeal => "ballot-seal",
            Self::BallotBox => "ballot-box",
        }
    }
}

/// Why a stored key cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrapError {
    /// The master secret is not 32 bytes in URL-safe base64.
    #[error("the master secret is not 32 bytes in URL-safe base64")]
    Format,
    /// The commune's key was wrapped by another master secret, or is damaged.
    #[error("the commune's key was wrapped by another master secret, or is damaged")]
    OtherMaster,
}

impl MasterSecret {
    /// A secret from 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads what [`MasterSecret::to_text`] wrote.
    pub fn from_text(text: &str) -> Result<Self, WrapError> {
        let bytes = decode(text.trim()).ok_or(WrapError::Format)?;
        Ok(Self(bytes.try_into().map_err(|_| WrapError::Format)?))
    }

    /// The secret as text, for the file or parameter that keeps it.
    pub fn to_text(&self) -> String {
        encode(&self.0)
    }

    /// Encrypts a commune's key so that it can lie in the table. `nonce` is random.
    pub fn wrap(&self, site: &SiteId, key: &CommuneKey, nonce: [u8; 24]) -> Vec<u8> {
        seal(&self.wrapping_key(), site.as_str().as_bytes(), &key.0, nonce)
    }

    /// Decrypts a commune's key. A key of another commune is refused.
    pub fn unwrap(&self, site: &SiteId, wrapped: &[u8]) -> Result<CommuneKey, WrapError> {
        let bytes =
            open(&self.wrapping_key(), site.as_str().as_bytes(), wrapped).map_err(|_| WrapError::OtherMaster)?;
        Ok(CommuneKey(bytes.try_into().map_err(|_| WrapError::OtherMaster)?))
    }

    fn wrapping_key(&self) -> Key {
        Key(expand(&self.0, &[b"parvis", b"wrap"]))
    }
}

impl CommuneKey {
    /// A key from 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key for `purpose`. `context` narrows it further, for instance to one process.
    pub fn derive(&self, site: &SiteId, purpose: Purpose, context: &[&str]) -> Key {
        let mut info = vec![b"parvis".as_slice(), site.as_str().as_bytes(), purpose.word().as_bytes()];
        info.extend(context.iter().map(|part| part.as_bytes()));
        Key(expand(&self.0, &info))
    }
}

impl Key {
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// HMAC-SHA-256 over parts, each preceded by its length, so that no two lists of parts give the same bytes.
    pub fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        // HMAC takes a key of any length.
        #[expect(clippy::expect_used, reason = "HMAC accepts keys of every length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any key length");
        mac.update(&joined(parts));
        mac.finalize().into_bytes().into()
    }

    /// [`Key::mac`] as URL-safe text, 43 characters.
    pub fn name(&self, parts: &[&[u8]]) -> String {
        encode(&self.mac(parts))
    }
}

fn expand(secret: &[u8; 32], info: &[&[u8]]) -> [u8; 32] {
    let mut out = [0; 32];
    #[expect(clippy::expect_used, reason = "HKDF-SHA-256 gives up to 8,160 bytes")]
    Hkdf::<Sha256>::new(None, secret).expand(&joined(info), &mut out).expect("32 bytes are not too many");
    out
}

/// Parts, each preceded by its length in four bytes.
fn joined(parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::with_capacity(parts.iter().map(|part| part.len() + 4).sum());
    for part in parts {
        out.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend(*part);
    }
    out
}

macro_rules! hide {
    ($($name:ident),*) => {$(
        /// Secrets never reach a log.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}
hide!(MasterSecret, CommuneKey, Key);

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> SiteId {
        SiteId::parse(name).unwrap()
    }

    #[test]
    fn keys_differ_by_commune_purpose_and_context() {
        let key = CommuneKey::new([7; 32]);
        let all = [
            key.derive(&site("a"), Purpose::Voter, &["p"]),
            key.derive(&site("b"), Purpose::Voter, &["p"]),
            key.derive(&site("a"), Purpose::Elector, &["p"]),
            key.derive(&site("a"), Purpose::Voter, &["q"]),
            key.derive(&site("a"), Purpose::Voter, &["p", ""]),
            CommuneKey::new([8; 32]).derive(&site("a"), Purpose::Voter, &["p"]),
        ];
        let names: std::collections::BTreeSet<_> = all.iter().map(|k| k.name(&[b"x"])).collect();
        assert_eq!(names.len(), all.len());
    }

    #[test]
    fn parts_cannot_slide() {
        let key = CommuneKey::new([7; 32]).derive(&site("a"), Purpose::Voter, &[]);
        assert_ne!(key.mac(&[b"ab", b"c"]), key.mac(&[b"a", b"bc"]));
        assert_ne!(key.mac(&[b"ab"]), key.mac(&[b"ab", b""]));
    }

    #[test]
    fn a_wrapped_key_belongs_to_one_commune_and_one_master() {
        let master = MasterSecret::new([1; 32]);
        let wrapped = master.wrap(&site("a"), &CommuneKey::new([2; 32]), [3; 24]);
        assert_eq!(master.unwrap(&site("a"), &wrapped).unwrap().0, [2; 32]);
        assert_eq!(master.unwrap(&site("b"), &wrapped).unwrap_err(), WrapError::OtherMaster);
        assert_eq!(MasterSecret::new([9; 32]).unwrap(&site("a"), &wrapped).unwrap_err(), WrapError::OtherMaster);
    }

    #[test]
    fn master_as_text() {
        let master = MasterSecret::new([5; 32]);
        assert_eq!(MasterSecret::from_text(&format!("{}\n", master.to_text())).unwrap().0, [5; 32]);
        assert_eq!(MasterSecret::from_text("short").unwrap_err(), WrapError::Format);
        assert!(!format!("{master:?}").contains('5'));
    }
}
