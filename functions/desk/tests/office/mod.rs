//! A desk in a box: the communes, clock and mailbox of the tests of `collect`, with the desk's router and agents.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../../collect/tests/world/mod.rs"]
pub mod world;

pub mod ideas;
pub mod scrutiny;

#[allow(unused_imports, reason = "as above")]
pub use ideas::IDEAS;
#[allow(unused_imports, reason = "as above")]
pub use world::{Answer, CLOSES, OPENS, ORIGIN, World, deposits, encode, petition};

use axum::body::Body;
use http::{Method, Request};
use parvis_keys::{CommuneKey, MasterSecret, agent};
use parvis_model::desk::{Act, Role};
use parvis_model::{EmailAddress, SiteId};
use parvis_store::agents::Agent;
use parvis_store::log::{COMMAND, Entry, Verified};
use parvis_theme::Theme;
use parvis_web::{App, Limits};
use std::sync::{Arc, LazyLock};

static THEME: LazyLock<Arc<Theme>> = LazyLock::new(|| Arc::new(Theme::new().unwrap()));

/// The moderator and administrator of valmoret.
pub const ANOUK: &str = "anouk.perrin@valmoret.example";
/// Nobody.
pub const NOBODY: &str = "gaspard.morin@valmoret.example";

pub struct Office {
    pub w: World,
}

impl Office {
    /// Both communes, and Anouk in valmoret with all roles.
    pub async fn new() -> Self {
        Self::with(Limits { mails_for_submission: 3, ..Limits::NONE }).await
    }

    pub async fn with(limits: Limits) -> Self {
        let w = World::new().await;
        let (store, post, clock) = (w.store.clone(), w.post.clone(), w.clock.clone());
        let app = App::new(store, MasterSecret::new([1; 32]), post, THEME.clone(), clock).with_limits(limits);
        let app = app.with_pictures(w.pictures.clone());
        let office =
            Self { w: World { router: parvis_collect::router(app.clone()).merge(parvis_desk::router(app)), ..w } };
        office.name("valmoret", ANOUK, &Role::ALL).await;
        office
    }

    pub fn key(&self, site: &str, email: &str) -> String {
        // The keys that the world gives its communes.
        let key = CommuneKey::new([u8::from(site == "kerlande"); 32]);
        agent(&key, &SiteId::parse(site).unwrap(), &EmailAddress::parse(email).unwrap())
    }

    fn entry<'a>(&self, act: Act, object: &'a str) -> Entry<'a> {
        let at = parvis_web::Clock::now(&*self.w.clock);
        Entry { at, agent: COMMAND, act, object, payload: "{}", salt: [3; 32] }
    }

    pub async fn name(&self, site: &str, email: &str, roles: &[Role]) {
        let (key, since) = (self.key(site, email), parvis_web::Clock::now(&*self.w.clock));
        let (address, roles) = (email.to_owned(), roles.to_vec());
        let name = if email == ANOUK { "Anouk Perrin" } else { "Gaspard Morin" }.to_owned();
        let agent = Agent { key: key.clone(), address, name, roles, since };
        let site = SiteId::parse(site).unwrap();
        self.w.store.add_agent(&site, &agent, &self.entry(Act::AddAgent, &key)).await.unwrap();
    }

    pub async fn remove(&self, site: &str, email: &str) {
        let key = self.key(site, email);
        let site = SiteId::parse(site).unwrap();
        assert!(self.w.store.remove_agent(&site, &key, &self.entry(Act::RemoveAgent, &key)).await.unwrap());
    }

    /// The code page for an address.
    pub async fn ask(&self, site: &str, email: &str) -> Answer {
        self.post(&format!("/api/{site}/desk/sign-in"), &[("email", email)], None).await
    }

    /// The answer to a code.
    pub async fn answer(&self, site: &str, page: &Answer, code: &str) -> Answer {
        let (request, email) = (page.request(), page.input("email").unwrap());
        let fields = [("request", &*request), ("email", &email), ("code", code)];
        self.post(&format!("/api/{site}/desk/code"), &fields, None).await
    }

    /// The cookie of somebody who signs in.
    pub async fn sign_in(&self, site: &str, email: &str) -> String {
        let page = self.ask(site, email).await;
        let answer = self.answer(site, &page, &self.w.code(email)).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        answer.cookie().unwrap()
    }

    /// The form token of a session.
    pub async fn form(&self, site: &str, cookie: &str) -> String {
        self.get(&format!("/api/{site}/desk"), Some(cookie)).await.input("form").expect("a form token")
    }

    pub async fn get(&self, path: &str, cookie: Option<&str>) -> Answer {
        self.send(Method::GET, path, &[], &[], cookie).await
    }

    /// A form as the desk's own pages send it.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)], cookie: Option<&str>) -> Answer {
        let origin = format!("https://participer.{}.example", path.split('/').nth(2).unwrap());
        self.send(Method::POST, path, fields, &[("origin", &origin)], cookie).await
    }

    pub async fn send(
        &self,
        method: Method,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
        cookie: Option<&str>,
    ) -> Answer {
        let mut request = Request::builder().method(method.clone()).uri(path);
        for (name, value) in headers.iter().copied().chain(cookie.map(|cookie| ("cookie", cookie))) {
            request = request.header(name, value);
        }
        let body = if method == Method::POST { Body::from(encode(fields)) } else { Body::empty() };
        self.w.send(request.header("content-type", "application/x-www-form-urlencoded").body(body).unwrap()).await
    }

    /// Whether a cookie opens the desk.
    pub async fn is_in(&self, site: &str, cookie: &str) -> bool {
        self.get(&format!("/api/{site}/desk"), Some(cookie)).await.input("form").is_some()
    }

    /// The words of the log, the oldest first.
    pub async fn acts(&self, site: &str) -> Vec<String> {
        let site = SiteId::parse(site).unwrap();
        assert!(matches!(self.w.store.verify_log(&site).await.unwrap(), Verified::Whole { .. }));
        self.w.store.log_page(&site, None, 100).await.unwrap().into_iter().rev().map(|entry| entry.act).collect()
    }
}
