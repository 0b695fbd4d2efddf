//! Who follows hears of everything once, at most once a day, and only within the commune's mails of a day.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use async_trait::async_trait;
use jiff::Timestamp;
use parvis_keys::CommuneKey;
use parvis_mail::{MailError, Mailbox, Mailer, Message};
use parvis_model::activity::{Identity, Show, Verb};
use parvis_model::definition::{FORMAT, SiteDefinition};
use parvis_model::desk::{Act, Role};
use parvis_model::eligibility::Eligibility;
use parvis_model::form::Form;
use parvis_model::ideas::Ideas;
use parvis_model::look::Look;
use parvis_model::privacy::PrivacyManifest;
use parvis_model::process::Rules;
use parvis_model::site::{Colour, Contact};
use parvis_model::{Activity, ActivityId, AnswerSet, Contribution, ContributionId, Lang, Process, ProcessId, Site};
use parvis_model::{SiteId, Tool};
use parvis_publish::{Post, Sent, Source, notify, remind};
use parvis_store::Store;
use parvis_store::agents::Agent;
use parvis_store::embedded::Embedded;
use parvis_store::entries::{Author, Place, Reason, Waiting};
use parvis_store::followers::Follower;
use parvis_store::log::{COMMAND, Entry};
use parvis_theme::Theme;
use parvis_theme::view::Happening;
use std::sync::atomic::{AtomicBool, Ordering};

const MONDAY: &str = "2026-11-23T09:00:00Z";
const LATER: &str = "2026-11-23T15:00:00Z";
const TUESDAY: &str = "2026-11-24T08:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn definition() -> SiteDefinition {
    let site = Site {
        id: SiteId::parse("valmoret").unwrap(),
        name: "Valmoret".to_owned(),
        insee: "01999".to_owned(),
        population: 5_120,
        electors: None,
        time_zone: "Europe/Paris".to_owned(),
        languages: vec![Lang::Fr],
        url: "https://participer.valmoret.example".to_owned(),
        functions: "/api".to_owned(),
        accent: Colour(0x0b, 0x5d, 0x4e),
        logo: None,
        contact: Contact {
            address: "1, place des Tilleuls".to_owned(),
            email: "mairie@valmoret.example".to_owned(),
            phone: None,
            hours: None,
        },
        publisher: "La maire".to_owned(),
        host: "Hébergeur".to_owned(),
        tools: vec![Tool::Ideas],
        privacy: PrivacyManifest {
            controller: "Commune".to_owned(),
            dpo: "dpo@exemple.fr".to_owned(),
            processors: vec![],
            retention_months: 6,
        },
        menu: vec![],
        look: Look::default(),
        territory: parvis_model::geo::Territory::default(),
    };
    let (stylesheet, script) = ("style.css".to_owned(), "form.js".to_owned());
    SiteDefinition {
        format: FORMAT,
        site,
        stylesheet,
        sheets: Default::default(),
        script,
        scripts: Default::default(),
        logo: None,
    }
}

fn process() -> Process {
    Process {
        id: ProcessId::parse("idees").unwrap(),
        title: "Une idée pour le bourg".to_owned(),
        summary: String::new(),
        picture: None,
        activities: vec![Activity {
            id: ActivityId::parse("ideas").unwrap(),
            verb: Verb::Contribute,
            opens: at("2026-11-02T00:00:00Z"),
            closes: at("2027-01-31T18:00:00Z"),
            eligibility: Eligibility::default(),
            identity: Identity::Email,
            show: Show::Live,
            form: Form::default(),
            shards: 4,
            contributions: None,
            choices: None,
        }],
        rules: Rules::Ideas(Ideas::default()),
    }
}

fn happening(name: &str, about: Option<&str>, heading: &str) -> Happening {
    Happening {
        process: ProcessId::parse("idees").unwrap(),
        about: about.map(str::to_owned),
        title: about.map_or("Une idée pour le bourg", |_| "Un banc").to_owned(),
        name: name.to_owned(),
        at: at("2026-11-20T00:00:00Z"),
        url: "https://participer.valmoret.example/idees/".to_owned(),
        heading: heading.to_owned(),
        summary: None,
    }
}

