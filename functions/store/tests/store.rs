//! What the table promises, tried on a real engine through the AWS SDK.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, Timestamp};
use parvis_model::definition::{Compiled, hash};
use parvis_model::{ActivityId, ProcessId, SiteId};
use parvis_store::definitions::{CHUNK_BYTES, Pushed};
use parvis_store::embedded::Embedded;
use parvis_store::pending::{Attempt, Begun, Code, MAX_ATTEMPTS, Submission};
use parvis_store::records::Shard;
use parvis_store::votes::{Change, Claim, Outcome, Vote, Voter, WHOLE, Withdrawal};
use parvis_store::{Store, StoreError};

struct World {
    store: Store,
    site: SiteId,
    process: ProcessId,
    activity: ActivityId,
    _table: Embedded,
}

impl World {
    async fn new() -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        store.ensure_table().await.unwrap();
        Self {
            store,
            site: SiteId::parse("valmoret").unwrap(),
            process: ProcessId::parse("passerelle").unwrap(),
            activity: ActivityId::parse("signatures").unwrap(),
            _table: table,
        }
    }

    fn voter<'a>(&'a self, voter: &'a str) -> Voter<'a> {
        Voter { site: &self.site, process: &self.process, activity: &self.activity, shards: 4, target: WHOLE, voter }
    }

    async fn count(&self) -> u64 {
        let mut total = 0;
        for shard in 0..4 {
            let (site, process, activity) = (&self.site, &self.process, &self.activity);
            total += self.store.count_votes(Shard { site, process, activity, shard, target: WHOLE }).await.unwrap();
        }
        total
    }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

fn vote(seconds: i64, body: &str) -> Vote<'_> {
    Vote { cast_at: at(seconds), body, answers: "{}", identity: "email", change: Change::Latest, claim: None }
}

#[tokio::test]
async fn an_older_write_that_arrives_late_changes_nothing() {
    let w = World::new().await;
    let zoe = w.voter("zoe");
    assert_eq!(w.store.cast(zoe, vote(10, "b")).await.unwrap(), Outcome::Recorded);
    assert_eq!(w.store.cast(zoe, vote(5, "a")).await.unwrap(), Outcome::Superseded);
    assert_eq!(w.store.vote(zoe).await.unwrap(), Some((at(10), true)));
    assert_eq!(w.count().await, 1);
}

#[tokio::test]
async fn what_was_stored_but_not_acknowledged_is_success_the_second_time() {
    let w = World::new().await;
    let zoe = w.voter("zoe");
    assert_eq!(w.store.cast(zoe, vote(10, "b")).await.unwrap(), Outcome::Recorded);
    assert_eq!(w.store.cast(zoe, vote(10, "b")).await.unwrap(), Outcome::Stands);
    assert_eq!(w.count().await, 1);
}

#[tokio::test]
async fn a_withdrawal_is_a_record_that_older_votes_do_not_undo() {
    let w = World::new().await;
    let zoe = w.voter("zoe");
    w.store.cast(zoe, vote(10, "a")).await.unwrap();
    assert_eq!(w.store.withdraw(zoe, at(10)).await.unwrap(), Withdrawal::Withdrawn);
    assert_eq!(w.store.withdraw(zoe, at(11)).await.unwrap(), Withdrawal::Withdrawn);
    assert_eq!(w.store.cast(zoe, vote(10, "a")).await.unwrap(), Outcome::Superseded);
    assert_eq!(w.count().await, 0);
    assert_eq!(w.store.cast(zoe, vote(20, "c")).await.unwrap(), Outcome::Recorded);
    assert_eq!(w.count().await, 1);
    assert_eq!(w.store.withdraw(w.voter("nobody"), at(1)).await.unwrap(), Withdrawal::Unknown);
}

#[tokio::test]
async fn forty_parallel_writes_of_one_voter_count_once_and_cost_one_unit_each() {
    let w = World::new().await;
    let tries = (0..40).map(|i| {
        let (store, site, process, activity) = (w.store.clone(), w.site.clone(), w.process.clone(), w.activity.clone());
        tokio::spawn(async move {
            let voter =
                Voter { site: &site, process: &process, activity: &activity, shards: 4, target: WHOLE, voter: "zoe" };
            store.cast(voter, vote(i % 3, "x")).await.unwrap()
        })
    });
    let mut recorded = 0;
    for outcome in tries.collect::<Vec<_>>() {
        recorded += u64::from(outcome.await.unwrap() == Outcome::Recorded);
    }
    assert_eq!(w.count().await, 1);
    assert_eq!(w.store.vote(w.voter("zoe")).await.unwrap(), Some((at(2), true)));
    let reading = w.store.meter().read();
    assert!((1..=3).contains(&recorded), "{recorded}");
    assert_eq!((reading.vote_writes, reading.vote_units), (recorded, recorded));
}

