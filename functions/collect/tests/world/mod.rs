//! A commune in a box: the router, an embedded table, a mailbox, and a clock that tests move.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

pub mod budgets;
pub mod consultation;
pub mod debates;
pub mod deposits;
pub mod ideas;
pub mod maps;
pub mod pictures;
pub mod votes;
pub mod writing;

use async_trait::async_trait;
use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use jiff::{SignedDuration, Timestamp};
use parvis_collect::{App, ClientIp, Clock, Limits, router};
use parvis_keys::{CommuneKey, MasterSecret};
use parvis_mail::{MailError, Mailbox, Mailer, Message};
use parvis_model::activity::Identity;
use parvis_model::contribution::Moderation;
use parvis_model::definition::{FORMAT, ProcessDefinition, SiteDefinition, compile};
use parvis_model::eligibility::Eligibility;
use parvis_model::look::Look;
use parvis_model::petition::Petition;
use parvis_model::presets;
use parvis_model::privacy::PrivacyManifest;
use parvis_model::process::Rules;
use parvis_model::question::{Choice, Condition, Decimal, Kind, Question, Test, When};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::site::{Colour, Contact, MenuEntry, MenuTarget};
use parvis_model::{Activity, ActivityId, Lang, Process, ProcessId, QuestionId, Site, SiteId, Tool};
use parvis_store::Store;
use parvis_store::definitions::{SITE, name};
use parvis_store::embedded::Embedded;
use parvis_store::records::Shard;
use parvis_store::votes::WHOLE;
use parvis_theme::Theme;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};
use tower::ServiceExt;

pub const ORIGIN: &str = "https://participer.valmoret.example";
pub const OPENS: &str = "2026-11-02T00:00:00Z";
pub const CLOSES: &str = "2027-01-31T18:00:00Z";

static THEME: LazyLock<Arc<Theme>> = LazyLock::new(|| Arc::new(Theme::new().unwrap()));

#[derive(Default)]
pub struct Hand(AtomicI64);

impl Hand {
    pub fn set(&self, instant: &str) {
        self.0.store(instant.parse::<Timestamp>().unwrap().as_millisecond(), Ordering::SeqCst);
    }

