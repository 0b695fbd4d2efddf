//! Neighbours who find each other: entries, messages that show no address, what authors do by the links of their mails.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod neighbours;
mod world;

use http::StatusCode;
use jiff::SignedDuration;
use neighbours::{Street, link_in};
use world::World;

#[tokio::test]
async fn two_people_write_to_each_other_and_neither_learns_an_address() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    let sent = street.write("ben@exemple.fr", &entry, "Bonjour,\nje peux venir samedi.").await;
    assert!(sent.body.contains("Votre message est parti"), "{}", sent.body);
    let mail = street.last("ana@exemple.fr");
    assert!(mail.text.contains("> Bonjour,\n> je peux venir samedi."), "{}", mail.text);
    assert!(mail.html.is_empty(), "words of a resident go as plain text");
    assert_eq!(mail.reply_to, "mairie@valmoret.example");
    let all = format!("{} {} {}", mail.text, mail.subject, mail.from_name);
    assert!(!all.contains("ben@"), "{all}");
    // The author answers, and the answer goes back the same way.
    let answer = link_in(&mail.text, "/talk/", 0);
    let page = street.world.get(&answer).await;
    assert!(page.body.contains("je peux venir samedi."), "{}", page.body);
    street.world.clock.forward(SignedDuration::from_secs(3));
    let done = street.world.post(&answer, &[("q.body", "Avec plaisir, à samedi"), ("token", &page.token())]).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let mail = street.last("ben@exemple.fr");
    assert!(mail.text.contains("> Avec plaisir, à samedi"), "{}", mail.text);
    assert!(!mail.text.contains("ana@"), "{}", mail.text);
    for page in [&done, &page] {
        assert!(!page.body.contains("ben@exemple.fr"), "{}", page.body);
    }
    // The same form again sends nothing twice.
    let mails = street.world.post.mailbox.messages().len();
    street.world.post(&answer, &[("q.body", "Avec plaisir, à samedi"), ("token", &page.token())]).await;
    assert_eq!(street.world.post.mailbox.messages().len(), mails);
}

#[tokio::test]
async fn an_address_is_shown_by_its_owner_only() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    street.write("ben@exemple.fr", &entry, "Bonjour").await;
    let mail = street.last("ana@exemple.fr");
    let show = link_in(&mail.text, "/talk/", 1);
    let mails = street.world.post.mailbox.messages().len();
    assert!(street.world.get(&show).await.body.contains("Montrer votre adresse"));
    assert_eq!(street.world.post.mailbox.messages().len(), mails, "looking shows nothing");
    assert_eq!(street.world.post(&show, &[]).await.status, 200);
    let told = street.last("ben@exemple.fr");
    assert!(told.text.contains("ana@exemple.fr"), "{}", told.text);
    assert!(!told.subject.contains("ana@") && told.reply_to == "mairie@valmoret.example");
    street.world.post(&show, &[]).await;
    assert_eq!(street.world.post.mailbox.messages().len(), mails + 1, "shown once");
    // Ben has shown nothing.
    assert!(
        street
            .world
            .post
            .mailbox
            .messages()
            .iter()
            .all(|m| { m.message.to.delivery() != "ana@exemple.fr" || !m.message.text.contains("ben@") })
    );
}

#[tokio::test]
async fn a_reported_message_waits_for_an_agent_and_nothing_more_goes_through() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    street.write("ben@exemple.fr", &entry, "Envoyez-moi de l’argent").await;
    let mail = street.last("ana@exemple.fr");
    let report = link_in(&mail.text, "/talk/", 2);
    let before = street.reports().await.len();
    street.world.get(&report).await;
    assert_eq!(street.reports().await.len(), before);
    for _ in 0..2 {
        assert!(street.world.post(&report, &[]).await.body.contains("signalé"));
    }
    let reports = street.reports().await;
    assert_eq!(reports.len(), before + 1);
    let reported = street.reported(&reports[0]).await.unwrap();
    assert_eq!((reported.message.text.as_str(), reported.entry.as_str()), ("Envoyez-moi de l’argent", entry.as_str()));
    let mails = street.world.post.mailbox.messages().len();
    let again = street.write_confirmed("ben@exemple.fr", &entry, "Alors ?").await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
    assert!(again.body.contains("Alors ?"), "what was typed is still there");
    // But for the code, nobody got a mail.
    assert_eq!(street.world.post.mailbox.messages().len(), mails + 1);
    // The words are gone when they expire.
    street.world.clock.forward(SignedDuration::from_hours(24 * 181));
    assert_eq!(street.reported(&reports[0]).await, None);
}

