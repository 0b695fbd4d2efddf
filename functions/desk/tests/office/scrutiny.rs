//! A secret vote of valmoret that was prepared and in which a few voted, and its scrutineers.

use super::world::votes::{key, vote};
use super::{ANOUK, Answer, NOBODY, Office};
use chacha20::ChaCha20Rng;
use parvis_ballots::{Ballot as Envelope, Code, Draft, Manifest};
use parvis_keys::CommuneKey;
use parvis_model::ballot::Mark;
use parvis_model::desk::Role;
use parvis_model::vote::{Standing, rules_text};
use parvis_model::{Ballot, Identity, OptionId, Process, QuestionId, SiteId, Snapshot};
use parvis_publish::{Source, State, ballot_box, seal_key, snapshot, vote_name};
use parvis_store::ballots::Cast;
use parvis_store::rights::{Poll, RightState};
use rand_core::SeedableRng;

pub const CONFIRMING: &str = "2027-01-31T18:15:00Z";
pub const CLOSED: &str = "2027-02-01T09:00:00Z";
pub const PRINTED: usize = 12;
pub const LIST: &str = "/api/valmoret/desk/votes";
pub const PAGE: &str = "/api/valmoret/desk/votes/halle";
pub const DECLARE: &str = "/api/valmoret/desk/votes/halle/declare";

/// Says yes to the hall, and nothing about its name; one says no.
pub fn ballot(n: usize) -> Ballot {
    let halle = Mark::One(OptionId::parse(if n == 2 { "no" } else { "yes" }).unwrap());
    let marks = [("halle", halle), ("nom", Mark::Blank)];
    Ballot::of(marks.into_iter().map(|(id, mark)| (QuestionId::parse(id).unwrap(), mark)).collect()).unwrap()
}

pub struct Scrutiny {
    pub o: Office,
    pub site: SiteId,
    pub key: CommuneKey,
    pub process: Process,
    pub codes: Vec<Code>,
}

/// An agent who is signed in.
pub struct Agent {
    pub cookie: String,
    pub form: String,
}

impl Scrutiny {
    pub async fn new() -> Self {
        Self::of(vote("halle", Identity::Code, true, false)).await
    }

    /// Another vote of the same name.
    pub async fn of(process: Process) -> Self {
        let o = Office::new().await;
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
    pub async fn voted() -> Self {
        let scrutiny = Self::new().await;
        scrutiny.prepare().await;
        for n in 0..5 {
            scrutiny.cast(n).await;
        }
        scrutiny
    }

    pub fn source(&self) -> Source<'_> {
        Source { store: &self.o.w.store, site: &self.site, key: &self.key }
    }

    pub fn poll(&self) -> Poll<'_> {
        Poll { site: &self.site, process: &self.process.id, activity: &self.process.activities[0].id }
    }

    pub fn hash(&self, n: usize) -> String {
        let name = vote_name(self.source(), &self.process, &self.process.activities[0]).unwrap();
        self.codes[n].hash(&name).to_string()
    }

    pub async fn prepare(&self) {
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
    pub async fn cast(&self, n: usize) {
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

    pub async fn put(&self, token: &str, leaf: &str, envelope: &str) {
        let ballot_box = ballot_box(self.source(), &self.process, &self.process.activities[0]);
        let held = ballot_box.lock(token.as_bytes(), leaf, envelope).unwrap();
        let cast = Cast { place: &held.place, leaf: &held.leaf, envelope: &held.envelope };
        self.o.w.store.cast_ballot(self.poll(), cast).await.unwrap();
    }

    pub async fn sign_in(&self, email: &str) -> Agent {
        let cookie = self.o.sign_in("valmoret", email).await;
        Agent { form: self.o.form("valmoret", &cookie).await, cookie }
    }

    /// After the vote: Anouk, and a second scrutineer.
    pub async fn two(&self) -> (Agent, Agent) {
        self.o.w.clock.set(CLOSED);
        self.o.name("valmoret", NOBODY, &[Role::ElectionsOfficer]).await;
        (self.sign_in(ANOUK).await, self.sign_in(NOBODY).await)
    }

    pub async fn get(&self, agent: &Agent, path: &str) -> Answer {
        self.o.get(path, Some(&agent.cookie)).await
    }

    pub async fn post(&self, agent: &Agent, path: &str, seen: &str) -> Answer {
        self.o.post(path, &[("form", &agent.form), ("seen", seen)], Some(&agent.cookie)).await
    }

    pub async fn acts(&self) -> Vec<String> {
        let acts = self.o.acts("valmoret").await;
        acts.into_iter().filter(|act| ["ask-opening", "declare-result"].contains(&&**act)).collect()
    }

    pub async fn public(&self) -> Snapshot {
        let (process, now) = (std::slice::from_ref(&self.process), parvis_web::Clock::now(&*self.o.w.clock));
        snapshot(self.source(), process, now, &mut State::default()).await.unwrap()
    }

    pub fn standing(&self, snapshot: &Snapshot) -> Standing {
        snapshot.standing(&self.process.id, &self.process.activities[0].id)
    }

    /// Whether nothing is declared and the key is there.
    pub async fn is_sealed(&self) -> bool {
        let prepared = self.o.w.store.poll(self.poll()).await.unwrap().unwrap();
        prepared.result.is_none() && !prepared.key.is_empty() && self.standing(&self.public().await).declared.is_none()
    }
}
