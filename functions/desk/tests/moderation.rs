//! What agents do with what residents wrote, from the queue to the mail to the author.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use office::{ANOUK, NOBODY, Office};
use parvis_model::contribution::Stage;
use parvis_model::desk::Role;

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
    o.name("valmoret", NOBODY, &[Role::Moderator]).await;
    let (one, two) = (o.sign_in("valmoret", ANOUK).await, o.sign_in("valmoret", NOBODY).await);
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
        assert!(b.body.contains("Anouk Perrin l’a publiée"), "who was faster is named: {}", b.body);
        // The page that came back holds for the new state: the words can be sent again.
        let again = o.decide(&b, &object, "refuse", &fields, &two).await;
        assert_eq!(again.status, 303);
    } else {
        assert!(a.body.contains("Gaspard Morin l’a refusée"), "{}", a.body);
    }
    assert_eq!(mails, 3, "the code, the receipt, and one decision");
}

#[tokio::test]
async fn a_refusal_is_appealed_once_and_answered() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    let object = format!("ideas/{id}");
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let page = o.item("ideas", &id, &cookie).await;
    o.decide(&page, &object, "refuse", &[("grounds", "unclear")], &cookie).await;
    let link = o.link("zoe@exemple.fr", "/appeal/");
    let shown = o.w.get(&link).await;
    assert!(shown.body.contains("nouvel examen"), "{}", shown.body);
    assert_eq!(o.stored("ideas", &id).await.waiting, None, "opening the link changes nothing");
    for _ in 0..2 {
        let asked = o.w.post(&link, &[]).await;
        assert!(asked.body.contains("Votre demande est enregistrée"), "{} {}", asked.status, asked.body);
    }
    let queue = o.get("/api/valmoret/desk/queue", Some(&cookie)).await;
    assert!(queue.body.contains("Recours de l’auteur"), "{}", queue.body);
    let page = o.item("ideas", &id, &cookie).await;
    let answer = o.decide(&page, &object, "refuse", &[("grounds", "unclear")], &cookie).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let mail = o.w.post.mailbox.last_to("zoe@exemple.fr").unwrap();
    assert!(!mail.text.contains("/appeal/"), "{}", mail.text);
    let again = o.w.post(&link, &[]).await;
    assert_eq!(again.status, 410, "{}", again.body);
    assert_eq!(o.stored("ideas", &id).await.waiting, None);
}

#[tokio::test]
async fn a_change_that_was_asked_for_is_taken_after_the_close_too() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    let object = format!("ideas/{id}");
    o.w.clock.set("2027-01-30T09:00:00Z");
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let page = o.item("ideas", &id, &cookie).await;
    let without = o.decide(&page, &object, "revision", &[("change", "Dites où."), ("days", "x")], &cookie).await;
    assert_eq!(without.status, 422);
    let fields = [("change", "Dites où."), ("days", "7")];
    assert_eq!(o.decide(&page, &object, "revision", &fields, &cookie).await.status, 303);
    let link = o.link("zoe@exemple.fr", "/edit/");
    o.w.clock.set("2027-02-02T09:00:00Z");
    let form = o.w.get(&link).await;
    assert!(form.body.contains("Un banc au soleil"), "{}", form.body);
    let token = o.w.get(&format!("/api/valmoret/{}/ideas/token", office::IDEAS)).await;
    let token: serde_json::Value = serde_json::from_str(&token.body).unwrap();
    o.w.clock.forward(jiff::SignedDuration::from_secs(3));
    let process = office::ideas::process();
    let questions = &process.activities[0].contributions.as_ref().unwrap().questions;
    let typed = questions.typed([("title", "Un banc place des Tilleuls"), ("body", "Au soleil.")].into_iter());
    let changes = form.input("changes").unwrap_or_else(|| link.rsplit('/').next().unwrap().to_owned());
    let mut fields: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    fields.extend([("token", token["token"].as_str().unwrap()), ("page", "@check"), ("go", "send"), ("about", "-")]);
    fields.push((parvis_model::form::CHANGES, &changes));
    let way = format!("/api/valmoret/{}/ideas/contribute", office::IDEAS);
    let sent = o.w.post(&way, &fields).await;
    assert_eq!(sent.status, 200, "{}", sent.body);
    let stored = o.stored("ideas", &id).await;
    assert_eq!(stored.contribution.text("title"), Some("Un banc place des Tilleuls"));
    assert!(stored.contribution.revision.is_none() && stored.waiting.is_some());
    // The day has passed for whoever did not change anything: without being asked, nothing is taken after the close.
    let late = o.w.post(&way, &fields).await;
    assert_eq!(late.status, 410, "{}", late.body);
}

