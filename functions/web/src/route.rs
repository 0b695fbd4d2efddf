//! Routes as constants, the router that is built from them, and the plain answers for when nothing else can be said.

use crate::app::App;
use crate::log;
use crate::request::{Failure, Reply};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::routing::{MethodFilter, on};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Method, Response, StatusCode};
use std::collections::HashMap;
use std::pin::Pin;
use std::time::Instant;

/// A route. `E` says what it does.
#[derive(Debug, Clone, Copy)]
pub struct Route<E: 'static> {
    /// GET or POST.
    pub method: &'static str,
    /// With `{names}` as axum writes them.
    pub path: &'static str,
    /// What it does.
    pub endpoint: E,
}

/// A route for reading.
pub const fn get<E>(path: &'static str, endpoint: E) -> Route<E> {
    Route { method: "GET", path, endpoint }
}

/// A route for changing something.
pub const fn post<E>(path: &'static str, endpoint: E) -> Route<E> {
    Route { method: "POST", path, endpoint }
}

impl<E> Route<E> {
    /// The method as `http` has it.
    pub fn http_method(&self) -> Method {
        if self.method == "POST" { Method::POST } else { Method::GET }
    }
}

/// The parts of a path that its route names.
pub type Names = HashMap<String, String>;

/// An answer on its way.
pub type Answering<'a> = Pin<Box<dyn Future<Output = Result<Reply, Failure>> + Send + 'a>>;

/// What answers the requests of all routes.
pub type Dispatch<E> = for<'a> fn(&'a App, &'static Route<E>, &'a Names, Request) -> Answering<'a>;

/// The router of all `routes`. It has no fallback, so that it can be merged with others: see [`alone`].
pub fn router<E: Sync>(app: &App, routes: &'static [Route<E>], dispatch: Dispatch<E>) -> Router {
    let mut router = Router::new();
    for route in routes {
        let app = app.clone();
        let method = if route.method == "POST" { MethodFilter::POST } else { MethodFilter::GET };
        router = router.route(
            route.path,
            on(method, move |Path(names): Path<Names>, request: Request| {
                let app = app.clone();
                async move { answer(&app, route, &names, request, dispatch).await }
            }),
        );
    }
    router
}

/// A router that is not merged with others: it answers what has no route, too.
pub fn alone(router: Router) -> Router {
    router.fallback(|| async { plain(StatusCode::NOT_FOUND, "Page introuvable. / Page not found.") })
}

async fn answer<E>(
    app: &App,
    route: &'static Route<E>,
    names: &Names,
    request: Request,
    dispatch: Dispatch<E>,
) -> Reply {
    let started = Instant::now();
    let reply = match dispatch(app, route, names, request).await {
        Ok(reply) => reply,
        Err(failure) => {
            log::failed(route.path, &failure);
            plain(
                StatusCode::SERVICE_UNAVAILABLE,
                "Le service ne répond pas pour le moment. Revenez à la page précédente et réessayez : rien n’est perdu ni \
                 compté deux fois. / The service does not answer. Go back and try again: nothing is lost or counted twice.",
            )
        }
    };
    log::answered(route.path, reply.status(), started);
    reply
}

/// A line of text, for those who ask about communes that do not exist and for failures of the theme itself.
pub fn plain(status: StatusCode, text: &'static str) -> Reply {
    let mut reply = Response::new(Body::from(text));
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    reply
}
