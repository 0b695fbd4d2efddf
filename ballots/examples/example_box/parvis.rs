//! Two votes by the rules of Parvis, for other verifiers: `parvis` has a question for each rule that adds up ballots, with
//! blank, spoilt and tied ones; `ranking` has one that is counted otherwise.

#![allow(clippy::expect_used, reason = "an example that cannot be made is a mistake in it")]

use crate::scenario::{self, Keys, Vote};
use parvis_ballots::rules::Rules;
use parvis_ballots::{Batch, Count, Hash, Paper};
use parvis_model::ballot::{Ballot, BallotOption, BallotQuestion, Mark, Method, RankingRule, Ties};
use parvis_model::vote::{rules_text, totals_text};
use parvis_model::{OptionId, QuestionId};

/// Makes a vote, and the keys that seal it.
type Make = fn() -> (Keys, Vote);

/// The folders and their votes.
pub(crate) const ALL: [(&str, Make); 2] = [("parvis", counted), ("ranking", ranking)];

type Says = fn(usize) -> Mark;

/// One question for each rule that adds up ballots.
fn counted() -> (Keys, Vote) {
    let days = ["mardi", "jeudi", "samedi"];
    let questions: [(BallotQuestion, Says); 5] = [
        (question("halle", Method::YesNo, &[], Ties::Left), |n| match n % 7 {
            0 | 3 => one("no"),
            6 => Mark::Blank,
            _ => one("yes"),
        }),
        // As many for two of them, which the lot decides.
        (question("nom", Method::Single, &["aube", "brise", "crique"], Ties::Lot), |n| {
            one(["aube", "brise", "crique", "brise", "aube"][n % 5])
        }),
        // As many for two of them, which stay so.
        (question("jours", Method::Approval, &days, Ties::Left), |n| match n % 5 {
            0 => some(&["jeudi", "mardi"]),
            1 => some(&["samedi"]),
            2 => some(&["jeudi", "mardi", "samedi"]),
            3 => Mark::Blank,
            _ => some(&["samedi"]),
        }),
        (question("stands", Method::Several { min: 1, max: 2 }, &["pain", "miel", "fleurs"], Ties::Lot), |n| {
            if n % 3 == 0 { some(&["fleurs", "pain"]) } else { some(&["miel"]) }
        }),
        (question("argent", Method::Points { total: 5, max_per_option: 3 }, &["bancs", "abri"], Ties::Left), |n| {
            if n % 2 == 0 { points(&[("abri", 2), ("bancs", 3)]) } else { points(&[("abri", 1)]) }
        }),
    ];
    vote("parvis example box, added up", &questions)
}

/// A question whose counting is more than adding up, beside one whose is not.
fn ranking() -> (Keys, Vote) {
    let schulze = Method::Ranking { rule: RankingRule::Schulze, max_ranks: 3 };
    let questions: [(BallotQuestion, Says); 2] = [
        (question("halle", Method::YesNo, &[], Ties::Left), |n| one(if n % 3 == 0 { "no" } else { "yes" })),
        (question("nom", schulze, &["aube", "brise", "crique"], Ties::Lot), |n| match n % 4 {
            0 => Mark::Blank,
            1 => ranked(&["brise", "aube"]),
            2 => ranked(&["crique", "brise", "aube"]),
            _ => ranked(&["aube"]),
        }),
    ];
    vote("parvis example box, ranking", &questions)
}

/// The scenario with these questions: 30 ballots on the web and three on paper, one of them spoilt.
fn vote(seed: &str, questions: &[(BallotQuestion, Says)]) -> (Keys, Vote) {
    let (keys, mut vote) = scenario::vote(seed);
    let asked: Vec<BallotQuestion> = questions.iter().map(|(question, _)| question.clone()).collect();
    let says = |n: usize| {
        let marks = questions.iter().map(|(question, says)| (question.id.clone(), says(n))).collect();
        Ballot::of(marks).expect("every mark says something once")
    };
    vote.manifest.rules = rules_text(&asked);
    vote.manifest.rules_hash = Hash::of(vote.manifest.rules.as_bytes());
    let mut rng = scenario::rng(seed);
    let cast = |n| scenario::cast(&keys, &mut rng, None, &says(n).encode());
    vote.outcome.ballots = (0..vote.outcome.ballots.len()).map(cast).collect();
    let hashes = vote.outcome.ballots[..20].iter().map(|ballot| ballot.hash(&scenario::name()));
    vote.batches = Batch::next(&[], hashes).into_iter().collect();
    let totals = totals_text(&[(says(1), 2), (Ballot::spoilt(), 1)]);
    vote.outcome.paper = Some(Paper { envelopes: 3, ballots: 3, totals });
    let choices: Vec<&str> = vote.outcome.ballots.iter().map(parvis_ballots::Ballot::choices).collect();
    let result = Rules.result(&vote.manifest, &choices, vote.outcome.paper.as_ref());
    vote.outcome.result = result.expect("the rules are those of Parvis");
    (keys, vote)
}

fn question(id: &str, method: Method, options: &[&str], ties: Ties) -> BallotQuestion {
    let option =
        |id: &&str| BallotOption { id: option(id), label: format!("Réponse « {id} »"), hint: None, picture: None };
    let label = format!("Question « {id} » : laquelle ?");
    let options = options.iter().map(option).collect();
    BallotQuestion { id: QuestionId::parse(id).expect("an identifier"), label, hint: None, method, options, ties }
}

fn option(id: &str) -> OptionId {
    OptionId::parse(id).expect("an identifier")
}

fn one(id: &str) -> Mark {
    Mark::One(option(id))
}

fn some(ids: &[&str]) -> Mark {
    Mark::Several(ids.iter().map(|id| option(id)).collect())
}

fn ranked(ids: &[&str]) -> Mark {
    Mark::Ranked(ids.iter().map(|id| option(id)).collect())
}

fn points(given: &[(&str, u16)]) -> Mark {
    Mark::Points(given.iter().map(|(id, points)| (option(id), *points)).collect())
}
