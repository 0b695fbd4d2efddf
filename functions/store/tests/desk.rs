//! The desk in the table: agents, sign-ins, sessions, and a log that only grows.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;
use parvis_model::SiteId;
use parvis_model::desk::{Act, Role};
use parvis_store::Store;
use parvis_store::agents::Agent;
use parvis_store::embedded::Embedded;
use parvis_store::log::{Break, COMMAND, Entry, Verified};
use parvis_store::pending::{Code, MAX_ATTEMPTS};
use parvis_store::sessions::Opened;
use parvis_store::sign_in::Try;
use std::collections::BTreeSet;

struct World {
    store: Store,
    site: SiteId,
    table: Embedded,
}

impl World {
    async fn new() -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        Self { store, site: SiteId::parse("valmoret").unwrap(), table }
    }

    /// Somebody who can write the table and does not ask the store.
    fn intruder(&self) -> Client {
        let address = self.table.address("parvis");
        let http = aws_smithy_http_client::Builder::new().build_http();
        let config = aws_sdk_dynamodb::Config::builder()
            .behavior_version(BehaviorVersion::v2026_01_12())
            .http_client(http)
            .region(Region::new(address.region))
            .endpoint_url(address.endpoint_url.unwrap())
            .credentials_provider(Credentials::new("local", "local", None, None, "test"))
            .build();
        Client::from_conf(config)
    }

    async fn agent(&self, key: &str, since: i64) -> Agent {
        let (address, name) = (format!("{key}@valmoret.example"), "Anouk Perrin".to_owned());
        let roles = vec![Role::Moderator, Role::Administrator];
        let agent = Agent { key: key.to_owned(), address, name, roles, since: at(since) };
        self.store.add_agent(&self.site, &agent, &entry(since, Act::AddAgent, key)).await.unwrap();
        agent
    }

    async fn verified(&self) -> Verified {
        self.store.verify_log(&self.site).await.unwrap()
    }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

fn entry(seconds: i64, act: Act, object: &str) -> Entry<'_> {
    let salt =
        std::array::from_fn(|i| u8::try_from(i).unwrap().wrapping_mul(37).wrapping_add(seconds.to_le_bytes()[0]));
    Entry { at: at(seconds), agent: COMMAND, act, object, payload: "{\"name\":\"Anouk\"}", salt }
}

fn code(mac: u8, until: i64) -> Code {
    Code { mac: [mac; 32], until: at(until) }
}

#[tokio::test]
async fn agents_are_named_changed_and_removed() {
    let w = World::new().await;
    let anouk = w.agent("anouk", 0).await;
    assert_eq!(w.store.agent(&w.site, "anouk").await.unwrap(), Some(anouk.clone()));
    // Another role does not make another agent.
    let changed = Agent { roles: vec![Role::Reviewer], since: at(50), ..anouk.clone() };
    w.store.add_agent(&w.site, &changed, &entry(50, Act::AddAgent, "anouk")).await.unwrap();
    let read = w.store.agents(&w.site).await.unwrap();
    assert_eq!(read, [Agent { since: anouk.since, ..changed }]);
    assert_eq!(w.store.agents(&SiteId::parse("kerlande").unwrap()).await.unwrap(), []);
    assert!(w.store.remove_agent(&w.site, "anouk", &entry(60, Act::RemoveAgent, "anouk")).await.unwrap());
    assert!(!w.store.remove_agent(&w.site, "anouk", &entry(61, Act::RemoveAgent, "anouk")).await.unwrap());
    assert_eq!(w.store.agents(&w.site).await.unwrap(), []);
    // What was not done is not logged.
    let acts: Vec<_> = w.store.log_page(&w.site, None, 10).await.unwrap().into_iter().map(|e| e.act).collect();
    assert_eq!(acts, ["remove-agent", "add-agent", "add-agent"]);
}