#[tokio::test]
async fn a_form_without_identity_counts_once_whatever_is_sent_with_it() {
    let w = World::new().await;
    let form = w.voter("form-1");
    let once = |seconds, body| Vote { change: Change::Once, identity: "open", ..vote(seconds, body) };
    assert_eq!(w.store.cast(form, once(1, "a")).await.unwrap(), Outcome::Recorded);
    assert_eq!(w.store.cast(form, once(2, "a")).await.unwrap(), Outcome::Stands);
    assert_eq!(w.store.cast(form, once(3, "b")).await.unwrap(), Outcome::OtherBody);
    assert_eq!(w.count().await, 1);
}

#[tokio::test]
async fn one_legal_petition_an_elector_and_quarter() {
    let w = World::new().await;
    let other = ProcessId::parse("autre").unwrap();
    let claim = |quarter| Some(Claim { quarter, elector: "elector-zoe" });
    let first = |seconds, quarter| Vote { change: Change::First, claim: claim(quarter), ..vote(seconds, "a") };
    let zoe = w.voter("zoe");
    let zoe_other = Voter { process: &other, ..zoe };
    assert_eq!(w.store.cast(zoe, first(1, "2026-q4")).await.unwrap(), Outcome::Recorded);
    assert_eq!(w.store.cast(zoe_other, first(2, "2026-q4")).await.unwrap(), Outcome::QuarterUsed);
    // Signing the same one again in the next quarter uses nothing of it.
    assert_eq!(w.store.cast(zoe, first(3, "2027-q1")).await.unwrap(), Outcome::Stands);
    assert_eq!(w.store.cast(zoe_other, first(4, "2027-q1")).await.unwrap(), Outcome::Recorded);
    // A withdrawal frees the quarter.
    assert_eq!(w.store.withdraw(zoe, at(5)).await.unwrap(), Withdrawal::Withdrawn);
    assert_eq!(w.store.withdraw(zoe_other, at(6)).await.unwrap(), Withdrawal::Withdrawn);
    assert_eq!(w.store.cast(zoe_other, first(7, "2026-q4")).await.unwrap(), Outcome::Recorded);
    assert_eq!(w.store.cast(zoe, first(8, "2026-q4")).await.unwrap(), Outcome::QuarterUsed);
    assert_eq!(w.count().await, 0);
}

#[tokio::test]
async fn parallel_legal_signatures_use_one_quarter_once() {
    let w = World::new().await;
    let tries: Vec<_> = (0..8)
        .map(|i| {
            let (store, site, activity) = (w.store.clone(), w.site.clone(), w.activity.clone());
            tokio::spawn(async move {
                let process = ProcessId::parse(&format!("petition-{i}")).unwrap();
                let voter =
                    Voter { site: &site, process: &process, activity: &activity, shards: 4, target: WHOLE, voter: "z" };
                let claim = Some(Claim { quarter: "2026-q4", elector: "z" });
                store.cast(voter, Vote { change: Change::First, claim, ..vote(1, "a") }).await.unwrap()
            })
        })
        .collect();
    let mut recorded = 0;
    for outcome in tries {
        recorded += u32::from(outcome.await.unwrap() == Outcome::Recorded);
    }
    assert_eq!(recorded, 1);
}

#[tokio::test]
async fn records_of_another_commune_are_out_of_reach() {
    let w = World::new().await;
    w.store.cast(w.voter("zoe"), vote(1, "a")).await.unwrap();
    let elsewhere = SiteId::parse("kerlande").unwrap();
    assert_eq!(w.store.vote(Voter { site: &elsewhere, ..w.voter("zoe") }).await.unwrap(), None);
}

fn submission(w: &World, body: &str) -> Submission {
    Submission {
        id: "nonce".to_owned(),
        process: w.process.clone(),
        activity: w.activity.clone(),
        sent_at: at(0),
        body: body.to_owned(),
        answers: "{\"email\":\"zoe@exemple.fr\"}".to_owned(),
    }
}

fn code(mac: u8, until: i64) -> Code {
    Code { mac: [mac; 32], until: at(until) }
}

#[tokio::test]
async fn the_same_form_sent_twice_is_known_again() {
    let w = World::new().await;
    let new = submission(&w, "a");
    assert_eq!(w.store.begin(&w.site, &new, &code(1, 600)).await.unwrap(), Begun::New);
    let Begun::Again(stored) = w.store.begin(&w.site, &new, &code(2, 600)).await.unwrap() else { panic!() };
    assert_eq!((stored.submission, stored.code, stored.mails), (new, vec![1; 32], 1));
    assert_eq!(w.store.begin(&w.site, &submission(&w, "b"), &code(3, 600)).await.unwrap(), Begun::OtherBody);
}

