//! Which petitions can be signed at the counter now.

use super::petition::Petition;
use crate::desk::Desk;
use http::StatusCode;
use parvis_model::ActivityId;
use parvis_model::presets::deposit::DEPOSITS;
use parvis_theme::view::counter::{CounterLine, CounterListPage, CounterProblem};
use parvis_web::request::{Failure, Reply};

/// Shows them, the nearest end first.
pub(crate) async fn list(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let mut petitions = all(desk).await?;
    let refusals: Vec<_> = petitions.iter().map(|petition| petition.refusal(call.now)).collect();
    let by_letter = refusals.contains(&Some(CounterProblem::ByLetter));
    petitions.retain(|petition| petition.refusal(call.now).is_none());
    petitions.sort_by_key(|petition| petition.activity.closes);
    let lines = petitions.iter().map(|petition| CounterLine {
        process: petition.process(),
        title: petition.title(),
        path: petition.path(),
        closes: petition.activity.closes,
    });
    let view = CounterListPage { petitions: lines.collect(), by_letter };
    call.html(StatusCode::OK, call.app.theme.desk_counter_list(&call.page(""), &desk.reader(), &view)?)
}

/// All petitions that were ever published: those of processes, and those that residents deposited.
pub(crate) async fn all(desk: &Desk<'_>) -> Result<Vec<Petition>, Failure> {
    let (call, mut found) = (desk.call, Vec::new());
    for definition in call.app.sites.processes(&call.site, call.now).await? {
        let deposits = ActivityId::parse(DEPOSITS).ok().filter(|_| definition.process.deposits().is_some());
        let Some(activity) = deposits.and_then(|id| definition.process.activity(&id)) else {
            found.extend(Petition::of(definition));
            continue;
        };
        for stored in call.app.store.entries(call.site.id(), &definition.process.id, activity).await? {
            found.extend(Petition::deposited(definition.clone(), stored.contribution));
        }
    }
    Ok(found)
}
