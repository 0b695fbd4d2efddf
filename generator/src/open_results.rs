//! The results of a questionnaire as open data: the numbers of its page, as CSV and as JSON.

use crate::table::Table;
use parvis_model::question::{Choice, Decimal, Kind, OTHER, Question};
use parvis_model::tally::answers::{Results, Summary};
use parvis_model::{Process, Questionnaire};
use serde_json::{Value, json};

/// The head of the CSV. `docs/guide/questionnaire.md` explains it.
const HEAD: [&str; 9] =
    ["number", "question", "label", "row", "row_label", "option", "option_label", "value", "answered"];

/// The results as CSV: a line for each number of the page.
pub(crate) fn csv(questionnaire: &Questionnaire, results: &Results) -> Result<Vec<u8>, csv::Error> {
    let mut table = Table::new(HEAD);
    for question in questionnaire.questions() {
        let Some(summary) = results.questions.get(&question.id) else { continue };
        let mut line = |row: &str, option: &str, value: String, answered: u64| {
            let columns = match &question.kind {
                Kind::Matrix { columns, .. } => columns,
                kind => kind.options(),
            };
            let rows = question.kind.options();
            table.row([
                question.number.to_string(),
                question.id.to_string(),
                question.label.clone(),
                row.to_owned(),
                label(rows, row),
                option.to_owned(),
                label(columns, option),
                value,
                answered.to_string(),
            ]);
        };
        match summary {
            Summary::Options { answered, counts } => {
                for option in in_order(question, counts.keys()) {
                    line("", &option, counts[&option].to_string(), *answered);
                }
            }
            Summary::Levels { answered, counts } => {
                counts.iter().for_each(|(level, count)| line("", &level.to_string(), count.to_string(), *answered));
            }
            Summary::Numbers { answered, twice_median } => {
                if let Some(twice) = twice_median {
                    line("", "median", half(*twice), *answered);
                } else {
                    line("", "", String::new(), *answered);
                }
            }
            Summary::Ranks { answered, counts } => {
                for option in in_order(question, counts.keys()) {
                    for (rank, count) in (1..).zip(&counts[&option]) {
                        line(&option, &rank.to_string(), count.to_string(), *answered);
                    }
                }
            }
            Summary::Cells { rows, .. } => {
                for row in in_order(question, rows.keys()) {
                    let counted = &rows[&row];
                    for column in question.kind.columns() {
                        let count = counted.counts.get(column).copied().unwrap_or(0);
                        line(&row, column, count.to_string(), counted.answered);
                    }
                }
            }
            Summary::Texts { answered, .. } | Summary::Answered { answered } => {
                line("", "", String::new(), *answered);
            }
        }
    }
    table.finish()
}

/// Half of a number, exactly.
fn half(twice: Decimal) -> String {
    // Half a thousandth is five ten-thousandths.
    let tenths = twice.thousandths() * 5;
    let sign = if tenths < 0 { "-" } else { "" };
    let text = format!("{sign}{}.{:04}", tenths.abs() / 10_000, tenths.abs() % 10_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The results as JSON.
pub(crate) fn json(process: &Process, questionnaire: &Questionnaire, results: &Results, url: &str) -> Value {
    let question = |question: &Question| {
        let summary = results.questions.get(&question.id)?;
        Some(json!({
            "id": question.id,
            "number": question.number,
            "label": question.label,
            "type": question.kind.keyword(),
            "options": choices(question.kind.options()),
            "results": summary,
        }))
    };
    json!({
        "format": 1,
        "process": process.id,
        "title": process.title,
        "url": url,
        "answers": { "web": results.web, "paper": results.paper },
        "questions": questionnaire.questions().filter_map(question).collect::<Vec<_>>(),
        "crosstabs": questionnaire.crosstabs.iter().zip(&results.crosstabs).map(|((rows, columns), table)| json!({
            "rows": rows,
            "columns": columns,
            "table": table,
        })).collect::<Vec<_>>(),
    })
}

fn choices(options: &[Choice]) -> Vec<Value> {
    options.iter().map(|option| json!({ "id": option.id, "label": option.label })).collect()
}

fn label(options: &[Choice], id: &str) -> String {
    options.iter().find(|option| option.id == id).map(|option| option.label.clone()).unwrap_or_default()
}

/// Names in the order of the question, then « autre », then those of options that are gone.
fn in_order<'a>(question: &Question, names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let place = |name: &str| {
        let known = question.kind.options().iter().position(|option| option.id == name);
        (known.unwrap_or(usize::MAX), name != OTHER)
    };
    let mut names: Vec<String> = names.cloned().collect();
    names.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_exact() {
        for (twice, median) in [("5", "2.5"), ("0", "0"), ("-3", "-1.5"), ("0,001", "0.0005"), ("20", "10")] {
            assert_eq!(half(Decimal::parse(twice).unwrap()), median);
        }
    }
}
