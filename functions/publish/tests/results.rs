//! What the public may see of answers, and when: counted from records of a real table.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use parvis_keys::{CommuneKey, reference};
use parvis_model::activity::{Identity, Show, Verb};
use parvis_model::eligibility::Eligibility;
use parvis_model::form::{Form, Typed};
use parvis_model::process::Rules;
use parvis_model::question::{Choice, Kind, Question, When};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::snapshot::Part;
use parvis_model::tally::answers::{Results, Summary};
use parvis_model::{Activity, ActivityId, PartKey, Process, ProcessId, QuestionId, SiteId};
use parvis_publish::{Source, State, parts};
use parvis_store::Store;
use parvis_store::embedded::Embedded;
use parvis_store::votes::{Change, Vote, Voter, WHOLE};

const OPEN: &str = "2026-11-24T09:00:00Z";
const CONFIRMING: &str = "2027-01-31T18:30:00Z";
const CLOSED: &str = "2027-01-31T19:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn process(show: Show) -> Process {
    let option = |id: &str| Choice { id: id.to_owned(), label: id.to_owned(), picture: None };
    let question = |id: &str, number: u16, publish: bool, kind: Kind| Question {
        id: QuestionId::parse(id).unwrap(),
        number,
        label: id.to_owned(),
        hint: None,
        why: None,
        required: false,
        publish,
        kind,
    };
    let single = || Kind::Single { options: vec![option("oui"), option("non")], other: false, dropdown: false };
    let questions = vec![
        question("avis", 1, true, single()),
        question("secret", 2, false, single()),
        question("mot", 3, true, Kind::Text { long: true, max: 100 }),
        question("courriel", 4, true, Kind::Email),
    ];
    let page = QuestionPage {
        id: "p".to_owned(),
        title: String::new(),
        intro: None,
        questions,
        when: When::default(),
        jumps: vec![],
    };
    let avis = QuestionId::parse("avis").unwrap();
    let activity = Activity {
        id: ActivityId::parse("answers").unwrap(),
        verb: Verb::Contribute,
        opens: at("2026-11-02T00:00:00Z"),
        closes: at("2027-01-31T18:00:00Z"),
        eligibility: Eligibility::default(),
        identity: Identity::Email,
        show,
        form: Form::default(),
        shards: 4,
        contributions: None,
        choices: None,
    };
    let crosstabs = vec![(avis.clone(), avis)];
    Process {
        id: ProcessId::parse("enquete").unwrap(),
        title: String::new(),
        summary: String::new(),
        picture: None,
        activities: vec![activity],
        rules: Rules::Questionnaire(Questionnaire { pages: vec![page], crosstabs, ..Questionnaire::default() }),
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

    fn voter<'a>(&'a self, process: &'a Process, voter: &'a str) -> Voter<'a> {
        let (site, activity) = (&self.site, &process.activities[0].id);
        Voter { site, process: &process.id, activity, shards: 4, target: WHOLE, voter }
    }

    /// Stores what somebody typed; the instant of it.
    async fn answer(&self, process: &Process, voter: &str, typed: &[(&str, &str)]) -> Timestamp {
        let typed: Typed = typed.iter().map(|(k, v)| (format!("q.{k}"), (*v).to_owned())).collect();
        let answers = process.questionnaire().unwrap().read(&typed).answers;
        let answers = serde_json::to_string(&answers).unwrap();
        let number: i64 = voter.trim_start_matches('v').parse().unwrap();
        let cast_at = Timestamp::from_millisecond(at("2026-11-10T00:00:00Z").as_millisecond() + number).unwrap();
        let vote =
            Vote { cast_at, body: "b", answers: &answers, identity: "email", change: Change::Latest, claim: None };
        self.store.cast(self.voter(process, voter), vote).await.unwrap();
        cast_at
    }

    async fn parts(&self, process: &Process, now: &str) -> (u64, Option<Results>) {
        let source = Source { store: &self.store, site: &self.site, key: &self.key };
        let activity = &process.activities[0];
        let (mut web, mut results) = (0, None);
        for (key, part) in parts(source, process, activity, at(now), &mut State::default()).await.unwrap() {
            match part {
                Part::Count { web: count } => web = count,
                Part::Results(found) => {
                    assert_eq!(key, PartKey::results(&process.id, &activity.id));
                    results = Some(found);
                }
                other => panic!("{key}: {other:?}"),
            }
        }
        (web, results)
    }
}

fn yes(results: &Results) -> u64 {
    match &results.questions[&QuestionId::parse("avis").unwrap()] {
        Summary::Options { counts, .. } => counts["oui"],
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn live_results_go_forward_in_steps_of_ten() {
    let (w, process) = (World::new().await, process(Show::Live));
    for n in 0..9 {
        w.answer(&process, &format!("v{n}"), &[("avis", "oui"), ("secret", "oui")]).await;
    }
    let (count, results) = w.parts(&process, OPEN).await;
    assert_eq!((count, results.unwrap().total()), (9, 0));
    for n in 9..14 {
        w.answer(&process, &format!("v{n}"), &[("avis", "non")]).await;
    }
    let (count, results) = w.parts(&process, OPEN).await;
    let results = results.unwrap();
    assert_eq!((count, results.total(), yes(&results)), (14, 10, 9));
    assert!(results.crosstabs.is_empty(), "combinations are not told while it is open");
    let names: Vec<String> = results.questions.keys().map(ToString::to_string).collect();
    assert_eq!(names, ["avis", "mot"], "neither what is private nor addresses");
    // In the hour of confirmations it is still open; then all count.
    assert_eq!(w.parts(&process, CONFIRMING).await.1.unwrap().total(), 10);
    let closed = w.parts(&process, CLOSED).await.1.unwrap();
    assert_eq!((closed.total(), closed.crosstabs.len()), (14, 1));
}

#[tokio::test]
async fn what_may_not_be_seen_yet_is_not_in_the_snapshot() {
    let w = World::new().await;
    let later = process(Show::AfterClose);
    for n in 0..20 {
        w.answer(&later, &format!("v{n}"), &[("avis", "oui")]).await;
    }
    assert_eq!(w.parts(&later, OPEN).await.1, None);
    assert_eq!(w.parts(&later, CONFIRMING).await.1, None);
    assert_eq!(w.parts(&later, CLOSED).await.1.unwrap().total(), 20);
    assert_eq!(w.parts(&process(Show::Never), CLOSED).await.1, None);
}

#[tokio::test]
async fn texts_are_read_by_number_and_go_with_their_answer() {
    let (w, mut process) = (World::new().await, process(Show::AfterClose));
    let sent = w.answer(&process, "v1", &[("mot", "Merci <b>")]).await;
    w.answer(&process, "v2", &[("mot", "Ne me montrez pas")]).await;
    let number = reference(&w.key, &w.site, "v1", sent.as_millisecond());
    let mot = QuestionId::parse("mot").unwrap();
    let Rules::Questionnaire(questionnaire) = &mut process.rules else { unreachable!() };
    questionnaire.reading.insert(mot.clone(), vec![number, "0000-0000".to_owned()]);
    let chosen = async |process: &Process| match &w.parts(process, CLOSED).await.1.unwrap().questions[&mot] {
        Summary::Texts { answered, chosen } => (*answered, chosen.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(chosen(&process).await, (2, vec!["Merci <b>".to_owned()]));
    w.store.withdraw(w.voter(&process, "v1"), at(OPEN)).await.unwrap();
    assert_eq!(chosen(&process).await, (1, vec![]));
}
