//! How a participation *looks*: templates, languages, typography, colours.
//!
//! The generator renders whole static pages with this crate, the functions render forms, errors and receipts, and
//! both get the same look because there is one place to look. Nothing here knows files, networks or the clock: pages
//! are functions of what is passed in.
//!
//! [`Theme`] draws pages and mails from the types of [`view`]; [`stylesheet`] and [`SCRIPT`] are the two assets;
//! [`map`] draws the commune's ground; [`headers`] is the policy that pages are served with.

pub mod anchors;
pub mod colour;
mod desk;
mod engine;
mod error;
mod format;
pub mod headers;
mod locale;
pub mod map;
pub mod overrides;
mod pages;
mod scripts;
mod stylesheet;
pub mod typography;
pub mod view;

pub use error::ThemeError;
pub use scripts::Script;
pub use stylesheet::{Sheet, Wrong, check_look, is_font, stylesheet};

use engine::Engine;
use parvis_model::definition::SiteDefinition;
use parvis_model::question::{Fault, Question};
use parvis_model::{Lang, Process};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use view::{
    AnswerPage, ArticlePage, BallotPage, BoxPage, CastPage, ChosenPage, CodePage, ComparisonPage, ConsultationPage,
    ContentsPage, CosignPage, DebatePage, EmbedPage, EntryPage, ExchangePage, Feed, FeedEntry, FollowedPage, FormPage,
    Happening, Home, IdeasPage, LetterPage, ListPage, Mail, MailText, Mailing, MapPage, MinutesPage, OpinionPage, Page,
    PetitionPage, PicturePage, ProblemPage, ProjectPage, ProjectsPage, QuestionnairePage, QuestionsPage, ReceiptPage,
    ResultsPage, SectionPage, SentPage, StepPage, Subject, SynthesisPage, TextPage, VotePage, WholeTextPage,
};

/// The script that spares people with JavaScript one page. Nothing needs it.
pub const SCRIPT: &str = include_str!("../parvis/form.js");

/// The default theme, ready to draw pages in every language. Build it once and share it.
#[derive(Clone)]
pub struct Theme {
    fr: Engine,
    /// Made when it is first asked for: a function that serves French communes starts without it.
    en: OnceLock<Engine>,
    /// Engines with templates of communes, by language.
    made: Arc<Mutex<HashMap<&'static str, Own>>>,
}

/// Engines with templates of communes, by those.
type Own = HashMap<BTreeMap<String, String>, Arc<Engine>>;

/// How many of them are kept.
const KEPT: usize = 64;

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").finish_non_exhaustive()
    }
}

