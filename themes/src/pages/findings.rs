//! What came out of each question: first the finding in a sentence, then the numbers.

use crate::ThemeError;
use crate::pages::{Scene, choices};
use parvis_model::question::Question;
use parvis_model::questionnaire::Questionnaire;
use parvis_model::tally::answers::{Results, Summary};
use serde::Serialize;

/// What came out of one question.
#[derive(Debug, Serialize)]
pub(crate) struct Finding {
    id: String,
    number: u16,
    label: String,
    answered: u64,
    sentence: Option<String>,
    rows: Vec<(String, u64)>,
}

/// What came out of every public question.
pub(crate) fn findings(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    results: &Results,
) -> Result<Vec<Finding>, ThemeError> {
    let public = questionnaire.questions().filter_map(|q| results.questions.get(&q.id).map(|summary| (q, summary)));
    public.map(|(question, summary)| finding(scene, question, summary)).collect()
}

/// The first finding, for those who read nothing else.
pub(crate) fn headline(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    results: &Results,
) -> Result<Option<String>, ThemeError> {
    Ok(findings(scene, questionnaire, results)?.into_iter().find_map(|finding| finding.sentence))
}

fn finding(scene: &Scene<'_>, question: &Question, summary: &Summary) -> Result<Finding, ThemeError> {
    let kind = &question.kind;
    let (answered, rows) = match summary {
        Summary::Options { answered, counts } => {
            let rows = counts.iter().map(|(id, count)| Ok((choices::option(scene, kind, id)?, *count)));
            (*answered, rows.collect::<Result<Vec<_>, ThemeError>>()?)
        }
        Summary::Levels { answered, counts } => {
            let rows = counts.iter().map(|(level, count)| Ok((choices::level(scene, kind, *level)?, *count)));
            (*answered, rows.collect::<Result<Vec<_>, ThemeError>>()?)
        }
        Summary::Numbers { answered, .. }
        | Summary::Ranks { answered, .. }
        | Summary::Cells { answered, .. }
        | Summary::Texts { answered, .. }
        | Summary::Answered { answered } => (*answered, Vec::new()),
    };
    let (id, label) = (question.id.as_str().to_owned(), question.label.clone());
    Ok(Finding { id, number: question.number, label, answered, sentence: None, rows })
}
