//! A question of a vote goes into a file and comes out of it with every cent.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use parvis_model::ballot::{Ballot, BallotOption, BallotQuestion, Choice, Funding, Mark, Method, TieBreak, Ties};
use parvis_model::tally::budget::{self, Measure, Rule, Unaffordable, Utility};
use parvis_model::tally::step::Step;
use parvis_model::tally::vote::count_ballots;
use parvis_model::{Cents, OptionId, QuestionId};
use parvis_pabulib::{Contest, Decimal, File, meta_of, read};
use proptest::prelude::*;

fn id(place: usize) -> OptionId {
    OptionId::parse(&format!("projet-{place}")).unwrap()
}

fn question(choice: Choice, envelope: u64, costs: &[u64]) -> BallotQuestion {
    let measure = match choice {
        Choice::Points { .. } => Measure::Points,
        Choice::Ranking { .. } => Measure::Borda,
        _ => Measure::Chosen,
    };
    let utility = Utility { measure, by_cost: true };
    let option =
        |place| BallotOption { id: id(place), label: format!("« {place} » ; l’été"), hint: None, picture: None };
    BallotQuestion {
        id: QuestionId::parse("bourg").unwrap(),
        label: "Le Bourg".to_owned(),
        hint: None,
        options: (0..costs.len()).map(option).collect(),
        method: Method::Funding(Box::new(Funding {
            choice,
            envelope: Cents::new(envelope),
            costs: costs.iter().enumerate().map(|(place, cost)| (id(place), Cents::new(*cost))).collect(),
            rule: Rule::Greedy { utility, unaffordable: Unaffordable::Skip },
            // So that the file's order breaks ties as the question's does.
            ties: TieBreak::LowerCost,
            may_skip: false,
        })),
        ties: Ties::Left,
    }
}

fn mark(choice: Choice, places: &[usize]) -> Mark {
    let mut ids: Vec<OptionId> = Vec::new();
    for place in places {
        if !ids.contains(&id(*place)) {
            ids.push(id(*place));
        }
    }
    match choice {
        _ if ids.is_empty() => Mark::Blank,
        Choice::Points { .. } => Mark::Points(ids.into_iter().zip(1..).collect()),
        Choice::Ranking { .. } => Mark::Ranked(ids),
        Choice::Approval { .. } | Choice::Knapsack => Mark::Several(ids.into_iter().collect()),
    }
}

proptest! {
    #[test]
    fn no_cent_is_lost(
        choice in prop_oneof![
            Just(Choice::Approval { min: 1, max: 3 }),
            Just(Choice::Knapsack),
            Just(Choice::Points { total: 9, max_per_option: 9 }),
            Just(Choice::Ranking { max_ranks: 3 }),
        ],
        costs in proptest::collection::vec(1_u64..3_000_000, 4..8),
        envelope in 1_u64..9_000_000,
        said in proptest::collection::vec(proptest::collection::vec(0_usize..4, 0..4), 0..25),
    ) {
        // A project above the budget is a contradiction that reading reports, and that content never has.
        let costs: Vec<u64> = costs.into_iter().map(|cost| cost.min(envelope)).collect();
        let question = question(choice, envelope, &costs);
        let said = said.iter().map(|places| &places[..places.len().min(3)]);
        let ballot = |places: &[usize]| Ballot::of([(question.id.clone(), mark(choice, places))].into()).unwrap();
        let ballots: Vec<(Ballot, u64)> = said.map(|places| (ballot(places), 1)).collect();
        let outcome = count_ballots(std::slice::from_ref(&question), "s", &ballots).unwrap().remove(0);
        let contest = Contest::of_question(&question, None, "s", &ballots).unwrap();
        let meta = meta_of(&question);
        let meta: Vec<(&str, &str)> = meta.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let text = File::of(&contest, &meta).write();
        let back = read(text.as_bytes());
        prop_assert!(back.findings.is_empty(), "{:?}\n{}", back.findings, text);
        let Some(read) = back.contest else { return Err(TestCaseError::fail("no contest")) };
        prop_assert_eq!(read.digits, 2);
        prop_assert_eq!(read.profile.voters(), outcome.valid);
        prop_assert_eq!(read.election.budget(), envelope);
        let read_costs: Vec<u64> = read.election.projects().iter().map(|project| project.cost).collect();
        prop_assert_eq!(&read_costs, &costs);
        // The file's amounts are the amounts of every other place, as text too.
        for (project, cost) in read.election.projects().iter().zip(&costs) {
            prop_assert_eq!(Decimal::parse(&Cents::new(*cost).to_string()), Some(read.amount(project.cost)));
        }
        if outcome.valid > 0 {
            let funding = question.funding().unwrap();
            let counted = budget::count(&read.election, &read.profile, funding.rule, &budget::Ties::LowerCost);
            let names: Vec<&str> =
                counted.selected.iter().map(|place| read.election.projects()[*place].id.as_str()).collect();
            let winners: Vec<&str> = outcome.winners.iter().map(OptionId::as_str).collect();
            prop_assert_eq!(names, winners);
            let spent = outcome.trace.iter().find_map(|step| match step {
                Step::Funded(funded) => Some(funded.spent),
                _ => None,
            });
            prop_assert_eq!(spent, Some(Cents::new(counted.spent)));
        }
    }
}
