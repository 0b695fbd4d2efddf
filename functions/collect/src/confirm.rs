//! Confirmation: six digits typed in the page that follows, or a link to a page with a button. Then the vote counts.

use crate::content::Content;
use crate::contribution::Sending;
use crate::count::{Counted, count_and_show, receipt};
use crate::form::Fields;
use crate::mail::{full, send};
use crate::request::{Call, Failure, Reply, page_path, with_cookie};
use crate::site::Target;
use crate::{about, contribution, cookie, deposit, log, relay};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Purpose, equal, random_code, sign, verify};
use parvis_model::path::function;
use parvis_model::privacy::UNCONFIRMED_HOURS;
use parvis_model::{EmailAddress, Verb};
use parvis_store::pending::{Attempt, Code, Pending, Submission};
use parvis_store::votes::Outcome;
use parvis_theme::view::{CodePage, CodeProblem, Mail, Refusal, Step, StepPage};

/// How long a code may be typed (ASVS 6.5.5 allows ten minutes).
const CODE_LIFE: SignedDuration = SignedDuration::from_mins(10);

/// A submission whose mail went out.
pub(crate) struct Sent {
    address: String,
    /// Binds the code page to the submission.
    request: String,
    problem: Option<CodeProblem>,
    resent: bool,
}

impl Sent {
    /// A submission that was sent before.
    pub(crate) fn before(call: &Call<'_>, address: &EmailAddress, submission: &Submission) -> Result<Self, Failure> {
        Ok(Self {
            address: address.delivery().to_owned(),
            request: sign(&call.site.key(Purpose::Request, &[]), &submission.id, expiry(submission))?,
            problem: None,
            resent: false,
        })
    }
}

fn expiry(submission: &Submission) -> Timestamp {
    submission.sent_at.checked_add(SignedDuration::from_hours(UNCONFIRMED_HOURS)).unwrap_or(Timestamp::MAX)
}

/// Six new digits, and what of them is stored.
pub(crate) fn new_code(call: &Call<'_>, id: &str) -> Result<(Code, String), Failure> {
    let digits = random_code()?;
    let until = call.now.checked_add(CODE_LIFE)?;
    Ok((Code { mac: code_mac(call, id, &digits), until }, digits))
}

fn code_mac(call: &Call<'_>, id: &str, digits: &str) -> [u8; 32] {
    call.site.key(Purpose::Code, &[]).mac(&[id.as_bytes(), digits.as_bytes()])
}

/// Sends the mail of a submission. A mail that fails is said on the code page, whose button sends another.
pub(crate) async fn send_code(
    call: &Call<'_>,
    target: &Target,
    address: &EmailAddress,
    submission: &Submission,
    digits: &str,
) -> Result<Sent, Failure> {
    let link_token = sign(&call.site.key(Purpose::ConfirmLink, &[]), &submission.id, expiry(submission))?;
    let link = full(call, &function::confirm(call.site.id(), &link_token));
    let mail = Mail::Code { subject: target.subject(), code: digits, link: &link };
    let mut sent = Sent::before(call, address, submission)?;
    if let Err(error) = send(call, address, &mail).await? {
        log::failed(call.route, &error);
        sent.problem = Some(CodeProblem::MailFailed);
    }
    Ok(sent)
}

/// The page that asks for the code.
pub(crate) fn code_page(call: &Call<'_>, target: &Target, sent: &Sent) -> Result<Reply, Failure> {
    draw_code(call, target, sent, "")
}