/// A mailbox whose server can be down.
#[derive(Default)]
struct Server {
    mailbox: Mailbox,
    down: AtomicBool,
}

#[async_trait]
impl Mailer for Server {
    async fn send(&self, message: Message) -> Result<(), MailError> {
        match self.down.load(Ordering::SeqCst) {
            true => Err(MailError::Unavailable("down".to_owned())),
            false => self.mailbox.send(message).await,
        }
    }
}

struct World {
    store: Store,
    key: CommuneKey,
    definition: SiteDefinition,
    theme: Theme,
    server: Server,
    cap: u32,
    _table: Embedded,
}

impl World {
    async fn new() -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        Self {
            store,
            key: CommuneKey::new([7; 32]),
            definition: definition(),
            theme: Theme::new().unwrap(),
            server: Server::default(),
            cap: 1_000,
            _table: table,
        }
    }

    fn post(&self) -> Post<'_> {
        Post {
            source: Source { store: &self.store, site: &self.definition.site.id, key: &self.key },
            definition: &self.definition,
            theme: &self.theme,
            mailer: &self.server,
            mails_for_commune: self.cap,
        }
    }

    async fn follow(&self, who: &str, target: &str, since: &str) {
        let follower = Follower {
            target: target.to_owned(),
            key: format!("key-{who}"),
            address: format!("{who}@exemple.fr"),
            told: at(since),
            mailed: None,
        };
        self.store.follow(&self.definition.site.id, &process().id, &follower).await.unwrap();
    }

    async fn tell(&self, happenings: &[Happening], now: &str) -> Sent {
        notify(self.post(), &[&process()], happenings, at(now)).await.unwrap()
    }

    /// Addresses and texts of all mails, the oldest first.
    fn mails(&self) -> Vec<(String, String)> {
        let messages = self.server.mailbox.messages();
        messages.iter().rev().map(|r| (r.message.to.delivery().to_owned(), r.message.text.clone())).collect()
    }
}

#[tokio::test]
async fn everything_is_told_once_and_what_was_before_never() {
    let w = World::new().await;
    let old = happening("idees/opened", None, "Ouverture");
    w.tell(std::slice::from_ref(&old), "2026-11-22T09:00:00Z").await;
    w.follow("zoe", "-", "2026-11-22T10:00:00Z").await;
    // News with the date of last week is news all the same.
    let happenings = [old, happening("idees/reunion", None, "Réunion publique")];
    assert_eq!(w.tell(&happenings, MONDAY).await.mails, 1);
    for now in [MONDAY, LATER, TUESDAY, "2026-12-24T08:00:00Z"] {
        assert_eq!(w.tell(&happenings, now).await, Sent::default(), "{now}");
    }
    let mails = w.mails();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].1.contains("Réunion publique") && !mails[0].1.contains("Ouverture"), "{}", mails[0].1);
}

#[tokio::test]
async fn a_second_piece_of_news_waits_for_the_next_day() {
    let w = World::new().await;
    w.follow("zoe", "-", "2026-11-22T10:00:00Z").await;
    let mut happenings = vec![happening("a", None, "Première")];
    w.tell(&happenings, MONDAY).await;
    happenings.extend([happening("b", None, "Deuxième"), happening("c", None, "Troisième")]);
    assert_eq!(w.tell(&happenings, LATER).await, Sent { waiting: 1, ..Sent::default() });
    assert_eq!(w.tell(&happenings, TUESDAY).await.mails, 1);
    let digest = w.mails().pop().unwrap().1;
    assert!(digest.contains("Deuxième") && digest.contains("Troisième") && !digest.contains("Première"), "{digest}");
}

