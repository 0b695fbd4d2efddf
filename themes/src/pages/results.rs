//! The results of a questionnaire.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::count::{self, Visibility};
use crate::pages::{Origin, Scene, brief, findings};
use crate::view::{Card, Page, ResultsPage};
use parvis_model::tally::answers::STEP;
use parvis_model::tally::signatures::SignatureCount;

/// Draws the results.
pub(crate) fn results(engine: &Engine, page: &Page<'_>, view: &ResultsPage<'_>) -> Result<String, ThemeError> {
    let (process, activity) = (view.subject.process, view.subject.activity);
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let questionnaire = scene.questionnaire(process)?;
    scene.subject(&view.subject)?;
    scene.process_feed(process)?;
    let heading = scene.say("results-title", &[])?;
    let named = [("heading", heading.as_str().into()), ("title", process.title.as_str().into())];
    let title = scene.say("questions-title", &named)?;
    scene.title(&title)?;
    scene.put("heading", &heading);
    scene.put("description", &process.summary);
    let visibility = count::visibility(activity, page.now);
    // Numbers that may not be shown do not even reach the template.
    let shown = visibility == Visibility::Shown;
    let results = view.results;
    let count = SignatureCount { web: results.web, paper: results.paper };
    let card = Card { process, count, picture: None };
    scene.put("p", &brief::brief(&scene, &card, activity)?);
    scene.put("identity", activity.identity.keyword());
    scene.put("step", &STEP);
    let findings = if shown { findings::findings(&scene, questionnaire, results)? } else { Vec::new() };
    scene.put("findings", &findings);
    scene.put("files", if shown { &view.files[..] } else { &[] });
    scene.draw("results.html")
}
