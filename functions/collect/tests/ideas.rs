//! Ideas, comments and supports: what is sent is kept once, nobody acts for another, and authors keep their rights.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_model::contribution::{BODY, Stage, TITLE};
use parvis_model::{ActivityId, ProcessId};
use parvis_store::entries::{Place, Reason};
use parvis_store::records::ChoiceRecord;
use world::writing::{IDEA, IDEAS, activity, all, confirmed, go_on, process, propose, site, write};
use world::{ORIGIN, World};

const COMMENTS: &str = "/api/valmoret/idees/comments/contribute";
const SUPPORTS: &str = "/api/valmoret/idees/supports/vote";
async fn choices(w: &World) -> Vec<ChoiceRecord> {
    let mut found = Vec::new();
    for shard in 0..4 {
        let (process, activity) = (ProcessId::parse("idees").unwrap(), ActivityId::parse("supports").unwrap());
        found.extend(w.store.choices(&site(), &process, &activity, shard).await.unwrap());
    }
    found
}

#[tokio::test]
async fn an_idea_is_kept_with_its_author_apart_and_waits_for_an_agent() {
    let w = World::new().await;
    let (receipt, id) = propose(&w, "zoe@exemple.fr").await;
    let stored = &all(&w, "idees", "ideas").await[0];
    assert_eq!(stored.contribution.text(TITLE), Some("Un banc"));
    assert_eq!(stored.contribution.stage, Stage::Published);
    assert!(!format!("{stored:?}").contains("zoe@"), "the author is apart");
    let (site, process, activity) = (site(), process(), activity("ideas"));
    let place = Place { site: &site, process: &process.id, activity: &activity.id, shards: 4, id: &id };
    assert_eq!(w.store.author(place).await.unwrap().unwrap().address.as_deref(), Some("zoe@exemple.fr"));
    let queue = w.store.queue(&site, 10, None).await.unwrap();
    assert_eq!(queue.iter().map(|waiting| (waiting.reason, &waiting.id)).collect::<Vec<_>>(), [(Reason::Review, &id)]);
    // The mail has the same links and none of the words: anybody can type another's address.
    let mail = w.post.mailbox.last_to("zoe@exemple.fr").unwrap();
    assert!(mail.text.contains("/edit/") && mail.text.contains("/withdraw/"), "{}", mail.text);
    assert!(!mail.text.contains("Un banc") && !mail.html.contains("Un banc"));
    assert!(receipt.cookie().is_some());
}

#[tokio::test]
async fn the_same_form_writes_once() {
    let w = World::new().await;
    let page = write(&w, IDEAS, &IDEA, "zoe@exemple.fr").await;
    let (request, code) = (page.request(), w.code("zoe@exemple.fr"));
    let fields = [("request", request.as_str()), ("code", code.as_str())];
    for _ in 0..3 {
        let receipt = w.post("/api/valmoret/code", &fields).await;
        assert!(receipt.body.contains("/withdraw/"), "{}", receipt.body);
    }
    assert_eq!(all(&w, "idees", "ideas").await.len(), 1);
}

#[tokio::test]
async fn a_support_is_one_press_once_the_browser_is_confirmed() {
    let w = World::new().await;
    let (receipt, id) = propose(&w, "zoe@exemple.fr").await;
    let cookie = receipt.cookie().unwrap();
    let press = [("about", id.as_str()), ("choice", "support"), ("ask", "yes")];
    let headers = [("origin", ORIGIN), ("cookie", cookie.as_str())];
    let mails = w.post.mailbox.messages().len();
    for _ in 0..3 {
        let chosen = w.post_with(SUPPORTS, &press, &headers).await;
        assert_eq!(chosen.status, 200, "{}", chosen.body);
    }
    assert_eq!(w.post.mailbox.messages().len(), mails, "no mail for a press of a button");
    let records = choices(&w).await;
    assert_eq!(records.len(), 1);
    assert_eq!((records[0].target.as_str(), records[0].choice.as_deref()), (id.as_str(), Some("support")));
    // Taken back by the same button with the other choice.
    w.clock.forward(SignedDuration::from_secs(1));
    w.post_with(SUPPORTS, &[("about", id.as_str()), ("choice", "nothing")], &headers).await;
    assert_eq!(choices(&w).await[0].choice, None);
}

