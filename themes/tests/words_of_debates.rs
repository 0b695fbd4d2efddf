//! Whatever is about a debate speaks of positions and arguments. Nothing in it is taken for a petition, a questionnaire or
//! an idea box.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::debate::{activity_of, argument, debate, debate_page, shown};
use fixtures::{NOW, at, definition, function_page, page, site, theme};
use parvis_model::activity::Show;
use parvis_model::contribution::Stage;
use parvis_model::debate::SIDES;
use parvis_model::form::Typed;
use parvis_model::presets::debate::{ARGUMENT_VOTES, ARGUMENTS, POSITIONS, REPLIES};
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Lang, Process};
use parvis_theme::view::{
    ChosenPage, CodePage, EmbedPage, EntryPage, Facet, Feed, FeedEntry, FeedEvent, FormNotice, FormPage, Home,
    ListPage, Mail, Page, ProblemPage, QuestionsPage, Refusal, SentPage, Station, Step, StepPage, Subject, Thread,
};

const LINK: &str = "https://participer.valmoret.example/api/valmoret/withdraw/x";
const INSTANTS: [&str; 6] = [
    "2026-10-01T00:00:00Z",
    NOW,
    "2027-01-30T00:00:00Z",
    "2027-01-31T17:30:00Z",
    "2027-02-10T00:00:00Z",
    "2027-03-10T00:00:00Z",
];

#[track_caller]
fn check(lang: Lang, name: &str, text: &str) {
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let word = word.to_lowercase();
        let wrong = (word.starts_with("sign") && !word.starts_with("signal"))
            || ["pétition", "petition", "questionnaire", "soutien", "idée", "ideas"].iter().any(|w| word.contains(w));
        assert!(!wrong, "{} {name}: « {word} » in {text}", lang.tag());
    }
}

fn subject<'a>(process: &'a Process, activity: &str, about: Option<&'a str>) -> Subject<'a> {
    Subject { process, activity: activity_of(process, activity), about }
}

#[test]
fn static_pages() {
    let definition = definition(site());
    let arguments = ["abcdefgh", "bcdefghj", "cdefghjk", "defghjkm"].map(|name| {
        let side = SIDES[usize::from(name > "bz")];
        argument(name, side, Stage::Published)
    });
    let withdrawn = argument("efghjkmn", "for", Stage::Withdrawn);
    for (lang, now) in Lang::ALL.into_iter().flat_map(|lang| INSTANTS.map(|now| (lang, now))) {
        for (show, concluded) in
            [(Show::Live, true), (Show::Live, false), (Show::AfterClose, false), (Show::Never, true)]
        {
            let process = debate(show, concluded);
            let page = Page { lang, ..page(&definition, "place/", now) };
            let view = debate_page(&process, &arguments);
            check(
                lang,
                "home",
                &theme().home(&page, &Home { cards: vec![view.card.clone()], welcome: None, pages: vec![] }).unwrap(),
            );
            check(lang, "debate", &theme().debate(&page, &view).unwrap());
            let (activity, positions) =
                (activity_of(&process, POSITIONS), [Some([0, 0]), Some([3, 3]), Some([1, 2]), None]);
            for positions in positions {
                let embed = EmbedPage { process: &process, activity, positions };
                check(lang, "embed", &theme().embed(&page, &embed).unwrap());
            }
            let activity = activity_of(&process, ARGUMENTS);
            for facet in [Facet::Side("for".to_owned()), Facet::TopOf("against".to_owned())] {
                let older = Some("arguments-pour/page-1/".to_owned());
                let list = ListPage {
                    process: &process,
                    activity,
                    facet: &facet,
                    shown: vec![],
                    older,
                    newer: None,
                    hidden: true,
                };
                check(lang, "hidden", &theme().list(&page, &list).unwrap());
                let list = ListPage { shown: arguments.iter().map(shown).collect(), hidden: false, ..list };
                check(lang, "list", &theme().list(&page, &list).unwrap());
            }
            for contribution in [&arguments[0], &arguments[3], &withdrawn] {
                let replies = [shown(&arguments[1]), shown(&withdrawn)].to_vec();
                let entry = EntryPage {
                    process: &process,
                    activity,
                    shown: shown(contribution),
                    choosing: Some(activity_of(&process, ARGUMENT_VOTES)),
                    assisted: 0,
                    threads: vec![Thread {
                        activity: activity_of(&process, REPLIES),
                        contributions: replies,
                        replies: None,
                    }],
                };
                check(lang, "entry", &theme().entry(&page, &entry).unwrap());
            }
            check(lang, "moved", &theme().moved(&page, &process).unwrap());
        }
    }
}

