//! A batch of ballots on paper: its form, where two who entered it differ, and what came of it.

use super::paper::about;
use super::title;
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::Scene;
use crate::pages::question::QuestionView;
use crate::pages::vote::{Paper, option_words, said};
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::paper::{BatchFault, BatchForm, BatchPage, BatchShows, SPOILT, number_field};
use parvis_model::Ballot;
use parvis_model::ballot::{BLANK, BallotQuestion};
use parvis_model::vote::{BATCH_MAX, Pile, Vote, tallied};
use serde::Serialize;

/// What some ballots say, and how many do.
#[derive(Debug, Serialize)]
struct Line {
    words: Vec<String>,
    numbers: Vec<u64>,
}

/// Somebody's entry.
#[derive(Debug, Serialize)]
struct Column<'a> {
    name: &'a str,
    key: &'a str,
    own: bool,
    total: u64,
}

/// A number to type.
#[derive(Debug, Serialize)]
struct Number {
    id: String,
    name: String,
    label: String,
    ours: bool,
    value: String,
}

/// Draws it.
pub(crate) fn batch(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &BatchPage<'_>,
) -> Result<String, ThemeError> {
    let rules = view.of.process.vote().ok_or_else(|| ThemeError::Tool(view.of.process.id.to_string()))?;
    let mut scene = about(engine, page, reader, view.of)?;
    let heading = scene.say("desk-batch-title", &[("number", view.number.into())])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    scene.put("number", &view.number);
    scene.put("version", &view.version);
    let problem =
        view.problem.map(|p| scene.say(&format!("desk-batch-problem-{}", p.keyword()), &[("max", BATCH_MAX.into())]));
    scene.put("problem", &problem.transpose()?);
    let (mut columns, mut lines, mut names) = (Vec::new(), Vec::new(), Vec::new());
    let mut why = "";
    let shows = match &view.shows {
        BatchShows::New => "new",
        BatchShows::Second(name) => {
            names.push(*name);
            "second"
        }
        BatchShows::Waiting => "waiting",
        BatchShows::Differs { sides, piles } => {
            columns = sides
                .iter()
                .zip(piles)
                .map(|(side, pile)| Column { name: side.name, key: side.key, own: side.own, total: pile.size() })
                .collect();
            lines = differences(&scene, rules, piles)?;
            "differs"
        }
        BatchShows::Settled(pile, agents) => {
            names.extend(agents);
            lines = pile_lines(&scene, rules, pile)?;
            scene.put("settled_size", &pile.size());
            "settled"
        }
        BatchShows::Cancelled(name, reason) => {
            names.push(*name);
            why = reason;
            "cancelled"
        }
    };
    scene.put("shows", shows);
    scene.put("columns", &columns);
    scene.put("lines", &lines);
    scene.put("names", &names);
    scene.put("why", why);
    scene.put("cancel", &view.cancel);
    put_form(&mut scene, rules, view)?;
    scene.draw("desk/batch.html")
}

/// What ballots say that not all piles have as often.
fn differences(scene: &Scene<'_>, rules: &Vote, piles: &[Pile]) -> Result<Vec<Line>, ThemeError> {
    let mut found: Vec<Ballot> = Vec::new();
    for pair in piles.windows(2) {
        if let [one, other] = pair {
            found.extend(one.differences(other).into_iter().map(|difference| difference.ballot));
        }
    }
    found.sort();
    found.dedup();
    let count = |pile: &Pile, ballot: &Ballot| pile.iter().find(|(said, _)| *said == ballot).map_or(0, |(_, n)| n);
    let line = |ballot: &Ballot| {
        let numbers = piles.iter().map(|pile| count(pile, ballot)).collect();
        Ok(Line { words: words(scene, rules, ballot)?, numbers })
    };
    found.iter().map(line).collect()
}

fn pile_lines(scene: &Scene<'_>, rules: &Vote, pile: &Pile) -> Result<Vec<Line>, ThemeError> {
    let line =
        |(ballot, number): (&Ballot, u64)| Ok(Line { words: words(scene, rules, ballot)?, numbers: vec![number] });
    pile.iter().map(line).collect()
}

/// A ballot in words, a question each.
fn words(scene: &Scene<'_>, rules: &Vote, ballot: &Ballot) -> Result<Vec<String>, ThemeError> {
    if *ballot == Ballot::spoilt() {
        return Ok(vec![scene.say("desk-batch-spoilt", &[])?]);
    }
    let alone = rules.questions.len() == 1;
    let asked = |question: &BallotQuestion| {
        let mark = ballot.get(&question.id)?;
        Some(said(scene, question, mark).and_then(|said| {
            let said = said.join(" ; ");
            if alone {
                Ok(said)
            } else {
                scene.say("desk-batch-said", &[("label", question.label.as_str().into()), ("said", said.into())])
            }
        }))
    };
    rules.questions.iter().filter_map(asked).collect()
}

fn put_form(scene: &mut Scene<'_>, rules: &Vote, view: &BatchPage<'_>) -> Result<(), ThemeError> {
    scene.put("form", &view.form.is_some());
    let Some(form) = &view.form else {
        scene.put("mistakes", &[(); 0]);
        return Ok(());
    };
    let value = |name: &str| form.typed.get(name).cloned().unwrap_or_default();
    scene.put("size", &value("size"));
    scene.put("max", &BATCH_MAX);
    let question = tallied(&rules.questions);
    let numbers = question.map(|question| numbers(scene, question, form)).transpose()?;
    scene.put("numbers", &numbers);
    let paper = Paper { scene, process: view.of.process, rules, typed: form.typed, wrong: form.wrong };
    let questions: Vec<QuestionView> = match question {
        Some(_) => Vec::new(),
        None => (1..)
            .zip(&rules.questions)
            .map(|(i, question)| paper.question(i, question))
            .collect::<Result<_, ThemeError>>()?,
    };
    let mut mistakes: Vec<(String, String)> = questions
        .iter()
        .filter_map(|question| question.mistake())
        .map(|(target, words)| (target.to_owned(), words.to_owned()))
        .collect();
    if matches!(view.problem, Some(BatchFault::Sum | BatchFault::TooLarge | BatchFault::Empty)) {
        let words = scene.say("desk-batch-size", &[])?;
        mistakes.push(("f-size".to_owned(), words));
    }
    scene.put("mistakes", &mistakes);
    scene.put("questions", &questions);
    scene.put("times", &value("times"));
    scene.put("pile", &form.pile.text());
    scene.put("added", &pile_lines(scene, rules, &form.pile)?);
    scene.put("added_size", &form.pile.size());
    Ok(())
}

/// A number for each option, for blank and for spoilt ballots.
fn numbers(scene: &Scene<'_>, question: &BallotQuestion, form: &BatchForm<'_>) -> Result<Vec<Number>, ThemeError> {
    let number = |(i, name, label, ours): (usize, &str, String, bool)| {
        let name = number_field(name);
        let value = form.typed.get(&name).cloned().unwrap_or_default();
        Number { id: format!("n-{i}"), name, label, ours, value }
    };
    let mut all = Vec::new();
    for option in question.option_ids().iter().map(|option| option.as_str()).chain([BLANK]) {
        let ours = question.options.iter().all(|known| known.id.as_str() != option);
        all.push((option.to_owned(), option_words(scene, question, option)?, ours));
    }
    all.push((SPOILT.to_owned(), scene.say("desk-batch-spoilt", &[])?, true));
    Ok(all.into_iter().enumerate().map(|(i, (name, label, ours))| number((i, &name, label, ours))).collect())
}
