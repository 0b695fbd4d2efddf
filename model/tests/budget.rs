//! Rules of participatory budgets: an example worked by hand, and what must hold for every election.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use parvis_model::tally::budget::completion::{End, Raised};
use parvis_model::tally::budget::shares::{Purchase, Short};
use parvis_model::tally::budget::{
    Ballot, Completion, Election, Kind, Measure, Outcome, Profile, Project, Rule, Ties, Trace, Unaffordable, Utility,
    count,
};
use proptest::prelude::*;

fn election(budget: u64, costs: &[u64]) -> Election {
    let project = |(place, cost): (usize, &u64)| Project {
        id: place.to_string(),
        cost: *cost,
        categories: vec![format!("category {}", place % 2)],
        district: Some("north".to_owned()),
    };
    Election::new(budget, costs.iter().enumerate().map(project).collect()).unwrap()
}

fn shares(utility: Utility, completion: Completion) -> Rule {
    Rule::EqualShares { utility, completion }
}

/// Ten voters, each with ten of a hundred: six want 0 for 60, four want 1 for 30, two of those and one of the others want 2.
fn example() -> (Election, Profile) {
    let election = election(100, &[60, 30, 12]);
    let mut chosen = vec![vec![0]; 5];
    chosen.push(vec![0, 2]);
    chosen.extend([vec![1], vec![1], vec![1, 2], vec![1, 2]]);
    let ballots = chosen.into_iter().map(|projects| Ballot { projects, points: vec![] });
    let profile = Profile::new(Kind::Approval, 3, &election, ballots);
    (election, profile)
}

#[test]
fn equal_shares_by_hand() {
    let (election, profile) = example();
    let outcome = count(&election, &profile, shares(Utility::COST, Completion::None), &Ties::Listed);
    assert_eq!((outcome.selected.as_slice(), outcome.spent, outcome.left), ([0, 1].as_slice(), 90, 10));
    assert_eq!(outcome.facts.voters_by_funded, [0, 10]);
    assert_eq!(outcome.facts.by_category.values().copied().collect::<Vec<_>>(), [60, 30]);
    let Trace::EqualShares(trace) = outcome.trace else { panic!() };
    let bought = |project, supporters, price| Purchase {
        project,
        supporters,
        payers: supporters,
        emptied: 0,
        price,
        tied: vec![],
    };
    // A quarter of 30 is 7.5.
    assert_eq!(trace.purchases, [bought(0, 6, 10), bought(1, 4, 8)]);
    assert_eq!(trace.short, [Short { project: 2, supporters: 3, have: 5, cost: 12 }]);
    assert_eq!(trace.raised, None);
}

#[test]
fn completions_by_hand() {
    let (election, profile) = example();
    let run = |completion| count(&election, &profile, shares(Utility::COST, completion), &Ties::Listed);
    // Project 2 costs more than what is left, so there is nothing to raise shares for.
    for completion in [Completion::Add1 { step: 1 }, Completion::Add1Greedy { step: 1 }, Completion::Greedy] {
        assert_eq!(run(completion).selected, [0, 1]);
    }
    // Nine voters with seven each. 0 would be paid for at 18, but 3 is at 14, and with 1 and 2 that is more than 63.
    let election = self::election(63, &[35, 10, 14, 40]);
    let chosen = [0, 0, 1, 1, 2, 2, 3, 3, 3].map(|project| Ballot { projects: vec![project], points: vec![] });
    let profile = Profile::new(Kind::Approval, 1, &election, chosen);
    let run = |completion| count(&election, &profile, shares(Utility::COST, completion), &Ties::Listed);
    let outcome = run(Completion::Add1 { step: 1 });
    assert_eq!(outcome.selected, [1, 2]);
    let Trace::EqualShares(trace) = outcome.trace else { panic!() };
    assert_eq!(trace.raised, Some(Raised { times: 6, step: 1, end: End::OverBudget }));
    assert_eq!(trace.purchases[0].tied, [2]);
    let outcome = run(Completion::Add1Greedy { step: 1 });
    assert_eq!((outcome.selected.as_slice(), outcome.left), ([1, 2, 0].as_slice(), 4));
    // With a larger budget everything fits.
    let election = self::election(99, &[35, 10, 14, 40]);
    let outcome = count(&election, &profile, shares(Utility::COST, Completion::Add1 { step: 1 }), &Ties::Listed);
    let Trace::EqualShares(trace) = outcome.trace else { panic!() };
    assert_eq!(trace.raised, Some(Raised { times: 7, step: 1, end: End::Exhausted }));
}

#[test]
fn an_election_without_voters_or_projects() {
    let nobody = Profile::new(Kind::Approval, 1, &election(10, &[5]), []);
    let nothing = Profile::new(Kind::Approval, 1, &election(10, &[]), [Ballot::default()]);
    for rule in rules(Measure::Chosen) {
        assert!(count(&election(10, &[5]), &nobody, rule, &Ties::Name).selected.is_empty());
        assert!(count(&election(10, &[]), &nothing, rule, &Ties::Name).selected.is_empty());
    }
}

