//! How to reach an author: shown when an agent asks for it, and every look is in the log.

use super::found::Found;
use super::item::{Brought, draw};
use crate::desk::Desk;
use parvis_model::desk::Act;
use parvis_theme::view::desk::DeskProblem;
use parvis_web::form::Fields;
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names;

/// Logs the look, then shows the page with the address.
pub(crate) async fn reveal(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(found) = Found::at(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let (call, object) = (desk.call, found.object());
    // The other way round, somebody who is quick could look without a trace.
    call.app.store.log(call.site.id(), &desk.entry(Act::SeeContact, &object, "")?).await?;
    let author = call.app.store.author(found.place(call)).await?;
    let contact = Some(author.and_then(|author| author.address));
    let query = Fields::of_query(fields.get("filter").strip_prefix('?'));
    draw(desk, &found, &query, Brought { contact, ..Brought::default() }).await
}