#[tokio::test]
async fn a_sign_in_has_few_tries_and_few_mails_and_an_end() {
    let w = World::new().await;
    w.store.begin_sign_in(&w.site, "id", "anouk", &code(1, 600), at(0)).await.unwrap();
    let tries: Vec<_> = (0..MAX_ATTEMPTS * 4)
        .map(|_| {
            let (store, site) = (w.store.clone(), w.site.clone());
            tokio::spawn(async move { store.try_sign_in(&site, "id", at(1)).await.unwrap() })
        })
        .collect();
    let mut counted = 0;
    for tried in tries {
        match tried.await.unwrap() {
            Try::Counted(sign_in) => {
                assert_eq!((sign_in.agent.as_str(), &sign_in.code[..]), ("anouk", &[1; 32][..]));
                counted += 1;
            }
            other => assert_eq!(other, Try::Exhausted),
        }
    }
    assert_eq!(counted, MAX_ATTEMPTS);
    assert!(w.store.renew_sign_in(&w.site, "id", &code(2, 1200), 2, at(600)).await.unwrap().is_some());
    assert!(w.store.renew_sign_in(&w.site, "id", &code(3, 1200), 2, at(600)).await.unwrap().is_none());
    assert!(
        matches!(w.store.try_sign_in(&w.site, "id", at(1199)).await.unwrap(), Try::Counted(s) if s.code == [2; 32])
    );
    assert_eq!(w.store.try_sign_in(&w.site, "id", at(1200)).await.unwrap(), Try::CodeExpired);
    assert!(w.store.renew_sign_in(&w.site, "id", &code(3, 4200), 9, at(3600)).await.unwrap().is_none());
    assert_eq!(w.store.try_sign_in(&w.site, "id", at(3600)).await.unwrap(), Try::Gone);
    assert_eq!(w.store.try_sign_in(&w.site, "other", at(1)).await.unwrap(), Try::Gone);
    let elsewhere = SiteId::parse("kerlande").unwrap();
    assert_eq!(w.store.try_sign_in(&elsewhere, "id", at(1)).await.unwrap(), Try::Gone);
}

#[tokio::test]
async fn a_code_opens_one_session_however_often_it_is_sent_at_once() {
    let w = World::new().await;
    let anouk = w.agent("anouk", 0).await;
    w.store.begin_sign_in(&w.site, "id", "anouk", &code(1, 600), at(0)).await.unwrap();
    let tries: Vec<_> = (0..8)
        .map(|i| {
            let (store, site, agent) = (w.store.clone(), w.site.clone(), anouk.clone());
            tokio::spawn(async move {
                let (session, entry) = (format!("session-{i}"), entry(i, Act::SignIn, ""));
                store.open_session(&site, ("id", &[1; 32]), &session, &agent, at(100), &entry).await.unwrap()
            })
        })
        .collect();
    let mut opened = 0;
    for tried in tries {
        match tried.await.unwrap() {
            Opened::Opened => opened += 1,
            other => assert_eq!(other, Opened::Used),
        }
    }
    assert_eq!(opened, 1);
    assert!(matches!(w.verified().await, Verified::Whole { entries: 2, .. }));
}

#[tokio::test]
async fn a_session_ends_by_itself_by_hand_and_with_its_agent() {
    let w = World::new().await;
    let anouk = w.agent("anouk", 0).await;
    let open = async |agent: &Agent, session: &str| {
        w.store.begin_sign_in(&w.site, session, "anouk", &code(1, 600), at(0)).await.unwrap();
        let entry = entry(1, Act::SignIn, "");
        w.store.open_session(&w.site, (session, &[1; 32]), session, agent, at(100), &entry).await.unwrap()
    };
    for session in ["a", "b"] {
        assert_eq!(open(&anouk, session).await, Opened::Opened);
        assert_eq!(w.store.session(&w.site, session, at(99)).await.unwrap(), Some(anouk.clone()));
        assert_eq!(w.store.session(&w.site, session, at(100)).await.unwrap(), None);
    }
    let elsewhere = SiteId::parse("kerlande").unwrap();
    assert_eq!(w.store.session(&elsewhere, "a", at(1)).await.unwrap(), None);
    assert!(w.store.close_session(&w.site, "a", &entry(2, Act::SignOut, "")).await.unwrap());
    assert!(!w.store.close_session(&w.site, "a", &entry(2, Act::SignOut, "")).await.unwrap());
    assert_eq!(w.store.session(&w.site, "a", at(3)).await.unwrap(), None);
    w.store.remove_agent(&w.site, "anouk", &entry(4, Act::RemoveAgent, "anouk")).await.unwrap();
    assert_eq!(w.store.session(&w.site, "b", at(5)).await.unwrap(), None);
    assert_eq!(open(&anouk, "c").await, Opened::Removed);
    // Named again, the agent is another one: the old session stays dead.
    w.agent("anouk", 6).await;
    assert_eq!(w.store.session(&w.site, "b", at(7)).await.unwrap(), None);
}

