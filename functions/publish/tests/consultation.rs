//! Votes of a consultation as parts of the snapshot: followed one by one, counted from the records, hidden, rounded.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use parvis_keys::CommuneKey;
use parvis_model::activity::{Choices, Show, Targets};
use parvis_model::consultation::Consultation;
use parvis_model::eligibility::Eligibility;
use parvis_model::form::Form;
use parvis_model::presets::consultation::{OPINIONS, VOTES};
use parvis_model::process::Rules;
use parvis_model::snapshot::Part;
use parvis_model::{Activity, ActivityId, Identity, PartKey, Process, ProcessId, SiteId, Snapshot, Verb};
use parvis_publish::{Source, State, changed, snapshot};
use parvis_store::Store;
use parvis_store::embedded::Embedded;
use parvis_store::votes::{Change, Vote, Voter};
use parvis_store::written;

const OPEN: &str = "2026-11-24T09:00:00Z";
const CLOSED: &str = "2027-02-01T09:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn process(show: Show) -> Process {
    let options = OPINIONS.map(str::to_owned).to_vec();
    let votes = Activity {
        id: ActivityId::parse(VOTES).unwrap(),
        verb: Verb::Vote,
        opens: at("2026-11-02T00:00:00Z"),
        closes: at("2027-01-31T18:00:00Z"),
        eligibility: Eligibility::default(),
        identity: Identity::Email,
        show,
        form: Form::default(),
        shards: 8,
        contributions: None,
        choices: Some(Choices { options, targets: Targets { items: true, ..Targets::default() } }),
    };
    Process {
        id: ProcessId::parse("texte").unwrap(),
        title: String::new(),
        summary: String::new(),
        picture: None,
        activities: vec![votes],
        rules: Rules::Consultation(Consultation::default()),
    }
}

struct World {
    store: Store,
    site: SiteId,
    key: CommuneKey,
    _table: Embedded,
}

impl World {
    async fn new() -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        Self { store, site: SiteId::parse("valmoret").unwrap(), key: CommuneKey::new([7; 32]), _table: table }
    }

    fn source(&self) -> Source<'_> {
        Source { store: &self.store, site: &self.site, key: &self.key }
    }

    /// Writes a vote, and says what was written.
    async fn vote(&self, process: &Process, voter: u32, target: &str, choice: &str) -> written::Change {
        let name = format!("v{voter}");
        let cast_at = Timestamp::from_millisecond(at("2026-11-10T00:00:00Z").as_millisecond() + i64::from(voter));
        let cast_at = cast_at.unwrap();
        let answers = format!("{{\"choice\":\"{choice}\"}}");
        let vote =
            Vote { cast_at, body: "b", answers: &answers, identity: "email", change: Change::Latest, claim: None };
        let activity = &process.activities[0];
        let voter =
            Voter { site: &self.site, process: &process.id, activity: &activity.id, shards: 8, target, voter: &name };
        self.store.cast(voter, vote).await.unwrap();
        let choice = Some(choice.to_owned());
        written::Change::Choice { target: target.to_owned(), voter: name, at: cast_at, choice }
    }
}

fn count(snapshot: &Snapshot, process: &Process) -> Option<u64> {
    match snapshot.parts.get(&PartKey::count(&process.id, &process.activities[0].id)) {
        Some(Part::Count { web }) => Some(*web),
        _ => None,
    }
}

#[tokio::test]
async fn votes_are_followed_one_by_one_and_the_total_in_steps() {
    let (w, process) = (World::new().await, process(Show::Live));
    let (activity, now) = (&process.activities[0], at(OPEN));
    let processes = [process.clone()];
    let (mut state, mut known) = (State::default(), Snapshot::default());
    known.parts = snapshot(w.source(), &processes, now, &mut state).await.unwrap().parts;
    let mut totals = 0;
    for voter in 1..=34_u32 {
        let (target, choice) = (["item-a", "item-b"][voter as usize % 2], OPINIONS[voter as usize % 3]);
        let change = w.vote(&process, voter, target, choice).await;
        let parts = changed(w.source(), &process, activity, &change, &known, now, &mut state).await.unwrap();
        let key = PartKey::tally(&process.id, &activity.id, target);
        assert!(parts.iter().any(|(changed, _)| *changed == key), "{parts:?}");
        let other = PartKey::tally(&process.id, &activity.id, ["item-b", "item-a"][voter as usize % 2]);
        assert!(!parts.iter().any(|(changed, _)| *changed == other), "only what was voted on: {parts:?}");
        totals += usize::from(parts.iter().any(|(k, _)| *k == PartKey::count(&process.id, &activity.id)));
        known.parts.extend(parts.into_iter().map(|(key, part)| (key, part.unwrap())));
    }
    // Each of the first twenty, then 30: the page of the process is drawn at those.
    assert_eq!((totals, count(&known, &process)), (21, Some(30)));
    // Counting everything again says the same.
    let again = snapshot(w.source(), &processes, now, &mut State::default()).await.unwrap();
    assert_eq!(again.parts, known.parts);
    let closed = snapshot(w.source(), &processes, at(CLOSED), &mut State::default()).await.unwrap();
    assert_eq!(count(&closed, &process), Some(34), "the last word is exact");
}

#[tokio::test]
async fn hidden_votes_do_not_reach_the_snapshot() {
    let w = World::new().await;
    for (show, after) in [(Show::AfterClose, Some(1)), (Show::Never, None)] {
        let process = process(show);
        let (mut state, now) = (State::default(), at(OPEN));
        let change = w.vote(&process, 1, "item-a", "agree").await;
        let activity = &process.activities[0];
        let empty = Snapshot::default();
        let parts = changed(w.source(), &process, activity, &change, &empty, now, &mut state).await.unwrap();
        assert_eq!(parts, []);
        let processes = [process.clone()];
        let open = snapshot(w.source(), &processes, now, &mut state).await.unwrap();
        assert!(open.parts.is_empty(), "{:?}", open.parts);
        let closed = snapshot(w.source(), &processes, at(CLOSED), &mut state).await.unwrap();
        assert_eq!(count(&closed, &process), after);
    }
}
