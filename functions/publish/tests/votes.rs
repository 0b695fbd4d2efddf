//! From ballots in the tables to what is published of a vote: while it is open, after the close, once its result is declared;
//! and what somebody changed in between is found before anything is declared.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chacha20::ChaCha20Rng;
use jiff::Timestamp;
use parvis_ballots::{
    Ballot as Envelope, Code, CodeHash, CodeState, Codes, Draft, File, Files, Finding, Manifest, Place, Short,
    TokenKey, code_state, find_receipt, verify,
};
use parvis_keys::{BallotBox, CommuneKey, Purpose};
use parvis_model::activity::Show;
use parvis_model::ballot::{BallotOption, BallotQuestion, Mark, Method, RankingRule, Ties};
use parvis_model::desk::Act;
use parvis_model::eligibility::Eligibility;
use parvis_model::presets::{self, vote::PRESET};
use parvis_model::process::Rules;
use parvis_model::snapshot::Part;
use parvis_model::vote::{Batch, Keyed, Pile, Standing, Vote, rules_text};
use parvis_model::{
    Activity, ActivityId, Ballot, Identity, OptionId, PartKey, Process, ProcessId, QuestionId, SiteId, Snapshot, Tool,
};
use parvis_publish::{
    BoxError, ON_PAPER, OnPaper, Source, State, Unready, ballot_box, declare, open_box, papers, parts, seal_key,
    vote_name,
};
use parvis_store::Store;
use parvis_store::ballots::Cast;
use parvis_store::embedded::Embedded;
use parvis_store::log::Entry;
use parvis_store::paper::{Envelope as EnvelopeOf, Keeping};
use parvis_store::rights::{Poll, RightState, Used};
use parvis_store::votes::{self, Change, Voter, WHOLE};
use rand_core::SeedableRng;
use std::sync::OnceLock;

const BEFORE: &str = "2026-10-24T09:00:00Z";
const OPEN: &str = "2026-11-24T09:00:00Z";
const CONFIRMING: &str = "2027-01-31T18:30:00Z";
const CLOSED: &str = "2027-01-31T19:00:00Z";
const PRINTED: usize = 60;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn question(id: &str, method: Method, options: &[&str]) -> BallotQuestion {
    let option = |id: &&str| BallotOption {
        id: OptionId::parse(id).unwrap(),
        label: format!("Option {id}"),
        hint: None,
        picture: None,
    };
    let id = QuestionId::parse(id).unwrap();
    BallotQuestion {
        label: format!("Question {id}"),
        id,
        hint: None,
        method,
        options: options.iter().map(option).collect(),
        ties: Ties::Lot,
    }
}

fn process(identity: Identity, secret: bool) -> Process {
    let (eligibility, preset) = (Eligibility::default(), &PRESET.activities[0]);
    let activity = Activity {
        id: ActivityId::parse(preset.id).unwrap(),
        verb: preset.verb,
        opens: at("2026-11-02T00:00:00Z"),
        closes: at("2027-01-31T18:00:00Z"),
        form: presets::form(Tool::Vote, identity, &eligibility, false),
        eligibility,
        identity,
        show: Show::AfterClose,
        shards: preset.shards,
        contributions: None,
        choices: None,
    };
    let ranking = Method::Ranking { rule: RankingRule::Schulze, max_ranks: 3 };
    Process {
        id: ProcessId::parse("halle").unwrap(),
        title: "La halle".to_owned(),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: vec![activity],
        rules: Rules::Vote(Vote {
            questions: vec![
                question("halle", Method::YesNo, &[]),
                question("nom", ranking, &["aube", "brise", "crique"]),
            ],
            secret,
            changeable: false,
            seed: "tirage".to_owned(),
            risk: None,
            followup: None,
        }),
    }
}

/// Yes twice out of three, else no; and a name.
fn ballot(n: usize) -> Ballot {
    let option = |id: &str| OptionId::parse(id).unwrap();
    let ranked = |names: &[&str]| Mark::Ranked(names.iter().map(|id| option(id)).collect());
    let marks = [
        ("halle", Mark::One(option(if n.is_multiple_of(3) { "no" } else { "yes" }))),
        (
            "nom",
            if n == 7 {
                Mark::Blank
            } else {
                ranked(if n.is_multiple_of(2) { &["aube", "crique"] } else { &["brise"] })
            },
        ),
    ];
    Ballot::of(marks.into_iter().map(|(id, mark)| (QuestionId::parse(id).unwrap(), mark)).collect()).unwrap()
}

