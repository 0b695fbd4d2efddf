//! What each page is made of. These types are the contract between the theme and those who call it.

mod batch;
mod budget;
mod consultation;
mod contributions;
pub mod counter;
mod debate;
pub mod desk;
mod exchange;
pub mod keyed;
mod map;
pub mod moderation;
pub mod paper;
mod picture;
mod questionnaire;
pub mod reported;
pub mod scrutiny;
mod vote;

pub use budget::{ComparisonPage, FollowedPage, ProjectGroup, ProjectPage, ProjectsPage};
pub use consultation::{
    ArticlePage, Chosen, ConsultationPage, ContentsPage, OpinionPage, SectionPage, SynthesisPage, WholeTextPage,
};
pub use contributions::{
    ChosenPage, CosignPage, EntryPage, Facet, IdeasPage, ListPage, Replies, SentPage, Shown, Thread,
};
pub use debate::{Column, DebatePage, EmbedPage};
pub use exchange::{AnswerPage, ExchangePage, Life, Links, News, Private, Relay, Relayed, Told};
pub use map::MapPage;
pub use picture::{PictureDone, PictureFault, PicturePage};
pub use questionnaire::{QuestionnairePage, QuestionsPage, ResultsPage, Similar, Station};
pub use vote::{
    BallotPage, BoxPage, CastPage, LetterPage, LetterProblem, Mailing, MinutesPage, PostedLetter, Right, Square,
    VotePage,
};

use jiff::Timestamp;
use parvis_model::contribution::{Reply, Status};
use parvis_model::definition::SiteDefinition;
use parvis_model::form::{FieldError, Typed};
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Activity, Contribution, Lang, Process, ProcessId};

/// What every page needs to know.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// The commune, its style sheet and script.
    pub definition: &'a SiteDefinition,
    /// The language of the interface.
    pub lang: Lang,
    /// What leads from this page to the root of the site and ends with a slash: `./` or `../` on static pages, so that
    /// a site works in any folder; the whole address on pages of the functions.
    pub root: String,
    /// Path of this page under the site's root, without slash in front, such as `passerelle/`.
    pub path: &'a str,
    /// The instant for which the page is drawn.
    pub now: Timestamp,
    /// The confirmed address of this browser, masked (`z…@exemple.fr`). Static pages never know it.
    pub confirmed_as: Option<String>,
}

/// A process on the home page.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    /// The process.
    pub process: &'a Process,
    /// Signatures, where it is a petition; answers, where it is a questionnaire.
    pub count: SignatureCount,
    /// The picture, if there is one.
    pub picture: Option<Picture>,
}

/// A picture of the site. Addresses are relative to the site's root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The address of one that every browser can show.
    pub src: String,
    /// The same in a modern format and several widths, the narrowest first: address and width in pixels.
    pub modern: Vec<(String, u32)>,
    /// Width and height, if known.
    pub size: Option<(u32, u32)>,
}

impl From<String> for Picture {
    /// A picture of which there is only one file.
    fn from(src: String) -> Self {
        Self { src, ..Self::default() }
    }
}

/// The home page. The theme groups the cards by state at [`Page::now`]: closing soon, open, upcoming, closed.
#[derive(Debug, Clone)]
pub struct Home<'a> {
    /// All processes, in the order of their folders.
    pub cards: Vec<Card<'a>>,
    /// The commune's own words of welcome (`pages/index.md`), as safe HTML.
    pub welcome: Option<String>,
    /// Pages of the commune: address relative to the site's root, and title.
    pub pages: Vec<(String, String)>,
}

/// A page of the commune.
#[derive(Debug, Clone)]
pub struct TextPage<'a> {
    /// Title.
    pub title: &'a str,
    /// Safe HTML.
    pub html: &'a str,
    /// The page above it: address relative to the site's root, and title.
    pub parent: Option<(String, String)>,
    /// The pages below it, likewise.
    pub children: Vec<(String, String)>,
}

/// An article beside a process's presentation: news, minutes, an answer.
#[derive(Debug, Clone)]
pub struct Article {
    /// Anchor on the page.
    pub id: String,
    /// Title.
    pub title: String,
    /// The day it was written, ISO 8601, if known.
    pub date: Option<jiff::civil::Date>,
    /// Safe HTML.
    pub html: String,
}

/// The page of a petition.
#[derive(Debug, Clone)]
pub struct PetitionPage<'a> {
    /// The petition with its picture.
    pub card: Card<'a>,
    /// The activity that collects signatures.
    pub activity: &'a Activity,
    /// The presentation (`index.md`), as safe HTML.
    pub html: String,
    /// The text of the official answer (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
}

