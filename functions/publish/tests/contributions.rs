//! What one contribution or one support more costs: which pages are drawn again, and what is read for it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use parvis_generator::{LoadedSite, Plan, load, plan, render_changed};
use parvis_keys::CommuneKey;
use parvis_model::contribution::{BODY, CATEGORY, DISTRICT, Stage, TITLE, WHOLE};
use parvis_model::snapshot::Part;
use parvis_model::{Activity, Answer, Contribution, ContributionId, PartKey, Process, QuestionId, Snapshot};
use parvis_publish::{Source, State, changed};
use parvis_store::entries::{Author, Place, Reason};
use parvis_store::written::Change;
use parvis_store::{Access, Address, Store, embedded::Embedded};
use parvis_theme::Theme;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

const NOW: &str = "2026-11-24T09:00:00Z";

struct Box {
    site: LoadedSite,
    process: Process,
    state: State,
    snapshot: Snapshot,
    plan: Plan,
    now: Timestamp,
}

fn activity<'p>(process: &'p Process, name: &str) -> &'p Activity {
    process.activities.iter().find(|activity| activity.id.as_str() == name).unwrap()
}

fn idea(number: usize, now: Timestamp) -> Contribution {
    let id = ContributionId::parse(&format!("i{number:09}")).unwrap();
    let category = ["mobilite", "nature", "ecole", "culture"][number % 4];
    let district = ["bourg", "les-forges"][number % 2];
    let option = |option: &str| Answer::One { option: option.to_owned(), other: None };
    let answers = [
        (TITLE, Answer::Text(format!("Idée numéro {number}"))),
        (BODY, Answer::Text("Un banc à l’ombre devant l’école, pour attendre les enfants.".to_owned())),
        (CATEGORY, option(category)),
        (DISTRICT, option(district)),
    ];
    let answers = answers.into_iter().map(|(id, answer)| (QuestionId::parse(id).unwrap(), answer)).collect();
    let sent = Timestamp::from_second(now.as_second() - 1_000_000 + i64::try_from(number).unwrap()).unwrap();
    Contribution::new(id, WHOLE, answers, sent, Stage::Published)
}

/// A table that nobody answers at: whoever reads from it fails.
fn nowhere() -> Store {
    Store::new(&Address {
        endpoint_url: Some("http://127.0.0.1:9".to_owned()),
        region: "local".to_owned(),
        table: "parvis".to_owned(),
        credentials: Access::local(),
    })
}

impl Box {
    /// The idea box of the demonstration with `count` ideas that have been read once.
    async fn with(count: usize, supports: usize) -> Self {
        let (sites, found) = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"));
        assert!(!found.iter().any(parvis_generator::Diagnostic::is_error));
        let site = sites.into_iter().find(|site| site.id().as_str() == "valmoret").unwrap();
        let process = site.processes().iter().find(|p| p.process.id.as_str() == "vos-idees").unwrap().process.clone();
        let now: Timestamp = NOW.parse().unwrap();
        let ideas = activity(&process, "ideas");
        let mut snapshot = Snapshot::default();
        let all: Vec<Contribution> = (0..count).map(|number| idea(number, now)).collect();
        let listed = all.iter().map(parvis_publish::listed).collect();
        snapshot.parts.insert(PartKey::index(&process.id, &ideas.id), Part::Index { listed });
        for idea in all {
            snapshot.parts.insert(PartKey::entry(&process.id, &ideas.id, &idea.id), Part::Entry(idea.into()));
        }
        let plan = plan(&site, &snapshot, now);
        let mut this = Self { site, process, state: State::default(), snapshot, plan, now };
        for number in 0..supports {
            let (target, voter) = (number % count.max(1), format!("v{number}"));
            this.take(&nowhere(), &this.support(target, &voter)).await;
        }
        this
    }

    fn support(&self, number: usize, voter: &str) -> Change {
        Change::Choice {
            target: format!("i{number:09}"),
            voter: voter.to_owned(),
            at: self.now,
            choice: Some("support".to_owned()),
        }
    }

    /// Takes one change; the paths of the pages that are drawn again for it.
    async fn take(&mut self, store: &Store, change: &Change) -> Vec<String> {
        let name = if matches!(change, Change::Choice { .. }) { "supports" } else { "ideas" };
        let key = CommuneKey::new([7; 32]);
        let source = Source { store, site: self.site.id(), key: &key };
        let activity = activity(&self.process, name);
        let state = &mut self.state;
        let parts = changed(source, &self.process, activity, change, &self.snapshot, self.now, state).await.unwrap();
        let mut keys = BTreeSet::new();
        for (key, part) in parts {
            match part {
                Some(part) => drop(self.snapshot.parts.insert(key.clone(), part)),
                None => drop(self.snapshot.parts.remove(&key)),
            }
            keys.insert(key);
        }
        let new = plan(&self.site, &self.snapshot, self.now);
        let drawn = new.outdated(&self.plan, &keys).iter().map(|page| page.path.clone()).collect();
        let theme = Theme::new().unwrap();
        let plans = (&self.plan, &new);
        render_changed(&theme, &self.site, plans, &self.snapshot, &BTreeSet::new(), self.now).unwrap();
        self.plan = new;
        drawn
    }
}

