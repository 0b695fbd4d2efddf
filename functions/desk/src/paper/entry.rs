//! Entering a batch: the form carries the ballots that were added, so that nothing is written before the whole is.

use super::batch::{At, Said, Typing, draw, fault, version};
use super::number;
use crate::desk::{Desk, address};
use parvis_model::Ballot;
use parvis_model::ballot::{BallotQuestion, Mark, read_ballot};
use parvis_model::desk::Act;
use parvis_model::vote::{BATCH_MAX, Batch, BatchState, Keyed, Pile, tallied};
use parvis_store::paper::{Keeping, Kept};
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::paper::{BatchFault, SPOILT, number_field};
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply, see_other};
use parvis_web::route::Names;
use serde_json::json;
use std::collections::BTreeMap;

/// Fields of the form that are not typed.
const OURS: [&str; 4] = ["form", "version", "step", "pile"];

/// Takes the form: another ballot, one less, or the whole batch.
pub(crate) async fn enter(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(at) = At::find(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let questions = at.on.vote.questions();
    let typed = fields.all().filter(|(name, _)| !OURS.contains(name));
    let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let pile = match fields.get("pile") {
        "" => Pile::default(),
        text => match Pile::read(text, questions) {
            Some(pile) => pile,
            None => return desk.problem(DeskProblem::BadRequest, Some(fields)),
        },
    };
    let mut typing = Typing { typed, wrong: Vec::new(), pile };
    let back = |typing, fault| draw(desk, &at, Said { typing: Some(typing), fault, ..Said::default() });
    if let Some(shut) = at.shut(desk).await? {
        return back(typing, Some(shut)).await;
    }
    let step = fields.get("step");
    let done = match (tallied(questions), step) {
        (Some(question), _) => tallies(question, &mut typing),
        (None, "add" | "spoilt") => {
            let fault = add(questions, &mut typing, step == "spoilt").err();
            return back(typing, fault).await;
        }
        (None, step) if step.starts_with("remove-") => {
            if let Ok(place) = step["remove-".len()..].parse() {
                typing.pile.remove(place);
            }
            return back(typing, None).await;
        }
        (None, _) => everything_added(questions, &typing),
    };
    if let Err(fault) = done.and_then(|()| summed(&typing)) {
        return back(typing, Some(fault)).await;
    }
    match write(desk, &at, &typing.pile, version(fields)).await {
        Ok(Ok(())) => see_other(&format!("{}{}", address(desk.call), at.path())),
        Ok(Err(fault)) => back(typing, Some(fault)).await,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            back(typing, Some(BatchFault::TryAgain)).await
        }
    }
}

/// Makes the pile of the numbers of a vote on which one chooses one option.
fn tallies(question: &BallotQuestion, typing: &mut Typing) -> Result<(), BatchFault> {
    let count = |name: &str| {
        let typed = typing.typed.get(&number_field(name)).map_or("", String::as_str);
        let count = number(typed, Some(0)).ok_or(BatchFault::NotANumber)?;
        if count > BATCH_MAX { Err(BatchFault::TooLarge) } else { Ok(count) }
    };
    let marks = question.option_ids().into_iter().map(|id| (id.to_string(), Mark::One(id)));
    let mut pile = Pile::default();
    for (name, mark) in marks.chain([(parvis_model::ballot::BLANK.to_owned(), Mark::Blank)]) {
        let ballot = Ballot::of(BTreeMap::from([(question.id.clone(), mark)])).ok_or(BatchFault::Marks)?;
        pile.add(ballot, count(&name)?);
    }
    pile.add(Ballot::spoilt(), count(SPOILT)?);
    typing.pile = pile;
    Ok(())
}

/// Adds the ballot that was typed, so many times, and clears the form for the next one.
fn add(questions: &[BallotQuestion], typing: &mut Typing, spoilt: bool) -> Result<(), BatchFault> {
    let times = typing.typed.get("times").map_or("", String::as_str);
    let times = number(times, Some(1)).filter(|times| *times > 0).ok_or(BatchFault::NotANumber)?;
    if typing.pile.size().saturating_add(times) > BATCH_MAX {
        return Err(BatchFault::TooLarge);
    }
    let ballot = if spoilt {
        Ballot::spoilt()
    } else {
        read_ballot(questions, &typing.typed).map_err(|wrong| {
            typing.wrong = wrong;
            BatchFault::Marks
        })?
    };
    typing.pile.add(ballot, times);
    typing.typed.retain(|name, _| name == "size");
    Ok(())
}

/// No ballot that was typed and not added is forgotten.
fn everything_added(questions: &[BallotQuestion], typing: &Typing) -> Result<(), BatchFault> {
    let inputs: Vec<String> = questions.iter().flat_map(BallotQuestion::inputs).collect();
    let left = inputs.iter().any(|input| typing.typed.get(input).is_some_and(|value| !value.trim().is_empty()));
    if left { Err(BatchFault::NotAdded) } else { Ok(()) }
}

/// The ballots are as many as were counted by hand.
fn summed(typing: &Typing) -> Result<(), BatchFault> {
    let size = typing.pile.size();
    if size == 0 {
        return Err(BatchFault::Empty);
    }
    if size > BATCH_MAX {
        return Err(BatchFault::TooLarge);
    }
    let typed = typing.typed.get("size").map_or("", String::as_str);
    let counted = number(typed, None).ok_or(BatchFault::NotANumber)?;
    if counted == size { Ok(()) } else { Err(BatchFault::Sum) }
}

/// Writes the entry with its line of the log.
async fn write(desk: &Desk<'_>, at: &At, pile: &Pile, shown: Option<u64>) -> Result<Result<(), BatchFault>, Failure> {
    let (call, text) = (desk.call, pile.text());
    let kept = at.kept(desk).await?;
    let before = kept.as_ref().map_or(0, |kept| kept.version);
    if shown != Some(before) {
        return Ok(if is_entered(desk, kept.as_ref(), &text) { Ok(()) } else { Err(BatchFault::Changed) });
    }
    let keyed = Keyed { agent: desk.agent.key.clone(), at: call.now, pile: text.clone() };
    let batch = match kept.map_or_else(|| Ok(Batch::begin(keyed.clone())), |kept| kept.batch.enter(keyed.clone())) {
        Ok(batch) => batch,
        Err(problem) => return Ok(Err(fault(problem))),
    };
    // Who reads the log may be who enters it next: what the first one had stands there once there is a second one.
    let entry = if batch.state() == BatchState::Begun { String::new() } else { text.clone() };
    let payload = json!({
        "batch": at.number.to_string(),
        "ballots": pile.size().to_string(),
        "state": batch.state().keyword(),
        "entry": entry,
    });
    let (object, payload) = (at.on.vote.object(), payload.to_string());
    let entry = desk.entry(Act::EnterBallots, &object, &payload)?;
    let poll = at.on.vote.poll(call);
    Ok(match call.app.store.keep_batch_on_paper(poll, (at.number, before), &batch, &entry).await? {
        Keeping::Done => Ok(()),
        Keeping::Declared => Err(BatchFault::Over),
        // The same form may have come twice at once.
        Keeping::Changed if is_entered(desk, at.kept(desk).await?.as_ref(), &text) => Ok(()),
        Keeping::Changed => Err(BatchFault::Changed),
    })
}

/// Whether the batch has exactly this of this agent already.
fn is_entered(desk: &Desk<'_>, kept: Option<&Kept>, text: &str) -> bool {
    let entries = kept.map_or(&[][..], |kept| kept.batch.entries());
    entries.iter().any(|entry| entry.agent == desk.agent.key && entry.pile == text)
}
