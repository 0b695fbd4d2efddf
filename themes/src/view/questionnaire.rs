//! What the pages of a questionnaire are made of.

use super::{Article, Card, FormNotice, Subject};
use parvis_model::Activity;
use parvis_model::form::{FieldError, Typed};
use parvis_model::question::Wrong;
use parvis_model::questionnaire::Reading;
use parvis_model::tally::answers::Results;

/// The page of a questionnaire.
#[derive(Debug, Clone)]
pub struct QuestionnairePage<'a> {
    /// The questionnaire with its picture.
    pub card: Card<'a>,
    /// The activity that collects answers.
    pub activity: &'a Activity,
    /// The presentation (`index.md`), as safe HTML.
    pub html: String,
    /// The text of what follows from it (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
    /// What the public may see of the answers.
    pub results: &'a Results,
}

/// The page with the results of a questionnaire, below its own page.
#[derive(Debug, Clone)]
pub struct ResultsPage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// What the public may see of the answers.
    pub results: &'a Results,
    /// Files with the same numbers: address relative to this page, name.
    pub files: Vec<(String, String)>,
}

/// A page on which questions are answered. The first stands on the static site, the others come from the functions.
#[derive(Debug, Clone)]
pub struct QuestionsPage<'a> {
    /// What it is about; its process is a questionnaire.
    pub subject: Subject<'a>,
    /// Which page.
    pub at: Station,
    /// What was typed on all pages, to the letter.
    pub typed: &'a Typed,
    /// What was typed, read along the way that it leads.
    pub reading: &'a Reading,
    /// Mistakes on this page, in the order of its questions. Not those of questions that nobody has seen yet.
    pub wrong: &'a [Wrong],
    /// Mistakes of [`Station::Person`].
    pub errors: &'a [FieldError],
    /// Something wrong with the whole rather than a question.
    pub notice: Option<FormNotice>,
    /// What says nearly the same, at [`Station::Similar`].
    pub similar: &'a [Similar],
    /// A form token; empty on the static page.
    pub token: &'a str,
}

/// Where somebody is in a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Station {
    /// The page of questions with this index.
    Questions(usize),
    /// The last page before checking: the fields of the activity's form, such as the address. Left out where it has none.
    Person,
    /// What others wrote that is nearly the same, before one goes on.
    Similar,
    /// « Vérifiez vos réponses ».
    Check,
}

/// A contribution that says nearly the same as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// Its title.
    pub title: String,
    /// Its page, relative to the site's root.
    pub path: String,
}
