//! What holds of every count, whatever the rule: it depends on nothing but the ballots, its facts add up, and blank and
//! invalid ballots change nothing but their own numbers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use parvis_model::ballot::{Ballot, BallotOption, BallotQuestion, Grade, Mark, Method, RankingRule, Ties, order};
use parvis_model::tally::step::{RoundEnd, Step};
use parvis_model::tally::vote::{BALLOTS_MAX, Outcome, TooMany, count, count_ballots};
use parvis_model::{OptionId, QuestionId};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::{BTreeMap, BTreeSet};

fn id(text: &str) -> OptionId {
    OptionId::parse(text).unwrap()
}

fn question(method: Method, options: usize, ties: Ties) -> BallotQuestion {
    let options = if method == Method::YesNo { 0 } else { options };
    let option = |n| BallotOption { id: id(&format!("o{n}")), label: String::new(), hint: None, picture: None };
    let id = QuestionId::parse("q").unwrap();
    BallotQuestion { id, label: String::new(), hint: None, method, options: (0..options).map(option).collect(), ties }
}

fn methods(options: usize) -> Vec<Method> {
    let max_ranks = u8::try_from(options).unwrap();
    let ranking = |rule| Method::Ranking { rule, max_ranks };
    let grades = ["good", "fair", "poor"].map(|grade| Grade { id: id(grade), label: None }).to_vec();
    vec![
        Method::YesNo,
        Method::Single,
        Method::Several { min: 1, max: 2 },
        Method::Approval,
        ranking(RankingRule::Borda),
        ranking(RankingRule::Irv),
        ranking(RankingRule::Schulze),
        Method::Judgment { grades },
        Method::Points { total: 1000, max_per_option: 3 },
    ]
}

fn mark(question: &BallotQuestion) -> BoxedStrategy<Mark> {
    let ids = question.option_ids();
    let most = match question.method {
        Method::Several { max, .. } => usize::from(max),
        _ => ids.len(),
    };
    let some = subsequence(ids.clone(), 1..=most);
    let grades: Vec<OptionId> = question.grades().iter().map(|grade| grade.id.clone()).collect();
    match &question.method {
        Method::YesNo | Method::Single => select(ids).prop_map(Mark::One).boxed(),
        // Funding has tests of its own.
        Method::Several { .. } | Method::Approval | Method::Funding(_) => {
            some.prop_map(|ids| Mark::Several(ids.into_iter().collect())).boxed()
        }
        Method::Ranking { .. } => some.prop_shuffle().prop_map(Mark::Ranked).boxed(),
        Method::Judgment { .. } => (some, proptest::collection::vec(select(grades), most))
            .prop_map(|(ids, grades)| Mark::Graded(ids.into_iter().zip(grades).collect()))
            .boxed(),
        Method::Points { .. } => (some, proptest::collection::vec(1_u16..4, most))
            .prop_map(|(ids, points)| Mark::Points(ids.into_iter().zip(points).collect()))
            .boxed(),
    }
}

type Papers = Vec<(Mark, u64)>;

fn election() -> impl Strategy<Value = (BallotQuestion, Papers)> {
    (2_usize..6, select(vec![Ties::Lot, Ties::Left])).prop_flat_map(|(options, ties)| {
        select(methods(options)).prop_flat_map(move |method| {
            let question = question(method, options, ties);
            let ballots = proptest::collection::vec((mark(&question), 1_u64..4), 0..12);
            (Just(question), ballots)
        })
    })
}

fn counted(question: &BallotQuestion, ballots: &Papers) -> Outcome {
    count(question, "seed", ballots.iter().map(|(mark, number)| (mark, *number))).unwrap()
}

