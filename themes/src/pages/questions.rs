//! Pages on which questions are answered, one after the other, to the check of all answers.
//!
//! Every page carries what was typed on the others, so that the functions need no memory and nothing gets lost.

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::amendments::amendments;
use crate::pages::brief;
use crate::pages::question::QuestionView;
use crate::pages::{Origin, Scene, form, place, question, said};
use crate::view::{Card, Page, QuestionsPage, Station, Subject};
use parvis_model::contribution::WHOLE;
use parvis_model::form::{ABOUT, CARRIED};
use parvis_model::path::{function, page as paths};
use parvis_model::question::{INPUT_PREFIX, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::tally::signatures::SignatureCount;
use serde::Serialize;
use tera::Value;

/// What requests call the page with the address and the declaration.
const PERSON: &str = "@person";
/// What requests call the page that shows what is similar.
const SIMILAR: &str = "@similar";
/// What requests call the page to check.
const CHECK: &str = "@check";

/// The answers of one page, to check.
#[derive(Debug, Serialize)]
struct Part {
    /// The value of the button that leads back there.
    go: String,
    heading: String,
    answers: Vec<Answered>,
}

/// One answer, to check.
#[derive(Debug, Serialize)]
struct Answered {
    number: Option<u16>,
    label: String,
    lines: Vec<said::Said>,
}

/// Draws a page of questions.
pub(crate) fn questions(engine: &Engine, page: &Page<'_>, view: &QuestionsPage<'_>) -> Result<String, ThemeError> {
    let process = view.subject.process;
    // The functions' pages have the path of the page that one would go back to.
    let below = page.path.strip_prefix(process.id.as_str()).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
    // Articles and sections have such pages below their own.
    let mut parts = below.trim_end_matches('/').split('/');
    let first = match parts.next() {
        Some(paths::TEXT) => parts.nth(1),
        first => first,
    };
    let is_first = [paths::ANSWER, paths::PROPOSE, paths::AMEND].iter().any(|name| first == Some(name));
    let origin = if is_first { Origin::Static } else { Origin::Function };
    let mut scene = Scene::new(engine, page, origin)?;
    scene.subject(&view.subject)?;
    let questionnaire = scene.questions(&view.subject)?;
    if is_first {
        scene.process_feed(process)?;
        scene.put("description", &process.summary);
    }
    let activity = view.subject.activity;
    let card = Card { process, count: SignatureCount::default(), picture: None };
    scene.put("p", &brief::brief(&scene, &card, activity)?);
    scene.put("static", &is_first);
    scene.put("amendments", &amendments(&scene, questionnaire)?);
    form::put_form(&mut scene, &view.subject, view.typed, view.errors, view.token)?;
    let target = view.typed.get(ABOUT).map_or(WHOLE, String::as_str);
    let (site, draft) = (&scene.site().id, draft_name(&scene, &view.subject, target));
    scene.put("action", &scene.action(&function::contribute(site, &process.id, &activity.id)));
    scene.put("draft", &draft);
    scene.put("identity", activity.identity.keyword());
    scene.put("notice", &view.notice.map(|notice| form::notice_words(&scene, notice)).transpose()?);
    let wrong = !view.wrong.is_empty() || !view.errors.is_empty() || view.notice.is_some();
    scene.put("wrong", &wrong);
    let heading = put_station(&mut scene, questionnaire, view)?;
    scene.put("progress", &progress(&scene, view)?);
    // Pages of the same questionnaire must be told apart by their titles.
    let named = scene
        .say("questions-title", &[("heading", heading.as_str().into()), ("title", process.title.as_str().into())])?;
    if wrong {
        scene.title_of_error(&named)?
    } else {
        scene.title(&named)?
    }
    scene.put("heading", &heading);
    scene.draw("questions.html")
}

/// The name under which a browser keeps a draft.
pub(crate) fn draft_name(scene: &Scene<'_>, subject: &Subject<'_>, target: &str) -> String {
    let process = &subject.process.id;
    match &subject.activity.contributions {
        None => format!("{}/{process}", scene.site().id),
        // What was typed about one thing must not appear in the form about another.
        Some(_) if target.is_empty() || target == WHOLE => {
            format!("{}/{process}/{}", scene.site().id, subject.activity.id)
        }
        Some(_) => format!("{}/{process}/{}/{target}", scene.site().id, subject.activity.id),
    }
}

/// Gives the template what is particular to the station, and returns the heading.
fn put_station(
    scene: &mut Scene<'_>,
    questionnaire: &Questionnaire,
    view: &QuestionsPage<'_>,
) -> Result<String, ThemeError> {
    let mut shown = Vec::new();
    let mut parts = Vec::new();
    let mut intro = Value::none();
    let mut sole = false;
    let (station, name, heading, own): (_, _, _, Vec<String>) = match view.at {
        Station::Questions(index) => {
            let missing = || ThemeError::NoSuchPage(view.subject.process.id.to_string());
            let page = questionnaire.pages.get(index).ok_or_else(missing)?;
            for question in &page.questions {
                shown.push(question::view(scene, view.subject.process, question, view.typed, view.wrong)?);
            }
            place::put_map(scene, &page.questions)?;
            intro = page.intro.as_deref().map_or(Value::none(), html);
            sole = is_sole(page);
            let heading = page.questions.first().filter(|_| sole).map_or(&page.title, |question| &question.label);
            scene.put("page_title", &page.title);
            let own = page.questions.iter().flat_map(Question::inputs).collect();
            ("questions", page.id.clone(), heading.clone(), own)
        }
        Station::Person => {
            let own = view.subject.activity.form.fields.iter().map(|field| field.id.clone()).collect();
            ("person", PERSON.to_owned(), scene.say("person-title", &[])?, own)
        }
        Station::Similar => ("similar", SIMILAR.to_owned(), scene.say("similar-title", &[])?, Vec::new()),
        Station::Check => {
            parts = to_check(scene, questionnaire, view)?;
            ("check", CHECK.to_owned(), scene.say("check-title", &[])?, Vec::new())
        }
    };
    let links = view.similar.iter().map(|similar| (scene.link(&similar.path), parvis_text::tidy(&similar.title)));
    let links = links.collect::<Vec<_>>();
    scene.put("similar", &links);
    scene.put("station", station);
    scene.put("page_name", &name);
    if station == "questions" {
        scene.put("mistakes", &shown.iter().filter_map(QuestionView::mistake).collect::<Vec<_>>());
    }
    scene.put("questions", &shown);
    scene.put("parts", &parts);
    scene.put_value("intro", intro);
    scene.put("sole", &sole);
    scene.put("carried", &carried(view, &own));
    scene.put("back", &!is_start(view));
    Ok(heading)
}

/// Whether the page's only question is its heading. The label of a box to tick stands beside the box.
fn is_sole(page: &QuestionPage) -> bool {
    matches!(&page.questions[..], [only] if !matches!(only.kind, parvis_model::question::Kind::Consent))
}

/// Whether no page comes before this one.
fn is_start(view: &QuestionsPage<'_>) -> bool {
    matches!(view.at, Station::Questions(index) if view.reading.before(index).is_none())
}

/// What was typed on other pages.
fn carried<'a>(view: &'a QuestionsPage<'_>, own: &[String]) -> Vec<(&'a str, &'a str)> {
    let fields = &view.subject.activity.form.fields;
    let ours = |name: &str| {
        name.starts_with(INPUT_PREFIX) || CARRIED.contains(&name) || fields.iter().any(|field| field.id == name)
    };
    let elsewhere = view
        .typed
        .iter()
        .filter(|(name, value)| ours(name) && !value.is_empty() && !own.iter().any(|own| own == *name));
    elsewhere.map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// « Page 2 sur 5 », counting the pages that the answers so far lead to.
fn progress(scene: &Scene<'_>, view: &QuestionsPage<'_>) -> Result<String, ThemeError> {
    let path = &view.reading.path;
    let person = usize::from(!view.subject.activity.form.fields.is_empty());
    let of = path.len() + person + 1;
    let n = match view.at {
        Station::Questions(index) => path.iter().filter(|page| **page < index).count() + 1,
        Station::Similar => path.len(),
        Station::Person => path.len() + 1,
        Station::Check => of,
    };
    scene.say("progress-page", &[("n", n.into()), ("of", of.into())])
}

/// All answers in words, page by page.
fn to_check(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    view: &QuestionsPage<'_>,
) -> Result<Vec<Part>, ThemeError> {
    let mut parts = Vec::new();
    for page in view.reading.path.iter().filter_map(|index| questionnaire.pages.get(*index)) {
        if page.questions.is_empty() {
            continue;
        }
        let answered = page.questions.iter().map(|question| {
            let answer = view.reading.answers.get(&question.id);
            let lines = answer.map(|answer| said::answer(scene, question, answer)).transpose()?.unwrap_or_default();
            Ok(Answered { number: Some(question.number), label: question.label.clone(), lines })
        });
        let answers = answered.collect::<Result<Vec<_>, ThemeError>>()?;
        parts.push(Part { go: format!("page:{}", page.id), heading: page.title.clone(), answers });
    }
    Ok(parts)
}
