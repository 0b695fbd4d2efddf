//! Pages of the functions that say one thing: receipt, steps, refusals; and the page for unknown addresses.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene, questions, said};
use crate::view::{Page, ProblemPage, ReceiptPage, Refusal, Step, StepPage, Subject};
use parvis_model::Process;
use parvis_model::activity::{Identity, Show};
use parvis_model::form::Typed;
use parvis_model::presets::petition;
use parvis_model::questionnaire::Questionnaire;
use serde::Serialize;

/// A page with a heading, a text, a button or a link.
#[derive(Debug, Default, Serialize)]
struct Message {
    text: String,
    action: Option<String>,
    button: Option<String>,
    link: Option<(String, String)>,
    /// What was typed, to copy it: label and value.
    typed: Vec<(String, String)>,
}

/// Draws the receipt.
pub(crate) fn receipt(engine: &Engine, page: &Page<'_>, view: &ReceiptPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    put_receipt(&mut scene, view)?;
    let heading = scene.say("receipt-title", &[])?;
    scene.title(&heading)?;
    scene.draw("receipt.html")
}

/// What the receipt's page and its mail have in common.
pub(crate) fn put_receipt(scene: &mut Scene<'_>, view: &ReceiptPage<'_>) -> Result<(), ThemeError> {
    scene.subject(&view.subject)?;
    scene.put("reference", view.reference);
    scene.put("cast_at", &scene.calendar.exact(view.cast_at)?);
    scene.put("withdraw", view.withdraw);
    scene.put("mailed", &view.mailed);
    scene.put("by_letter", &(view.subject.activity.identity == Identity::Code));
    let asked = view.subject.process.questionnaire().is_some();
    scene.put("draft", &asked.then(|| questions::draft_name(scene, &view.subject, "")));
    scene.put("published", &(view.subject.activity.show != Show::Never));
    Ok(())
}

/// Draws a step.
pub(crate) fn step(engine: &Engine, page: &Page<'_>, view: &StepPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    let name = match view.step {
        Step::Confirm => "confirm",
        Step::Withdraw => "withdraw",
        Step::Withdrawn => "withdrawn",
        Step::QuarterUsed => "quarter-used",
        Step::Fulfil => "fulfil",
        Step::Fulfilled => "fulfilled",
        Step::Prolong(_) => "prolong",
        Step::Prolonged(_) => "prolonged",
        Step::Quiet => "quiet",
        Step::Quieted => "quieted",
        Step::Report => "report",
        Step::MessageReported => "message-reported",
        Step::Reveal => "reveal",
        Step::Revealed => "revealed",
        Step::Relayed => "relayed",
        Step::Private => "private",
        Step::Appeal => "appeal",
        Step::Appealed => "appealed",
        Step::Reported => "reported",
    };
    let heading = scene.say(&format!("step-title-{name}"), &[])?;
    scene.title(&heading)?;
    let title = view.subject.process.title.as_str();
    let button = match view.action {
        Some(_) => Some(scene.say(&format!("step-button-{name}"), &[])?),
        None => None,
    };
    let back = (scene.process_link(view.subject.process), scene.say("back-to-process", &[])?);
    let date = match view.step {
        Step::Prolong(until) | Step::Prolonged(until) => scene.calendar.end(until)?.text,
        _ => String::new(),
    };
    let text = scene.say(&format!("step-text-{name}"), &[("title", title.into()), ("date", date.into())])?;
    scene.put("m", &Message { text, action: view.action.clone(), button, link: Some(back), typed: Vec::new() });
    scene.draw("message.html")
}

