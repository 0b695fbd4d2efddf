//! What the pages of a participatory budget show, beside that of its vote.

use super::{Picture, Subject};
use parvis_model::budget::Project;
use parvis_model::vote::{Declared, Standing};
use parvis_model::{Activity, Process};

/// The projects of a budget.
#[derive(Debug, Clone)]
pub struct ProjectsPage<'a> {
    /// The budget.
    pub subject: Subject<'a>,
    /// What came out of its vote.
    pub standing: &'a Standing,
    /// Which of them.
    pub group: ProjectGroup<'a>,
}

/// Which projects of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectGroup<'a> {
    /// All of them.
    All,
    /// Those of a district.
    District(&'a str),
    /// Those of a category.
    Category(&'a str),
}

/// One project.
#[derive(Debug, Clone)]
pub struct ProjectPage<'a> {
    /// The budget.
    pub subject: Subject<'a>,
    /// The project.
    pub project: &'a Project,
    /// Its text, as safe HTML.
    pub html: &'a str,
    /// Its picture.
    pub picture: Option<Picture>,
    /// What came out of the vote.
    pub standing: &'a Standing,
}

/// What each rule makes of the same ballots.
#[derive(Debug, Clone)]
pub struct ComparisonPage<'a> {
    /// The budget.
    pub subject: Subject<'a>,
    /// What came out.
    pub declared: &'a Declared,
}

/// What became of the projects of all budgets.
#[derive(Debug, Clone)]
pub struct FollowedPage<'a> {
    /// The budgets with what came out of them, the latest first.
    pub budgets: Vec<(&'a Process, &'a Activity, Standing)>,
}
