//! What came out of each question: first the finding in a sentence, then the numbers. Everything is a whole number;
//! percentages are rounded half up, so that they may not add up to 100.

use crate::ThemeError;
use crate::format::decimal;
use crate::locale::Conjunction;
use crate::pages::{Scene, choices, question};
use parvis_model::question::{Decimal, GRADES, Kind, Question};
use parvis_model::questionnaire::Questionnaire;
use parvis_model::tally::answers::{Results, Row, STEP, Summary, majority_grade, median_level};
use serde::Serialize;
use std::collections::BTreeMap;

/// What came out of one question.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Finding {
    id: String,
    number: u16,
    label: String,
    answered: u64,
    /// The finding, one sentence a line.
    lines: Vec<String>,
    /// How to read it.
    note: Option<String>,
    /// Whether the numbers are points rather than people.
    points: bool,
    bars: Vec<Bar>,
    columns: Vec<String>,
    /// Whether the words of the answers are ours, rather than the commune's.
    ours: bool,
    rows: Vec<Counts>,
    /// Texts that the commune chose for reading.
    quotes: Vec<String>,
}

/// A number with its bar.
#[derive(Debug, Serialize)]
struct Bar {
    label: String,
    count: u64,
    percent: u8,
}

/// The numbers of one row of a matrix.
#[derive(Debug, Serialize)]
struct Counts {
    label: String,
    cells: Vec<(u64, u8)>,
}

/// What came out of every public question, in the order of the questionnaire.
pub(crate) fn findings(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    results: &Results,
) -> Result<Vec<Finding>, ThemeError> {
    let public = questionnaire.questions().filter_map(|q| results.questions.get(&q.id).map(|summary| (q, summary)));
    public.map(|(asked, summary)| finding(scene, asked, summary)).collect()
}

/// The first finding, for those who read nothing else: the question and what came out of it.
pub(crate) fn headline(
    scene: &Scene<'_>,
    questionnaire: &Questionnaire,
    results: &Results,
) -> Result<Option<(String, String)>, ThemeError> {
    let found = findings(scene, questionnaire, results)?.into_iter();
    let mut told = found.filter(|finding| finding.answered > 0 && finding.quotes.is_empty());
    Ok(told.find_map(|finding| Some((finding.label.clone(), finding.lines.into_iter().next()?))))
}

fn finding(scene: &Scene<'_>, asked: &Question, summary: &Summary) -> Result<Finding, ThemeError> {
    let found = match summary {
        Summary::Options { answered, counts } => options(scene, asked, *answered, counts)?,
        Summary::Levels { answered, counts } => levels(scene, &asked.kind, *answered, counts)?,
        Summary::Numbers { answered, twice_median } => numbers(scene, &asked.kind, *answered, *twice_median)?,
        Summary::Ranks { answered, counts } => ranks(scene, &asked.kind, *answered, counts)?,
        Summary::Cells { answered, rows } => cells(scene, &asked.kind, *answered, rows)?,
        Summary::Texts { answered, chosen } => texts(scene, *answered, chosen)?,
        Summary::Answered { answered } => Finding { answered: *answered, ..Finding::default() },
    };
    let ours = asked.kind.levels().is_some() || matches!(asked.kind, Kind::Grades { .. });
    Ok(Finding {
        ours,
        id: question::element(&asked.input()),
        number: asked.number,
        label: asked.label.clone(),
        ..found
    })
}

/// `count` of `all` in whole percent, rounded half up.
fn percent(count: u64, all: u64) -> u8 {
    let (count, all) = (u128::from(count), u128::from(all));
    if all == 0 { 0 } else { u8::try_from((count * 200 + all) / (2 * all)).unwrap_or(100).min(100) }
}

/// In what sense an option leads.
#[derive(Debug, Clone, Copy)]
enum Lead {
    /// More people chose it than any other.
    Chosen,
    /// The same where everybody could choose several.
    Named,
    /// It has the most points.
    Points,
}

