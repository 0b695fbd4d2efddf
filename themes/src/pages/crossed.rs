//! Answers to two questions set against each other, with the cells that would tell about single persons left out.

use crate::ThemeError;
use crate::pages::{Scene, choices};
use parvis_model::question::Question;
use parvis_model::questionnaire::Questionnaire;
use parvis_model::tally::answers::Results;
use parvis_model::tally::crosstab::{Crosstab, K};
use serde::Serialize;

/// A cross-tabulation for the template.
#[derive(Debug, Serialize)]
pub(crate) struct Crossed {
    rows_label: String,
    columns_label: String,
    columns: Vec<String>,
    /// Nothing where too few people answered.
    rows: Vec<CrossedRow>,
    /// Whether some cells are hidden.
    hides: bool,
    fewest: u64,
}

/// One row.
#[derive(Debug, Serialize)]
struct CrossedRow {
    label: String,
    cells: Vec<Option<u64>>,
}

/// The cross-tabulations of a questionnaire.
pub(crate) fn crossed(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    results: &Results,
) -> Result<Vec<Crossed>, ThemeError> {
    let pairs = questionnaire.crosstabs.iter().zip(&results.crosstabs).filter_map(|((rows, columns), table)| {
        Some((questionnaire.question(rows)?, questionnaire.question(columns)?, table.as_ref()))
    });
    pairs.map(|(rows, columns, table)| one(scene, rows, columns, table)).collect()
}

fn one(
    scene: &Scene<'_>,
    rows: &Question,
    columns: &Question,
    table: Option<&Crosstab>,
) -> Result<Crossed, ThemeError> {
    let labels = |question: &Question, values: &[String]| {
        values.iter().map(|value| value_words(scene, question, value)).collect::<Result<Vec<_>, ThemeError>>()
    };
    let (heads, lines) = match table {
        None => (Vec::new(), Vec::new()),
        Some(table) => {
            let rows = labels(rows, &table.rows)?.into_iter().zip(&table.cells);
            let rows = rows.map(|(label, cells)| CrossedRow { label, cells: cells.clone() });
            (labels(columns, &table.columns)?, rows.collect())
        }
    };
    Ok(Crossed {
        rows_label: rows.label.clone(),
        columns_label: columns.label.clone(),
        columns: heads,
        hides: lines.iter().any(|row: &CrossedRow| row.cells.contains(&None)),
        rows: lines,
        fewest: K,
    })
}

fn value_words(scene: &Scene<'_>, question: &Question, value: &str) -> Result<String, ThemeError> {
    match value.parse::<u8>() {
        Ok(level) if question.kind.levels().is_some() => choices::level(scene, &question.kind, level),
        _ => choices::option(scene, &question.kind, value),
    }
}
