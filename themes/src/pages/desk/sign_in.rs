//! Signing in: the address, then the code.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::form::code_problem;
use crate::view::desk::{DeskCodePage, SignInNotice, SignInPage, SignInProblem};
use crate::view::{CodeProblem, Page};
use parvis_model::path::function;

/// Draws the page that asks for the address.
pub(crate) fn sign_in(engine: &Engine, page: &Page<'_>, view: &SignInPage<'_>) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, None, Place::Elsewhere)?;
    let heading = scene.say("desk-sign-in-title", &[])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    let problem = view.problem.map(|problem| match problem {
        SignInProblem::Missing => "missing",
        SignInProblem::NotAnAddress => "not-an-address",
        SignInProblem::TooMany => "too-many",
        SignInProblem::TryAgain => "try-again",
    });
    let notice = view.notice.map(|notice| match notice {
        SignInNotice::SignedOut => "signed-out",
        SignInNotice::Ended => "ended",
    });
    scene.put("problem", &problem);
    scene.put("notice", &notice);
    scene.put("typed", view.typed);
    let desk = function::desk(&scene.site().id);
    scene.put("action", &scene.action(&format!("{desk}/sign-in")));
    scene.draw("desk/sign_in.html")
}

/// Draws the page that asks for the code.
pub(crate) fn code(engine: &Engine, page: &Page<'_>, view: &DeskCodePage<'_>) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, None, Place::Elsewhere)?;
    let heading = scene.say("code-title", &[])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    let desk = function::desk(&scene.site().id);
    scene.put("action", &scene.action(&format!("{desk}/code")));
    scene.put("resend_action", &scene.action(&format!("{desk}/code/resend")));
    scene.put("address", view.address);
    scene.put("request", view.request);
    scene.put("typed", view.typed);
    scene.put("resent", &view.resent);
    let problem = view.problem.map(|problem| match problem {
        // Elsewhere it speaks of what a resident sent.
        CodeProblem::TryAgain => scene.say("desk-code-try-again", &[]),
        problem => scene.say(&format!("code-{}", code_problem(problem)), &[]),
    });
    scene.put("problem", &problem.transpose()?);
    scene.draw("desk/code.html")
}