/// An Atom feed (RFC 4287): of the whole site, or of one process.
#[derive(Debug, Clone)]
pub struct Feed<'a> {
    /// Its identifier, which stays the same when anything else changes.
    pub id: String,
    /// The process, unless it is the site's feed.
    pub process: Option<&'a Process>,
    /// What happened, newest first. Nothing that lies ahead of [`Page::now`].
    pub entries: Vec<FeedEntry<'a>>,
}

/// Something that happened in a process.
#[derive(Debug, Clone)]
pub struct FeedEntry<'a> {
    /// Its identifier, which stays the same when anything else changes.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// In which process.
    pub process: &'a Process,
    /// What.
    pub event: FeedEvent<'a>,
}

/// What can happen in a process.
#[derive(Debug, Clone)]
pub enum FeedEvent<'a> {
    /// One may sign until an instant.
    Opened {
        /// Until when.
        closes: Timestamp,
    },
    /// Signing is over and the count is final.
    Closed {
        /// The result, where it may be shown.
        count: Option<SignatureCount>,
    },
    /// The council has it.
    Transmitted,
    /// The commune has answered.
    Answered {
        /// The decision in one sentence.
        decision: &'a str,
        /// The whole answer, as safe HTML with absolute addresses.
        html: Option<String>,
    },
    /// The commune has refused it.
    Refused {
        /// Why.
        reason: &'a str,
    },
    /// A resident's contribution was published.
    Contributed {
        /// What the public may see of it.
        contribution: &'a Contribution,
    },
    /// The commune answered a contribution.
    Replied {
        /// The contribution.
        contribution: &'a Contribution,
        /// The answer.
        reply: &'a Reply,
    },
    /// The commune says what it makes of a contribution.
    StatusChanged {
        /// The contribution.
        contribution: &'a Contribution,
        /// What it makes of it.
        status: Status,
    },
    /// News.
    News {
        /// Anchor on the process's page.
        anchor: &'a str,
        /// Title.
        title: &'a str,
        /// Safe HTML with absolute addresses.
        html: String,
    },
}

impl<'a> FeedEvent<'a> {
    /// The contribution that it happened to.
    pub fn contribution(&self) -> Option<&'a Contribution> {
        match self {
            Self::Contributed { contribution }
            | Self::Replied { contribution, .. }
            | Self::StatusChanged { contribution, .. } => Some(contribution),
            _ => None,
        }
    }
}

/// Something that happened, in words, for those who follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// The process.
    pub process: ProcessId,
    /// The contribution, where it happened to one.
    pub about: Option<String>,
    /// The title of the contribution, or of the process.
    pub title: String,
    /// Its name in the commune, which stays the same when anything else changes.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// The whole address of the page that says more.
    pub url: String,
    /// What happened, on one line.
    pub heading: String,
    /// A little more.
    pub summary: Option<String>,
}

/// A page of the functions about one activity.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity.
    pub activity: &'a Activity,
    /// The title of what it is about, where that is not the process as a whole.
    pub about: Option<&'a str>,
}

/// The form again: after a mistake, or to look at once more before sending.
#[derive(Debug, Clone)]
pub struct FormPage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// What was typed, to the letter.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub errors: &'a [FieldError],
    /// Something wrong with the whole form rather than a field.
    pub notice: Option<FormNotice>,
    /// A fresh form token.
    pub token: &'a str,
    /// Whether « Modifier » was pressed. Without it, without errors and without a notice, the page is the one that asks
    /// to look at the answers once more before sending.
    pub editing: bool,
}

/// Something to say about the whole form. Nothing typed is lost in any of these cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormNotice {
    /// The form lay open for more than a day.
    Expired,
    /// The same form was already sent with other answers.
    AlreadySent,
    /// Too many forms were sent from the same connection.
    TooMany,
    /// Much comes from everywhere, and this came without a proof of work.
    Slow,
    /// The address could not receive the mail just now.
    MailFailed,
    /// The service did not answer; trying again is safe.
    TryAgain,
    /// No question was answered.
    Empty,
    /// An amendment says what the article says already.
    Unchanged,
    /// The same person sent another one before, where one may send one only.
    OnlyOne,
    /// A change would move what was written to the other side, where one may send one on each.
    OtherSide,
    /// Whoever it is for takes no more messages of this person.
    Blocked,
}

/// The page that asks for the code of the mail.
#[derive(Debug, Clone)]
pub struct CodePage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// Where the mail went, in full: the person has just typed it on this screen.
    pub address: &'a str,
    /// A token that binds the code to this request.
    pub request: &'a str,
    /// What is wrong with the code.
    pub problem: Option<CodeProblem>,
    /// What was typed as code.
    pub typed: &'a str,
    /// Whether another mail has just been sent.
    pub resent: bool,
}

/// What may be wrong with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeProblem {
    /// Nothing typed.
    Missing,
    /// Not six digits.
    NotSixDigits,
    /// Not the code of the last mail.
    Wrong,
    /// Older than ten minutes.
    Expired,
    /// Too many wrong codes; a new mail is needed.
    Exhausted,
    /// Too many mails to this address for now.
    TooManyMails,
    /// The mail could not be sent.
    MailFailed,
    /// The service did not answer; trying again is safe.
    TryAgain,
}

