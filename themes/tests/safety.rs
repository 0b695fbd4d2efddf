//! What pages must never do: run what somebody wrote, break their own security policy, weigh too much.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::questionnaire;
use fixtures::{NOW, at, cases, definition, function_page, home, page, petition_page, site, subject, theme};
use parvis_model::form::{FieldError, Problem, Typed};
use parvis_model::petition::{OfficialAnswer, PaperSheet, Refusal as Refused};
use parvis_model::process::{Picture, Rules};
use parvis_model::question::{Choice, Kind};
use parvis_model::questionnaire::{Amendment, FollowUp};
use parvis_model::site::{MenuEntry, MenuTarget};
use parvis_model::tally::answers::count;
use parvis_model::{Process, Site};
use parvis_theme::view::{
    Article, CodePage, FormPage, Home, Mail, Page, Picture as Shown, ProblemPage, QuestionsPage, ReceiptPage, Refusal,
    ResultsPage, Station, Step, StepPage, TextPage,
};
use parvis_theme::{SCRIPT, Script, Sheet, headers, stylesheet};

/// Closes attributes, elements and comments, and then runs.
const HOSTILE: &str =
    "\"'></title></script></style><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}\r\nX: y";

/// What must be in no page: the hostile text unescaped, or evaluated.
#[track_caller]
fn check(name: &str, html: &str) {
    for bad in ["<script>alert", "<img src=x", "\"'>", "onerror=alert(1)>", "</title></script>"] {
        assert!(!html.contains(bad), "{name}: {bad}");
    }
    assert!(html.contains("7*7") || !html.contains("alert(1)"), "{name}: evaluated");
}

fn hostile_site() -> Site {
    let mut site = site();
    let all = || HOSTILE.to_owned();
    (site.name, site.publisher, site.host) = (all(), all(), all());
    site.menu = vec![
        MenuEntry { label: all(), to: MenuTarget::Page(all()) },
        MenuEntry { label: all(), to: MenuTarget::Web(all()) },
    ];
    (site.contact.address, site.contact.email) = (all(), all());
    (site.contact.phone, site.contact.hours) = (Some(all()), Some(all()));
    (site.privacy.controller, site.privacy.dpo, site.privacy.processors) = (all(), all(), vec![all()]);
    site
}

fn hostile_process(process: &Process) -> Process {
    let mut process = process.clone();
    let all = || HOSTILE.to_owned();
    (process.title, process.summary) = (all(), all());
    if let Some(picture) = &mut process.picture {
        picture.alt = all();
    }
    let Rules::Petition(petition) = &mut process.rules else { return process };
    (petition.addressee, petition.author) = (all(), all());
    petition.paper.push(PaperSheet { date: "2026-11-20".parse().unwrap(), place: all(), signatures: 3 });
    if petition.answer.is_some() {
        petition.answer = Some(OfficialAnswer { date: "2027-12-13".parse().unwrap(), decision: all() });
    }
    if petition.refused.is_some() {
        petition.refused = Some(Refused { date: "2027-12-13".parse().unwrap(), reason: all() });
    }
    process
}

#[test]
fn static_pages_escape_everything() {
    let mut definition = definition(hostile_site());
    (definition.stylesheet, definition.script) = (HOSTILE.to_owned(), HOSTILE.to_owned());
    definition.logo = Some(HOSTILE.to_owned());
    let page = page(&definition, "x/", NOW);
    for mut case in cases() {
        case.process = hostile_process(&case.process);
        let mut view = petition_page(&case);
        view.card.picture = Some(Shown { modern: vec![(HOSTILE.to_owned(), 480)], ..HOSTILE.to_owned().into() });
        view.documents = vec![(HOSTILE.to_owned(), HOSTILE.to_owned(), 1)];
        let (id, title) = (HOSTILE.to_owned(), HOSTILE.to_owned());
        view.news = vec![Article { id, title, date: None, html: String::new() }];
        let page = Page { now: at(case.now), ..page.clone() };
        check(case.name, &theme().petition(&page, &view).unwrap());
        let shown = [&case];
        let mut view = home(&shown);
        view.pages = vec![(HOSTILE.to_owned(), HOSTILE.to_owned())];
        check("home", &theme().home(&page, &view).unwrap());
        check("privacy", &theme().privacy(&page, &[&case.process]).unwrap());
    }
    check("legal", &theme().legal(&page).unwrap());
    check("accessibility", &theme().accessibility(&page).unwrap());
    check("not found", &theme().not_found(&page).unwrap());
    let link = || (HOSTILE.to_owned(), HOSTILE.to_owned());
    let text = TextPage { title: HOSTILE, html: "<p>safe</p>", parent: Some(link()), children: vec![link()] };
    check("text", &theme().text(&page, &text).unwrap());
}

