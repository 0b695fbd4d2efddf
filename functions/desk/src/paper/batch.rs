//! One batch: what is shown of it to whom, and its form.

use super::{Names, OnPaper};
use crate::desk::Desk;
use crate::scrutiny::Ballots;
use http::StatusCode;
use parvis_model::ballot::Wrong;
use parvis_model::form::Typed;
use parvis_model::vote::{BATCHES_MAX, BatchProblem, BatchState, Pile};
use parvis_store::paper::Kept;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::paper::{BatchFault, BatchForm, BatchPage, BatchShows, PaperPhase, Side};
use parvis_web::form::Fields;
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names as Path;

/// A batch that an address names.
pub(super) struct At {
    pub(super) on: OnPaper,
    pub(super) number: u32,
}

/// What was typed into the form of a batch.
#[derive(Default)]
pub(super) struct Typing {
    pub(super) typed: Typed,
    pub(super) wrong: Vec<Wrong>,
    pub(super) pile: Pile,
}

/// What a page has to say.
#[derive(Default)]
pub(super) struct Said<'a> {
    /// What was typed into its form, where it comes back.
    pub(super) typing: Option<Typing>,
    /// The reason of cancelling it that was typed.
    pub(super) reason: &'a str,
    /// Why nothing was done.
    pub(super) fault: Option<BatchFault>,
}

impl At {
    /// The batch of an address of the desk.
    pub(super) async fn find(desk: &Desk<'_>, names: &Path) -> Result<Option<Self>, Failure> {
        let id = names.get("id").map_or("", String::as_str);
        let number = id.parse().ok().filter(|number: &u32| number.to_string() == id);
        let Some(number) = number.filter(|number| (1..=BATCHES_MAX).contains(number)) else { return Ok(None) };
        Ok(Ballots::at(desk, names).await?.map(|vote| Self { on: OnPaper::new(vote), number }))
    }

    /// What the table has of it.
    pub(super) async fn kept(&self, desk: &Desk<'_>) -> Result<Option<Kept>, Failure> {
        Ok(desk.call.app.store.paper_batch(self.on.vote.poll(desk.call), self.number).await?)
    }

    /// Its path below the desk's.
    pub(super) fn path(&self) -> String {
        format!("{}/batch/{}", self.on.path, self.number)
    }

    /// Why nothing can be entered now.
    pub(super) async fn shut(&self, desk: &Desk<'_>) -> Result<Option<BatchFault>, Failure> {
        Ok(match self.on.phase(desk).await? {
            PaperPhase::Counting => None,
            PaperPhase::Gathering | PaperPhase::Unannounced => Some(BatchFault::NotYet),
            PaperPhase::ByItself | PaperPhase::Declared => Some(BatchFault::Over),
        })
    }
}

/// The version of a batch that a form was shown.
pub(super) fn version(fields: &Fields) -> Option<u64> {
    fields.get("version").parse().ok()
}

/// Why the batch itself does not allow it.
pub(super) fn fault(problem: BatchProblem) -> BatchFault {
    match problem {
        BatchProblem::SameAgent => BatchFault::SameAgent,
        BatchProblem::Ended => BatchFault::Ended,
        BatchProblem::NothingToAdopt => BatchFault::NothingToAdopt,
        BatchProblem::TooMany => BatchFault::TooManyAgents,
    }
}

/// Shows it, or the form of a new one.
pub(crate) async fn show(desk: &Desk<'_>, names: &Path) -> Result<Reply, Failure> {
    match At::find(desk, names).await? {
        Some(at) => draw(desk, &at, Said::default()).await,
        None => desk.problem(DeskProblem::NotFound, None),
    }
}

/// Draws it. What others entered is shown once the agent has entered it too, and not before.
pub(super) async fn draw(desk: &Desk<'_>, at: &At, said: Said<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let kept = at.kept(desk).await?;
    let shut = at.shut(desk).await?;
    let problem = said.fault.or(shut.filter(|_| kept.is_none()));
    let agents = Names::read(desk).await?;
    let shows = shows(desk, at, kept.as_ref(), &agents)?;
    let enters = match shows {
        BatchShows::New | BatchShows::Second(_) | BatchShows::Differs { .. } => shut.is_none(),
        _ => false,
    };
    // What was typed comes back in any case.
    let typing = said.typing.or_else(|| enters.then(Typing::default));
    let form = typing.as_ref().map(|typing| BatchForm {
        typed: &typing.typed,
        wrong: &typing.wrong,
        pile: typing.pile.clone(),
    });
    let ended = kept.as_ref().is_none_or(|kept| kept.batch.state() == BatchState::Cancelled);
    let view = BatchPage {
        of: at.on.of(),
        number: at.number,
        version: kept.as_ref().map_or(0, |kept| kept.version),
        shows,
        form,
        cancel: (!ended && shut.is_none()).then_some(said.reason),
        problem,
    };
    call.html(status(problem), call.app.theme.desk_batch(&call.page(""), &desk.reader(), &view)?)
}

fn shows<'a>(desk: &Desk<'_>, at: &At, kept: Option<&'a Kept>, agents: &'a Names) -> Result<BatchShows<'a>, Failure> {
    let Some(Kept { batch, .. }) = kept else { return Ok(BatchShows::New) };
    let read = |text: &str| at.on.vote.pile(text).ok_or(Failure::BallotForm("a batch"));
    if let Some((name, reason)) = batch.cancelled() {
        return Ok(BatchShows::Cancelled(agents.of(name), reason));
    }
    if let Some((pile, [one, other])) = batch.settled() {
        return Ok(BatchShows::Settled(read(pile)?, [agents.of(one), agents.of(other)]));
    }
    let own = |agent: &str| agent == desk.agent.key;
    Ok(match batch.entries() {
        [first] if own(&first.agent) => BatchShows::Waiting,
        [first] => BatchShows::Second(agents.of(&first.agent)),
        entries => {
            let side = |agent: &'a String| Side { name: agents.of(agent), key: agent, own: own(agent) };
            let piles = entries.iter().map(|entry| read(&entry.pile)).collect::<Result<_, Failure>>()?;
            BatchShows::Differs { sides: entries.iter().map(|entry| side(&entry.agent)).collect(), piles }
        }
    })
}

fn status(fault: Option<BatchFault>) -> StatusCode {
    use BatchFault as Fault;
    match fault {
        None => StatusCode::OK,
        Some(
            Fault::NotANumber
            | Fault::Empty
            | Fault::TooLarge
            | Fault::Sum
            | Fault::NotAdded
            | Fault::Marks
            | Fault::NoReason,
        ) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(Fault::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::CONFLICT,
    }
}
