//! The main pages in their main states, as files to review.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::{
    NOW, at, cases, definition, errors, footbridge, function_page, home, page, petition_page, site, subject, theme,
    typed,
};
use parvis_model::Lang;
use parvis_model::site::{MenuEntry, MenuTarget};
use parvis_theme::view::{
    CodePage, CodeProblem, FormNotice, FormPage, Home, Mail, Page, ProblemPage, ReceiptPage, Refusal, Step, StepPage,
    TextPage,
};

/// The inside of `<main>`: the frame has a snapshot of its own.
fn main_of(html: &str) -> String {
    let start = html.find("<main").unwrap();
    let end = html.find("</main>").unwrap();
    html[start..end].lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

#[test]
fn frame() {
    let definition = definition(site());
    insta::assert_snapshot!(theme().legal(&page(&definition, "mentions-legales/", NOW)).unwrap());
}

#[test]
fn the_menu_says_where_one_is() {
    let mut site = site();
    let entry = |label: &str, to| MenuEntry { label: label.to_owned(), to };
    site.menu = vec![
        entry("Accueil", MenuTarget::Page(String::new())),
        entry("La vie d'ici", MenuTarget::Page("vie/".to_owned())),
        entry("La passerelle", MenuTarget::Page("passerelle/".to_owned())),
        entry("Le site de la mairie", MenuTarget::Web("https://www.valmoret.example/".to_owned())),
    ];
    let definition = definition(site);
    let menu = |html: String| {
        let start = html.find("<nav class=\"menu\"").unwrap();
        html[start..start + html[start..].find("</nav>").unwrap()].to_owned()
    };
    let on = |path: &str| menu(theme().legal(&page(&definition, path, NOW)).unwrap());
    let of_function = Page { root: "https://participer.valmoret.example/".to_owned(), ..function_page(&definition) };
    let problem = ProblemPage { problem: Refusal::NotFound, subject: None, typed: None };
    let of_function = menu(theme().problem(&of_function, &problem).unwrap());
    insta::assert_snapshot!([on("vie/"), on("vie/ecole/"), of_function].join("\n\n"));
}

#[test]
fn home_page() {
    let definition = definition(site());
    let cases = cases();
    let shown: Vec<_> = cases.iter().collect();
    insta::assert_snapshot!(main_of(&theme().home(&page(&definition, "", NOW), &home(&shown)).unwrap()));
}

#[test]
fn empty_home_page() {
    let definition = definition(site());
    let empty = Home { cards: Vec::new(), welcome: None, pages: Vec::new() };
    insta::assert_snapshot!(main_of(&theme().home(&page(&definition, "", NOW), &empty).unwrap()));
}

#[test]
fn petition_in_every_state() {
    let definition = definition(site());
    for case in cases() {
        let html = theme().petition(&page(&definition, "x/", case.now), &petition_page(&case)).unwrap();
        insta::assert_snapshot!(format!("petition-{}", case.name), main_of(&html));
    }
}

#[test]
fn pages_of_the_commune() {
    let definition = definition(site());
    let page = page(&definition, "x/", NOW);
    let process = footbridge();
    insta::assert_snapshot!("privacy", main_of(&theme().privacy(&page, &[&process]).unwrap()));
    insta::assert_snapshot!("accessibility", main_of(&theme().accessibility(&page).unwrap()));
    insta::assert_snapshot!("not-found", main_of(&theme().not_found(&page).unwrap()));
    let text = TextPage { title: "Comment ça marche ?", html: "<p>Oui !</p>", parent: None, children: vec![] };
    insta::assert_snapshot!("text", main_of(&theme().text(&page, &text).unwrap()));
}

#[test]
fn form_again() {
    let definition = definition(site());
    let process = footbridge();
    let (typed, errors) = (typed(), errors());
    let page = function_page(&definition);
    let form = FormPage {
        subject: subject(&process),
        typed: &typed,
        errors: &[],
        notice: None,
        token: "t0ken",
        editing: false,
    };
    insta::assert_snapshot!("form-check", main_of(&theme().form(&page, &form).unwrap()));
    let edit = FormPage { editing: true, ..form.clone() };
    insta::assert_snapshot!("form-edit", main_of(&theme().form(&page, &edit).unwrap()));
    let wrong = theme().form(&page, &FormPage { errors: &errors, ..form.clone() }).unwrap();
    assert!(wrong.contains("<title>Erreur\u{A0}: Signer la pétition – Participer à Valmoret</title>"));
    insta::assert_snapshot!("form-errors", main_of(&wrong));
    let known = Page { confirmed_as: Some("z…@exemple.fr".to_owned()), ..page.clone() };
    let again = FormPage { notice: Some(FormNotice::TryAgain), ..form };
    insta::assert_snapshot!("form-notice", theme().form(&known, &again).unwrap());
}

#[test]
fn code_receipt_and_steps() {
    let definition = definition(site());
    let process = footbridge();
    let page = function_page(&definition);
    let code = CodePage {
        subject: subject(&process),
        address: "zoe@exemple.fr",
        request: "r3quest",
        problem: Some(CodeProblem::NotSixDigits),
        typed: "12 34",
        resent: true,
    };
    insta::assert_snapshot!("code", main_of(&theme().code(&page, &code).unwrap()));
    insta::assert_snapshot!("receipt", main_of(&theme().receipt(&page, &receipt(&process)).unwrap()));
    let withdraw = StepPage { subject: subject(&process), step: Step::Withdraw, action: Some("/api/w".to_owned()) };
    insta::assert_snapshot!("step-withdraw", main_of(&theme().step(&page, &withdraw).unwrap()));
    let typed = typed();
    let closed = ProblemPage { problem: Refusal::NotYetOpen, subject: Some(subject(&process)), typed: Some(&typed) };
    insta::assert_snapshot!("problem", main_of(&theme().problem(&page, &closed).unwrap()));
}

fn receipt(process: &parvis_model::Process) -> ReceiptPage<'_> {
    ReceiptPage {
        subject: subject(process),
        reference: "7KQ2-M4TD",
        cast_at: at(NOW),
        withdraw: "https://participer.valmoret.example/api/valmoret/withdraw/x?a=1&b=2",
        mailed: true,
    }
}

