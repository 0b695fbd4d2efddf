//! Entering a signature: the form, the page on which it is read back, and what the person takes home.

use super::petition::Petition;
use crate::desk::Desk;
use http::StatusCode;
use parvis_model::assisted::{ASSISTED, Visitor};
use parvis_model::definition::hash;
use parvis_model::desk::Act;
use parvis_model::form::{Answers, FieldError, Typed};
use parvis_model::presets::deposit::SIGN;
use parvis_store::votes::{Change, Claim, Outcome, Vote};
use parvis_theme::view::counter::{CounterPage, CounterProblem, CounterStep, CounterTicket, Ticket};
use parvis_theme::view::desk::DeskProblem;
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names;
use serde_json::json;

/// Shows the form.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names) -> Result<Reply, Failure> {
    let Some(petition) = Petition::at(desk, names).await? else { return desk.problem(DeskProblem::NotFound, None) };
    if let Some(refusal) = petition.refusal(desk.call.now) {
        return draw(desk, &petition, &Typed::new(), Said::problem(refusal));
    }
    draw(desk, &petition, &Typed::new(), Said::default())
}

/// What a page has to say beside what was typed.
#[derive(Default)]
struct Said<'a> {
    errors: &'a [FieldError],
    problem: Option<CounterProblem>,
    check: bool,
}

impl Said<'_> {
    fn problem(problem: CounterProblem) -> Self {
        Self { problem: Some(problem), ..Self::default() }
    }
}

/// Takes the form, or what was read back.
pub(crate) async fn enter(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(petition) = Petition::at(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let typed = fields.typed(&petition.activity.form);
    if let Some(refusal) = petition.refusal(desk.call.now) {
        return draw(desk, &petition, &typed, Said::problem(refusal));
    }
    if fields.get("step") == CounterStep::Form.keyword() {
        return draw(desk, &petition, &typed, Said::default());
    }
    let answers = match petition.activity.form.validate(&typed) {
        Ok(answers) => answers,
        Err(errors) => return draw(desk, &petition, &typed, Said { errors: &errors, ..Said::default() }),
    };
    let Some(keys) = desk.call.site.assisted(&petition.process().id, &Visitor::of(&answers)) else {
        return draw(desk, &petition, &typed, Said::problem(CounterProblem::Nameless));
    };
    if fields.get("step") != CounterStep::Send.keyword() {
        return draw(desk, &petition, &typed, Said { check: true, ..Said::default() });
    }
    match write(desk, &petition, &answers, &keys).await {
        Ok(Ok(reply)) => Ok(reply),
        Ok(Err(problem)) => draw(desk, &petition, &typed, Said::problem(problem)),
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            draw(desk, &petition, &typed, Said::problem(CounterProblem::TryAgain))
        }
    }
}

/// Writes the signature with its entry of the log, and shows what the person takes home.
async fn write(
    desk: &Desk<'_>,
    petition: &Petition,
    answers: &Answers,
    (voter, elector): &(String, String),
) -> Result<Result<Reply, CounterProblem>, Failure> {
    let (call, object) = (desk.call, petition.object());
    let reference = call.site.reference(voter, call.now);
    let payload = json!({ "reference": reference }).to_string();
    let entry = desk.entry(Act::EnterAssisted, &object, &payload)?;
    let legal = petition.process().petition().is_some_and(|petition| petition.legal);
    let quarter = call.site.quarter(call.now)?;
    let record = record(petition, answers)?;
    let vote = Vote {
        cast_at: call.now,
        body: &hash(format!("{object}\n{record}").as_bytes())[..32],
        answers: &record,
        identity: ASSISTED,
        change: Change::First,
        claim: legal.then_some(Claim { quarter: &quarter, elector }),
    };
    match call.app.store.cast_assisted(petition.voter(call, voter), vote, &entry).await? {
        Outcome::Recorded => {
            call.app.written(petition.written(call, voter, Some(SIGN)));
            ticket(desk, petition, Ticket::Entered, Some((&reference, call.now))).map(Ok)
        }
        Outcome::QuarterUsed => Ok(Err(CounterProblem::QuarterUsed)),
        // Somebody entered this person before, in this way or written otherwise: what stands is shown.
        _ => match call.app.store.vote(petition.voter(call, voter)).await? {
            Some((at, true)) => {
                let reference = call.site.reference(voter, at);
                ticket(desk, petition, Ticket::Already, Some((&reference, at))).map(Ok)
            }
            _ => Ok(Err(CounterProblem::TryAgain)),
        },
    }
}

/// What the record keeps: as a signature on the web, so that the roll reads both.
fn record(petition: &Petition, answers: &Answers) -> Result<String, Failure> {
    let mut record = serde_json::to_value(answers)?;
    if let (Some(_), Some(record)) = (&petition.deposited, record.as_object_mut()) {
        record.insert("choice".to_owned(), SIGN.into());
    }
    Ok(record.to_string())
}

/// What is told once something is done, to be printed.
pub(super) fn ticket(
    desk: &Desk<'_>,
    petition: &Petition,
    ticket: Ticket,
    standing: Option<(&str, jiff::Timestamp)>,
) -> Result<Reply, Failure> {
    let call = desk.call;
    let view = CounterTicket {
        activity: &petition.activity,
        title: petition.title(),
        path: petition.path(),
        public: petition.public(&call.site.definition.site.url),
        ticket,
        standing,
    };
    call.html(StatusCode::OK, call.app.theme.desk_counter_ticket(&call.page(""), &desk.reader(), &view)?)
}

fn draw(desk: &Desk<'_>, petition: &Petition, typed: &Typed, said: Said<'_>) -> Result<Reply, Failure> {
    let Said { errors, problem, check } = said;
    let step = if check { CounterStep::Check } else { CounterStep::Form };
    let view = CounterPage { act: Act::EnterAssisted, errors, problem, step, ..page(petition, typed) };
    let call = desk.call;
    call.html(status(errors, problem), call.app.theme.desk_counter(&call.page(""), &desk.reader(), &view)?)
}

/// A page about a petition with what was typed.
pub(super) fn page<'a>(petition: &'a Petition, typed: &'a Typed) -> CounterPage<'a> {
    CounterPage {
        act: Act::EnterAssisted,
        process: petition.process(),
        activity: &petition.activity,
        title: petition.title(),
        path: petition.path(),
        step: CounterStep::Form,
        typed,
        errors: &[],
        problem: None,
    }
}

/// The status of a page that has something to say.
pub(super) fn status(errors: &[FieldError], problem: Option<CounterProblem>) -> StatusCode {
    match problem {
        None if errors.is_empty() => StatusCode::OK,
        None | Some(CounterProblem::Nameless) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(CounterProblem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(
            CounterProblem::Closed | CounterProblem::ByLetter | CounterProblem::QuarterUsed | CounterProblem::Unknown,
        ) => StatusCode::CONFLICT,
    }
}
