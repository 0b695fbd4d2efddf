//! Where votes stand.

use super::Ballots;
use crate::desk::Desk;
use http::StatusCode;
use parvis_model::desk::Act;
use parvis_model::{ActivityState, Identity};
use parvis_theme::view::scrutiny::{ScrutinyLine, ScrutinyListPage, ScrutinyState};
use parvis_web::request::{Call, Failure, Reply};

/// Shows them: what is to be done first.
pub(crate) async fn list(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let mut votes = Vec::new();
    for definition in call.app.sites.processes(&call.site, call.now).await? {
        if let Some(vote) = Ballots::of(definition) {
            votes.push((state(call, &vote).await?, vote));
        }
    }
    votes.sort_by_key(|(state, vote)| (*state, vote.activity().closes));
    let opens = desk.may(Act::AskOpening);
    let lines = votes.iter().map(|(state, vote)| ScrutinyLine {
        process: vote.process(),
        activity: vote.activity(),
        state: *state,
        path: opens.then(|| vote.path()),
    });
    let view = ScrutinyListPage { votes: lines.collect() };
    call.html(StatusCode::OK, call.app.theme.desk_scrutiny_list(&call.page(""), &desk.reader(), &view)?)
}

async fn state(call: &Call<'_>, vote: &Ballots) -> Result<ScrutinyState, Failure> {
    Ok(match vote.activity().state(call.now) {
        ActivityState::Upcoming => ScrutinyState::Upcoming,
        ActivityState::Open | ActivityState::ClosingSoon => ScrutinyState::Open,
        ActivityState::Confirming => ScrutinyState::Confirming,
        ActivityState::Closed => match call.app.store.poll(vote.poll(call)).await? {
            Some(prepared) if prepared.result.is_some() => ScrutinyState::Counted,
            _ if vote.activity().identity == Identity::Code => ScrutinyState::ToCount,
            // A vote by address is counted by itself, unless there are ballots on paper too.
            _ => match call.app.store.on_paper(vote.poll(call)).await? {
                Some(_) => ScrutinyState::ToCount,
                None => ScrutinyState::Counted,
            },
        },
    })
}
