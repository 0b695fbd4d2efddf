//! Answers to questionnaires on paper, keyed in by two agents.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::format::Moment;
use crate::pages::question::{self, QuestionView};
use crate::pages::said::{self, Said};
use crate::pages::{Scene, conditions, place};
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::keyed::{KeyedListPage, KeyedPage, KeyedShows, Side};
use parvis_model::AnswerSet;
use parvis_model::questionnaire::Questionnaire;
use parvis_model::vote::BatchState;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// A questionnaire in the list.
#[derive(Debug, Serialize)]
struct Row<'a> {
    title: &'a str,
    id: &'a str,
    closes: Moment,
    waiting: Vec<(String, String)>,
    settled: u64,
    /// What was typed that is no number of a sheet.
    wrong: Option<&'a str>,
}

/// A question that is answered differently, with the lines of each side.
#[derive(Debug, Serialize)]
struct Differing {
    label: String,
    sides: Vec<Vec<Said>>,
}

/// Who keyed a sheet in.
#[derive(Debug, Serialize)]
struct Column<'a> {
    name: &'a str,
    key: &'a str,
    own: bool,
}

/// Draws the list.
pub(crate) fn keyed_list(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &KeyedListPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Keyed)?;
    let heading = scene.say("desk-keyed-title", &[])?;
    title(&mut scene, &heading, view.wrong.is_some())?;
    let rows = view.lines.iter().map(|line| {
        let waiting = line.waiting.iter().map(|(number, state, own)| {
            let word = match state {
                BatchState::Differs => "differs",
                _ if *own => "waiting",
                _ => "second",
            };
            Ok((number.clone(), scene.say(&format!("desk-keyed-state-{word}"), &[])?))
        });
        Ok(Row {
            title: &line.process.title,
            id: line.process.id.as_str(),
            closes: scene.calendar.end(line.activity.closes)?,
            waiting: waiting.collect::<Result<_, ThemeError>>()?,
            settled: line.settled,
            wrong: view.wrong.filter(|(of, _)| *of == line.process.id.as_str()).map(|(_, typed)| typed),
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("rows", &rows);
    scene.draw("desk/keyed_list.html")
}

/// Draws a sheet.
pub(crate) fn keyed(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &KeyedPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Keyed)?;
    let questionnaire = scene.questionnaire(view.process)?;
    let heading = scene.say("desk-keyed-sheet", &[("number", view.number.into())])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    scene.put("questionnaire", &view.process.title);
    scene.put("own", &format!("/sheets/{}/{}", view.process.id, view.number));
    scene.put("version", &view.version);
    let problem = view.problem.map(|p| scene.say(&format!("desk-keyed-problem-{}", p.keyword()), &[])).transpose()?;
    scene.put("problem", &problem);
    let (mut columns, mut differing, mut names) = (Vec::new(), Vec::new(), Vec::new());
    let shows = match &view.shows {
        KeyedShows::New => "new",
        KeyedShows::Second(name) => {
            names.push(*name);
            "second"
        }
        KeyedShows::Waiting => "waiting",
        KeyedShows::Settled(agents) => {
            names.extend(agents);
            "settled"
        }
        KeyedShows::Differs(entries) => {
            columns.extend(entries.iter().map(|(side, _)| Column { name: side.name, key: side.key, own: side.own }));
            differing = self::differing(&scene, questionnaire, entries)?;
            "differs"
        }
    };
    scene.put("shows", shows);
    scene.put("columns", &columns);
    scene.put("differing", &differing);
    scene.put("names", &names);
    put_form(&mut scene, questionnaire, view)?;
    scene.draw("desk/keyed.html")
}

fn differing(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    entries: &[(Side<'_>, AnswerSet)],
) -> Result<Vec<Differing>, ThemeError> {
    let mut all = Vec::new();
    for question in questionnaire.questions() {
        let answers: Vec<_> = entries.iter().map(|(_, answers)| answers.get(&question.id)).collect();
        if answers.windows(2).all(|pair| matches!(pair, [one, other] if one == other)) {
            continue;
        }
        let lines = answers.into_iter().map(|answer| {
            Ok(answer.map(|answer| said::answer(scene, question, answer)).transpose()?.unwrap_or_default())
        });
        let sides = lines.collect::<Result<_, ThemeError>>()?;
        all.push(Differing { label: question.label.clone(), sides });
    }
    Ok(all)
}

/// All questions on one page, as they are on paper. Built by hand, because introductions must stay marked as safe.
fn put_form(scene: &mut Scene<'_>, questionnaire: &Questionnaire, view: &KeyedPage<'_>) -> Result<(), ThemeError> {
    let mut mistakes: Vec<(String, String)> = Vec::new();
    let mut parts = Vec::new();
    if let Some(typed) = view.typed {
        place::put_map(scene, questionnaire.questions())?;
        for (index, page) in questionnaire.pages.iter().enumerate() {
            let wrong: Vec<_> =
                view.wrong.iter().filter(|(of, _)| *of == index).map(|(_, wrong)| wrong.clone()).collect();
            let of = |question| question::view(scene, view.process, question, typed, &wrong);
            let questions = page.questions.iter().map(of).collect::<Result<Vec<QuestionView>, ThemeError>>()?;
            let found = questions.iter().filter_map(QuestionView::mistake);
            mistakes.extend(found.map(|(target, words)| (target.to_owned(), words.to_owned())));
            let when = conditions::when(scene, questionnaire, &page.when)?;
            let fields = [
                ("heading".to_owned(), Value::from(page.title.as_str())),
                ("intro".to_owned(), page.intro.as_deref().map_or(Value::none(), html)),
                ("when".to_owned(), Value::from_serializable(&when)),
                ("questions".to_owned(), Value::from_serializable(&questions)),
            ];
            parts.push(Value::from(BTreeMap::from(fields)));
        }
    }
    scene.put("form", &view.typed.is_some());
    scene.put_value("parts", Value::from(parts));
    scene.put("mistakes", &mistakes);
    Ok(())
}