fn draw_code(call: &Call<'_>, target: &Target, sent: &Sent, typed: &str) -> Result<Reply, Failure> {
    let status = match sent.problem {
        None => StatusCode::OK,
        Some(CodeProblem::TooManyMails | CodeProblem::Exhausted) => StatusCode::TOO_MANY_REQUESTS,
        Some(CodeProblem::MailFailed | CodeProblem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let view = CodePage {
        subject: target.subject(),
        address: &sent.address,
        request: &sent.request,
        problem: sent.problem,
        typed,
        resent: sent.resent,
    };
    call.html(status, call.app.theme.code(&call.page(&page_path(target)), &view)?)
}

/// A submission that a form or link of ours points at.
struct Found {
    target: Target,
    pending: Pending,
}

/// Finds the submission behind a token, or the page that says why not.
async fn find(call: &Call<'_>, purpose: Purpose, token: &str) -> Result<Result<Found, Reply>, Failure> {
    let id: String = match verify(&call.site.key(purpose, &[]), token, call.now) {
        Ok(id) => id,
        Err(parvis_keys::TokenError::Expired) => return Ok(Err(call.problem(Refusal::LinkExpired, None, None)?)),
        Err(parvis_keys::TokenError::Damaged) => return Ok(Err(call.problem(Refusal::BadLink, None, None)?)),
    };
    let Some(pending) = call.app.store.pending(call.site.id(), &id, call.now).await? else {
        return Ok(Err(call.problem(Refusal::LinkExpired, None, None)?));
    };
    let (process, activity) = (&pending.submission.process, &pending.submission.activity);
    match call.app.sites.target(&call.site, process, activity, call.now).await? {
        Some(target) => {
            let mut found = Found { target, pending };
            Ok(match found.look(call).await? {
                Ok(()) => Ok(found),
                // What it was about was withdrawn or refused meanwhile.
                Err(()) => {
                    let contact = found.target.activity().verb == Verb::Contact;
                    let refusal = if contact { Refusal::Ended } else { Refusal::Closed };
                    // What was written comes back, to be copied.
                    let answers = found.content()?.and_then(|(content, _)| content.answers);
                    let typed = answers.map(|answers| relay::typed_again(&found.target, &answers));
                    Err(call.problem(refusal, Some(found.target.subject()), typed.as_ref())?)
                }
            })
        }
        None => Ok(Err(call.problem(Refusal::NotFound, None, None)?)),
    }
}

impl Found {
    /// Finds again what it is about.
    async fn look(&mut self, call: &Call<'_>) -> Result<Result<(), ()>, Failure> {
        let about = self.content()?.and_then(|(content, _)| content.about);
        let activity = self.target.activity();
        let targets = activity.choices.as_ref().map(|choices| &choices.targets);
        let targets = targets.or(activity.contributions.as_ref().map(|contributions| &contributions.targets)).cloned();
        let (Some(about), Some(targets)) = (about, targets) else { return Ok(Ok(())) };
        match about::find(call, &self.target, &targets, &about).await? {
            Ok(about) => self.target.about = about,
            Err(()) => return Ok(Err(())),
        }
        deposit::narrow(call, &mut self.target).await?;
        Ok(Ok(()))
    }

    /// The content and the address, while they are still there.
    fn content(&self) -> Result<Option<(Content, EmailAddress)>, Failure> {
        if self.pending.confirmed.is_some() {
            return Ok(None);
        }
        let content: Content = serde_json::from_str(&self.pending.submission.answers)?;
        let address = content.address();
        Ok(address.map(|address| (content, address)))
    }

    fn sent(&self, call: &Call<'_>, problem: Option<CodeProblem>) -> Result<Sent, Failure> {
        let address = self.content()?.map(|(_, address)| address.delivery().to_owned()).unwrap_or_default();
        let request =
            sign(&call.site.key(Purpose::Request, &[]), &self.pending.submission.id, expiry(&self.pending.submission))?;
        Ok(Sent { address, request, problem, resent: false })
    }
}

/// Takes the six digits.
pub(crate) async fn code(call: &mut Call<'_>, fields: &Fields) -> Result<Reply, Failure> {
    let found = match find(call, Purpose::Request, fields.get("request")).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    let typed = fields.get("code");
    // People type codes with spaces, as they are printed.
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return again(call, &found, typed, CodeProblem::Missing);
    }
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return again(call, &found, typed, CodeProblem::NotSixDigits);
    }
    let counted = async {
        if !call.within_rate("attempt", call.app.limits.attempts).await? {
            return Ok(None);
        }
        Ok::<_, Failure>(Some(call.app.store.attempt(call.site.id(), &found.pending.submission.id, call.now).await?))
    };
    let attempt = match counted.await {
        Ok(attempt) => attempt,
        Err(failure) => {
            log::failed(call.route, &failure);
            return again(call, &found, typed, CodeProblem::TryAgain);
        }
    };
    match attempt {
        None | Some(Attempt::Exhausted) => again(call, &found, typed, CodeProblem::Exhausted),
        Some(Attempt::CodeExpired) => again(call, &found, typed, CodeProblem::Expired),
        Some(Attempt::Gone) => call.problem(Refusal::LinkExpired, Some(found.target.subject()), None),
        Some(Attempt::Counted(pending)) => {
            if !equal(&pending.code, &code_mac(call, &pending.submission.id, &digits)) {
                return again(call, &found, typed, CodeProblem::Wrong);
            }
            match confirmed(call, &found).await {
                Ok(reply) => Ok(reply),
                Err(failure) => {
                    log::failed(call.route, &failure);
                    again(call, &found, typed, CodeProblem::TryAgain)
                }
            }
        }
    }
}

/// The code page again, with what was typed and what is wrong with it.
fn again(call: &Call<'_>, found: &Found, typed: &str, problem: CodeProblem) -> Result<Reply, Failure> {
    draw_code(call, &found.target, &found.sent(call, Some(problem))?, typed)
}