#[test]
fn mails() {
    let definition = definition(site());
    let process = footbridge();
    let link = "https://participer.valmoret.example/api/valmoret/confirm/x";
    for lang in Lang::ALL {
        for (name, mail) in [
            ("code", Mail::Code { subject: subject(&process), code: "482913", link }),
            ("receipt", Mail::Receipt(receipt(&process))),
        ] {
            let mail = theme().mail(&definition, lang, &mail).unwrap();
            let all = format!("Subject: {}\n\n{}\n---\n{}", mail.subject, mail.text, mail.html);
            insta::assert_snapshot!(format!("mail-{name}-{}", lang.tag()), all);
        }
    }
}

/// Words exist for everything that the view can say, in every language.
#[test]
fn nothing_is_without_words() {
    let definition = definition(site());
    let process = footbridge();
    let typed = typed();
    for lang in Lang::ALL {
        let page = Page { lang, ..function_page(&definition) };
        let form = |errors, notice| FormPage {
            subject: subject(&process),
            typed: &typed,
            errors,
            notice,
            token: "t",
            editing: false,
        };
        use parvis_model::form::{FieldError, Problem};
        use {CodeProblem as C, FormNotice as N, Refusal as R};
        for notice in [N::Expired, N::AlreadySent, N::TooMany, N::MailFailed, N::TryAgain] {
            theme().form(&page, &form(&[], Some(notice))).unwrap();
        }
        for field in &parvis_model::presets::petition::form(parvis_model::Identity::Email, true).fields {
            for problem in [
                Problem::Missing,
                Problem::TooLong { max: 60 },
                Problem::BadCharacter,
                Problem::NotAnEmail,
                Problem::NotTicked,
            ] {
                let errors = [FieldError { field: field.id.clone(), problem }];
                theme().form(&page, &FormPage { errors: &errors, ..form(&[], None) }).unwrap();
            }
        }
        for problem in [
            C::Missing,
            C::NotSixDigits,
            C::Wrong,
            C::Expired,
            C::Exhausted,
            C::TooManyMails,
            C::MailFailed,
            C::TryAgain,
        ] {
            let subject = subject(&process);
            let code =
                CodePage { subject, address: "a@b.c", request: "r", problem: Some(problem), typed: "", resent: false };
            theme().code(&page, &code).unwrap();
        }
        for problem in [
            R::NotFound,
            R::NotYetOpen,
            R::Closed,
            R::LinkExpired,
            R::BadLink,
            R::WrongOrigin,
            R::BadRequest,
            R::TooMany,
            R::Forgotten,
            R::Unavailable,
        ] {
            for about in [None, Some(subject(&process))] {
                theme().problem(&page, &ProblemPage { problem, subject: about, typed: Some(&typed) }).unwrap();
            }
        }
        for step in [Step::Confirm, Step::Withdraw, Step::Withdrawn, Step::QuarterUsed] {
            for action in [None, Some("/x".to_owned())] {
                theme().step(&page, &StepPage { subject: subject(&process), step, action }).unwrap();
            }
        }
        let cases = cases();
        for case in &cases {
            let page = Page { lang, ..fixtures::page(&definition, "x/", case.now) };
            let html = theme().petition(&page, &petition_page(case)).unwrap();
            assert!(html.contains(&format!("<html lang=\"{}\">", lang.tag())));
            theme().home(&page, &home(&cases.iter().collect::<Vec<_>>())).unwrap();
        }
        theme().privacy(&page, &[&process]).unwrap();
        theme().accessibility(&page).unwrap();
    }
}

