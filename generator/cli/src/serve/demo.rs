//! `serve --demo`: answers of invented people, sent through the very routes that residents use.
//!
//! Each row of `DEMO/COMMUNE/PROCESS.csv` becomes a form that is posted, a mail that is read and a link whose button is
//! pressed. The people answer one after the other between the opening and now, so the router gets a clock of its own.

use crate::lang::words;
use crate::output;
use anyhow::{Context, Result, anyhow, bail};
use axum::Router;
use axum::body::Body;
use http::Request;
use http_body_util::BodyExt;
use jiff::Timestamp;
use parvis_collect::{App, Clock, Limits};
use parvis_generator::LoadedSite;
use parvis_generator::table::Rows;
use parvis_keys::MasterSecret;
use parvis_mail::Mailbox;
use parvis_model::path::function;
use parvis_model::{Activity, Lang, Process, Questionnaire, Site};
use parvis_store::Store;
use parvis_store::records::Shard;
use parvis_theme::Theme;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt;

/// What the answers are sent with.
pub(crate) struct Means {
    pub(crate) store: Store,
    pub(crate) master: MasterSecret,
    pub(crate) theme: Arc<Theme>,
    pub(crate) now: Timestamp,
}

/// A clock that is set before each person.
#[derive(Default)]
struct Set(AtomicI64);

impl Clock for Set {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

struct People {
    router: Router,
    clock: Arc<Set>,
    mailbox: Arc<Mailbox>,
}

/// Sends the answers of all questionnaires that have a seed, have opened and have no answer yet.
pub(crate) async fn load(folder: &Path, sites: &[LoadedSite], means: Means, lang: Lang) -> Result<()> {
    let (clock, mailbox) = (Arc::new(Set::default()), Arc::new(Mailbox::default()));
    let Means { store, master, theme, now } = means;
    let app = App::new(store.clone(), master, mailbox.clone(), theme, clock.clone()).with_limits(Limits::NONE);
    let people = People { router: parvis_collect::router(app), clock, mailbox };
    if !folder.is_dir() {
        bail!(words(lang).message("demo-folder", &[("path", folder.display().to_string().into())]));
    }
    for site in sites {
        for loaded in site.processes() {
            let process = &loaded.process;
            let file = folder.join(site.id().as_str()).join(format!("{}.csv", process.id));
            let (Some(questionnaire), Some(activity)) = (process.questionnaire(), process.activities.first()) else {
                continue;
            };
            if !file.is_file() || activity.opens >= now || has_answers(&store, site, process, activity).await? {
                continue;
            }
            let name = || file.display().to_string();
            let rows = Rows::read(&std::fs::read(&file).with_context(name)?).with_context(name)?;
            let count = rows.rows.len();
            people.answer(site.site(), process, activity, questionnaire, &rows, now).await.with_context(name)?;
            let said = [("title", process.title.clone().into()), ("count", count.to_string().into())];
            output::say(&words(lang).message("demo-loaded", &said));
        }
    }
    Ok(())
}

async fn has_answers(store: &Store, site: &LoadedSite, process: &Process, activity: &Activity) -> Result<bool> {
    for shard in Shard::all(site.id(), &process.id, activity) {
        if store.has_records(shard).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

impl People {
    async fn answer(
        &self,
        site: &Site,
        process: &Process,
        activity: &Activity,
        questionnaire: &Questionnaire,
        rows: &Rows,
        now: Timestamp,
    ) -> Result<()> {
        let from = activity.opens.as_millisecond();
        let until = now.min(activity.closes).as_millisecond();
        let steps = i64::try_from(rows.rows.len()).unwrap_or(i64::MAX).saturating_add(1);
        for ((line, cells), step) in rows.rows.iter().zip(1..) {
            // Nobody waits for a code for longer than a minute, so the last answers are in before the close.
            let at = (from + (until - from) / steps * step).min(until - 120_000).max(from);
            self.clock.0.store(at, Ordering::SeqCst);
            let cells: Vec<(&str, &str)> =
                rows.head.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect();
            self.one(site, process, activity, questionnaire, &cells).await.with_context(|| format!("line {line}"))?;
        }
        Ok(())
    }

    async fn one(
        &self,
        site: &Site,
        process: &Process,
        activity: &Activity,
        questionnaire: &Questionnaire,
        cells: &[(&str, &str)],
    ) -> Result<()> {
        let mut fields = questionnaire.typed(cells.iter().copied());
        let of_form = |name: &str| activity.form.fields.iter().any(|field| field.id == name);
        fields.extend(cells.iter().filter(|(name, _)| of_form(name)).map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
        let email = fields.get("email").cloned();
        let token = self.send(site, &function::token(&site.id, &process.id, &activity.id), None).await?;
        let token: serde_json::Value = serde_json::from_str(&token)?;
        let token = token["token"].as_str().ok_or_else(|| anyhow!("no form token"))?.to_owned();
        fields.extend(
            [("token", token), ("page", "@check".to_owned()), ("go", "send".to_owned())]
                .map(|(k, v)| (k.to_owned(), v)),
        );
        // Nobody fills in a form at once.
        self.clock.0.fetch_add(60_000, Ordering::SeqCst);
        let path = function::contribute(&site.id, &process.id, &activity.id);
        let page = self.send(site, &path, Some(fields.into_iter().collect())).await?;
        let Some(email) = email else {
            return if page.contains("/withdraw/") { Ok(()) } else { Err(anyhow!("the answer was not taken")) };
        };
        let mail = self.mailbox.last_to(&email).ok_or_else(|| anyhow!("no mail came"))?;
        let start = mail.text.find("http").ok_or_else(|| anyhow!("no link in the mail"))?;
        let link = mail.text[start..].split_whitespace().next().unwrap_or_default();
        let path = link.find("/confirm/").map(|at| format!("/{}{}", site.id, &link[at..]));
        let receipt = self.send(site, &path.ok_or_else(|| anyhow!("no link in the mail"))?, Some(vec![])).await?;
        if receipt.contains("/withdraw/") { Ok(()) } else { Err(anyhow!("the answer was not confirmed")) }
    }

    /// A request as a browser on the commune's page would send it; the page that comes back.
    async fn send(&self, site: &Site, path: &str, fields: Option<Vec<(String, String)>>) -> Result<String> {
        let path = format!("/api{path}");
        let request = match fields {
            None => Request::get(path).body(Body::empty())?,
            Some(fields) => {
                let escape = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
                let pairs: Vec<String> = fields.iter().map(|(k, v)| format!("{}={}", escape(k), escape(v))).collect();
                Request::post(path)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .header("origin", site.origin())
                    .body(Body::from(pairs.join("&")))?
            }
        };
        let response = self.router.clone().oneshot(request).await?;
        let status = response.status();
        let bytes = response.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            bail!("status {status}");
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
