//! Answers on paper over the router: a sheet counts once two agents keyed in the same, and then as one that was imported.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use office::{ANOUK, Answer, NOBODY, Office};
use parvis_keys::CommuneKey;
use parvis_model::desk::Role;
use parvis_model::tally::answers::{Channel, Sheet};
use parvis_model::{ProcessId, SiteId};
use parvis_publish::{Source, sheets};
use parvis_store::keyed::Keying;

const LIST: &str = "/api/valmoret/desk/sheets";
const SHEET: &str = "/api/valmoret/desk/sheets/enquete/A-12";
const ON_FOOT: [(&str, &str); 3] = [("q.transport", "pied"), ("q.souhaits.bus", "yes"), ("q.mot", "Un mot à part")];

struct Agent {
    cookie: String,
    form: String,
}

struct Room {
    o: Office,
    site: SiteId,
    key: CommuneKey,
}

impl Room {
    async fn new() -> (Self, Agent, Agent) {
        let o = Office::new().await;
        o.name("valmoret", NOBODY, &[Role::ElectionsOfficer]).await;
        let room = Self { o, site: SiteId::parse("valmoret").unwrap(), key: CommuneKey::new([0; 32]) };
        let (anouk, second) = (room.sign_in(ANOUK).await, room.sign_in(NOBODY).await);
        (room, anouk, second)
    }

    async fn sign_in(&self, email: &str) -> Agent {
        let cookie = self.o.sign_in("valmoret", email).await;
        Agent { form: self.o.form("valmoret", &cookie).await, cookie }
    }

    async fn get(&self, agent: &Agent, path: &str) -> Answer {
        self.o.get(path, Some(&agent.cookie)).await
    }

    async fn post(&self, agent: &Agent, path: &str, fields: &[(&str, &str)]) -> Answer {
        let fields: Vec<_> = [("form", &*agent.form)].into_iter().chain(fields.iter().copied()).collect();
        self.o.post(path, &fields, Some(&agent.cookie)).await
    }

    /// Sends answers over a version of the sheet.
    async fn key(&self, agent: &Agent, version: &str, answers: &[(&str, &str)]) -> Answer {
        let fields: Vec<_> = [("version", version)].into_iter().chain(answers.iter().copied()).collect();
        self.post(agent, SHEET, &fields).await
    }

    /// What counts of `enquete`.
    async fn counted(&self) -> Vec<Sheet> {
        let process = office::world::processes().into_iter().find(|process| process.id.as_str() == "enquete").unwrap();
        let source = Source { store: &self.o.w.store, site: &self.site, key: &self.key };
        sheets(source, &process, &process.activities[0]).await.unwrap()
    }

    /// What the table holds of the sheet, as text.
    async fn held(&self) -> String {
        let process = ProcessId::parse("enquete").unwrap();
        let activity = parvis_model::ActivityId::parse("answers").unwrap();
        let keying = Keying { site: &self.site, process: &process, activity: &activity };
        let now = parvis_web::Clock::now(&*self.o.w.clock);
        format!("{:?}", self.o.w.store.keyed_sheet(keying, "A-12", now).await.unwrap())
    }

