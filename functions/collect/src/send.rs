//! Valid content goes on: straight to its record where the person is known, else to the code, else back to be looked at
//! once more.

use crate::content::Content;
use crate::contribution::{self, Sending};
use crate::count::{self, Counted};
use crate::request::{Call, Failure, Reply};
use crate::site::Target;
use crate::token::{FormToken, Presented};
use crate::{confirm, contribute, submit, voter};
use parvis_keys::Purpose;
use parvis_model::EmailAddress;
use parvis_model::activity::Identity;
use parvis_model::form::Typed;
use parvis_store::pending::{Begun, Submission};
use parvis_theme::view::{FormNotice, Refusal};

/// What came with the content.
pub(crate) struct Means<'a> {
    /// The form token.
    pub(crate) presented: Presented,
    /// The same token, where the next page may carry it again.
    pub(crate) reusable: Option<&'a str>,
    /// Whether somebody should look at it once more.
    pub(crate) suspicious: bool,
}

/// Sends valid content. `typed` comes back wherever that cannot be done.
pub(crate) async fn send(
    call: &Call<'_>,
    target: &Target,
    content: &Content,
    typed: &Typed,
    means: Means<'_>,
) -> Result<Reply, Failure> {
    let address = content.address();
    if let (Some(address), Some(confirmed), false) = (&address, &call.confirmed, means.suspicious)
        && address.canonical() == confirmed.canonical()
    {
        if target.activity().contributions.is_some() {
            // What is written has its name from the form, so that a second press of the button does not send it twice.
            return match means.presented {
                Presented::Valid(token) => {
                    let sending = Sending::of(call, target, content, address, &pending(call, &token), call.now);
                    contribution::add(call, target, sending, typed).await
                }
                Presented::Expired => again(call, target, typed, Some(FormNotice::Expired), None),
                Presented::None | Presented::TooYoung => again(call, target, typed, None, means.reusable),
            };
        }
        return count::count(call, target, Counted::new(call, target, address, content, call.now)?, None).await;
    }
    match means.presented {
        Presented::Expired => again(call, target, typed, Some(FormNotice::Expired), None),
        // A machine that fills in every field sees this page for ever; a person whose browser did goes on from it.
        _ if means.suspicious => again(call, target, typed, None, None),
        Presented::None | Presented::TooYoung => again(call, target, typed, None, means.reusable),
        Presented::Valid(token) => match (target.activity().identity, address) {
            (Identity::Email, Some(address)) => {
                let sent = begin(call, target, &token, &address, content).await?;
                sent.map_or_else(
                    |notice| again(call, target, typed, Some(notice), None),
                    |begun| confirm::code_page(call, target, &begun),
                )
            }
            (Identity::Open, _) => {
                let voter = voter::by_form(&call.site, target, &token.nonce);
                if target.activity().contributions.is_some() {
                    let name = pending(call, &token);
                    let sending = Sending { content, address: None, voter, name, sent_at: call.now };
                    return contribution::add(call, target, sending, typed).await;
                }
                let counted = Counted::open(voter, target, content, call.now)?;
                count::count(call, target, counted, Some(typed)).await
            }
            // The generator refuses such definitions; a damaged one must not count anything.
            (Identity::Email | Identity::Code, _) => {
                call.problem(Refusal::Unavailable, Some(target.subject()), Some(typed))
            }
        },
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
