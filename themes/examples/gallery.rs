//! Draws every page in every state with invented data, to look at: `cargo run -p parvis-theme --example gallery -- DIR`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for those who work on the theme")]

#[path = "../tests/fixtures/mod.rs"]
mod fixtures;

use fixtures::{
    NOW, at, cases, definition, errors, footbridge, function_page, home, page, petition_page, subject, typed,
};
use parvis_theme::view::{
    CodePage, CodeProblem, FormNotice, FormPage, Home, Mail, ProblemPage, ReceiptPage, Refusal, Step, StepPage,
    TextPage,
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
