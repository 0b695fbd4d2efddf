//! A contribution for templates: in a list, on its own page, among others about the same thing.

use super::picture;
use crate::ThemeError;
use crate::format::Moment;
use crate::pages::brief::PictureView;
use crate::pages::{Scene, said};
use crate::view::Shown;
use parvis_model::contribution::{BODY, CATEGORY, DISTRICT, NAME, SIDE, Stage, TITLE, What};
use parvis_model::exchange::{KIND, UNTIL};
use parvis_model::question::AnswerSet;
use parvis_model::questionnaire::Questionnaire;
use parvis_model::{Activity, Contribution, Contributions, Process};
use parvis_text::{excerpt, tidy};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// How much of a text stands in a list, in characters.
const EXCERPT: usize = 220;
/// Questions that have places of their own on pages.
const PLACED: [&str; 8] = [TITLE, BODY, CATEGORY, DISTRICT, NAME, SIDE, KIND, UNTIL];

/// A contribution in a list.
#[derive(Debug, Serialize)]
pub(crate) struct CardView {
    pub(crate) id: String,
    pub(crate) url: String,
    pub(crate) heading: String,
    excerpt: String,
    /// The side that it takes, as in the keys of the locale files.
    pub(crate) side: Option<String>,
    /// How many answered it.
    replies: u64,
    /// Whether it can be answered at all.
    discussed: bool,
    category: Option<Link>,
    district: Option<Link>,
    author: Option<String>,
    photo: Option<PictureView>,
    pub(crate) sent: Moment,
    edited: Option<Moment>,
    stage: &'static str,
    /// Whether it is an offer or a need, where that is asked.
    pub(crate) kind: Option<String>,
    /// The last day on which it stands, where it ends by itself.
    until: Option<Moment>,
    /// Whether it has ended.
    over: bool,
    status: Option<&'static str>,
    answered: bool,
    /// Option and number.
    chosen: Vec<(String, u64)>,
}

/// A link to what has something in common.
#[derive(Debug, Serialize)]
pub(crate) struct Link {
    pub(crate) label: String,
    pub(crate) url: String,
}

/// Something that happened.
#[derive(Debug, Serialize)]
pub(crate) struct Happened {
    at: Moment,
    /// As in the keys of the locale files.
    what: String,
    /// The contribution that it was joined to.
    into: Option<String>,
}

/// A further answer, in words.
#[derive(Debug, Serialize)]
pub(crate) struct Answered {
    /// The name of its question.
    id: String,
    label: String,
    lines: Vec<said::Said>,
}

/// Its title, or how its text begins.
pub(crate) fn heading(contribution: &Contribution) -> String {
    match contribution.text(TITLE) {
        Some(title) => tidy(title).into_owned(),
        None => excerpt(contribution.text(BODY).unwrap_or_default(), 80),
    }
}

/// A contribution for a list.
pub(crate) fn card(
    scene: &Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    shown: &Shown<'_>,
) -> Result<CardView, ThemeError> {
    let contribution = shown.contribution;
    let own = scene.process_link(process);
    let linked = |options: Vec<(&str, &str)>, option: Option<&str>, folder: &str| {
        let option = option?;
        let (_, label) = options.into_iter().find(|(id, _)| *id == option)?;
        Some(Link { label: label.to_owned(), url: format!("{own}{folder}-{option}/") })
    };
    let body = contribution.text(BODY).unwrap_or_default();
    Ok(CardView {
        id: contribution.id.to_string(),
        url: format!("{own}{}/", contribution.id),
        heading: heading(contribution),
        excerpt: excerpt(body, EXCERPT),
        side: contribution.option(SIDE).map(str::to_owned),
        replies: shown.replies,
        discussed: process.activities.iter().any(|activity| is_about(activity, process)),
        category: linked(contributions.options(CATEGORY), contribution.option(CATEGORY), "categorie"),
        district: linked(process.districts(contributions), contribution.district(), "quartier"),
        author: contribution.text(NAME).map(|name| tidy(name).into_owned()),
        photo: picture::of(scene, contribution),
        sent: scene.calendar.exact(contribution.sent_at)?,
        edited: contribution.edited_at.map(|at| scene.calendar.exact(at)).transpose()?,
        stage: contribution.stage.keyword(),
        kind: contribution.side().map(str::to_owned),
        until: contribution.expires_at.map(|until| scene.calendar.end(until)).transpose()?,
        over: contribution.is_over(scene.page.now),
        status: contribution.status.map(|status| status.keyword()),
        answered: contribution.reply.is_some(),
        chosen: shown.chosen.iter().map(|(option, count)| ((*option).to_owned(), *count)).collect(),
    })
}

/// Whether one writes about contributions in an activity.
fn is_about(activity: &Activity, process: &Process) -> bool {
    let targets = activity.contributions.as_ref().map(|contributions| &contributions.targets.activities);
    targets.is_some_and(|targets| targets.iter().any(|target| process.activity(target).is_some()))
}

