//! Signing at the counter with an agent's help, and the names that are checked against the roll.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::form::field_view;
use crate::pages::{Scene, who};
use crate::view::counter::{
    CounterListPage, CounterPage, CounterProblem, CounterStep, CounterTicket, RollPage, Ticket,
};
use crate::view::desk::Reader;
use crate::view::{Page, Subject};
use parvis_model::Process;
use parvis_model::desk::Act;
use parvis_model::form::{Field, FieldKind, Problem};
use serde::Serialize;

/// A petition in a list.
#[derive(Debug, Serialize)]
struct Row<'a> {
    title: &'a str,
    /// The process in which it was deposited.
    of: Option<&'a str>,
    href: String,
    process: &'a str,
    target: &'a str,
    closes: Moment,
    over: bool,
}

/// Draws the list of petitions that can be signed.
pub(crate) fn counter_list(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &CounterListPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Counter)?;
    let heading = scene.say("desk-counter-title", &[])?;
    title(&mut scene, &heading, false)?;
    let rows = view.petitions.iter().map(|line| {
        Ok(Row {
            title: line.title,
            of: of(line.process, line.title),
            href: line.path.clone(),
            process: line.process.id.as_str(),
            target: "",
            closes: scene.calendar.end(line.closes)?,
            over: false,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("petitions", &rows);
    scene.put("by_letter", &view.by_letter);
    scene.draw("desk/counter_list.html")
}

fn of<'a>(process: &'a Process, petition: &str) -> Option<&'a str> {
    (process.title != petition).then_some(process.title.as_str())
}

/// Draws the form, or the page on which it is read back.
pub(crate) fn counter(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &CounterPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Counter)?;
    let (verb, way) = match view.act {
        Act::WithdrawAssisted => ("withdraw", "/withdraw"),
        _ => ("enter", ""),
    };
    let check = view.step == CounterStep::Check;
    let heading = scene.say(&format!("desk-counter-title-{verb}{}", if check { "-check" } else { "" }), &[])?;
    title(&mut scene, &heading, !view.errors.is_empty() || view.problem.is_some())?;
    let subject = Subject { process: view.process, activity: view.activity, about: None };
    let fields = view.activity.form.fields.iter().map(|field| {
        let value = view.typed.get(&field.id).map_or("", String::as_str);
        let problem = view.errors.iter().find(|error| error.field == field.id).map(|error| error.problem);
        let mut drawn = field_view(&scene, &subject, field, value, problem)?;
        // That of the web speaks to the person.
        drawn.hint = drawn.hint.map(|_| scene.say(&format!("desk-counter-hint-{}", field.id), &[])).transpose()?;
        drawn.error = problem.map(|problem| words(&scene, field, problem)).transpose()?;
        Ok(drawn)
    });
    let fields = fields.collect::<Result<Vec<_>, ThemeError>>()?;
    let mistakes: Vec<(String, &String)> = view
        .activity
        .form
        .fields
        .iter()
        .zip(&fields)
        .filter_map(|(field, drawn)| Some((format!("f-{}", field.id), drawn.error.as_ref()?)))
        .collect();
    scene.put("mistakes", &mistakes);
    scene.put("fields", &fields);
    scene.put("verb", verb);
    scene.put("check", &check);
    // What is over has no form any more.
    scene.put("over", &matches!(view.problem, Some(CounterProblem::Closed | CounterProblem::ByLetter)));
    let problem = view.problem.map(|p| scene.say(&format!("desk-counter-problem-{}", p.keyword()), &[]));
    scene.put("problem", &problem.transpose()?);
    scene.put("petition", view.title);
    scene.put("own", &format!("{}{way}", view.path));
    scene.put("path", &view.path);
    scene.put("who", &who::may_take_part(&scene, &view.activity.eligibility)?);
    scene.draw("desk/counter.html")
}

/// What an agent does about a mistake: the words of the web speak to the person.
fn words(scene: &Scene<'_>, field: &Field, problem: Problem) -> Result<String, ThemeError> {
    match (field.kind, problem) {
        (FieldKind::Consent, _) => scene.say("desk-counter-missing-declaration", &[]),
        (_, Problem::TooLong { max }) => {
            let label = scene.say(&format!("label-{}", field.id), &[])?;
            scene.say("too-long", &[("label", label.into()), ("max", max.into())])
        }
        (_, Problem::BadCharacter) => {
            let label = scene.say(&format!("label-{}", field.id), &[])?;
            scene.say("bad-character", &[("label", label.into())])
        }
        _ => scene.say(&format!("desk-counter-missing-{}", field.id), &[]),
    }
}

/// Draws what the person takes home.
pub(crate) fn ticket(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &CounterTicket<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Counter)?;
    let name = view.ticket.keyword();
    let heading = scene.say(&format!("desk-ticket-title-{name}"), &[])?;
    title(&mut scene, &heading, false)?;
    scene.put("ticket", name);
    scene.put("text", &scene.say(&format!("desk-ticket-text-{name}"), &[])?);
    scene.put("petition", view.title);
    scene.put("reference", &view.standing.map(|(reference, _)| reference));
    scene.put("cast_at", &view.standing.map(|(_, at)| scene.calendar.exact(at)).transpose()?);
    scene.put("closes", &scene.calendar.end(view.activity.closes)?);
    scene.put("public", &view.public);
    scene.put("withdrawn", &(view.ticket == Ticket::Withdrawn));
    scene.put("path", &view.path);
    let privacy = &scene.site().privacy;
    scene.put("controller", &privacy.controller);
    scene.put("dpo", &privacy.dpo);
    scene.draw("desk/ticket.html")
}

/// Draws the list of petitions whose names can be taken.
pub(crate) fn roll(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &RollPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Roll)?;
    let heading = scene.say("desk-roll-title", &[])?;
    title(&mut scene, &heading, false)?;
    let rows = view.petitions.iter().map(|line| {
        Ok(Row {
            title: line.title,
            of: of(line.process, line.title),
            href: String::new(),
            process: line.process.id.as_str(),
            target: line.target,
            closes: scene.calendar.end(line.closes)?,
            over: line.closes <= page.now,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("petitions", &rows);
    scene.draw("desk/roll.html")
}
