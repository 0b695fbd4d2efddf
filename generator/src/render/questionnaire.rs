//! The pages and files below a questionnaire's own.

use super::RenderReason;
use crate::open_results;
use crate::plan::PageKind;
use parvis_model::form::Typed;
use parvis_model::path::page::{RESULTS_CSV, RESULTS_JSON};
use parvis_model::{Process, Snapshot};
use parvis_theme::Theme;
use parvis_theme::view::{Page, QuestionsPage, ResultsPage, Station, Subject};

/// Draws one of them.
pub(super) fn below(
    theme: &Theme,
    page: &Page<'_>,
    process: &Process,
    kind: &PageKind,
    snapshot: &Snapshot,
) -> Result<Vec<u8>, RenderReason> {
    // The plan has such pages for questionnaires only, and a questionnaire has its activity.
    let (Some(questionnaire), Some(activity)) = (process.questionnaire(), process.activities.first()) else {
        return Ok(theme.not_found(page)?.into_bytes());
    };
    let subject = Subject { process, activity, about: None };
    let results = snapshot.results(&process.id, &activity.id);
    let html = match kind {
        PageKind::Questions(_) => {
            let (typed, reading) = (Typed::new(), questionnaire.read(&Typed::new()));
            let view = QuestionsPage {
                subject,
                // The first page has nothing to depend on.
                at: Station::Questions(reading.path.first().copied().unwrap_or(0)),
                typed: &typed,
                reading: &reading,
                wrong: &[],
                errors: &[],
                notice: None,
                similar: &[],
                token: "",
            };
            theme.questions(page, &view)
        }
        PageKind::Paper(_) => theme.paper(page, &subject),
        PageKind::ResultsCsv(_) => {
            return Ok(open_results::csv(questionnaire, &results)?);
        }
        PageKind::ResultsJson(_) => {
            let url = format!("{}/{}/", page.definition.site.url, process.id);
            Ok(format!("{:#}\n", open_results::json(process, questionnaire, &results, &url)))
        }
        _ => {
            let file = |name: &str| (name.to_owned(), name.to_owned());
            let files = if results.total() == 0 { vec![] } else { vec![file(RESULTS_CSV), file(RESULTS_JSON)] };
            theme.results(page, &ResultsPage { subject, results: &results, files })
        }
    };
    Ok(html?.into_bytes())
}
