//! For any questionnaire and anything that is typed: what is valid is the same on the page, in the table of an export
//! and on a keyed-in sheet; nothing invalid is kept, and nothing valid is changed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use parvis_model::form::Typed;
use parvis_model::question::{Choice, Condition, Decimal, Kind, Question, Test, When};
use parvis_model::questionnaire::{Jump, QuestionPage, Questionnaire};
use parvis_model::{AnswerSet, QuestionId};
use proptest::prelude::*;
use proptest::sample::select;

fn options(prefix: &'static str, n: usize) -> Vec<Choice> {
    (0..n).map(|i| Choice { id: format!("{prefix}{i}"), label: format!("Option {i}"), picture: None }).collect()
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        (any::<bool>(), 1_u16..30).prop_map(|(long, max)| Kind::Text { long, max }),
        (0_u8..=3).prop_map(|decimals| Kind::Number {
            min: Decimal::parse("-5").ok(),
            max: Decimal::parse("100").ok(),
            decimals,
            unit: None
        }),
        Just(Kind::Date { min: None, max: "2030-01-01".parse().ok() }),
        (2_usize..6, any::<bool>(), any::<bool>()).prop_map(|(n, other, dropdown)| Kind::Single {
            options: options("o", n),
            other,
            dropdown
        }),
        (2_usize..6, any::<bool>(), 1_u8..3).prop_map(|(n, other, min)| Kind::Multiple {
            options: options("o", n),
            other,
            min,
            max: Some(3)
        }),
        (2_usize..5, 1_u8..3).prop_map(|(n, min)| Kind::Ranking { options: options("o", n), min }),
        Just(Kind::Scale { from: 0, to: 10, low: "bas".to_owned(), high: "haut".to_owned() }),
        Just(Kind::Rating { out_of: 5 }),
        Just(Kind::Sentiment),
        (1_usize..4, any::<bool>()).prop_map(|(n, multiple)| Kind::Matrix {
            rows: options("r", n),
            columns: options("c", 3),
            multiple
        }),
        (2_usize..4).prop_map(|n| Kind::Grades { options: options("o", n) }),
        select(vec![Kind::Consent, Kind::Email, Kind::Phone, Kind::PostalCode, Kind::Siret, Kind::Rna]),
    ]
}

/// A condition on the first question of all, whatever it is.
fn when() -> impl Strategy<Value = When> {
    let test = prop_oneof![
        any::<bool>().prop_map(Test::Answered),
        select(vec!["o0", "o1", "5", "yes"]).prop_map(|value| Test::Is(value.to_owned())),
        select(vec!["o0", "3"]).prop_map(|value| Test::IsNot(value.to_owned())),
        Just(Test::Contains("o1".to_owned())),
        Just(Test::MoreThan(Decimal::from(3))),
    ];
    proptest::collection::vec(test, 0..2).prop_map(|tests| When {
        conditions: tests
            .into_iter()
            .map(|test| Condition { question: QuestionId::parse("q0").unwrap(), test })
            .collect(),
        any: false,
    })
}

/// What a page is made of: its questions and whether they must be answered, when it is shown, where it leads.
type Drawn = (Vec<(Kind, bool)>, When, Option<(When, usize)>);

fn questionnaire() -> impl Strategy<Value = Questionnaire> {
    let question = (kind(), any::<bool>());
    let page = (proptest::collection::vec(question, 0..3), when(), proptest::option::of((when(), 1_usize..3)));
    proptest::collection::vec(page, 1..5).prop_map(|pages| {
        let mut number = 0;
        let count = pages.len();
        let build = |(index, (kinds, shown, jump)): (usize, Drawn)| {
            let questions = kinds.into_iter().map(|(kind, required)| {
                number += 1;
                Question {
                    id: QuestionId::parse(&format!("q{}", number - 1)).unwrap(),
                    number,
                    label: format!("Question {number}"),
                    hint: None,
                    why: None,
                    required,
                    publish: true,
                    kind,
                }
            });
            let to = |step: usize| Some(index + step).filter(|to| *to < count).map(|to| format!("p{to}"));
            QuestionPage {
                id: format!("p{index}"),
                title: String::new(),
                intro: None,
                questions: questions.collect(),
                when: shown,
                jumps: jump.into_iter().map(|(when, step)| Jump { when, to: to(step) }).collect(),
            }
        };
        Questionnaire { pages: pages.into_iter().enumerate().map(build).collect(), ..Questionnaire::default() }
    })
}

