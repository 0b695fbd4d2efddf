//! Opening the boxes of votes by codes.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::{Scene, vote};
use crate::stylesheet::Sheet;
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::scrutiny::{Found, Obstacle, ScrutinyListPage, ScrutinyPage};
use serde::Serialize;

/// A vote in the list.
#[derive(Debug, Serialize)]
struct Row<'a> {
    title: &'a str,
    href: Option<&'a str>,
    public: String,
    state: String,
    opens: Moment,
    closes: Moment,
}

/// Draws the list.
pub(crate) fn scrutiny_list(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &ScrutinyListPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Votes)?;
    let heading = scene.say("desk-votes-title", &[])?;
    title(&mut scene, &heading, false)?;
    let rows = view.votes.iter().map(|line| {
        Ok(Row {
            title: &line.process.title,
            href: line.path.as_deref(),
            public: scene.process_link(line.process),
            state: scene.say(&format!("desk-votes-state-{}", line.state.keyword()), &[])?,
            opens: scene.calendar.instant(line.activity.opens)?,
            closes: scene.calendar.end(line.activity.closes)?,
        })
    });
    let rows = rows.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("votes", &rows);
    scene.draw("desk/votes.html")
}

/// Draws what opening a box would give.
pub(crate) fn scrutiny(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &ScrutinyPage<'_>,
) -> Result<String, ThemeError> {
    let rules = view.process.vote().ok_or_else(|| ThemeError::Tool(view.process.id.to_string()))?;
    let mut scene = frame(engine, page, Some(reader), Place::Votes)?;
    let heading = scene.say("desk-vote-title", &[])?;
    title(&mut scene, &heading, view.problem.is_some())?;
    let problem = view.problem.map(|p| scene.say(&format!("desk-vote-problem-{}", p.keyword()), &[])).transpose()?;
    scene.put("problem", &problem);
    scene.put("mistakes", &[(); 0]);
    scene.put("vote", &view.process.title);
    scene.put("public", &scene.process_link(view.process));
    scene.put("own", &view.path);
    scene.put("paper_minutes", &None::<()>);
    let (mut told, mut digest, mut cast, mut obstacle, mut lines) = (None, "", None, None, Vec::new());
    match view.found {
        Found::Result(declared, seen) => {
            scene.sheet(Sheet::Results);
            told = Some(vote::told(&scene, rules, declared)?);
            let paper = declared.paper.as_ref().map_or(0, |paper| paper.ballots);
            cast = Some([declared.ballots(), declared.web.ballots, paper]);
            scene.put("paper_minutes", &declared.paper_minutes);
            digest = seen;
        }
        Found::Counted => {}
        Found::Obstacle(found) => {
            obstacle = Some(obstacle_words(&scene, view, found)?);
            lines = obstacle_lines(&scene, found)?;
        }
    }
    scene.put("told", &told);
    scene.put("cast", &cast);
    scene.put("digest", digest);
    scene.put("counted", &matches!(view.found, Found::Counted));
    scene.put("obstacle", &obstacle);
    scene.put("lines", &lines);
    scene.put("secret", &rules.secret);
    scene.put("asker", &view.asked.map(|asked| asked.name));
    scene.put("asked_at", &view.asked.map(|asked| scene.calendar.exact(asked.at)).transpose()?);
    scene.put("asked_oneself", &view.asked.is_some_and(|asked| asked.own));
    scene.draw("desk/vote.html")
}

/// Why the box cannot be opened, and what to do.
fn obstacle_words(scene: &Scene<'_>, view: &ScrutinyPage<'_>, found: Obstacle<'_>) -> Result<String, ThemeError> {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    match found {
        Obstacle::NotYet => {
            let from = scene.calendar.exact(view.activity.results_from())?;
            scene.say("desk-vote-not-yet", &[("date", from.text.into())])
        }
        Obstacle::NotPrepared => scene.say("desk-vote-not-prepared", &[]),
        Obstacle::Changed(leaves) => scene.say("desk-vote-changed", &[("count", number(leaves.len()).into())]),
        Obstacle::NoCode(count) => scene.say("desk-vote-no-code", &[("count", count.into())]),
        Obstacle::Paper(unready) => {
            let first = scene.say("desk-vote-paper-first", &[])?;
            Ok(format!("{first} {}", super::paper::unready_words(scene, view.activity.identity, unready)?))
        }
        Obstacle::ByItself => scene.say("desk-vote-by-itself", &[]),
        Obstacle::Checks(checks) => scene.say("desk-vote-checks", &[("count", number(checks.len()).into())]),
        Obstacle::TooMany => scene.say("desk-vote-too-many", &[]),
        Obstacle::Unreadable => scene.say("desk-vote-unreadable", &[]),
    }
}

/// What exactly does not hold, and where: words and a hash, a file's name or numbers.
fn obstacle_lines(scene: &Scene<'_>, found: Obstacle<'_>) -> Result<Vec<(String, String)>, ThemeError> {
    match found {
        Obstacle::Changed(leaves) => {
            let words = scene.say("desk-check-changed", &[])?;
            Ok(leaves.iter().map(|leaf| (words.clone(), leaf.clone())).collect())
        }
        Obstacle::Checks(checks) => {
            let line = |check: &crate::view::scrutiny::Check| {
                Ok((scene.say(&format!("desk-check-{}", check.about.keyword()), &[])?, check.place.clone()))
            };
            checks.iter().map(line).collect()
        }
        _ => Ok(Vec::new()),
    }
}
