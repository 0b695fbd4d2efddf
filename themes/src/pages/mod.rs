//! What each template is given. A page is drawn in a [`Scene`]: the language, the commune's calendar, and the frame
//! that all pages share. Everything that needs thinking is thought here; templates only lay out.

mod amendments;
mod brief;
mod budget;
mod choices;
mod conditions;
mod consultation;
mod contributions;
mod count;
mod crossed;
mod decided;
pub(crate) mod desk;
mod exchange;
mod fault;
mod feed;
mod findings;
mod follow;
mod form;
mod happenings;
mod home;
mod inputs;
mod legal;
mod limits;
mod mail;
mod menu;
mod paper;
mod petition;
mod place;
mod presentation;
mod privacy;
mod question;
mod questionnaire;
mod questions;
mod register;
mod report;
mod results;
mod said;
mod stages;
mod step;
mod vote;
mod who;

pub(crate) use budget::{comparison, followed, project, projects};
pub(crate) use consultation::{article, consultation, contents, opinion, section, synthesis, whole_text};
pub(crate) use contributions::{chosen, cosign, debate, embed, entry, ideas, list, map, picture, sent};
pub(crate) use exchange::{answer, exchange};
pub(crate) use fault::fault;
pub(crate) use feed::feed;
pub(crate) use form::{code, form};
pub(crate) use happenings::happenings;
pub(crate) use home::home;
pub(crate) use legal::{accessibility, legal, text};
pub(crate) use mail::mail;
pub(crate) use paper::paper;
pub(crate) use petition::petition;
pub(crate) use privacy::privacy;
pub(crate) use questionnaire::questionnaire;
pub(crate) use questions::questions;
pub(crate) use register::register;
pub(crate) use report::report;
pub(crate) use results::results;
pub(crate) use step::{moved, not_found, problem, receipt, step};
pub(crate) use vote::{ballot, cast, letter, mailing, minutes, public_box, vote};

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::format::Calendar;
use crate::headers;
use crate::locale::{Args, Locale, Words};
use crate::scripts::Script;
use crate::stylesheet::Sheet;
use crate::view::{Page, Subject};
use parvis_model::path::{function, page as paths};
use parvis_model::questionnaire::Questionnaire;
use parvis_model::{Activity, Process, Site, Tool, Verb};
use serde::Serialize;
use tera::{Context, Value};

/// Where a page comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A file, which carries its own security policy.
    Static,
    /// A function, which sends headers. Search engines keep out.
    Function,
}

/// A page on its way.
pub(crate) struct Scene<'a> {
    engine: &'a Engine,
    page: &'a Page<'a>,
    calendar: Calendar<'a>,
    context: Context,
    /// What the page has beside the style sheet and the script of all pages.
    sheets: Vec<String>,
    scripts: Vec<String>,
    /// What the page is about, for the choice of words: see [`Words`].
    about: Option<String>,
}

/// The commune in the frame of every page.
#[derive(Debug, Serialize)]
struct Frame<'a> {
    name: &'a str,
    at: String,
    of: String,
    address: Vec<&'a str>,
    email: &'a str,
    phone: Option<String>,
    phone_link: Option<String>,
    hours: Option<&'a str>,
    accent: String,
}

/// A feed that a page points to.
#[derive(Debug, Serialize)]
pub(crate) struct FeedLink {
    href: String,
    title: String,
}