#[test]
fn function_pages_escape_everything() {
    let definition = definition(hostile_site());
    let cases = cases();
    let process = hostile_process(&cases[1].process);
    let page = Page { confirmed_as: Some(HOSTILE.to_owned()), ..function_page(&definition) };
    let fields = ["first-name", "last-name", "email", "declaration", "address"];
    let typed: Typed = fields.iter().map(|field| ((*field).to_owned(), HOSTILE.to_owned())).collect();
    let errors = [FieldError { field: "email".to_owned(), problem: Problem::NotAnEmail }];
    let form = FormPage {
        subject: subject(&process),
        typed: &typed,
        errors: &[],
        notice: None,
        token: HOSTILE,
        editing: false,
    };
    check("check", &theme().form(&page, &form).unwrap());
    check("errors", &theme().form(&page, &FormPage { errors: &errors, ..form }).unwrap());
    let code = CodePage {
        subject: subject(&process),
        address: HOSTILE,
        request: HOSTILE,
        problem: None,
        typed: HOSTILE,
        resent: false,
    };
    check("code", &theme().code(&page, &code).unwrap());
    let receipt = ReceiptPage {
        subject: subject(&process),
        reference: HOSTILE,
        cast_at: at(NOW),
        withdraw: HOSTILE,
        mailed: true,
    };
    check("receipt", &theme().receipt(&page, &receipt).unwrap());
    let step = StepPage { subject: subject(&process), step: Step::Withdraw, action: Some(HOSTILE.to_owned()) };
    check("step", &theme().step(&page, &step).unwrap());
    let problem = ProblemPage { problem: Refusal::Closed, subject: Some(subject(&process)), typed: Some(&typed) };
    check("problem", &theme().problem(&page, &problem).unwrap());
    for mail in [Mail::Receipt(receipt), Mail::Code { subject: subject(&process), code: HOSTILE, link: HOSTILE }] {
        let mail = theme().mail(&definition, definition.site.lang(), &mail).unwrap();
        check("mail", &mail.html);
        assert!(!mail.subject.contains(['\r', '\n']), "a subject is one line");
    }
}

/// What was typed comes back to the letter: neither trimmed nor set with better apostrophes.
#[test]
fn typed_values_come_back_to_the_letter() {
    let definition = definition(site());
    let cases = cases();
    let process = &cases[1].process;
    let typed: Typed = [("first-name".to_owned(), " d'Aut ! ".to_owned())].into_iter().collect();
    for editing in [false, true] {
        let subject = subject(process);
        let form = FormPage { subject, typed: &typed, errors: &[], notice: None, token: "t", editing };
        let html = theme().form(&function_page(&definition), &form).unwrap();
        let escaped = [" d'Aut ! ", " d&#x27;Aut ! ", " d&#39;Aut ! "];
        assert!(escaped.iter().any(|value| html.contains(&format!("value=\"{value}\""))), "{html}");
        if !editing {
            assert!(escaped.iter().any(|value| html.contains(&format!("<bdi>{value}</bdi>"))), "{html}");
        }
    }
}

