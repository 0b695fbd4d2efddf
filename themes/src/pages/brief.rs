//! A process in short: what a card of the home page and the head of its own page have in common, whatever the tool.

use crate::ThemeError;
use crate::format::Moment;
use crate::pages::count::{self, CountView};
use crate::pages::{Scene, spoken};
use crate::view::{Card, Picture};
use jiff::civil::Date;
use parvis_model::budget::Budget;
use parvis_model::debate::Debate;
use parvis_model::deposit::Deposits;
use parvis_model::exchange::Exchange;
use parvis_model::ideas::Ideas;
use parvis_model::map::Map;
use parvis_model::petition::{Petition, PetitionState};
use parvis_model::presets::{
    budget, consultation, debate, deposit, exchange, ideas, map, petition, questionnaire, vote,
};
use parvis_model::process::Rules;
use parvis_model::questionnaire::{FollowUp, Questionnaire};
use parvis_model::vote::Vote;
use parvis_model::{Activity, ActivityState, Process};
use serde::Serialize;

/// From how many days before the close pages count the days. Earlier, a date says more than a number.
const COUNTDOWN_DAYS: i64 = 60;

/// A process in short.
#[derive(Debug, Serialize)]
pub(crate) struct Brief {
    /// The tool, as in the keys of the locale files.
    pub(crate) tool: &'static str,
    /// Whether it is a petition, whose stages are others.
    pub(crate) petition: bool,
    pub(crate) url: String,
    pub(crate) heading: String,
    pub(crate) summary: String,
    pub(crate) picture: Option<PictureView>,
    /// The stage that may be told, as in the keys of the locale files.
    pub(crate) state: &'static str,
    pub(crate) accepts: bool,
    pub(crate) closing_soon: bool,
    /// Whether the time for taking part is over.
    pub(crate) over: bool,
    pub(crate) days_left: i64,
    /// Whether to say how many days are left.
    pub(crate) counts_down: bool,
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
    pub(crate) src: String,
    /// The value of `srcset`, or nothing.
    pub(crate) srcset: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: String,
}

/// What only the tool's rules know.
#[derive(Debug, Default)]
struct Course<'a> {
    state: &'static str,
    transmitted: Option<Date>,
    answer: Option<(Date, &'a str)>,
    refusal: Option<(Date, &'a str)>,
}

/// The size of pictures that do not tell theirs, which their place has anyway.
const USUAL_SIZE: (u32, u32) = (1200, 675);

pub(crate) fn picture(scene: &Scene<'_>, picture: &Picture, alt: &str) -> PictureView {
    let (width, height) = picture.size.unwrap_or(USUAL_SIZE);
    let candidates = picture.modern.iter().map(|(path, width)| format!("{} {width}w", scene.link(path)));
    let srcset = candidates.collect::<Vec<_>>().join(", ");
    PictureView { src: scene.link(&picture.src), srcset, width, height, alt: alt.to_owned() }
}

/// The name of a petition's stage in the locale files.
fn keyword(state: PetitionState) -> &'static str {
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

/// The activity that a process is about.
pub(crate) fn main_activity(process: &Process) -> Option<&Activity> {
    let id = match process.rules {
        Rules::Petition(_) => petition::SIGNATURES,
        Rules::Questionnaire(_) => questionnaire::ANSWERS,
        Rules::Ideas(_) => ideas::IDEAS,
        Rules::Consultation(_) => consultation::VOTES,
        Rules::Deposits(_) => deposit::DEPOSITS,
        Rules::Debate(_) => debate::POSITIONS,
        Rules::Exchange(_) => exchange::ENTRIES,
        Rules::Map(_) => map::POINTS,
        Rules::Vote(_) => vote::BALLOTS,
        Rules::Budget(_) => budget::BALLOTS,
    };
    process.activities.iter().find(|activity| activity.id.as_str() == id).or(process.activities.first())
}

/// A process in short.
pub(crate) fn brief(scene: &Scene<'_>, card: &Card<'_>, activity: &Activity) -> Result<Brief, ThemeError> {
    let process = card.process;
    let (now, calendar) = (scene.page.now, &scene.calendar);
    let course = match &process.rules {
        Rules::Petition(petition) => of_petition(petition, card, activity, now),
        Rules::Questionnaire(questionnaire) => of_questionnaire(questionnaire, activity, now),
        Rules::Consultation(rules) => of_dates(rules.followup.as_ref(), activity, now),
        Rules::Ideas(Ideas { followup, .. })
        | Rules::Deposits(Deposits { followup, .. })
        | Rules::Debate(Debate { followup, .. })
        | Rules::Map(Map { followup, .. })
        | Rules::Vote(Vote { followup, .. })
        | Rules::Budget(Budget { vote: Vote { followup, .. }, .. })
        | Rules::Exchange(Exchange { followup, .. }) => of_dates(followup.as_ref(), activity, now),
    };
    let alt = process.picture.as_ref().map_or("", |picture| picture.alt.as_str());
    let picture = card.picture.as_ref().map(|shown| picture(scene, shown, alt));
    let days_left = calendar.days_left(now, activity.closes);
    let accepts = process.accepts(activity, now);
    let date = |date: Option<Date>| date.map(|date| calendar.date(date)).transpose();
    Ok(Brief {
        tool: spoken(process),
        petition: process.petition().is_some(),
        url: scene.process_link(process),
        heading: process.title.clone(),
        summary: process.summary.clone(),
        picture,
        state: course.state,
        accepts,
        over: activity.closes <= now,
        closing_soon: accepts && activity.state(now) == ActivityState::ClosingSoon,
        days_left,
        counts_down: accepts && days_left <= COUNTDOWN_DAYS,
        opens: calendar.instant(activity.opens)?,
        closes: calendar.end(activity.closes)?,
        results: calendar.exact(activity.results_from())?,
        transmitted: date(course.transmitted)?,
        answered: date(course.answer.map(|(date, _)| date))?,
        decision: course.answer.map(|(_, decision)| decision.to_owned()),
        refused: date(course.refusal.map(|(date, _)| date))?,
        reason: course.refusal.map(|(_, reason)| reason.to_owned()),
        count: count::count(scene, process, activity, card.count)?,
    })
}

fn of_petition<'a>(petition: &'a Petition, card: &Card<'_>, activity: &Activity, now: jiff::Timestamp) -> Course<'a> {
    let state = petition.state(activity, card.count, now);
    Course {
        state: keyword(count::told(state, count::visibility(activity, now))),
        transmitted: petition.transmitted,
        answer: petition.answer.as_ref().map(|answer| (answer.date, answer.decision.as_str())),
        refusal: petition.refused.as_ref().map(|refusal| (refusal.date, refusal.reason.as_str())),
    }
}

fn of_questionnaire<'a>(questionnaire: &'a Questionnaire, activity: &Activity, now: jiff::Timestamp) -> Course<'a> {
    of_dates(questionnaire.followup.as_ref(), activity, now)
}

/// What its dates begin and end.
fn of_dates<'a>(followup: Option<&'a FollowUp>, activity: &Activity, now: jiff::Timestamp) -> Course<'a> {
    let state = match activity.state(now) {
        ActivityState::Closed if followup.is_some() => "answered",
        ActivityState::Upcoming => "upcoming",
        ActivityState::Open | ActivityState::ClosingSoon => "open",
        ActivityState::Confirming => "confirming",
        ActivityState::Closed => "closed",
    };
    // Its dates end it; what the commune has decided is told once it is over.
    let followup = followup.filter(|_| state == "answered");
    let answer = followup.map(|followup| (followup.date, followup.decision.as_str()));
    Course { state, answer, ..Course::default() }
}
