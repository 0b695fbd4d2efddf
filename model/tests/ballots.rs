//! For any vote and anything that is typed: nothing invalid becomes a ballot, a ballot has one text, and the text one
//! ballot.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use parvis_model::ballot::{
    Ballot, BallotOption, BallotQuestion, Fault, Flaw, Grade, Mark, Method, NotABallot, RankingRule, Reading, Ties,
    order, read_ballot,
};
use parvis_model::form::Typed;
use parvis_model::{OptionId, QuestionId};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeMap;

fn id(text: &str) -> OptionId {
    OptionId::parse(text).unwrap()
}

fn option(name: String) -> BallotOption {
    BallotOption { id: id(&name), label: name, hint: None, picture: None }
}

fn question(name: &str, method: Method, options: usize) -> BallotQuestion {
    let options = if method == Method::YesNo { 0 } else { options };
    BallotQuestion {
        id: QuestionId::parse(name).unwrap(),
        label: name.to_owned(),
        hint: None,
        method,
        options: (0..options).map(|n| option(format!("o{n}"))).collect(),
        ties: Ties::Lot,
    }
}

fn grades() -> Vec<Grade> {
    ["good", "fair", "poor"].map(|grade| Grade { id: id(grade), label: None }).to_vec()
}

fn method() -> impl Strategy<Value = Method> {
    prop_oneof![
        Just(Method::YesNo),
        Just(Method::Single),
        (1_u8..3, 0_u8..3).prop_map(|(min, more)| Method::Several { min, max: min + more }),
        Just(Method::Approval),
        (1_u8..=4, select(vec![RankingRule::Borda, RankingRule::Irv, RankingRule::Schulze]))
            .prop_map(|(max_ranks, rule)| Method::Ranking { rule, max_ranks }),
        Just(Method::Judgment { grades: grades() }),
        (3_u16..10, 1_u16..=3).prop_map(|(total, max_per_option)| Method::Points { total, max_per_option }),
    ]
}

fn questions() -> impl Strategy<Value = Vec<BallotQuestion>> {
    proptest::collection::vec((method(), 4_usize..7), 1..4).prop_map(|drawn| {
        let build = |(n, (method, options)): (usize, (Method, usize))| question(&format!("q{n}"), method, options);
        drawn.into_iter().enumerate().map(build).collect()
    })
}

/// A mark that the question allows.
fn mark(question: &BallotQuestion) -> BoxedStrategy<Mark> {
    let ids = question.option_ids();
    let some = |from: usize, to: usize| subsequence(ids.clone(), from..=to.min(ids.len()));
    let said = match &*question.method.marking() {
        Method::YesNo | Method::Single => select(ids.clone()).prop_map(Mark::One).boxed(),
        Method::Several { min, max } => some(usize::from(*min), usize::from(*max))
            .prop_map(|options| Mark::Several(options.into_iter().collect()))
            .boxed(),
        Method::Approval | Method::Funding(_) => {
            some(1, ids.len()).prop_map(|options| Mark::Several(options.into_iter().collect())).boxed()
        }
        Method::Ranking { max_ranks, .. } => {
            some(1, usize::from(*max_ranks)).prop_shuffle().prop_map(Mark::Ranked).boxed()
        }
        Method::Judgment { grades } => {
            let names: Vec<OptionId> = grades.iter().map(|grade| grade.id.clone()).collect();
            (some(1, ids.len()), proptest::collection::vec(select(names), ids.len()))
                .prop_map(|(options, grades)| Mark::Graded(options.into_iter().zip(grades).collect()))
                .boxed()
        }
        // At most three options with one point each, of three points or more.
        Method::Points { .. } => {
            some(1, 3).prop_map(|options| Mark::Points(options.into_iter().map(|option| (option, 1)).collect())).boxed()
        }
    };
    prop_oneof![1 => Just(Mark::Blank), 5 => said].boxed()
}