/// Everything that a commune or a resident can write into a questionnaire.
fn hostile_questionnaire() -> Process {
    let mut process = questionnaire::centre();
    let all = || HOSTILE.to_owned();
    (process.title, process.summary) = (all(), all());
    let Rules::Questionnaire(questionnaire) = &mut process.rules else { return process };
    let followup = FollowUp { date: "2027-02-12".parse().unwrap(), decision: all() };
    questionnaire.amendments = vec![Amendment { date: "2026-11-20".parse().unwrap(), reason: all() }];
    questionnaire.followup = Some(followup);
    for page in &mut questionnaire.pages {
        page.title = all();
        for question in &mut page.questions {
            (question.label, question.hint, question.why) = (all(), Some(all()), Some(all()));
            match &mut question.kind {
                Kind::Single { options, .. }
                | Kind::Multiple { options, .. }
                | Kind::Ranking { options, .. }
                | Kind::Grades { options } => hostile_choices(options),
                Kind::Matrix { rows, columns, .. } => {
                    hostile_choices(rows);
                    hostile_choices(columns);
                }
                Kind::Scale { low, high, .. } => (*low, *high) = (all(), all()),
                Kind::Number { unit, .. } => *unit = Some(all()),
                _ => {}
            }
        }
    }
    process
}

fn hostile_choices(choices: &mut [Choice]) {
    for choice in choices {
        choice.label = HOSTILE.to_owned();
        choice.picture = choice.picture.take().map(|_| Picture { file: HOSTILE.to_owned(), alt: HOSTILE.to_owned() });
    }
}

#[test]
fn questionnaires_escape_everything() {
    let definition = definition(hostile_site());
    let process = hostile_questionnaire();
    let asked = process.questionnaire().unwrap();
    let page = page(&definition, "x/", NOW);
    check("paper", &theme().paper(&page, &subject(&process)).unwrap());
    let mut sheets = questionnaire::sheets(asked, 30);
    for sheet in &mut sheets {
        let typed = questionnaire::typed(&[("q.moyen", "velo"), ("q.humeur", "2"), ("q.idee", HOSTILE)]);
        // The reading list quotes what was written; everything else is counted.
        sheet.answers = asked.read(&typed).answers;
    }
    let results = count(asked, &sheets, false);
    let after = Page { now: at("2027-03-01T09:00:00Z"), ..page.clone() };
    let files = vec![(HOSTILE.to_owned(), HOSTILE.to_owned())];
    let view = ResultsPage { subject: subject(&process), results: &results, files };
    let html = theme().results(&after, &view).unwrap();
    assert!(html.contains("<blockquote>"), "nothing is quoted");
    check("results", &html);
    let case = questionnaire::Case { name: "hostile", process: process.clone(), results, now: NOW };
    check("questionnaire", &theme().questionnaire(&after, &questionnaire::page_of(&case)).unwrap());
    let names = asked.inputs().chain(["email".to_owned(), "declaration".to_owned()]);
    let hostile: Typed = names.map(|name| (name, HOSTILE.to_owned())).collect();
    let typed = Typed::from_iter(
        questionnaire::filled().into_iter().chain(
            ["q.idee", "q.surnom", "q.commerces.other-text", "email"]
                .map(|name| (name.to_owned(), HOSTILE.replace(['\r', '\n'], " "))),
        ),
    );
    let page = Page { confirmed_as: Some(HOSTILE.to_owned()), ..function_page(&definition) };
    for typed in [hostile, typed] {
        let reading = asked.read(&typed);
        let stations = (0..asked.pages.len()).map(Station::Questions).chain([Station::Person, Station::Check]);
        for at in stations {
            let wrong = match at {
                Station::Questions(index) => reading.wrong_on(index),
                _ => Vec::new(),
            };
            let view = questionnaire::questions_page(&process, at, &typed, &reading, HOSTILE);
            let html = theme().questions(&page, &QuestionsPage { wrong: &wrong, ..view }).unwrap();
            check(&format!("{at:?}"), &html);
        }
        let refused = ProblemPage { problem: Refusal::Closed, subject: Some(subject(&process)), typed: Some(&typed) };
        check("problem", &theme().problem(&page, &refused).unwrap());
    }
}

/// What was typed comes back to the letter, line breaks at either end included.
#[test]
fn long_texts_come_back_to_the_letter() {
    let definition = definition(site());
    let process = questionnaire::centre();
    let typed = questionnaire::typed(&[("q.idee", "\n  Qu'en dit-on ?\n")]);
    let reading = process.questionnaire().unwrap().read(&typed);
    let view = questionnaire::questions_page(&process, Station::Questions(4), &typed, &reading, "t");
    let html = theme().questions(&function_page(&definition), &view).unwrap();
    // HTML drops one line break after the tag.
    assert!(html.contains(">\n\n  Qu&#39;en dit-on ?\n</textarea>"), "{html}");
}

