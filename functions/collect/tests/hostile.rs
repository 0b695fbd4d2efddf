//! Hostile texts through every field of every form: what comes back is harmless, what is mailed holds none of it, and what
//! is kept is what was typed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_model::Contribution;
use parvis_model::contribution::BODY;
use parvis_text::hostile::{Hostile, assert_page_harmless, bodies};
use world::{Answer, World, encode};

const IDEAS: &str = "/api/valmoret/idees/ideas/contribute";

/// Texts of 100 KB are slow to check and come back in the same way everywhere: one page shows them.
fn short() -> impl Iterator<Item = Hostile> {
    bodies().into_iter().filter(|text| text.body.len() <= 5_000)
}

/// Checks a page as if its own scripts were beside it, since the pages of the functions name them by their whole address.
#[track_caller]
fn harmless(answer: &Answer, name: &str) {
    assert!(answer.status.as_u16() < 500, "{name}: {}", answer.status);
    let own = ["https://participer.valmoret.example/", "https:&#x2F;&#x2F;participer.valmoret.example&#x2F;"];
    let page = own
        .into_iter()
        .fold(answer.body.clone(), |page, own| page.replace(&format!("<script src=\"{own}"), "<script src=\"/"));
    assert_page_harmless(&page);
}

/// A body of more than a megabyte is refused before anything is read; everything in the list is shorter.
async fn posted(w: &World, path: &str, fields: &[(&str, &str)], name: &str) -> Answer {
    assert!(encode(fields).len() < 4_000_000, "{name}");
    let answer = w.post(path, fields).await;
    harmless(&answer, name);
    answer
}

#[tokio::test]
async fn fields_of_petitions() {
    let w = World::new().await;
    for Hostile { name, body, .. } in bodies().into_iter().filter(|text| text.body.len() > 5_000) {
        posted(&w, "/api/valmoret/passerelle/signatures/vote", &[("first-name", &body)], &name).await;
    }
    for Hostile { name, body, .. } in short() {
        let token = w.token("passerelle").await;
        for email in ["zoe@exemple.fr", &body] {
            let mut fields = vec![("first-name", &*body), ("last-name", &body), ("address", &body), ("email", email)];
            // Looked at once more, with a token, with fields that no form has.
            posted(&w, "/api/valmoret/passerelle/signatures/vote", &fields, &name).await;
            fields.extend([("declaration", "yes"), ("token", &*token), ("choice", &body), ("about", &body)]);
            posted(&w, "/api/valmoret/passerelle/signatures/vote", &fields, &name).await;
        }
        posted(&w, "/api/valmoret/code", &[("request", &body), ("code", &body)], &name).await;
        posted(&w, "/api/valmoret/idees/supports/vote", &[("about", &body), ("choice", &body)], &name).await;
    }
    no_words_in_mails(&w);
}

#[tokio::test]
async fn fields_of_questionnaires() {
    let w = World::new().await;
    for Hostile { name, body, .. } in short() {
        for page in ["venir", "souhaits", "@check", &body] {
            let fields = [
                ("page", page),
                ("q.transport", "other"),
                ("q.transport.other-text", &body),
                ("q.distance", &body),
                ("q.souhaits", &body),
                ("q.mot", &body),
                ("token", &body),
                ("proof", &body),
            ];
            posted(&w, "/api/valmoret/enquete/answers/contribute", &fields, &name).await;
        }
    }
}

#[tokio::test]
async fn ideas_from_the_form_to_the_receipt_and_back() {
    let w = World::new().await;
    for (number, Hostile { name, body, .. }) in short().enumerate() {
        let fields = [("q.title", &*body), ("q.body", &body), ("q.name", &body)];
        let with = |more: &[(&'static str, &'static str)]| -> Vec<(&str, &str)> {
            fields.iter().copied().chain(more.iter().copied()).collect()
        };
        // A category that is not in the list is the text as well.
        let mut wrong = with(&[("page", "contribution")]);
        wrong.push(("q.category", &body));
        let page = posted(&w, IDEAS, &wrong, &name).await;
        assert_eq!(page.status, 422, "{name}");
        let email = format!("auteur{number}@exemple.fr");
        let mut typed = with(&[("page", "@person"), ("q.category", "nature")]);
        typed.push(("email", &email));
        let check = posted(&w, IDEAS, &typed, &name).await;
        // Too long, or nothing once what nobody sees is gone: it came back with its mistakes.
        let Some(token) = check.input("token").filter(|_| check.input("page").as_deref() == Some("@check")) else {
            continue;
        };
        w.clock.forward(SignedDuration::from_secs(3));
        let mut sent = with(&[("page", "@check"), ("go", "send"), ("q.category", "nature")]);
        sent.extend([("email", &*email), ("token", &token)]);
        let code = posted(&w, IDEAS, &sent, &name).await;
        let Some(request) = code.input("request") else { continue };
        let receipt =
            posted(&w, "/api/valmoret/code", &[("request", &request), ("code", &w.code(&email))], &name).await;
        let edit = w.get(&receipt.link("/edit/")).await;
        harmless(&edit, &name);
        harmless(&w.get(&receipt.link("/withdraw/")).await, &name);
    }
    let stored = world::ideas::all(&w, "valmoret").await;
    assert!(stored.len() > 60, "only {} texts were short enough", stored.len());
    for stored in stored {
        let json = serde_json::to_string(&stored.contribution).unwrap();
        assert_eq!(serde_json::from_str::<Contribution>(&json).unwrap(), stored.contribution);
        assert!(stored.contribution.text(BODY).is_some());
    }
    no_words_in_mails(&w);
}

/// No mail holds anything that was typed but the address: anybody can type another's. Headers are one line each.
fn no_words_in_mails(w: &World) {
    let bodies = bodies();
    for received in w.post.mailbox.messages() {
        let mail = received.message;
        assert!(
            !mail.subject.contains(['\r', '\n']) && !mail.to.delivery().contains(['\r', '\n', ',', ' ']),
            "{:?}",
            mail.to
        );
        // Mails carry their styles in themselves, since there is no sheet for them.
        assert_page_harmless(&mail.html.replace(" style=\"", " data-style=\""));
        for Hostile { name, body, .. } in &bodies {
            // Very short ones, such as one letter, are in every text.
            if body.chars().count() >= 12 {
                assert!(!mail.text.contains(body.as_str()) && !mail.html.contains(body.as_str()), "{name}");
            }
        }
        assert!(!mail.text.contains("alert(") && !mail.html.contains("alert("));
    }
}
