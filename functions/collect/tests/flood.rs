//! Many at once: neighbours behind one address get through, floods do not, and a proof of work counts once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use http::HeaderMap;
use jiff::SignedDuration;
use parvis_collect::Limits;
use parvis_keys::solve;
use parvis_model::contribution::Stage;
use parvis_model::{ActivityId, ProcessId, SiteId};
use parvis_store::entries::{Reason, Stored};
use parvis_web::gate::{Sending, Verdict, Why};
use parvis_web::limits::{Budget, Kind, Limit};
use parvis_web::request::Call;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use world::{Answer, World, person};

const SCHOOL: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));
const SIGN: &str = "/api/valmoret/passerelle/signatures/vote";
const SIGN_TOKEN: &str = "/api/valmoret/passerelle/signatures/token";
/// A petition that asks for no address.
const OPEN: &str = "/api/valmoret/sentier/signatures/vote";
const OPEN_TOKEN: &str = "/api/valmoret/sentier/signatures/token";
const IDEAS: &str = "/api/valmoret/idees/ideas/contribute";
const IDEAS_TOKEN: &str = "/api/valmoret/idees/ideas/token";
const SUPPORTS: &str = "/api/valmoret/idees/supports/vote";

/// A commune that is busy from the first form on.
fn busy() -> Limits {
    Limits { commune: Limit::new(0, 1_000), mails_to_address: 100, mails_for_submission: 3, ..Limits::NONE }
}

/// Another household each time.
fn household(number: u16) -> IpAddr {
    IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, number, 1, 2, 3, 4))
}

async fn sign_open(w: &World, ip: IpAddr, token: &str, proof: &str) -> Answer {
    let fields =
        [("first-name", "Zoé"), ("last-name", "Le Goff"), ("declaration", "yes"), ("token", token), ("proof", proof)];
    w.post_from(ip, OPEN, &fields, None).await
}

/// Sends an idea from its check page on.
async fn send_idea(
    w: &World,
    ip: IpAddr,
    email: &str,
    proof: &str,
    more: &[(&str, &str)],
    cookie: Option<&str>,
) -> Answer {
    let (token, _) = w.fetch(ip, IDEAS_TOKEN).await;
    w.clock.forward(SignedDuration::from_secs(3));
    let mut fields = vec![
        ("page", "@check"),
        ("go", "send"),
        ("q.title", "Un banc"),
        ("q.body", "À l’ombre."),
        ("q.category", "nature"),
        ("email", email),
        ("token", &*token),
        ("proof", proof),
    ];
    fields.extend(more);
    w.post_from(ip, IDEAS, &fields, cookie).await
}

async fn ideas(w: &World) -> Vec<Stored> {
    let process = world::ideas::ideas("idees", parvis_model::contribution::Moderation::After);
    let activity = process.activity(&ActivityId::parse("ideas").unwrap()).unwrap();
    let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse("idees").unwrap());
    w.store.entries(&site, &process, activity).await.unwrap()
}

#[tokio::test]
async fn two_hundred_people_behind_one_address_sign_within_an_hour() {
    let w = World::with(Limits::default()).await;
    for i in 0..200 {
        let email = format!("eleve{i}@exemple.fr");
        let (token, challenge) = w.fetch(SCHOOL, SIGN_TOKEN).await;
        // Half of them without JavaScript, hence with another page and without a proof; the first of the others solve
        // what they are given, the rest began to write in time.
        let proof = if i % 2 == 0 && i < 40 { solve(&challenge).unwrap() } else { String::new() };
        w.clock.forward(SignedDuration::from_secs(15));
        let mut fields = person(&email).to_vec();
        fields.extend([("token", &*token), ("proof", &*proof)]);
        let page = w.post_from(SCHOOL, SIGN, &fields, None).await;
        assert_eq!(page.status, 200, "{i}");
        let (request, code) = (page.request(), w.code(&email));
        let typed = [("request", &*request), ("code", &*code)];
        let receipt = w.post_from(SCHOOL, "/api/valmoret/code", &typed, None).await;
        assert_eq!(receipt.status, 200, "{i}: {}", receipt.body);
    }
    assert_eq!(w.count("passerelle").await, 200);
}

/// So many texts at the gate, one in twenty milliseconds, and how often which verdict came.
async fn flood(w: &World, many: u16, from: impl Fn(u16) -> IpAddr) -> Vec<(Verdict, u32)> {
    let mut verdicts: Vec<(Verdict, u32)> = Vec::new();
    for i in 0..many {
        w.clock.forward(SignedDuration::from_millis(20));
        let site = SiteId::parse("valmoret").unwrap();
        let call = Call::new(&w.app, "test", &site, &HeaderMap::new(), Some(from(i))).await.unwrap().unwrap();
        let form = i.to_string();
        let purpose = ["idees", "ideas"];
        let sending =
            Sending { kind: Kind::Text, purpose: &purpose, proof: "", form: &form, person: None, trapped: false };
        let verdict = call.gate(&sending).await.unwrap();
        match verdicts.iter_mut().find(|(known, _)| *known == verdict) {
            Some((_, times)) => *times += 1,
            None => verdicts.push((verdict, 1)),
        }
    }
    verdicts
}

