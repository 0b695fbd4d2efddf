//! Every page of a consultation in both languages: it says nothing of petitions, and nothing hostile gets through.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::consultation::{consultation, written};
use fixtures::{card, definition, function_page, page, site, theme, typed};
use parvis_model::form::Typed;
use parvis_model::presets::consultation::{OPINIONS, USEFUL};
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Contribution, Identity, Lang, Process};
use parvis_theme::view::{
    ArticlePage, ChosenPage, ConsultationPage, ContentsPage, EntryPage, Facet, Feed, FeedEntry, FeedEvent, FormNotice,
    FormPage, Home, ListPage, Mail, OpinionPage, Page, ProblemPage, QuestionsPage, Refusal, SectionPage, SentPage,
    Shown, Station, Step, StepPage, Subject, SynthesisPage, Thread, WholeTextPage,
};

/// Before it opens, while it is open, in the hour after, closed.
const TIMES: [&str; 4] =
    ["2026-10-20T09:00:00Z", "2026-11-24T09:00:00Z", "2027-01-31T18:30:00Z", "2027-02-20T09:00:00Z"];

#[track_caller]
fn check(lang: Lang, name: &str, text: &str) {
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let word = word.to_lowercase();
        let wrong = (word.starts_with("sign") && !word.starts_with("signal"))
            || word.contains("pétition")
            || word.contains("petition");
        assert!(!wrong, "{} {name}: « {word} » in {text}", lang.tag());
    }
    assert!(!text.contains("<script>alert") && !text.contains("<b>"), "{name}: {text}");
    let links = text.matches("href=\"javascript").count();
    assert_eq!(links, 0, "{name}: {text}");
}

struct Texts {
    amendment: Contribution,
    proposal: Contribution,
    arguments: Vec<Contribution>,
}

fn texts() -> Texts {
    let hostile = "<b>Vite</b> <script>alert(1)</script>";
    Texts {
        amendment: written("7kq2m4td", "item-chiens", &[("body", "Les chiens <b>courts</b>."), ("reason", hostile)]),
        proposal: written("9kq2m4td", "item-plages", &[("title", hostile), ("body", hostile), ("name", hostile)]),
        arguments: vec![
            written("8kq2m4td", "item-chiens", &[("side", "for"), ("body", hostile), ("name", hostile)]),
            written(
                "6kq2m4td",
                "item-chiens",
                &[("side", "against"), ("body", "Non."), ("source", "javascript:alert(1)"), ("source-title", hostile)],
            ),
        ],
    }
}

