//! All questions on paper, with the numbers that they have on the web and the ways between them in words.

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::question::QuestionView;
use crate::pages::{Origin, Scene, amendments, conditions, form, place, question, who};
use crate::stylesheet::Sheet;
use crate::view::{Page, Subject};
use parvis_model::Process;
use parvis_model::form::Typed;
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use std::collections::BTreeMap;
use tera::Value;

/// Draws the questionnaire for printing.
pub(crate) fn paper(engine: &Engine, page: &Page<'_>, subject: &Subject<'_>) -> Result<String, ThemeError> {
    let process = subject.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Results);
    let questionnaire = scene.questionnaire(process)?;
    scene.subject(subject)?;
    scene.process_feed(process)?;
    scene.put("description", &process.summary);
    let title = scene.say("paper-title", &[("title", process.title.as_str().into())])?;
    scene.title(&title)?;
    scene.put("heading", &process.title);
    form::put_notice(&mut scene);
    let eligibility = &subject.activity.eligibility;
    scene.put("who", &who::may_take_part(&scene, eligibility)?);
    let declares = !eligibility.is_everybody();
    let declaration = if declares { Some(who::declaration(&scene, eligibility)?) } else { None };
    scene.put("declaration", &declaration);
    scene.put("over", &(subject.activity.closes <= page.now));
    scene.put("amendments", &amendments::amendments(&scene, questionnaire)?);
    place::put_map(&mut scene, questionnaire.questions())?;
    let parts = questionnaire.pages.iter().map(|part| self::part(&scene, process, questionnaire, part));
    let parts = Value::from(parts.collect::<Result<Vec<_>, ThemeError>>()?);
    scene.put_value("parts", parts);
    scene.draw("paper.html")
}

/// A page of questions for the template. Built by hand, because its introduction must stay marked as safe.
fn part(
    scene: &Scene<'_>,
    process: &Process,
    questionnaire: &Questionnaire,
    part: &QuestionPage,
) -> Result<Value, ThemeError> {
    let typed = Typed::new();
    let questions = part.questions.iter().map(|question| question::view(scene, process, question, &typed, &[]));
    let questions: Vec<QuestionView> = questions.collect::<Result<_, ThemeError>>()?;
    let jumps = part.jumps.iter().map(|jump| conditions::jump(scene, questionnaire, jump));
    let jumps: Vec<String> = jumps.collect::<Result<_, ThemeError>>()?;
    let when = conditions::when(scene, questionnaire, &part.when)?;
    let fields = [
        ("heading".to_owned(), Value::from(part.title.as_str())),
        ("intro".to_owned(), part.intro.as_deref().map_or(Value::none(), html)),
        ("when".to_owned(), Value::from_serializable(&when)),
        ("questions".to_owned(), Value::from_serializable(&questions)),
        ("jumps".to_owned(), Value::from_serializable(&jumps)),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}
