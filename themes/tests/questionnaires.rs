//! The pages of questionnaires in their main states, as files to review; and what must be true of all of them.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::questionnaire::{cases, centre, filled, mistaken, page_of, questions_page};
use fixtures::{NOW, definition, function_page, page, site, subject, theme};
use parvis_model::form::Typed;
use parvis_model::{Lang, Process};
use parvis_theme::view::{Page, QuestionsPage, ResultsPage, Station};

fn main_of(html: &str) -> String {
    let start = html.find("<main").unwrap();
    let end = html.find("</main>").unwrap();
    html[start..end].lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

/// A page of the functions, as if everything before it was answered.
fn asked(process: &Process, at: Station, typed: &Typed, token: &str, lang: Lang) -> String {
    let definition = definition(site());
    let questionnaire = process.questionnaire().unwrap();
    let reading = questionnaire.read(typed);
    let wrong = match at {
        Station::Questions(index) => reading.wrong_on(index),
        _ => Vec::new(),
    };
    let view = QuestionsPage { wrong: &wrong, ..questions_page(process, at, typed, &reading, token) };
    theme().questions(&Page { lang, ..function_page(&definition) }, &view).unwrap()
}

#[test]
fn questionnaire_in_every_state() {
    let definition = definition(site());
    for case in cases() {
        let html = theme().questionnaire(&page(&definition, "x/", case.now), &page_of(&case)).unwrap();
        insta::assert_snapshot!(format!("questionnaire-{}", case.name), main_of(&html));
    }
}

#[test]
fn every_page_of_questions() {
    let process = centre();
    let pages = process.questionnaire().unwrap().pages.len();
    for (i, name) in (0..pages).zip(["sole", "scale", "habits", "choices", "text", "nothing", "contact"]) {
        let html = asked(&process, Station::Questions(i), &filled(), "t0ken", Lang::Fr);
        insta::assert_snapshot!(format!("questions-{name}"), main_of(&html));
    }
}

#[test]
fn mistakes_person_and_check() {
    let process = centre();
    for i in [0, 2, 3] {
        let html = asked(&process, Station::Questions(i), &mistaken(), "t0ken", Lang::Fr);
        assert!(html.contains("<title>Erreur\u{A0}: "), "{html}");
        insta::assert_snapshot!(format!("questions-wrong-{i}"), main_of(&html));
    }
    insta::assert_snapshot!("questions-person", main_of(&asked(&process, Station::Person, &filled(), "t", Lang::Fr)));
    insta::assert_snapshot!("questions-check", main_of(&asked(&process, Station::Check, &filled(), "t", Lang::Fr)));
}

#[test]
fn results_in_every_state() {
    let definition = definition(site());
    for case in cases().iter().filter(|case| ["closed", "live", "live-few", "never", "nobody"].contains(&case.name)) {
        let files = vec![("resultats.json".to_owned(), "Résultats (JSON)".to_owned())];
        let view = ResultsPage { subject: subject(&case.process), results: &case.results, files };
        let page = Page { root: "../../".to_owned(), ..page(&definition, "x/resultats/", case.now) };
        insta::assert_snapshot!(format!("results-{}", case.name), main_of(&theme().results(&page, &view).unwrap()));
    }
}

#[test]
fn paper() {
    let definition = definition(site());
    let process = centre();
    let page = Page { root: "../../".to_owned(), ..page(&definition, "centre-bourg/imprimer/", NOW) };
    insta::assert_snapshot!(main_of(&theme().paper(&page, &subject(&process)).unwrap()));
}
