//! The picture of a contribution: the page on which its author adds it, and where everybody sees it.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::questionnaire::id;
use fixtures::{NOW, at, definition, function_page, page, site, theme};
use parvis_model::activity::{Show, Targets, Verb};
use parvis_model::contribution::{
    BODY, Contribution, Contributions, Limit, Moderation, Photograph, Stage, TITLE, WHOLE,
};
use parvis_model::form::{FieldError, Problem, Typed};
use parvis_model::ideas::Ideas;
use parvis_model::process::Rules;
use parvis_model::question::{Answer, Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{Activity, ActivityId, ContributionId, Lang, Process};
use parvis_theme::view::{
    EntryPage, Facet, FormNotice, ListPage, Page, PictureDone, PictureFault, PicturePage, Shown, Subject,
};

const ALT: &str = "Un banc cassé <i>devant</i> l’école";

fn question(name: &str, long: bool) -> Question {
    let kind = Kind::Text { long, max: 400 };
    Question {
        id: id(name),
        number: 1,
        label: name.to_owned(),
        hint: None,
        why: None,
        required: true,
        publish: true,
        kind,
    }
}

fn contributions(moderation: Moderation) -> Contributions {
    let questions = vec![question(TITLE, false), question(BODY, true)];
    let page = QuestionPage { id: "contribution".to_owned(), questions, ..QuestionPage::default() };
    Contributions {
        questions: Questionnaire { pages: vec![page], ..Questionnaire::default() },
        targets: Targets::whole(),
        pages: true,
        moderation,
        edit_hours: 24,
        limit: Limit::Any,
        pictures: true,
    }
}

fn ideas(moderation: Moderation) -> Process {
    let activity = Activity {
        id: ActivityId::parse("ideas").unwrap(),
        verb: Verb::Contribute,
        show: Show::Live,
        contributions: Some(contributions(moderation)),
        ..fixtures::activity()
    };
    let petition = fixtures::footbridge();
    Process {
        title: "Vos idées".to_owned(),
        activities: vec![activity],
        rules: Rules::Ideas(Ideas::default()),
        ..petition
    }
}

fn idea(with_picture: bool) -> Contribution {
    let answers = [(TITLE, "Un banc"), (BODY, "À l’ombre.")];
    let answers = answers.map(|(name, text)| (id(name), Answer::Text(text.to_owned()))).into_iter().collect();
    let name = ContributionId::parse("7kq2m4td").unwrap();
    let mut idea = Contribution::new(name, WHOLE, answers, at(NOW), Stage::Published);
    if with_picture {
        let file = |name: &str, width, height| (format!("Zm9v_-/{name}"), width, height);
        let files = vec![file("480.webp", 480, 320), file("1200.webp", 1200, 800), file("1200.jpg", 1200, 800)];
        idea.pictures = vec![Photograph { alt: ALT.to_owned(), files }];
    }
    idea
}

/// What the page has to say.
#[derive(Default)]
struct Said<'a> {
    typed: Typed,
    errors: Vec<FieldError>,
    fault: Option<PictureFault>,
    notice: Option<FormNotice>,
    done: Option<PictureDone>,
    lang: Option<&'a Lang>,
}

fn drawn(moderation: Moderation, with_picture: bool, said: &Said<'_>) -> String {
    let (definition, process, contribution) = (definition(site()), ideas(moderation), idea(with_picture));
    let activity = &process.activities[0];
    let view = PicturePage {
        subject: Subject { process: &process, activity, about: None },
        contribution: &contribution,
        contributions: activity.contributions.as_ref().unwrap(),
        token: "t",
        until: at("2026-11-25T09:00:00Z"),
        max_bytes: 10_000_000,
        typed: &said.typed,
        errors: &said.errors,
        fault: said.fault,
        notice: said.notice,
        done: said.done,
    };
    let lang = said.lang.copied().unwrap_or(Lang::Fr);
    theme().picture(&Page { lang, ..function_page(&definition) }, &view).unwrap()
}

fn main_of(html: &str) -> String {
    let start = html.find("<main").unwrap();
    let end = html.find("</main>").unwrap();
    html[start..end].lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_page_in_its_states() {
    let typed = Typed::from([("alt".to_owned(), "\"><script>alert(1)</script>".to_owned())]);
    let errors = vec![FieldError { field: "alt".to_owned(), problem: Problem::TooLong { max: 200 } }];
    let wrong = Said { typed, errors, fault: Some(PictureFault::TooLarge), ..Said::default() };
    let taken = Said { done: Some(PictureDone::Taken), ..Said::default() };
    insta::assert_snapshot!("picture-empty", main_of(&drawn(Moderation::Before, false, &Said::default())));
    insta::assert_snapshot!("picture-error", main_of(&drawn(Moderation::After, false, &wrong)));
    insta::assert_snapshot!("picture-present", main_of(&drawn(Moderation::After, true, &Said::default())));
    insta::assert_snapshot!("picture-taken", main_of(&drawn(Moderation::Before, true, &taken)));
}

#[test]
fn every_fault_has_words_in_both_languages() {
    for lang in [Lang::Fr, Lang::En] {
        for fault in PictureFault::ALL {
            let said = Said { fault: Some(fault), lang: Some(&lang), ..Said::default() };
            let html = drawn(Moderation::Before, false, &said);
            assert!(html.contains("id=\"f-file-error\"") && html.contains("href=\"#f-file\""), "{fault:?}");
        }
        let said = Said { notice: Some(FormNotice::TooMany), lang: Some(&lang), ..Said::default() };
        assert!(drawn(Moderation::Before, true, &said).contains("id=\"problem\""));
    }
}

#[test]
fn everybody_sees_it_on_the_page_and_small_in_lists() {
    let (definition, process, idea) = (definition(site()), ideas(Moderation::After), idea(true));
    let activity = &process.activities[0];
    let shown = Shown { contribution: &idea, chosen: Vec::new(), replies: 0 };
    let view = EntryPage {
        process: &process,
        activity,
        shown: shown.clone(),
        choosing: None,
        assisted: 0,
        threads: Vec::new(),
    };
    let page = Page { root: "../../".to_owned(), ..page(&definition, "vos-idees/7kq2m4td/", NOW) };
    let html = theme().entry(&page, &view).unwrap();
    let figure = &html[html.find("<figure").unwrap()..html.find("</figure>").unwrap()];
    insta::assert_snapshot!("picture-figure", figure);
    let facet = Facet::All;
    let list = ListPage {
        process: &process,
        activity,
        facet: &facet,
        shown: vec![shown],
        older: None,
        newer: None,
        hidden: false,
    };
    let html = theme().list(&page, &list).unwrap();
    let picture = &html[html.find("<picture").unwrap()..html.find("</picture>").unwrap()];
    insta::assert_snapshot!("picture-small", picture);
}