#[tokio::test]
async fn two_that_say_the_same_go_on_as_one() {
    let o = Office::new().await;
    o.open_ideas().await;
    let (one, two) = (o.idea("Un banc", "zoe@exemple.fr").await, o.idea("Des bancs", "hugo@exemple.fr").await);
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let first = o.item("ideas", &one, &cookie).await;
    // Neither itself, nor nothing, nor what nobody can read.
    for (into, words) in [(one.as_str(), "C’est elle-même"), ("x y", "n’a cette adresse"), (two.as_str(), "n’a cette")]
    {
        let answer = o.decide(&first, &format!("ideas/{one}"), "merge", &[("into", into)], &cookie).await;
        assert!(answer.status == 422 && answer.body.contains(words), "{into} {}", answer.body);
    }
    let second = o.item("ideas", &two, &cookie).await;
    o.decide(&second, &format!("ideas/{two}"), "publish", &[], &cookie).await;
    let address = format!("https://participer.valmoret.example/idees/{two}/");
    let answer = o.decide(&first, &format!("ideas/{one}"), "merge", &[("into", &address)], &cookie).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(o.stored("ideas", &one).await.contribution.stage, Stage::Merged { into: two.clone() });
    let (mine, other) =
        (o.w.post.mailbox.last_to("zoe@exemple.fr").unwrap(), o.w.post.mailbox.last_to("hugo@exemple.fr").unwrap());
    assert!(mine.text.contains(&address) && !mine.text.contains("Des bancs"), "{}", mine.text);
    assert!(other.text.contains("rejoint") || other.subject.contains("rejoint"), "{}", other.text);
    // No circle: what was joined is not published any more.
    let second = o.item("ideas", &two, &cookie).await;
    let circle = o.decide(&second, &format!("ideas/{two}"), "merge", &[("into", one.as_str())], &cookie).await;
    assert_eq!(circle.status, 422, "{}", circle.body);
}

#[tokio::test]
async fn readers_report_and_agents_look() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let way = format!("/api/valmoret/{}/ideas/report/{id}", office::IDEAS);
    assert_eq!(o.w.get(&way).await.status, 404, "what is not published cannot be reported");
    let page = o.item("ideas", &id, &cookie).await;
    o.decide(&page, &format!("ideas/{id}"), "publish", &[], &cookie).await;
    for (reason, words) in [("advertising", "Une réclame"), ("other", "Deux fois")] {
        let form = o.w.get(&way).await;
        assert!(form.body.contains("Un banc au soleil"), "{}", form.body);
        let token = form.token();
        o.w.clock.forward(jiff::SignedDuration::from_secs(3));
        let without = o.w.post(&way, &[("token", &token), ("words", words)]).await;
        assert!(without.status == 422 && without.body.contains(words), "{}", without.body);
        let trapped = [("token", &*token), ("reason", reason), ("words", words), ("website", "x")];
        assert_eq!(o.w.post(&way, &trapped).await.status, 422);
        let sent = o.w.post(&way, &trapped[..3]).await;
        assert!(sent.status == 200 && sent.body.contains("Merci"), "{}", sent.body);
    }
    let queue = o.get("/api/valmoret/desk/queue?reason=report", Some(&cookie)).await;
    assert_eq!(queue.body.matches("Un banc au soleil").count(), 1, "{}", queue.body);
    let page = o.item("ideas", &id, &cookie).await;
    assert!(page.body.contains("Une réclame") && page.body.contains("Deux fois"), "{}", page.body);
    assert_eq!(o.decide(&page, &format!("ideas/{id}"), "seen", &[], &cookie).await.status, 303);
    assert_eq!(o.stored("ideas", &id).await.waiting, None);
    assert_eq!(o.stored("ideas", &id).await.contribution.stage, Stage::Published);
}

#[tokio::test]
async fn answers_status_and_contact_are_for_those_who_need_them_and_logged() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o
        .write("ideas", "-", &[("title", "Un banc"), ("body", "Ici."), ("phone", "0102030405")], "zoe@exemple.fr")
        .await;
    let object = format!("ideas/{id}");
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let page = o.item("ideas", &id, &cookie).await;
    assert!(page.body.contains("0102030405") && !page.body.contains("zoe@exemple.fr"), "{}", page.body);
    o.decide(&page, &object, "publish", &[], &cookie).await;
    let page = o.item("ideas", &id, &cookie).await;
    let answer = o.decide(&page, &object, "status", &[("status", "in-progress")], &cookie).await;
    let page = o.follow(&answer, &cookie).await;
    let nobody = o.decide(&page, &object, "answer", &[("answer", "Il sera posé.")], &cookie).await;
    assert!(nobody.status == 422 && nobody.body.contains("Il sera posé."), "{}", nobody.body);
    let fields = [("answer", "Il sera **posé** en mai."), ("by", "Le service technique")];
    assert_eq!(o.decide(&page, &object, "answer", &fields, &cookie).await.status, 303);
    let page = o.item("ideas", &id, &cookie).await;
    assert!(page.body.contains("<strong>posé</strong>"), "{}", page.body);
    let contact = o.decide(&page, &object, "contact", &[], &cookie).await;
    assert!(contact.body.contains("zoe@exemple.fr"), "{}", contact.body);
    let acts = o.acts("valmoret").await;
    assert_eq!(acts[2..], ["publish", "set-status", "answer", "see-contact"]);
    let log = o.get("/api/valmoret/desk/log", Some(&cookie)).await;
    assert!(log.body.contains("A vu l’adresse d’un auteur"), "{}", log.body);
    let mail = o.w.post.mailbox.last_to("zoe@exemple.fr").unwrap();
    assert!(mail.subject.contains("La commune vous répond"), "{}", mail.subject);
}

