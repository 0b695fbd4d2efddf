//! The `consultation` section of `process.yml`.

use super::asked::{Asking, Must};
use super::ideas::EDIT_HOURS;
use super::questionnaire::{AmendmentFile, FollowUpFile, amendments, followup};
use super::wording::{SYNTHESIS, Wording};
use super::{bounds, check::Files};
use crate::yaml::Located;
use parvis_model::activity::{Choices, Targets};
use parvis_model::consultation::{Consultation, Item};
use parvis_model::contribution::{BODY, Contributions, Limit, Moderation, NAME, SIDE, TITLE};
use parvis_model::presets::consultation::{
    AMENDMENTS, ARGUMENT_VOTES, ARGUMENTS, OPINIONS, PROPOSALS, REASON, SIDES, SOURCE, SOURCE_TITLE, USEFUL, VOTES,
};
use parvis_model::questionnaire::Questionnaire;
use parvis_model::{Activity, ActivityId};
use schemars::JsonSchema;
use serde::Deserialize;

/// Characters of a proposal's title and text, of an argument, of an amendment's wording and reason, of a source and a name.
const TITLE_CHARS: u16 = 120;
const BODY_CHARS: u16 = 4_000;
const ARGUMENT_CHARS: u16 = 1_000;
const WORDING_CHARS: u16 = 12_000;
const REASON_CHARS: u16 = 1_500;
const SOURCE_CHARS: u16 = 300;
const NAME_CHARS: u16 = 60;

/// `consultation`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ConsultationFile {
    /// Whether agents read arguments, amendments and proposals before they are published, or after.
    moderation: Option<Located<Moderation>>,
    /// For how many hours an author may change a text.
    edit_hours: Option<Located<u16>>,
    /// Whether one may argue for and against; yes unless said otherwise.
    arguments: Option<Located<bool>>,
    /// Whether one may propose another wording of an article; yes unless said otherwise.
    amendments: Option<Located<bool>>,
    /// Whether one may propose something in the sections that say `proposals: true`; yes unless said otherwise.
    proposals: Option<Located<bool>>,
    /// Changes of the text since the first vote, the oldest first.
    changes: Option<Located<Vec<Located<AmendmentFile>>>>,
    /// What became of it; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// Checks the section, and gives the activities what is asked and chosen in them.
pub(super) fn convert(
    asking: Asking<'_>,
    file: ConsultationFile,
    wording: &Wording,
    activities: &mut Vec<Activity>,
) -> Option<Consultation> {
    let reporter = asking.reporter;
    let moderation = file.moderation.as_ref().and_then(|located| located.value).unwrap_or(Moderation::Before);
    let edit_hours = bounds::within(reporter, file.edit_hours.as_ref(), "edit_hours", 0, 720)?.unwrap_or(EDIT_HOURS);
    let items: Vec<Item> = wording.items.iter().map(|(_, item)| item.clone()).collect();
    let allows = |flag: &Option<Located<bool>>| flag.as_ref().and_then(|flag| flag.value).unwrap_or(true);
    let proposes = allows(&file.proposals) && items.iter().any(Item::takes_proposals);
    activities.retain(|activity| match activity.id.as_str() {
        ARGUMENTS | ARGUMENT_VOTES => allows(&file.arguments),
        AMENDMENTS => allows(&file.amendments),
        PROPOSALS => proposes,
        _ => true,
    });
    let written = |questions: Questionnaire, targets: &Targets, pages: bool, limit: Limit| {
        let (targets, pictures) = (targets.clone(), false);
        Some(Contributions { questions, targets, pages, moderation, edit_hours, limit, pictures })
    };
    let items_only = Targets { items: true, ..Targets::default() };
    let own = [AMENDMENTS, PROPOSALS].into_iter().filter(|name| activities.iter().any(|a| a.id.as_str() == *name));
    let own: Option<Vec<ActivityId>> = own.map(|name| ActivityId::parse(name).ok()).collect();
    let all = Targets { items: true, activities: own?, whole: false };
    let arguments = Targets::of(&ActivityId::parse(ARGUMENTS).ok()?);
    for activity in activities.iter_mut() {
        match activity.id.as_str() {
            VOTES => {
                let options = OPINIONS.map(str::to_owned).to_vec();
                activity.choices = Some(Choices { options, targets: all.clone() });
            }
            ARGUMENTS => activity.contributions = written(argument(asking), &all, false, Limit::OnePerSide),
            ARGUMENT_VOTES => {
                let options = vec![USEFUL.to_owned()];
                activity.choices = Some(Choices { options, targets: arguments.clone() });
            }
            AMENDMENTS => activity.contributions = written(amendment(asking), &items_only, true, Limit::Any),
            PROPOSALS => activity.contributions = written(proposal(asking), &items_only, true, Limit::Any),
            _ => {}
        }
    }
    Some(Consultation {
        items,
        changes: amendments(reporter, &file.changes),
        synthesis: has_synthesis(asking.files),
        followup: followup(reporter, file.followup.as_ref(), asking.files),
    })
}

fn has_synthesis(files: &Files<'_>) -> bool {
    files.folder.files.contains_key(&files.path(SYNTHESIS))
}

fn argument(asking: Asking<'_>) -> Questionnaire {
    let mut asked = asking.of(ARGUMENTS);
    let sides = SIDES.map(|side| asked.option(SIDE, side)).to_vec();
    asked.choice(SIDE, sides, Must::Answer);
    asked.text(BODY, true, ARGUMENT_CHARS, Must::Answer);
    asked.text(SOURCE, false, SOURCE_CHARS, Must::Leave);
    asked.text(SOURCE_TITLE, false, TITLE_CHARS, Must::Leave);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    asked.finish()
}

fn amendment(asking: Asking<'_>) -> Questionnaire {
    let mut asked = asking.of(AMENDMENTS);
    asked.text(BODY, true, WORDING_CHARS, Must::Answer);
    asked.text(REASON, true, REASON_CHARS, Must::Answer);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    asked.finish()
}

fn proposal(asking: Asking<'_>) -> Questionnaire {
    let mut asked = asking.of(PROPOSALS);
    asked.text(TITLE, false, TITLE_CHARS, Must::Answer);
    asked.text(BODY, true, BODY_CHARS, Must::Answer);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    asked.finish()
}
