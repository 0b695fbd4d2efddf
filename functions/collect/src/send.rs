//! Valid content goes on: straight to its record where the person is known, else to the code, else back to be looked at
//! once more.

use crate::content::Content;
use crate::contribution::{self, Sending};
use crate::count::{self, Counted};
use crate::gate::{Verdict, Why};
use crate::pass::Means;
use crate::request::{Call, Failure, Reply};
use crate::site::Target;
use crate::token::{FormToken, Presented};
use crate::{ballot, by_letter, confirm, contribute, submit, voter};
use parvis_keys::Purpose;
use parvis_model::EmailAddress;
use parvis_model::activity::{Identity, Verb};
use parvis_model::form::Typed;
use parvis_store::pending::{Begun, Submission};
use parvis_theme::view::{FormNotice, Refusal};

/// Sends valid content. `typed` comes back wherever that cannot be done.
pub(crate) async fn send(
    call: &Call<'_>,
    target: &Target,
    mut content: Content,
    typed: &Typed,
    means: &Means<'_>,
) -> Result<Reply, Failure> {
    let letter = by_letter::take(call, target, &mut content);
    let address = content.address();
    let confirmed = call.confirmed.as_ref();
    let known = address.as_ref().filter(|own| confirmed.is_some_and(|known| known.canonical() == own.canonical()));
    // One press of a button is enough where the browser is confirmed. What is written has its name from the form, so
    // that a second press does not send it twice.
    let written = target.activity().contributions.is_some();
    let needs_token = known.is_none() || written;
    let token = match &means.presented {
        Presented::Valid(token) => Some(token),
        Presented::Expired if needs_token => return again(call, target, typed, Some(FormNotice::Expired), None),
        _ => None,
    };
    if means.guessed {
        return again(call, target, typed, None, None);
    }
    if needs_token && token.is_none() {
        return again(call, target, typed, None, means.reusable);
    }
    if let Some(letter) = &letter
        && let Some(reply) = letter.refused(call, target, typed, means.reusable).await?
    {
        return Ok(reply);
    }
    let why = match means.pass(call, target, known).await? {
        Verdict::Through => None,
        Verdict::Careful(why) => Some(why),
        Verdict::Slow => return again(call, target, typed, Some(FormNotice::Slow), means.reusable),
        Verdict::TooMany => return again(call, target, typed, Some(FormNotice::TooMany), means.reusable),
    };
    content.look = why.is_some();
    if let Some(address) = known {
        match token {
            // A message is not looked at by anybody before it is mailed: instead, its writer proves the mailbox again.
            Some(token) if written && (why.is_none() || target.activity().verb != Verb::Contact) => {
                let sending = Sending::of(call, target, &content, address, &pending(call, token), call.now);
                return contribution::add(call, target, sending, typed).await;
            }
            _ if why.is_none() => {
                return count::count(call, target, Counted::new(call, target, address, &content, call.now)?, None)
                    .await;
            }
            // A code once more: what sends in other people's name has to read their mail each time.
            _ => {}
        }
    }
    if let Some(letter) = letter {
        // However many send from there: the code is what others would be asked for now.
        return letter.count(call, target, &content, typed, means.reusable).await;
    }
    let Some(token) = token else { return again(call, target, typed, None, means.reusable) };
    match (target.activity().identity, address) {
        (Identity::Email, Some(address)) => {
            let sent = begin(call, target, token, &address, &content).await?;
            sent.map_or_else(
                |notice| again(call, target, typed, Some(notice), None),
                |begun| confirm::code_page(call, target, &begun),
            )
        }
        (Identity::Open, _) if written => {
            let voter = voter::by_form(&call.site, target, &token.nonce);
            let sending =
                Sending { content: &content, address: None, voter, name: pending(call, token), sent_at: call.now };
            contribution::add(call, target, sending, typed).await
        }
        // Nobody reads these and nobody can be asked for a code, so that there is less to fall back on.
        (Identity::Open, _) => match why {
            Some(Why::Trap) => again(call, target, typed, None, None),
            Some(Why::Load) => again(call, target, typed, Some(FormNotice::Slow), means.reusable),
            Some(Why::Connection | Why::Person) | None => {
                let voter = voter::by_form(&call.site, target, &token.nonce);
                count::count(call, target, Counted::open(voter, target, &content, call.now)?, Some(typed)).await
            }
        },
        // The generator refuses such definitions; a damaged one must not count anything.
        (Identity::Email | Identity::Code, _) => {
            call.problem(Refusal::Unavailable, Some(target.subject()), Some(typed))
        }
    }
}

/// The form again: with something to say about the whole, or to be looked at once more.
pub(crate) fn again(
    call: &Call<'_>,
    target: &Target,
    typed: &Typed,
    notice: Option<FormNotice>,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    if target.process().vote().is_some() && !target.is_following() {
        return ballot::again(call, target, typed, notice, token);
    }
    match (target.process().questions(target.activity()), notice) {
        (Some(_), notice) => contribute::again(call, target, typed, notice, token),
        (None, Some(notice)) => submit::form(call, target, typed, &[], Some(notice), token),
        (None, None) => submit::check(call, target, typed, token),
    }
}

/// The name under which something waits, made from its form's token.
fn pending(call: &Call<'_>, token: &FormToken) -> String {
    call.site.key(Purpose::Pending, &[]).name(&[token.nonce.as_bytes()])
}

/// Stores the submission and sends its code. `Err` holds what to say above the form instead.
async fn begin(
    call: &Call<'_>,
    target: &Target,
    token: &FormToken,
    address: &EmailAddress,
    content: &Content,
) -> Result<Result<confirm::Sent, FormNotice>, Failure> {
    let submission = Submission {
        id: pending(call, token),
        process: target.process().id.clone(),
        activity: target.activity().id.clone(),
        sent_at: call.now,
        body: content.body(target)?,
        answers: serde_json::to_string(content)?,
    };
    if !call.may_mail(address).await? {
        return Ok(Err(FormNotice::TooMany));
    }
    let (code, digits) = confirm::new_code(call, &submission.id)?;
    match call.app.store.begin(call.site.id(), &submission, &code).await? {
        Begun::New => Ok(Ok(confirm::send_code(call, target, address, &submission, &digits).await?)),
        // A double click, or a browser that sent the form again: the mail is on its way.
        Begun::Again(pending) => Ok(Ok(confirm::Sent::before(call, address, &pending.submission)?)),
        Begun::OtherBody => Ok(Err(FormNotice::AlreadySent)),
    }
}