/// The policy forbids inline styles and scripts, so nothing may rely on them.
#[test]
fn pages_keep_their_own_policy() {
    let definition = definition(site());
    let cases = cases();
    let mut pages = vec![theme().legal(&page(&definition, "x/", NOW)).unwrap()];
    pages.push(theme().home(&page(&definition, "", NOW), &home(&cases.iter().collect::<Vec<_>>())).unwrap());
    for case in questionnaire::cases() {
        let page = page(&definition, "x/", case.now);
        pages.push(theme().questionnaire(&page, &questionnaire::page_of(&case)).unwrap());
        pages.push(theme().paper(&page, &subject(&case.process)).unwrap());
        let view = ResultsPage { subject: subject(&case.process), results: &case.results, files: Vec::new() };
        pages.push(theme().results(&page, &view).unwrap());
    }
    pages.extend(cases.iter().map(|c| theme().petition(&page(&definition, "x/", c.now), &petition_page(c)).unwrap()));
    for html in pages {
        assert!(!html.contains(" style="), "inline style");
        assert!(!html.contains("<style"), "inline style sheet");
        assert_eq!(html.matches("<script").count(), html.matches("<script src=\"").count(), "inline script");
        for tag in html.split('<').filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
            assert!(!tag.contains(" on"), "handler in <{tag}>");
        }
        assert!(html.contains("http-equiv=\"Content-Security-Policy\""));
        // Twice what a page may weigh compressed is a bound that needs no compressor here.
        assert!(html.len() < 28_000, "{} bytes", html.len());
    }
}

#[test]
fn policies_name_both_origins() {
    let value = |headers: Vec<(&'static str, String)>, name: &str| {
        headers.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value).unwrap()
    };
    let mut site = site();
    let one_origin = value(headers::site(&site), "content-security-policy");
    assert!(one_origin.contains("form-action 'self';") && one_origin.ends_with("frame-ancestors 'none'"));
    site.functions = "https://api.example/parvis".to_owned();
    let two = value(headers::site(&site), "content-security-policy");
    assert!(two.contains("form-action 'self' https://api.example;"));
    assert!(two.contains("connect-src 'self' https://api.example;"));
    let functions = value(headers::functions(&site), "content-security-policy");
    assert!(functions.contains("style-src https://participer.valmoret.example;"));
    assert!(functions.contains("form-action 'self' https://participer.valmoret.example;"));
    for policy in [one_origin, two, functions] {
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
    }
    assert_eq!(value(headers::functions(&site), "referrer-policy"), "strict-origin");
    assert!(!headers::meta(&site).contains("frame-ancestors"), "browsers ignore it in a meta element");
}

#[test]
fn assets_are_light() {
    let css = stylesheet(&site());
    let (rules, script) = (fixtures::compressed(&css), fixtures::compressed(SCRIPT));
    assert!(rules <= 7 * 1_024, "{rules} bytes");
    assert!(script <= 5 * 1_024, "{script} bytes");
    for sheet in Sheet::ALL {
        // With the one above, a page has few more than 8 KB.
        let rules = sheet.rules();
        assert!(fixtures::compressed(&rules) <= 2 * 1_024, "{}: {} bytes", sheet.name(), fixtures::compressed(&rules));
        assert!(!rules.contains("url(") && !rules.contains("@import"), "nothing from elsewhere");
    }
    assert!(SCRIPT.len() <= 5_000, "{} bytes", SCRIPT.len());
    // Fetched where there is a form; half of this once compressed.
    assert!(Script::Send.text().len() <= 3_700, "{} bytes", Script::Send.text().len());
    assert!(css.contains(".p0{width:0%}") && css.contains(".p100{width:100%}"));
    assert!(!css.contains("url(") && !css.contains("@import"), "nothing from elsewhere");
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

#[test]
fn an_empty_site_is_a_page_too() {
    let definition = definition(site());
    let empty = Home { cards: Vec::new(), welcome: None, pages: Vec::new() };
    let html = theme().home(&page(&definition, "", NOW), &empty).unwrap();
    assert!(html.contains("Rien en cours"));
}
