//! Questions whose options cost money: what a ballot may say, and that every number of a result is the sum of its parts.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stdout, reason = "a measurement says what it measured")]

use parvis_model::ballot::{
    Ballot, BallotOption, BallotQuestion, Choice, Fault, Flaw, Funding, Mark, Method, Reading, TieBreak, Ties,
};
use parvis_model::form::Typed;
use parvis_model::tally::budget::{Completion, Measure, Rule, Unaffordable, Utility};
use parvis_model::tally::funding::{Funded, compare};
use parvis_model::tally::step::Step;
use parvis_model::tally::vote::{Outcome, count_ballots};
use parvis_model::vote::{read_result, read_rules, result_text, rules_text};
use parvis_model::{Cents, OptionId, QuestionId};
use proptest::prelude::*;
use std::collections::BTreeMap;

const GREEDY: Rule = Rule::Greedy { utility: Utility::COST, unaffordable: Unaffordable::Skip };

fn id(place: usize) -> OptionId {
    OptionId::parse(&format!("projet-{place}")).unwrap()
}

fn question(name: &str, choice: Choice, rule: Rule, envelope: u64, costs: &[u64], may_skip: bool) -> BallotQuestion {
    let option = |place| BallotOption { id: id(place), label: format!("Projet {place}"), hint: None, picture: None };
    let costs: BTreeMap<_, _> = costs.iter().enumerate().map(|(place, cost)| (id(place), Cents::new(*cost))).collect();
    BallotQuestion {
        id: QuestionId::parse(name).unwrap(),
        label: name.to_owned(),
        hint: None,
        options: (0..costs.len()).map(option).collect(),
        method: Method::Funding(Box::new(Funding {
            choice,
            envelope: Cents::new(envelope),
            costs,
            rule,
            ties: TieBreak::LowerCost,
            may_skip,
        })),
        ties: Ties::Left,
    }
}

