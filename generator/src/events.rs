//! What happens in a process, and when: the entries of its feed.
//!
//! Everything comes from dates in the content and in published contributions, so that two builds agree, and each event
//! has a name that outlives a change of its title or date.

use crate::lists;
use crate::render::counted;
use crate::site::{LoadedProcess, LoadedSite};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use parvis_model::activity::Show;
use parvis_model::budget::Budget;
use parvis_model::contribution::{Stage, What};
use parvis_model::debate::Debate;
use parvis_model::deposit::Deposits;
use parvis_model::exchange::Exchange;
use parvis_model::ideas::Ideas;
use parvis_model::map::Map;
use parvis_model::process::Rules;
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::vote::Vote;
use parvis_model::{Activity, Contribution, PartKey, Process, ProcessId, Snapshot};
use parvis_theme::view::{Feed, FeedEntry, FeedEvent, Happening, Page};
use parvis_theme::{Theme, ThemeError};
use std::collections::BTreeMap;

/// The most entries of a feed.
const MOST: usize = 50;

/// The instants at which something is added to a feed.
pub(crate) fn instants(site: &LoadedSite) -> impl Iterator<Item = Timestamp> + '_ {
    let nothing = Snapshot::default();
    let instants = move |loaded| events(site, loaded, &nothing).into_iter().map(|entry| entry.at).collect::<Vec<_>>();
    site.processes.iter().flat_map(instants)
}

/// Everything that has happened at an instant, in words: what those who follow are told.
///
/// # Errors
/// [`ThemeError`] when the theme has no words for something.
pub fn happenings(
    theme: &Theme,
    site: &LoadedSite,
    snapshot: &Snapshot,
    at: Timestamp,
) -> Result<Vec<Happening>, ThemeError> {
    let root = format!("{}/", site.site().url);
    let (definition, lang) = (site.definition(), site.site().lang());
    let page = Page { definition, lang, root, path: "", now: at, confirmed_as: None };
    let all = site
        .processes
        .iter()
        .flat_map(|loaded| events(site, loaded, snapshot).into_iter().chain(of_contributions(site, loaded, snapshot)));
    let mut entries: Vec<FeedEntry<'_>> = all.filter(|entry| entry.at <= at).collect();
    entries.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
    theme.happenings(&page, &entries)
}

/// The feed of a process, or of the whole site, as it is at an instant. That of a process has what residents contribute
/// too; that of the site only what the commune decides and says.
pub(crate) fn feed<'a>(
    site: &'a LoadedSite,
    process: Option<&'a LoadedProcess>,
    snapshot: &'a Snapshot,
    at: Timestamp,
) -> Feed<'a> {
    let processes: Vec<&LoadedProcess> = process.map_or_else(|| site.processes.iter().collect(), |one| vec![one]);
    let written = process.into_iter().flat_map(|loaded| of_contributions(site, loaded, snapshot));
    let mut entries: Vec<FeedEntry<'a>> = processes
        .into_iter()
        .flat_map(|loaded| events(site, loaded, snapshot))
        .chain(written)
        .filter(|entry| entry.at <= at)
        .collect();
    // Of one instant, by name, so that every build has the same order.
    entries.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.id.cmp(&a.id)));
    entries.truncate(MOST);
    let id = process.map_or_else(|| tag(site, ""), |loaded| tag(site, &format!("/{}", first_address(loaded))));
    Feed { id, process: process.map(|loaded| &loaded.process), entries }
}

/// An identifier (RFC 4151). Its year is fixed, since an identifier that changes makes every reader show everything
/// again.
fn tag(site: &LoadedSite, path: &str) -> String {
    let origin = site.site().origin();
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let host = host.split(':').next().unwrap_or_default();
    format!("tag:{host},2026:parvis/{}{path}", site.id())
}

/// The address that a process had first, which its identifiers keep.
fn first_address(loaded: &LoadedProcess) -> &ProcessId {
    loaded.formerly.first().unwrap_or(&loaded.process.id)
}