#[tokio::test]
async fn tries_are_counted_before_they_are_compared() {
    let w = World::new().await;
    w.store.begin(&w.site, &submission(&w, "a"), &code(1, 600)).await.unwrap();
    let tries: Vec<_> = (0..MAX_ATTEMPTS * 4)
        .map(|_| {
            let (store, site) = (w.store.clone(), w.site.clone());
            tokio::spawn(async move { store.attempt(&site, "nonce", at(1)).await.unwrap() })
        })
        .collect();
    let mut counted = 0;
    for attempt in tries {
        match attempt.await.unwrap() {
            Attempt::Counted(_) => counted += 1,
            other => assert_eq!(other, Attempt::Exhausted),
        }
    }
    assert_eq!(counted, MAX_ATTEMPTS);
    assert!(w.store.renew_code(&w.site, "nonce", &code(2, 1200), 2).await.unwrap());
    assert!(!w.store.renew_code(&w.site, "nonce", &code(3, 1200), 2).await.unwrap());
    assert!(
        matches!(w.store.attempt(&w.site, "nonce", at(1199)).await.unwrap(), Attempt::Counted(p) if p.code == [2; 32])
    );
    assert_eq!(w.store.attempt(&w.site, "nonce", at(1200)).await.unwrap(), Attempt::CodeExpired);
    assert_eq!(w.store.attempt(&w.site, "other", at(1)).await.unwrap(), Attempt::Gone);
}

#[tokio::test]
async fn a_confirmed_submission_keeps_no_answers_and_an_old_one_is_gone_before_the_table_sweeps() {
    let w = World::new().await;
    w.store.begin(&w.site, &submission(&w, "a"), &code(1, 600)).await.unwrap();
    w.store.finish(&w.site, "nonce", "voter").await.unwrap();
    let stored = w.store.pending(&w.site, "nonce", at(1)).await.unwrap().unwrap();
    assert_eq!((stored.submission.answers.as_str(), stored.confirmed.as_deref()), ("", Some("voter")));
    let later = at(0) + SignedDuration::from_hours(72);
    assert_eq!(w.store.pending(&w.site, "nonce", later).await.unwrap(), None);
    w.store.finish(&w.site, "never-was", "voter").await.unwrap();
    assert_eq!(w.store.pending(&w.site, "never-was", at(1)).await.unwrap(), None);
}

#[tokio::test]
async fn rate_windows_hold_under_parallel_requests() {
    let w = World::new().await;
    let tries: Vec<_> = (0..30)
        .map(|_| {
            let (store, site) = (w.store.clone(), w.site.clone());
            tokio::spawn(async move { store.count_rate(&site, "c", 10, 3600, at(0)).await.unwrap() })
        })
        .collect();
    let mut passed = 0;
    for passed_one in tries {
        passed += u32::from(passed_one.await.unwrap());
    }
    assert_eq!(passed, 10);
    assert!(w.store.count_rate(&w.site, "c", 10, 3600, at(3600)).await.unwrap());
    assert!(w.store.count_rate(&w.site, "d", 10, 3600, at(0)).await.unwrap());
}

#[tokio::test]
async fn definitions_are_chunked_checked_and_pushed_once() {
    let w = World::new().await;
    let json = format!("\"{}\"", "é".repeat(CHUNK_BYTES));
    let big = Compiled { hash: hash(json.as_bytes()), json };
    assert_eq!(w.store.push_definition(&w.site, "p", &big).await.unwrap(), Pushed::Changed);
    assert_eq!(w.store.push_definition(&w.site, "p", &big).await.unwrap(), Pushed::Unchanged);
    let pointer = w.store.pointer(&w.site, "p").await.unwrap().unwrap();
    assert_eq!(pointer.chunks, 3);
    assert_eq!(w.store.definition(&w.site, &pointer).await.unwrap(), big.json);
    let wrong = parvis_store::definitions::Pointer { hash: pointer.hash.clone(), chunks: 2 };
    assert!(matches!(w.store.definition(&w.site, &wrong).await, Err(StoreError::Damaged { .. })));
    assert_eq!(w.store.pointer(&w.site, "q").await.unwrap(), None);
    assert_eq!(w.store.definition_names(&w.site).await.unwrap(), ["p"]);
    w.store.withdraw_definition(&w.site, "p").await.unwrap();
    assert_eq!(w.store.pointer(&w.site, "p").await.unwrap(), None);
    assert_eq!(w.store.push_definition(&w.site, "p", &big).await.unwrap(), Pushed::Changed);
}

#[tokio::test]
async fn the_first_key_of_a_commune_stays() {
    let w = World::new().await;
    assert_eq!(w.store.commune_key(&w.site).await.unwrap(), None);
    assert_eq!(w.store.ensure_commune_key(&w.site, b"one").await.unwrap(), b"one");
    assert_eq!(w.store.ensure_commune_key(&w.site, b"two").await.unwrap(), b"one");
}

#[tokio::test]
async fn a_table_that_is_not_there_is_an_error_that_says_so() {
    let table = Embedded::memory().unwrap();
    let store = Store::new(&table.address("missing"));
    let site = SiteId::parse("valmoret").unwrap();
    assert!(
        matches!(store.commune_key(&site).await, Err(StoreError::Refused(why)) if why.contains("ResourceNotFound"))
    );
}

#[tokio::test]
async fn a_file_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("table.db");
    let site = SiteId::parse("valmoret").unwrap();
    for _ in 0..2 {
        let table = Embedded::open(&file).unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        assert_eq!(store.ensure_commune_key(&site, b"one").await.unwrap(), b"one");
    }
}