/// Amounts and points at their limits, and prices that differ by less than bounds can tell.
#[test]
fn the_largest_amounts() {
    use parvis_model::tally::budget::{ballots::MAX_POINTS, election::MAX_MONEY};
    let election = election(MAX_MONEY, &[MAX_MONEY - 1, MAX_MONEY, MAX_MONEY / 3]);
    let ballot = |projects: &[usize], points: &[i64]| Ballot { projects: projects.to_vec(), points: points.to_vec() };
    let ballots = [
        ballot(&[0, 1], &[MAX_POINTS, MAX_POINTS]),
        ballot(&[0, 1, 2], &[1, 1, MAX_POINTS]),
        ballot(&[0, 1], &[MAX_POINTS - 1, MAX_POINTS]),
    ];
    let profile = Profile::new(Kind::Scoring, 3, &election, ballots);
    let utility = Utility { measure: Measure::Points, by_cost: true };
    for completion in [Completion::None, Completion::Add1 { step: MAX_MONEY / 10 }] {
        let outcome = count(&election, &profile, shares(utility, completion), &Ties::Listed);
        assert_eq!(outcome.selected, naive(&election, &profile, utility));
    }
}

fn rules(measure: Measure) -> Vec<Rule> {
    let mut rules = Vec::new();
    for by_cost in [true, false] {
        let utility = Utility { measure, by_cost };
        for unaffordable in [Unaffordable::Skip, Unaffordable::Stop] {
            rules.push(Rule::Greedy { utility, unaffordable });
        }
        for completion in
            [Completion::None, Completion::Greedy, Completion::Add1 { step: 3 }, Completion::Add1Greedy { step: 3 }]
        {
            rules.push(shares(utility, completion));
        }
    }
    rules
}

/// The method as it is defined, voter by voter in exact fractions: the first price at which supporters can pay is found
/// by trying to leave out the poorest, one more each time.
fn naive(election: &Election, profile: &Profile, utility: Utility) -> Vec<usize> {
    let integer = |value: u64| BigRational::from(BigInt::from(value));
    let voters: Vec<&Ballot> =
        profile.groups().iter().flat_map(|(ballot, size)| (0..*size).map(move |_| ballot)).collect();
    let gets = |ballot: &Ballot, project: usize| {
        let Some(place) = ballot.projects.iter().position(|named| *named == project) else {
            return BigRational::zero();
        };
        let weight = match utility.measure {
            Measure::Chosen => 1,
            Measure::Points => ballot.points[place].max(0),
            Measure::Borda | Measure::BordaBelow => i64::try_from(ballot.projects.len() - 1 - place).unwrap(),
        };
        let factor = if utility.by_cost { election.projects()[project].cost } else { 1 };
        BigRational::from(BigInt::from(weight)) * integer(factor)
    };
    let mut money = vec![integer(election.budget()) / integer(profile.voters().max(1)); voters.len()];
    let mut selected = Vec::new();
    loop {
        let mut best: Option<(BigRational, usize)> = None;
        for (project, cost) in election.projects().iter().map(|project| integer(project.cost)).enumerate() {
            let gains: Vec<BigRational> = voters.iter().map(|ballot| gets(ballot, project)).collect();
            let mut payers: Vec<usize> = (0..voters.len()).filter(|voter| !gains[*voter].is_zero()).collect();
            if selected.contains(&project) || payers.iter().map(|voter| &money[*voter]).sum::<BigRational>() < cost {
                continue;
            }
            payers.sort_by_key(|voter| &money[*voter] / &gains[*voter]);
            for poor in 0..payers.len() {
                let paid: BigRational = payers[..poor].iter().map(|voter| &money[*voter]).sum();
                let rest: BigRational = payers[poor..].iter().map(|voter| &gains[*voter]).sum();
                let price = (&cost - paid) / rest;
                if &price * &gains[payers[poor]] <= money[payers[poor]] {
                    if best.as_ref().is_none_or(|(least, _)| price < *least) {
                        best = Some((price, project));
                    }
                    break;
                }
            }
        }
        let Some((price, project)) = best else { return selected };
        selected.push(project);
        for (voter, ballot) in voters.iter().enumerate() {
            let due = &price * gets(ballot, project);
            money[voter] = if due < money[voter] { &money[voter] - due } else { BigRational::zero() };
        }
    }
}

