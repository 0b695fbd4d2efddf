//! The count of one question step by step: sentences, and a chart or a table for each kind of step.

use super::marks::grade_words;
use super::told::Teller;
use crate::ThemeError;
use crate::format::decimal;
use crate::pages::budget;
use parvis_model::OptionId;
use parvis_model::question::Decimal;
use parvis_model::tally::step::{Because, Judged, Position, Round, RoundEnd, Step, Total, Transfer, Unit};
use serde::Serialize;

/// One step.
#[derive(Debug, Default, Serialize)]
pub(crate) struct StepView {
    pub(crate) lines: Vec<String>,
    pub(crate) bars: Option<Bars>,
    pub(crate) table: Option<Table>,
}

/// Numbers with bars.
#[derive(Debug, Serialize)]
pub(crate) struct Bars {
    pub(crate) caption: String,
    /// What the numbers are.
    pub(crate) unit: String,
    /// Whether web and paper have columns of their own.
    pub(crate) apart: bool,
    pub(crate) rows: Vec<BarRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct BarRow {
    label: String,
    count: u64,
    percent: u8,
    web: u64,
    paper: u64,
}

/// A table whose first column is options.
#[derive(Debug, Serialize)]
pub(crate) struct Table {
    pub(crate) caption: String,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<TableRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct TableRow {
    pub(crate) label: String,
    pub(crate) cells: Vec<String>,
    /// Shares of the row in percent, drawn as one bar; nothing for tables without.
    pub(crate) stack: Vec<u8>,
}

type Told = Result<StepView, ThemeError>;

/// All steps of a count.
pub(super) fn steps(teller: &Teller<'_>) -> Result<Vec<StepView>, ThemeError> {
    let mut views = Vec::new();
    for step in &teller.outcome.trace {
        match step {
            Step::Funded(funded) => views.extend(budget::steps(teller, funded)?),
            step => views.push(self::step(teller, step)?),
        }
    }
    Ok(views)
}

fn step(teller: &Teller<'_>, step: &Step) -> Told {
    match step {
        Step::Totals { of, totals } => self::totals(teller, *of, totals),
        Step::Positions { rows } => positions(teller, rows),
        Step::Round(round) => self::round(teller, round),
        Step::Pairwise { options, preferred, beats_all } => pairwise(teller, options, preferred, beats_all.as_ref()),
        Step::StrongestPaths { options, strongest, .. } => {
            let (line, caption) = (teller.scene.say("trace-paths", &[])?, teller.scene.say("caption-paths", &[])?);
            Ok(StepView { table: Some(matrix(teller, caption, options, strongest)?), lines: vec![line], bars: None })
        }
        Step::Grades { grades, rows } => self::grades(teller, grades, rows),
        Step::Compared { ahead, behind, removed, ahead_grade, behind_grade } => {
            let args = [
                ("ahead", teller.quoted(ahead)?.into()),
                ("behind", teller.quoted(behind)?.into()),
                ("removed", (*removed).into()),
                ("better", grade(teller, ahead_grade)?.into()),
                ("worse", grade(teller, behind_grade)?.into()),
            ];
            said(teller.scene.say("trace-compared", &args)?)
        }
        Step::Lot { options } => {
            let args = [("options", teller.list(options)?.into()), ("seed", teller.seed.into())];
            said(teller.scene.say("trace-lot", &args)?)
        }
        // Has several steps of its own.
        Step::Funded(_) => Ok(StepView::default()),
        Step::Tied { options } => said(teller.scene.say("trace-tied", &[("options", teller.list(options)?.into())])?),
    }
}

fn said(line: String) -> Told {
    Ok(StepView { lines: vec![line], ..StepView::default() })
}

/// `count` of `all` in whole percent, rounded half up.
pub(crate) fn percent(count: u64, all: u64) -> u8 {
    let (count, all) = (u128::from(count), u128::from(all));
    if all == 0 { 0 } else { u8::try_from((count * 200 + all) / (2 * all)).unwrap_or(100).min(100) }
}

fn number(teller: &Teller<'_>, n: u64) -> Result<String, ThemeError> {
    teller.scene.say("number", &[("n", n.into())])
}

/// The words of a grade of the question.
fn grade(teller: &Teller<'_>, id: &OptionId) -> Result<String, ThemeError> {
    let known = teller.question.grades().iter().find(|grade| grade.id == *id);
    known.map_or_else(|| Ok(id.to_string()), |grade| grade_words(teller.scene, grade))
}

/// Bars of these totals in descending order, `of` being all that there is to share.
fn bars(teller: &Teller<'_>, caption: &str, unit: String, totals: &[Total], of: u64) -> Result<Bars, ThemeError> {
    let shares = teller.shares.filter(|(web, paper)| !web.totals.is_empty() && !paper.totals.is_empty());
    let one = |share: &[Total], option: &OptionId| {
        share.iter().find(|total| total.option == *option).map_or(0, |total| total.count)
    };
    let row = |total: &&Total| {
        Ok(BarRow {
            label: teller.words(&total.option)?,
            count: total.count,
            percent: percent(total.count, of),
            web: shares.map_or(0, |(web, _)| one(&web.totals, &total.option)),
            paper: shares.map_or(0, |(_, paper)| one(&paper.totals, &total.option)),
        })
    };
    let mut sorted: Vec<&Total> = totals.iter().collect();
    sorted.sort_by_key(|total| std::cmp::Reverse(total.count));
    let rows = sorted.iter().map(row).collect::<Result<_, ThemeError>>()?;
    Ok(Bars { caption: caption.to_owned(), unit, apart: shares.is_some(), rows })
}

fn totals(teller: &Teller<'_>, of: Unit, totals: &[Total]) -> Told {
    let scene = teller.scene;
    let (line, unit) = match of {
        Unit::Votes if teller.question.funding().is_some() => {
            (scene.say("trace-voices-funding", &[])?, scene.say("column-voices", &[])?)
        }
        Unit::Points if teller.question.funding().is_some() => {
            (scene.say("trace-shared-funding", &[])?, scene.say("column-points", &[])?)
        }
        Unit::Votes => (scene.say("trace-voices", &[])?, scene.say("column-voices", &[])?),
        Unit::Approvals => (scene.say("trace-approved", &[])?, scene.say("column-approved", &[])?),
        Unit::Points => (scene.say("trace-shared", &[])?, scene.say("column-points", &[])?),
    };
    // Votes are shares of the ballots, which may have several; points are shares of all points.
    let all = match of {
        Unit::Votes | Unit::Approvals => teller.outcome.valid,
        Unit::Points => totals.iter().map(|total| total.count).sum(),
    };
    let bars = self::bars(teller, &unit.clone(), unit, totals, all)?;
    Ok(StepView { lines: vec![line], bars: Some(bars), table: None })
}

fn positions(teller: &Teller<'_>, rows: &[Position]) -> Told {
    let scene = teller.scene;
    let ranks = rows.iter().map(|row| row.at_rank.len()).max().unwrap_or(0);
    let most = (teller.question.option_ids().len() as u64).saturating_sub(1);
    let line = scene.say("trace-positions", &[("most", most.into())])?;
    let mut columns: Vec<String> =
        (1..=ranks).map(|rank| scene.say("column-rank", &[("rank", rank.into())])).collect::<Result<_, _>>()?;
    columns.extend([scene.say("column-unranked", &[])?, scene.say("column-points", &[])?]);
    let row = |row: &&Position| {
        let ranks = row.at_rank.iter().chain([&row.unranked]).map(|count| number(teller, *count));
        let mut cells = ranks.collect::<Result<Vec<_>, ThemeError>>()?;
        // Points are counted twice so as to have no halves; here they may.
        let thousandths = i64::try_from(row.twice_points.saturating_mul(500)).unwrap_or(i64::MAX);
        cells.push(decimal(scene.locale(), Decimal::from_thousandths(thousandths))?);
        let share = percent(row.twice_points, 2 * most.saturating_mul(teller.outcome.valid));
        Ok(TableRow { label: teller.words(&row.option)?, cells, stack: vec![share] })
    };
    let mut sorted: Vec<&Position> = rows.iter().collect();
    sorted.sort_by_key(|row| std::cmp::Reverse(row.twice_points));
    let rows = sorted.iter().map(row).collect::<Result<_, ThemeError>>()?;
    Ok(StepView {
        table: Some(Table { caption: scene.say("column-points", &[])?, columns, rows }),
        lines: vec![line],
        bars: None,
    })
}

fn round(teller: &Teller<'_>, round: &Round) -> Told {
    let scene = teller.scene;
    let numbers = [("number", round.number.into()), ("majority", round.majority.into())];
    let first = scene.say("trace-round", &numbers)?;
    let caption = scene.say("trace-round-caption", &[("number", round.number.into())])?;
    let mut lines = vec![first];
    if round.exhausted > 0 {
        lines.push(scene.say("trace-exhausted", &[("count", round.exhausted.into())])?);
    }
    match &round.end {
        RoundEnd::Elected { option } => {
            lines.push(scene.say("trace-elected", &[("option", teller.quoted(option)?.into())])?);
        }
        RoundEnd::AllEqual => lines.push(scene.say("trace-all-equal", &[])?),
        RoundEnd::Eliminated { options, because, transfers } => {
            let args = [("options", teller.list(options)?.into()), ("count", options.len().into())];
            lines.push(match because {
                Because::Fewest => scene.say("trace-out-fewest", &args)?,
                Because::None => scene.say("trace-out-none", &args)?,
                Because::Lot(among) => {
                    let [options, _] = args;
                    let among = ("among", teller.list(among)?.into());
                    scene.say("trace-out-lot", &[options, among, ("seed", teller.seed.into())])?
                }
            });
            lines.extend(transfers.iter().map(|t| transfer(teller, t)).collect::<Result<Vec<_>, _>>()?);
        }
    }
    let left = round.counts.iter().map(|total| total.count).sum();
    // The channels have rounds of their own, which would tell another story.
    let alone = Teller { shares: None, ..*teller };
    let bars = self::bars(&alone, &caption, scene.say("column-ballots", &[])?, &round.counts, left)?;
    Ok(StepView { lines, bars: Some(bars), table: None })
}

fn transfer(teller: &Teller<'_>, transfer: &Transfer) -> Result<String, ThemeError> {
    let from = teller.quoted(&transfer.from)?;
    match &transfer.to {
        Some(to) => {
            let args = [("count", transfer.count.into()), ("from", from.into()), ("to", teller.quoted(to)?.into())];
            teller.scene.say("trace-transfer", &args)
        }
        None => teller.scene.say("trace-transfer-nowhere", &[("count", transfer.count.into()), ("from", from.into())]),
    }
}

fn pairwise(teller: &Teller<'_>, options: &[OptionId], preferred: &[Vec<u64>], beats_all: Option<&OptionId>) -> Told {
    let line = teller.scene.say("trace-duels", &[])?;
    let table = matrix(teller, teller.scene.say("caption-duels", &[])?, options, preferred)?;
    let end = match beats_all {
        Some(option) => teller.scene.say("trace-beats-all", &[("option", teller.quoted(option)?.into())])?,
        None => teller.scene.say("trace-beats-none", &[])?,
    };
    Ok(StepView { lines: vec![line, end], table: Some(table), bars: None })
}

fn matrix(
    teller: &Teller<'_>,
    caption: String,
    options: &[OptionId],
    numbers: &[Vec<u64>],
) -> Result<Table, ThemeError> {
    let names = options.iter().map(|option| teller.words(option)).collect::<Result<Vec<_>, _>>()?;
    let row = |(i, (label, row)): (usize, (&String, &Vec<u64>))| {
        let cell = |(j, n): (usize, &u64)| if i == j { Ok("–".to_owned()) } else { number(teller, *n) };
        let cells = row.iter().enumerate().map(cell).collect::<Result<_, ThemeError>>()?;
        Ok(TableRow { label: label.clone(), cells, stack: Vec::new() })
    };
    let rows = names.iter().zip(numbers).enumerate().map(row).collect::<Result<_, ThemeError>>()?;
    Ok(Table { caption, columns: names, rows })
}

fn grades(teller: &Teller<'_>, grades: &[OptionId], rows: &[Judged]) -> Told {
    let line = teller.scene.say("trace-grades", &[])?;
    let columns = grades.iter().map(|id| grade(teller, id)).collect::<Result<Vec<_>, _>>()?;
    let row = |judged: &Judged| {
        let cells = judged.counts.iter().map(|count| number(teller, *count)).collect::<Result<_, ThemeError>>()?;
        let all = judged.counts.iter().sum();
        let stack = judged.counts.iter().map(|count| percent(*count, all)).collect();
        Ok(TableRow { label: teller.words(&judged.option)?, cells, stack })
    };
    let mut lines = vec![line];
    for judged in rows {
        let args = [
            ("option", teller.quoted(&judged.option)?.into()),
            ("grade", grade(teller, &judged.majority)?.into()),
            ("better", judged.better.into()),
            ("worse", judged.worse.into()),
        ];
        lines.push(teller.scene.say("trace-majority", &args)?);
    }
    let rows = rows.iter().map(row).collect::<Result<_, ThemeError>>()?;
    Ok(StepView {
        lines,
        table: Some(Table { caption: teller.scene.say("caption-grades", &[])?, columns, rows }),
        bars: None,
    })
}
