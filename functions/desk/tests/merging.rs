//! What an agent decides, as the publisher counts it: one change at a time, and all of it anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use jiff::SignedDuration;
use office::{ANOUK, IDEAS, Office};
use parvis_keys::CommuneKey;
use parvis_model::contribution::Grounds;
use parvis_model::snapshot::Snapshot;
use parvis_model::{ContributionId, SiteId};
use parvis_publish::{Source, State, changed, snapshot};
use parvis_store::written::Change;

/// Supports an idea.
async fn support(o: &Office, id: &ContributionId, email: &str) {
    let way = format!("/api/valmoret/{IDEAS}/supports");
    let token = o.w.get(&format!("{way}/token")).await;
    let token: serde_json::Value = serde_json::from_str(&token.body).unwrap();
    o.w.clock.forward(SignedDuration::from_secs(3));
    let fields = [
        ("token", token["token"].as_str().unwrap()),
        ("about", id.as_str()),
        ("choice", "support"),
        ("email", email),
        ("declaration", "yes"),
    ];
    let page = o.w.post(&format!("{way}/vote"), &fields).await;
    let receipt = o.w.type_code(&page, &o.w.code(email)).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
}

#[tokio::test]
async fn who_supported_both_counts_once() {
    let o = Office::new().await;
    o.open_ideas().await;
    let process = office::ideas::process();
    let (ideas, supports) = (process.activities[0].clone(), process.activities[2].clone());
    let (one, two) = (o.idea("Un banc", "zoe@exemple.fr").await, o.idea("Des bancs", "hugo@exemple.fr").await);
    let cookie = o.sign_in("valmoret", ANOUK).await;
    // Nobody reads as fast as the clock of this test stands still.
    o.w.clock.forward(SignedDuration::from_mins(5));
    for id in [&one, &two] {
        let page = o.item("ideas", id, &cookie).await;
        o.decide(&page, &format!("ideas/{id}"), "publish", &[], &cookie).await;
    }
    support(&o, &one, "zoe@exemple.fr").await;
    support(&o, &two, "zoe@exemple.fr").await;
    support(&o, &one, "ines@exemple.fr").await;
    let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
    let source = Source { store: &o.w.store, site: &site, key: &key };
    let now = parvis_web::Clock::now(&*o.w.clock);
    let mut state = State::default();
    let mut before = snapshot(source, std::slice::from_ref(&process), now, &mut state).await.unwrap();
    let chosen =
        |snapshot: &Snapshot, id: &ContributionId| snapshot.chosen(&process.id, &supports.id, id.as_str(), "support");
    assert_eq!((chosen(&before, &one), chosen(&before, &two)), (2, 1));

    let page = o.item("ideas", &one, &cookie).await;
    let answer = o.decide(&page, &format!("ideas/{one}"), "merge", &[("into", two.as_str())], &cookie).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let change = Change::Contribution(one.clone());
    for (key, part) in changed(source, &process, &ideas, &change, &before, now, &mut state).await.unwrap() {
        match part {
            Some(part) => before.parts.insert(key, part),
            None => before.parts.remove(&key),
        };
    }
    let anew = snapshot(source, std::slice::from_ref(&process), now, &mut State::default()).await.unwrap();
    for snapshot in [&before, &anew] {
        assert_eq!(chosen(snapshot, &two), 2, "Zoé counts once, Inès with her");
        let register = snapshot.register(&process.id, &ideas.id);
        assert_eq!((register.sent, register.read, register.merged, register.late), (2, 2, 1, 0));
    }
}

#[tokio::test]
async fn the_register_says_what_was_refused_and_nothing_of_whom() {
    let o = Office::new().await;
    o.open_ideas().await;
    let process = office::ideas::process();
    let id = o.idea("Mon voisin Gaspard", "zoe@exemple.fr").await;
    o.w.clock.forward(SignedDuration::from_hours(24 * 8));
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let page = o.item("ideas", &id, &cookie).await;
    let fields = [("grounds", "accusing"), ("words", "Gaspard n’y est pour rien.")];
    o.decide(&page, &format!("ideas/{id}"), "refuse", &fields, &cookie).await;
    let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
    let source = Source { store: &o.w.store, site: &site, key: &key };
    let now = parvis_web::Clock::now(&*o.w.clock);
    let made = snapshot(source, std::slice::from_ref(&process), now, &mut State::default()).await.unwrap();
    let register = made.register(&process.id, &process.activities[0].id);
    assert_eq!((register.read, register.late, register.refused[&Grounds::Accusing]), (1, 1, 1));
    assert!(!serde_json::to_string(&made).unwrap().contains("Gaspard"));
}
