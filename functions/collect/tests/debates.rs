//! A debate: positions that change, arguments of which one may give one a side, votes on them and replies to them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_model::contribution::{Stage, WHOLE};
use parvis_model::debate::Debate;
use parvis_model::process::Rules;
use parvis_model::{ActivityId, Contribution, Process, ProcessId, SiteId};
use parvis_store::votes::Voter;
use world::debates::debate;
use world::{Answer, World, path_of};

const VOTE: &str = "/api/valmoret/place/positions/vote";
const ARGUE: &str = "/api/valmoret/place/arguments/contribute";
const CONVINCE: &str = "/api/valmoret/place/argument-votes/vote";
const REPLY: &str = "/api/valmoret/place/replies/contribute";

/// Sends a form with a fresh token, and the code that comes by mail.
async fn send(w: &World, path: &str, email: &str, fields: &[(&str, &str)]) -> Answer {
    let token = token(w, path).await;
    let mut all = vec![("email", email), ("token", token.as_str())];
    all.extend_from_slice(fields);
    let page = w.post(path, &all).await;
    if page.input("request").is_none() {
        return page;
    }
    w.type_code(&page, &w.code(email)).await
}

async fn token(w: &World, path: &str) -> String {
    let (activity, _) = path.rsplit_once('/').unwrap();
    let answer = w.get(&format!("{activity}/token")).await;
    let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    w.clock.forward(SignedDuration::from_secs(3));
    json["token"].as_str().unwrap().to_owned()
}

async fn argue(w: &World, email: &str, side: &str, body: &str) -> Answer {
    send(w, ARGUE, email, &[("page", "@check"), ("go", "send"), ("q.side", side), ("q.body", body)]).await
}

async fn arguments(w: &World, process: &Process) -> Vec<Contribution> {
    let activity = process.activity(&ActivityId::parse("arguments").unwrap()).unwrap();
    let stored = w.store.entries(&SiteId::parse("valmoret").unwrap(), &process.id, activity).await.unwrap();
    stored.into_iter().map(|stored| stored.contribution).collect()
}

/// The choices that stand on a target: voters of all addresses that were used.
async fn choices(w: &World, activity: &str, target: &str) -> Vec<String> {
    let site = SiteId::parse("valmoret").unwrap();
    let (process, activity) = (ProcessId::parse("place").unwrap(), ActivityId::parse(activity).unwrap());
    let mut found = Vec::new();
    for shard in 0..8 {
        for record in w.store.choices(&site, &process, &activity, shard).await.unwrap() {
            if record.target == target {
                let (site, process, activity) = (&site, &process, &activity);
                let voter = Voter { site, process, activity, shards: 8, target, voter: &record.voter };
                let stands = matches!(w.store.vote(voter).await.unwrap(), Some((_, true)));
                found.extend(record.choice.filter(|_| stands));
            }
        }
    }
    found.sort();
    found
}

async fn world() -> (World, Process) {
    let w = World::new().await;
    let process = debate("place");
    w.push("valmoret", &process).await;
    w.push("valmoret", &debate("autre")).await;
    (w, process)
}

#[tokio::test]
async fn a_position_changes_and_is_taken_back() {
    let (w, _) = world().await;
    // One press asks for the address; nothing counts yet.
    let asked = w.post(VOTE, &[("choice", "for"), ("ask", "yes")]).await;
    assert_eq!((asked.status.as_u16(), asked.input("choice").as_deref()), (200, Some("for")), "{}", asked.body);
    assert_eq!(choices(&w, "positions", WHOLE).await, [""; 0]);
    let receipt = send(&w, VOTE, "zoe@exemple.fr", &[("choice", "for")]).await;
    assert!(receipt.body.contains("Votre position compte"), "{}", receipt.body);
    assert_eq!(choices(&w, "positions", WHOLE).await, ["for"]);
    w.clock.forward(SignedDuration::from_mins(1));
    let changed = send(&w, VOTE, "zoe@exemple.fr", &[("choice", "against")]).await;
    assert!(changed.body.contains("contre</h1>"), "{}", changed.body);
    assert_eq!(choices(&w, "positions", WHOLE).await, ["against"]);
    // By the receipt's link, and then by another press.
    w.clock.forward(SignedDuration::from_mins(1));
    let withdrawn = w.post(&changed.link("/withdraw/"), &[]).await;
    assert!(withdrawn.body.contains("Votre position est retirée"), "{}", withdrawn.body);
    assert_eq!(choices(&w, "positions", WHOLE).await, [""; 0]);
    w.clock.forward(SignedDuration::from_mins(1));
    send(&w, VOTE, "zoe@exemple.fr", &[("choice", "for")]).await;
    assert_eq!(choices(&w, "positions", WHOLE).await, ["for"]);
    w.clock.forward(SignedDuration::from_mins(1));
    let nothing = send(&w, VOTE, "zoe@exemple.fr", &[("choice", "nothing")]).await;
    assert!(nothing.body.contains("Votre position est retirée"), "{}", nothing.body);
    assert_eq!(choices(&w, "positions", WHOLE).await, [""; 0]);
}

