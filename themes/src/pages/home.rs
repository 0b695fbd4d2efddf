//! The home page: what closes soon, what is open, what comes, what came out.

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::brief::{Brief, brief, main_activity};
use crate::pages::{Origin, Scene};
use crate::view::{Home, Page};
use serde::Serialize;

/// Cards by what one can do about them.
#[derive(Debug, Default, Serialize)]
struct Groups {
    soon: Vec<Brief>,
    open: Vec<Brief>,
    upcoming: Vec<Brief>,
    past: Vec<Brief>,
}

/// Draws the home page.
pub(crate) fn home(engine: &Engine, page: &Page<'_>, view: &Home<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let mut groups = Groups::default();
    for card in &view.cards {
        let Some(activity) = main_activity(card.process) else { continue };
        let brief = brief(&scene, card, activity)?;
        let group = match &brief {
            brief if brief.closing_soon => &mut groups.soon,
            brief if brief.accepts => &mut groups.open,
            brief if brief.state == "upcoming" => &mut groups.upcoming,
            _ => &mut groups.past,
        };
        group.push(brief);
    }
    groups.soon.sort_by(|a, b| a.closes.iso.cmp(&b.closes.iso));
    groups.upcoming.sort_by(|a, b| a.opens.iso.cmp(&b.opens.iso));
    // What was answered comes first, the latest answer at the top; then the rest, the latest close first.
    groups.past.sort_by(|a, b| past_order(b).cmp(&past_order(a)));
    let pages: Vec<(String, &str)> =
        view.pages.iter().map(|(path, title)| (scene.link(path), title.as_str())).collect();
    let at = scene.locale().at(&scene.site().name)?;
    let heading = scene.say("home-title", &[("at", at.into())])?;
    scene.put("heading", &heading);
    scene.put("title", &heading);
    scene.put("empty", &view.cards.is_empty());
    scene.put("groups", &groups);
    scene.put("pages", &pages);
    scene.put_value("welcome", view.welcome.as_deref().map_or(tera::Value::none(), html));
    scene.draw("home.html")
}

fn past_order(brief: &Brief) -> (Option<&str>, &str) {
    (brief.answered.as_ref().map(|moment| moment.iso.as_str()), &brief.closes.iso)
}
