//! The form with which a reader reports a contribution.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::contributions::heading;
use crate::pages::{Origin, Scene};
use crate::view::Page;
use crate::view::moderation::{REPORTED, ReportPage, ReportProblem};
use parvis_model::path::function;
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    label: String,
    checked: bool,
}

/// Draws it.
pub(crate) fn report(engine: &Engine, page: &Page<'_>, view: &ReportPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    let name = scene.say("report-title", &[])?;
    match view.problem {
        None | Some(ReportProblem::Again) => scene.title(&name)?,
        Some(_) => scene.title_of_error(&name)?,
    }
    let (process, activity) = (view.subject.process, view.subject.activity);
    let address = function::report(&scene.site().id, &process.id, &activity.id);
    scene.put("action", &scene.action(&format!("{address}{}", view.contribution.id)));
    scene.put("what", &heading(view.contribution));
    let reasons = REPORTED.iter().map(|grounds| {
        let value = grounds.keyword();
        Ok(Choice { value, label: scene.say(&format!("report-reason-{value}"), &[])?, checked: view.reason == value })
    });
    let reasons = reasons.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("reasons", &reasons);
    scene.put("words", view.words);
    scene.put("token", view.token);
    let problem = view.problem.map(|problem| match problem {
        ReportProblem::NoReason => "no-reason",
        ReportProblem::TooLong => "too-long",
        ReportProblem::TooMany => "too-many",
        ReportProblem::Again => "again",
        ReportProblem::TryAgain => "try-again",
    });
    scene.put("problem", &problem);
    scene.put("back", &scene.link(page.path));
    scene.draw("report.html")
}
