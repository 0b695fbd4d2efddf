//! Votes: what a code gives, what a ballot is cast with, and that nothing between two steps burns a vote.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_ballots::{Ballot, Code, Pending, TokenPublicKey};
use parvis_collect::Limits;
use parvis_keys::{decode, encode};
use parvis_model::ballot::Ballot as Marks;
use parvis_model::{Identity, Process, SiteId};
use parvis_store::ballots::Kept;
use parvis_store::rights::{Moved, Poll, RightState};
use rand_core::SeedableRng;
use world::{Answer, World, votes};

const BALLOT: &str = "/api/-/valmoret/halle/ballots/ballot";
const LETTER: &str = "/api/valmoret/halle/ballots/letter";
/// A whole ballot.
const MARKS: [(&str, &str); 4] = [("q.halle", "yes"), ("q.nom.brise", "1"), ("q.nom.aube", "2"), ("go", "send")];

struct Voting {
    world: World,
    process: Process,
    codes: Vec<Code>,
    site: SiteId,
}

impl Voting {
    async fn secret() -> Self {
        Self::of(votes::vote("halle", Identity::Code, true, false)).await
    }

    async fn of(process: Process) -> Self {
        Self::within(World::new().await, process).await
    }

    async fn within(world: World, process: Process) -> Self {
        world.push("valmoret", &process).await;
        let codes = world.codes(&process, 3).await;
        Self { world, process, codes, site: SiteId::parse("valmoret").unwrap() }
    }

    fn poll(&self) -> Poll<'_> {
        Poll { site: &self.site, process: &self.process.id, activity: &self.process.activities[0].id }
    }

    /// The page that says that a code is right.
    async fn look(&self, code: &str) -> Answer {
        self.world.post(LETTER, &[("code", code)]).await
    }

    /// Asks for the paper of a code, with what a browser blinded or without.
    async fn paper(&self, code: &Code, blinded: &str) -> Answer {
        let page = self.look(&code.printed()).await;
        assert_eq!(page.status, 200, "{}", page.body);
        let token = page.input("token").unwrap();
        self.world.post(LETTER, &[("code", &code.compact()), ("token", &token), ("blinded", blinded)]).await
    }

    async fn cast(&self, right: &[(&str, &str)], marks: &[(&str, &str)]) -> Answer {
        self.world.post(BALLOT, &[right, marks].concat()).await
    }

    async fn ballots(&self) -> Vec<(String, String)> {
        let ballot_box = World::ballot_box(&self.process);
        let kept = self.world.store.ballots(self.poll()).await.unwrap();
        let open = |kept: Kept| {
            let leaf = ballot_box.leaf(&kept.place, &kept.leaf).unwrap();
            (leaf, ballot_box.envelope(&kept.place, &kept.envelope).unwrap())
        };
        kept.into_iter().map(open).collect()
    }

    async fn state(&self, code: &Code) -> RightState {
        let hash = code.hash(&World::vote_name("halle")).to_string();
        self.world.store.right(self.poll(), &hash).await.unwrap().unwrap()
    }
}

/// Token fields of a paper that the server made.
fn right(page: &Answer) -> Vec<(&'static str, String)> {
    ["nonce", "randomizer", "signature"].into_iter().map(|name| (name, page.input(name).unwrap())).collect()
}

fn fields<'a>(right: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    right.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn public() -> TokenPublicKey {
    votes::key().public().unwrap()
}

/// What a browser with the script does.
fn blind(seed: u8) -> (Pending, String) {
    let mut rng = chacha20::ChaCha20Rng::from_seed([seed; 32]);
    let pending = public().blind(&mut rng, &World::vote_name("halle")).unwrap();
    let blinded = encode(pending.blinded());
    (pending, blinded)
}

fn attribute(page: &Answer, name: &str) -> String {
    let from = page.body.split_once(&format!("{name}=\"")).unwrap().1;
    from.split_once('"').unwrap().0.to_owned()
}

fn finalize(pending: &Pending, page: &Answer) -> Vec<(&'static str, String)> {
    let answer = decode(&attribute(page, "data-answer")).unwrap();
    let token = public().finalize(&World::vote_name("halle"), pending, &answer).unwrap();
    vec![
        ("nonce", encode(&token.nonce)),
        ("randomizer", encode(&token.randomizer)),
        ("signature", encode(&token.signature)),
    ]
}