/// Who leads, in one sentence; nothing where nobody chose anything.
fn leaders(scene: &Scene<'_>, lead: Lead, bars: &[Bar], of: u64) -> Result<Vec<String>, ThemeError> {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0);
    if most == 0 {
        return Ok(Vec::new());
    }
    let leading = bars.iter().filter(|bar| bar.count == most);
    let labels = leading.map(|bar| scene.say("quoted", &[("text", bar.label.as_str().into())]));
    let labels = labels.collect::<Result<Vec<_>, ThemeError>>()?;
    let many = if labels.len() > 1 { "tie" } else { "one" };
    let labels = scene.locale().list(&labels, Conjunction::And)?;
    let args =
        [("labels", labels.into()), ("count", most.into()), ("of", of.into()), ("percent", percent(most, of).into())];
    Ok(vec![match lead {
        Lead::Chosen => scene.say(&format!("result-leads-{many}"), &args)?,
        Lead::Named => scene.say(&format!("result-named-{many}"), &args)?,
        Lead::Points => scene.say(&format!("result-points-{many}"), &args)?,
    }])
}

fn options(
    scene: &Scene<'_>,
    question: &Question,
    answered: u64,
    counts: &BTreeMap<String, u64>,
) -> Result<Finding, ThemeError> {
    let kind = &question.kind;
    // In the order of the questionnaire, then what is gone from it, then the most chosen first.
    let place = |id: &String| kind.options().iter().position(|option| option.id == *id).unwrap_or(usize::MAX);
    let mut ids: Vec<(&String, u64)> = counts.iter().map(|(id, count)| (id, *count)).collect();
    ids.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), place(id)));
    let bar = |(id, count): (&String, u64)| {
        Ok(Bar { label: choices::option(scene, kind, id)?, count, percent: percent(count, answered) })
    };
    let bars = ids.into_iter().map(bar).collect::<Result<Vec<_>, ThemeError>>()?;
    let several = matches!(kind, Kind::Multiple { .. });
    let lines = leaders(scene, if several { Lead::Named } else { Lead::Chosen }, &bars, answered)?;
    let note = several.then(|| scene.say("result-several", &[])).transpose()?;
    Ok(Finding { answered, lines, note, bars, ..Finding::default() })
}

fn levels(scene: &Scene<'_>, kind: &Kind, answered: u64, counts: &BTreeMap<u8, u64>) -> Result<Finding, ThemeError> {
    let bar = |(level, count): (&u8, &u64)| {
        let label = choices::level(scene, kind, *level)?;
        Ok(Bar { label, count: *count, percent: percent(*count, answered) })
    };
    let bars = counts.iter().map(bar).collect::<Result<Vec<_>, ThemeError>>()?;
    let Some(median) = median_level(counts) else { return Ok(Finding { answered, bars, ..Finding::default() }) };
    let median = choices::level(scene, kind, median)?;
    let line = scene.say("result-median-level", &[("level", median.into())])?;
    let note = match kind {
        Kind::Scale { from, to, low, high } => {
            let (from, to) = (from.to_string().into(), to.to_string().into());
            let words = [("from", from), ("low", low.as_str().into()), ("to", to), ("high", high.as_str().into())];
            Some(scene.say("limit-scale", &words)?)
        }
        _ => None,
    };
    Ok(Finding { answered, lines: vec![line], note, bars, ..Finding::default() })
}

fn numbers(
    scene: &Scene<'_>,
    kind: &Kind,
    answered: u64,
    twice_median: Option<Decimal>,
) -> Result<Finding, ThemeError> {
    let line = match twice_median {
        Some(twice) => {
            // Half a thousandth is rounded up.
            let median = Decimal::from_thousandths(twice.thousandths().saturating_add(1).div_euclid(2));
            let number = decimal(scene.locale(), median)?;
            let number = match kind {
                Kind::Number { unit: Some(unit), .. } => format!("{number}\u{A0}{unit}"),
                _ => number,
            };
            scene.say("result-median", &[("number", number.into())])?
        }
        None => scene.say("result-too-few", &[("step", STEP.into())])?,
    };
    Ok(Finding { answered, lines: vec![line], ..Finding::default() })
}

