//! Whatever is about a questionnaire speaks of answers. Nothing in it is taken for a petition.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::questionnaire::{cases, centre, filled, mistaken, page_of, questions_page};
use fixtures::{NOW, at, definition, errors, function_page, page, site, subject, theme};
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Identity, Lang, Process};
use parvis_theme::view::{
    CodePage, CodeProblem, Feed, FeedEntry, FeedEvent, FormNotice, Home, Mail, Page, ProblemPage, QuestionsPage,
    ReceiptPage, Refusal, ResultsPage, Station, Step, StepPage,
};

#[track_caller]
fn check(lang: Lang, name: &str, text: &str) {
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let word = word.to_lowercase();
        let wrong = (word.starts_with("sign") && !word.starts_with("signal"))
            || word.contains("pétition")
            || word.contains("petition");
        assert!(!wrong, "{} {name}: « {word} » in {text}", lang.tag());
    }
}

/// A process with nothing of the fixtures' own words but what the theme adds.
fn declared(identity: Identity) -> Process {
    let mut process = centre();
    let activity = &mut process.activities[0];
    activity.identity = identity;
    activity.form = parvis_model::presets::person(identity, &activity.eligibility);
    process
}

#[test]
fn static_pages_speak_of_answers() {
    let definition = definition(site());
    for lang in Lang::ALL {
        for case in cases() {
            let page = Page { lang, ..page(&definition, "x/", case.now) };
            let view = page_of(&case);
            let home = Home { cards: vec![view.card.clone()], welcome: None, pages: Vec::new() };
            check(lang, "home", &theme().home(&page, &home).unwrap());
            check(lang, case.name, &theme().questionnaire(&page, &view).unwrap());
            let results = ResultsPage { subject: subject(&case.process), results: &case.results, files: Vec::new() };
            check(lang, "results", &theme().results(&page, &results).unwrap());
            check(lang, "paper", &theme().paper(&page, &subject(&case.process)).unwrap());
            check(lang, "privacy", &theme().privacy(&page, &[&case.process]).unwrap());
            check(lang, "moved", &theme().moved(&page, &case.process).unwrap());
            check(lang, "accessibility", &theme().accessibility(&page).unwrap());
        }
    }
}

#[test]
fn pages_of_the_functions_speak_of_answers() {
    let definition = definition(site());
    for (lang, identity) in Lang::ALL.into_iter().flat_map(|lang| [(lang, Identity::Email), (lang, Identity::Open)]) {
        let process = declared(identity);
        let page = Page { lang, ..function_page(&definition) };
        let questionnaire = process.questionnaire().unwrap();
        for typed in [filled(), mistaken()] {
            let reading = questionnaire.read(&typed);
            let stations = (0..questionnaire.pages.len()).map(Station::Questions);
            for at in stations.chain([Station::Person, Station::Check]) {
                let wrong = match at {
                    Station::Questions(index) => reading.wrong_on(index),
                    _ => Vec::new(),
                };
                let errors = errors();
                let view = QuestionsPage {
                    wrong: &wrong,
                    errors: if at == Station::Person { &errors[2..] } else { &[] },
                    ..questions_page(&process, at, &typed, &reading, "t")
                };
                check(lang, "questions", &theme().questions(&page, &view).unwrap());
                use FormNotice as N;
                for notice in [N::Expired, N::AlreadySent, N::TooMany, N::MailFailed, N::TryAgain] {
                    let view = QuestionsPage { notice: Some(notice), ..view.clone() };
                    check(lang, "notice", &theme().questions(&page, &view).unwrap());
                }
            }
        }
        use CodeProblem as C;
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
            let (subject, problem) = (subject(&process), Some(problem));
            let code = CodePage { subject, address: "a@b.c", request: "r", problem, typed: "", resent: true };
            check(lang, "code", &theme().code(&page, &code).unwrap());
        }
        for step in [Step::Confirm, Step::Withdraw, Step::Withdrawn] {
            let view = StepPage { subject: subject(&process), step, action: Some("/x".to_owned()) };
            check(lang, "step", &theme().step(&page, &view).unwrap());
        }
        check(lang, "receipt", &theme().receipt(&page, &receipt(&process)).unwrap());
    }
}

#[test]
fn refusals_speak_of_answers_or_of_nothing_in_particular() {
    let definition = definition(site());
    let process = centre();
    use Refusal as R;
    for lang in Lang::ALL {
        let page = Page { lang, ..function_page(&definition) };
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
            let view = ProblemPage { problem, subject: Some(subject(&process)), typed: Some(&filled()) };
            let html = theme().problem(&page, &view).unwrap();
            check(lang, "problem", &html);
            assert!(html.contains("<bdi>"), "nothing typed is lost: {html}");
        }
        // Nobody knows what these are about.
        for problem in
            [R::NotFound, R::LinkExpired, R::BadLink, R::WrongOrigin, R::TooMany, R::Forgotten, R::Unavailable]
        {
            let view = ProblemPage { problem, subject: None, typed: None };
            check(lang, "problem", &theme().problem(&page, &view).unwrap());
        }
    }
}

fn receipt(process: &Process) -> ReceiptPage<'_> {
    let withdraw = "https://participer.valmoret.example/api/valmoret/withdraw/x";
    ReceiptPage { subject: subject(process), reference: "7KQ2-M4TD", cast_at: at(NOW), withdraw, mailed: true }
}

#[test]
fn mails_and_feeds_speak_of_answers() {
    let definition = definition(site());
    let process = centre();
    let link = "https://participer.valmoret.example/api/valmoret/confirm/x";
    for lang in Lang::ALL {
        for mail in [Mail::Code { subject: subject(&process), code: "482913", link }, Mail::Receipt(receipt(&process))]
        {
            let mail = theme().mail(&definition, lang, &mail).unwrap();
            check(lang, "mail", &format!("{}\n{}\n{}", mail.subject, mail.text, mail.html));
        }
        let entry = |event| FeedEntry { id: "i".to_owned(), at: at(NOW), process: &process, event };
        let entries = vec![
            entry(FeedEvent::Opened { closes: process.activities[0].closes }),
            entry(FeedEvent::Closed { count: Some(SignatureCount { web: 12, paper: 3, assisted: 0 }) }),
            entry(FeedEvent::Closed { count: None }),
            entry(FeedEvent::Answered { decision: "Oui.", html: None }),
        ];
        for about in [None, Some(&process)] {
            let feed = Feed { id: "f".to_owned(), process: about, entries: entries.clone() };
            let page = Page { lang, ..page(&definition, "feed.xml", NOW) };
            check(lang, "feed", &theme().feed(&page, &feed).unwrap());
        }
    }
}
