//! What each rule makes of the same ballots, question by question.

use super::{money, project_link, rule_words, rules};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::Scene;
use crate::pages::vote::{below, percent};
use crate::view::{ComparisonPage, Page};
use parvis_model::Process;
use parvis_model::ballot::BallotQuestion;
use parvis_model::budget::Budget;
use parvis_model::money::Cents;
use parvis_model::tally::funding::Compared;
use parvis_model::tally::step::Step;
use parvis_model::vote::Declared;
use serde::Serialize;

/// The rules of one question side by side.
#[derive(Debug, Serialize)]
struct QuestionView {
    number: usize,
    label: String,
    rules: Vec<RuleView>,
    /// A row a project: title, address, cost, what it got, and whether each rule funds it.
    projects: Vec<ProjectRow>,
    /// A row a district: its name, and what each rule spends there.
    districts: Vec<(String, Vec<String>)>,
    /// Whether all rules fund the same.
    same: bool,
}

/// What a rule comes to.
#[derive(Debug, Serialize)]
struct RuleView {
    letter: String,
    words: String,
    declared: bool,
    funded: usize,
    spent: String,
    spent_percent: u8,
    represented: u64,
    represented_percent: u8,
}

#[derive(Debug, Serialize)]
struct ProjectRow {
    title: String,
    url: String,
    cost: String,
    total: u64,
    funded: Vec<bool>,
}

/// Draws the page.
pub(crate) fn comparison(engine: &Engine, page: &Page<'_>, view: &ComparisonPage<'_>) -> Result<String, ThemeError> {
    let process = view.subject.process;
    let budget = rules(process)?;
    let mut scene = below(engine, page, &view.subject, |scene| scene.say("compare-title", &[]))?;
    scene.sheet(crate::Sheet::Budget);
    let questions = (1..).zip(&budget.vote.questions);
    let questions = questions
        .map(|(number, asked)| question(&scene, process, budget, number, asked, view.declared))
        .collect::<Result<Vec<_>, ThemeError>>()?;
    let shown: Vec<&QuestionView> = questions.iter().filter(|question| !question.rules.is_empty()).collect();
    scene.put("questions", &shown);
    scene.draw("comparison.html")
}

fn question(
    scene: &Scene<'_>,
    process: &Process,
    budget: &Budget,
    number: usize,
    question: &BallotQuestion,
    declared: &Declared,
) -> Result<QuestionView, ThemeError> {
    let compared: Vec<&Compared> = declared.compared.iter().filter(|other| other.question == question.id).collect();
    let envelope = question.funding().map(|funding| funding.envelope).unwrap_or_default();
    let rule = |(letter, compared): (char, &&Compared)| rule(scene, letter, compared, envelope);
    let rules = ('A'..='Z').zip(&compared).map(rule).collect::<Result<Vec<_>, ThemeError>>()?;
    let by_district: Vec<_> = compared.iter().map(|compared| budget.by_district(&compared.options)).collect();
    let mut districts = Vec::new();
    // Where a question is a district's, there is nothing to share among districts.
    for (place, (district, ..)) in by_district.first().into_iter().flatten().enumerate() {
        if budget.district(question.id.as_str()).is_some() || budget.districts.is_empty() {
            break;
        }
        let label = match district {
            Some(district) => district.label.clone(),
            None => scene.say("compare-no-district", &[])?,
        };
        let spent = by_district.iter().filter_map(|rows| rows.get(place)).map(|(_, spent, _)| money(scene, *spent));
        districts.push((label, spent.collect::<Result<Vec<_>, ThemeError>>()?));
    }
    let first: Option<Vec<_>> = compared.first().map(|compared| sorted(compared));
    Ok(QuestionView {
        number,
        label: question.label.clone(),
        same: compared.iter().all(|compared| Some(sorted(compared)) == first),
        projects: projects(scene, process, question, declared, &compared)?,
        rules,
        districts,
    })
}

fn sorted(compared: &Compared) -> Vec<parvis_model::OptionId> {
    let mut options = compared.options.clone();
    options.sort();
    options
}

fn rule(scene: &Scene<'_>, letter: char, compared: &Compared, envelope: Cents) -> Result<RuleView, ThemeError> {
    let (represented, voters) = (compared.represented(), compared.voters());
    Ok(RuleView {
        letter: letter.to_string(),
        words: rule_words(scene, compared.count)?,
        declared: compared.declared,
        funded: compared.options.len(),
        spent: money(scene, compared.spent)?,
        spent_percent: percent(compared.spent.get(), envelope.get()),
        represented,
        represented_percent: percent(represented, voters),
    })
}

/// All projects, those that got most first.
fn projects(
    scene: &Scene<'_>,
    process: &Process,
    question: &BallotQuestion,
    declared: &Declared,
    compared: &[&Compared],
) -> Result<Vec<ProjectRow>, ThemeError> {
    let outcome = declared.outcomes.iter().find(|outcome| outcome.question == question.id);
    let totals = outcome.iter().flat_map(|outcome| &outcome.trace).find_map(|step| match step {
        Step::Totals { totals, .. } => Some(totals.as_slice()),
        _ => None,
    });
    let totals = totals.unwrap_or_default();
    let row = |option: &parvis_model::ballot::BallotOption| {
        let cost = question.funding().map(|funding| funding.cost(&option.id)).unwrap_or_default();
        Ok(ProjectRow {
            title: option.label.clone(),
            url: project_link(scene, process, option.id.as_str()),
            cost: money(scene, cost)?,
            total: totals.iter().find(|total| total.option == option.id).map_or(0, |total| total.count),
            funded: compared.iter().map(|compared| compared.options.contains(&option.id)).collect(),
        })
    };
    let mut rows = question.options.iter().map(row).collect::<Result<Vec<_>, ThemeError>>()?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.total));
    Ok(rows)
}
