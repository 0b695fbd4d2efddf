//! Recorded events of Function URLs and HTTP APIs (payload format 2.0), with plain and base64 bodies.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use http_body_util::BodyExt;
use parvis_collect::{Limits, lambda};
use parvis_web::limits::{Budget, Limit};
use world::World;

const EVENTS: [(&str, &str); 4] = [
    ("function URL", include_str!("events/function-url.json")),
    ("function URL, base64", include_str!("events/function-url-base64.json")),
    ("HTTP API", include_str!("events/http-api.json")),
    ("HTTP API, base64", include_str!("events/http-api-base64.json")),
];

async fn answer(w: &World, event: &str) -> (u16, String) {
    let event = lambda_http::request::from_str(event).unwrap();
    let response = lambda::answer(&w.router, event).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn every_kind_of_event_reaches_the_check_page_with_what_was_typed() {
    let w = World::new().await;
    for (name, event) in EVENTS {
        let (status, body) = answer(&w, event).await;
        assert_eq!(status, 200, "{name}: {body}");
        assert!(body.contains("value=\"Zoé\""), "{name}: {body}");
        assert!(body.contains("name=\"token\""), "{name}: {body}");
    }
}

#[tokio::test]
async fn the_connection_is_the_gateways_word_not_a_header() {
    let bare = Limit::new(1, 2);
    let w = World::with(Limits { votes: Budget { bare, ..Limits::NONE.votes }, ..Limits::NONE }).await;
    let token = w.token("passerelle").await;
    let sent = EVENTS[0].1.replace("\"body\": \"", &format!("\"body\": \"token={token}&"));
    let event = |forwarded: u8| sent.replace("198.51.100.7", &format!("198.51.100.{forwarded}"));
    assert_eq!(answer(&w, &event(1)).await.0, 200);
    assert_eq!(answer(&w, &event(2)).await.0, 200);
    assert_eq!(answer(&w, &event(3)).await.0, 429, "another X-Forwarded-For is the same connection");
    let elsewhere = sent.replace("203.0.113.9", "203.0.113.10");
    assert_eq!(answer(&w, &elsewhere).await.0, 200);
}
