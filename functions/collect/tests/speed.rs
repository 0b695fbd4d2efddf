//! How many ballots a second one machine takes, from the code to the receipt. Run by hand:
//! `cargo test --release -p parvis-collect --test speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use parvis_ballots::Code;
use parvis_keys::{decode, encode};
use parvis_model::Identity;
use rand_core::SeedableRng;
use std::time::{Duration, Instant};
use world::{World, votes};

const VOTERS: u8 = 240;
/// How many vote at the same time.
const TOGETHER: usize = 8;
const LETTER: &str = "/api/valmoret/halle/ballots/letter";
const BALLOT: &str = "/api/-/valmoret/halle/ballots/ballot";

/// What a browser does: the code is looked at, the paper is asked for, checked and cast. How long the server took for
/// looking, for the paper, and for both requests of the ballot.
async fn vote(world: &World, code: &Code, seed: u8) -> [Duration; 3] {
    let public = votes::key().public().unwrap();
    let name = World::vote_name("halle");
    let pending = public.blind(&mut chacha20::ChaCha20Rng::from_seed([seed; 32]), &name).unwrap();
    let start = Instant::now();
    let page = world.post(LETTER, &[("code", &code.printed())]).await;
    let looked = start.elapsed();
    let token = page.input("token").unwrap();
    let start = Instant::now();
    let blinded = encode(pending.blinded());
    let page = world.post(LETTER, &[("code", &code.compact()), ("token", &token), ("blinded", &blinded)]).await;
    let given = start.elapsed();
    let answer = page.body.split_once("data-answer=\"").unwrap().1.split_once('"').unwrap().0;
    let token = public.finalize(&name, &pending, &decode(answer).unwrap()).unwrap();
    let [nonce, randomizer, signature] = [encode(&token.nonce), encode(&token.randomizer), encode(&token.signature)];
    let right = [("nonce", nonce.as_str()), ("randomizer", &randomizer), ("signature", &signature)];
    let marks = [("q.halle", "yes"), ("q.nom.brise", "1"), ("q.nom.aube", "2")];
    let start = Instant::now();
    let check = world.post(BALLOT, &[&right[..], &marks].concat()).await;
    assert!(check.body.contains("Relisez"), "{}", check.body);
    let receipt = world.post(BALLOT, &[&right[..], &marks, &[("go", "send")]].concat()).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    [looked, given, start.elapsed()]
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement, for a release build"]
async fn ballots_a_second() {
    let world = World::new().await;
    let process = votes::vote("halle", Identity::Code, true, false);
    world.push("valmoret", &process).await;
    let codes = world.codes(&process, VOTERS).await;
    let (alone, together) = codes.split_at(codes.len() / 3);

    let mut took: [Vec<Duration>; 3] = Default::default();
    for (code, seed) in alone.iter().zip(0..) {
        for (all, one) in took.iter_mut().zip(vote(&world, code, seed).await) {
            all.push(one);
        }
    }
    let [looked, given, cast] = took.map(|mut all| {
        all.sort();
        all[all.len() / 2]
    });
    eprintln!("one after the other, medians: code {looked:?}, paper {given:?}, check and ballot {cast:?}");

    let start = Instant::now();
    let tasks: Vec<_> = together
        .chunks(together.len().div_ceil(TOGETHER))
        .zip(0_u8..)
        .map(|(codes, task)| {
            let (world, codes) = (world.clone(), codes.to_vec());
            tokio::spawn(async move {
                for (code, n) in codes.iter().zip(0_u8..) {
                    vote(&world, code, 80 + 20 * task + n).await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let seconds = start.elapsed();
    let number = together.len() as u128;
    eprintln!(
        "{TOGETHER} at a time, on {} processors shared with the browsers: {number} ballots in {seconds:?}, {} a second",
        std::thread::available_parallelism().unwrap(),
        1_000 * number / seconds.as_millis(),
    );
    let site = parvis_model::SiteId::parse("valmoret").unwrap();
    let activity = &process.activities[0].id;
    let kept = world.store.ballots(parvis_store::rights::Poll { site: &site, process: &process.id, activity });
    assert_eq!(kept.await.unwrap().len(), usize::from(VOTERS));
}
