//! What the pages of a vote are made of.

use super::{Article, Card, FormNotice, Subject};
use parvis_model::Activity;
use parvis_model::ballot::Wrong;
use parvis_model::form::{FieldError, Typed};
use parvis_model::vote::{Declared, Standing};

/// The page of a vote.
#[derive(Debug, Clone)]
pub struct VotePage<'a> {
    /// The process with its picture.
    pub card: Card<'a>,
    /// The activity in which ballots are cast.
    pub activity: &'a Activity,
    /// The presentation (`index.md`), as safe HTML.
    pub html: String,
    /// The text of what follows from it (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
    /// Its box, and what came out of it.
    pub standing: Standing,
}

/// The public box of a secret vote.
#[derive(Debug, Clone)]
pub struct BoxPage<'a> {
    /// The vote.
    pub subject: Subject<'a>,
    /// Where it stands; with a box.
    pub standing: &'a Standing,
}

/// The minutes of a vote whose result is declared.
#[derive(Debug, Clone)]
pub struct MinutesPage<'a> {
    /// The vote.
    pub subject: Subject<'a>,
    /// What was declared.
    pub declared: &'a Declared,
}

/// By what right a ballot is cast.
#[derive(Debug, Clone, Copy)]
pub enum Right<'a> {
    /// A confirmed address, which comes after the ballot. The form token, empty on static pages.
    Address(&'a str),
    /// A code that was read, for a vote that is not secret: a signed name of it.
    Pass(&'a str),
    /// A token of a secret vote, made on the voter's behalf or by the browser: nonce, randomizer and signature in base64url.
    Token([&'a str; 3]),
    /// The answer to what the browser blinded, of which its script makes a token.
    Blinded {
        /// The name of the vote, `commune/process/activity`.
        vote: &'a str,
        /// The public key, SPKI in base64url.
        key: &'a str,
        /// What the browser sent, in base64url.
        blinded: &'a str,
        /// The blind signature, in base64url.
        answer: &'a str,
    },
}

/// A ballot paper: to fill in, with what is wrong, or to check.
#[derive(Debug, Clone)]
pub struct BallotPage<'a> {
    /// The vote.
    pub subject: Subject<'a>,
    /// By what right.
    pub right: Right<'a>,
    /// What was marked and typed.
    pub typed: &'a Typed,
    /// What is wrong with the marks.
    pub wrong: &'a [Wrong],
    /// What is wrong with the address.
    pub errors: &'a [FieldError],
    /// Something about the whole.
    pub notice: Option<FormNotice>,
    /// Whether everything is valid and shown once more before it is sent.
    pub check: bool,
}

/// What is wrong with a code from a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterProblem {
    /// Nothing was typed.
    Missing,
    /// Not 25 characters.
    Length,
    /// A character that codes do not have, or one that was mistyped.
    Mistyped,
    /// Not a code of this vote, or one that was revoked.
    Unknown,
    /// It was used, in another browser or to vote.
    Used,
    /// Too many attempts.
    TooMany,
    /// Something did not work; the same again may.
    TryAgain,
}

/// The page after the code of a letter: asks for the ballot paper, or for the code again.
#[derive(Debug, Clone)]
pub struct LetterPage<'a> {
    /// The vote.
    pub subject: Subject<'a>,
    /// The code, as it was typed while there is a problem with it, else in its compact form.
    pub code: &'a str,
    /// What is wrong with it.
    pub problem: Option<LetterProblem>,
    /// The form token.
    pub token: &'a str,
    /// The name of the vote, `commune/process/activity`.
    pub vote: &'a str,
    /// The public key of a secret vote, SPKI in base64url.
    pub key: &'a str,
}

/// The receipt of a ballot.
#[derive(Debug, Clone)]
pub struct CastPage<'a> {
    /// The vote.
    pub subject: Subject<'a>,
    /// The receipt of a secret ballot, or the reference of another.
    pub receipt: &'a str,
    /// Whether the token cast another ballot before, which stands.
    pub other: bool,
    /// The name of the vote, `commune/process/activity`, by which the browser forgets what it kept.
    pub vote: &'a str,
    /// The address that the receipt was mailed to.
    pub mailed: bool,
}

/// The letters that carry codes, to be printed: one sheet each.
#[derive(Debug, Clone)]
pub struct Mailing<'a> {
    /// The vote.
    pub subject: Subject<'a>,
    /// The letters, in the order of the envelopes.
    pub letters: &'a [PostedLetter],
    /// Whether these are trial letters, which nobody may post.
    pub trial: bool,
}

/// A letter with its code. Whoever has one has a vote: it is printed, posted, and not kept.
#[derive(Clone)]
pub struct PostedLetter {
    /// Its number, which says nothing about the code.
    pub number: String,
    /// The lines of the window, if it is addressed.
    pub recipient: Vec<String>,
    /// The code in groups.
    pub code: String,
    /// The same address as a square: the vote's page with the code in the fragment.
    pub square: Square,
}

impl std::fmt::Debug for PostedLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PostedLetter").field("number", &self.number).finish_non_exhaustive()
    }
}

/// A square that telephones read (QR code).
#[derive(Clone)]
pub struct Square {
    /// How many modules a side has, with the margin that readers need.
    pub size: usize,
    /// The dark modules, as the path of an SVG in units of a module.
    pub path: String,
}
