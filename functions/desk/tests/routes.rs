//! What holds on every route of the desk. The list of routes is the router's own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use http::Method;
use office::{ANOUK, NOBODY, Office};
use parvis_desk::{Access, Endpoint, ROUTES, Route};
use parvis_model::desk::{Role, may};

fn path(route: &Route, site: &str) -> String {
    let path = route.path.replace("{site}", site).replace("{process}", office::IDEAS);
    path.replace("{activity}", "ideas").replace("{id}", "7kq2m4td9x")
}

/// Everything of the table that could have changed, as far as it is counted: writes, mails, acts.
async fn traces(o: &Office) -> (u64, usize, usize, usize) {
    let writes = o.w.store.meter().read().writes;
    (writes, o.w.post.mailbox.messages().len(), o.acts("valmoret").await.len(), o.acts("kerlande").await.len())
}

#[tokio::test]
async fn a_session_of_one_commune_is_worth_nothing_in_another() {
    let o = Office::new().await;
    // Even an agent of both communes signs in at each.
    o.name("kerlande", ANOUK, &Role::ALL).await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let form = o.form("valmoret", &cookie).await;
    let waiting = o.ask("valmoret", ANOUK).await;
    let (request, code) = (waiting.request(), o.w.code(ANOUK));
    let acts = o.acts("kerlande").await;
    // Under the other commune's name too, so that only what it is worth can refuse it.
    let renamed = cookie.replace("parvis-desk-valmoret", "parvis-desk-kerlande");
    for route in ROUTES {
        for cookie in [&cookie, &renamed] {
            let fields = [("request", &*request), ("code", &code), ("form", &form), ("email", NOBODY)];
            let origin = [("origin", "https://participer.kerlande.example")];
            let answer = o.send(route.http_method(), &path(route, "kerlande"), &fields, &origin, Some(cookie)).await;
            assert!(answer.status.as_u16() < 500, "{} {}", route.path, answer.status);
            assert!(answer.input("form").is_none(), "{}: a foreign session was believed", route.path);
            assert!(answer.cookie().is_none(), "{}: a foreign code signed in", route.path);
            assert!(!answer.body.contains("Anouk Perrin"), "{}", route.path);
        }
    }
    assert_eq!(o.acts("kerlande").await, acts);
    assert!(o.is_in("valmoret", &cookie).await, "it still is worth something at home");
    assert_eq!(o.answer("valmoret", &waiting, &code).await.status, 303);
}

#[tokio::test]
async fn forms_from_elsewhere_change_nothing() {
    let o = Office::new().await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let form = o.form("valmoret", &cookie).await;
    let waiting = o.ask("valmoret", ANOUK).await;
    let (request, code) = (waiting.request(), o.w.code(ANOUK));
    let before = traces(&o).await;
    for route in ROUTES.iter().filter(|route| route.http_method() == Method::POST) {
        let fields = [("request", &*request), ("code", &code), ("form", &form), ("email", ANOUK)];
        for header in [
            ("origin", "https://evil.example"),
            ("origin", "null"),
            ("origin", "https://participer.kerlande.example"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "none"),
            // A browser that says nothing is not believed either.
            ("accept", "text/html"),
        ] {
            let path = path(route, "valmoret");
            let answer = o.send(Method::POST, &path, &fields, &[header], Some(&cookie)).await;
            assert_eq!(answer.status, 403, "{} {header:?}", route.path);
        }
    }
    assert_eq!(traces(&o).await, before);
    assert!(o.is_in("valmoret", &cookie).await);
}

