//! `parvis init`: the folder of a new commune, from a few questions or from options.

use crate::ask::ask;
use crate::lang::words;
use crate::output;
use anyhow::Result;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use parvis_generator::diagnostic::Words;
use parvis_generator::scaffold::{self, Answers, Question};
use parvis_generator::{Diagnostic, disk};
use parvis_model::{Lang, SiteId, id};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `parvis init`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    #[arg(long, value_name = "CODE")]
    insee: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    population: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    electors: Option<String>,
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    #[arg(long, value_name = "COLOUR")]
    accent: Option<String>,
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    publisher: Option<String>,
    #[arg(long, value_name = "TEXT")]
    host: Option<String>,
    #[arg(long, value_name = "TEXT")]
    dpo: Option<String>,
    #[arg(long)]
    yes: bool,
}

impl Args {
    fn answer(&self, question: Question) -> Option<&str> {
        let text = match question {
            Question::Name => &self.name,
            Question::Insee => &self.insee,
            Question::Population => &self.population,
            Question::Electors => &self.electors,
            Question::Url => &self.url,
            Question::Accent => &self.accent,
            Question::Email => &self.email,
            Question::Address => &self.address,
            Question::Phone => &self.phone,
            Question::Publisher => &self.publisher,
            Question::Host => &self.host,
            Question::Dpo => &self.dpo,
        };
        text.as_deref()
    }

    /// The folder of the commune: a name alone stands in `content`.
    fn folder(&self) -> PathBuf {
        let is_name = self.folder.parent().is_some_and(|parent| parent.as_os_str().is_empty());
        if is_name { Path::new("content").join(&self.folder) } else { self.folder.clone() }
    }
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let folder = args.folder();
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    if SiteId::parse(&name).is_err() {
        let near = id::suggest(&name).unwrap_or_else(|| "none".to_owned());
        return Ok(output::refuse("init-name", &[("value", name.into()), ("near", near.into())], lang));
    }
    disk::require_free(&folder)?;
    let answers = match answers(args, lang)? {
        Ok(answers) => answers,
        Err(refused) => return Ok(refused),
    };
    disk::create(&folder, &scaffold::commune(&answers, today()))?;
    let content = folder.parent().map(Path::to_owned).unwrap_or_default();
    disk::create(&beside(&content), &scaffold::editor_files())?;
    let words = words(lang);
    let said = [("path", folder.display().to_string().into()), ("content", shown(&content).into())];
    writeln!(io::stdout(), "{}", words.message("init-done", &said))?;
    Ok(ExitCode::SUCCESS)
}

/// The day in metropolitan France: a petition opens the day after.
pub(crate) fn today() -> Date {
    let zone = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    Timestamp::now().to_zoned_datetime(zone).date()
}

/// The folder that holds the content folder, where editors keep their settings.
pub(crate) fn beside(content: &Path) -> PathBuf {
    match (content.file_name(), content.parent()) {
        (Some(_), Some(parent)) => parent.to_owned(),
        _ => content.join(".."),
    }
}

/// A folder as one types it.
pub(crate) fn shown(folder: &Path) -> String {
    let text = folder.display().to_string();
    if text.is_empty() { ".".to_owned() } else { text }
}

/// All answers, from options and questions; the exit code when they cannot be had.
fn answers(args: &Args, lang: Lang) -> Result<Result<Answers, ExitCode>> {
    let words = words(lang);
    let mut answers = Answers::default();
    for question in Question::ALL {
        let Some(text) = args.answer(question) else { continue };
        if let Err(found) = answers.set(question, text) {
            let said = [("flag", question.keyword().into()), ("why", why(&found, lang).into())];
            return Ok(Err(output::refuse("init-value", &said, lang)));
        }
    }
    if !args.yes && io::stdin().is_terminal() {
        let mut out = io::stderr();
        writeln!(out, "{}", words.message("init-questions", &[]))?;
        if !ask_all(&mut answers, &mut io::stdin().lock(), &mut out, &words, lang)? {
            return Ok(Err(output::refuse("init-stopped", &[], lang)));
        }
    }
    answers.assume();
    let missing: Vec<String> = answers.missing().iter().map(|question| format!("--{}", question.keyword())).collect();
    if missing.is_empty() {
        return Ok(Ok(answers));
    }
    Ok(Err(output::refuse("init-missing", &[("flags", missing.join(", ").into())], lang)))
}

/// Asks what no option answers; whether all was answered.
fn ask_all(
    answers: &mut Answers,
    input: &mut dyn io::BufRead,
    out: &mut dyn Write,
    words: &Words,
    lang: Lang,
) -> Result<bool> {
    for question in Question::ALL {
        if answers.has(question) {
            continue;
        }
        let default = answers.default_of(question).or_else(|| question.is_optional().then(String::new));
        let key = format!("ask-{}", question.keyword());
        let take = |text: &str| answers.set(question, text).map_err(|found| why(&found, lang));
        if ask(input, out, words, &key, default.as_deref(), take)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What is wrong with an answer and what to write instead, as `check` says it.
fn why(found: &Diagnostic, lang: Lang) -> String {
    let words = Words::new(lang);
    let message = found.message(&words);
    found.help(&words).map_or(message.clone(), |help| format!("{message} ({help})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation() {
        let typed = "Saint-Aubin\n1999\n01998\n1 240\n\nhttps://participer.saint-aubin.example\n#ffff00\n\n\
                     mairie@saint-aubin.example\nMairie ; 1, place du Puits\n\n\nHébergeur\n\n";
        let (mut answers, mut out) = (Answers::default(), Vec::new());
        let all = ask_all(&mut answers, &mut typed.as_bytes(), &mut out, &words(Lang::Fr), Lang::Fr).unwrap();
        assert!(all);
        assert!(answers.missing().is_empty());
        insta::assert_snapshot!("conversation", String::from_utf8(out).unwrap());
    }

    #[test]
    fn settings_stand_beside_the_content() {
        for (content, root) in [("content", ""), ("a/content", "a"), (".", "./.."), ("/srv/communes", "/srv")] {
            assert_eq!(beside(Path::new(content)), Path::new(root), "{content}");
        }
    }
}
