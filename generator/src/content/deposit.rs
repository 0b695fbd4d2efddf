//! The `petition` section of `process.yml` where residents deposit petitions (`deposit: true`).

use super::asked::{Asking, Must};
use super::bounds;
use super::petition::thresholds;
use super::question::{Choices, QuestionFile};
use super::questionnaire::{FollowUpFile, followup};
use crate::yaml::Located;
use jiff::SignedDuration;
use parvis_model::activity::{Choices as Choosing, Targets};
use parvis_model::contribution::{BODY, CATEGORY, Contributions, Limit, Moderation, NAME, TITLE};
use parvis_model::deposit::{ADDRESSEE, Deposits};
use parvis_model::presets::deposit::{COSIGN, COSIGNATURES, DEPOSITS, SIGN, SIGNATURES};
use parvis_model::{Activity, ActivityId, presets};
use schemars::JsonSchema;
use serde::Deserialize;

/// Characters of a title, a text, an addressee and a name.
const TITLE_CHARS: u16 = 120;
const BODY_CHARS: u16 = 6_000;
const ADDRESSEE_CHARS: u16 = 120;
const NAME_CHARS: u16 = 80;
/// Unless the commune says otherwise.
const COSIGNATORIES: u32 = 5;
const DURATION_DAYS: u16 = 90;
/// Petitions may wait for this long to be read after the last day of depositing; then signatures begin. Days.
const READING_DAYS: i64 = 60;

/// `petition` with `deposit: true`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct DepositFile {
    /// That residents deposit petitions here; without it, the commune writes one.
    #[serde(rename = "deposit")]
    #[schemars(extend("const" = true))]
    _deposit: Located<bool>,
    /// How many people must co-sign a petition before it is read, apart from its author.
    cosignatories: Option<Located<u32>>,
    /// Numbers of signatures that mean something, ascending.
    thresholds: Option<Located<Vec<Located<u32>>>>,
    /// For how many days a petition is signed, from its publication on.
    duration_days: Option<Located<u16>>,
    /// Categories, of which a petition has one.
    categories: Choices,
    /// What else is asked of who deposits a petition.
    questions: Option<Located<Vec<Located<QuestionFile>>>>,
    /// What became of it; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// Checks the section, and gives the activities what is asked and chosen in them.
pub(super) fn convert(asking: Asking<'_>, file: DepositFile, activities: &mut [Activity]) -> Option<Deposits> {
    let reporter = asking.reporter;
    let cosignatories = bounds::within(reporter, file.cosignatories.as_ref(), "cosignatories", 0, 100);
    let days = bounds::within(reporter, file.duration_days.as_ref(), "duration_days", 7, 730);
    let (cosignatories, days) = (cosignatories?.unwrap_or(COSIGNATORIES), days?.unwrap_or(DURATION_DAYS));
    let mut asked = asking.of(DEPOSITS);
    asked.text(TITLE, false, TITLE_CHARS, Must::Answer);
    asked.text(BODY, true, BODY_CHARS, Must::Answer);
    asked.text(ADDRESSEE, false, ADDRESSEE_CHARS, Must::Answer);
    asked.one_of(CATEGORY, &file.categories, Must::Answer);
    asked.own(&file.questions);
    asked.text(NAME, false, NAME_CHARS, Must::Answer);
    let petitions = Contributions {
        questions: asked.finish(),
        targets: Targets::whole(),
        pages: true,
        // What asks people for their names is read first, always.
        moderation: Moderation::Before,
        // Nobody may change what others have put their names to: who wants other words withdraws and begins anew.
        edit_hours: 0,
        limit: Limit::Any,
        pictures: false,
    };
    let of_petitions = Targets::of(&ActivityId::parse(DEPOSITS).ok()?);
    let choosing = |option: &str| Some(Choosing { options: vec![option.to_owned()], targets: of_petitions.clone() });
    for activity in activities {
        match activity.id.as_str() {
            DEPOSITS => {
                activity.contributions = Some(petitions.clone());
                activity.form = presets::person(activity.identity, &activity.eligibility);
            }
            SIGNATURES => {
                activity.choices = choosing(SIGN);
                // Those of the last petition that is published; each has its own dates inside.
                let last = SignedDuration::from_hours(24 * (READING_DAYS + i64::from(days)));
                activity.closes = activity.closes.checked_add(last).unwrap_or(activity.closes);
            }
            COSIGNATURES => {
                activity.choices = choosing(COSIGN);
                activity.form = presets::person(activity.identity, &activity.eligibility);
            }
            _ => {}
        }
    }
    Some(Deposits {
        cosignatories,
        thresholds: thresholds(reporter, file.thresholds.as_ref()),
        duration_days: days,
        followup: followup(reporter, file.followup.as_ref(), asking.files),
    })
}