#[tokio::test]
async fn one_contribution_is_followed_apart_and_its_followers_hear_of_nothing_else() {
    let w = World::new().await;
    w.follow("zoe", "banc123456", "2026-11-22T10:00:00Z").await;
    w.follow("ali", "autre12345", "2026-11-22T10:00:00Z").await;
    w.follow("line", "-", "2026-11-22T10:00:00Z").await;
    let happenings =
        [happening("n", None, "Réunion"), happening("b", Some("banc123456"), "Réponse de la commune : Un banc")];
    assert_eq!(w.tell(&happenings, MONDAY).await.mails, 2);
    for (to, text) in w.mails() {
        assert!(text.contains("Un banc"), "{text}");
        assert_eq!(text.contains("Réunion"), to == "line@exemple.fr", "{to}: {text}");
    }
    let message = w.server.mailbox.last_to("zoe@exemple.fr").unwrap();
    assert_eq!(message.subject, "Du nouveau\u{A0}: Une idée pour le bourg", "no resident's words in a header");
    let link = message.unsubscribe.unwrap();
    assert!(link.starts_with("https://participer.valmoret.example/api/valmoret/unfollow/"), "{link}");
    assert!(message.text.contains(&link) && message.html.replace("&#x2F;", "/").contains(&link));
    assert!(!link.contains("zoe"), "an address in a link");
}

#[tokio::test]
async fn two_publishers_at_once_send_one_mail() {
    let w = World::new().await;
    for i in 0..5 {
        w.follow(&format!("p{i}"), "-", "2026-11-22T10:00:00Z").await;
    }
    let happenings = [happening("a", None, "Nouvelle")];
    let (p, q) = tokio::join!(w.tell(&happenings, MONDAY), w.tell(&happenings, MONDAY));
    assert_eq!((p.mails + q.mails, w.mails().len()), (5, 5));
}

#[tokio::test]
async fn killed_between_mark_and_mail_sends_none_twice() {
    let w = World::new().await;
    w.follow("zoe", "-", "2026-11-22T10:00:00Z").await;
    let (site, process) = (&w.definition.site.id, process().id);
    w.store.see(site, &process, "a", at(MONDAY)).await.unwrap();
    let follower = w.store.followers(site, &process).await.unwrap().remove(0);
    // The mark was moved, then the process died before it sent anything.
    assert!(
        w.store
            .claim_mail(
                site,
                &process,
                &follower,
                at(MONDAY),
                at(MONDAY).to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
            )
            .await
            .unwrap()
    );
    for now in [MONDAY, TUESDAY] {
        assert_eq!(w.tell(&[happening("a", None, "Nouvelle")], now).await, Sent::default());
    }
    assert_eq!(w.mails(), []);
}

#[tokio::test]
async fn what_the_server_did_not_take_is_tried_again() {
    let w = World::new().await;
    w.follow("zoe", "-", "2026-11-22T10:00:00Z").await;
    w.server.down.store(true, Ordering::SeqCst);
    let happenings = [happening("a", None, "Nouvelle")];
    assert_eq!(w.tell(&happenings, MONDAY).await, Sent { waiting: 1, ..Sent::default() });
    w.server.down.store(false, Ordering::SeqCst);
    assert_eq!(w.tell(&happenings, LATER).await.mails, 1);
    assert_eq!(w.tell(&happenings, LATER).await, Sent::default());
}

#[tokio::test]
async fn the_commune_s_mails_of_a_day_leave_some_to_codes() {
    let w = World { cap: 5, ..World::new().await };
    for i in 0..6 {
        w.follow(&format!("p{i}"), "-", "2026-11-22T10:00:00Z").await;
    }
    let happenings = [happening("a", None, "Nouvelle")];
    assert_eq!(w.tell(&happenings, MONDAY).await, Sent { mails: 4, waiting: 2, forgotten: 0 });
    assert_eq!(w.tell(&happenings, TUESDAY).await.mails, 2);
}

