//! What somebody wrote is kept once and its receipt shown; later its author may withdraw it.

use crate::content::Content;
use crate::count::written;
use crate::mail::{full, send as send_mail};
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::Target;
use crate::{deposit, edit, life, log, picture, relay, send, voter, withdraw};
use http::StatusCode;
use jiff::Timestamp;
use parvis_model::contribution::{Event, Limit, Moderation, SIDE, Stage, What};
use parvis_model::form::Typed;
use parvis_model::path::function;
use parvis_model::question::AnswerSet;
use parvis_model::{Contribution, ContributionId, Contributions, EmailAddress, Verb};
use parvis_store::StoreError;
use parvis_store::entries::{Added, Author, Changed, Place, Reason, Waiting};
use parvis_store::written::Change;
use parvis_theme::view::{FormNotice, Life, Mail, Refusal, SentPage, Step};
use parvis_web::{entry_links, pictures};

/// What the record of a confirmed submission begins with where it became a contribution rather than a vote.
const NAMED: &str = "contribution:";
/// How often a change is tried again that somebody else's got in the way of.
pub(crate) const TRIES: usize = 5;

/// Valid content of a known author.
pub(crate) struct Sending<'a> {
    pub(crate) content: &'a Content,
    pub(crate) address: Option<&'a EmailAddress>,
    /// The voter key of the author in this process.
    pub(crate) voter: String,
    /// What is different for each form.
    pub(crate) name: String,
    pub(crate) sent_at: Timestamp,
}

impl<'a> Sending<'a> {
    /// What the owner of a confirmed address sent.
    pub(crate) fn of(
        call: &Call<'_>,
        target: &Target,
        content: &'a Content,
        address: &'a EmailAddress,
        name: &str,
        sent_at: Timestamp,
    ) -> Self {
        let voter = voter::by_address(&call.site, target, address);
        Self { content, address: Some(address), voter, name: name.to_owned(), sent_at }
    }

    /// Its name: one for each form, or for each person, target and side where one may send one only.
    pub(crate) fn id(&self, call: &Call<'_>, target: &Target) -> ContributionId {
        let (process, activity) = (target.process().id.as_str().as_bytes(), target.activity().id.as_str().as_bytes());
        let limit = target.activity().contributions.as_ref().map_or(Limit::Any, |contributions| contributions.limit);
        let about = target.about().as_bytes();
        let side = self.content.answers.as_ref().and_then(side).unwrap_or_default();
        match limit {
            Limit::Any => call.site.contribution_id(&[process, activity, b"form", self.name.as_bytes()]),
            Limit::OnePerTarget => {
                call.site.contribution_id(&[process, activity, b"person", self.voter.as_bytes(), about])
            }
            Limit::OnePerSide => {
                call.site.contribution_id(&[process, activity, b"side", self.voter.as_bytes(), about, side.as_bytes()])
            }
        }
    }
}

/// The side that an argument takes.
pub(crate) fn side(answers: &AnswerSet) -> Option<String> {
    answers.iter().find(|(id, _)| id.as_str() == SIDE).and_then(|(_, answer)| match answer {
        parvis_model::Answer::One { option, .. } => Some(option.clone()),
        _ => None,
    })
}

/// What was typed to give some answers.
pub(crate) fn typed_answers(contributions: &Contributions, answers: &AnswerSet) -> Typed {
    let questions = &contributions.questions;
    let (columns, cells): (Vec<String>, _) = (questions.columns().collect(), questions.cells(answers));
    questions.typed(columns.iter().zip(&cells).map(|(column, cell)| (column.as_str(), cell.as_str())))
}

/// How a submission remembers that it became a contribution.
pub(crate) fn name(id: &ContributionId) -> String {
    format!("{NAMED}{id}")
}

/// The reverse of [`name`].
pub(crate) fn named(confirmed: &str) -> Option<ContributionId> {
    ContributionId::parse(confirmed.strip_prefix(NAMED)?).ok()
}