    pub fn forward(&self, by: SignedDuration) {
        self.0.fetch_add(i64::try_from(by.as_millis()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap()
    }
}

/// A mailbox whose server can be down.
#[derive(Default)]
pub struct Post {
    pub mailbox: Mailbox,
    pub down: AtomicBool,
}

#[async_trait]
impl Mailer for Post {
    async fn send(&self, message: Message) -> Result<(), MailError> {
        if self.down.load(Ordering::SeqCst) {
            return Err(MailError::Unavailable("down".to_owned()));
        }
        self.mailbox.send(message).await
    }
}

/// Clones are the same world.
#[derive(Clone)]
pub struct World {
    pub app: App,
    pub router: Router,
    pub store: Store,
    pub clock: Arc<Hand>,
    pub post: Arc<Post>,
    pub table: Arc<Embedded>,
    pub pictures: Arc<pictures::Shelf>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// The value of the input of that name, as a browser would send it.
    pub fn input(&self, name: &str) -> Option<String> {
        let tag = self
            .body
            .split('<')
            .filter(|tag| tag.starts_with("input"))
            .find(|tag| tag.contains(&format!("name=\"{name}\"")))?;
        let value = tag.split("value=\"").nth(1)?.split('"').next()?;
        Some(
            value
                .replace("&#x2F;", "/")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&"),
        )
    }

    pub fn token(&self) -> String {
        self.input("token").expect("a form token")
    }

    pub fn request(&self) -> String {
        self.input("request").expect("a request token")
    }

    pub fn cookie(&self) -> Option<String> {
        let value = self.headers.get("set-cookie")?.to_str().unwrap();
        Some(value.split(';').next().unwrap().to_owned())
    }

    /// The path of the first address on the page that contains `part`.
    pub fn link(&self, part: &str) -> String {
        let body = self.body.replace("&#x2F;", "/");
        let at = body.find(part).unwrap_or_else(|| panic!("no {part} on {body}"));
        let start = body[..at].rfind('"').unwrap() + 1;
        let end = at + body[at..].find('"').unwrap();
        path_of(&body[start..end])
    }
}

/// The path of a whole address.
pub fn path_of(url: &str) -> String {
    let after = url.split_once("://").map_or(url, |(_, rest)| rest);
    after[after.find('/').unwrap()..].to_owned()
}

pub fn site(id: &str) -> Site {
    Site {
        id: SiteId::parse(id).unwrap(),
        name: id.to_owned(),
        insee: "01999".to_owned(),
        population: 5_120,
        electors: Some(3_874),
        time_zone: "Europe/Paris".to_owned(),
        languages: vec![Lang::Fr],
        url: format!("https://participer.{id}.example"),
        functions: "/api".to_owned(),
        accent: Colour(0x0b, 0x5d, 0x4e),
        logo: None,
        contact: Contact {
            address: "1, place des Tilleuls".to_owned(),
            email: format!("mairie@{id}.example"),
            phone: None,
            hours: None,
        },
        publisher: "Le maire".to_owned(),
        host: "Hébergeur".to_owned(),
        tools: vec![Tool::Petition],
        privacy: PrivacyManifest {
            controller: "Commune".to_owned(),
            dpo: "dpo@exemple.fr".to_owned(),
            processors: vec![],
            retention_months: 6,
        },
        menu: vec![MenuEntry { label: "Aide".to_owned(), to: MenuTarget::Page("aide/".to_owned()) }],
        look: Look::default(),
        territory: parvis_model::geo::Territory::default(),
    }
}

pub fn petition(id: &str, identity: Identity, legal: bool) -> Process {
    Process {
        id: ProcessId::parse(id).unwrap(),
        title: format!("Pétition {id}"),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: vec![Activity {
            id: ActivityId::parse("signatures").unwrap(),
            verb: parvis_model::Verb::Vote,
            opens: OPENS.parse().unwrap(),
            closes: CLOSES.parse().unwrap(),
            eligibility: Eligibility::default(),
            identity,
            show: parvis_model::activity::Show::Live,
            form: presets::form(Tool::Petition, identity, &Eligibility::default(), legal),
            shards: 4,
            contributions: None,
            choices: None,
        }],
        rules: Rules::Petition(Petition {
            addressee: "le conseil municipal".to_owned(),
            author: "Les riverains".to_owned(),
            legal,
            thresholds: vec![388],
            paper: vec![],
            transmitted: None,
            answer: None,
            refused: None,
        }),
    }
}

/// Three pages: how one comes; for who drives, how far; what one wishes.
pub fn questionnaire(id: &str, identity: Identity) -> Process {
    let question = |id: &str, number: u16, required: bool, kind: Kind| Question {
        id: QuestionId::parse(id).unwrap(),
        number,
        label: format!("Question {id}"),
        hint: None,
        why: None,
        required,
        publish: true,
        kind,
    };
    let option = |id: &str| Choice { id: id.to_owned(), label: id.to_owned(), picture: None };
    let page = |id: &str, questions: Vec<Question>, when: When| QuestionPage {
        id: id.to_owned(),
        title: format!("Page {id}"),
        intro: None,
        questions,
        when,
        jumps: vec![],
    };
    let transport = Kind::Single { options: vec![option("pied"), option("auto")], other: true, dropdown: false };
    let drives = Condition { question: QuestionId::parse("transport").unwrap(), test: Test::Is("auto".to_owned()) };
    let far = Kind::Number { min: None, max: Decimal::parse("500").ok(), decimals: 1, unit: Some("km".to_owned()) };
    let wishes = Kind::Multiple { options: vec![option("bus"), option("velo")], other: false, min: 1, max: None };
    let eligibility = Eligibility::default();
    Process {
        id: ProcessId::parse(id).unwrap(),
        title: format!("Enquête {id}"),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: vec![Activity {
            id: ActivityId::parse("answers").unwrap(),
            verb: parvis_model::Verb::Contribute,
            opens: OPENS.parse().unwrap(),
            closes: CLOSES.parse().unwrap(),
            form: presets::form(Tool::Questionnaire, identity, &eligibility, false),
            eligibility,
            identity,
            show: parvis_model::activity::Show::Live,
            shards: 4,
            contributions: None,
            choices: None,
        }],
        rules: Rules::Questionnaire(Questionnaire {
            pages: vec![
                page("venir", vec![question("transport", 1, true, transport)], When::default()),
                page("route", vec![question("distance", 2, true, far)], When { conditions: vec![drives], any: false }),
                page(
                    "souhaits",
                    vec![
                        question("souhaits", 3, false, wishes),
                        question("mot", 4, false, Kind::Text { long: true, max: 100 }),
                    ],
                    When::default(),
                ),
            ],
            ..Questionnaire::default()
        }),
    }
}

/// The processes of each commune.
pub fn processes() -> Vec<Process> {
    vec![
        petition("passerelle", Identity::Email, false),
        petition("marche", Identity::Email, false),
        petition("sentier", Identity::Open, false),
        petition("legale-1", Identity::Email, true),
        petition("legale-2", Identity::Email, true),
        questionnaire("enquete", Identity::Open),
        questionnaire("sondage", Identity::Email),
        ideas::ideas("idees", Moderation::After),
        ideas::ideas("propositions", Moderation::Before),
    ]
}

impl World {
    /// Adds a process to a commune.
    pub async fn push(&self, site: &str, process: &Process) {
        let definition = ProcessDefinition { format: FORMAT, process: process.clone() };
        let compiled = compile(&definition).unwrap();
        let site = SiteId::parse(site).unwrap();
        self.store.push_definition(&site, name(&process.id), &compiled).await.unwrap();
    }

    /// Two communes, `valmoret` and `kerlande`, each with `passerelle` and `marche` (e-mail), `sentier` (open) and two
    /// legal petitions, `legale-1` and `legale-2`, two questionnaires, `enquete` (open) and `sondage` (e-mail), and
    /// two idea boxes, `idees` (read after) and `propositions` (read before). It is 24 November 2026, ten o'clock in France.
    pub async fn new() -> Self {
        let Limits { messages_of_person, messages_to_entry, messages_in_commune, .. } = Limits::default();
        let mails = Limits { mails_to_address: 100, mails_for_submission: 3, ..Limits::NONE };
        Self::with(Limits { messages_of_person, messages_to_entry, messages_in_commune, ..mails }).await
    }

    pub async fn with(limits: Limits) -> Self {
        let table = Arc::new(Embedded::memory().unwrap());
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        let master = MasterSecret::new([1; 32]);
        for (i, id) in ["valmoret", "kerlande"].into_iter().enumerate() {
            let site = site(id);
            let id = site.id.clone();
            let key = CommuneKey::new([u8::try_from(i).unwrap(); 32]);
            store.ensure_commune_key(&id, &master.wrap(&id, &key, [0; 24])).await.unwrap();
            let definition = SiteDefinition {
                format: FORMAT,
                site,
                stylesheet: "assets/style.css".to_owned(),
                sheets: Default::default(),
                scripts: Default::default(),
                script: "assets/parvis.js".to_owned(),
                logo: None,
            };
            store.push_definition(&id, SITE, &compile(&definition).unwrap()).await.unwrap();
            for process in processes() {
                let definition = ProcessDefinition { format: FORMAT, process };
                let compiled = compile(&definition).unwrap();
                store.push_definition(&id, name(&definition.process.id), &compiled).await.unwrap();
            }
        }
        let (clock, post) = (Arc::new(Hand::default()), Arc::new(Post::default()));
        clock.set("2026-11-24T09:00:00Z");
        let app = App::new(store.clone(), master, post.clone(), THEME.clone(), clock.clone()).with_limits(limits);
        let pictures = Arc::new(pictures::Shelf::default());
        let app = app.with_pictures(pictures.clone());
        Self { router: router(app.clone()), app, store, clock, post, table, pictures }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).header("sec-fetch-site", "none").body(Body::empty()).unwrap()).await
    }

