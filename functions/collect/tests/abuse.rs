//! Wrong input at every door: a clear answer, what was typed comes back, nothing is counted.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use axum::body::Body;
use http::{Request, StatusCode};
use parvis_collect::{App, Limits, router};
use parvis_keys::MasterSecret;
use parvis_store::embedded::Embedded;
use parvis_theme::Theme;
use parvis_web::limits::{Budget, Limit};
use std::sync::Arc;
use world::{ORIGIN, World, encode, person};

const VOTE: &str = "/api/valmoret/passerelle/signatures/vote";

async fn raw(w: &World, kind: &str, body: Vec<u8>) -> world::Answer {
    let request = Request::post(VOTE).header("content-type", kind).header("origin", ORIGIN);
    w.send(request.body(Body::from(body)).unwrap()).await
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn an_empty_form_names_every_field() {
    let w = World::new().await;
    let page = raw(&w, FORM, Vec::new()).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["first-name", "last-name", "email", "declaration"] {
        assert!(page.body.contains(&format!("href=\"#f-{field}")), "{field}: {}", page.body);
    }
}

#[tokio::test]
async fn a_megabyte_comes_back_with_an_explanation_and_more_is_refused() {
    let w = World::new().await;
    let long = "é".repeat(500_000);
    let page = w.post(VOTE, &[("first-name", &long), ("last-name", "Le Goff")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.input("first-name").unwrap().len(), long.len());
    let page = raw(&w, FORM, vec![b'a'; 5 * 1024 * 1024]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn other_types_are_not_forms() {
    let w = World::new().await;
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", ""] {
        assert_eq!(raw(&w, kind, b"{}".to_vec()).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
    }
}

#[tokio::test]
async fn latin_1_is_read_and_shown_before_it_counts() {
    let w = World::new().await;
    let token = w.token("passerelle").await;
    let body = format!("first-name=Zo%E9&last-name=H\u{e9}&email=zoe%40exemple.fr&declaration=yes&token={token}");
    let body: Vec<u8> = body.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let page = raw(&w, FORM, body).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.input("first-name").as_deref(), Some("Zoé"));
    assert_eq!(page.input("last-name").as_deref(), Some("Hé"));
    assert!(w.post.mailbox.messages().is_empty());
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let w = World::new().await;
    for path in [
        "/api/valmoret/nothing/signatures/vote",
        "/api/valmoret/passerelle/nothing/vote",
        "/api/nowhere/passerelle/signatures/vote",
        "/api/valmoret/@site/signatures/vote",
        "/api/..%2F/passerelle/signatures/vote",
        "/api/valmoret/passerelle%23/signatures/vote",
        "/somewhere/else",
    ] {
        assert_eq!(w.post(path, &person("zoe@exemple.fr")).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn markup_stays_text_and_headers_stay_whole() {
    let w = World::new().await;
    let hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    let token = w.token("passerelle").await;
    let fields =
        [("first-name", hostile), ("last-name", "O’Neil & fils"), ("email", "zoe@exemple.fr"), ("declaration", "yes")];
    let check = w.post(VOTE, &fields).await;
    assert_eq!(check.status, 200);
    assert!(!check.body.contains("<script>alert") && !check.body.contains("<img"), "{}", check.body);
    assert_eq!(check.input("first-name").as_deref(), Some(hostile));
    for bad in [
        "zoe@exemple.fr\r\nBcc: x@y.fr",
        "zoe@exemple.fr\nBcc: x@y.fr",
        "zoe@exemple.fr,x@y.fr",
        "zoe@exemple.fr%0aBcc:x",
    ] {
        let sent =
            [("first-name", "Zoé"), ("last-name", "B"), ("email", bad), ("declaration", "yes"), ("token", &token)];
        let page = w.post(VOTE, &sent).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
    }
    assert!(w.post.mailbox.messages().is_empty());
}

#[tokio::test]
async fn an_expired_or_forged_token_loses_nothing() {
    let w = World::new().await;
    let token = w.token("passerelle").await;
    let other = w.token("marche").await;
    w.clock.forward(jiff::SignedDuration::from_hours(20));
    let page = w.submit_with("passerelle", "zoe@exemple.fr", &other).await;
    assert_eq!(page.status, 200, "a token of another form leads to the check page");
    assert_eq!(page.input("first-name").as_deref(), Some("Zoé"));
    w.clock.forward(jiff::SignedDuration::from_hours(4));
    let page = w.submit_with("passerelle", "zoe@exemple.fr", &token).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(page.input("email").as_deref(), Some("zoe@exemple.fr"));
    assert_ne!(page.token(), token);
    assert!(w.post.mailbox.messages().is_empty());
}

#[tokio::test]
async fn whoever_fills_in_the_hidden_field_is_asked_for_a_code_and_read_before_others() {
    let w = World::new().await;
    let receipt = w.sign("marche", "zoe@exemple.fr").await;
    let cookie = receipt.cookie().unwrap();
    let token = w.token("passerelle").await;
    let mut fields = person("zoe@exemple.fr").to_vec();
    fields.extend([("token", &*token), ("website", "https://spam.example")]);
    let page = w.post_with(VOTE, &fields, &[("origin", ORIGIN), ("cookie", &cookie)]).await;
    assert!(page.input("request").is_some(), "{}", page.body);
    assert_eq!(w.count("passerelle").await, 0);
    assert_eq!(w.type_code(&page, &w.code("zoe@exemple.fr")).await.status, 200, "a person gets through");
    assert_eq!(w.count("passerelle").await, 1);
    // Where there is no address to ask, the form comes back once more, without that field.
    let token = w.token("sentier").await;
    let fields =
        [("first-name", "Zoé"), ("last-name", "B"), ("declaration", "yes"), ("token", &token), ("website", "x")];
    let page = w.post("/api/valmoret/sentier/signatures/vote", &fields).await;
    assert_eq!((page.status.as_u16(), w.count("sentier").await), (200, 0));
    w.clock.forward(jiff::SignedDuration::from_secs(3));
    let token = page.token();
    let fields = [("first-name", "Zoé"), ("last-name", "B"), ("declaration", "yes"), ("token", &token)];
    w.post("/api/valmoret/sentier/signatures/vote", &fields).await;
    assert_eq!(w.count("sentier").await, 1);
}

#[tokio::test]
async fn too_many_forms_and_too_many_mails_are_stopped_with_the_form_kept() {
    let votes = Budget { bare: Limit::new(1, 3), ..Limits::NONE.votes };
    let w = World::with(Limits { votes, mails_to_address: 2, ..Limits::NONE }).await;
    for _ in 0..2 {
        assert_eq!(w.submit("passerelle", "zoe@exemple.fr").await.status, 200);
    }
    for _ in 0..2 {
        let page = w.submit("passerelle", "zoe@exemple.fr").await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(page.input("email").as_deref(), Some("zoe@exemple.fr"));
    }
    assert_eq!(w.post.mailbox.messages().len(), 2);
    w.clock.forward(jiff::SignedDuration::from_hours(1));
    assert_eq!(w.submit("passerelle", "zoe@exemple.fr").await.status, 200);
}

#[tokio::test]
async fn mails_for_one_submission_end() {
    let w = World::new().await;
    let page = w.submit("passerelle", "zoe@exemple.fr").await;
    let mut statuses = Vec::new();
    for _ in 0..3 {
        statuses.push(w.post("/api/valmoret/code/resend", &[("request", &page.request())]).await.status.as_u16());
    }
    assert_eq!(statuses, [200, 200, 429]);
    assert_eq!(w.type_code(&page, &w.code("zoe@exemple.fr")).await.status, 200, "the last mail still counts");
}

#[tokio::test]
async fn a_table_that_is_gone_gives_honest_words_and_the_form_back() {
    // The definitions are read once; then every call goes to a port where nothing listens.
    let table = Embedded::memory().unwrap();
    let mut address = table.address("parvis");
    address.endpoint_url = Some("http://127.0.0.1:9".to_owned());
    let w = World::new().await;
    let app = App::new(
        parvis_store::Store::new(&address),
        MasterSecret::new([1; 32]),
        w.post.clone(),
        Arc::new(Theme::new().unwrap()),
        w.clock.clone(),
    );
    let broken = World { router: router(app), ..w };
    let page = broken.post(VOTE, &person("zoe@exemple.fr")).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.body.contains("rien n’est perdu"), "{}", page.body);
}

#[tokio::test]
async fn answers_are_never_stored_by_browsers_and_never_framed() {
    let w = World::new().await;
    let page = w.post(VOTE, &person("zoe@exemple.fr")).await;
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(page.headers["x-content-type-options"], "nosniff");
    let csp = page.headers["content-security-policy"].to_str().unwrap();
    assert!(
        csp.contains("default-src 'none'") && csp.contains("frame-ancestors 'none'") && !csp.contains("unsafe"),
        "{csp}"
    );
    assert_eq!(page.headers["referrer-policy"], "strict-origin");
}

#[tokio::test]
async fn tokens_are_given_to_our_pages_only() {
    let w = World::new().await;
    for (origin, allowed) in [(ORIGIN, Some(ORIGIN)), ("https://evil.example", None)] {
        let request = Request::get("/api/valmoret/passerelle/signatures/token").header("origin", origin);
        let answer = w.send(request.body(Body::empty()).unwrap()).await;
        let allow = answer.headers.get("access-control-allow-origin").map(|value| value.to_str().unwrap());
        assert_eq!(allow, allowed);
        assert!(answer.headers.get("access-control-allow-credentials").is_none());
    }
}

#[tokio::test]
async fn the_first_value_of_a_field_counts() {
    let w = World::new().await;
    let mut body = encode(&person("zoe@exemple.fr"));
    body.push_str("&email=other%40exemple.fr");
    let page = raw(&w, FORM, body.into_bytes()).await;
    assert_eq!(page.input("email").as_deref(), Some("zoe@exemple.fr"));
}