/// On a page in another language, what the commune wrote says so, and the theme's own words do not.
#[test]
fn the_communes_words_keep_their_language() {
    let definition = definition(site());
    let cases = cases();
    let page = Page { lang: Lang::En, ..page(&definition, "x/", NOW) };
    let html = theme().petition(&page, &petition_page(&cases[1])).unwrap();
    assert!(html.contains("<h1 lang=\"fr\">Rouvrir la passerelle du moulin</h1>"), "{html}");
    assert!(html.contains("<h2 id=\"sign-title\">Sign the petition</h2>"));
    assert!(!html.contains("<article lang"));
}

/// A count that may not be shown is nowhere on the page, not even by its consequences.
#[test]
fn hidden_counts_stay_hidden() {
    let definition = definition(site());
    for case in cases().iter().filter(|case| ["hidden", "never-shown"].contains(&case.name)) {
        let page = page(&definition, "x/", case.now);
        for html in
            [theme().petition(&page, &petition_page(case)).unwrap(), theme().home(&page, &home(&[case])).unwrap()]
        {
            let digits: String = html.chars().filter(|c| !c.is_whitespace()).collect();
            for number in ["999983", "1000056", "p100", "Seuil"] {
                assert!(!digits.contains(number), "{}: {number}", case.name);
            }
        }
    }
}

/// The privacy page tells what the tools that a commune uses do, and nothing of others.
#[test]
fn privacy_of_the_tools_in_use() {
    let definition = definition(site());
    let page = page(&definition, "confidentialite/", NOW);
    let (petition, questionnaire) = (footbridge(), fixtures::questionnaire::centre());
    let both = theme().privacy(&page, &[&petition, &questionnaire]).unwrap();
    insta::assert_snapshot!("privacy-both", main_of(&both));
    let one = theme().privacy(&page, &[&questionnaire]).unwrap();
    assert!(one.contains("Réponses au questionnaire, Adresse électronique") && !one.contains("signature"), "{one}");
}
