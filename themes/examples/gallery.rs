//! Draws every page in every state with invented data, to look at: `cargo run -p parvis-theme --example gallery -- DIR`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for those who work on the theme")]

#[path = "../tests/fixtures/mod.rs"]
mod fixtures;

use fixtures::questionnaire::{self, centre, filled, mistaken, page_of, questions_page};
use fixtures::{
    NOW, at, cases, definition, errors, footbridge, function_page, home, page, petition_page, subject, typed,
};
use parvis_model::form::Typed;
use parvis_theme::view::{
    Card, CodePage, CodeProblem, FormNotice, FormPage, Home, Mail, ProblemPage, QuestionsPage, ReceiptPage, Refusal,
    ResultsPage, Station, Step, StepPage, TextPage,
};
use parvis_theme::{SCRIPT, Theme, stylesheet};
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    let theme = Theme::new().unwrap();
    let site = fixtures::site();
    put(&folder, "assets/parvis.css", &stylesheet(&site));
    put(&folder, "assets/form.js", SCRIPT);
    copy_pictures(&folder);
    static_pages(&folder, &theme);
    function_pages(&folder, &theme);
    questionnaires(&folder, &theme);
    places(&folder, &theme);
    println!("{}", folder.display());
}

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Pictures of the demonstration communes, if they are there.
fn copy_pictures(folder: &Path) {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/valmoret");
    let pictures = ["passerelle-du-moulin/files/passerelle.svg", "eclairage-nuit/files/eclairage.svg"];
    let pictures = [pictures[0], pictures[1], "marche-du-soir/files/marche.svg", "cour-ecole/files/cour.svg"];
    for (i, case) in cases().iter().enumerate() {
        if let Ok(picture) = fs::read_to_string(content.join(pictures[i % pictures.len()])) {
            put(folder, &format!("{}/files/image.svg", case.process.id), &picture);
        }
    }
    if let Ok(logo) = fs::read_to_string(content.join("files/logo.svg")) {
        put(folder, "files/logo.svg", &logo);
    }
}

fn static_pages(folder: &Path, theme: &Theme) {
    let definition = definition(fixtures::site());
    let cases = cases();
    let of = |name: &str| cases.iter().find(|case| case.name == name).unwrap();
    let shown = [of("open"), of("legal"), of("threshold-reached"), of("refused"), of("closed"), of("hidden")];
    let root = page(&definition, "", NOW);
    put(folder, "index.html", &theme.home(&root, &home(&shown)).unwrap());
    let late = page(&definition, "", "2027-10-28T09:00:00Z");
    let answered = [of("answered"), of("closing-soon"), of("refused")];
    put(folder, "home-late/index.html", &{
        let late = parvis_theme::view::Page { root: "../".to_owned(), ..late };
        theme.home(&late, &home(&answered)).unwrap()
    });
    let empty = Home { cards: Vec::new(), welcome: None, pages: Vec::new() };
    let below = parvis_theme::view::Page { root: "../".to_owned(), ..root.clone() };
    put(folder, "home-empty/index.html", &theme.home(&below, &empty).unwrap());
    for case in &cases {
        let path = format!("{}/", case.process.id);
        let html = theme.petition(&page(&definition, &path, case.now), &petition_page(case)).unwrap();
        put(folder, &format!("{path}index.html"), &html);
    }
    let page = page(&definition, "page/", NOW);
    let processes: Vec<_> = cases.iter().take(3).map(|case| &case.process).collect();
    let text = TextPage { title: "Comment ça marche ?", html: fixtures::TEXT, parent: None, children: vec![] };
    put(folder, "a-propos/index.html", &theme.text(&page, &text).unwrap());
    put(folder, "mentions-legales/index.html", &theme.legal(&page).unwrap());
    put(folder, "confidentialite/index.html", &theme.privacy(&page, &processes).unwrap());
    put(folder, "accessibilite/index.html", &theme.accessibility(&page).unwrap());
    put(folder, "404/index.html", &theme.not_found(&page).unwrap());
}

