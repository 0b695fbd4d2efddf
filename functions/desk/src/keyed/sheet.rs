//! One sheet of answers on paper.

use super::{Asked, sheet_number};
use crate::desk::{Desk, address};
use crate::paper::Names as Agents;
use http::StatusCode;
use parvis_keys::Purpose;
use parvis_model::AnswerSet;
use parvis_model::definition::hash;
use parvis_model::desk::Act;
use parvis_model::form::Typed;
use parvis_model::question::Wrong;
use parvis_model::vote::{Batch, BatchProblem, BatchState, Keyed as Entered};
use parvis_store::keyed::{Keyed, KeyedSheet};
use parvis_store::votes::{Change, Vote, Voter, WHOLE};
use parvis_store::written::{self, Written};
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::keyed::{KeyedFault, KeyedPage, KeyedShows, Side};
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply, see_other};
use parvis_web::route::Names;
use serde_json::json;

/// A sheet that an address names.
struct At {
    asked: Asked,
    number: String,
}

/// What was typed into its form, and what is wrong with it.
#[derive(Default)]
struct Typing {
    typed: Typed,
    wrong: Vec<(usize, Wrong)>,
}

/// What became of an act.
type Done = Result<Result<(), KeyedFault>, Failure>;

impl At {
    async fn find(desk: &Desk<'_>, names: &Names) -> Result<Option<Self>, Failure> {
        let id = names.get("id").map_or("", String::as_str);
        let Some(number) = sheet_number(id).filter(|number| number == id) else { return Ok(None) };
        Ok(Asked::at(desk, names).await?.map(|asked| Self { asked, number }))
    }

    async fn kept(&self, desk: &Desk<'_>) -> Result<Option<KeyedSheet>, Failure> {
        let (call, keying) = (desk.call, self.asked.keying(desk.call));
        Ok(call.app.store.keyed_sheet(keying, &self.number, call.now).await?)
    }
}

/// Shows it.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names) -> Result<Reply, Failure> {
    match At::find(desk, names).await? {
        Some(at) => draw(desk, &at, None, None).await,
        None => desk.problem(DeskProblem::NotFound, None),
    }
}