impl<'a> Scene<'a> {
    /// The frame of a page.
    pub(crate) fn new(engine: &'a Engine, page: &'a Page<'a>, origin: Origin) -> Result<Self, ThemeError> {
        let site = &page.definition.site;
        let locale = engine.locale();
        let calendar = Calendar::new(locale, &site.time_zone)?;
        let mut scene = Self {
            engine,
            page,
            calendar,
            context: Context::new(),
            sheets: Vec::new(),
            scripts: Vec::new(),
            about: None,
        };
        scene.put("lang", page.lang.tag());
        // What the commune wrote stays in its language on a page in another.
        let same = site.lang() == page.lang;
        let foreign = if same { String::new() } else { format!(" lang=\"{}\"", site.lang().tag()) };
        scene.put_value("foreign", html(&foreign));
        scene.put("root", &page.root);
        scene.put("stylesheet", &scene.link(&page.definition.stylesheet));
        scene.put("sheets", &[] as &[String]);
        scene.put("scripts", &[] as &[String]);
        scene.put("script", &scene.link(&page.definition.script));
        let send = page.definition.scripts.get(Script::Send.name());
        scene.put("send", &send.map(|path| scene.link(path)));
        scene.put("logo", &page.definition.logo.as_deref().map(|logo| scene.link(logo)));
        scene.put("legal_url", &scene.folder(paths::LEGAL));
        scene.put("privacy_url", &scene.folder(paths::PRIVACY));
        scene.put("accessibility_url", &scene.folder(paths::ACCESSIBILITY));
        scene.put("policy", &(origin == Origin::Static).then(|| headers::meta(site)));
        scene.put("indexed", &(origin == Origin::Static));
        scene.put("home", &(page.path.is_empty() && origin == Origin::Static));
        scene.put("description", &None::<&str>);
        // Pages with questions about places put it there; see `place`.
        scene.put_value("place_map", Value::none());
        scene.put("moved", &None::<&str>);
        scene.put("confirmed_as", &page.confirmed_as);
        scene.put("forget_action", &scene.action(&function::forget(&site.id)));
        let feed = scene.say("home-title", &[("at", locale.at(&site.name)?.into())])?;
        let feeds = [FeedLink { href: scene.link(paths::FEED), title: feed }];
        scene.put("feeds", &feeds[..usize::from(origin == Origin::Static)]);
        scene.put("menu", &menu::links(&scene, origin));
        scene.put("careful", &false);
        scene.put("site", &frame(locale, site)?);
        Ok(scene)
    }

    /// Lets the page have rules that only some pages need.
    pub(crate) fn sheet(&mut self, sheet: Sheet) {
        let path = self.page.definition.sheets.get(sheet.name()).map(|path| self.link(path));
        self.sheets.extend(path.filter(|path| !self.sheets.contains(path)));
        self.context.insert("sheets", &self.sheets);
    }

    /// Lets the page have a script that only some pages have.
    pub(crate) fn with_script(&mut self, script: Script) {
        let path = self.page.definition.scripts.get(script.name()).map(|path| self.link(path));
        self.scripts.extend(path.filter(|path| !self.scripts.contains(path)));
        self.context.insert("scripts", &self.scripts);
    }

