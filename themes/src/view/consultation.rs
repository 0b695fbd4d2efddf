//! What the pages of consultations are made of: the text as a whole, its articles, what residents write about them.

use super::{Article, Card, EntryPage, ListPage, Shown, Thread};
use jiff::civil::Date;
use parvis_model::{Activity, Process};

/// The page of a consultation.
#[derive(Debug, Clone)]
pub struct ConsultationPage<'a> {
    /// The process with its picture.
    pub card: Card<'a>,
    /// The activity that counts votes.
    pub activity: &'a Activity,
    /// The presentation (`index.md`), as safe HTML.
    pub html: String,
    /// The text of what follows from it (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
}

/// How many chose each option on something, in the order of the options.
pub type Chosen<'a> = Vec<(&'a str, u64)>;

/// The table of contents.
#[derive(Debug, Clone)]
pub struct ContentsPage<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity that counts votes.
    pub activity: &'a Activity,
    /// What was chosen on each item, in their order; empty for sections and for what may not be shown.
    pub chosen: Vec<Chosen<'a>>,
}

/// The page of an article.
#[derive(Debug, Clone)]
pub struct ArticlePage<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity that counts votes.
    pub activity: &'a Activity,
    /// The article among the items of the text.
    pub index: usize,
    /// Its text as safe HTML.
    pub html: &'a str,
    /// The same without marks.
    pub plain: &'a str,
    /// The commune's answer: the day, and safe HTML.
    pub answer: Option<(Date, &'a str)>,
    /// The wording that was kept in the end: safe HTML, and the same without marks.
    pub kept: Option<(&'a str, &'a str)>,
    /// What was chosen on it.
    pub chosen: Chosen<'a>,
    /// Arguments.
    pub threads: Vec<Thread<'a>>,
    /// Amendments.
    pub amendments: Vec<Shown<'a>>,
}

/// The page of a section.
#[derive(Debug, Clone)]
pub struct SectionPage<'a> {
    /// A block of what residents proposed there.
    pub list: ListPage<'a>,
    /// The section among the items of the text.
    pub index: usize,
    /// Its introduction as safe HTML.
    pub html: &'a str,
}

/// The text in one piece.
#[derive(Debug, Clone)]
pub struct WholeTextPage<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity that counts votes.
    pub activity: &'a Activity,
    /// The words of each item, as safe HTML.
    pub html: Vec<&'a str>,
}

/// What came out of it.
#[derive(Debug, Clone)]
pub struct SynthesisPage<'a> {
    /// The process.
    pub process: &'a Process,
    /// The activity that counts votes.
    pub activity: &'a Activity,
    /// The text as safe HTML.
    pub html: &'a str,
}

/// The page of an amendment or a proposal.
#[derive(Debug, Clone)]
pub struct OpinionPage<'a> {
    /// What was written, and what others make of it.
    pub entry: EntryPage<'a>,
    /// The words of the article that is to be amended, without marks.
    pub wording: Option<&'a str>,
}