/// A budget, costs, and ballots of any kind, with many ties.
fn elections() -> impl Strategy<Value = (Election, Kind, Vec<Ballot>)> {
    let kinds = [Kind::Approval, Kind::Cumulative, Kind::Scoring, Kind::Ordinal];
    (1_usize..9, 1_u64..40, proptest::sample::select(kinds.to_vec())).prop_flat_map(|(projects, largest, kind)| {
        let places = proptest::collection::vec((0..projects, -1_i64..5), 0..=projects);
        let ballots = proptest::collection::vec(places, 0..40);
        let costs = proptest::collection::vec(1..=largest, projects);
        (Just(kind), costs, 1..largest * 6, ballots).prop_map(|(kind, costs, budget, ballots)| {
            let ballot = |places: Vec<(usize, i64)>| {
                let (projects, points) = places.into_iter().unzip();
                Ballot { projects, points }
            };
            (election(budget, &costs), kind, ballots.into_iter().map(ballot).collect())
        })
    })
}

fn measure(kind: Kind) -> Measure {
    match kind {
        Kind::Approval | Kind::ChooseOne => Measure::Chosen,
        Kind::Cumulative | Kind::Scoring => Measure::Points,
        Kind::Ordinal => Measure::BordaBelow,
    }
}

/// What does not depend on the names of steps.
fn essence(outcome: &Outcome) -> (Vec<usize>, Vec<u64>) {
    (outcome.selected.clone(), outcome.facts.voters_by_funded.clone())
}

proptest! {
    #[test]
    fn equal_shares_are_as_defined((election, kind, ballots) in elections()) {
        let profile = Profile::new(kind, 1, &election, ballots);
        for by_cost in [true, false] {
            let utility = Utility { measure: measure(kind), by_cost };
            let outcome = count(&election, &profile, shares(utility, Completion::None), &Ties::Listed);
            prop_assert_eq!(outcome.selected, naive(&election, &profile, utility));
        }
    }

    #[test]
    fn no_rule_spends_more_than_there_is((election, kind, ballots) in elections()) {
        let profile = Profile::new(kind, 1, &election, ballots);
        for rule in rules(measure(kind)) {
            let outcome = count(&election, &profile, rule, &Ties::Name);
            let costs = outcome.selected.iter().map(|project| election.projects()[*project].cost);
            prop_assert_eq!(costs.sum::<u64>(), outcome.spent);
            prop_assert_eq!(outcome.spent + outcome.left, election.budget());
            prop_assert_eq!(outcome.facts.voters_by_funded.iter().sum::<u64>(), profile.voters());
            let mut once = outcome.selected.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), outcome.selected.len());
        }
    }

    #[test]
    fn the_order_of_ballots_does_not_matter((election, kind, ballots) in elections(), turn in 0_usize..40) {
        let mut turned = ballots.clone();
        turned.rotate_left(turn % ballots.len().max(1));
        let (first, second) =
            (Profile::new(kind, 1, &election, ballots), Profile::new(kind, 1, &election, turned));
        for rule in rules(measure(kind)) {
            let outcomes = [&first, &second].map(|profile| count(&election, profile, rule, &Ties::LowerCost));
            prop_assert_eq!(essence(&outcomes[0]), essence(&outcomes[1]));
        }
    }

    /// Cents instead of euros, and every ballot three times: the same projects.
    #[test]
    fn the_scale_does_not_matter((election, kind, ballots) in elections()) {
        let costs: Vec<u64> = election.projects().iter().map(|project| project.cost * 100).collect();
        let larger = self::election(election.budget() * 100, &costs);
        let thrice: Vec<Ballot> = ballots.iter().cycle().take(ballots.len() * 3).cloned().collect();
        let profile = Profile::new(kind, 1, &election, ballots);
        let many = Profile::new(kind, 1, &election, thrice);
        for utility in [true, false].map(|by_cost| Utility { measure: measure(kind), by_cost }) {
            let rule = |step| shares(utility, Completion::Add1Greedy { step });
            let first = count(&election, &profile, rule(3), &Ties::Listed).selected;
            prop_assert_eq!(&count(&larger, &profile, rule(300), &Ties::Listed).selected, &first);
            // A raise is the same for every voter, so that it would not be.
            let [few, many] = [&profile, &many].map(|profile| {
                count(&election, profile, shares(utility, Completion::Greedy), &Ties::Listed).selected
            });
            prop_assert_eq!(few, many);
        }
    }

    /// After skipping, nothing that has support and fits is left.
    #[test]
    fn greedy_leaves_nothing_that_fits((election, kind, ballots) in elections()) {
        let profile = Profile::new(kind, 1, &election, ballots);
        let utility = Utility { measure: measure(kind), by_cost: true };
        let totals = profile.scores(&election, utility.measure);
        let rules = [
            Rule::Greedy { utility, unaffordable: Unaffordable::Skip },
            shares(utility, Completion::Greedy),
            shares(utility, Completion::Add1Greedy { step: 2 }),
        ];
        for rule in rules {
            let outcome = count(&election, &profile, rule, &Ties::Listed);
            for (place, project) in election.projects().iter().enumerate() {
                let is_left = !outcome.selected.contains(&place) && totals[place] > 0;
                prop_assert!(!is_left || project.cost > outcome.left, "{:?} {}", rule, place);
            }
        }
    }
}
