//! The desk's pages, for agents of the commune. Its mails are in [`super::Mail`].

use super::CodeProblem;
use jiff::Timestamp;
use parvis_model::Process;
use parvis_model::desk::Role;

/// The agent who reads a page.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// Their name.
    pub name: &'a str,
    /// What they are trusted with. The menu shows what that opens.
    pub roles: &'a [Role],
    /// The token that every form of theirs carries.
    pub form: &'a str,
}

/// The page that asks for an agent's address.
#[derive(Debug, Clone, Copy)]
pub struct SignInPage<'a> {
    /// What was typed.
    pub typed: &'a str,
    /// What is wrong with it.
    pub problem: Option<SignInProblem>,
    /// What just happened.
    pub notice: Option<SignInNotice>,
}

/// What may be wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInProblem {
    /// Nothing typed.
    Missing,
    /// Not an address.
    NotAnAddress,
    /// Too many sign-ins from this connection or for this address, for now.
    TooMany,
    /// The service did not answer.
    TryAgain,
}

/// What happened before somebody has to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInNotice {
    /// They signed out.
    SignedOut,
    /// The sign-in has ended: too old, or used.
    Ended,
}

/// The page that asks for the code. It is the same whether or not the address is an agent's.
#[derive(Debug, Clone, Copy)]
pub struct DeskCodePage<'a> {
    /// The address as it was typed in this browser.
    pub address: &'a str,
    /// A token that binds the code to this sign-in.
    pub request: &'a str,
    /// What is wrong with the code.
    pub problem: Option<CodeProblem>,
    /// What was typed as code.
    pub typed: &'a str,
    /// Whether another mail has just been sent.
    pub resent: bool,
}

/// The first page: who one is, and the commune's processes.
#[derive(Debug, Clone)]
pub struct DeskHomePage<'a> {
    /// All processes.
    pub processes: Vec<&'a Process>,
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct DeskLogPage<'a> {
    /// Entries, the newest first.
    pub entries: Vec<LogLine<'a>>,
    /// What checking the whole log found, on the first page.
    pub state: Option<LogState>,
    /// The number before which the next page begins.
    pub older: Option<u64>,
}

/// An entry of the log.
#[derive(Debug, Clone)]
pub struct LogLine<'a> {
    /// Its number.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: Who<'a>,
    /// The word of the act.
    pub act: &'a str,
    /// With what: a path, or the key of an agent.
    pub object: &'a str,
    /// The details by their words in the log; `None` when they were erased.
    pub details: Option<Vec<(String, String)>>,
}

/// Who acted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    /// An agent of today, by name.
    Agent(&'a str),
    /// Somebody who is not an agent any more, by their key.
    Former(&'a str),
    /// Somebody with the command.
    Command,
}

/// What checking the log found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogState {
    /// It is as it was written.
    Whole {
        /// How many entries there are.
        entries: u64,
        /// A hash to note down elsewhere: it changes with every entry, and with any change of one.
        hash: String,
    },
    /// Somebody changed it.
    Broken {
        /// The first entry that is not right.
        number: u64,
        /// What is wrong.
        what: LogBreak,
    },
}

/// What may be wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogBreak {
    /// It is missing.
    Missing,
    /// It, or its details, were changed.
    Altered,
    /// It does not follow on the one before.
    Unlinked,
    /// The end of the log is not where it should be.
    End,
}

/// Who works at the desk.
#[derive(Debug, Clone)]
pub struct DeskAgentsPage<'a> {
    /// The agents.
    pub agents: Vec<AgentLine<'a>>,
}

/// An agent.
#[derive(Debug, Clone, Copy)]
pub struct AgentLine<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their address.
    pub address: &'a str,
    /// What they are trusted with.
    pub roles: &'a [Role],
    /// Since when.
    pub since: Timestamp,
}

/// A page that explains why something cannot be done at the desk.
#[derive(Debug, Clone, Copy)]
pub struct DeskProblemPage<'a> {
    /// What is the matter.
    pub problem: DeskProblem,
    /// What was typed, to copy it: the name of the field, and its value.
    pub typed: &'a [(String, String)],
}

/// Why a request to the desk is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskProblem {
    /// The session has ended.
    SignedOut,
    /// No role of the agent allows it.
    NotAllowed,
    /// The form came from another site.
    WrongOrigin,
    /// The form is of another session.
    OldForm,
    /// No such page.
    NotFound,
    /// Not a form, or too large.
    BadRequest,
    /// The service did not answer.
    Unavailable,
}
