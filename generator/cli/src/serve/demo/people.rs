//! Invented people at their browsers: what they request, when, and the mails that they open.

use super::{Means, Seed};
use anyhow::{Context, Result, anyhow, bail};
use axum::Router;
use axum::body::Body;
use http::Request;
use http::header::{CONTENT_TYPE, COOKIE, ORIGIN, SET_COOKIE};
use http_body_util::BodyExt;
use jiff::Timestamp;
use parvis_collect::{App, Clock, Limits};
use parvis_generator::LoadedSite;
use parvis_mail::Mailbox;
use parvis_model::path::function;
use parvis_model::{Activity, ContributionId, Process, Questionnaire, Site, SiteId};
use parvis_store::Store;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt;

/// Nobody fills in a form at once.
const A_MINUTE: i64 = 60_000;
const AN_HOUR: i64 = 60 * A_MINUTE;
const A_DAY: i64 = 24 * AN_HOUR;

/// A clock that is set before each person.
#[derive(Default)]
struct Set(AtomicI64);

impl Clock for Set {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// Everybody, with the functions as they reach them and one mailbox for all. Nothing tells the pages what they do: they
/// are drawn when all of it is there.
pub(super) struct People {
    pub(super) store: Store,
    pub(super) router: Router,
    pub(super) mailbox: Arc<Mailbox>,
    /// The end of what happens.
    pub(super) now: Timestamp,
    /// Of browsers that confirmed an address, by commune and address.
    pub(super) cookies: HashMap<(SiteId, String), String>,
    clock: Arc<Set>,
}

/// A page, and the cookie that came with it.
pub(super) struct Page {
    pub(super) html: String,
    pub(super) cookie: Option<String>,
}

impl Page {
    /// Whether what was sent counts: only then may it be withdrawn, or is there a receipt.
    pub(super) fn is_receipt(&self) -> bool {
        // A ballot cannot be withdrawn: its receipt is known by what all of them look like.
        self.html.contains("/withdraw/") || self.html.contains("<div class=\"ticket\"")
    }
}

/// The time in which the rows of a table are sent.
#[derive(Clone, Copy)]
pub(super) struct Span {
    from: i64,
    pub(super) until: i64,
}

impl Span {
    /// The instant of one step of so many, the first being 1, none before `earliest`.
    pub(super) fn at(self, (step, steps): (usize, usize), earliest: i64) -> i64 {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let from = self.from.max(earliest);
        let at = by_day(from + (self.until - from) / count(steps.saturating_add(1)) * count(step)).max(from);
        // Nobody waits for a code for longer than a minute, so the last ones are in before the close.
        at.min(self.until - 2 * A_MINUTE).max(self.from)
    }
}

/// The same order in the hours in which people are up: a day's instants between seven and nine in the evening (UTC).
fn by_day(at: i64) -> i64 {
    let day = at.div_euclid(A_DAY) * A_DAY;
    day + 7 * AN_HOUR + (at - day) * 14 / 24
}

/// The next morning.
pub(super) fn next_morning(at: i64) -> i64 {
    (at.div_euclid(A_DAY) + 1) * A_DAY + 8 * AN_HOUR + at % (2 * AN_HOUR)
}

impl People {
    pub(super) fn new(means: Means) -> Self {
        let (clock, mailbox) = (Arc::new(Set::default()), Arc::new(Mailbox::default()));
        let Means { store, master, theme, now } = means;
        let app = App::new(store.clone(), master, mailbox.clone(), theme, clock.clone()).with_limits(Limits::NONE);
        let router = parvis_collect::router(app.clone()).merge(parvis_desk::router(app));
        Self { store, router, mailbox, now, cookies: HashMap::new(), clock }
    }

    pub(super) fn span(&self, seed: &Seed<'_>) -> Span {
        let until = self.now.min(seed.activity.closes).as_millisecond();
        Span { from: seed.activity.opens.as_millisecond(), until }
    }

    /// Sets the clock.
    pub(super) fn set(&self, at: i64) {
        self.clock.0.store(at, Ordering::SeqCst);
    }

    /// The contributions of an activity.
    pub(super) async fn known(
        &self,
        site: &LoadedSite,
        process: &Process,
        activity: &Activity,
    ) -> Result<Vec<ContributionId>> {
        let entries = self.store.entries(site.id(), &process.id, activity).await?;
        Ok(entries.into_iter().map(|stored| stored.contribution.id).collect())
    }

