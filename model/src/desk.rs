//! The desk: who works there, what each role may do, and the words of the acts that its log keeps.
//!
//! Roles do not contain each other. Who moderates cannot read the log, and who names agents cannot moderate, unless
//! they hold both roles: in a small commune one person may hold all four, and it is written down that they do.

use serde::{Deserialize, Serialize};

/// What an agent is trusted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads what residents send before or after it is published.
    Moderator,
    /// Answers for the commune: studies proposals, writes what becomes of them.
    Reviewer,
    /// Runs votes: codes, paper ballots, minutes, and what people sign at the counter.
    ElectionsOfficer,
    /// Sees who works at the desk, and the log of what they did.
    Administrator,
}

/// What can be done at the desk or about it. Its words stand in the log and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Signing in.
    SignIn,
    /// Signing out.
    SignOut,
    /// Seeing the desk's first page.
    SeeHome,
    /// Reading the log.
    SeeLog,
    /// Seeing who the agents are.
    SeeAgents,
    /// Naming an agent, or changing what one is trusted with.
    AddAgent,
    /// Removing an agent.
    RemoveAgent,
    /// Seeing what waits, and one contribution with all that is known of it.
    SeeQueue,
    /// Letting everybody read a contribution.
    Publish,
    /// Refusing a contribution, published or not.
    Refuse,
    /// Asking an author to change something.
    AskRevision,
    /// Noting that a published contribution was read and stays.
    MarkSeen,
    /// Joining a contribution to another that says the same.
    Merge,
    /// Saying what the commune makes of a contribution.
    SetStatus,
    /// Writing the commune's official answer.
    Answer,
    /// Seeing how to reach the author of a contribution.
    SeeContact,
    /// Taking away the contributions of a process as a file.
    Export,
    /// The same with how to reach their authors.
    ExportContacts,
    /// Running a vote.
    RunVotes,
    /// Seeing where votes by codes stand.
    SeeVotes,
    /// Asking to open the box of a vote: the first of the two whom a result takes.
    AskOpening,
    /// Opening it and declaring what comes out: the second, who is somebody else.
    DeclareResult,
    /// Entering the code on an envelope with a ballot on paper: it can no longer be used on the web.
    EnterEnvelope,
    /// Saying that a vote by address has ballots on paper too: from then on two agents declare its result.
    AnnouncePaper,
    /// Saying how many people signed the attendance sheet of a vote by address.
    StateAttendance,
    /// Entering a batch of ballots on paper, for the first or the second time.
    EnterBallots,
    /// Agreeing with what another agent entered where two differed.
    SettleBallots,
    /// Saying that a batch does not count, and why.
    CancelBallots,
    /// Saying why there are fewer ballots on paper than envelopes.
    ExplainPaper,
    /// Keying in the answers of somebody who filled in a questionnaire on paper, for the first or the second time.
    KeyAnswers,
    /// Agreeing with what another agent keyed in where two differed.
    SettleAnswers,
    /// Taking the names of those who signed a petition, to check them against the electoral roll.
    ExportRoll,
    /// Entering the signature of somebody at the counter.
    EnterAssisted,
    /// Taking such a signature back, because the person asks for it.
    WithdrawAssisted,
    /// Reading a private message that somebody reported.
    SeeMessage,
    /// Closing such a report: the two may write to each other again.
    CloseReport,
    /// Ending what the two write to each other for good.
    StopTalk,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Moderator, Self::Reviewer, Self::ElectionsOfficer, Self::Administrator];

    /// The word of the command and of the table.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Moderator => "moderator",
            Self::Reviewer => "reviewer",
            Self::ElectionsOfficer => "elections-officer",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a word.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.keyword() == word)
    }

    /// Whether this role alone allows an act.
    pub fn may(self, act: Act) -> bool {
        match act {
            Act::SignIn | Act::SignOut | Act::SeeHome => true,
            // Agents are named and removed by the command, on the machine that has the secret; the log says so.
            Act::AddAgent | Act::RemoveAgent => false,
            Act::SeeLog | Act::SeeAgents => self == Self::Administrator,
            Act::Publish | Act::Refuse | Act::AskRevision | Act::MarkSeen => self == Self::Moderator,
            // Private words: for those who moderate, and for nobody else.
            Act::SeeMessage | Act::CloseReport | Act::StopTalk => self == Self::Moderator,
            Act::SetStatus | Act::Answer => self == Self::Reviewer,
            // An author is sometimes called back: who reads a text that worries, who studies a proposal.
            Act::SeeQueue | Act::Merge | Act::SeeContact => matches!(self, Self::Moderator | Self::Reviewer),
            Act::Export => matches!(self, Self::Moderator | Self::Reviewer | Self::Administrator),
            Act::ExportContacts => self == Self::Administrator,
            // Whoever has the paper ballots has the counter.
            Act::RunVotes | Act::EnterAssisted | Act::WithdrawAssisted => self == Self::ElectionsOfficer,
            Act::AskOpening | Act::DeclareResult => self == Self::ElectionsOfficer,
            Act::EnterEnvelope
            | Act::AnnouncePaper
            | Act::StateAttendance
            | Act::EnterBallots
            | Act::SettleBallots
            | Act::CancelBallots
            | Act::ExplainPaper
            | Act::KeyAnswers
            | Act::SettleAnswers => self == Self::ElectionsOfficer,
            Act::ExportRoll | Act::SeeVotes => matches!(self, Self::ElectionsOfficer | Self::Administrator),
        }
    }
}

