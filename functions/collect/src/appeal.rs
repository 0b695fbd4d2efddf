//! The author of what was refused asks, once, that somebody look again: a signed link leads to a page with a button.

use crate::contribution::{place, waiting};
use crate::count::written;
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::Target;
use http::StatusCode;
use parvis_model::contribution::{Stage, What};
use parvis_model::path::function;
use parvis_store::entries::{Changed, Reason, Stored};
use parvis_store::written::Change;
use parvis_theme::view::{Refusal, Step, StepPage};
use parvis_web::author::{self, Link, May};

/// Shows the page behind the link. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, stored) = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    match may(&stored) {
        true => {
            let action =
                format!("{}{}", call.site.definition.site.functions_url(), function::appeal(call.site.id(), token));
            step(call, &target, Step::Appeal, Some(action))
        }
        false if asked(&stored) => step(call, &target, Step::Appealed, None),
        false => call.problem(Refusal::LinkExpired, Some(target.subject()), None),
    }
}

/// Asks by the button of that page.
pub(crate) async fn button(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, stored) = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    if asked(&stored) {
        // A second press says the same.
        return step(call, &target, Step::Appealed, None);
    }
    if !may(&stored) {
        return call.problem(Refusal::LinkExpired, Some(target.subject()), None);
    }
    let id = stored.contribution.id.clone();
    let new = stored.contribution.clone().after(call.now, What::Appealed);
    let waiting = waiting(call, &target, &id, Reason::Appeal);
    match call.app.store.change_entry(place(call, &target, &id), &stored, &new, Some(waiting), false).await? {
        Changed::Done => {
            call.app.written(written(call, &target, Change::Contribution(id)));
            step(call, &target, Step::Appealed, None)
        }
        Changed::Stale => call.problem(Refusal::Unavailable, Some(target.subject()), None),
    }
}

/// Whether its author may ask: it is refused, and nobody asked before.
fn may(stored: &Stored) -> bool {
    matches!(stored.contribution.stage, Stage::Refused { .. }) && !stored.contribution.was(&What::Appealed)
}

/// Whether its author has asked, and nobody has looked yet.
fn asked(stored: &Stored) -> bool {
    stored.waiting.as_ref().is_some_and(|waiting| waiting.reason == Reason::Appeal)
}

fn step(call: &Call<'_>, target: &Target, step: Step, action: Option<String>) -> Result<Reply, Failure> {
    let view = StepPage { subject: target.subject(), step, action };
    call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(target)), &view)?)
}

async fn find(call: &Call<'_>, token: &str) -> Result<Result<(Target, Stored), Reply>, Failure> {
    let Link { process, activity, id } = match author::read(&call.site, May::Appeal, token, call.now) {
        Ok(link) => link,
        Err(refusal) => return Ok(Err(call.problem(refusal, None, None)?)),
    };
    let Some(target) = call.app.sites.target(&call.site, &process, &activity, call.now).await? else {
        return Ok(Err(call.problem(Refusal::NotFound, None, None)?));
    };
    match call.app.store.entry(place(call, &target, &id)).await? {
        Some(stored) => Ok(Ok((target, stored))),
        None => Ok(Err(call.problem(Refusal::LinkExpired, Some(target.subject()), None)?)),
    }
}