fn function_pages(folder: &Path, theme: &Theme) {
    let definition = definition(fixtures::site());
    let process = footbridge();
    let subject = subject(&process);
    // Relative, so that the gallery shows the style sheet wherever it is served.
    let page = parvis_theme::view::Page { root: "../".to_owned(), ..function_page(&definition) };
    let known = parvis_theme::view::Page { confirmed_as: Some("z…@exemple.fr".to_owned()), ..page.clone() };
    let (typed, errors) = (typed(), errors());
    let form =
        FormPage { subject: subject.clone(), typed: &typed, errors: &[], notice: None, token: "t", editing: false };
    let save = |name: &str, html: String| put(folder, &format!("{name}/index.html"), &html);
    save("f-check", theme.form(&known, &form).unwrap());
    save("f-errors", theme.form(&page, &FormPage { errors: &errors, ..form.clone() }).unwrap());
    save("f-notice", theme.form(&page, &FormPage { notice: Some(FormNotice::TryAgain), ..form.clone() }).unwrap());
    let code = CodePage {
        subject: subject.clone(),
        address: "zoe@exemple.fr",
        request: "r",
        problem: None,
        typed: "",
        resent: true,
    };
    save("f-code", theme.code(&page, &code).unwrap());
    let wrong = CodePage { problem: Some(CodeProblem::Wrong), typed: "123456", resent: false, ..code };
    save("f-code-wrong", theme.code(&page, &wrong).unwrap());
    let receipt = ReceiptPage {
        subject: subject.clone(),
        reference: "7KQ2-M4TD",
        cast_at: at(NOW),
        withdraw: "https://participer.valmoret.example/api/valmoret/withdraw/x",
        mailed: true,
    };
    save("f-receipt", theme.receipt(&known, &receipt).unwrap());
    for (name, step, action) in [
        ("f-confirm", Step::Confirm, Some("/api/valmoret/confirm/x".to_owned())),
        ("f-withdraw", Step::Withdraw, Some("/api/valmoret/withdraw/x".to_owned())),
        ("f-withdrawn", Step::Withdrawn, None),
        ("f-quarter", Step::QuarterUsed, None),
    ] {
        save(name, theme.step(&page, &StepPage { subject: subject.clone(), step, action }).unwrap());
    }
    let closed = ProblemPage { problem: Refusal::Closed, subject: Some(subject.clone()), typed: Some(&typed) };
    save("f-closed", theme.problem(&page, &closed).unwrap());
    let link = "https://participer.valmoret.example/api/valmoret/confirm/x";
    for (name, mail) in [
        ("mail-code", Mail::Code { subject: subject.clone(), code: "482913", link }),
        ("mail-receipt", Mail::Receipt(receipt.clone())),
    ] {
        let mail = theme.mail(&definition, definition.site.lang(), &mail).unwrap();
        put(folder, &format!("{name}.html"), &mail.html);
        put(folder, &format!("{name}.txt"), &format!("{}\n\n{}", mail.subject, mail.text));
    }
}

fn questionnaires(folder: &Path, theme: &Theme) {
    let definition = definition(fixtures::site());
    let cases = questionnaire::cases();
    let pictures =
        ["marche-du-soir/files/marche.svg", "cour-ecole/files/cour.svg", "passerelle-du-moulin/files/passerelle.svg"];
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/valmoret");
    let names = cases.iter().map(|case| case.process.id.to_string()).chain(["centre-bourg".to_owned()]);
    for process in names {
        for (name, picture) in ["arbres", "paves", "eau", "image"].iter().zip(pictures.iter().cycle()) {
            if let Ok(picture) = fs::read_to_string(content.join(picture)) {
                put(folder, &format!("{process}/files/{name}.svg"), &picture);
            }
        }
    }
    for case in &cases {
        let process = &case.process;
        let path = format!("{}/", process.id);
        let html = theme.questionnaire(&page(&definition, &path, case.now), &page_of(case)).unwrap();
        put(folder, &format!("{path}index.html"), &html);
        let below = |name: &str| format!("{path}{name}/");
        let deep = |path| parvis_theme::view::Page { root: "../../".to_owned(), ..page(&definition, path, case.now) };
        let path = below("repondre");
        let (typed, reading) = (Typed::new(), process.questionnaire().unwrap().read(&Typed::new()));
        let view = questions_page(process, Station::Questions(0), &typed, &reading, "");
        put(folder, &format!("{path}index.html"), &theme.questions(&deep(&path), &view).unwrap());
        let path = below("imprimer");
        put(folder, &format!("{path}index.html"), &theme.paper(&deep(&path), &subject(process)).unwrap());
        let path = below("resultats");
        let files = vec![
            ("resultats.json".to_owned(), "Tous les nombres (JSON)".to_owned()),
            ("resultats.csv".to_owned(), "Tous les nombres (CSV)".to_owned()),
        ];
        let view = ResultsPage { subject: subject(process), results: &case.results, files };
        put(folder, &format!("{path}index.html"), &theme.results(&deep(&path), &view).unwrap());
    }
    let shown = ["open", "live", "closing-soon", "upcoming", "closed", "answered"];
    let cards =
        cases.iter().filter(|case| shown.contains(&case.name)).map(|case| Card { ..page_of(case).card }).collect();
    let home = Home { cards, welcome: None, pages: Vec::new() };
    let at_home = parvis_theme::view::Page { root: "../".to_owned(), ..page(&definition, "", NOW) };
    put(folder, "q-home/index.html", &theme.home(&at_home, &home).unwrap());
    let processes: Vec<_> = cases.iter().map(|case| &case.process).take(3).collect();
    put(folder, "q-confidentialite/index.html", &theme.privacy(&page(&definition, "x/", NOW), &processes).unwrap());
    steps(folder, theme);
}