#[tokio::test]
async fn thousands_of_texts_are_stopped_wherever_they_come_from() {
    let w = World::with(Limits::default()).await;
    let one = flood(&w, 5_000, |_| SCHOOL).await;
    assert_eq!(
        one,
        [(Verdict::Through, 10), (Verdict::Careful(Why::Connection), 290), (Verdict::TooMany, 4_700)],
        "from one address"
    );
    // A commune that is flooded sooner, since every household costs the test three writes.
    let w = World::with(Limits { commune: Limit::new(30, 200), ..Limits::default() }).await;
    let many = flood(&w, 500, household).await;
    assert_eq!(
        many,
        [(Verdict::Through, 30), (Verdict::Careful(Why::Load), 170), (Verdict::Slow, 300)],
        "from everywhere"
    );
}

#[tokio::test]
async fn a_flood_from_one_address_stops_nobody_else() {
    let votes = Budget { bare: Limit::new(5, 20), ..Limits::default().votes };
    let w = World::with(Limits { votes, ..Limits::default() }).await;
    let mut tokens = Vec::new();
    for _ in 0..40 {
        tokens.push(w.fetch(SCHOOL, OPEN_TOKEN).await.0);
    }
    w.clock.forward(SignedDuration::from_secs(3));
    let mut taken = 0;
    for token in &tokens {
        let answer = sign_open(&w, SCHOOL, token, "").await;
        match answer.status.as_u16() {
            200 => taken += 1,
            429 => assert_eq!(answer.input("first-name").as_deref(), Some("Zoé"), "what was typed comes back"),
            other => panic!("{other}"),
        }
    }
    assert_eq!((taken, w.count("sentier").await), (20, 20));
    // Neither another kind from there nor anybody elsewhere is refused for it.
    let page = send_idea(&w, SCHOOL, "zoe@exemple.fr", "", &[], None).await;
    assert!(page.input("request").is_some(), "{}", page.body);
    let (token, _) = w.fetch(household(1), OPEN_TOKEN).await;
    w.clock.forward(SignedDuration::from_secs(3));
    assert_eq!(sign_open(&w, household(1), &token, "").await.status, 200);
    w.clock.forward(SignedDuration::from_hours(1));
    let (token, _) = w.fetch(SCHOOL, OPEN_TOKEN).await;
    w.clock.forward(SignedDuration::from_secs(3));
    assert_eq!(sign_open(&w, SCHOOL, &token, "").await.status, 200);
}

