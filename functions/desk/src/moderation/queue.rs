//! What waits, longest first: a page of it, and the neighbours of one that waits.

use super::deadline::wait;
use super::found::{Found, leads_to};
use super::message::{is_message, page_of};
use crate::desk::Desk;
use http::StatusCode;
use parvis_model::definition::ProcessDefinition;
use parvis_model::desk::Act;
use parvis_model::path::function;
use parvis_model::{ActivityId, ContributionId, ProcessId};
use parvis_store::entries::{Place, Reason, Waiting};
use parvis_theme::view::moderation::{AuthorTold, DoneNotice, QueueLine, QueuePage, Waits};
use parvis_web::form::Fields;
use parvis_web::request::{Call, Failure, Reply};
use std::sync::Arc;

/// Contributions a page.
const PAGE: usize = 30;
/// Places read at once where some are passed over.
const SKIMMED: i32 = 1_000;

/// Which of those that wait an agent wants to see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    process: Option<ProcessId>,
    reason: Option<Reason>,
}

impl Filter {
    /// What an address says after its question mark.
    pub(crate) fn read(fields: &Fields) -> Self {
        Self {
            process: ProcessId::parse(fields.get("process")).ok(),
            reason: Reason::from_keyword(fields.get("reason")),
        }
    }

    /// The same as an address says it, with its question mark where there is something to say.
    pub(crate) fn query(&self, more: &[(&str, &str)]) -> String {
        let process = self.process.as_ref().map(|process| ("process", process.as_str()));
        let reason = self.reason.map(|reason| ("reason", reason.keyword()));
        let pairs = process.into_iter().chain(reason).chain(more.iter().copied());
        // Nothing in it needs to be escaped: identifiers, words of ours, numbers and full stops.
        let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    fn keeps(&self, desk: &Desk<'_>, waiting: &Waiting) -> bool {
        let concerned = match waiting.reason {
            Reason::Answer => desk.may(Act::Answer),
            Reason::Moderate | Reason::Review | Reason::Report | Reason::Appeal => desk.may(Act::Publish),
        };
        concerned
            && self.process.as_ref().is_none_or(|process| *process == waiting.process)
            && self.reason.is_none_or(|reason| reason == waiting.reason)
    }
}

/// The first `count` that wait after `from`, of those that this agent wants to see.
pub(crate) async fn waiting(
    desk: &Desk<'_>,
    filter: &Filter,
    from: Option<&Waiting>,
    count: usize,
) -> Result<Vec<Waiting>, Failure> {
    let (store, site) = (&desk.call.app.store, desk.call.site.id());
    let (mut kept, mut from) = (Vec::new(), from.cloned());
    // Few are passed over as a rule; where many are, larger pages are read.
    let mut limit = i32::try_from(count).unwrap_or(SKIMMED);
    loop {
        let read = store.queue(site, limit, from.as_ref()).await?;
        let whole = read.len() < usize::try_from(limit).unwrap_or(0);
        from = read.last().cloned();
        kept.extend(read.into_iter().filter(|waiting| filter.keeps(desk, waiting)));
        if kept.len() >= count || whole {
            kept.truncate(count);
            return Ok(kept);
        }
        limit = SKIMMED;
    }
}

/// The nearest that waits longer than `from`.
pub(crate) async fn before(desk: &Desk<'_>, filter: &Filter, from: &Waiting) -> Result<Option<Waiting>, Failure> {
    let read = desk.call.app.store.queue_before(desk.call.site.id(), SKIMMED, from).await?;
    Ok(read.into_iter().find(|waiting| filter.keeps(desk, waiting)))
}

/// Shows a page.
pub(crate) async fn list(desk: &Desk<'_>, query: Option<&str>) -> Result<Reply, Failure> {
    let call = desk.call;
    let fields = Fields::of_query(query);
    let (filter, from) = (Filter::read(&fields), Waiting::parse(fields.get("from")));
    let mut found = waiting(desk, &filter, from.as_ref(), PAGE + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let processes = call.app.sites.processes(&call.site, call.now).await?;
    let placed = placed(&found, &processes);
    let places: Vec<Place<'_>> = placed
        .iter()
        .map(|(waiting, _, shards)| Place {
            site: call.site.id(),
            process: &waiting.process,
            activity: &waiting.activity,
            shards: *shards,
            id: &waiting.id,
        })
        .collect();
    let entries = call.app.store.entries_at(&places).await?;
    let back = filter.query(&[]);
    let lines = placed.iter().zip(&entries).filter_map(|((waiting, process, _), stored)| {
        let waits = match stored {
            Some(stored) => Waits::Contribution(&stored.contribution),
            None if is_message(waiting) => Waits::Message,
            None => return None,
        };
        let process = &process.process;
        let href = leads_to(call, waiting, &back);
        Some(QueueLine { process, waits, wait: wait(&call.site, process, waiting), href })
    });
    let last = found.last().filter(|_| more).map(Waiting::name);
    let view = QueuePage {
        lines: lines.collect(),
        processes: by_process(call, &processes, &filter),
        reasons: by_reason(desk, &filter),
        next: last.map(|last| address(call, &filter, &[("from", &last)])),
        later: from.is_some(),
        done: done(call, &fields).await?,
    };
    call.html(StatusCode::OK, call.app.theme.desk_queue(&call.page(""), &desk.reader(), &view)?)
}

/// What waits with its process and the number of its shards. What left the content folder is passed over.
fn placed<'a>(
    found: &'a [Waiting],
    processes: &'a [Arc<ProcessDefinition>],
) -> Vec<(&'a Waiting, &'a ProcessDefinition, u16)> {
    let of = |waiting: &Waiting| processes.iter().find(|definition| definition.process.id == waiting.process);
    let placed = found.iter().filter_map(|waiting| {
        let definition = of(waiting)?;
        Some((waiting, definition.as_ref(), definition.process.activity(&waiting.activity)?.shards))
    });
    placed.collect()
}

fn by_process<'a>(
    call: &Call<'_>,
    processes: &'a [Arc<ProcessDefinition>],
    filter: &Filter,
) -> Vec<(Option<&'a str>, String, bool)> {
    let choice = |name: Option<&'a str>, process: Option<ProcessId>| {
        let current = filter.process == process;
        (name, address(call, &Filter { process, ..filter.clone() }, &[]), current)
    };
    let moderated = processes.iter().map(|definition| &definition.process);
    let moderated = moderated.filter(|process| process.activities.iter().any(|a| a.contributions.is_some()));
    let each = moderated.map(|process| choice(Some(&process.title), Some(process.id.clone())));
    std::iter::once(choice(None, None)).chain(each).collect()
}

