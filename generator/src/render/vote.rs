//! The pages of a vote.

use parvis_model::Process;
use parvis_model::form::Typed;
use parvis_theme::view::{BallotPage, Page, Right, Subject};
use parvis_theme::{Theme, ThemeError};

/// The ballot paper of a vote by addresses, with nothing on it yet.
pub(super) fn paper(theme: &Theme, page: &Page<'_>, process: &Process) -> Result<String, ThemeError> {
    let Some(activity) = process.activities.first() else { return theme.not_found(page) };
    let view = BallotPage {
        subject: Subject { process, activity, about: None },
        right: Right::Address(""),
        typed: &Typed::new(),
        wrong: &[],
        errors: &[],
        notice: None,
        check: false,
    };
    theme.ballot(page, &view)
}