#[tokio::test]
async fn forms_of_agents_carry_the_token_of_their_session() {
    let o = Office::new().await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let other = o.sign_in("valmoret", ANOUK).await;
    let of_another = o.form("valmoret", &other).await;
    let before = traces(&o).await;
    let mut seen = 0;
    for route in ROUTES.iter().filter(|route| route.http_method() == Method::POST) {
        if let Access::Agents(_) = route.endpoint.access() {
            seen += 1;
            for form in ["", "nonsense", &of_another] {
                let fields = [("form", form), ("reason", "Ce que j’ai écrit")];
                let answer = o.post(&path(route, "valmoret"), &fields, Some(&cookie)).await;
                assert_eq!(answer.status, 403, "{} {form}", route.path);
                assert!(answer.body.contains("Ce que j’ai écrit"), "{}: what was typed is lost", route.path);
            }
            let answer = o.post(&path(route, "valmoret"), &[("form", &of_another)], None).await;
            assert_eq!(answer.status, 403, "{}: without a session", route.path);
        }
    }
    assert!(seen > 0);
    assert_eq!(traces(&o).await, before);
    assert!(o.is_in("valmoret", &cookie).await);
}

#[tokio::test]
async fn no_route_writes_on_get_or_head() {
    let o = Office::new().await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let form = o.form("valmoret", &cookie).await;
    let waiting = o.ask("valmoret", ANOUK).await;
    let query = format!("?form={form}&request={}&code={}&email={ANOUK}", waiting.request(), o.w.code(ANOUK));
    let before = traces(&o).await;
    for route in ROUTES {
        for method in [Method::GET, Method::HEAD] {
            for cookie in [None, Some(&*cookie)] {
                let path = format!("{}{query}", path(route, "valmoret"));
                let answer = o.send(method.clone(), &path, &[], &[("origin", office::ORIGIN)], cookie).await;
                assert!(answer.status.as_u16() < 500, "{} {}", route.path, answer.status);
                assert!(answer.headers.get("set-cookie").is_none(), "{}", route.path);
            }
        }
    }
    assert_eq!(traces(&o).await, before);
    assert!(o.is_in("valmoret", &cookie).await);
}

#[tokio::test]
async fn every_route_is_for_those_whose_role_allows_it() {
    let o = Office::new().await;
    let sets: Vec<Vec<Role>> = Role::ALL.iter().map(|role| vec![*role]).chain([vec![], Role::ALL.to_vec()]).collect();
    for roles in sets {
        o.name("valmoret", ANOUK, &roles).await;
        for route in ROUTES {
            let Access::Agents(act) = route.endpoint.access() else { continue };
            // A fresh session each time, since a route may end it.
            let cookie = o.sign_in("valmoret", ANOUK).await;
            let form = o.form("valmoret", &cookie).await;
            let fields = [("form", &*form)];
            let origin = [("origin", office::ORIGIN)];
            let answer = o.send(route.http_method(), &path(route, "valmoret"), &fields, &origin, Some(&cookie)).await;
            assert_eq!(answer.status == 403, !may(&roles, act), "{} for {roles:?}: {}", route.path, answer.status);
            // Without a session there is nothing to see at all.
            let answer = o.send(route.http_method(), &path(route, "valmoret"), &fields, &origin, None).await;
            let refused = if route.http_method() == Method::POST { 403 } else { 303 };
            assert_eq!(answer.status, refused, "{}", route.path);
        }
    }
}

#[tokio::test]
async fn every_address_lies_below_the_desk() {
    let site = parvis_model::SiteId::parse("valmoret").unwrap();
    let desk = format!("/api{}", parvis_model::path::function::desk(&site));
    for route in ROUTES {
        let path = path(route, "valmoret");
        assert!(path == desk || path.starts_with(&format!("{desk}/")), "{path}");
        // What somebody opens by hand leads somewhere.
        let opened = ROUTES.iter().any(|other| other.path == route.path && other.http_method() == Method::GET);
        assert!(opened, "{path}");
    }
    let o = Office::new().await;
    for path in ["/api/nowhere/desk", "/api/../desk", "/api/VALMORET/desk"] {
        assert_eq!(o.get(path, None).await.status, 404, "{path}");
    }
    let home = ROUTES.iter().find(|route| route.endpoint == Endpoint::Home).unwrap();
    assert_eq!(path(home, "valmoret"), desk);
}
