//! Opening the box of a vote by codes, over the router: not before its end, by two agents, once; with what each of them saw
//! held against the box.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use chacha20::ChaCha20Rng;
use office::world::votes::{key, vote};
use office::{ANOUK, Answer, NOBODY, Office};
use parvis_ballots::{Ballot as Envelope, Code, Draft, File, Files, Manifest, verify};
use parvis_keys::CommuneKey;
use parvis_model::ballot::Mark;
use parvis_model::desk::Role;
use parvis_model::vote::{Standing, rules_text};
use parvis_model::{Ballot, Identity, OptionId, Process, QuestionId, SiteId, Snapshot};
use parvis_publish::{Counting, ON_PAPER, Source, State, ballot_box, seal_key, snapshot, vote_name};
use parvis_store::ballots::Cast;
use parvis_store::rights::{Poll, RightState};
use rand_core::SeedableRng;

const CONFIRMING: &str = "2027-01-31T18:15:00Z";
const CLOSED: &str = "2027-02-01T09:00:00Z";
const PRINTED: usize = 12;
const LIST: &str = "/api/valmoret/desk/votes";
const PAGE: &str = "/api/valmoret/desk/votes/halle";
const DECLARE: &str = "/api/valmoret/desk/votes/halle/declare";

/// Says yes to the hall, and nothing about its name; one says no.
fn ballot(n: usize) -> Ballot {
    let halle = Mark::One(OptionId::parse(if n == 2 { "no" } else { "yes" }).unwrap());
    let marks = [("halle", halle), ("nom", Mark::Blank)];
    Ballot::of(marks.into_iter().map(|(id, mark)| (QuestionId::parse(id).unwrap(), mark)).collect()).unwrap()
}

/// A secret vote of valmoret that was prepared and in which a few voted, and its scrutineers.
struct Scrutiny {
    o: Office,
    site: SiteId,
    key: CommuneKey,
    process: Process,
    codes: Vec<Code>,
}

/// An agent who is signed in.
struct Agent {
    cookie: String,
    form: String,
}

impl Scrutiny {
    async fn new() -> Self {
        let (o, process) = (Office::new().await, vote("halle", Identity::Code, true, false));
        o.w.push("valmoret", &process).await;
        let mut rng = ChaCha20Rng::from_seed([1; 32]);
        let codes = (0..PRINTED).map(|_| Code::random(&mut rng)).collect();
        let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
        let scrutiny = Self { o, site, key, process, codes };
        for n in 0..PRINTED {
            let hash = scrutiny.hash(n);
            scrutiny.o.w.store.add_right(scrutiny.poll(), &hash, &RightState::Unused).await.unwrap();
        }
        scrutiny
    }

    /// With keys, a manifest, and five ballots.
    async fn voted() -> Self {
        let scrutiny = Self::new().await;
        scrutiny.prepare().await;
        for n in 0..5 {
            scrutiny.cast(n).await;
        }
        scrutiny
    }

