//! The relay: what neighbours write to each other about an entry, by e-mail, without either learning the other's address
//! before its owner shows it.
//!
//! Mails are plain text with the words quoted; where answers to a mail go is the commune's address. Nothing that was
//! typed is in a header.

use crate::contribution::{Sending, place};
use crate::form::{Fields, HONEYPOT};
use crate::life::step;
use crate::limits::Kind;
use crate::mail::{full, send as send_mail};
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::{About, Target};
use crate::token::{self, Presented};
use crate::{pass, send, submit};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Purpose, TokenError, sign, verify};
use parvis_model::contribution::BODY;
use parvis_model::exchange::quote::quoted;
use parvis_model::form::Typed;
use parvis_model::path::function;
use parvis_model::presets::exchange::{ENTRIES, MESSAGES};
use parvis_model::privacy::MESSAGE_DAYS;
use parvis_model::question::Wrong;
use parvis_model::{ActivityId, Answer, AnswerSet, ContributionId, EmailAddress, ProcessId};
use parvis_store::entries::{Reason, Waiting};
use parvis_store::talks::{Kept, Message, Side, Talk};
use parvis_theme::view::{AnswerPage, FormNotice, Mail, Refusal, Relay, Relayed, Step};
use parvis_web::entry_links;
use serde::{Deserialize, Serialize};

/// What somebody does by a link of a relayed mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Act {
    Answer,
    Report,
    Show,
}

/// What such a link says. Nothing in it is personal.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Link {
    #[serde(rename = "p")]
    process: ProcessId,
    #[serde(rename = "t")]
    talk: String,
    /// The message that came with the link.
    #[serde(rename = "m")]
    message: ContributionId,
    /// Whose link it is.
    #[serde(rename = "s")]
    side: Side,
    #[serde(rename = "d")]
    act: Act,
}

/// The two who write to each other, while they may.
struct Pair {
    author: EmailAddress,
    writer: EmailAddress,
}

impl Pair {
    fn address(&self, side: Side) -> &EmailAddress {
        match side {
            Side::Author => &self.author,
            Side::Writer => &self.writer,
        }
    }
}

/// Takes the first message of somebody whose address is confirmed, or another one by the form of the entry's page.
pub(crate) async fn begin(
    call: &Call<'_>,
    target: &Target,
    sending: &Sending<'_>,
    typed: &Typed,
) -> Result<Reply, Failure> {
    let (Some(writer), Some(answers)) = (sending.address, &sending.content.answers) else {
        return call.problem(Refusal::Unavailable, Some(target.subject()), Some(typed));
    };
    // What waited for its confirmation has been typed on a page that is gone.
    let typed = if typed.is_empty() { &typed_again(target, answers) } else { typed };
    let ended = || call.problem(Refusal::Ended, Some(target.subject()), Some(typed));
    let Ok(entry) = ContributionId::parse(target.about()) else { return ended() };
    let process = &target.process().id;
    let id =
        call.site.key(Purpose::Talk, &[process.as_str()]).name(&[entry.as_str().as_bytes(), sending.voter.as_bytes()]);
    let writer = writer.delivery().to_owned();
    let talk = Talk { id, process: process.clone(), entry, writer, shown: vec![], closed: false };
    let Some(pair) = pair(call, target, &talk).await? else { return ended() };
    if !may_relay(call, &pair, Side::Writer, &talk).await? {
        return send::again(call, target, typed, Some(FormNotice::TooMany), None);
    }
    let talk = call.app.store.begin_talk(call.site.id(), &talk, call.now).await?;
    if talk.closed {
        return send::again(call, target, typed, Some(FormNotice::Blocked), None);
    }
    let id = sending.id(call, target);
    let message = Message { id, from: Side::Writer, text: body(answers), sent_at: call.now };
    match relay(call, target, &talk, &pair, &message).await? {
        Kept::OtherWords => send::again(call, target, typed, Some(FormNotice::AlreadySent), None),
        _ => step(call, target, Step::Relayed, None),
    }
}

