//! The other acts on paper: agreeing with an entry, cancelling a batch, announcing, attendance, and why ballots are missing.

use super::batch::{At, Said, draw as draw_batch, fault, version};
use super::overview::{draw, failure};
use super::{Names as Agents, OnPaper, number, reason};
use crate::desk::{Desk, address};
use crate::scrutiny::{Ballots, source};
use parvis_model::desk::Act;
use parvis_model::vote::{Batch, BatchProblem};
use parvis_publish::{Unready, papers};
use parvis_store::paper::{Keeping, Reason};
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::paper::{BatchFault, PaperPhase, PaperProblem};
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply, see_other};
use parvis_web::route::Names;
use serde_json::{Value, json};

/// More people than a commune of ours has.
const SIGNED_MAX: u64 = 1_000_000;

/// Agrees with what another agent entered.
pub(crate) async fn adopt(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(at) = At::find(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let (whose, agents) = (fields.get("whose"), Agents::read(desk).await?);
    let done = change(desk, &at, fields, Act::SettleBallots, |batch| {
        let next = batch.adopt(&desk.agent.key, whose, desk.call.now)?;
        let of = batch.entries().iter().find(|entry| entry.agent == whose);
        let entry = of.map(|entry| entry.pile.clone()).unwrap_or_default();
        let payload = json!({
            "batch": at.number.to_string(),
            "with": agents.of(whose),
            "state": next.state().keyword(),
            "entry": entry,
        });
        Ok((next, payload))
    });
    let done = done.await;
    answer(desk, &at, "", done).await
}

/// Says that a batch does not count.
pub(crate) async fn cancel(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(at) = At::find(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let typed = fields.get("reason");
    let done = match reason(typed) {
        None => Ok(Err(BatchFault::NoReason)),
        Some(reason) => {
            let act = |batch: &Batch| {
                let next = batch.cancel(&desk.agent.key, &reason)?;
                Ok((next, json!({ "batch": at.number.to_string(), "reason": reason })))
            };
            change(desk, &at, fields, Act::CancelBallots, act).await
        }
    };
    answer(desk, &at, typed, done).await
}

/// Changes a batch that is the one that was shown, and logs it.
async fn change(
    desk: &Desk<'_>,
    at: &At,
    fields: &Fields,
    act: Act,
    how: impl Fn(&Batch) -> Result<(Batch, Value), BatchProblem>,
) -> Result<Result<(), BatchFault>, Failure> {
    if let Some(shut) = at.shut(desk).await? {
        return Ok(Err(shut));
    }
    let Some(kept) = at.kept(desk).await?.filter(|kept| version(fields) == Some(kept.version)) else {
        return Ok(Err(BatchFault::Changed));
    };
    let (batch, payload) = match how(&kept.batch) {
        Ok(done) => done,
        Err(problem) => return Ok(Err(fault(problem))),
    };
    let (object, payload) = (at.on.vote.object(), payload.to_string());
    let entry = desk.entry(act, &object, &payload)?;
    let (poll, store) = (at.on.vote.poll(desk.call), &desk.call.app.store);
    Ok(match store.keep_batch_on_paper(poll, (at.number, kept.version), &batch, &entry).await? {
        Keeping::Done => Ok(()),
        Keeping::Changed => Err(BatchFault::Changed),
        Keeping::Declared => Err(BatchFault::Over),
    })
}

async fn answer(
    desk: &Desk<'_>,
    at: &At,
    reason: &str,
    done: Result<Result<(), BatchFault>, Failure>,
) -> Result<Reply, Failure> {
    let fault = match done {
        Ok(Ok(())) => return see_other(&format!("{}{}", address(desk.call), at.path())),
        Ok(Err(fault)) => fault,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            BatchFault::TryAgain
        }
    };
    draw_batch(desk, at, Said { reason, fault: Some(fault), ..Said::default() }).await
}

/// What became of an act on the page of the paper.
type Done = Result<Result<(), PaperProblem>, Failure>;

async fn back(desk: &Desk<'_>, on: &OnPaper, typed: &str, done: Done) -> Result<Reply, Failure> {
    match done {
        Ok(Ok(())) => see_other(&format!("{}{}/paper", address(desk.call), on.path)),
        Ok(Err(problem)) => draw(desk, on, typed, Some(problem)).await,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            draw(desk, on, typed, Some(PaperProblem::TryAgain)).await
        }
    }
}

