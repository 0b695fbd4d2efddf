//! A vote is written once and its receipt shown.

use crate::content::Content;
use crate::mail::{full, send as send_mail};
use crate::request::{Call, Failure, Reply, page_path};
use crate::site::Target;
use crate::submit::NOTHING;
use crate::{ballot, deposit, follow, log, send, voter, withdraw};
use http::StatusCode;
use jiff::Timestamp;
use parvis_model::EmailAddress;
use parvis_model::activity::Identity;
use parvis_model::form::Typed;
use parvis_model::path::function;
use parvis_store::votes::{self, Claim, Outcome, Vote, Voter};
use parvis_store::written::{Change, Written};
use parvis_theme::view::{ChosenPage, FormNotice, Mail, ReceiptPage, Step, StepPage};

/// A vote ready to be written.
pub(crate) struct Counted {
    /// The voter key.
    pub(crate) voter: String,
    body: String,
    /// What the record keeps.
    pub(crate) answers: String,
    identity: Identity,
    sent_at: Timestamp,
    /// Quarter and elector of a legal petition.
    claim: Option<(String, String)>,
    address: Option<EmailAddress>,
    choice: Option<String>,
}

impl Counted {
    /// The vote of a confirmed address.
    pub(crate) fn new(
        call: &Call<'_>,
        target: &Target,
        address: &EmailAddress,
        content: &Content,
        sent_at: Timestamp,
    ) -> Result<Self, Failure> {
        let legal = target.process().petition().is_some_and(|petition| petition.legal);
        let claim = if legal && !target.is_following() {
            Some((call.site.quarter(sent_at)?, voter::elector(&call.site, address)))
        } else {
            None
        };
        Ok(Self {
            voter: match target.is_following() {
                true => voter::follower(&call.site, target, address),
                false => voter::by_address(&call.site, target, address),
            },
            body: content.body(target)?,
            answers: content.record(target)?,
            identity: Identity::Email,
            sent_at,
            claim,
            address: Some(address.clone()),
            choice: content.choice.clone(),
        })
    }

    /// The vote of a form, where nothing identifies people.
    pub(crate) fn open(voter: String, target: &Target, content: &Content, sent_at: Timestamp) -> Result<Self, Failure> {
        let (body, answers) = (content.body(target)?, content.record(target)?);
        let choice = content.choice.clone();
        Ok(Self { voter, body, answers, identity: Identity::Open, sent_at, claim: None, address: None, choice })
    }

    /// The vote of a letter's code.
    pub(crate) fn by_letter(
        voter: String,
        target: &Target,
        content: &Content,
        sent_at: Timestamp,
    ) -> Result<Self, Failure> {
        Ok(Self { identity: Identity::Code, ..Self::open(voter, target, content, sent_at)? })
    }

    fn change(&self, target: &Target) -> Change {
        match &self.choice {
            None => Change::Record,
            Some(choice) => Change::Choice {
                target: target.about().to_owned(),
                voter: self.voter.clone(),
                at: self.sent_at,
                choice: Some(choice.clone()),
            },
        }
    }
}

/// What is told to whoever publishes.
pub(crate) fn written(call: &Call<'_>, target: &Target, change: Change) -> Written {
    let (process, activity) = (target.process().id.clone(), target.activity().id.clone());
    Written { site: call.site.id().clone(), process, activity, change }
}

/// Writes a vote and shows its receipt. `typed` comes back where the form was sent before with other answers.
pub(crate) async fn count(
    call: &Call<'_>,
    target: &Target,
    counted: Counted,
    typed: Option<&Typed>,
) -> Result<Reply, Failure> {
    Ok(count_and_show(call, target, counted, typed).await?.1)
}

