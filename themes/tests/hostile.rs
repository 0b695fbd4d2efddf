//! Hostile texts on the pages that give back what was typed, checked on the tree that a browser would build.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::{cases, definition, function_page, page, questionnaire, site, subject, theme};
use parvis_model::form::Typed;
use parvis_text::hostile::{Hostile, assert_page_harmless, bodies};
use parvis_theme::view::{FormNotice, FormPage, ProblemPage, QuestionsPage, Refusal, Station};

/// Texts of 100 KB are slow to check in every field of every page, and no different there: the tests of `text` have them.
fn short() -> impl Iterator<Item = Hostile> {
    bodies().into_iter().filter(|text| text.body.len() <= 5_000)
}

#[test]
fn forms_give_back_what_was_typed_and_nothing_runs() {
    let definition = definition(site());
    let cases = cases();
    let process = &cases[1].process;
    // A page of a file, whose own scripts stand beside it.
    let page = parvis_theme::view::Page { root: "../".to_owned(), ..function_page(&definition) };
    for text in short() {
        let fields = ["first-name", "last-name", "email", "address", "declaration", "about", "choice"];
        let mut typed: Typed = fields.iter().map(|field| ((*field).to_owned(), text.body.clone())).collect();
        let problem =
            ProblemPage { problem: Refusal::Closed, subject: Some(subject(process)), typed: Some(&typed.clone()) };
        assert_page_harmless(&theme().problem(&page, &problem).unwrap());
        // What is chosen is one of a list: the functions refuse other words before anything is drawn.
        typed.remove("choice");
        for (notice, editing) in [(None, false), (None, true), (Some(FormNotice::Slow), false)] {
            let view = FormPage { subject: subject(process), typed: &typed, errors: &[], notice, token: "t", editing };
            assert_page_harmless(&theme().form(&page, &view).unwrap());
        }
    }
}

#[test]
fn questionnaires_give_back_what_was_typed_and_nothing_runs() {
    let definition = definition(site());
    let process = questionnaire::centre();
    let asked = process.questionnaire().unwrap();
    let page = page(&definition, "x/", fixtures::NOW);
    for text in short() {
        let names = asked.inputs().chain(["email".to_owned(), "declaration".to_owned()]);
        let typed: Typed = names.map(|name| (name, text.body.clone())).collect();
        let reading = asked.read(&typed);
        let stations = (0..asked.pages.len()).map(Station::Questions).chain([Station::Person, Station::Check]);
        for at in stations {
            let wrong = match at {
                Station::Questions(index) => reading.wrong_on(index),
                _ => Vec::new(),
            };
            let view = questionnaire::questions_page(&process, at, &typed, &reading, "t");
            assert_page_harmless(&theme().questions(&page, &QuestionsPage { wrong: &wrong, ..view }).unwrap());
        }
    }
}
