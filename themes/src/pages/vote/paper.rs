//! The ballot paper, the code of a letter, and the receipt: pages of the functions, of which the first ballot paper of a
//! vote by addresses is a file too.

use super::marks::{self, Paper};
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::brief;
use crate::pages::question::QuestionView;
use crate::pages::{Origin, Scene, budget, form};
use crate::scripts::Script;
use crate::stylesheet::Sheet;
use crate::view::{BallotPage, Card, CastPage, LetterPage, LetterProblem, Page, Right, Subject};
use parvis_model::ballot::{BallotQuestion, read_ballot};
use parvis_model::path::function;
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::vote::Vote;
use parvis_model::{Identity, Mark};
use serde::Serialize;

/// A question and what was marked, to check.
#[derive(Debug, Serialize)]
struct Checked {
    number: usize,
    label: String,
    lines: Vec<String>,
}

fn rules<'a>(subject: &Subject<'a>) -> Result<&'a Vote, ThemeError> {
    subject.process.vote().ok_or_else(|| ThemeError::Tool(subject.process.id.to_string()))
}

/// Draws a ballot paper.
pub(crate) fn ballot(engine: &Engine, page: &Page<'_>, view: &BallotPage<'_>) -> Result<String, ThemeError> {
    let (process, activity, rules) = (view.subject.process, view.subject.activity, rules(&view.subject)?);
    let is_first = matches!(view.right, Right::Address(""));
    let mut scene = Scene::new(engine, page, if is_first { Origin::Static } else { Origin::Function })?;
    scene.subject(&view.subject)?;
    scene.sheet(Sheet::Vote);
    if process.budget().is_some() {
        scene.sheet(Sheet::Budget);
        scene.with_script(Script::Budget);
    }
    let skips = |question: &BallotQuestion| question.funding().is_some_and(|funding| funding.may_skip);
    scene.put("may_skip", &rules.questions.iter().any(skips));
    let card = Card { process, count: SignatureCount::default(), picture: None };
    scene.put("p", &brief::brief(&scene, &card, activity)?);
    scene.put("static", &is_first);
    let token = if let Right::Address(token) = view.right { token } else { "" };
    form::put_form(&mut scene, &view.subject, view.typed, view.errors, token)?;
    let paper = Paper { scene: &scene, process, rules, typed: view.typed, wrong: view.wrong };
    let question = |(i, question): (u16, &BallotQuestion)| paper.question(i, question);
    let questions: Vec<QuestionView> =
        (1..).zip(&rules.questions).map(question).collect::<Result<Vec<_>, ThemeError>>()?;
    let mut mistakes: Vec<(String, String)> = questions
        .iter()
        .filter_map(|question| question.mistake())
        .map(|(target, words)| (target.to_owned(), words.to_owned()))
        .collect();
    mistakes.extend(form::mistakes(&scene, &view.subject, view.errors)?);
    let checked = checked(&scene, rules, view)?;
    let wrong = !mistakes.is_empty() || view.notice.is_some();
    scene.put("mistakes", &mistakes);
    scene.put("notice", &view.notice.map(|notice| form::notice_words(&scene, notice)).transpose()?);
    scene.put("wrong", &wrong);
    scene.put("questions", &questions);
    scene.put("checked", &checked);
    scene.put("marked", &marked(rules, view));
    scene.put("identity", activity.identity.keyword());
    scene.put("secret", &rules.secret);
    scene.put("changeable", &rules.changeable);
    put_right(&mut scene, view);
    let (site, id) = (&page.definition.site.id, &process.id);
    let action = match activity.identity {
        Identity::Code => function::ballot(site, id, &activity.id),
        _ => function::vote(site, id, &activity.id),
    };
    scene.put("action", &scene.action(&action));
    let heading = if view.check { scene.say("ballot-check-title", &[])? } else { scene.say("ballot-title", &[])? };
    if wrong {
        scene.title_of_error(&heading)?;
    } else {
        scene.title(&heading)?;
    }
    scene.draw("ballot.html")
}

