//! All questions on paper, with the numbers that they have on the web.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene, form, question, who};
use crate::view::{Page, Subject};
use parvis_model::form::Typed;

/// Draws the questionnaire for printing.
pub(crate) fn paper(engine: &Engine, page: &Page<'_>, subject: &Subject<'_>) -> Result<String, ThemeError> {
    let process = subject.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let questionnaire = scene.questionnaire(process)?;
    scene.subject(subject)?;
    let heading = process.title.clone();
    let title = scene.say("paper-title", &[("title", heading.as_str().into())])?;
    scene.title(&title)?;
    scene.put("heading", &heading);
    form::put_notice(&mut scene);
    scene.put("who", &who::may_take_part(&scene, &subject.activity.eligibility)?);
    let typed = Typed::new();
    let mut asked = Vec::new();
    for question in questionnaire.questions() {
        asked.push(question::view(&scene, process, question, &typed, &[])?);
    }
    scene.put("questions", &asked);
    scene.draw("paper.html")
}
