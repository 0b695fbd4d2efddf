//! The router behind a Function URL or an HTTP API: events in, answers out.

use crate::{App, ClientIp, System};
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use lambda_http::request::RequestContext;
use lambda_http::tower::Service;
use lambda_http::{Request, RequestExt, service_fn};
use parvis_keys::MasterSecret;
use parvis_mail::{Mailer, Smtp};
use parvis_store::{Access, Address, Store};
use parvis_theme::Theme;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

pub use lambda_http::Error;

/// Runs a function until Lambda ends it. What it needs comes from the environment.
///
/// # Errors
/// When a variable is missing or makes no sense, which is said by its name.
pub async fn run(router: impl FnOnce(App) -> Router) -> Result<(), Error> {
    tracing_subscriber::fmt().with_ansi(false).without_time().with_target(false).init();
    let router = router(app()?);
    lambda_http::run(service_fn(move |event| {
        let router = router.clone();
        async move { answer(&router, event).await }
    }))
    .await
}

fn app() -> Result<App, Error> {
    let store = Store::new(&Address {
        endpoint_url: optional("PARVIS_ENDPOINT_URL"),
        region: optional("AWS_REGION").unwrap_or_else(|| "eu-west-3".to_owned()),
        table: required("PARVIS_TABLE")?,
        credentials: Access {
            key: required("AWS_ACCESS_KEY_ID")?,
            secret: required("AWS_SECRET_ACCESS_KEY")?,
            session: optional("AWS_SESSION_TOKEN"),
        },
    });
    let master = MasterSecret::from_text(&required("PARVIS_MASTER_SECRET")?)?;
    let mailer: Arc<dyn Mailer> = Arc::new(Smtp::new(&required("PARVIS_SMTP_URL")?, &required("PARVIS_MAIL_FROM")?)?);
    Ok(App::new(store, master, mailer, Arc::new(Theme::new()?), Arc::new(System)))
}

fn required(name: &str) -> Result<String, Error> {
    optional(name).ok_or_else(|| format!("the environment variable {name} is missing").into())
}

fn optional(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Answers one event.
///
/// # Errors
/// None: the router turns everything into an answer.
pub async fn answer(router: &Router, event: Request) -> Result<Response, Infallible> {
    let ip = client(&event);
    let mut request = event.map(body);
    if let Some(ip) = ip {
        request.extensions_mut().insert(ClientIp(ip));
    }
    router.clone().call(request).await
}

fn body(body: lambda_http::Body) -> Body {
    match body {
        lambda_http::Body::Text(text) => Body::from(text),
        lambda_http::Body::Binary(bytes) => Body::from(bytes),
        _ => Body::empty(),
    }
}

/// The address of the connection, as the gateway saw it. Headers that anybody can write are not believed.
fn client(event: &Request) -> Option<IpAddr> {
    match event.request_context_ref()? {
        RequestContext::ApiGatewayV2(context) => context.http.source_ip.as_deref()?.parse().ok(),
        _ => None,
    }
}