impl Theme {
    /// Reads the templates and the French words, which are part of the program.
    pub fn new() -> Result<Self, ThemeError> {
        Ok(Self { fr: Engine::new(Lang::Fr)?, en: OnceLock::new(), made: Arc::default() })
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

    /// Draws with the commune's own templates, where it has some.
    fn own(&self, page: &Page<'_>, draw: impl Fn(&Engine) -> Result<String, ThemeError>) -> Result<String, ThemeError> {
        let templates = &page.definition.site.look.templates;
        if templates.is_empty() {
            return draw(self.engine(page.lang)?);
        }
        let key = (page.lang.tag(), templates);
        let known = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let engine = known().get(key.0).and_then(|made| made.get(key.1).cloned());
        let engine = match engine {
            Some(engine) => engine,
            None => {
                let engine = Arc::new(self.engine(page.lang)?.with(templates)?);
                let mut known = known();
                let made = known.entry(key.0).or_default();
                // Old ones pile up only where somebody edits all day long; starting over is simplest.
                if made.len() >= KEPT {
                    made.clear();
                }
                made.insert(templates.clone(), Arc::clone(&engine));
                engine
            }
        };
        draw(&engine)
    }

    /// The same for pages that answer a resident: they have the theme's look rather than none.
    fn own_if_possible(
        &self,
        page: &Page<'_>,
        draw: impl Fn(&Engine) -> Result<String, ThemeError>,
    ) -> Result<String, ThemeError> {
        self.own(page, &draw).or_else(|_| draw(self.engine(page.lang)?))
    }

    /// Draws a page as the functions draw theirs, to find what is wrong with the commune's own templates beforehand.
    pub fn rehearse(&self, page: &Page<'_>) -> Result<(), ThemeError> {
        let page = Page { confirmed_as: Some("z…@exemple.fr".to_owned()), path: "", ..page.clone() };
        let problem = ProblemPage { problem: view::Refusal::NotFound, subject: None, typed: None };
        self.own(&page, |engine| pages::problem(engine, &page, &problem)).map(|_| ())
    }

    /// The home page.
    pub fn home(&self, page: &Page<'_>, view: &Home<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::home(engine, page, view))
    }

    /// The page of a petition, in whatever state it is at [`Page::now`].
    pub fn petition(&self, page: &Page<'_>, view: &PetitionPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::petition(engine, page, view))
    }

    /// The page of a questionnaire, in whatever state it is at [`Page::now`].
    pub fn questionnaire(&self, page: &Page<'_>, view: &QuestionnairePage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::questionnaire(engine, page, view))
    }

    /// A page of questions: the first one of the static site, or one of the functions.
    pub fn questions(&self, page: &Page<'_>, view: &QuestionsPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::questions(engine, page, view))
    }

    /// All questions on paper.
    pub fn paper(&self, page: &Page<'_>, subject: &Subject<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::paper(engine, page, subject))
    }

    /// The page of an idea box, in whatever state it is at [`Page::now`].
    pub fn ideas(&self, page: &Page<'_>, view: &IdeasPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::ideas(engine, page, view))
    }

    /// The page of a consultation, in whatever state it is at [`Page::now`].
    pub fn consultation(&self, page: &Page<'_>, view: &ConsultationPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::consultation(engine, page, view))
    }

    /// The table of contents of a consultation's text.
    pub fn contents(&self, page: &Page<'_>, view: &ContentsPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::contents(engine, page, view))
    }

    /// The text of a consultation in one piece.
    pub fn whole_text(&self, page: &Page<'_>, view: &WholeTextPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::whole_text(engine, page, view))
    }

    /// The page of an article.
    pub fn article(&self, page: &Page<'_>, view: &ArticlePage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::article(engine, page, view))
    }

    /// The page of a section.
    pub fn section(&self, page: &Page<'_>, view: &SectionPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::section(engine, page, view))
    }

    /// The page of an amendment or a proposal.
    pub fn opinion(&self, page: &Page<'_>, view: &OpinionPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::opinion(engine, page, view))
    }

    /// What came out of a consultation.
    pub fn synthesis(&self, page: &Page<'_>, view: &SynthesisPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::synthesis(engine, page, view))
    }

    /// The page of an exchange, in whatever state it is at [`Page::now`].
    pub fn exchange(&self, page: &Page<'_>, view: &ExchangePage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::exchange(engine, page, view))
    }

    /// The page on which one answers a message.
    pub fn answer(&self, page: &Page<'_>, view: &AnswerPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::answer(engine, page, view))
    }

    /// The page of a debate, in whatever state it is at [`Page::now`].
    pub fn debate(&self, page: &Page<'_>, view: &DebatePage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::debate(engine, page, view))
    }

    /// The page of a map, in whatever state it is at [`Page::now`].
    pub fn map(&self, page: &Page<'_>, view: &MapPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::map(engine, page, view))
    }

    /// The page of a vote, in whatever state it is at [`Page::now`].
    pub fn vote(&self, page: &Page<'_>, view: &VotePage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::vote(engine, page, view))
    }

    /// A ballot paper: to fill in, with its mistakes, or to check.
    pub fn ballot(&self, page: &Page<'_>, view: &BallotPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::ballot(engine, page, view))
    }

    /// The page after the code of a letter.
    pub fn letter(&self, page: &Page<'_>, view: &LetterPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::letter(engine, page, view))
    }

    /// The letters with codes, to be printed. A page of its own, without anything of the site's that would have to be loaded.
    pub fn mailing(&self, page: &Page<'_>, view: &Mailing<'_>) -> Result<String, ThemeError> {
        pages::mailing(self.engine(page.lang)?, page, view)
    }

    /// The receipt of a ballot.
    pub fn cast(&self, page: &Page<'_>, view: &CastPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::cast(engine, page, view))
    }

    /// The public box of a secret vote.
    pub fn public_box(&self, page: &Page<'_>, view: &BoxPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::public_box(engine, page, view))
    }

    /// The minutes of a vote whose result is declared.
    pub fn minutes(&self, page: &Page<'_>, view: &MinutesPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::minutes(engine, page, view))
    }

    /// The projects of a participatory budget.
    pub fn projects(&self, page: &Page<'_>, view: &ProjectsPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::projects(engine, page, view))
    }

    /// The page of a project.
    pub fn project(&self, page: &Page<'_>, view: &ProjectPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::project(engine, page, view))
    }

    /// What each rule makes of the ballots of a participatory budget.
    pub fn comparison(&self, page: &Page<'_>, view: &ComparisonPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::comparison(engine, page, view))
    }

    /// What became of the projects of all participatory budgets.
    pub fn followed(&self, page: &Page<'_>, view: &FollowedPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::followed(engine, page, view))
    }

    /// What other sites show of a debate in a page of theirs.
    pub fn embed(&self, page: &Page<'_>, view: &EmbedPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::embed(engine, page, view))
    }

    /// One block of a list of contributions.
    pub fn list(&self, page: &Page<'_>, view: &ListPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::list(engine, page, view))
    }

    /// The page of one contribution.
    pub fn entry(&self, page: &Page<'_>, view: &EntryPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::entry(engine, page, view))
    }

    /// The receipt of a contribution.
    pub fn sent(&self, page: &Page<'_>, view: &SentPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::sent(engine, page, view))
    }

    /// The page on which the author of a contribution adds a picture.
    pub fn picture(&self, page: &Page<'_>, view: &PicturePage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::picture(engine, page, view))
    }

    /// The page on which a deposited petition is co-signed.
    pub fn cosign(&self, page: &Page<'_>, view: &CosignPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::cosign(engine, page, view))
    }

    /// The register of moderation.
    pub fn register(&self, page: &Page<'_>, view: &view::moderation::RegisterPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::register(engine, page, view))
    }

    /// The form with which a reader reports a contribution.
    pub fn report(&self, page: &Page<'_>, view: &view::moderation::ReportPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::report(engine, page, view))
    }

    /// What now stands of a choice.
    pub fn chosen(&self, page: &Page<'_>, view: &ChosenPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::chosen(engine, page, view))
    }

    /// The words for a mistake in an answer, such as on the page of its question.
    pub fn fault(&self, page: &Page<'_>, question: &Question, fault: &Fault) -> Result<String, ThemeError> {
        pages::fault(self.engine(page.lang)?, page, question, fault)
    }

    /// The results of a questionnaire.
    pub fn results(&self, page: &Page<'_>, view: &ResultsPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::results(engine, page, view))
    }

    /// A page of the commune.
    pub fn text(&self, page: &Page<'_>, view: &TextPage<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::text(engine, page, view))
    }

    /// An Atom feed, as XML.
    pub fn feed(&self, page: &Page<'_>, view: &Feed<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::feed(engine, page, view))
    }

    /// What happened, in words for those who follow.
    pub fn happenings(&self, page: &Page<'_>, entries: &[FeedEntry<'_>]) -> Result<Vec<Happening>, ThemeError> {
        pages::happenings(self.engine(page.lang)?, page, entries)
    }

