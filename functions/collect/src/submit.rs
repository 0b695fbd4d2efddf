//! A form arrives: checks, the check page, and either the code page or the receipt.

use crate::confirm;
use crate::count::{self, Counted};
use crate::form::{Fields, HONEYPOT};
use crate::request::{Call, Failure, Reply, Sender, page_path};
use crate::site::Target;
use crate::token::{self, FormToken, Presented};
use crate::{log, voter};
use http::StatusCode;
use parvis_keys::Purpose;
use parvis_model::activity::{ActivityState, Identity};
use parvis_model::definition::hash;
use parvis_model::form::{Answers, FieldError, Typed};
use parvis_model::process::Rules;
use parvis_model::{Activity, EmailAddress, Process};
use parvis_store::pending::{Begun, Submission};
use parvis_theme::view::{FormNotice, FormPage, Refusal};

/// Takes a vote, a signature or a support.
pub(crate) async fn vote(call: &Call<'_>, target: &Target, fields: &Fields) -> Result<Reply, Failure> {
    let typed = fields.typed(&target.activity().form);
    match take(call, target, fields, &typed).await {
        Ok(reply) => Ok(reply),
        // Whatever failed, what was typed comes back. Only where the page itself cannot be drawn is the failure told
        // in plain text by the router.
        Err(failure) => {
            log::failed(call.route, &failure);
            form(call, target, &typed, &[], Some(FormNotice::TryAgain), None)
        }
    }
}

async fn take(call: &Call<'_>, target: &Target, fields: &Fields, typed: &Typed) -> Result<Reply, Failure> {
    if call.sender == Sender::Foreign {
        return call.problem(Refusal::WrongOrigin, Some(target.subject()), Some(typed));
    }
    if let Some(refusal) = refusal(target.process(), target.activity(), call.now) {
        return call.problem(refusal, Some(target.subject()), Some(typed));
    }
    if !call.within_rate("submission", call.app.limits.submissions).await? {
        return form(call, target, typed, &[], Some(FormNotice::TooMany), None);
    }
    let presented = token::judge(&call.site, target, fields.get("token"), call.now);
    let reusable = matches!(presented, Presented::Valid(_) | Presented::TooYoung).then(|| fields.get("token"));
    let answers = match target.activity().form.validate(typed) {
        Ok(answers) => answers,
        Err(errors) => return form(call, target, typed, &errors, None, reusable),
    };
    if !fields.get("edit").is_empty() {
        return edit(call, target, typed, reusable);
    }
    let suspicious = !fields.get(HONEYPOT).is_empty() || fields.guessed;
    let address = answers.get("email").and_then(|email| EmailAddress::parse(email).ok());
    if let (Some(address), Some(confirmed), false) = (&address, &call.confirmed, suspicious)
        && address.canonical() == confirmed.canonical()
    {
        return count::count(call, target, Counted::new(call, target, address, &answers, call.now)?, None).await;
    }
    match presented {
        Presented::Expired => form(call, target, typed, &[], Some(FormNotice::Expired), None),
        // A machine that fills in every field sees this page for ever; a person whose browser did goes on from it.
        _ if suspicious => check(call, target, typed, None),
        Presented::None | Presented::TooYoung => check(call, target, typed, reusable),
        Presented::Valid(token) => match (target.activity().identity, address) {
            (Identity::Email, Some(address)) => {
                let sent = begin(call, target, &token, &address, &answers).await?;
                sent.map_or_else(
                    |notice| form(call, target, typed, &[], Some(notice), None),
                    |begun| confirm::code_page(call, target, &begun),
                )
            }
            (Identity::Open, _) => {
                let voter = voter::by_form(&call.site, target, &token.nonce);
                let counted = Counted::open(voter, body(target, &answers)?, &answers, call.now)?;
                count::count(call, target, counted, Some(typed)).await
            }
            // The generator refuses such definitions; a damaged one must not count anything.
            (Identity::Email | Identity::Code, _) => {
                call.problem(Refusal::Unavailable, Some(target.subject()), Some(typed))
            }
        },
    }
}

/// Why nothing may be sent at `now`.
pub(crate) fn refusal(process: &Process, activity: &Activity, now: jiff::Timestamp) -> Option<Refusal> {
    let Rules::Petition(petition) = &process.rules;
    match activity.state(now) {
        ActivityState::Upcoming => Some(Refusal::NotYetOpen),
        _ if petition.accepts(activity, now) => None,
        _ => Some(Refusal::Closed),
    }
}

/// Stores the submission and sends its code. `Err` holds what to say above the form instead.
async fn begin(
    call: &Call<'_>,
    target: &Target,
    token: &FormToken,
    address: &EmailAddress,
    answers: &Answers,
) -> Result<Result<confirm::Sent, FormNotice>, Failure> {
    let submission = Submission {
        id: call.site.key(Purpose::Pending, &[]).name(&[token.nonce.as_bytes()]),
        process: target.process().id.clone(),
        activity: target.activity().id.clone(),
        sent_at: call.now,
        body: body(target, answers)?,
        answers: serde_json::to_string(answers)?,
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

/// A name for what was sent: the same answers to the same form give the same name.
pub(crate) fn body(target: &Target, answers: &Answers) -> Result<String, Failure> {
    let json = serde_json::to_string(&(&target.process().id, &target.activity().id, answers))?;
    // Half of it is far beyond any collision and keeps the record small.
    Ok(hash(json.as_bytes())[..32].to_owned())
}

/// The form with its mistakes, or with something to say about the whole.
pub(crate) fn form(
    call: &Call<'_>,
    target: &Target,
    typed: &Typed,
    errors: &[FieldError],
    notice: Option<FormNotice>,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    let status = match notice {
        None => StatusCode::UNPROCESSABLE_ENTITY,
        Some(FormNotice::Expired | FormNotice::AlreadySent) => StatusCode::CONFLICT,
        Some(FormNotice::TooMany) => StatusCode::TOO_MANY_REQUESTS,
        Some(FormNotice::MailFailed | FormNotice::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
    };
    draw(call, target, FormPage { errors, notice, ..blank(target, typed) }, status, token)
}

fn edit(call: &Call<'_>, target: &Target, typed: &Typed, token: Option<&str>) -> Result<Reply, Failure> {
    draw(call, target, FormPage { editing: true, ..blank(target, typed) }, StatusCode::OK, token)
}

fn check(call: &Call<'_>, target: &Target, typed: &Typed, token: Option<&str>) -> Result<Reply, Failure> {
    draw(call, target, blank(target, typed), StatusCode::OK, token)
}

fn blank<'a>(target: &'a Target, typed: &'a Typed) -> FormPage<'a> {
    FormPage { subject: target.subject(), typed, errors: &[], notice: None, editing: false, token: "" }
}

fn draw(
    call: &Call<'_>,
    target: &Target,
    view: FormPage<'_>,
    status: StatusCode,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    let fresh;
    let token = match token {
        Some(token) => token,
        None => {
            fresh = token::make(&call.site, target, call.now)?;
            &fresh
        }
    };
    let path = page_path(target);
    call.html(status, call.app.theme.form(&call.page(&path), &FormPage { token, ..view })?)
}
