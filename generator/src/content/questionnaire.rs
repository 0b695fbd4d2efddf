//! The `questionnaire` section of `process.yml`.

use super::check::Files;
use super::condition::{self, Absent, Conditions, Place};
use super::petition::require_answer_text;
use super::question::{self, QuestionFile, Reading, identifier, near};
use super::{bounds, schema, when};
use crate::diagnostic::{Code, Reporter};
use crate::yaml::Located;
use parvis_model::question::{Kind, Question};
use parvis_model::questionnaire::{Amendment, FollowUp, Jump, QuestionPage, Questionnaire};
use parvis_model::{ProcessId, QuestionId};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

const MAX_PAGES: usize = 60;
const MAX_QUESTIONS: usize = 150;
/// Characters that all texts of an answer may have together: a record of the table ends at 400 KB, and a page carries
/// everything that was typed before.
const MAX_CHARS: u32 = 60_000;
/// The word of `to` for the end.
const END: &str = "end";

/// How many questions stand on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Layout {
    /// As the file groups them.
    Pages,
    /// One.
    Questions,
}

/// `questionnaire`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct QuestionnaireFile {
    /// Whether a page shows the questions of a group, or one question.
    layout: Option<Located<Layout>>,
    /// About how many minutes it takes.
    minutes: Option<Located<u16>>,
    /// The pages.
    pages: Located<Vec<Located<PageFile>>>,
    /// Questions whose answers are set against each other once it is closed.
    crosstabs: Option<Located<Vec<Located<CrosstabFile>>>>,
    /// Written answers to be shown, by their numbers.
    reading: Option<Located<Vec<Located<ReadingFile>>>>,
    /// Changes of the questions since the first answer.
    amendments: Option<Located<Vec<Located<AmendmentFile>>>>,
    /// What became of it; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// One entry of `pages`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PageFile {
    /// Its name, for jumps.
    #[schemars(regex(pattern = schema::SLUG))]
    id: Located<String>,
    /// Its title.
    title: Located<String>,
    /// What is said before the questions; an empty line begins another paragraph.
    intro: Option<Located<String>>,
    /// It is shown if all of these are true.
    #[serde(rename = "if")]
    all: Conditions,
    /// It is shown if one of these is true.
    #[serde(rename = "if_any")]
    any: Conditions,
    /// Its questions; a page without any only explains.
    questions: Option<Located<Vec<Located<QuestionFile>>>>,
    /// Where to go on after it.
    jumps: Option<Located<Vec<Located<JumpFile>>>>,
}

/// One entry of `jumps`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JumpFile {
    /// If all of these are true.
    #[serde(rename = "if")]
    all: Conditions,
    /// If one of these is true.
    #[serde(rename = "if_any")]
    any: Conditions,
    /// The name of a later page, or `end`.
    to: Located<String>,
}

/// One entry of `crosstabs`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CrosstabFile {
    /// The question of the rows.
    rows: Located<String>,
    /// The question of the columns.
    columns: Located<String>,
}

/// One entry of `reading`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ReadingFile {
    /// The question.
    question: Located<String>,
    /// The numbers of the answers, from the first column of the export.
    answers: Located<Vec<Located<String>>>,
}

/// One entry of `amendments`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct AmendmentFile {
    /// The day of the change.
    #[schemars(regex(pattern = schema::DAY))]
    date: Located<String>,
    /// What changed and why, in words for everybody.
    reason: Located<String>,
}

/// `followup`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct FollowUpFile {
    /// The day of the decision.
    #[schemars(regex(pattern = schema::DAY))]
    date: Located<String>,
    /// What was decided, in one sentence.
    decision: Located<String>,
}

/// Checks the section and turns it into the model's questionnaire.
pub(super) fn convert(
    reporter: &Reporter<'_>,
    file: QuestionnaireFile,
    process: Option<&ProcessId>,
    files: &Files<'_>,
) -> Option<Questionnaire> {
    let seed = process.map_or(files.base, ProcessId::as_str);
    let pages = pages(Reading { reporter, files, seed }, file.pages.value.as_deref().unwrap_or_default());
    let questions: Vec<&Question> = pages.iter().flat_map(|page| &page.questions).collect();
    limits(reporter, &file, &questions);
    let written = file.pages.value.iter().flatten().filter_map(|page| page.value.as_ref()).flat_map(names_of);
    let broken = absent(written, &questions, Place::Broken);
    let crosstabs = entries(&file.crosstabs).filter_map(|pair| {
        let of =
            |located| condition::crossable(reporter, located, &questions, &broken).map(|question| question.id.clone());
        let (rows, columns) = (of(&pair.rows), of(&pair.columns));
        Some((rows?, columns?))
    });
    let crosstabs = crosstabs.collect();
    let reading = reading(reporter, &file, &questions, &broken);
    let amendments = amendments(reporter, &file.amendments);
    let followup = followup(reporter, file.followup.as_ref(), files);
    let minutes = bounds::within(reporter, file.minutes.as_ref(), "minutes", 1, 120)?;
    let single = file.layout.as_ref().and_then(|layout| layout.value) == Some(Layout::Questions);
    let pages = if single { pages.into_iter().flat_map(one_by_one).collect() } else { pages };
    Some(Questionnaire { pages, minutes, crosstabs, reading, amendments, followup })
}