/// Shows the page behind a link of a relayed mail. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let found = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    let action = || Some(full(call, &function::talk(call.site.id(), token)));
    match found.link.act {
        // What is reported must not depend on whether the entry still stands.
        Act::Report => step(call, &found.target, Step::Report, action()),
        _ if found.talk.closed || found.pair.is_none() => {
            call.problem(Refusal::Ended, Some(found.target.subject()), None)
        }
        Act::Show if found.talk.shown.contains(&found.link.side) => step(call, &found.target, Step::Revealed, None),
        Act::Show => step(call, &found.target, Step::Reveal, action()),
        Act::Answer => found.form(call, token, &Typed::new(), &[], None, None),
    }
}

/// Does what the page's button says.
pub(crate) async fn button(call: &Call<'_>, token: &str, fields: &Fields) -> Result<Reply, Failure> {
    let found = match find(call, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    match found.link.act {
        Act::Report => found.report(call).await,
        Act::Show => found.reveal(call).await,
        Act::Answer => found.answer(call, token, fields).await,
    }
}

struct Found {
    link: Link,
    target: Target,
    talk: Talk,
    /// The message that came with the link, while it is kept.
    message: Option<Message>,
    /// The two, while the entry takes messages.
    pair: Option<Pair>,
}

async fn find(call: &Call<'_>, token: &str) -> Result<Result<Found, Reply>, Failure> {
    let link: Link = match verify(&call.site.key(Purpose::TalkLink, &[]), token, call.now) {
        Ok(link) => link,
        Err(TokenError::Expired) => return Ok(Err(call.problem(Refusal::LinkExpired, None, None)?)),
        Err(TokenError::Damaged) => return Ok(Err(call.problem(Refusal::BadLink, None, None)?)),
    };
    let messages = ActivityId::parse(MESSAGES).ok();
    let target = match &messages {
        Some(messages) => call.app.sites.target(&call.site, &link.process, messages, call.now).await?,
        None => None,
    };
    let Some(mut target) = target else { return Ok(Err(call.problem(Refusal::NotFound, None, None)?)) };
    let store = &call.app.store;
    let Some(talk) = store.talk(call.site.id(), &link.process, &link.talk, call.now).await? else {
        return Ok(Err(call.problem(Refusal::LinkExpired, Some(target.subject()), None)?));
    };
    target.about = entry_of(call, &target, &talk).await?;
    let message = store.message(call.site.id(), &talk, &link.message, call.now).await?;
    let pair = pair(call, &target, &talk).await?;
    Ok(Ok(Found { link, target, talk, message, pair }))
}

impl Found {
    async fn answer(&self, call: &Call<'_>, token: &str, fields: &Fields) -> Result<Reply, Failure> {
        let Some(questions) = self.target.process().questions(self.target.activity()) else {
            return submit::not_here(call);
        };
        let inputs = questions.inputs();
        let typed: Typed = inputs.filter_map(|name| Some((name.clone(), fields.given(&name)?.to_owned()))).collect();
        let ended = || call.problem(Refusal::Ended, Some(self.target.subject()), Some(&typed));
        let (Some(pair), false) = (&self.pair, self.talk.closed) else { return ended() };
        let presented = token::judge(&call.site, &self.target, fields.get("token"), call.now);
        let reusable = matches!(presented, Presented::Valid(_) | Presented::TooYoung).then(|| fields.get("token"));
        let again = |wrong: &[Wrong], notice| self.form(call, token, &typed, wrong, notice, reusable);
        let reading = questions.read(&typed);
        if let Some((page, _)) = reading.wrong.first() {
            return again(&reading.wrong_on(*page), None);
        }
        let Presented::Valid(form) = presented else {
            let expired = (presented == Presented::Expired).then_some(FormNotice::Expired);
            return again(&[], expired);
        };
        if !fields.get(HONEYPOT).is_empty() || fields.guessed {
            return again(&[], None);
        }
        let from = self.link.side;
        if !pass::unproven(call, &self.target, Kind::Contact, &form.nonce).await?
            || !may_relay(call, pair, from, &self.talk).await?
        {
            return again(&[], Some(FormNotice::TooMany));
        }
        let id = call.site.contribution_id(&[b"answer", self.talk.id.as_bytes(), form.nonce.as_bytes()]);
        let message = Message { id, from, text: body(&reading.answers), sent_at: call.now };
        // An answer keeps the talk for as long as a first message does.
        call.app.store.begin_talk(call.site.id(), &self.talk, call.now).await?;
        match relay(call, &self.target, &self.talk, pair, &message).await {
            Ok(Kept::OtherWords) => self.form(call, token, &typed, &[], Some(FormNotice::AlreadySent), None),
            Ok(_) => step(call, &self.target, Step::Relayed, None),
            Err(failure) => {
                crate::log::failed(call.route, &failure);
                again(&[], Some(FormNotice::TryAgain))
            }
        }
    }

    async fn report(&self, call: &Call<'_>) -> Result<Reply, Failure> {
        let Some(message) = &self.message else {
            return call.problem(Refusal::LinkExpired, Some(self.target.subject()), None);
        };
        if !pass::unproven(call, &self.target, Kind::Report, message.id.as_str()).await? {
            return call.problem(Refusal::TooMany, Some(self.target.subject()), None);
        }
        let (process, activity) = (self.link.process.clone(), self.target.activity().id.clone());
        let waiting = Waiting { since: call.now, reason: Reason::Report, process, activity, id: message.id.clone() };
        // Reported twice is reported once.
        call.app.store.report_message(call.site.id(), &self.talk, message, &waiting).await?;
        step(call, &self.target, Step::MessageReported, None)
    }

    async fn reveal(&self, call: &Call<'_>) -> Result<Reply, Failure> {
        let (Some(pair), false) = (&self.pair, self.talk.closed) else {
            return call.problem(Refusal::Ended, Some(self.target.subject()), None);
        };
        let side = self.link.side;
        // It is a message as well, which may be answered and reported.
        let id = call.site.contribution_id(&[b"shown", self.talk.id.as_bytes(), side.keyword().as_bytes()]);
        let text = pair.address(side).delivery().to_owned();
        let message = Message { id, from: side, text, sent_at: call.now };
        let kept = call.app.store.keep_message(call.site.id(), &self.talk, &message).await?;
        if matches!(kept, Kept::New | Kept::Unsent) {
            let what = Relay::Address(pair.address(side).delivery());
            mail(call, &self.target, &self.talk, pair, &message, what).await?;
            call.app.store.relayed(call.site.id(), &self.talk, &message.id).await?;
            call.app.store.show(call.site.id(), &self.talk, side).await?;
        }
        step(call, &self.target, Step::Revealed, None)
    }

    /// The page on which one answers.
    fn form(
        &self,
        call: &Call<'_>,
        token: &str,
        typed: &Typed,
        wrong: &[Wrong],
        notice: Option<FormNotice>,
        reusable: Option<&str>,
    ) -> Result<Reply, Failure> {
        let fresh;
        let form_token = match reusable {
            Some(token) => token,
            None => {
                fresh = token::make(&call.site, &self.target, call.now)?;
                &fresh
            }
        };
        let action = full(call, &function::talk(call.site.id(), token));
        let received = self.message.as_ref().map_or("", |message| message.text.as_str());
        let subject = self.target.subject();
        let view = AnswerPage { subject, received, typed, wrong, notice, token: form_token, action: &action };
        let status = match notice {
            Some(notice) => submit::status(notice),
            None if wrong.is_empty() => StatusCode::OK,
            None => StatusCode::UNPROCESSABLE_ENTITY,
        };
        call.html(status, call.app.theme.answer(&call.page(&page_path(&self.target)), &view)?)
    }
}

/// Keeps a message and mails it, unless it was mailed before.
async fn relay(call: &Call<'_>, target: &Target, talk: &Talk, pair: &Pair, message: &Message) -> Result<Kept, Failure> {
    let kept = call.app.store.keep_message(call.site.id(), talk, message).await?;
    if matches!(kept, Kept::New | Kept::Unsent) {
        mail(call, target, talk, pair, message, Relay::Words(&quoted(&message.text))).await?;
        call.app.store.relayed(call.site.id(), talk, &message.id).await?;
    }
    Ok(kept)
}

/// Mails something to the other one.
async fn mail(
    call: &Call<'_>,
    target: &Target,
    talk: &Talk,
    pair: &Pair,
    message: &Message,
    what: Relay<'_>,
) -> Result<(), Failure> {
    let side = message.from.other();
    let until = call.now.checked_add(SignedDuration::from_hours(24 * MESSAGE_DAYS)).unwrap_or(Timestamp::MAX);
    let link = |act| {
        let (process, talk) = (talk.process.clone(), talk.id.clone());
        let link = Link { process, talk, message: message.id.clone(), side, act };
        let token = sign(&call.site.key(Purpose::TalkLink, &[]), &link, until)?;
        Ok::<_, Failure>(full(call, &function::talk(call.site.id(), &token)))
    };
    let to_author = side == Side::Author;
    let entries = target.process().activities.iter().find(|activity| activity.id.as_str() == ENTRIES);
    let links = match entries.filter(|_| to_author) {
        Some(entries) => Some(entry_links::links(&call.site, &talk.process, entries, &talk.entry)?),
        None => None,
    };
    let (answer, report) = (link(Act::Answer)?, link(Act::Report)?);
    let reveal = if talk.shown.contains(&side) { None } else { Some(link(Act::Show)?) };
    let view = Relayed {
        subject: target.subject(),
        entry: &talk.entry,
        what,
        to_author,
        answer: &answer,
        reveal: reveal.as_deref(),
        report: &report,
        links: links.as_ref(),
    };
    Ok(send_mail(call, pair.address(side), &Mail::Relayed(view)).await??)
}

/// The two, unless the entry takes no messages any more.
async fn pair(call: &Call<'_>, target: &Target, talk: &Talk) -> Result<Option<Pair>, Failure> {
    let Some(entries) = entries(call, target).await? else { return Ok(None) };
    let place = place(call, &entries, &talk.entry);
    let Some(stored) = call.app.store.entry(place).await? else { return Ok(None) };
    if !stored.contribution.takes_part(call.now) {
        return Ok(None);
    }
    let author = call.app.store.author(place).await?.and_then(|author| author.address);
    let author = author.and_then(|address| EmailAddress::parse(&address).ok());
    let writer = EmailAddress::parse(&talk.writer).ok();
    Ok(author.zip(writer).map(|(author, writer)| Pair { author, writer }))
}

/// The activity whose entries are written about.
async fn entries(call: &Call<'_>, target: &Target) -> Result<Option<Target>, Failure> {
    let Ok(entries) = ActivityId::parse(ENTRIES) else { return Ok(None) };
    Ok(call.app.sites.target(&call.site, &target.process().id, &entries, call.now).await?)
}

async fn entry_of(call: &Call<'_>, target: &Target, talk: &Talk) -> Result<Option<About>, Failure> {
    let Some(entries) = entries(call, target).await? else { return Ok(None) };
    let stored = call.app.store.entry(place(call, &entries, &talk.entry)).await?;
    Ok(stored.map(|stored| {
        let id = talk.entry.to_string();
        About { target: id.clone(), title: stored.contribution.title(), page: Some(id) }
    }))
}

/// Counts a message of a person, one about the entry, one in the commune, and the mail. `true` while all are within.
async fn may_relay(call: &Call<'_>, pair: &Pair, from: Side, talk: &Talk) -> Result<bool, Failure> {
    let key = call.site.key(Purpose::Rate, &[]);
    let (store, site, limits, day) = (&call.app.store, call.site.id(), &call.app.limits, 86_400);
    let person = key.name(&[b"messages-of", pair.address(from).canonical().as_bytes()]);
    let entry = key.name(&[b"messages-to", talk.process.as_str().as_bytes(), talk.entry.as_str().as_bytes()]);
    let commune = key.name(&[b"messages"]);
    let mails = key.name(&[b"commune"]);
    Ok(store.count_rate(site, &person, limits.messages_of_person, day, call.now).await?
        && store.count_rate(site, &entry, limits.messages_to_entry, day, call.now).await?
        && store.count_rate(site, &commune, limits.messages_in_commune, day, call.now).await?
        && store.count_rate(site, &mails, limits.mails_for_commune, day, call.now).await?)
}

fn body(answers: &AnswerSet) -> String {
    let body = answers.iter().find(|(id, _)| id.as_str() == BODY).map(|(_, answer)| answer);
    match body {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// What was typed, from the answers that it gave.
pub(crate) fn typed_again(target: &Target, answers: &AnswerSet) -> Typed {
    let Some(questions) = target.process().questions(target.activity()) else { return Typed::new() };
    let cells = questions.cells(answers);
    let columns: Vec<String> = questions.columns().collect();
    questions.typed(columns.iter().zip(&cells).map(|(column, cell)| (column.as_str(), cell.as_str())))
}