#[tokio::test]
async fn a_ballot_without_script_from_letter_to_box() {
    let v = Voting::secret().await;
    let page = v.paper(&v.codes[0], "").await;
    let right = right(&page);
    // Filled in, checked, sent.
    let check = v.cast(&fields(&right), &MARKS[..3]).await;
    assert_eq!(check.status, 200, "{}", check.body);
    assert!(check.body.contains("Option brise") && check.body.contains("Relisez"), "{}", check.body);
    assert!(v.ballots().await.is_empty(), "looking casts nothing");
    let receipt = v.cast(&fields(&right), &MARKS).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    let ballots = v.ballots().await;
    assert_eq!(ballots.len(), 1);
    let cast: Ballot = serde_json::from_str(&ballots[0].1).unwrap();
    let name = World::vote_name("halle");
    assert!(cast.is_sound(&public(), &name));
    assert_eq!(cast.hash(&name).to_string(), ballots[0].0);
    assert!(receipt.body.contains(&cast.receipt(&name).to_string()), "{}", receipt.body);
    let marks = Marks::parse(cast.choices()).unwrap();
    assert!(marks.check(&v.process.vote().unwrap().questions).is_ok());
    // Nothing of the voter lies beside it.
    assert!(!ballots[0].1.contains(&v.codes[0].compact()));
}

#[tokio::test]
async fn a_ballot_blinded_by_the_browser() {
    let v = Voting::secret().await;
    let (pending, blinded) = blind(1);
    let page = v.paper(&v.codes[0], &blinded).await;
    assert_eq!(attribute(&page, "data-blinded"), blinded);
    assert_eq!(page.input("nonce").as_deref(), Some(""), "the server does not know it");
    let token = finalize(&pending, &page);
    let receipt = v.cast(&fields(&token), &MARKS).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    assert_eq!(v.ballots().await.len(), 1);
    // What the server saw is not what the box holds.
    assert!(!v.ballots().await[0].1.contains(&blinded));
}

#[tokio::test]
async fn a_lost_answer_or_a_closed_tab_burns_nothing() {
    let v = Voting::secret().await;
    // With the script: the same blinded message gets the same answer, as often as it asks.
    let (pending, blinded) = blind(1);
    let first = v.paper(&v.codes[0], &blinded).await;
    let again = v.paper(&v.codes[0], &blinded).await;
    assert_eq!(attribute(&first, "data-answer"), attribute(&again, "data-answer"));
    let token = finalize(&pending, &again);
    // Without: the server derives the same.
    let one = right(&v.paper(&v.codes[1], "").await);
    v.world.clock.forward(SignedDuration::from_hours(24 * 3));
    let two = right(&v.paper(&v.codes[1], "").await);
    assert_eq!(one, two);
    // Casting: the same ballot again is the same receipt.
    for _ in 0..3 {
        let receipt = v.cast(&fields(&token), &MARKS).await;
        assert!(receipt.status == 200 && receipt.body.contains("dans l’urne"), "{}", receipt.body);
    }
    assert_eq!(v.ballots().await.len(), 1);
}

#[tokio::test]
async fn a_code_gives_one_ballot_whoever_asks_for_another() {
    let v = Voting::secret().await;
    let (_, blinded) = blind(1);
    v.paper(&v.codes[0], &blinded).await;
    let (_, other) = blind(2);
    for second in [other.as_str(), ""] {
        let page = v.paper(&v.codes[0], second).await;
        assert_eq!(page.status, 409, "{}", page.body);
        assert!(page.body.contains("déjà donné un bulletin") && page.input("nonce").is_none(), "{}", page.body);
    }
    // And a token casts one ballot: the first stands, and the second is told so.
    let token = right(&v.paper(&v.codes[1], "").await);
    assert_eq!(v.cast(&fields(&token), &MARKS).await.status, 200);
    let changed = [("q.halle", "no"), ("q.nom.blank", "yes"), ("go", "send")];
    let second = v.cast(&fields(&token), &changed).await;
    assert_eq!(second.status, 409, "{}", second.body);
    let ballots = v.ballots().await;
    assert!(ballots.len() == 1 && ballots[0].1.contains("yes"), "{ballots:?}");
}

#[tokio::test]
async fn twenty_browsers_at_once_get_one_ballot() {
    let v = Voting::secret().await;
    let papers = (0..20_u8).map(|seed| {
        let (v, code) = (&v, &v.codes[0]);
        async move { v.paper(code, &blind(seed).1).await.status }
    });
    let mut given = 0;
    for status in futures(papers).await {
        assert!(status == 200 || status == 409, "{status}");
        given += u32::from(status == 200);
    }
    assert_eq!(given, 1);
}

