//! A resident's petition: co-signed behind a link, read by an agent, then signed on its own page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_model::contribution::{Stage, Status, What};
use parvis_model::definition::{FORMAT, ProcessDefinition, compile};
use parvis_model::{ActivityId, Contribution, ContributionId, ProcessId, SiteId};
use parvis_store::entries::{Place, Stored};
use parvis_store::records::Shard;
use world::deposits::process;
use world::{Answer, World, path_of, person};

async fn world() -> World {
    let w = World::new().await;
    let definition = ProcessDefinition { format: FORMAT, process: process() };
    let site = SiteId::parse("valmoret").unwrap();
    w.store.push_definition(&site, "petitions", &compile(&definition).unwrap()).await.unwrap();
    w
}

async fn token(w: &World, activity: &str) -> String {
    let json = w.get(&format!("/api/valmoret/petitions/{activity}/token")).await;
    let json: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    w.clock.forward(SignedDuration::from_secs(3));
    json["token"].as_str().unwrap().to_owned()
}

/// Deposits a petition: the receipt.
async fn deposit(w: &World, email: &str) -> Answer {
    let token = token(w, "deposits").await;
    let fields = [
        ("q.title", "Un passage piéton devant les <Tilleuls>"),
        ("q.body", "On y traverse sans rien voir venir."),
        ("q.addressee", "le conseil municipal"),
        ("q.name", "Awa Diallo"),
        ("email", email),
        ("page", "@check"),
        ("go", "send"),
        ("token", &token),
    ];
    let page = w.post("/api/valmoret/petitions/deposits/contribute", &fields).await;
    assert!(page.body.contains("name=\"code\""), "{}", page.body);
    let receipt = w.type_code(&page, &w.code(email)).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    receipt
}

async fn cosign(w: &World, about: &str, email: &str) -> Answer {
    let token = token(w, "cosignatures").await;
    let fields = [("about", about), ("choice", "cosign"), ("email", email), ("token", &token)];
    let page = w.post("/api/valmoret/petitions/cosignatures/vote", &fields).await;
    assert!(page.body.contains("name=\"code\""), "{}", page.body);
    w.type_code(&page, &w.code(email)).await
}

async fn sign(w: &World, about: &str, email: &str) -> Answer {
    let token = token(w, "signatures").await;
    let mut fields = person(email).to_vec();
    fields.extend([("about", about), ("choice", "sign"), ("token", &token)]);
    w.post("/api/valmoret/petitions/signatures/vote", &fields).await
}

async fn stored(w: &World, id: &ContributionId) -> Stored {
    let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse("petitions").unwrap());
    let activity = ActivityId::parse("deposits").unwrap();
    w.store.entry(Place { site: &site, process: &process, activity: &activity, shards: 4, id }).await.unwrap().unwrap()
}

/// What an agent does.
async fn decide(w: &World, id: &ContributionId, change: impl Fn(Contribution) -> Contribution) {
    let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse("petitions").unwrap());
    let activity = ActivityId::parse("deposits").unwrap();
    let place = Place { site: &site, process: &process, activity: &activity, shards: 4, id };
    let seen = stored(w, id).await;
    w.store.change_entry(place, &seen, &change(seen.contribution.clone()), None, false).await.unwrap();
}

async fn publish(w: &World, id: &ContributionId) {
    let now = parvis_collect::Clock::now(&*w.clock);
    decide(w, id, |c| Contribution { stage: Stage::Published, ..c }.after(now, What::Published)).await;
}

fn share_of(receipt: &Answer) -> String {
    receipt.link("/api/valmoret/cosign/")
}

fn id_of(page: &Answer) -> ContributionId {
    ContributionId::parse(&page.input("about").unwrap()).unwrap()
}

#[tokio::test]
async fn a_petition_waits_for_its_cosignatories_and_only_then_for_an_agent() {
    let w = world().await;
    let site = SiteId::parse("valmoret").unwrap();
    let receipt = deposit(&w, "awa@exemple.fr").await;
    let mail = w.post.mailbox.last_to("awa@exemple.fr").unwrap();
    assert!(mail.text.contains(&share_of(&receipt)), "the link survives a closed tab: {}", mail.text);
    assert!(!mail.text.contains("Tilleuls"), "no words of a resident in a mail");
    let page = w.get(&share_of(&receipt)).await;
    assert!(page.body.contains("devant les &lt;Tilleuls&gt;") && page.body.contains("noindex"), "{}", page.body);
    let id = id_of(&page);
    // Its author does not count, and nobody twice.
    for email in ["awa@exemple.fr", "zoe@exemple.fr", "zoe@exemple.fr"] {
        assert_eq!(cosign(&w, id.as_str(), email).await.status, 200);
        assert_eq!(w.store.queue(&site, 10, None).await.unwrap(), []);
    }
    assert!(w.get(&share_of(&receipt)).await.body.contains("<strong>1</strong>"));
    cosign(&w, id.as_str(), "ali@exemple.fr").await;
    let queue = w.store.queue(&site, 10, None).await.unwrap();
    assert_eq!(queue.iter().map(|waiting| &waiting.id).collect::<Vec<_>>(), [&id]);
    // One more does not put it there twice.
    cosign(&w, id.as_str(), "line@exemple.fr").await;
    assert_eq!(w.store.queue(&site, 10, None).await.unwrap().len(), 1);
}