/// What adds up in a fact, given the valid ballots.
fn check_sums(step: &Step, valid: u64, method: &Method) {
    match step {
        Step::Totals { totals, .. } => {
            let sum: u64 = totals.iter().map(|total| total.count).sum();
            if matches!(method, Method::YesNo | Method::Single) {
                assert_eq!(sum, valid);
            }
        }
        Step::Positions { rows } => {
            let n = u64::try_from(rows.len()).unwrap();
            assert_eq!(rows.iter().map(|row| row.twice_points).sum::<u64>(), valid * n * (n - 1));
            rows.iter().for_each(|row| assert_eq!(row.at_rank.iter().sum::<u64>() + row.unranked, valid));
        }
        Step::Round(round) => {
            let active: u64 = round.counts.iter().map(|total| total.count).sum();
            assert_eq!(active + round.exhausted, valid);
            assert!(round.majority * 2 > active && (round.majority - 1) * 2 <= active);
            if let RoundEnd::Eliminated { options, transfers, .. } = &round.end {
                let of_eliminated = round.counts.iter().filter(|total| options.contains(&total.option));
                let moved: u64 = transfers.iter().map(|transfer| transfer.count).sum();
                assert_eq!(of_eliminated.map(|total| total.count).sum::<u64>(), moved);
            }
        }
        Step::Pairwise { preferred, .. } => {
            for (row, cells) in preferred.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    assert!(cell + preferred[column][row] <= valid && (row != column || *cell == 0));
                }
            }
        }
        Step::Grades { rows, .. } => {
            for row in rows {
                assert_eq!(row.counts.iter().sum::<u64>(), valid);
                assert!(row.better * 2 <= valid && row.worse * 2 < valid);
            }
        }
        Step::Compared { removed, ahead_grade, behind_grade, .. } => {
            let Method::Judgment { grades } = method else { panic!("grades of another method") };
            let place = |grade: &OptionId| grades.iter().position(|known| known.id == *grade).unwrap();
            assert!((1..valid).contains(removed) && place(ahead_grade) < place(behind_grade));
        }
        Step::Funded(funded) => assert_eq!(funded.voters_by_funded.iter().sum::<u64>(), valid),
        Step::StrongestPaths { .. } | Step::Lot { .. } | Step::Tied { .. } => {}
    }
}

proptest! {
    #[test]
    fn facts_add_up((question, ballots) in election()) {
        let outcome = counted(&question, &ballots);
        prop_assert_eq!(outcome.valid, ballots.iter().map(|(_, number)| number).sum::<u64>());
        outcome.trace.iter().for_each(|step| check_sums(step, outcome.valid, &question.method));
        let mut all: Vec<OptionId> = outcome.ranking.iter().flatten().cloned().collect();
        all.sort();
        let mut known = question.option_ids();
        known.sort();
        prop_assert_eq!(all, known);
        if outcome.valid == 0 {
            prop_assert!(outcome.winners.is_empty() && outcome.trace.is_empty());
        } else {
            prop_assert_eq!(&outcome.winners, &outcome.ranking[0]);
            if question.ties == Ties::Lot && question.method != Method::YesNo {
                prop_assert_eq!(outcome.ranking.len(), known_len(&question));
            }
        }
        let text = serde_json::to_string(&outcome).unwrap();
        prop_assert_eq!(serde_json::from_str::<Outcome>(&text).unwrap(), outcome);
    }

    #[test]
    fn only_the_ballots_matter((question, ballots) in election(), turn in 0_usize..12) {
        let outcome = counted(&question, &ballots);
        let mut one_by_one: Papers =
            ballots.iter().flat_map(|(mark, number)| (0..*number).map(|_| (mark.clone(), 1))).collect();
        if !one_by_one.is_empty() {
            let by = turn % one_by_one.len();
            one_by_one.rotate_left(by);
        }
        prop_assert_eq!(&counted(&question, &one_by_one), &outcome);
        one_by_one.reverse();
        prop_assert_eq!(&counted(&question, &one_by_one), &outcome);
    }

    #[test]
    fn blank_and_invalid_ballots_change_only_their_numbers((question, mut ballots) in election(), more in 1_u64..9) {
        let before = counted(&question, &ballots);
        ballots.push((Mark::Blank, more));
        ballots.push((Mark::One(id("unknown")), more + 1));
        let after = counted(&question, &ballots);
        prop_assert_eq!((after.blank, after.invalid, after.cast()), (more, more + 1, before.valid + 2 * more + 1));
        prop_assert_eq!(Outcome { blank: 0, invalid: 0, ..after }, before);
    }

    /// Options in another order of the content give the same groups: no rule prefers who stands first.
    #[test]
    fn no_option_is_preferred((mut question, ballots) in election()) {
        let groups = |outcome: Outcome| -> Vec<BTreeSet<OptionId>> {
            outcome.ranking.into_iter().map(|group| group.into_iter().collect()).collect()
        };
        let before = groups(counted(&question, &ballots));
        question.options.reverse();
        prop_assert_eq!(groups(counted(&question, &ballots)), before);
    }

    /// Where the lot decides only between options that came out equal, it changes nothing else. An instant runoff uses
    /// it on the way.
    #[test]
    fn the_lot_decides_ties_only((mut question, ballots) in election()) {
        prop_assume!(!matches!(question.method, Method::Ranking { rule: RankingRule::Irv, .. }));
        question.ties = Ties::Left;
        let left = counted(&question, &ballots);
        question.ties = Ties::Lot;
        let drawn = counted(&question, &ballots);
        prop_assume!(left.valid > 0 && question.method != Method::YesNo);
        let lot = order::lot(&question, "seed");
        let place = |option: &OptionId| lot.iter().position(|other| other == option);
        let sorted = left.ranking.into_iter().flat_map(|mut group| {
            group.sort_by_key(place);
            group
        });
        prop_assert_eq!(drawn.ranking.concat(), sorted.collect::<Vec<_>>());
    }

    #[test]
    fn who_beats_all_others_wins_by_schulze((question, ballots) in election()) {
        let outcome = counted(&question, &ballots);
        for step in &outcome.trace {
            if let Step::Pairwise { beats_all: Some(option), .. } = step {
                prop_assert_eq!(&outcome.winners, &vec![option.clone()]);
            }
        }
    }
}