/// A contribution with its whole text. Built by hand, because safe HTML must stay marked as such.
pub(crate) fn whole(
    scene: &Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    shown: &Shown<'_>,
) -> Result<Value, ThemeError> {
    let contribution = shown.contribution;
    let card = card(scene, process, contributions, shown)?;
    let reply = contribution.reply.as_ref().map(|reply| {
        let at = scene.calendar.exact(reply.at)?;
        Ok::<_, ThemeError>(Value::from(BTreeMap::from([
            ("by".to_owned(), Value::from(reply.by.as_str())),
            ("at".to_owned(), Value::from_serializable(&at)),
            ("html".to_owned(), written(&reply.text)),
        ])))
    });
    // Once there is an answer, until when it was owed is history.
    let owed = contribution.owed_by.filter(|_| contribution.reply.is_none());
    let owed =
        owed.map(|until| Ok::<_, ThemeError>((scene.calendar.exact(until)?, until < scene.page.now))).transpose()?;
    let merged = match &contribution.stage {
        Stage::Merged { into } => Some(format!("{}{into}/", scene.process_link(process))),
        _ => None,
    };
    let fields = [
        ("card".to_owned(), Value::from_serializable(&card)),
        ("html".to_owned(), written(contribution.text(BODY).unwrap_or_default())),
        ("answers".to_owned(), Value::from_serializable(&further(scene, contributions, &contribution.answers, true)?)),
        ("history".to_owned(), Value::from_serializable(&history(scene, process, contribution)?)),
        ("merged".to_owned(), Value::from_serializable(&merged)),
        ("owed".to_owned(), Value::from_serializable(&owed)),
        ("reply".to_owned(), reply.transpose()?.unwrap_or(Value::none())),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}

/// Answers to questions that have no place of their own: those that the public sees, or those that it does not.
pub(crate) fn further(
    scene: &Scene<'_>,
    contributions: &Contributions,
    answers: &AnswerSet,
    public: bool,
) -> Result<Vec<Answered>, ThemeError> {
    let questions = contributions.questions.questions();
    // What is not published has no place of its own on any page, whatever its question is called.
    let further =
        questions.filter(|question| question.publish == public && !(public && PLACED.contains(&question.id.as_str())));
    let answered = further.filter_map(|question| Some((question, answers.get(&question.id)?)));
    let view = answered.map(|(question, answer)| {
        Ok(Answered {
            id: question.id.to_string(),
            label: question.label.clone(),
            lines: said::answer(scene, question, answer)?,
        })
    });
    view.collect()
}

/// All answers in words, in the order of the questions: for a mail to whoever is to read all of it.
pub(crate) fn whole_answers(
    scene: &Scene<'_>,
    questions: &Questionnaire,
    answers: &AnswerSet,
) -> Result<Vec<Answered>, ThemeError> {
    let answered = questions.questions().filter_map(|question| Some((question, answers.get(&question.id)?)));
    let view = answered.map(|(question, answer)| {
        Ok(Answered {
            id: question.id.to_string(),
            label: question.label.clone(),
            lines: said::answer(scene, question, answer)?,
        })
    });
    view.collect()
}

fn history(scene: &Scene<'_>, process: &Process, contribution: &Contribution) -> Result<Vec<Happened>, ThemeError> {
    let own = scene.process_link(process);
    let happened = contribution.history.iter().map(|event| {
        let (what, into) = match &event.what {
            What::Published => ("published".to_owned(), None),
            What::Refused => ("refused".to_owned(), None),
            What::Seen => ("seen".to_owned(), None),
            What::Appealed => ("appealed".to_owned(), None),
            What::RevisionAsked => ("revision".to_owned(), None),
            What::Edited => ("edited".to_owned(), None),
            What::Status(status) => (format!("status-{}", status.keyword()), None),
            What::ThresholdReached => ("threshold".to_owned(), None),
            What::Answered => ("answered".to_owned(), None),
            What::Merged(into) => ("merged".to_owned(), Some(format!("{own}{into}/"))),
            What::Withdrawn => ("withdrawn".to_owned(), None),
            What::Reminded => ("reminded".to_owned(), None),
            What::Ended => ("ended".to_owned(), None),
            What::Fulfilled => ("fulfilled".to_owned(), None),
            What::Prolonged => ("prolonged".to_owned(), None),
            What::Erased => ("erased".to_owned(), None),
        };
        Ok(Happened { at: scene.calendar.exact(event.at)?, what, into })
    });
    happened.collect()
}

/// The options that one may choose in an activity, with the number of those who did.
pub(crate) fn options(activity: &Activity) -> &[String] {
    activity.choices.as_ref().map_or(&[], |choices| &choices.options)
}

/// A resident's text as safe HTML.
pub(crate) fn written(text: &str) -> Value {
    Value::safe_string(parvis_text::markdown(text).as_str())
}
