//! The way through a questionnaire: nothing typed is lost, only the pages that are shown count, and one answer is one
//! answer.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_model::AnswerSet;
use parvis_model::{ActivityId, ProcessId, SiteId};
use parvis_store::records::{Record, Shard};
use parvis_store::votes::WHOLE;
use world::{Answer, World};

const OPEN: &str = "/api/valmoret/enquete/answers/contribute";
const MAIL: &str = "/api/valmoret/sondage/answers/contribute";

async fn records(w: &World, process: &str) -> Vec<Record> {
    let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse(process).unwrap());
    let activity = ActivityId::parse("answers").unwrap();
    let mut records = Vec::new();
    for shard in 0..4 {
        let shard = Shard { site: &site, process: &process, activity: &activity, shard, target: WHOLE };
        records.extend(w.store.records(shard).await.unwrap());
    }
    records
}

/// Everything that a page would send: its inputs and those that it carries, replaced by what is typed now.
async fn go_on(w: &World, path: &str, page: &Answer, typed: &[(&str, &str)]) -> Answer {
    let mut fields: Vec<(String, String)> = typed.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let names =
        ["page", "token", "q.transport", "q.transport.other-text", "q.distance", "q.souhaits.bus", "q.mot", "email"];
    for name in names {
        // Only what the page carries hidden: the rest is filled in.
        let hidden = page.body.split('<').find(|tag| {
            tag.starts_with("input") && tag.contains("type=\"hidden\"") && tag.contains(&format!("name=\"{name}\""))
        });
        if hidden.is_some() && !fields.iter().any(|(known, _)| known == name) {
            fields.push((name.to_owned(), page.input(name).unwrap()));
        }
    }
    w.clock.forward(SignedDuration::from_secs(3));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    w.post(path, &fields).await
}

#[tokio::test]
async fn page_by_page_to_one_record() {
    let w = World::new().await;
    let first = w.post(OPEN, &[("page", "venir"), ("q.transport", "auto")]).await;
    assert_eq!((first.status.as_u16(), first.input("page").as_deref()), (200, Some("route")), "{}", first.body);
    // A mistake comes back with what was typed, and with what was typed before.
    let wrong = go_on(&w, OPEN, &first, &[("q.distance", "douze")]).await;
    assert_eq!((wrong.status.as_u16(), wrong.input("page").as_deref()), (422, Some("route")));
    assert_eq!(wrong.input("q.distance").as_deref(), Some("douze"));
    assert_eq!(wrong.input("q.transport").as_deref(), Some("auto"));
    assert!(wrong.body.contains("<title>Erreur"), "{}", wrong.body);
    let wishes = go_on(&w, OPEN, &wrong, &[("q.distance", "12,5")]).await;
    assert_eq!(wishes.input("page").as_deref(), Some("souhaits"));
    let check = go_on(&w, OPEN, &wishes, &[("q.souhaits.bus", "yes"), ("q.mot", "Merci <b>\r\nà vous")]).await;
    assert_eq!(check.input("page").as_deref(), Some("@check"), "{}", check.body);
    assert_eq!(w.count("enquete").await, 0, "nothing is stored before it is sent");
    let receipt = go_on(&w, OPEN, &check, &[("go", "send"), ("q.mot", "Merci <b>\r\nà vous")]).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    assert!(receipt.body.contains("/withdraw/"), "{}", receipt.body);
    let [record] = &records(&w, "enquete").await[..] else { panic!("one record") };
    let expected = r#"{"distance":{"number":"12.5"},"mot":{"text":"Merci <b>\nà vous"},"#.to_owned()
        + r#""souhaits":{"many":{"options":["bus"]}},"transport":{"one":{"option":"auto"}}}"#;
    assert_eq!(record.answers, expected);
    // The same page sent again is the same answer; another one with the same token is not a second one.
    let again = go_on(&w, OPEN, &check, &[("go", "send"), ("q.mot", "Merci <b>\r\nà vous")]).await;
    assert!(again.body.contains("/withdraw/"), "{}", again.body);
    let other = go_on(&w, OPEN, &check, &[("go", "send"), ("q.mot", "autre chose")]).await;
    assert_eq!(other.status, 409);
    assert_eq!(other.input("q.mot").as_deref(), Some("autre chose"));
    assert_eq!(w.count("enquete").await, 1);
}

