//! The pages of questionnaires in their main states, as files to review; and what must be true of all of them.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::questionnaire::{cases, centre, choice, filled, id, mistaken, page_of, questions_page};
use fixtures::{NOW, definition, function_page, page, site, subject, theme};
use parvis_model::form::Typed;
use parvis_model::process::Rules;
use parvis_model::question::{Condition, Decimal, Fault, Kind, Test, When, Wrong};
use parvis_model::questionnaire::Jump;
use parvis_model::tally::answers::{Results, Row, Summary};
use parvis_model::{Lang, Process};
use parvis_theme::view::{Home, Page, QuestionsPage, ResultsPage, Station, Subject};
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

/// Cards of the home page, with a petition among them: each speaks of its own.
#[test]
fn cards() {
    let definition = definition(site());
    let (cases, petitions) = (cases(), fixtures::cases());
    let shown = ["live", "closed", "upcoming", "answered"];
    let cards = cases.iter().filter(|case| shown.contains(&case.name)).map(|case| page_of(case).card);
    let petition = fixtures::card(&petitions[1].process, petitions[1].count, false);
    let home = Home { cards: cards.chain([petition]).collect(), welcome: None, pages: Vec::new() };
    insta::assert_snapshot!(main_of(&theme().home(&page(&definition, "", NOW), &home).unwrap()));
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

/// On a page in another language, the commune's words say which language they are in, and ours do not.
#[test]
fn words_keep_their_language() {
    let process = centre();
    let html = asked(&process, Station::Questions(3), &filled(), "t", Lang::En);
    assert!(html.contains("<span lang=\"fr\">Agréable</span>") && html.contains("<span>Very good</span>"), "{html}");
    let html = asked(&process, Station::Questions(2), &filled(), "t", Lang::En);
    assert!(html.contains("<span lang=\"fr\">Le café</span>") && html.contains("<span>Other</span>"), "{html}");
    assert!(html.contains("</span> <span>1 star out of 5</span>") && html.contains("<span>Very happy</span>"));
}

/// Every mistake that an answer can have is told in words, which name the question.
#[test]
fn every_fault_has_words() {
    let process = centre();
    let definition = definition(site());
    let questionnaire = process.questionnaire().unwrap();
    let (decimal, day) = (Decimal::from(3), jiff::civil::date(2026, 3, 27));
    let faults = [
        Fault::Missing,
        Fault::TooLong { max: 1000, found: 1234 },
        Fault::BadCharacter,
        Fault::NotANumber,
        Fault::TooManyDecimals { decimals: 0 },
        Fault::TooManyDecimals { decimals: 1 },
        Fault::OutOfRange { min: Some(decimal), max: Some(decimal) },
        Fault::OutOfRange { min: Some(decimal), max: None },
        Fault::OutOfRange { min: None, max: Some(decimal) },
        Fault::NotADate,
        Fault::DateOutOfRange { min: Some(day), max: Some(day) },
        Fault::DateOutOfRange { min: Some(day), max: None },
        Fault::DateOutOfRange { min: None, max: Some(day) },
        Fault::NotAnOption,
        Fault::OtherMissing,
        Fault::OtherNotChosen,
        Fault::HowMany { min: 2, max: Some(2) },
        Fault::HowMany { min: 2, max: None },
        Fault::HowMany { min: 1, max: Some(3) },
        Fault::NotARank { last: 4 },
        Fault::SameRank { rank: 1 },
        Fault::RankSkipped { rank: 2 },
        Fault::RankMore { min: 2 },
        Fault::RowMissing { row: "Le quai".to_owned() },
        Fault::NotAnEmail,
        Fault::NotAPhone,
        Fault::NotAPostalCode,
        Fault::NotASiret,
        Fault::NotAnRna,
        Fault::NotTicked,
        Fault::NoSuchPlace,
        Fault::SeveralPlaces { matches: vec!["Gare".to_owned()], all: 1200 },
        Fault::NotASquare,
        Fault::NoSuchSquare { square: "Z9".to_owned() },
        Fault::HowManySquares { min: 1, max: 1 },
        Fault::HowManySquares { min: 2, max: 40 },
        Fault::SeveralWays,
        Fault::EndMissing,
        Fault::NotAShape,
        Fault::Outside,
    ];
    let (typed, mut told) = (filled(), String::new());
    let reading = questionnaire.read(&typed);
    for lang in Lang::ALL {
        let page = Page { lang, ..function_page(&definition) };
        for (i, part) in questionnaire.pages.iter().enumerate() {
            for (question, fault) in part.questions.iter().flat_map(|q| faults.iter().map(move |fault| (q, fault))) {
                let wrong = [Wrong { input: question.inputs()[0].clone(), fault: fault.clone() }];
                let view = questions_page(&process, Station::Questions(i), &typed, &reading, "t");
                let html = theme().questions(&page, &QuestionsPage { wrong: &wrong, ..view }).unwrap();
                let words = html.split("<li><a href=\"#").nth(1).unwrap().split(['>', '<']).nth(1).unwrap();
                assert!(html.matches(words).count() >= 2, "not beside the question: {words}");
                if question.number == 14 {
                    told.push_str(&format!("{words}\n"));
                }
            }
        }
    }
    insta::assert_snapshot!(told);
}

/// The first sentence of a result, for a question with these answers.
#[track_caller]
fn found(kind: Kind, summary: Summary, expected: &str) {
    let mut process = centre();
    let activity = process.activities[0].clone();
    let Rules::Questionnaire(questionnaire) = &mut process.rules else { panic!("not a questionnaire") };
    let question = &mut questionnaire.pages[0].questions[0];
    question.kind = kind;
    let questions = [(question.id.clone(), summary)].into();
    let results = Results { web: 20, paper: 0, questions, crosstabs: Vec::new() };
    let definition = definition(site());
    let page = page(&definition, "x/", "2027-01-10T09:00:00Z");
    let view = ResultsPage {
        subject: Subject { process: &process, activity: &activity, about: None },
        results: &results,
        files: Vec::new(),
    };
    let html = theme().results(&page, &view).unwrap();
    let text = html.split("class=\"decision\">").nth(1).map_or("", |rest| rest.split("</p>").next().unwrap());
    let text = text.split("</ul>").next().unwrap().replace("<li>", "").replace("</li>", "");
    let plain = text.trim().replace(['\u{A0}', '\u{202F}'], " ");
    assert_eq!(plain, expected);
}

#[test]
fn first_sentences_state_the_finding() {
    let options = || vec![choice("a", "À pied"), choice("b", "À vélo"), choice("c", "En car")];
    let single = || Kind::Single { options: options(), other: true, dropdown: false };
    let counts = |pairs: &[(&str, u64)]| pairs.iter().map(|(id, n)| ((*id).to_owned(), *n)).collect();
    let chosen = |pairs: &[(&str, u64)]| Summary::Options { answered: 200, counts: counts(pairs) };
    found(single(), chosen(&[("a", 76), ("b", 124)]), "« À vélo » arrive en tête : 124 réponses sur 200, soit 62 %.");
    found(single(), chosen(&[("a", 1)]), "« À pied » arrive en tête : 1 réponse sur 200, soit 1 %.");
    found(
        single(),
        chosen(&[("c", 75), ("a", 75), ("other", 50)]),
        "« À pied » et « En car » arrivent en tête à égalité : 75 réponses chacun sur 200, soit 38 %.",
    );
    found(single(), chosen(&[("other", 200)]), "« Autre » arrive en tête : 200 réponses sur 200, soit 100 %.");
    found(single(), Summary::Options { answered: 0, counts: counts(&[("a", 0), ("b", 0)]) }, "");
    let multiple = || Kind::Multiple { options: options(), other: false, min: 1, max: None };
    found(
        multiple(),
        chosen(&[("a", 150), ("b", 20)]),
        "« À pied » revient le plus souvent : 150 personnes sur 200, soit 75 %.",
    );
    let levels = Summary::Levels { answered: 4, counts: [(1, 1), (2, 1), (3, 0), (4, 2), (5, 0)].into() };
    found(
        Kind::Rating { out_of: 5 },
        levels.clone(),
        "La réponse médiane est « 2 étoiles sur 5 » : la moitié des réponses au moins sont à ce niveau ou au-dessous.",
    );
    found(
        Kind::Sentiment,
        levels,
        "La réponse médiane est « Mécontent » : la moitié des réponses au moins sont à ce niveau ou au-dessous.",
    );
    let number = |unit: &str| Kind::Number { min: None, max: None, decimals: 3, unit: Some(unit.to_owned()) };
    let numbers = |twice: &str| Summary::Numbers { answered: 12, twice_median: Decimal::parse(twice).ok() };
    let half = "la moitié des réponses sont plus petites ou égales, l’autre moitié plus grandes ou égales.";
    found(number("km"), numbers("5"), &format!("La médiane est de 2,5 km : {half}"));
    found(number("km"), numbers("2469"), &format!("La médiane est de 1 234,5 km : {half}"));
    found(number("km"), numbers("-0,001"), &format!("La médiane est de 0 km : {half}"));
    found(number("km"), numbers(""), "La médiane paraît à partir de 10 réponses à cette question.");
    let ranking = || Kind::Ranking { options: options(), min: 1 };
    let ranks = |a: [u64; 3], b: [u64; 3]| {
        let counts = [("a".to_owned(), a.to_vec()), ("b".to_owned(), b.to_vec()), ("c".to_owned(), vec![0; 3])];
        Summary::Ranks { answered: 10, counts: counts.into() }
    };
    // Two points for the first place, one for the second: 6 × 2 + 1, and 4 × 2 + 6.
    found(ranking(), ranks([6, 1, 3], [4, 6, 0]), "« À vélo » arrive en tête avec 14 points.");
    found(
        ranking(),
        ranks([6, 2, 0], [4, 6, 0]),
        "« À pied » et « À vélo » arrivent en tête à égalité, avec 14 points chacun.",
    );
    let row = |pairs: &[(&str, u64)]| Row { answered: 10, counts: counts(pairs) };
    let matrix = Kind::Matrix { rows: vec![choice("r", "Le quai")], columns: options(), multiple: false };
    let cells = |row: Row| Summary::Cells { answered: 10, rows: [("r".to_owned(), row)].into() };
    found(
        matrix.clone(),
        cells(row(&[("a", 4), ("b", 4), ("c", 2)])),
        "« Le quai » : le plus souvent « À pied » et « À vélo » (40 %)",
    );
    found(matrix, cells(row(&[("a", 1), ("b", 9)])), "« Le quai » : le plus souvent « À vélo » (90 %)");
    let grades = Kind::Grades { options: vec![choice("r", "Le quai")] };
    // Two in the middle: the worse one.
    found(grades, cells(row(&[("excellent", 5), ("fair", 5)])), "« Le quai » : mention « Passable »");
}

/// Paper says in words which way the answers lead.
#[test]
fn paper_says_the_way() {
    let definition = definition(site());
    for lang in Lang::ALL {
        let mut process = centre();
        let Rules::Questionnaire(questionnaire) = &mut process.rules else { panic!("not a questionnaire") };
        let condition = |question: &str, test| Condition { question: id(question), test };
        let all = vec![
            condition("moyen", Test::Answered(true)),
            condition("moyen", Test::Answered(false)),
            condition("moyen", Test::IsNot("voiture".to_owned())),
            condition("commerces", Test::Contains("cafe".to_owned())),
            condition("idee", Test::Contains("banc".to_owned())),
            condition("humeur", Test::Is("5".to_owned())),
            condition("premiere", Test::Is("2026-03-27".to_owned())),
            condition("distance", Test::MoreThan(Decimal::parse("2,5").unwrap())),
            condition("accord", Test::Is("yes".to_owned())),
            condition("accord", Test::IsNot("yes".to_owned())),
        ];
        let jump =
            |conditions, any, to: Option<&str>| Jump { when: When { conditions, any }, to: to.map(str::to_owned) };
        questionnaire.pages[5].jumps = vec![
            jump(all.clone(), false, Some("vous")),
            jump(all[..2].to_vec(), true, Some("prevu")),
            jump(Vec::new(), false, None),
        ];
        let page = Page { lang, ..page(&definition, "x/", NOW) };
        let html = theme().paper(&page, &subject(&process)).unwrap();
        let ways = html.split("class=\"way\">").skip(1).map(|rest| rest.split("</p>").next().unwrap());
        insta::assert_snapshot!(format!("ways-{}", lang.tag()), ways.collect::<Vec<_>>().join("\n"));
    }
}
