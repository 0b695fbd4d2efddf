//! Votes on paper, tried on a real engine through the AWS SDK: each act is once, logged, and over when the result is declared.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use parvis_model::desk::Act;
use parvis_model::vote::{Batch, BatchState, Keyed};
use parvis_model::{ActivityId, ProcessId, SiteId};
use parvis_store::Store;
use parvis_store::embedded::Embedded;
use parvis_store::log::{Entry, Verified};
use parvis_store::openings::Declaring;
use parvis_store::paper::{Envelope, Keeping, Reason};
use parvis_store::rights::{Poll, RightState, Used};

const PAPER: &[u8] = b"paper";

struct World {
    store: Store,
    site: SiteId,
    process: ProcessId,
    activity: ActivityId,
    _table: Embedded,
}

fn entry(agent: &str, act: Act) -> Entry<'_> {
    Entry { at: Timestamp::UNIX_EPOCH, agent, act, object: "nom/ballots", payload: "{}", salt: [7; 32] }
}

fn keyed(agent: &str, pile: &str) -> Keyed {
    Keyed { agent: agent.to_owned(), at: Timestamp::UNIX_EPOCH, pile: pile.to_owned() }
}

impl World {
    async fn new() -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        let (process, activity) = (ProcessId::parse("nom").unwrap(), ActivityId::parse("ballots").unwrap());
        Self { store, site: SiteId::parse("valmoret").unwrap(), process, activity, _table: table }
    }

    fn poll(&self) -> Poll<'_> {
        Poll { site: &self.site, process: &self.process, activity: &self.activity }
    }

    async fn envelope(&self, hash: &str) -> Envelope {
        self.store.use_on_paper(self.poll(), hash, PAPER, &entry("anouk", Act::EnterEnvelope)).await.unwrap()
    }

    async fn keep(&self, number: u32, over: u64, batch: &Batch) -> Keeping {
        let entry = entry("anouk", Act::EnterBallots);
        self.store.keep_batch_on_paper(self.poll(), (number, over), batch, &entry).await.unwrap()
    }

    async fn state(&self, before: Option<u64>, signed: u64) -> Keeping {
        let entry = entry("anouk", Act::StateAttendance);
        self.store.state_attendance(self.poll(), before, signed, &entry).await.unwrap()
    }

    async fn version(&self) -> Option<u64> {
        self.store.on_paper(self.poll()).await.unwrap().map(|gathered| gathered.version)
    }

    async fn entries(&self) -> u64 {
        match self.store.verify_log(&self.site).await.unwrap() {
            Verified::Whole { entries, .. } => entries,
            broken @ Verified::Broken { .. } => panic!("{broken:?}"),
        }
    }

    /// Anouk asks, and somebody else declares who was shown what was gathered at this version.
    async fn declare(&self, paper: Option<u64>) -> Declaring {
        let wish = self.store.wish(self.poll()).await.unwrap();
        let asks = entry("anouk", Act::AskOpening);
        assert!(self.store.ask_opening(self.poll(), "seen", wish.as_ref(), &asks).await.unwrap());
        let declares = entry("gaspard", Act::DeclareResult);
        self.store.declare_by_two(self.poll(), "result", "seen", paper, &declares).await.unwrap()
    }
}

#[tokio::test]
async fn a_code_on_an_envelope_is_used_once_and_logged_with_it() {
    let w = World::new().await;
    for (hash, state) in [
        ("a1", RightState::Unused),
        ("a2", RightState::Unused),
        ("a3", RightState::Reserve),
        ("a4", RightState::Reissued),
        ("a5", RightState::Unused),
    ] {
        let first = if state == RightState::Reissued { RightState::Reserve } else { state.clone() };
        w.store.add_right(w.poll(), hash, &first).await.unwrap();
        if state == RightState::Reissued {
            w.store.activate_right(w.poll(), hash).await.unwrap();
        }
    }
    w.store.revoke_right(w.poll(), "a5").await.unwrap();
    assert!(matches!(w.store.use_right(w.poll(), "a2", b"ballot", b"ballot").await.unwrap(), Used::Given(_)));

    assert_eq!(w.envelope("a1").await, Envelope::Entered);
    assert_eq!(w.envelope("a4").await, Envelope::Entered);
    assert_eq!((w.version().await, w.entries().await), (Some(2), 2));
    assert_eq!(w.envelope("a1").await, Envelope::Again);
    assert_eq!(w.envelope("a2").await, Envelope::OnTheWeb);
    assert_eq!(w.envelope("a3").await, Envelope::Unknown);
    assert_eq!(w.envelope("a5").await, Envelope::Revoked);
    assert_eq!(w.envelope("ff").await, Envelope::Unknown);
    // What is refused leaves no trace.
    assert_eq!((w.version().await, w.entries().await), (Some(2), 2));
    assert_eq!(w.store.on_paper(w.poll()).await.unwrap().unwrap().envelopes, 2);
    // From then on the web refuses it.
    assert_eq!(w.store.use_right(w.poll(), "a1", b"ballot", b"ballot").await.unwrap(), Used::Otherwise);
}

#[tokio::test]
async fn web_and_paper_at_once_use_a_code_once() {
    let w = World::new().await;
    for n in 0..12 {
        let hash = format!("b{n}");
        w.store.add_right(w.poll(), &hash, &RightState::Unused).await.unwrap();
        let (paper, web) = tokio::join!(w.envelope(&hash), w.store.use_right(w.poll(), &hash, b"ballot", b"ballot"));
        let won = [paper == Envelope::Entered, matches!(web.unwrap(), Used::Given(_))];
        assert_eq!(won.into_iter().filter(|won| *won).count(), 1, "{paper:?} {won:?}");
    }
}

