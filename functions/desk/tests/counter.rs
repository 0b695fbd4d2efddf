//! Signing at the counter, over the router: typed, read back, counted once and apart, printed, taken back; and the list of
//! names that is checked against the roll.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use jiff::Timestamp;
use office::{ANOUK, Answer, NOBODY, Office, deposits};
use parvis_keys::CommuneKey;
use parvis_model::activity::Identity;
use parvis_model::contribution::{BODY, NAME, Stage, TITLE, WHOLE, What};
use parvis_model::desk::Role;
use parvis_model::question::Answer as Given;
use parvis_model::snapshot::Snapshot;
use parvis_model::{ActivityId, AnswerSet, Contribution, ContributionId, Process, QuestionId, SiteId};
use parvis_publish::{Source, State, changed, snapshot};
use parvis_store::entries::{Author, Place};
use parvis_store::written::Change;

const PETITION: &str = "/api/valmoret/desk/counter/passerelle/-";

/// What Zoé says at the counter.
const ZOE: [(&str, &str); 4] = [
    ("first-name", "Zoé"),
    ("last-name", "Le Goff"),
    ("address", "3, rue du Bief, 01990 Valmoret"),
    ("declaration", "yes"),
];

struct Counter {
    o: Office,
    cookie: String,
    form: String,
}

impl Counter {
    async fn new() -> Self {
        let o = Office::new().await;
        let cookie = o.sign_in("valmoret", ANOUK).await;
        let form = o.form("valmoret", &cookie).await;
        Self { o, cookie, form }
    }

    async fn get(&self, path: &str) -> Answer {
        self.o.get(path, Some(&self.cookie)).await
    }

    async fn post(&self, path: &str, step: &str, fields: &[(&str, &str)]) -> Answer {
        let own = [("form", &*self.form), ("step", step)];
        self.o.post(path, &[&own, fields].concat(), Some(&self.cookie)).await
    }

    async fn acts(&self) -> Vec<String> {
        let acts = self.o.acts("valmoret").await;
        acts.into_iter().filter(|act| act.contains("assisted") || act == "export-roll").collect()
    }

    async fn snapshot(&self, process: &Process) -> Snapshot {
        let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
        let source = Source { store: &self.o.w.store, site: &site, key: &key };
        snapshot(source, std::slice::from_ref(process), self.now(), &mut State::default()).await.unwrap()
    }

    fn now(&self) -> Timestamp {
        parvis_web::Clock::now(&*self.o.w.clock)
    }

    /// How many signed on the web and at the counter, as the public reads it.
    async fn counted(&self, process: &str) -> (u64, u64) {
        let process = office::petition(process, Identity::Email, process.starts_with("legale"));
        let (snapshot, activity) = (self.snapshot(&process).await, &process.activities[0].id);
        (snapshot.count(&process.id, activity), snapshot.assisted(&process.id, activity))
    }
}

/// The same fields with another value in one.
fn but<'a>(field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    ZOE.iter().map(|(name, own)| (*name, if *name == field { value } else { *own })).collect()
}

#[tokio::test]
async fn a_signature_is_read_back_counted_apart_and_printed() {
    let c = Counter::new().await;
    c.o.w.sign("passerelle", "ali@exemple.fr").await;
    let list = c.get("/api/valmoret/desk/counter").await;
    assert!(list.body.contains("Pétition passerelle") && list.body.contains("counter/passerelle/-\""), "{}", list.body);
    let page = c.get(PETITION).await;
    assert!(page.input("address").is_some(), "the counter asks where people live, although the web does not");
    assert!(page.input("email").is_none() && page.body.contains("autocomplete=\"off\""), "{}", page.body);

    let check = c.post(PETITION, "check", &ZOE).await;
    assert_eq!(check.status, 200);
    assert!(check.body.contains("ne compte pas encore") && check.body.contains("3, rue du Bief"), "{}", check.body);
    assert_eq!((c.counted("passerelle").await, c.acts().await.len()), ((1, 0), 0), "nothing is done by looking");
    let edited = c.post(PETITION, "form", &ZOE).await;
    assert_eq!(edited.input("first-name").unwrap(), "Zoé");

    let ticket = c.post(PETITION, "send", &ZOE).await;
    assert_eq!(ticket.status, 200, "{}", ticket.body);
    assert!(ticket.body.contains("La signature est enregistrée") && ticket.body.contains("data-print"));
    for personal in ["Zoé", "Le Goff", "rue du Bief"] {
        assert!(!ticket.body.contains(personal), "what is taken home names nobody: {personal}");
    }
    assert_eq!(c.counted("passerelle").await, (1, 1));
    assert_eq!(c.acts().await, ["enter-assisted"]);
    let log = c.get("/api/valmoret/desk/log").await;
    let reference = ticket.body.split("<samp>").nth(1).unwrap().split('<').next().unwrap();
    assert!(log.body.contains("passerelle/signatures") && log.body.contains(reference), "{}", log.body);
    assert!(!log.body.contains("Le Goff"), "the log knows the number and not the name");
}