#[tokio::test]
async fn hostile_words_stay_words() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    let words = "Bcc: x@exemple.fr\r\n\r\n<script>alert(1)</script> https://mal.example/?a=b www.mal.example";
    street.write("ben@exemple.fr", &entry, words).await;
    let mail = street.last("ana@exemple.fr");
    assert!(!mail.subject.contains('\n') && !mail.subject.contains("Bcc"), "{}", mail.subject);
    assert!(
        mail.text.lines().filter(|line| line.contains("Bcc") || line.contains("script")).all(|l| l.starts_with('>'))
    );
    assert!(!mail.text.contains("https://mal") && !mail.text.contains("www.mal"), "{}", mail.text);
    let page = street.world.get(&link_in(&mail.text, "/talk/", 0)).await;
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
    // A hundred kilobytes come back with an explanation.
    let long = "a".repeat(100_000);
    let back = street.typed("ben@exemple.fr", &entry, &long).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.body.contains(&long));
    // Line breaks and directions that no text has are refused.
    let back = street.typed("ben@exemple.fr", &entry, "a\u{202E}b\0").await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_person_an_entry_and_a_commune_have_limits() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    for i in 0..10 {
        assert_eq!(street.write("ben@exemple.fr", &entry, &format!("Message {i}")).await.status, 200);
    }
    let mails = street.world.post.mailbox.messages().len();
    let over = street.write_confirmed("ben@exemple.fr", &entry, "Encore un").await;
    assert_eq!(over.status, StatusCode::TOO_MANY_REQUESTS, "{}", over.body);
    assert!(over.body.contains("Encore un"));
    assert_eq!(street.world.post.mailbox.messages().len(), mails + 1, "the code only");
    // Somebody else may, and the same person tomorrow.
    assert_eq!(street.write("eve@exemple.fr", &entry, "Bonjour").await.status, 200);
    street.world.clock.forward(SignedDuration::from_hours(24));
    assert_eq!(street.write("ben@exemple.fr", &entry, "Encore un").await.status, 200);
}

#[tokio::test]
async fn what_has_ended_takes_no_messages_and_the_words_come_back() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    street.write("ben@exemple.fr", &entry, "Bonjour").await;
    let mail = street.last("ana@exemple.fr");
    let (answer, fulfil) = (link_in(&mail.text, "/talk/", 0), link_in(&mail.text, "/entry/", 0));
    // Typed before the end, sent after it.
    let waiting = street.typed_and_sent("eve@exemple.fr", &entry, "Suis-je trop tard ?").await;
    assert!(street.world.get(&fulfil).await.body.contains("Clore votre annonce"));
    assert_eq!(street.world.post(&fulfil, &[]).await.status, 200);
    let late = street.world.type_code(&waiting, &street.world.code("eve@exemple.fr")).await;
    assert_eq!(late.status, StatusCode::GONE, "{}", late.body);
    assert!(late.body.contains("Suis-je trop tard ?"), "{}", late.body);
    let late = street.typed("max@exemple.fr", &entry, "Et moi ?").await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains("Et moi ?") && late.body.contains("terminée"), "{}", late.body);
    let late = street.world.post(&answer, &[("q.body", "Trop tard"), ("token", "")]).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains("Trop tard"), "{}", late.body);
}

