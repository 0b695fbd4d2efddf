//! Who signed, for the roll: the web, what an agent entered at the counter, and nobody who took it back.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use parvis_keys::{CommuneKey, assisted_voter};
use parvis_model::activity::{Activity, Identity, Show, Verb};
use parvis_model::assisted::{ASSISTED, Visitor};
use parvis_model::desk::Act;
use parvis_model::eligibility::Eligibility;
use parvis_model::petition::Petition;
use parvis_model::presets::petition::form;
use parvis_model::process::Rules;
use parvis_model::snapshot::Part;
use parvis_model::{ActivityId, PartKey, Process, ProcessId, SiteId};
use parvis_publish::{Source, State, parts, roll};
use parvis_store::Store;
use parvis_store::embedded::Embedded;
use parvis_store::log::Entry;
use parvis_store::votes::{Change, Outcome, Vote, Voter, WHOLE};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn process() -> Process {
    let activity = Activity {
        id: ActivityId::parse("signatures").unwrap(),
        verb: Verb::Vote,
        opens: at("2026-11-02T00:00:00Z"),
        closes: at("2027-01-31T18:00:00Z"),
        eligibility: Eligibility::default(),
        identity: Identity::Email,
        show: Show::Live,
        form: form(Identity::Email, true),
        shards: 4,
        contributions: None,
        choices: None,
    };
    let petition = Petition {
        addressee: String::new(),
        author: String::new(),
        legal: true,
        thresholds: vec![],
        paper: vec![],
        transmitted: None,
        answer: None,
        refused: None,
    };
    Process {
        id: ProcessId::parse("passerelle").unwrap(),
        title: String::new(),
        summary: String::new(),
        picture: None,
        activities: vec![activity],
        rules: Rules::Petition(petition),
    }
}

struct World {
    store: Store,
    site: SiteId,
    key: CommuneKey,
    process: Process,
    _table: Embedded,
}

impl World {
    async fn new() -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([7; 32]));
        Self { store, site, key, process: process(), _table: table }
    }

    fn voter<'a>(&'a self, voter: &'a str) -> Voter<'a> {
        let activity = &self.process.activities[0].id;
        Voter { site: &self.site, process: &self.process.id, activity, shards: 4, target: WHOLE, voter }
    }

    async fn web(&self, voter: &str, first: &str) {
        let answers = format!("{{\"first-name\":\"{first}\",\"last-name\":\"=Durand\",\"email\":\"x@exemple.fr\"}}");
        let cast_at = at("2026-11-20T09:00:00Z");
        let vote =
            Vote { cast_at, body: "b", answers: &answers, identity: "email", change: Change::Latest, claim: None };
        self.store.cast(self.voter(voter), vote).await.unwrap();
    }

    /// What an agent enters for Zoé Le Goff.
    async fn counter(&self, first: &str, last: &str) -> Outcome {
        let visitor =
            Visitor { first_name: first.to_owned(), last_name: last.to_owned(), address: "3, rue du Bief".to_owned() };
        let voter = assisted_voter(&self.key, &self.site, &self.process.id, &visitor).unwrap();
        let cast_at = at("2026-11-24T09:00:00Z");
        let entry = Entry { at: cast_at, agent: "awa", act: Act::RunVotes, object: "o", payload: "", salt: [3; 32] };
        let answers = serde_json::to_string(&visitor).unwrap();
        let vote =
            Vote { cast_at, body: "b", answers: &answers, identity: ASSISTED, change: Change::First, claim: None };
        self.store.cast_assisted(self.voter(&voter), vote, &entry).await.unwrap()
    }

    fn source(&self) -> Source<'_> {
        Source { store: &self.store, site: &self.site, key: &self.key }
    }
}

#[tokio::test]
async fn the_list_has_everybody_who_counts() {
    let w = World::new().await;
    w.web("v1", "Ali").await;
    w.web("v2", "Line").await;
    w.store.withdraw(w.voter("v2"), at("2026-11-21T09:00:00Z")).await.unwrap();
    assert_eq!(w.counter("Zoé", "Le Goff").await, Outcome::Recorded);
    let list = roll(&w.store, &w.site, &w.process, None).await.unwrap().unwrap();
    let names: Vec<_> =
        list.iter().map(|s| (s.last_name.as_str(), s.first_name.as_str(), s.identity.as_str())).collect();
    assert_eq!(names, [("=Durand", "Ali", "email"), ("Le Goff", "Zoé", "assisted")]);
    assert_eq!(list[1].address, "3, rue du Bief");
}

#[tokio::test]
async fn an_assisted_entry_counts_once_apart_and_is_logged_once() {
    let w = World::new().await;
    w.web("v1", "Ali").await;
    let part = |web| Part::Count { web };
    let activity = &w.process.activities[0];
    let count = PartKey::count(&w.process.id, &activity.id);
    let counted = async || {
        parts(w.source(), &w.process, activity, at("2026-11-24T10:00:00Z"), &mut State::default()).await.unwrap()
    };
    assert_eq!(counted().await, [(count.clone(), part(1))]);
    assert_eq!(w.counter("Zoé", "Le Goff").await, Outcome::Recorded);
    assert_eq!(w.counter("ZOE", "LE-GOFF").await, Outcome::Stands, "the same person, written otherwise");
    assert_eq!(w.store.log_head(&w.site).await.unwrap().number, 1, "nothing was done the second time");
    let assisted = PartKey::assisted(&w.process.id, &activity.id);
    assert_eq!(counted().await, [(count, part(1)), (assisted, part(1))]);
}