/// What happened to the contributions of a process that have pages of their own: published, answered, decided on.
fn of_contributions<'a>(site: &LoadedSite, loaded: &'a LoadedProcess, snapshot: &'a Snapshot) -> Vec<FeedEntry<'a>> {
    let process = &loaded.process;
    let Some((_, activity, _)) = lists::with_pages(process) else { return Vec::new() };
    let entries = snapshot.entries(&process.id, &activity.id).filter(|c| c.stage == Stage::Published);
    let of_one = |contribution: &'a Contribution| {
        let entry = move |name: &str, at, event| {
            let id = &contribution.id;
            let id = tag(site, &format!("/{}/{id}{name}", first_address(loaded)));
            FeedEntry { id, at, process, event }
        };
        let published = contribution.history.iter().find(|event| event.what == What::Published);
        let at = published.map_or(contribution.sent_at, |event| event.at);
        let reply = contribution.reply.as_ref();
        let statuses = contribution.history.iter().filter_map(move |event| match event.what {
            What::Status(status) => {
                let name = format!("/{}", status.keyword());
                Some(entry(&name, event.at, FeedEvent::StatusChanged { contribution, status }))
            }
            _ => None,
        });
        let reply = reply.map(|reply| entry("/answered", reply.at, FeedEvent::Replied { contribution, reply }));
        // What was said of it twice has one name: the last time counts.
        let mut found: BTreeMap<String, FeedEntry<'a>> = statuses.map(|entry| (entry.id.clone(), entry)).collect();
        found.extend(reply.map(|entry| (entry.id.clone(), entry)));
        found.into_values().chain([entry("", at, FeedEvent::Contributed { contribution })])
    };
    entries.flat_map(of_one).collect()
}

/// The contributions that the feed of a process tells something of.
pub(crate) fn told(process: &Process, snapshot: &Snapshot) -> Vec<PartKey> {
    let Some((_, activity, _)) = lists::with_pages(process) else { return Vec::new() };
    let latest = |contribution: &Contribution| {
        let happened = contribution.history.iter().map(|event| event.at).max();
        happened.max(contribution.reply.as_ref().map(|reply| reply.at)).unwrap_or(contribution.sent_at)
    };
    let mut entries: Vec<(Timestamp, &Contribution)> =
        snapshot.entries(&process.id, &activity.id).map(|entry| (latest(entry), entry)).collect();
    // Each of these has at least one entry, so no more than this can be in the feed.
    entries.sort_by(|a, b| (b.0, &b.1.id).cmp(&(a.0, &a.1.id)));
    entries.truncate(MOST);
    entries.into_iter().map(|(_, entry)| PartKey::entry(&process.id, &activity.id, &entry.id)).collect()
}

