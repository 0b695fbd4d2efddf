//! Signing in and out. An address leads to the code page whether or not it is an agent's: same writes, same answer. Only
//! an agent gets mail, so how long the mail server takes is the one difference; the rates keep it from being of use.

use crate::desk::{Desk, address, entry};
use crate::{cookie, desk};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Purpose, encode, equal, random, random_code, sign, verify};
use parvis_model::EmailAddress;
use parvis_model::desk::Act;
use parvis_store::pending::Code;
use parvis_store::sessions::Opened;
use parvis_store::sign_in::{SIGN_IN_MINUTES, Try};
use parvis_theme::view::desk::{DeskCodePage, DeskProblem, SignInNotice, SignInPage, SignInProblem};
use parvis_theme::view::{CodeProblem, Mail};
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Call, Failure, Reply, see_other, with_cookie};

/// How long a code may be typed (ASVS 6.5.5 allows ten minutes).
const CODE_LIFE: SignedDuration = SignedDuration::from_mins(10);
/// Mails for one sign-in.
const MAILS: u32 = 3;

/// A sign-in as its token says it: its name, and the key that an agent with this address has.
type Request = (String, String);

/// Shows the page that asks for the address.
pub(crate) fn show(call: &Call<'_>) -> Result<Reply, Failure> {
    draw(call, StatusCode::OK, "", None, None)
}

fn draw(
    call: &Call<'_>,
    status: StatusCode,
    typed: &str,
    problem: Option<SignInProblem>,
    notice: Option<SignInNotice>,
) -> Result<Reply, Failure> {
    let view = SignInPage { typed, problem, notice };
    call.html(status, call.app.theme.desk_sign_in(&call.page(""), &view)?)
}

/// Takes an address.
pub(crate) async fn begin(call: &Call<'_>, fields: &Fields) -> Result<Reply, Failure> {
    let typed = fields.get("email");
    let refused = |status, problem| draw(call, status, typed, Some(problem), None);
    if typed.trim().is_empty() {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, SignInProblem::Missing);
    }
    let Ok(email) = EmailAddress::parse(typed) else {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, SignInProblem::NotAnAddress);
    };
    match begun(call, &email).await {
        Ok(Some(request)) => code_page(call, fields, &request, "", None, false),
        Ok(None) => refused(StatusCode::TOO_MANY_REQUESTS, SignInProblem::TooMany),
        Err(failure) => {
            log::failed(call.route, &failure);
            refused(StatusCode::SERVICE_UNAVAILABLE, SignInProblem::TryAgain)
        }
    }
}

/// Notes a sign-in and mails its code. The request token, or `None` when there were too many.
async fn begun(call: &Call<'_>, email: &EmailAddress) -> Result<Option<String>, Failure> {
    let (id, agent) = (encode(&random::<16>()?), call.site.agent(email));
    if !may_mail(call, &agent).await? {
        return Ok(None);
    }
    let (code, digits) = new_code(call, &id)?;
    call.app.store.begin_sign_in(call.site.id(), &id, &agent, &code, call.now).await?;
    send(call, &agent, &digits).await?;
    let until = call.now.checked_add(SignedDuration::from_mins(SIGN_IN_MINUTES)).unwrap_or(Timestamp::MAX);
    Ok(Some(sign(&call.site.key(Purpose::DeskRequest, &[]), &(id, agent), until)?))
}

/// Counts a mail, sent or not, for the connection and for the address. The desk's counters are its own, so that nobody
/// can lock an agent out by filling in forms of residents.
async fn may_mail(call: &Call<'_>, agent: &str) -> Result<bool, Failure> {
    let (store, limits) = (&call.app.store, &call.app.limits);
    let counter = call.site.key(Purpose::Rate, &[]).name(&[b"desk-mail", agent.as_bytes()]);
    Ok(call.within_rate("desk-sign-in", limits.desk_sign_ins).await?
        && store.count_rate(call.site.id(), &counter, limits.mails_to_address, 3600, call.now).await?)
}

/// Mails a code to an agent, and to nobody else. A mail that does not go out is not said: it would tell who is an agent.
async fn send(call: &Call<'_>, agent: &str, digits: &str) -> Result<(), Failure> {
    let Some(agent) = call.app.store.agent(call.site.id(), agent).await? else { return Ok(()) };
    match EmailAddress::parse(&agent.address) {
        Ok(to) => {
            if let Err(error) = parvis_web::mail::send(call, &to, &Mail::DeskCode { code: digits }).await? {
                log::failed(call.route, &error);
            }
        }
        Err(error) => log::failed(call.route, &error),
    }
    Ok(())
}

fn new_code(call: &Call<'_>, id: &str) -> Result<(Code, String), Failure> {
    let digits = random_code()?;
    Ok((Code { mac: mac(call, id, &digits), until: call.now.checked_add(CODE_LIFE)? }, digits))
}

fn mac(call: &Call<'_>, id: &str, digits: &str) -> [u8; 32] {
    call.site.key(Purpose::DeskCode, &[]).mac(&[id.as_bytes(), digits.as_bytes()])
}

