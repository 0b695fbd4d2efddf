//! A static host like those that communes use: files of a folder, with the headers of the theme.

use super::mailbox::Listed;
use super::pictures::Album;
use super::{live, mailbox};
use crate::lang::words;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HOST, LOCATION};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use parvis_files::Area;
use parvis_generator::LoadedSite;
use parvis_model::{Lang, path};
use parvis_theme::headers::{Framed, POLICY, framed_policy};
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use tower_http::services::ServeDir;

/// What the host knows of a commune.
#[derive(Clone)]
struct Commune {
    name: String,
    logo: Option<String>,
    headers: HeaderMap,
    framed: HashMap<String, HeaderValue>,
    not_found: PathBuf,
}

/// The communes that are served. They change with the texts.
#[derive(Clone)]
pub(crate) struct Communes {
    folder: PathBuf,
    known: Arc<RwLock<BTreeMap<String, Commune>>>,
}

impl Communes {
    /// The communes of these sites, served from below `folder`.
    pub(crate) fn new(sites: &[LoadedSite], folder: PathBuf) -> Self {
        let communes = Self { folder, known: Arc::default() };
        communes.replace(sites);
        communes
    }

    /// Puts other sites in their place.
    pub(crate) fn replace(&self, sites: &[LoadedSite]) {
        let commune = |site: &LoadedSite| {
            let not_found = self.folder.join(site.id().as_str()).join("404.html");
            (
                site.id().to_string(),
                Commune {
                    name: site.site().name.clone(),
                    logo: site.site().logo.clone(),
                    headers: headers(site),
                    framed: framed(site),
                    not_found,
                },
            )
        };
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = sites.iter().map(commune).collect();
    }

    fn get(&self, name: &str) -> Option<Commune> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// Each as the list at the root shows it.
    fn listed(&self) -> Vec<Listed> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let listed = |(folder, commune): (&String, &Commune)| Listed {
            address: format!("/{folder}/"),
            name: commune.name.clone(),
            logo: commune.logo.as_ref().map(|logo| format!("/{folder}/{logo}")),
        };
        known.iter().map(listed).collect()
    }
}

/// Serves the sites, one folder a commune, and a list of them at the root. Pages asked for under another name than
/// `canonical` are sent there; without one, pages are left as they are, since another host serves them.
pub(crate) fn router(communes: Communes, album: Album, lang: Lang, canonical: Option<String>) -> Router {
    let names = communes.clone();
    Router::new()
        .route("/", get(move || async move { mailbox::page(mailbox::list_of_communes(&names.listed(), lang)) }))
        .route(
            &format!("/{{commune}}/{}/{{folder}}/{{name}}", path::page::PHOTOS),
            get(move |Path((commune, folder, name)): Path<(String, String, String)>| async move {
                picture(&album, &commune, &folder, &name).await
            }),
        )
        .fallback_service(ServeDir::new(communes.folder.clone()))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            let (communes, canonical) = (communes.clone(), canonical.clone());
            async move { like_a_host(&communes, canonical.as_deref(), request, next, lang).await }
        }))
}

/// A resident's picture, which is no file of the site. Its folder cannot be listed, and its name is hard to guess.
async fn picture(album: &Album, commune: &str, folder: &str, name: &str) -> Response {
    match album.read(commune, folder, name).await {
        Some((kind, bytes)) => {
            respond(StatusCode::OK, &[(CONTENT_TYPE, HeaderValue::from_static(kind))], Body::from(bytes))
        }
        None => respond(StatusCode::NOT_FOUND, &[], Body::empty()),
    }
}

async fn like_a_host(
    communes: &Communes,
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
    let method = request.method().clone();
    let inside = parts.next().unwrap_or_default();
    // Files about the site, not of it.
    let hidden = inside == "_headers" || inside.split('/').any(|part| part.starts_with('.'));
    let mut response =
        if hidden { respond(StatusCode::NOT_FOUND, &[], Body::empty()) } else { next.run(request).await };
    if response.status() == StatusCode::NOT_FOUND {
        let body = match commune.as_ref().map(|commune| std::fs::read(&commune.not_found)) {
            Some(Ok(page)) => page,
            _ => words(lang).message("serve-not-found", &[]).into_bytes(),
        };
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        response = respond(StatusCode::NOT_FOUND, &[(CONTENT_TYPE, html)], Body::from(body));
    }
    if let Some(commune) = commune {
        response.headers_mut().extend(commune.headers);
        if let Some(policy) = commune.framed.get(inside.strip_suffix("index.html").unwrap_or(inside)) {
            response.headers_mut().insert(POLICY, policy.clone());
        }
    }
    if canonical.is_some() && method == Method::GET {
        response = with_live_reload(response).await;
    }
    let below = |folder: &str| inside.split_once('/').is_some_and(|(first, _)| first == folder);
    let cache = match response.status() {
        StatusCode::OK if below(path::page::PHOTOS) => Area::Pictures.cache_control(),
        _ if below(path::page::ASSETS) => "public, max-age=31536000, immutable",
        // A host would say 60 seconds; here one wants to see a signature at once.
        _ => "no-cache",
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

/// A page with the script that loads it again when the texts change; anything else as it is.
async fn with_live_reload(response: Response) -> Response {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("text/html") || response.status() == StatusCode::PARTIAL_CONTENT {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // Files of this folder: reading one fails only when it vanishes in between.
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
        return respond(StatusCode::NOT_FOUND, &[], Body::empty());
    };
    let mut html = String::from_utf8_lossy(&bytes).into_owned();
    if let Some(end) = html.rfind("</body>") {
        html.insert_str(end, live::SCRIPT);
    }
    parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(html.len()));
    Response::from_parts(parts, Body::from(html))
}

/// The policies of pages that other sites may show, by their addresses.
fn framed(site: &LoadedSite) -> HashMap<String, HeaderValue> {
    let framed = parvis_generator::framed(site).into_iter();
    let policy = |framed: &Framed| HeaderValue::try_from(framed_policy(site.site(), framed)).ok();
    framed.filter_map(|framed| policy(&framed).map(|policy| (framed.address, policy))).collect()
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
