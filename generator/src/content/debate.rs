//! The `debate` section of `process.yml`.

use super::asked::{Asking, Must};
use super::ideas::EDIT_HOURS;
use super::questionnaire::{FollowUpFile, followup};
use super::{bounds, check, schema};
use crate::diagnostic::{Code, Reporter, Span};
use crate::yaml::Located;
use parvis_model::activity::{Choices, Targets};
use parvis_model::contribution::{BODY, Contributions, Limit, Moderation, NAME, SIDE};
use parvis_model::debate::{AGAINST, Debate, FOR, Reading, SIDES};
use parvis_model::presets::debate::{ARGUMENT_VOTES, ARGUMENTS, CONVINCING, POSITIONS, REPLIES};
use parvis_model::{Activity, ActivityId};
use schemars::JsonSchema;
use serde::Deserialize;

/// The files in which the two positions may stand instead.
pub(super) const FOR_FILE: &str = "pour.md";
pub(super) const AGAINST_FILE: &str = "contre.md";
/// Characters of the question, a position, a title, an argument, a reply and a name.
const QUESTION_CHARS: usize = 160;
const POSITION_CHARS: usize = 800;
const TITLE_CHARS: usize = 120;
const ARGUMENT_CHARS: u16 = 600;
const REPLY_CHARS: u16 = 600;
const NAME_CHARS: u16 = 60;
/// The most sites that may show the debate: their list stands in a header.
const MOST_SITES: usize = 10;

/// `debate`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct DebateFile {
    /// The one question, to which one answers for or against.
    #[schemars(length(max = QUESTION_CHARS))]
    question: Located<String>,
    /// The short position for it; or write it in `pour.md`.
    #[serde(rename = "for")]
    #[schemars(length(max = POSITION_CHARS))]
    pro: Option<Located<String>>,
    /// The short position against it; or write it in `contre.md`.
    #[schemars(length(max = POSITION_CHARS))]
    against: Option<Located<String>>,
    /// Further reading.
    reading: Option<Located<Vec<Located<ReadingFile>>>>,
    /// Whether agents read arguments and replies before they are published, or after.
    moderation: Option<Located<Moderation>>,
    /// For how many hours an author may change an argument.
    edit_hours: Option<Located<u16>>,
    /// Whether arguments may be answered; yes unless said otherwise.
    replies: Option<Located<bool>>,
    /// The sites that may show the debate in a page of theirs.
    #[schemars(inner(regex(pattern = schema::ORIGIN)))]
    embed: Option<Located<Vec<Located<String>>>>,
    /// The conclusions that the commune draws; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// One entry of `reading`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ReadingFile {
    /// Its title.
    #[schemars(length(max = TITLE_CHARS))]
    title: Located<String>,
    /// Its whole address.
    url: Located<String>,
}

/// Checks the section, and gives the activities what is asked and chosen in them.
pub(super) fn convert(asking: Asking<'_>, file: DebateFile, activities: &mut Vec<Activity>) -> Option<Debate> {
    let reporter = asking.reporter;
    let moderation = file.moderation.as_ref().and_then(|located| located.value).unwrap_or(Moderation::Before);
    let edit_hours = bounds::within(reporter, file.edit_hours.as_ref(), "edit_hours", 0, 720)?.unwrap_or(EDIT_HOURS);
    let mut asked = asking.of(ARGUMENTS);
    let sides = SIDES.map(|side| asked.option(SIDE, side)).to_vec();
    asked.choice(SIDE, sides, Must::Answer);
    asked.text(BODY, true, ARGUMENT_CHARS, Must::Answer);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    let arguments = Contributions {
        questions: asked.finish(),
        targets: Targets::whole(),
        pages: true,
        moderation,
        edit_hours,
        limit: Limit::OnePerSide,
        pictures: false,
    };
    let mut asked = asking.of(REPLIES);
    asked.text(BODY, true, REPLY_CHARS, Must::Answer);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    let of_arguments = Targets::of(&ActivityId::parse(ARGUMENTS).ok()?);
    let replies = Contributions {
        questions: asked.finish(),
        targets: of_arguments.clone(),
        pages: false,
        limit: Limit::Any,
        ..arguments.clone()
    };
    if file.replies.as_ref().and_then(|located| located.value) == Some(false) {
        activities.retain(|activity| activity.id.as_str() != REPLIES);
    }
    for activity in activities.iter_mut() {
        let choices = |options: &[&str], targets| {
            let options = options.iter().map(|option| (*option).to_owned()).collect();
            Some(Choices { options, targets })
        };
        match activity.id.as_str() {
            POSITIONS => activity.choices = choices(&SIDES, Targets::whole()),
            ARGUMENTS => activity.contributions = Some(arguments.clone()),
            ARGUMENT_VOTES => activity.choices = choices(&[CONVINCING], of_arguments.clone()),
            REPLIES => activity.contributions = Some(replies.clone()),
            _ => {}
        }
    }
    let question = check::short(reporter, &file.question, "question", QUESTION_CHARS);
    let beside = &file.question.span;
    let pro = position(asking, file.pro.as_ref(), beside, FOR, FOR_FILE);
    let against = position(asking, file.against.as_ref(), beside, AGAINST, AGAINST_FILE);
    Some(Debate {
        reading: reading(reporter, &file),
        embed: embed(reporter, file.embed.as_ref()),
        followup: followup(reporter, file.followup.as_ref(), asking.files),
        question: question?,
        said: [pro?, against?],
    })
}

/// A position, which stands here or in a file of its own, and nowhere else. The outer `None` is a mistake.
fn position(
    asking: Asking<'_>,
    located: Option<&Located<String>>,
    beside: &Span,
    key: &'static str,
    name: &'static str,
) -> Option<Option<String>> {
    let reporter = asking.reporter;
    let has_file = asking.files.folder.files.contains_key(&asking.files.path(name));
    match (located, has_file) {
        (Some(located), false) => check::short(reporter, located, key, POSITION_CHARS).map(Some),
        (None, true) => Some(None),
        (Some(located), true) => {
            reporter.at(&located.span, Code::PositionTwice, vec![("key", key.into()), ("file", name.into())]);
            None
        }
        (None, false) => {
            reporter.at(beside, Code::NoPosition, vec![("key", key.into()), ("file", name.into())]);
            None
        }
    }
}

fn reading(reporter: &Reporter<'_>, file: &DebateFile) -> Vec<Reading> {
    let entries = file.reading.as_ref().and_then(|list| list.value.as_deref()).unwrap_or_default();
    let entry = |located: &Located<ReadingFile>| {
        let entry = located.value.as_ref()?;
        let title = check::short(reporter, &entry.title, "title", TITLE_CHARS);
        let url = check::web_address(reporter, &entry.url);
        Some(Reading { title: title?, url: url? })
    };
    entries.iter().filter_map(entry).collect()
}

/// The origins of sites. They stand in a header, so that nothing else may be in them.
fn embed(reporter: &Reporter<'_>, list: Option<&Located<Vec<Located<String>>>>) -> Vec<String> {
    let Some(list) = list else { return Vec::new() };
    let sites = list.value.as_deref().unwrap_or_default();
    if sites.len() > MOST_SITES {
        let args = vec![("key", "embed".into()), ("min", "1".into()), ("max", MOST_SITES.to_string().into())];
        reporter.at(&list.span, Code::OutOfRange, args);
    }
    sites.iter().filter_map(|located| check::origin(reporter, located)).collect()
}
