//! Reports: what was found in a content folder, for people and for pipelines. One module a format, each of which writes
//! to what it is given and decides nothing else: what is wrong is the generator's matter, exit codes the commands'.

mod github;
mod gitlab;
mod human;
mod json;
mod overview;

pub(crate) use human::Screen;

use anyhow::Result;
use parvis_generator::Diagnostic;
use parvis_generator::diagnostic::{printable, summary};
use parvis_model::Lang;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Who reads the report. `docs/reports.md` describes those for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    // What follows has no documentation comments: they would become help, in one language.
    // People.
    Human,
    // Any program.
    Json,
    // GitHub Actions, which shows annotations beside the lines.
    Github,
    // GitLab, which compares reports of code quality.
    Gitlab,
}

/// What was found, and how to say it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Report<'a> {
    /// The content folder, as it was given.
    pub(crate) content: &'a Path,
    /// What was found in it, in order.
    pub(crate) found: &'a [Diagnostic],
    /// The language of people.
    pub(crate) lang: Lang,
}

impl Report<'_> {
    /// Writes it for people, with what a terminal can show.
    pub(crate) fn human(&self, out: &mut dyn Write, screen: Screen) -> Result<()> {
        human::write(out, self, screen)
    }

    /// Writes it for a program: nothing but the format, and all of it.
    pub(crate) fn data(&self, out: &mut dyn Write, format: Format) -> Result<()> {
        match format {
            Format::Human => human::write(out, self, Screen::default()),
            Format::Json => json::write(out, self),
            Format::Github => github::write(out, self, &repository("GITHUB_WORKSPACE")),
            Format::Gitlab => gitlab::write(out, self, &repository("CI_PROJECT_DIR")),
        }
    }

    /// « 3 erreurs dans 2 fichiers », unless all of it concerns the folder itself, which needs no sum.
    pub(crate) fn sum(&self) -> Option<String> {
        let has_files = self.found.iter().any(|diagnostic| !diagnostic.file.is_empty());
        has_files.then(|| summary(self.found, self.lang))
    }

    /// The path of a diagnostic's file, as somebody who stands where the command was started would type it.
    fn path(&self, diagnostic: &Diagnostic) -> String {
        let content = self.content.to_string_lossy();
        let path = match (content.trim_end_matches('/'), diagnostic.file.as_str()) {
            // The root of the file system, of which nothing was left.
            ("", file) if content.starts_with('/') => format!("/{file}"),
            ("", "") => ".".to_owned(),
            ("", file) => file.to_owned(),
            (content, "") => content.to_owned(),
            (content, file) => format!("{content}/{file}"),
        };
        printable(&path)
    }

    /// The path of a diagnostic's file inside the repository, without `./`, as hosts of repositories know it; as it was
    /// typed, if it is not inside.
    fn path_in(&self, repository: &Path, diagnostic: &Diagnostic) -> String {
        let inside = || {
            let content = self.content.canonicalize().ok()?;
            let inside = content.strip_prefix(repository.canonicalize().ok()?).ok()?.to_path_buf();
            Some(Report { content: &inside, ..*self }.path(diagnostic))
        };
        inside().unwrap_or_else(|| self.path(diagnostic))
    }
}

/// The folder of the repository: what the pipeline says, else the current folder.
fn repository(variable: &str) -> PathBuf {
    let said = std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    said.or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}
