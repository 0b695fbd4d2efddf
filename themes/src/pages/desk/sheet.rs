//! Sheets of a vote to print: a ballot, the count of a batch, the attendance.

use super::paper::about;
use super::title;
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::question::QuestionView;
use crate::pages::vote::{Paper, option_words};
use crate::pages::{Scene, who};
use crate::stylesheet;
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::paper::{Sheet, SheetPage};
use parvis_model::ballot::{BLANK, BallotQuestion, order};
use parvis_model::form::Typed;
use parvis_model::vote::{Vote, tallied};
use serde::Serialize;

/// Lines of a sheet on which ballots are written one by one.
const BALLOTS_OF_A_SHEET: u32 = 25;

/// How long attendance sheets are offered: pages of twenty lines.
const LENGTHS: [u32; 6] = [20, 40, 100, 200, 300, 500];

/// A question of a sheet on which ballots are counted.
#[derive(Debug, Serialize)]
struct Counted {
    number: usize,
    label: String,
    /// Its options in the order of the ballot, and the blank vote.
    options: Vec<String>,
}

/// Draws a sheet.
pub(crate) fn sheet(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &SheetPage<'_>,
) -> Result<String, ThemeError> {
    let rules = view.of.process.vote().ok_or_else(|| ThemeError::Tool(view.of.process.id.to_string()))?;
    let mut scene = about(engine, page, reader, view.of)?;
    scene.sheet(stylesheet::Sheet::Results);
    let heading = scene.say(&format!("desk-sheet-title-{}", view.sheet.keyword()), &[])?;
    title(&mut scene, &heading, false)?;
    scene.put("sheet", view.sheet.keyword());
    scene.put("how", &scene.say(&format!("desk-sheet-how-{}", view.sheet.keyword()), &[])?);
    scene.put("closes", &scene.calendar.end(view.of.activity.closes)?);
    scene.put("who", &who::may_take_part(&scene, &view.of.activity.eligibility)?);
    let typed = Typed::new();
    let paper = Paper { scene: &scene, process: view.of.process, rules, typed: &typed, wrong: &[] };
    let questions: Vec<QuestionView> = match view.sheet {
        Sheet::Ballot => (1..)
            .zip(&rules.questions)
            .map(|(i, question)| paper.question(i, question))
            .collect::<Result<_, ThemeError>>()?,
        Sheet::Tally | Sheet::Attendance => Vec::new(),
    };
    scene.put("questions", &questions);
    scene.put("counted", &counted(&scene, rules)?);
    scene.put("strokes", &tallied(&rules.questions).is_some());
    let lines = if view.sheet == Sheet::Tally { BALLOTS_OF_A_SHEET } else { view.lines };
    scene.put("rows", &(1..=lines).collect::<Vec<_>>());
    scene.put("lengths", &LENGTHS);
    scene.put("asked_lines", &view.lines);
    scene.draw("desk/sheet.html")
}

fn counted(scene: &Scene<'_>, rules: &Vote) -> Result<Vec<Counted>, ThemeError> {
    let counted = |(i, question): (usize, &BallotQuestion)| {
        let shown = order::shown(question, &rules.seed);
        let names = shown.iter().map(|option| option.as_str()).chain([BLANK]);
        let options = names.map(|option| option_words(scene, question, option)).collect::<Result<_, ThemeError>>()?;
        Ok(Counted { number: i + 1, label: question.label.clone(), options })
    };
    rules.questions.iter().enumerate().map(counted).collect()
}
