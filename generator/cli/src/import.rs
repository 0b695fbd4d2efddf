//! `parvis import`: answers on paper, keyed in by the town hall as a table.
//!
//! The rules are those of the web page. Nothing is written as long as one row has a mistake, and a sheet that is imported
//! again replaces what it said before: its number is its voter key.

use crate::answers::Answers;
use crate::lang::words;
use crate::output;
use crate::table;
use crate::{MISTAKES, USAGE};
use anyhow::{Context, Result};
use jiff::Timestamp;
use parvis_generator::table::{Rows, RowsError};
use parvis_keys::Purpose;
use parvis_model::definition::hash;
use parvis_model::{AnswerSet, Lang};
use parvis_store::votes::{Change, Vote, Voter, WHOLE};
use parvis_theme::Theme;
use parvis_theme::view::Page;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

/// The column with the number written on the sheet of paper.
const SHEET: &str = "sheet";
/// Columns of an export that say nothing here.
const IGNORED: [&str; 3] = ["number", "sent_at", "channel"];

/// Arguments of `parvis import`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "PROCESS")]
    process: String,
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    table: table::Args,
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    tokio::runtime::Runtime::new().context("runtime")?.block_on(import(args, lang))
}

async fn import(args: &Args, lang: Lang) -> Result<ExitCode> {
    let name = args.file.display().to_string();
    let refuse = |key: &str, value: String| {
        output::refuse(key, &[("file", name.clone().into()), ("value", value.into())], lang);
        Ok(ExitCode::from(USAGE))
    };
    let rows = match Rows::read(&std::fs::read(&args.file).with_context(|| name.clone())?) {
        Ok(rows) => rows,
        Err(RowsError::NotUtf8) => return refuse("import-utf8", String::new()),
        Err(RowsError::Csv(error)) => return refuse("import-csv", error.to_string()),
    };
    let answers = match Answers::open(&args.table, &args.process, lang).await? {
        Ok(answers) => answers,
        Err(code) => return Ok(code),
    };
    if !rows.head.iter().any(|column| column == SHEET) {
        return refuse("import-sheet", String::new());
    }
    let columns: Vec<String> = answers.questionnaire.columns().collect();
    let known = |column: &String| column == SHEET || IGNORED.contains(&column.as_str()) || columns.contains(column);
    if let Some(unknown) = rows.head.iter().find(|column| !known(column)) {
        return refuse("import-column", unknown.clone());
    }
    let sheets = match read(&answers, &rows, lang)? {
        Ok(sheets) => sheets,
        Err(mistakes) => {
            mistakes.iter().for_each(|mistake| output::say(&format!("{name}:{mistake}")));
            output::say(&words(lang).counts("import-mistakes", &[("count", mistakes.len())]));
            return Ok(ExitCode::from(MISTAKES));
        }
    };
    let now = Timestamp::from_millisecond(Timestamp::now().as_millisecond())?;
    for (sheet, set) in &sheets {
        write(&answers, sheet, set, now).await?;
    }
    output::say(&words(lang).counts("import-done", &[("count", sheets.len())]));
    Ok(ExitCode::SUCCESS)
}

/// The sheets by their numbers, or what is wrong, each with its line.
fn read(
    answers: &Answers,
    rows: &Rows,
    lang: Lang,
) -> Result<std::result::Result<BTreeMap<String, AnswerSet>, Vec<String>>> {
    let theme = Theme::new()?;
    let page = Page {
        definition: &answers.definition,
        lang,
        root: String::new(),
        path: "",
        now: Timestamp::UNIX_EPOCH,
        confirmed_as: None,
    };
    let questionnaire = &answers.questionnaire;
    let (mut sheets, mut mistakes) = (BTreeMap::new(), Vec::new());
    for (line, cells) in &rows.rows {
        let cells: Vec<(&str, &str)> =
            rows.head.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect();
        let number = cells.iter().find(|(column, _)| *column == SHEET).map_or("", |(_, cell)| cell.trim()).to_owned();
        let said = |key: &str, value: &str| {
            format!("{line}: {}", words(lang).message(key, &[("value", value.to_owned().into())]))
        };
        if number.is_empty() {
            mistakes.push(said("import-no-number", ""));
            continue;
        }
        let typed = questionnaire.typed(cells.iter().copied());
        let inputs: Vec<String> = questionnaire.inputs().collect();
        if let Some(unknown) = typed.keys().find(|input| !inputs.contains(input)) {
            mistakes.push(said("import-option", unknown));
            continue;
        }
        let reading = questionnaire.read_in(&typed, &answers.site().territory);
        for (index, wrong) in &reading.wrong {
            let of = |input: &str| {
                questionnaire.pages[*index]
                    .questions
                    .iter()
                    .find(|q| q.input() == input || q.inputs().iter().any(|i| i == input))
            };
            let Some(question) = of(&wrong.input) else { continue };
            mistakes.push(format!("{line}: {}: {}", question.id, theme.fault(&page, question, &wrong.fault)?));
        }
        if reading.answers.is_empty() && reading.wrong.is_empty() {
            mistakes.push(said("import-empty", &number));
        }
        if sheets.insert(number.clone(), reading.answers).is_some() {
            mistakes.push(said("import-twice", &number));
        }
    }
    Ok(if mistakes.is_empty() { Ok(sheets) } else { Err(mistakes) })
}

async fn write(answers: &Answers, sheet: &str, set: &AnswerSet, now: Timestamp) -> Result<()> {
    let (site, process) = (&answers.site().id, answers.process.id.as_str());
    let key = answers.key.derive(site, Purpose::Voter, &[process]);
    let voter = key.name(&[site.as_str().as_bytes(), process.as_bytes(), b"paper", sheet.as_bytes()]);
    let json = serde_json::to_string(set)?;
    let voter = Voter {
        site,
        process: &answers.process.id,
        activity: &answers.activity.id,
        shards: answers.activity.shards,
        target: WHOLE,
        voter: &voter,
    };
    let vote = Vote {
        cast_at: now,
        body: &hash(json.as_bytes())[..32],
        answers: &json,
        identity: "paper",
        change: Change::Latest,
        claim: None,
    };
    answers.store.cast(voter, vote).await?;
    Ok(())
}
