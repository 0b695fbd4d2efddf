//! Nothing crosses from one commune to another, on any route. The list of routes is the router's own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod neighbours;
mod world;

use axum::body::Body;
use http::{Method, Request};
use neighbours::Street;
use parvis_collect::{Endpoint, ROUTES, Route};
use parvis_model::process::Rules;
use parvis_model::{Identity, Process};
use std::collections::BTreeSet;
use world::{ORIGIN, World, encode, person};

/// Everything that a resident of valmoret can have: tokens, links, codes, the cookie, names of what they wrote, a proof.
struct Spoils {
    /// What stands for a token in an address.
    tokens: Vec<(&'static str, String)>,
    /// Fields of forms.
    fields: Vec<(&'static str, String)>,
    cookie: String,
}

impl Spoils {
    fn field(&self, name: &str) -> &str {
        &self.fields.iter().find(|(known, _)| *known == name).unwrap().1
    }

    fn token(&self, name: &str) -> &str {
        &self.tokens.iter().find(|(known, _)| *known == name).unwrap().1
    }
}

fn last(path: String) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

async fn spoils(street: &Street) -> Spoils {
    let w = &street.world;
    let entry = street.send("ana@exemple.fr", &[]).await;
    let name = street.entries().await[0].id.to_string();
    street.write("ben@exemple.fr", &name, "Je peux venir.").await;
    let mail = street.last("ana@exemple.fr");
    let talk = |number| last(neighbours::link_in(&mail.text, "/talk/", number));
    let (ip, idea) = ([192, 0, 2, 1].into(), world::ideas::send(w, "zoe@exemple.fr").await);
    let (_, challenge) = w.fetch(ip, "/api/valmoret/marche/signatures/token").await;
    let id = world::ideas::all(w, "valmoret").await[0].contribution.id.to_string();
    let cookie = idea.cookie().unwrap();
    let press = [("about", id.as_str()), ("choice", "support"), ("ask", "yes")];
    let supported = w.post_from(ip, "/api/valmoret/idees/supports/vote", &press, Some(&cookie)).await;
    let form = w.token("marche").await;
    let waiting = w.submit("marche", "zoe@exemple.fr").await;
    let (request, code, confirm) = (waiting.request(), w.code("zoe@exemple.fr"), w.link("zoe@exemple.fr"));
    let receipt = w.sign("passerelle", "zoe@exemple.fr").await;
    let edit = last(idea.link("/api/valmoret/edit/"));
    Spoils {
        tokens: vec![
            ("form", form.clone()),
            ("request", request.clone()),
            ("confirm", last(confirm)),
            ("withdraw", last(receipt.link("/api/valmoret/withdraw/"))),
            ("withdraw of an idea", last(idea.link("/api/valmoret/withdraw/"))),
            ("withdraw of a support", last(supported.link("/api/valmoret/withdraw/"))),
            ("edit", edit.clone()),
            ("entry", last(entry.link("/api/valmoret/entry/"))),
            ("talk, to answer", talk(0)),
            ("talk, to show an address", talk(1)),
            ("talk, to report", talk(2)),
        ],
        fields: vec![
            ("token", form),
            ("request", request),
            ("code", code),
            ("changes", edit),
            ("about", id),
            ("choice", "support".to_owned()),
            ("proof", parvis_keys::solve(&challenge).unwrap()),
            ("page", "@check".to_owned()),
            ("go", "send".to_owned()),
            ("q.title", "Un banc".to_owned()),
            ("q.body", "Volé.".to_owned()),
            ("q.category", "nature".to_owned()),
            ("q.transport", "pied".to_owned()),
        ],
        cookie,
    }
}

/// A vote by address, one by codes, a secret one, and that of a participatory budget; a petition by codes.
fn votes() -> [Process; 5] {
    [
        world::petition("courrier", Identity::Code, false),
        world::votes::vote("logo", Identity::Email, false, true),
        world::votes::vote("nom", Identity::Code, false, false),
        world::votes::vote("halle", Identity::Code, true, false),
        world::budgets::budget("budget", Identity::Email, false),
    ]
}

/// A process of every tool that there is.
fn processes() -> Vec<Process> {
    let mut all = world::processes();
    all.push(world::debates::debate("debat"));
    all.push(neighbours::exchange());
    all.push(world::deposits::process());
    all.push(world::consultation::consultation("texte", "velos"));
    all.push(world::maps::map("carte"));
    all.extend(votes());
    // The compiler asks whoever adds a tool to add a process of it here.
    let tools = all.iter().map(|process| match process.rules {
        Rules::Petition(_) => 0,
        Rules::Questionnaire(_) => 1,
        Rules::Ideas(_) => 2,
        Rules::Debate(_) => 3,
        Rules::Exchange(_) => 4,
        Rules::Deposits(_) => 5,
        Rules::Consultation(_) => 6,
        Rules::Map(_) => 7,
        Rules::Vote(_) => 8,
        Rules::Budget(_) => 9,
    });
    assert_eq!(tools.collect::<BTreeSet<_>>(), (0..=9).collect());
    all
}

/// Two communes with a process of every tool.
async fn everything() -> Street {
    let street = Street::new().await;
    for site in ["valmoret", "kerlande"] {
        street.world.push(site, &world::debates::debate("debat")).await;
        street.world.push(site, &world::deposits::process()).await;
        street.world.push(site, &world::consultation::consultation("texte", "velos")).await;
        street.world.push(site, &world::maps::map("carte")).await;
        for vote in votes() {
            street.world.push(site, &vote).await;
        }
    }
    street
}

/// Every process of every tool with each of its activities.
fn doors() -> Vec<(String, String)> {
    let all = processes();
    let of = |process: &Process| {
        let id = process.id.to_string();
        process.activities.iter().map(|activity| (id.clone(), activity.id.to_string())).collect::<Vec<_>>()
    };
    all.iter().flat_map(of).collect()
}

/// The addresses of a route in a commune: with every process where it names one, with every token where it takes one.
fn paths(route: &Route, site: &str, spoils: &Spoils) -> Vec<String> {
    let path = route.path.replace("{site}", site).replace("{about}", spoils.field("about"));
    if path.contains("{token}") {
        return spoils.tokens.iter().map(|(_, token)| path.replace("{token}", token)).collect();
    }
    if path.contains("{process}") {
        let filled = |(process, activity): (String, String)| {
            path.replace("{process}", &process).replace("{activity}", &activity)
        };
        return doors().into_iter().map(filled).collect();
    }
    vec![path]
}

/// Everything that is kept of a commune, as far as anybody sees it.
async fn kept(w: &World, site: &str) -> Vec<u64> {
    let id = parvis_model::SiteId::parse(site).unwrap();
    let mut kept = Vec::new();
    for process in processes() {
        kept.push(w.count_in(site, process.id.as_str()).await);
        for activity in &process.activities {
            let entries = w.store.entries(&id, &process.id, activity).await.unwrap();
            kept.push(entries.iter().map(|stored| stored.contribution.history.len() as u64 + 1).sum());
            for shard in 0..activity.shards {
                let choices = w.store.choices(&id, &process.id, &activity.id, shard).await;
                kept.push(choices.map_or(0, |choices| choices.len() as u64));
            }
        }
    }
    kept.push(w.store.queue(&id, 1_000, None).await.unwrap().len() as u64);
    kept
}

#[tokio::test]
async fn spoils_of_one_commune_are_worth_nothing_in_another() {
    let street = everything().await;
    let (w, spoils) = (&street.world, spoils(&street).await);
    let (before, mine) = (kept(w, "kerlande").await, kept(w, "valmoret").await);
    assert!(mine.iter().sum::<u64>() >= 4 && before.iter().all(|n| *n == 0), "{mine:?}");
    // The cookie under the other commune's name, so that only its encryption can refuse it.
    let cookie = spoils.cookie.replace("parvis-valmoret", "parvis-kerlande");
    let mut fields = person("zoe@exemple.fr").to_vec();
    fields.extend(spoils.fields.iter().map(|(name, value)| (*name, value.as_str())));
    // Names of contributions and links to change them are not fields that every form has.
    let without: Vec<_> = fields.iter().copied().filter(|(name, _)| !["about", "changes"].contains(name)).collect();
    for route in ROUTES {
        for path in paths(route, "kerlande", &spoils) {
            for fields in [&fields, &without] {
                let request = Request::builder()
                    .method(route.http_method())
                    .uri(&path)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .header("origin", "https://participer.kerlande.example")
                    .header("cookie", &cookie);
                let body = if route.http_method() == Method::POST { Body::from(encode(fields)) } else { Body::empty() };
                let answer = w.send(request.body(body).unwrap()).await;
                assert!(answer.status.as_u16() < 500, "{} {path}: {}", route.method, answer.status);
                assert!(answer.input("request").is_none(), "{path}: a foreign token went through");
                assert!(!answer.body.contains("z…@"), "{path}: a foreign cookie was believed");
                assert!(!answer.body.contains("/withdraw/"), "{path}: a receipt was given");
                assert!(!answer.body.contains("À l’ombre"), "{path}: words of the other commune were shown");
            }
        }
    }
    assert_eq!(kept(w, "kerlande").await, before);
    assert_eq!(kept(w, "valmoret").await, mine);
    // At home, each of them is worth something: else this test could not fail.
    for name in
        ["confirm", "withdraw", "withdraw of an idea", "withdraw of a support", "edit", "entry", "talk, to answer"]
    {
        let route = name.split([' ', ',']).next().unwrap();
        let page = w.get(&format!("/api/valmoret/{route}/{}", spoils.token(name))).await;
        assert_eq!(page.status, 200, "{name}");
    }
}

#[tokio::test]
async fn no_route_writes_on_get_or_head() {
    let street = everything().await;
    let (w, spoils) = (&street.world, spoils(&street).await);
    let before = (w.store.meter().read(), w.post.mailbox.messages().len(), kept(w, "valmoret").await);
    for route in ROUTES {
        for method in [Method::GET, Method::HEAD] {
            for uri in paths(route, "valmoret", &spoils) {
                let request = Request::builder().method(method.clone()).uri(uri).header("origin", ORIGIN);
                w.send(request.header("cookie", &spoils.cookie).body(Body::empty()).unwrap()).await;
            }
        }
    }
    assert_eq!((w.store.meter().read(), w.post.mailbox.messages().len(), kept(w, "valmoret").await), before);
}

#[tokio::test]
async fn every_route_that_changes_something_refuses_foreign_origins() {
    let street = everything().await;
    let (w, spoils) = (&street.world, spoils(&street).await);
    let before = (kept(w, "valmoret").await, w.post.mailbox.messages().len());
    let mut fields = person("zoe@exemple.fr").to_vec();
    fields.extend(spoils.fields.iter().map(|(name, value)| (*name, value.as_str())));
    // One click of a mail program comes from anywhere (RFC 8058); tests/follow.rs says what it can do.
    let changing = |route: &&Route| route.http_method() == Method::POST && route.endpoint != Endpoint::Unfollow;
    for route in ROUTES.iter().filter(changing) {
        for uri in paths(route, "valmoret", &spoils) {
            for headers in
                [[("origin", "https://evil.example")], [("origin", "null")], [("sec-fetch-site", "cross-site")]]
            {
                let mut headers = headers.to_vec();
                headers.push(("cookie", &spoils.cookie));
                let answer = w.post_with(&uri, &fields, &headers).await;
                assert_eq!(answer.status, 403, "{uri} {headers:?}");
            }
        }
    }
    assert_eq!((kept(w, "valmoret").await, w.post.mailbox.messages().len()), before);
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
        function::picture(&site, "t"),
        function::edit(&site, "t"),
        function::unfollow(&site, "t"),
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