/// The same, and what became of the vote.
pub(crate) async fn count_and_show(
    call: &Call<'_>,
    target: &Target,
    counted: Counted,
    typed: Option<&Typed>,
) -> Result<(Outcome, Reply), Failure> {
    if let (true, Some(address)) = (target.is_following(), &counted.address) {
        return Ok((Outcome::Recorded, follow::add(call, target, &counted.voter, address).await?));
    }
    if counted.choice.as_deref() == Some(NOTHING) {
        return withdraw::choice(call, target, &counted.voter).await;
    }
    let change = match (&counted.claim, counted.identity) {
        (Some(_), _) => votes::Change::First,
        (None, Identity::Open) => votes::Change::Once,
        // A signature is a name, and whoever finds a letter that was used must not put another in its place.
        (None, Identity::Code) if target.activity().is_signed() => votes::Change::First,
        // What was sent stands, where the rules of the vote say so.
        (None, _) if target.process().vote().is_some_and(|vote| !vote.changeable) => votes::Change::First,
        (None, _) => votes::Change::Latest,
    };
    let vote = Vote {
        cast_at: counted.sent_at,
        body: &counted.body,
        answers: &counted.answers,
        identity: counted.identity.keyword(),
        change,
        claim: counted.claim.as_ref().map(|(quarter, elector)| Claim { quarter, elector }),
    };
    let outcome = call.app.store.cast(voter_of(call, target, &counted.voter), vote).await?;
    let reply = match outcome {
        Outcome::Recorded => {
            let change = counted.change(target);
            call.app.written(written(call, target, change));
            // A support is one press of a button: no mail for each.
            let silent = target.activity().choices.is_some() && !target.activity().is_signed();
            let address = counted.address.as_ref().filter(|_| !silent);
            deposit::cosigned_now(call, target).await?;
            receipt(call, target, &counted.voter, Some(counted.sent_at), address).await?
        }
        Outcome::Stands | Outcome::Superseded => {
            deposit::cosigned_now(call, target).await?;
            receipt(call, target, &counted.voter, None, None).await?
        }
        Outcome::OtherBody => {
            send::again(call, target, typed.unwrap_or(&Typed::new()), Some(FormNotice::AlreadySent), None)?
        }
        Outcome::QuarterUsed => {
            let view = StepPage { subject: target.subject(), step: Step::QuarterUsed, action: None };
            call.html(StatusCode::CONFLICT, call.app.theme.step(&call.page(&page_path(target)), &view)?)?
        }
    };
    Ok((outcome, reply))
}

/// The record's key of a voter in this activity.
pub(crate) fn voter_of<'a>(call: &'a Call<'_>, target: &'a Target, voter: &'a str) -> Voter<'a> {
    Voter {
        site: call.site.id(),
        process: &target.process().id,
        activity: &target.activity().id,
        shards: target.activity().shards,
        target: target.about(),
        voter,
    }
}

/// The receipt of what stands in the table. `fresh` is the instant of a vote written just now; without it the record
/// is read, since it may have been withdrawn. A fresh receipt is mailed to `address`.
pub(crate) async fn receipt(
    call: &Call<'_>,
    target: &Target,
    voter: &str,
    fresh: Option<Timestamp>,
    address: Option<&EmailAddress>,
) -> Result<Reply, Failure> {
    if target.is_following() {
        return follow::show(call, target, voter).await;
    }
    let standing = match fresh {
        Some(cast_at) => Some((cast_at, true)),
        None => call.app.store.vote(voter_of(call, target, voter)).await?,
    };
    let Some((cast_at, true)) = standing else { return withdraw::withdrawn(call, target) };
    if target.process().vote().is_some() {
        return ballot::receipt(call, target, voter, false).await;
    }
    if target.activity().choices.is_some() && !target.activity().is_signed() {
        return chosen(call, target, voter).await;
    }
    let withdraw = full(call, &function::withdraw(call.site.id(), &withdraw::token(call, target, voter)?));
    let reference = call.site.reference(voter, cast_at);
    let subject = target.subject();
    let mut view = ReceiptPage { subject, reference: &reference, cast_at, withdraw: &withdraw, mailed: false };
    if let Some(address) = address {
        let mail = ReceiptPage { mailed: true, ..view.clone() };
        match send_mail(call, address, &Mail::Receipt(mail)).await? {
            Ok(()) => view.mailed = true,
            // The vote counts without it, and the page says the same words.
            Err(error) => log::failed(call.route, &error),
        }
    }
    call.html(StatusCode::OK, call.app.theme.receipt(&call.page(&page_path(target)), &view)?)
}

/// The page that says what now stands of a choice, and how to take it back.
async fn chosen(call: &Call<'_>, target: &Target, voter: &str) -> Result<Reply, Failure> {
    let withdraw = full(call, &function::withdraw(call.site.id(), &withdraw::token(call, target, voter)?));
    let choice = call.app.store.choice(voter_of(call, target, voter)).await?.unwrap_or_default();
    let view = ChosenPage { subject: target.subject(), choice: &choice, withdraw: &withdraw };
    call.html(StatusCode::OK, call.app.theme.chosen(&call.page(&page_path(target)), &view)?)
}
