//! `parvis clean`: removes what other commands wrote, and nothing else.
//!
//! Of a site only what the manifest of its folder names goes; of the working folder of `serve` only the files that
//! `serve` makes. A folder that holds anything else afterwards stays.

use crate::lang::words;
use crate::output;
use crate::state::{CODES, FILES as STATE_FILES, INSIDE_OBJECTS, OBJECTS};
use anyhow::{Context, Result};
use parvis_generator::disk;
use parvis_model::Lang;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `parvis clean`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    state: Option<PathBuf>,
    #[arg(long)]
    yes: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    if args.output.is_none() && args.state.is_none() {
        return Ok(output::refuse("clean-nothing", &[], lang));
    }
    if let Some(state) = &args.state
        && let Some(refused) = confirm(state, args.yes, lang)?
    {
        return Ok(refused);
    }
    if let Some(folder) = &args.output {
        let removed = sites(folder)?;
        tell(folder, removed, lang)?;
    }
    if let Some(folder) = &args.state {
        let removed = state(folder)?;
        tell(folder, removed, lang)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Asks before trial signatures and the secret go; the exit code when they are to stay.
fn confirm(state: &Path, yes: bool, lang: Lang) -> Result<Option<ExitCode>> {
    let said = [("path", state.display().to_string().into())];
    if yes {
        return Ok(None);
    }
    if !io::stdin().is_terminal() {
        return Ok(Some(output::refuse("clean-confirm", &said, lang)));
    }
    let words = words(lang);
    write!(io::stderr(), "{} ", words.message("clean-question", &said))?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    if matches!(answer.trim().to_lowercase().as_str(), "o" | "oui" | "y" | "yes") {
        return Ok(None);
    }
    output::say(&words.message("clean-kept", &said));
    Ok(Some(ExitCode::SUCCESS))
}

/// Removes the sites below a folder; how many files that were.
fn sites(folder: &Path) -> Result<usize> {
    if !folder.exists() {
        return Ok(0);
    }
    let removed = disk::prune(folder, &[])?;
    remove_if_emptied(folder, removed);
    Ok(removed)
}

/// Removes what `serve` wrote into its working folder.
fn state(folder: &Path) -> Result<usize> {
    let mut removed = sites(&folder.join("site"))?;
    for name in STATE_FILES {
        let path = folder.join(name);
        match fs::remove_file(&path) {
            Ok(()) => removed += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
        }
    }
    let codes = folder.join(CODES);
    removed += remove_all(&codes).with_context(|| codes.display().to_string())?;
    let objects = folder.join(OBJECTS);
    for name in INSIDE_OBJECTS {
        let path = objects.join(name);
        removed += remove_all(&path).with_context(|| path.display().to_string())?;
    }
    // Refused by the system when it holds anything else, which is what we want.
    let _ = fs::remove_dir(objects);
    remove_if_emptied(folder, removed);
    Ok(removed)
}

/// Removes a folder in which only `serve` writes, with everything below; how many files that were.
fn remove_all(folder: &Path) -> io::Result<usize> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error),
    };
    let mut removed = 0;
    for entry in entries {
        let entry = entry?;
        removed += match entry.file_type()?.is_dir() {
            true => remove_all(&entry.path())?,
            false => fs::remove_file(entry.path()).map(|()| 1)?,
        };
    }
    fs::remove_dir(folder)?;
    Ok(removed)
}

/// Removes a folder that was ours and holds nothing more. One that was empty before may be somebody else's.
fn remove_if_emptied(folder: &Path, removed: usize) {
    if removed > 0 {
        // Refused by the system when it holds anything else, which is what we want.
        let _ = fs::remove_dir(folder);
    }
}

fn tell(folder: &Path, removed: usize, lang: Lang) -> Result<()> {
    let words = words(lang);
    let done = words.counts("clean-done", &[("removed", removed)]);
    let said = [("path", folder.display().to_string().into()), ("done", done.into())];
    writeln!(io::stdout(), "{}", words.message("clean-folder", &said))?;
    if removed > 0 && folder.exists() {
        writeln!(io::stdout(), "  {}", words.message("clean-rest", &[]))?;
    }
    Ok(())
}