/// A contribution ready to be kept.
struct Ready<'a> {
    contributions: &'a Contributions,
    contribution: Contribution,
    author: Author,
    body: String,
    waiting: Waiting,
    address: Option<&'a EmailAddress>,
}

/// Keeps a contribution and shows its receipt. `typed` comes back where the form was sent before with other words.
pub(crate) async fn add(
    call: &Call<'_>,
    target: &Target,
    sending: Sending<'_>,
    typed: &Typed,
) -> Result<Reply, Failure> {
    let (Some(contributions), Some(answers)) = (&target.activity().contributions, &sending.content.answers) else {
        return call.problem(Refusal::Unavailable, Some(target.subject()), Some(typed));
    };
    if target.activity().verb == Verb::Contact {
        return relay::begin(call, target, &sending, typed).await;
    }
    if life::is_for_service(target, answers) {
        return life::to_service(call, target, sending.address, answers).await;
    }
    let id = sending.id(call, target);
    let (stage, reason) = match contributions.moderation {
        Moderation::After if !sending.content.look => (Stage::Published, Reason::Review),
        Moderation::Before | Moderation::After => (Stage::Pending, Reason::Moderate),
    };
    let new = Contribution::new(id.clone(), target.about(), answers.clone(), sending.sent_at, stage);
    let ready = Ready {
        contributions,
        contribution: life::with_end(call, target, new),
        author: Author {
            address: sending.address.map(|address| address.delivery().to_owned()),
            voter: sending.voter.clone(),
        },
        body: sending.content.body(target)?,
        waiting: waiting(call, target, &id, reason),
        address: sending.address,
    };
    // A petition that needs co-signatories waits for them first.
    let waiting = Some(ready.waiting.clone()).filter(|_| !deposit::waits_for_others(target));
    let place = place(call, target, &id);
    match call.app.store.add_entry(place, &ready.contribution, &ready.body, &ready.author, waiting).await? {
        Added::Recorded => kept(call, target, &ready).await,
        Added::Stands(stored) => draw(call, target, contributions, &stored.contribution, None).await,
        Added::OtherBody(stored) => match (contributions.limit, &stored.contribution.stage) {
            (Limit::Any, _) => send::again(call, target, typed, Some(FormNotice::AlreadySent), None),
            // What was withdrawn makes place for another.
            (_, Stage::Withdrawn) => replace(call, target, &ready, typed).await,
            _ => send::again(call, target, typed, Some(FormNotice::OnlyOne), None),
        },
    }
}

/// Puts what is sent now in the place of what the same person withdrew.
async fn replace(call: &Call<'_>, target: &Target, ready: &Ready<'_>, typed: &Typed) -> Result<Reply, Failure> {
    let place = place(call, target, &ready.contribution.id);
    if let Some(seen) = call.app.store.entry(place).await? {
        let (new, waiting) = (&ready.contribution, Some(ready.waiting.clone()));
        if call.app.store.replace_entry(place, &seen, new, &ready.author, waiting).await? == Changed::Done {
            return kept(call, target, ready).await;
        }
    }
    send::again(call, target, typed, Some(FormNotice::TryAgain), None)
}

/// What was just kept is told, and its receipt shown and mailed.
async fn kept(call: &Call<'_>, target: &Target, ready: &Ready<'_>) -> Result<Reply, Failure> {
    call.app.written(written(call, target, Change::Contribution(ready.contribution.id.clone())));
    draw(call, target, ready.contributions, &ready.contribution, ready.address).await
}

/// The receipt of a contribution that was kept before.
pub(crate) async fn receipt(call: &Call<'_>, target: &Target, id: &ContributionId) -> Result<Reply, Failure> {
    if target.activity().verb == Verb::Contact {
        return life::step(call, target, Step::Relayed, None);
    }
    match (&target.activity().contributions, call.app.store.entry(place(call, target, id)).await?) {
        (Some(contributions), Some(stored)) => draw(call, target, contributions, &stored.contribution, None).await,
        _ => life::receipt_without_entry(call, target, id),
    }
}