#[tokio::test]
async fn the_same_person_counts_once_and_is_told() {
    let c = Counter::new().await;
    let first = c.post(PETITION, "send", &ZOE).await;
    let reference = first.body.split("<samp>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    c.o.w.clock.forward(jiff::SignedDuration::from_mins(10));
    let written_otherwise = [
        ("first-name", "ZOE"),
        ("last-name", "LE-GOFF"),
        ("address", "3 RUE DU BIEF 01990 VALMORET"),
        ("declaration", "yes"),
    ];
    let again = c.post(PETITION, "send", &written_otherwise).await;
    assert_eq!(again.status, 200);
    assert!(again.body.contains("Cette personne a déjà signé"), "{}", again.body);
    assert!(again.body.contains(&reference), "the receipt of the first can be printed once more");
    assert_eq!((c.counted("passerelle").await, c.acts().await), ((0, 1), vec!["enter-assisted".to_owned()]));
    // Her neighbour, and her daughter of another first name.
    c.post(PETITION, "send", &but("address", "5, rue du Bief, 01990 Valmoret")).await;
    c.post(PETITION, "send", &but("first-name", "Léa")).await;
    assert_eq!(c.counted("passerelle").await, (0, 3));
}

#[tokio::test]
async fn mistakes_come_back_with_everything_that_was_typed() {
    let c = Counter::new().await;
    for step in ["check", "send"] {
        let page = c.post(PETITION, step, &but("address", "")).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains("<title>Erreur"), "{}", page.body);
        assert!(page.body.contains("href=\"#f-address\"") && page.body.contains("Indiquez l’adresse postale"));
        assert_eq!(page.input("last-name").unwrap(), "Le Goff");
        assert!(page.body.contains("value=\"yes\" checked"));
        let page = c.post(PETITION, step, &but("declaration", "")).await;
        assert!(page.status == 422 && page.body.contains("Lisez la déclaration"), "{}", page.body);
        let page = c.post(PETITION, step, &but("last-name", "…")).await;
        assert!(page.status == 422 && page.body.contains("lettres ou des chiffres"), "{}", page.body);
        assert_eq!(page.input("last-name").unwrap(), "…");
    }
    let hostile = c.post(PETITION, "check", &but("last-name", "<script>alert(1)</script>")).await;
    assert!(hostile.status == 200 && !hostile.body.contains("<script>alert"));
    assert_eq!((c.counted("passerelle").await, c.acts().await.len()), ((0, 0), 0));
}

#[tokio::test]
async fn a_signature_is_taken_back_by_whoever_gave_it() {
    let c = Counter::new().await;
    let way = format!("{PETITION}/withdraw");
    let unknown = c.post(&way, "check", &ZOE[..3]).await;
    assert_eq!(unknown.status, 409);
    assert!(unknown.body.contains("Aucune signature de cette personne"), "{}", unknown.body);
    assert_eq!(unknown.input("first-name").unwrap(), "Zoé");
    c.post(PETITION, "send", &ZOE).await;
    let page = c.get(&way).await;
    assert!(page.input("address").is_some() && page.input("declaration").is_none());
    let check = c.post(&way, "check", &ZOE[..3]).await;
    assert!(check.status == 200 && check.body.contains("ne comptera plus"), "{}", check.body);
    assert_eq!(c.counted("passerelle").await, (0, 1));
    let done = c.post(&way, "send", &ZOE[..3]).await;
    assert!(done.status == 200 && done.body.contains("La signature est retirée"), "{}", done.body);
    assert_eq!(c.counted("passerelle").await, (0, 0));
    // Once more: there is none left. Then she changes her mind.
    assert_eq!(c.post(&way, "check", &ZOE[..3]).await.status, 409);
    c.o.w.clock.forward(jiff::SignedDuration::from_mins(1));
    assert!(c.post(PETITION, "send", &ZOE).await.body.contains("La signature est enregistrée"));
    assert_eq!(c.counted("passerelle").await, (0, 1));
    assert_eq!(c.acts().await, ["enter-assisted", "withdraw-assisted", "enter-assisted"]);
}

