//! Following by e-mail: nobody is written to who did not confirm, and one click without cookie or token ends it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use axum::body::Body;
use http::Request;
use parvis_model::{ProcessId, SiteId};
use parvis_store::followers::Follower;
use world::{Answer, ORIGIN, World};

const FOLLOW: &str = "/api/valmoret/passerelle/follow/vote";

async fn followers(w: &World) -> Vec<Follower> {
    w.store.followers(&SiteId::parse("valmoret").unwrap(), &ProcessId::parse("passerelle").unwrap()).await.unwrap()
}

/// The form of a page, with a token as the script fetches it.
async fn ask(w: &World, email: &str) -> Answer {
    let json = w.get("/api/valmoret/passerelle/follow/token").await;
    let json: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    w.clock.forward(jiff::SignedDuration::from_secs(3));
    let fields = [("about", "-"), ("choice", "follow"), ("ask", "yes"), ("token", json["token"].as_str().unwrap())];
    let fields: Vec<_> = fields.into_iter().chain([("email", email)]).collect();
    w.post(FOLLOW, &fields).await
}

async fn follow(w: &World, email: &str) -> Answer {
    let page = ask(w, email).await;
    let answer = w.type_code(&page, &w.code(email)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer
}

/// The request of a mail program (RFC 8058): no cookie, no origin, no form token, another kind of body.
fn one_click(path: &str) -> Request<Body> {
    let body = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let request = Request::post(path).header("content-type", "multipart/form-data; boundary=x");
    request.body(Body::from(body)).unwrap()
}

#[tokio::test]
async fn nobody_follows_before_the_address_is_confirmed() {
    let w = World::new().await;
    let page = ask(&w, "zoe@exemple.fr").await;
    assert!(page.body.contains("Confirmer et suivre"), "{}", page.body);
    assert_eq!(followers(&w).await, []);
    // Mail scanners open the link; that changes nothing.
    let link = w.link("zoe@exemple.fr");
    assert!(w.get(&link).await.body.contains("Suivre par courriel"));
    assert_eq!(followers(&w).await, []);
    assert_eq!(w.post(&link, &[]).await.status, 200);
    let followers = followers(&w).await;
    assert_eq!(
        followers.iter().map(|f| (f.target.as_str(), f.address.as_str())).collect::<Vec<_>>(),
        [("-", "zoe@exemple.fr")]
    );
    assert_eq!(w.count("passerelle").await, 0, "who follows does not sign");
}

#[tokio::test]
async fn a_confirmed_browser_follows_with_one_press_and_twice_is_once() {
    let w = World::new().await;
    let cookie = follow(&w, "zoe@exemple.fr").await.cookie().unwrap();
    let mails = w.post.mailbox.messages().len();
    for _ in 0..2 {
        let fields = [("about", "-"), ("choice", "follow"), ("ask", "yes"), ("email", "")];
        let answer = w.post_with(FOLLOW, &fields, &[("origin", ORIGIN), ("cookie", &cookie)]).await;
        assert!(answer.body.contains("vous suivez"), "{}", answer.body);
    }
    assert_eq!((followers(&w).await.len(), w.post.mailbox.messages().len()), (1, mails));
    // The cookie of somebody who comes from elsewhere is not believed.
    let fields = [("about", "-"), ("choice", "follow"), ("ask", "yes")];
    let foreign = [("origin", "https://evil.example"), ("cookie", cookie.as_str())];
    assert_eq!(w.post_with("/api/valmoret/marche/follow/vote", &fields, &foreign).await.status, 403);
}

#[tokio::test]
async fn without_javascript_the_page_asks_for_the_address_and_keeps_it() {
    let w = World::new().await;
    let first = w.post(FOLLOW, &[("about", "-"), ("choice", "follow"), ("ask", "yes"), ("email", "")]).await;
    assert!(first.status == 200 && first.body.contains("name=\"email\""), "{}", first.body);
    w.clock.forward(jiff::SignedDuration::from_secs(3));
    let token = first.token();
    let fields = [("about", "-"), ("choice", "follow"), ("email", "zoe@exemple.fr"), ("token", &token)];
    assert!(w.post(FOLLOW, &fields).await.body.contains("name=\"code\""));
    let wrong = w.post(FOLLOW, &[("about", "-"), ("choice", "follow"), ("email", "zoe@"), ("token", &token)]).await;
    assert!(wrong.status == 422 && wrong.input("email").unwrap() == "zoe@", "{}", wrong.body);
}

#[tokio::test]
async fn one_follows_what_is_closed_but_not_what_is_not_there() {
    let w = World::new().await;
    w.clock.set("2027-06-01T09:00:00Z");
    follow(&w, "zoe@exemple.fr").await;
    assert_eq!(followers(&w).await.len(), 1);
    for (path, about) in
        [("/api/valmoret/nulle-part/follow/vote", "-"), (FOLLOW, "abcdefgh12"), (FOLLOW, "item-x"), (FOLLOW, "../x")]
    {
        let answer = w.post(path, &[("about", about), ("choice", "follow"), ("ask", "yes")]).await;
        assert_eq!(answer.status, 404, "{path} {about}");
    }
}

#[tokio::test]
async fn one_click_ends_it_without_cookie_token_or_origin() {
    let w = World::new().await;
    let link = follow(&w, "zoe@exemple.fr").await.link("/api/valmoret/unfollow/");
    let before = w.store.meter().read();
    for _ in 0..2 {
        let page = w.get(&link).await;
        assert!(page.body.contains("Ne plus suivre") && page.body.contains("<form"), "{}", page.body);
    }
    assert_eq!((w.store.meter().read(), followers(&w).await.len()), (before, 1), "GET changed something");
    assert_eq!(w.send(one_click(&link)).await.status, 200);
    assert_eq!(followers(&w).await, []);
    // Again, as mail programs do that heard no answer; and the button of the page.
    assert_eq!(w.send(one_click(&link)).await.status, 200);
    assert!(w.post(&link, &[]).await.body.contains("Vous ne suivez plus"));
    assert!(!w.get(&link).await.body.contains("<form method=\"post\" action=\"https"));
}

#[tokio::test]
async fn a_link_is_worth_nothing_elsewhere_or_damaged() {
    let w = World::new().await;
    let link = follow(&w, "zoe@exemple.fr").await.link("/api/valmoret/unfollow/");
    for bad in
        [link.replace("valmoret", "kerlande"), link[..link.len() - 2].to_owned(), "/api/valmoret/unfollow/x".into()]
    {
        assert_eq!(w.send(one_click(&bad)).await.status, 400, "{bad}");
    }
    assert_eq!(followers(&w).await.len(), 1);
    // Whoever finds the mail years later still gets out.
    w.clock.set("2041-01-01T00:00:00Z");
    assert_eq!(w.send(one_click(&link)).await.status, 200);
    assert_eq!(followers(&w).await, []);
}
