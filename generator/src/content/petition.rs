//! The `petition` section of `process.yml`.

use super::check::Files;
use super::commune::Commune;
use super::schema;
use super::when;
use crate::diagnostic::{Code, Reporter, Span};
use crate::disk::Entry;
use crate::yaml::Located;
use parvis_model::petition::{OfficialAnswer, PaperSheet, Petition, Refusal, legal_threshold};
use parvis_model::{Activity, Identity};
use schemars::JsonSchema;
use serde::Deserialize;

/// The file with the text of the official answer.
pub(super) const ANSWER: &str = "answer.md";

/// `petition`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PetitionFile {
    /// Whether residents deposit petitions here: then the keys are others.
    #[serde(rename = "deposit")]
    #[schemars(extend("const" = false))]
    _deposit: Option<Located<bool>>,
    /// To whom it is addressed.
    addressee: Located<String>,
    /// Who started it.
    author: Located<String>,
    /// Whether it is the local petition of CGCT L1112-16.
    legal: Option<Located<bool>>,
    /// Numbers of signatures that mean something, ascending.
    thresholds: Option<Located<Vec<Located<u32>>>>,
    /// Signatures on paper, sheet by sheet.
    paper: Option<Located<Vec<Located<PaperFile>>>>,
    /// The day it was handed to the council.
    #[schemars(regex(pattern = schema::DAY))]
    transmitted: Option<Located<String>>,
    /// The official answer; its text is in `answer.md`.
    answer: Option<Located<AnswerFile>>,
    /// Why it was refused.
    refused: Option<Located<RefusedFile>>,
}

/// One sheet of `paper`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PaperFile {
    /// The day of counting.
    #[schemars(regex(pattern = schema::DAY))]
    date: Located<String>,
    /// Where it lay.
    place: Located<String>,
    /// Valid signatures on it.
    signatures: Located<u32>,
}

/// `answer`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AnswerFile {
    /// The day of the answer.
    #[schemars(regex(pattern = schema::DAY))]
    date: Located<String>,
    /// What was decided, in one sentence.
    decision: Located<String>,
}

/// `refused`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RefusedFile {
    /// The day of the decision.
    #[schemars(regex(pattern = schema::DAY))]
    date: Located<String>,
    /// The reason, in words for everybody.
    reason: Located<String>,
}

impl PetitionFile {
    /// Whether the file says that it is a legal petition, which its form depends on.
    pub(super) fn is_legal(&self) -> bool {
        self.legal.as_ref().and_then(|legal| legal.value).unwrap_or(false)
    }
}

/// Checks the section and turns it into the model's petition.
pub(super) fn convert(
    reporter: &Reporter<'_>,
    file: PetitionFile,
    commune: &Commune,
    activities: &[Activity],
    files: &Files<'_>,
) -> Option<Petition> {
    let legal = file.is_legal();
    let mut thresholds = thresholds(reporter, file.thresholds.as_ref());
    if legal && let Some(located) = &file.legal {
        let extra = legal_rules(reporter, &located.span, commune, activities);
        if let Some(extra) = extra {
            add_legal_threshold(reporter, &mut thresholds, extra, file.thresholds.as_ref());
        }
    }
    if let (Some(answer), Some(_)) = (&file.answer, &file.refused) {
        reporter.at(&answer.span, Code::AnswerAndRefused, vec![]);
    }
    if let Some(answer) = &file.answer {
        require_answer_text(reporter, &answer.span, files);
    }
    let paper = file.paper.and_then(|paper| paper.value).unwrap_or_default();
    let paper = paper.into_iter().filter_map(|sheet| paper_sheet(reporter, &sheet.value?)).collect();
    let transmitted = file.transmitted.as_ref().and_then(|date| when::day(reporter, date));
    let answer = file.answer.and_then(|answer| answer.value).and_then(|answer| {
        let date = when::day(reporter, &answer.date);
        Some(OfficialAnswer { date: date?, decision: answer.decision.value? })
    });
    let refused = file.refused.and_then(|refused| refused.value).and_then(|refused| {
        let date = when::day(reporter, &refused.date);
        Some(Refusal { date: date?, reason: refused.reason.value? })
    });
    Some(Petition {
        addressee: file.addressee.value?,
        author: file.author.value?,
        legal,
        thresholds,
        paper,
        transmitted,
        answer,
        refused,
    })
}

/// Numbers of signatures in ascending order.
pub(super) fn thresholds(reporter: &Reporter<'_>, located: Option<&Located<Vec<Located<u32>>>>) -> Vec<u32> {
    let mut thresholds = Vec::new();
    for located in located.and_then(|list| list.value.as_ref()).into_iter().flatten() {
        let Some(number) = located.value else { continue };
        if number == 0 || thresholds.last().is_some_and(|last| *last >= number) {
            reporter.at(&located.span, Code::Thresholds, vec![("found", number.to_string().into())]);
        } else {
            thresholds.push(number);
        }
    }
    thresholds
}

/// What the law asks of a local petition; the number of signatures it needs.
fn legal_rules(reporter: &Reporter<'_>, at: &Span, commune: &Commune, activities: &[Activity]) -> Option<u32> {
    if activities.iter().any(|activity| !activity.eligibility.elector) {
        reporter.at(at, Code::LegalNeedsElector, vec![]);
    }
    if activities.iter().any(|activity| activity.identity != Identity::Email) {
        reporter.at(at, Code::LegalNeedsEmail, vec![]);
    }
    // When the commune's own file could not be read, this has nothing to do with the petition.
    if commune.electors.is_none() && commune.site.is_some() {
        reporter.at(at, Code::LegalNeedsElectors, vec![]);
    }
    commune.electors.map(legal_threshold)
}

fn add_legal_threshold(
    reporter: &Reporter<'_>,
    thresholds: &mut Vec<u32>,
    legal: u32,
    located: Option<&Located<Vec<Located<u32>>>>,
) {
    match thresholds.last() {
        Some(last) if *last > legal => {
            if let Some(located) = located {
                let args = vec![("found", last.to_string().into()), ("legal", legal.to_string().into())];
                reporter.at(&located.span, Code::ThresholdAboveLegal, args);
            }
        }
        Some(last) if *last == legal => {}
        _ => thresholds.push(legal),
    }
}

/// The text of an answer or of what follows must be there.
pub(super) fn require_answer_text(reporter: &Reporter<'_>, at: &Span, files: &Files<'_>) {
    match files.folder.files.get(&files.path(ANSWER)) {
        Some(Entry::Text(_) | Entry::Unreadable) => {}
        _ => reporter.at(at, Code::MissingFile, vec![("file", ANSWER.into()), ("near", "none".into())]),
    }
}

fn paper_sheet(reporter: &Reporter<'_>, sheet: &PaperFile) -> Option<PaperSheet> {
    let date = when::day(reporter, &sheet.date);
    Some(PaperSheet { date: date?, place: sheet.place.value.clone()?, signatures: sheet.signatures.value? })
}
