//! Mails to those who follow: what happened since they were last told, at most once a day for each thing they follow.
//!
//! [`notify`] may be called as often as one likes, by several at once, and killed anywhere. What happened is noted with the
//! instant at which it was first seen; a follower's mark is moved under a condition before the mail goes out. Killed in
//! between, that mail is lost and none is ever sent twice: whoever follows finds everything on the page, and a second mail
//! about the same is what makes people call mails spam. A mail that the server does not take is another matter: the mark
//! goes back, and it is tried again later.

use crate::Source;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use parvis_keys::{Purpose, Unfollow, mails_of_commune};
use parvis_mail::{MailError, Mailer, Message};
use parvis_model::contribution::WHOLE;
use parvis_model::definition::SiteDefinition;
use parvis_model::path::function;
use parvis_model::{ActivityState, EmailAddress, Process};
use parvis_store::StoreError;
use parvis_store::followers::Follower;
use parvis_theme::view::{Happening, Mail, MailText};
use parvis_theme::{Theme, ThemeError};
use std::collections::HashMap;

/// The most that one mail tells; the page tells the rest.
const MOST: usize = 12;

/// What mails are written and sent with.
#[derive(Clone, Copy)]
pub struct Post<'a> {
    /// The commune's records.
    pub source: Source<'a>,
    /// The commune.
    pub definition: &'a SiteDefinition,
    /// What writes them.
    pub theme: &'a Theme,
    /// What sends them.
    pub mailer: &'a dyn Mailer,
    /// Mails a day for the whole commune, codes included.
    pub mails_for_commune: u32,
}

