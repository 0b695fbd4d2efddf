//! The page of one contribution: its text, what is chosen on it, what the commune says, what others write.

use super::card::{options, whole};
use super::{deposit, ground};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene, follow, form, question, who};
use crate::stylesheet::Sheet;
use crate::view::{EntryPage, Page, Replies, Shown, Subject, Thread};
use parvis_model::Identity;
use parvis_model::contribution::{BODY, SIDE, Stage, TITLE};
use parvis_model::form::Typed;
use parvis_model::path::function;
use parvis_model::{Activity, Process, Verb};
use parvis_text::{excerpt, tidy};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// How many characters of a text describe its page.
const DESCRIPTION: usize = 160;

/// Where one chooses by a button.
#[derive(Debug, Serialize)]
pub(crate) struct Ballot {
    action: String,
    token_url: String,
    /// Options, each with the number of those who chose it where everybody may know.
    options: Vec<(String, Option<u64>)>,
    /// What one declares by choosing, where not everybody may.
    declaration: Option<String>,
    /// The activity, as in the keys of the locale files.
    activity: String,
}

/// Draws the page of a contribution.
pub(crate) fn entry(engine: &Engine, page: &Page<'_>, view: &EntryPage<'_>) -> Result<String, ThemeError> {
    let process = view.process;
    // Whether or not somebody has erased them, words are gone when it is time.
    let contribution = &view.shown.contribution.clone().at(page.now);
    let shown = Shown { contribution, ..view.shown.clone() };
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Contributions);
    scene.about_activity(process, view.activity);
    scene.process_feed(process)?;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = view.activity.contributions.as_ref().ok_or_else(missing)?;
    let silent = contribution.is_silent(page.now);
    let gone = contribution.stage == Stage::Withdrawn || silent;
    let heading = match contribution.text(TITLE) {
        _ if silent => scene.say("entry-ended-title", &[])?,
        _ if gone => scene.say("entry-withdrawn-title", &[])?,
        Some(title) => tidy(title).into_owned(),
        None => excerpt(contribution.text(BODY).unwrap_or_default(), 80),
    };
    scene.title(&heading)?;
    if let (Some(side), None, false) = (contribution.option(SIDE), contribution.text(TITLE), gone) {
        // How it begins tells pages apart; above the whole text it would only say the same twice.
        scene.put("heading", &scene.say(&format!("entry-heading-{side}"), &[])?);
    }
    scene.put("description", &contribution.text(BODY).map(|body| excerpt(body, DESCRIPTION)));
    scene.put("subject", &process.title);
    scene.put("subject_url", &scene.process_link(process));
    // A page that only says that something was there is not to be found.
    scene.put("indexed", &(!gone && !contribution.is_over(page.now)));
    scene.put("silent", &silent);
    scene.put_value("e", whole(&scene, process, contributions, &shown)?);
    let open = contribution.takes_part(page.now);
    scene.put_value("map", Value::none());
    ground::alone(&mut scene, process, contributions, contribution)?;
    scene.put("by_letter", &view.choosing.is_some_and(|activity| activity.identity == Identity::Code));
    let choosing = view.choosing.filter(|activity| open && process.accepts(activity, page.now));
    deposit::put_petition(&mut scene, view)?;
    let choosing = choosing.filter(|activity| !activity.is_signed());
    scene.put("ballot", &choosing.map(|activity| ballot(&scene, process, activity, &view.shown.chosen)).transpose()?);
    scene.put("about", &contribution.id);
    let report = function::report(&scene.site().id, &process.id, &view.activity.id);
    scene.put("report_url", &open.then(|| scene.action(&report)));
    let threads = view.threads.iter().map(|thread| thread_view(&mut scene, process, thread, open, page));
    let threads = threads.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put_value("threads", Value::from(threads));
    form::put_notice(&mut scene);
    follow::put(&mut scene, process, Some(&contribution.id).filter(|_| open))?;
    scene.draw("entry.html")
}

