//! Withdrawal: a signed link leads to a page with a button.

use crate::app::Written;
use crate::count::voter_of;
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::Target;
use http::StatusCode;
use parvis_keys::{Purpose, TokenError, sign, verify};
use parvis_model::path::function;
use parvis_model::{ActivityId, ProcessId};
use parvis_store::votes::Withdrawal;
use parvis_theme::view::{Refusal, Step, StepPage};
use serde::{Deserialize, Serialize};

/// What a withdrawal link says. Nothing in it is personal: the voter key is a HMAC.
#[derive(Serialize, Deserialize)]
struct Link {
    #[serde(rename = "p")]
    process: ProcessId,
    #[serde(rename = "a")]
    activity: ActivityId,
    #[serde(rename = "v")]
    voter: String,
}

/// The token of a withdrawal link. It holds until results are final.
pub(crate) fn token(call: &Call<'_>, target: &Target, voter: &str) -> Result<String, serde_json::Error> {
    let (process, activity) = (target.process().id.clone(), target.activity().id.clone());
    let link = Link { process, activity, voter: voter.to_owned() };
    sign(&call.site.key(Purpose::WithdrawLink, &[]), &link, target.activity().results_from())
}

/// Shows the page behind the link. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, link) = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    match call.app.store.vote(voter_of(call, &target, &link.voter)).await? {
        Some((_, true)) => {
            let site = &call.site.definition.site;
            let action = format!("{}{}", site.functions_url(), function::withdraw(&site.id, token));
            let view = StepPage { subject: target.subject(), step: Step::Withdraw, action: Some(action) };
            call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(&target)), &view)?)
        }
        _ => withdrawn(call, &target),
    }
}

/// Withdraws by the button of that page.
pub(crate) async fn button(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, link) = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    match call.app.store.withdraw(voter_of(call, &target, &link.voter), call.now).await? {
        Withdrawal::Withdrawn => {
            let (site, activity) = (call.site.id().clone(), link.activity);
            call.app.written(Written { site, process: link.process, activity });
            withdrawn(call, &target)
        }
        // The record was erased meanwhile, which is what was asked for.
        Withdrawal::Unknown => withdrawn(call, &target),
    }
}

/// The page that says that the signature does not count any more.
pub(crate) fn withdrawn(call: &Call<'_>, target: &Target) -> Result<Reply, Failure> {
    let view = StepPage { subject: target.subject(), step: Step::Withdrawn, action: None };
    call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(target)), &view)?)
}

async fn find(call: &Call<'_>, token: &str) -> Result<Result<(Target, Link), Reply>, Failure> {
    let link: Link = match verify(&call.site.key(Purpose::WithdrawLink, &[]), token, call.now) {
        Ok(link) => link,
        Err(TokenError::Expired) => return Ok(Err(call.problem(Refusal::LinkExpired, None, None)?)),
        Err(TokenError::Damaged) => return Ok(Err(call.problem(Refusal::BadLink, None, None)?)),
    };
    match call.app.sites.target(&call.site, &link.process, &link.activity, call.now).await? {
        Some(target) => Ok(Ok((target, link))),
        None => Ok(Err(call.problem(Refusal::NotFound, None, None)?)),
    }
}
