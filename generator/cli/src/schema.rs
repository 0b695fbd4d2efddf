//! `parvis schema`: what may stand in the files of a commune, for editors.

use crate::lang::words;
use anyhow::{Context, Result};
use parvis_model::Lang;
use serde_json::{Map, Value};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Arguments of `parvis schema`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Runs the command: a file each in the folder, or all in one object on the output stream.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    match &args.output {
        None => {
            let all: Map<String, Value> =
                parvis_generator::schemas().into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
            writeln!(out, "{:#}", Value::Object(all))?;
        }
        Some(folder) => {
            let files = parvis_generator::schemas().into_iter();
            let texts = files.map(|(name, schema)| (name.to_owned(), format!("{schema:#}\n").into_bytes()));
            write_all(folder, texts)?;
            let said = [("path", folder.display().to_string().into())];
            writeln!(out, "{}", words(lang).message("schema-done", &said))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes files that the command makes into a folder; those of that name are replaced.
pub(crate) fn write_all(folder: &Path, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<()> {
    let name = |path: &Path| path.display().to_string();
    std::fs::create_dir_all(folder).with_context(|| name(folder))?;
    for (file, bytes) in files {
        let path = folder.join(file);
        std::fs::write(&path, bytes).with_context(|| name(&path))?;
    }
    Ok(())
}
