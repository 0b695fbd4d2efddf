//! How a participation *looks*: templates, languages, typography, colours.
//!
//! The generator renders whole static pages with this crate, the functions render forms, errors and receipts, and
//! both get the same look because there is one place to look. Nothing here knows files, networks or the clock: pages
//! are functions of what is passed in.
//!
//! [`Theme`] draws pages and mails from the types of [`view`]; [`stylesheet`] and [`SCRIPT`] are the two assets;
//! [`headers`] is the policy that pages are served with.

pub mod anchors;
pub mod colour;
mod engine;
mod error;
mod format;
pub mod headers;
mod locale;
mod pages;
mod stylesheet;
pub mod typography;
pub mod view;

pub use error::ThemeError;
pub use stylesheet::stylesheet;

use engine::Engine;
use parvis_model::definition::SiteDefinition;
use parvis_model::question::{Fault, Question};
use parvis_model::{Lang, Process};
use std::sync::OnceLock;
use view::{
    CodePage, Feed, FormPage, Home, Mail, MailText, Page, PetitionPage, ProblemPage, QuestionnairePage, QuestionsPage,
    ReceiptPage, ResultsPage, StepPage, Subject, TextPage,
};

/// The script that spares people with JavaScript one page. Nothing needs it.
pub const SCRIPT: &str = include_str!("../parvis/form.js");

/// The default theme, ready to draw pages in every language. Build it once and share it.
#[derive(Clone)]
pub struct Theme {
    fr: Engine,
    /// Made when it is first asked for: a function that serves French communes starts without it.
    en: OnceLock<Engine>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").finish_non_exhaustive()
    }
}

impl Theme {
    /// Reads the templates and the French words, which are part of the program.
    pub fn new() -> Result<Self, ThemeError> {
        Ok(Self { fr: Engine::new(Lang::Fr)?, en: OnceLock::new() })
    }

    fn engine(&self, lang: Lang) -> Result<&Engine, ThemeError> {
        match (lang, self.en.get()) {
            (Lang::Fr, _) => Ok(&self.fr),
            (Lang::En, Some(engine)) => Ok(engine),
            (Lang::En, None) => {
                let engine = Engine::new(Lang::En)?;
                Ok(self.en.get_or_init(|| engine))
            }
        }
    }

    /// The home page.
    pub fn home(&self, page: &Page<'_>, view: &Home<'_>) -> Result<String, ThemeError> {
        pages::home(self.engine(page.lang)?, page, view)
    }

    /// The page of a petition, in whatever state it is at [`Page::now`].
    pub fn petition(&self, page: &Page<'_>, view: &PetitionPage<'_>) -> Result<String, ThemeError> {
        pages::petition(self.engine(page.lang)?, page, view)
    }

    /// The page of a questionnaire, in whatever state it is at [`Page::now`].
    pub fn questionnaire(&self, page: &Page<'_>, view: &QuestionnairePage<'_>) -> Result<String, ThemeError> {
        pages::questionnaire(self.engine(page.lang)?, page, view)
    }

    /// A page of questions: the first one of the static site, or one of the functions.
    pub fn questions(&self, page: &Page<'_>, view: &QuestionsPage<'_>) -> Result<String, ThemeError> {
        pages::questions(self.engine(page.lang)?, page, view)
    }

    /// All questions on paper.
    pub fn paper(&self, page: &Page<'_>, subject: &Subject<'_>) -> Result<String, ThemeError> {
        pages::paper(self.engine(page.lang)?, page, subject)
    }

    /// The words for a mistake in an answer, such as on the page of its question.
    pub fn fault(&self, page: &Page<'_>, question: &Question, fault: &Fault) -> Result<String, ThemeError> {
        pages::fault(self.engine(page.lang)?, page, question, fault)
    }

    /// The results of a questionnaire.
    pub fn results(&self, page: &Page<'_>, view: &ResultsPage<'_>) -> Result<String, ThemeError> {
        pages::results(self.engine(page.lang)?, page, view)
    }

    /// A page of the commune.
    pub fn text(&self, page: &Page<'_>, view: &TextPage<'_>) -> Result<String, ThemeError> {
        pages::text(self.engine(page.lang)?, page, view)
    }

    /// An Atom feed, as XML.
    pub fn feed(&self, page: &Page<'_>, view: &Feed<'_>) -> Result<String, ThemeError> {
        pages::feed(self.engine(page.lang)?, page, view)
    }

    /// The legal notice.
    pub fn legal(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        pages::legal(self.engine(page.lang)?, page)
    }

    /// What happens to personal data, with one line per process.
    pub fn privacy(&self, page: &Page<'_>, processes: &[&Process]) -> Result<String, ThemeError> {
        pages::privacy(self.engine(page.lang)?, page, processes)
    }

    /// The accessibility statement.
    pub fn accessibility(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        pages::accessibility(self.engine(page.lang)?, page)
    }

    /// The page at an address that a process had before. It leads on by itself, on any host.
    pub fn moved(&self, page: &Page<'_>, process: &Process) -> Result<String, ThemeError> {
        pages::moved(self.engine(page.lang)?, page, process)
    }

    /// The page of a static host for addresses that do not exist. Its [`Page::root`] must be absolute, because nobody
    /// knows from which folder it will be read.
    pub fn not_found(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        pages::not_found(self.engine(page.lang)?, page)
    }

    /// The form again, after a mistake or to look at once more.
    pub fn form(&self, page: &Page<'_>, view: &FormPage<'_>) -> Result<String, ThemeError> {
        pages::form(self.engine(page.lang)?, page, view)
    }

    /// The page that asks for the code of the mail.
    pub fn code(&self, page: &Page<'_>, view: &CodePage<'_>) -> Result<String, ThemeError> {
        pages::code(self.engine(page.lang)?, page, view)
    }

    /// The receipt.
    pub fn receipt(&self, page: &Page<'_>, view: &ReceiptPage<'_>) -> Result<String, ThemeError> {
        pages::receipt(self.engine(page.lang)?, page, view)
    }

    /// A text with at most one button.
    pub fn step(&self, page: &Page<'_>, view: &StepPage<'_>) -> Result<String, ThemeError> {
        pages::step(self.engine(page.lang)?, page, view)
    }

    /// Why something cannot be done, and what to do instead.
    pub fn problem(&self, page: &Page<'_>, view: &ProblemPage<'_>) -> Result<String, ThemeError> {
        pages::problem(self.engine(page.lang)?, page, view)
    }

    /// A mail. Nothing in it was typed by a resident.
    pub fn mail(&self, definition: &SiteDefinition, lang: Lang, mail: &Mail<'_>) -> Result<MailText, ThemeError> {
        pages::mail(self.engine(lang)?, definition, mail)
    }
}
