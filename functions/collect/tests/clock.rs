//! What happens to entries without anybody doing anything: the reminder, the end, the erasure, the mails about what fits.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod neighbours;
mod world;

use jiff::Timestamp;
use neighbours::{Street, link_in};
use parvis_keys::CommuneKey;
use parvis_model::contribution::{TITLE, What};
use parvis_model::exchange::KIND;
use parvis_model::{PartKey, SiteId};
use parvis_publish::{Source, State, due, snapshot};
use std::sync::atomic::Ordering;

/// Lets the clock do everything that is due.
async fn tick(street: &Street) -> usize {
    let site = SiteId::parse("valmoret").unwrap();
    let mut done = 0;
    loop {
        match due(&street.world.app, &site).await.unwrap() {
            0 => return done,
            more => done += more,
        }
    }
}

fn mails_to(street: &Street, address: &str) -> usize {
    street.world.post.mailbox.messages().iter().filter(|m| m.message.to.delivery() == address).count()
}

async fn public(street: &Street, at: &str) -> parvis_model::Snapshot {
    let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
    let source = Source { store: &street.world.store, site: &site, key: &key };
    let at: Timestamp = at.parse().unwrap();
    snapshot(source, &[neighbours::exchange()], at, &mut State::default()).await.unwrap()
}

#[tokio::test]
async fn one_reminder_then_the_end_then_nothing_is_left_but_numbers() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[("q.until", "2026-12-20")]).await;
    tick(&street).await;
    let before = mails_to(&street, "ana@exemple.fr");
    street.world.clock.set("2026-12-13T22:59:00Z");
    assert_eq!(tick(&street).await, 0);
    street.world.clock.set("2026-12-13T23:00:00Z");
    // Two clocks at once.
    let site = SiteId::parse("valmoret").unwrap();
    let (a, b) = tokio::join!(due(&street.world.app, &site), due(&street.world.app, &site));
    assert_eq!(a.unwrap() + b.unwrap(), 1);
    assert_eq!(mails_to(&street, "ana@exemple.fr"), before + 1);
    let mail = street.last("ana@exemple.fr");
    assert!(mail.subject.contains("se termine bientôt") && mail.text.contains("/entry/"), "{}", mail.text);
    assert_eq!(tick(&street).await, 0, "once");
    street.world.clock.set("2026-12-20T23:00:00Z");
    assert_eq!(tick(&street).await, 1);
    assert!(street.last("ana@exemple.fr").subject.contains("terminée"));
    // For thirty days its words stay; then they are gone even before somebody has erased them.
    let name = PartKey::entry(
        &neighbours::exchange().id,
        &neighbours::exchange().activities[0].id,
        &parvis_model::ContributionId::parse(&entry).unwrap(),
    );
    let shown = |snapshot: parvis_model::Snapshot| serde_json::to_string(&snapshot.parts[&name]).unwrap();
    assert!(shown(public(&street, "2027-01-19T22:00:00Z").await).contains("Une haie"));
    assert!(!shown(public(&street, "2027-01-19T23:00:00Z").await).contains("Une haie"));
    assert!(street.entries().await[0].text(TITLE).is_some());
    street.world.clock.set("2027-01-19T23:00:00Z");
    assert_eq!(tick(&street).await, 1);
    let erased = &street.entries().await[0];
    assert_eq!((erased.text(TITLE), erased.option(KIND)), (None, Some("offer")));
    assert!(erased.history.iter().any(|event| event.what == What::Erased));
    assert_eq!(street.author(&entry).await, None, "the address is gone too");
    assert_eq!(tick(&street).await, 0);
}

#[tokio::test]
async fn what_was_prolonged_ends_later_and_what_was_withdrawn_not_at_all() {
    let street = Street::new().await;
    street.publish("ana@exemple.fr", &[("q.until", "2026-12-20")]).await;
    let gone = street.send("max@exemple.fr", &[("q.until", "2026-12-20")]).await;
    let withdraw = gone.link("/api/valmoret/withdraw/");
    street.world.post(&withdraw, &[]).await;
    tick(&street).await;
    street.world.clock.set("2026-12-14T09:00:00Z");
    assert_eq!(tick(&street).await, 1, "one of them is reminded");
    let prolong = link_in(&street.last("ana@exemple.fr").text, "/entry/", 1);
    assert_eq!(street.world.post(&prolong, &[]).await.status, 200);
    street.world.clock.set("2026-12-21T09:00:00Z");
    assert_eq!(tick(&street).await, 0);
    street.world.clock.set("2027-02-06T09:00:00Z");
    assert_eq!(tick(&street).await, 1, "and reminded again");
}

#[tokio::test]
async fn a_mail_that_fails_is_sent_again() {
    let street = Street::new().await;
    street.publish("ana@exemple.fr", &[("q.until", "2026-12-20")]).await;
    tick(&street).await;
    let site = SiteId::parse("valmoret").unwrap();
    street.world.clock.set("2026-12-14T09:00:00Z");
    street.world.post.down.store(true, Ordering::SeqCst);
    assert!(due(&street.world.app, &site).await.is_err());
    street.world.post.down.store(false, Ordering::SeqCst);
    assert_eq!(due(&street.world.app, &site).await.unwrap(), 0, "somebody has it for ten minutes");
    street.world.clock.set("2026-12-14T09:11:00Z");
    assert_eq!(due(&street.world.app, &site).await.unwrap(), 1);
    assert!(street.last("ana@exemple.fr").subject.contains("se termine bientôt"));
}

#[tokio::test]
async fn authors_are_told_once_a_day_of_what_fits_until_they_say_no() {
    let street = Street::new().await;
    street.publish("ana@exemple.fr", &[]).await;
    tick(&street).await;
    let before = mails_to(&street, "ana@exemple.fr");
    let first = street.publish("ben@exemple.fr", &[("q.kind", "need"), ("q.title", "Ma haie, vite")]).await;
    let second = street.publish("eve@exemple.fr", &[("q.kind", "need")]).await;
    street.publish("max@exemple.fr", &[("q.kind", "need"), ("q.category", "courses")]).await;
    tick(&street).await;
    assert_eq!(mails_to(&street, "ana@exemple.fr"), before, "not before the evening");
    street.world.clock.set("2026-11-24T17:00:00Z");
    tick(&street).await;
    assert_eq!(mails_to(&street, "ana@exemple.fr"), before + 1);
    let mail = street.last("ana@exemple.fr");
    assert!(mail.text.contains(&first) && mail.text.contains(&second), "{}", mail.text);
    assert!(!mail.text.contains("Ma haie") && !mail.html.contains("Ma haie"), "nobody's words");
    // The mail program's own button, which says nothing of where it comes from.
    let quiet = world::path_of(mail.unsubscribe.as_deref().unwrap());
    assert!(street.world.get(&quiet).await.body.contains("Ne plus"));
    let pressed = street.world.post_with(&quiet, &[("List-Unsubscribe", "One-Click")], &[]).await;
    assert_eq!(pressed.status, 200, "{}", pressed.body);
    street.publish("zoe@exemple.fr", &[("q.kind", "need")]).await;
    street.world.clock.set("2026-11-25T17:00:00Z");
    tick(&street).await;
    assert_eq!(mails_to(&street, "ana@exemple.fr"), before + 1);
    // Ben wanted to hear of offers; there was no new one.
    assert!(!street.last("ben@exemple.fr").subject.contains("répondent"));
}
