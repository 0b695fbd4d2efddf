//! `parvis new`: the folder of a new process.

use crate::MISTAKES;
use crate::ask::ask;
use crate::init::{beside, shown, today};
use crate::lang::words;
use crate::output;
use crate::risk::{ask_risk, refusal};
use anyhow::Result;
use parvis_generator::scaffold::{self, Refusal};
use parvis_generator::{Diagnostic, disk};
use parvis_model::{Lang, Tool};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `parvis new`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "TOOL")]
    tool: String,
    #[arg(value_name = "SLUG")]
    slug: String,
    #[arg(long, value_name = "NAME")]
    commune: Option<String>,
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let read = scaffold::tool(&args.tool).and_then(|tool| Ok((tool, scaffold::slug(&args.slug)?)));
    let (tool, slug) = match read {
        Ok(read) => read,
        Err(refusal) => return Ok(refuse(args, refusal, lang)),
    };
    let commune = match commune(args, lang)? {
        Ok(commune) => commune,
        Err(refused) => return Ok(refused),
    };
    let folder = args.content.join(&commune).join(slug.as_str());
    disk::require_free(&folder)?;
    let title = scaffold::title_of(&slug);
    // Where nobody answers, the questions stand in the file, and `check` asks for the answers when they are needed.
    let files = if tool == Tool::Vote && io::stdin().is_terminal() {
        match ask_risk(&mut io::stdin().lock(), &mut io::stderr(), lang)? {
            None => return Ok(output::refuse("new-stopped", &[], lang)),
            Some(risk) => {
                if let Some(why) = refusal(risk, &words(lang)) {
                    output::say(&why);
                    return Ok(ExitCode::from(MISTAKES));
                }
                scaffold::vote_without_risk(&title, today())
            }
        }
    } else {
        scaffold::process(tool, &title, today())
    };
    disk::create(&folder, &files)?;
    disk::create(&beside(&args.content), &scaffold::editor_files())?;
    let said = [("path", folder.display().to_string().into()), ("content", shown(&args.content).into())];
    writeln!(io::stdout(), "{}", words(lang).message("new-done", &said))?;
    tell(&args.content, &format!("{commune}/{slug}/"), lang)
}

/// What `check` says of the new folder: the commune may not have chosen the tool, for instance.
fn tell(content: &Path, prefix: &str, lang: Lang) -> Result<ExitCode> {
    let (_, found) = parvis_generator::load(content);
    let found: Vec<Diagnostic> = found.into_iter().filter(|found| found.file.starts_with(prefix)).collect();
    if !found.is_empty() {
        output::tell(content, &found, lang)?;
    }
    Ok(output::exit_code(&found))
}

fn refuse(args: &Args, refusal: Refusal, lang: Lang) -> ExitCode {
    let none = || "none".to_owned();
    let (key, value, near) = match refusal {
        Refusal::UnknownTool(near) => ("new-unknown-tool", &args.tool, near.map_or_else(none, str::to_owned)),
        Refusal::NotYet(built) => ("new-not-yet", &args.tool, built.join(", ")),
        Refusal::BadSlug(near) => ("new-slug", &args.slug, near.unwrap_or_else(none)),
        Refusal::Reserved => ("new-reserved", &args.slug, none()),
    };
    output::refuse(key, &[("value", value.clone().into()), ("near", near.into())], lang)
}

/// The commune that is meant; the exit code when it is not known.
fn commune(args: &Args, lang: Lang) -> Result<Result<String, ExitCode>> {
    let communes = disk::communes(&args.content)?;
    let list = communes.join(", ");
    let refuse = |key: &str, value: &str| {
        let said = [("value", value.to_owned().into()), ("communes", list.clone().into())];
        output::refuse(key, &said, lang)
    };
    match (&args.commune, communes.as_slice()) {
        (_, []) => Ok(Err(refuse("new-no-commune", &args.content.display().to_string()))),
        (Some(name), _) if communes.contains(name) => Ok(Ok(name.clone())),
        (Some(name), _) => Ok(Err(refuse("new-unknown-commune", name))),
        (None, [only]) => Ok(Ok(only.clone())),
        (None, _) if io::stdin().is_terminal() => {
            let words = words(lang);
            let unknown = [("communes", list.clone().into())];
            let take = |text: &str| {
                let known = communes.iter().any(|name| name == text);
                known.then_some(()).ok_or_else(|| words.message("new-which", &unknown))
            };
            let mut err = io::stderr();
            writeln!(err, "{}", words.message("new-which", &unknown))?;
            let answer = ask(&mut io::stdin().lock(), &mut err, &words, "ask-commune", None, take)?;
            Ok(answer.ok_or_else(|| refuse("new-several", "")))
        }
        (None, _) => Ok(Err(refuse("new-several", ""))),
    }
}
