//! Petitions that residents deposit: what their page says beside the text, and the page on which they are co-signed.

use super::card::written;
use crate::ThemeError;
use crate::engine::Engine;
use crate::format::Moment;
use crate::pages::{Origin, Scene, count, form, who};
use crate::stylesheet::Sheet;
use crate::view::{CosignPage, EntryPage, Page, Subject};
use parvis_model::Identity;
use parvis_model::contribution::{BODY, NAME, TITLE};
use parvis_model::deposit::ADDRESSEE;
use parvis_model::form::Typed;
use parvis_model::path::function;
use parvis_model::presets::deposit::SIGN;
use parvis_model::tally::signatures::SignatureCount;
use serde::Serialize;

/// Where a petition stands, for the template.
#[derive(Debug, Serialize)]
struct PetitionView {
    state: &'static str,
    accepts: bool,
    signed: u64,
    /// In which ways, where that was not always the web.
    channels: Option<String>,
    goal: Option<u32>,
    percent: u8,
    closes: Moment,
    addressee: Option<String>,
    who: String,
    /// Whether it is signed with the code of a letter.
    by_letter: bool,
}

/// Gives the template what is said of a deposited petition, and the form with which it is signed; nothing on the page of
/// another contribution.
pub(super) fn put_petition(scene: &mut Scene<'_>, view: &EntryPage<'_>) -> Result<(), ThemeError> {
    let contribution = view.shown.contribution;
    let (Some(deposits), Some(signatures)) = (view.process.deposits(), view.choosing) else {
        scene.put("petition", &None::<PetitionView>);
        return Ok(());
    };
    let now = scene.page.now;
    let signed = view.shown.chosen.iter().find(|(option, _)| *option == SIGN).map_or(0, |(_, count)| *count);
    // What is on a page was published: its co-signatories have been counted.
    let counts = (u64::from(deposits.cosignatories), signed);
    let state = deposits.state(contribution, signatures, counts, now);
    let assisted = view.assisted;
    let count = SignatureCount { web: signed.saturating_sub(assisted), paper: 0, assisted };
    let goal = count.next_threshold(&deposits.thresholds);
    let accepts = signatures.state(now).accepts();
    let petition = PetitionView {
        state: state.keyword(),
        accepts,
        signed,
        channels: count::channels(scene, count)?,
        goal,
        percent: goal.map_or(0, |goal| count.percent_of(goal)),
        closes: scene.calendar.end(signatures.closes)?,
        addressee: contribution.text(ADDRESSEE).map(str::to_owned),
        who: who::may_take_part(scene, &signatures.eligibility)?,
        by_letter: signatures.identity == Identity::Code,
    };
    scene.put("petition", &petition);
    if accepts {
        let subject = Subject { process: view.process, activity: signatures, about: None };
        form::put_form(scene, &subject, &Typed::new(), &[], "")?;
    }
    Ok(())
}

/// Draws the page on which a petition is co-signed.
pub(crate) fn cosign(engine: &Engine, page: &Page<'_>, view: &CosignPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.sheet(Sheet::Contributions);
    scene.subject(&view.subject)?;
    let (process, activity) = (view.subject.process, view.subject.activity);
    scene.title(view.contribution.text(TITLE).unwrap_or_default())?;
    scene.put("author", view.contribution.text(NAME).unwrap_or_default());
    scene.put("addressee", &view.contribution.text(ADDRESSEE));
    scene.put_value("html", written(view.contribution.text(BODY).unwrap_or_default()));
    scene.put("cosigned", &view.cosigned);
    scene.put("needed", &view.needed);
    let count = SignatureCount { web: view.cosigned, ..SignatureCount::default() };
    scene.put("percent", &count.percent_of(view.needed.max(1)));
    scene.put("accepts", &view.accepts);
    scene.put("petition", &view.contribution.id);
    scene.put("action", &scene.action(&function::vote(&scene.site().id, &process.id, &activity.id)));
    scene.put("token_url", &scene.action(&function::token(&scene.site().id, &process.id, &activity.id)));
    let declared = !activity.eligibility.is_everybody();
    scene.put("declaration", &declared.then(|| who::declaration(&scene, &activity.eligibility)).transpose()?);
    scene.draw("cosign.html")
}