/// By what right the ballot is cast, in hidden fields and for the script.
fn put_right(scene: &mut Scene<'_>, view: &BallotPage<'_>) {
    let mut fields: Vec<(&str, &str)> = Vec::new();
    let mut blinded = None;
    match view.right {
        Right::Address(_) => {}
        Right::Pass(pass) => fields.push(("pass", pass)),
        Right::Token([nonce, randomizer, signature]) => {
            fields.extend([("nonce", nonce), ("randomizer", randomizer), ("signature", signature)]);
        }
        Right::Blinded { vote, key, blinded: sent, answer } => {
            fields.extend([("nonce", ""), ("randomizer", ""), ("signature", "")]);
            blinded = Some([vote, key, sent, answer]);
        }
    }
    if blinded.is_some() {
        scene.with_script(Script::Vote);
    }
    scene.put("right", &fields);
    scene.put("blinded", &blinded);
}

/// The names and values of the marks, to be carried while they are checked.
fn marked<'a>(rules: &Vote, view: &BallotPage<'a>) -> Vec<(&'a String, &'a String)> {
    let names: Vec<String> = rules.questions.iter().flat_map(BallotQuestion::inputs).collect();
    view.typed.iter().filter(|(name, value)| names.contains(*name) && !value.trim().is_empty()).collect()
}

fn checked(scene: &Scene<'_>, rules: &Vote, view: &BallotPage<'_>) -> Result<Vec<Checked>, ThemeError> {
    let Some(ballot) = read_ballot(&rules.questions, view.typed).ok().filter(|_| view.check) else {
        return Ok(Vec::new());
    };
    let checked = |(i, question): (usize, &BallotQuestion)| {
        let mark = ballot.get(&question.id)?;
        let lines = marks::said(scene, question, mark).and_then(|mut lines| {
            let purse = budget::purse(scene, question, view.typed)?.filter(|_| *mark != Mark::Blank);
            lines.extend(purse.map(budget::Purse::words));
            Ok(lines)
        });
        Some(lines.map(|lines| Checked { number: i + 1, label: question.label.clone(), lines }))
    };
    rules.questions.iter().enumerate().filter_map(checked).collect()
}

/// Draws the page after the code of a letter.
pub(crate) fn letter(engine: &Engine, page: &Page<'_>, view: &LetterPage<'_>) -> Result<String, ThemeError> {
    let (process, activity) = (view.subject.process, view.subject.activity);
    let rules = rules(&view.subject)?;
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    scene.sheet(Sheet::Vote);
    scene.with_script(Script::Vote);
    let heading =
        if view.problem.is_some() { scene.say("letter-title", &[])? } else { scene.say("letter-ready-title", &[])? };
    if view.problem.is_some() {
        scene.title_of_error(&heading)?;
    } else {
        scene.title(&heading)?;
    }
    let message =
        view.problem.map(|problem| scene.say(&format!("letter-{}", problem_name(problem)), &[])).transpose()?;
    scene.put("mistakes", &message.iter().map(|words| ("f-code", words)).collect::<Vec<_>>());
    scene.put("error", &message);
    scene.put("code", view.code);
    scene.put("token", view.token);
    scene.put("vote", view.vote);
    scene.put("key", view.key);
    scene.put("secret", &rules.secret);
    let action = function::letter(&page.definition.site.id, &process.id, &activity.id);
    scene.put("action", &scene.action(&action));
    scene.draw("letter.html")
}

fn problem_name(problem: LetterProblem) -> &'static str {
    match problem {
        LetterProblem::Missing => "missing",
        LetterProblem::Length => "length",
        LetterProblem::Mistyped => "mistyped",
        LetterProblem::Unknown => "unknown",
        LetterProblem::Used => "used",
        LetterProblem::TooMany => "too-many",
        LetterProblem::TryAgain => "try-again",
    }
}

/// Draws the receipt of a ballot.
pub(crate) fn cast(engine: &Engine, page: &Page<'_>, view: &CastPage<'_>) -> Result<String, ThemeError> {
    let rules = rules(&view.subject)?;
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    scene.with_script(Script::Vote);
    let heading = if view.other { scene.say("cast-other-title", &[])? } else { scene.say("cast-title", &[])? };
    scene.title(&heading)?;
    scene.put("receipt", view.receipt);
    scene.put("other", &view.other);
    scene.put("vote", view.vote);
    scene.put("secret", &rules.secret);
    scene.put("changeable", &rules.changeable);
    scene.put("mailed", &view.mailed);
    scene.draw("cast.html")
}
