//! A picture with a contribution: its author adds, replaces and removes it, nobody else does, and nothing typed is lost.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use axum::body::Body;
use http::Request;
use jiff::SignedDuration;
use parvis_model::contribution::Stage;
use parvis_store::entries::{Reason, Stored};
use parvis_theme::view::PictureFault;
use std::sync::atomic::Ordering;
use world::pictures::PICTURE;
use world::writing::{IDEA, all, confirmed, propose, site, write};
use world::{Answer, ORIGIN, World};

const ALT: &str = "Un banc cassé";

async fn idea(w: &World) -> Stored {
    all(w, "idees", "ideas").await.remove(0)
}

/// An idea, and the path of its picture's page.
async fn proposed(w: &World) -> String {
    propose(w, "zoe@exemple.fr").await.0.link("/picture/")
}

fn untouched(stored: &Stored) -> bool {
    stored.version == 0 && stored.contribution.pictures.is_empty()
}

#[tokio::test]
async fn its_author_adds_a_picture_replaces_it_and_removes_it() {
    let w = World::new().await;
    let link = proposed(&w).await;
    let mail = w.post.mailbox.last_to("zoe@exemple.fr").unwrap();
    assert!(mail.text.contains(&link) && mail.html.contains(&link), "{}", mail.text);
    let before = w.store.meter().read();
    let page = w.get(&link).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(w.store.meter().read(), before, "a GET writes nothing");
    assert!(page.body.contains("enctype=\"multipart/form-data\"") && !page.body.contains("<figure"));

    let done = w.send_picture(&link, ALT, PICTURE).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let stored = idea(&w).await;
    let photograph = &stored.contribution.pictures[0];
    assert_eq!(photograph.alt, ALT);
    let first = photograph.folder().unwrap().to_owned();
    assert!(first.len() >= 22, "as hard to guess as 128 bits are: {first}");
    assert_eq!(w.pictures.folders(), [("valmoret".to_owned(), first.clone())]);
    assert!(done.body.replace("&#x2F;", "/").contains(&format!("/photos/{first}/480.jpg")), "{}", done.body);
    assert_eq!((&stored.contribution.stage, stored.version), (&Stage::Published, 1));

    // Without a file only the words change.
    let words = w.send_file(&link, &[("alt", "Un banc vert")], None, &[("origin", ORIGIN)]).await;
    assert_eq!(words.status, 200, "{}", words.body);
    let photograph = idea(&w).await.contribution.pictures.remove(0);
    assert_eq!((photograph.alt.as_str(), photograph.folder()), ("Un banc vert", Some(first.as_str())));

    assert_eq!(w.send_picture(&link, ALT, PICTURE).await.status, 200);
    let second = idea(&w).await.contribution.pictures[0].folder().unwrap().to_owned();
    assert_ne!(first, second);
    assert_eq!(w.pictures.folders(), [("valmoret".to_owned(), second)], "the files of the first are gone");

    for _ in 0..2 {
        let gone = w.send_file(&link, &[("remove", "yes")], None, &[("origin", ORIGIN)]).await;
        assert_eq!(gone.status, 200, "{}", gone.body);
    }
    let stored = idea(&w).await;
    assert!(stored.contribution.pictures.is_empty() && w.pictures.folders().is_empty());
    assert_eq!(stored.version, 4, "removing what is not there changes nothing");
}

#[tokio::test]
async fn what_is_read_first_is_read_again() {
    let w = World::new().await;
    let page = write(&w, "/api/valmoret/propositions/ideas/contribute", &IDEA, "zoe@exemple.fr").await;
    let link = confirmed(&w, &page, "zoe@exemple.fr").await.link("/picture/");
    let before = w.store.queue(&site(), 10, None).await.unwrap();
    w.clock.forward(SignedDuration::from_mins(5));
    let done = w.send_picture(&link, ALT, PICTURE).await;
    assert_eq!(done.status, 200, "{}", done.body);
    let stored = all(&w, "propositions", "ideas").await.remove(0);
    assert_eq!((&stored.contribution.stage, stored.contribution.pictures.len()), (&Stage::Pending, 1));
    let waiting = w.store.queue(&site(), 10, None).await.unwrap();
    assert_eq!(waiting.iter().map(|waiting| waiting.reason).collect::<Vec<_>>(), [Reason::Moderate]);
    assert!(waiting[0].since > before[0].since, "from now on");
}

