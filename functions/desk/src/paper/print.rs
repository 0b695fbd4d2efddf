//! Sheets to print. They hold no names.

use super::OnPaper;
use crate::desk::Desk;
use crate::scrutiny::Ballots;
use http::StatusCode;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::paper::{Sheet, SheetPage};
use parvis_web::form::Fields;
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names;

/// Lines of an attendance sheet: two pages, and the most that a browser draws at once.
const LINES: u32 = 40;
const LINES_MAX: u32 = 500;

/// Shows one. `lines` says how many lines an attendance sheet has.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names, query: Option<&str>) -> Result<Reply, Failure> {
    let sheet = names.get("id").and_then(|word| Sheet::from_keyword(word));
    let (Some(vote), Some(sheet)) = (Ballots::at(desk, names).await?, sheet) else {
        return desk.problem(DeskProblem::NotFound, None);
    };
    let (on, call, fields) = (OnPaper::new(vote), desk.call, Fields::of_query(query));
    let lines = super::number(fields.get("lines"), None).and_then(|lines| u32::try_from(lines).ok());
    let lines = lines.unwrap_or(LINES).clamp(1, LINES_MAX);
    let view = SheetPage { of: on.of(), sheet, lines };
    call.html(StatusCode::OK, call.app.theme.desk_sheet(&call.page(""), &desk.reader(), &view)?)
}