#[tokio::test]
async fn the_published_count_forgets_the_last_one_who_took_it_back() {
    let c = Counter::new().await;
    c.post(PETITION, "send", &ZOE).await;
    let process = office::petition("passerelle", Identity::Email, false);
    let mut before = c.snapshot(&process).await;
    c.post(&format!("{PETITION}/withdraw"), "send", &ZOE[..3]).await;
    let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
    let source = Source { store: &c.o.w.store, site: &site, key: &key };
    let activity = &process.activities[0];
    let state = &mut State::default();
    for (key, part) in changed(source, &process, activity, &Change::Record, &before, c.now(), state).await.unwrap() {
        match part {
            Some(part) => before.parts.insert(key, part),
            None => before.parts.remove(&key),
        };
    }
    assert_eq!(before.assisted(&process.id, &activity.id), 0);
    assert_eq!(before, c.snapshot(&process).await, "as if everything were counted anew");
}

#[tokio::test]
async fn an_elector_signs_one_legal_petition_a_quarter_at_the_counter_too() {
    let c = Counter::new().await;
    let way = |process: &str| format!("/api/valmoret/desk/counter/{process}/-");
    assert!(c.post(&way("legale-1"), "send", &ZOE).await.body.contains("est enregistrée"));
    let other = c.post(&way("legale-2"), "send", &ZOE).await;
    assert_eq!(other.status, 409);
    assert!(other.body.contains("autre pétition légale"), "{}", other.body);
    assert_eq!(other.input("last-name").unwrap(), "Le Goff");
    assert_eq!((c.counted("legale-2").await, c.acts().await.len()), ((0, 0), 1), "nothing is done, nothing logged");
    // Taken back, the quarter is free again.
    c.post(&format!("{}/withdraw", way("legale-1")), "send", &ZOE[..3]).await;
    assert!(c.post(&way("legale-2"), "send", &ZOE).await.body.contains("est enregistrée"));
    assert_eq!((c.counted("legale-1").await, c.counted("legale-2").await), ((0, 0), (0, 1)));
}

