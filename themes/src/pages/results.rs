//! The results of a questionnaire.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::count::{self, Visibility};
use crate::pages::{Origin, Scene, brief, crossed, findings};
use crate::stylesheet::Sheet;
use crate::view::{Card, Page, ResultsPage};
use parvis_model::tally::answers::STEP;
use parvis_model::tally::signatures::SignatureCount;

/// Draws the results.
pub(crate) fn results(engine: &Engine, page: &Page<'_>, view: &ResultsPage<'_>) -> Result<String, ThemeError> {
    let (process, activity) = (view.subject.process, view.subject.activity);
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Results);
    let questionnaire = scene.questionnaire(process)?;
    scene.subject(&view.subject)?;
    scene.process_feed(process)?;
    let heading = scene.say("results-title", &[])?;
    let named = [("heading", heading.as_str().into()), ("title", process.title.as_str().into())];
    let title = scene.say("questions-title", &named)?;
    scene.title(&title)?;
    scene.put("heading", &heading);
    scene.put("description", &process.summary);
    let results = view.results;
    let count = SignatureCount { web: results.web, paper: results.paper, assisted: 0 };
    let card = Card { process, count, picture: None };
    let brief = brief::brief(&scene, &card, activity)?;
    // Numbers that may not be shown do not even reach the template.
    let shown = count::visibility(activity, page.now) == Visibility::Shown && brief.state != "upcoming";
    let told = shown && results.total() > 0;
    scene.put("identity", activity.identity.keyword());
    scene.put("step", &STEP);
    scene.put("shown", &shown);
    scene.put("findings", &if told { findings::findings(&scene, questionnaire, results)? } else { Vec::new() });
    scene.put("crossed", &if told { crossed::crossed(&scene, questionnaire, results)? } else { Vec::new() });
    scene.put("files", if told { &view.files[..] } else { &[] });
    scene.put("p", &brief);
    scene.draw("results.html")
}
