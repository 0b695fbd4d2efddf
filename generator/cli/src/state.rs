//! The working folder of `serve`: the table's file, the master secret, the sites as they are served.

use anyhow::{Context, Result};
use parvis_keys::{MasterSecret, random};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The files that `serve` makes in the folder, beside the sites: SQLite adds two while the table is open.
pub(crate) const FILES: [&str; 4] = ["master.key", "table.db", "table.db-shm", "table.db-wal"];

/// The folder in which `serve` keeps residents' pictures, and what it has in it.
pub(crate) const OBJECTS: &str = "objects";
pub(crate) const INSIDE_OBJECTS: [&str; 3] = [".incoming", "pictures", "quarantine"];

/// The folder in which `serve` keeps the letters of votes that can be tried.
pub(crate) const CODES: &str = "codes";

/// The folder.
pub(crate) struct State {
    folder: PathBuf,
}

impl State {
    /// Opens the folder or makes it, for its owner only: what people sign with is personal.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt;
            builder.mode(0o700);
        }
        builder.create(folder).with_context(|| folder.display().to_string())?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// The table's file.
    pub(crate) fn table(&self) -> PathBuf {
        self.folder.join("table.db")
    }

    /// The folder of the sites.
    pub(crate) fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    /// The folder of residents' pictures, beside the sites: none of them is a file of a site.
    pub(crate) fn pictures(&self) -> PathBuf {
        self.folder.join(OBJECTS)
    }

    /// The folder of trial letters.
    pub(crate) fn codes(&self) -> PathBuf {
        self.folder.join(CODES)
    }

    /// The master secret, made at the first start and readable by its owner only.
    pub(crate) fn master(&self) -> Result<MasterSecret> {
        let file = self.folder.join("master.key");
        let name = || file.display().to_string();
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        match options.open(&file) {
            Ok(mut new) => {
                let master = MasterSecret::new(random()?);
                writeln!(new, "{}", master.to_text()).and_then(|()| new.sync_all()).with_context(name)?;
                Ok(master)
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let text = fs::read_to_string(&file).with_context(name)?;
                MasterSecret::from_text(&text).with_context(name)
            }
            Err(error) => Err(error).with_context(name),
        }
    }
}