/// Questions about places, with a map: in every state, and on paper.
fn places(folder: &Path, theme: &Theme) {
    let definition = definition(fixtures::places::site());
    let process = fixtures::places::places();
    let asked = process.questionnaire().unwrap();
    let page = parvis_theme::view::Page { root: "../".to_owned(), ..function_page(&definition) };
    for (name, typed) in fixtures::places::states() {
        let reading = asked.read_in(&typed, &definition.site.territory);
        for index in 0..asked.pages.len() {
            let wrong = if name == "empty" { Vec::new() } else { reading.wrong_on(index) };
            let view = questions_page(&process, Station::Questions(index), &typed, &reading, "t0ken");
            let html = theme.questions(&page, &QuestionsPage { wrong: &wrong, ..view }).unwrap();
            put(folder, &format!("place-{name}-{index}/index.html"), &html);
        }
        let view = questions_page(&process, Station::Check, &typed, &reading, "t0ken");
        put(folder, &format!("place-{name}-check/index.html"), &theme.questions(&page, &view).unwrap());
    }
    let path = "place-imprimer/";
    put(
        folder,
        &format!("{path}index.html"),
        &theme.paper(&fixtures::page(&definition, path, NOW), &subject(&process)).unwrap(),
    );
}

/// The pages of the functions about a questionnaire.
fn steps(folder: &Path, theme: &Theme) {
    let definition = definition(fixtures::site());
    let process = centre();
    let asked = process.questionnaire().unwrap();
    let page = parvis_theme::view::Page { root: "../".to_owned(), ..function_page(&definition) };
    let save = |name: &str, html: String| put(folder, &format!("{name}/index.html"), &html);
    for (kind, typed) in [("q", filled()), ("q-wrong", mistaken())] {
        let reading = asked.read(&typed);
        for (i, questions) in asked.pages.iter().enumerate() {
            let wrong = if kind == "q" { Vec::new() } else { reading.wrong_on(i) };
            let view = questions_page(&process, Station::Questions(i), &typed, &reading, "t0ken");
            save(
                &format!("{kind}-{i}-{}", questions.id),
                theme.questions(&page, &QuestionsPage { wrong: &wrong, ..view }).unwrap(),
            );
        }
    }
    let typed = filled();
    let reading = asked.read(&typed);
    let errors = errors();
    let view = |at| questions_page(&process, at, &typed, &reading, "t0ken");
    save("q-person", theme.questions(&page, &view(Station::Person)).unwrap());
    let wrong = QuestionsPage { errors: &errors[2..], ..view(Station::Person) };
    save("q-wrong-person", theme.questions(&page, &wrong).unwrap());
    save("q-check", theme.questions(&page, &view(Station::Check)).unwrap());
    let again = QuestionsPage { notice: Some(FormNotice::TryAgain), ..view(Station::Check) };
    save("q-check-notice", theme.questions(&page, &again).unwrap());
    let receipt = ReceiptPage {
        subject: subject(&process),
        reference: "7KQ2-M4TD",
        cast_at: at(NOW),
        withdraw: "https://participer.valmoret.example/api/valmoret/withdraw/x",
        mailed: true,
    };
    save("q-receipt", theme.receipt(&page, &receipt).unwrap());
    let closed = ProblemPage { problem: Refusal::Closed, subject: Some(subject(&process)), typed: Some(&typed) };
    save("q-refused", theme.problem(&page, &closed).unwrap());
}