#[tokio::test]
async fn one_support_among_ten_thousand_ideas_draws_few_pages_and_reads_nothing() {
    let mut ideas = Box::with(10_000, 0).await;
    // Of a middle one: its page, and the one block of each list that it is in.
    let drawn = ideas.take(&nowhere(), &ideas.support(5_000, "zoe")).await;
    assert!(drawn.len() < 10, "{drawn:#?}");
    assert!(drawn.contains(&"vos-idees/i000005000/index.html".to_owned()), "{drawn:#?}");
    // Of the newest one, which stands on the page of the process too.
    let drawn = ideas.take(&nowhere(), &ideas.support(9_999, "zoe")).await;
    assert!(drawn.len() < 10, "{drawn:#?}");
    // Pressed again: nothing.
    assert_eq!(ideas.take(&nowhere(), &ideas.support(9_999, "zoe")).await, Vec::<String>::new());
}

#[tokio::test]
async fn one_idea_more_draws_its_page_and_the_newest_blocks() {
    let mut ideas = Box::with(1_000, 0).await;
    let table = Embedded::memory().unwrap();
    let store = Store::new(&table.address("parvis"));
    store.ensure_table().await.unwrap();
    let new = idea(1_000, ideas.now);
    let (site, process, activity) = (ideas.site.id().clone(), ideas.process.clone(), activity(&ideas.process, "ideas"));
    let place =
        Place { site: &site, process: &process.id, activity: &activity.id, shards: activity.shards, id: &new.id };
    let author = Author { address: None, voter: "v".to_owned() };
    store.add_entry(place, &new, "b", &author, None).await.unwrap();
    let drawn = ideas.take(&store, &Change::Contribution(new.id.clone())).await;
    assert!(drawn.contains(&format!("vos-idees/{}/index.html", new.id)), "{drawn:#?}");
    // Home, page and feeds tell the number; the newest block of each list that it is in.
    assert!(drawn.len() < 12, "{drawn:#?}");
}

#[tokio::test]
async fn enough_supports_oblige_the_commune_once() {
    let mut ideas = Box::with(0, 0).await;
    let table = Embedded::memory().unwrap();
    let store = Store::new(&table.address("parvis"));
    store.ensure_table().await.unwrap();
    let new = idea(0, ideas.now);
    let (site, process) = (ideas.site.id().clone(), ideas.process.clone());
    let activity = activity(&process, "ideas");
    let place =
        Place { site: &site, process: &process.id, activity: &activity.id, shards: activity.shards, id: &new.id };
    let author = Author { address: None, voter: "v".to_owned() };
    store.add_entry(place, &new, "b", &author, None).await.unwrap();
    ideas.take(&store, &Change::Contribution(new.id.clone())).await;
    for voter in 0..31 {
        assert!(store.queue(&site, 9, None).await.unwrap().is_empty() || voter == 30, "{voter}");
        let support = ideas.support(0, &format!("v{voter}"));
        ideas.take(&store, &support).await;
    }
    let queue = store.queue(&site, 9, None).await.unwrap();
    assert_eq!(queue.iter().map(|waiting| waiting.reason).collect::<Vec<_>>(), [Reason::Answer]);
    let shown = ideas.snapshot.entry(&process.id, &activity.id, &new.id).unwrap();
    let days = shown.owed_by.unwrap().as_second() - ideas.now.as_second();
    assert_eq!((days / 86_400, shown.history.len()), (60, 2), "published, threshold reached");
}

#[tokio::test]
async fn what_is_followed_is_what_is_counted() {
    let mut followed = Box::with(40, 500).await;
    let ideas = activity(&followed.process, "supports").id.clone();
    let chosen = |b: &Box, number: usize| b.snapshot.chosen(&b.process.id, &ideas, &format!("i{number:09}"), "support");
    assert_eq!((0..40).map(|number| chosen(&followed, number)).sum::<u64>(), 500);
    // Taken back, in whatever order it is told.
    let mut back = followed.support(3, "v3");
    if let Change::Choice { at, choice, .. } = &mut back {
        (*at, *choice) = (Timestamp::from_second(at.as_second() + 1).unwrap(), None);
    }
    let before = chosen(&followed, 3);
    followed.take(&nowhere(), &back).await;
    followed.take(&nowhere(), &followed.support(3, "v3")).await;
    assert_eq!(chosen(&followed, 3), before - 1);
}

/// A measurement, run by hand: `cargo test --release -p parvis-publish --test contributions -- --ignored --nocapture`.
#[tokio::test]
#[ignore = "a measurement"]
#[allow(clippy::print_stdout, reason = "a measurement tells what it measured")]
async fn ten_thousand_contributions() {
    let mut ideas = Box::with(10_000, 0).await;
    let theme = Theme::new().unwrap();
    let started = Instant::now();
    let files = parvis_generator::build_site(&theme, &ideas.site, &ideas.snapshot, ideas.now).unwrap();
    println!("whole site, {} files: {:?}", files.len(), started.elapsed());
    let mut times = Vec::new();
    for number in 0..25 {
        let started = Instant::now();
        let drawn = ideas.take(&nowhere(), &ideas.support(number * 300, "zoe")).await;
        times.push((started.elapsed(), drawn.len()));
    }
    times.sort();
    println!("one support more: median {:?}, {} pages", times[12].0, times[12].1);
}