#[tokio::test]
async fn who_is_not_confirmed_is_asked_and_comes_to_the_same() {
    let w = World::new().await;
    let (_, id) = propose(&w, "zoe@exemple.fr").await;
    let form = w.post(SUPPORTS, &[("about", id.as_str()), ("choice", "support"), ("ask", "yes")]).await;
    assert_eq!(form.status, 200);
    assert!(!form.body.contains("<title>Erreur") && form.body.contains("Un banc"), "{}", form.body);
    let page = go_on(&w, SUPPORTS, &form, &[("email", "luc@exemple.fr")], None).await;
    confirmed(&w, &page, "luc@exemple.fr").await;
    assert_eq!(choices(&w).await.len(), 1);
}

#[tokio::test]
async fn nothing_is_chosen_on_what_is_not_there() {
    let w = World::new().await;
    let (receipt, id) = propose(&w, "zoe@exemple.fr").await;
    let cookie = receipt.cookie().unwrap();
    let headers = [("origin", ORIGIN), ("cookie", cookie.as_str())];
    let nowhere = ["", "-", "0000000000", "item-a", "../..", "a#b"];
    let wrong = nowhere.map(|about| (about, "support"));
    for (about, choice) in wrong.into_iter().chain([(id.as_str(), "twice"), (id.as_str(), "")]) {
        let refused = w.post_with(SUPPORTS, &[("about", about), ("choice", choice)], &headers).await;
        assert_eq!(refused.status, 404, "{about} {choice}");
    }
    // The idea of another process, and of another commune.
    for path in ["/api/valmoret/propositions/supports/vote", "/api/kerlande/idees/supports/vote"] {
        let headers = if path.contains("kerlande") {
            [("origin", "https://participer.kerlande.example"), ("cookie", cookie.as_str())]
        } else {
            headers
        };
        let refused = w.post_with(path, &[("about", id.as_str()), ("choice", "support")], &headers).await;
        assert_eq!(refused.status, 404, "{path}");
    }
    assert!(choices(&w).await.is_empty());
}

#[tokio::test]
async fn what_is_moderated_first_takes_no_support_before() {
    let w = World::new().await;
    let page = write(&w, "/api/valmoret/propositions/ideas/contribute", &IDEA, "zoe@exemple.fr").await;
    let receipt = confirmed(&w, &page, "zoe@exemple.fr").await;
    let stored = &all(&w, "propositions", "ideas").await[0];
    assert_eq!(stored.contribution.stage, Stage::Pending);
    let cookie = receipt.cookie().unwrap();
    let headers = [("origin", ORIGIN), ("cookie", cookie.as_str())];
    let fields = [("about", stored.contribution.id.as_str()), ("choice", "support")];
    let refused = w.post_with("/api/valmoret/propositions/supports/vote", &fields, &headers).await;
    assert_eq!(refused.status, 404);
}

#[tokio::test]
async fn one_comment_a_person_and_another_after_withdrawing() {
    let w = World::new().await;
    let (_, id) = propose(&w, "zoe@exemple.fr").await;
    let about = ("about", id.as_str());
    let page = write(&w, COMMENTS, &[about, ("q.body", "Oui.")], "luc@exemple.fr").await;
    let receipt = confirmed(&w, &page, "luc@exemple.fr").await;
    let again = write(&w, COMMENTS, &[about, ("q.body", "Encore.")], "luc@exemple.fr").await;
    let refused = w.type_code(&again, &w.code("luc@exemple.fr")).await;
    assert!(refused.body.contains("Encore."), "what was typed comes back: {}", refused.body);
    assert_eq!(all(&w, "idees", "comments").await.len(), 1);
    let link = receipt.link("/withdraw/");
    w.post(&link, &[]).await;
    assert_eq!(all(&w, "idees", "comments").await[0].contribution.stage, Stage::Withdrawn);
    let page = write(&w, COMMENTS, &[about, ("q.body", "Autrement.")], "luc@exemple.fr").await;
    confirmed(&w, &page, "luc@exemple.fr").await;
    let comments = all(&w, "idees", "comments").await;
    assert_eq!((comments.len(), comments[0].contribution.text(BODY)), (1, Some("Autrement.")));
}