    /// The legal notice.
    pub fn legal(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::legal(engine, page))
    }

    /// What happens to personal data, with one line per process.
    pub fn privacy(&self, page: &Page<'_>, processes: &[&Process]) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::privacy(engine, page, processes))
    }

    /// The accessibility statement.
    pub fn accessibility(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::accessibility(engine, page))
    }

    /// The page at an address that a process had before. It leads on by itself, on any host.
    pub fn moved(&self, page: &Page<'_>, process: &Process) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::moved(engine, page, process))
    }

    /// The page of a static host for addresses that do not exist. Its [`Page::root`] must be absolute, because nobody
    /// knows from which folder it will be read.
    pub fn not_found(&self, page: &Page<'_>) -> Result<String, ThemeError> {
        self.own(page, |engine| pages::not_found(engine, page))
    }

    /// The form again, after a mistake or to look at once more.
    pub fn form(&self, page: &Page<'_>, view: &FormPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::form(engine, page, view))
    }

    /// The page that asks for the code of the mail.
    pub fn code(&self, page: &Page<'_>, view: &CodePage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::code(engine, page, view))
    }

    /// The receipt.
    pub fn receipt(&self, page: &Page<'_>, view: &ReceiptPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::receipt(engine, page, view))
    }

    /// A text with at most one button.
    pub fn step(&self, page: &Page<'_>, view: &StepPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::step(engine, page, view))
    }

    /// Why something cannot be done, and what to do instead.
    pub fn problem(&self, page: &Page<'_>, view: &ProblemPage<'_>) -> Result<String, ThemeError> {
        self.own_if_possible(page, |engine| pages::problem(engine, page, view))
    }

    /// A mail. Nothing in it was typed by a resident, but for what an exchange relays.
    /// A mail. Nothing in it was typed by a resident, but what they published and whoever reads it follows.
    pub fn mail(&self, definition: &SiteDefinition, lang: Lang, mail: &Mail<'_>) -> Result<MailText, ThemeError> {
        pages::mail(self.engine(lang)?, definition, mail)
    }
}
