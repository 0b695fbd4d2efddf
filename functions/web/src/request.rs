//! One request about one commune, and the answers to it.

use crate::app::App;
use crate::form::BodyError;
use crate::site::{Site, SiteError, Target};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use jiff::Timestamp;
use parvis_keys::{ChallengeError, Purpose, RandomError, mails_of_commune};
use parvis_model::form::Typed;
use parvis_model::{EmailAddress, SiteId};
use parvis_store::StoreError;
use parvis_theme::ThemeError;
use parvis_theme::view::{Page, ProblemPage, Refusal, Subject};
use std::net::IpAddr;

/// The address of the connection, set by whoever runs the router. Used for throttling only.
#[derive(Debug, Clone, Copy)]
pub struct ClientIp(pub IpAddr);

/// An answer: axum's response with a body.
pub type Reply = Response<axum::body::Body>;

/// Why a request could not be carried out at all. The resident reads honest words; the log says more.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The commune's definitions or its key.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A page or a mail cannot be drawn.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A mail that must go out did not.
    #[error(transparent)]
    Mail(#[from] parvis_mail::MailError),
    /// No randomness.
    #[error(transparent)]
    Random(#[from] RandomError),
    /// No challenge for a proof of work.
    #[error(transparent)]
    Challenge(#[from] ChallengeError),
    /// Something is not what was written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A key or token of a vote is not what was prepared for it.
    #[error(transparent)]
    Token(#[from] parvis_ballots::TokenError),
    /// A name, a hash or a ballot is not in its form.
    #[error("{0} of a vote is not in its form")]
    BallotForm(&'static str),
    /// A sealed key cannot be opened.
    #[error(transparent)]
    Seal(#[from] parvis_keys::SealError),
    /// An instant out of range.
    #[error(transparent)]
    Time(#[from] jiff::Error),
    /// A header has signs that no header has.
    #[error("a header cannot be written: {0}")]
    Header(#[from] http::Error),
}

/// Where a form was sent from, by the browser's own word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// A page of this commune.
    Ours,
    /// The browser does not say. Such a request cannot use the confirmation cookie.
    Unsaid,
    /// Another site.
    Foreign,
}

/// One request about one commune.
pub struct Call<'a> {
    /// What it may use.
    pub app: &'a App,
    /// The commune.
    pub site: Site,
    /// The present instant.
    pub now: Timestamp,
    /// Where it was sent from.
    pub sender: Sender,
    /// The address that this browser has confirmed, where the function knows such. `None` for forms that do not surely
    /// come from us.
    pub confirmed: Option<EmailAddress>,
    /// The address of the connection.
    pub ip: Option<IpAddr>,
    /// The route, for the log.
    pub route: &'static str,
}

impl<'a> Call<'a> {
    /// Prepares a request, `None` when there is no such commune.
    ///
    /// # Errors
    /// [`Failure`] when the commune cannot be read.
    pub async fn new(
        app: &'a App,
        route: &'static str,
        site: &SiteId,
        headers: &HeaderMap,
        ip: Option<IpAddr>,
    ) -> Result<Option<Self>, Failure> {
        let now = app.now();
        let Some(site) = app.sites.site(site, now).await? else { return Ok(None) };
        let sender = sender(&site, headers);
        Ok(Some(Self { app, site, now, sender, confirmed: None, ip, route }))
    }

    /// What every page needs. `path` is that of the page one would go back to.
    pub fn page<'p>(&'p self, path: &'p str) -> Page<'p> {
        let definition = &self.site.definition;
        Page {
            definition,
            lang: definition.site.lang(),
            root: format!("{}/", definition.site.url),
            path,
            now: self.now,
            confirmed_as: self.confirmed.as_ref().map(EmailAddress::masked),
        }
    }

    /// A page of this commune's function.
    ///
    /// # Errors
    /// [`Failure::Header`] when the commune's address is not fit for a header.
    pub fn html(&self, status: StatusCode, html: String) -> Result<Reply, Failure> {
        let mut reply = Response::builder()
            .status(status)
            .header(CONTENT_TYPE, "text/html; charset=utf-8")
            .header(CACHE_CONTROL, "no-store")
            .body(html.into())?;
        for (name, value) in parvis_theme::headers::functions(&self.site.definition.site) {
            let value = HeaderValue::try_from(value).map_err(http::Error::from)?;
            reply.headers_mut().insert(HeaderName::from_static(name), value);
        }
        Ok(reply)
    }

    /// A page that explains why something cannot be done.
    ///
    /// # Errors
    /// [`Failure`] when it cannot be drawn.
    pub fn problem(
        &self,
        problem: Refusal,
        subject: Option<Subject<'_>>,
        typed: Option<&Typed>,
    ) -> Result<Reply, Failure> {
        let view = ProblemPage { problem, subject, typed };
        self.html(status(problem), self.app.theme.problem(&self.page(""), &view)?)
    }

    /// Counts a request of this connection against `limit` an hour. `true` while it is within.
    ///
    /// # Errors
    /// [`Failure::Store`].
    pub async fn within_rate(&self, what: &str, limit: u32) -> Result<bool, Failure> {
        let counter = self.counter(&[what.as_bytes()]);
        Ok(self.app.store.count_rate(self.site.id(), &counter, limit, 3600, self.now).await?)
    }

    /// The name of a counter of this connection.
    pub(crate) fn counter(&self, what: &[&[u8]]) -> String {
        let day = self.now.as_second().div_euclid(86_400).to_string();
        let connection = connection(self.ip);
        let parts: Vec<&[u8]> = what.iter().copied().chain([connection.as_slice()]).collect();
        // A key of its own every day: yesterday's counters cannot be joined with today's.
        self.site.key(Purpose::Rate, &[&day]).name(&parts)
    }

    /// The page that says what is wrong with a body.
    ///
    /// # Errors
    /// [`Failure`] when it cannot be drawn.
    pub fn bad_body(&self, error: BodyError) -> Result<Reply, Failure> {
        let mut reply = self.problem(Refusal::BadRequest, None, None)?;
        *reply.status_mut() = error.status();
        Ok(reply)
    }

    /// Counts a mail to an address and one for the commune. `true` while both are within their limits.
    ///
    /// # Errors
    /// [`Failure::Store`].
    pub async fn may_mail(&self, address: &EmailAddress) -> Result<bool, Failure> {
        let key = self.site.key(Purpose::Rate, &[]);
        let (store, site, limits) = (&self.app.store, self.site.id(), &self.app.limits);
        let one = key.name(&[b"address", address.canonical().as_bytes()]);
        Ok(store.count_rate(site, &one, limits.mails_to_address, 3600, self.now).await?
            && store.count_rate(site, &mails_of_commune(&key), limits.mails_for_commune, 86_400, self.now).await?)
    }
}

/// The value of a cookie that came with a request.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// Adds a cookie to an answer.
pub fn with_cookie(mut reply: Reply, cookie: &str) -> Reply {
    // Made of hexadecimal, base64 and identifiers only, so it always is a header value.
    if let Ok(value) = HeaderValue::try_from(cookie) {
        reply.headers_mut().append(SET_COOKIE, value);
    }
    reply
}

/// Sends the browser to a page with GET.
///
/// # Errors
/// [`Failure::Header`] when `to` is not fit for a header.
pub fn see_other(to: &str) -> Result<Reply, Failure> {
    Ok(Response::builder()
        .status(StatusCode::SEE_OTHER)
        .header(LOCATION, to)
        .header(CACHE_CONTROL, "no-store")
        .body(axum::body::Body::empty())?)
}

/// The path of the page to which one goes back.
pub fn page_path(target: &Target) -> String {
    target.path()
}

fn sender(site: &Site, headers: &HeaderMap) -> Sender {
    match headers.get(ORIGIN) {
        Some(origin) if origin.to_str().is_ok_and(|origin| site.allows(origin)) => Sender::Ours,
        Some(_) => Sender::Foreign,
        None => match headers.get("sec-fetch-site").and_then(|value| value.to_str().ok()) {
            // "none" is a person who opened a link of a mail; GET pages may show who is confirmed.
            Some("same-origin" | "none") => Sender::Ours,
            Some("cross-site") => Sender::Foreign,
            _ => Sender::Unsaid,
        },
    }
}

/// IPv4 addresses whole, IPv6 by /64, which is what one household has.
fn connection(ip: Option<IpAddr>) -> Vec<u8> {
    match ip {
        Some(IpAddr::V4(ip)) => ip.octets().to_vec(),
        Some(IpAddr::V6(ip)) => match ip.to_ipv4_mapped() {
            Some(ip) => ip.octets().to_vec(),
            None => ip.octets()[..8].to_vec(),
        },
        None => Vec::new(),
    }
}

fn status(problem: Refusal) -> StatusCode {
    match problem {
        Refusal::NotFound => StatusCode::NOT_FOUND,
        Refusal::NotYetOpen | Refusal::Closed | Refusal::Ended | Refusal::LinkExpired => StatusCode::GONE,
        Refusal::BadLink | Refusal::BadRequest => StatusCode::BAD_REQUEST,
        Refusal::WrongOrigin => StatusCode::FORBIDDEN,
        Refusal::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Refusal::Forgotten => StatusCode::OK,
        Refusal::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    }
}
