//! Rights to vote, and the box, tried on a real engine through the AWS SDK.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use parvis_model::{ActivityId, ProcessId, SiteId};
use parvis_store::Store;
use parvis_store::ballots::{Cast, InBox, Kept, Leaf};
use parvis_store::embedded::Embedded;
use parvis_store::rights::{Moved, Poll, RightState, Used};

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
        let site = SiteId::parse("valmoret").unwrap();
        let (process, activity) = (ProcessId::parse("nom").unwrap(), ActivityId::parse("ballots").unwrap());
        Self { store, site, process, activity, _table: table }
    }

    fn poll(&self) -> Poll<'_> {
        Poll { site: &self.site, process: &self.process, activity: &self.activity }
    }

    async fn add(&self, hash: &str, state: RightState) {
        self.store.add_right(self.poll(), hash, &state).await.unwrap();
    }

    async fn ask(&self, hash: &str, asked: &str, given: &str) -> Used {
        self.store.use_right(self.poll(), hash, asked.as_bytes(), given.as_bytes()).await.unwrap()
    }

    async fn cast(&self, place: &str, leaf: &str) -> InBox {
        self.store.cast_ballot(self.poll(), Cast { place, leaf: leaf.as_bytes(), envelope: b"ballot" }).await.unwrap()
    }
}

#[tokio::test]
async fn a_right_is_used_once_and_a_lost_answer_is_given_again() {
    let w = World::new().await;
    w.add("ab", RightState::Unused).await;
    assert_eq!(w.ask("ab", "blinded", "signature").await, Used::Given(b"signature".to_vec()));
    // The answer was lost: the same question has the same answer, whatever would be given now.
    assert_eq!(w.ask("ab", "blinded", "another").await, Used::Given(b"signature".to_vec()));
    assert_eq!(w.ask("ab", "for a second ballot", "another").await, Used::Otherwise);
    // Adding it again, as a command that was interrupted does, changes nothing.
    w.add("ab", RightState::Unused).await;
    let used = RightState::Used { asked: b"blinded".to_vec(), given: b"signature".to_vec() };
    assert_eq!(w.store.right(w.poll(), "ab").await.unwrap(), Some(used));
    assert_eq!(w.ask("cd", "blinded", "signature").await, Used::Invalid);
    assert_eq!(w.store.right(w.poll(), "cd").await.unwrap(), None);
}

#[tokio::test]
async fn many_rights_are_added_and_none_is_touched_again() {
    let w = World::new().await;
    let hashes: Vec<String> = (0..230).map(|i| format!("{i:04x}")).collect();
    w.store.add_rights(w.poll(), &hashes[..150], &RightState::Unused).await.unwrap();
    assert!(matches!(w.ask("0003", "blinded", "signature").await, Used::Given(_)));
    // A run that was interrupted is run again.
    w.store.add_rights(w.poll(), &hashes, &RightState::Unused).await.unwrap();
    let rights = w.store.rights(w.poll()).await.unwrap();
    assert_eq!(rights.len(), 230);
    let used: Vec<&str> =
        rights.iter().filter(|(_, state)| *state != RightState::Unused).map(|(hash, _)| hash.as_str()).collect();
    assert_eq!(used, ["0003"]);
}

#[tokio::test]
async fn of_two_at_once_one_gets_the_right() {
    let w = World::new().await;
    w.add("ab", RightState::Unused).await;
    let (first, second) = tokio::join!(w.ask("ab", "one", "1"), w.ask("ab", "two", "2"));
    let given = [&first, &second].into_iter().filter(|used| matches!(used, Used::Given(_))).count();
    assert_eq!(given, 1, "{first:?} {second:?}");
    assert!(first == Used::Otherwise || second == Used::Otherwise);
}

