//! Once is once, whatever arrives twice, late or together.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use http::StatusCode;
use std::sync::Arc;
use tokio::sync::Semaphore;
use world::{World, person};

const VOTE: &str = "/api/valmoret/passerelle/signatures/vote";

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_sends_one_mail() {
    let w = Arc::new(World::new().await);
    let token = w.token("passerelle").await;
    let clicks: Vec<_> = (0..4)
        .map(|_| {
            let (w, token) = (w.clone(), token.clone());
            tokio::spawn(async move { w.submit_with("passerelle", "zoe@exemple.fr", &token).await })
        })
        .collect();
    for click in clicks {
        let page = click.await.unwrap();
        assert_eq!(page.status, 200);
        assert!(page.input("request").is_some());
    }
    assert_eq!(w.post.mailbox.messages().len(), 1);
}

#[tokio::test]
async fn the_same_form_with_another_body_is_refused_and_kept() {
    let w = World::new().await;
    let token = w.token("passerelle").await;
    w.submit_with("passerelle", "zoe@exemple.fr", &token).await;
    let page = w.submit_with("passerelle", "zoé-corrigée@exemple.fr", &token).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(page.input("email").as_deref(), Some("zoé-corrigée@exemple.fr"));
    assert_ne!(page.token(), token);
    assert_eq!(w.post.mailbox.messages().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_typed_twice_at_once_counts_once_and_shows_the_receipt_twice() {
    let w = Arc::new(World::new().await);
    let page = Arc::new(w.submit("passerelle", "zoe@exemple.fr").await);
    let code = w.code("zoe@exemple.fr");
    let clicks: Vec<_> = (0..4)
        .map(|_| {
            let (w, page, code) = (w.clone(), page.clone(), code.clone());
            tokio::spawn(async move { w.type_code(&page, &code).await })
        })
        .collect();
    for click in clicks {
        let receipt = click.await.unwrap();
        assert!(receipt.body.contains("/api/valmoret/withdraw/"), "{}", receipt.body);
    }
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn an_older_submission_confirmed_late_does_not_replace_a_withdrawal() {
    let w = World::new().await;
    let old = w.submit("passerelle", "zoe@exemple.fr").await;
    let old_code = w.code("zoe@exemple.fr");
    let receipt = w.sign("passerelle", "zoe@exemple.fr").await;
    w.post(&receipt.link("/api/valmoret/withdraw/"), &[]).await;
    let late = w.type_code(&old, &old_code).await;
    assert_eq!((late.status, w.count("passerelle").await), (StatusCode::OK, 0));
    assert!(!late.body.contains("/api/valmoret/withdraw/"), "no receipt for what does not count: {}", late.body);
}

#[tokio::test]
async fn the_code_of_one_submission_is_nothing_for_another() {
    let w = World::new().await;
    let mine = w.submit("passerelle", "zoe@exemple.fr").await;
    let mine_code = w.code("zoe@exemple.fr");
    let theirs = w.submit("passerelle", "max@exemple.fr").await;
    if mine_code != w.code("max@exemple.fr") {
        assert_eq!(w.type_code(&theirs, &mine_code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(w.type_code(&mine, &mine_code).await.status, 200);
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_voters_with_four_parallel_attempts_each_are_sixty() {
    let w = Arc::new(World::new().await);
    // Few at a time: a debug build on a busy machine must not run into the time limits of the table.
    let places = Arc::new(Semaphore::new(6));
    let voters: Vec<_> = (0..60)
        .map(|i| {
            let (w, places) = (w.clone(), places.clone());
            tokio::spawn(async move {
                let _place = places.acquire().await.unwrap();
                // Two of the four attempts confirm the same submission, two another one. Both codes are read first:
                // as soon as one is typed, the last mail is a receipt.
                let email = format!("voisin{i}@exemple.fr");
                let mut submissions = Vec::new();
                for _ in 0..2 {
                    let page = Arc::new(w.submit("passerelle", &email).await);
                    submissions.push((page, w.code(&email)));
                }
                let mut tries = Vec::new();
                for (page, code) in submissions.iter().flat_map(|submission| [submission, submission]) {
                    let (w, page, code) = (w.clone(), page.clone(), code.clone());
                    tries.push(tokio::spawn(async move { w.type_code(&page, &code).await.status }));
                }
                for status in tries {
                    assert_eq!(status.await.unwrap(), 200);
                }
            })
        })
        .collect();
    for voter in voters {
        voter.await.unwrap();
    }
    assert_eq!(w.count("passerelle").await, 60);
    let reading = w.store.meter().read();
    assert_eq!(reading.vote_units, reading.vote_writes, "one write unit a signature");
}

#[tokio::test]
async fn a_submission_again_after_its_confirmation_leads_to_the_code_page_and_counts_nothing() {
    let w = World::new().await;
    let token = w.token("passerelle").await;
    let page = w.submit_with("passerelle", "zoe@exemple.fr", &token).await;
    w.type_code(&page, &w.code("zoe@exemple.fr")).await;
    let mut fields = person("zoe@exemple.fr").to_vec();
    fields.push(("token", &token));
    let again = w.post(VOTE, &fields).await;
    assert!(again.input("request").is_some(), "{}", again.body);
    assert_eq!(w.count("passerelle").await, 1);
}

#[tokio::test]
async fn a_signature_costs_one_write_unit_and_its_confirmation_eight_more() {
    let w = World::new().await;
    let pushed = w.store.meter().read();
    w.sign("passerelle", "zoe@exemple.fr").await;
    let reading = w.store.meter().read();
    // As the table answered: four rate windows (connection, commune, address, mails), the submission, a rate window and the try at the code, the end of the
    // submission; and the signature itself.
    assert_eq!((reading.units - pushed.units, reading.vote_units), (9, 1));
}

#[tokio::test]
async fn a_legal_signature_costs_four_since_transactions_cost_twice() {
    let w = World::new().await;
    w.sign("legale-1", "zoe@exemple.fr").await;
    assert_eq!(w.store.meter().read().vote_units, 4);
}