/// Draws a refusal.
pub(crate) fn problem(engine: &Engine, page: &Page<'_>, view: &ProblemPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    let name = refusal(view.problem);
    if let Some(subject) = &view.subject {
        scene.subject(subject)?;
    }
    let heading = scene.say(&format!("problem-title-{name}"), &[])?;
    scene.title(&heading)?;
    let text = match &view.subject {
        Some(subject) => {
            let opens = scene.calendar.instant(subject.activity.opens)?.text;
            let closes = scene.calendar.end(subject.activity.closes)?.text;
            match view.problem {
                Refusal::NotYetOpen => scene.say("problem-dated-not-yet-open", &[("date", opens.into())])?,
                // One that was answered early has its close still ahead.
                Refusal::Closed if subject.activity.closes <= page.now => {
                    scene.say("problem-dated-closed", &[("date", closes.into())])?
                }
                _ => scene.say(&format!("problem-text-{name}"), &[])?,
            }
        }
        None => {
            scene.put("subject", &None::<&str>);
            scene.say(&format!("problem-text-{name}"), &[])?
        }
    };
    let link = match &view.subject {
        Some(subject) => (scene.process_link(subject.process), scene.say("back-to-process", &[])?),
        None => (page.root.clone(), scene.say("back-home", &[])?),
    };
    let typed = view.typed.map(|typed| to_copy(&scene, view.subject.as_ref(), typed)).transpose()?.unwrap_or_default();
    scene.put("m", &Message { text, action: None, button: None, link: Some(link), typed });
    scene.draw("message.html")
}

/// Draws the page for addresses that do not exist.
pub(crate) fn not_found(engine: &Engine, page: &Page<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let name = refusal(Refusal::NotFound);
    let heading = scene.say(&format!("problem-title-{name}"), &[])?;
    scene.title(&heading)?;
    scene.put("indexed", &false);
    scene.put("subject", &None::<&str>);
    let text = scene.say(&format!("problem-text-{name}"), &[])?;
    let link = (page.root.clone(), scene.say("back-home", &[])?);
    scene.put("m", &Message { text, link: Some(link), ..Message::default() });
    scene.draw("message.html")
}

/// Draws the page at a former address of a process.
pub(crate) fn moved(engine: &Engine, page: &Page<'_>, process: &Process) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let heading = scene.say("moved-title", &[])?;
    scene.title(&heading)?;
    let here = scene.process_link(process);
    // Its address from here, and the whole one for search engines.
    scene.put("moved", &[here.clone(), format!("{}/{}/", scene.site().url, process.id)]);
    scene.put("subject", &process.title);
    let text = scene.say("moved-text", &[])?;
    let link = (here, scene.say("moved-link", &[])?);
    scene.put("m", &Message { text, link: Some(link), ..Message::default() });
    scene.draw("message.html")
}

/// What was typed in fields that somebody would have to type again.
fn to_copy(
    scene: &Scene<'_>,
    subject: Option<&Subject<'_>>,
    typed: &Typed,
) -> Result<Vec<(String, String)>, ThemeError> {
    let form = petition::form(Identity::Email, true);
    let known = form.fields.iter().filter(|field| field.max_chars > 0);
    let fields = known
        .filter_map(|field| typed.get(&field.id).filter(|value| !value.is_empty()).map(|value| (field, value)))
        .map(|(field, value)| Ok((scene.say(&format!("label-{}", field.id), &[])?, value.clone())));
    let asked = subject.and_then(|subject| subject.process.questions(subject.activity));
    let questions = asked.into_iter().flat_map(Questionnaire::questions);
    let answers = questions.filter_map(|question| match said::typed(scene, question, typed) {
        Ok(words) => words.map(|words| Ok((question.label.clone(), words))),
        Err(error) => Some(Err(error)),
    });
    answers.chain(fields).collect()
}

fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotFound => "not-found",
        Refusal::NotYetOpen => "not-yet-open",
        Refusal::Closed => "closed",
        Refusal::Ended => "ended",
        Refusal::LinkExpired => "link-expired",
        Refusal::BadLink => "bad-link",
        Refusal::WrongOrigin => "wrong-origin",
        Refusal::BadRequest => "bad-request",
        Refusal::TooMany => "too-many",
        Refusal::Forgotten => "forgotten",
        Refusal::Unavailable => "unavailable",
    }
}
