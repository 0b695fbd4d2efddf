//! A debate in the snapshot: single changes say the same as counting everything again, and a vote reads nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use parvis_keys::CommuneKey;
use parvis_model::activity::{Choices, Targets};
use parvis_model::contribution::{BODY, Contributions, Limit, Moderation, SIDE, Stage, WHOLE};
use parvis_model::debate::{Debate, SIDES};
use parvis_model::eligibility::Eligibility;
use parvis_model::form::Form;
use parvis_model::presets::debate::{ARGUMENT_VOTES, ARGUMENTS, CONVINCING, POSITIONS, PRESET};
use parvis_model::process::Rules;
use parvis_model::question::{Answer, Choice, Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::snapshot::Part;
use parvis_model::{
    Activity, ActivityId, Contribution, ContributionId, PartKey, Process, ProcessId, QuestionId, SiteId, Snapshot,
};
use parvis_publish::{Source, State, changed, snapshot};
use parvis_store::Store;
use parvis_store::embedded::Embedded;
use parvis_store::entries::{Author, Place};
use parvis_store::votes::{self, Vote, Voter};
use parvis_store::written::Change;

const NOW: &str = "2026-11-24T09:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn name(id: &str) -> ActivityId {
    ActivityId::parse(id).unwrap()
}

fn debate() -> Process {
    let option = |id: &str| Choice { id: id.to_owned(), label: id.to_owned(), picture: None };
    let question = |id: &str, kind: Kind| {
        let id = QuestionId::parse(id).unwrap();
        Question { id, number: 1, label: String::new(), hint: None, why: None, required: true, publish: true, kind }
    };
    let sides = Kind::Single { options: SIDES.map(option).to_vec(), other: false, dropdown: false };
    let questions = vec![question(SIDE, sides), question(BODY, Kind::Text { long: true, max: 600 })];
    let page = QuestionPage { id: "p".to_owned(), questions, ..QuestionPage::default() };
    let arguments = Contributions {
        questions: Questionnaire { pages: vec![page], ..Questionnaire::default() },
        targets: Targets::whole(),
        pages: true,
        moderation: Moderation::After,
        edit_hours: 24,
        limit: Limit::OnePerSide,
        pictures: false,
    };
    let chosen = |options: &[&str], targets| {
        Some(Choices { options: options.iter().map(|option| (*option).to_owned()).collect(), targets })
    };
    let activities = PRESET.activities.iter().map(|preset| Activity {
        id: name(preset.id),
        verb: preset.verb,
        opens: at("2026-11-02T00:00:00Z"),
        closes: at("2027-01-31T18:00:00Z"),
        eligibility: Eligibility::default(),
        identity: preset.identity,
        show: preset.show,
        form: Form::default(),
        shards: preset.shards,
        contributions: (preset.id == ARGUMENTS).then(|| arguments.clone()),
        choices: match preset.id {
            POSITIONS => chosen(&SIDES, Targets::whole()),
            ARGUMENT_VOTES => chosen(&[CONVINCING], Targets::of(&name(ARGUMENTS))),
            _ => None,
        },
    });
    Process {
        id: ProcessId::parse("place").unwrap(),
        title: String::new(),
        summary: String::new(),
        picture: None,
        // Replies are comments like those of ideas.
        activities: activities.take(3).collect(),
        rules: Rules::Debate(Debate::default()),
    }
}

struct World {
    store: Store,
    site: SiteId,
    key: CommuneKey,
    process: Process,
    state: State,
    snapshot: Snapshot,
    _table: Embedded,
}

