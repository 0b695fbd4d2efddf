//! A contribution at the desk: all that is known of it, then a form for each thing that can be done.

use super::queue::{done_view, lately_words, wait_view};
use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::Scene;
use crate::pages::contributions::{further, heading, whole};
use crate::view::desk::Reader;
use crate::view::moderation::{Deed, ItemPage, ItemProblem};
use crate::view::{Page, Shown};
use parvis_model::contribution::{Grounds, Stage, Status};
use serde::Serialize;

/// A form.
#[derive(Debug, Serialize)]
struct Form {
    name: &'static str,
    action: String,
    /// Whether it stands open.
    open: bool,
    problem: Option<String>,
}

/// A radio button.
#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    label: String,
    checked: bool,
}

#[derive(Debug, Serialize)]
struct Report<'a> {
    reason: String,
    words: &'a str,
    at: Moment,
}

/// Draws its page.
pub(crate) fn item(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &ItemPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Queue)?;
    scene.about_activity(view.process, view.activity);
    let contribution = view.contribution;
    let name = match contribution.stage {
        Stage::Withdrawn => scene.say("entry-withdrawn-title", &[])?,
        _ => heading(contribution),
    };
    title(&mut scene, &name, view.problem.is_some())?;
    let shown = Shown { contribution, chosen: Vec::new(), replies: 0 };
    scene.put_value("e", whole(&scene, view.process, view.contributions, &shown)?);
    scene.put("private", &further(&scene, view.contributions, &contribution.answers, false)?);
    scene.put("subject", &view.process.title);
    scene.put("subject_url", &scene.process_link(view.process));
    scene.put("activity", &scene.say("desk-item-kind", &[])?);
    scene.put("stage", &scene.say(&format!("desk-stage-{}", contribution.stage.keyword()), &[])?);
    scene.put(
        "status",
        &contribution.status.map(|s| scene.say(&format!("status-of-{}", s.keyword()), &[])).transpose()?,
    );
    scene.put("wait", &view.wait.as_ref().map(|wait| wait_view(&scene, wait, page.now)).transpose()?);
    scene.put("refused", &refused(&scene, &contribution.stage)?);
    let revision = contribution.revision.as_ref();
    scene.put("revision", &revision.map(|revision| revision.words.as_str()));
    scene.put("revision_until", &revision.map(|revision| scene.calendar.exact(revision.until)).transpose()?);
    scene.put("target", &view.about);
    scene.put("permanent", &permanent(&scene, view));
    scene.put("version", &view.version);
    scene.put("filter", &view.filter);
    scene.put("before", &view.before);
    scene.put("after", &view.after);
    scene.put("done", &view.done.as_ref().map(|done| done_view(&scene, done)).transpose()?);
    scene.put("contact_shown", &view.contact.is_some());
    scene.put("contact", &view.contact.clone().flatten());
    put_forms(&mut scene, view)?;
    let reports = view.reports.iter().map(|report| {
        let reason = scene.say(&format!("report-reason-{}", report.reason), &[])?;
        Ok(Report { reason, words: report.words, at: scene.calendar.exact(report.at)? })
    });
    let reports = reports.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("reports", &reports);
    scene.draw("desk/item.html")
}

/// The forms of what this agent may do now, with what was typed in them.
fn put_forms(scene: &mut Scene<'_>, view: &ItemPage<'_>) -> Result<(), ThemeError> {
    let contribution = view.contribution;
    let wrong = view.problem.filter(|(_, problem)| *problem != ItemProblem::Stale);
    let words = view.problem.map(|(_, problem)| scene.say(&format!("desk-problem-{}", problem.keyword()), &[]));
    let words = words.transpose()?;
    let form = |deed: Deed| Form {
        name: deed.keyword(),
        action: format!("{}/{}", view.href, deed.keyword()),
        open: view.problem.is_some_and(|(wrong, _)| wrong == deed),
        problem: wrong.filter(|(wrong, _)| *wrong == deed).and_then(|_| words.clone()),
    };
    let forms: Vec<Form> = view.deeds.iter().copied().map(form).collect();
    let typed = |name: &str| view.typed.get(name).map(String::as_str);
    let fitting = |grounds: &&Grounds| !grounds.is_of_exchange() || view.process.exchange().is_some();
    let grounds = Grounds::ALL.iter().filter(fitting).map(|grounds| {
        let (value, label) = (grounds.keyword(), scene.say(&format!("refusal-{}", grounds.keyword()), &[])?);
        Ok(Choice { value, label, checked: typed("grounds") == Some(value) })
    });
    let grounds = grounds.collect::<Result<Vec<_>, ThemeError>>()?;
    let now = contribution.status.map(Status::keyword);
    let statuses = view.process.statuses().map(|status| {
        let (value, label) = (status.keyword(), scene.say(&format!("status-of-{}", status.keyword()), &[])?);
        Ok(Choice { value, label, checked: typed("status").or(now) == Some(value) })
    });
    let statuses = statuses.collect::<Result<Vec<_>, ThemeError>>()?;
    let reply = contribution.reply.as_ref();
    scene.put("forms", &forms);
    scene.put("stale", &matches!(view.problem, Some((_, ItemProblem::Stale))));
    let lately = view.lately.as_ref().map(|lately| lately_words(scene, lately)).transpose()?;
    scene.put("lately", &lately);
    scene.put("problem", &words);
    // Who typed in a form that is not there any more finds the words all the same.
    let lost = view.problem.filter(|(deed, _)| !view.deeds.contains(deed)).is_some();
    scene.put("lost", &lost.then_some(view.typed));
    scene.put("grounds", &grounds);
    scene.put("statuses", &statuses);
    scene.put("words", typed("words").unwrap_or_default());
    scene.put("change", typed("change").unwrap_or_default());
    scene.put("days", typed("days").unwrap_or("14"));
    scene.put("into", typed("into").unwrap_or_default());
    scene.put("answer", typed("answer").or(reply.map(|reply| reply.text.as_str())).unwrap_or_default());
    scene.put("by", typed("by").or(reply.map(|reply| reply.by.as_str())).unwrap_or_default());
    Ok(())
}

/// Why it was refused: the reason, and what else was said.
fn refused<'v>(scene: &Scene<'_>, stage: &'v Stage) -> Result<Option<(String, &'v str)>, ThemeError> {
    match stage {
        Stage::Refused { grounds, reason } => {
            Ok(Some((scene.say(&format!("refusal-{}", grounds.keyword()), &[])?, reason.as_str())))
        }
        _ => Ok(None),
    }
}

/// Where everybody reads it.
fn permanent(scene: &Scene<'_>, view: &ItemPage<'_>) -> Option<String> {
    let own = scene.process_link(view.process);
    let stands = view.contribution.stage == Stage::Published;
    (stands && view.contributions.pages).then(|| format!("{own}{}/", view.contribution.id))
}
