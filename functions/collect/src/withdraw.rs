//! Withdrawal: a signed link leads to a page with a button.

use crate::contribution;
use crate::count::{voter_of, written};
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::{About, Target};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Purpose, TokenError, sign, verify};
use parvis_model::path::function;
use parvis_model::{ActivityId, ContributionId, ProcessId};
use parvis_store::votes::{Outcome, Withdrawal};
use parvis_store::written::Change;
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
    /// What the vote was about, where that is not the process as a whole.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    about: Option<About>,
    /// The contribution that is to be withdrawn; then there is no vote.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    contribution: Option<ContributionId>,
}

/// For how long after the close an author may withdraw what was written: as long as anybody may read it, and it stays
/// readable for ever.
const CONTRIBUTION_DAYS: i64 = 20 * 365;

/// The token of a withdrawal link. It holds until results are final.
pub(crate) fn token(call: &Call<'_>, target: &Target, voter: &str) -> Result<String, serde_json::Error> {
    let (process, activity) = (target.process().id.clone(), target.activity().id.clone());
    let link = Link { process, activity, voter: voter.to_owned(), about: target.about.clone(), contribution: None };
    sign(&call.site.key(Purpose::WithdrawLink, &[]), &link, target.activity().results_from())
}

/// The token with which the author of a contribution withdraws it.
pub(crate) fn token_of(call: &Call<'_>, target: &Target, id: &ContributionId) -> Result<String, serde_json::Error> {
    let (process, activity) = (target.process().id.clone(), target.activity().id.clone());
    let link = Link { process, activity, voter: String::new(), about: None, contribution: Some(id.clone()) };
    let until = target.activity().closes.checked_add(SignedDuration::from_hours(24 * CONTRIBUTION_DAYS));
    sign(&call.site.key(Purpose::WithdrawLink, &[]), &link, until.unwrap_or(Timestamp::MAX))
}

/// Shows the page behind the link. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, link) = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    let stands = match &link.contribution {
        Some(id) => contribution::stands(call, &target, id).await?,
        None => matches!(call.app.store.vote(voter_of(call, &target, &link.voter)).await?, Some((_, true))),
    };
    match stands {
        true => {
            let site = &call.site.definition.site;
            let action = format!("{}{}", site.functions_url(), function::withdraw(&site.id, token));
            let view = StepPage { subject: target.subject(), step: Step::Withdraw, action: Some(action) };
            call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(&target)), &view)?)
        }
        false => withdrawn(call, &target),
    }
}

/// Withdraws by the button of that page.
pub(crate) async fn button(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, link) = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    match &link.contribution {
        Some(id) => contribution::withdraw(call, &target, id).await?,
        None => take_back(call, &target, &link.voter).await?,
    }
    withdrawn(call, &target)
}

/// Takes a choice back by a button of a page.
pub(crate) async fn choice(call: &Call<'_>, target: &Target, voter: &str) -> Result<(Outcome, Reply), Failure> {
    take_back(call, target, voter).await?;
    Ok((Outcome::Recorded, withdrawn(call, target)?))
}

async fn take_back(call: &Call<'_>, target: &Target, voter: &str) -> Result<(), Failure> {
    match call.app.store.withdraw(voter_of(call, target, voter), call.now).await? {
        Withdrawal::Withdrawn => {
            let change = match target.activity().choices {
                None => Change::Record,
                Some(_) => Change::Choice {
                    target: target.about().to_owned(),
                    voter: voter.to_owned(),
                    at: call.now,
                    choice: None,
                },
            };
            call.app.written(written(call, target, change));
        }
        // The record was erased meanwhile, which is what was asked for.
        Withdrawal::Unknown => {}
    }
    Ok(())
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
        Some(mut target) => {
            target.about = link.about.clone();
            Ok(Ok((target, link)))
        }
        None => Ok(Err(call.problem(Refusal::NotFound, None, None)?)),
    }
}