fn kept(keeping: Keeping) -> Result<(), PaperProblem> {
    match keeping {
        Keeping::Done => Ok(()),
        Keeping::Changed => Err(PaperProblem::Changed),
        Keeping::Declared => Err(PaperProblem::Over),
    }
}

/// Says that a vote by address has ballots on paper too.
pub(crate) async fn announce(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(on) = by_address(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let done = announced(desk, &on).await;
    back(desk, &on, "", done).await
}

async fn by_address(desk: &Desk<'_>, names: &Names) -> Result<Option<OnPaper>, Failure> {
    Ok(Ballots::at(desk, names).await?.map(OnPaper::new).filter(|on| !on.by_code()))
}

async fn announced(desk: &Desk<'_>, on: &OnPaper) -> Done {
    match on.phase(desk).await? {
        PaperPhase::Unannounced => {}
        // Sent twice, it is done.
        PaperPhase::Gathering | PaperPhase::Counting => return Ok(Ok(())),
        PaperPhase::ByItself | PaperPhase::Declared => return Ok(Err(PaperProblem::Over)),
    }
    let object = on.vote.object();
    let entry = desk.entry(Act::AnnouncePaper, &object, "{}")?;
    Ok(match desk.call.app.store.announce_paper(on.vote.poll(desk.call), &entry).await? {
        Keeping::Done | Keeping::Changed => Ok(()),
        Keeping::Declared => Err(PaperProblem::Over),
    })
}

/// Says how many signed the attendance sheet.
pub(crate) async fn attend(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(on) = by_address(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let typed = fields.get("signed");
    let done = attended(desk, &on, typed, number(fields.get("before"), None)).await;
    back(desk, &on, typed, done).await
}

async fn attended(desk: &Desk<'_>, on: &OnPaper, typed: &str, before: Option<u64>) -> Done {
    match on.phase(desk).await? {
        PaperPhase::Gathering | PaperPhase::Counting => {}
        PaperPhase::Unannounced => return Ok(Err(PaperProblem::Changed)),
        PaperPhase::ByItself | PaperPhase::Declared => return Ok(Err(PaperProblem::Over)),
    }
    let Some(signed) = number(typed, None).filter(|signed| *signed <= SIGNED_MAX) else {
        return Ok(Err(PaperProblem::NotANumber));
    };
    if before == Some(signed) {
        return Ok(Ok(()));
    }
    let (call, object) = (desk.call, on.vote.object());
    let payload = json!({
        "signed": signed.to_string(),
        "before": before.map(|before| before.to_string()).unwrap_or_default(),
    });
    let payload = payload.to_string();
    let entry = desk.entry(Act::StateAttendance, &object, &payload)?;
    Ok(kept(call.app.store.state_attendance(on.vote.poll(call), before, signed, &entry).await?))
}

/// Says why there are fewer ballots than envelopes.
pub(crate) async fn explain(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(on) = Ballots::at(desk, names).await?.map(OnPaper::new) else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let typed = fields.get("reason");
    let done = explained(desk, &on, typed, version(fields)).await;
    back(desk, &on, typed, done).await
}

async fn explained(desk: &Desk<'_>, on: &OnPaper, typed: &str, shown: Option<u64>) -> Done {
    match on.phase(desk).await? {
        PaperPhase::Counting => {}
        PaperPhase::Gathering | PaperPhase::Unannounced => return Ok(Err(PaperProblem::NotYet)),
        PaperPhase::ByItself | PaperPhase::Declared => return Ok(Err(PaperProblem::Over)),
    }
    let (call, vote) = (desk.call, &on.vote);
    let found = papers(source(call), vote.process(), vote.activity()).await.map_err(failure)?;
    let Some(Unready::TooFew { ballots, envelopes }) = found.unready else {
        return Ok(Err(PaperProblem::NothingToExplain));
    };
    let now = found.ballots.version.unwrap_or(0);
    if shown != Some(now) {
        return Ok(Err(PaperProblem::Changed));
    }
    let Some(text) = reason(typed) else { return Ok(Err(PaperProblem::NoReason)) };
    let payload = json!({
        "reason": text,
        "envelopes": envelopes.to_string(),
        "ballots": ballots.to_string(),
    });
    let (object, payload) = (vote.object(), payload.to_string());
    let entry = desk.entry(Act::ExplainPaper, &object, &payload)?;
    let reason = Reason { text, agent: desk.agent.key.clone(), envelopes, ballots };
    Ok(kept(call.app.store.explain_paper(vote.poll(call), now, &reason, &entry).await?))
}
