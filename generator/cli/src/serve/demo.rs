//! `serve --demo`: answers of invented people, sent through the very routes that residents use.
//!
//! What residents contribute stands in `DEMO/COMMUNE/PROCESS.ACTIVITY.csv`, with what becomes of it at the desk in the
//! columns `desk.DEED` and `desk.FIELD`: see [`DEEDS`].
//!
//! Each row of `DEMO/COMMUNE/PROCESS.csv` becomes a form that is posted, a mail that is read and a link whose button is
//! pressed. The people answer one after the other between the opening and now, so the router gets a clock of its own.

use super::agents;
use super::clerk::Clerk;
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
use parvis_model::{Activity, ContributionId, Lang, Process, Questionnaire, Site};
use parvis_store::Store;
use parvis_store::records::Shard;
use parvis_theme::Theme;
use parvis_theme::view::moderation::Deed;
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

/// What an agent does with a contribution, in this order: the column with which the row says so, the fields of the form
/// that it fills in, the first being the column's own.
const DEEDS: [(&str, Deed, &[&str]); 5] = [
    ("desk.publish", Deed::Publish, &[]),
    ("desk.grounds", Deed::Refuse, &["grounds", "words"]),
    ("desk.change", Deed::AskRevision, &["change", "days"]),
    ("desk.status", Deed::SetStatus, &["status"]),
    ("desk.answer", Deed::Answer, &["answer", "by"]),
];

struct People {
    store: Store,
    router: Router,
    clock: Arc<Set>,
    mailbox: Arc<Mailbox>,
}

/// Sends the answers of all questionnaires that have a seed, have opened and have no answer yet.
pub(crate) async fn load(folder: &Path, sites: &[LoadedSite], means: Means, lang: Lang) -> Result<()> {
    let (clock, mailbox) = (Arc::new(Set::default()), Arc::new(Mailbox::default()));
    let Means { store, master, theme, now } = means;
    let app = App::new(store.clone(), master, mailbox.clone(), theme, clock.clone()).with_limits(Limits::NONE);
    let router = parvis_collect::router(app.clone()).merge(parvis_desk::router(app));
    let people = People { store: store.clone(), router, clock, mailbox };
    if !folder.is_dir() {
        bail!(words(lang).message("demo-folder", &[("path", folder.display().to_string().into())]));
    }
    for site in sites {
        for loaded in site.processes() {
            let process = &loaded.process;
            for activity in process.activities.iter().filter(|activity| activity.contributions.is_some()) {
                let file = folder.join(site.id().as_str()).join(format!("{}.{}.csv", process.id, activity.id));
                if !file.is_file() || activity.opens >= now || !people.known(site, process, activity).await?.is_empty()
                {
                    continue;
                }
                let name = || file.display().to_string();
                let rows = Rows::read(&std::fs::read(&file).with_context(name)?).with_context(name)?;
                let count = people.contribute(site, process, activity, &rows, now).await.with_context(name)?;
                let said = [("title", process.title.clone().into()), ("count", count.to_string().into())];
                output::say(&words(lang).message("demo-contributed", &said));
            }
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

    /// The contributions of an activity.
    async fn known(&self, site: &LoadedSite, process: &Process, activity: &Activity) -> Result<Vec<ContributionId>> {
        let entries = self.store.entries(site.id(), &process.id, activity).await?;
        Ok(entries.into_iter().map(|stored| stored.contribution.id).collect())
    }

    /// Sends what each row says, and does at the desk what its columns for that say.
    async fn contribute(
        &self,
        loaded: &LoadedSite,
        process: &Process,
        activity: &Activity,
        rows: &Rows,
        now: Timestamp,
    ) -> Result<usize> {
        let (site, questions) = (loaded.site(), activity.contributions.as_ref().map(|rules| &rules.questions));
        let Some(questions) = questions else { return Ok(0) };
        let (from, until) = (activity.opens.as_millisecond(), now.min(activity.closes).as_millisecond());
        let steps = i64::try_from(rows.rows.len()).unwrap_or(i64::MAX).saturating_add(1);
        let mut known = self.known(loaded, process, activity).await?;
        for ((line, cells), step) in rows.rows.iter().zip(1..) {
            let named = || format!("line {line}");
            let cells: Vec<(&str, &str)> =
                rows.head.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect();
            let (desk, typed): (Vec<_>, Vec<_>) = cells.into_iter().partition(|(name, _)| name.starts_with("desk."));
            let at = (from + (until - from) / steps * step).min(until - 120_000).max(from);
            self.clock.0.store(at, Ordering::SeqCst);
            self.one(site, process, activity, questions, &typed).await.with_context(named)?;
            let now_known = self.known(loaded, process, activity).await?;
            let new = now_known.iter().find(|id| !known.contains(id)).cloned();
            let new = new.ok_or_else(|| anyhow!("nothing was added")).with_context(named)?;
            let object = format!("{}/{}/{new}", process.id, activity.id);
            // Somebody reads it the next morning, at most a day before now.
            self.clock.0.store((at + 68_400_000).min(until), Ordering::SeqCst);
            self.moderate(site, &object, &desk).await.with_context(named)?;
            known = now_known;
        }
        Ok(rows.rows.len())
    }

    /// Does at the desk what a row's columns say.
    async fn moderate(&self, site: &Site, object: &str, cells: &[(&str, &str)]) -> Result<()> {
        let cell = |name: &str| cells.iter().find(|(column, _)| *column == name).map_or("", |(_, value)| *value);
        let deeds: Vec<_> = DEEDS.iter().filter(|(column, ..)| !cell(column).is_empty()).collect();
        if deeds.is_empty() {
            return Ok(());
        }
        let clerk = Clerk::sign_in(&self.router, &self.mailbox, site, &agents::moderator(&site.id)).await?;
        for (_, deed, names) in deeds {
            let fields: Vec<(&str, &str)> = names.iter().map(|name| (*name, cell(&format!("desk.{name}")))).collect();
            clerk.decide(object, *deed, &fields).await?;
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
