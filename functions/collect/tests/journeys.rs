//! What a resident meets, from the form to the receipt and back.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use axum::body::Body;
use http::{Request, StatusCode};
use jiff::SignedDuration;
use std::sync::atomic::Ordering;
use world::{ORIGIN, World, person};

const VOTE: &str = "/api/valmoret/passerelle/signatures/vote";

#[tokio::test]
async fn without_javascript_a_check_page_carries_the_token() {
    let w = World::new().await;
    let check = w.post(VOTE, &person("zoe@exemple.fr")).await;
    assert_eq!(check.status, 200, "{}", check.body);
    for (field, value) in person("zoe@exemple.fr") {
        if field != "address" {
            assert_eq!(check.input(field).as_deref(), Some(value), "{}", check.body);
        }
    }
    assert!(w.post.mailbox.messages().is_empty());
    // Clicking at once is too fast for a person: the same page, the same token, nothing lost.
    let again = w.submit_with("passerelle", "zoe@exemple.fr", &check.token()).await;
    assert_eq!(again.token(), check.token());
    w.clock.forward(SignedDuration::from_secs(3));
    let code_page = w.submit_with("passerelle", "zoe@exemple.fr", &check.token()).await;
    assert_eq!(code_page.status, 200, "{}", code_page.body);
    assert_eq!(w.count("passerelle").await, 0);
    let receipt = w.type_code(&code_page, &w.code("zoe@exemple.fr")).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    assert_eq!(w.count("passerelle").await, 1);
    assert!(receipt.headers["set-cookie"].to_str().unwrap().ends_with("HttpOnly; Secure; SameSite=None"));
    assert!(receipt.body.contains("/api/valmoret/withdraw/"), "{}", receipt.body);
    // It says who is confirmed in this browser, and how to undo it.
    assert!(
        receipt.body.contains("z…@exemple.fr") && receipt.body.contains("/api/valmoret/forget"),
        "{}",
        receipt.body
    );
}

#[tokio::test]
async fn the_link_of_the_mail_opens_a_page_and_its_button_confirms() {
    let w = World::new().await;
    w.submit("passerelle", "zoe@exemple.fr").await;
    let link = w.link("zoe@exemple.fr");
    let before = w.store.meter().read();
    for _ in 0..3 {
        let page = w.get(&link).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains(&link), "{}", page.body);
        // The menu leads back to the static site.
        assert!(page.body.contains("<a href=\"https://participer.valmoret.example/aide/\">Aide</a>"), "{}", page.body);
        let head = w.send(Request::head(&link).body(Body::empty()).unwrap()).await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    }
    assert_eq!(w.store.meter().read(), before, "a GET wrote something");
    assert_eq!(w.count("passerelle").await, 0);
    let receipt = w.post(&link, &[]).await;
    assert_eq!((receipt.status, w.count("passerelle").await), (StatusCode::OK, 1));
    // Opened again later, it shows the receipt again.
    let later = w.get(&link).await;
    assert!(later.body.contains("/api/valmoret/withdraw/"), "{}", later.body);
}

#[tokio::test]
async fn mistakes_come_back_with_everything_typed() {
    let w = World::new().await;
    let token = w.token("passerelle").await;
    let typed = [("first-name", "Zoé <b>"), ("last-name", ""), ("email", "zoe@"), ("token", &*token)];
    let page = w.post(VOTE, &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.input("first-name").as_deref(), Some("Zoé <b>"));
    assert_eq!(page.input("email").as_deref(), Some("zoe@"));
    assert_eq!(page.token(), token);
    assert!(page.body.contains("<title>Erreur"), "{}", page.body);
    assert!(w.post.mailbox.messages().is_empty());
}

