//! `parvis tally`: which projects of a participatory budget are funded, from the ballots of a `.pb` file.
//!
//! Without a rule it shows what each rule selects; with one, how that came about. The counting is the model's, the reading
//! that of `parvis_pabulib`: here are choices of arguments and words.

mod compare;
mod detail;
mod findings;
mod json;
mod text;

use crate::MISTAKES;
use crate::lang::words;
use anyhow::{Context, Result};
use clap::ValueEnum;
use parvis_model::Lang;
use parvis_model::tally::budget::{Completion, Kind, Measure, Outcome, Rule, Ties, Unaffordable, Utility, count};
use parvis_pabulib::{Contest, Reading};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use text::Text;

/// Arguments of `parvis tally`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(long, value_name = "FILE")]
    pb: PathBuf,
    #[arg(long, value_name = "RULE")]
    rule: Option<RuleName>,
    #[arg(long, value_name = "UTILITY")]
    utility: Option<UtilityName>,
    #[arg(long, value_name = "COMPLETION", default_value = "add1u")]
    completion: CompletionName,
    #[arg(long, value_name = "UNAFFORDABLE", default_value = "skip")]
    unaffordable: UnaffordableName,
    #[arg(long, value_name = "TIE", default_value = "listed")]
    tie: TieName,
    #[arg(long, value_name = "TEXT", required_if_eq("tie", "lot"))]
    seed: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RuleName {
    Greedy,
    EqualShares,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum UtilityName {
    Cost,
    Cardinality,
    Score,
    ScoreCost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum CompletionName {
    None,
    Add1,
    Add1u,
    Greedy,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum UnaffordableName {
    Skip,
    Stop,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TieName {
    Listed,
    Name,
    Cost,
    Votes,
    Lot,
}

/// A rule, and what it made of the ballots.
pub(super) struct Counted {
    pub(super) rule: Rule,
    pub(super) outcome: Outcome,
}

/// Runs the command. What is wrong with the file goes to the error stream, unless everything is JSON.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let bytes = std::fs::read(&args.pb).with_context(|| args.pb.display().to_string())?;
    let reading = parvis_pabulib::read(&bytes);
    let has_mistakes = reading.findings.iter().any(findings::is_mistake);
    let counted = reading.contest.as_ref().map(|contest| count_all(args, contest)).unwrap_or_default();
    let mut out = io::stdout().lock();
    if args.json {
        writeln!(out, "{:#}", json::document(&reading, &counted, ties(args))?)?;
    } else {
        findings::tell(&args.pb, &reading.findings, lang);
        if let Some(contest) = &reading.contest {
            let words = words(lang);
            let text = Text { words: &words, lang, contest };
            writeln!(out, "{}", text.head(&reading))?;
            match (args.rule, counted.as_slice()) {
                (Some(_), [one]) => detail::write(&mut out, &text, one)?,
                _ => compare::write(&mut out, &text, &counted)?,
            }
        }
    }
    Ok(if has_mistakes { ExitCode::from(MISTAKES) } else { ExitCode::SUCCESS })
}

fn count_all(args: &Args, contest: &Contest) -> Vec<Counted> {
    let ties = ties(args);
    let counted = |rule| Counted { rule, outcome: count(&contest.election, &contest.profile, rule, &ties) };
    rules(args, contest).into_iter().map(counted).collect()
}

/// The rule that was asked for, else all of them.
fn rules(args: &Args, contest: &Contest) -> Vec<Rule> {
    let utility = |rule| utility(args.utility, rule, contest.profile.kind());
    let greedy = |unaffordable| Rule::Greedy { utility: utility(RuleName::Greedy), unaffordable };
    let shares = |completion| Rule::EqualShares { utility: utility(RuleName::EqualShares), completion };
    let step = contest.unit();
    let completion = match args.completion {
        CompletionName::None => Completion::None,
        CompletionName::Add1 => Completion::Add1 { step },
        CompletionName::Add1u => Completion::Add1Greedy { step },
        CompletionName::Greedy => Completion::Greedy,
    };
    match args.rule {
        Some(RuleName::Greedy) => vec![greedy(match args.unaffordable {
            UnaffordableName::Skip => Unaffordable::Skip,
            UnaffordableName::Stop => Unaffordable::Stop,
        })],
        Some(RuleName::EqualShares) => vec![shares(completion)],
        None => vec![
            greedy(Unaffordable::Skip),
            greedy(Unaffordable::Stop),
            shares(Completion::None),
            shares(Completion::Greedy),
            shares(Completion::Add1 { step }),
            shares(Completion::Add1Greedy { step }),
        ],
    }
}

/// What was asked for, else what is usual: for greedy counting most votes or points first; for equal shares the cost of
/// what was chosen, or points as they are.
fn utility(asked: Option<UtilityName>, rule: RuleName, kind: Kind) -> Utility {
    let score = match kind {
        Kind::Approval | Kind::ChooseOne => Measure::Chosen,
        Kind::Cumulative | Kind::Scoring => Measure::Points,
        Kind::Ordinal => Measure::Borda,
    };
    match asked {
        Some(UtilityName::Cost) => Utility::COST,
        Some(UtilityName::Cardinality) => Utility::CARDINALITY,
        Some(UtilityName::Score) => Utility { measure: score, by_cost: false },
        Some(UtilityName::ScoreCost) => Utility { measure: score, by_cost: true },
        None => Utility { measure: score, by_cost: rule == RuleName::Greedy || score == Measure::Chosen },
    }
}

fn ties(args: &Args) -> Ties {
    match args.tie {
        TieName::Listed => Ties::Listed,
        TieName::Name => Ties::Name,
        TieName::Cost => Ties::LowerCost,
        TieName::Votes => Ties::MoreVotes,
        TieName::Lot => Ties::Lot(args.seed.clone().unwrap_or_default()),
    }
}

/// What a file says about the place and time of the vote.
fn title(reading: &Reading) -> String {
    let said = ["description", "unit", "subunit", "instance"].map(|key| reading.file.meta(key).map(|(value, _)| value));
    said.into_iter().flatten().collect::<Vec<_>>().join(" – ")
}
