//! The desk's pages in their main states, and what must never be on them.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::{at, cases, definition, function_page, site, theme};
use parvis_model::Lang;
use parvis_model::assisted::form;
use parvis_model::ballot::{BallotQuestion, Mark, Method, Ties};
use parvis_model::desk::{Act, Role};
use parvis_model::form::{FieldError, Problem, Typed};
use parvis_model::process::Rules;
use parvis_model::tally::vote::count_ballots;
use parvis_model::vote::{BatchState, Channel, Declared, PaperMinutes, Pile, Vote};
use parvis_model::{Activity, Ballot, Identity, OptionId, Process, ProcessId, QuestionId};
use parvis_theme::view::counter::{
    CounterLine, CounterListPage, CounterPage, CounterProblem, CounterStep, CounterTicket, RollLine, RollPage, Ticket,
};
use parvis_theme::view::desk::{
    AgentLine, DeskAgentsPage, DeskCodePage, DeskHomePage, DeskLogPage, DeskProblem, DeskProblemPage, LogBreak,
    LogLine, LogState, Reader, SignInNotice, SignInPage, SignInProblem, Who,
};
use parvis_theme::view::keyed::{KeyedFault, KeyedLine, KeyedListPage, KeyedPage, KeyedShows};
use parvis_theme::view::moderation::{Lately, Wait};
use parvis_theme::view::paper::{
    BatchFault, BatchForm, BatchLine, BatchPage, BatchShows, EnvelopePage, EnvelopeProblem, NotReady, OfVote,
    PaperPage, PaperPhase, PaperProblem, Sheet, SheetPage, Side,
};
use parvis_theme::view::reported::{MessageDeed, MessagePage, MessageProblem};
use parvis_theme::view::scrutiny::{
    Asked, Check, CheckAbout, Found, Obstacle, ScrutinyLine, ScrutinyListPage, ScrutinyPage, ScrutinyProblem,
    ScrutinyState,
};
use parvis_theme::view::{CodeProblem, Mail, Page};

const HOSTILE: &str = "\"'></title><script>alert(1)</script>{{ 7*7 }}";

fn reader<'a>(name: &'a str, roles: &'a [Role]) -> Reader<'a> {
    Reader { name, roles, form: "FORM" }
}

fn line<'a>(number: u64, who: Who<'a>, act: &'a str, details: Option<Vec<(String, String)>>) -> LogLine<'a> {
    LogLine { number, at: at("2026-11-24T09:00:00Z"), who, act, object: "passerelle/ideas/7KQ2", details }
}

