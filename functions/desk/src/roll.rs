//! Taking the names of those who signed a petition, to check them against the electoral roll. It is an act, and its entry is
//! in the log before the file leaves.

use crate::counter::{self, Petition};
use crate::desk::Desk;
use axum::body::Body;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::{Response, StatusCode};
use jiff::tz::TimeZone;
use parvis_model::desk::Act;
use parvis_publish::{RollError, roll, roll_table};
use parvis_theme::view::counter::{RollLine, RollPage};
use parvis_theme::view::desk::DeskProblem;
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply};

/// Shows of which petitions there is a list: whoever checks it does so after the close as well.
pub(crate) async fn show(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let mut petitions = counter::all(desk).await?;
    petitions.sort_by_key(|petition| std::cmp::Reverse(petition.activity.closes));
    let lines = petitions.iter().map(|petition| RollLine {
        title: petition.title(),
        process: petition.process(),
        target: petition.target(),
        closes: petition.activity.closes,
    });
    let view = RollPage { petitions: lines.collect() };
    call.html(StatusCode::OK, call.app.theme.desk_roll(&call.page(""), &desk.reader(), &view)?)
}

/// Gives the list as a table.
pub(crate) async fn take(desk: &Desk<'_>, fields: &Fields) -> Result<Reply, Failure> {
    let call = desk.call;
    let names = ["process", "id"].map(|name| (name.to_owned(), fields.get(name).to_owned())).into();
    let Some(petition) = Petition::at(desk, &names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let (process, object) = (petition.process(), petition.object());
    let deposited = petition.deposited.as_ref().map(|petition| &petition.id);
    // The list is read first, so that the log never says that somebody has one which there was not.
    let table = match roll(&call.app.store, call.site.id(), process, deposited).await {
        Ok(Some(signatures)) => {
            let zone = TimeZone::get(&call.site.definition.site.time_zone).unwrap_or(TimeZone::UTC);
            roll_table(&signatures, &zone)
        }
        Ok(None) => return desk.problem(DeskProblem::NotFound, Some(fields)),
        Err(error) => Err(error),
    };
    let table = match table {
        Ok(table) => table,
        Err(RollError::Store(error)) => return Err(error.into()),
        Err(error) => {
            log::failed(call.route, &error);
            return desk.problem(DeskProblem::Unavailable, Some(fields));
        }
    };
    call.app.store.log(call.site.id(), &desk.entry(Act::ExportRoll, &object, "")?).await?;
    let name = match deposited {
        None => format!("attachment; filename=\"{}-signatures.csv\"", process.id),
        Some(id) => format!("attachment; filename=\"{}-{id}-signatures.csv\"", process.id),
    };
    Ok(Response::builder()
        .header(CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(CONTENT_DISPOSITION, name)
        .header(CACHE_CONTROL, "no-store")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Body::from(table))?)
}
