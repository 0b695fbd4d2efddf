//! Live reload: an edited text is on the page a moment later, a mistake is shown instead, and the last good site stays.

use crate::output;
use axum::Router;
use axum::body::Body;
use axum::response::Response;
use axum::routing::get;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use parvis_generator::disk::fingerprint;
use parvis_generator::{Diagnostic, LoadedSite, Renderer, load};
use parvis_model::Lang;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_millis(300);

/// What the browser is told.
#[derive(Debug, Default)]
pub(crate) struct Live {
    version: AtomicU64,
    mistakes: Mutex<Vec<String>>,
}

impl Live {
    /// The site was built again: pages may be loaded again.
    pub(crate) fn built(&self) {
        self.version.fetch_add(1, Ordering::SeqCst);
    }

    fn mistaken(&self, mistakes: Vec<String>) {
        *self.mistakes.lock().unwrap_or_else(PoisonError::into_inner) = mistakes;
    }

    fn json(&self) -> String {
        let version = self.version.load(Ordering::SeqCst);
        let mistakes = self.mistakes.lock().unwrap_or_else(PoisonError::into_inner).clone();
        serde_json::json!({ "version": version, "mistakes": mistakes }).to_string()
    }
}

/// What pages need to load themselves again.
pub(crate) fn router(live: Arc<Live>) -> Router {
    Router::new().route("/live.json", get(move || async move { answer("application/json", live.json()) })).route(
        "/live.js",
        get(|| async { answer("text/javascript; charset=utf-8", include_str!("live.js").to_owned()) }),
    )
}

/// The element that loads the script, for the end of each page.
pub(crate) const SCRIPT: &str = "<script src=\"/live.js\" defer></script>";

fn answer(kind: &'static str, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Looks at the folder for as long as the process lives and passes on what was loaded without mistakes. `known` is its
/// fingerprint from before it was loaded, so that nothing written since is missed.
pub(crate) async fn watch(teller: Arc<Teller>, known: u64, changed: impl Fn(Vec<LoadedSite>)) {
    let content = teller.content.clone();
    let mut known = Some(known);
    let mut before = known;
    loop {
        tokio::time::sleep(LOOK).await;
        let now = look(&content).await;
        // Editors write in several steps: wait until two looks agree.
        let settled = now == std::mem::replace(&mut before, now);
        if now == known || !settled {
            continue;
        }
        known = now;
        let folder = content.clone();
        let Ok((sites, found)) = tokio::task::spawn_blocking(move || load(&folder)).await else { continue };
        teller.tell(&found);
        if !found.iter().any(Diagnostic::is_error) {
            changed(sites);
        }
    }
}

async fn look(content: &std::path::Path) -> Option<u64> {
    let content = content.to_owned();
    tokio::task::spawn_blocking(move || fingerprint(&content)).await.ok()
}

/// Says mistakes in the terminal and in the browser.
pub(crate) struct Teller {
    /// The content folder.
    pub(crate) content: PathBuf,
    /// The language of the words.
    pub(crate) lang: Lang,
    /// What the browser is told.
    pub(crate) live: Arc<Live>,
}

impl Teller {
    /// Says what was found, in the place of what was said before.
    pub(crate) fn tell(&self, found: &[Diagnostic]) {
        // That it cannot be written is nothing to stop for.
        let _ = output::tell(&self.content, found, self.lang);
        let renderer = Renderer::new(self.lang).prefix(&self.content.to_string_lossy());
        let errors = found.iter().filter(|found| found.is_error());
        self.live.mistaken(errors.map(|error| renderer.render(error)).collect());
    }
}