#[tokio::test]
async fn revoking_and_replacing_always_add_up() {
    let w = World::new().await;
    for hash in ["a1", "b2", "c3"] {
        w.add(hash, RightState::Unused).await;
    }
    w.add("d4", RightState::Reserve).await;
    assert_eq!(w.ask("d4", "blinded", "signature").await, Used::Invalid, "a reserve is not a right yet");
    assert_eq!(w.store.revoke_right(w.poll(), "a1").await.unwrap(), Moved::Done);
    assert_eq!(w.store.revoke_right(w.poll(), "a1").await.unwrap(), Moved::Done);
    assert_eq!(w.ask("a1", "blinded", "signature").await, Used::Invalid);
    assert_eq!(w.store.activate_right(w.poll(), "d4").await.unwrap(), Moved::Done);
    assert_eq!(w.store.activate_right(w.poll(), "b2").await.unwrap(), Moved::Refused);
    assert!(matches!(w.ask("d4", "blinded", "signature").await, Used::Given(_)));
    assert!(matches!(w.ask("b2", "other", "signature").await, Used::Given(_)));
    assert_eq!(w.store.revoke_right(w.poll(), "b2").await.unwrap(), Moved::Refused, "its ballot may be in the box");
    let rights = w.store.rights(w.poll()).await.unwrap();
    let count = |keep: fn(&RightState) -> bool| rights.iter().filter(|(_, state)| keep(state)).count();
    assert_eq!(rights.len(), 4);
    assert_eq!(count(|state| matches!(state, RightState::Used { .. })), 2);
    assert_eq!(count(|state| *state == RightState::Revoked), 1);
    assert_eq!(count(|state| *state == RightState::Unused), 1);
}

#[tokio::test]
async fn a_token_casts_one_ballot_and_says_which() {
    let w = World::new().await;
    assert_eq!(w.cast("0f", "leaf-2").await, InBox::Recorded);
    for leaf in ["leaf-2", "leaf-9"] {
        assert_eq!(w.cast("0f", leaf).await, InBox::Before(b"leaf-2".to_vec()));
    }
    assert_eq!(w.cast("f0", "leaf-1").await, InBox::Recorded);
    let held = [("0f", "leaf-2"), ("f0", "leaf-1")].map(|(place, leaf)| (place.to_owned(), leaf.as_bytes().to_vec()));
    let leaves = held.clone().map(|(place, leaf)| Leaf { place, leaf });
    assert_eq!(w.store.leaves(w.poll()).await.unwrap(), leaves);
    let ballots = held.map(|(place, leaf)| Kept { place, leaf, envelope: b"ballot".to_vec() });
    assert_eq!(w.store.ballots(w.poll()).await.unwrap(), ballots);
}

#[tokio::test]
async fn what_was_published_or_declared_first_stands() {
    let w = World::new().await;
    let leaves = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert!(w.store.keep_batch(w.poll(), 0, &leaves(&["b", "c"])).await.unwrap());
    assert!(!w.store.keep_batch(w.poll(), 0, &leaves(&["x"])).await.unwrap());
    assert!(w.store.keep_batch(w.poll(), 1, &leaves(&["a"])).await.unwrap());
    assert_eq!(w.store.batches(w.poll()).await.unwrap(), [leaves(&["b", "c"]), leaves(&["a"])]);

    assert_eq!(w.store.poll(w.poll()).await.unwrap(), None);
    assert!(!w.store.declare(w.poll(), "{}").await.unwrap(), "nothing was prepared");
    assert!(w.store.prepare_poll(w.poll(), "manifest", b"public", b"secret").await.unwrap());
    assert!(!w.store.prepare_poll(w.poll(), "another", b"other", b"other").await.unwrap());
    assert!(w.store.declare(w.poll(), "result").await.unwrap());
    assert!(!w.store.declare(w.poll(), "another").await.unwrap());
    let poll = w.store.poll(w.poll()).await.unwrap().unwrap();
    assert_eq!((poll.manifest.as_str(), poll.key.as_slice()), ("manifest", &[][..]), "the key is gone");
    assert_eq!(poll.result.as_deref(), Some("result"));
}