#[tokio::test]
async fn files_hold_no_formulas_and_every_one_is_logged() {
    let o = Office::new().await;
    o.open_ideas().await;
    let id = o.idea("=HYPERLINK(\"https://evil.example\")", "zoe@exemple.fr").await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let form = o.form("valmoret", &cookie).await;
    let mut fields = vec![("form", &*form), ("process", office::IDEAS), ("format", "csv")];
    let csv = o.post("/api/valmoret/desk/export", &fields, Some(&cookie)).await;
    assert_eq!((csv.status.as_u16(), csv.headers["cache-control"].to_str().unwrap()), (200, "no-store"));
    assert!(csv.body.contains("\"'=HYPERLINK(") && csv.body.contains(id.as_str()), "{}", csv.body);
    assert!(!csv.body.contains("zoe@exemple.fr"));
    let with = o.post("/api/valmoret/desk/export/contacts", &fields, Some(&cookie)).await;
    assert!(with.body.contains("zoe@exemple.fr"), "{}", with.body);
    fields[2] = ("format", "json");
    let json = o.post("/api/valmoret/desk/export", &fields, Some(&cookie)).await;
    let json: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!(json[0]["contribution"]["id"], id.as_str());
    assert_eq!(o.acts("valmoret").await[2..], ["export", "export-contacts", "export"]);
}

#[tokio::test]
async fn hostile_texts_are_harmless_at_the_desk_in_mails_and_files() {
    let o = Office::new().await;
    o.open_ideas().await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let form = o.form("valmoret", &cookie).await;
    let hostile = parvis_text::hostile::bodies();
    // One request is at most a few megabytes; the longest texts are for the tests of `text/`.
    for text in hostile.iter().filter(|text| text.body.chars().count() < 2_000) {
        let cells = [("title", &*text.body), ("body", &*text.body), ("name", &*text.body)];
        let Some(id) = o.try_write(&cells, "zoe@exemple.fr").await else { continue };
        let object = format!("ideas/{id}");
        let mut pages = vec![o.get("/api/valmoret/desk/queue", Some(&cookie)).await];
        let page = o.item("ideas", &id, &cookie).await;
        pages.push(o.decide(&page, &object, "refuse", &[("words", &text.body)], &cookie).await);
        let fields = [("grounds", "other"), ("words", &*text.body)];
        let answer = o.decide(&page, &object, "refuse", &fields, &cookie).await;
        if answer.status == 303 {
            pages.push(o.follow(&answer, &cookie).await);
            let mail = o.w.post.mailbox.last_to("zoe@exemple.fr").unwrap();
            harmless(&mail.html, &text.name);
            assert!(!mail.subject.contains(['\r', '\n']), "{}", text.name);
        }
        pages.push(o.item("ideas", &id, &cookie).await);
        pages.push(page);
        for page in &pages {
            harmless(&page.body, &text.name);
        }
    }
    let fields = [("form", &*form), ("process", office::IDEAS), ("format", "csv")];
    let csv = o.post("/api/valmoret/desk/export", &fields, Some(&cookie)).await;
    for line in csv.body.lines() {
        assert!(!line.starts_with(['=', '@']), "{line}");
    }
}

/// A page of ours holds no script but its own, no handler, and no frame.
fn harmless(html: &str, name: &str) {
    let lower = html.to_ascii_lowercase();
    for tag in lower.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default()) {
        let element = tag.split_whitespace().next().unwrap_or_default();
        assert!(!["iframe", "object", "embed", "svg", "style", "base", "math"].contains(&element), "{name}: <{tag}>");
        assert!(element != "script" || tag.contains("src=\""), "{name}: <{tag}>");
        assert!(element != "img" || !tag.contains("onerror"), "{name}: <{tag}>");
        assert!(!tag.contains("javascript:") || tag.contains("value=\""), "{name}: <{tag}>");
    }
}

#[tokio::test]
#[ignore = "takes a minute: a measurement to run by hand, with --ignored --nocapture"]
#[allow(clippy::print_stdout, reason = "a measurement tells what it measured")]
async fn ten_thousand_waiting_make_no_page_slow() {
    let o = Office::new().await;
    o.open_ideas().await;
    let first = o.idea("Un banc au soleil", "zoe@exemple.fr").await;
    o.fill_queue(&first, 10_000).await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let mut times = Vec::new();
    for _ in 0..9 {
        let started = std::time::Instant::now();
        let page = o.get("/api/valmoret/desk/queue", Some(&cookie)).await;
        times.push(started.elapsed());
        assert!(page.body.contains("Un banc au soleil") && page.body.contains("?from="), "{}", page.status);
    }
    times.sort_unstable();
    println!("a page of the queue with 10,000 waiting: median {:?}, slowest {:?}", times[4], times[8]);
    assert!(times[4].as_millis() < 100, "{times:?}");
}
