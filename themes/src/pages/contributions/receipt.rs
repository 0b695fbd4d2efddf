//! The receipts of those who wrote or chose something.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene, exchange};
use crate::view::{ChosenPage, Page, SentPage};
use parvis_model::Identity;
use parvis_model::contribution::{Moderation, Stage};

/// Draws the receipt of a contribution.
pub(crate) fn sent(engine: &Engine, page: &Page<'_>, view: &SentPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    put_sent(&mut scene, view)?;
    let heading = scene.say("sent-title", &[])?;
    scene.title(&heading)?;
    scene.draw("sent.html")
}

/// What the receipt's page and its mail have in common. The mail holds nothing that was typed.
pub(crate) fn put_sent(scene: &mut Scene<'_>, view: &SentPage<'_>) -> Result<(), ThemeError> {
    scene.subject(&view.subject)?;
    let process = view.subject.process;
    let contribution = view.contribution;
    scene.put("reference", &contribution.id);
    scene.put("sent_at", &scene.calendar.exact(contribution.sent_at)?);
    let next = match (contribution.stage == Stage::Pending, view.contributions.moderation) {
        (false, _) => "after",
        (true, Moderation::Before) => "before",
        // Something about this one made somebody want to look at it.
        (true, Moderation::After) => "look",
    };
    scene.put("next", next);
    let address = match view.contributions.pages {
        true => format!("{}{}/", scene.process_link(process), contribution.id),
        false => match process.page_of(&contribution.target) {
            Some(page) => format!("{}{page}/", scene.process_link(process)),
            None => scene.process_link(process),
        },
    };
    scene.put("permanent", &address);
    scene.put("change", &view.change.map(|(link, _)| link));
    scene.put("until", &view.change.map(|(_, until)| scene.calendar.exact(until)).transpose()?);
    scene.put("picture", &view.picture);
    scene.put("has_picture", &!contribution.pictures.is_empty());
    scene.put("withdraw", view.withdraw);
    scene.put("share", &view.share.map(|(link, _)| link));
    scene.put("needed", &view.share.map(|(_, needed)| needed));
    scene.put("mailed", &view.mailed);
    exchange::put_life(scene, process, view.life.as_ref())?;
    scene.put("draft", &crate::pages::questions::draft_name(scene, &view.subject, &contribution.target));
    Ok(())
}

/// Draws what now stands of a choice.
pub(crate) fn chosen(engine: &Engine, page: &Page<'_>, view: &ChosenPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    let heading = scene.say(&format!("chosen-title-{}", view.choice), &[])?;
    scene.title(&heading)?;
    scene.put("choice", view.choice);
    scene.put("by_letter", &(view.subject.activity.identity == Identity::Code));
    scene.put("withdraw", view.withdraw);
    scene.put("back", &scene.link(page.path));
    scene.draw("chosen.html")
}
