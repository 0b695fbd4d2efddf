//! The entries of an exchange: until when they stand, what fits them, what goes to the social service instead, and what
//! their authors do with them by the links of their mails.

use crate::contribution;
use crate::contribution::place;
use crate::count::written;
use crate::mail::{full, send as send_mail};
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::Target;
use http::StatusCode;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_keys::TokenError;
use parvis_model::contribution::{Stage, What};
use parvis_model::exchange::matching::{Listing, suggested};
use parvis_model::exchange::{Exchange, is_private};
use parvis_model::path::function;
use parvis_model::{AnswerSet, Contribution, ContributionId, EmailAddress};
use parvis_store::StoreError;
use parvis_store::entries::{Changed, Stored};
use parvis_store::written::Change;
use parvis_theme::view::{Mail, Private, Refusal, Step, StepPage};
use parvis_web::entry_links::{self, Act};

/// How often a change is tried again that somebody else's got in the way of.
const TRIES: usize = 5;

/// The time zone of the commune.
pub(crate) fn zone(call: &Call<'_>) -> TimeZone {
    TimeZone::get(&call.site.definition.site.time_zone).unwrap_or(TimeZone::UTC)
}

/// Gives an entry its end.
pub(crate) fn with_end(call: &Call<'_>, target: &Target, mut entry: Contribution) -> Contribution {
    if let Some(exchange) = target.process().exchange() {
        entry.expires_at = Some(exchange.until(&entry.answers, target.activity(), entry.sent_at, &zone(call)));
    }
    entry
}

/// The open entries that fit one: a query of one category and kind, whose items hold a hundred bytes each.
pub(crate) async fn fitting(call: &Call<'_>, target: &Target, entry: &Contribution) -> Result<Vec<Listing>, Failure> {
    // What waits for an agent has not been published yet, and its author may read what has.
    let published = Contribution { stage: Stage::Published, ..entry.clone() };
    let Some(listing) = Listing::of(&published) else { return Ok(Vec::new()) };
    let (process, activity) = (&target.process().id, &target.activity().id);
    let store = &call.app.store;
    let others = store.listings(call.site.id(), process, activity, &listing.category, listing.wanted()).await?;
    Ok(suggested(&listing, &others, call.now).into_iter().cloned().collect())
}

/// Whether something is for the social service only, and there is one.
pub(crate) fn is_for_service(target: &Target, answers: &AnswerSet) -> bool {
    let service = target.process().exchange().and_then(|exchange| exchange.social_service.as_ref());
    service.is_some() && is_private(answers)
}

/// Sends what was written to the social service, with its author's address, and tells the author. Nothing is kept: not
/// even an agent of the desk reads it. A mail that fails is an error, so that nothing that was typed is thrown away.
pub(crate) async fn to_service(
    call: &Call<'_>,
    target: &Target,
    author: Option<&EmailAddress>,
    answers: &AnswerSet,
) -> Result<Reply, Failure> {
    let service = target.process().exchange().and_then(|exchange| exchange.social_service.as_ref());
    let (Some(service), Some(author)) = (service, author) else {
        return call.problem(Refusal::Unavailable, Some(target.subject()), None);
    };
    let Some(address) = service.address() else {
        return call.problem(Refusal::Unavailable, Some(target.subject()), None);
    };
    let written = Some((answers, author.delivery()));
    send_mail(call, &address, &Mail::Private(Private { subject: target.subject(), service, written })).await??;
    let told = Mail::Private(Private { subject: target.subject(), service, written: None });
    if let Err(error) = send_mail(call, author, &told).await? {
        // It is with the service, and the page says the same words.
        crate::log::failed(call.route, &error);
    }
    step(call, target, Step::Private, None)
}

/// The same for an entry that was sent for everybody and then changed to be for the service: it is withdrawn.
pub(crate) async fn instead(
    call: &Call<'_>,
    target: &Target,
    id: &ContributionId,
    answers: &AnswerSet,
) -> Result<Reply, Failure> {
    let author = call.app.store.author(place(call, target, id)).await?.and_then(|author| author.address);
    let author = author.and_then(|address| EmailAddress::parse(&address).ok());
    let reply = to_service(call, target, author.as_ref(), answers).await?;
    contribution::withdraw(call, target, id).await?;
    Ok(reply)
}

