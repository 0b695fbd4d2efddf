//! The letters that carry codes, as one file to be printed: an A4 sheet each, with the address where the window of a French
//! DL envelope shows it once the sheet is folded in three.
//!
//! The file needs nothing but itself: it is opened from a disk that is not connected to anything, and codes in it must not
//! reach anybody by way of something that it loads.

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::{Origin, Scene};
use crate::view::{Mailing, Page, PostedLetter};
use serde::Serialize;

/// The file loads nothing; its rules stand in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
const STYLES: &str = include_str!("../../../parvis/mailing.css");

/// A letter as the template has it.
#[derive(Debug, Serialize)]
struct Sheet<'a> {
    number: &'a str,
    recipient: &'a [String],
    groups: Vec<&'a str>,
    size: usize,
    path: &'a str,
}

/// Draws the letters.
pub(crate) fn mailing(engine: &Engine, page: &Page<'_>, view: &Mailing<'_>) -> Result<String, ThemeError> {
    let process = view.subject.process;
    let rules = process.vote();
    let questions = rules.map(|rules| &rules.questions[..]).unwrap_or_default();
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.subject(&view.subject)?;
    scene.title(&process.title)?;
    scene.put("summary", &process.summary);
    scene.put("is_vote", &rules.is_some());
    scene.put("questions", &questions.iter().map(|question| &question.label).collect::<Vec<_>>());
    scene.put("secret", &rules.is_some_and(|rules| rules.secret));
    scene.put("changeable", &rules.is_some_and(|rules| rules.changeable));
    scene.put("trial", &view.trial);
    // Typed by hand: without the scheme, which no browser needs.
    let site = &page.definition.site.url;
    let address = format!("{}/{}/", site.split_once("://").map_or(site.as_str(), |(_, rest)| rest), process.id);
    scene.put("address", &address);
    scene.put("policy", POLICY);
    scene.put_value("styles", html(STYLES));
    scene.put("letters", &view.letters.iter().map(sheet).collect::<Vec<_>>());
    scene.draw("mailing.html")
}

fn sheet(letter: &PostedLetter) -> Sheet<'_> {
    Sheet {
        number: &letter.number,
        recipient: &letter.recipient,
        groups: letter.code.split('-').collect(),
        size: letter.square.size,
        path: &letter.square.path,
    }
}