/// The receipt of a signature. It says the same whether or not the person had already signed.
#[derive(Debug, Clone)]
pub struct ReceiptPage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// A number to quote, such as `7KQ2-M4TD`.
    pub reference: &'a str,
    /// When it was sent.
    pub cast_at: Timestamp,
    /// The whole address of the withdrawal page.
    pub withdraw: &'a str,
    /// Whether a mail with the same words was sent.
    pub mailed: bool,
}

/// A page of the functions that has a text and at most one button.
#[derive(Debug, Clone)]
pub struct StepPage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// Which step.
    pub step: Step,
    /// Where its button posts, if it has one.
    pub action: Option<String>,
}

/// Steps with at most one button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The link of the mail was opened: confirm?
    Confirm,
    /// The withdrawal link was opened: withdraw?
    Withdraw,
    /// The signature was withdrawn.
    Withdrawn,
    /// The person already signed another legal petition this quarter.
    QuarterUsed,
    /// An author's link was opened: what was sought is found?
    Fulfil,
    /// The entry has ended.
    Fulfilled,
    /// An author's link was opened: let it stand until then?
    Prolong(Timestamp),
    /// It stands until then.
    Prolonged(Timestamp),
    /// The link of a mail was opened: no more of them?
    Quiet,
    /// There will be no more of them.
    Quieted,
    /// The link of a message was opened: report it?
    Report,
    /// It was reported.
    MessageReported,
    /// The link of a message was opened: show the own address to its writer?
    Reveal,
    /// It was shown.
    Revealed,
    /// A message is on its way.
    Relayed,
    /// What was written went to the social service.
    Private,
    /// The link of a refusal was opened: look again?
    Appeal,
    /// Somebody is going to look again.
    Appealed,
    /// What a reader said of a contribution was noted.
    Reported,
}

/// A page that explains why something cannot be done.
#[derive(Debug, Clone)]
pub struct ProblemPage<'a> {
    /// What is the matter.
    pub problem: Refusal,
    /// What it is about, where that is known.
    pub subject: Option<Subject<'a>>,
    /// What was typed, to copy it before leaving.
    pub typed: Option<&'a Typed>,
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No such page.
    NotFound,
    /// The activity opens later.
    NotYetOpen,
    /// The activity is over.
    Closed,
    /// What it is about has ended, or was withdrawn.
    Ended,
    /// The link or the submission is too old, or was used.
    LinkExpired,
    /// The link is damaged.
    BadLink,
    /// The form came from another site.
    WrongOrigin,
    /// More than a form can hold, or not a form.
    BadRequest,
    /// Too many requests.
    TooMany,
    /// « Ce n’est pas moi »: the browser has forgotten the address.
    Forgotten,
    /// The service did not answer; trying again is safe.
    Unavailable,
}

/// A mail in its two forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailText {
    /// Subject, one line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// HTML; empty where it is plain text only.
    pub html: String,
}

/// What a mail says.
#[derive(Debug, Clone)]
pub enum Mail<'a> {
    /// The code and the link that confirm a submission.
    Code {
        /// What it is about.
        subject: Subject<'a>,
        /// Six digits.
        code: &'a str,
        /// The whole address of the confirmation page.
        link: &'a str,
    },
    /// The code that signs in an agent. It has no link: whoever reads the mail must be where the sign-in began.
    DeskCode {
        /// Six digits.
        code: &'a str,
    },
    /// What happened, for somebody who follows it.
    News {
        /// The process.
        process: &'a Process,
        /// The title of the contribution, where that is what they follow.
        about: Option<&'a str>,
        /// What happened, the oldest first. It may hold words of residents, which were published: whoever reads them
        /// asked for it and confirmed the address.
        happenings: &'a [&'a Happening],
        /// The whole address of the page that ends following.
        unfollow: &'a str,
    },
    /// What waits in the desk's queue, for an agent.
    Queue {
        /// The word of each reason, and how many wait for it.
        waiting: &'a [(&'a str, u64)],
        /// Since when the oldest waits, in whole days.
        days: u64,
        /// The whole address of the desk.
        desk: &'a str,
    },
    /// The receipt.
    Receipt(ReceiptPage<'a>),
    /// The receipt of a contribution.
    Sent(SentPage<'a>),
    /// A message from one resident to another. It is plain text.
    Relayed(Relayed<'a>),
    /// What an author in an exchange is told without having asked.
    Told(Told<'a>),
    /// What goes to the social service. It is plain text.
    Private(Private<'a>),
    /// What an agent decided about a contribution.
    Decided(moderation::DecidedMail<'a>),
}
