//! Pages of `serve` itself: the communes, and the mails that would have gone out.

use crate::lang::words;
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use axum::routing::get;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderName, HeaderValue};
use parvis_mail::{Mailbox, Received};
use parvis_model::Lang;
use std::sync::Arc;

const STYLE: &str = include_str!("own.css");

/// The mailbox as a page for people and as JSON for programs.
pub(crate) fn router(mailbox: Arc<Mailbox>, lang: Lang) -> Router {
    let json = mailbox.clone();
    Router::new()
        .route("/courrier", get(move || async move { page(mails(&mailbox.messages(), lang)) }))
        .route("/courrier.json", get(move || async move { as_json(&json.messages()) }))
        .route("/courrier.css", get(|| async { answer("text/css; charset=utf-8", STYLE.to_owned()) }))
}

/// A commune in the list at the root.
pub(crate) struct Listed {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) logo: Option<String>,
}

/// The page at the root: the communes.
pub(crate) fn list_of_communes(communes: &[Listed], lang: Lang) -> String {
    let words = words(lang);
    let item = |commune: &Listed| {
        let logo = commune.logo.as_ref().map(|logo| format!("<img src=\"{}\" alt=\"\">", escape(logo)));
        let (address, name) = (escape(&commune.address), escape(&commune.name));
        format!("<li><a href=\"{address}\">{}{name}</a></li>", logo.unwrap_or_default())
    };
    let items: String = communes.iter().map(item).collect();
    let (title, mail) = (words.message("serve-communes", &[]), words.message("serve-mailbox", &[]));
    frame(
        &title,
        &format!("<ul class=\"communes\">{items}</ul><p><a href=\"/courrier\">{}</a></p>", escape(&mail)),
        lang,
    )
}

fn mails(messages: &[Received], lang: Lang) -> String {
    let words = words(lang);
    let body = if messages.is_empty() {
        format!("<p>{}</p>", escape(&words.message("serve-no-mail", &[])))
    } else {
        messages.iter().map(mail).collect()
    };
    let back = format!("<p><a href=\"/\">{}</a></p>", escape(&words.message("serve-communes", &[])));
    frame(&words.message("serve-mailbox", &[]), &format!("{body}{back}"), lang)
}

fn mail(received: &Received) -> String {
    let message = &received.message;
    format!(
        "<article><h2>{}</h2><p class=\"to\">{} → {}</p><pre>{}</pre></article>",
        escape(&message.subject),
        escape(&message.from_name),
        escape(message.to.delivery()),
        linked(&message.text)
    )
}

/// The text with its addresses as links.
fn linked(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let address = word.trim_end();
            if address.starts_with("http://") || address.starts_with("https://") {
                let space = &word[address.len()..];
                format!("<a href=\"{0}\">{0}</a>{space}", escape(address))
            } else {
                escape(word)
            }
        })
        .collect()
}

fn as_json(messages: &[Received]) -> Response {
    let messages: Vec<_> = messages
        .iter()
        .map(|received| {
            let message = &received.message;
            serde_json::json!({
                "number": received.number,
                "to": message.to.delivery(),
                "subject": message.subject,
                "text": message.text,
                "html": message.html,
                "unsubscribe": message.unsubscribe,
            })
        })
        .collect();
    answer("application/json", serde_json::Value::from(messages).to_string())
}

fn frame(title: &str, body: &str, lang: Lang) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><link rel=\"stylesheet\" href=\"/courrier.css\"></head>\
         <body><main><h1>{title}</h1>{body}</main></body></html>\n",
        lang.tag(),
        title = escape(title),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A page of `serve` itself.
pub(crate) fn page(html: String) -> Response {
    answer("text/html; charset=utf-8", html)
}

fn answer(kind: &'static str, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    let policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let headers: [(HeaderName, &'static str); 3] =
        [(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store"), (CONTENT_SECURITY_POLICY, policy)];
    response.headers_mut().extend(headers.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}