#[tokio::test]
async fn followers_are_forgotten_months_after_everything_is_over() {
    let w = World::new().await;
    w.follow("zoe", "-", "2026-11-22T10:00:00Z").await;
    let happenings = [happening("a", None, "Nouvelle")];
    w.tell(&happenings, MONDAY).await;
    assert_eq!(w.tell(&happenings, "2027-07-31T17:00:00Z").await.forgotten, 0);
    // News after the close begin the time anew.
    let happenings = [happenings[0].clone(), happening("answered", None, "Suites")];
    assert_eq!(w.tell(&happenings, "2027-07-31T17:30:00Z").await.mails, 1);
    assert_eq!(w.tell(&happenings, "2028-01-31T18:20:00Z").await.forgotten, 0);
    assert_eq!(w.tell(&happenings, "2028-01-31T18:30:00Z").await.forgotten, 1);
    assert_eq!(w.store.followers(&w.definition.site.id, &process().id).await.unwrap(), []);
}

async fn agent(w: &World, name: &str, roles: &[Role]) {
    let agent = Agent {
        key: name.to_owned(),
        address: format!("{name}@valmoret.example"),
        name: name.to_owned(),
        roles: roles.to_vec(),
        since: at(MONDAY),
    };
    let entry = Entry { at: at(MONDAY), agent: COMMAND, act: Act::AddAgent, object: name, payload: "", salt: [0; 32] };
    w.store.add_agent(&w.definition.site.id, &agent, &entry).await.unwrap();
}

async fn waits(w: &World, id: &str, reason: Reason, since: &str) {
    let (process, activity) = (process(), ActivityId::parse("ideas").unwrap());
    let id = ContributionId::parse(id).unwrap();
    let place = Place { site: &w.definition.site.id, process: &process.id, activity: &activity, shards: 4, id: &id };
    let contribution =
        Contribution::new(id.clone(), "-", AnswerSet::default(), at(since), parvis_model::contribution::Stage::Pending);
    let author = Author { address: Some("zoe@exemple.fr".to_owned()), voter: "v".to_owned() };
    let waiting =
        Waiting { since: at(since), reason, process: process.id.clone(), activity: activity.clone(), id: id.clone() };
    w.store.add_entry(place, &contribution, "b", &author, Some(waiting)).await.unwrap();
}

#[tokio::test]
async fn agents_who_moderate_are_reminded_once_a_day_and_only_of_something() {
    let w = World::new().await;
    agent(&w, "awa", &[Role::Moderator]).await;
    agent(&w, "bruno", &[Role::ElectionsOfficer, Role::Administrator]).await;
    assert_eq!(remind(w.post(), at(MONDAY)).await.unwrap(), 0, "nothing waits");
    waits(&w, "un12345678", Reason::Moderate, "2026-11-20T09:00:00Z").await;
    waits(&w, "deux123456", Reason::Moderate, "2026-11-23T08:00:00Z").await;
    waits(&w, "trois12345", Reason::Report, "2026-11-23T08:30:00Z").await;
    assert_eq!(remind(w.post(), at("2026-11-23T03:00:00Z")).await.unwrap(), 0, "not at night");
    assert_eq!(remind(w.post(), at(MONDAY)).await.unwrap(), 1);
    assert_eq!(remind(w.post(), at(LATER)).await.unwrap(), 0, "once a day");
    assert_eq!(remind(w.post(), at(TUESDAY)).await.unwrap(), 1);
    let message = w.server.mailbox.last_to("awa@valmoret.example").unwrap();
    for words in [
        "2 textes à lire",
        "1 texte signalé",
        "depuis 3 jours",
        "https://participer.valmoret.example/api/valmoret/desk",
    ] {
        let first = w.mails()[0].1.replace('\u{A0}', " ");
        assert!(first.contains(words), "{words}: {first}");
    }
    assert!(!message.text.contains("zoe") && !message.text.contains("un12345678"), "{}", message.text);
}
