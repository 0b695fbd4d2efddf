//! The desk's pages about contributions: what waits, and one of them with all that can be done; the mails to authors.

use super::Subject;
use jiff::Timestamp;
use parvis_model::contribution::{Grounds, Status};
use parvis_model::form::Typed;
use parvis_model::tally::register::Register;
use parvis_model::{Activity, Contribution, Contributions, Process};

/// A page of what waits.
#[derive(Debug, Clone)]
pub struct QueuePage<'a> {
    /// What waits, longest first.
    pub lines: Vec<QueueLine<'a>>,
    /// The choices of the filter: all processes, then each. Words (none for all), address, whether it is chosen.
    pub processes: Vec<(Option<&'a str>, String, bool)>,
    /// Likewise the reasons, by their words in keys.
    pub reasons: Vec<(Option<&'static str>, String, bool)>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Whether this is not the first page.
    pub later: bool,
    /// What was just done.
    pub done: Option<DoneNotice>,
}

/// Something that waits.
#[derive(Debug, Clone)]
pub struct QueueLine<'a> {
    /// The process.
    pub process: &'a Process,
    /// What.
    pub waits: Waits<'a>,
    /// Why, how long, until when.
    pub wait: Wait,
    /// The address of its page at the desk.
    pub href: String,
}

/// What waits.
#[derive(Debug, Clone, Copy)]
pub enum Waits<'a> {
    /// A contribution.
    Contribution(&'a Contribution),
    /// A private message that was reported, of which the list tells nothing.
    Message,
}

/// Why something waits, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// The word of the reason in keys.
    pub reason: &'static str,
    /// Since when.
    pub since: Timestamp,
    /// When it should be done, where there is a deadline.
    pub due: Option<Timestamp>,
}

/// What was just done, to say it on the next page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneNotice {
    /// The word of the act in the log.
    pub act: &'static str,
    /// The title of the contribution; nothing where it was a private message.
    pub title: Option<String>,
    /// Its page at the desk.
    pub href: String,
    /// Whether its author was told.
    pub told: AuthorTold,
}

/// Whether an author was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthorTold {
    /// By mail.
    Yes,
    /// There is nothing to tell.
    Needless,
    /// There is no address.
    NoAddress,
    /// The mail did not go out.
    Failed,
}

impl AuthorTold {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Needless, Self::NoAddress, Self::Failed];

    /// The word in addresses and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Needless => "needless",
            Self::NoAddress => "no-address",
            Self::Failed => "failed",
        }
    }
}

/// What was done last with something, to tell it to whom a colleague was ahead of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lately {
    /// The word of the act in the log.
    pub act: &'static str,
    /// Who did it, by name; nothing where they are not an agent any more.
    pub name: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// A contribution at the desk.
#[derive(Debug, Clone)]
pub struct ItemPage<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity.
    pub activity: &'a Activity,
    /// Its rules.
    pub contributions: &'a Contributions,
    /// The contribution, all of it.
    pub contribution: &'a Contribution,
    /// How often it was changed; what is sent from this page holds for that version only.
    pub version: u64,
    /// Why it waits, if it does.
    pub wait: Option<Wait>,
    /// What it is about: title, and the address of its page.
    pub about: Option<(String, String)>,
    /// Its own address at the desk.
    pub href: String,
    /// What waits longer, and what comes next.
    pub before: Option<String>,
    /// Likewise.
    pub after: Option<String>,
    /// The filter of the queue, as an address says it; forms carry it on.
    pub filter: String,
    /// What this agent may do with it now.
    pub deeds: Vec<Deed>,
    /// What the agent typed.
    pub typed: &'a Typed,
    /// Why what they sent was not done.
    pub problem: Option<(Deed, ItemProblem)>,
    /// What was done last with it, where somebody was faster; nothing where that was not an agent.
    pub lately: Option<Lately>,
    /// What was just done to the one before.
    pub done: Option<DoneNotice>,
    /// What readers said of it.
    pub reports: Vec<ReportLine<'a>>,
    /// How to reach its author, where the agent asked for it.
    pub contact: Option<Option<String>>,
}

/// What a reader said of a contribution.
#[derive(Debug, Clone, Copy)]
pub struct ReportLine<'a> {
    /// The word of the reason.
    pub reason: &'a str,
    /// What was written.
    pub words: &'a str,
    /// When.
    pub at: Timestamp,
}

