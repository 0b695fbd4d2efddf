//! Votes, arguments and amendments on the articles of a text.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_model::definition::{FORMAT, ProcessDefinition, compile};
use parvis_model::presets::consultation::{AMENDMENTS, ARGUMENTS, PROPOSALS, VOTES};
use parvis_model::{ActivityId, Contribution, ProcessId, SiteId};
use parvis_store::definitions::name;
use world::consultation::{WORDING, consultation};
use world::{Answer, ORIGIN, World};

const ZOE: &str = "zoe@exemple.fr";

fn path(activity: &str, verb: &str) -> String {
    format!("/api/valmoret/texte-a/{activity}/{verb}")
}

/// A world with two consultations.
async fn world() -> World {
    let w = World::new().await;
    let site = SiteId::parse("valmoret").unwrap();
    for process in [consultation("texte-a", "adieu"), consultation("texte-b", "ailleurs")] {
        let definition = ProcessDefinition { format: FORMAT, process };
        let compiled = compile(&definition).unwrap();
        w.store.push_definition(&site, name(&definition.process.id), &compiled).await.unwrap();
    }
    w
}

/// The votes that stand: target and choice.
async fn votes(w: &World) -> Vec<(String, Option<String>)> {
    let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse("texte-a").unwrap());
    let mut found = Vec::new();
    for shard in 0..8 {
        let records = w.store.choices(&site, &process, &ActivityId::parse(VOTES).unwrap(), shard).await.unwrap();
        found.extend(records.into_iter().map(|record| (record.target, record.choice)));
    }
    found.sort();
    found
}

async fn written(w: &World, activity: &str) -> Vec<Contribution> {
    let process = consultation("texte-a", "adieu");
    let activity = process.activity(&ActivityId::parse(activity).unwrap()).unwrap();
    let site = SiteId::parse("valmoret").unwrap();
    let stored = w.store.entries(&site, &process.id, activity).await.unwrap();
    stored.into_iter().map(|stored| stored.contribution).collect()
}

/// Votes with the form and the code; the cookie of the confirmed browser.
async fn confirmed(w: &World, about: &str) -> String {
    let asked = w.post(&path(VOTES, "vote"), &[("about", about), ("choice", "agree"), ("ask", "yes")]).await;
    assert_eq!(asked.status, 200, "{}", asked.body);
    assert!(asked.body.contains("Titre chiens"), "{}", asked.body);
    assert_eq!((asked.input("about").as_deref(), asked.input("choice").as_deref()), (Some(about), Some("agree")));
    w.clock.forward(SignedDuration::from_secs(3));
    let token = asked.token();
    let fields = [("about", about), ("choice", "agree"), ("email", ZOE), ("token", &*token)];
    let code_page = w.post(&path(VOTES, "vote"), &fields).await;
    let chosen = w.type_code(&code_page, &w.code(ZOE)).await;
    assert!(chosen.body.contains("d’accord"), "{}", chosen.body);
    assert!(chosen.body.contains("/texte-a/texte/chiens/"), "the way back is the article: {}", chosen.body);
    chosen.cookie().unwrap()
}

async fn pressed(w: &World, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    w.post_with(path, fields, &[("origin", ORIGIN), ("cookie", cookie)]).await
}

#[tokio::test]
async fn a_vote_by_code_then_one_press_each_and_the_last_counts() {
    let w = world().await;
    let cookie = confirmed(&w, "item-chiens").await;
    for choice in ["disagree", "mixed"] {
        w.clock.forward(SignedDuration::from_secs(3));
        let fields = [("about", "item-chiens"), ("choice", choice), ("ask", "yes")];
        let chosen = pressed(&w, &cookie, &path(VOTES, "vote"), &fields).await;
        assert_eq!(chosen.status, 200, "{}", chosen.body);
    }
    assert_eq!(votes(&w).await, [("item-chiens".to_owned(), Some("mixed".to_owned()))]);
    w.clock.forward(SignedDuration::from_secs(3));
    let fields = [("about", "item-chiens"), ("choice", "nothing"), ("ask", "yes")];
    pressed(&w, &cookie, &path(VOTES, "vote"), &fields).await;
    assert_eq!(votes(&w).await, [("item-chiens".to_owned(), None)]);
}