#[tokio::test]
async fn before_publication_it_cannot_be_signed_or_followed_and_has_no_public_part() {
    let w = world().await;
    let page = w.get(&share_of(&deposit(&w, "awa@exemple.fr").await)).await;
    let id = id_of(&page);
    assert_eq!(sign(&w, id.as_str(), "zoe@exemple.fr").await.status, 404);
    let fields = [("about", id.as_str()), ("choice", "follow"), ("ask", "yes")];
    assert_eq!(w.post("/api/valmoret/petitions/follow/vote", &fields).await.status, 404);
    let contributions = process().activities[0].contributions.clone().unwrap();
    assert_eq!(stored(&w, &id).await.contribution.public(&contributions), None);
}

#[tokio::test]
async fn once_published_it_is_signed_for_as_many_days_as_its_own_publication_says() {
    let w = world().await;
    let receipt = deposit(&w, "awa@exemple.fr").await;
    let id = id_of(&w.get(&share_of(&receipt)).await);
    publish(&w, &id).await;
    let moved = w.get(&share_of(&receipt)).await;
    assert_eq!(moved.status, 303);
    assert_eq!(moved.headers["location"], format!("https://participer.valmoret.example/petitions/{id}/").as_str());
    assert_eq!(
        w.post(
            "/api/valmoret/petitions/cosignatures/vote",
            &[("about", id.as_str()), ("choice", "cosign"), ("ask", "yes")]
        )
        .await
        .status,
        404
    );
    let page = sign(&w, id.as_str(), "zoe@exemple.fr").await;
    let receipt = w.type_code(&page, &w.code("zoe@exemple.fr")).await;
    assert!(receipt.status == 200 && receipt.body.contains("/api/valmoret/withdraw/"), "{}", receipt.body);
    assert!(w.post.mailbox.last_to("zoe@exemple.fr").unwrap().subject.contains("signature"));
    let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse("petitions").unwrap());
    let activity = ActivityId::parse("signatures").unwrap();
    let mut found = Vec::new();
    for shard in 0..16 {
        let shard = Shard { site: &site, process: &process, activity: &activity, shard, target: id.as_str() };
        found.extend(w.store.records(shard).await.unwrap());
    }
    assert_eq!(found.len(), 1);
    assert!(
        found[0].answers.contains("\"choice\":\"sign\"") && found[0].answers.contains("Le Goff"),
        "{}",
        found[0].answers
    );
    // Taken back, it does not count.
    let body = receipt.body.replace("&#x2F;", "/");
    let link = path_of(body.split('"').find(|part| part.contains("/withdraw/")).unwrap());
    assert!(w.post(&link, &[]).await.body.contains("retirée"));
    // The thirtieth day is over, though the process is not.
    w.clock.forward(SignedDuration::from_hours(30 * 24));
    assert_eq!(sign(&w, id.as_str(), "ali@exemple.fr").await.status, 410);
}

#[tokio::test]
async fn what_was_transmitted_takes_no_signature_and_what_was_confirmed_late_neither() {
    let w = world().await;
    let id = id_of(&w.get(&share_of(&deposit(&w, "awa@exemple.fr").await)).await);
    publish(&w, &id).await;
    let waiting = sign(&w, id.as_str(), "zoe@exemple.fr").await;
    let code = w.code("zoe@exemple.fr");
    decide(&w, &id, |c| Contribution { status: Some(Status::Transmitted), ..c }).await;
    assert_eq!(w.type_code(&waiting, &code).await.status, 410);
    assert_eq!(sign(&w, id.as_str(), "ali@exemple.fr").await.status, 410);
}

#[tokio::test]
async fn a_link_of_a_petition_that_is_gone_or_of_another_commune_shows_nothing() {
    let w = world().await;
    let share = share_of(&deposit(&w, "awa@exemple.fr").await);
    let id = id_of(&w.get(&share).await);
    assert_eq!(w.get(&share.replace("valmoret", "kerlande")).await.status, 400);
    let before = w.store.meter().read();
    w.get(&share).await;
    assert_eq!(w.store.meter().read(), before, "GET wrote something");
    decide(&w, &id, |c| Contribution {
        stage: Stage::Refused { grounds: parvis_model::contribution::Grounds::Other, reason: "Injurieux".to_owned() },
        ..c
    })
    .await;
    let page = w.get(&share).await;
    assert!(page.status == 410 && !page.body.contains("passage piéton"), "{}", page.body);
}
