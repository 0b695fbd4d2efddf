//! The page of a questionnaire: what it is about, how to begin, what came out of it.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::amendments::amendments;
use crate::pages::count::Visibility;
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene, findings};
use crate::view::{Page, QuestionnairePage};
use parvis_model::path::page as paths;
use parvis_model::tally::answers::STEP;

/// Draws the page of a questionnaire.
pub(crate) fn questionnaire(
    engine: &Engine,
    page: &Page<'_>,
    view: &QuestionnairePage<'_>,
) -> Result<String, ThemeError> {
    let process = view.card.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let questionnaire = scene.questionnaire(process)?;
    let texts = Texts {
        html: &view.html,
        answer_html: view.answer_html.as_deref(),
        news: &view.news,
        documents: &view.documents,
    };
    let brief = presentation::put(&mut scene, &view.card, view.activity, &texts)?;
    scene.put("minutes", &questionnaire.minutes);
    scene.put("questions_count", &questionnaire.questions().count());
    scene.put("amendments", &amendments(&scene, questionnaire)?);
    let own = scene.process_link(process);
    for (name, folder) in [("answer_url", paths::ANSWER), ("paper_url", paths::PAPER), ("results_url", paths::RESULTS)]
    {
        scene.put(name, &format!("{own}{folder}/"));
    }
    // Numbers that may not be shown do not even reach the template.
    let shown = brief.count.visibility == Visibility::Shown && brief.state != "upcoming";
    let headline = if shown { findings::headline(&scene, questionnaire, view.results)? } else { None };
    scene.put("shown", &shown);
    scene.put("headline", &headline);
    scene.put("counted", &if shown { view.results.total() } else { 0 });
    scene.put("step", &STEP);
    scene.draw("questionnaire.html")
}
