//! `serve --demo`: an invented agent who works at the real desk, by the pages and forms that agents use.

use anyhow::{Context, Result, anyhow, bail};
use axum::Router;
use axum::body::Body;
use http::header::{COOKIE, LOCATION, SET_COOKIE};
use http::{Request, Response};
use http_body_util::BodyExt;
use parvis_mail::Mailbox;
use parvis_model::Site;
use parvis_model::path::function;
use parvis_theme::view::moderation::Deed;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt;

/// An agent who is signed in. The session lives for twelve hours of the router's clock.
pub(crate) struct Clerk<'a> {
    router: &'a Router,
    site: &'a Site,
    cookie: String,
}

impl<'a> Clerk<'a> {
    /// Signs in with the code that comes into `mailbox`.
    pub(crate) async fn sign_in(router: &'a Router, mailbox: &Mailbox, site: &'a Site, email: &str) -> Result<Self> {
        let mut clerk = Self { router, site, cookie: String::new() };
        let page = clerk.post("/sign-in", &[("email", email)]).await?;
        let page = text(page).await?;
        let mail = mailbox.last_to(email).ok_or_else(|| anyhow!("no mail came to {email}"))?;
        let code = mail.text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6);
        let code = code.ok_or_else(|| anyhow!("no code in the mail"))?;
        let request = input(&page, "request").ok_or_else(|| anyhow!("no sign-in began"))?;
        let answer = clerk.post("/code", &[("request", &request), ("email", email), ("code", code)]).await?;
        let cookie = answer.headers().get(SET_COOKIE).and_then(|cookie| cookie.to_str().ok());
        let cookie = cookie.and_then(|cookie| cookie.split(';').next());
        clerk.cookie = cookie.ok_or_else(|| anyhow!("the code was refused"))?.to_owned();
        Ok(clerk)
    }

    /// Does something with a contribution, `PROCESS/ACTIVITY/ID`: the fields are those of the form of its page, such as
    /// `grounds` and `words` of a refusal, `status`, `by` and `answer`, `into` or `change` and `days`.
    pub(crate) async fn decide(&self, contribution: &str, deed: Deed, fields: &[(&str, &str)]) -> Result<()> {
        let item = format!("/item/{contribution}");
        let page = text(self.get(&item).await?).await?;
        let hidden = ["form", "version"].map(|name| (name, input(&page, name).unwrap_or_default()));
        let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
        all.extend(fields);
        let answer = self.post(&format!("{item}/{}", deed.keyword()), &all).await?;
        // What is done leads on to what waits next.
        if answer.headers().contains_key(LOCATION) {
            return Ok(());
        }
        bail!("{contribution}: {} was not done: {}", deed.keyword(), answer.status())
    }

    async fn get(&self, path: &str) -> Result<Response<Body>> {
        let request = Request::get(self.path(path)).header(COOKIE, &self.cookie).body(Body::empty())?;
        Ok(self.router.clone().oneshot(request).await?)
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Response<Body>> {
        let escape = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs: Vec<String> = fields.iter().map(|(k, v)| format!("{}={}", escape(k), escape(v))).collect();
        let request = Request::post(self.path(path))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", self.site.functions_origin())
            .header(COOKIE, &self.cookie)
            .body(Body::from(pairs.join("&")))?;
        Ok(self.router.clone().oneshot(request).await?)
    }

    fn path(&self, path: &str) -> String {
        format!("/api{}{path}", function::desk(&self.site.id))
    }
}

async fn text(answer: Response<Body>) -> Result<String> {
    let status = answer.status();
    let bytes = answer.into_body().collect().await.context("a page of the desk")?.to_bytes();
    if !status.is_success() {
        bail!("the desk answered {status}");
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The value of a hidden input: tokens and numbers, in which nothing is escaped.
fn input(page: &str, name: &str) -> Option<String> {
    let at = page.find(&format!("name=\"{name}\" value=\""))?;
    page[at..].split('"').nth(3).map(str::to_owned)
}