/// What can be done with a contribution. Each is a form of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Everybody may read it.
    Publish,
    /// It stays published.
    MarkSeen,
    /// It is refused.
    Refuse,
    /// Its author is asked to change it.
    AskRevision,
    /// It goes on in another.
    Merge,
    /// The commune says what it makes of it.
    SetStatus,
    /// The commune answers.
    Answer,
    /// How to reach its author is shown.
    SeeContact,
}

impl Deed {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Publish,
        Self::MarkSeen,
        Self::Refuse,
        Self::AskRevision,
        Self::Merge,
        Self::SetStatus,
        Self::Answer,
        Self::SeeContact,
    ];

    /// The last part of its address, and the word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::MarkSeen => "seen",
            Self::Refuse => "refuse",
            Self::AskRevision => "revision",
            Self::Merge => "merge",
            Self::SetStatus => "status",
            Self::Answer => "answer",
            Self::SeeContact => "contact",
        }
    }
}

/// Why something was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemProblem {
    /// Somebody changed the contribution meanwhile.
    Stale,
    /// It cannot be done with what stands there now.
    NotNow,
    /// No reason was chosen.
    NoGrounds,
    /// Words are missing.
    NoWords,
    /// More words than there is room for.
    TooLong,
    /// In whose name?
    NoName,
    /// Until when?
    NoDate,
    /// No status was chosen.
    NoStatus,
    /// There is no such contribution, or it is not published.
    NoSuch,
    /// That would join it to itself.
    Itself,
    /// The service did not answer.
    TryAgain,
}

impl ItemProblem {
    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::NotNow => "not-now",
            Self::NoGrounds => "no-grounds",
            Self::NoWords => "no-words",
            Self::TooLong => "too-long",
            Self::NoName => "no-name",
            Self::NoDate => "no-date",
            Self::NoStatus => "no-status",
            Self::NoSuch => "no-such",
            Self::Itself => "itself",
            Self::TryAgain => "try-again",
        }
    }
}

/// The mail that tells an author what an agent decided. It holds nobody else's words but the agent's.
#[derive(Debug, Clone)]
pub struct DecidedMail<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity.
    pub activity: &'a Activity,
    /// Its rules.
    pub contributions: &'a Contributions,
    /// The contribution of the author.
    pub contribution: &'a Contribution,
    /// What was decided.
    pub decided: Decided<'a>,
}

/// What an agent decided.
#[derive(Debug, Clone, Copy)]
pub enum Decided<'a> {
    /// Everybody can read it.
    Published,
    /// It was refused.
    Refused {
        /// Why.
        grounds: Grounds,
        /// What else there is to say.
        words: &'a str,
        /// Whether it had been published.
        taken_down: bool,
        /// The whole address of the page on which to ask for another look, and until when.
        appeal: Option<(&'a str, Timestamp)>,
    },
    /// Something is to be changed.
    Revision {
        /// What.
        words: &'a str,
        /// The whole address of the page on which to change it, and until when.
        link: (&'a str, Timestamp),
    },
    /// It goes on in the contribution of that name.
    MergedInto(&'a str),
    /// Another one goes on in it.
    Joined,
    /// The commune says what it makes of it.
    Status(Status),
    /// The commune answered.
    Answered,
}

/// The form with which a reader reports a contribution.
#[derive(Debug, Clone)]
pub struct ReportPage<'a> {
    /// Where it stands.
    pub subject: Subject<'a>,
    /// The contribution.
    pub contribution: &'a Contribution,
    /// What was chosen.
    pub reason: &'a str,
    /// What was written.
    pub words: &'a str,
    /// What is wrong with it.
    pub problem: Option<ReportProblem>,
    /// A form token.
    pub token: &'a str,
}

/// What may be wrong with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportProblem {
    /// No reason was chosen.
    NoReason,
    /// More words than there is room for.
    TooLong,
    /// Too many from this connection, for now.
    TooMany,
    /// To be looked at and sent once more.
    Again,
    /// The service did not answer.
    TryAgain,
}

/// The reasons that readers choose from.
pub const REPORTED: [Grounds; 6] =
    [Grounds::Offensive, Grounds::Personal, Grounds::Accusing, Grounds::Advertising, Grounds::OffTopic, Grounds::Other];

/// What can be taken away as a file.
#[derive(Debug, Clone)]
pub struct ExportPage<'a> {
    /// The processes that collect contributions.
    pub processes: Vec<&'a Process>,
    /// Whether this agent may have addresses with it.
    pub contacts: bool,
}

/// The register of moderation: what was decided, in numbers.
#[derive(Debug, Clone)]
pub struct RegisterPage<'a> {
    /// Each activity that collects contributions, with its numbers.
    pub lines: Vec<(&'a Process, &'a Activity, Register)>,
}