/// Waits for all at once.
async fn futures<F: Future<Output = http::StatusCode>>(all: impl Iterator<Item = F>) -> Vec<http::StatusCode> {
    let mut pending: Vec<_> = all.map(Box::pin).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|context| {
        pending.retain_mut(|future| match future.as_mut().poll(context) {
            std::task::Poll::Ready(status) => {
                done.push(status);
                false
            }
            std::task::Poll::Pending => true,
        });
        if pending.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done
}

#[tokio::test]
async fn mistakes_consume_nothing_and_come_back() {
    let v = Voting::secret().await;
    // Codes as people type them.
    let compact = v.codes[0].compact();
    for typed in
        [compact.to_lowercase(), compact.replace('0', "O").replace('1', "l"), v.codes[0].printed().replace('-', " ")]
    {
        assert!(v.look(&typed).await.body.contains("Votre code est bon"), "{typed}");
    }
    let other = Code::random(&mut chacha20::ChaCha20Rng::from_seed([99; 32])).printed();
    let cases = [
        ("", "Écrivez le code"),
        ("ABC", "25 caractères"),
        (
            &compact.replacen(&compact[..1], if compact.starts_with('A') { "B" } else { "A" }, 1),
            "Un caractère ne va pas",
        ),
        (&other, "pas valable pour ce vote"),
    ];
    for (typed, said) in cases {
        let page = v.look(typed).await;
        assert_eq!(page.status, 422, "{typed}: {}", page.body);
        assert!(page.body.contains(said) && page.input("code").as_deref() == Some(typed), "{typed}: {}", page.body);
    }
    assert_eq!(v.state(&v.codes[0]).await, RightState::Unused, "looking uses nothing");
    // A ballot with mistakes comes back with its marks.
    let token = right(&v.paper(&v.codes[0], "").await);
    let wrong =
        v.cast(&fields(&token), &[("q.halle", "yes"), ("q.nom.aube", "1"), ("q.nom.brise", "1"), ("go", "send")]).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    assert!(wrong.body.contains("ont le rang 1") && wrong.body.contains("checked"), "{}", wrong.body);
    assert_eq!(right(&wrong), token);
    let none = v.cast(&fields(&token), &[("go", "send")]).await;
    assert!(none.status == 422 && none.body.contains("ou le vote blanc"), "{}", none.body);
    assert!(v.ballots().await.is_empty());
}

#[tokio::test]
async fn revoked_codes_and_false_tokens_are_nothing() {
    let v = Voting::secret().await;
    let hash = v.codes[0].hash(&World::vote_name("halle")).to_string();
    assert_eq!(v.world.store.revoke_right(v.poll(), &hash).await.unwrap(), Moved::Done);
    let revoked = v.look(&v.codes[0].printed()).await;
    let other = Code::random(&mut chacha20::ChaCha20Rng::from_seed([99; 32])).printed();
    let unknown = v.look(&other).await;
    // Nobody learns whether a code exists.
    let same = |page: &Answer, code: &str| page.body.replace(code, "");
    assert_eq!(same(&revoked, &v.codes[0].printed()), same(&unknown, &other));
    let mut token = right(&v.paper(&v.codes[1], "").await);
    let forged = encode(&[7; 32]);
    token[0].1 = forged;
    let page = v.cast(&fields(&token), &MARKS).await;
    assert_eq!(page.status, 400, "{}", page.body);
    for empty in [vec![], vec![("nonce", ""), ("randomizer", ""), ("signature", "")], vec![("pass", "x")]] {
        assert_eq!(v.cast(&empty, &MARKS).await.status, 400);
    }
    assert!(v.ballots().await.is_empty());
}

#[tokio::test]
async fn guessing_is_limited_and_learns_nothing() {
    let world = World::with(Limits { attempts: 3, ..Limits::NONE }).await;
    let v = Voting::within(world, votes::vote("halle", Identity::Code, true, false)).await;
    let mut rng = chacha20::ChaCha20Rng::from_seed([98; 32]);
    let mut wrong = || Code::random(&mut rng).printed();
    let same = |page: &Answer, code: &str| (page.status, page.body.replace(code, ""));
    let (first, second) = (wrong(), wrong());
    let unknown = same(&v.look(&first).await, &first);
    assert_eq!(unknown.0, 422, "{}", unknown.1);
    assert_eq!(same(&v.look(&second).await, &second), unknown);
    v.look(&wrong()).await;
    // From here on a right code has the answer of a wrong one.
    let (third, right) = (wrong(), v.codes[0].printed());
    let stopped = same(&v.look(&third).await, &third);
    assert!(stopped.0 == 429 && stopped.1.contains("Trop d’essais"), "{}", stopped.1);
    assert_eq!(same(&v.look(&right).await, &right), stopped);
    assert_eq!(v.state(&v.codes[0]).await, RightState::Unused);
    // Others are not stopped, nor is who comes again later.
    let neighbour = v.world.post_from([198, 51, 100, 7].into(), LETTER, &[("code", &right)], None).await;
    assert_eq!(neighbour.status, 200, "{}", neighbour.body);
    v.world.clock.forward(SignedDuration::from_hours(1));
    assert_eq!(v.look(&right).await.status, 200);
}

#[tokio::test]
async fn before_and_after_nothing_is_taken() {
    let v = Voting::secret().await;
    let token = right(&v.paper(&v.codes[0], "").await);
    v.world.clock.set("2027-01-31T18:00:00Z");
    assert_eq!(v.look(&v.codes[1].printed()).await.status, 410);
    assert_eq!(v.cast(&fields(&token), &MARKS).await.status, 410);
    v.world.clock.set("2026-11-01T12:00:00Z");
    assert_eq!(v.look(&v.codes[1].printed()).await.status, 410);
    assert_eq!(v.state(&v.codes[1]).await, RightState::Unused);
}

#[tokio::test]
async fn a_vote_by_codes_that_is_not_secret_is_kept_under_the_code() {
    let v = Voting::of(votes::vote("nom", Identity::Code, false, false)).await;
    let letter = "/api/valmoret/nom/ballots/letter";
    let page = v.world.post(letter, &[("code", &v.codes[0].printed())]).await;
    let token = page.input("token").unwrap();
    let paper = v.world.post(letter, &[("code", &v.codes[0].compact()), ("token", &token)]).await;
    let pass = paper.input("pass").unwrap();
    let cast = |marks: Vec<(&'static str, &'static str)>| {
        let fields = [vec![("pass", pass.as_str())], marks].concat();
        let world = &v.world;
        async move { world.post("/api/-/valmoret/nom/ballots/ballot", &fields).await }
    };
    let receipt = cast(MARKS.to_vec()).await;
    assert!(receipt.status == 200 && receipt.body.contains("dans l’urne"), "{}", receipt.body);
    assert_eq!(cast(MARKS.to_vec()).await.status, 200, "a second press is the same ballot");
    let other = cast(vec![("q.halle", "blank"), ("q.nom.blank", "yes"), ("go", "send")]).await;
    assert_eq!(other.status, 409, "{}", other.body);
    assert_eq!(v.world.count("nom").await, 1);
}

#[tokio::test]
async fn a_vote_by_address_is_confirmed_and_may_change() {
    let world = World::new().await;
    world.push("valmoret", &votes::vote("logo", Identity::Email, false, true)).await;
    let vote = "/api/valmoret/logo/ballots/vote";
    let email = ("email", "zoe@exemple.fr");
    // A static page has no token: the ballot comes back to be checked.
    let check = world.post(vote, &[&MARKS[..3], &[email]].concat()).await;
    assert!(check.status == 200 && check.body.contains("Relisez"), "{}", check.body);
    let token = check.input("token").unwrap();
    world.clock.forward(SignedDuration::from_secs(3));
    let sent = world.post(vote, &[&MARKS[..], &[email, ("token", token.as_str())]].concat()).await;
    let receipt = world.type_code(&sent, &world.code("zoe@exemple.fr")).await;
    assert!(receipt.status == 200 && receipt.body.contains("dans l’urne"), "{}", receipt.body);
    let cookie = receipt.cookie().unwrap();
    assert_eq!(world.count("logo").await, 1);
    // Confirmed, it changes by one more check, and still counts once.
    let changed = [("q.halle", "no"), ("q.nom.blank", "yes"), ("go", "send")];
    let press = [&changed[..], &[("token", token.as_str())]].concat();
    world.clock.forward(SignedDuration::from_mins(1));
    let again = world.post_from([192, 0, 2, 1].into(), vote, &press, Some(&cookie)).await;
    assert!(again.status == 200 && again.body.contains("dans l’urne"), "{}", again.body);
    assert_eq!(world.count("logo").await, 1);
    let none = world.post(vote, &[("email", "x@y"), ("go", "send")]).await;
    assert!(none.status == 422 && none.body.contains("ou le vote blanc"), "{}", none.body);
}
