//! Which questionnaires have answers on paper, and which sheets wait.

use super::{Asked, sheet_number};
use crate::desk::{Desk, address};
use http::StatusCode;
use parvis_model::vote::BatchState;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::keyed::{KeyedLine, KeyedListPage};
use parvis_web::form::Fields;
use parvis_web::request::{Failure, Reply, see_other};
use parvis_web::route::Names;

/// Shows them: those that have opened, the latest end first.
pub(crate) async fn list(desk: &Desk<'_>) -> Result<Reply, Failure> {
    draw(desk, None).await
}

/// Leads to the sheet whose number was typed.
pub(crate) async fn find(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(asked) = Asked::at(desk, names).await? else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let id = asked.process().id.as_str();
    match sheet_number(fields.get("number")) {
        Some(number) => see_other(&format!("{}/sheets/{id}/{number}", address(desk.call))),
        None => draw(desk, Some((id, fields.get("number")))).await,
    }
}

async fn draw(desk: &Desk<'_>, wrong: Option<(&str, &str)>) -> Result<Reply, Failure> {
    let call = desk.call;
    let mut found = Vec::new();
    for definition in call.app.sites.processes(&call.site, call.now).await? {
        let Some(asked) = Asked::of(definition).filter(|asked| asked.activity().opens <= call.now) else { continue };
        let sheets = call.app.store.keyed_sheets(asked.keying(call), call.now).await?;
        found.push((asked, sheets));
    }
    found.sort_by_key(|(asked, _)| std::cmp::Reverse(asked.activity().closes));
    let lines = found.iter().map(|(asked, sheets)| {
        let settled = sheets.iter().filter(|sheet| sheet.batch.state() == BatchState::Settled).count() as u64;
        let waiting = sheets.iter().filter(|sheet| sheet.batch.state() != BatchState::Settled).map(|sheet| {
            let own = sheet.batch.entries().iter().any(|entry| entry.agent == desk.agent.key);
            (sheet.number.clone(), sheet.batch.state(), own)
        });
        KeyedLine { process: asked.process(), activity: asked.activity(), waiting: waiting.collect(), settled }
    });
    let view = KeyedListPage { lines: lines.collect(), wrong };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    call.html(status, call.app.theme.desk_keyed_list(&call.page(""), &desk.reader(), &view)?)
}