/// Why mails could not be sent. Calling again is safe.
#[derive(Debug, thiserror::Error)]
pub enum NotifyError {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A mail cannot be written.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// The commune's time zone, or an instant out of range.
    #[error(transparent)]
    Time(#[from] jiff::Error),
    /// A link cannot be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// What became of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sent {
    /// Mails that went out.
    pub mails: usize,
    /// Mails that wait for another day or another try.
    pub waiting: usize,
    /// Followers whose time was over.
    pub forgotten: usize,
}

/// Tells followers what happened. `happenings` is all that ever happened in the commune's processes.
///
/// # Errors
/// [`NotifyError`]. What was sent before stays sent and is not sent again.
pub async fn notify(
    post: Post<'_>,
    processes: &[&Process],
    happenings: &[Happening],
    now: Timestamp,
) -> Result<Sent, NotifyError> {
    let mut sent = Sent::default();
    for process in processes {
        let own: Vec<&Happening> = happenings.iter().filter(|happening| happening.process == process.id).collect();
        let seen = see(post, process, &own, now).await?;
        let followers = post.source.store.followers(post.source.site, &process.id).await?;
        if followers.is_empty() {
            continue;
        }
        if is_over(post, process, &seen, now)? {
            for follower in &followers {
                let (target, key) = (&follower.target, &follower.key);
                post.source.store.unfollow(post.source.site, &process.id, target, key).await?;
            }
            sent.forgotten += followers.len();
            continue;
        }
        for follower in &followers {
            match tell(post, process, &seen, follower, now).await? {
                Told::Nothing => {}
                Told::Sent => sent.mails += 1,
                Told::Waits => sent.waiting += 1,
            }
        }
    }
    Ok(sent)
}

/// Notes what is new, and gives everything with the instant at which it was first seen.
async fn see<'h>(
    post: Post<'_>,
    process: &Process,
    happenings: &[&'h Happening],
    now: Timestamp,
) -> Result<Vec<(Timestamp, &'h Happening)>, NotifyError> {
    let store = post.source.store;
    let known = store.happened(post.source.site, &process.id).await?;
    let known: HashMap<String, Timestamp> = known.into_iter().collect();
    let mut seen = Vec::with_capacity(happenings.len());
    for happening in happenings {
        let at = match known.get(&happening.name) {
            Some(at) => *at,
            None => store.see(post.source.site, &process.id, &happening.name, now).await?,
        };
        seen.push((at, *happening));
    }
    Ok(seen)
}

/// Whether nothing more is to be expected: everything closed, and the commune's months have passed since the last news.
fn is_over(
    post: Post<'_>,
    process: &Process,
    seen: &[(Timestamp, &Happening)],
    now: Timestamp,
) -> Result<bool, NotifyError> {
    if process.state(now) != ActivityState::Closed {
        return Ok(false);
    }
    let closed = process.activities.iter().map(|activity| activity.results_from());
    let last = closed.chain(seen.iter().map(|(at, _)| *at)).max().unwrap_or(now);
    let months = i64::from(post.definition.site.privacy.retention_months);
    let end = last.to_zoned_datetime(zone(post)?).checked_add(months.months())?;
    Ok(end.timestamp() <= now)
}

/// What became of one follower.
enum Told {
    Nothing,
    Sent,
    Waits,
}

async fn tell(
    post: Post<'_>,
    process: &Process,
    seen: &[(Timestamp, &Happening)],
    follower: &Follower,
    now: Timestamp,
) -> Result<Told, NotifyError> {
    // Whoever follows the process is told of all that it contains.
    let concerns = |happening: &Happening| {
        follower.target == WHOLE || happening.about.as_deref() == Some(follower.target.as_str())
    };
    let news: Vec<(Timestamp, &Happening)> =
        seen.iter().filter(|(at, happening)| *at > follower.told && concerns(happening)).copied().collect();
    let Some(upto) = news.iter().map(|(at, _)| *at).max() else { return Ok(Told::Nothing) };
    let today = today(post, now)?;
    if follower.mailed.is_some_and(|day| day >= today) {
        return Ok(Told::Waits);
    }
    // An address that is none any more cannot be written to; it stays until they stop or it is over.
    let Ok(to) = EmailAddress::parse(&follower.address) else { return Ok(Told::Nothing) };
    let happenings: Vec<&Happening> = news.iter().map(|(_, happening)| *happening).collect();
    let (text, unfollow) = write(post, process, follower, &happenings, now)?;
    if !may_mail(post, now).await? {
        return Ok(Told::Waits);
    }
    let (store, site) = (post.source.store, post.source.site);
    if !store.claim_mail(site, &process.id, follower, upto, today).await? {
        return Ok(Told::Nothing);
    }
    match post.mailer.send(message(post, to, text, Some(unfollow))).await {
        Ok(()) => Ok(Told::Sent),
        // Refused for good: the same mail would be refused again.
        Err(MailError::Refused(_)) => Ok(Told::Nothing),
        Err(MailError::Unavailable(_) | MailError::Setup(_)) => {
            store.release_mail(site, &process.id, follower, upto).await?;
            Ok(Told::Waits)
        }
    }
}

/// The mail and the address that ends it.
fn write(
    post: Post<'_>,
    process: &Process,
    follower: &Follower,
    happenings: &[&Happening],
    now: Timestamp,
) -> Result<(MailText, String), NotifyError> {
    let (source, site) = (post.source, &post.definition.site);
    let link =
        Unfollow { process: process.id.clone(), target: follower.target.clone(), follower: follower.key.clone() };
    let token = link.token(source.key, source.site, now)?;
    let unfollow = format!("{}{}", site.functions_url(), function::unfollow(source.site, &token));
    let about = happenings.first().filter(|_| follower.target != WHOLE).map(|happening| happening.title.as_str());
    // The latest, in the order in which they happened.
    let happenings = &happenings[happenings.len().saturating_sub(MOST)..];
    let mail = Mail::News { process, about, happenings, unfollow: &unfollow };
    Ok((post.theme.mail(post.definition, site.lang(), &mail)?, unfollow))
}

/// Counts a mail of the commune. News and reminders leave a fifth of the day's mails to codes: nobody must be kept from
/// taking part because many follow.
pub(crate) async fn may_mail(post: Post<'_>, now: Timestamp) -> Result<bool, StoreError> {
    let Source { store, site, key } = post.source;
    let counter = mails_of_commune(&key.derive(site, Purpose::Rate, &[]));
    store.count_rate(site, &counter, post.mails_for_commune / 5 * 4, 86_400, now).await
}

/// A mail of the commune.
pub(crate) fn message(post: Post<'_>, to: EmailAddress, text: MailText, unsubscribe: Option<String>) -> Message {
    let site = &post.definition.site;
    Message {
        from_name: site.name.clone(),
        reply_to: site.contact.email.clone(),
        to,
        subject: text.subject,
        text: text.text,
        html: text.html,
        unsubscribe,
    }
}

fn zone(post: Post<'_>) -> Result<TimeZone, jiff::Error> {
    TimeZone::get(&post.definition.site.time_zone)
}

/// The commune's own date.
pub(crate) fn today(post: Post<'_>, now: Timestamp) -> Result<Date, jiff::Error> {
    Ok(now.to_zoned_datetime(zone(post)?).date())
}

/// The hour of the commune's day.
pub(crate) fn hour(post: Post<'_>, now: Timestamp) -> Result<i8, jiff::Error> {
    Ok(now.to_zoned_datetime(zone(post)?).hour())
}
