//! The code on an envelope: it is used for a ballot on paper, so that it opens nothing on the web.
//!
//! There is no way back. A code that was entered was on an envelope in an agent's hand, since one that is mistyped is no
//! code; giving it back would let its owner vote again on the web while the envelope lies with the others.

use super::OnPaper;
use crate::desk::{Desk, address};
use crate::scrutiny::{Ballots, source};
use http::StatusCode;
use parvis_ballots::{Code, CodeError};
use parvis_model::desk::Act;
use parvis_publish::{ON_PAPER, vote_name};
use parvis_store::paper::Envelope;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::paper::{EnvelopePage, EnvelopeProblem};
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply, see_other};
use parvis_web::route::Names;

/// Before the code in the address that the square on a letter holds.
const IN_ADDRESS: &str = "#c=";

async fn at(desk: &Desk<'_>, names: &Names) -> Result<Option<OnPaper>, Failure> {
    Ok(Ballots::at(desk, names).await?.map(OnPaper::new).filter(OnPaper::by_code))
}

/// Shows the form.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names) -> Result<Reply, Failure> {
    let Some(on) = at(desk, names).await? else { return desk.problem(DeskProblem::NotFound, None) };
    let problem = shut(desk, &on).await?;
    draw(desk, &on, "", problem).await
}

/// Takes a code.
pub(crate) async fn enter(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(on) = at(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let typed = fields.get("code");
    match entered(desk, &on, typed).await {
        Ok(Ok(())) => see_other(&format!("{}{}/envelopes", address(desk.call), on.path)),
        Ok(Err(problem)) => draw(desk, &on, typed, Some(problem)).await,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            draw(desk, &on, typed, Some(EnvelopeProblem::TryAgain)).await
        }
    }
}

/// Why no envelope is taken now.
async fn shut(desk: &Desk<'_>, on: &OnPaper) -> Result<Option<EnvelopeProblem>, Failure> {
    if desk.call.now < on.vote.activity().opens {
        return Ok(Some(EnvelopeProblem::NotYet));
    }
    let prepared = desk.call.app.store.poll(on.vote.poll(desk.call)).await?;
    Ok(prepared.is_some_and(|prepared| prepared.result.is_some()).then_some(EnvelopeProblem::Declared))
}

async fn entered(desk: &Desk<'_>, on: &OnPaper, typed: &str) -> Result<Result<(), EnvelopeProblem>, Failure> {
    let call = desk.call;
    if let Some(problem) = shut(desk, on).await? {
        return Ok(Err(problem));
    }
    // A reader of squares types the whole address.
    let typed = typed.rsplit_once(IN_ADDRESS).map_or(typed, |(_, code)| code);
    let code = match Code::read(typed) {
        Ok(code) => code,
        Err(CodeError::Length(0)) => return Ok(Err(EnvelopeProblem::Missing)),
        Err(CodeError::Length(_)) => return Ok(Err(EnvelopeProblem::Length)),
        Err(CodeError::Character(_) | CodeError::Check) => return Ok(Err(EnvelopeProblem::Mistyped)),
    };
    let name =
        vote_name(source(call), on.vote.process(), on.vote.activity()).map_err(|_| Failure::BallotForm("the name"))?;
    let (hash, object) = (code.hash(&name).to_string(), on.vote.object());
    // Neither code nor hash: the log says when, and the list of codes is published without.
    let entry = desk.entry(Act::EnterEnvelope, &object, "{}")?;
    Ok(match call.app.store.use_on_paper(on.vote.poll(call), &hash, ON_PAPER, &entry).await? {
        Envelope::Entered => Ok(()),
        Envelope::Again => Err(EnvelopeProblem::Again),
        Envelope::OnTheWeb => Err(EnvelopeProblem::OnTheWeb),
        Envelope::Revoked => Err(EnvelopeProblem::Revoked),
        Envelope::Unknown => Err(EnvelopeProblem::Unknown),
        Envelope::Declared => Err(EnvelopeProblem::Declared),
    })
}

async fn draw(desk: &Desk<'_>, on: &OnPaper, typed: &str, problem: Option<EnvelopeProblem>) -> Result<Reply, Failure> {
    let call = desk.call;
    let gathered = call.app.store.on_paper(on.vote.poll(call)).await?;
    let entered = gathered.map_or(0, |gathered| gathered.envelopes);
    let view = EnvelopePage { of: on.of(), entered, typed, problem };
    use EnvelopeProblem as Problem;
    let status = match problem {
        None => StatusCode::OK,
        Some(Problem::Missing | Problem::Length | Problem::Mistyped) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(Problem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::CONFLICT,
    };
    call.html(status, call.app.theme.desk_envelopes(&call.page(""), &desk.reader(), &view)?)
}
