//! The pages of questionnaires in their main states, as files to review; and what must be true of all of them.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::questionnaire::{cases, centre, filled, mistaken, page_of, questions_page};
use fixtures::{NOW, definition, function_page, page, site, subject, theme};
use parvis_model::form::Typed;
use parvis_model::{Lang, Process};
use parvis_theme::view::{Page, QuestionsPage, ResultsPage, Station};
use std::collections::BTreeSet;

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

/// The values of an attribute of the elements called `tag`, in order; `attribute` begins with what stands before it.
fn values<'a>(html: &'a str, tag: &str, attribute: &str) -> Vec<&'a str> {
    let (open, before) = (format!("<{tag} "), format!("{attribute}=\""));
    let tags = html.match_indices(&open).filter_map(|(i, _)| html[i + open.len() - 1..].split('>').next());
    let value = |tag: &'a str| tag.find(&before).and_then(|i| tag[i + before.len()..].split('"').next());
    tags.filter_map(value).collect()
}

/// The functions find every input under the name that the question gives it, and no other.
#[test]
fn inputs_have_the_names_of_the_questions() {
    let process = centre();
    for typed in [Typed::new(), filled(), mistaken()] {
        for (i, page) in process.questionnaire().unwrap().pages.iter().enumerate() {
            let html = asked(&process, Station::Questions(i), &typed, "t", Lang::Fr);
            let own: BTreeSet<String> =
                page.questions.iter().flat_map(parvis_model::question::Question::inputs).collect();
            let visible = html.replace("<input type=\"hidden\"", "<hidden");
            let drawn: BTreeSet<String> = ["input", "select", "textarea"]
                .iter()
                .flat_map(|tag| values(&visible, tag, " name"))
                .filter(|name| name.starts_with("q."))
                .map(str::to_owned)
                .collect();
            assert_eq!(drawn, own, "{}", page.id);
            // What was typed elsewhere comes along, and what was typed here does not come twice.
            let carried: Vec<&str> = values(&html, "input", "type=\"hidden\" name");
            for (name, value) in &typed {
                let here = own.contains(name);
                assert_eq!(carried.contains(&name.as_str()), !here && !value.is_empty(), "{}: {name}", page.id);
            }
        }
    }
}

/// Identifiers are unique, and everything that refers to one finds it: labels, descriptions, links of the summary.
#[test]
fn everything_referred_to_is_there() {
    let process = centre();
    let stations = (0..process.questionnaire().unwrap().pages.len()).map(Station::Questions);
    for (at, typed) in stations.flat_map(|at| [(at, filled()), (at, mistaken())]) {
        let html = asked(&process, at, &typed, "t", Lang::Fr);
        let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{at:?}: {ids:?}");
        for reference in [" for=\"", " aria-describedby=\"", " aria-labelledby=\"", " href=\"#"] {
            for id in
                html.split(reference).skip(1).filter_map(|rest| rest.split('"').next()).flat_map(str::split_whitespace)
            {
                assert!(unique.contains(id), "{at:?}:{reference}{id}");
            }
        }
        for input in values(&html.replace("<input type=\"hidden\"", "<hidden"), "input", " id") {
            assert!(html.contains(&format!("<label for=\"{input}\"")), "{at:?}: {input} has no label");
        }
    }
}

/// Pressing Enter goes on, and sends on the last page.
#[test]
fn the_first_button_goes_on() {
    let process = centre();
    let first = |at| {
        let html = asked(&process, at, &filled(), "t", Lang::Fr);
        let form = html.split("data-draft").nth(1).unwrap().to_owned();
        form.split("<button ").find(|button| button.contains("type=\"submit\"")).unwrap().to_owned()
    };
    for at in [Station::Questions(0), Station::Questions(3), Station::Person] {
        assert!(first(at).starts_with("type=\"submit\">Continuer<"), "{}", first(at));
    }
    assert!(first(Station::Check).starts_with("type=\"submit\" name=\"go\" value=\"send\""));
    let start = asked(&process, Station::Questions(0), &filled(), "t", Lang::Fr);
    assert!(!start.contains("value=\"back\""), "nothing comes before the first page");
}

/// The static page has no token and asks for one; it says what is the matter when nothing is taken.
#[test]
fn the_first_page_is_static() {
    let definition = definition(site());
    for case in cases() {
        let (typed, path) = (Typed::new(), format!("{}/repondre/", case.process.id));
        let reading = case.process.questionnaire().unwrap().read(&typed);
        let view = questions_page(&case.process, Station::Questions(0), &typed, &reading, "");
        let page = Page { root: "../../".to_owned(), ..page(&definition, &path, case.now) };
        let html = theme().questions(&page, &view).unwrap();
        assert!(html.contains("http-equiv=\"Content-Security-Policy\"") && !html.contains("noindex"));
        let takes = ["open", "live", "live-few", "amended", "closing-soon"].contains(&case.name);
        assert_eq!(html.contains("data-token=\"/api/valmoret/"), takes, "{}", case.name);
        if !takes {
            insta::assert_snapshot!(format!("questions-{}", case.name), main_of(&html));
        }
    }
}

/// Numbers that may not be shown, and answers to private questions, are on no page.
#[test]
fn hidden_results_stay_hidden() {
    let definition = definition(site());
    for case in cases() {
        let page = page(&definition, "x/", case.now);
        let view = ResultsPage { subject: subject(&case.process), results: &case.results, files: Vec::new() };
        let pages = [theme().results(&page, &view).unwrap(), theme().questionnaire(&page, &page_of(&case)).unwrap()];
        for html in pages {
            if ["open", "closing-soon", "confirming", "never"].contains(&case.name) {
                for number in ["124", "120 personnes", "120</strong>", "p43", "arrive en tête", "class=\"bar\""] {
                    assert!(!html.contains(number), "{}: {number}", case.name);
                }
            }
            assert!(!html.contains("SIRET de votre commerce"), "a private question");
        }
    }
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
