//! What agents do with what residents wrote, from the queue to the mail to the author.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use office::{ANOUK, Office};
use parvis_model::contribution::Stage;

#[tokio::test]
async fn an_idea_is_published_and_the_next_is_shown() {
    let o = Office::new().await;
    o.open_ideas().await;
    let bench = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    let tree = o.idea("Un tilleul", "hugo@exemple.fr").await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let queue = o.get("/api/valmoret/desk/queue", Some(&cookie)).await;
    assert_eq!(queue.status, 200, "{}", queue.body);
    let (first, second) = (queue.body.find("Un banc au soleil"), queue.body.find("Un tilleul"));
    assert!(first.unwrap() < second.unwrap(), "what waits longest comes first: {}", queue.body);

    let page = o.item("ideas", &bench, &cookie).await;
    assert!(page.body.contains("Pas encore publiée") && page.body.contains("Suivante"), "{}", page.body);
    let answer = o.decide(&page, &format!("ideas/{bench}"), "publish", &[], &cookie).await;
    let next = o.follow(&answer, &cookie).await;
    assert!(next.body.contains("Un tilleul") && next.body.contains("Publiée\u{a0}:"), "{}", next.body);
    assert!(next.body.contains("L’auteur est prévenu."), "{}", next.body);
    assert_eq!(o.stored("ideas", &bench).await.contribution.stage, Stage::Published);
    assert_eq!(o.stored("ideas", &bench).await.waiting, None);
    let mail = o.w.post.mailbox.last_to("zoe@exemple.fr").unwrap();
    assert!(mail.text.contains(&format!("https://participer.valmoret.example/idees/{bench}/")), "{}", mail.text);

    let page = o.item("ideas", &tree, &cookie).await;
    let refused = o.decide(&page, &format!("ideas/{tree}"), "refuse", &[("words", "Gardé")], &cookie).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Choisissez une raison") && refused.body.contains("Gardé"), "{}", refused.body);
    let fields = [("grounds", "off-topic"), ("words", "La mairie en a déjà planté un.")];
    let answer = o.decide(&page, &format!("ideas/{tree}"), "refuse", &fields, &cookie).await;
    let queue = o.follow(&answer, &cookie).await;
    assert!(queue.body.contains("Refusée\u{a0}:") && queue.body.contains("Rien n’attend"), "{}", queue.body);
    let mail = o.w.post.mailbox.last_to("hugo@exemple.fr").unwrap();
    assert!(mail.text.contains("ne concerne pas") && mail.text.contains("déjà planté"), "{}", mail.text);
    assert!(mail.text.contains("/api/valmoret/appeal/"), "{}", mail.text);
    let acts = o.acts("valmoret").await;
    assert_eq!(acts, ["add-agent", "sign-in", "publish", "refuse"]);
}

#[tokio::test]
async fn of_two_agents_at_the_same_one_wins_and_the_other_sees_it() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    let (one, two) = (o.sign_in("valmoret", ANOUK).await, o.sign_in("valmoret", ANOUK).await);
    let (first, second) = (o.item("ideas", &id, &one).await, o.item("ideas", &id, &two).await);
    let object = format!("ideas/{id}");
    let fields = [("grounds", "accusing"), ("words", "Des mots pesés")];
    // At the same time: whoever comes second loses nothing but the act.
    let (a, b) = tokio::join!(
        o.decide(&first, &object, "publish", &[], &one),
        o.decide(&second, &object, "refuse", &fields, &two)
    );
    let statuses = [a.status.as_u16(), b.status.as_u16()];
    assert!(statuses == [303, 409] || statuses == [409, 303], "{statuses:?}");
    let mails = o.w.post.mailbox.messages().iter().filter(|m| m.message.to.delivery() == "zoe@exemple.fr").count();
    let stage = o.stored("ideas", &id).await.contribution.stage;
    if b.status == 409 {
        assert_eq!(stage, Stage::Published);
        assert!(b.body.contains("a changé entre-temps") && b.body.contains("Des mots pesés"), "{}", b.body);
        // The page that came back holds for the new state: the words can be sent again.
        let again = o.decide(&b, &object, "refuse", &fields, &two).await;
        assert_eq!(again.status, 303);
    }
    assert_eq!(mails, 3, "the code, the receipt, and one decision");
}
