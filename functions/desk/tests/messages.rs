//! Reported private messages at the desk: they wait without their words, each look is logged, and what is decided holds for
//! the two who wrote.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../../collect/tests/neighbours/mod.rs"]
mod neighbours;
mod office;

use neighbours::{Street, link_in};
use office::{ANOUK, Answer, NOBODY, Office, world};
use parvis_model::desk::Role;

const WORDS: &str = "Envoyez-moi de l’argent <b>vite</b>";

/// Ben wrote to Ana, who reported it; Anouk is at the desk.
struct Reported {
    o: Office,
    street: Street,
    entry: String,
    cookie: String,
    form: String,
    /// The page of the report.
    page: String,
}

impl Reported {
    async fn new() -> Self {
        let o = Office::new().await;
        let street = Street::of(o.w.clone()).await;
        let entry = street.publish("ana@exemple.fr", &[]).await;
        street.write("ben@exemple.fr", &entry, WORDS).await;
        report(&street).await;
        let cookie = o.sign_in("valmoret", ANOUK).await;
        let form = o.form("valmoret", &cookie).await;
        let queue = o.get("/api/valmoret/desk/queue?reason=report", Some(&cookie)).await;
        let page = queue.link("/desk/message/");
        let page = page.split('?').next().unwrap().to_owned();
        Self { o, street, entry, cookie, form, page }
    }

    async fn post(&self, deed: &str) -> Answer {
        let fields = [("form", &*self.form), ("filter", "?reason=report")];
        self.o.post(&format!("{}/{deed}", self.page), &fields, Some(&self.cookie)).await
    }

    async fn acts(&self) -> Vec<String> {
        let acts = self.o.acts("valmoret").await;
        acts.into_iter().filter(|act| !["add-agent", "sign-in"].contains(&&**act)).collect()
    }
}

/// Ana reports the last message that she got.
async fn report(street: &Street) {
    let report = link_in(&street.last("ana@exemple.fr").text, "/talk/", 2);
    assert!(street.world.post(&report, &[]).await.body.contains("signalé"));
}

#[tokio::test]
async fn it_waits_without_its_words_and_every_look_is_logged() {
    let r = Reported::new().await;
    let queue = r.o.get("/api/valmoret/desk/queue", Some(&r.cookie)).await;
    let page = r.o.get(&r.page, Some(&r.cookie)).await;
    for shown in [&queue, &page] {
        assert!(shown.body.contains("Message privé signalé"), "{}", shown.body);
        assert!(!shown.body.contains("argent"), "looking at the list is not reading private words");
    }
    assert!(page.body.contains("Une haie"), "the entry is named: {}", page.body);
    assert_eq!(r.acts().await, Vec::<String>::new());
    for _ in 0..2 {
        let read = r.post("read").await;
        assert!(read.body.contains("de l’argent &lt;b&gt;vite"), "{}", read.body);
        for address in ["ana@exemple.fr", "ben@exemple.fr"] {
            assert!(!read.body.contains(address), "{address}");
        }
    }
    assert_eq!(r.acts().await, ["see-message", "see-message"]);
    let log = r.o.get("/api/valmoret/desk/log", Some(&r.cookie)).await;
    assert!(log.body.contains("A lu un message privé signalé") && !log.body.contains("argent"), "{}", log.body);
}

#[tokio::test]
async fn a_closed_report_lets_the_two_write_again() {
    let r = Reported::new().await;
    let blocked = r.street.write_confirmed("ben@exemple.fr", &r.entry, "Alors ?").await;
    assert_eq!(blocked.status, 409, "nothing goes through while it waits");
    let done = r.post("close").await;
    let queue = r.o.get(done.headers["location"].to_str().unwrap(), Some(&r.cookie)).await;
    assert!(queue.body.contains("Signalement classé") && queue.body.contains("Rien n’attend"), "{}", queue.body);
    assert_eq!(r.acts().await, ["close-report"]);
    r.street.write("ben@exemple.fr", &r.entry, "Samedi matin, alors").await;
    assert!(r.street.last("ana@exemple.fr").text.contains("> Samedi matin, alors"));
    // What was decided stays decided, whoever comes later.
    let again = r.post("stop").await;
    assert_eq!(again.status, 409);
    assert!(again.body.contains("déjà décidé") && again.body.contains("Anouk Perrin a classé le signalement"));
    assert_eq!(r.acts().await, ["close-report"]);
}

