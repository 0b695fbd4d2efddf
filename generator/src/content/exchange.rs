//! The `exchange` section of `process.yml`.

use super::asked::{Asked, Asking, Must};
use super::question::{Choices, QuestionFile};
use super::questionnaire::{FollowUpFile, followup};
use super::{bounds, check};
use crate::yaml::Located;
use parvis_model::activity::Targets;
use parvis_model::contribution::{BODY, CATEGORY, Contributions, DISTRICT, Limit, Moderation, NAME, TITLE};
use parvis_model::exchange::{
    AUDIENCE, EITHER, EVERYBODY, Exchange, HOW, IN_PERSON, KIND, NEED, OFFER, REMOTE, SERVICE, SLOTS, SocialService,
    UNTIL, Validity, WHEN, quote,
};
use parvis_model::presets::exchange::{ENTRIES, MESSAGES};
use parvis_model::questionnaire::Questionnaire;
use parvis_model::{Activity, ActivityId, Lang};
use schemars::JsonSchema;
use serde::Deserialize;

/// Characters of a title, a text and a name.
const TITLE_CHARS: u16 = 100;
const BODY_CHARS: u16 = 2_000;
const NAME_CHARS: u16 = 60;
/// For how long an author may change a text, in hours.
const EDIT_HOURS: u16 = 24;
/// How long an entry stands unless the commune or its author says otherwise, and at most.
const DEFAULT_DAYS: u16 = 60;
const MAX_DAYS: u16 = 180;
/// Words about safety: a few lines that everybody reads.
const MAX_SAFETY: usize = 300;
const MAX_NAME: usize = 120;

/// `exchange`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ExchangeFile {
    /// Categories, of which an entry has one. Entries of one category are compared with each other.
    categories: Located<Vec<Located<super::question::ChoiceFile>>>,
    /// Districts, of which an entry has one or none.
    districts: Choices,
    /// What else is asked of an entry.
    questions: Option<Located<Vec<Located<QuestionFile>>>>,
    /// Whether agents read entries before they are published, or after.
    moderation: Option<Located<Moderation>>,
    /// How long entries stand.
    validity_days: Option<Located<ValidityFile>>,
    /// Whoever receives entries that are not for everybody.
    social_service: Option<Located<ServiceFile>>,
    /// Words about safety, in the place of the product's own.
    #[schemars(inner(length(max = MAX_SAFETY)))]
    safety: Option<Located<Vec<Located<String>>>>,
    /// What became of it; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// `validity_days`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ValidityFile {
    /// Days, where the author does not say.
    default: Option<Located<u16>>,
    /// The most days that an author may say.
    maximum: Option<Located<u16>>,
}

/// `social_service`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ServiceFile {
    /// Its name, as residents know it.
    #[schemars(length(max = MAX_NAME))]
    name: Located<String>,
    /// Its public address, such as `ccas@…`: never a person's own.
    address: Located<String>,
}

/// Checks the section, and gives the activities what is asked in them.
pub(super) fn convert(asking: Asking<'_>, file: ExchangeFile, activities: &mut [Activity]) -> Option<Exchange> {
    let validity = validity(asking, file.validity_days.as_ref());
    let service = file.social_service.as_ref().map(|located| service(asking, located));
    let safety = safety(asking, file.safety.as_ref());
    let asked = entry(asking, &file);
    let entries = Contributions {
        questions: asked,
        targets: Targets::whole(),
        pages: true,
        moderation: file.moderation.as_ref().and_then(|located| located.value).unwrap_or(Moderation::Before),
        edit_hours: EDIT_HOURS,
        limit: Limit::Any,
        pictures: false,
    };
    let mut asked = begin(asking, MESSAGES);
    asked.text(BODY, true, quote::MAX_CHARS, Must::Answer);
    let messages = Contributions {
        questions: private(asked.finish(), BODY),
        targets: Targets::of(&ActivityId::parse(ENTRIES).ok()?),
        pages: false,
        moderation: Moderation::After,
        edit_hours: 0,
        ..entries.clone()
    };
    for activity in activities.iter_mut() {
        match activity.id.as_str() {
            ENTRIES => activity.contributions = Some(entries.clone()),
            MESSAGES => activity.contributions = Some(messages.clone()),
            _ => {}
        }
    }
    let social_service = match service {
        Some(service) => Some(service?),
        None => None,
    };
    let followup = followup(asking.reporter, file.followup.as_ref(), asking.files);
    Some(Exchange { validity: validity?, social_service, safety: safety?, followup })
}