fn by_reason(desk: &Desk<'_>, filter: &Filter) -> Vec<(Option<&'static str>, String, bool)> {
    let choice = |reason: Option<Reason>| {
        let address = address(desk.call, &Filter { reason, ..filter.clone() }, &[]);
        (reason.map(Reason::keyword), address, filter.reason == reason)
    };
    std::iter::once(None).chain(Reason::ALL.map(Some)).map(choice).collect()
}

/// The address of the queue.
pub(crate) fn address(call: &Call<'_>, filter: &Filter, more: &[(&str, &str)]) -> String {
    let (functions, desk) = (&call.site.definition.site.functions, function::desk(call.site.id()));
    format!("{functions}{desk}/queue{}", filter.query(more))
}

/// What the page before did, as the address of this one says it.
pub(crate) async fn done(call: &Call<'_>, fields: &Fields) -> Result<Option<DoneNotice>, Failure> {
    let Some(act) = Act::from_keyword(fields.get("done")) else { return Ok(None) };
    if let (Act::CloseReport | Act::StopTalk, Some(waiting)) = (act, Waiting::parse(fields.get("at"))) {
        let (href, told) = (page_of(call, &waiting, ""), AuthorTold::Needless);
        return Ok(Some(DoneNotice { act: act.keyword(), title: None, href, told }));
    }
    let mut parts = fields.get("was").split('/');
    let mut part = || parts.next().unwrap_or_default();
    let named = (ProcessId::parse(part()), ActivityId::parse(part()), ContributionId::parse(part()));
    let (Ok(process), Ok(activity), Ok(id)) = named else { return Ok(None) };
    let Some(found) = Found::named(call, &process, &activity, &id).await? else { return Ok(None) };
    let told = AuthorTold::ALL.into_iter().find(|told| told.keyword() == fields.get("told"));
    Ok(Some(DoneNotice {
        act: act.keyword(),
        title: Some(found.contribution().title()),
        href: found.href(call),
        told: told.unwrap_or(AuthorTold::Needless),
    }))
}
