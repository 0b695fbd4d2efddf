//! A petition in short: what a card of the home page and the head of its own page have in common.

use crate::ThemeError;
use crate::format::Moment;
use crate::pages::Scene;
use crate::pages::count::{self, CountView};
use crate::view::{Card, Picture};
use parvis_model::petition::{Petition, PetitionState};
use parvis_model::presets::petition::SIGNATURES;
use parvis_model::process::Rules;
use parvis_model::{Activity, ActivityState, Process};
use serde::Serialize;

/// From how many days before the close pages count the days. Earlier, a date says more than a number.
const COUNTDOWN_DAYS: i64 = 60;

/// A petition in short.
#[derive(Debug, Serialize)]
pub(crate) struct Brief {
    pub(crate) url: String,
    pub(crate) heading: String,
    pub(crate) summary: String,
    pub(crate) picture: Option<PictureView>,
    /// The stage that may be told, as in the keys of the locale files.
    pub(crate) state: &'static str,
    pub(crate) accepts: bool,
    pub(crate) closing_soon: bool,
    /// Whether the time for signing is over.
    pub(crate) over: bool,
    pub(crate) days_left: i64,
    /// Whether to say how many days are left.
    pub(crate) counts_down: bool,
    pub(crate) legal: bool,
    pub(crate) author: String,
    pub(crate) addressee: String,
    pub(crate) opens: Moment,
    pub(crate) closes: Moment,
    pub(crate) results: Moment,
    pub(crate) transmitted: Option<Moment>,
    pub(crate) answered: Option<Moment>,
    pub(crate) decision: Option<String>,
    pub(crate) refused: Option<Moment>,
    pub(crate) reason: Option<String>,
    pub(crate) count: CountView,
}

/// A picture.
#[derive(Debug, Serialize)]
pub(crate) struct PictureView {
    src: String,
    /// The value of `srcset`, or nothing.
    srcset: String,
    width: u32,
    height: u32,
    alt: String,
}

/// The size of pictures that do not tell theirs, which their place has anyway.
const USUAL_SIZE: (u32, u32) = (1200, 675);

fn picture(scene: &Scene<'_>, picture: &Picture, alt: &str) -> PictureView {
    let (width, height) = picture.size.unwrap_or(USUAL_SIZE);
    let candidates = picture.modern.iter().map(|(path, width)| format!("{} {width}w", scene.link(path)));
    let srcset = candidates.collect::<Vec<_>>().join(", ");
    PictureView { src: scene.link(&picture.src), srcset, width, height, alt: alt.to_owned() }
}

/// The name of a stage in the locale files.
pub(crate) fn keyword(state: PetitionState) -> &'static str {
    match state {
        PetitionState::Upcoming => "upcoming",
        PetitionState::Open => "open",
        PetitionState::ThresholdReached => "threshold-reached",
        PetitionState::Confirming => "confirming",
        PetitionState::Closed => "closed",
        PetitionState::Succeeded => "succeeded",
        PetitionState::Transmitted => "transmitted",
        PetitionState::Answered => "answered",
        PetitionState::Refused => "refused",
    }
}

/// What is particular to a petition.
pub(crate) fn petition(process: &Process) -> &Petition {
    match &process.rules {
        Rules::Petition(petition) => petition,
    }
}

/// The activity that collects signatures.
pub(crate) fn signatures(process: &Process) -> Option<&Activity> {
    process.activities.iter().find(|a| a.id.as_str() == SIGNATURES).or(process.activities.first())
}

/// A petition in short.
pub(crate) fn brief(scene: &Scene<'_>, card: &Card<'_>, activity: &Activity) -> Result<Brief, ThemeError> {
    let process = card.process;
    let petition = petition(process);
    let (now, calendar) = (scene.page.now, &scene.calendar);
    let state = petition.state(activity, card.count, now);
    let alt = process.picture.as_ref().map_or("", |picture| picture.alt.as_str());
    let picture = card.picture.as_ref().map(|shown| picture(scene, shown, alt));
    let days_left = calendar.days_left(now, activity.closes);
    let accepts = petition.accepts(activity, now);
    let date = |date: Option<jiff::civil::Date>| date.map(|date| calendar.date(date)).transpose();
    Ok(Brief {
        url: scene.process_link(process),
        heading: process.title.clone(),
        summary: process.summary.clone(),
        picture,
        state: keyword(count::told(state, count::visibility(activity, now))),
        accepts,
        over: activity.closes <= now,
        closing_soon: accepts && activity.state(now) == ActivityState::ClosingSoon,
        days_left,
        counts_down: accepts && days_left <= COUNTDOWN_DAYS,
        legal: petition.legal,
        author: petition.author.clone(),
        addressee: petition.addressee.clone(),
        opens: calendar.instant(activity.opens)?,
        closes: calendar.end(activity.closes)?,
        results: calendar.exact(activity.results_from())?,
        transmitted: date(petition.transmitted)?,
        answered: date(petition.answer.as_ref().map(|answer| answer.date))?,
        decision: petition.answer.as_ref().map(|answer| answer.decision.clone()),
        refused: date(petition.refused.as_ref().map(|refusal| refusal.date))?,
        reason: petition.refused.as_ref().map(|refusal| refusal.reason.clone()),
        count: count::count(scene, petition, activity, card.count)?,
    })
}