#[tokio::test]
async fn one_argument_a_person_and_side_and_another_once_it_is_withdrawn() {
    let (w, process) = world().await;
    let first = argue(&w, "zoe@exemple.fr", "for", "Les enfants courent.").await;
    assert!(first.body.contains("Merci, votre argument est arrivé"), "{}", first.body);
    let second = argue(&w, "zoe@exemple.fr", "for", "Un autre.").await;
    assert_eq!(second.status, 409);
    assert!(second.body.contains("déjà donné un argument de ce côté"), "{}", second.body);
    assert_eq!(second.input("q.body").as_deref(), Some("Un autre."), "nothing typed is lost: {}", second.body);
    // The other side, and somebody else on the same side.
    argue(&w, "zoe@exemple.fr", "against", "Il pleut souvent.").await;
    argue(&w, "luc@exemple.fr", "for", "On s’assied.").await;
    assert_eq!(arguments(&w, &process).await.len(), 3);
    let withdrawn = w.post(&first.link("/withdraw/"), &[]).await;
    assert!(withdrawn.body.contains("Votre argument est retiré"), "{}", withdrawn.body);
    w.clock.forward(SignedDuration::from_mins(1));
    let again = argue(&w, "zoe@exemple.fr", "for", "Un autre.").await;
    assert!(again.body.contains("Merci, votre argument est arrivé"), "{}", again.body);
    let all = arguments(&w, &process).await;
    assert_eq!(all.iter().filter(|argument| argument.stage == Stage::Published).count(), 3);
    assert!(all.iter().any(|argument| argument.text("body") == Some("Un autre.")));
}

#[tokio::test]
async fn an_argument_changes_its_words_but_not_its_side() {
    let (w, process) = world().await;
    let receipt = argue(&w, "zoe@exemple.fr", "for", "Les enfants courent.").await;
    let form = w.get(&path_of(&receipt.link("/edit/"))).await;
    let changes = form.input("changes").unwrap();
    let token = token(&w, ARGUE).await;
    let change = async |side: &str, body: &str| {
        let fields = [("page", "@check"), ("go", "send"), ("changes", &changes), ("token", &token)];
        w.post(ARGUE, &[&fields[..], &[("q.side", side), ("q.body", body)]].concat()).await
    };
    let moved = change("against", "Les enfants tombent.").await;
    assert_eq!(moved.status, 409, "{}", moved.body);
    assert!(moved.body.contains("ne change pas de côté"), "{}", moved.body);
    assert_eq!(change("for", "Les enfants courent enfin.").await.status, 200);
    let [argument] = &arguments(&w, &process).await[..] else { panic!("one argument") };
    assert_eq!((argument.option("side"), argument.text("body")), (Some("for"), Some("Les enfants courent enfin.")));
}

#[tokio::test]
async fn only_what_is_there_can_be_chosen_and_answered() {
    let (w, process) = world().await;
    argue(&w, "zoe@exemple.fr", "for", "Les enfants courent.").await;
    let id = arguments(&w, &process).await[0].id.to_string();
    let voted = send(&w, CONVINCE, "luc@exemple.fr", &[("choice", "convincing"), ("about", &id)]).await;
    assert!(voted.body.contains("cet argument vous convainc"), "{}", voted.body);
    send(&w, CONVINCE, "luc@exemple.fr", &[("choice", "convincing"), ("about", &id)]).await;
    assert_eq!(choices(&w, "argument-votes", &id).await, ["convincing"]);
    let reply = [("page", "@check"), ("go", "send"), ("about", id.as_str()), ("q.body", "Pas les miens.")];
    assert_eq!(send(&w, REPLY, "luc@exemple.fr", &reply).await.status, 200);
    // Words that are no option, arguments that are not there, the debate as a whole where one votes on arguments, and an
    // argument where one takes a position.
    for (path, choice, about) in [
        (VOTE, "convincing", ""),
        (VOTE, "maybe", ""),
        (VOTE, "", ""),
        (VOTE, "for", id.as_str()),
        (CONVINCE, "for", id.as_str()),
        (CONVINCE, "convincing", ""),
        (CONVINCE, "convincing", WHOLE),
        (CONVINCE, "convincing", "item-1"),
        (CONVINCE, "convincing", "7kq2m4td22"),
        (CONVINCE, "convincing", "../autre"),
        // The argument of another process.
        ("/api/valmoret/autre/argument-votes/vote", "convincing", id.as_str()),
    ] {
        let refused = send(&w, path, "eve@exemple.fr", &[("choice", choice), ("about", about)]).await;
        assert_eq!(refused.status, 404, "{path} {choice} {about}: {}", refused.body);
    }
    let elsewhere = "/api/valmoret/autre/replies/contribute";
    assert_eq!(send(&w, elsewhere, "eve@exemple.fr", &reply).await.status, 404);
    // An argument is about the whole debate, and its side is one of two.
    let sided = [("page", "@check"), ("go", "send"), ("q.side", "for"), ("q.body", "x"), ("about", id.as_str())];
    assert_eq!(send(&w, ARGUE, "eve@exemple.fr", &sided).await.status, 404);
    assert_eq!(argue(&w, "eve@exemple.fr", "neither", "Ni l’un ni l’autre.").await.status, 422);
    assert_eq!(choices(&w, "argument-votes", &id).await, ["convincing"]);
    assert_eq!(arguments(&w, &process).await.len(), 1);
}

#[tokio::test]
async fn nothing_is_taken_after_the_close() {
    let (w, process) = world().await;
    w.clock.set(world::CLOSES);
    assert!(send(&w, VOTE, "zoe@exemple.fr", &[("choice", "for")]).await.body.contains("Le débat est clos"));
    assert!(argue(&w, "zoe@exemple.fr", "for", "Trop tard.").await.body.contains("Le débat est clos"));
    assert_eq!(choices(&w, "positions", WHOLE).await, [""; 0]);
    assert!(arguments(&w, &process).await.is_empty());
    assert!(matches!(process.rules, Rules::Debate(Debate { .. })));
}
