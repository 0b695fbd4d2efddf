//! The router behind a Function URL or an HTTP API: events in, answers out.

use crate::ClientIp;
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use lambda_http::request::RequestContext;
use lambda_http::tower::Service;
use lambda_http::{Request, RequestExt};
use std::convert::Infallible;
use std::net::IpAddr;

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