#[tokio::test]
async fn an_author_prolongs_with_one_link() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[("q.until", "2026-11-30")]).await;
    let mail = street.last("ana@exemple.fr");
    let prolong = link_in(&mail.text, "/entry/", 1);
    let until = street.until(&entry).await;
    assert!(street.world.get(&prolong).await.body.contains("Prolonger"));
    assert_eq!(street.until(&entry).await, until);
    assert!(street.world.post(&prolong, &[]).await.body.contains("prolongée"));
    let longer = street.until(&entry).await;
    assert!(longer > until);
    street.world.post(&prolong, &[]).await;
    assert_eq!(street.until(&entry).await, longer, "twice is once");
    // Not once the words are gone.
    street.world.clock.set("2027-04-30T09:00:00Z");
    assert_eq!(street.world.post(&prolong, &[]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn what_is_for_the_social_service_is_nowhere_else() {
    let street = Street::new().await;
    let page = street.send("ana@exemple.fr", &[("q.audience", "service"), ("q.title", "Je ne m’en sors plus")]).await;
    assert!(page.body.contains("service social"), "{}", page.body);
    let mail = street.last("ccas@valmoret.example");
    assert!(mail.text.contains("Je ne m’en sors plus") && mail.text.contains("ana@exemple.fr"), "{}", mail.text);
    assert!(mail.html.is_empty() && mail.reply_to == "mairie@valmoret.example");
    assert!(street.last("ana@exemple.fr").text.contains("CCAS de Valmoret"));
    assert!(street.entries().await.is_empty(), "nothing is kept");
    assert!(street.queue().await.is_empty());
    // While the mail server is down, nothing is lost.
    let code = street.asked("max@exemple.fr", &[("q.audience", "service")]).await;
    let digits = street.world.code("max@exemple.fr");
    street.world.post.down.store(true, std::sync::atomic::Ordering::SeqCst);
    let failed = street.world.type_code(&code, &digits).await;
    assert_eq!(failed.status, StatusCode::SERVICE_UNAVAILABLE, "{}", failed.body);
    street.world.post.down.store(false, std::sync::atomic::Ordering::SeqCst);
    let sent = street.world.type_code(&code, &digits).await;
    assert_eq!(sent.status, 200, "{}", sent.body);
    assert!(street.last("ccas@valmoret.example").text.contains("max@exemple.fr"));
}

#[tokio::test]
async fn the_receipt_suggests_what_fits() {
    let street = Street::new().await;
    let offer = street.publish("ana@exemple.fr", &[("q.title", "Je taille les haies")]).await;
    let receipt = street.send("ben@exemple.fr", &[("q.kind", "need"), ("q.title", "Ma haie")]).await;
    assert!(receipt.body.contains("Je taille les haies") && receipt.body.contains(&offer), "{}", receipt.body);
    let mail = street.last("ben@exemple.fr");
    assert!(mail.text.contains(&offer), "{}", mail.text);
    assert!(!mail.text.contains("Je taille les haies"), "no mail of ours carries anybody's words");
    let none = street.send("eve@exemple.fr", &[("q.kind", "need"), ("q.category", "courses")]).await;
    assert!(!none.body.contains(&offer));
}

#[tokio::test]
async fn an_entry_asks_for_a_day_that_is_near_enough() {
    let street = Street::new().await;
    for (day, status) in [("2026-11-23", 422), ("2027-12-01", 422), ("2026-11-24", 200)] {
        let page = street.first_page(&[("q.until", day)]).await;
        assert_eq!(page.status.as_u16(), status, "{day}: {}", page.body);
    }
}

#[tokio::test]
async fn links_of_one_commune_are_worth_nothing_in_another() {
    let street = Street::new().await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    street.write("ben@exemple.fr", &entry, "Bonjour").await;
    let mail = street.last("ana@exemple.fr");
    let mails = street.world.post.mailbox.messages().len();
    let headers = [("origin", "https://participer.kerlande.example")];
    for (part, number) in [("/talk/", 0), ("/talk/", 1), ("/talk/", 2), ("/entry/", 0), ("/entry/", 1)] {
        let link = link_in(&mail.text, part, number).replace("/api/valmoret/", "/api/kerlande/");
        let answer = street.world.post_with(&link, &[("q.body", "x")], &headers).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{link}");
        // Nor is a link of one kind worth anything as one of the other.
        let other = if part == "/talk/" { "/entry/" } else { "/talk/" };
        let link = link_in(&mail.text, part, number).replace(part, other);
        assert_eq!(street.world.post(&link, &[("q.body", "x")]).await.status, StatusCode::BAD_REQUEST);
        // Nor from another site.
        let link = link_in(&mail.text, part, number);
        let evil = street.world.post_with(&link, &[], &[("origin", "https://evil.example")]).await;
        assert_eq!(evil.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(street.world.post.mailbox.messages().len(), mails);
    assert!(street.until(&entry).await > "2026-12-24T00:00:00Z".parse().unwrap());
}

#[tokio::test]
async fn a_world_without_exchanges_is_as_it_was() {
    let world = World::new().await;
    let page = world.get("/api/valmoret/entry/x").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
}
