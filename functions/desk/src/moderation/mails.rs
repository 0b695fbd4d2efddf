//! Mails to authors about what was decided. A mail that does not go out undoes nothing: the agent is told instead.

use super::found::Found;
use super::ruling::Ruling;
use crate::desk::Desk;
use jiff::{SignedDuration, Timestamp};
use parvis_model::EmailAddress;
use parvis_model::contribution::{Stage, What};
use parvis_model::path::function;
use parvis_theme::view::Mail;
use parvis_theme::view::moderation::{AuthorTold, Decided, DecidedMail, Deed};
use parvis_web::author::{self, Link, May};
use parvis_web::log;
use parvis_web::mail::{full, send};
use parvis_web::request::Failure;

/// For how long an author may ask to look at a refusal again: the two months of an appeal (CJA R421-1).
const APPEAL: SignedDuration = SignedDuration::from_hours(24 * 61);

/// Tells the author what was decided, and where two are joined the other author too.
pub(crate) async fn tell(desk: &Desk<'_>, found: &Found, deed: Deed, ruling: &Ruling) -> AuthorTold {
    if let Some(other) = &ruling.other
        && let Err(failure) = mail(desk, other, other.contribution(), Decided::Joined).await
    {
        log::failed(desk.call.route, &failure);
    }
    match decided(desk, found, deed, ruling).await {
        Ok(told) => told,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            AuthorTold::Failed
        }
    }
}

async fn decided(desk: &Desk<'_>, found: &Found, deed: Deed, ruling: &Ruling) -> Result<AuthorTold, Failure> {
    let new = &ruling.new;
    match (deed, &new.stage) {
        (Deed::Publish, _) => mail(desk, found, new, Decided::Published).await,
        (Deed::Refuse, Stage::Refused { grounds, reason }) => {
            // Once: a second look is the last.
            let until = desk.call.now.checked_add(APPEAL).unwrap_or(Timestamp::MAX);
            let link = link(desk, found, May::Appeal, until)?;
            let appeal = (!new.was(&What::Appealed)).then_some((&*link, until));
            let taken_down = found.contribution().stage == Stage::Published;
            mail(desk, found, new, Decided::Refused { grounds: *grounds, words: reason, taken_down, appeal }).await
        }
        (Deed::AskRevision, _) => {
            let Some(revision) = &new.revision else { return Ok(AuthorTold::Needless) };
            let link = link(desk, found, May::Edit, revision.until)?;
            let decided = Decided::Revision { words: &revision.words, link: (&link, revision.until) };
            mail(desk, found, new, decided).await
        }
        (Deed::Merge, Stage::Merged { into }) => mail(desk, found, new, Decided::MergedInto(into.as_str())).await,
        (Deed::SetStatus, _) => match new.status {
            Some(status) => mail(desk, found, new, Decided::Status(status)).await,
            None => Ok(AuthorTold::Needless),
        },
        (Deed::Answer, _) => mail(desk, found, new, Decided::Answered).await,
        _ => Ok(AuthorTold::Needless),
    }
}

fn link(desk: &Desk<'_>, found: &Found, may: May, until: Timestamp) -> Result<String, Failure> {
    let call = desk.call;
    let link = Link {
        process: found.target.process().id.clone(),
        activity: found.target.activity().id.clone(),
        id: found.contribution().id.clone(),
    };
    let token = author::token(&call.site, may, &link, until)?;
    Ok(full(
        call,
        &match may {
            May::Edit => function::edit(call.site.id(), &token),
            May::Appeal => function::appeal(call.site.id(), &token),
        },
    ))
}

async fn mail(
    desk: &Desk<'_>,
    found: &Found,
    contribution: &parvis_model::Contribution,
    decided: Decided<'_>,
) -> Result<AuthorTold, Failure> {
    let call = desk.call;
    let author = call.app.store.author(found.place(call)).await?;
    let address = author.and_then(|author| author.address);
    let Some(to) = address.and_then(|address| EmailAddress::parse(&address).ok()) else {
        return Ok(AuthorTold::NoAddress);
    };
    let Some(contributions) = found.rules() else { return Ok(AuthorTold::Needless) };
    let (process, activity) = (found.target.process(), found.target.activity());
    let mail = Mail::Decided(DecidedMail { process, activity, contributions, contribution, decided });
    match send(call, &to, &mail).await? {
        Ok(()) => Ok(AuthorTold::Yes),
        Err(error) => {
            log::failed(call.route, &error);
            Ok(AuthorTold::Failed)
        }
    }
}
