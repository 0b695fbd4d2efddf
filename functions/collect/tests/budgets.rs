//! Participatory budgets: their ballots go the way of a vote's, and what comes out is published with every rule beside it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::{SignedDuration, Timestamp};
use parvis_keys::CommuneKey;
use parvis_model::ballot::Ballot as Marks;
use parvis_model::money::Cents;
use parvis_model::snapshot::Part;
use parvis_model::tally::step::Step;
use parvis_model::vote::{Declared, Standing};
use parvis_model::{Identity, OptionId, PartKey, Process, SiteId};
use parvis_publish::{Source, State, ballots, parts};
use world::{World, budgets};

const VOTE: &str = "/api/valmoret/budget/ballots/vote";
const OPEN: &str = "2027-01-31T17:00:00Z";
const OVER: &str = "2027-02-04T18:00:00Z";

async fn world() -> (World, Process) {
    let world = World::new().await;
    let process = budgets::budget("budget", Identity::Email, false);
    world.push("valmoret", &process).await;
    (world, process)
}

/// Casts a ballot by address, the whole way.
async fn cast(world: &World, email: &str, marks: &[(&str, &str)]) {
    let email_field = [("email", email)];
    let check = world.post(VOTE, &[marks, &email_field[..]].concat()).await;
    assert_eq!(check.status, 200, "{}", check.body);
    let token = check.input("token").unwrap();
    world.clock.forward(SignedDuration::from_secs(3));
    let send = [("go", "send"), ("token", token.as_str())];
    let sent = world.post(VOTE, &[marks, &email_field[..], &send[..]].concat()).await;
    let receipt = world.type_code(&sent, &world.code(email)).await;
    assert!(receipt.status == 200 && receipt.body.contains("dans l’urne"), "{}", receipt.body);
}

async fn declared(world: &World, process: &Process, at: &str) -> Option<Declared> {
    let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
    let source = Source { store: &world.store, site: &site, key: &key };
    let at: Timestamp = at.parse().unwrap();
    let activity = &process.activities[0];
    let parts = parts(source, process, activity, at, &mut State::default()).await.unwrap();
    let wanted = PartKey::standing(&process.id, &activity.id);
    parts.into_iter().find(|(key, _)| *key == wanted).and_then(|(_, part)| match part {
        Part::Standing(standing) => {
            let Standing { declared, .. } = *standing;
            declared
        }
        _ => None,
    })
}

#[tokio::test]
async fn what_costs_too_much_comes_back_with_the_sum_and_the_choice() {
    let (world, _) = world().await;
    let chosen = [("q.commune.verger", "yes"), ("q.commune.ponton", "yes"), ("email", "zoe@exemple.fr")];
    let page = world.post(VOTE, &chosen).await;
    assert_eq!(page.status, 422, "{}", page.body);
    // 5 600 € and 4 400,45 € of 7 400,50 €.
    let said = page.body.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(said.contains("Vos projets coûtent 10 000,45 € pour une enveloppe de 7 400,50 €"), "{said}");
    assert!(said.contains("retirez-en pour 2 599,95 €"), "{said}");
    for name in ["verger", "ponton"] {
        let input = said.split(&format!("name=\"q.commune.{name}\"")).nth(1).unwrap().split('>').next().unwrap();
        assert!(input.contains("checked"), "{input}");
    }
    assert!(said.contains("value=\"zoe@exemple.fr\""));
    let none = world.post(VOTE, &[("email", "zoe@exemple.fr")]).await;
    assert!(none.status == 422 && none.body.contains("au moins un projet"), "{}", none.body);
}

#[tokio::test]
async fn ballots_are_counted_once_the_vote_is_over() {
    let (world, process) = world().await;
    let in_all = [("q.commune.verger", "yes"), ("q.commune.nichoirs", "yes"), ("q.bourg.bancs", "yes")];
    cast(&world, "a@exemple.fr", &in_all).await;
    cast(&world, "b@exemple.fr", &[("q.commune.verger", "yes"), ("q.commune.nichoirs", "yes")]).await;
    cast(&world, "c@exemple.fr", &[("q.commune.ponton", "yes")]).await;
    cast(&world, "d@exemple.fr", &[("q.commune.blank", "yes"), ("q.bourg.blank", "yes")]).await;
    assert_eq!(world.count("budget").await, 4);
    assert!(declared(&world, &process, OPEN).await.is_none(), "nobody sees a result before the close");
    let result = declared(&world, &process, OVER).await.unwrap();
    let names = |options: &[OptionId]| options.iter().map(ToString::to_string).collect::<Vec<_>>();
    let [commune, bourg] = &result.outcomes[..] else { panic!("two questions") };
    assert_eq!((commune.valid, commune.blank), (3, 1));
    assert_eq!((bourg.valid, bourg.blank), (1, 3), "what was left aside is blank");
    assert_eq!(names(&commune.winners), ["nichoirs", "verger"]);
    assert_eq!(names(&bourg.winners), ["bancs"]);
    let spent = commune.trace.iter().find_map(|step| match step {
        Step::Funded(funded) => Some(funded.spent),
        _ => None,
    });
    assert_eq!(spent, Some(Cents::new(740_005)));
    // Every rule stands beside it, the declared one first.
    let of_commune: Vec<_> = result.compared.iter().filter(|other| other.question == commune.question).collect();
    assert!(of_commune[0].declared && of_commune.len() == 5, "{}", of_commune.len());
    assert_eq!(of_commune[0].options, commune.winners);
    // What is taken away for others says the same.
    let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
    let source = Source { store: &world.store, site: &site, key: &key };
    assert_eq!(ballots(source, &process, &process.activities[0]).await.unwrap().len(), 4);
}

#[tokio::test]
async fn a_secret_ballot_of_projects_from_letter_to_box() {
    let world = World::new().await;
    let process = budgets::budget("budget", Identity::Code, true);
    world.push("valmoret", &process).await;
    let code = world.codes(&process, 1).await.remove(0);
    let letter = "/api/valmoret/budget/ballots/letter";
    let page = world.post(letter, &[("code", &code.printed())]).await;
    let token = page.input("token").unwrap();
    let paper = world.post(letter, &[("code", &code.compact()), ("token", &token), ("blinded", "")]).await;
    let right: Vec<(&str, String)> =
        ["nonce", "randomizer", "signature"].into_iter().map(|name| (name, paper.input(name).unwrap())).collect();
    let fields = |marks: &[(&'static str, &'static str)]| {
        let right = right.iter().map(|(name, value)| (*name, value.as_str()));
        right.chain(marks.iter().copied()).collect::<Vec<(&str, &str)>>()
    };
    let ballot = "/api/-/valmoret/budget/ballots/ballot";
    let over = [("q.commune.verger", "yes"), ("q.commune.ponton", "yes"), ("go", "send")];
    let refused = world.post(ballot, &fields(&over)).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert_eq!(refused.input("nonce").unwrap(), right[0].1, "no right is burnt");
    let fits = [("q.commune.verger", "yes"), ("q.commune.nichoirs", "yes"), ("go", "send")];
    let receipt = world.post(ballot, &fields(&fits)).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    let (site, key) = (SiteId::parse("valmoret").unwrap(), CommuneKey::new([0; 32]));
    let source = Source { store: &world.store, site: &site, key: &key };
    let kept = ballots(source, &process, &process.activities[0]).await.unwrap();
    let said: Vec<String> = kept.iter().map(|(ballot, _)| Marks::encode(ballot)).collect();
    assert_eq!(said, [r#"{"ballot":1,"marks":{"bourg":"blank","commune":{"several":["nichoirs","verger"]}}}"#]);
}
