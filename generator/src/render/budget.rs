//! The pages of a participatory budget, beside that of its vote.

use super::RenderReason;
use crate::budget;
use crate::plan::{PageKind, ProjectsOf};
use crate::site::{LoadedProcess, LoadedSite};
use parvis_model::Snapshot;
use parvis_theme::view::{ComparisonPage, FollowedPage, Page, ProjectGroup, ProjectPage, ProjectsPage, Subject};
use parvis_theme::{Theme, ThemeError};

/// Draws a page or a file below a budget's own.
pub(super) fn below(
    theme: &Theme,
    page: &Page<'_>,
    site: &LoadedSite,
    loaded: &LoadedProcess,
    kind: &PageKind,
    snapshot: &Snapshot,
) -> Result<Vec<u8>, RenderReason> {
    let process = &loaded.process;
    let nothing = || Ok(theme.not_found(page)?.into_bytes());
    let (Some(budget), Some(activity)) = (process.budget(), process.activities.first()) else { return nothing() };
    let standing = &snapshot.standing(&process.id, &activity.id);
    let subject = Subject { process, activity, about: None };
    // Whatever the snapshot says, nothing is told before the close.
    let declared = standing.declared.as_ref().filter(|_| activity.shows_results(page.now));
    Ok(match kind {
        PageKind::Projects(_, of) => {
            let group = match of {
                ProjectsOf::All => Some(ProjectGroup::All),
                ProjectsOf::District(d) => budget.districts.get(*d).map(|found| ProjectGroup::District(&found.id)),
                ProjectsOf::Category(c) => budget.categories.get(*c).map(|found| ProjectGroup::Category(&found.id)),
            };
            let Some(group) = group else { return nothing() };
            theme.projects(page, &ProjectsPage { subject, standing, group })?.into_bytes()
        }
        PageKind::Project(_, index) => {
            let (Some(project), Some(html)) = (budget.projects.get(*index), loaded.projects.get(*index)) else {
                return nothing();
            };
            let picture = project.picture.as_ref().map(|picture| super::picture_of(site, process, picture));
            theme.project(page, &ProjectPage { subject, project, html, picture, standing })?.into_bytes()
        }
        PageKind::ProjectsCsv(_) => budget::table(budget, declared)?,
        PageKind::Comparison(_) => {
            let Some(declared) = declared else { return nothing() };
            theme.comparison(page, &ComparisonPage { subject, declared })?.into_bytes()
        }
        _ => return nothing(),
    })
}

/// What became of the projects of all budgets, the latest first.
pub(super) fn followed(
    theme: &Theme,
    page: &Page<'_>,
    site: &LoadedSite,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let budgets = site.processes.iter().map(|loaded| &loaded.process).filter(|process| process.budget().is_some());
    let mut budgets: Vec<_> = budgets
        .filter_map(|process| {
            let activity = process.activities.first()?;
            Some((process, activity, snapshot.standing(&process.id, &activity.id)))
        })
        .collect();
    budgets.sort_by_key(|(_, activity, _)| std::cmp::Reverse(activity.closes));
    theme.followed(page, &FollowedPage { budgets })
}