#[tokio::test]
async fn whether_an_address_already_signed_is_not_told() {
    let w = World::new().await;
    w.sign("passerelle", "zoe@exemple.fr").await;
    let strip =
        |page: &world::Answer| page.body.replace(&page.request(), "").replace("max@exemple.fr", "zoe@exemple.fr");
    let known = w.submit("passerelle", "zoe@exemple.fr").await;
    let unknown = w.submit("passerelle", "max@exemple.fr").await;
    assert_eq!(known.status, unknown.status);
    assert_eq!(strip(&known), strip(&unknown));
    // Nor is it in the mail.
    let text = |address| {
        w.post.mailbox.last_to(address).unwrap().text.replace(&w.code(address), "").replace(&w.link(address), "")
    };
    assert_eq!(text("zoe@exemple.fr"), text("max@exemple.fr"));
    // The owner of the address confirms, and it still counts once.
    w.type_code(&known, &w.code("zoe@exemple.fr")).await;
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn wrong_codes_end_and_a_new_mail_begins_again() {
    let w = World::new().await;
    let page = w.submit("passerelle", "zoe@exemple.fr").await;
    let right = w.code("zoe@exemple.fr");
    let wrong = if right == "000000" { "111111" } else { "000000" };
    for bad in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
        assert_eq!(w.type_code(&page, bad).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
    }
    for _ in 0..5 {
        assert_eq!(w.type_code(&page, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let exhausted = w.type_code(&page, &right).await;
    assert_eq!(exhausted.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(w.count("passerelle").await, 0);
    let page = w.post("/api/valmoret/code/resend", &[("request", &page.request())]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let spaced = w.code("zoe@exemple.fr");
    let spaced = format!(" {} {} ", &spaced[..3], &spaced[3..]);
    assert_eq!(w.type_code(&page, &spaced).await.status, 200);
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn a_code_is_too_old_after_ten_minutes_and_the_link_still_works() {
    let w = World::new().await;
    let page = w.submit("passerelle", "zoe@exemple.fr").await;
    w.clock.forward(SignedDuration::from_mins(10));
    assert_eq!(w.type_code(&page, &w.code("zoe@exemple.fr")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(w.post(&w.link("zoe@exemple.fr"), &[]).await.status, 200);
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn an_unconfirmed_submission_is_gone_after_three_days() {
    let w = World::new().await;
    let page = w.submit("passerelle", "zoe@exemple.fr").await;
    w.clock.forward(SignedDuration::from_hours(72));
    assert_eq!(w.post(&w.link("zoe@exemple.fr"), &[]).await.status, StatusCode::GONE);
    assert_eq!(w.type_code(&page, &w.code("zoe@exemple.fr")).await.status, StatusCode::GONE);
    assert_eq!(w.count("passerelle").await, 0);
}

#[tokio::test]
async fn sent_before_the_close_and_confirmed_within_the_hour_counts() {
    let w = World::new().await;
    w.clock.set("2027-01-31T17:59:50Z");
    let page = w.submit("passerelle", "zoe@exemple.fr").await;
    w.submit("passerelle", "max@exemple.fr").await;
    w.clock.set("2027-01-31T18:05:00Z");
    assert_eq!(w.type_code(&page, &w.code("zoe@exemple.fr")).await.status, 200);
    assert_eq!(w.count("passerelle").await, 1);
    let late = w.post(VOTE, &person("lea@exemple.fr")).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.body.contains("lea@exemple.fr"), "what was typed can be copied");
    w.clock.set("2027-01-31T19:00:00Z");
    assert_eq!(w.post(&w.link("max@exemple.fr"), &[]).await.status, StatusCode::GONE);
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn before_the_opening_nothing_is_taken() {
    let w = World::new().await;
    w.clock.set("2026-11-01T23:59:59Z");
    let page = w.post(VOTE, &person("zoe@exemple.fr")).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(w.post.mailbox.messages().is_empty());
}

#[tokio::test]
async fn a_signature_can_be_withdrawn_by_its_link_and_given_again() {
    let w = World::new().await;
    let receipt = w.sign("passerelle", "zoe@exemple.fr").await;
    let link = receipt.link("/api/valmoret/withdraw/");
    assert_eq!(w.get(&link).await.status, 200);
    assert_eq!(w.count("passerelle").await, 1, "looking withdraws nothing");
    assert_eq!(w.post(&link, &[]).await.status, 200);
    assert_eq!(w.count("passerelle").await, 0);
    assert_eq!(w.post(&link, &[]).await.status, 200);
    // The link is in the mail too.
    let mail = w.post.mailbox.last_to("zoe@exemple.fr").unwrap();
    assert!(mail.text.contains("/api/valmoret/withdraw/"), "{}", mail.text);
    // The old code page does not bring it back, and says so.
    let old = w.get(&link).await;
    assert!(!old.body.contains("/api/valmoret/withdraw/"), "{}", old.body);
    w.sign("passerelle", "zoe@exemple.fr").await;
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn a_confirmed_browser_signs_with_one_click_for_thirty_days() {
    let w = World::new().await;
    let cookie = w.sign("passerelle", "zoe@exemple.fr").await.cookie().unwrap();
    let mails = w.post.mailbox.messages().len();
    let mut fields = person("Zoe@exemple.fr").to_vec();
    fields.push(("token", ""));
    let path = "/api/valmoret/marche/signatures/vote";
    let ours = [("origin", ORIGIN), ("cookie", &*cookie)];
    let receipt = w.post_with(path, &fields, &ours).await;
    assert_eq!((receipt.status, w.count("marche").await), (StatusCode::OK, 1));
    assert!(receipt.body.contains("z…@exemple.fr"), "{}", receipt.body);
    assert_eq!(w.post.mailbox.messages().len(), mails + 1, "the receipt, no code");
    // A second click counts nothing more.
    w.post_with(path, &fields, &ours).await;
    assert_eq!(w.count("marche").await, 1);
    // Another address in the same browser needs its own code.
    let other = w.post_with(path, &person("max@exemple.fr"), &ours).await;
    assert!(other.input("token").is_some(), "{}", other.body);
    // « Ce n’est pas moi » forgets.
    let forgotten = w.post_with("/api/valmoret/forget", &[], &ours).await;
    assert!(forgotten.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    // After thirty days it is an ordinary browser.
    w.clock.forward(SignedDuration::from_hours(30 * 24));
    let later = w.post_with(path, &fields, &ours).await;
    assert!(later.input("token").is_some(), "{}", later.body);
}

#[tokio::test]
async fn the_cookie_is_nothing_without_our_origin() {
    let w = World::new().await;
    let cookie = w.sign("passerelle", "zoe@exemple.fr").await.cookie().unwrap();
    let path = "/api/valmoret/marche/signatures/vote";
    for origin in [
        "https://evil.example",
        "null",
        "https://participer.kerlande.example",
        "https://participer.valmoret.example.evil.example",
    ] {
        let page = w.post_with(path, &person("zoe@exemple.fr"), &[("origin", origin), ("cookie", &cookie)]).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{origin}");
        assert!(page.body.contains("zoe@exemple.fr"), "what was typed can be copied");
    }
    let silent = w.post_with(path, &person("zoe@exemple.fr"), &[("cookie", &cookie)]).await;
    assert!(silent.input("token").is_some(), "a browser that says nothing sees the check page: {}", silent.body);
    assert_eq!(w.count("marche").await, 0);
}

#[tokio::test]
async fn an_open_petition_needs_no_address() {
    let w = World::new().await;
    let path = "/api/valmoret/sentier/signatures/vote";
    let who = [("first-name", "Zoé"), ("last-name", "Le Goff"), ("declaration", "yes")];
    let check = w.post(path, &who).await;
    w.clock.forward(SignedDuration::from_secs(3));
    let token = check.token();
    let sent: Vec<_> = who.iter().copied().chain([("token", &*token)]).collect();
    let receipt = w.post(path, &sent).await;
    assert_eq!((receipt.status, w.count("sentier").await), (StatusCode::OK, 1));
    assert_eq!(w.post(path, &sent).await.status, 200);
    assert_eq!(w.count("sentier").await, 1, "a double click counts once");
    let other: Vec<_> =
        [("first-name", "Max"), ("last-name", "Le Goff"), ("declaration", "yes"), ("token", &*token)].to_vec();
    let refused = w.post(path, &other).await;
    assert_eq!((refused.status, w.count("sentier").await), (StatusCode::CONFLICT, 1));
    assert_eq!(refused.input("first-name").as_deref(), Some("Max"));
    assert_ne!(refused.token(), token);
    let link = receipt.link("/api/valmoret/withdraw/");
    w.post(&link, &[]).await;
    assert_eq!(w.count("sentier").await, 0);
}

#[tokio::test]
async fn one_legal_petition_an_elector_and_quarter() {
    let w = World::new().await;
    w.sign("legale-1", "zoe@exemple.fr").await;
    let page = w.submit("legale-2", "zoe@exemple.fr").await;
    let refused = w.type_code(&page, &w.code("zoe@exemple.fr")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
    assert_eq!((w.count("legale-1").await, w.count("legale-2").await), (1, 0));
    // The quarter is the commune's: 31 December, 23:30 UTC is already January in France.
    w.clock.set("2026-12-31T23:30:00Z");
    let page = w.submit("legale-2", "zoe@exemple.fr").await;
    assert_eq!(w.type_code(&page, &w.code("zoe@exemple.fr")).await.status, 200);
    assert_eq!((w.count("legale-1").await, w.count("legale-2").await), (1, 1));
}

#[tokio::test]
async fn a_mail_server_that_is_down_is_said_and_the_button_sends_again() {
    let w = World::new().await;
    w.post.down.store(true, Ordering::SeqCst);
    let page = w.submit("passerelle", "zoe@exemple.fr").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    w.post.down.store(false, Ordering::SeqCst);
    let page = w.post("/api/valmoret/code/resend", &[("request", &page.request())]).await;
    assert_eq!(w.type_code(&page, &w.code("zoe@exemple.fr")).await.status, 200);
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn opening_the_address_of_a_form_leads_back_to_the_page() {
    let w = World::new().await;
    let page = w.get(VOTE).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(page.headers["location"], format!("{ORIGIN}/passerelle/"));
}
