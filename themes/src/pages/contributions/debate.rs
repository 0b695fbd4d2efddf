//! The page of a debate: the question, the two positions, how many are for and against, the arguments face to face; and
//! what other sites show of it.

use super::card::whole;
use super::entry::{Ballot, ballot};
use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::count::{self, Visibility};
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene};
use crate::stylesheet::Sheet;
use crate::view::{Column, DebatePage, EmbedPage, Facet, Page, Shown};
use parvis_model::debate::{AGAINST, FOR, SIDES};
use parvis_model::path::{page as paths, side};
use parvis_model::{Activity, ActivityState, Contributions, Process};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// How many are for and against, in words and as bars.
#[derive(Debug, Serialize)]
struct Found {
    /// Which of them is more, as in the keys of the locale files: `for`, `against`, `tie` or `none`.
    outcome: &'static str,
    /// The share of those who are more.
    percent: u8,
    total: u64,
    rows: [Share; 2],
}

/// One side in numbers.
#[derive(Debug, Serialize)]
struct Share {
    side: &'static str,
    count: u64,
    percent: u8,
}

/// Draws the page of a debate.
pub(crate) fn debate(engine: &Engine, page: &Page<'_>, view: &DebatePage<'_>) -> Result<String, ThemeError> {
    let process = view.card.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Contributions);
    scene.sheet(Sheet::Debate);
    let texts = Texts {
        html: &view.html,
        answer_html: view.answer_html.as_deref(),
        news: &view.news,
        documents: &view.documents,
    };
    presentation::put(&mut scene, &view.card, view.activity, &texts)?;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = view.arguments.contributions.as_ref().ok_or_else(missing)?;
    let debate = process.debate().ok_or_else(missing)?;
    scene.put("question", &debate.question);
    scene.put("reading", &debate.reading);
    scene.put("moderation", &contributions.moderation);
    let accepts = process.accepts(view.activity, page.now);
    scene.put("found", &found(view.activity, view.positions, page));
    let position = accepts.then(|| ballot(&scene, process, view.activity, &[])).transpose()?;
    scene.put("position", &position);
    let writes = process.accepts(view.arguments, page.now);
    scene.put("writes", &writes);
    scene.put("propose_url", &format!("{}{}/", scene.process_link(process), paths::PROPOSE));
    let begun = view.arguments.state(page.now) != ActivityState::Upcoming;
    scene.put("begun", &begun);
    let choosing = view.choosing.filter(|activity| process.accepts(activity, page.now));
    let convincing = choosing.map(|activity| ballot(&scene, process, activity, &[])).transpose()?;
    scene.put::<Option<Ballot>>("convincing", &convincing);
    let ranked = view.choosing.is_some_and(|activity| activity.shows_results(page.now));
    let columns = view.columns.iter().map(|shown| column(&scene, process, contributions, shown, ranked));
    let columns = columns.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put_value("columns", Value::from(columns));
    scene.draw("debate.html")
}

/// One side. Built by hand, because safe HTML must stay marked as such.
fn column(
    scene: &Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    column: &Column<'_>,
    ranked: bool,
) -> Result<Value, ThemeError> {
    let own = scene.process_link(process);
    let arguments = |shown: &[Shown<'_>]| {
        let arguments = shown.iter().map(|shown| whole(scene, process, contributions, shown));
        arguments.collect::<Result<Vec<Value>, ThemeError>>()
    };
    let (best, latest) = (arguments(&column.best)?, arguments(&column.latest)?);
    let more = column.total > u64::try_from(best.len() + latest.len()).unwrap_or(u64::MAX);
    let list = |facet: Facet| format!("{own}{}/", facet.folder());
    let top = (more && ranked).then(|| list(Facet::TopOf(column.side.to_owned())));
    let fields = [
        ("side".to_owned(), Value::from(column.side)),
        ("html".to_owned(), html(column.html)),
        ("best".to_owned(), Value::from(best)),
        ("latest".to_owned(), Value::from(latest)),
        ("total".to_owned(), Value::from_serializable(&column.total)),
        ("all_url".to_owned(), Value::from_serializable(&more.then(|| list(Facet::Side(column.side.to_owned()))))),
        ("top_url".to_owned(), Value::from_serializable(&top)),
        ("propose_url".to_owned(), Value::from(format!("{own}{}/{}/", paths::PROPOSE, side(column.side)))),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}

/// Draws what other sites show of a debate.
pub(crate) fn embed(engine: &Engine, page: &Page<'_>, view: &EmbedPage<'_>) -> Result<String, ThemeError> {
    let process = view.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Debate);
    scene.about(process);
    let missing = || ThemeError::Tool(process.id.to_string());
    let debate = process.debate().ok_or_else(missing)?;
    scene.title(&debate.question)?;
    let state = view.activity.state(page.now);
    scene.put("accepts", &process.accepts(view.activity, page.now));
    scene.put("upcoming", &(state == ActivityState::Upcoming));
    scene.put("opens", &scene.calendar.instant(view.activity.opens)?);
    scene.put("closes", &scene.calendar.end(view.activity.closes)?);
    let visibility = count::visibility(view.activity, page.now);
    scene.put("visibility", &visibility);
    scene.put("found", &found(view.activity, view.positions, page));
    scene.put("page_url", &scene.process_link(process));
    scene.draw("embed.html")
}

/// Numbers that may not be shown do not even reach the template.
fn found(activity: &Activity, positions: Option<[u64; 2]>, page: &Page<'_>) -> Option<Found> {
    let begun = activity.state(page.now) != ActivityState::Upcoming;
    let shown = begun && count::visibility(activity, page.now) == Visibility::Shown;
    let [pro, against] = shown.then(|| positions.unwrap_or_default())?;
    let total = pro.saturating_add(against);
    // Rounded once, so that both shares make a hundred.
    let percent = (pro * 100 + total / 2).checked_div(total).unwrap_or(0);
    let percent = u8::try_from(percent).unwrap_or(100);
    let rest = if total == 0 { 0 } else { 100 - percent };
    let (outcome, more) = match pro.cmp(&against) {
        _ if total == 0 => ("none", 0),
        std::cmp::Ordering::Greater => (FOR, percent),
        std::cmp::Ordering::Less => (AGAINST, rest),
        std::cmp::Ordering::Equal => ("tie", percent),
    };
    let row = |side, count, percent| Share { side, count, percent };
    Some(Found { outcome, percent: more, total, rows: [row(SIDES[0], pro, percent), row(SIDES[1], against, rest)] })
}
