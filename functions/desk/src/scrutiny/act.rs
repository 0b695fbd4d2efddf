//! The two acts: asking to open a box, and opening it.

use super::page::{again, look, standing};
use super::{Ballots, source};
use crate::desk::{Desk, address};
use parvis_model::desk::Act;
use parvis_publish::{Opened, declare_by_two};
use parvis_store::openings::Declaring;
use parvis_store::written::{Change, Written};
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::scrutiny::ScrutinyProblem;
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply, see_other};
use parvis_web::route::Names;
use serde_json::json;

/// What became of an act; or why nothing was done.
type Done = Result<Result<(), ScrutinyProblem>, Failure>;

/// The first agent asks.
pub(crate) async fn ask(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(vote) = Ballots::at(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    answer(desk, &vote, asked(desk, &vote, fields).await).await
}

/// The second agent opens it.
pub(crate) async fn declare(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(vote) = Ballots::at(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    answer(desk, &vote, declared(desk, &vote, fields).await).await
}

async fn answer(desk: &Desk<'_>, vote: &Ballots, done: Done) -> Result<Reply, Failure> {
    match done {
        Ok(Ok(())) => see_other(&format!("{}{}", address(desk.call), vote.path())),
        Ok(Err(problem)) => again(desk, vote, Some(problem)).await,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            again(desk, vote, Some(ScrutinyProblem::TryAgain)).await
        }
    }
}

/// The box, if it gives what the agent was shown.
async fn seen(desk: &Desk<'_>, vote: &Ballots, fields: &Fields) -> Result<Result<Opened, ScrutinyProblem>, Failure> {
    let Ok(opened) = look(desk, vote).await? else { return Ok(Err(ScrutinyProblem::Obstacle)) };
    let same = opened.digest() == fields.get("seen");
    Ok(if same { Ok(opened) } else { Err(ScrutinyProblem::Changed) })
}

/// What the log keeps of it. It is not personal, but who reads the log wants to know what was agreed to.
fn payload(opened: &Opened) -> String {
    json!({ "ballots": opened.declared.ballots().to_string(), "seen": opened.digest() }).to_string()
}

async fn asked(desk: &Desk<'_>, vote: &Ballots, fields: &Fields) -> Done {
    let opened = match seen(desk, vote, fields).await? {
        Ok(opened) => opened,
        Err(problem) => return Ok(Err(problem)),
    };
    let (call, digest) = (desk.call, opened.digest());
    let wish = call.app.store.wish(vote.poll(call)).await?;
    if let Some((_, wish)) = standing(desk, wish.as_ref(), &digest).await? {
        // Sent twice, it is done; where another was faster, there is something else to do now.
        let own = wish.agent == desk.agent.key;
        return Ok(if own { Ok(()) } else { Err(ScrutinyProblem::Changed) });
    }
    let (object, payload) = (vote.object(), payload(&opened));
    let entry = desk.entry(Act::AskOpening, &object, &payload)?;
    let kept = call.app.store.ask_opening(vote.poll(call), &digest, wish.as_ref(), &entry).await?;
    Ok(if kept { Ok(()) } else { Err(ScrutinyProblem::Changed) })
}

async fn declared(desk: &Desk<'_>, vote: &Ballots, fields: &Fields) -> Done {
    let opened = match seen(desk, vote, fields).await? {
        Ok(opened) => opened,
        Err(problem) => return Ok(Err(problem)),
    };
    let (call, digest) = (desk.call, opened.digest());
    let wish = call.app.store.wish(vote.poll(call)).await?;
    match standing(desk, wish.as_ref(), &digest).await? {
        None => return Ok(Err(ScrutinyProblem::NotAsked)),
        Some((_, wish)) if wish.agent == desk.agent.key => return Ok(Err(ScrutinyProblem::SameAgent)),
        Some(_) => {}
    }
    let (object, payload) = (vote.object(), payload(&opened));
    let entry = desk.entry(Act::DeclareResult, &object, &payload)?;
    // The table holds the wish against this agent and this result once more, in the same transaction.
    match declare_by_two(source(call), vote.process(), vote.activity(), &opened, &entry).await? {
        Declaring::Declared => {
            let (process, activity) = (vote.process().id.clone(), vote.activity().id.clone());
            call.app.written(Written { site: call.site.id().clone(), process, activity, change: Change::Record });
            Ok(Ok(()))
        }
        Declaring::NotAsked => Ok(Err(ScrutinyProblem::NotAsked)),
        Declaring::Stands | Declaring::Changed => Ok(Err(ScrutinyProblem::Changed)),
    }
}