    /// The same from one connection.
    pub async fn post_from(&self, ip: IpAddr, path: &str, fields: &[(&str, &str)], cookie: Option<&str>) -> Answer {
        let mut request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", ORIGIN)
            .extension(ClientIp(ip));
        if let Some(cookie) = cookie {
            request = request.header("cookie", cookie);
        }
        self.send(request.body(Body::from(encode(fields))).unwrap()).await
    }

    /// A fresh token and a challenge, as a page's script gets them.
    pub async fn fetch(&self, ip: IpAddr, path: &str) -> (String, serde_json::Value) {
        let request = Request::get(path).header("origin", ORIGIN).extension(ClientIp(ip));
        let answer = self.send(request.body(Body::empty()).unwrap()).await;
        let mut json: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
        (json["token"].as_str().unwrap().to_owned(), json["proof"].take())
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[("origin", ORIGIN)]).await
    }

    pub async fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(encode(fields))).unwrap()).await
    }

    /// A fresh form token that is old enough to be used.
    pub async fn token(&self, process: &str) -> String {
        let answer = self.get(&format!("/api/valmoret/{process}/signatures/token")).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        self.clock.forward(SignedDuration::from_secs(3));
        json["token"].as_str().unwrap().to_owned()
    }

    /// A fresh token of a questionnaire.
    pub async fn token_of(&self, process: &str) -> String {
        let answer = self.get(&format!("/api/valmoret/{process}/answers/token")).await;
        let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        json["token"].as_str().unwrap().to_owned()
    }

    /// Sends a signature with a fresh token: the code page.
    pub async fn submit(&self, process: &str, email: &str) -> Answer {
        let token = self.token(process).await;
        self.submit_with(process, email, &token).await
    }

    pub async fn submit_with(&self, process: &str, email: &str, token: &str) -> Answer {
        let mut fields = person(email).to_vec();
        fields.push(("token", token));
        self.post(&format!("/api/valmoret/{process}/signatures/vote"), &fields).await
    }

    /// The six digits of the last mail to an address.
    pub fn code(&self, email: &str) -> String {
        let mail = self.post.mailbox.last_to(email).expect("a mail");
        digits(&mail.text)
    }

    /// The confirmation path of the last mail to an address.
    pub fn link(&self, email: &str) -> String {
        let mail = self.post.mailbox.last_to(email).expect("a mail");
        let at = mail.text.find("https://").expect("a link");
        path_of(mail.text[at..].split_whitespace().next().unwrap())
    }

    pub async fn type_code(&self, page: &Answer, code: &str) -> Answer {
        self.post("/api/valmoret/code", &[("request", &page.request()), ("code", code)]).await
    }

    /// The whole way to a receipt.
    pub async fn sign(&self, process: &str, email: &str) -> Answer {
        let page = self.submit(process, email).await;
        let answer = self.type_code(&page, &self.code(email)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer
    }

    pub async fn count(&self, process: &str) -> u64 {
        self.count_in("valmoret", process).await
    }

    pub async fn count_in(&self, site: &str, process: &str) -> u64 {
        let (site, process) = (SiteId::parse(site).unwrap(), ProcessId::parse(process).unwrap());
        let mut total = 0;
        for activity in ["signatures", "answers", "ballots"] {
            let activity = ActivityId::parse(activity).unwrap();
            for shard in 0..4 {
                let shard = Shard { site: &site, process: &process, activity: &activity, shard, target: WHOLE };
                total += self.store.count_votes(shard).await.unwrap();
            }
        }
        total
    }
}

/// Six digits in a row, and not more.
pub fn digits(text: &str) -> String {
    text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).expect("six digits").to_owned()
}

/// What a person fills in.
pub fn person(email: &str) -> [(&str, &str); 5] {
    [
        ("first-name", "Zoé"),
        ("last-name", "Le Goff"),
        ("address", "3, rue du Bief, 01990 Valmoret"),
        ("email", email),
        ("declaration", "yes"),
    ]
}

pub fn encode(fields: &[(&str, &str)]) -> String {
    let escape =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect::<Vec<_>>().join("&")
}