#[tokio::test]
async fn its_author_changes_it_within_a_day() {
    let w = World::new().await;
    let (receipt, id) = propose(&w, "zoe@exemple.fr").await;
    let link = receipt.link("/edit/");
    let form = w.get(&link).await;
    assert_eq!(form.input("q.title").as_deref(), Some("Un banc"));
    let check =
        go_on(&w, IDEAS, &form, &[("q.title", "Deux bancs"), ("q.body", "x"), ("q.category", "ecole")], None).await;
    let done = go_on(&w, IDEAS, &check, &[("go", "send")], None).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let stored = &all(&w, "idees", "ideas").await[0];
    assert_eq!((stored.contribution.text(TITLE), &stored.contribution.id), (Some("Deux bancs"), &id));
    assert!(stored.contribution.edited_at.is_some());
    w.clock.forward(SignedDuration::from_hours(25));
    assert_eq!(w.get(&link).await.status, 410);
    let late = go_on(&w, IDEAS, &check, &[("go", "send"), ("q.title", "Trois bancs")], None).await;
    assert_ne!(late.status, 200);
    assert!(late.body.contains("Trois bancs"), "what was typed comes back: {}", late.body);
    assert_eq!(all(&w, "idees", "ideas").await[0].contribution.text(TITLE), Some("Deux bancs"));
}

#[tokio::test]
async fn withdrawing_erases_words_and_author() {
    let w = World::new().await;
    let (receipt, id) = propose(&w, "zoe@exemple.fr").await;
    let link = receipt.link("/withdraw/");
    assert_eq!(w.get(&link).await.status, 200);
    assert_eq!(all(&w, "idees", "ideas").await[0].contribution.stage, Stage::Published, "a GET changes nothing");
    for _ in 0..2 {
        assert_eq!(w.post(&link, &[]).await.status, 200);
    }
    let stored = &all(&w, "idees", "ideas").await[0];
    assert_eq!(stored.contribution.stage, Stage::Withdrawn);
    assert!(!format!("{stored:?}").contains("ombre"));
    let (site, process, activity) = (site(), process(), activity("ideas"));
    let place = Place { site: &site, process: &process.id, activity: &activity.id, shards: 4, id: &id };
    assert_eq!(w.store.author(place).await.unwrap(), None);
    assert!(w.store.queue(&site, 10, None).await.unwrap().is_empty());
    // Even after the close: the text stays readable for ever, and so does the right.
    let (receipt, _) = propose(&w, "luc@exemple.fr").await;
    w.clock.set("2031-01-01T00:00:00Z");
    assert_eq!(w.post(&receipt.link("/withdraw/"), &[]).await.status, 200);
}

#[tokio::test]
async fn twenty_at_once_count_one_support_each() {
    let w = std::sync::Arc::new(World::new().await);
    let (receipt, id) = propose(&w, "zoe@exemple.fr").await;
    let cookie = receipt.cookie().unwrap();
    let tasks = (0..20).map(|_| {
        let (w, cookie, id) = (w.clone(), cookie.clone(), id.to_string());
        tokio::spawn(async move {
            let headers = [("origin", ORIGIN), ("cookie", cookie.as_str())];
            w.post_with(SUPPORTS, &[("about", &id), ("choice", "support")], &headers).await.status
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        assert_eq!(task.await.unwrap(), 200);
    }
    assert_eq!(choices(&w).await.len(), 1);
}
