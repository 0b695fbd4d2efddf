//! The pages of a participatory budget: what is particular to it on the page of its vote, its projects, what other rules would
//! have chosen, what became of what was chosen.

mod compare;
mod followed;
mod project;
mod purse;
mod rules;
mod told;

pub(crate) use compare::comparison;
pub(crate) use followed::followed;
pub(crate) use project::{project, projects};
pub(crate) use purse::{Purse, labelled, over_envelope, purse};
pub(crate) use rules::{choice_words, rule_words};
pub(crate) use told::{finding, steps};

use crate::ThemeError;
use crate::pages::Scene;
use crate::pages::vote::percent;
use parvis_model::budget::Budget;
use parvis_model::money::Cents;
use parvis_model::path::page as paths;
use parvis_model::tally::funding::Funded;
use parvis_model::tally::step::Step;
use parvis_model::tally::vote::Outcome;
use parvis_model::vote::{Declared, Standing};
use parvis_model::{Activity, Process};
use serde::Serialize;

/// An envelope, and what of it is spent once that is known.
#[derive(Debug, Serialize)]
struct EnvelopeView {
    label: String,
    /// Whether the label is ours, not the commune's.
    ours: bool,
    amount: String,
    projects: usize,
    spent: Option<String>,
    left: Option<String>,
    percent: u8,
    /// What is funded: title, address, cost.
    funded: Vec<(String, String, String)>,
}

/// « 12 500 € ».
pub(crate) fn money(scene: &Scene<'_>, amount: Cents) -> Result<String, ThemeError> {
    let (euros, cents) = amount.parts();
    let whole = scene.say("number", &[("n", euros.into())])?;
    let number = match cents {
        0 => whole,
        _ => scene.say("number-decimal", &[("whole", whole.into()), ("part", format!("{cents:02}").into())])?,
    };
    scene.say("money", &[("amount", number.into())])
}

/// The budget that a page is about.
fn rules(process: &Process) -> Result<&Budget, ThemeError> {
    process.budget().ok_or_else(|| ThemeError::Tool(process.id.to_string()))
}

/// What was declared, where it may be shown.
fn declared<'a>(scene: &Scene<'_>, standing: &'a Standing, activity: &Activity) -> Option<&'a Declared> {
    standing.declared.as_ref().filter(|_| activity.shows_results(scene.page.now))
}

/// What a question came to.
fn outcome_of<'a>(declared: Option<&'a Declared>, question: &str) -> Option<&'a Outcome> {
    declared?.outcomes.iter().find(|outcome| outcome.question.as_str() == question)
}

/// How the projects of a question were funded.
fn funded(outcome: &Outcome) -> Option<&Funded> {
    outcome.trace.iter().find_map(|step| match step {
        Step::Funded(funded) => Some(&**funded),
        _ => None,
    })
}

/// Gives the page of the vote what is particular to a budget.
pub(crate) fn put(
    scene: &mut Scene<'_>,
    process: &Process,
    activity: &Activity,
    standing: &Standing,
) -> Result<(), ThemeError> {
    let budget = rules(process)?;
    let declared = declared(scene, standing, activity);
    let mut envelopes = Vec::new();
    for question in &budget.vote.questions {
        let Some(funding) = question.funding() else { continue };
        let district = budget.district(question.id.as_str());
        let outcome = outcome_of(declared, question.id.as_str()).and_then(self::funded);
        let left = outcome.and_then(|outcome| funding.envelope.checked_sub(outcome.spent));
        let of_option = |id: &parvis_model::OptionId| {
            let title = budget.project(id.as_str()).map_or_else(|| id.to_string(), |project| project.title.clone());
            Ok((title, project_link(scene, process, id.as_str()), money(scene, funding.cost(id))?))
        };
        let funded = outcome.map(|outcome| outcome.options.iter().map(of_option).collect::<Result<_, ThemeError>>());
        envelopes.push(EnvelopeView {
            label: match district {
                Some(district) => district.label.clone(),
                None => scene.say("budget-whole", &[])?,
            },
            ours: district.is_none(),
            amount: money(scene, funding.envelope)?,
            projects: question.options.len(),
            spent: outcome.map(|outcome| money(scene, outcome.spent)).transpose()?,
            left: left.map(|left| money(scene, left)).transpose()?,
            percent: outcome.map_or(0, |outcome| percent(outcome.spent.get(), funding.envelope.get())),
            funded: funded.transpose()?.unwrap_or_default(),
        });
    }
    scene.put("envelopes", &envelopes);
    scene.put("total", &money(scene, budget.total())?);
    scene.put("listed", &project::listed(scene, process, declared, |_| true)?);
    let own = scene.process_link(process);
    scene.put("projects_url", &format!("{own}{}/", paths::PROJECTS));
    scene.put("csv_url", &format!("{own}{}", paths::PROJECTS_CSV));
    let compared = declared.is_some_and(|declared| !declared.compared.is_empty());
    scene.put("compared_url", &compared.then(|| format!("{own}{}/", paths::COMPARISON)));
    scene.put("followed_url", &scene.folder(paths::FOLLOWED));
    let counted = budget.vote.questions.first().and_then(|question| question.funding());
    scene.put("choice_words", &counted.map(|funding| choice_words(scene, funding)).transpose()?);
    scene.put("rule_words", &counted.map(|funding| rule_words(scene, funding.rule)).transpose()?);
    let ties = counted.map(|funding| scene.say(&format!("budget-ties-{}", funding.ties.keyword()), &[])).transpose()?;
    scene.put("ties_words", &ties);
    Ok(())
}

/// The address of a project's page.
fn project_link(scene: &Scene<'_>, process: &Process, id: &str) -> String {
    format!("{}{}/{id}/", scene.process_link(process), paths::PROJECTS)
}
