//! How many took part, and how far that is: words first, a bar beside them.

use crate::ThemeError;
use crate::locale::Conjunction;
use crate::pages::Scene;
use parvis_model::activity::Show;
use parvis_model::petition::PetitionState;
use parvis_model::tally::choices::is_rounded;
use parvis_model::tally::signatures::SignatureCount;
use parvis_model::{Activity, ActivityState, Process};
use serde::Serialize;

/// Whether the public may know the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Visibility {
    /// It is shown.
    Shown,
    /// It will be, after the close.
    Later,
    /// It never will be.
    Never,
}

/// Numbers for the template.
#[derive(Debug, Serialize)]
pub(crate) struct CountView {
    pub(crate) visibility: Visibility,
    pub(crate) total: u64,
    /// Whether the total is rounded down, so that not every vote changes pages that only tell it.
    pub(crate) rounded: bool,
    pub(crate) web: u64,
    pub(crate) paper: u64,
    pub(crate) assisted: u64,
    /// « 114 en ligne, 2 à l’accueil et 73 sur papier », where they came in more than one way.
    pub(crate) channels: Option<String>,
    pub(crate) goal: Option<u64>,
    pub(crate) missing: u64,
    pub(crate) percent: u8,
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) thresholds: Vec<Threshold>,
}

/// One paper list.
#[derive(Debug, Serialize)]
pub(crate) struct Sheet {
    place: String,
    date: crate::format::Moment,
    signatures: u64,
}

/// One number that means something.
#[derive(Debug, Serialize)]
pub(crate) struct Threshold {
    number: u64,
    reached: bool,
    missing: u64,
}

/// Whether the count of `activity` may be shown at `now`.
pub(crate) fn visibility(activity: &Activity, now: jiff::Timestamp) -> Visibility {
    match activity.show {
        _ if activity.shows_results(now) => Visibility::Shown,
        Show::Never => Visibility::Never,
        Show::Live | Show::AfterClose => Visibility::Later,
    }
}

/// The stage that may be told: « seuil atteint » would give a hidden count away.
pub(crate) fn told(state: PetitionState, visibility: Visibility) -> PetitionState {
    match (state, visibility) {
        (state, Visibility::Shown) => state,
        (PetitionState::ThresholdReached, _) => PetitionState::Open,
        (PetitionState::Succeeded, _) => PetitionState::Closed,
        (state, _) => state,
    }
}

/// In which ways people signed, each with its number; nothing where there was one way only.
pub(crate) fn channels(scene: &Scene<'_>, count: SignatureCount) -> Result<Option<String>, ThemeError> {
    let ways = [("web", count.web), ("assisted", count.assisted), ("paper", count.paper)];
    let used = ways.into_iter().filter(|(_, number)| *number > 0);
    let words = used.map(|(way, number)| scene.say(&format!("signatures-way-{way}"), &[("count", number.into())]));
    let words = words.collect::<Result<Vec<_>, ThemeError>>()?;
    if words.len() < 2 { Ok(None) } else { scene.locale().list(&words, Conjunction::And).map(Some) }
}

/// Numbers of one process. Only petitions have thresholds and sheets of paper of their own.
pub(crate) fn count(
    scene: &Scene<'_>,
    process: &Process,
    activity: &Activity,
    count: SignatureCount,
) -> Result<CountView, ThemeError> {
    let attendance = process.vote().is_some() && activity.show != Show::Never;
    // How many voted says nothing of what they voted.
    let visibility = if attendance { Visibility::Shown } else { visibility(activity, scene.page.now) };
    if visibility != Visibility::Shown {
        // Numbers that may not be shown do not even reach the template.
        return Ok(CountView {
            visibility,
            total: 0,
            rounded: false,
            web: 0,
            paper: 0,
            assisted: 0,
            channels: None,
            goal: None,
            missing: 0,
            percent: 0,
            sheets: Vec::new(),
            thresholds: Vec::new(),
        });
    }
    let total = count.total();
    let (thresholds, paper) = process.petition().map_or((&[][..], &[][..]), |p| (&p.thresholds, &p.paper));
    let goal = count.next_threshold(thresholds);
    let sheets = paper.iter().map(|sheet| {
        let date = scene.calendar.date(sheet.date)?;
        Ok(Sheet { place: sheet.place.clone(), date, signatures: sheet.signatures.into() })
    });
    let threshold = |number: &u32| {
        let number = u64::from(*number);
        Threshold { number, reached: total >= number, missing: number.saturating_sub(total) }
    };
    Ok(CountView {
        visibility,
        total,
        rounded: process.consultation().is_some()
            && is_rounded(total)
            && activity.state(scene.page.now) != ActivityState::Closed,
        web: count.web,
        paper: count.paper,
        assisted: count.assisted,
        channels: channels(scene, count)?,
        goal: goal.map(u64::from),
        missing: goal.map_or(0, |goal| u64::from(goal).saturating_sub(total)),
        percent: goal.map_or(0, |goal| count.percent_of(goal)),
        sheets: sheets.collect::<Result<_, ThemeError>>()?,
        thresholds: thresholds.iter().map(threshold).collect(),
    })
}
