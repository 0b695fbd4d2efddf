//! What is public of a vote beside its own page: the box of a secret one with what its files are, and the minutes.

use super::told::told;
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::scripts::Script;
use crate::stylesheet::Sheet;
use crate::view::{BoxPage, MinutesPage, Page, Subject};
use parvis_model::path::page as paths;
use parvis_model::vote::{Minutes, Standing, Urn};
use parvis_model::{Activity, Identity};
use serde::Serialize;

/// The box as the pages of a vote tell it. Addresses are relative to the process's folder.
#[derive(Debug, Serialize)]
pub(super) struct BoxView<'a> {
    fingerprint: &'a str,
    batches: u64,
    in_batches: u64,
    intact: bool,
    /// Name of the file and what it holds.
    files: Vec<(&'a str, String)>,
}

/// The box in words.
pub(super) fn box_view<'a>(scene: &Scene<'_>, urn: &'a Urn) -> Result<BoxView<'a>, ThemeError> {
    let file = |name: &'a String| {
        // `manifest.json` has words, `manifest.sig` is a seal of the file before it.
        let (stem, kind) = name.split_once('.').unwrap_or((name, ""));
        let words =
            if kind == "sig" { scene.say("box-seal", &[]) } else { scene.say(&format!("box-file-{stem}"), &[]) };
        Ok((name.as_str(), words?))
    };
    let files = urn.files.iter().map(file).collect::<Result<_, ThemeError>>()?;
    let Urn { fingerprint, batches, in_batches, intact, .. } = urn;
    Ok(BoxView { fingerprint, batches: *batches, in_batches: *in_batches, intact: *intact, files })
}

/// How sure one can be of a result, in the words of the identity that the vote asks for.
pub(super) fn assurance(secret: bool, activity: &Activity) -> &'static str {
    match activity.identity {
        Identity::Code if secret => "secret",
        Identity::Code => "code",
        Identity::Email | Identity::Open => "email",
    }
}

/// A page below that of a vote.
pub(crate) fn below<'a>(
    engine: &'a Engine,
    page: &'a Page<'a>,
    subject: &Subject<'_>,
    heading: impl Fn(&Scene<'a>) -> Result<String, ThemeError>,
) -> Result<Scene<'a>, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.sheet(Sheet::Results);
    scene.sheet(Sheet::Vote);
    scene.about(subject.process);
    scene.put("subject", &subject.process.title);
    scene.put("subject_url", &scene.process_link(subject.process));
    scene.put("description", &subject.process.summary);
    scene.process_feed(subject.process)?;
    let heading = heading(&scene)?;
    let named = [("heading", heading.as_str().into()), ("title", subject.process.title.as_str().into())];
    let title = scene.say("questions-title", &named)?;
    scene.title(&title)?;
    scene.put("heading", &heading);
    Ok(scene)
}

/// Draws the page of the public box.
pub(crate) fn public_box(engine: &Engine, page: &Page<'_>, view: &BoxPage<'_>) -> Result<String, ThemeError> {
    let mut scene = below(engine, page, &view.subject, |scene| scene.say("box-title", &[]))?;
    let Standing { urn, declared } = view.standing;
    let Some(urn) = urn else { return Err(ThemeError::Tool(view.subject.process.id.to_string())) };
    scene.put("urn", &box_view(&scene, urn)?);
    scene.put("declared", &declared.is_some());
    scene.put("closes", &scene.calendar.end(view.subject.activity.closes)?);
    if declared.is_some() {
        scene.with_script(Script::Recount);
    }
    scene.draw("box.html")
}

/// The numbers of the minutes that are sums.
#[derive(Debug, Serialize)]
struct Sums<'a> {
    #[serde(flatten)]
    codes: &'a Minutes,
    cast: u64,
    web: u64,
    paper: u64,
}

/// Draws the minutes of a vote whose result is declared.
pub(crate) fn minutes(engine: &Engine, page: &Page<'_>, view: &MinutesPage<'_>) -> Result<String, ThemeError> {
    let (process, activity) = (view.subject.process, view.subject.activity);
    let rules = process.vote().ok_or_else(|| ThemeError::Tool(process.id.to_string()))?;
    let mut scene = below(engine, page, &view.subject, |scene| scene.say("minutes-title", &[]))?;
    let declared = view.declared;
    scene.put("told", &told(&scene, rules, declared)?);
    let (web, paper) = (declared.web.ballots, declared.paper.as_ref().map_or(0, |paper| paper.ballots));
    let sums = declared.minutes.as_ref().map(|codes| Sums { codes, cast: web + paper, web, paper });
    scene.put("codes", &sums);
    scene.put("web", &web);
    scene.put("paper", &paper);
    scene.put("paper_minutes", &declared.paper_minutes);
    scene.put("cast", &declared.ballots());
    scene.put("secret", &rules.secret);
    scene.put("assurance", assurance(rules.secret, activity));
    scene.put("declared_at", &scene.calendar.exact(declared.at)?);
    scene.put("opens", &scene.calendar.instant(activity.opens)?);
    scene.put("closes", &scene.calendar.end(activity.closes)?);
    scene.put("box_url", &format!("{}{}/", scene.process_link(process), paths::BOX));
    scene.draw("minutes.html")
}