fn key() -> &'static TokenKey {
    static KEY: OnceLock<TokenKey> = OnceLock::new();
    KEY.get_or_init(|| TokenKey::generate(&mut ChaCha20Rng::from_seed([7; 32])).unwrap())
}

struct World {
    store: Store,
    site: SiteId,
    key: CommuneKey,
    process: Process,
    codes: Vec<Code>,
    _table: Embedded,
}

impl World {
    /// A vote whose codes are made; of a secret one, keys and manifest too.
    async fn new(identity: Identity, secret: bool) -> Self {
        let table = Embedded::memory().unwrap();
        let store = Store::new(&table.address("parvis"));
        store.ensure_table().await.unwrap();
        let mut rng = ChaCha20Rng::from_seed([1; 32]);
        let codes = (0..PRINTED + 5).map(|_| Code::random(&mut rng)).collect();
        let (site, key, process) =
            (SiteId::parse("valmoret").unwrap(), CommuneKey::new([7; 32]), process(identity, secret));
        let world = Self { store, site, key, process, codes, _table: table };
        if identity == Identity::Code {
            world.print().await;
        }
        if secret {
            world.prepare().await;
        }
        world
    }

    fn source(&self) -> Source<'_> {
        Source { store: &self.store, site: &self.site, key: &self.key }
    }

    fn activity(&self) -> &Activity {
        &self.process.activities[0]
    }

    fn poll(&self) -> Poll<'_> {
        Poll { site: &self.site, process: &self.process.id, activity: &self.activity().id }
    }

    fn hash(&self, n: usize) -> CodeHash {
        self.codes[n].hash(&vote_name(self.source(), &self.process, self.activity()).unwrap())
    }

    async fn print(&self) {
        for n in 0..self.codes.len() {
            let state = if n < PRINTED { RightState::Unused } else { RightState::Reserve };
            self.store.add_right(self.poll(), &self.hash(n).to_string(), &state).await.unwrap();
        }
    }

    async fn prepare(&self) {
        let seal = seal_key(self.source(), &self.process, self.activity());
        let draft = Draft {
            vote: vote_name(self.source(), &self.process, self.activity()).unwrap(),
            rules: rules_text(&self.process.vote().unwrap().questions),
            opens: "2026-11-02T00:00:00Z".to_owned(),
            closes: "2027-01-31T18:00:00Z".to_owned(),
            seed: [5; 32],
            codes: (0..PRINTED).map(|n| self.hash(n)).collect(),
            reserve: (PRINTED..self.codes.len()).map(|n| self.hash(n)).collect(),
            token_key: key().public().unwrap(),
        };
        let manifest = Manifest::new(draft, &seal).unwrap().to_file().unwrap();
        let (manifest, public) = (String::from_utf8(manifest).unwrap(), key().public().unwrap().to_spki().unwrap());
        assert!(self.store.prepare_poll(self.poll(), &manifest, &public, b"sealed").await.unwrap());
    }

    /// Casts a secret ballot with the code `n`; its receipt.
    async fn cast(&self, n: usize) -> Short {
        let name = vote_name(self.source(), &self.process, self.activity()).unwrap();
        let public = key().public().unwrap();
        let mut rng = ChaCha20Rng::from_seed([n.to_le_bytes()[0]; 32]);
        let pending = public.blind(&mut rng, &name).unwrap();
        let answer = key().blind_sign(&mut rng, pending.blinded()).unwrap();
        let used = self.store.use_right(self.poll(), &self.hash(n).to_string(), pending.blinded(), &answer).await;
        assert_eq!(used.unwrap(), Used::Given(answer.clone()));
        let token = public.finalize(&name, &pending, &answer).unwrap();
        let number: String = token.nonce.iter().map(|byte| format!("{byte:02x}")).collect();
        let cast = Envelope::new(token, ballot(n).encode()).unwrap();
        self.put(&number, &cast.hash(&name).to_string(), &cast).await;
        cast.receipt(&name)
    }

    async fn put(&self, token: &str, leaf: &str, ballot: &Envelope) {
        let envelope = serde_json::to_string(ballot).unwrap();
        let held = self.ballot_box().lock(token.as_bytes(), leaf, &envelope).unwrap();
        let cast = Cast { place: &held.place, leaf: &held.leaf, envelope: &held.envelope };
        self.store.cast_ballot(self.poll(), cast).await.unwrap();
    }

    fn ballot_box(&self) -> BallotBox {
        ballot_box(self.source(), &self.process, self.activity())
    }

    /// Hash and text of one of the ballots in the box.
    async fn some_ballot(&self) -> (String, String) {
        let kept = self.store.ballots(self.poll()).await.unwrap().remove(0);
        let leaf = self.ballot_box().leaf(&kept.place, &kept.leaf).unwrap();
        (leaf, self.ballot_box().envelope(&kept.place, &kept.envelope).unwrap())
    }

    /// Records a ballot that is not secret, under a voter key.
    async fn record(&self, voter: &str, n: usize) {
        let (site, activity) = (&self.site, &self.activity().id);
        let voter =
            Voter { site, process: &self.process.id, activity, shards: self.activity().shards, target: WHOLE, voter };
        let answers = format!("{{\"ballot\":{}}}", serde_json::to_string(&ballot(n).encode()).unwrap());
        let vote = votes::Vote {
            cast_at: at(OPEN),
            body: "b",
            answers: &answers,
            identity: "code",
            change: Change::First,
            claim: None,
        };
        self.store.cast(voter, vote).await.unwrap();
    }

    /// Casts a ballot that is not secret with the code `n`.
    async fn cast_openly(&self, n: usize) {
        let (hash, name) =
            (self.hash(n).to_string(), vote_name(self.source(), &self.process, self.activity()).unwrap());
        self.store.use_right(self.poll(), &hash, b"ballot", b"ballot").await.unwrap();
        let key = self.key.derive(&self.site, Purpose::Voter, &[self.process.id.as_str()]);
        self.record(&key.name(&[name.parts().join("/").as_bytes(), b"code", hash.as_bytes()]), n).await;
    }

    async fn on_paper(&self, n: usize) {
        self.store.use_right(self.poll(), &self.hash(n).to_string(), ON_PAPER, ON_PAPER).await.unwrap();
    }

    async fn snapshot(&self, now: &str) -> Snapshot {
        let parts = parts(self.source(), &self.process, self.activity(), at(now), &mut State::default()).await.unwrap();
        Snapshot { parts: parts.into_iter().collect(), ..Snapshot::default() }
    }

    fn standing(&self, snapshot: &Snapshot) -> Standing {
        snapshot.standing(&self.process.id, &self.activity().id)
    }

    fn count(&self, snapshot: &Snapshot) -> u64 {
        snapshot.count(&self.process.id, &self.activity().id)
    }

    fn files(&self, snapshot: &Snapshot) -> Files {
        let read = |name| Ok::<_, ()>(snapshot.box_file(&self.process.id, &self.activity().id, name));
        Files::load(|name| read(name).map(|text| text.map(|text| text.as_bytes().to_vec()))).unwrap()
    }

    async fn open(&self, paper: Option<&OnPaper>) -> Result<parvis_publish::Opened, BoxError> {
        open_box(self.source(), &self.process, self.activity(), paper, at(CLOSED)).await
    }

    async fn declare(&self, paper: Option<&OnPaper>) -> Snapshot {
        let opened = self.open(paper).await.unwrap();
        assert!(declare(self.source(), &self.process, self.activity(), &opened).await.unwrap());
        assert!(!declare(self.source(), &self.process, self.activity(), &opened).await.unwrap());
        self.snapshot(CLOSED).await
    }
}