/// Sends another mail with another code.
pub(crate) async fn resend(call: &mut Call<'_>, fields: &Fields) -> Result<Reply, Failure> {
    let found = match find(call, Purpose::Request, fields.get("request")).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    let Some((_, address)) = found.content()? else { return confirmed(call, &found).await };
    let submission = &found.pending.submission;
    let (code, digits) = new_code(call, &submission.id)?;
    let limit = call.app.limits.mails_for_submission;
    let allowed = call.may_mail(&address).await?
        && call.app.store.renew_code(call.site.id(), &submission.id, &code, limit).await?;
    if !allowed {
        return draw_code(call, &found.target, &found.sent(call, Some(CodeProblem::TooManyMails))?, "");
    }
    let sent = send_code(call, &found.target, &address, submission, &digits).await?;
    draw_code(call, &found.target, &Sent { resent: sent.problem.is_none(), ..sent }, "")
}

/// Shows the page behind the link of the mail. Mail scanners open links, so this changes nothing.
pub(crate) async fn show(call: &mut Call<'_>, token: &str) -> Result<Reply, Failure> {
    let found = match find(call, Purpose::ConfirmLink, token).await? {
        Ok(found) => found,
        Err(reply) => return Ok(reply),
    };
    if found.pending.confirmed.is_some() {
        return confirmed(call, &found).await;
    }
    if let Some(reply) = too_late(call, &found)? {
        return Ok(reply);
    }
    let action = full(call, &function::confirm(call.site.id(), token));
    let view = StepPage { subject: found.target.subject(), step: Step::Confirm, action: Some(action) };
    call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(&found.target)), &view)?)
}

/// Confirms by the button of that page.
pub(crate) async fn button(call: &mut Call<'_>, token: &str) -> Result<Reply, Failure> {
    match find(call, Purpose::ConfirmLink, token).await? {
        Ok(found) => confirmed(call, &found).await,
        Err(reply) => Ok(reply),
    }
}

fn too_late(call: &Call<'_>, found: &Found) -> Result<Option<Reply>, Failure> {
    let activity = found.target.activity();
    if found.target.is_following() {
        return Ok(None);
    }
    if !found.target.process().is_settled() && activity.may_confirm(found.pending.submission.sent_at, call.now) {
        return Ok(None);
    }
    Ok(Some(call.problem(Refusal::Closed, Some(found.target.subject()), None)?))
}

/// The address is confirmed: count the submission, or show again what was counted.
async fn confirmed(call: &mut Call<'_>, found: &Found) -> Result<Reply, Failure> {
    if let Some(voter) = &found.pending.confirmed {
        if let Some(id) = contribution::named(voter) {
            return contribution::receipt(call, &found.target, &id).await;
        }
        return receipt(call, &found.target, voter, None, None).await;
    }
    if let Some(reply) = too_late(call, found)? {
        return Ok(reply);
    }
    let Some((content, address)) = found.content()? else {
        return call.problem(Refusal::LinkExpired, Some(found.target.subject()), None);
    };
    if found.target.activity().contributions.is_some() {
        return contribute(call, found, &content, &address).await;
    }
    let counted = Counted::new(call, &found.target, &address, &content, found.pending.submission.sent_at)?;
    let voter = counted.voter.clone();
    // The pages from here on say who is confirmed and offer « ce n’est pas moi ».
    call.confirmed = Some(address.clone());
    let (outcome, reply) = count_and_show(call, &found.target, counted, None).await?;
    if outcome != Outcome::QuarterUsed {
        // The vote is written. Should this fail, the answers lie there until they expire and a repetition is harmless.
        if let Err(error) = call.app.store.finish(call.site.id(), &found.pending.submission.id, &voter).await {
            log::failed(call.route, &error);
        }
    }
    Ok(with_cookie(reply, &cookie::confirm(&call.site, &address, call.now)?))
}

/// The same for what somebody wrote.
async fn contribute(
    call: &mut Call<'_>,
    found: &Found,
    content: &Content,
    address: &EmailAddress,
) -> Result<Reply, Failure> {
    let submission = &found.pending.submission;
    let sending = Sending::of(call, &found.target, content, address, &submission.id, submission.sent_at);
    let name = contribution::name(&sending.id(call, &found.target));
    call.confirmed = Some(address.clone());
    let reply = contribution::add(call, &found.target, sending, &content.typed(&found.target)).await?;
    // It is written. Should this fail, the words lie there until they expire and a repetition is harmless.
    if let Err(error) = call.app.store.finish(call.site.id(), &submission.id, &name).await {
        log::failed(call.route, &error);
    }
    Ok(with_cookie(reply, &cookie::confirm(&call.site, address, call.now)?))
}