#[tokio::test]
async fn a_flood_from_everywhere_is_stopped_and_browsers_that_work_get_through() {
    let w = World::with(Limits { commune: Limit::new(20, 1_000), ..Limits::default() }).await;
    let mut statuses = std::collections::BTreeMap::new();
    for i in 0..60 {
        let (token, _) = w.fetch(household(i), OPEN_TOKEN).await;
        w.clock.forward(SignedDuration::from_millis(2_100));
        *statuses.entry(sign_open(&w, household(i), &token, "").await.status.as_u16()).or_insert(0) += 1;
    }
    assert_eq!(statuses.into_iter().collect::<Vec<_>>(), [(200, 20), (429, 40)]);
    let (token, challenge) = w.fetch(household(99), OPEN_TOKEN).await;
    assert_eq!(challenge["parameters"]["data"]["level"], 1, "more is asked");
    w.clock.forward(SignedDuration::from_secs(3));
    let answer = sign_open(&w, household(99), &token, &solve(&challenge).unwrap()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    // The window ends, the flood is remembered; later, everything is as before.
    w.clock.forward(SignedDuration::from_mins(5));
    let (token, challenge) = w.fetch(household(100), OPEN_TOKEN).await;
    assert_eq!(challenge["parameters"]["data"]["level"], 1);
    w.clock.forward(SignedDuration::from_secs(3));
    let slow = sign_open(&w, household(100), &token, "").await;
    assert_eq!(slow.status, 429);
    assert!(slow.body.contains("JavaScript") && slow.input("token").as_deref() == Some(&token), "{}", slow.body);
    w.clock.forward(SignedDuration::from_mins(10));
    assert_eq!(sign_open(&w, household(100), &token, "").await.status, 200);
}

#[tokio::test]
async fn a_proof_is_spent_on_one_form() {
    let w = World::with(busy()).await;
    let (first, challenge) = w.fetch(SCHOOL, OPEN_TOKEN).await;
    let (second, _) = w.fetch(SCHOOL, OPEN_TOKEN).await;
    let proof = solve(&challenge).unwrap();
    w.clock.forward(SignedDuration::from_secs(3));
    assert_eq!(sign_open(&w, SCHOOL, &first, &proof).await.status, 200);
    assert_eq!(sign_open(&w, SCHOOL, &first, &proof).await.status, 200, "the same form may come twice");
    assert_eq!(sign_open(&w, SCHOOL, &second, &proof).await.status, 429);
    assert_eq!(sign_open(&w, SCHOOL, &second, "").await.status, 429);
    assert_eq!(w.count("sentier").await, 1);
}

#[tokio::test]
async fn of_twenty_forms_with_one_proof_at_once_one_counts() {
    let w = Arc::new(World::with(busy()).await);
    let proof = solve(&w.fetch(SCHOOL, OPEN_TOKEN).await.1).unwrap();
    let mut tokens = Vec::new();
    for _ in 0..20 {
        tokens.push(w.fetch(SCHOOL, OPEN_TOKEN).await.0);
    }
    w.clock.forward(SignedDuration::from_secs(3));
    let tasks = tokens.into_iter().map(|token| {
        let (w, proof) = (w.clone(), proof.clone());
        tokio::spawn(async move { sign_open(&w, SCHOOL, &token, &proof).await.status.as_u16() })
    });
    let mut taken = 0;
    for task in tasks.collect::<Vec<_>>() {
        taken += usize::from(task.await.unwrap() == 200);
    }
    assert_eq!((taken, w.count("sentier").await), (1, 1));
}

#[tokio::test]
async fn proofs_made_for_something_else_are_worth_nothing() {
    let w = World::with(busy()).await;
    for path in [
        // Another commune, another process, another activity.
        "/api/kerlande/sentier/signatures/token",
        "/api/valmoret/marche/signatures/token",
        "/api/valmoret/idees/ideas/token",
    ] {
        let (foreign, challenge) = w.fetch(SCHOOL, path).await;
        let (token, _) = w.fetch(SCHOOL, OPEN_TOKEN).await;
        w.clock.forward(SignedDuration::from_secs(3));
        assert_eq!(sign_open(&w, SCHOOL, &token, &solve(&challenge).unwrap()).await.status, 429, "{path}");
        assert_eq!(sign_open(&w, SCHOOL, &foreign, &solve(&challenge).unwrap()).await.status, 200, "the check page");
    }
    assert_eq!(w.count("sentier").await, 0);
}

#[tokio::test]
async fn old_proofs_and_easy_ones_are_worth_nothing() {
    let w = World::with(busy()).await;
    let (_, challenge) = w.fetch(SCHOOL, OPEN_TOKEN).await;
    assert_eq!(challenge["parameters"]["data"]["level"], 0, "nothing came before");
    let proof = solve(&challenge).unwrap();
    // Whoever began a quarter of an hour ago did not know; later one could hoard what is easy.
    for (minutes, status) in [(16, 429), (24 * 60 - 16, 429)] {
        w.clock.forward(SignedDuration::from_mins(minutes));
        let (token, _) = w.fetch(SCHOOL, OPEN_TOKEN).await;
        w.clock.forward(SignedDuration::from_secs(3));
        assert_eq!(sign_open(&w, SCHOOL, &token, &proof).await.status, status, "after {minutes} minutes");
    }
    // In a flood, what was easy a minute ago is too little.
    let w = World::with(Limits { commune: Limit::new(0, 0), ..busy() }).await;
    let (token, challenge) = w.fetch(SCHOOL, OPEN_TOKEN).await;
    w.clock.forward(SignedDuration::from_secs(3));
    assert_eq!(sign_open(&w, SCHOOL, &token, &solve(&challenge).unwrap()).await.status, 429);
    assert_eq!(w.fetch(SCHOOL, OPEN_TOKEN).await.1["parameters"]["data"]["level"], 2);
}

#[tokio::test]
async fn under_load_what_comes_without_proof_is_read_first() {
    let w = World::with(busy()).await;
    let code = send_idea(&w, SCHOOL, "zoe@exemple.fr", "", &[], None).await;
    let receipt = w.type_code(&code, &w.code("zoe@exemple.fr")).await;
    assert!(receipt.body.contains("Cette fois, la mairie le lit avant"), "{}", receipt.body);
    let stored = &ideas(&w).await[0];
    assert_eq!(stored.contribution.stage, Stage::Pending);
    let queue = w.store.queue(&SiteId::parse("valmoret").unwrap(), 10, None).await.unwrap();
    assert_eq!(queue[0].reason, Reason::Moderate);
    // With a proof, and as somebody known, it is published as always.
    let (_, challenge) = w.fetch(SCHOOL, IDEAS_TOKEN).await;
    let cookie = receipt.cookie().unwrap();
    let proof = solve(&challenge).unwrap();
    let receipt = send_idea(&w, SCHOOL, "zoe@exemple.fr", &proof, &[], Some(&cookie)).await;
    assert!(receipt.body.contains("Il est publié"), "{}", receipt.body);
    let stages: Vec<_> = ideas(&w).await.iter().map(|stored| stored.contribution.stage.clone()).collect();
    assert!(stages.contains(&Stage::Published) && stages.len() == 2, "{stages:?}");
}

#[tokio::test]
async fn a_machine_that_fills_in_everything_is_read_first() {
    let w = World::new().await;
    let code = send_idea(&w, SCHOOL, "zoe@exemple.fr", "", &[("website", "https://spam.example")], None).await;
    w.type_code(&code, &w.code("zoe@exemple.fr")).await;
    assert_eq!(ideas(&w).await[0].contribution.stage, Stage::Pending);
}

#[tokio::test]
async fn under_load_a_confirmed_browser_proves_or_types_a_code() {
    let w = World::with(busy()).await;
    let (_, challenge) = w.fetch(SCHOOL, IDEAS_TOKEN).await;
    let code = send_idea(&w, SCHOOL, "zoe@exemple.fr", &solve(&challenge).unwrap(), &[], None).await;
    let receipt = w.type_code(&code, &w.code("zoe@exemple.fr")).await;
    let (cookie, id) = (receipt.cookie().unwrap(), ideas(&w).await[0].contribution.id.to_string());
    let press = [("about", id.as_str()), ("choice", "support"), ("ask", "yes")];
    // Without a proof: the page with a token, then a code.
    let check = w.post_from(SCHOOL, SUPPORTS, &press, Some(&cookie)).await;
    let token = check.token();
    w.clock.forward(SignedDuration::from_secs(3));
    let email = ("email", "zoe@exemple.fr");
    let sent = [press[0], press[1], email, ("token", &token)];
    let page = w.post_from(SCHOOL, SUPPORTS, &sent, Some(&cookie)).await;
    assert!(page.input("request").is_some(), "{}", page.body);
    // With one: a press is enough.
    let (_, challenge) = w.fetch(SCHOOL, "/api/valmoret/idees/supports/token").await;
    let proof = solve(&challenge).unwrap();
    let chosen = w.post_from(SCHOOL, SUPPORTS, &[press[0], press[1], press[2], ("proof", &proof)], Some(&cookie)).await;
    assert!(chosen.input("request").is_none() && chosen.body.contains("/withdraw/"), "{}", chosen.body);
}

#[tokio::test]
async fn one_address_writes_so_much_and_no_more() {
    let texts = Budget { person: Limit::new(1, 3), ..Limits::NONE.texts };
    let w = World::with(Limits { texts, ..busy() }).await;
    let (_, challenge) = w.fetch(SCHOOL, IDEAS_TOKEN).await;
    let code = send_idea(&w, SCHOOL, "zoe@exemple.fr", &solve(&challenge).unwrap(), &[], None).await;
    let cookie = w.type_code(&code, &w.code("zoe@exemple.fr")).await.cookie().unwrap();
    let mut told = Vec::new();
    for i in 0..4 {
        let (_, challenge) = w.fetch(household(i), IDEAS_TOKEN).await;
        let proof = solve(&challenge).unwrap();
        let receipt = send_idea(&w, household(i), "zoe@exemple.fr", &proof, &[], Some(&cookie)).await;
        told.push((receipt.status.as_u16(), receipt.body.contains("Il est publié")));
    }
    assert_eq!(told, [(200, true), (200, false), (200, false), (429, false)]);
}

#[tokio::test]
async fn a_changed_text_without_proof_is_read_again() {
    let w = World::with(busy()).await;
    let (_, challenge) = w.fetch(SCHOOL, IDEAS_TOKEN).await;
    let code = send_idea(&w, SCHOOL, "zoe@exemple.fr", &solve(&challenge).unwrap(), &[], None).await;
    let receipt = w.type_code(&code, &w.code("zoe@exemple.fr")).await;
    assert_eq!(ideas(&w).await[0].contribution.stage, Stage::Published);
    let form = w.get(&receipt.link("/edit/")).await;
    let changes = form.input("changes").unwrap();
    let changed = send_idea(&w, SCHOOL, "zoe@exemple.fr", "", &[("changes", &changes)], None).await;
    assert_eq!(changed.status, 200);
    assert_eq!(ideas(&w).await[0].contribution.stage, Stage::Pending);
}