fn shown<'a>(contribution: &'a Contribution, chosen: &[(&'a str, u64)]) -> Shown<'a> {
    Shown { contribution, chosen: chosen.to_vec(), replies: 0 }
}

fn thread<'a>(process: &'a Process, texts: &'a Texts) -> Vec<Thread<'a>> {
    let contributions = texts.arguments.iter().map(|argument| shown(argument, &[(USEFUL, 2)])).collect();
    vec![Thread { activity: &process.activities[1], contributions, replies: None }]
}

const VOTES: [(&str, u64); 3] = [("agree", 8), ("mixed", 3), ("disagree", 1)];

#[test]
fn static_pages() {
    let definition = definition(site());
    for (lang, now) in Lang::ALL.into_iter().flat_map(|lang| TIMES.map(|now| (lang, now))) {
        let page = Page { lang, ..page(&definition, "plage/", now) };
        let (process, texts) = (consultation(Identity::Email), texts());
        let activity = &process.activities[0];
        let count = SignatureCount { web: 120, ..SignatureCount::default() };
        let home = Home { cards: vec![card(&process, count, false)], welcome: None, pages: Vec::new() };
        check(lang, "home", &theme().home(&page, &home).unwrap());
        let view = ConsultationPage {
            card: card(&process, count, false),
            activity,
            html: "<p>Lisez.</p>".to_owned(),
            answer_html: Some("<p>Oui.</p>".to_owned()),
            news: Vec::new(),
            documents: Vec::new(),
        };
        check(lang, "process", &theme().consultation(&page, &view).unwrap());
        let chosen = vec![Vec::new(), VOTES.to_vec()];
        check(
            lang,
            "contents",
            &theme().contents(&page, &ContentsPage { process: &process, activity, chosen }).unwrap(),
        );
        let html = vec!["", "<p>Les chiens.</p>"];
        check(lang, "whole", &theme().whole_text(&page, &WholeTextPage { process: &process, activity, html }).unwrap());
        let view = SynthesisPage { process: &process, activity, html: "<p>Voilà.</p>" };
        check(lang, "synthesis", &theme().synthesis(&page, &view).unwrap());
        let article = ArticlePage {
            process: &process,
            activity,
            index: 1,
            html: "<p>Les chiens.</p>",
            plain: "Les chiens.",
            answer: Some(("2026-11-18".parse().unwrap(), "<p>Oui.</p>")),
            kept: Some(("<p>Les chiens courts.</p>", "Les chiens courts.")),
            chosen: VOTES.to_vec(),
            threads: thread(&process, &texts),
            amendments: vec![shown(&texts.amendment, &VOTES)],
        };
        check(lang, "article", &theme().article(&page, &article).unwrap());
        let list = ListPage {
            process: &process,
            activity: &process.activities[4],
            facet: &Facet::Section("plages".to_owned()),
            hidden: false,
            shown: vec![shown(&texts.proposal, &VOTES)],
            older: None,
            newer: None,
        };
        check(lang, "section", &theme().section(&page, &SectionPage { list, index: 0, html: "" }).unwrap());
        for (of, contribution, wording) in [(3, &texts.amendment, Some("Les chiens.")), (4, &texts.proposal, None)] {
            let entry = EntryPage {
                process: &process,
                activity: &process.activities[of],
                shown: shown(contribution, &VOTES),
                choosing: Some(activity),
                assisted: 0,
                threads: thread(&process, &texts),
            };
            check(lang, "opinion", &theme().opinion(&page, &OpinionPage { entry, wording }).unwrap());
        }
        check(lang, "privacy", &theme().privacy(&page, &[&process]).unwrap());
        let entry = |event| FeedEntry { id: "i".to_owned(), at: page.now, process: &process, event };
        let entries = vec![
            entry(FeedEvent::Opened { closes: activity.closes }),
            entry(FeedEvent::Closed { count: Some(count) }),
            entry(FeedEvent::Answered { decision: "Oui.", html: None }),
        ];
        check(lang, "feed", &theme().feed(&page, &Feed { id: "f".to_owned(), process: None, entries }).unwrap());
    }
}

#[test]
fn pages_of_the_functions() {
    let definition = definition(site());
    for (lang, identity) in Lang::ALL.into_iter().flat_map(|lang| [(lang, Identity::Email), (lang, Identity::Open)]) {
        let (process, texts) = (consultation(identity), texts());
        let page = Page { lang, ..function_page(&definition) };
        for activity in &process.activities {
            let subject =
                Subject { about: Some("Titre chiens"), ..Subject { process: &process, activity, about: None } };
            for step in [Step::Confirm, Step::Withdraw, Step::Withdrawn] {
                let view = StepPage { subject: subject.clone(), step, action: Some("/x".to_owned()) };
                check(lang, "step", &theme().step(&page, &view).unwrap());
            }
            let (withdraw, link) = ("https://a.example/withdraw/x", "https://a.example/confirm/x");
            let mail = Mail::Code { subject: subject.clone(), code: "482913", link };
            let mail = theme().mail(&definition, lang, &mail).unwrap();
            check(lang, "mail", &format!("{}\n{}\n{}", mail.subject, mail.text, mail.html));
            for problem in [Refusal::NotYetOpen, Refusal::Closed, Refusal::LinkExpired, Refusal::Unavailable] {
                let view = ProblemPage { problem, subject: Some(subject.clone()), typed: Some(&typed()) };
                check(lang, "problem", &theme().problem(&page, &view).unwrap());
            }
            use FormNotice as N;
            let notices = [N::Expired, N::AlreadySent, N::TooMany, N::MailFailed, N::TryAgain, N::Empty, N::OnlyOne];
            match &activity.contributions {
                Some(contributions) => {
                    let typed = Typed::from([("q.body".to_owned(), "Les chiens.".to_owned())]);
                    let reading = contributions.questions.read(&typed);
                    let stations = [Station::Questions(0), Station::Person, Station::Check];
                    let all = notices.into_iter().chain([N::Unchanged]).map(Some).chain([None]);
                    for (notice, at) in all.flat_map(|notice| stations.map(|at| (notice, at))) {
                        let view = QuestionsPage {
                            subject: subject.clone(),
                            at,
                            typed: &typed,
                            reading: &reading,
                            wrong: &[],
                            errors: &[],
                            notice,
                            similar: &[],
                            token: "t",
                        };
                        check(lang, "questions", &theme().questions(&page, &view).unwrap());
                    }
                    let sent = SentPage {
                        subject: subject.clone(),
                        contribution: &texts.amendment,
                        contributions,
                        change: Some(("https://a.example/edit/x", page.now)),
                        withdraw,
                        mailed: true,
                        life: None,
                        picture: None,
                        share: None,
                    };
                    check(lang, "sent", &theme().sent(&page, &sent).unwrap());
                    let mail = theme().mail(&definition, lang, &Mail::Sent(sent)).unwrap();
                    check(lang, "mail", &format!("{}\n{}\n{}", mail.subject, mail.text, mail.html));
                }
                None => {
                    let options = activity.choices.as_ref().unwrap().options.clone();
                    for choice in options.iter().map(String::as_str).chain(["nothing"]) {
                        if choice != "nothing" {
                            let view = ChosenPage { subject: subject.clone(), choice, withdraw };
                            check(lang, "chosen", &theme().chosen(&page, &view).unwrap());
                        }
                        let typed = Typed::from([("choice".to_owned(), choice.to_owned())]);
                        for (notice, editing) in [(None, false), (None, true), (Some(N::TooMany), true)] {
                            let subject = subject.clone();
                            let view = FormPage { subject, typed: &typed, errors: &[], notice, token: "t", editing };
                            check(lang, "form", &theme().form(&page, &view).unwrap());
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn an_argument_of_each_side_and_no_link_that_harms() {
    let definition = definition(site());
    let (process, texts) = (consultation(Identity::Email), texts());
    let page = page(&definition, "plage/texte/chiens/", TIMES[1]);
    let article = ArticlePage {
        process: &process,
        activity: &process.activities[0],
        index: 1,
        html: "",
        plain: "Les chiens.",
        answer: None,
        kept: None,
        chosen: VOTES.to_vec(),
        threads: thread(&process, &texts),
        amendments: vec![],
    };
    let html = theme().article(&page, &article).unwrap();
    let (pro, contra) = (html.find("Pour (1)").unwrap(), html.find("Contre (1)").unwrap());
    assert!(pro < contra);
    assert!(html.contains("8 d’accord, 3 mitigés, 1 pas d’accord"), "{html}");
    for (option, percent) in OPINIONS.into_iter().zip([67, 25, 8]) {
        assert!(html.contains(&format!("class=\"{option} p{percent}\"")), "{html}");
    }
}
