//! A private message that one of two neighbours reported. It is read by whoever asks for it, and every look is in the log;
//! then the report is closed, or the two do not write to each other any more.

use super::deadline::wait;
use super::found::{Found, href};
use super::queue::{Filter, address};
use crate::desk::Desk;
use http::StatusCode;
use parvis_model::ActivityId;
use parvis_model::definition::ProcessDefinition;
use parvis_model::desk::Act;
use parvis_model::presets::exchange::{ENTRIES, MESSAGES};
use parvis_store::decisions::Acted;
use parvis_store::entries::Waiting;
use parvis_store::reported::{Report, Verdict};
use parvis_store::talks::Side;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::reported::{MessageDeed, MessagePage, MessageProblem};
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Call, Failure, Reply, see_other};
use parvis_web::route::Names;
use std::sync::Arc;

/// Whether what waits is a private message rather than a contribution.
pub(super) fn is_message(waiting: &Waiting) -> bool {
    waiting.activity.as_str() == MESSAGES
}

/// The address of its page. `filter` is what comes after.
pub(super) fn page_of(call: &Call<'_>, waiting: &Waiting, filter: &str) -> String {
    let desk = crate::desk::path(call);
    format!("{desk}/message/{}{filter}", waiting.name())
}

/// A reported message that an address of the desk names.
struct Reported {
    definition: Arc<ProcessDefinition>,
    waiting: Waiting,
    report: Report,
    /// The entry that the two wrote about, while it is there.
    entry: Option<Found>,
}

impl Reported {
    async fn at(desk: &Desk<'_>, names: &Names) -> Result<Option<Self>, Failure> {
        let call = desk.call;
        let waiting = Waiting::parse(names.get("id").map_or("", String::as_str)).filter(is_message);
        let Some(waiting) = waiting else { return Ok(None) };
        let process = call.app.sites.process(&call.site, &waiting.process, call.now).await?;
        let report = call.app.store.reported_message(call.site.id(), &waiting, call.now).await?;
        // A place that nothing was ever reported under is nobody's.
        let (Some(definition), Some(report)) = (process, report.filter(|report| report.at == waiting.since)) else {
            return Ok(None);
        };
        let entry = match ActivityId::parse(ENTRIES) {
            Ok(entries) => Found::named(call, &waiting.process, &entries, &report.entry).await?,
            Err(_) => None,
        };
        Ok(Some(Self { definition, waiting, report, entry }))
    }

    /// Its name in the log.
    fn object(&self) -> String {
        super::found::object(&self.waiting)
    }
}

/// Shows that it waits, without its words.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names, query: Option<&str>) -> Result<Reply, Failure> {
    match Reported::at(desk, names).await? {
        Some(reported) => draw(desk, &reported, &Filter::read(&Fields::of_query(query)), false, None).await,
        None => desk.problem(DeskProblem::NotFound, None),
    }
}

/// Logs the look, then shows the words.
pub(crate) async fn read(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(reported) = Reported::at(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let (call, object) = (desk.call, reported.object());
    // The other way round, somebody who is quick could look without a trace.
    call.app.store.log(call.site.id(), &desk.entry(Act::SeeMessage, &object, "")?).await?;
    draw(desk, &reported, &filter(fields), true, None).await
}

/// Closes the report, or ends the talk.
pub(crate) async fn decide(
    desk: &Desk<'_>,
    names: &Names,
    deed: MessageDeed,
    fields: &Fields,
) -> Result<Reply, Failure> {
    let Some(reported) = Reported::at(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let (call, filter) = (desk.call, filter(fields));
    if reported.report.decided.is_some() {
        return draw(desk, &reported, &filter, false, Some(MessageProblem::Decided)).await;
    }
    let verdict = match deed {
        MessageDeed::Close => Verdict::Closed,
        MessageDeed::Stop => Verdict::Stopped,
    };
    let object = reported.object();
    let entry = desk.entry(act(deed), &object, "")?;
    let done = call.app.store.decide_report(call.site.id(), &reported.waiting, &reported.report, verdict, &entry).await;
    match done {
        Ok(Acted::Done) => {
            see_other(&address(call, &filter, &[("done", act(deed).keyword()), ("at", &reported.waiting.name())]))
        }
        Ok(Acted::Stale) => match Reported::at(desk, names).await? {
            Some(now) => draw(desk, &now, &filter, false, Some(MessageProblem::Decided)).await,
            None => desk.problem(DeskProblem::NotFound, Some(fields)),
        },
        Err(error) => {
            log::failed(call.route, &error);
            draw(desk, &reported, &filter, false, Some(MessageProblem::TryAgain)).await
        }
    }
}

/// The act of the log.
pub(crate) fn act(deed: MessageDeed) -> Act {
    match deed {
        MessageDeed::Close => Act::CloseReport,
        MessageDeed::Stop => Act::StopTalk,
    }
}

fn filter(fields: &Fields) -> Filter {
    Filter::read(&Fields::of_query(fields.get("filter").strip_prefix('?')))
}

async fn draw(
    desk: &Desk<'_>,
    reported: &Reported,
    filter: &Filter,
    words: bool,
    problem: Option<MessageProblem>,
) -> Result<Reply, Failure> {
    let call = desk.call;
    let (process, report) = (&reported.definition.process, &reported.report);
    let status = match problem {
        None => StatusCode::OK,
        Some(MessageProblem::Decided) => StatusCode::CONFLICT,
        Some(MessageProblem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
    };
    let decided = match report.decided {
        None => None,
        Some(verdict) => Some((
            match verdict {
                Verdict::Closed => MessageDeed::Close,
                Verdict::Stopped => MessageDeed::Stop,
            },
            super::lately::last(desk, &reported.object(), &[Act::CloseReport, Act::StopTalk], report.at).await?,
        )),
    };
    let title = reported.entry.as_ref().map(|entry| entry.contribution().title());
    let view = MessagePage {
        process,
        href: page_of(call, &reported.waiting, ""),
        filter: filter.query(&[]),
        wait: wait(&call.site, process, &reported.waiting),
        by_author: report.message.from == Side::Author,
        sent_at: report.message.sent_at,
        words: words.then_some(report.message.text.as_str()),
        entry: title.zip(reported.entry.as_ref().map(|entry| href(call, &entry.object()))),
        decided,
        problem,
    };
    call.html(status, call.app.theme.desk_message(&call.page(""), &desk.reader(), &view)?)
}
