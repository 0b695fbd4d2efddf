//! « Où en sont nos projets » : what became of the projects of all budgets.

use super::project::{ProjectView, listed, status};
use super::{declared, money, rules};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::stylesheet::Sheet;
use crate::view::{FollowedPage, Page};
use parvis_model::Process;
use parvis_model::budget::ProjectStatus;
use parvis_model::vote::Declared;
use serde::Serialize;

/// A budget with what became of its projects.
#[derive(Debug, Serialize)]
struct BudgetView {
    title: String,
    url: String,
    year: String,
    projects: Vec<ProjectView>,
    /// How many are there, and how many are late.
    done: usize,
    late: usize,
    /// What those with a known spending cost, and what was spent on them.
    spent: Option<String>,
}

/// Draws the page.
pub(crate) fn followed(engine: &Engine, page: &Page<'_>, view: &FollowedPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Results);
    scene.sheet(Sheet::Budget);
    if let Some((process, ..)) = view.budgets.first() {
        scene.about(process);
    }
    let heading = scene.say("followed-title", &[])?;
    scene.title(&heading)?;
    scene.put("description", &scene.say("followed-intro", &[])?);
    let mut budgets = Vec::new();
    for (process, activity, standing) in &view.budgets {
        let declared = declared(&scene, standing, activity);
        let year = scene.calendar.today(activity.closes).year().to_string();
        budgets.push(budget(&scene, process, declared, year)?);
    }
    budgets.retain(|budget| !budget.projects.is_empty());
    scene.put("budgets", &budgets);
    scene.draw("followed.html")
}

fn budget(
    scene: &Scene<'_>,
    process: &Process,
    declared: Option<&Declared>,
    year: String,
) -> Result<BudgetView, ThemeError> {
    let rules = rules(process)?;
    let projects = listed(scene, process, declared, |project| status(rules, project, declared).is_funded())?;
    let spent = rules.projects.iter().filter_map(|project| project.spent).sum();
    let any = rules.projects.iter().any(|project| project.spent.is_some());
    Ok(BudgetView {
        title: process.title.clone(),
        url: scene.process_link(process),
        year,
        done: projects.iter().filter(|project| project.status == ProjectStatus::Done.keyword()).count(),
        late: projects.iter().filter(|project| project.late).count(),
        spent: any.then(|| money(scene, spent)).transpose()?,
        projects,
    })
}