/// Points by Borda: of n options the first gets n − 1 points, the last none, and what is not ranked none.
fn ranks(
    scene: &Scene<'_>,
    kind: &Kind,
    answered: u64,
    counts: &BTreeMap<String, Vec<u64>>,
) -> Result<Finding, ThemeError> {
    let options = kind.options();
    let last = u64::try_from(options.len().saturating_sub(1)).unwrap_or(0);
    let points = |id: &str| -> u64 {
        let ranks = counts.get(id).into_iter().flatten();
        ranks.zip((0..=last).rev()).map(|(people, points)| people.saturating_mul(points)).sum()
    };
    let most = answered.saturating_mul(last);
    let mut bars: Vec<Bar> = options
        .iter()
        .map(|option| (option, points(&option.id)))
        .map(|(option, count)| Bar { label: option.label.clone(), count, percent: percent(count, most) })
        .collect();
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.count));
    let lines = leaders(scene, Lead::Points, &bars, answered)?;
    let note = Some(scene.say("result-borda", &[("first", last.into())])?);
    Ok(Finding { answered, lines, note, points: true, bars, ..Finding::default() })
}

fn cells(
    scene: &Scene<'_>,
    kind: &Kind,
    answered: u64,
    counted: &BTreeMap<String, Row>,
) -> Result<Finding, ThemeError> {
    let names = kind.columns();
    let columns = names.iter().map(|id| choices::column(scene, kind, id)).collect::<Result<Vec<_>, ThemeError>>()?;
    let graded = matches!(kind, Kind::Grades { .. });
    let (mut lines, mut rows) = (Vec::new(), Vec::new());
    for option in kind.options() {
        let Some(row) = counted.get(&option.id) else { continue };
        let count = |id: &&str| row.counts.get(*id).copied().unwrap_or(0);
        let cells = names.iter().map(|id| (count(id), percent(count(id), row.answered))).collect();
        rows.push(Counts { label: option.label.clone(), cells });
        let label = option.label.as_str();
        if graded {
            let Some(grade) = majority_grade(row, &GRADES) else { continue };
            let grade = choices::column(scene, kind, grade)?;
            lines.push(scene.say("result-grade", &[("label", label.into()), ("grade", grade.into())])?);
            continue;
        }
        let most = names.iter().map(count).max().unwrap_or(0);
        if most == 0 {
            continue;
        }
        let leading = names.iter().zip(&columns).filter(|(id, _)| count(id) == most);
        let leading = leading.map(|(_, column)| scene.say("quoted", &[("text", column.as_str().into())]));
        let leading = scene.locale().list(&leading.collect::<Result<Vec<_>, ThemeError>>()?, Conjunction::And)?;
        let share = percent(most, row.answered);
        let args = [("label", label.into()), ("columns", leading.into()), ("percent", share.into())];
        lines.push(scene.say("result-row", &args)?);
    }
    let note = if graded { Some(scene.say("result-majority", &[])?) } else { None };
    Ok(Finding { answered, lines, note, columns, rows, ..Finding::default() })
}

fn texts(scene: &Scene<'_>, answered: u64, chosen: &[String]) -> Result<Finding, ThemeError> {
    let note = match chosen {
        [] => None,
        _ => Some(scene.say("result-chosen", &[("count", chosen.len().into())])?),
    };
    Ok(Finding { answered, note, quotes: chosen.to_vec(), ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_rounded_half_up() {
        assert_eq!(percent(1, 200), 1);
        assert_eq!(percent(1, 201), 0);
        assert_eq!(percent(124, 200), 62);
        assert_eq!(percent(2, 3), 67);
        assert_eq!(percent(0, 0), 0);
        assert_eq!(percent(u64::MAX, u64::MAX), 100);
    }
}
