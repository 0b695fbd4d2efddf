//! Objects in a bucket, against a small service on this machine that speaks enough of the protocol.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use axum::Router;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode, Uri};
use parvis_files::{Access, Area, Bucket, Files, FilesError, Key, Prefix, S3};
use parvis_model::SiteId;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use std::time::Duration;

type Objects = Arc<Mutex<BTreeMap<String, Bytes>>>;

/// How many names a page of the list holds.
const PAGE: usize = 2;

async fn service(State(objects): State<Objects>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Reply {
    let signed = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let names = ["AWS4-HMAC-SHA256 Credential=key/20261120/eu-west-3/s3/aws4_request", "x-amz-security-token"];
    if !names.iter().all(|name| signed.contains(name)) || !headers.contains_key("x-amz-content-sha256") {
        return (StatusCode::FORBIDDEN, "<Error><Code>AccessDenied</Code><Secret>x</Secret></Error>").into_response();
    }
    let mut objects = objects.lock().unwrap();
    let name = uri.path().strip_prefix("/parvis/").unwrap().to_owned();
    match method.as_str() {
        "PUT" if name.ends_with("busy") => (StatusCode::SERVICE_UNAVAILABLE, "").into_response(),
        "PUT" => {
            assert_eq!((&headers["content-type"], &headers["cache-control"]), wanted(&name));
            objects.insert(name, body);
            StatusCode::OK.into_response()
        }
        "DELETE" => {
            objects.remove(&name);
            StatusCode::NO_CONTENT.into_response()
        }
        "GET" if name.is_empty() => list(&objects, &Query::try_from_uri(&uri).unwrap().0).into_response(),
        "GET" => objects.get(&name).map_or(StatusCode::NOT_FOUND.into_response(), |body| body.clone().into_response()),
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

type Reply = axum::response::Response;

fn wanted(name: &str) -> (&'static http::HeaderValue, &'static http::HeaderValue) {
    static KEPT: http::HeaderValue = http::HeaderValue::from_static("public, max-age=3600");
    static SECRET: http::HeaderValue = http::HeaderValue::from_static("no-store");
    static KIND: http::HeaderValue = http::HeaderValue::from_static("image/webp");
    (&KIND, if name.starts_with("pictures/") { &KEPT } else { &SECRET })
}

fn list(objects: &BTreeMap<String, Bytes>, query: &HashMap<String, String>) -> String {
    assert_eq!(query["list-type"], "2");
    let after = query.get("continuation-token").cloned().unwrap_or_default();
    let mut names = objects.keys().filter(|name| name.starts_with(&query["prefix"]) && **name > after);
    let page: Vec<&String> = names.by_ref().take(PAGE).collect();
    let rest = match (names.next(), page.last()) {
        (Some(_), Some(last)) => {
            format!("<IsTruncated>true</IsTruncated><NextContinuationToken>{last}</NextContinuationToken>")
        }
        _ => "<IsTruncated>false</IsTruncated>".to_owned(),
    };
    let page: String = page.iter().map(|name| format!("<Contents><Key>{name}</Key></Contents>")).collect();
    format!("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{rest}{page}</ListBucketResult>")
}

async fn started() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().fallback(service).with_state(Objects::default());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}/parvis")
}

fn bucket(url: String, session: &str) -> Result<S3, FilesError> {
    let access = Access { key: "key".to_owned(), secret: "secret".to_owned(), session: Some(session.to_owned()) };
    let bucket = Bucket { name: "parvis".to_owned(), url, region: "eu-west-3".to_owned(), access };
    S3::new(bucket, || "2026-11-20T09:00:00Z".parse().unwrap())
}

fn key(area: Area, parts: &[&str]) -> Key {
    Key::new(area, &SiteId::parse("valmoret").unwrap(), parts).unwrap()
}

#[tokio::test]
async fn there_listed_and_gone() {
    let files = bucket(started().await, "session").unwrap();
    let names = ["1200.jpg", "1200.webp", "480.webp"];
    let keys: Vec<Key> = names.iter().map(|name| key(Area::Pictures, &["kq3f", name])).collect();
    assert_eq!(files.get(&keys[0]).await.unwrap(), None);
    for key in &keys {
        files.put(key, Bytes::from(key.to_string()), "image/webp").await.unwrap();
    }
    files.put(&key(Area::Quarantine, &["kq3f"]), Bytes::from_static(b"x"), "image/webp").await.unwrap();
    assert_eq!(files.get(&keys[1]).await.unwrap().unwrap(), keys[1].as_str());
    let prefix = Prefix::new(Area::Pictures, keys[0].site(), &[]).unwrap();
    assert_eq!(files.list(&prefix).await.unwrap(), keys);
    files.delete(&keys[0]).await.unwrap();
    files.delete(&keys[0]).await.unwrap();
    assert_eq!(files.list(&prefix).await.unwrap(), keys[1..]);
}

#[tokio::test]
async fn refusals_and_interruptions_differ() {
    let url = started().await;
    let files = bucket(url.clone(), "session").unwrap();
    let busy = files.put(&key(Area::Pictures, &["busy"]), Bytes::new(), "image/webp").await;
    assert!(matches!(busy, Err(FilesError::Unavailable(_))));
    let unsigned = S3::new(
        Bucket {
            name: "parvis".to_owned(),
            url,
            region: "eu-west-3".to_owned(),
            access: Access { key: "other".to_owned(), secret: "secret".to_owned(), session: None },
        },
        || "2026-11-20T09:00:00Z".parse().unwrap(),
    );
    let refused = unsigned.unwrap().get(&key(Area::Pictures, &["a"])).await.unwrap_err();
    assert_eq!(refused.to_string(), "the objects cannot be had: 403 AccessDenied");
    let nobody = bucket("http://127.0.0.1:9/parvis".to_owned(), "session").unwrap();
    assert!(matches!(nobody.get(&key(Area::Pictures, &["a"])).await, Err(FilesError::Unavailable(_))));
    for bad in ["parvis", "https://parvis.example/", ""] {
        assert!(matches!(bucket(bad.to_owned(), ""), Err(FilesError::Setup(_))), "{bad}");
    }
}

#[test]
fn where_a_browser_posts_and_reads() {
    let files = bucket("https://parvis.s3.eu-west-3.amazonaws.com".to_owned(), "session").unwrap();
    let key = key(Area::Quarantine, &["kq3f"]);
    let expires = "2026-11-20T09:10:00Z".parse().unwrap();
    let ticket = files.upload_ticket(&key, 10_000_000, "application/octet-stream", expires, None).unwrap();
    assert_eq!(ticket.url, "https://parvis.s3.eu-west-3.amazonaws.com/");
    let field = |name: &str| ticket.fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str());
    assert_eq!(field("key"), Some("quarantine/valmoret/kq3f"));
    assert_eq!(field("success_action_status"), Some("204"));
    assert_eq!(field("x-amz-security-token"), Some("session"));
    let url = files.readable(&key, Duration::from_secs(60)).unwrap();
    assert!(url.starts_with("https://parvis.s3.eu-west-3.amazonaws.com/quarantine/valmoret/kq3f?"), "{url}");
    assert!(url.contains("X-Amz-Expires=60") && url.contains("X-Amz-Security-Token=session"), "{url}");
}
