//! What the pages of a debate are made of.

use super::{Article, Card, Shown};
use parvis_model::{Activity, Process};

/// The page of a debate.
#[derive(Debug, Clone)]
pub struct DebatePage<'a> {
    /// The debate with its picture.
    pub card: Card<'a>,
    /// The activity in which one says to be for or against.
    pub activity: &'a Activity,
    /// The activity that collects arguments.
    pub arguments: &'a Activity,
    /// The activity in which one says which arguments convince, if there is one.
    pub choosing: Option<&'a Activity>,
    /// The introduction (`index.md`), as safe HTML.
    pub html: String,
    /// The conclusions (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
    /// How many are for and against, where everybody may know.
    pub positions: Option<[u64; 2]>,
    /// What stands face to face.
    pub columns: [Column<'a>; 2],
}

/// One side of a debate.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    /// Its name, as in requests.
    pub side: &'static str,
    /// What the commune says for it, as safe HTML.
    pub html: &'a str,
    /// The arguments that convince most people. Empty where nobody may know.
    pub best: Vec<Shown<'a>>,
    /// The latest of the others, newest first.
    pub latest: Vec<Shown<'a>>,
    /// How many there are, those on other pages included.
    pub total: u64,
}

/// What other sites show of a debate in a page of theirs.
#[derive(Debug, Clone)]
pub struct EmbedPage<'a> {
    /// The debate.
    pub process: &'a Process,
    /// The activity in which one says to be for or against.
    pub activity: &'a Activity,
    /// How many are for and against, where everybody may know.
    pub positions: Option<[u64; 2]>,
}