#[tokio::test]
async fn answers_on_pages_that_are_not_shown_do_not_count() {
    let w = World::new().await;
    let all = [("q.transport", "pied"), ("q.distance", "12"), ("page", "venir")];
    let page = w.post(OPEN, &all).await;
    assert_eq!(page.input("page").as_deref(), Some("souhaits"));
    assert_eq!(page.input("q.distance").as_deref(), Some("12"), "it is not lost: one may change one’s mind");
    let check = go_on(&w, OPEN, &page, &[]).await;
    go_on(&w, OPEN, &check, &[("go", "send")]).await;
    let [record] = &records(&w, "enquete").await[..] else { panic!("one record") };
    assert_eq!(record.answers, r#"{"transport":{"one":{"option":"pied"}}}"#);
}

#[tokio::test]
async fn back_and_change_lead_where_they_say_without_checking() {
    let w = World::new().await;
    let first = w.post(OPEN, &[("page", "venir"), ("q.transport", "auto")]).await;
    let back = go_on(&w, OPEN, &first, &[("go", "back"), ("q.distance", "douze")]).await;
    assert_eq!((back.status.as_u16(), back.input("page").as_deref()), (200, Some("venir")));
    assert_eq!(back.input("q.distance").as_deref(), Some("douze"));
    let change = go_on(&w, OPEN, &first, &[("page", "@check"), ("go", "page:souhaits")]).await;
    assert_eq!(change.input("page").as_deref(), Some("souhaits"));
    // Sending from the check page what is wrong further back leads there.
    let sent = w.post(OPEN, &[("page", "@check"), ("go", "send"), ("q.transport", "auto"), ("q.distance", "")]).await;
    assert_eq!((sent.status.as_u16(), sent.input("page").as_deref()), (422, Some("route")));
    let nothing = w.post(OPEN, &[("page", "@nowhere"), ("go", "page:@nowhere")]).await;
    assert_eq!(nothing.input("page").as_deref(), Some("venir"));
    assert_eq!(w.count("enquete").await, 0);
}

#[tokio::test]
async fn with_an_address_the_last_answers_of_a_person_count() {
    let w = World::new().await;
    let all = [("q.transport", "pied"), ("q.mot", "un"), ("email", "zoe@exemple.fr")];
    let send = async |mot: &str| {
        let mut fields = all.to_vec();
        fields[1].1 = mot;
        fields.push(("page", "@person"));
        let check = w.post(MAIL, &fields).await;
        assert_eq!(check.input("page").as_deref(), Some("@check"), "{}", check.body);
        let token = check.token();
        w.clock.forward(SignedDuration::from_secs(3));
        fields.retain(|(name, _)| *name != "page");
        fields.extend([("page", "@check"), ("go", "send"), ("token", &*token)]);
        w.post(MAIL, &fields).await
    };
    let missing = w.post(MAIL, &[("page", "souhaits"), ("q.transport", "pied")]).await;
    assert_eq!(missing.input("page").as_deref(), Some("@person"));
    for mot in ["un", "deux"] {
        let code_page = send(mot).await;
        let receipt = w.type_code(&code_page, &w.code("zoe@exemple.fr")).await;
        assert_eq!(receipt.status, 200, "{}", receipt.body);
        w.clock.forward(SignedDuration::from_secs(60));
    }
    let [record] = &records(&w, "sondage").await[..] else { panic!("one record") };
    assert!(record.answers.contains("deux") && !record.answers.contains("zoe"), "{}", record.answers);
    let answers: AnswerSet = serde_json::from_str(&record.answers).unwrap();
    assert_eq!(answers.iter().count(), 2);
}

#[tokio::test]
async fn nothing_answered_is_not_sent() {
    let w = World::new().await;
    let empty = w.post("/api/valmoret/enquete/answers/vote", &[("token", &w.token_of("enquete").await)]).await;
    assert_eq!(empty.status, 404, "a questionnaire takes no signatures");
    assert_eq!(w.post("/api/valmoret/passerelle/signatures/contribute", &[]).await.status, 404);
    assert_eq!(w.count("enquete").await, 0);
}

#[tokio::test]
async fn closed_gives_back_what_was_typed() {
    let w = World::new().await;
    w.clock.set("2027-02-10T00:00:00Z");
    let fields = [("page", "@check"), ("go", "send"), ("q.transport", "pied"), ("q.mot", "mes trois pages")];
    let answer = w.post(OPEN, &fields).await;
    assert_eq!(answer.status, 410);
    assert!(answer.body.contains("mes trois pages"), "{}", answer.body);
}