/// What became of it, whose text must be there.
pub(super) fn followup(
    reporter: &Reporter<'_>,
    located: Option<&Located<FollowUpFile>>,
    files: &Files<'_>,
) -> Option<FollowUp> {
    let located = located?;
    require_answer_text(reporter, &located.span, files);
    let followup = located.value.as_ref()?;
    let date = when::day(reporter, &followup.date);
    Some(FollowUp { date: date?, decision: followup.decision.value.clone()? })
}

/// What changed since the first answer or vote.
pub(super) fn amendments(
    reporter: &Reporter<'_>,
    list: &Option<Located<Vec<Located<AmendmentFile>>>>,
) -> Vec<Amendment> {
    let amendments = entries(list).filter_map(|amendment| {
        let date = when::day(reporter, &amendment.date);
        Some(Amendment { date: date?, reason: amendment.reason.value.clone()? })
    });
    amendments.collect()
}

fn entries<T>(list: &Option<Located<Vec<Located<T>>>>) -> impl Iterator<Item = &T> {
    let list = list.as_ref().and_then(|list| list.value.as_deref()).unwrap_or_default();
    list.iter().filter_map(|entry| entry.value.as_ref())
}

fn pages(reading: Reading<'_>, files: &[Located<PageFile>]) -> Vec<QuestionPage> {
    let reporter = reading.reporter;
    let written = |page: &Located<PageFile>| page.value.as_ref().and_then(|page| page.id.value.clone());
    let names: Vec<String> = files.iter().filter_map(written).collect();
    let questions_of: Vec<Vec<String>> =
        files.iter().map(|page| page.value.as_ref().map(names_of).unwrap_or_default()).collect();
    let mut pages: Vec<QuestionPage> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut number = 0;
    for (index, file) in files.iter().enumerate() {
        let Some(file) = &file.value else { continue };
        let id = identifier(reporter, &file.id);
        if let Some(id) = &id
            && (!seen.insert(format!("page {id}")) || id == END)
        {
            reporter.at(&file.id.span, Code::DuplicateOption, vec![("found", id.clone().into())]);
        }
        let mut questions = Vec::new();
        for file in entries(&file.questions) {
            number += 1;
            let Some(question) = question::convert(reading, file, number) else { continue };
            if !seen.insert(question.id.to_string()) {
                reporter.at(&file.id.span, Code::DuplicateOption, vec![("found", question.id.to_string().into())]);
            }
            questions.push(question);
        }
        let earlier: Vec<&Question> = pages.iter().flat_map(|page| &page.questions).collect();
        let with_own: Vec<&Question> = earlier.iter().copied().chain(&questions).collect();
        // From a page on, questions come later; before it, what is not there has mistakes of its own.
        let later = |from: usize, known: &[&Question]| {
            let written = |pages: &[Vec<String>]| pages.iter().flatten().cloned().collect::<Vec<_>>();
            let (before, after) = questions_of.split_at(from.min(questions_of.len()));
            let mut names = absent(written(before), known, Place::Broken);
            names.extend(absent(written(after), known, Place::Later));
            names
        };
        let shown = condition::when(reporter, &file.all, &file.any, &earlier, &later(index, &earlier));
        let jumps = entries(&file.jumps).filter_map(|jump| {
            let when = condition::when(reporter, &jump.all, &jump.any, &with_own, &later(index + 1, &with_own));
            let here = id.as_deref().unwrap_or_default();
            Some(Jump { when, to: destination(reporter, &jump.to, here, &names)? })
        });
        let jumps = jumps.collect();
        pages.push(QuestionPage {
            id: id.unwrap_or_default(),
            title: file.title.value.clone().unwrap_or_default(),
            intro: file.intro.as_ref().and_then(|intro| intro.value.as_deref()).map(paragraphs),
            questions,
            when: shown,
            jumps,
        });
    }
    pages
}

/// The names of the questions that a page has in the file.
fn names_of(page: &PageFile) -> Vec<String> {
    entries(&page.questions).filter_map(|question| question.id.value.clone()).collect()
}

/// Those of the written questions that are not known.
fn absent(written: impl IntoIterator<Item = String>, known: &[&Question], place: Place) -> Vec<Absent> {
    let unknown = |name: &String| !known.iter().any(|question| question.id.as_str() == name);
    written.into_iter().filter(unknown).map(|name| (name, place)).collect()
}