    /// Gives a value to the template.
    pub(crate) fn put<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.context.insert(name, value);
    }

    /// Gives safe HTML to the template.
    pub(crate) fn put_value(&mut self, name: &'static str, value: Value) {
        self.context.insert_value(name, value);
    }

    /// The words of `key`, in those of the tool that the page is about.
    pub(crate) fn say(&self, key: &str, args: &Args<'_>) -> Result<String, ThemeError> {
        self.locale().about(self.about.as_deref()).say(key, args)
    }

    /// The words of the tool that `process` is made with, on a page about several.
    pub(crate) fn words(&self, process: &Process) -> Words<'a> {
        self.locale().about(Some(spoken(process)))
    }

    /// From here on, the page speaks the words of the tool that `process` is made with.
    pub(crate) fn about(&mut self, process: &Process) {
        exchange::put_safety(self, process);
        self.speak_of(spoken(process).to_owned());
    }

    /// From here on, the page speaks the words of one activity of a process.
    pub(crate) fn about_activity(&mut self, process: &Process, activity: &Activity) {
        exchange::put_safety(self, process);
        if activity.is_signed() {
            // A signature is called one, whatever it is under.
            return self.speak_of(format!("{} petition", activity.id));
        }
        let kind = match (&activity.contributions, &activity.choices) {
            (Some(_), _) if activity.verb == Verb::Contact => "contact contribution ",
            (Some(_), _) => "contribution ",
            (None, Some(_)) => "choice ",
            (None, None) => "",
        };
        self.speak_of(format!("{} {kind}{}", activity.id, spoken(process)));
    }

    fn speak_of(&mut self, about: String) {
        self.put("tool", &about);
        self.about = Some(about);
    }

    /// Lets the page point to the feed of a process too, before the site's.
    pub(crate) fn process_feed(&mut self, process: &Process) -> Result<(), ThemeError> {
        let of_site = self.say("home-title", &[("at", self.locale().at(&self.site().name)?.into())])?;
        let of_process = self.words(process).say("feed-of-process", &[("title", process.title.as_str().into())])?;
        let own = format!("{}{}", self.process_link(process), paths::FEED);
        let feeds =
            [FeedLink { href: own, title: of_process }, FeedLink { href: self.link(paths::FEED), title: of_site }];
        self.put("feeds", &feeds);
        Ok(())
    }

    /// Sets the heading, and the title from it: what the page is about first, then where.
    pub(crate) fn title(&mut self, heading: &str) -> Result<(), ThemeError> {
        let at = self.engine.locale().at(&self.site().name)?;
        let title = self.say("title-page", &[("title", heading.into()), ("at", at.into())])?;
        self.put("heading", heading);
        self.put("title", &title);
        Ok(())
    }

    /// The same for a page that comes back with mistakes.
    pub(crate) fn title_of_error(&mut self, heading: &str) -> Result<(), ThemeError> {
        let title = self.say("title-error", &[("title", heading.into())])?;
        self.title(&title)?;
        self.put("heading", heading);
        Ok(())
    }

    /// Draws the page.
    pub(crate) fn draw(&self, template: &str) -> Result<String, ThemeError> {
        self.engine.draw(template, &self.context)
    }

    /// What a page of the functions is about, and the way back to it.
    pub(crate) fn subject(&mut self, subject: &Subject<'_>) -> Result<(), ThemeError> {
        self.about_activity(subject.process, subject.activity);
        self.put("subject", &subject.process.title);
        self.put("about", &subject.about.map(parvis_text::tidy));
        self.put("choice", &None::<&str>);
        self.put("subject_url", &self.process_link(subject.process));
        self.put("opens", &self.calendar.instant(subject.activity.opens)?);
        self.put("closes", &self.calendar.end(subject.activity.closes)?);
        self.put("results", &self.calendar.exact(subject.activity.results_from())?);
        Ok(())
    }

    /// The questions of a process that is a questionnaire.
    pub(crate) fn questionnaire<'p>(&self, process: &'p Process) -> Result<&'p Questionnaire, ThemeError> {
        process.questionnaire().ok_or_else(|| ThemeError::Tool(process.id.to_string()))
    }

    /// The questions of an activity in which one contributes.
    pub(crate) fn questions<'p>(&self, subject: &Subject<'p>) -> Result<&'p Questionnaire, ThemeError> {
        subject.process.questions(subject.activity).ok_or_else(|| ThemeError::Tool(subject.process.id.to_string()))
    }

    /// The address of a process.
    pub(crate) fn process_link(&self, process: &Process) -> String {
        self.folder(process.id.as_str())
    }

    /// The address of something under the site's root.
    pub(crate) fn link(&self, path: &str) -> String {
        format!("{}{path}", self.page.root)
    }

    /// The address of a function.
    pub(crate) fn action(&self, path: &str) -> String {
        format!("{}{path}", self.site().functions)
    }

    fn folder(&self, name: &str) -> String {
        format!("{}{name}/", self.page.root)
    }

    fn site(&self) -> &'a Site {
        &self.page.definition.site
    }

    fn locale(&self) -> &'a Locale {
        self.engine.locale()
    }
}

/// What the words of a tool are called in the locale files; those that share words have one more name in common.
fn spoken(process: &Process) -> &'static str {
    match process.tool() {
        // Petitions in the plural are not signed themselves: one takes part in depositing them.
        Tool::Petition if process.deposits().is_some() => "petitions process",
        Tool::Petition => "petition",
        Tool::Questionnaire => "questionnaire",
        Tool::Ideas => "ideas process",
        Tool::Debate => "debate process",
        Tool::Consultation => "consultation process",
        Tool::Map => "map process",
        Tool::Exchange => "exchange process",
        Tool::Vote => "vote process",
        Tool::Call => "call process",
        Tool::Budget => "budget vote process",
    }
}

fn frame<'a>(locale: &Locale, site: &'a Site) -> Result<Frame<'a>, ThemeError> {
    let contact = &site.contact;
    Ok(Frame {
        name: &site.name,
        at: locale.at(&site.name)?,
        of: locale.of(&site.name)?,
        address: contact.address.lines().filter(|line| !line.trim().is_empty()).collect(),
        email: &contact.email,
        // A number that is cut at the end of a line is hard to dial.
        phone: contact.phone.as_deref().map(|phone| phone.replace(' ', "\u{A0}")),
        phone_link: contact.phone.as_deref().map(dialled),
        hours: contact.hours.as_deref(),
        accent: site.accent.to_string(),
    })
}

/// A telephone number as a telephone wants it.
fn dialled(phone: &str) -> String {
    let digits = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    format!("tel:{}", digits.collect::<String>())
}
