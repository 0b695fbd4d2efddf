//! The pages of a vote: what it is about, the ballot paper, the receipt.

mod mailing;
mod marks;
mod paper;
mod public;
mod told;
mod trace;

pub(crate) use mailing::mailing;
pub(crate) use marks::{Paper, option_words, said};
pub(crate) use paper::{ballot, cast, letter};
pub(crate) use public::{below, minutes, public_box};
pub(crate) use told::{Teller, told};
pub(crate) use trace::{StepView, Table, TableRow, percent};

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene, budget};
use crate::scripts::Script;
use crate::stylesheet::Sheet;
use crate::view::{Page, VotePage};
use parvis_model::activity::Show;
use parvis_model::ballot::order;
use parvis_model::path::{function, page as paths};
use parvis_model::vote::Vote;
use parvis_model::{ActivityState, Identity};
use serde::Serialize;

/// A question as the page presents it, before anybody votes on it.
#[derive(Debug, Serialize)]
struct Presented<'a> {
    number: usize,
    label: &'a str,
    hint: Option<&'a str>,
    /// The words that say how one votes.
    method: String,
    /// The words that say how it is counted.
    counted: String,
    options: Vec<String>,
}

/// Draws the page of a vote.
pub(crate) fn vote(engine: &Engine, page: &Page<'_>, view: &VotePage<'_>) -> Result<String, ThemeError> {
    let process = view.card.process;
    let rules = process.vote().ok_or_else(|| ThemeError::Tool(process.id.to_string()))?;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Vote);
    let texts = Texts {
        html: &view.html,
        answer_html: view.answer_html.as_deref(),
        news: &view.news,
        documents: &view.documents,
    };
    presentation::put(&mut scene, &view.card, view.activity, &texts)?;
    scene.put("questions", &presented(&scene, rules)?);
    scene.put("secret", &rules.secret);
    scene.put("changeable", &rules.changeable);
    scene.put("seed", &rules.seed);
    let by_code = view.activity.identity == Identity::Code;
    scene.put("by_code", &by_code);
    if by_code {
        scene.with_script(Script::Vote);
    }
    put_standing(&mut scene, view, rules)?;
    let (site, activity) = (&page.definition.site.id, &view.activity.id);
    scene.put("letter_action", &scene.action(&function::letter(site, &process.id, activity)));
    scene.put("ballot_url", &format!("{}{}/", scene.process_link(process), paths::BALLOT));
    if process.budget().is_some() {
        scene.sheet(Sheet::Budget);
        budget::put(&mut scene, process, view.activity, &view.standing)?;
        return scene.draw("budget.html");
    }
    scene.draw("vote.html")
}

/// The box, and what came out of it.
fn put_standing(scene: &mut Scene<'_>, view: &VotePage<'_>, rules: &Vote) -> Result<(), ThemeError> {
    let standing = &view.standing;
    let own = scene.process_link(view.card.process);
    // Results that may not be shown do not even reach the template.
    let declared = standing.declared.as_ref().filter(|_| view.activity.shows_results(scene.page.now));
    let told = declared.map(|declared| told::told(scene, rules, declared)).transpose()?;
    if let (Some(declared), true) = (declared, told.is_some()) {
        scene.sheet(Sheet::Results);
        let (web, paper) = (declared.web.ballots, declared.paper.as_ref().map_or(0, |paper| paper.ballots));
        scene.put("cast", &[web + paper, web, paper]);
        scene.put("paper_minutes", &declared.paper_minutes);
        scene.put("declared_at", &scene.calendar.exact(declared.at)?);
        if standing.urn.is_some() {
            scene.with_script(Script::Recount);
        }
    }
    scene.put("told", &told);
    // Who declares the result does it after the close.
    let state = view.activity.state(scene.page.now);
    scene.put("awaited", &(state == ActivityState::Closed && declared.is_none() && view.activity.show != Show::Never));
    scene.put("assurance", public::assurance(rules.secret, view.activity));
    scene.put("urn", &standing.urn.as_ref().map(|urn| public::box_view(scene, urn)).transpose()?);
    scene.put("box_url", &format!("{own}{}/", paths::BOX));
    scene.put("minutes_url", &format!("{own}{}/", paths::MINUTES));
    scene.put("json_url", &format!("{own}{}", paths::RESULTS_JSON));
    Ok(())
}

fn presented<'a>(scene: &Scene<'_>, rules: &'a Vote) -> Result<Vec<Presented<'a>>, ThemeError> {
    let presented = |(i, question): (usize, &'a parvis_model::ballot::BallotQuestion)| {
        let options = order::shown(question, &rules.seed);
        let options = options.iter().map(|option| marks::option_words(scene, question, option.as_str()));
        Ok(Presented {
            number: i + 1,
            label: &question.label,
            hint: question.hint.as_deref(),
            method: marks::method_words(scene, question)?,
            counted: marks::counting_words(scene, question)?,
            options: options.collect::<Result<_, ThemeError>>()?,
        })
    };
    rules.questions.iter().enumerate().map(presented).collect()
}
