//! The form of a vote, a signature or a support arrives: checks, and the page that comes back with mistakes.

use crate::content::Content;
use crate::form::Fields;
use crate::pass::Means;
use crate::request::{Call, Failure, Reply, Sender, page_path};
use crate::send;
use crate::site::Target;
use crate::{about, ballot, by_letter, deposit, log, token};
use http::StatusCode;
use parvis_model::activity::ActivityState;
use parvis_model::form::{ABOUT, CHOICE, FieldError, Typed};
use parvis_model::{Activity, Process};
use parvis_theme::view::{FormNotice, FormPage, Refusal};

/// The choice that takes an earlier one back.
pub(crate) const NOTHING: &str = "nothing";

/// Takes a vote, a signature or a support.
pub(crate) async fn vote(call: &Call<'_>, target: &mut Target, fields: &Fields) -> Result<Reply, Failure> {
    if target.process().vote().is_some() && !target.is_following() {
        return ballot::by_address(call, target, fields).await;
    }
    let mut typed = fields.typed(&target.activity().form);
    if let Some(choices) = target.activity().choices.clone() {
        let choice = fields.get(CHOICE);
        if choice != NOTHING && !choices.options.iter().any(|option| option == choice) {
            return not_here(call);
        }
        match about::find(call, target, &choices.targets, fields.get(ABOUT)).await? {
            Ok(about) => target.about = about,
            Err(()) => return not_here(call),
        }
        deposit::narrow(call, target).await?;
        let carried = [ABOUT, CHOICE].map(|name| (name.to_owned(), fields.get(name).to_owned()));
        typed.extend(carried.into_iter().filter(|(_, value)| !value.is_empty()));
        let unasked = typed.get("email").is_none_or(|email| email.is_empty() && !fields.get("ask").is_empty());
        if let (Some(confirmed), true) = (&call.confirmed, unasked) {
            // One press of a button is enough where the browser is confirmed.
            typed.insert("email".to_owned(), confirmed.delivery().to_owned());
        }
    } else if target.process().petition().is_none() {
        return not_here(call);
    }
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

/// An address that this tool does not have.
pub(crate) fn not_here(call: &Call<'_>) -> Result<Reply, Failure> {
    let foreign = call.sender == Sender::Foreign;
    call.problem(if foreign { Refusal::WrongOrigin } else { Refusal::NotFound }, None, None)
}

async fn take(call: &Call<'_>, target: &Target, fields: &Fields, typed: &Typed) -> Result<Reply, Failure> {
    if call.sender == Sender::Foreign {
        return call.problem(Refusal::WrongOrigin, Some(target.subject()), Some(typed));
    }
    if let Some(refusal) = refusal(target.process(), target.activity(), call.now).filter(|_| !target.is_following()) {
        return call.problem(refusal, Some(target.subject()), Some(typed));
    }
    let means = Means::of(call, target, fields);
    let reusable = means.reusable;
    let answers = match by_letter::validate(target.activity(), typed) {
        Ok(answers) => answers,
        // The button of a page was pressed, and nobody was asked for anything yet.
        Err(_) if !fields.get("ask").is_empty() => return edit(call, target, typed, reusable),
        Err(errors) => return form(call, target, typed, &errors, None, reusable),
    };
    if !fields.get("edit").is_empty() {
        return edit(call, target, typed, reusable);
    }
    let chosen = |name| fields.given(name).filter(|value| !value.is_empty()).map(str::to_owned);
    let choosing = target.activity().choices.is_some();
    let content = Content {
        form: answers,
        answers: None,
        about: target.about.as_ref().map(|about| about.target.clone()),
        choice: chosen(CHOICE).filter(|_| choosing),
        ballot: None,
        look: false,
    };
    send::send(call, target, content, typed, &means).await
}

/// Why nothing may be sent at `now`.
pub(crate) fn refusal(process: &Process, activity: &Activity, now: jiff::Timestamp) -> Option<Refusal> {
    match activity.state(now) {
        ActivityState::Upcoming => Some(Refusal::NotYetOpen),
        _ if process.accepts(activity, now) => None,
        _ => Some(Refusal::Closed),
    }
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
    let status = notice.map_or(StatusCode::UNPROCESSABLE_ENTITY, status);
    draw(call, target, FormPage { errors, notice, ..blank(target, typed) }, status, token)
}

/// The status of a page that has something to say about the whole form.
pub(crate) fn status(notice: FormNotice) -> StatusCode {
    match notice {
        FormNotice::Expired
        | FormNotice::AlreadySent
        | FormNotice::OnlyOne
        | FormNotice::OtherSide
        | FormNotice::Blocked => StatusCode::CONFLICT,
        FormNotice::Empty | FormNotice::Unchanged => StatusCode::UNPROCESSABLE_ENTITY,
        FormNotice::TooMany | FormNotice::Slow => StatusCode::TOO_MANY_REQUESTS,
        FormNotice::MailFailed | FormNotice::TryAgain => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn edit(call: &Call<'_>, target: &Target, typed: &Typed, token: Option<&str>) -> Result<Reply, Failure> {
    draw(call, target, FormPage { editing: true, ..blank(target, typed) }, StatusCode::OK, token)
}

/// The answers, to be looked at once more before sending.
pub(crate) fn check(call: &Call<'_>, target: &Target, typed: &Typed, token: Option<&str>) -> Result<Reply, Failure> {
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