impl World {
    async fn new() -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([7; 32]));
        let (state, snapshot) = (State::default(), Snapshot::default());
        Self { store, site, key, process: debate(), state, snapshot, _table: table }
    }

    /// Writes a choice, and follows it; the keys of the parts that this changes.
    async fn choose(
        &mut self,
        activity: &str,
        target: &str,
        voter: &str,
        second: i64,
        choice: Option<&str>,
    ) -> Vec<String> {
        let activity = self.process.activity(&name(activity)).unwrap().clone();
        let at = Timestamp::from_second(1_794_000_000 + second).unwrap();
        let (site, process, shards) = (&self.site, &self.process.id, activity.shards);
        let of = Voter { site, process, activity: &activity.id, shards, target, voter };
        match choice {
            Some(choice) => {
                let answers = format!(r#"{{"choice":"{choice}"}}"#);
                let (body, identity, change) = ("b", "email", votes::Change::Latest);
                let vote = Vote { cast_at: at, body, answers: &answers, identity, change, claim: None };
                self.store.cast(of, vote).await.unwrap();
            }
            None => {
                self.store.withdraw(of, at).await.unwrap();
            }
        }
        let (target, voter, choice) = (target.to_owned(), voter.to_owned(), choice.map(str::to_owned));
        self.follow(&activity, Change::Choice { target, voter, at, choice }).await
    }

    async fn argue(&mut self, id: &str, side: &str) -> Vec<String> {
        let activity = self.process.activity(&name(ARGUMENTS)).unwrap().clone();
        let answers = [
            (SIDE, Answer::One { option: side.to_owned(), other: None }),
            (BODY, Answer::Text("On s’y assoit.".to_owned())),
        ];
        let answers = answers.into_iter().map(|(id, answer)| (QuestionId::parse(id).unwrap(), answer)).collect();
        let id = ContributionId::parse(id).unwrap();
        let argument = Contribution::new(id.clone(), WHOLE, answers, at(NOW), Stage::Published);
        let (site, process, shards) = (&self.site, &self.process.id, activity.shards);
        let place = Place { site, process, activity: &activity.id, shards, id: &id };
        let author = Author { address: None, voter: "v".to_owned() };
        self.store.add_entry(place, &argument, "b", &author, None).await.unwrap();
        self.follow(&activity, Change::Contribution(id)).await
    }

    async fn follow(&mut self, activity: &Activity, change: Change) -> Vec<String> {
        let source = Source { store: &self.store, site: &self.site, key: &self.key };
        let (process, snapshot, now) = (&self.process, &self.snapshot, at(NOW));
        let parts = changed(source, process, activity, &change, snapshot, now, &mut self.state).await.unwrap();
        for (key, part) in parts.clone() {
            match part {
                Some(part) => self.snapshot.parts.insert(key, part),
                None => self.snapshot.parts.remove(&key),
            };
        }
        parts.into_iter().map(|(key, _)| key.to_string()).collect()
    }

    /// Everything counted again from the records.
    async fn counted(&self) -> Snapshot {
        let source = Source { store: &self.store, site: &self.site, key: &self.key };
        snapshot(source, std::slice::from_ref(&self.process), at(NOW), &mut State::default()).await.unwrap()
    }

    fn count(&self) -> u64 {
        self.snapshot.count(&self.process.id, &name(POSITIONS))
    }

    fn positions(&self) -> [u64; 2] {
        SIDES.map(|side| self.snapshot.chosen(&self.process.id, &name(POSITIONS), WHOLE, side))
    }
}

#[tokio::test]
async fn single_changes_say_the_same_as_all_records() {
    let mut w = World::new().await;
    w.argue("abcdefgh", "for").await;
    w.argue("bcdefghj", "against").await;
    let keys = w.choose(POSITIONS, WHOLE, "zoe", 1, Some("for")).await;
    assert_eq!(keys, ["place/positions/tally/-", "place/positions/top", "place/positions/count"]);
    w.choose(POSITIONS, WHOLE, "luc", 1, Some("for")).await;
    assert_eq!((w.positions(), w.count()), ([2, 0], 2));
    // Who changes sides counts once; who takes it back does not.
    w.choose(POSITIONS, WHOLE, "zoe", 2, Some("against")).await;
    assert_eq!((w.positions(), w.count()), ([1, 1], 2));
    w.choose(POSITIONS, WHOLE, "luc", 3, None).await;
    assert_eq!((w.positions(), w.count()), ([0, 1], 1));
    w.choose(ARGUMENT_VOTES, "abcdefgh", "zoe", 4, Some(CONVINCING)).await;
    w.choose(ARGUMENT_VOTES, "bcdefghj", "zoe", 4, Some(CONVINCING)).await;
    w.choose(ARGUMENT_VOTES, "bcdefghj", "luc", 4, Some(CONVINCING)).await;
    assert_eq!(w.counted().await, w.snapshot);
    let index = w.snapshot.index(&w.process.id, &name(ARGUMENTS));
    let sides: Vec<Option<&str>> = index.iter().map(|listed| listed.side.as_deref()).collect();
    assert_eq!(sides, [Some("for"), Some("against")]);
}

#[tokio::test]
async fn one_vote_more_on_an_argument_changes_two_parts_at_most() {
    let mut w = World::new().await;
    for id in ["abcdefgh", "bcdefghj"] {
        w.argue(id, "for").await;
    }
    let keys = w.choose(ARGUMENT_VOTES, "abcdefgh", "zoe", 1, Some(CONVINCING)).await;
    assert_eq!(keys, ["place/argument-votes/tally/abcdefgh", "place/argument-votes/top"]);
    // A record that comes twice changes nothing, and no vote touches the count of positions.
    assert!(w.choose(ARGUMENT_VOTES, "abcdefgh", "zoe", 1, Some(CONVINCING)).await.is_empty());
    let count = PartKey::count(&w.process.id, &name(POSITIONS));
    assert!(!matches!(w.snapshot.parts.get(&count), Some(Part::Count { web: 1.. })));
}