/// Whether an agent with these roles may do something. An agent without a role, or with roles of a later version only,
/// may come in, see that, and leave.
pub fn may(roles: &[Role], act: Act) -> bool {
    matches!(act, Act::SignIn | Act::SignOut | Act::SeeHome) || roles.iter().any(|role| role.may(act))
}

impl Act {
    /// All acts.
    pub const ALL: [Self; 37] = [
        Self::SignIn,
        Self::SignOut,
        Self::SeeHome,
        Self::SeeLog,
        Self::SeeAgents,
        Self::AddAgent,
        Self::RemoveAgent,
        Self::SeeQueue,
        Self::Publish,
        Self::Refuse,
        Self::AskRevision,
        Self::MarkSeen,
        Self::Merge,
        Self::SetStatus,
        Self::Answer,
        Self::SeeContact,
        Self::Export,
        Self::ExportContacts,
        Self::RunVotes,
        Self::SeeVotes,
        Self::AskOpening,
        Self::DeclareResult,
        Self::EnterEnvelope,
        Self::AnnouncePaper,
        Self::StateAttendance,
        Self::EnterBallots,
        Self::SettleBallots,
        Self::CancelBallots,
        Self::ExplainPaper,
        Self::KeyAnswers,
        Self::SettleAnswers,
        Self::ExportRoll,
        Self::EnterAssisted,
        Self::WithdrawAssisted,
        Self::SeeMessage,
        Self::CloseReport,
        Self::StopTalk,
    ];

    /// The word of the log.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::SignOut => "sign-out",
            Self::SeeHome => "see-home",
            Self::SeeLog => "see-log",
            Self::SeeAgents => "see-agents",
            Self::AddAgent => "add-agent",
            Self::RemoveAgent => "remove-agent",
            Self::SeeQueue => "see-queue",
            Self::Publish => "publish",
            Self::Refuse => "refuse",
            Self::AskRevision => "ask-revision",
            Self::MarkSeen => "mark-seen",
            Self::Merge => "merge",
            Self::SetStatus => "set-status",
            Self::Answer => "answer",
            Self::SeeContact => "see-contact",
            Self::Export => "export",
            Self::ExportContacts => "export-contacts",
            Self::RunVotes => "run-votes",
            Self::SeeVotes => "see-votes",
            Self::AskOpening => "ask-opening",
            Self::DeclareResult => "declare-result",
            Self::EnterEnvelope => "enter-envelope",
            Self::AnnouncePaper => "announce-paper",
            Self::StateAttendance => "state-attendance",
            Self::EnterBallots => "enter-ballots",
            Self::SettleBallots => "settle-ballots",
            Self::CancelBallots => "cancel-ballots",
            Self::ExplainPaper => "explain-paper",
            Self::KeyAnswers => "key-answers",
            Self::SettleAnswers => "settle-answers",
            Self::ExportRoll => "export-roll",
            Self::EnterAssisted => "enter-assisted",
            Self::WithdrawAssisted => "withdraw-assisted",
            Self::SeeMessage => "see-message",
            Self::CloseReport => "close-report",
            Self::StopTalk => "stop-talk",
        }
    }

    /// The act of a word, unless it was written by a later version.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.keyword() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_do_what_the_table_says() {
        use Act::*;
        let everybody = [SignIn, SignOut, SeeHome];
        let own: [(Role, &[Act]); 4] = [
            (
                Role::Moderator,
                &[
                    SeeQueue,
                    Publish,
                    Refuse,
                    AskRevision,
                    MarkSeen,
                    Merge,
                    SeeContact,
                    Export,
                    SeeMessage,
                    CloseReport,
                    StopTalk,
                ],
            ),
            (Role::Reviewer, &[SeeQueue, Merge, SetStatus, Answer, SeeContact, Export]),
            (
                Role::ElectionsOfficer,
                &[
                    RunVotes,
                    SeeVotes,
                    AskOpening,
                    DeclareResult,
                    EnterEnvelope,
                    AnnouncePaper,
                    StateAttendance,
                    EnterBallots,
                    SettleBallots,
                    CancelBallots,
                    ExplainPaper,
                    KeyAnswers,
                    SettleAnswers,
                    ExportRoll,
                    EnterAssisted,
                    WithdrawAssisted,
                ],
            ),
            (Role::Administrator, &[SeeLog, SeeAgents, SeeVotes, Export, ExportContacts, ExportRoll]),
        ];
        for (role, own) in own {
            for act in Act::ALL {
                assert_eq!(role.may(act), everybody.contains(&act) || own.contains(&act), "{role:?} {act:?}");
            }
        }
    }

    #[test]
    fn several_roles_add_up_and_none_allows_to_come_and_go() {
        assert!(may(&[Role::Moderator, Role::Administrator], Act::SeeLog));
        assert!(!may(&[Role::Moderator, Role::Reviewer], Act::SeeLog));
        let without: Vec<_> = Act::ALL.into_iter().filter(|act| may(&[], *act)).collect();
        assert_eq!(without, [Act::SignIn, Act::SignOut, Act::SeeHome]);
    }

    #[test]
    fn words_are_unique_and_lead_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_keyword(role.keyword()), Some(role));
            assert_eq!(serde_json::to_value(role).unwrap(), role.keyword());
        }
        for act in Act::ALL {
            assert_eq!(Act::from_keyword(act.keyword()), Some(act));
        }
        assert_eq!(Role::from_keyword("mayor"), None);
    }
}