#[test]
fn pages_of_the_functions() {
    let definition = definition(site());
    let process = debate(Show::Live, false);
    let about = Some("On s’y assoit.");
    for lang in Lang::ALL {
        let page = Page { lang, ..function_page(&definition) };
        for (activity, choices) in
            [(POSITIONS, &["for", "against", "nothing"][..]), (ARGUMENT_VOTES, &["convincing", "nothing"])]
        {
            let subject = subject(&process, activity, (activity == ARGUMENT_VOTES).then_some("On s’y assoit."));
            for choice in choices {
                let typed = Typed::from([("choice".to_owned(), (*choice).to_owned())]);
                let form = FormPage {
                    subject: subject.clone(),
                    typed: &typed,
                    errors: &[],
                    notice: None,
                    token: "t",
                    editing: true,
                };
                check(lang, "asks", &theme().form(&page, &form).unwrap());
                check(lang, "check", &theme().form(&page, &FormPage { editing: false, ..form.clone() }).unwrap());
                use FormNotice as N;
                for notice in [N::Expired, N::TooMany, N::MailFailed, N::TryAgain] {
                    check(
                        lang,
                        "notice",
                        &theme().form(&page, &FormPage { notice: Some(notice), ..form.clone() }).unwrap(),
                    );
                }
                if *choice != "nothing" {
                    let chosen = ChosenPage { subject: subject.clone(), choice, withdraw: LINK };
                    check(lang, "chosen", &theme().chosen(&page, &chosen).unwrap());
                }
            }
        }
        for activity in [ARGUMENTS, REPLIES] {
            let subject = subject(&process, activity, (activity == REPLIES).then_some("On s’y assoit."));
            let questions = process.questions(subject.activity).unwrap();
            let typed = Typed::new();
            let reading = questions.read(&typed);
            for at in [Station::Questions(0), Station::Similar, Station::Person, Station::Check] {
                use FormNotice as N;
                for notice in [None, Some(N::OnlyOne), Some(N::OtherSide), Some(N::AlreadySent), Some(N::TryAgain)] {
                    let (typed, reading, subject) = (&typed, &reading, subject.clone());
                    let similar = &[];
                    let view = QuestionsPage {
                        subject,
                        at,
                        typed,
                        reading,
                        similar,
                        wrong: &[],
                        errors: &[],
                        notice,
                        token: "t",
                    };
                    check(lang, "questions", &theme().questions(&page, &view).unwrap());
                }
            }
            let argument = argument("abcdefgh", "for", Stage::Published);
            let contributions = subject.activity.contributions.as_ref().unwrap();
            let sent = SentPage {
                subject,
                contribution: &argument,
                contributions,
                change: Some((LINK, at("2026-11-25T09:00:00Z"))),
                withdraw: LINK,
                mailed: true,
                life: None,
                picture: None,
                share: None,
            };
            check(lang, "sent", &theme().sent(&page, &sent).unwrap());
            let mail = theme().mail(&definition, lang, &Mail::Sent(sent)).unwrap();
            check(lang, "mail", &format!("{}\n{}\n{}", mail.subject, mail.text, mail.html));
        }
        for activity in [POSITIONS, ARGUMENTS, ARGUMENT_VOTES, REPLIES] {
            let subject =
                || subject(&process, activity, about.filter(|_| [ARGUMENT_VOTES, REPLIES].contains(&activity)));
            for step in [Step::Confirm, Step::Withdraw, Step::Withdrawn] {
                let step = StepPage { subject: subject(), step, action: Some("/x".to_owned()) };
                check(lang, "step", &theme().step(&page, &step).unwrap());
            }
            let code =
                CodePage { subject: subject(), address: "a@b.c", request: "r", problem: None, typed: "", resent: true };
            check(lang, "code", &theme().code(&page, &code).unwrap());
            use Refusal as R;
            for problem in [R::NotFound, R::NotYetOpen, R::Closed, R::LinkExpired, R::TooMany, R::Unavailable] {
                let view = ProblemPage { problem, subject: Some(subject()), typed: None };
                check(lang, "problem", &theme().problem(&page, &view).unwrap());
            }
            let mail = Mail::Code { subject: subject(), code: "482913", link: LINK };
            let mail = theme().mail(&definition, lang, &mail).unwrap();
            check(lang, "mail", &format!("{}\n{}\n{}", mail.subject, mail.text, mail.html));
        }
    }
}

#[test]
fn feeds() {
    let definition = definition(site());
    let process = debate(Show::Live, true);
    for (lang, about) in Lang::ALL.into_iter().flat_map(|lang| [(lang, None), (lang, Some(&process))]) {
        let entry = |event| FeedEntry { id: "i".to_owned(), at: at(NOW), process: &process, event };
        let entries = vec![
            entry(FeedEvent::Opened { closes: process.activities[0].closes }),
            entry(FeedEvent::Closed { count: Some(SignatureCount { web: 12, ..SignatureCount::default() }) }),
            entry(FeedEvent::Closed { count: None }),
            entry(FeedEvent::Answered { decision: "Oui.", html: None }),
        ];
        let feed = Feed { id: "f".to_owned(), process: about, entries };
        check(lang, "feed", &theme().feed(&Page { lang, ..page(&definition, "feed.xml", NOW) }, &feed).unwrap());
    }
}