fn vote() -> impl Strategy<Value = (Vec<BallotQuestion>, Ballot)> {
    questions().prop_flat_map(|questions| {
        let marks: Vec<_> = questions.iter().map(mark).collect();
        (Just(questions), marks).prop_map(|(questions, marks)| {
            let by_name: BTreeMap<_, _> = questions.iter().map(|question| question.id.clone()).zip(marks).collect();
            let ballot = Ballot::of(by_name).unwrap();
            (questions, ballot)
        })
    })
}

fn anything_typed() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = (select(vec!["q.q0", "q.q1", "q.q2", "q.q10"]), select(vec!["", ".o0", ".o1", ".o2", ".o9", ".blank"]))
        .prop_map(|(question, part)| format!("{question}{part}"));
    let value =
        select(vec!["", "yes", "no", "o0", "o1", "o9", "blank", "1", "2", "3", "+1", "0", "good", "bad", " 1 "]);
    proptest::collection::vec((name, value.prop_map(str::to_owned)), 0..12)
}

proptest! {
    #[test]
    fn a_ballot_comes_back_from_its_text_and_from_its_form((questions, ballot) in vote()) {
        for question in &questions {
            prop_assert_eq!(question.flaws(), vec![]);
        }
        prop_assert_eq!(ballot.check(&questions), Ok(()));
        let text = ballot.encode();
        prop_assert!(text.bytes().all(|b| b.is_ascii_graphic()));
        prop_assert_eq!(Ballot::parse(&text), Ok(ballot.clone()));
        let typed: Typed =
            questions.iter().flat_map(|question| question.typed(ballot.get(&question.id).unwrap())).collect();
        prop_assert_eq!(read_ballot(&questions, &typed), Ok(ballot.clone()));
        let reading = Reading::of(&questions, typed.clone());
        prop_assert_eq!(reading, Reading { typed, ballot: Ok(ballot) });
    }

    #[test]
    fn what_parses_is_canonical((_, ballot) in vote(), at in any::<prop::sample::Index>(), with in "[ \"a-c0-2:,{}\\[\\]\\\\]?") {
        let mut text = ballot.encode();
        let at = at.index(text.len());
        text.replace_range(at..=at, &with);
        if let Ok(other) = Ballot::parse(&text) {
            prop_assert_eq!(other.encode(), text);
        }
    }

    #[test]
    fn whatever_is_typed_is_a_valid_ballot_or_a_mistake_in_an_input_and_is_kept(
        questions in questions(), pairs in anything_typed(),
    ) {
        let reading = Reading::of(&questions, pairs.clone());
        for (name, value) in &reading.typed {
            prop_assert!(pairs.contains(&(name.clone(), value.clone())));
        }
        match reading.ballot {
            Ok(ballot) => prop_assert_eq!(ballot.check(&questions), Ok(())),
            Err(wrongs) => {
                prop_assert!(!wrongs.is_empty());
                for wrong in wrongs {
                    let question = questions.iter().find(|question| question.id == wrong.question).unwrap();
                    prop_assert!(question.inputs().contains(&wrong.input) || wrong.fault == Fault::Repeated);
                }
            }
        }
    }

    #[test]
    fn orders_hold_every_option_once(questions in questions(), seed in ".{0,20}") {
        for question in &questions {
            for mut order in [order::shown(question, &seed), order::lot(question, &seed)] {
                order.sort();
                let mut all = question.option_ids();
                all.sort();
                prop_assert_eq!(order, all);
            }
        }
    }
}

#[test]
fn the_text_is_what_the_documentation_says() {
    let marks = BTreeMap::from([
        (QuestionId::parse("square").unwrap(), Mark::Blank),
        (QuestionId::parse("logo").unwrap(), Mark::One(id("sun"))),
        (QuestionId::parse("benches").unwrap(), Mark::Several([id("south"), id("north")].into())),
        (QuestionId::parse("name").unwrap(), Mark::Ranked(vec![id("b"), id("a")])),
        (QuestionId::parse("plan").unwrap(), Mark::Graded([(id("x"), id("good"))].into())),
        (QuestionId::parse("budget").unwrap(), Mark::Points([(id("school"), 2), (id("park"), 3)].into())),
    ]);
    let text = Ballot::of(marks).unwrap().encode();
    let expected = concat!(
        r#"{"ballot":1,"marks":{"benches":{"several":["north","south"]},"budget":{"points":{"park":3,"school":2}},"#,
        r#""logo":{"one":"sun"},"name":{"ranked":["b","a"]},"plan":{"graded":{"x":"good"}},"square":"blank"}}"#
    );
    assert_eq!(text, expected);
}