/// Draws the receipt; a fresh one is mailed to `address`, because its links must survive a closed tab.
pub(crate) async fn draw(
    call: &Call<'_>,
    target: &Target,
    contributions: &Contributions,
    contribution: &Contribution,
    address: Option<&EmailAddress>,
) -> Result<Reply, Failure> {
    let site = call.site.id();
    let withdraw = full(call, &function::withdraw(site, &withdraw::token_of(call, target, &contribution.id)?));
    let until = contributions.editable_until(contribution.sent_at);
    let token = match call.now < until {
        true => Some(edit::token(call, target, &contribution.id, until)?),
        false => None,
    };
    let change = token.as_ref().map(|token| full(call, &function::edit(site, token)));
    let picture = token.as_ref().filter(|_| picture::may_come(call, contributions, contribution));
    let picture = picture.map(|token| full(call, &function::picture(site, token)));
    let (process, activity) = (target.process(), target.activity());
    let links = entry_links::links(&call.site, &process.id, activity, &contribution.id)?;
    let fitting = if process.exchange().is_some() { life::fitting(call, target, contribution).await? } else { vec![] };
    let fitting: Vec<_> = fitting.iter().collect();
    let life = contribution.expires_at.map(|until| Life { until, links: &links, suggested: &fitting });
    let share = deposit::share(call, target, contribution)?;
    let mut view = SentPage {
        subject: target.subject(),
        contribution,
        contributions,
        change: change.as_deref().map(|link| (link, until)),
        picture: picture.as_deref(),
        withdraw: &withdraw,
        share: share.as_ref().map(|(link, needed)| (link.as_str(), *needed)),
        mailed: false,
        life,
    };
    if let Some(address) = address {
        let mail = SentPage { mailed: true, ..view.clone() };
        match send_mail(call, address, &Mail::Sent(mail)).await? {
            Ok(()) => view.mailed = true,
            // It is kept without it, and the page says the same words.
            Err(error) => log::failed(call.route, &error),
        }
    }
    call.html(StatusCode::OK, call.app.theme.sent(&call.page(&page_path(target)), &view)?)
}

/// Whether a contribution has not been withdrawn.
pub(crate) async fn stands(call: &Call<'_>, target: &Target, id: &ContributionId) -> Result<bool, Failure> {
    let stored = call.app.store.entry(place(call, target, id)).await?;
    Ok(stored.is_some_and(|stored| stored.contribution.stage != Stage::Withdrawn))
}

/// Withdraws a contribution: its words and its author are erased, its place stays where it was published.
pub(crate) async fn withdraw(call: &Call<'_>, target: &Target, id: &ContributionId) -> Result<(), Failure> {
    let place = place(call, target, id);
    for _ in 0..TRIES {
        let Some(seen) = call.app.store.entry(place).await? else { return Ok(()) };
        if seen.contribution.stage == Stage::Withdrawn {
            return Ok(());
        }
        let mut new = seen.contribution.clone();
        (new.stage, new.answers, new.pictures) = (Stage::Withdrawn, AnswerSet::default(), Vec::new());
        new.revision = None;
        new.history.push(Event { at: call.now, what: What::Withdrawn });
        if call.app.store.change_entry(place, &seen, &new, None, true).await? == Changed::Done {
            call.app.written(written(call, target, Change::Contribution(id.clone())));
            pictures::forget(call.app, call.route, call.site.id(), &seen.contribution.pictures).await;
            return Ok(());
        }
    }
    Err(StoreError::Unavailable("others change the contribution all the time".to_owned()).into())
}

/// A place in the desk's queue, from now on.
pub(crate) fn waiting(call: &Call<'_>, target: &Target, id: &ContributionId, reason: Reason) -> Waiting {
    let (process, activity) = (target.process().id.clone(), target.activity().id.clone());
    Waiting { since: call.now, reason, process, activity, id: id.clone() }
}

/// Where a contribution lies.
pub(crate) fn place<'a>(call: &'a Call<'_>, target: &'a Target, id: &'a ContributionId) -> Place<'a> {
    let activity = target.activity();
    Place { site: call.site.id(), process: &target.process().id, activity: &activity.id, shards: activity.shards, id }
}
