//! What the pages and mails of an exchange are made of.

use super::{Article, Card, FormNotice, Shown, Subject};
use jiff::Timestamp;
use parvis_model::exchange::SocialService;
use parvis_model::exchange::matching::Listing;
use parvis_model::form::Typed;
use parvis_model::question::Wrong;
use parvis_model::snapshot::Listed;
use parvis_model::{Activity, AnswerSet, ContributionId};

/// The page of an exchange.
#[derive(Debug, Clone)]
pub struct ExchangePage<'a> {
    /// The process with its picture.
    pub card: Card<'a>,
    /// The activity that collects offers and needs.
    pub activity: &'a Activity,
    /// The presentation (`index.md`), as safe HTML.
    pub html: String,
    /// The text of what follows from it (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
    /// The latest offers and needs, newest first.
    pub latest: Vec<Shown<'a>>,
    /// All of them in short, to count them.
    pub listed: &'a [Listed],
}

/// The whole addresses of the pages on which an author ends, prolongs or silences an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// What was sought is found.
    pub fulfil: String,
    /// It may stand for longer.
    pub prolong: String,
    /// No more mails about entries that fit.
    pub quiet: String,
}

/// What the receipt of an entry says beside that of other contributions.
#[derive(Debug, Clone)]
pub struct Life<'a> {
    /// Until when it stands.
    pub until: Timestamp,
    /// What its author may do with it.
    pub links: &'a Links,
    /// Entries that fit.
    pub suggested: &'a [&'a Listing],
}

/// The page on which one answers a message.
#[derive(Debug, Clone)]
pub struct AnswerPage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The message that is answered.
    pub received: &'a str,
    /// What was typed, to the letter.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub wrong: &'a [Wrong],
    /// Something to say about the whole.
    pub notice: Option<FormNotice>,
    /// A form token.
    pub token: &'a str,
    /// Where it is sent.
    pub action: &'a str,
}

/// A mail from one neighbour to another, through the relay.
#[derive(Debug, Clone)]
pub struct Relayed<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The entry.
    pub entry: &'a ContributionId,
    /// What is relayed.
    pub what: Relay<'a>,
    /// Whether it goes to the author of the entry.
    pub to_author: bool,
    /// The whole address of the page on which one answers.
    pub answer: &'a str,
    /// The same for showing one's address, unless it is shown already.
    pub reveal: Option<&'a str>,
    /// The same for reporting the message.
    pub report: &'a str,
    /// What the author of the entry may do with it.
    pub links: Option<&'a Links>,
}

/// What is relayed.
#[derive(Debug, Clone, Copy)]
pub enum Relay<'a> {
    /// Words, quoted: see [`parvis_model::exchange::quote`].
    Words(&'a str),
    /// The address of somebody who shows it.
    Address(&'a str),
}

/// What an author is told without having asked.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The entry.
    pub entry: &'a ContributionId,
    /// Until when it stands.
    pub until: Timestamp,
    /// What is told.
    pub news: News<'a>,
    /// What the author may do.
    pub links: &'a Links,
}

/// What is told.
#[derive(Debug, Clone, Copy)]
pub enum News<'a> {
    /// Entries of the last day fit.
    Fitting(&'a [&'a Listing]),
    /// It ends soon.
    EndsSoon,
    /// It has ended.
    Ended,
}

/// What is sent to the social service rather than published, or the word to its author that it was.
#[derive(Debug, Clone)]
pub struct Private<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The service.
    pub service: &'a SocialService,
    /// What was written and by whom, where the mail is the service's.
    pub written: Option<(&'a AnswerSet, &'a str)>,
}