/// What browsers and people may send: often what an input expects, sometimes anything.
fn value() -> impl Strategy<Value = String> {
    let good = [
        "",
        "",
        "o0",
        "o1",
        "o2",
        "other",
        "c0",
        "c1",
        "yes",
        "1",
        "2",
        "3",
        "12,5",
        "27/3/2026",
        "2026-03-27",
        "excellent",
        "good",
        "zoe@exemple.fr",
        "06 12 34 56 78",
        "01990",
        "73282932000074",
        "W751234567",
        "Oui, et non",
        "un | deux",
        "a > b",
        "other: x",
        "-3",
        "Zoe\u{301}",
    ];
    let bad = ["o9", "101", "-6", "1e5", "32/1/2026", "a\r\nb", "a\u{202E}b", "\0", "=1+1", "0", "<b>", "  "];
    prop_oneof![
        8 => select(good.to_vec()).prop_map(str::to_owned),
        1 => select(bad.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn filled() -> impl Strategy<Value = (Questionnaire, Typed)> {
    questionnaire().prop_flat_map(|questionnaire| {
        let inputs: Vec<String> = questionnaire.inputs().collect();
        let values = proptest::collection::vec(value(), inputs.len());
        (Just(questionnaire), values.prop_map(move |values| inputs.iter().cloned().zip(values).collect::<Typed>()))
    })
}

/// The sheet of a table that holds the same answers, typed in again.
fn keyed_in(questionnaire: &Questionnaire, answers: &AnswerSet) -> Typed {
    let mut typed = Typed::new();
    for question in questionnaire.questions() {
        let cells = question.cells(answers.get(&question.id));
        assert_eq!(cells.len(), question.columns().len());
        for (column, cell) in question.columns().iter().zip(&cells) {
            typed.extend(question.typed(column, cell));
        }
    }
    typed
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn page_table_and_paper_agree((questionnaire, typed) in filled()) {
        let reading = questionnaire.read(&typed);
        // The way is forward, and only its questions have answers or mistakes.
        prop_assert!(reading.path.windows(2).all(|pair| pair[0] < pair[1]));
        for (page, wrong) in &reading.wrong {
            prop_assert!(reading.path.contains(page));
            let own = questionnaire.pages[*page].questions.iter().flat_map(Question::inputs);
            prop_assert!(own.chain(questionnaire.pages[*page].questions.iter().map(Question::input)).any(|input| input == wrong.input));
        }
        for (id, _) in reading.answers.iter() {
            let on_path = reading.path.iter().any(|page| questionnaire.pages[*page].questions.iter().any(|q| q.id == *id));
            prop_assert!(on_path);
        }
        // A question is answered, wrong, or empty and optional.
        for page in &reading.path {
            for question in &questionnaire.pages[*page].questions {
                let answered = reading.answers.get(&question.id).is_some();
                let inputs = question.inputs();
                let wrong = reading.wrong.iter().any(|(_, wrong)| wrong.input == question.input() || inputs.contains(&wrong.input));
                prop_assert!(!(answered && wrong));
                prop_assert!(answered || wrong || !question.required);
            }
        }
        // Keyed in from the export: the same answers, and no mistake where there was none.
        let again = questionnaire.read(&keyed_in(&questionnaire, &reading.answers));
        prop_assert_eq!(&again.answers, &reading.answers);
        if reading.wrong.is_empty() {
            prop_assert_eq!(&again.wrong, &vec![]);
            prop_assert_eq!(&again.path, &reading.path);
        }
        // Stored and read again.
        let json = serde_json::to_string(&reading.answers).unwrap();
        prop_assert_eq!(&serde_json::from_str::<AnswerSet>(&json).unwrap(), &reading.answers);
    }
}