/// A later page, or the end.
fn destination(
    reporter: &Reporter<'_>,
    located: &Located<String>,
    here: &str,
    names: &[String],
) -> Option<Option<String>> {
    let name = located.value.as_ref()?;
    if name == END {
        return Some(None);
    }
    let position = |name: &str| names.iter().position(|known| known == name);
    match (position(name), position(here)) {
        (Some(to), Some(from)) if to > from => Some(Some(name.clone())),
        (Some(_), _) => {
            reporter.at(&located.span, Code::JumpBack, vec![("word", name.clone().into())]);
            None
        }
        (None, _) => {
            let mut known: Vec<&str> = names.iter().map(String::as_str).collect();
            known.push(END);
            let args = vec![
                ("word", name.clone().into()),
                ("near", near(name, &known).into()),
                ("allowed", known.join(", ").into()),
            ];
            reporter.at(&located.span, Code::UnknownPage, args);
            None
        }
    }
}

/// A text as safe HTML: paragraphs and nothing else.
fn paragraphs(text: &str) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    paragraphs.map(|text| format!("<p>{}</p>", escape(text))).collect()
}

/// The same page as pages of one question: what comes before stands on the first, jumps follow the last.
fn one_by_one(page: QuestionPage) -> Vec<QuestionPage> {
    let last = page.questions.len().saturating_sub(1);
    if last == 0 {
        return vec![page];
    }
    let QuestionPage { id, title, intro, questions, when, jumps } = page;
    let one = |(index, question): (usize, Question)| QuestionPage {
        // A jump to the page leads to its first question.
        id: if index == 0 { id.clone() } else { format!("{id}.{}", question.id) },
        title: title.clone(),
        intro: intro.clone().filter(|_| index == 0),
        questions: vec![question],
        when: when.clone(),
        jumps: if index == last { jumps.clone() } else { Vec::new() },
    };
    questions.into_iter().enumerate().map(one).collect()
}

fn reading(
    reporter: &Reporter<'_>,
    file: &QuestionnaireFile,
    questions: &[&Question],
    broken: &[Absent],
) -> BTreeMap<QuestionId, Vec<String>> {
    let mut chosen = BTreeMap::new();
    for entry in entries(&file.reading) {
        let Some(question) = condition::find(reporter, &entry.question, questions, broken) else { continue };
        if !matches!(question.kind, Kind::Text { .. }) || !question.publish {
            let args = vec![("word", question.id.to_string().into()), ("type", question.kind.keyword().into())];
            reporter.at(&entry.question.span, Code::CannotRead, args);
            continue;
        }
        let mut numbers = Vec::new();
        for located in entry.answers.value.as_deref().unwrap_or_default() {
            let Some(text) = &located.value else { continue };
            match answer_number(text) {
                Some(number) => numbers.push(number),
                None => reporter.at(&located.span, Code::NotAnAnswer, vec![("found", text.clone().into())]),
            }
        }
        chosen.insert(question.id.clone(), numbers);
    }
    chosen
}

/// The number of an answer in its one spelling: `7KQ2-M4TD`.
fn answer_number(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|c| *c != '-' && !c.is_whitespace()).collect();
    let compact = compact.to_ascii_uppercase();
    let known = compact.len() == 8 && compact.bytes().all(|b| b.is_ascii_alphanumeric());
    known.then(|| format!("{}-{}", &compact[..4], &compact[4..]))
}

fn limits(reporter: &Reporter<'_>, file: &QuestionnaireFile, questions: &[&Question]) {
    let at = &file.pages.span;
    let pages = file.pages.value.as_ref().map_or(0, Vec::len);
    let chars: u32 = questions
        .iter()
        .map(|question| match question.kind {
            Kind::Text { max, .. } => u32::from(max),
            _ => 0,
        })
        .sum();
    let has_any = file.pages.value.iter().flatten().any(|page| {
        page.value.as_ref().is_none_or(|page| {
            page.questions
                .as_ref()
                .is_some_and(|list| list.value.is_none() || entries(&page.questions).next().is_some())
        })
    });
    if file.pages.value.is_some() && !has_any {
        reporter.at(at, Code::NoQuestion, vec![]);
    }
    let (found, most, what) = match (pages, questions.len(), chars) {
        (pages, ..) if pages > MAX_PAGES => (pages.to_string(), MAX_PAGES.to_string(), "pages"),
        (_, questions, _) if questions > MAX_QUESTIONS => {
            (questions.to_string(), MAX_QUESTIONS.to_string(), "questions")
        }
        (_, _, chars) if chars > MAX_CHARS => (chars.to_string(), MAX_CHARS.to_string(), "characters"),
        _ => return,
    };
    reporter.at(at, Code::TooManyQuestions, vec![("what", what.into()), ("found", found.into()), ("max", most.into())]);
}
