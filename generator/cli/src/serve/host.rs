//! A static host like those that communes use: files of a folder, with the headers of the theme.

use crate::lang::words;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use parvis_generator::LoadedSite;
use parvis_model::{Lang, path};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use tower_http::services::ServeDir;

/// What the host knows of a commune.
struct Commune {
    headers: HeaderMap,
    not_found: PathBuf,
}

/// Serves the sites below `folder`, one a commune, and a list of them at the root. Pages asked for under another
/// name than `canonical` are sent there.
pub(crate) fn router(sites: &[LoadedSite], folder: PathBuf, lang: Lang, canonical: Option<String>) -> Router {
    let commune = |site: &LoadedSite| {
        let not_found = folder.join(site.id().as_str()).join("404.html");
        (site.id().to_string(), Commune { headers: headers(site), not_found })
    };
    let communes: Arc<BTreeMap<String, Commune>> = Arc::new(sites.iter().map(commune).collect());
    let index = super::mailbox::list_of_communes(sites, lang);
    Router::new()
        .route("/", get(move || async move { super::mailbox::page(index) }))
        .fallback_service(ServeDir::new(folder))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            let (communes, canonical) = (communes.clone(), canonical.clone());
            async move { like_a_host(&communes, canonical.as_deref(), request, next, lang).await }
        }))
}

async fn like_a_host(
    communes: &BTreeMap<String, Commune>,
    canonical: Option<&str>,
    request: Request,
    next: Next,
    lang: Lang,
) -> Response {
    let path = request.uri().path().to_owned();
    let asked = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if let Some(canonical) = canonical
        && request.method() == Method::GET
        && !asked.is_empty()
        && asked != canonical
        && let Ok(to) = HeaderValue::try_from(format!("http://{canonical}{path}"))
    {
        return respond(StatusCode::TEMPORARY_REDIRECT, &[(LOCATION, to)], Body::empty());
    }
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    let commune = parts.next().and_then(|name| communes.get(name));
    let inside = parts.next().unwrap_or_default();
    // Files about the site, not of it.
    let hidden = inside == "_headers" || inside.split('/').any(|part| part.starts_with('.'));
    let mut response = if hidden { respond(StatusCode::NOT_FOUND, &[], Body::empty()) } else { next.run(request).await };
    if response.status() == StatusCode::NOT_FOUND {
        let body = match commune.map(|commune| std::fs::read(&commune.not_found)) {
            Some(Ok(page)) => page,
            _ => words(lang).message("serve-not-found", &[]).into_bytes(),
        };
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        response = respond(StatusCode::NOT_FOUND, &[(CONTENT_TYPE, html)], Body::from(body));
    }
    if let Some(commune) = commune {
        response.headers_mut().extend(commune.headers.clone());
    }
    let cache = match inside.starts_with(&format!("{}/", path::page::ASSETS)) {
        true => "public, max-age=31536000, immutable",
        // A host would say 60 seconds; here one wants to see a signature at once.
        false => "no-cache",
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

fn headers(site: &LoadedSite) -> HeaderMap {
    parvis_theme::headers::site(site.site())
        .into_iter()
        .filter_map(|(name, value)| {
            Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::try_from(value).ok()?))
        })
        .collect()
}

fn respond(status: StatusCode, headers: &[(HeaderName, HeaderValue)], body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().extend(headers.iter().cloned());
    response
}
