//! Residents' pictures at the desk: an agent sees what is to be published, and what is refused leaves no file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use office::{ANOUK, IDEAS, Office};
use parvis_model::contribution::Photograph;
use parvis_model::{ActivityId, ContributionId, ProcessId, SiteId};
use parvis_store::entries::Place;
use parvis_web::Pictures;

const FOLDER: &str = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

/// Adds a picture to an idea, as the page of its author does.
async fn illustrate(o: &Office, id: &ContributionId) {
    let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse(IDEAS).unwrap());
    let activity = ActivityId::parse("ideas").unwrap();
    let bytes = office::world::pictures::PICTURE.to_vec().into();
    let files = o.w.pictures.take(&site, FOLDER, None, bytes).await.unwrap();
    let seen = o.stored("ideas", id).await;
    let mut new = seen.contribution.clone();
    new.pictures = vec![Photograph { alt: "Le banc \"cassé\"".to_owned(), files }];
    let place = Place { site: &site, process: &process, activity: &activity, shards: 4, id };
    let waiting = seen.waiting.clone();
    o.w.store.change_entry(place, &seen, &new, waiting, false).await.unwrap();
}

#[tokio::test]
async fn an_agent_sees_the_picture_and_a_refusal_forgets_it() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    illustrate(&o, &id).await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let page = o.item("ideas", &id, &cookie).await;
    let address = format!("https://participer.valmoret.example/photos/{FOLDER}/480.jpg");
    assert!(page.body.contains(&format!("src=\"{address}\"")), "{}", page.body);
    assert!(page.body.contains("alt=\"Le banc &quot;cassé&quot;\""), "{}", page.body);
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("img-src") && policy.contains("https://participer.valmoret.example"), "{policy}");

    // What is sent with a mistake changes nothing.
    let object = format!("ideas/{id}");
    assert_eq!(o.decide(&page, &object, "refuse", &[], &cookie).await.status, 422);
    assert_eq!(o.w.pictures.folders().len(), 1);
    let done = o.decide(&page, &object, "refuse", &[("grounds", "personal")], &cookie).await;
    assert_eq!(done.status, 303);
    assert_eq!(o.stored("ideas", &id).await.contribution.pictures, []);
    assert_eq!(o.w.pictures.folders(), [], "no file is left that somebody could still open");
    assert!(!o.item("ideas", &id, &cookie).await.body.contains(FOLDER));
}

#[tokio::test]
async fn what_is_published_keeps_its_picture() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    let withdraw = o.link("zoe@exemple.fr", "/withdraw/");
    illustrate(&o, &id).await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let page = o.item("ideas", &id, &cookie).await;
    assert_eq!(o.decide(&page, &format!("ideas/{id}"), "publish", &[], &cookie).await.status, 303);
    assert_eq!(o.stored("ideas", &id).await.contribution.pictures.len(), 1);
    assert_eq!(o.w.pictures.folders().len(), 1);
    // Its author takes it back: nothing is left either.
    assert_eq!(o.w.post(&withdraw, &[]).await.status, 200);
    assert_eq!(o.w.pictures.folders(), []);
}
