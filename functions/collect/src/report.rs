//! A reader says that a contribution should not be there. Nobody has to say who they are; an agent looks at it.

use crate::form::{Fields, HONEYPOT};
use crate::limits::Kind;
use crate::request::{Call, Failure, Reply, Sender, page_path};
use crate::site::Target;
use crate::token::{self, Presented};
use crate::{contribution, log, pass};
use http::StatusCode;
use parvis_keys::Purpose;
use parvis_model::ContributionId;
use parvis_model::contribution::Grounds;
use parvis_store::entries::{Reason, Stored};
use parvis_store::reports::Report;
use parvis_theme::view::moderation::{ReportPage, ReportProblem};
use parvis_theme::view::{Refusal, Step, StepPage};

/// The most characters of what a reader writes.
const WORDS: usize = 1_000;

/// Shows the form. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, target: &Target, about: &str) -> Result<Reply, Failure> {
    match find(call, target, about).await? {
        Some(stored) => draw(call, target, &stored, &Fields::default(), None, None),
        None => call.problem(Refusal::NotFound, None, None),
    }
}

/// Takes the form.
pub(crate) async fn take(call: &Call<'_>, target: &Target, about: &str, fields: &Fields) -> Result<Reply, Failure> {
    let Some(stored) = find(call, target, about).await? else {
        return call.problem(Refusal::NotFound, None, None);
    };
    match taken(call, target, &stored, fields).await {
        Ok(reply) => Ok(reply),
        Err(failure) => {
            log::failed(call.route, &failure);
            draw(call, target, &stored, fields, Some(ReportProblem::TryAgain), None)
        }
    }
}

async fn taken(call: &Call<'_>, target: &Target, stored: &Stored, fields: &Fields) -> Result<Reply, Failure> {
    let presented = token::judge(&call.site, target, fields.get("token"), call.now);
    let reusable = matches!(presented, Presented::Valid(_) | Presented::TooYoung).then(|| fields.get("token"));
    let again = |problem| draw(call, target, stored, fields, problem, reusable);
    if call.sender == Sender::Foreign {
        return call.problem(Refusal::WrongOrigin, Some(target.subject()), None);
    }
    let Some(grounds) = Grounds::from_keyword(fields.get("reason")) else {
        return again(Some(ReportProblem::NoReason));
    };
    let words = fields.get("words").trim();
    if words.chars().count() > WORDS {
        return again(Some(ReportProblem::TooLong));
    }
    let token = match presented {
        Presented::Valid(token) if fields.get(HONEYPOT).is_empty() => token,
        // Nothing is wrong with what was written: it is to be looked at and sent once more.
        _ => return again(Some(ReportProblem::Again)),
    };
    if !pass::unproven(call, target, Kind::Report, &token.nonce).await? {
        return again(Some(ReportProblem::TooMany));
    }
    let id = &stored.contribution.id;
    let nonce = call.site.key(Purpose::Pending, &[]).name(&[b"report", token.nonce.as_bytes()]);
    let report = Report { reason: grounds.keyword().to_owned(), words: words.to_owned(), at: call.now };
    let place = contribution::place(call, target, id);
    let waiting = contribution::waiting(call, target, id, Reason::Report);
    call.app.store.report(place, &nonce, &report, &waiting).await?;
    let view = StepPage { subject: target.subject(), step: Step::Reported, action: None };
    call.html(StatusCode::OK, call.app.theme.step(&call.page(&page_path(target)), &view)?)
}

fn draw(
    call: &Call<'_>,
    target: &Target,
    stored: &Stored,
    fields: &Fields,
    problem: Option<ReportProblem>,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    let status = match problem {
        None => StatusCode::OK,
        Some(ReportProblem::TooMany) => StatusCode::TOO_MANY_REQUESTS,
        Some(ReportProblem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let fresh = token::make(&call.site, target, call.now)?;
    let view = ReportPage {
        subject: target.subject(),
        contribution: &stored.contribution,
        reason: fields.get("reason"),
        words: fields.get("words"),
        problem,
        token: token.unwrap_or(&fresh),
    };
    call.html(status, call.app.theme.report(&call.page(&page_path(target)), &view)?)
}

/// What is published can be reported; the rest is nobody's business.
async fn find(call: &Call<'_>, target: &Target, about: &str) -> Result<Option<Stored>, Failure> {
    let (Ok(id), Some(_)) = (ContributionId::parse(about), &target.activity().contributions) else { return Ok(None) };
    let stored = call.app.store.entry(contribution::place(call, target, &id)).await?;
    Ok(stored.filter(|stored| stored.contribution.takes_part(call.now)))
}
