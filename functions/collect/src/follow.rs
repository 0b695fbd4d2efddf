//! Following by e-mail: who confirmed an address is noted, and one click ends it.

use crate::about;
use crate::mail::full;
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::Target;
use crate::withdraw::withdrawn;
use http::StatusCode;
use parvis_keys::{Purpose, TokenError, Unfollow};
use parvis_model::follow::FOLLOW;
use parvis_model::path::function;
use parvis_model::{ActivityId, EmailAddress};
use parvis_store::followers::Follower;
use parvis_theme::view::{ChosenPage, Refusal, Step, StepPage};

/// Notes that the owner of a confirmed address follows, and says so. It says the same to who followed before.
pub(crate) async fn add(
    call: &Call<'_>,
    target: &Target,
    follower: &str,
    address: &EmailAddress,
) -> Result<Reply, Failure> {
    let follower = Follower {
        target: target.about().to_owned(),
        key: follower.to_owned(),
        address: address.delivery().to_owned(),
        // What happened before is on the page that they come from.
        told: call.now,
        mailed: None,
    };
    call.app.store.follow(call.site.id(), &target.process().id, &follower).await?;
    following(call, target, &follower.key)
}

/// The same page again, or that it has ended meanwhile.
pub(crate) async fn show(call: &Call<'_>, target: &Target, follower: &str) -> Result<Reply, Failure> {
    match call.app.store.follows(call.site.id(), &target.process().id, target.about(), follower).await? {
        true => following(call, target, follower),
        false => withdrawn(call, target),
    }
}

fn following(call: &Call<'_>, target: &Target, follower: &str) -> Result<Reply, Failure> {
    let link = full(call, &function::unfollow(call.site.id(), &token(call, target, follower)?));
    let view = ChosenPage { subject: target.subject(), choice: FOLLOW, withdraw: &link };
    call.html(StatusCode::OK, call.app.theme.chosen(&call.page(&page_path(target)), &view)?)
}

fn token(call: &Call<'_>, target: &Target, follower: &str) -> Result<String, serde_json::Error> {
    let (process, target) = (target.process().id.clone(), target.about().to_owned());
    let link = Unfollow { process, target, follower: follower.to_owned() };
    link.token_with(&call.site.key(Purpose::UnfollowLink, &[]), call.now)
}

/// Shows the page with the button that ends following. It changes nothing: scanners open links.
pub(crate) async fn ask(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, link) = match find(call, token).await? {
        Ok(found) => found,
        Err(refusal) => return call.problem(refusal, None, None),
    };
    let Some(target) = target else { return ended(call) };
    if !call.app.store.follows(call.site.id(), &link.process, &link.target, &link.follower).await? {
        return withdrawn(call, &target);
    }
    let action = full(call, &function::unfollow(call.site.id(), token));
    let view = StepPage { subject: target.subject(), step: Step::Withdraw, action: Some(action) };
    call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(&target)), &view)?)
}

/// Ends following. A second time changes nothing and says the same.
pub(crate) async fn stop(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let (target, link) = match find(call, token).await? {
        Ok(found) => found,
        Err(refusal) => return call.problem(refusal, None, None),
    };
    call.app.store.unfollow(call.site.id(), &link.process, &link.target, &link.follower).await?;
    match target {
        Some(target) => withdrawn(call, &target),
        None => ended(call),
    }
}

/// What a process that left the site in the meantime leaves to say.
fn ended(call: &Call<'_>) -> Result<Reply, Failure> {
    let mut reply = call.problem(Refusal::NotFound, None, None)?;
    // It has ended, which is what was asked for: a mail program must not try again.
    *reply.status_mut() = StatusCode::OK;
    Ok(reply)
}

/// What a link says, and its process while that is there.
async fn find(call: &Call<'_>, token: &str) -> Result<Result<(Option<Target>, Unfollow), Refusal>, Failure> {
    let link = match Unfollow::read(&call.site.key(Purpose::UnfollowLink, &[]), token, call.now) {
        Ok(link) => link,
        Err(TokenError::Expired) => return Ok(Err(Refusal::LinkExpired)),
        Err(TokenError::Damaged) => return Ok(Err(Refusal::BadLink)),
    };
    let Ok(follow) = ActivityId::parse(FOLLOW) else { return Ok(Err(Refusal::NotFound)) };
    let mut target = call.app.sites.target(&call.site, &link.process, &follow, call.now).await?;
    if let Some(target) = &mut target
        && let Some(targets) = target.activity().choices.as_ref().map(|choices| choices.targets.clone())
        // One that was withdrawn has no title any more; what remains to say is about the process.
        && let Ok(about) = about::find(call, target, &targets, &link.target).await?
    {
        target.about = about;
    }
    Ok(Ok((target, link)))
}
