//! A mail a day to the agents of a commune while something waits in the desk's queue.

use crate::notify::{NotifyError, Post, hour, may_mail, message, today};
use jiff::Timestamp;
use parvis_model::EmailAddress;
use parvis_model::desk::Act;
use parvis_model::path::function;
use parvis_store::entries::Waiting;
use parvis_theme::view::Mail;
use std::collections::BTreeMap;

/// How many places of the queue are read at once, and at most. Above that the exact number does not matter to anybody.
const PAGE: i32 = 500;
const PAGES: usize = 10;

/// From which hour of the commune's day on: what came at night is counted in the morning.
const FROM_HOUR: i8 = 7;

/// Reminds the agents who may moderate, once a day and only if something waits. The mail says how many texts wait, what
/// for, and since when the oldest does; nothing of what they say. How many mails went out.
///
/// # Errors
/// [`NotifyError`]. A day on which it fails half-way has no second reminder: the queue does not run away.
pub async fn remind(post: Post<'_>, now: Timestamp) -> Result<usize, NotifyError> {
    let (store, site) = (post.source.store, post.source.site);
    if hour(post, now)? < FROM_HOUR {
        return Ok(0);
    }
    let waiting = queue(post).await?;
    let Some(oldest) = waiting.first() else { return Ok(0) };
    let agents = store.agents(site).await?;
    let agents: Vec<_> =
        agents.into_iter().filter(|agent| agent.roles.iter().any(|role| role.may(Act::SeeQueue))).collect();
    if agents.is_empty() || !store.claim_reminder(site, today(post, now)?, now).await? {
        return Ok(0);
    }
    let mut counts = BTreeMap::new();
    for waiting in &waiting {
        *counts.entry(waiting.reason).or_insert(0) += 1;
    }
    let counts: Vec<(&str, u64)> = counts.into_iter().map(|(reason, count)| (reason.keyword(), count)).collect();
    let days = u64::try_from(now.duration_since(oldest.since).as_hours() / 24).unwrap_or(0);
    let commune = &post.definition.site;
    let desk = format!("{}{}", commune.functions_url(), function::desk(site));
    let mail = Mail::Queue { waiting: &counts, days, desk: &desk };
    let text = post.theme.mail(post.definition, commune.lang(), &mail)?;
    let mut sent = 0;
    for agent in agents {
        let Ok(to) = EmailAddress::parse(&agent.address) else { continue };
        if may_mail(post, now).await? && post.mailer.send(message(post, to, text.clone(), None)).await.is_ok() {
            sent += 1;
        }
    }
    Ok(sent)
}

/// What waits, the longest first.
async fn queue(post: Post<'_>) -> Result<Vec<Waiting>, NotifyError> {
    let mut all: Vec<Waiting> = Vec::new();
    for _ in 0..PAGES {
        let page = post.source.store.queue(post.source.site, PAGE, all.last()).await?;
        let last = page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
        all.extend(page);
        if last {
            break;
        }
    }
    Ok(all)
}