fn known_len(question: &BallotQuestion) -> usize {
    question.option_ids().len()
}

#[test]
fn yes_and_no_are_never_drawn() {
    let question = question(Method::YesNo, 0, Ties::Lot);
    let outcome = counted(&question, &vec![(Mark::One(id("yes")), 4), (Mark::One(id("no")), 4), (Mark::Blank, 2)]);
    assert_eq!(outcome.winners, [id("yes"), id("no")]);
    assert_eq!(outcome.trace.last(), Some(&Step::Tied { options: vec![id("yes"), id("no")] }));
}

#[test]
fn a_ballot_without_a_word_on_a_question_is_invalid_there() {
    let mut other = question(Method::Single, 3, Ties::Left);
    other.id = QuestionId::parse("other").unwrap();
    let questions = [question(Method::YesNo, 0, Ties::Left), other];
    let marks = BTreeMap::from([(questions[0].id.clone(), Mark::One(id("yes")))]);
    let outcomes = count_ballots(&questions, "", &[(Ballot::of(marks).unwrap(), 3)]).unwrap();
    assert_eq!(outcomes.iter().map(|o| (o.valid, o.invalid)).collect::<Vec<_>>(), [(3, 0), (0, 3)]);
}

#[test]
fn numbers_that_no_vote_has_are_refused() {
    let question = question(Method::Points { total: 3, max_per_option: 3 }, 3, Ties::Left);
    let mark = Mark::Points([(id("o1"), 3)].into());
    assert_eq!(count(&question, "", [(&mark, BALLOTS_MAX), (&mark, 1)]), Err(TooMany));
    assert_eq!(count(&question, "", [(&mark, u64::MAX), (&mark, 1)]), Err(TooMany));
    assert_eq!(count(&question, "", [(&mark, BALLOTS_MAX)]).unwrap().valid, BALLOTS_MAX);
}

/// Run with `cargo test --release -p parvis-model --test counting -- --ignored --nocapture`.
#[test]
#[ignore = "measures"]
#[allow(clippy::print_stdout, reason = "a measurement is printed")]
fn a_hundred_thousand_ballots_take_less_than_two_seconds() {
    for options in [10, 100] {
        for method in methods(options) {
            let question = question(method.clone(), options, Ties::Lot);
            let ballots = many(&question, 100_000);
            let begun = std::time::Instant::now();
            let outcome = counted(&question, &ballots);
            let took = begun.elapsed();
            println!("{options} options, {}: {} ms", name(&method), took.as_millis());
            assert_eq!(outcome.valid, 100_000);
            assert!(options > 10 || took.as_millis() < 2_000);
        }
    }
}

fn name(method: &Method) -> &str {
    match method {
        Method::Ranking { rule, .. } => rule.keyword(),
        _ => method.keyword(),
    }
}

/// Ballots that say as much as can be said, from a fixed sequence of numbers.
fn many(question: &BallotQuestion, number: u32) -> Papers {
    let mut state = 1_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % u64::try_from(below).unwrap()).unwrap()
    };
    let ballot = |_| {
        let mut ids = question.option_ids();
        for at in (1..ids.len()).rev() {
            ids.swap(at, next(at + 1));
        }
        let mark = match &question.method {
            Method::YesNo | Method::Single => Mark::One(ids[0].clone()),
            Method::Several { max, .. } => Mark::Several(ids.into_iter().take(usize::from(*max)).collect()),
            Method::Approval | Method::Funding(_) => Mark::Several(ids.into_iter().take(5).collect()),
            Method::Ranking { .. } => Mark::Ranked(ids),
            Method::Judgment { grades } => {
                Mark::Graded(ids.into_iter().map(|id| (id, grades[next(grades.len())].id.clone())).collect())
            }
            Method::Points { .. } => Mark::Points(ids.into_iter().map(|id| (id, 3)).collect()),
        };
        (mark, 1)
    };
    (0..number).map(ballot).collect()
}