    /// The answers to a questionnaire.
    pub(super) async fn answer(
        &self,
        site: &Site,
        process: &Process,
        seed: &Seed<'_>,
        questionnaire: &Questionnaire,
    ) -> Result<usize> {
        let (span, steps) = (self.span(seed), seed.rows.rows.len());
        for ((line, cells), step) in seed.rows.rows.iter().zip(1..) {
            self.set(span.at((step, steps), 0));
            let cells = of_row(seed, cells);
            let sent = self.fill_in(site, process, seed.activity, questionnaire, &cells, "").await;
            sent.with_context(|| format!("line {line}"))?;
        }
        Ok(steps)
    }

    /// Fills in a form as a row says, about something, and confirms it by the link of the mail.
    pub(super) async fn fill_in(
        &self,
        site: &Site,
        process: &Process,
        activity: &Activity,
        questionnaire: &Questionnaire,
        cells: &[(&str, &str)],
        about: &str,
    ) -> Result<()> {
        let mut fields = questionnaire.typed(cells.iter().copied());
        let of_form = |name: &str| activity.form.fields.iter().any(|field| field.id == name);
        fields.extend(cells.iter().filter(|(name, _)| of_form(name)).map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
        let email = fields.get("email").cloned();
        let token = self.token(site, process, activity).await?;
        let rest = [("token", token.as_str()), ("page", "@check"), ("go", "send"), ("about", about)];
        fields.extend(rest.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
        let path = function::contribute(&site.id, &process.id, &activity.id);
        let page = self.request(site, &path, Some(fields.into_iter().collect()), None).await?;
        match email {
            Some(email) => self.confirm(site, &email).await.map(drop),
            None if page.is_receipt() => Ok(()),
            None => bail!("the answer was not taken"),
        }
    }

    /// A form token, and the minute in which its form is filled in.
    pub(super) async fn token(&self, site: &Site, process: &Process, activity: &Activity) -> Result<String> {
        let page = self.request(site, &function::token(&site.id, &process.id, &activity.id), None, None).await?;
        let token: serde_json::Value = serde_json::from_str(&page.html)?;
        self.clock.0.fetch_add(A_MINUTE, Ordering::SeqCst);
        Ok(token["token"].as_str().ok_or_else(|| anyhow!("no form token"))?.to_owned())
    }

    /// Opens the last mail to an address and presses the button behind its link.
    pub(super) async fn confirm(&self, site: &Site, email: &str) -> Result<Page> {
        let mail = self.mailbox.last_to(email).ok_or_else(|| anyhow!("no mail came to {email}"))?;
        let start = mail.text.find("http").ok_or_else(|| anyhow!("no link in the mail"))?;
        let link = mail.text[start..].split_whitespace().next().unwrap_or_default();
        let path = link.find("/confirm/").map(|at| format!("/{}{}", site.id, &link[at..]));
        let path = path.ok_or_else(|| anyhow!("no link in the mail"))?;
        let receipt = self.request(site, &path, Some(Vec::new()), None).await?;
        if receipt.is_receipt() { Ok(receipt) } else { Err(anyhow!("what was sent was not confirmed")) }
    }

    /// A request as a browser on the commune's page would send it; the page that comes back.
    pub(super) async fn request(
        &self,
        site: &Site,
        path: &str,
        fields: Option<Vec<(String, String)>>,
        cookie: Option<&str>,
    ) -> Result<Page> {
        let path = format!("/api{path}");
        let request = match fields {
            None => Request::get(path).body(Body::empty())?,
            Some(fields) => {
                let escape = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
                let pairs: Vec<String> = fields.iter().map(|(k, v)| format!("{}={}", escape(k), escape(v))).collect();
                Request::post(path)
                    .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .header(ORIGIN, site.origin())
                    .header(COOKIE, cookie.unwrap_or_default())
                    .body(Body::from(pairs.join("&")))?
            }
        };
        let response = self.router.clone().oneshot(request).await?;
        let status = response.status();
        let cookie = response.headers().get(SET_COOKIE).and_then(|value| value.to_str().ok());
        let cookie = cookie.and_then(|value| value.split(';').next()).map(str::to_owned);
        let bytes = response.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            bail!("status {status}");
        }
        Ok(Page { html: String::from_utf8_lossy(&bytes).into_owned(), cookie })
    }
}

/// The columns of a row with their cells.
pub(super) fn of_row<'a>(seed: &'a Seed<'_>, cells: &'a [String]) -> Vec<(&'a str, &'a str)> {
    seed.rows.head.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect()
}