/// The inside of the page, without the frame that all pages share.
fn inside(html: &str) -> String {
    let start = html.find("<header").unwrap();
    html[start..].lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

/// Every page of the desk with these words in every place that takes words.
fn pages(page: &Page<'_>, text: &str) -> Vec<(String, String)> {
    let mut drawn = Vec::new();
    let mut put =
        |name: &str, html: Result<String, parvis_theme::ThemeError>| drawn.push((name.to_owned(), html.unwrap()));
    for problem in [
        None,
        Some(SignInProblem::Missing),
        Some(SignInProblem::NotAnAddress),
        Some(SignInProblem::TooMany),
        Some(SignInProblem::TryAgain),
    ] {
        let notice = problem.is_none().then_some(SignInNotice::SignedOut);
        put(&format!("sign-in {problem:?}"), theme().desk_sign_in(page, &SignInPage { typed: text, problem, notice }));
    }
    let ended = SignInPage { typed: text, problem: None, notice: Some(SignInNotice::Ended) };
    put("sign-in ended", theme().desk_sign_in(page, &ended));
    for problem in [
        None,
        Some(CodeProblem::Missing),
        Some(CodeProblem::NotSixDigits),
        Some(CodeProblem::Wrong),
        Some(CodeProblem::Expired),
        Some(CodeProblem::Exhausted),
        Some(CodeProblem::TooManyMails),
        Some(CodeProblem::MailFailed),
        Some(CodeProblem::TryAgain),
    ] {
        let view = DeskCodePage { address: text, request: text, problem, typed: text, resent: problem.is_none() };
        put(&format!("code {problem:?}"), theme().desk_code(page, &view));
    }
    let mut cases = cases();
    cases[0].process.title = text.to_owned();
    let processes = cases.iter().map(|case| &case.process).collect();
    put("home", theme().desk_home(page, &reader(text, &Role::ALL), &DeskHomePage { processes }));
    put("home empty", theme().desk_home(page, &reader(text, &[]), &DeskHomePage { processes: vec![] }));
    let administrator = reader(text, &[Role::Administrator]);
    let details = Some(vec![("name".to_owned(), text.to_owned()), (text.to_owned(), "moderator reviewer".to_owned())]);
    let mut entries: Vec<_> =
        (1..).zip(Act::ALL).map(|(number, act)| line(number, Who::Agent(text), act.keyword(), None)).collect();
    entries.push(line(99, Who::Former("c29tZWJvZHkgZWxzZQ"), text, details));
    entries.push(LogLine { object: text, ..line(100, Who::Command, "add-agent", Some(vec![])) });
    for (name, state) in [
        ("whole", Some(LogState::Whole { entries: 12, hash: "ab".repeat(32) })),
        ("one", Some(LogState::Whole { entries: 1, hash: "ab".repeat(32) })),
        ("empty", Some(LogState::Whole { entries: 0, hash: "00".repeat(32) })),
        ("missing", Some(LogState::Broken { number: 3, what: LogBreak::Missing })),
        ("altered", Some(LogState::Broken { number: 3, what: LogBreak::Altered })),
        ("unlinked", Some(LogState::Broken { number: 3, what: LogBreak::Unlinked })),
        ("end", Some(LogState::Broken { number: 3, what: LogBreak::End })),
        ("second page", None),
    ] {
        let view = DeskLogPage { entries: entries.clone(), state, older: (name == "whole").then_some(1) };
        put(&format!("log {name}"), theme().desk_log(page, &administrator, &view));
    }
    put_counter(&mut put, page, &cases[0].process, &administrator, text);
    put_scrutiny(&mut put, page, &administrator, text);
    put_paper(&mut put, page, &administrator, text);
    put_keyed(&mut put, page, &administrator, text);
    let since = at("2026-11-02T08:30:00Z");
    let agent = AgentLine { name: text, address: text, roles: &Role::ALL, since };
    put("agents", theme().desk_agents(page, &administrator, &DeskAgentsPage { agents: vec![agent, agent] }));
    for problem in [
        DeskProblem::SignedOut,
        DeskProblem::NotAllowed,
        DeskProblem::WrongOrigin,
        DeskProblem::OldForm,
        DeskProblem::NotFound,
        DeskProblem::BadRequest,
        DeskProblem::Unavailable,
    ] {
        let typed = [(text.to_owned(), text.to_owned())];
        let view = DeskProblemPage { problem, typed: &typed };
        put(&format!("problem {problem:?}"), theme().desk_problem(page, Some(&administrator), &view));
    }
    drawn
}

/// The pages of the counter, of the list of names, and of a reported message.
fn put_counter(
    put: &mut dyn FnMut(&str, Result<String, parvis_theme::ThemeError>),
    page: &Page<'_>,
    process: &Process,
    reader: &Reader<'_>,
    text: &str,
) {
    let activity = Activity { form: form(&process.activities[0].form), ..process.activities[0].clone() };
    let (path, closes) = ("/counter/passerelle/-".to_owned(), activity.closes);
    let line = CounterLine { process, title: text, path: path.clone(), closes };
    put(
        "counter",
        theme().desk_counter_list(page, reader, &CounterListPage { petitions: vec![line], by_letter: false }),
    );
    put(
        "counter empty",
        theme().desk_counter_list(page, reader, &CounterListPage { petitions: vec![], by_letter: true }),
    );
    let typed: Typed = activity.form.fields.iter().map(|field| (field.id.clone(), text.to_owned())).collect();
    let errors: Vec<FieldError> =
        activity.form.fields.iter().map(|f| FieldError { field: f.id.clone(), problem: Problem::Missing }).collect();
    for act in [Act::EnterAssisted, Act::WithdrawAssisted] {
        let (process, title, path) = (process, text, path.clone());
        let blank = CounterPage {
            act,
            process,
            activity: &activity,
            title,
            path,
            step: CounterStep::Form,
            typed: &typed,
            errors: &[],
            problem: None,
        };
        let name = act.keyword();
        put(&format!("{name} form"), theme().desk_counter(page, reader, &blank));
        put(
            &format!("{name} mistakes"),
            theme().desk_counter(page, reader, &CounterPage { errors: &errors, ..blank.clone() }),
        );
        put(
            &format!("{name} check"),
            theme().desk_counter(page, reader, &CounterPage { step: CounterStep::Check, ..blank.clone() }),
        );
        for problem in CounterProblem::ALL {
            let view = CounterPage { problem: Some(problem), ..blank.clone() };
            put(&format!("{name} {problem:?}"), theme().desk_counter(page, reader, &view));
        }
    }
    for ticket in Ticket::ALL {
        let standing = (ticket != Ticket::Withdrawn).then_some(("7KQ2-M4TD", at("2026-11-24T09:00:00Z")));
        let view = CounterTicket {
            activity: &activity,
            title: text,
            path: path.clone(),
            public: text.to_owned(),
            ticket,
            standing,
        };
        put(&format!("ticket {ticket:?}"), theme().desk_counter_ticket(page, reader, &view));
    }
    let line = RollLine { process, title: text, target: "-", closes };
    put("roll", theme().desk_roll(page, reader, &RollPage { petitions: vec![line] }));
    put("roll empty", theme().desk_roll(page, reader, &RollPage { petitions: vec![] }));
    let since = at("2026-11-24T09:00:00Z");
    let lately = |act: &'static str| Lately { act, name: Some(text.to_owned()), at: since };
    let waits = MessagePage {
        process,
        href: "/desk/message/1".to_owned(),
        filter: "?reason=report".to_owned(),
        wait: Wait { reason: "report", since, due: Some(since) },
        by_author: false,
        sent_at: since,
        words: None,
        entry: Some((text.to_owned(), "/desk/item/1".to_owned())),
        decided: None,
        problem: None,
    };
    put("message", theme().desk_message(page, reader, &waits));
    let read = MessagePage { words: Some(text), by_author: true, entry: None, ..waits.clone() };
    put("message read", theme().desk_message(page, reader, &read));
    let again = MessagePage { problem: Some(MessageProblem::TryAgain), ..waits.clone() };
    put("message again", theme().desk_message(page, reader, &again));
    for (deed, act) in [(MessageDeed::Close, "close-report"), (MessageDeed::Stop, "stop-talk")] {
        let decided = Some((deed, Some(lately(act))));
        let view = MessagePage { decided, problem: Some(MessageProblem::Decided), ..waits.clone() };
        put(&format!("message {act}"), theme().desk_message(page, reader, &view));
    }
}

/// A vote of one question, with these words wherever the commune writes.
fn ballots(text: &str) -> Process {
    let activity = Activity { identity: Identity::Code, ..fixtures::activity() };
    let question = BallotQuestion {
        id: QuestionId::parse("halle").unwrap(),
        label: text.to_owned(),
        hint: None,
        method: Method::YesNo,
        options: vec![],
        ties: Ties::Left,
    };
    Process {
        id: ProcessId::parse("halle").unwrap(),
        title: text.to_owned(),
        summary: text.to_owned(),
        picture: None,
        activities: vec![activity],
        rules: Rules::Vote(Vote {
            questions: vec![question],
            secret: true,
            changeable: false,
            seed: "tirage".to_owned(),
            risk: None,
            followup: None,
        }),
    }
}

/// The pages on which boxes are opened.
fn put_scrutiny(
    put: &mut dyn FnMut(&str, Result<String, parvis_theme::ThemeError>),
    page: &Page<'_>,
    reader: &Reader<'_>,
    text: &str,
) {
    let process = ballots(text);
    let (activity, rules) = (&process.activities[0], process.vote().unwrap());
    let line = |state| ScrutinyLine { process: &process, activity, state, path: Some("/votes/halle".to_owned()) };
    let votes = ScrutinyState::ALL.into_iter().map(line).collect();
    put("votes", theme().desk_scrutiny_list(page, reader, &ScrutinyListPage { votes }));
    put("votes empty", theme().desk_scrutiny_list(page, reader, &ScrutinyListPage { votes: vec![] }));
    let yes = Mark::One(OptionId::parse("yes").unwrap());
    let ballot = Ballot::of([(rules.questions[0].id.clone(), yes)].into()).unwrap();
    let outcomes = count_ballots(&rules.questions, "tirage", &[(ballot, 3), (Ballot::spoilt(), 1)]).unwrap();
    let (seed, web) = (rules.seed.clone(), Channel::of(4, &outcomes));
    let declared = Declared {
        at: at("2027-02-01T09:00:00Z"),
        seed,
        outcomes,
        web,
        paper: None,
        minutes: None,
        paper_minutes: None,
        compared: vec![],
    };
    let asked = |own| Asked { name: text, at: at("2027-02-01T09:00:00Z"), own };
    let found = Found::Result(&declared, "abcdef");
    let path = "/votes/halle".to_owned();
    let first = ScrutinyPage { process: &process, activity, path, found, asked: None, problem: None };
    put("vote", theme().desk_scrutiny(page, reader, &first));
    for own in [false, true] {
        let view = ScrutinyPage { asked: Some(asked(own)), ..first.clone() };
        put(&format!("vote asked {own}"), theme().desk_scrutiny(page, reader, &view));
    }
    for problem in ScrutinyProblem::ALL {
        let view = ScrutinyPage { problem: Some(problem), ..first.clone() };
        put(&format!("vote {problem:?}"), theme().desk_scrutiny(page, reader, &view));
    }
    put("vote counted", theme().desk_scrutiny(page, reader, &ScrutinyPage { found: Found::Counted, ..first.clone() }));
    let leaves = [text.to_owned()];
    let checks = CheckAbout::ALL.map(|about| Check { about, place: text.to_owned() });
    for obstacle in [
        Obstacle::NotYet,
        Obstacle::NotPrepared,
        Obstacle::Changed(&leaves),
        Obstacle::NoCode(1),
        Obstacle::Paper(NotReady::Batches(2)),
        Obstacle::Paper(NotReady::Attendance),
        Obstacle::Paper(NotReady::TooMany(1)),
        Obstacle::Paper(NotReady::TooFew(2)),
        Obstacle::ByItself,
        Obstacle::Checks(&checks),
        Obstacle::TooMany,
        Obstacle::Unreadable,
    ] {
        let view = ScrutinyPage { found: Found::Obstacle(obstacle), ..first.clone() };
        let html = theme().desk_scrutiny(page, reader, &view);
        assert!(!html.as_ref().unwrap().contains("name=\"seen\""), "nothing to declare: {obstacle:?}");
        put(&format!("vote {obstacle:?}"), html);
    }
}

/// The pages of votes on paper, of a vote whose numbers are typed and of one whose ballots are.
fn put_paper(
    put: &mut dyn FnMut(&str, Result<String, parvis_theme::ThemeError>),
    page: &Page<'_>,
    reader: &Reader<'_>,
    text: &str,
) {
    let numbers = ballots(text);
    let mut process = numbers.clone();
    let Rules::Vote(rules) = &mut process.rules else { panic!("a vote") };
    rules.questions.push(BallotQuestion { id: QuestionId::parse("nom").unwrap(), ..rules.questions[0].clone() });
    let of = OfVote { process: &process, activity: &process.activities[0], path: "/votes/halle" };
    let of_numbers = OfVote { process: &numbers, activity: &numbers.activities[0], ..of };
    let reason = Some(text.to_owned());
    let counted = PaperMinutes { envelopes: 9, ballots: 8, blank: 1, spoilt: 2, batches: 3, cancelled: 1, reason };
    let line = |state| BatchLine { number: 3, state, agents: vec![text, text], ballots: Some(8), own: false };
    for phase in PaperPhase::ALL {
        for unready in [None, Some(NotReady::TooFew(1)), Some(NotReady::Attendance)] {
            let (batches, counted) = (BatchState::ALL.map(line).to_vec(), Some(&counted));
            let (envelopes, typed) = (Some(9), text);
            let problem = None;
            let view =
                PaperPage { of, phase, envelopes, counted, unready, batches, next: 4, version: 7, typed, problem };
            put(&format!("paper {phase:?} {unready:?}"), theme().desk_paper(page, reader, &view));
        }
    }
    for problem in PaperProblem::ALL {
        let (phase, problem) = (PaperPhase::Counting, Some(problem));
        let (envelopes, counted, unready) = (None, None, None);
        let view = PaperPage {
            of,
            phase,
            envelopes,
            counted,
            unready,
            batches: vec![],
            next: 1,
            version: 0,
            typed: text,
            problem,
        };
        put(&format!("paper {problem:?}"), theme().desk_paper(page, reader, &view));
    }
    for problem in EnvelopeProblem::ALL.into_iter().map(Some).chain([None]) {
        let view = EnvelopePage { of, entered: 2, typed: text, problem };
        put(&format!("envelopes {problem:?}"), theme().desk_envelopes(page, reader, &view));
    }
    for sheet in Sheet::ALL {
        for (of, name) in [(of, ""), (of_numbers, "numbers")] {
            put(
                &format!("sheet {sheet:?} {name}"),
                theme().desk_sheet(page, reader, &SheetPage { of, sheet, lines: 3 }),
            );
        }
    }
    put_batches(put, page, reader, text, [of, of_numbers]);
}

/// The pages of answers on paper.
fn put_keyed(
    put: &mut dyn FnMut(&str, Result<String, parvis_theme::ThemeError>),
    page: &Page<'_>,
    reader: &Reader<'_>,
    text: &str,
) {
    let process = fixtures::questionnaire::centre();
    let (activity, asked) = (&process.activities[0], process.questionnaire().unwrap());
    let waiting = [(BatchState::Begun, true), (BatchState::Begun, false), (BatchState::Differs, false)];
    let waiting = waiting.map(|(state, own)| ("A-12".to_owned(), state, own)).to_vec();
    let line = KeyedLine { process: &process, activity, waiting, settled: 2 };
    for wrong in [None, Some((process.id.as_str(), text))] {
        let view = KeyedListPage { lines: vec![line.clone()], wrong };
        put(&format!("sheets {}", wrong.is_some()), theme().desk_keyed_list(page, reader, &view));
    }
    put("sheets empty", theme().desk_keyed_list(page, reader, &KeyedListPage { lines: vec![], wrong: None }));
    let typed: Typed = asked.inputs().map(|input| (input, text.to_owned())).collect();
    let wrong = asked.read(&typed).wrong;
    assert!(!wrong.is_empty());
    let side = |own| Side { name: text, key: text, own };
    let view = KeyedPage {
        process: &process,
        activity,
        number: "A-12",
        version: 2,
        shows: KeyedShows::New,
        typed: Some(&typed),
        wrong: &wrong,
        problem: None,
    };
    let sides = vec![
        (side(true), asked.read(&Typed::new()).answers),
        (side(false), asked.read(&fixtures::questionnaire::filled()).answers),
    ];
    let shown =
        [KeyedShows::Second(text), KeyedShows::Waiting, KeyedShows::Differs(sides), KeyedShows::Settled([text, text])];
    for (i, shows) in shown.into_iter().enumerate() {
        put(&format!("sheet {i}"), theme().desk_keyed(page, reader, &KeyedPage { shows, ..view.clone() }));
    }
    for problem in KeyedFault::ALL {
        let html = theme().desk_keyed(page, reader, &KeyedPage { problem: Some(problem), ..view.clone() });
        put(&format!("sheet {problem:?}"), html);
    }
}

fn put_batches(
    put: &mut dyn FnMut(&str, Result<String, parvis_theme::ThemeError>),
    page: &Page<'_>,
    reader: &Reader<'_>,
    text: &str,
    ofs: [OfVote<'_>; 2],
) {
    for of in ofs {
        let questions = &of.process.vote().unwrap().questions;
        let said = |option: &str| {
            let mark = Mark::One(OptionId::parse(option).unwrap());
            Ballot::of(questions.iter().map(|question| (question.id.clone(), mark.clone())).collect()).unwrap()
        };
        let pile = |yes, no| {
            let mut pile = Pile::default();
            pile.add(said("yes"), yes);
            pile.add(said("no"), no);
            pile.add(Ballot::spoilt(), 2);
            pile
        };
        let typed: Typed = ["size", "times", "n.yes", "q.halle"].map(|name| (name.to_owned(), text.to_owned())).into();
        let form = || BatchForm { typed: &typed, wrong: &[], pile: pile(12, 5) };
        let side = |own| Side { name: text, key: text, own };
        let view = BatchPage {
            of,
            number: 3,
            version: 2,
            shows: BatchShows::New,
            form: Some(form()),
            cancel: Some(text),
            problem: None,
        };
        let name = if questions.len() == 1 { "numbers" } else { "ballots" };
        for shows in [
            BatchShows::New,
            BatchShows::Second(text),
            BatchShows::Waiting,
            BatchShows::Differs { sides: vec![side(true), side(false)], piles: vec![pile(12, 5), pile(11, 6)] },
            BatchShows::Settled(pile(12, 5), [text, text]),
            BatchShows::Cancelled(text, text),
        ] {
            let kind = format!("{shows:?}").chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
            let view = BatchPage { shows, ..view.clone() };
            put(&format!("batch {kind} {name}"), theme().desk_batch(page, reader, &view));
        }
        for problem in BatchFault::ALL {
            let view = BatchPage { problem: Some(problem), ..view.clone() };
            put(&format!("batch {problem:?} {name}"), theme().desk_batch(page, reader, &view));
        }
    }
}

#[test]
fn every_page_has_words_in_every_language_and_escapes_everything() {
    let definition = definition(site());
    for lang in Lang::ALL {
        let page = Page { lang, ..function_page(&definition) };
        for (name, html) in pages(&page, HOSTILE) {
            assert!(!html.contains("<script>alert"), "{name}");
            assert!(!html.contains("49"), "{name}: evaluated");
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            assert!(html.contains("name=\"robots\" content=\"noindex\""), "{name}");
            assert!(!html.contains("style=\""), "{name}");
            // Every form of somebody who is signed in carries the token.
            let forms = html.matches("<form ").count();
            let tokens = html.matches("name=\"form\" value=\"FORM\"").count();
            let signed_in = !(name.starts_with("sign-in") || name.starts_with("code"));
            assert_eq!(tokens, if signed_in { forms } else { 0 }, "{name}");
        }
        let mail = theme().mail(&definition, lang, &Mail::DeskCode { code: "123456" }).unwrap();
        assert!(mail.subject.contains("123456") && mail.text.contains("123456") && mail.html.contains("123456"));
        assert!(!mail.text.contains("http"), "no link that a scanner could open");
    }
}

#[test]
fn the_menu_shows_what_roles_open() {
    let definition = definition(site());
    let page = function_page(&definition);
    let home = |roles: &[Role]| {
        let html = theme().desk_home(&page, &reader("Anouk", roles), &DeskHomePage { processes: vec![] }).unwrap();
        ["/desk/agents", "/desk/log"].map(|path| html.contains(&format!("{path}\"")))
    };
    assert_eq!(home(&[Role::Moderator, Role::Reviewer, Role::ElectionsOfficer]), [false, false]);
    assert_eq!(home(&[Role::Administrator]), [true, true]);
}

#[test]
fn main_states() {
    let definition = definition(site());
    let page = function_page(&definition);
    for (name, html) in pages(&page, "Anouk Perrin") {
        if [
            "enter-assisted mistakes",
            "enter-assisted check",
            "ticket Entered",
            "message read",
            "vote asked false",
            "batch Differs numbers",
            "batch Second ballots",
        ]
        .contains(&&*name)
        {
            insta::assert_snapshot!(name.replace(' ', "-").to_lowercase(), inside(&html));
        }
        if ["sign-in None", "code Some(Wrong)", "home", "log whole", "log altered", "agents", "problem NotAllowed"]
            .contains(&&*name)
        {
            insta::assert_snapshot!(name.replace([' ', '(', ')'], "-").to_lowercase(), inside(&html));
        }
    }
}

#[test]
fn the_mail() {
    let definition = definition(site());
    let mail = theme().mail(&definition, Lang::Fr, &Mail::DeskCode { code: "123456" }).unwrap();
    insta::assert_snapshot!(format!("{}\n\n{}", mail.subject, mail.text));
}
