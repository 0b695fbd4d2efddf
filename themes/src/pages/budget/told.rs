//! The count of projects step by step, in words and tables.

use super::money;
use crate::ThemeError;
use crate::pages::vote::{StepView, Table, TableRow, Teller};
use parvis_model::tally::budget::completion::{End, Raised};
use parvis_model::tally::budget::greedy::Result as Came;
use parvis_model::tally::funding::{Bought, Considered, Funded, How, Short};
use parvis_model::{Cents, OptionId};

type Views = Result<Vec<StepView>, ThemeError>;

/// What is funded, in a sentence.
pub(crate) fn finding(teller: &Teller<'_>, funded: &[OptionId]) -> Result<String, ThemeError> {
    match funded {
        [] => teller.scene.say("budget-found-none", &[]),
        some => {
            let args = [("count", some.len().into()), ("labels", teller.list(some)?.into())];
            teller.scene.say("budget-found", &args)
        }
    }
}

/// All steps.
pub(crate) fn steps(teller: &Teller<'_>, funded: &Funded) -> Views {
    let mut views = match &funded.how {
        How::Greedy { steps } => vec![considered(teller, teller.scene.say("trace-greedy", &[])?, steps)?],
        How::EqualShares { purchases, short, raised, added } => {
            shares(teller, funded, purchases, short, *raised, added.as_deref())?
        }
    };
    let scene = teller.scene;
    let voters: u64 = funded.voters_by_funded.iter().sum();
    let represented: u64 = funded.voters_by_funded.iter().skip(1).sum();
    let left = funded.envelope.checked_sub(funded.spent).unwrap_or_default();
    let args = [
        ("spent", money(scene, funded.spent)?.into()),
        ("envelope", money(scene, funded.envelope)?.into()),
        ("left", money(scene, left)?.into()),
    ];
    let lines = vec![
        scene.say("trace-spent", &args)?,
        scene.say("trace-represented", &[("count", represented.into()), ("voters", voters.into())])?,
    ];
    views.push(StepView { lines, ..StepView::default() });
    Ok(views)
}

/// Projects as they came up in greedy counting.
fn considered(teller: &Teller<'_>, line: String, steps: &[Considered]) -> Result<StepView, ThemeError> {
    let scene = teller.scene;
    let row = |step: &Considered| {
        let amount = match step.result {
            Came::Funded { left } => left,
            Came::Skipped { missing } | Came::Stopped { missing } => missing,
            Came::Behind | Came::Unsupported => 0,
        };
        let word = match step.result {
            Came::Funded { .. } => "funded",
            Came::Skipped { .. } => "skipped",
            Came::Stopped { .. } => "stopped",
            Came::Behind => "behind",
            Came::Unsupported => "unsupported",
        };
        let amount = money(scene, Cents::new(amount))?;
        let mut said = scene.say(&format!("came-{word}"), &[("amount", amount.into())])?;
        if step.tied {
            said = scene.say("came-tied", &[("said", said.into())])?;
        }
        Ok(TableRow {
            label: teller.words(&step.option)?,
            cells: vec![cost(teller, &step.option)?, said],
            stack: vec![],
        })
    };
    let rows = steps.iter().map(row).collect::<Result<_, ThemeError>>()?;
    let columns = vec![scene.say("column-cost", &[])?, scene.say("column-came", &[])?];
    let table = Table { caption: scene.say("caption-considered", &[])?, columns, rows };
    Ok(StepView { lines: vec![line], table: Some(table), bars: None })
}

fn cost(teller: &Teller<'_>, option: &OptionId) -> Result<String, ThemeError> {
    let cost = teller.question.funding().map(|funding| funding.cost(option)).unwrap_or_default();
    money(teller.scene, cost)
}

fn shares(
    teller: &Teller<'_>,
    funded: &Funded,
    purchases: &[Bought],
    short: &[Short],
    raised: Option<Raised>,
    added: Option<&[Considered]>,
) -> Views {
    let scene = teller.scene;
    let voters: u64 = funded.voters_by_funded.iter().sum();
    let share = Cents::new(funded.envelope.get().checked_div(voters).unwrap_or(0));
    let args = [("voters", voters.into()), ("share", money(scene, share)?.into())];
    let mut views = vec![bought(teller, scene.say("trace-shares", &args)?, purchases)?];
    if let Some(raised) = raised {
        let all = Cents::new(raised.step.saturating_mul(raised.times));
        let end = match raised.end {
            End::Exhausted => "exhausted",
            End::OverBudget => "over",
        };
        let step = money(scene, Cents::new(raised.step))?;
        let args = [("times", raised.times.into()), ("step", step.into()), ("all", money(scene, all)?.into())];
        views.push(StepView { lines: vec![scene.say(&format!("trace-raised-{end}"), &args)?], ..StepView::default() });
    }
    if !short.is_empty() {
        views.push(missed(teller, short)?);
    }
    if let Some(added) = added.filter(|added| !added.is_empty()) {
        views.push(considered(teller, scene.say("trace-added", &[])?, added)?);
    }
    Ok(views)
}

fn bought(teller: &Teller<'_>, line: String, purchases: &[Bought]) -> Result<StepView, ThemeError> {
    let scene = teller.scene;
    let number = |n: u64| scene.say("number", &[("n", n.into())]);
    let row = |bought: &Bought| {
        let mut cells = vec![cost(teller, &bought.option)?, number(bought.supporters)?, number(bought.payers)?];
        cells.push(money(scene, bought.price)?);
        Ok(TableRow { label: teller.words(&bought.option)?, cells, stack: vec![] })
    };
    let rows = purchases.iter().map(row).collect::<Result<_, ThemeError>>()?;
    let columns = ["cost", "supporters", "payers", "price"];
    let columns = columns.iter().map(|column| scene.say(&format!("column-{column}"), &[])).collect::<Result<_, _>>()?;
    let tied: Vec<&Bought> = purchases.iter().filter(|bought| !bought.tied.is_empty()).collect();
    let mut lines = vec![line];
    for bought in tied {
        let args = [("first", teller.quoted(&bought.option)?.into()), ("others", teller.list(&bought.tied)?.into())];
        lines.push(scene.say("trace-shares-tied", &args)?);
    }
    let table = Table { caption: scene.say("caption-bought", &[])?, columns, rows };
    Ok(StepView { lines, table: Some(table), bars: None })
}

fn missed(teller: &Teller<'_>, short: &[Short]) -> Result<StepView, ThemeError> {
    let scene = teller.scene;
    let row = |short: &Short| {
        let supporters = scene.say("number", &[("n", short.supporters.into())])?;
        let cells = vec![money(scene, short.cost)?, supporters, money(scene, short.have)?];
        Ok(TableRow { label: teller.words(&short.option)?, cells, stack: vec![] })
    };
    let rows = short.iter().map(row).collect::<Result<_, ThemeError>>()?;
    let columns = ["cost", "supporters", "have"];
    let columns = columns.iter().map(|column| scene.say(&format!("column-{column}"), &[])).collect::<Result<_, _>>()?;
    let table = Table { caption: scene.say("caption-short", &[])?, columns, rows };
    Ok(StepView { lines: vec![scene.say("trace-short", &[])?], table: Some(table), bars: None })
}