fn events<'a>(site: &LoadedSite, loaded: &'a LoadedProcess, snapshot: &Snapshot) -> Vec<FeedEntry<'a>> {
    let process = &loaded.process;
    let zone = TimeZone::get(&site.site().time_zone).unwrap_or(TimeZone::UTC);
    let entry = |name: &str, at: Timestamp, event: FeedEvent<'a>| FeedEntry {
        id: tag(site, &format!("/{}/{name}", first_address(loaded))),
        at,
        process,
        event,
    };
    let mut found = Vec::new();
    let settled = settled(process);
    // What a process is about is the first of its activities.
    if let Some(activity) = process.activities.first() {
        let opened = FeedEvent::Opened { closes: activity.closes };
        found.extend(happened(settled, activity.opens, &zone).map(|at| entry("opened", at, opened)));
        let closed = FeedEvent::Closed { count: result(process, activity, snapshot) };
        found.extend(happened(settled, activity.results_from(), &zone).map(|at| entry("closed", at, closed)));
    }
    let mut on_day = |name: &str, date: Date, event| {
        found.extend(midnight(date, &zone).map(|at| entry(name, at, event)));
    };
    let answered = |decision: &'a str| {
        let html = loaded.answer_html.as_deref().map(|html| absolute(site, loaded, html));
        FeedEvent::Answered { decision, html }
    };
    match &process.rules {
        Rules::Petition(petition) => {
            if let Some(date) = petition.transmitted {
                on_day("transmitted", date, FeedEvent::Transmitted);
            }
            if let Some(answer) = &petition.answer {
                on_day("answered", answer.date, answered(&answer.decision));
            }
            if let Some(refusal) = &petition.refused {
                on_day("refused", refusal.date, FeedEvent::Refused { reason: &refusal.reason });
            }
        }
        Rules::Questionnaire(questionnaire) => {
            if let Some(followup) = &questionnaire.followup {
                on_day("answered", followup.date, answered(&followup.decision));
            }
        }
        Rules::Ideas(Ideas { followup, .. })
        | Rules::Deposits(Deposits { followup, .. })
        | Rules::Debate(Debate { followup, .. })
        | Rules::Map(Map { followup, .. })
        | Rules::Vote(Vote { followup, .. })
        | Rules::Budget(Budget { vote: Vote { followup, .. }, .. })
        | Rules::Exchange(Exchange { followup, .. }) => {
            if let Some(followup) = followup {
                on_day("answered", followup.date, answered(&followup.decision));
            }
        }
        Rules::Consultation(consultation) => {
            if let Some(followup) = &consultation.followup {
                on_day("answered", followup.date, answered(&followup.decision));
            }
        }
    }
    for news in &loaded.news {
        let html = absolute(site, loaded, &news.html);
        on_day(&news.id, news.date, FeedEvent::News { anchor: &news.id, title: &news.title, html });
    }
    found
}

/// The day on which the commune settled it, after which nobody could take part any more.
fn settled(process: &Process) -> Option<Date> {
    match &process.rules {
        Rules::Petition(petition) => {
            let answered = petition.answer.as_ref().map(|answer| answer.date);
            let refused = petition.refused.as_ref().map(|refusal| refusal.date);
            [petition.transmitted, answered, refused].into_iter().flatten().min()
        }
        Rules::Questionnaire(questionnaire) => questionnaire.followup.as_ref().map(|followup| followup.date),
        Rules::Consultation(consultation) => consultation.followup.as_ref().map(|followup| followup.date),
        Rules::Ideas(Ideas { followup, .. })
        | Rules::Deposits(Deposits { followup, .. })
        | Rules::Debate(Debate { followup, .. })
        | Rules::Map(Map { followup, .. })
        | Rules::Vote(Vote { followup, .. })
        | Rules::Budget(Budget { vote: Vote { followup, .. }, .. })
        | Rules::Exchange(Exchange { followup, .. }) => followup.as_ref().map(|followup| followup.date),
    }
}

/// An opening or a closing, unless the process was settled on an earlier day.
fn happened(settled: Option<Date>, at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let day = at.to_zoned_datetime(zone.clone()).date();
    settled.is_none_or(|settled| day <= settled).then_some(at)
}

fn result(process: &Process, activity: &Activity, snapshot: &Snapshot) -> Option<SignatureCount> {
    (activity.show != Show::Never).then(|| counted(process, activity, snapshot))
}

fn midnight(date: Date, zone: &TimeZone) -> Option<Timestamp> {
    date.to_zoned_datetime(zone.clone()).ok().map(|zoned| zoned.timestamp())
}

/// The HTML of a process's page with whole addresses, since it is read elsewhere. Only tags hold `<` and `>`: our
/// Markdown escapes both in texts and in attributes.
fn absolute(site: &LoadedSite, loaded: &LoadedProcess, html: &str) -> String {
    let root = &site.site().url;
    let page = format!("{root}/{}/", loaded.process.id);
    let mut out = String::with_capacity(html.len() + 64);
    for part in html.split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        out.push_str(text);
        let tag = tag.replace("=\"../", &format!("=\"{root}/")).replace("href=\"#", &format!("href=\"{page}#"));
        // The pictures of a `srcset`, from the second on.
        let tag = tag.replace("w, ../", &format!("w, {root}/"));
        out.push_str(&tag);
    }
    out
}