#[tokio::test]
async fn what_is_closed_takes_nothing() {
    let c = Counter::new().await;
    c.post(PETITION, "send", &ZOE).await;
    c.o.w.clock.set(office::CLOSES);
    // The session is over by then.
    let cookie = c.o.sign_in("valmoret", ANOUK).await;
    let form = c.o.form("valmoret", &cookie).await;
    let c = Counter { cookie, form, ..c };
    assert!(c.get("/api/valmoret/desk/counter").await.body.contains("Aucune pétition"));
    let page = c.post(PETITION, "send", &but("first-name", "Léa")).await;
    assert!(page.status == 409 && page.body.contains("ne se signe plus"), "{}", page.body);
    // Until results are final one may still change one's mind.
    assert!(c.post(&format!("{PETITION}/withdraw"), "send", &ZOE[..3]).await.body.contains("est retirée"));
    for path in ["/api/valmoret/desk/counter/idees/-", "/api/valmoret/desk/counter/nowhere/-"] {
        assert_eq!(c.get(path).await.status, 404, "{path}");
        assert_eq!(c.post(path, "send", &ZOE).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn petitions_of_residents_are_signed_at_the_counter_once_they_are_published() {
    let c = Counter::new().await;
    let process = deposits::process();
    c.o.w.push("valmoret", &process).await;
    let (site, id) = (SiteId::parse("valmoret").unwrap(), ContributionId::parse("7kq2m4td9x").unwrap());
    let activity = ActivityId::parse("deposits").unwrap();
    let place = Place { site: &site, process: &process.id, activity: &activity, shards: 4, id: &id };
    let text = |id: &str, text: &str| (QuestionId::parse(id).unwrap(), Given::Text(text.to_owned()));
    let answers = [text(TITLE, "Un passage piéton"), text(BODY, "On n’y voit rien."), text(NAME, "Awa Diallo")];
    let answers = answers.into_iter().collect::<AnswerSet>();
    let petition = Contribution::new(id.clone(), WHOLE, answers, c.now(), Stage::Pending);
    let author = Author { address: None, voter: "v".to_owned() };
    c.o.w.store.add_entry(place, &petition, "", &author, None).await.unwrap();
    let way = format!("/api/valmoret/desk/counter/petitions/{id}");
    assert_eq!(c.get(&way).await.status, 404, "nobody of the commune knows of it yet");
    let seen = c.o.w.store.entry(place).await.unwrap().unwrap();
    let published = Contribution { stage: Stage::Published, ..petition }.after(c.now(), What::Published);
    c.o.w.store.change_entry(place, &seen, &published, None, false).await.unwrap();

    assert!(c.get("/api/valmoret/desk/counter").await.body.contains("Un passage piéton"));
    assert!(c.post(&way, "send", &ZOE).await.body.contains("est enregistrée"));
    assert!(c.post(&way, "send", &ZOE).await.body.contains("a déjà signé"));
    let signatures = ActivityId::parse("signatures").unwrap();
    let chosen = |snapshot: &Snapshot| {
        let of = |option| snapshot.chosen(&process.id, &signatures, id.as_str(), option);
        (snapshot.choosers(&process.id, &signatures, id.as_str()), of("assisted"))
    };
    assert_eq!(chosen(&c.snapshot(&process).await), (1, 1));
    let roll = c.post("/api/valmoret/desk/roll", "", &[("process", "petitions"), ("id", id.as_str())]).await;
    assert!(roll.body.contains("Le Goff,Zoé,\"3, rue du Bief, 01990 Valmoret\""), "{}", roll.body);
    c.post(&format!("{way}/withdraw"), "send", &ZOE[..3]).await;
    assert_eq!(chosen(&c.snapshot(&process).await), (0, 0));
}

#[tokio::test]
async fn the_list_of_names_is_for_those_who_check_it_and_each_time_is_logged() {
    let c = Counter::new().await;
    c.o.w.sign("legale-1", "ali@exemple.fr").await;
    let hostile = [
        ("first-name", "=HYPERLINK(\"http://evil.example\")"),
        ("last-name", "@SUM(A1)"),
        ("address", "+1"),
        ("declaration", "yes"),
    ];
    c.post("/api/valmoret/desk/counter/legale-1/-", "send", &hostile).await;
    let page = c.get("/api/valmoret/desk/roll").await;
    assert!(page.body.contains("Pétition legale-1"), "{}", page.body);
    let roll = c.post("/api/valmoret/desk/roll", "", &[("process", "legale-1"), ("id", "-")]).await;
    assert_eq!(roll.status, 200);
    assert!(roll.headers["content-disposition"].to_str().unwrap().contains("legale-1-signatures.csv"));
    assert_eq!(roll.headers["cache-control"], "no-store");
    let rows: Vec<&str> = roll.body.lines().collect();
    assert_eq!(rows[0], "last_name,first_name,address,sent_at,channel");
    assert_eq!(rows[1], "'@SUM(A1),\"'=HYPERLINK(\"\"http://evil.example\"\")\",'+1,2026-11-24 10:00,assisted");
    assert!(rows[2].starts_with("Le Goff,Zoé,") && rows[2].ends_with(",web"), "{}", rows[2]);
    assert_eq!(c.acts().await, ["enter-assisted", "export-roll"]);
    for (process, id) in [("idees", "-"), ("legale-1", "7kq2m4td9x"), ("", "")] {
        assert_eq!(c.post("/api/valmoret/desk/roll", "", &[("process", process), ("id", id)]).await.status, 404);
    }
    assert_eq!(c.acts().await.len(), 2, "what does not exist is not taken");
    c.o.name("valmoret", NOBODY, &[Role::Moderator, Role::Reviewer]).await;
    let other = c.o.sign_in("valmoret", NOBODY).await;
    let form = c.o.form("valmoret", &other).await;
    let fields = [("form", &*form), ("process", "legale-1"), ("id", "-")];
    assert_eq!(c.o.post("/api/valmoret/desk/roll", &fields, Some(&other)).await.status, 403);
    assert!(!c.o.get("/api/valmoret/desk", Some(&other)).await.body.contains("desk/roll"));
}

#[tokio::test]
async fn a_petition_by_letter_is_not_signed_at_the_counter() {
    let c = Counter::new().await;
    c.o.w.push("valmoret", &office::petition("courrier", Identity::Code, false)).await;
    let list = c.get("/api/valmoret/desk/counter").await;
    assert!(!list.body.contains("counter/courrier") && list.body.contains("code d’une lettre"), "{}", list.body);
    let way = "/api/valmoret/desk/counter/courrier/-";
    let (shown, sent) = (c.get(way).await, c.post(way, "send", &ZOE).await);
    for page in [shown, sent] {
        assert!(page.status == 409 && page.body.contains("Rien n’a été fait"), "{}", page.body);
    }
    assert_eq!((c.counted("courrier").await, c.acts().await.len()), ((0, 0), 0), "nothing is done, nothing logged");
}