#[tokio::test]
async fn every_fault_of_a_file_has_words_beside_the_field_and_keeps_what_was_typed() {
    let w = World::new().await;
    let link = proposed(&w).await;
    let again = |page: &Answer, case: &str| {
        assert_eq!(page.status, 422, "{case}: {}", page.body);
        assert!(page.body.contains("id=\"f-file-error\"") && page.body.contains("href=\"#f-file\""), "{case}");
        assert!(page.body.contains("<title>Erreur"), "{case}");
        assert_eq!(page.input("alt").as_deref(), Some(ALT), "{case}");
    };
    for fault in PictureFault::ALL {
        let page = w.send_picture(&link, ALT, format!("{fault:?}").as_bytes()).await;
        again(&page, &format!("{fault:?}"));
    }
    again(&w.send_picture(&link, ALT, &vec![b'p'; 12 * 1024 * 1024]).await, "12 MB");
    again(&w.send_picture(&link, ALT, b"").await, "empty");
    let headers = [("origin", ORIGIN)];
    again(&w.send_file(&link, &[("alt", ALT)], None, &headers).await, "none chosen");
    again(&w.send_file(&link, &[("alt", ALT)], Some(("a.jpg", "text/html", PICTURE)), &headers).await, "a page");
    assert!(untouched(&idea(&w).await) && w.pictures.folders().is_empty());
}

#[tokio::test]
async fn what_it_shows_is_asked_for() {
    let w = World::new().await;
    let link = proposed(&w).await;
    let long = "é".repeat(201);
    for alt in ["", "   ", "\u{1}", long.as_str()] {
        let page = w.send_picture(&link, alt, PICTURE).await;
        assert_eq!(page.status, 422, "{alt:?}");
        assert!(page.body.contains("id=\"f-alt-error\"") && page.body.contains("href=\"#f-alt\""), "{alt:?}");
    }
    assert!(untouched(&idea(&w).await) && w.pictures.folders().is_empty());
    assert_eq!(w.send_picture(&link, &"é".repeat(200), PICTURE).await.status, 200);
}

#[tokio::test]
async fn hostile_names_and_words_are_only_words() {
    let w = World::new().await;
    let link = proposed(&w).await;
    let alt = "\"><script>alert(1)</script><img src=x onerror=alert(1)> ../../etc";
    let name = "../../<script>evil</script>.jpg";
    for bytes in [b"Damaged".as_slice(), PICTURE] {
        let file = Some((name, "image/jpeg", bytes));
        let page = w.send_file(&link, &[("alt", alt)], file, &[("origin", ORIGIN)]).await;
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{}", page.body);
        assert!(!page.body.contains("evil"), "the name of a file says nothing");
    }
    let photograph = idea(&w).await.contribution.pictures.remove(0);
    assert_eq!(photograph.alt, alt, "as it was typed");
    assert!(photograph.files.iter().all(|(name, ..)| !name.contains("..") && !name.contains("evil")));
}

#[tokio::test]
async fn other_bodies_are_no_forms_with_a_file() {
    let w = World::new().await;
    let link = proposed(&w).await;
    for kind in ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/json"] {
        let request = Request::post(&link).header("content-type", kind).header("origin", ORIGIN);
        let page = w.send(request.body(Body::from("alt=Un+banc")).unwrap()).await;
        assert_eq!(page.status, 415, "{kind}");
    }
    assert!(untouched(&idea(&w).await));
}