    async fn acts(&self) -> Vec<String> {
        let acts = self.o.acts("valmoret").await;
        acts.into_iter().filter(|act| act.ends_with("answers")).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_key_in_the_same_make_an_answer_on_paper() {
    let (r, anouk, second) = Room::new().await;
    let list = r.get(&anouk, LIST).await;
    assert!(
        list.body.contains("Enquête enquete") && list.body.contains("Aucune feuille n’est comptée"),
        "{}",
        list.body
    );
    let find = format!("{LIST}/enquete");
    let wrong = r.post(&anouk, &find, &[("number", "n° 12 !")]).await;
    assert!(wrong.status == 422 && wrong.input("number").unwrap() == "n° 12 !", "{}", wrong.body);
    let found = r.post(&anouk, &find, &[("number", " a-12 ")]).await;
    assert!(found.headers["location"].to_str().unwrap().ends_with("/desk/sheets/enquete/A-12"));
    assert_eq!(r.get(&anouk, &SHEET.replace("A-12", "a-12")).await.status, 404, "one sheet has one address");

    // The rules are the questions' own.
    let missing = r.key(&anouk, "0", &[("q.mot", "Un mot à part")]).await;
    assert!(missing.status == 422 && missing.body.contains("Un mot à part"), "{}", missing.body);
    assert_eq!(r.key(&anouk, "0", &[("q.transport", "fusée")]).await.status, 422);
    assert!(r.acts().await.is_empty());
    for _ in 0..2 {
        assert_eq!(r.key(&anouk, "0", &ON_FOOT).await.status, 303, "sent twice, it is kept once");
    }
    assert_eq!(r.acts().await, ["key-answers"]);
    assert!(r.counted().await.is_empty());
    // Neither the page nor the log tells the second one what the first one had.
    let page = r.get(&second, SHEET).await;
    assert!(
        page.body.contains("Anouk Perrin a saisi cette feuille") && !page.body.contains("Un mot à part"),
        "{}",
        page.body
    );
    let log = r.o.w.store.log_page(&r.site, None, 50).await.unwrap();
    assert!(log.iter().all(|entry| !entry.payload.as_deref().unwrap_or_default().contains("Un mot")));
    let own = r.key(&anouk, "1", &ON_FOOT).await;
    assert!(own.status == 409 && own.body.contains("celle d’un autre agent"), "{}", own.body);

    assert_eq!(r.key(&second, "1", &ON_FOOT).await.status, 303);
    let counted = r.counted().await;
    assert_eq!((counted.len(), counted[0].channel), (1, Channel::Paper));
    assert!(format!("{:?}", counted[0].answers).contains("Un mot à part"));
    assert!(!r.held().await.contains("Un mot à part"), "what was keyed goes once it counts");
    let page = r.get(&anouk, SHEET).await;
    assert!(page.body.contains("Anouk Perrin et Gaspard Morin ont saisi les mêmes réponses"), "{}", page.body);
    let late = r.key(&second, "2", &[("q.transport", "auto"), ("q.distance", "3")]).await;
    assert!(late.status == 409 && late.body.contains("déjà comptée"), "{}", late.body);
    assert_eq!((r.counted().await.len(), r.acts().await.len()), (1, 2));
    assert!(r.get(&anouk, LIST).await.body.contains("Une feuille est comptée"));
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_that_differ_are_compared_and_somebody_agrees() {
    let (r, anouk, second) = Room::new().await;
    assert_eq!(r.key(&anouk, "0", &ON_FOOT).await.status, 303);
    let driven =
        [("q.transport", "auto"), ("q.distance", "3,5"), ("q.souhaits.bus", "yes"), ("q.mot", "Un mot à part")];
    assert_eq!(r.key(&second, "1", &driven).await.status, 303);
    let page = r.get(&anouk, SHEET).await;
    let table = &page.body[page.body.find("<table").unwrap()..page.body.find("</table>").unwrap()];
    assert!(table.contains("Question transport") && table.contains("Question distance"), "{table}");
    assert!(table.contains("Sans réponse") && !table.contains("Question mot"), "only what differs: {table}");
    let (key, adopt) = (r.o.key("valmoret", NOBODY), format!("{SHEET}/adopt"));
    let own = r.post(&second, &adopt, &[("version", "2"), ("whose", &key)]).await;
    assert_eq!(own.status, 409, "nobody settles it with their own");
    assert_eq!(r.post(&anouk, &adopt, &[("version", "1"), ("whose", &key)]).await.status, 409);
    assert!(r.counted().await.is_empty());
    assert_eq!(r.post(&anouk, &adopt, &[("version", "2"), ("whose", &key)]).await.status, 303);
    let counted = r.counted().await;
    assert!(counted.len() == 1 && format!("{:?}", counted[0].answers).contains("auto"), "{counted:?}");
    assert_eq!(r.acts().await, ["key-answers", "key-answers", "settle-answers"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_and_sheets_that_were_imported_count_once() {
    let (r, anouk, second) = Room::new().await;
    let (one, other) = tokio::join!(r.key(&anouk, "0", &ON_FOOT), r.key(&second, "0", &ON_FOOT));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "the second one has to say that it is the same sheet");
    let lost = if one.status == 409 { one } else { other };
    assert!(lost.body.contains("entre-temps") && lost.body.contains("Un mot à part"), "{}", lost.body);

    // Sheet B is in a table that was imported: the record that it writes is there.
    let process = office::world::processes().into_iter().find(|process| process.id.as_str() == "enquete").unwrap();
    let key = r.key.derive(&r.site, parvis_keys::Purpose::Voter, &["enquete"]);
    let voter = key.name(&[b"valmoret", b"enquete", b"paper", b"B"]);
    let activity = &process.activities[0];
    let voter = parvis_store::votes::Voter {
        site: &r.site,
        process: &process.id,
        activity: &activity.id,
        shards: activity.shards,
        target: parvis_store::votes::WHOLE,
        voter: &voter,
    };
    let vote = parvis_store::votes::Vote {
        cast_at: parvis_web::Clock::now(&*r.o.w.clock),
        body: "b",
        answers: "{}",
        identity: "paper",
        change: parvis_store::votes::Change::Latest,
        claim: None,
    };
    r.o.w.store.cast(voter, vote).await.unwrap();
    let path = SHEET.replace("A-12", "B");
    let fields: Vec<_> = [("version", "0")].into_iter().chain(ON_FOOT).collect();
    assert_eq!(r.post(&anouk, &path, &fields).await.status, 303);
    let fields: Vec<_> = [("version", "1")].into_iter().chain(ON_FOOT).collect();
    let refused = r.post(&second, &path, &fields).await;
    assert!(refused.status == 409 && refused.body.contains("par un tableau importé"), "{}", refused.body);
    assert_eq!(r.counted().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn other_roles_communes_and_processes_reach_nothing() {
    let (r, anouk, _) = Room::new().await;
    assert_eq!(r.key(&anouk, "0", &ON_FOOT).await.status, 303);
    for path in ["passerelle/A-12", "nowhere/A-12", "enquete/A_12", "enquete/012345678901234567890"] {
        assert_eq!(r.get(&anouk, &format!("{LIST}/{path}")).await.status, 404, "{path}");
    }
    r.o.name("valmoret", NOBODY, &[Role::Moderator, Role::Reviewer, Role::Administrator]).await;
    let moderator = r.sign_in(NOBODY).await;
    assert_eq!(r.get(&moderator, SHEET).await.status, 403);
    assert_eq!(r.key(&moderator, "1", &ON_FOOT).await.status, 403);
    r.o.name("kerlande", ANOUK, &[Role::ElectionsOfficer]).await;
    let cookie = r.o.sign_in("kerlande", ANOUK).await;
    let there = r.o.get(&SHEET.replace("valmoret", "kerlande"), Some(&cookie)).await;
    assert_eq!((there.status.as_u16(), there.input("version").unwrap()), (200, "0".to_owned()));
    assert!(r.counted().await.is_empty());
    // Nobody came for ninety days: it is gone, whether or not the table deleted it.
    r.o.w.clock.set("2027-03-15T09:00:00Z");
    assert_eq!(r.held().await, "None");
    let anouk = r.sign_in(ANOUK).await;
    assert_eq!(r.key(&anouk, "0", &ON_FOOT).await.status, 303);
}
