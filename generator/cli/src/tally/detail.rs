//! How one rule came to its result, step by step.

use super::Counted;
use super::text::Text;
use parvis_generator::diagnostic::Arg;
use parvis_model::tally::budget::completion::{self, End, Raised};
use parvis_model::tally::budget::greedy::{Result as Came, Step};
use parvis_model::tally::budget::shares::Purchase;
use parvis_model::tally::budget::{Measure, Outcome, Trace};
use std::io::{self, Write};

/// Writes the result and every step.
pub(super) fn write(out: &mut dyn Write, text: &Text<'_>, counted: &Counted) -> io::Result<()> {
    let outcome = &counted.outcome;
    writeln!(out, "\n{}\n", text.rule(counted))?;
    match &outcome.trace {
        Trace::Greedy { steps } => greedy(out, text, steps)?,
        Trace::EqualShares(trace) => shares(out, text, counted, trace)?,
    }
    sums(out, text, outcome)
}

fn sums(out: &mut dyn Write, text: &Text<'_>, outcome: &Outcome) -> io::Result<()> {
    writeln!(out, "\n{}", text.say("tally-result", &[]))?;
    for place in &outcome.selected {
        writeln!(out, "  {} ({})", text.project(*place), text.money(text.contest.election.projects()[*place].cost))?;
    }
    let voters = text.contest.profile.voters();
    let args = [
        ("spent", text.money(outcome.spent).into()),
        ("left", text.money(outcome.left).into()),
        ("represented", text.number(outcome.facts.represented()).into()),
        ("voters", text.number(voters).into()),
    ];
    writeln!(out, "{}", text.say("tally-sums", &args))?;
    for (key, map) in [("category", &outcome.facts.by_category), ("district", &outcome.facts.by_district)] {
        if map.len() > 1 {
            writeln!(out, "\n{}", text.say(&format!("tally-by-{key}"), &[]))?;
            for (name, money) in map {
                let args = [("name", name.clone().into()), ("spent", text.money(*money).into())];
                writeln!(out, "  {}", text.say("tally-spent-on", &args))?;
            }
        }
    }
    Ok(())
}

fn greedy(out: &mut dyn Write, text: &Text<'_>, steps: &[Step]) -> io::Result<()> {
    for (number, step) in (1..).zip(steps) {
        let (key, amount) = match step.result {
            Came::Funded { left } => ("tally-step-funded", left),
            Came::Skipped { missing } => ("tally-step-skipped", missing),
            Came::Stopped { missing } => ("tally-step-stopped", missing),
            Came::Behind => ("tally-step-behind", 0),
            Came::Unsupported => ("tally-step-unsupported", 0),
        };
        let cost = text.contest.election.projects()[step.project].cost;
        let args = [
            ("project", text.project(step.project).into()),
            ("cost", text.money(cost).into()),
            ("amount", text.money(amount).into()),
        ];
        let said = text.say(key, &args);
        let said = if step.tied { text.say("tally-step-tied", &[("said", said.into())]) } else { said };
        writeln!(out, "  {number}. {said}")?;
    }
    Ok(())
}

fn shares(out: &mut dyn Write, text: &Text<'_>, counted: &Counted, trace: &completion::Trace) -> io::Result<()> {
    if let Some(share) = text.contest.election.budget().checked_div(text.contest.profile.voters()) {
        writeln!(out, "{}", text.say("tally-share", &[("share", text.money(share).into())]))?;
    }
    if let Some(raised) = &trace.raised {
        writeln!(out, "{}", raises(text, raised))?;
    }
    for place in &trace.free {
        writeln!(out, "  {}", text.say("tally-free", &[("project", text.project(*place).into())]))?;
    }
    for (number, purchase) in (1..).zip(&trace.purchases) {
        writeln!(out, "  {number}. {}", bought(text, counted, purchase))?;
    }
    if !trace.short.is_empty() {
        writeln!(out, "\n{}", text.say("tally-short", &[]))?;
    }
    for short in &trace.short {
        let args = [
            ("project", text.project(short.project).into()),
            ("supporters", text.number(short.supporters).into()),
            ("have", text.money(short.have).into()),
            ("cost", text.money(short.cost).into()),
        ];
        writeln!(out, "  {}", text.say("tally-short-of", &args))?;
    }
    if let Some(steps) = &trace.added {
        writeln!(out, "\n{}", text.say("tally-added", &[]))?;
        greedy(out, text, steps)?;
    }
    Ok(())
}

fn raises(text: &Text<'_>, raised: &Raised) -> String {
    let key = match raised.end {
        End::Exhausted => "tally-raised-exhausted",
        End::OverBudget => "tally-raised-over",
    };
    let args = [("times", text.number(raised.times).into()), ("step", text.money(raised.step).into())];
    text.say(key, &args)
}

fn bought(text: &Text<'_>, counted: &Counted, purchase: &Purchase) -> String {
    let cost = text.contest.election.projects()[purchase.project].cost;
    let args: [Arg; 4] = [
        ("project", text.project(purchase.project).into()),
        ("cost", text.money(cost).into()),
        ("payers", text.number(purchase.payers).into()),
        ("price", text.money(purchase.price).into()),
    ];
    let key = match counted.rule.utility().measure {
        Measure::Chosen => "tally-bought",
        Measure::Points | Measure::Borda | Measure::BordaBelow => "tally-bought-points",
    };
    let mut said = text.say(key, &args);
    if purchase.emptied > 0 {
        let emptied = text.number(purchase.emptied);
        said = text.say("tally-emptied", &[("said", said.into()), ("emptied", emptied.into())]);
    }
    if !purchase.tied.is_empty() {
        let others: Vec<String> = purchase.tied.iter().map(|place| text.project(*place)).collect();
        said = text.say("tally-tied", &[("said", said.into()), ("projects", others.join(", ").into())]);
    }
    said
}