#[tokio::test]
async fn only_articles_of_this_text_can_be_voted_on() {
    let w = world().await;
    // What does not exist, what another process has, a section, the whole, and other words for the choice.
    for about in ["item-perdu", "item-ailleurs", "item-plages", "item-", "-", "", "perdu"] {
        let fields = [("about", about), ("choice", "agree"), ("ask", "yes")];
        let answer = w.post(&path(VOTES, "vote"), &fields).await;
        assert_eq!(answer.status, 404, "{about}");
    }
    for choice in ["useful", "", "oui"] {
        let fields = [("about", "item-chiens"), ("choice", choice), ("ask", "yes")];
        assert_eq!(w.post(&path(VOTES, "vote"), &fields).await.status, 404, "{choice}");
    }
    assert_eq!(votes(&w).await, []);
}

/// From the page of the person, or the check page, to the receipt of a confirmed browser.
async fn sent(w: &World, cookie: &str, activity: &str, fields: &[(&str, &str)]) -> Answer {
    let path = path(activity, "contribute");
    let mut fields = fields.to_vec();
    fields.extend([("email", ZOE), ("page", "@person")]);
    let check = pressed(w, cookie, &path, &fields).await;
    assert_eq!(check.input("page").as_deref(), Some("@check"), "{}", check.body);
    w.clock.forward(SignedDuration::from_secs(3));
    let token = check.token();
    fields.retain(|(name, _)| *name != "page");
    fields.extend([("page", "@check"), ("go", "send"), ("token", &*token)]);
    pressed(w, cookie, &path, &fields).await
}

#[tokio::test]
async fn one_argument_a_side() {
    let w = world().await;
    let cookie = confirmed(&w, "item-chiens").await;
    let argue = async |side: &str, words: &str| {
        let fields = [("about", "item-chiens"), ("q.side", side), ("q.body", words)];
        sent(&w, &cookie, ARGUMENTS, &fields).await
    };
    let first = argue("for", "Pour les enfants.").await;
    assert_eq!(first.status, 200, "{}", first.body);
    assert!(first.body.contains("/texte-a/texte/chiens/"), "where it stands: {}", first.body);
    let second = argue("for", "Pour les oiseaux.").await;
    assert_eq!(second.status, 409);
    assert!(second.body.contains("déjà donné un argument de ce côté"), "{}", second.body);
    assert_eq!(second.input("q.body").as_deref(), Some("Pour les oiseaux."), "nothing typed is lost");
    assert_eq!(argue("against", "Contre le règlement.").await.status, 200);
    let mut words: Vec<String> =
        written(&w, ARGUMENTS).await.iter().map(|c| c.text("body").unwrap().to_owned()).collect();
    words.sort();
    assert_eq!(words, ["Contre le règlement.", "Pour les enfants."]);
}

#[tokio::test]
async fn an_amendment_changes_something() {
    let w = world().await;
    let cookie = confirmed(&w, "item-chiens").await;
    let spread = WORDING.replace(' ', "\r\n ");
    for words in [WORDING, &spread] {
        let fields =
            [("page", "contribution"), ("about", "item-chiens"), ("q.body", words), ("q.reason", "Pour rien.")];
        let again = w.post(&path(AMENDMENTS, "contribute"), &fields).await;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("Ce texte est celui de l’article"), "{}", again.body);
        assert_eq!(again.input("page").as_deref(), Some("contribution"));
        // Nor does it get past the page by asking for the last one.
        let mut fields = fields.to_vec();
        fields[0].1 = "@check";
        fields.extend([("go", "send"), ("email", ZOE)]);
        assert_eq!(w.post(&path(AMENDMENTS, "contribute"), &fields).await.status, 422);
    }
    let other = "Les chiens sont tenus en laisse courte.";
    let receipt =
        sent(&w, &cookie, AMENDMENTS, &[("about", "item-chiens"), ("q.body", other), ("q.reason", "Les enfants.")])
            .await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    let [amendment] = &written(&w, AMENDMENTS).await[..] else { panic!("one amendment") };
    assert_eq!((amendment.target.as_str(), amendment.text("body")), ("item-chiens", Some(other)));
    // It is voted on itself.
    let fields = [("about", amendment.id.as_str()), ("choice", "agree"), ("ask", "yes")];
    let chosen = pressed(&w, &cookie, &path(VOTES, "vote"), &fields).await;
    assert!(chosen.body.contains(&format!("/texte-a/{}/", amendment.id)), "{}", chosen.body);
}

#[tokio::test]
async fn proposals_go_where_they_are_asked_for() {
    let w = world().await;
    for (about, status) in [("item-plages", 200), ("item-fin", 404), ("item-chiens", 404), ("-", 404)] {
        let fields = [("page", "contribution"), ("about", about), ("q.title", "Un banc"), ("q.body", "À l’ombre.")];
        assert_eq!(w.post(&path(PROPOSALS, "contribute"), &fields).await.status, status, "{about}");
    }
}