    fn source(&self) -> Source<'_> {
        Source { store: &self.o.w.store, site: &self.site, key: &self.key }
    }

    fn poll(&self) -> Poll<'_> {
        Poll { site: &self.site, process: &self.process.id, activity: &self.process.activities[0].id }
    }

    fn hash(&self, n: usize) -> String {
        let name = vote_name(self.source(), &self.process, &self.process.activities[0]).unwrap();
        self.codes[n].hash(&name).to_string()
    }

    async fn prepare(&self) {
        let activity = &self.process.activities[0];
        let name = vote_name(self.source(), &self.process, activity).unwrap();
        let draft = Draft {
            vote: name.clone(),
            rules: rules_text(&self.process.vote().unwrap().questions),
            opens: activity.opens.to_string(),
            closes: activity.closes.to_string(),
            seed: [5; 32],
            codes: self.codes.iter().map(|code| code.hash(&name)).collect(),
            reserve: vec![],
            token_key: key().public().unwrap(),
        };
        let seal = seal_key(self.source(), &self.process, activity);
        let manifest = String::from_utf8(Manifest::new(draft, &seal).unwrap().to_file().unwrap()).unwrap();
        let public = key().public().unwrap().to_spki().unwrap();
        assert!(self.o.w.store.prepare_poll(self.poll(), &manifest, &public, b"sealed").await.unwrap());
    }

    /// Casts a ballot with the code `n`.
    async fn cast(&self, n: usize) {
        let name = vote_name(self.source(), &self.process, &self.process.activities[0]).unwrap();
        let (public, mut rng) = (key().public().unwrap(), ChaCha20Rng::from_seed([n.to_le_bytes()[0] + 40; 32]));
        let pending = public.blind(&mut rng, &name).unwrap();
        let answer = key().blind_sign(&mut rng, pending.blinded()).unwrap();
        self.o.w.store.use_right(self.poll(), &self.hash(n), pending.blinded(), &answer).await.unwrap();
        let token = public.finalize(&name, &pending, &answer).unwrap();
        let number: String = token.nonce.iter().map(|byte| format!("{byte:02x}")).collect();
        let ballot = Envelope::new(token, ballot(n).encode()).unwrap();
        self.put(&number, &ballot.hash(&name).to_string(), &serde_json::to_string(&ballot).unwrap()).await;
    }

    async fn put(&self, token: &str, leaf: &str, envelope: &str) {
        let ballot_box = ballot_box(self.source(), &self.process, &self.process.activities[0]);
        let held = ballot_box.lock(token.as_bytes(), leaf, envelope).unwrap();
        let cast = Cast { place: &held.place, leaf: &held.leaf, envelope: &held.envelope };
        self.o.w.store.cast_ballot(self.poll(), cast).await.unwrap();
    }

    async fn sign_in(&self, email: &str) -> Agent {
        let cookie = self.o.sign_in("valmoret", email).await;
        Agent { form: self.o.form("valmoret", &cookie).await, cookie }
    }

    /// After the vote: Anouk, and a second scrutineer.
    async fn two(&self) -> (Agent, Agent) {
        self.o.w.clock.set(CLOSED);
        self.o.name("valmoret", NOBODY, &[Role::ElectionsOfficer]).await;
        (self.sign_in(ANOUK).await, self.sign_in(NOBODY).await)
    }

    async fn get(&self, agent: &Agent, path: &str) -> Answer {
        self.o.get(path, Some(&agent.cookie)).await
    }

    async fn post(&self, agent: &Agent, path: &str, seen: &str) -> Answer {
        self.o.post(path, &[("form", &agent.form), ("seen", seen)], Some(&agent.cookie)).await
    }

    async fn acts(&self) -> Vec<String> {
        let acts = self.o.acts("valmoret").await;
        acts.into_iter().filter(|act| ["ask-opening", "declare-result"].contains(&&**act)).collect()
    }

    async fn public(&self) -> Snapshot {
        let (process, now) = (std::slice::from_ref(&self.process), parvis_web::Clock::now(&*self.o.w.clock));
        snapshot(self.source(), process, now, &mut State::default()).await.unwrap()
    }

    fn standing(&self, snapshot: &Snapshot) -> Standing {
        snapshot.standing(&self.process.id, &self.process.activities[0].id)
    }

    /// Whether nothing is declared and the key is there.
    async fn is_sealed(&self) -> bool {
        let prepared = self.o.w.store.poll(self.poll()).await.unwrap().unwrap();
        prepared.result.is_none() && !prepared.key.is_empty() && self.standing(&self.public().await).declared.is_none()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn before_its_end_a_box_stays_closed() {
    let s = Scrutiny::voted().await;
    for (now, state) in [("2026-11-24T09:00:00Z", "Ouvert"), (CONFIRMING, "Clos, derniers envois en cours")] {
        s.o.w.clock.set(now);
        let anouk = s.sign_in(ANOUK).await;
        assert!(s.get(&anouk, LIST).await.body.contains(&format!("<span>{state}</span>")), "{now}");
        let page = s.get(&anouk, PAGE).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Des bulletins peuvent encore arriver"), "{}", page.body);
        assert!(page.input("seen").is_none() && !page.body.contains("bulletins ont été déposés"));
        for path in [PAGE, DECLARE] {
            let refused = s.post(&anouk, path, "").await;
            assert!(refused.status == 409 && refused.body.contains("Rien n’a été fait"), "{}", refused.body);
        }
    }
    assert!(s.is_sealed().await);
    assert!(s.acts().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_agents_open_a_box_and_the_log_says_who() {
    let s = Scrutiny::voted().await;
    let (anouk, second) = s.two().await;
    let list = s.get(&anouk, LIST).await;
    assert!(list.body.contains("Clos, à dépouiller") && list.body.contains("/desk/votes/halle\""), "{}", list.body);
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("Toutes les vérifications réussissent"), "{}", page.body);
    assert!(page.body.contains("5 bulletins ont été déposés") && page.body.contains("Question halle"), "{}", page.body);
    let seen = page.input("seen").unwrap();
    assert_eq!(s.get(&second, PAGE).await.input("seen").unwrap(), seen, "two who look see the same");

    // Nobody asked: nobody can confirm. Then one asks, twice, and cannot confirm alone.
    let early = s.post(&second, DECLARE, &seen).await;
    assert!(early.status == 409 && early.body.contains("Aucun autre agent n’a demandé"), "{}", early.body);
    for _ in 0..2 {
        assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    }
    assert_eq!(s.acts().await, ["ask-opening"]);
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("Vous avez demandé l’ouverture") && page.input("seen").is_none(), "{}", page.body);
    let alone = s.post(&anouk, DECLARE, &seen).await;
    assert!(alone.status == 409 && alone.body.contains("un autre agent doit confirmer"), "{}", alone.body);
    assert!(s.is_sealed().await);
    assert_eq!(s.acts().await, ["ask-opening"]);

    let page = s.get(&second, PAGE).await;
    assert!(page.body.contains("Anouk Perrin a demandé l’ouverture"), "{}", page.body);
    assert_eq!(s.post(&second, DECLARE, "something else").await.status, 409);
    assert!(s.is_sealed().await);
    let done = s.post(&second, DECLARE, &page.input("seen").unwrap()).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert!(done.headers["location"].to_str().unwrap().ends_with("/desk/votes/halle"));
    assert!(s.get(&second, PAGE).await.body.contains("Le résultat est déclaré"));
    assert!(s.get(&second, LIST).await.body.contains("Dépouillé"));
    assert_eq!(s.post(&anouk, DECLARE, &seen).await.status, 409, "it is declared once");

    // The key is gone, and the public has result and box.
    assert!(s.o.w.store.poll(s.poll()).await.unwrap().unwrap().key.is_empty());
    let public = s.public().await;
    let declared = s.standing(&public).declared.unwrap();
    assert_eq!((declared.web.ballots, declared.outcomes[0].winners[0].as_str()), (5, "yes"));
    assert_eq!((declared.outcomes[1].valid, declared.outcomes[1].blank), (0, 5));
    let read = |name| Ok::<_, ()>(public.box_file(&s.process.id, &s.process.activities[0].id, name));
    let files = Files::load(|name| read(name).map(|text| text.map(|text| text.as_bytes().to_vec()))).unwrap();
    assert!(files.get(File::Ballots).is_some());
    let report = verify(&files, None, &Counting);
    assert!(report.findings.is_empty() && report.closed, "{:?}", report.findings);

    // Who did what.
    assert_eq!(s.acts().await, ["ask-opening", "declare-result"]);
    let log = s.o.w.store.log_page(&s.site, None, 50).await.unwrap();
    let of = |act: &str| log.iter().find(|entry| entry.act == act).unwrap();
    let (asked, opened) = (of("ask-opening"), of("declare-result"));
    assert_eq!([&asked.agent, &opened.agent], [&s.o.key("valmoret", ANOUK), &s.o.key("valmoret", NOBODY)]);
    assert_eq!([&*asked.object, &*opened.object], ["halle/ballots"; 2]);
    assert!(asked.payload.as_ref().unwrap().contains(&seen) && asked.payload == opened.payload);
    let page = s.get(&anouk, "/api/valmoret/desk/log").await;
    assert!(page.body.contains("A ouvert une urne et déclaré le résultat"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_that_changed_since_is_asked_for_anew() {
    let s = Scrutiny::voted().await;
    let (anouk, second) = s.two().await;
    let seen = s.get(&anouk, PAGE).await.input("seen").unwrap();
    assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    // A code was used in between, as it may happen when an envelope is opened late.
    s.cast(5).await;
    let page = s.get(&second, PAGE).await;
    let now = page.input("seen").unwrap();
    assert!(now != seen && !page.body.contains("Anouk Perrin a demandé"), "{}", page.body);
    let stale = s.post(&second, DECLARE, &seen).await;
    assert!(stale.status == 409 && stale.body.contains("ne donne plus ce qui vous avait été montré"), "{}", stale.body);
    assert!(s.post(&second, DECLARE, &now).await.body.contains("Aucun autre agent n’a demandé"));
    assert!(s.is_sealed().await);
    // Now the second one asks, over the first one's wish; and leaves the role, so that nothing stands again.
    assert_eq!(s.post(&second, PAGE, &now).await.status, 303);
    assert!(s.get(&anouk, PAGE).await.body.contains("Gaspard Morin a demandé"));
    s.o.name("valmoret", NOBODY, &[Role::Moderator]).await;
    assert!(s.post(&anouk, DECLARE, &now).await.body.contains("Aucun autre agent n’a demandé"));
    assert!(s.is_sealed().await);
    assert_eq!(s.acts().await, ["ask-opening", "ask-opening"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_box_is_said_and_nothing_is_declared() {
    // Never prepared.
    let s = Scrutiny::new().await;
    let (anouk, _) = s.two().await;
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("n’a jamais été préparé") && page.input("seen").is_none(), "{}", page.body);
    assert_eq!(s.post(&anouk, PAGE, "").await.status, 409);

    // A ballot that is not what its voter cast.
    let s = Scrutiny::voted().await;
    let (anouk, second) = s.two().await;
    let seen = s.get(&anouk, PAGE).await.input("seen").unwrap();
    assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    let kept = s.o.w.store.ballots(s.poll()).await.unwrap().remove(0);
    let ballot_box = ballot_box(s.source(), &s.process, &s.process.activities[0]);
    let envelope = ballot_box.envelope(&kept.place, &kept.envelope).unwrap();
    let leaf = "ab".repeat(32);
    s.put("f0", &leaf, &envelope).await;
    let page = s.get(&second, PAGE).await;
    assert!(page.body.contains("n’est plus celui qui a été déposé") && page.body.contains(&leaf), "{}", page.body);
    assert!(page.body.contains("Ne déclarez rien") && page.input("seen").is_none());
    assert_eq!(s.post(&second, DECLARE, &seen).await.status, 409);
    assert!(s.is_sealed().await);

    // A ballot on paper, which nobody can enter here.
    let s = Scrutiny::voted().await;
    let (anouk, _) = s.two().await;
    s.o.w.store.use_right(s.poll(), &s.hash(9), ON_PAPER, ON_PAPER).await.unwrap();
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("contient un bulletin de papier") && page.input("seen").is_none(), "{}", page.body);
    assert_eq!(s.post(&anouk, PAGE, "").await.status, 409);
    assert!(s.is_sealed().await);

    // A code that stands on no letter.
    let s = Scrutiny::voted().await;
    let (anouk, _) = s.two().await;
    let stranger = "cd".repeat(32);
    s.o.w.store.add_right(s.poll(), &stranger, &RightState::Unused).await.unwrap();
    s.o.w.store.use_right(s.poll(), &stranger, b"x", b"y").await.unwrap();
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("n’a pas été imprimé") && page.body.contains(&stranger), "{}", page.body);
    assert!(s.is_sealed().await && s.acts().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_for_administrators_too_and_boxes_are_not() {
    let s = Scrutiny::voted().await;
    s.o.w.push("valmoret", &vote("courriel", Identity::Email, false, true)).await;
    s.o.w.clock.set(CLOSED);
    s.o.name("valmoret", NOBODY, &[Role::Administrator]).await;
    let administrator = s.sign_in(NOBODY).await;
    let list = s.get(&administrator, LIST).await;
    assert!(list.body.contains("Vote halle") && !list.body.contains("Vote courriel"), "{}", list.body);
    assert!(!list.body.contains("/desk/votes/halle"));
    assert_eq!(s.get(&administrator, PAGE).await.status, 403);
    assert_eq!(s.post(&administrator, DECLARE, "").await.status, 403);
    let anouk = s.sign_in(ANOUK).await;
    for process in ["courriel", "passerelle", "nowhere"] {
        assert_eq!(s.get(&anouk, &format!("{LIST}/{process}")).await.status, 404, "{process}");
        assert_eq!(s.post(&anouk, &format!("{LIST}/{process}/declare"), "").await.status, 404, "{process}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_that_is_not_secret_is_declared_by_two_as_well() {
    let s = Scrutiny::new().await;
    let open = vote("halle", Identity::Code, false, false);
    s.o.w.push("valmoret", &open).await;
    let s = Scrutiny { process: open, ..s };
    let (anouk, second) = s.two().await;
    let seen = s.get(&anouk, PAGE).await.input("seen").unwrap();
    assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    assert_eq!(s.post(&anouk, DECLARE, &seen).await.status, 409);
    assert!(s.standing(&s.public().await).declared.is_none());
    assert_eq!(s.post(&second, DECLARE, &seen).await.status, 303);
    let declared = s.standing(&s.public().await).declared.unwrap();
    assert_eq!((declared.web.ballots, declared.minutes.unwrap().printed), (0, PRINTED as u64));
    assert_eq!(s.acts().await, ["ask-opening", "declare-result"]);
}
