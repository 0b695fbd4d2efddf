//! What the command says: mistakes and progress on the error stream, results on the output stream.

use crate::lang::words;
use crate::report::{Report, Screen};
use crate::{IO, MISTAKES, USAGE};
use anyhow::Result;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use parvis_generator::Diagnostic;
use parvis_generator::diagnostic::{self, Arg, Code, Words};
use parvis_generator::disk::WriteError;
use parvis_model::Lang;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Says what was found to whoever looks at the error stream.
pub(crate) fn tell(content: &Path, found: &[Diagnostic], lang: Lang) -> Result<()> {
    let mut err = io::stderr().lock();
    let screen = Screen { is_terminal: err.is_terminal(), all: false };
    let report = Report { content, found, lang };
    report.human(&mut err, screen)?;
    if let Some(sum) = report.sum() {
        writeln!(err, "{sum}")?;
    }
    Ok(())
}

/// The exit code that diagnostics mean: a refusal of the system weighs more than mistakes, since it may hide some.
pub(crate) fn exit_code(found: &[Diagnostic]) -> ExitCode {
    let refused = |d: &Diagnostic| matches!(d.code, Code::NoContent | Code::Unreadable);
    if found.iter().any(refused) {
        ExitCode::from(IO)
    } else if found.iter().any(Diagnostic::is_error) {
        ExitCode::from(MISTAKES)
    } else {
        ExitCode::SUCCESS
    }
}

/// Says what prevented the command from doing its work.
pub(crate) fn failure(error: &anyhow::Error, lang: Lang) {
    let words = words(lang);
    let path = |key, path: &Path| words.message(key, &[("path", path.display().to_string().into())]);
    let (text, hint) = match error.downcast_ref() {
        Some(WriteError::NotOurs(folder)) => {
            (path("write-not-ours", folder), words.attribute("write-not-ours", "help", &[]))
        }
        Some(WriteError::Taken(folder)) => (path("write-taken", folder), words.attribute("write-taken", "help", &[])),
        Some(WriteError::Link(link)) => (path("write-link", link), None),
        Some(WriteError::BadPath(bad)) => (path("write-bad-path", Path::new(bad)), None),
        Some(WriteError::Picture(found)) => {
            let words = Words::new(lang);
            (format!("{}: {}", found.file, found.message(&words)), found.help(&words))
        }
        Some(WriteError::Io { path, error }) => {
            (because(&words, path.display().to_string(), diagnostic::system_error(error, lang)), None)
        }
        None => (chain(error, &words, lang), None),
    };
    say(&format!("{} {text}", words.message("failed", &[])));
    if let Some(hint) = hint {
        say(&format!("  {hint}"));
    }
}

/// An error and what caused it, from the outside in, with the system's refusals in our words.
fn chain(error: &anyhow::Error, words: &Words, lang: Lang) -> String {
    let say = |cause: &(dyn std::error::Error + 'static)| match cause.downcast_ref::<io::Error>() {
        Some(error) => diagnostic::system_error(error, lang),
        None => cause.to_string(),
    };
    let said = error.chain().map(say).collect::<Vec<_>>().into_iter().rev();
    said.reduce(|why, what| because(words, what, why)).unwrap_or_default()
}

fn because(words: &Words, what: String, why: String) -> String {
    words.message("because", &[("what", what.into()), ("why", why.into())])
}

/// Writes a line for people. That it cannot be written is nothing to stop for.
pub(crate) fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Says why arguments make no sense, and what to type instead where something can be said.
pub(crate) fn refuse(key: &str, args: &[Arg], lang: Lang) -> ExitCode {
    let words = words(lang);
    say(&format!("{} {}", words.message("failed", &[]), words.message(key, args)));
    if let Some(hint) = words.attribute(key, "help", args) {
        say(&format!("  {hint}"));
    }
    ExitCode::from(USAGE)
}

/// Explains arguments that make no sense, or shows the help that was asked for.
pub(crate) fn usage(error: &clap::Error, lang: Lang) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return if error.print().is_ok() { ExitCode::SUCCESS } else { ExitCode::from(IO) };
    }
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => "none".to_owned(),
    };
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "usage-no-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        _ => "usage-other",
    };
    // Of several that resemble what was typed, clap names the nearest last.
    let nearest = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.last().cloned(),
        _ => None,
    };
    let suggestion = nearest(ContextKind::SuggestedArg).or_else(|| nearest(ContextKind::SuggestedSubcommand));
    let args: [Arg; 5] = [
        ("argument", text(ContextKind::InvalidArg).into()),
        ("command", text(ContextKind::InvalidSubcommand).into()),
        ("value", text(ContextKind::InvalidValue).into()),
        ("valid", text(ContextKind::ValidValue).into()),
        ("near", suggestion.unwrap_or_else(|| "none".to_owned()).into()),
    ];
    refuse(key, &args, lang)
}

/// Tells on a terminal what takes long; silent when it does not, and where nobody watches.
pub(crate) struct Progress {
    started: Instant,
    said: bool,
    watched: bool,
}

impl Progress {
    pub(crate) fn new() -> Self {
        Self { started: Instant::now(), said: false, watched: io::stderr().is_terminal() }
    }

    /// Names the step that begins, once the command has taken half a second.
    pub(crate) fn step(&mut self, text: &str) {
        if self.watched && self.started.elapsed() > Duration::from_millis(500) {
            self.said = true;
            let _ = write!(io::stderr(), "\r\u{1b}[K{text}");
        }
    }

    /// Removes the line.
    pub(crate) fn end(&mut self) {
        if std::mem::take(&mut self.said) {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