fn spoilt() -> OnPaper {
    OnPaper { ballots: vec![(ballot(1), 2), (Ballot::spoilt(), 1)], ..OnPaper::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_vote_from_the_first_ballot_to_the_public_box() {
    let world = World::new(Identity::Code, true).await;
    // Before it opens: the manifest, so that the poster can be compared.
    let before = world.snapshot(BEFORE).await;
    let kinds: Vec<File> = world.files(&before).iter().map(|(file, _)| file).collect();
    assert_eq!((kinds, world.count(&before)), (vec![File::Manifest, File::ManifestSeal, File::Batches], 0));

    // Thirty-nine ballots are counted, and hide in no batch. With the fortieth, twenty of them make one.
    let mut receipts = Vec::new();
    for n in 0..39 {
        receipts.push(world.cast(n).await);
    }
    let open = world.snapshot(OPEN).await;
    let urn = world.standing(&open).urn.unwrap();
    assert_eq!((world.count(&open), urn.batches, urn.in_batches), (39, 0, 0));
    receipts.push(world.cast(39).await);
    world.snapshot(OPEN).await;
    for n in 40..50 {
        receipts.push(world.cast(n).await);
    }
    let open = world.snapshot(OPEN).await;
    let urn = world.standing(&open).urn.unwrap();
    assert_eq!((world.count(&open), urn.batches, urn.in_batches), (50, 1, 20));
    let files = world.files(&open);
    let report = verify(&files, Some(&Short::read(&urn.fingerprint).unwrap()), &parvis_ballots::rules::Rules);
    assert!(report.findings.is_empty() && !report.closed, "{:?}", report.findings);
    let found: Vec<_> = receipts.iter().map(|receipt| find_receipt(&files, receipt)).collect();
    assert_eq!(found.iter().filter(|place| **place == Some(Place::Batch(1))).count(), 20);
    assert!(found[..20].contains(&None), "those that wait are not simply the last");
    assert_eq!(found[40..], [None; 10]);
    assert_eq!(world.standing(&open).declared, None);

    // Three on paper, one code revoked and replaced.
    for n in 50..53 {
        world.on_paper(n).await;
    }
    world.store.revoke_right(world.poll(), &world.hash(59).to_string()).await.unwrap();
    world.store.activate_right(world.poll(), &world.hash(PRINTED).to_string()).await.unwrap();
    // After the close nothing comes by itself.
    for now in [CONFIRMING, CLOSED] {
        let closed = world.snapshot(now).await;
        assert_eq!((world.count(&closed), world.standing(&closed).declared), (50, None), "{now}");
        assert!(world.files(&closed).get(File::Ballots).is_none());
    }
    let early = open_box(world.source(), &world.process, world.activity(), None, at(CONFIRMING)).await;
    assert!(matches!(early, Err(BoxError::NotYet)));

    let declared = world.declare(Some(&spoilt())).await;
    let files = world.files(&declared);
    let report = verify(&files, Some(&Short::read(&urn.fingerprint).unwrap()), &parvis_ballots::rules::Rules);
    assert!(report.findings.is_empty() && report.closed, "{:?}", report.findings);
    assert_eq!((report.numbers.ballots, report.numbers.paper_ballots), (50, 3));
    assert!(receipts.iter().all(|receipt| matches!(find_receipt(&files, receipt), Some(Place::Ballot(_)))));
    let manifest = Manifest::from_file(files.get(File::Manifest).unwrap()).unwrap();
    let codes = Codes::from_file(files.get(File::Codes).unwrap()).unwrap();
    let state = |n| code_state(&manifest, &codes, &world.hash(n));
    assert_eq!(
        [state(0), state(50), state(55), state(59), state(PRINTED), state(PRINTED + 1)],
        [
            CodeState::Used,
            CodeState::UsedOnPaper,
            CodeState::Unused,
            CodeState::Revoked,
            CodeState::Unused,
            CodeState::Reserve
        ]
    );
    let standing = world.standing(&declared);
    let (urn, result) = (standing.urn.unwrap(), standing.declared.unwrap());
    assert!(urn.intact && urn.files.len() == 8, "{urn:?}");
    let halle = &result.outcomes[0];
    assert_eq!((halle.valid, halle.blank, halle.invalid, halle.winners[0].as_str()), (52, 0, 1, "yes"));
    let share = |channel: &parvis_model::vote::Channel, question: usize| {
        let share = &channel.shares[question];
        (channel.ballots, share.valid, share.blank, share.invalid)
    };
    assert_eq!((share(&result.web, 0), share(&result.web, 1)), ((50, 50, 0, 0), (50, 49, 1, 0)));
    assert_eq!(share(result.paper.as_ref().unwrap(), 0), (3, 2, 0, 1));
    let yes: Vec<u64> = [&result.web, result.paper.as_ref().unwrap()].map(|c| c.shares[0].totals[0].count).into();
    assert_eq!((yes, result.ballots()), (vec![33, 2], 53));
    let minutes = result.minutes.unwrap();
    assert_eq!(
        (minutes.printed, minutes.used, minutes.used_on_paper, minutes.revoked, minutes.reissued, minutes.unused),
        (60, 50, 3, 1, Some(1), 7)
    );
    // The key is gone, and what was declared stands.
    assert!(world.store.poll(world.poll()).await.unwrap().unwrap().key.is_empty());
    assert!(matches!(world.open(None).await, Err(BoxError::Declared)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_tampered_with_is_not_declared() {
    let world = World::new(Identity::Code, true).await;
    for n in 0..42 {
        world.cast(n).await;
    }
    world.snapshot(OPEN).await;
    let name = vote_name(world.source(), &world.process, world.activity()).unwrap();
    // A ballot turned under the hash that its voter has.
    let (leaf, first) = world.some_ballot().await;
    let turned =
        if first.contains("yes") { first.replace("yes", "no") } else { first.replace("\\\"no\\\"", "\\\"yes\\\"") };
    assert_ne!(first, turned);
    let ballot: Envelope = serde_json::from_str(&turned).unwrap();
    world.put("f0", &leaf, &ballot).await;
    assert!(matches!(world.open(None).await, Err(BoxError::Changed(leaves)) if leaves == [leaf]));

    // The same with a hash that fits: the token is there twice, and there are as many ballots as before in the batch.
    let world = World::new(Identity::Code, true).await;
    world.cast(0).await;
    world.put("f0", &ballot.hash(&name).to_string(), &ballot).await;
    let found = findings(world.open(None).await);
    assert!(found.iter().any(|finding| matches!(finding, Finding::MoreThan { .. })), "{found:?}");

    // A code that no letter has, which would let somebody add a ballot.
    let world = World::new(Identity::Code, true).await;
    world.cast(0).await;
    let stranger = Code::random(&mut ChaCha20Rng::from_seed([9; 32])).hash(&name).to_string();
    world.store.add_right(world.poll(), &stranger, &RightState::Unused).await.unwrap();
    world.store.use_right(world.poll(), &stranger, b"x", b"y").await.unwrap();
    let found = findings(world.open(None).await);
    assert!(found.iter().any(|finding| matches!(finding, Finding::NeverPrinted { .. })), "{found:?}");

    // A hash published while the vote was open whose ballot is not in the box.
    let world = World::new(Identity::Code, true).await;
    let lost: Vec<String> = (0..20).map(|n| format!("{n:064x}")).collect();
    world.store.keep_batch(world.poll(), 1, &lost).await.unwrap();
    let found = findings(world.open(None).await);
    assert_eq!(found.iter().filter(|finding| matches!(finding, Finding::Lost { .. })).count(), 20, "{found:?}");

    // More ballots on paper than envelopes.
    let world = World::new(Identity::Code, true).await;
    world.on_paper(0).await;
    let found = findings(world.open(Some(&spoilt())).await);
    assert!(found.iter().any(|finding| matches!(finding, Finding::MoreThan { count: 3, limit: 1, .. })), "{found:?}");
}

fn findings(opened: Result<parvis_publish::Opened, BoxError>) -> Vec<Finding> {
    match opened {
        Err(BoxError::Findings(findings)) => findings,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_that_changes_after_its_result_is_told() {
    let world = World::new(Identity::Code, true).await;
    for n in 0..3 {
        world.cast(n).await;
    }
    let declared = world.declare(None).await;
    assert!(world.standing(&declared).urn.unwrap().intact);
    assert!(world.files(&declared).get(File::Paper).is_none());
    world.store.revoke_right(world.poll(), &world.hash(9).to_string()).await.unwrap();
    let later = world.snapshot(CLOSED).await;
    assert!(!world.standing(&later).urn.unwrap().intact);
    // What was declared is published as it was: who verifies finds what differs.
    let (now, then) = (world.files(&later), world.files(&declared));
    assert_eq!(now.get(File::Closing), then.get(File::Closing));
    assert_eq!(verify(&now, None, &parvis_ballots::rules::Rules).findings, [Finding::FileHash(File::Codes)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_by_codes_without_secrecy_is_declared_and_its_ballots_are_not_published() {
    let world = World::new(Identity::Code, false).await;
    for n in 0..5 {
        world.cast_openly(n).await;
    }
    world.on_paper(5).await;
    let closed = world.snapshot(CLOSED).await;
    assert_eq!((world.count(&closed), world.standing(&closed)), (5, Standing::default()));
    assert!(matches!(world.open(Some(&spoilt())).await, Err(BoxError::NoCode(2))));
    let paper = OnPaper { ballots: vec![(ballot(1), 1)], ..OnPaper::default() };
    let declared = world.declare(Some(&paper)).await;
    let standing = world.standing(&declared);
    let result = standing.declared.unwrap();
    assert_eq!((standing.urn, result.ballots(), result.outcomes[0].valid), (None, 6, 6));
    let minutes = result.minutes.unwrap();
    assert_eq!((minutes.printed, minutes.used, minutes.used_on_paper, minutes.unused), (60, 5, 1, 54));
    assert_eq!(world.files(&declared), Files::default());

    // A ballot under a key that no code gives.
    let world = World::new(Identity::Code, false).await;
    world.cast_openly(0).await;
    world.record("somebody", 1).await;
    assert!(matches!(world.open(None).await, Err(BoxError::NoCode(1))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_by_address_is_counted_by_itself_after_the_last_confirmation() {
    let world = World::new(Identity::Email, false).await;
    for n in 0..4 {
        world.record(&format!("v{n}"), n).await;
    }
    for now in [OPEN, CONFIRMING] {
        let snapshot = world.snapshot(now).await;
        assert_eq!((world.count(&snapshot), world.standing(&snapshot)), (4, Standing::default()), "{now}");
        assert_eq!(snapshot.parts.len(), 1);
    }
    let closed = world.snapshot(CLOSED).await;
    let result = world.standing(&closed).declared.unwrap();
    assert_eq!((result.at, result.seed.as_str(), result.paper.is_none()), (at(CLOSED), "tirage", true));
    // 0 and 3 say no, 1 and 2 yes; a tie of yes and no is never drawn.
    assert_eq!(result.outcomes[0].winners.len(), 2);
    assert!(matches!(world.open(None).await, Err(BoxError::ByItself)));
    let keys: Vec<PartKey> = closed.parts.keys().cloned().collect();
    assert_eq!(keys.len(), 2);
    assert!(closed.parts.values().all(|part| matches!(part, Part::Count { .. } | Part::Standing(_))));
}

/// Enters a batch by one agent, and again by another.
async fn batch(world: &World, number: u32, entries: [&Pile; 2]) {
    let poll = world.poll();
    for (over, (agent, pile)) in (0..).zip(["anouk", "gaspard"].into_iter().zip(entries)) {
        let keyed = Keyed { agent: agent.to_owned(), at: at(CLOSED), pile: pile.text() };
        let kept = world.store.paper_batch(poll, number).await.unwrap();
        let next =
            kept.map_or_else(|| Ok(Batch::begin(keyed.clone())), |kept| kept.batch.enter(keyed.clone())).unwrap();
        let entry = Entry { agent, ..entry(Act::EnterBallots) };
        let done = world.store.keep_batch_on_paper(poll, (number, over), &next, &entry).await.unwrap();
        assert_eq!(done, Keeping::Done);
    }
}

fn entry(act: Act) -> Entry<'static> {
    Entry { at: at(CLOSED), agent: "anouk", act, object: "halle/ballots", payload: "{}", salt: [9; 32] }
}

fn pile(ballots: &[(Ballot, u64)]) -> Pile {
    let mut pile = Pile::default();
    ballots.iter().for_each(|(ballot, number)| pile.add(ballot.clone(), *number));
    pile
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_agents_entered_is_counted_with_the_web_and_verifies() {
    let world = World::new(Identity::Code, true).await;
    for n in 0..21 {
        world.cast(n).await;
    }
    let none = papers(world.source(), &world.process, world.activity()).await.unwrap();
    assert!(none.ballots.minutes.is_none() && none.ballots.version.is_none() && none.unready.is_none());
    for n in 21..26 {
        let hash = world.hash(n).to_string();
        let done = world.store.use_on_paper(world.poll(), &hash, ON_PAPER, &entry(Act::EnterEnvelope)).await;
        assert_eq!(done.unwrap(), EnvelopeOf::Entered);
    }
    let unready = || async { papers(world.source(), &world.process, world.activity()).await.unwrap().unready };
    assert_eq!(unready().await, Some(Unready::TooFew { ballots: 0, envelopes: 5 }));
    let first = pile(&[(ballot(1), 2), (Ballot::spoilt(), 1)]);
    batch(&world, 1, [&first, &first]).await;
    batch(&world, 2, [&pile(&[(ballot(3), 2)]), &pile(&[(ballot(3), 1), (ballot(4), 1)])]).await;
    assert_eq!(unready().await, Some(Unready::Batches(vec![2])));
    let kept = world.store.paper_batch(world.poll(), 2).await.unwrap().unwrap();
    let next = kept.batch.adopt("anouk", "gaspard", at(CLOSED)).unwrap();
    let settles = entry(Act::SettleBallots);
    let kept = world.store.keep_batch_on_paper(world.poll(), (2, kept.version), &next, &settles).await;
    assert_eq!(kept.unwrap(), Keeping::Done);
    let found = papers(world.source(), &world.process, world.activity()).await.unwrap();
    assert_eq!((found.unready, found.batches.len(), found.envelopes), (None, 2, Some(5)));

    let declared = world.declare(Some(&found.ballots)).await;
    let result = world.standing(&declared).declared.unwrap();
    let (paper, minutes) = (result.paper.unwrap(), result.paper_minutes.unwrap());
    assert_eq!((result.web.ballots, paper.ballots, paper.shares[0].invalid), (21, 5, 1));
    assert_eq!((minutes.envelopes, minutes.ballots, minutes.spoilt, minutes.batches), (5, 5, 1, 2));
    let report = verify(&world.files(&declared), None, &parvis_ballots::rules::Rules);
    assert!(report.findings.is_empty() && report.closed, "{:?}", report.findings);
    let text = String::from_utf8(world.files(&declared).get(File::Paper).unwrap().to_vec()).unwrap();
    assert!(text.contains(r#""envelopes":5,"ballots":5"#), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_by_address_with_paper_waits_for_the_desk() {
    let world = World::new(Identity::Email, false).await;
    world.record("v1", 1).await;
    let announces = entry(Act::AnnouncePaper);
    assert_eq!(world.store.announce_paper(world.poll(), &announces).await.unwrap(), Keeping::Done);
    let closed = world.snapshot(CLOSED).await;
    assert_eq!((world.count(&closed), world.standing(&closed)), (1, Standing::default()));
    let found = papers(world.source(), &world.process, world.activity()).await.unwrap();
    assert_eq!(found.unready, Some(Unready::Attendance));
    let signs = entry(Act::StateAttendance);
    assert_eq!(world.store.state_attendance(world.poll(), None, 2, &signs).await.unwrap(), Keeping::Done);
    let both = pile(&[(ballot(1), 1), (ballot(2), 1)]);
    batch(&world, 1, [&both, &both]).await;
    let found = papers(world.source(), &world.process, world.activity()).await.unwrap();
    assert_eq!(found.unready, None);
    let opened = world.open(Some(&found.ballots)).await.unwrap();
    let (process, activity) = (&world.process, world.activity());
    assert!(declare(world.source(), process, activity, &opened).await.unwrap());
    let result = world.standing(&world.snapshot(CLOSED).await).declared.unwrap();
    assert_eq!((result.web.ballots, result.paper.unwrap().ballots, result.minutes), (1, 2, None));
    assert_eq!(result.outcomes[0].winners[0].as_str(), "yes");
}
