//! Votes on paper: what was gathered, and the codes of envelopes.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::Scene;
use crate::stylesheet::Sheet;
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::paper::{EnvelopePage, EnvelopeProblem, NotReady, OfVote, PaperPage, PaperPhase, PaperProblem};
use parvis_model::Identity;
use parvis_model::vote::BatchState;
use serde::Serialize;

/// A batch in the list.
#[derive(Debug, Serialize)]
struct Row {
    number: u32,
    state: String,
    /// Whether somebody has to do something about it.
    open: bool,
    agents: Vec<String>,
    ballots: Option<u64>,
    /// What the agent who reads the page may do: `second`, `settle`, or nothing.
    todo: Option<&'static str>,
}

/// The frame of a page about the paper of a vote.
pub(super) fn about<'a>(
    engine: &'a Engine,
    page: &'a Page<'a>,
    reader: &Reader<'_>,
    of: OfVote<'_>,
) -> Result<Scene<'a>, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Votes)?;
    scene.sheet(Sheet::Vote);
    scene.put("vote", &of.process.title);
    scene.put("own", of.path);
    scene.put("by_code", &(of.activity.identity == Identity::Code));
    Ok(scene)
}

/// Draws what was gathered.
pub(crate) fn paper(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &PaperPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = about(engine, page, reader, view.of)?;
    let heading = scene.say("desk-paper-title", &[])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    let problem = view.problem.map(|p| scene.say(&format!("desk-paper-problem-{}", p.keyword()), &[])).transpose()?;
    scene.put("problem", &problem);
    let mistakes: Vec<(&str, &String)> = match view.problem {
        Some(PaperProblem::NotANumber) => problem.iter().map(|words| ("f-signed", words)).collect(),
        Some(PaperProblem::NoReason) => problem.iter().map(|words| ("f-reason", words)).collect(),
        _ => Vec::new(),
    };
    scene.put("mistakes", &mistakes);
    scene.put("phase", view.phase.keyword());
    scene.put("envelopes", &view.envelopes);
    scene.put("counted", &view.counted);
    let unready = view.unready.map(|unready| unready_words(&scene, view.of.activity.identity, unready));
    scene.put("unready", &unready.transpose()?);
    scene.put("explain", &matches!(view.unready, Some(NotReady::TooFew(_))));
    let rows = view.batches.iter().map(|line| {
        let todo = match line.state {
            BatchState::Begun if !line.own => Some("second"),
            BatchState::Differs => Some("settle"),
            _ => None,
        };
        Ok(Row {
            number: line.number,
            state: scene.say(&format!("desk-batch-state-{}", line.state.keyword()), &[])?,
            open: matches!(line.state, BatchState::Begun | BatchState::Differs),
            agents: line.agents.iter().map(|agent| (*agent).to_owned()).collect(),
            ballots: line.ballots,
            todo: todo.filter(|_| view.phase == PaperPhase::Counting),
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("batches", &rows);
    scene.put("next", &view.next);
    scene.put("version", &view.version);
    scene.put("typed", view.typed);
    scene.put("closes", &scene.calendar.end(view.of.activity.closes)?);
    scene.draw("desk/paper.html")
}

/// What has to be done before ballots on paper are counted. Without codes there are signatures instead of envelopes.
pub(super) fn unready_words(scene: &Scene<'_>, identity: Identity, unready: NotReady) -> Result<String, ThemeError> {
    let args = [("count", unready.count().into())];
    match (unready, identity) {
        (NotReady::TooMany(_), Identity::Email | Identity::Open) => {
            scene.say("desk-paper-unready-too-many-signed", &args)
        }
        (NotReady::TooFew(_), Identity::Email | Identity::Open) => {
            scene.say("desk-paper-unready-too-few-signed", &args)
        }
        _ => scene.say(&format!("desk-paper-unready-{}", unready.keyword()), &args),
    }
}

/// Draws the form for the code of an envelope.
pub(crate) fn envelopes(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &EnvelopePage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = about(engine, page, reader, view.of)?;
    let heading = scene.say("desk-envelope-title", &[])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    let problem =
        view.problem.map(|p| scene.say(&format!("desk-envelope-problem-{}", p.keyword()), &[])).transpose()?;
    scene.put("mistakes", &problem.iter().map(|words| ("f-code", words)).collect::<Vec<_>>());
    scene.put("problem", &problem);
    let aside = matches!(
        view.problem,
        Some(EnvelopeProblem::Unknown | EnvelopeProblem::Revoked | EnvelopeProblem::OnTheWeb | EnvelopeProblem::Again)
    );
    scene.put("aside", &aside);
    scene.put("over", &matches!(view.problem, Some(EnvelopeProblem::Declared | EnvelopeProblem::NotYet)));
    scene.put("entered", &view.entered);
    scene.put("typed", view.typed);
    scene.draw("desk/envelopes.html")
}
