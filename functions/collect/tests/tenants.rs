//! Nothing crosses from one commune to another, on any route. The list of routes is the router's own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use axum::body::Body;
use http::{Method, Request};
use parvis_collect::{Endpoint, ROUTES, Route};
use std::collections::BTreeMap;
use world::{ORIGIN, World, encode, person};

/// Tokens, links, codes and the cookie of a resident of valmoret.
async fn spoils(w: &World) -> BTreeMap<&'static str, String> {
    let form = w.token("marche").await;
    let waiting = w.submit("marche", "zoe@exemple.fr").await;
    let (request, code, confirm) = (waiting.request(), w.code("zoe@exemple.fr"), w.link("zoe@exemple.fr"));
    let receipt = w.sign("passerelle", "zoe@exemple.fr").await;
    let last = |path: String| path.rsplit('/').next().unwrap().to_owned();
    BTreeMap::from([
        ("form", form),
        ("request", request),
        ("code", code),
        ("confirm", last(confirm)),
        ("withdraw", last(receipt.link("/api/valmoret/withdraw/"))),
        ("cookie", receipt.cookie().unwrap()),
    ])
}

fn path(route: &Route, token: &str) -> String {
    route
        .path
        .replace("{site}", "kerlande")
        .replace("{process}", "marche")
        .replace("{activity}", "signatures")
        .replace("{token}", token)
        .replace("{about}", "7kq2m4td9x")
}

#[tokio::test]
async fn spoils_of_one_commune_are_worth_nothing_in_another() {
    let w = World::new().await;
    let spoils = spoils(&w).await;
    // The cookie under the other commune's name, so that only its encryption can refuse it.
    let cookie = spoils["cookie"].replace("parvis-valmoret", "parvis-kerlande");
    for route in ROUTES {
        for token in [&spoils["confirm"], &spoils["withdraw"], &spoils["request"], &spoils["form"]] {
            let mut fields = person("zoe@exemple.fr").to_vec();
            fields.extend([("token", &*spoils["form"]), ("request", &spoils["request"]), ("code", &spoils["code"])]);
            let request = Request::builder()
                .method(route.http_method())
                .uri(path(route, token))
                .header("content-type", "application/x-www-form-urlencoded")
                .header("origin", "https://participer.kerlande.example")
                .header("cookie", &cookie);
            let body = if route.http_method() == Method::POST { Body::from(encode(&fields)) } else { Body::empty() };
            let answer = w.send(request.body(body).unwrap()).await;
            assert!(answer.status.as_u16() < 500, "{} {}: {}", route.method, route.path, answer.status);
            assert!(answer.input("request").is_none(), "{}: a foreign token went through", route.path);
            assert!(!answer.body.contains("z…@"), "{}: a foreign cookie was believed", route.path);
            assert!(!answer.body.contains("/withdraw/"), "{}: a receipt was given", route.path);
        }
    }
    for process in ["passerelle", "marche", "sentier", "legale-1"] {
        assert_eq!(w.count_in("kerlande", process).await, 0, "{process}");
    }
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn no_route_writes_on_get_or_head() {
    let w = World::new().await;
    let spoils = spoils(&w).await;
    let before = (w.store.meter().read(), w.post.mailbox.messages().len(), w.count("marche").await);
    for route in ROUTES {
        for method in [Method::GET, Method::HEAD] {
            for token in [&spoils["confirm"], &spoils["withdraw"]] {
                let uri = path(route, token).replace("kerlande", "valmoret");
                let request = Request::builder().method(method.clone()).uri(uri).header("origin", ORIGIN);
                w.send(request.header("cookie", &spoils["cookie"]).body(Body::empty()).unwrap()).await;
            }
        }
    }
    assert_eq!((w.store.meter().read(), w.post.mailbox.messages().len(), w.count("marche").await), before);
}

#[tokio::test]
async fn every_route_that_changes_something_refuses_foreign_origins() {
    let w = World::new().await;
    let spoils = spoils(&w).await;
    let before = (w.count("marche").await, w.count("passerelle").await, w.post.mailbox.messages().len());
    for route in ROUTES.iter().filter(|route| route.http_method() == Method::POST) {
        let token = match route.endpoint {
            Endpoint::Withdraw => &spoils["withdraw"],
            _ => &spoils["confirm"],
        };
        let mut fields = person("zoe@exemple.fr").to_vec();
        fields.extend([("token", &*spoils["form"]), ("request", &spoils["request"]), ("code", &spoils["code"])]);
        let uri = path(route, token).replace("kerlande", "valmoret");
        for headers in [[("origin", "https://evil.example")], [("origin", "null")], [("sec-fetch-site", "cross-site")]]
        {
            let mut headers = headers.to_vec();
            headers.push(("cookie", &spoils["cookie"]));
            let answer = w.post_with(&uri, &fields, &headers).await;
            assert_eq!(answer.status, 403, "{} {headers:?}", route.path);
        }
    }
    assert_eq!((w.count("marche").await, w.count("passerelle").await, w.post.mailbox.messages().len()), before);
}

#[tokio::test]
async fn addresses_made_by_the_model_are_routes() {
    use parvis_model::path::function;
    use parvis_model::{ActivityId, ProcessId, SiteId};
    let (site, process, activity) =
        (SiteId::parse("s").unwrap(), ProcessId::parse("p").unwrap(), ActivityId::parse("a").unwrap());
    for made in [
        function::vote(&site, &process, &activity),
        function::contribute(&site, &process, &activity),
        function::token(&site, &process, &activity),
        function::code(&site),
        function::resend(&site),
        function::confirm(&site, "t"),
        function::withdraw(&site, "t"),
        function::forget(&site),
        function::appeal(&site, "t"),
        format!("{}c", function::report(&site, &process, &activity)),
    ] {
        let known = ROUTES.iter().any(|route| {
            let filled = route
                .path
                .replace("{site}", "s")
                .replace("{process}", "p")
                .replace("{activity}", "a")
                .replace("{token}", "t")
                .replace("{about}", "c");
            filled == format!("/api{made}")
        });
        assert!(known, "{made}");
    }
}
