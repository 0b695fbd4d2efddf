//! The page of one contribution at the desk.

use super::deadline::wait;
use super::found::{Found, leads_to};
use super::lately::last;
use super::queue::{Filter, before, done, waiting};
use super::ruling::possible;
use crate::desk::Desk;
use http::StatusCode;
use jiff::Timestamp;
use parvis_model::Contribution;
use parvis_model::desk::Act;
use parvis_model::form::Typed;
use parvis_store::entries::Waiting;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::moderation::{Deed, ItemPage, ItemProblem, ReportLine};
use parvis_web::form::Fields;
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names;

/// When it was changed last, by whomever.
fn touched(contribution: &Contribution) -> Timestamp {
    let history = contribution.history.last().map(|event| event.at);
    history.max(contribution.edited_at).unwrap_or(contribution.sent_at)
}

/// What changes a contribution at the desk.
const DECIDED: [Act; 7] =
    [Act::Publish, Act::MarkSeen, Act::Refuse, Act::AskRevision, Act::Merge, Act::SetStatus, Act::Answer];

/// What an agent brings to the page of a contribution.
#[derive(Default)]
pub(crate) struct Brought {
    /// What was typed.
    pub(crate) typed: Typed,
    /// Why it was not done.
    pub(crate) problem: Option<(Deed, ItemProblem)>,
    /// How to reach the author, where it was asked for.
    pub(crate) contact: Option<Option<String>>,
}

/// Shows the page.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names, query: Option<&str>) -> Result<Reply, Failure> {
    match Found::at(desk, names).await? {
        Some(found) => draw(desk, &found, &Fields::of_query(query), Brought::default()).await,
        None => desk.problem(DeskProblem::NotFound, None),
    }
}

/// Draws it. `query` says which filter of the queue the agent comes from, and what was just done.
pub(crate) async fn draw(desk: &Desk<'_>, found: &Found, query: &Fields, brought: Brought) -> Result<Reply, Failure> {
    let call = desk.call;
    let Some(rules) = found.rules() else { return desk.problem(DeskProblem::NotFound, None) };
    let (filter, place) = (Filter::read(query), found.stored.waiting.as_ref());
    let back = filter.query(&[]);
    let link = |waiting: Waiting| leads_to(call, &waiting, &back);
    let (earlier, later) = match place {
        Some(place) => (before(desk, &filter, place).await?, waiting(desk, &filter, Some(place), 1).await?.pop()),
        None => (None, waiting(desk, &filter, None, 1).await?.pop()),
    };
    let status = match brought.problem {
        None => StatusCode::OK,
        Some((_, ItemProblem::Stale | ItemProblem::NotNow)) => StatusCode::CONFLICT,
        Some((_, ItemProblem::TryAgain)) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut reports = call.app.store.reports(found.place(call), call.now).await?;
    reports.sort_by_key(|report| std::cmp::Reverse(report.at));
    let lines = reports.iter().map(|report| ReportLine { reason: &report.reason, words: &report.words, at: report.at });
    let view = ItemPage {
        process: found.target.process(),
        activity: found.target.activity(),
        contributions: rules,
        contribution: found.contribution(),
        version: found.stored.version,
        wait: place.map(|place| wait(&call.site, found.target.process(), place)),
        about: found.about(call).await?,
        href: found.href(call),
        before: earlier.map(link),
        after: later.map(link),
        filter: back.clone(),
        deeds: possible(desk, &found.stored),
        typed: &brought.typed,
        problem: brought.problem,
        lately: match brought.problem {
            Some((_, ItemProblem::Stale)) => {
                last(desk, &found.object(), &DECIDED, touched(found.contribution())).await?
            }
            _ => None,
        },
        done: done(call, query).await?,
        reports: lines.collect(),
        contact: brought.contact,
    };
    call.html(status, call.app.theme.desk_item(&call.page(""), &desk.reader(), &view)?)
}