#[tokio::test]
async fn two_reports_of_one_talk_are_both_decided_before_it_goes_on() {
    let o = Office::new().await;
    let street = Street::of(o.w.clone()).await;
    let entry = street.publish("ana@exemple.fr", &[]).await;
    let mut links = Vec::new();
    for words in ["Un", "Deux"] {
        street.write("ben@exemple.fr", &entry, words).await;
        links.push(link_in(&street.last("ana@exemple.fr").text, "/talk/", 2));
    }
    for link in &links {
        street.world.post(link, &[]).await;
        street.world.clock.forward(jiff::SignedDuration::from_secs(1));
    }
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let form = o.form("valmoret", &cookie).await;
    for left in [2, 1] {
        assert_eq!(street.write_confirmed("ben@exemple.fr", &entry, "Trois").await.status, 409, "{left} wait");
        let waiting = &street.reports().await[0];
        let path = format!("/api/valmoret/desk/message/{}/close", waiting.name());
        assert_eq!(o.post(&path, &[("form", &form)], Some(&cookie)).await.status, 303);
        assert_eq!(street.reports().await.iter().filter(|w| w.activity.as_str() == "messages").count(), left - 1);
    }
    street.write("ben@exemple.fr", &entry, "Quatre").await;
}

#[tokio::test]
async fn a_talk_that_was_stopped_stays_so_and_the_entry_can_be_taken_down() {
    let r = Reported::new().await;
    assert_eq!(r.post("stop").await.status, 303);
    assert_eq!(r.acts().await, ["stop-talk"]);
    assert_eq!(r.street.write_confirmed("ben@exemple.fr", &r.entry, "Alors ?").await.status, 409);
    // Others go on writing to Ana.
    r.street.write("cloe@exemple.fr", &r.entry, "Bonjour").await;
    let page = r.o.get(&r.page, Some(&r.cookie)).await;
    assert!(page.body.contains("ne peuvent plus s’écrire"), "{}", page.body);
    let entry = page.link("/desk/item/");
    let entry = r.o.get(&entry, Some(&r.cookie)).await;
    assert!(entry.body.contains("Une haie") && entry.body.contains("/refuse\""), "{}", entry.body);
}

#[tokio::test]
async fn of_two_agents_one_decides_and_the_other_is_told() {
    let r = Reported::new().await;
    r.o.name("valmoret", NOBODY, &[Role::Moderator]).await;
    let other = r.o.sign_in("valmoret", NOBODY).await;
    let form = r.o.form("valmoret", &other).await;
    let (path, fields) = (format!("{}/stop", r.page), [("form", &*form)]);
    let (close, stop) = tokio::join!(r.post("close"), r.o.post(&path, &fields, Some(&other)));
    let statuses = [close.status.as_u16(), stop.status.as_u16()];
    assert!(statuses == [303, 409] || statuses == [409, 303], "{statuses:?}");
    let (told, by) =
        if close.status == 409 { (&close, "Gaspard Morin a arrêté") } else { (&stop, "Anouk Perrin a classé") };
    assert!(told.body.contains(by), "{}", told.body);
    assert_eq!(r.acts().await.len(), 1, "one act, one entry");
}

#[tokio::test]
async fn private_words_are_for_moderators_and_expire() {
    let r = Reported::new().await;
    r.o.name("valmoret", NOBODY, &[Role::Reviewer, Role::ElectionsOfficer, Role::Administrator]).await;
    let other = r.o.sign_in("valmoret", NOBODY).await;
    let form = r.o.form("valmoret", &other).await;
    let read = r.o.post(&format!("{}/read", r.page), &[("form", &form)], Some(&other)).await;
    assert!(read.status == 403 && !read.body.contains("argent"));
    assert!(!r.o.get("/api/valmoret/desk/queue", Some(&other)).await.body.contains("Message privé"));
    // Another place than the one under which it was reported names nothing.
    let (_, rest) = r.page.rsplit_once("/message/").unwrap();
    let forged = format!("/api/valmoret/desk/message/1{rest}");
    assert_eq!(r.o.get(&forged, Some(&r.cookie)).await.status, 404);
    r.o.w.clock.forward(jiff::SignedDuration::from_hours(24 * 184));
    let cookie = r.o.sign_in("valmoret", ANOUK).await;
    assert_eq!(r.o.get(&r.page, Some(&cookie)).await.status, 404, "the words are gone");
}
