//! What the pages of contributions are made of: the page of a process that collects them, their lists, one of them.

use super::{Article, Card, Subject};
use jiff::Timestamp;
use parvis_model::contribution::Status;
use parvis_model::exchange::OFFER;
use parvis_model::path;
use parvis_model::{Activity, Contribution, Contributions, Process};

/// A contribution as lists and pages show it.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// What the public may see of it.
    pub contribution: &'a Contribution,
    /// How many chose each option on it, in the order of the options. Empty where nothing is chosen.
    pub chosen: Vec<(&'a str, u64)>,
    /// How many others wrote about it, where the page counts them.
    pub replies: u64,
}

/// The page of an idea box.
#[derive(Debug, Clone)]
pub struct IdeasPage<'a> {
    /// The process with its picture.
    pub card: Card<'a>,
    /// The activity that collects ideas.
    pub activity: &'a Activity,
    /// The presentation (`index.md`), as safe HTML.
    pub html: String,
    /// The text of what follows from it (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
    /// The latest ideas, newest first.
    pub latest: Vec<Shown<'a>>,
}

/// One block of a list, newest first.
#[derive(Debug, Clone)]
pub struct ListPage<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity whose contributions are listed.
    pub activity: &'a Activity,
    /// What they have in common.
    pub facet: &'a Facet,
    /// Its contributions.
    pub shown: Vec<Shown<'a>>,
    /// The block of older ones: its address below the process's.
    pub older: Option<String>,
    /// The block of newer ones, likewise.
    pub newer: Option<String>,
    /// Whether their order would give away what may not be known yet; then there are none.
    pub hidden: bool,
}

/// What the contributions of a list have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Nothing: they are all there.
    All,
    /// Offers, or needs: the option of that name.
    Kind(String),
    /// The category of that name.
    Category(String),
    /// The district of that name.
    District(String),
    /// What the commune makes of them.
    Status(Status),
    /// The section of a text that they are about.
    Section(String),
    /// Most people chose them.
    Top,
    /// The side of that name, which they take.
    Side(String),
    /// Most people chose them among those of that side.
    TopOf(String),
}

/// The page of one contribution.
#[derive(Debug, Clone)]
pub struct EntryPage<'a> {
    /// The process.
    pub process: &'a Process,
    /// Its activity.
    pub activity: &'a Activity,
    /// The contribution and what was chosen on it.
    pub shown: Shown<'a>,
    /// The activity in which one chooses, if there is one.
    pub choosing: Option<&'a Activity>,
    /// How many of those who signed it did so at the counter, with the help of an agent.
    pub assisted: u64,
    /// What others wrote about it.
    pub threads: Vec<Thread<'a>>,
}

/// What others wrote about a contribution or an item.
#[derive(Debug, Clone)]
pub struct Thread<'a> {
    /// The activity in which they wrote it.
    pub activity: &'a Activity,
    /// The oldest first.
    pub contributions: Vec<Shown<'a>>,
    /// Where one writes about one of them, and what was written there; they have no pages of their own.
    pub replies: Option<Replies<'a>>,
}

/// What others wrote about the contributions of a thread: one level, and not more.
#[derive(Debug, Clone)]
pub struct Replies<'a> {
    /// The activity in which they wrote it.
    pub activity: &'a Activity,
    /// For each contribution of the thread, in their order.
    pub of: Vec<Vec<Shown<'a>>>,
}

/// The receipt of a contribution.
#[derive(Debug, Clone)]
pub struct SentPage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// What was sent.
    pub contribution: &'a Contribution,
    /// How it is treated.
    pub contributions: &'a Contributions,
    /// The whole address of the page on which its author may change it, and until when.
    pub change: Option<(&'a str, Timestamp)>,
    /// The whole address of the page on which its author adds a picture, where that may be done.
    pub picture: Option<&'a str>,
    /// The whole address of the withdrawal page.
    pub withdraw: &'a str,
    /// The whole address at which a petition is co-signed, and how many people must do so, where they must.
    pub share: Option<(&'a str, u32)>,
    /// Whether a mail with the same words was sent.
    pub mailed: bool,
    /// What is particular to the entry of an exchange.
    pub life: Option<super::Life<'a>>,
}

/// The page of a petition that needs co-signatories before anybody of the commune reads it. Only who has its address
/// comes here.
#[derive(Debug, Clone)]
pub struct CosignPage<'a> {
    /// The petition's process and the activity in which it is co-signed.
    pub subject: Subject<'a>,
    /// The petition.
    pub contribution: &'a Contribution,
    /// What it answers.
    pub contributions: &'a Contributions,
    /// How many co-signed it.
    pub cosigned: u64,
    /// How many are needed.
    pub needed: u32,
    /// Whether it can be co-signed now.
    pub accepts: bool,
}

/// What now stands of a choice.
#[derive(Debug, Clone)]
pub struct ChosenPage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The option.
    pub choice: &'a str,
    /// The whole address of the withdrawal page.
    pub withdraw: &'a str,
}

impl Facet {
    /// Whether its order says what most people chose.
    pub fn ranks(&self) -> bool {
        matches!(self, Self::Top | Self::TopOf(_))
    }

    /// The name of its folder below the process's address.
    pub fn folder(&self) -> String {
        match self {
            Self::All => "contributions".to_owned(),
            Self::Kind(kind) if kind == OFFER => "offres".to_owned(),
            Self::Kind(_) => "demandes".to_owned(),
            Self::Category(name) => format!("categorie-{name}"),
            Self::District(name) => format!("quartier-{name}"),
            Self::Status(status) => format!("statut-{}", status.keyword()),
            Self::Section(name) => format!("{}/{name}", parvis_model::path::page::TEXT),
            Self::Top => "les-plus-soutenues".to_owned(),
            Self::Side(side) => format!("arguments-{}", path::side(side)),
            Self::TopOf(side) => format!("arguments-{}/les-plus-convaincants", path::side(side)),
        }
    }
}