#[tokio::test]
async fn twenty_parallel_acts_make_twenty_entries_of_one_chain() {
    let w = World::new().await;
    let tries: Vec<_> = (0..20)
        .map(|i| {
            let (store, site) = (w.store.clone(), w.site.clone());
            tokio::spawn(async move { store.log(&site, &entry(i, Act::Publish, "p/a/1")).await.unwrap() })
        })
        .collect();
    let mut numbers = BTreeSet::new();
    for tried in tries {
        numbers.insert(tried.await.unwrap());
    }
    assert_eq!(numbers, (1..=20).collect());
    assert!(matches!(w.verified().await, Verified::Whole { entries: 20, .. }));
}

#[tokio::test]
async fn the_log_is_read_backwards_page_by_page() {
    let w = World::new().await;
    assert_eq!(w.store.log_page(&w.site, None, 3).await.unwrap(), []);
    assert!(matches!(w.verified().await, Verified::Whole { entries: 0, .. }));
    for i in 0..7 {
        w.store.log(&w.site, &entry(i, Act::Answer, "p/a/1")).await.unwrap();
    }
    let numbers = async |before| -> Vec<u64> {
        w.store.log_page(&w.site, before, 3).await.unwrap().into_iter().map(|entry| entry.number).collect()
    };
    assert_eq!(numbers(None).await, [7, 6, 5]);
    assert_eq!(numbers(Some(5)).await, [4, 3, 2]);
    assert_eq!(numbers(Some(2)).await, [1]);
    assert!(numbers(Some(1)).await.is_empty() && numbers(Some(0)).await.is_empty());
    let elsewhere = SiteId::parse("kerlande").unwrap();
    assert_eq!(w.store.log_page(&elsewhere, Some(5), 3).await.unwrap(), []);
}

#[tokio::test]
async fn what_an_entry_says_of_people_can_be_erased_and_the_chain_stays_whole() {
    let w = World::new().await;
    for i in 0..3 {
        w.store.log(&w.site, &entry(i, Act::Publish, "")).await.unwrap();
    }
    w.store.erase_log_payload(&w.site, 2).await.unwrap();
    let payloads: Vec<_> =
        w.store.log_page(&w.site, None, 9).await.unwrap().into_iter().map(|e| e.payload.is_some()).collect();
    assert_eq!(payloads, [true, false, true]);
    assert!(matches!(w.verified().await, Verified::Whole { entries: 3, .. }));
}

/// One attribute of an item of the log.
async fn tamper(w: &World, pk: &str, sk: &str, name: &str, value: AttributeValue) {
    w.intruder()
        .update_item()
        .table_name("parvis")
        .key("pk", AttributeValue::S(format!("valmoret#{pk}")))
        .key("sk", AttributeValue::S(sk.to_owned()))
        .update_expression("SET #name = :value")
        .expression_attribute_names("#name", name)
        .expression_attribute_values(":value", value)
        .send()
        .await
        .unwrap();
}

async fn delete(w: &World, pk: &str, sk: &str) {
    w.intruder()
        .delete_item()
        .table_name("parvis")
        .key("pk", AttributeValue::S(format!("valmoret#{pk}")))
        .key("sk", AttributeValue::S(sk.to_owned()))
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn what_was_changed_behind_the_logs_back_shows() {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let bytes = || AttributeValue::B(vec![7; 32].into());
    let second = "000000000002";
    let cases = [
        ("log", second, "act", Some(text("review")), 2, Break::Altered),
        ("log", second, "agent", Some(text("somebody-else")), 2, Break::Altered),
        ("log", second, "object", Some(text("p/a/2")), 2, Break::Altered),
        ("log", second, "at", Some(AttributeValue::N("1".to_owned())), 2, Break::Altered),
        ("log", second, "commitment", Some(bytes()), 2, Break::Altered),
        ("log", second, "hash", Some(bytes()), 2, Break::Altered),
        ("log", second, "before", Some(bytes()), 2, Break::Unlinked),
        ("log-payload", second, "payload", Some(text("{}")), 2, Break::PayloadAltered),
        ("log", second, "", None, 2, Break::Missing),
        ("log", "000000000004", "", None, 4, Break::Missing),
        ("log-head", "-", "hash", Some(bytes()), 4, Break::Head),
        ("log-head", "-", "number", Some(AttributeValue::N("3".to_owned())), 3, Break::Head),
    ];
    for (pk, sk, name, value, number, what) in cases {
        let w = World::new().await;
        for i in 0..4 {
            w.store.log(&w.site, &entry(i, Act::Publish, "p/a/1")).await.unwrap();
        }
        match value {
            Some(value) => tamper(&w, pk, sk, name, value).await,
            None => delete(&w, pk, sk).await,
        }
        assert_eq!(w.verified().await, Verified::Broken { number, what }, "{pk} {sk} {name}");
    }
}