#[tokio::test]
async fn nobody_else_adds_a_picture() {
    let w = World::new().await;
    let (receipt, _) = propose(&w, "zoe@exemple.fr").await;
    let link = receipt.link("/picture/");
    let withdraw = receipt.link("/withdraw/").replace("/withdraw/", "/picture/");
    let mut damaged = link.clone();
    damaged.pop();
    let elsewhere = link.replace("/valmoret/", "/kerlande/");
    for (path, origin) in [
        (&withdraw, ORIGIN),
        (&damaged, ORIGIN),
        (&elsewhere, "https://participer.kerlande.example"),
        (&"/api/valmoret/picture/x".to_owned(), ORIGIN),
    ] {
        assert_eq!(w.get(path).await.status, 400, "{path}");
        let file = Some(("a.jpg", "image/jpeg", PICTURE));
        assert_eq!(w.send_file(path, &[("alt", ALT)], file, &[("origin", origin)]).await.status, 400, "{path}");
    }
    for headers in [[("origin", "https://evil.example")], [("origin", "null")], [("sec-fetch-site", "cross-site")]] {
        let file = Some(("a.jpg", "image/jpeg", PICTURE));
        assert_eq!(w.send_file(&link, &[("alt", ALT)], file, &headers).await.status, 403);
        assert_eq!(w.send_file(&link, &[("remove", "yes")], None, &headers).await.status, 403);
    }
    w.clock.forward(SignedDuration::from_hours(25));
    assert_eq!(w.get(&link).await.status, 410);
    assert_eq!(w.send_picture(&link, ALT, PICTURE).await.status, 410);
    assert!(untouched(&idea(&w).await) && w.pictures.folders().is_empty());
}

#[tokio::test]
async fn withdrawing_removes_the_files() {
    let w = World::new().await;
    let (receipt, _) = propose(&w, "zoe@exemple.fr").await;
    let link = receipt.link("/picture/");
    w.send_picture(&link, ALT, PICTURE).await;
    assert_eq!(w.pictures.folders().len(), 1);
    assert_eq!(w.post(&receipt.link("/withdraw/"), &[]).await.status, 200);
    assert!(w.pictures.folders().is_empty());
    assert!(!format!("{:?}", idea(&w).await).contains(ALT));
    assert_eq!(w.get(&link).await.status, 410);
    assert_eq!(w.send_picture(&link, ALT, PICTURE).await.status, 410);
    assert!(w.pictures.folders().is_empty());
}

#[tokio::test]
async fn what_cannot_be_kept_now_is_said_and_nothing_is_lost() {
    let w = World::new().await;
    let link = proposed(&w).await;
    w.pictures.down.store(true, Ordering::SeqCst);
    let page = w.send_picture(&link, ALT, PICTURE).await;
    assert_eq!((page.status.as_u16(), page.input("alt").as_deref()), (503, Some(ALT)));
    w.pictures.down.store(false, Ordering::SeqCst);
    let mut last = w.send_picture(&link, ALT, PICTURE).await;
    for _ in 0..120 {
        last = w.send_picture(&link, ALT, PICTURE).await;
    }
    assert_eq!(idea(&w).await.version, 119, "the first was refused, and the last two");
    assert_eq!((last.status.as_u16(), last.input("alt").as_deref()), (429, Some(ALT)));
}

#[tokio::test]
async fn twenty_at_once_leave_one_picture_and_its_files() {
    let w = std::sync::Arc::new(World::new().await);
    let link = proposed(&w).await;
    let tasks = (0..20).map(|i| {
        let (w, link) = (w.clone(), link.clone());
        tokio::spawn(async move { w.send_picture(&link, &format!("Vue {i}"), PICTURE).await.status })
    });
    for task in tasks.collect::<Vec<_>>() {
        let status = task.await.unwrap();
        assert!(status == 200 || status == 503, "{status}");
    }
    let pictures = idea(&w).await.contribution.pictures;
    assert_eq!(pictures.len(), 1);
    assert_eq!(w.pictures.folders(), [("valmoret".to_owned(), pictures[0].folder().unwrap().to_owned())]);
}

#[tokio::test]
async fn comments_have_none() {
    let w = World::new().await;
    let (_, id) = propose(&w, "zoe@exemple.fr").await;
    let typed = [("about", id.as_str()), ("q.body", "Oui.")];
    let page = write(&w, "/api/valmoret/idees/comments/contribute", &typed, "luc@exemple.fr").await;
    let receipt = confirmed(&w, &page, "luc@exemple.fr").await;
    assert!(!receipt.body.contains("/picture/") && !receipt.body.contains("&#x2F;picture&#x2F;"));
    // The link to the words of a comment is none to its picture.
    assert_eq!(w.get(&receipt.link("/edit/").replace("/edit/", "/picture/")).await.status, 404);
}