#[test]
fn other_ways_to_write_a_ballot_are_refused() {
    let not_canonical = [
        "{\"ballot\":1,\"marks\":{\"a\":\"blank\"}}\n",
        r#"{"ballot":1, "marks":{"a":"blank"}}"#,
        r#"{"marks":{"a":"blank"},"ballot":1}"#,
        r#"{"ballot":1,"marks":{"a":"blan\u006b"}}"#,
        r#"{"ballot":1,"marks":{"b":"blank","a":"blank"}}"#,
        r#"{"ballot":1,"marks":{"a":"blank","a":"blank"}}"#,
        r#"{"ballot":1,"marks":{"a":{"several":["y","x"]}}}"#,
        r#"{"ballot":1,"marks":{"a":{"several":["x","x"]}}}"#,
        r#"{"ballot":1,"marks":{"a":{"points":{"x":1,"x":2}}}}"#,
    ];
    for text in not_canonical {
        assert_eq!(Ballot::parse(text), Err(NotABallot::NotCanonical), "{text}");
    }
    let empty = [
        r#"{"ballot":1,"marks":{}}"#,
        r#"{"ballot":1,"marks":{"a":{"several":[]}}}"#,
        r#"{"ballot":1,"marks":{"a":{"ranked":["x","x"]}}}"#,
        r#"{"ballot":1,"marks":{"a":{"points":{"x":0}}}}"#,
        r#"{"ballot":1,"marks":{"a":{"graded":{}}}}"#,
    ];
    for text in empty {
        assert_eq!(Ballot::parse(text), Err(NotABallot::Empty), "{text}");
    }
    assert_eq!(Ballot::parse(r#"{"ballot":2,"marks":{"a":"blank"}}"#), Err(NotABallot::Format(2)));
    let shapeless = [
        "",
        "[]",
        r#"{"ballot":1}"#,
        r#"{"ballot":1,"marks":{"A":"blank"}}"#,
        r#"{"ballot":1,"marks":{"a":{"one":"é"}}}"#,
        r#"{"ballot":1,"marks":{"a":{"points":{"x":1.0}}}}"#,
        r#"{"ballot":1,"marks":{"a":{"points":{"x":-1}}}}"#,
        r#"{"ballot":1,"marks":{"a":"blank"},"voter":"zoe"}"#,
        r#"{"ballot":1,"marks":{"a":{"one":"x","ranked":["x"]}}}"#,
    ];
    for text in shapeless {
        assert!(matches!(Ballot::parse(text), Err(NotABallot::Shape(_))), "{text}");
    }
}

/// The fault of one question, and the end of the input's name where it stands.
fn fault(method: Method, typed: &[(&str, &str)]) -> (String, Fault) {
    let question = question("q", method, 4);
    let typed: Vec<(String, String)> = typed.iter().map(|(part, v)| (format!("q.q{part}"), (*v).to_owned())).collect();
    let wrong = Reading::of(&[question], typed).ballot.unwrap_err().remove(0);
    (wrong.input.trim_start_matches("q.q").to_owned(), wrong.fault)
}

/// What is voted by, what is typed, the end of the input's name that is wrong, and what is.
type Mistake<'a> = (Method, &'a [(&'a str, &'a str)], &'a str, Fault);

#[test]
fn mistakes_are_told_where_they_stand() {
    let ranking = || Method::Ranking { rule: RankingRule::Schulze, max_ranks: 3 };
    let points = || Method::Points { total: 5, max_per_option: 3 };
    let several = || Method::Several { min: 2, max: 3 };
    let judgment = || Method::Judgment { grades: grades() };
    let cases: Vec<Mistake<'_>> = vec![
        (Method::YesNo, &[], "", Fault::Missing),
        (Method::YesNo, &[("", "perhaps")], "", Fault::NotAnOption),
        (Method::YesNo, &[("", "yes"), ("", "no")], "", Fault::Repeated),
        (Method::Single, &[("", "o9")], "", Fault::NotAnOption),
        (Method::Single, &[("", "o1"), (".o2", "yes")], "", Fault::NotAnOption),
        (several(), &[(".o0", "yes")], ".o0", Fault::HowMany { min: 2, max: 3, found: 1 }),
        (several(), &[(".o0", "on")], ".o0", Fault::NotTicked),
        (several(), &[(".o0", "yes"), (".blank", "yes")], ".blank", Fault::BlankAndMarked),
        (Method::Approval, &[(".o0", "yes"), (".o7", "yes")], ".o0", Fault::NotAnOption),
        (ranking(), &[(".o0", "1"), (".o1", "1")], ".o1", Fault::SameRank { rank: 1 }),
        (ranking(), &[(".o0", "1"), (".o1", "3")], ".o0", Fault::RankSkipped { rank: 2 }),
        (ranking(), &[(".o0", "first")], ".o0", Fault::NotARank { last: 3 }),
        (ranking(), &[(".o1", "0")], ".o1", Fault::NotARank { last: 3 }),
        (
            ranking(),
            &[(".o0", "1"), (".o1", "2"), (".o2", "3"), (".o3", "4")],
            ".o0",
            Fault::TooManyRanks { max: 3, found: 4 },
        ),
        (judgment(), &[(".o2", "bad")], ".o2", Fault::NotAGrade),
        (judgment(), &[], ".o0", Fault::Missing),
        (points(), &[(".o1", "4")], ".o1", Fault::NotPoints { max: 3 }),
        (points(), &[(".o1", "-1")], ".o1", Fault::NotPoints { max: 3 }),
        (points(), &[(".o0", "3"), (".o1", "3")], ".o0", Fault::TooManyPoints { total: 5, found: 6 }),
        (points(), &[(".o0", "0"), (".o1", "")], ".o0", Fault::Missing),
    ];
    for (method, typed, input, expected) in cases {
        let name = format!("{method:?} {typed:?}");
        assert_eq!(fault(method, typed), (input.to_owned(), expected), "{name}");
    }
}

#[test]
fn questions_that_cannot_be_put_are_told_why() {
    let flaws = |method, options| question("q", method, options).flaws();
    assert_eq!(flaws(Method::Single, 1), [Flaw::HowManyOptions { found: 1 }]);
    assert_eq!(
        flaws(Method::Several { min: 3, max: 2 }, 4),
        [Flaw::OutOfRange { key: "min", found: 3, from: 1, to: 2 }]
    );
    assert_eq!(
        flaws(Method::Ranking { rule: RankingRule::Irv, max_ranks: 5 }, 4),
        [Flaw::OutOfRange { key: "max_ranks", found: 5, from: 1, to: 4 }]
    );
    assert_eq!(flaws(Method::Judgment { grades: vec![] }, 4), [Flaw::HowManyGrades { found: 0 }]);
    let mut twice = question("q", Method::Approval, 3);
    twice.options.push(option("o1".to_owned()));
    twice.options.push(option("blank".to_owned()));
    assert_eq!(twice.flaws(), [Flaw::CalledBlank, Flaw::Twice(id("o1"))]);
}

#[test]
fn marks_of_other_questions_and_methods_are_found() {
    let questions = [question("a", Method::YesNo, 0), question("b", Method::Approval, 3)];
    let ballot = Ballot::parse(r#"{"ballot":1,"marks":{"a":{"ranked":["yes"]},"c":"blank"}}"#).unwrap();
    let faults: Vec<Fault> = ballot.check(&questions).unwrap_err().into_iter().map(|wrong| wrong.fault).collect();
    assert_eq!(faults, [Fault::WrongMethod, Fault::Missing, Fault::NoSuchQuestion]);
}