fn code_page(
    call: &Call<'_>,
    fields: &Fields,
    request: &str,
    typed: &str,
    problem: Option<CodeProblem>,
    resent: bool,
) -> Result<Reply, Failure> {
    let status = match problem {
        None => StatusCode::OK,
        Some(CodeProblem::TooManyMails | CodeProblem::Exhausted) => StatusCode::TOO_MANY_REQUESTS,
        Some(CodeProblem::MailFailed | CodeProblem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    // The address is what this browser sent: the table does not keep it.
    let view = DeskCodePage { address: fields.get("email").trim(), request, problem, typed, resent };
    call.html(status, call.app.theme.desk_code(&call.page(""), &view)?)
}

/// The sign-in is over; begin again.
fn ended(call: &Call<'_>, fields: &Fields) -> Result<Reply, Failure> {
    draw(call, StatusCode::GONE, fields.get("email"), None, Some(SignInNotice::Ended))
}

fn request(call: &Call<'_>, fields: &Fields) -> Option<Request> {
    verify(&call.site.key(Purpose::DeskRequest, &[]), fields.get("request"), call.now).ok()
}

/// Takes the six digits.
pub(crate) async fn code(call: &Call<'_>, fields: &Fields) -> Result<Reply, Failure> {
    let Some(request) = request(call, fields) else { return ended(call, fields) };
    let typed = fields.get("code");
    let again = |problem| code_page(call, fields, fields.get("request"), typed, Some(problem), false);
    // People type codes with spaces, as they are printed.
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return again(CodeProblem::Missing);
    }
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return again(CodeProblem::NotSixDigits);
    }
    match tried(call, &request, &digits).await {
        Ok(Tried::In(value)) => Ok(with_cookie(see_other(&address(call))?, &cookie::set(&call.site, &value))),
        Ok(Tried::Ended) => ended(call, fields),
        Ok(Tried::Not(problem)) => again(problem),
        Err(failure) => {
            log::failed(call.route, &failure);
            again(CodeProblem::TryAgain)
        }
    }
}

/// What became of a code.
enum Tried {
    /// The agent is signed in; the value of the cookie.
    In(String),
    /// There is no such sign-in any more.
    Ended,
    /// The code is refused.
    Not(CodeProblem),
}

async fn tried(call: &Call<'_>, (id, agent): &Request, digits: &str) -> Result<Tried, Failure> {
    let (store, site, limits) = (&call.app.store, call.site.id(), &call.app.limits);
    let counter = call.site.key(Purpose::Rate, &[]).name(&[b"desk-try", agent.as_bytes()]);
    if !call.within_rate("desk-attempt", limits.attempts).await?
        || !store.count_rate(site, &counter, limits.desk_tries, 86_400, call.now).await?
    {
        return Ok(Tried::Not(CodeProblem::Exhausted));
    }
    let sign_in = match store.try_sign_in(site, id, call.now).await? {
        Try::Counted(sign_in) => sign_in,
        Try::Exhausted => return Ok(Tried::Not(CodeProblem::Exhausted)),
        Try::CodeExpired => return Ok(Tried::Not(CodeProblem::Expired)),
        Try::Gone => return Ok(Tried::Ended),
    };
    let right = equal(&sign_in.code, &mac(call, id, digits));
    // Read in any case, so that a wrong code takes as long as a right one.
    let agent = store.agent(site, &sign_in.agent).await?;
    let (true, Some(agent)) = (right, agent) else { return Ok(Tried::Not(CodeProblem::Wrong)) };
    let value = cookie::value()?;
    let until = call.now.checked_add(cookie::LIFE)?;
    let entry = entry(call, &agent, Act::SignIn, "", "")?;
    let session = cookie::session(&call.site, &value);
    match store.open_session(site, (id, &sign_in.code), &session, &agent, until, &entry).await? {
        Opened::Opened => Ok(Tried::In(value)),
        Opened::Used => Ok(Tried::Ended),
        Opened::Removed => Ok(Tried::Not(CodeProblem::Wrong)),
    }
}

/// Sends another mail with another code.
pub(crate) async fn resend(call: &Call<'_>, fields: &Fields) -> Result<Reply, Failure> {
    let Some((id, agent)) = request(call, fields) else { return ended(call, fields) };
    let again = |problem, resent| code_page(call, fields, fields.get("request"), "", problem, resent);
    let renewed = async {
        if !may_mail(call, &agent).await? {
            return Ok(false);
        }
        let (code, digits) = new_code(call, &id)?;
        if call.app.store.renew_sign_in(call.site.id(), &id, &code, MAILS, call.now).await?.is_none() {
            return Ok(false);
        }
        send(call, &agent, &digits).await?;
        Ok::<_, Failure>(true)
    };
    match renewed.await {
        Ok(true) => again(None, true),
        Ok(false) => again(Some(CodeProblem::TooManyMails), false),
        Err(failure) => {
            log::failed(call.route, &failure);
            again(Some(CodeProblem::TryAgain), false)
        }
    }
}

/// Ends the session.
pub(crate) async fn out(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let entry = desk.entry(Act::SignOut, "", "")?;
    // One that ended meanwhile is ended all the same.
    if let Err(failure) = call.app.store.close_session(call.site.id(), &desk.session, &entry).await {
        log::failed(call.route, &failure);
        return desk::problem(call, DeskProblem::Unavailable, None);
    }
    let reply = draw(call, StatusCode::OK, "", None, Some(SignInNotice::SignedOut))?;
    Ok(with_cookie(reply, &cookie::forget(&call.site)))
}
