//! Points of a map: a place is found by address or square, asked again where it means several, refused outside the commune,
//! and nothing that was typed is lost on the way.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use parvis_model::definition::{FORMAT, SiteDefinition, compile};
use parvis_model::question::How;
use parvis_model::{Contribution, SiteId};
use parvis_store::definitions::SITE;
use world::maps::{ground, map};
use world::{Answer, World};

const POINTS: &str = "/api/valmoret/velo/points/contribute";
const TEXT: [(&str, &str); 4] =
    [("page", "contribution"), ("q.title", "On y tombe"), ("q.body", "Les jours de pluie."), ("q.category", "nature")];

async fn world() -> World {
    let w = World::new().await;
    let site = parvis_model::Site { territory: ground(), ..world::site("valmoret") };
    let definition = SiteDefinition {
        format: FORMAT,
        site,
        stylesheet: "assets/style.css".to_owned(),
        sheets: Default::default(),
        scripts: Default::default(),
        script: "assets/parvis.js".to_owned(),
        logo: None,
    };
    let id = SiteId::parse("valmoret").unwrap();
    w.store.push_definition(&id, SITE, &compile(&definition).unwrap()).await.unwrap();
    w.push("valmoret", &map("velo")).await;
    w
}

/// Sends the first page with a place.
async fn place(w: &World, place: &[(&str, &str)]) -> Answer {
    let fields: Vec<(&str, &str)> = TEXT.iter().chain(place).copied().collect();
    w.post(POINTS, &fields).await
}

/// The text stands in the page that comes back.
fn keeps_the_text(page: &Answer) {
    assert_eq!(page.input("q.title").as_deref(), Some("On y tombe"), "{}", page.body);
    assert!(page.body.contains("Les jours de pluie."), "{}", page.body);
}

#[tokio::test]
async fn an_address_that_means_several_is_asked_again() {
    let w = world().await;
    let page = place(&w, &[("q.place.address", "1 rue du Bief")]).await;
    keeps_the_text(&page);
    assert!(page.body.contains("rue du Bief (Ancy)") && page.body.contains("rue du Bief (Bercy)"), "{}", page.body);
    assert!(page.body.contains("Erreur"), "{}", page.body);
    let chosen = [("q.place.address", "1 rue du Bief"), ("q.place.address-match", "1 rue du Bief (Bercy)")];
    let page = place(&w, &chosen).await;
    assert_eq!(page.input("page").as_deref(), Some("@person"), "{}", page.body);
    // It is carried on.
    assert_eq!(page.input("q.place.address-match").as_deref(), Some("1 rue du Bief (Bercy)"));
}

#[tokio::test]
async fn a_place_outside_or_unknown_is_refused_with_words() {
    let w = world().await;
    for (name, value) in [
        ("q.place.drawn", "POINT(2.35 48.85)"),
        ("q.place.address", "12 boulevard Saint-Michel"),
        ("q.place.squares", "Z99"),
        ("q.place.words", ""),
    ] {
        let page = place(&w, &[(name, value)]).await;
        keeps_the_text(&page);
        assert!(page.body.contains("Il y a un problème"), "{name}: {}", page.body);
        assert_eq!(page.input("page").as_deref(), Some("contribution"), "{name}");
    }
}

/// Goes the whole way, with all that pages carry.
async fn report(w: &World, where_: &[(&str, &str)], email: &str) -> Contribution {
    let person = place(w, where_).await;
    assert_eq!(person.input("page").as_deref(), Some("@person"), "{}", person.body);
    let mut fields: Vec<(&str, &str)> = TEXT.iter().skip(1).chain(where_).copied().collect();
    fields.extend([("page", "@person"), ("email", email)]);
    let check = w.post(POINTS, &fields).await;
    assert_eq!(check.input("page").as_deref(), Some("@check"), "{}", check.body);
    w.clock.forward(jiff::SignedDuration::from_secs(3));
    let token = check.input("token").unwrap();
    let mut fields: Vec<(&str, &str)> = fields.into_iter().filter(|(name, _)| *name != "page").collect();
    fields.extend([("page", "@check"), ("token", token.as_str()), ("go", "send")]);
    let code = w.post(POINTS, &fields).await;
    let receipt = w.type_code(&code, &w.code(email)).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    let process = map("velo");
    let site = SiteId::parse("valmoret").unwrap();
    let stored = w.store.entries(&site, &process.id, &process.activities[0]).await.unwrap();
    stored.into_iter().max_by_key(|stored| stored.contribution.sent_at).unwrap().contribution
}

#[tokio::test]
async fn a_place_by_address_and_one_by_square() {
    let w = world().await;
    let point = report(&w, &[("q.place.address", "1 r. de la mairie")], "zoe@exemple.fr").await;
    let found = point.place().unwrap();
    assert_eq!((found.how, &found.names[..]), (How::Address, &["1 rue de la Mairie".to_owned()][..]));
    assert!(found.geometry.is_some());
    let point = report(&w, &[("q.place.squares", "c 2")], "max@exemple.fr").await;
    let found = point.place().unwrap();
    assert_eq!((found.how, &found.names[..]), (How::Square, &["C2".to_owned()][..]));
    assert!(ground().outline.encloses(found.geometry.as_ref().unwrap()));
}