#[tokio::test]
async fn a_batch_is_written_over_what_was_read_of_it_only() {
    let w = World::new().await;
    let first = Batch::begin(keyed("anouk", "12"));
    assert_eq!(w.keep(1, 0, &first).await, Keeping::Done);
    // Somebody else begins the same number.
    assert_eq!(w.keep(1, 0, &Batch::begin(keyed("gaspard", "9"))).await, Keeping::Changed);
    let kept = w.store.paper_batch(w.poll(), 1).await.unwrap().unwrap();
    assert_eq!((kept.number, kept.version, &kept.batch), (1, 1, &first));

    // Two enter it for the second time at once.
    let (b, c) = (first.enter(keyed("b", "12")).unwrap(), first.enter(keyed("c", "11")).unwrap());
    let (one, other) = tokio::join!(w.keep(1, 1, &b), w.keep(1, 1, &c));
    assert!(matches!((one, other), (Keeping::Done, Keeping::Changed) | (Keeping::Changed, Keeping::Done)));
    assert_eq!(w.keep(12, 0, &first).await, Keeping::Done);
    let all = w.store.paper_batches(w.poll()).await.unwrap();
    assert_eq!(all.iter().map(|kept| (kept.number, kept.version)).collect::<Vec<_>>(), [(1, 2), (12, 1)]);
    assert_eq!(all[0].batch.state(), if one == Keeping::Done { BatchState::Settled } else { BatchState::Differs });
    assert_eq!((w.version().await, w.entries().await), (Some(3), 3));
}

#[tokio::test]
async fn attendance_and_reasons_are_about_what_was_shown() {
    let w = World::new().await;
    assert_eq!(w.state(None, 12).await, Keeping::Changed, "it was not announced");
    let announces = entry("anouk", Act::AnnouncePaper);
    assert_eq!(w.store.announce_paper(w.poll(), &announces).await.unwrap(), Keeping::Done);
    assert_eq!(w.store.announce_paper(w.poll(), &announces).await.unwrap(), Keeping::Changed);
    assert_eq!(w.state(None, 12).await, Keeping::Done);
    assert_eq!(w.state(None, 13).await, Keeping::Changed);
    assert_eq!(w.state(Some(12), 14).await, Keeping::Done);
    let reason = Reason { text: "Enveloppe vide".to_owned(), agent: "anouk".to_owned(), envelopes: 14, ballots: 13 };
    let explains = entry("anouk", Act::ExplainPaper);
    assert_eq!(w.store.explain_paper(w.poll(), 1, &reason, &explains).await.unwrap(), Keeping::Changed);
    assert_eq!(w.store.explain_paper(w.poll(), 3, &reason, &explains).await.unwrap(), Keeping::Done);
    let gathered = w.store.on_paper(w.poll()).await.unwrap().unwrap();
    assert_eq!((gathered.version, gathered.attendance), (4, Some(14)));
    assert_eq!(gathered.reason_for(14, 13), Some(&reason));
    assert_eq!(gathered.reason_for(14, 12), None);
    assert_eq!(w.entries().await, 4);
}

#[tokio::test]
async fn nothing_entered_in_between_is_lost_and_nothing_comes_after() {
    let w = World::new().await;
    assert!(w.store.prepare_poll(w.poll(), "{}", b"public", b"sealed").await.unwrap());
    w.store.add_right(w.poll(), "a1", &RightState::Unused).await.unwrap();
    let batch = Batch::begin(keyed("anouk", "12"));
    assert_eq!(w.keep(1, 0, &batch).await, Keeping::Done);
    assert_eq!(w.declare(None).await, Declaring::Changed);
    assert_eq!(w.keep(2, 0, &batch).await, Keeping::Done);
    assert_eq!(w.declare(Some(1)).await, Declaring::Changed);
    assert!(w.store.poll(w.poll()).await.unwrap().unwrap().result.is_none());
    assert_eq!(w.declare(Some(2)).await, Declaring::Declared);
    assert_eq!(w.declare(Some(2)).await, Declaring::Stands);

    let before = w.entries().await;
    assert_eq!(w.keep(3, 0, &batch).await, Keeping::Declared);
    assert_eq!(w.keep(1, 1, &batch).await, Keeping::Declared);
    assert_eq!(w.envelope("a1").await, Envelope::Declared);
    let act = entry("anouk", Act::AnnouncePaper);
    assert_eq!(w.store.announce_paper(w.poll(), &act).await.unwrap(), Keeping::Declared);
    assert_eq!(w.store.state_attendance(w.poll(), None, 1, &act).await.unwrap(), Keeping::Declared);
    assert_eq!((w.version().await, w.entries().await), (Some(2), before));
    assert_eq!(w.store.right(w.poll(), "a1").await.unwrap(), Some(RightState::Unused));
}

#[tokio::test]
async fn what_is_on_paper_belongs_to_one_vote_of_one_commune() {
    let w = World::new().await;
    assert_eq!(w.keep(1, 0, &Batch::begin(keyed("anouk", "12"))).await, Keeping::Done);
    let (kerlande, quai) = (SiteId::parse("kerlande").unwrap(), ProcessId::parse("quai").unwrap());
    for poll in [Poll { site: &kerlande, ..w.poll() }, Poll { process: &quai, ..w.poll() }] {
        assert_eq!(w.store.on_paper(poll).await.unwrap(), None);
        assert_eq!(w.store.paper_batch(poll, 1).await.unwrap(), None);
        assert!(w.store.paper_batches(poll).await.unwrap().is_empty());
    }
}