/// Takes an entry.
pub(crate) async fn enter(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(at) = At::find(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let questionnaire = at.asked.questionnaire()?;
    let inputs: Vec<String> = questionnaire.inputs().collect();
    let typed = fields.all().filter(|(name, _)| inputs.iter().any(|input| input == name));
    let typed: Typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let reading = questionnaire.read_in(&typed, &desk.call.site.definition.site.territory);
    let done = if !reading.wrong.is_empty() {
        Ok(Err(KeyedFault::Wrong))
    } else if reading.answers.is_empty() {
        Ok(Err(KeyedFault::Empty))
    } else {
        let pile = serde_json::to_string(&reading.answers)?;
        entered(desk, &at, &pile, fields.get("version").parse().ok()).await
    };
    answer(desk, &at, Some(Typing { typed, wrong: reading.wrong }), done).await
}

/// Agrees with what another agent keyed in.
pub(crate) async fn adopt(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(at) = At::find(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let done = adopted(desk, &at, fields.get("whose"), fields.get("version").parse().ok()).await;
    answer(desk, &at, None, done).await
}

async fn answer(desk: &Desk<'_>, at: &At, typing: Option<Typing>, done: Done) -> Result<Reply, Failure> {
    let fault = match done {
        Ok(Ok(())) => {
            let id = &at.asked.process().id;
            return see_other(&format!("{}/sheets/{id}/{}", address(desk.call), at.number));
        }
        Ok(Err(fault)) => fault,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            KeyedFault::TryAgain
        }
    };
    draw(desk, at, typing, Some(fault)).await
}

fn fault(problem: BatchProblem) -> KeyedFault {
    match problem {
        BatchProblem::SameAgent => KeyedFault::SameAgent,
        BatchProblem::Ended => KeyedFault::Ended,
        BatchProblem::NothingToAdopt => KeyedFault::NothingToAdopt,
        BatchProblem::TooMany => KeyedFault::TooManyAgents,
    }
}

/// Whether the sheet has exactly this of this agent already.
fn is_entered(desk: &Desk<'_>, kept: Option<&KeyedSheet>, pile: &str) -> bool {
    let entries = kept.map_or(&[][..], |kept| kept.batch.entries());
    entries.iter().any(|entry| entry.agent == desk.agent.key && entry.pile == pile)
}

async fn entered(desk: &Desk<'_>, at: &At, pile: &str, shown: Option<u64>) -> Done {
    let call = desk.call;
    if call.now < at.asked.activity().opens {
        return Ok(Err(KeyedFault::NotYet));
    }
    let kept = at.kept(desk).await?;
    let before = kept.as_ref().map_or(0, |kept| kept.version);
    if shown != Some(before) {
        return Ok(if is_entered(desk, kept.as_ref(), pile) { Ok(()) } else { Err(KeyedFault::Changed) });
    }
    let entry = Entered { agent: desk.agent.key.clone(), at: call.now, pile: pile.to_owned() };
    let next = match &kept {
        None => Ok(Batch::begin(entry)),
        Some(kept) => kept.batch.enter(entry),
    };
    let next = match next {
        Ok(next) => next,
        Err(problem) => return Ok(Err(fault(problem))),
    };
    let payload = json!({ "sheet": at.number, "state": next.state().keyword() }).to_string();
    match keep(desk, at, before, &next, Act::KeyAnswers, &payload).await? {
        // The same form may have come twice at once.
        Err(KeyedFault::Changed) if is_entered(desk, at.kept(desk).await?.as_ref(), pile) => Ok(Ok(())),
        done => Ok(done),
    }
}

async fn adopted(desk: &Desk<'_>, at: &At, whose: &str, shown: Option<u64>) -> Done {
    let Some(kept) = at.kept(desk).await?.filter(|kept| shown == Some(kept.version)) else {
        return Ok(Err(KeyedFault::Changed));
    };
    let next = match kept.batch.adopt(&desk.agent.key, whose, desk.call.now) {
        Ok(next) => next,
        Err(problem) => return Ok(Err(fault(problem))),
    };
    let agents = Agents::read(desk).await?;
    let payload = json!({ "sheet": at.number, "with": agents.of(whose), "state": next.state().keyword() }).to_string();
    keep(desk, at, kept.version, &next, Act::SettleAnswers, &payload).await
}

/// Writes the sheet with its line of the log; once it is settled, as an answer that counts, under the key that
/// `parvis import` gives to a sheet of this number.
async fn keep(desk: &Desk<'_>, at: &At, over: u64, next: &Batch, act: Act, payload: &str) -> Done {
    let (call, process, activity) = (desk.call, at.asked.process(), at.asked.activity());
    let object = format!("{}/{}", process.id, activity.id);
    let entry = desk.entry(act, &object, payload)?;
    let (site, id) = (call.site.id(), process.id.as_str());
    let key = call.site.key(Purpose::Voter, &[id]);
    let voter = key.name(&[site.as_str().as_bytes(), id.as_bytes(), b"paper", at.number.as_bytes()]);
    let voter = Voter {
        site,
        process: &process.id,
        activity: &activity.id,
        shards: activity.shards,
        target: WHOLE,
        voter: &voter,
    };
    let answers = next.settled().map(|(pile, _)| pile.to_owned());
    let body = answers.as_deref().map(|answers| hash(answers.as_bytes())[..32].to_owned()).unwrap_or_default();
    let counts = answers.as_deref().map(|answers| {
        let (cast_at, body, change) = (call.now, body.as_str(), Change::Once);
        (voter, Vote { cast_at, body, answers, identity: "paper", change, claim: None })
    });
    let settled = counts.is_some();
    let kept = if settled { next.without_piles() } else { next.clone() };
    let (keying, sheet) = (at.asked.keying(call), (at.number.as_str(), over));
    Ok(match call.app.store.keep_keyed_sheet(keying, sheet, &kept, counts, &entry).await? {
        Keyed::Done => {
            if settled {
                let (process, activity) = (process.id.clone(), activity.id.clone());
                let change = written::Change::Record;
                call.app.written(Written { site: site.clone(), process, activity, change });
            }
            Ok(())
        }
        Keyed::Changed => Err(KeyedFault::Changed),
        Keyed::Counted => Err(KeyedFault::Counted),
    })
}

/// Draws it. What others keyed in is shown once the agent has keyed it in too, or two differ.
async fn draw(desk: &Desk<'_>, at: &At, typing: Option<Typing>, problem: Option<KeyedFault>) -> Result<Reply, Failure> {
    let call = desk.call;
    let kept = at.kept(desk).await?;
    let agents = Agents::read(desk).await?;
    let early = call.now < at.asked.activity().opens;
    let shows = match &kept {
        None => KeyedShows::New,
        Some(kept) => shows(desk, &kept.batch, &agents)?,
    };
    let enters = !early && matches!(shows, KeyedShows::New | KeyedShows::Second(_) | KeyedShows::Differs(_));
    // What was typed comes back in any case.
    let typing = typing.or_else(|| enters.then(Typing::default));
    let view = KeyedPage {
        process: at.asked.process(),
        activity: at.asked.activity(),
        number: &at.number,
        version: kept.as_ref().map_or(0, |kept| kept.version),
        shows,
        typed: typing.as_ref().map(|typing| &typing.typed),
        wrong: typing.as_ref().map_or(&[][..], |typing| &typing.wrong),
        problem: problem.or(early.then_some(KeyedFault::NotYet)),
    };
    let status = match view.problem {
        None => StatusCode::OK,
        Some(KeyedFault::Empty | KeyedFault::Wrong) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(KeyedFault::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::CONFLICT,
    };
    call.html(status, call.app.theme.desk_keyed(&call.page(""), &desk.reader(), &view)?)
}

fn shows<'a>(desk: &Desk<'_>, batch: &'a Batch, agents: &'a Agents) -> Result<KeyedShows<'a>, Failure> {
    if let Some((_, [one, other])) = batch.settled() {
        return Ok(KeyedShows::Settled([agents.of(one), agents.of(other)]));
    }
    let own = |agent: &str| agent == desk.agent.key;
    Ok(match batch.entries() {
        [first] if batch.state() == BatchState::Begun && own(&first.agent) => KeyedShows::Waiting,
        [first] => KeyedShows::Second(agents.of(&first.agent)),
        entries => {
            let side = |entry: &'a Entered| {
                let answers: AnswerSet = serde_json::from_str(&entry.pile)?;
                let side = Side { name: agents.of(&entry.agent), key: &entry.agent, own: own(&entry.agent) };
                Ok((side, answers))
            };
            KeyedShows::Differs(entries.iter().map(side).collect::<Result<_, Failure>>()?)
        }
    })
}
