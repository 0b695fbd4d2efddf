//! Everything on paper of one vote.

use super::{Names, OnPaper};
use crate::desk::Desk;
use crate::scrutiny::{Ballots, source};
use http::StatusCode;
use parvis_model::vote::BATCHES_MAX;
use parvis_publish::{SheetError, Unready, papers};
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::paper::{BatchLine, NotReady, PaperPage, PaperProblem};
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names as Path;

/// Shows it.
pub(crate) async fn show(desk: &Desk<'_>, names: &Path) -> Result<Reply, Failure> {
    match Ballots::at(desk, names).await? {
        Some(vote) => draw(desk, &OnPaper::new(vote), "", None).await,
        None => desk.problem(DeskProblem::NotFound, None),
    }
}

/// What is to be done, for pages.
pub(crate) fn not_ready(unready: &Unready) -> NotReady {
    match unready {
        Unready::Batches(numbers) => NotReady::Batches(numbers.len() as u64),
        Unready::Attendance => NotReady::Attendance,
        Unready::TooMany { ballots, envelopes } => NotReady::TooMany(ballots.saturating_sub(*envelopes)),
        Unready::TooFew { ballots, envelopes } => NotReady::TooFew(envelopes.saturating_sub(*ballots)),
    }
}

/// What the table cannot give is a failure whatever it is.
pub(super) fn failure(error: SheetError) -> Failure {
    match error {
        SheetError::Store(error) => error.into(),
        _ => Failure::BallotForm("a batch"),
    }
}

/// Draws the page, with what was typed and why nothing was done.
pub(super) async fn draw(
    desk: &Desk<'_>,
    on: &OnPaper,
    typed: &str,
    problem: Option<PaperProblem>,
) -> Result<Reply, Failure> {
    let (call, vote) = (desk.call, &on.vote);
    let phase = on.phase(desk).await?;
    let found = papers(source(call), vote.process(), vote.activity()).await.map_err(failure)?;
    let agents = Names::read(desk).await?;
    let lines = found.batches.iter().map(|kept| {
        let entries = kept.batch.entries();
        BatchLine {
            number: kept.number,
            state: kept.batch.state(),
            agents: entries.iter().map(|entry| agents.of(&entry.agent)).collect(),
            ballots: kept.batch.settled().and_then(|(text, _)| vote.pile(text)).map(|pile| pile.size()),
            own: entries.iter().any(|entry| entry.agent == desk.agent.key),
        }
    });
    let last = found.batches.iter().map(|kept| kept.number).max().unwrap_or(0);
    let view = PaperPage {
        of: on.of(),
        phase,
        envelopes: found.envelopes,
        counted: found.ballots.minutes.as_ref(),
        unready: found.unready.as_ref().map(not_ready),
        batches: lines.collect(),
        next: last.saturating_add(1).min(BATCHES_MAX),
        version: found.ballots.version.unwrap_or(0),
        typed,
        problem,
    };
    let status = match problem {
        None => StatusCode::OK,
        Some(PaperProblem::NotANumber | PaperProblem::NoReason) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(PaperProblem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::CONFLICT,
    };
    call.html(status, call.app.theme.desk_paper(&call.page(""), &desk.reader(), &view)?)
}
