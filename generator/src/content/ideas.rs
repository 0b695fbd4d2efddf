//! The `ideas` section of `process.yml`.

use super::asked::{Asking, Must};
use super::bounds;
use super::question::{Choices, QuestionFile};
use super::questionnaire::{FollowUpFile, followup};
use crate::yaml::Located;
use parvis_model::activity::{Choices as Choosing, Targets};
use parvis_model::contribution::{BODY, CATEGORY, Contributions, DISTRICT, Limit, Moderation, NAME, TITLE};
use parvis_model::ideas::{Ideas, Threshold};
use parvis_model::presets::ideas::{COMMENTS, IDEAS, REPLIES, SUPPORT, SUPPORTS};
use parvis_model::{Activity, ActivityId};
use schemars::JsonSchema;
use serde::Deserialize;

/// Characters of a title, a text, a comment and a name.
const TITLE_CHARS: u16 = 120;
const BODY_CHARS: u16 = 4_000;
const COMMENT_CHARS: u16 = 1_500;
const NAME_CHARS: u16 = 60;
/// For how long an author may change a text unless the commune says otherwise, in hours.
pub(super) const EDIT_HOURS: u16 = 24;

/// `ideas`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct IdeasFile {
    /// Categories, of which an idea has one.
    categories: Choices,
    /// Districts, of which an idea has one or none.
    districts: Choices,
    /// What else is asked of an idea.
    questions: Option<Located<Vec<Located<QuestionFile>>>>,
    /// Whether agents read ideas and comments before they are published, or after.
    moderation: Option<Located<Moderation>>,
    /// For how many hours an author may change an idea.
    edit_hours: Option<Located<u16>>,
    /// Whether ideas may be commented; yes unless said otherwise.
    comments: Option<Located<bool>>,
    /// Whether a picture may come with an idea; yes unless said otherwise.
    pictures: Option<Located<bool>>,
    /// From how many supports on the commune owes an answer.
    threshold: Option<Located<ThresholdFile>>,
    /// What became of it; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// `threshold`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ThresholdFile {
    /// The number of supports.
    supports: Located<u32>,
    /// Within how many days the commune answers then.
    answer_days: Located<u16>,
}

/// Checks the section, and gives the activities what is asked and chosen in them.
pub(super) fn convert(asking: Asking<'_>, file: IdeasFile, activities: &mut Vec<Activity>) -> Option<Ideas> {
    let reporter = asking.reporter;
    let moderation = file.moderation.as_ref().and_then(|located| located.value).unwrap_or(Moderation::Before);
    let edit_hours = bounds::within(reporter, file.edit_hours.as_ref(), "edit_hours", 0, 720)?.unwrap_or(EDIT_HOURS);
    let mut asked = asking.of(IDEAS);
    asked.text(TITLE, false, TITLE_CHARS, Must::Answer);
    asked.text(BODY, true, BODY_CHARS, Must::Answer);
    asked.one_of(CATEGORY, &file.categories, Must::Answer);
    asked.one_of(DISTRICT, &file.districts, Must::Leave);
    asked.own(&file.questions);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    let ideas = Contributions {
        questions: asked.finish(),
        targets: Targets::whole(),
        pages: true,
        moderation,
        edit_hours,
        limit: Limit::Any,
        pictures: file.pictures.as_ref().and_then(|located| located.value).unwrap_or(true),
    };
    let mut asked = asking.of(COMMENTS);
    asked.text(BODY, true, COMMENT_CHARS, Must::Answer);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    let of_ideas = Targets::of(&ActivityId::parse(IDEAS).ok()?);
    let comments = Contributions {
        questions: asked.finish(),
        targets: of_ideas.clone(),
        pages: false,
        pictures: false,
        ..ideas.clone()
    };
    // One level: replies answer comments, and nothing answers them.
    let mut asked = asking.of(REPLIES);
    asked.text(BODY, true, COMMENT_CHARS, Must::Answer);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    let of_comments = Targets::of(&ActivityId::parse(COMMENTS).ok()?);
    let replies = Contributions { questions: asked.finish(), targets: of_comments, ..comments.clone() };
    if file.comments.as_ref().and_then(|located| located.value) == Some(false) {
        activities.retain(|activity| ![COMMENTS, REPLIES].contains(&activity.id.as_str()));
    }
    for activity in activities.iter_mut() {
        match activity.id.as_str() {
            IDEAS => activity.contributions = Some(ideas.clone()),
            COMMENTS => activity.contributions = Some(comments.clone()),
            REPLIES => activity.contributions = Some(replies.clone()),
            SUPPORTS => {
                activity.choices = Some(Choosing { options: vec![SUPPORT.to_owned()], targets: of_ideas.clone() });
            }
            _ => {}
        }
    }
    let threshold = file.threshold.as_ref().and_then(|located| located.value.as_ref()).and_then(|threshold| {
        let supports = bounds::within(reporter, Some(&threshold.supports), "supports", 1, 1_000_000)?;
        let days = bounds::within(reporter, Some(&threshold.answer_days), "answer_days", 1, 730)?;
        Some(Threshold { supports: supports?, answer_days: days? })
    });
    Some(Ideas { threshold, followup: followup(reporter, file.followup.as_ref(), asking.files) })
}