fn typed(pairs: &[(&str, &str)]) -> Typed {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn funded(outcome: &Outcome) -> &Funded {
    let found = outcome.trace.iter().find_map(|step| match step {
        Step::Funded(funded) => Some(&**funded),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn a_ballot_above_the_envelope_is_refused_and_kept() {
    let asked = [question("bourg", Choice::Knapsack, GREEDY, 10_000, &[6_000, 4_000, 1], false)];
    let pairs = [("q.bourg.projet-0", "yes"), ("q.bourg.projet-1", "yes")];
    let fits = Reading::of(&asked, pairs);
    assert!(fits.ballot.is_ok(), "to the cent");
    let over = Reading::of(&asked, pairs.into_iter().chain([("q.bourg.projet-2", "yes")]));
    let wrong = over.ballot.unwrap_err();
    let fault = Fault::OverEnvelope { envelope: Cents::new(10_000), found: Cents::new(10_001) };
    assert_eq!((wrong.len(), &wrong[0].fault), (1, &fault));
    assert_eq!(over.typed.len(), 3, "what was typed is kept");
}

#[test]
fn questions_may_be_left_aside_but_not_all_of_them() {
    let ask = |name| question(name, Choice::Approval { min: 1, max: 2 }, GREEDY, 10_000, &[6_000, 4_000], true);
    let asked = [ask("bourg"), ask("plaine")];
    let read = |pairs: &[(&str, &str)]| Reading::of(&asked, typed(pairs)).ballot;
    let one = read(&[("q.plaine.projet-0", "yes")]).unwrap();
    assert_eq!(one.get(&asked[0].id), Some(&Mark::Blank));
    let none = read(&[]).unwrap_err();
    assert_eq!((none.len(), &none[0].fault), (1, &Fault::Missing));
    let blank = read(&[("q.bourg.blank", "yes"), ("q.plaine.blank", "yes")]).unwrap();
    assert!(blank.iter().all(|(_, mark)| *mark == Mark::Blank));
    let stale = read(&[("q.bourg.gone", "yes")]).unwrap_err();
    assert_eq!(stale[0].fault, Fault::NotAnOption, "somebody's choice does not become a blank vote");
}

#[test]
fn every_option_has_a_cost() {
    let good = question("bourg", Choice::Knapsack, GREEDY, 10_000, &[6_000, 4_000], false);
    assert_eq!(good.flaws(), []);
    let free = question("bourg", Choice::Knapsack, GREEDY, 10_000, &[6_000, 0], false);
    assert_eq!(free.flaws(), [Flaw::Cost(id(1))]);
    let empty = question("bourg", Choice::Knapsack, GREEDY, 0, &[6_000, 1], false);
    assert!(matches!(empty.flaws()[..], [Flaw::OutOfRange { key: "envelope", .. }]));
}

#[test]
fn blank_ballots_have_no_share() {
    // Two voters for a cheap project each, a third for nothing: with three shares, neither could pay.
    let shares = Rule::EqualShares { utility: Utility::COST, completion: Completion::None };
    let asked = [question("bourg", Choice::Knapsack, shares, 1_000, &[500, 500], false)];
    let ballot = |mark| Ballot::of([(asked[0].id.clone(), mark)].into()).unwrap();
    let ballots = [
        (ballot(Mark::Several([id(0)].into())), 1),
        (ballot(Mark::Several([id(1)].into())), 1),
        (ballot(Mark::Blank), 1),
        (Ballot::spoilt(), 1),
    ];
    let outcome = count_ballots(&asked, "s", &ballots).unwrap().remove(0);
    assert_eq!((outcome.valid, outcome.blank, outcome.invalid), (2, 1, 1));
    assert_eq!(outcome.winners, [id(0), id(1)]);
}

fn rule() -> impl Strategy<Value = (Choice, Rule)> {
    let choice = prop_oneof![
        Just((Choice::Approval { min: 1, max: 3 }, Measure::Chosen)),
        Just((Choice::Knapsack, Measure::Chosen)),
        Just((Choice::Points { total: 5, max_per_option: 5 }, Measure::Points)),
        Just((Choice::Ranking { max_ranks: 3 }, Measure::Borda)),
    ];
    (choice, any::<bool>(), 0..6_u8).prop_map(|((choice, measure), by_cost, rule)| {
        let utility = Utility { measure, by_cost };
        let rule = match rule {
            0 => Rule::Greedy { utility, unaffordable: Unaffordable::Skip },
            1 => Rule::Greedy { utility, unaffordable: Unaffordable::Stop },
            2 => Rule::EqualShares { utility, completion: Completion::None },
            3 => Rule::EqualShares { utility, completion: Completion::Add1 { step: 100 } },
            4 => Rule::EqualShares { utility, completion: Completion::Add1Greedy { step: 100 } },
            _ => Rule::EqualShares { utility, completion: Completion::Greedy },
        };
        (choice, rule)
    })
}

/// Up to three projects, in some order.
fn mark(choice: Choice, places: &[usize]) -> Mark {
    let mut ids: Vec<OptionId> = Vec::new();
    for place in places {
        if !ids.contains(&id(*place)) {
            ids.push(id(*place));
        }
    }
    match choice {
        _ if ids.is_empty() => Mark::Blank,
        Choice::Approval { .. } | Choice::Knapsack => Mark::Several(ids.into_iter().collect()),
        Choice::Points { .. } => Mark::Points(ids.into_iter().map(|id| (id, 1)).collect()),
        Choice::Ranking { .. } => Mark::Ranked(ids),
    }
}

proptest! {
    #[test]
    fn every_number_is_the_sum_of_its_parts(
        (choice, rule) in rule(),
        costs in proptest::collection::vec(1_u64..2_000_000, 4..9),
        envelope in 1_u64..6_000_000,
        said in proptest::collection::vec(proptest::collection::vec(0_usize..4, 0..3), 0..20),
    ) {
        let asked = [question("bourg", choice, rule, envelope, &costs, false)];
        let funding = asked[0].funding().unwrap();
        let ballot = |places: &Vec<usize>| Ballot::of([(asked[0].id.clone(), mark(choice, places))].into()).unwrap();
        let ballots: Vec<(Ballot, u64)> = said.iter().map(|places| (ballot(places), 1)).collect();
        let outcome = count_ballots(&asked, "s", &ballots).unwrap().remove(0);
        prop_assert_eq!(outcome.cast(), said.len() as u64);
        prop_assert_eq!(outcome.ranking.iter().flatten().count(), costs.len());
        // The rules and the result have one text each, and what they say is what was counted.
        let rules = rules_text(&asked);
        prop_assert_eq!(read_rules(&rules).unwrap(), asked.to_vec());
        prop_assert_eq!(read_result(&result_text(std::slice::from_ref(&outcome))).unwrap(), vec![outcome.clone()]);
        if outcome.valid == 0 {
            prop_assert!(outcome.winners.is_empty());
            return Ok(());
        }
        let funded = funded(&outcome);
        prop_assert_eq!(&funded.options, &outcome.winners);
        prop_assert_eq!(funded.spent, funding.total(&outcome.winners));
        prop_assert!(funded.spent <= funding.envelope);
        prop_assert_eq!(funded.voters_by_funded.iter().sum::<u64>(), outcome.valid);
        let compared = compare(&asked, "s", &ballots);
        prop_assert_eq!(compared.iter().filter(|compared| compared.declared).count(), 1);
        prop_assert_eq!(&compared[0].options, &outcome.winners);
        for other in &compared {
            prop_assert_eq!(other.spent, funding.total(&other.options));
            prop_assert!(other.spent <= funding.envelope);
            prop_assert_eq!(other.voters(), outcome.valid);
        }
        // The order of the ballots never matters, nor whether those that are the same come together.
        let mut backwards = ballots.clone();
        backwards.reverse();
        let mut together: BTreeMap<Ballot, u64> = BTreeMap::new();
        for (ballot, number) in &ballots {
            *together.entry(ballot.clone()).or_default() += number;
        }
        let together: Vec<_> = together.into_iter().collect();
        for same in [backwards, together] {
            prop_assert_eq!(&count_ballots(&asked, "s", &same).unwrap()[0], &outcome);
        }
    }
}

/// Counting ten thousand ballots on a hundred projects and comparing five rules: what a publisher does after each close.
#[test]
#[ignore = "a measurement"]
fn ten_thousand_ballots() {
    let shares = Rule::EqualShares { utility: Utility::COST, completion: Completion::Add1Greedy { step: 100 } };
    let costs: Vec<u64> = (0..100).map(|place| 200_000 + 7_919 * (place * place % 101)).collect();
    let asked = [question("bourg", Choice::Knapsack, shares, 20_000_000, &costs, false)];
    let mut state = 7_u64;
    let mut next = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    let ballot = |_| {
        let chosen = (0..12).map(|_| id(usize::try_from(next(10) * next(11)).unwrap())).collect();
        (Ballot::of([(asked[0].id.clone(), Mark::Several(chosen))].into()).unwrap(), 1)
    };
    let ballots: Vec<(Ballot, u64)> = (0..10_000).map(ballot).collect();
    let begun = std::time::Instant::now();
    let outcome = count_ballots(&asked, "s", &ballots).unwrap().remove(0);
    let counted = begun.elapsed();
    let compared = compare(&asked, "s", &ballots);
    println!("counted in {counted:?}, compared in {:?}", begun.elapsed() - counted);
    assert_eq!((outcome.valid, compared[0].options.len()), (10_000, outcome.winners.len()));
}
