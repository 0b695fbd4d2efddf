//! Which pages a participatory budget has beside those of its vote, and its projects as open data.

use crate::plan::{PageKind, PlannedPage, ProjectsOf};
use crate::table::Table;
use parvis_model::budget::{Budget, Project};
use parvis_model::path::page;
use parvis_model::vote::Declared;
use parvis_model::{Cents, PartKey, Process, Snapshot};

/// What came out of the vote of a budget.
pub(crate) fn standing(process: &Process) -> Option<PartKey> {
    let activity = process.activities.first().filter(|_| process.budget().is_some())?;
    Some(PartKey::standing(&process.id, &activity.id))
}

/// The pages of the projects of the budget with index `i`, and of what other rules would have chosen.
pub(crate) fn pages(i: usize, process: &Process, snapshot: &Snapshot) -> Vec<PlannedPage> {
    let (Some(budget), Some(reads)) = (process.budget(), standing(process)) else { return Vec::new() };
    let reads = || vec![reads.clone()];
    let folder = |name: &str| format!("{}/{}{name}", process.id, page::PROJECTS);
    let mut pages = vec![PlannedPage::new(&folder(""), PageKind::Projects(i, ProjectsOf::All), reads())];
    for (d, district) in budget.districts.iter().enumerate() {
        let path = folder(&format!("/{}/{}", page::DISTRICT, district.id));
        pages.push(PlannedPage::new(&path, PageKind::Projects(i, ProjectsOf::District(d)), reads()));
    }
    for (c, category) in budget.categories.iter().enumerate() {
        let path = folder(&format!("/{}/{}", page::CATEGORY, category.id));
        pages.push(PlannedPage::new(&path, PageKind::Projects(i, ProjectsOf::Category(c)), reads()));
    }
    for (p, project) in budget.projects.iter().enumerate() {
        pages.push(PlannedPage::new(&folder(&format!("/{}", project.id)), PageKind::Project(i, p), reads()));
    }
    let path = format!("{}/{}", process.id, page::PROJECTS_CSV);
    pages.push(PlannedPage { path, kind: PageKind::ProjectsCsv(i), reads: reads() });
    let compared = process.activities.first().and_then(|activity| {
        snapshot.standing(&process.id, &activity.id).declared.filter(|declared| !declared.compared.is_empty())
    });
    if compared.is_some() {
        let path = format!("{}/{}", process.id, page::COMPARISON);
        pages.push(PlannedPage::new(&path, PageKind::Comparison(i), reads()));
    }
    pages
}

/// The projects as a table. Amounts are in euros, with a point before cents.
pub(crate) fn table(budget: &Budget, declared: Option<&Declared>) -> Result<Vec<u8>, csv::Error> {
    let columns = [
        "id",
        "title",
        "envelope",
        "cost",
        "running_cost",
        "district",
        "category",
        "place",
        "status",
        "reason",
        "votes",
        "spent",
        "contractor",
    ];
    let mut table = Table::new(columns);
    for project in &budget.projects {
        table.row(row(budget, project, declared));
    }
    table.finish()
}

fn row(budget: &Budget, project: &Project, declared: Option<&Declared>) -> Vec<String> {
    let question = budget.question_of(project);
    let outcomes = declared.map_or(&[][..], |declared| &declared.outcomes);
    let outcome = outcomes.iter().find(|outcome| Some(&outcome.question) == question.map(|question| &question.id));
    let votes = outcome.and_then(|outcome| outcome.total(&project.id)).map(|votes| votes.to_string());
    let amount = |amount: Option<Cents>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        project.id.to_string(),
        project.title.clone(),
        question.map(|question| question.id.to_string()).unwrap_or_default(),
        amount(project.cost),
        amount(project.running_cost),
        text(&project.district),
        text(&project.category),
        text(&project.place),
        project.status_after(outcome).keyword().to_owned(),
        text(&project.reason),
        votes.unwrap_or_default(),
        amount(project.spent),
        text(&project.contractor),
    ]
}