/// Shows the page behind an author's link. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let found = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    let action = full(call, &function::entry(call.site.id(), token));
    let (target, entry) = (&found.target, &found.stored.contribution);
    match found.act {
        Act::Fulfil if entry.is_over(call.now) => step(call, target, Step::Fulfilled, None),
        Act::Fulfil => step(call, target, Step::Fulfil, Some(action)),
        Act::Quiet => step(call, target, Step::Quiet, Some(action)),
        Act::Prolong => match found.until(call) {
            Some(until) => step(call, target, Step::Prolong(until), Some(action)),
            None => call.problem(Refusal::Ended, Some(target.subject()), None),
        },
    }
}

/// Does what the page's button says. Doing it twice is doing it once.
pub(crate) async fn button(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    for _ in 0..TRIES {
        let found = match find(call, token).await? {
            Ok(found) => found,
            Err(reply) => return Ok(reply),
        };
        let (target, entry) = (&found.target, &found.stored.contribution);
        let (step_after, what, until) = match found.act {
            Act::Quiet => {
                call.app.store.silence(place(call, target, &entry.id)).await?;
                return step(call, target, Step::Quieted, None);
            }
            Act::Fulfil if entry.is_over(call.now) => return step(call, target, Step::Fulfilled, None),
            Act::Fulfil => (Step::Fulfilled, What::Fulfilled, call.now),
            Act::Prolong => match found.until(call) {
                None => return call.problem(Refusal::Ended, Some(target.subject()), None),
                Some(until) if entry.expires_at == Some(until) => {
                    return step(call, target, Step::Prolonged(until), None);
                }
                Some(until) => (Step::Prolonged(until), What::Prolonged, until),
            },
        };
        let mut new = entry.clone().after(call.now, what);
        new.expires_at = Some(until);
        let place = place(call, target, &entry.id);
        let waiting = found.stored.waiting.clone();
        if call.app.store.change_entry(place, &found.stored, &new, waiting, false).await? == Changed::Done {
            call.app.written(written(call, target, Change::Contribution(entry.id.clone())));
            return step(call, target, step_after, None);
        }
    }
    Err(StoreError::Unavailable("others change the entry all the time".to_owned()).into())
}

struct Found {
    target: Target,
    stored: Stored,
    act: Act,
}

impl Found {
    /// Until when it would stand if it was prolonged now, unless it cannot be any more.
    fn until(&self, call: &Call<'_>) -> Option<Timestamp> {
        let exchange: &Exchange = self.target.process().exchange()?;
        let entry = &self.stored.contribution;
        let may = self.target.process().accepts(self.target.activity(), call.now) && !entry.is_silent(call.now);
        let usual = exchange.usual(self.target.activity(), call.now, &zone(call));
        may.then(|| entry.expires_at.map_or(usual, |until| until.max(usual)))
    }
}

async fn find(call: &Call<'_>, token: &str) -> Result<Result<Found, Reply>, Failure> {
    let link = match entry_links::read(&call.site, token, call.now) {
        Ok(link) => link,
        Err(TokenError::Expired) => return Ok(Err(call.problem(Refusal::LinkExpired, None, None)?)),
        Err(TokenError::Damaged) => return Ok(Err(call.problem(Refusal::BadLink, None, None)?)),
    };
    let Some(target) = call.app.sites.target(&call.site, &link.process, &link.activity, call.now).await? else {
        return Ok(Err(call.problem(Refusal::NotFound, None, None)?));
    };
    let stored = call.app.store.entry(place(call, &target, &link.id)).await?;
    match stored.filter(|stored| matches!(stored.contribution.stage, Stage::Pending | Stage::Published)) {
        Some(stored) => Ok(Ok(Found { target, stored, act: link.act })),
        None => Ok(Err(call.problem(Refusal::LinkExpired, Some(target.subject()), None)?)),
    }
}

/// A page with a text and at most one button.
pub(crate) fn step(call: &Call<'_>, target: &Target, step: Step, action: Option<String>) -> Result<Reply, Failure> {
    let view = StepPage { subject: target.subject(), step, action };
    call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(target)), &view)?)
}

/// The name of an entry that went to the social service has no entry behind it.
pub(crate) fn receipt_without_entry(call: &Call<'_>, target: &Target, _id: &ContributionId) -> Result<Reply, Failure> {
    match target.process().exchange() {
        Some(_) => step(call, target, Step::Private, None),
        None => call.problem(Refusal::NotFound, Some(target.subject()), None),
    }
}
