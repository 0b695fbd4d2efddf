//! Lists of projects, and the page of one.

use super::{declared, money, outcome_of, project_link, rules};
use crate::ThemeError;
use crate::engine::Engine;
use crate::engine::html;
use crate::format::Moment;
use crate::pages::Scene;
use crate::pages::brief::{self, PictureView};
use crate::pages::vote::{below, percent};
use crate::view::{Page, ProjectGroup, ProjectPage, ProjectsPage};
use jiff::civil::Date;
use parvis_model::Process;
use parvis_model::budget::{Budget, Milestone, Project, ProjectStatus};
use parvis_model::path::page as paths;
use parvis_model::vote::Declared;
use serde::Serialize;

/// A project in short.
#[derive(Debug, Serialize)]
pub(super) struct ProjectView {
    pub(super) title: String,
    pub(super) url: String,
    summary: Option<String>,
    pub(super) cost: Option<String>,
    district: Option<String>,
    category: Option<String>,
    /// The word of its status.
    pub(super) status: &'static str,
    pub(super) late: bool,
    pub(super) spent: Option<String>,
    /// The next milestone.
    pub(super) next: Option<(String, Moment)>,
}

/// A milestone.
#[derive(Debug, Serialize)]
struct MilestoneView {
    title: String,
    progress: &'static str,
    expected: Moment,
    done: Option<Moment>,
}

/// A link to some of the projects.
#[derive(Debug, Serialize)]
struct FilterView {
    label: String,
    url: String,
    count: usize,
    here: bool,
}

/// The projects for which `wanted`, in the order of the content.
pub(super) fn listed(
    scene: &Scene<'_>,
    process: &Process,
    declared: Option<&Declared>,
    wanted: impl Fn(&Project) -> bool,
) -> Result<Vec<ProjectView>, ThemeError> {
    let budget = rules(process)?;
    budget
        .projects
        .iter()
        .filter(|project| wanted(project))
        .map(|p| view(scene, process, budget, p, declared))
        .collect()
}

/// What the commune or the count says of a project.
pub(super) fn status(budget: &Budget, project: &Project, declared: Option<&Declared>) -> ProjectStatus {
    let outcome = budget.question_of(project).and_then(|question| outcome_of(declared, question.id.as_str()));
    project.status_after(outcome)
}

fn view(
    scene: &Scene<'_>,
    process: &Process,
    budget: &Budget,
    project: &Project,
    declared: Option<&Declared>,
) -> Result<ProjectView, ThemeError> {
    let today = today(scene);
    let next = project.milestones.iter().find(|milestone| milestone.done.is_none());
    let next = next.map(|next| Ok::<_, ThemeError>((next.title.clone(), scene.calendar.date(next.expected)?)));
    Ok(ProjectView {
        title: project.title.clone(),
        url: project_link(scene, process, project.id.as_str()),
        summary: project.summary.clone(),
        cost: project.cost.map(|cost| money(scene, cost)).transpose()?,
        district: project.district.as_deref().and_then(|id| budget.district(id)).map(|found| found.label.clone()),
        category: project.category.as_deref().and_then(|id| budget.category(id)).map(|found| found.label.clone()),
        status: status(budget, project, declared).keyword(),
        late: project.is_late(today),
        spent: project.spent.map(|spent| money(scene, spent)).transpose()?,
        next: next.transpose()?,
    })
}

/// The day on which the page is drawn, in the commune's time.
fn today(scene: &Scene<'_>) -> Date {
    scene.calendar.today(scene.page.now)
}

