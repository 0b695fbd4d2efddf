//! The author of a contribution changes it: a signed link leads to the form with what was written.

use crate::contribute::{self, Told};
use crate::contribution::{self, place, side, waiting};
use crate::count::written;
use crate::request::{Call, Failure, Reply};
use crate::site::Target;
use crate::{about, life, send};
use jiff::Timestamp;
use parvis_model::contribution::{Limit, Moderation, Stage, What};
use parvis_model::form::{ABOUT, CHANGES, Typed};
use parvis_model::question::AnswerSet;
use parvis_model::{Contribution, ContributionId, Contributions};
use parvis_store::entries::{Changed, Reason, Stored};
use parvis_store::written::Change;
use parvis_theme::view::{FormNotice, Refusal, Station};
use parvis_web::author::{self, Link, May};

/// The token of an author's link, valid until an instant.
pub(crate) fn token(
    call: &Call<'_>,
    target: &Target,
    id: &ContributionId,
    until: Timestamp,
) -> Result<String, serde_json::Error> {
    let link = Link { process: target.process().id.clone(), activity: target.activity().id.clone(), id: id.clone() };
    author::token(&call.site, May::Edit, &link, until)
}

/// Shows the form with what was written. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let link = match read(call, token) {
        Ok(link) => link,
        Err(refusal) => return call.problem(refusal, None, None),
    };
    let Some(mut target) = call.app.sites.target(&call.site, &link.process, &link.activity, call.now).await? else {
        return call.problem(Refusal::NotFound, None, None);
    };
    let Some(stored) = find(call, &target, &link.id).await? else {
        return call.problem(Refusal::LinkExpired, Some(target.subject()), None);
    };
    if let Some(contributions) = &target.activity().contributions
        && let Ok(about) = about::find(call, &target, &contributions.targets, &stored.contribution.target).await?
    {
        target.about = about;
    }
    let Some(contributions) = &target.activity().contributions else {
        return call.problem(Refusal::NotFound, None, None);
    };
    let mut typed = contribution::typed_answers(contributions, &stored.contribution.answers);
    typed.insert(CHANGES.to_owned(), token.to_owned());
    typed.insert(ABOUT.to_owned(), stored.contribution.target.clone());
    contribute::draw(call, &target, &typed, Station::Questions(0), Told::Nothing, None)
}

/// Whether `typed` changes something that was sent before.
pub(crate) fn is_change(typed: &Typed) -> bool {
    typed.get(CHANGES).is_some_and(|token| !token.is_empty())
}

/// Why what `typed` changes may not be changed, where the link alone says so.
pub(crate) fn refusal(call: &Call<'_>, typed: &Typed) -> Option<Refusal> {
    let token = typed.get(CHANGES).filter(|token| !token.is_empty())?;
    read(call, token).err()
}

/// Whether an agent asked for the change that `typed` makes, and its day has not come: it may be made after the close too.
pub(crate) async fn is_asked(call: &Call<'_>, target: &Target, typed: &Typed) -> Result<bool, Failure> {
    let Some(token) = typed.get(CHANGES).filter(|token| !token.is_empty()) else { return Ok(false) };
    let Ok(link) = read(call, token) else { return Ok(false) };
    if link.process != target.process().id || link.activity != target.activity().id {
        return Ok(false);
    }
    let stored = find(call, target, &link.id).await?;
    let revision = stored.and_then(|stored| stored.contribution.revision);
    Ok(revision.is_some_and(|revision| call.now < revision.until))
}

/// Writes the changed words, which somebody reads before others do where `look` says so. `typed` comes back where that
/// cannot be done.
pub(crate) async fn change(
    call: &Call<'_>,
    target: &Target,
    answers: &AnswerSet,
    typed: &Typed,
    look: bool,
) -> Result<Reply, Failure> {
    let link = match read(call, typed.get(CHANGES).map_or("", String::as_str)) {
        Ok(link) if link.process == target.process().id && link.activity == target.activity().id => link,
        Ok(_) => return call.problem(Refusal::BadLink, Some(target.subject()), Some(typed)),
        Err(refusal) => return call.problem(refusal, Some(target.subject()), Some(typed)),
    };
    let Some(seen) = find(call, target, &link.id).await? else {
        return call.problem(Refusal::LinkExpired, Some(target.subject()), Some(typed));
    };
    let Some(contributions) = &target.activity().contributions else {
        return call.problem(Refusal::NotFound, None, Some(typed));
    };
    if life::is_for_service(target, answers) {
        return life::instead(call, target, &link.id, answers).await;
    }
    // Its name is made from the side: the other one may be taken already.
    if contributions.limit == Limit::OnePerSide && side(answers) != side(&seen.contribution.answers) {
        return send::again(call, target, typed, Some(FormNotice::OtherSide), None);
    }
    let mut new: Contribution = seen.contribution.clone();
    (new.answers, new.edited_at, new.revision) = (answers.clone(), Some(call.now), None);
    let reason = if look {
        new.stage = Stage::Pending;
        Reason::Moderate
    } else {
        unread(contributions, &mut new)
    };
    let new = life::with_end(call, target, new.after(call.now, What::Edited));
    let waiting = waiting(call, target, &link.id, reason);
    match call.app.store.change_entry(place(call, target, &link.id), &seen, &new, Some(waiting), false).await? {
        Changed::Done => {
            call.app.written(written(call, target, Change::Contribution(link.id)));
            contribution::draw(call, target, contributions, &new, None).await
        }
        Changed::Stale => send::again(call, target, typed, Some(FormNotice::TryAgain), None),
    }
}

/// What was changed has not been read yet: where agents read first, they read again. Why it waits for them.
pub(crate) fn unread(contributions: &Contributions, new: &mut Contribution) -> Reason {
    match contributions.moderation {
        Moderation::Before => {
            new.stage = Stage::Pending;
            Reason::Moderate
        }
        Moderation::After => Reason::Review,
    }
}

/// What the token of an author's link says.
pub(crate) fn read(call: &Call<'_>, token: &str) -> Result<Link, Refusal> {
    author::read(&call.site, May::Edit, token, call.now)
}

/// What may still be changed: what was neither refused, nor joined to another, nor withdrawn.
pub(crate) async fn find(call: &Call<'_>, target: &Target, id: &ContributionId) -> Result<Option<Stored>, Failure> {
    let Some(stored) = call.app.store.entry(place(call, target, id)).await? else { return Ok(None) };
    Ok(Some(stored).filter(|stored| matches!(stored.contribution.stage, Stage::Pending | Stage::Published)))
}