/// What is asked of an entry.
fn entry(asking: Asking<'_>, file: &ExchangeFile) -> Questionnaire {
    let mut asked = begin(asking, ENTRIES);
    let options = |asked: &Asked<'_>, question: &str, options: &[&str]| {
        options.iter().map(|option| asked.option(question, option)).collect::<Vec<_>>()
    };
    let kinds = options(&asked, KIND, &[OFFER, NEED]);
    asked.choice(KIND, kinds, Must::Answer);
    asked.text(TITLE, false, TITLE_CHARS, Must::Answer);
    asked.text(BODY, true, BODY_CHARS, Must::Answer);
    asked.one_listed(CATEGORY, &file.categories, Must::Answer);
    asked.one_of(DISTRICT, &file.districts, Must::Leave);
    let slots = options(&asked, WHEN, &SLOTS);
    asked.several(WHEN, slots, Must::Leave);
    let ways = options(&asked, HOW, &[IN_PERSON, REMOTE, EITHER]);
    asked.choice(HOW, ways, Must::Answer);
    asked.day(UNTIL, Must::Leave);
    asked.own(&file.questions);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    if file.social_service.is_some() {
        let readers = options(&asked, AUDIENCE, &[EVERYBODY, SERVICE]);
        asked.choice(AUDIENCE, readers, Must::Answer);
    }
    private(asked.finish(), AUDIENCE)
}

/// Begins questions with the words of this tool.
fn begin<'a>(asking: Asking<'a>, activity: &'static str) -> Asked<'a> {
    asking.with(
        activity,
        match asking.lang {
            Lang::Fr => include_str!("../../locales/fr/exchange.ftl"),
            Lang::En => include_str!("../../locales/en/exchange.ftl"),
        },
    )
}

/// The same with one question whose answers are never published.
fn private(mut questions: Questionnaire, id: &str) -> Questionnaire {
    for question in questions.pages.iter_mut().flat_map(|page| &mut page.questions) {
        question.publish &= question.id.as_str() != id;
    }
    questions
}

/// How long entries stand. The outer `None` is a mistake, which has been reported.
fn validity(asking: Asking<'_>, located: Option<&Located<ValidityFile>>) -> Option<Validity> {
    let usual = Validity { default_days: DEFAULT_DAYS, max_days: MAX_DAYS };
    let Some(located) = located else { return Some(usual) };
    let file = located.value.as_ref()?;
    let max_days = bounds::within(asking.reporter, file.maximum.as_ref(), "maximum", 7, 366)?.unwrap_or(MAX_DAYS);
    let default_days = bounds::within(asking.reporter, file.default.as_ref(), "default", 1, max_days)?;
    Some(Validity { default_days: default_days.unwrap_or(DEFAULT_DAYS.min(max_days)), max_days })
}

fn service(asking: Asking<'_>, located: &Located<ServiceFile>) -> Option<SocialService> {
    let file = located.value.as_ref()?;
    let name = check::short(asking.reporter, &file.name, "name", MAX_NAME);
    let address = check::email(asking.reporter, &file.address);
    Some(SocialService { name: name?, address: address? })
}

fn safety(asking: Asking<'_>, located: Option<&Located<Vec<Located<String>>>>) -> Option<Vec<String>> {
    let Some(located) = located else { return Some(Vec::new()) };
    let words = located.value.as_ref()?.iter().map(|word| check::short(asking.reporter, word, "safety", MAX_SAFETY));
    words.collect()
}
