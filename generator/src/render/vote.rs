//! The pages of a vote.

use super::RenderReason;
use crate::open_outcome;
use crate::plan::PageKind;
use parvis_model::form::Typed;
use parvis_model::{Process, Snapshot};
use parvis_theme::view::{BallotPage, BoxPage, MinutesPage, Page, Right, Subject};
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

/// How many ballots on paper a vote has, which are known once its result is.
pub(crate) fn on_paper(process: &Process, snapshot: &Snapshot) -> u64 {
    let Some(activity) = process.activities.first() else { return 0 };
    let declared = snapshot.standing(&process.id, &activity.id).declared;
    declared.and_then(|declared| declared.paper).map_or(0, |paper| paper.ballots)
}

/// Draws a page or a file below a vote's own. The plan has only those that there is something for.
pub(super) fn below(
    theme: &Theme,
    page: &Page<'_>,
    process: &Process,
    kind: &PageKind,
    snapshot: &Snapshot,
) -> Result<Vec<u8>, RenderReason> {
    let nothing = || Ok(theme.not_found(page)?.into_bytes());
    let (Some(vote), Some(activity)) = (process.vote(), process.activities.first()) else { return nothing() };
    if let PageKind::BoxFile(_, name) = kind {
        let file = snapshot.box_file(&process.id, &activity.id, name);
        return file.map_or_else(nothing, |text| Ok(text.as_bytes().to_vec()));
    }
    let standing = &snapshot.standing(&process.id, &activity.id);
    let subject = Subject { process, activity, about: None };
    if matches!(kind, PageKind::PublicBox(_)) {
        return Ok(theme.public_box(page, &BoxPage { subject, standing })?.into_bytes());
    }
    // Whatever the snapshot says, nothing is told before the close.
    let Some(declared) = standing.declared.as_ref().filter(|_| activity.shows_results(page.now)) else {
        return nothing();
    };
    if matches!(kind, PageKind::Minutes(_)) {
        return Ok(theme.minutes(page, &MinutesPage { subject, declared })?.into_bytes());
    }
    let url = format!("{}/{}/", page.definition.site.url, process.id);
    Ok(format!("{:#}\n", open_outcome::json(process, vote, declared, &url)).into_bytes())
}