/// Draws a list of projects.
pub(crate) fn projects(engine: &Engine, page: &Page<'_>, view: &ProjectsPage<'_>) -> Result<String, ThemeError> {
    let process = view.subject.process;
    let budget = rules(process)?;
    let heading = |scene: &Scene<'_>| match view.group {
        ProjectGroup::All => scene.say("projects-title", &[]),
        ProjectGroup::District(id) => Ok(budget.district(id).map_or_else(String::new, |found| found.label.clone())),
        ProjectGroup::Category(id) => Ok(budget.category(id).map_or_else(String::new, |found| found.label.clone())),
    };
    let mut scene = below(engine, page, &view.subject, heading)?;
    scene.sheet(crate::Sheet::Budget);
    let declared = declared(&scene, view.standing, view.subject.activity);
    let wanted = |project: &Project| match view.group {
        ProjectGroup::All => true,
        ProjectGroup::District(id) => project.district.as_deref() == Some(id),
        ProjectGroup::Category(id) => project.category.as_deref() == Some(id),
    };
    let listed = listed(&scene, process, declared, wanted)?;
    let total = budget.projects.iter().filter(|project| wanted(project)).filter_map(|project| project.cost).sum();
    scene.put("total", &money(&scene, total)?);
    scene.put("ours", &(view.group == ProjectGroup::All));
    scene.put("listed", &listed);
    put_filters(&mut scene, process, budget, view.group)?;
    scene.put("csv_url", &format!("{}{}", scene.process_link(process), paths::PROJECTS_CSV));
    scene.draw("projects.html")
}

fn put_filters(
    scene: &mut Scene<'_>,
    process: &Process,
    budget: &Budget,
    group: ProjectGroup<'_>,
) -> Result<(), ThemeError> {
    let own = format!("{}{}/", scene.process_link(process), paths::PROJECTS);
    let count = |wanted: &dyn Fn(&Project) -> bool| budget.projects.iter().filter(|project| wanted(project)).count();
    let all = FilterView {
        label: scene.say("projects-all", &[])?,
        url: own.clone(),
        count: budget.projects.len(),
        here: group == ProjectGroup::All,
    };
    let districts: Vec<FilterView> = budget
        .districts
        .iter()
        .map(|district| FilterView {
            label: district.label.clone(),
            url: format!("{own}{}/{}/", paths::DISTRICT, district.id),
            count: count(&|project| project.district.as_ref() == Some(&district.id)),
            here: group == ProjectGroup::District(&district.id),
        })
        .collect();
    let categories: Vec<FilterView> = budget
        .categories
        .iter()
        .map(|category| FilterView {
            label: category.label.clone(),
            url: format!("{own}{}/{}/", paths::CATEGORY, category.id),
            count: count(&|project| project.category.as_ref() == Some(&category.id)),
            here: group == ProjectGroup::Category(&category.id),
        })
        .collect();
    scene.put("all", &all);
    scene.put("districts", &districts);
    scene.put("categories", &categories);
    Ok(())
}

/// Draws the page of a project.
pub(crate) fn project(engine: &Engine, page: &Page<'_>, view: &ProjectPage<'_>) -> Result<String, ThemeError> {
    let (process, project) = (view.subject.process, view.project);
    let budget = rules(process)?;
    let mut scene = below(engine, page, &view.subject, |_| Ok(project.title.clone()))?;
    scene.sheet(crate::Sheet::Budget);
    let declared = declared(&scene, view.standing, view.subject.activity);
    let today = today(&scene);
    if let Some(summary) = &project.summary {
        scene.put("description", summary);
    }
    scene.put("p", &self::view(&scene, process, budget, project, declared)?);
    scene.put("running_cost", &project.running_cost.map(|cost| money(&scene, cost)).transpose()?);
    scene.put("place", &project.place);
    scene.put("by", &project.by);
    scene.put("reason", &project.reason);
    scene.put("contractor", &project.contractor);
    scene.put_value("html", html(view.html));
    let alt = project.picture.as_ref().map_or("", |picture| picture.alt.as_str());
    let picture: Option<PictureView> = view.picture.as_ref().map(|shown| brief::picture(&scene, shown, alt));
    scene.put("picture", &picture);
    let milestone = |milestone: &Milestone| {
        Ok(MilestoneView {
            title: milestone.title.clone(),
            progress: milestone.progress(today).keyword(),
            expected: scene.calendar.date(milestone.expected)?,
            done: milestone.done.map(|done| scene.calendar.date(done)).transpose()?,
        })
    };
    let milestones = project.milestones.iter().map(milestone).collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("milestones", &milestones);
    let spent = project.spent.zip(project.cost).map(|(spent, cost)| percent(spent.get(), cost.get()));
    scene.put("spent_percent", &spent);
    let activity = view.subject.activity;
    let accepts = process.accepts(activity, scene.page.now) && project.status == ProjectStatus::Voted;
    scene.put("accepts", &accepts);
    scene.put("projects_url", &format!("{}{}/", scene.process_link(process), paths::PROJECTS));
    scene.draw("project.html")
}
