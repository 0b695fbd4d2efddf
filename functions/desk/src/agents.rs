//! Who works at the desk, for administrators. Naming and removing is the command's: `parvis desk`.

use crate::desk::Desk;
use http::StatusCode;
use parvis_theme::view::desk::{AgentLine, DeskAgentsPage};
use parvis_web::request::{Failure, Reply};

/// Shows the list.
pub(crate) async fn show(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let agents = call.app.store.agents(call.site.id()).await?;
    let lines = agents.iter().map(|agent| AgentLine {
        name: &agent.name,
        address: &agent.address,
        roles: &agent.roles,
        since: agent.since,
    });
    let view = DeskAgentsPage { agents: lines.collect() };
    call.html(StatusCode::OK, call.app.theme.desk_agents(&call.page(""), &desk.reader(), &view)?)
}