/// The buttons of an activity in which one chooses. `chosen` is empty where nobody may know how many chose what.
pub(super) fn ballot(
    scene: &Scene<'_>,
    process: &Process,
    activity: &Activity,
    chosen: &[(&str, u64)],
) -> Result<Ballot, ThemeError> {
    let chosen = |option: &String| {
        let count = chosen.iter().find(|(name, _)| name == option).map(|(_, count)| *count);
        (option.clone(), count)
    };
    let declared = !activity.eligibility.is_everybody();
    Ok(Ballot {
        action: scene.action(&function::vote(&scene.site().id, &process.id, &activity.id)),
        token_url: scene.action(&function::token(&scene.site().id, &process.id, &activity.id)),
        options: options(activity).iter().map(chosen).collect(),
        declaration: declared.then(|| who::declaration(scene, &activity.eligibility)).transpose()?,
        activity: activity.id.to_string(),
    })
}

/// An entry of a thread with the replies to it, and where one replies. Built by hand, because safe HTML must stay marked
/// as such.
fn with_replies(
    scene: &Scene<'_>,
    process: &Process,
    replies: Option<&Replies<'_>>,
    at: usize,
    shown: &Shown<'_>,
    entry: Value,
    open: bool,
) -> Result<Value, ThemeError> {
    let (mut written, mut url, mut reports) = (Vec::new(), None, None);
    if let Some(replies) = replies {
        let missing = || ThemeError::Tool(process.id.to_string());
        let contributions = replies.activity.contributions.as_ref().ok_or_else(missing)?;
        for reply in replies.of.get(at).into_iter().flatten() {
            written.push(whole(scene, process, contributions, reply)?);
        }
        let (site, activity) = (&scene.site().id, &replies.activity.id);
        let path = function::write(site, &process.id, activity, shown.contribution.id.as_str());
        reports = Some(scene.action(&function::report(site, &process.id, activity)));
        url = (open && process.accepts(replies.activity, scene.page.now)).then(|| scene.action(&path));
    }
    let fields = [
        ("entry".to_owned(), entry),
        ("replies".to_owned(), Value::from(written)),
        ("reply_url".to_owned(), Value::from_serializable(&url)),
        ("report_url".to_owned(), Value::from_serializable(&reports)),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}

/// What others wrote, and the form with which one writes. Built by hand, because safe HTML must stay marked as such.
fn thread_view(
    scene: &mut Scene<'_>,
    process: &Process,
    thread: &Thread<'_>,
    open: bool,
    page: &Page<'_>,
) -> Result<Value, ThemeError> {
    let activity = thread.activity;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = activity.contributions.as_ref().ok_or_else(missing)?;
    let entries = thread.contributions.iter().enumerate().map(|(at, shown)| {
        let entry = whole(scene, process, contributions, shown)?;
        with_replies(
            scene,
            process,
            thread.replies.as_ref(),
            at,
            shown,
            entry,
            open && shown.contribution.takes_part(page.now),
        )
    });
    let entries = entries.collect::<Result<Vec<_>, ThemeError>>()?;
    let first = contributions.questions.pages.first();
    let accepts = open && process.accepts(activity, page.now);
    let asked = first.filter(|_| accepts).map(|first| {
        let typed = Typed::new();
        let views = first.questions.iter().map(|q| question::view(scene, process, q, &typed, &[]));
        views.collect::<Result<Vec<_>, ThemeError>>()
    });
    let subject = Subject { process, activity, about: None };
    let site = &scene.site().id;
    let fields = [
        ("name".to_owned(), Value::from(activity.id.as_str())),
        ("contact".to_owned(), Value::from(activity.verb == Verb::Contact)),
        ("entries".to_owned(), Value::from(entries)),
        ("count".to_owned(), Value::from_serializable(&thread.contributions.len())),
        ("questions".to_owned(), Value::from_serializable(&asked.transpose()?)),
        ("page".to_owned(), Value::from_serializable(&first.map(|first| &first.id))),
        (
            "action".to_owned(),
            Value::from(scene.action(&function::contribute(site, &process.id, &subject.activity.id))),
        ),
        ("report_url".to_owned(), Value::from(scene.action(&function::report(site, &process.id, &activity.id)))),
        ("token_url".to_owned(), Value::from(scene.action(&function::token(site, &process.id, &activity.id)))),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}
