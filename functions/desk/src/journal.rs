//! The log as a page, for administrators.

use crate::desk::Desk;
use http::StatusCode;
use parvis_store::log::{Break, COMMAND, Logged, Verified};
use parvis_theme::view::desk::{DeskLogPage, LogBreak, LogLine, LogState, Who};
use parvis_web::request::{Failure, Reply};
use std::collections::HashMap;

/// Entries a page.
const PAGE: u16 = 50;

/// Shows a page of it: the newest, or with `before=NUMBER` older ones. The newest comes with a check of the whole.
pub(crate) async fn show(desk: &Desk<'_>, query: Option<&str>) -> Result<Reply, Failure> {
    let call = desk.call;
    let (store, site) = (&call.app.store, call.site.id());
    let before = query.and_then(|query| query.strip_prefix("before=")).and_then(|number| number.parse().ok());
    let state = match before {
        None => Some(store.verify_log(site).await?),
        Some(_) => None,
    };
    let entries = store.log_page(site, before, PAGE).await?;
    let names: HashMap<String, String> =
        store.agents(site).await?.into_iter().map(|agent| (agent.key, agent.name)).collect();
    let older = entries.last().map(|entry| entry.number).filter(|number| *number > 1);
    let entries = entries.iter().map(|entry| LogLine {
        number: entry.number,
        at: entry.at,
        who: match names.get(&entry.agent) {
            Some(name) => Who::Agent(name),
            None if entry.agent == COMMAND => Who::Command,
            None => Who::Former(&entry.agent),
        },
        act: &entry.act,
        object: &entry.object,
        details: details(entry),
    });
    let view = DeskLogPage { entries: entries.collect(), state: state.map(words), older };
    call.html(StatusCode::OK, call.app.theme.desk_log(&call.page(""), &desk.reader(), &view)?)
}

/// The texts of a payload, which is a JSON object or nothing. `None` when it was erased.
fn details(entry: &Logged) -> Option<Vec<(String, String)>> {
    let payload: serde_json::Value = serde_json::from_str(entry.payload.as_deref()?).unwrap_or_default();
    let fields = payload.as_object().into_iter().flatten();
    Some(fields.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect())
}

fn words(verified: Verified) -> LogState {
    match verified {
        Verified::Whole { entries, hash } => LogState::Whole { entries, hash: hash.to_string() },
        Verified::Broken { number, what } => LogState::Broken {
            number,
            what: match what {
                Break::Missing => LogBreak::Missing,
                Break::Altered | Break::PayloadAltered => LogBreak::Altered,
                Break::Unlinked => LogBreak::Unlinked,
                Break::Head => LogBreak::End,
            },
        },
    }
}
