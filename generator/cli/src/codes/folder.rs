//! The output folder: letters, tables for whoever prints them, the register and the reserve. Everything in it but the
//! manifest is secret, so that only its owner can read it, and it is never where content is.

use super::Votation;
use super::issued::LIST;
use super::prepare::{Drawn, Papers};
use super::recipients::Recipients;
use super::square::square;
use crate::lang::words;
use anyhow::{Context, Result};
use jiff::Timestamp;
use parvis_ballots::{Code, File};
use parvis_generator::table::Table;
use parvis_model::Lang;
use parvis_theme::Theme;
use parvis_theme::view::{Mailing, Page, PostedLetter, Subject};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The letters.
pub(crate) const LETTERS: &str = "lettres.html";
/// The same as a table, for a printer's mail merge.
pub(super) const MERGE: &str = "publipostage.csv";
/// The number of each letter with the hash of its code, for revoking.
pub(super) const REGISTER: &str = "registre.csv";
/// The codes that replace lost ones.
pub(super) const RESERVE: &str = "reserve.csv";
/// Says that the letters are in force, and what each file is for. Written last.
pub(super) const READ_ME: &str = "LISEZ-MOI.txt";
/// All files, for whoever has to take them away.
const FILES: [&str; 8] = [LETTERS, MERGE, REGISTER, RESERVE, READ_ME, LIST, "manifest.json", "manifest.sig"];

/// What letters are made with.
pub(super) struct Press<'a> {
    pub(super) vote: &'a Votation<'a>,
    pub(super) theme: &'a Theme,
    pub(super) now: Timestamp,
    /// Whether nobody may post them.
    pub(super) trial: bool,
}

impl Press<'_> {
    /// Writes everything but [`READ_ME`].
    pub(super) fn write(&self, folder: &Path, drawn: &Drawn, papers: &Papers, to: &Recipients) -> Result<()> {
        make(folder)?;
        let name = self.vote.name()?;
        let mut merge =
            Table::new(["number"].into_iter().chain(to.head.iter().map(String::as_str)).chain(["code", "url"]));
        let mut register = Table::new(["number", "hash"]);
        let mut reserve = Table::new(["number", "code"]);
        let mut letters = Vec::new();
        for (i, code) in drawn.printed.iter().enumerate() {
            let number = (i + 1).to_string();
            let cells = to.rows.get(i).cloned().unwrap_or_default();
            let own = [code.printed(), self.url(code)];
            merge.row([number.clone()].into_iter().chain(cells).chain(own));
            register.row([number.clone(), code.hash(&name).to_string()]);
            letters.push(self.letter(number, to.lines(i), code)?);
        }
        for (i, code) in drawn.reserve.iter().enumerate() {
            register.row([reserve_number(i), code.hash(&name).to_string()]);
            reserve.row([reserve_number(i), code.printed()]);
        }
        for (name, bytes) in &papers.files {
            private(&folder.join(name), bytes)?;
        }
        private(&folder.join(REGISTER), &register.finish()?)?;
        private(&folder.join(RESERVE), &reserve.finish()?)?;
        private(&folder.join(MERGE), &merge.finish()?)?;
        self.print(&folder.join(LETTERS), &letters)
    }

    /// A letter with its code.
    pub(super) fn letter(&self, number: String, recipient: Vec<String>, code: &Code) -> Result<PostedLetter> {
        Ok(PostedLetter { number, recipient, code: code.printed(), square: square(&self.url(code))? })
    }

    /// Writes letters to be printed.
    pub(super) fn print(&self, file: &Path, letters: &[PostedLetter]) -> Result<()> {
        let (definition, lang) = (self.vote.definition, self.vote.definition.site.lang());
        let root = format!("{}/", definition.site.url);
        let page = Page { definition, lang, root, path: "", now: self.now, confirmed_as: None };
        let subject = Subject { process: self.vote.process, activity: &self.vote.activity, about: None };
        let html = self.theme.mailing(&page, &Mailing { subject, letters, trial: self.trial })?;
        private(file, html.as_bytes())
    }

    /// The page, where it asks for the code with the code behind the sign `#`: browsers keep what follows it to themselves.
    fn url(&self, code: &Code) -> String {
        let page = self.vote.url();
        if self.vote.process.asks_for_code() { format!("{page}#c={}", code.compact()) } else { page }
    }
}

/// What is written on a letter of the reserve: `R1`.
fn reserve_number(index: usize) -> String {
    format!("R{}", index + 1)
}

/// Says that these letters may be posted.
pub(super) fn write_read_me(
    folder: &Path,
    vote: &Votation<'_>,
    fingerprint: &str,
    trial: bool,
    lang: Lang,
) -> Result<()> {
    let said = [
        ("process", format!("{}/{}", vote.site(), vote.process.id).into()),
        ("fingerprint", fingerprint.to_owned().into()),
        ("trial", if trial { "yes" } else { "no" }.into()),
        vote.kind(),
    ];
    let text = words(lang).message("codes-read-me", &said);
    private(&folder.join(READ_ME), format!("{text}\n").as_bytes())
}

/// The manifest or list of an earlier run in this folder.
pub(super) fn record(folder: &Path) -> Option<Vec<u8>> {
    [File::Manifest.name(), LIST].iter().find_map(|name| fs::read(folder.join(name)).ok())
}

/// Takes away what [`Press::write`] wrote, and the folder if nothing else is in it.
pub(super) fn clear(folder: &Path) -> Result<()> {
    for name in FILES {
        match fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).with_context(|| folder.join(name).display().to_string());
            }
            _ => {}
        }
    }
    // Refused by the system when it holds anything else, which is what we want.
    let _ = fs::remove_dir(folder);
    Ok(())
}

/// The content folder that a folder is in, if it is in one: codes must not get where texts are kept and published from.
pub(super) fn inside_content(folder: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let holds = |folder: &Path, file: &str| folder.join(file).is_file();
    let holds_communes = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.into_iter().any(|entry| holds(&entry.path(), "commune.yml"))
    };
    absolute
        .ancestors()
        .find(|above| holds(above, "commune.yml") || holds(above, "process.yml") || holds_communes(above))
        .map(Path::to_owned)
}

/// Makes a folder that only its owner can look into.
fn make(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder).with_context(|| folder.display().to_string())
}

/// Writes a file that only its owner can read, to the disk itself: the codes are nowhere else.
pub(super) fn private(file: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let write = || {
        let mut open = options.open(file)?;
        open.write_all(bytes)?;
        open.sync_all()
    };
    write().with_context(|| file.display().to_string())
}
