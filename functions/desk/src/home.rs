//! The first page of somebody who is signed in.

use crate::desk::Desk;
use http::StatusCode;
use parvis_theme::view::desk::DeskHomePage;
use parvis_web::request::{Failure, Reply};

/// Shows it.
pub(crate) async fn show(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let processes = call.app.sites.processes(&call.site, call.now).await?;
    let view = DeskHomePage { processes: processes.iter().map(|definition| &definition.process).collect() };
    call.html(StatusCode::OK, call.app.theme.desk_home(&call.page(""), &desk.reader(), &view)?)
}
