//! Writing a site into its folder: only what changed, each file at once, and nothing outside.

use super::manifest::{self, NAME};
use super::{Body, OutputFile};
use crate::diagnostic::Diagnostic;
use crate::picture;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder holds something that no build put there.
    #[error("{0} is not empty and was not made by parvis")]
    NotOurs(PathBuf),
    /// A folder that is to be made is there already, and holds something.
    #[error("{0} exists and is not empty")]
    Taken(PathBuf),
    /// The folder, or one inside it, is a symbolic link.
    #[error("{0} is a symbolic link: nothing is written through it")]
    Link(PathBuf),
    /// Two files of the site have one path, or a path leads out of the folder.
    #[error("{0} cannot be the path of a file of the site")]
    BadPath(String),
    /// A photograph of the content folder turned out not to be one, or could not be made smaller.
    #[error("{}: this picture cannot be read", .0.file)]
    Picture(Box<Diagnostic>),
    /// The system refused.
    #[error("{path}: {error}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// What writing did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or different.
    pub written: usize,
    /// Files that were left alone, since they were the same.
    pub unchanged: usize,
    /// Files of an earlier build that are gone.
    pub removed: usize,
}

/// Makes the folder hold exactly these files, and whatever else somebody put beside them. Files of an earlier build
/// that are not among them are removed.
pub fn write(output: &Path, files: &[OutputFile]) -> Result<Written, WriteError> {
    let before = open(output)?;
    let now = paths_of(files)?;
    // Written first: should the power fail, the next build still knows everything that may be removed.
    save(output, before.union(&now))?;
    // Before the pages: one that cannot be made must not leave half of a new site.
    let made = make_pictures(output, files)?;
    let mut removed = 0;
    for stale in before.difference(&now) {
        removed += usize::from(remove(output, stale)?);
    }
    let (written, unchanged) = write_files(output, files)?;
    save(output, &now)?;
    Ok(Written { written: written + made, unchanged: unchanged - made, removed })
}

/// Writes these files, removes those, and leaves all others as they are. Only what an earlier build wrote is removed.
pub fn write_some(output: &Path, files: &[OutputFile], gone: &[&str]) -> Result<Written, WriteError> {
    let mut all = open(output)?;
    all.extend(paths_of(files)?);
    save(output, &all)?;
    let made = make_pictures(output, files)?;
    let (written, unchanged) = write_files(output, files)?;
    let mut removed = 0;
    for path in gone {
        if all.contains(*path) {
            removed += usize::from(remove(output, path)?);
            all.remove(*path);
        }
    }
    if !gone.is_empty() {
        save(output, &all)?;
    }
    Ok(Written { written: written + made, unchanged: unchanged - made, removed })
}

/// Empties the folders of communes that were built below `output` earlier and are not in `keep`.
pub fn prune(output: &Path, keep: &[&str]) -> Result<usize, WriteError> {
    let mut removed = 0;
    for entry in fs::read_dir(output).map_err(|error| io_error(output, error))?.filter_map(Result::ok) {
        let name = entry.file_name();
        let old = name.to_str().is_some_and(|name| !keep.contains(&name));
        let folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if old && folder && entry.path().join(NAME).is_file() {
            removed += write(&entry.path(), &[])?.removed;
            let _ = fs::remove_file(entry.path().join(NAME));
            // Kept when somebody put other files there.
            let _ = fs::remove_dir(entry.path());
        }
    }
    Ok(removed)
}

pub(super) fn io_error(path: &Path, error: io::Error) -> WriteError {
    WriteError::Io { path: path.to_owned(), error }
}

/// Makes sure that the folder is ours, and tells what earlier builds wrote.
fn open(output: &Path) -> Result<BTreeSet<String>, WriteError> {
    if fs::symlink_metadata(output).is_ok_and(|m| m.is_symlink()) {
        return Err(WriteError::Link(output.to_owned()));
    }
    fs::create_dir_all(output).map_err(|error| io_error(output, error))?;
    let path = output.join(NAME);
    match fs::symlink_metadata(&path) {
        Ok(m) if m.is_symlink() => return Err(WriteError::Link(path)),
        Ok(_) => {
            let text = fs::read_to_string(&path).map_err(|error| io_error(&path, error))?;
            return manifest::parse(&text).ok_or_else(|| WriteError::NotOurs(output.to_owned()));
        }
        Err(_) => {}
    }
    let mut entries = fs::read_dir(output).map_err(|error| io_error(output, error))?;
    if entries.next().is_some() { Err(WriteError::NotOurs(output.to_owned())) } else { Ok(BTreeSet::new()) }
}

fn save<'a>(output: &Path, paths: impl IntoIterator<Item = &'a String>) -> Result<(), WriteError> {
    let text = manifest::format(paths);
    let path = output.join(NAME);
    if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    replace(&path, &mut text.as_bytes())
}

fn paths_of(files: &[OutputFile]) -> Result<BTreeSet<String>, WriteError> {
    let mut paths = BTreeSet::new();
    for file in files {
        if !manifest::is_below(&file.path) || !paths.insert(file.path.clone()) {
            return Err(WriteError::BadPath(file.path.clone()));
        }
    }
    Ok(paths)
}

/// Every folder on the way to a path, outermost first.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(i, _)| &path[..i])
}

/// Makes the pictures that are not there yet; how many those were.
fn make_pictures(output: &Path, files: &[OutputFile]) -> Result<usize, WriteError> {
    let missing = |file: &&OutputFile| {
        let path = output.join(&file.path);
        let is_file = || fs::symlink_metadata(&path).is_ok_and(|m| m.is_file());
        matches!(file.body, Body::Made { .. })
            && !(is_file() && fs::read(&path).is_ok_and(|old| picture::is_whole(&old)))
    };
    let missing: Vec<&OutputFile> = files.par_iter().filter(missing).collect();
    if missing.is_empty() {
        return Ok(0);
    }
    make_folders(output, missing.iter().copied())?;
    #[cfg(feature = "pictures")]
    super::make::make(&missing, |file, bytes| replace(&output.join(&file.path), &mut &*bytes))?;
    #[cfg(not(feature = "pictures"))]
    return Err(io_error(&output.join(&missing[0].path), io::ErrorKind::Unsupported.into()));
    #[cfg(feature = "pictures")]
    Ok(missing.len())
}

fn make_folders<'a>(output: &Path, files: impl IntoIterator<Item = &'a OutputFile>) -> Result<(), WriteError> {
    let folders: BTreeSet<&str> = files.into_iter().flat_map(|file| folders_of(&file.path)).collect();
    // In order: an outer folder comes before those inside it.
    for folder in folders {
        let path = output.join(folder);
        match fs::symlink_metadata(&path) {
            Ok(m) if m.is_symlink() => return Err(WriteError::Link(path)),
            Ok(m) if m.is_dir() => {}
            _ => fs::create_dir(&path).map_err(|error| io_error(&path, error))?,
        }
    }
    Ok(())
}

fn write_files(output: &Path, files: &[OutputFile]) -> Result<(usize, usize), WriteError> {
    make_folders(output, files)?;
    let done: Result<Vec<bool>, WriteError> = files.par_iter().map(|file| write_file(output, file)).collect();
    let written = done?.into_iter().filter(|written| *written).count();
    Ok((written, files.len() - written))
}

/// Writes one file unless it is the same already; tells whether it wrote.
fn write_file(output: &Path, file: &OutputFile) -> Result<bool, WriteError> {
    let path = output.join(&file.path);
    let old = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file);
    match &file.body {
        Body::Bytes(bytes) => return write_bytes(&path, old, bytes),
        Body::Clean(from) => {
            let original = match fs::read(from) {
                Err(error) if is_gone(&error) && old.is_some() => return Ok(false),
                read => read.map_err(|error| io_error(from, error))?,
            };
            // It was whole when it was loaded: somebody is writing it just now, and what it tells must not get out.
            let clean = picture::clean(&original).ok_or_else(|| io_error(from, io::ErrorKind::InvalidData.into()))?;
            return write_bytes(&path, old, &clean);
        }
        // They were made before everything else.
        Body::Made { .. } => return Ok(false),
        Body::Copy(from) => {
            let source = match File::open(from) {
                Err(error) if is_gone(&error) && old.is_some() => return Ok(false),
                opened => opened.map_err(|error| io_error(from, error))?,
            };
            let length = source.metadata().map_err(|error| io_error(from, error))?.len();
            let same_length = old.is_some_and(|m| m.len() == length);
            if same_length && same(&source, &path).map_err(|error| io_error(&path, error))? {
                return Ok(false);
            }
            let mut source = File::open(from).map_err(|error| io_error(from, error))?;
            replace(&path, &mut source)?;
        }
    }
    Ok(true)
}

/// Whether a file of the content folder was removed since the site was loaded. `serve` goes on showing the last good
/// site while somebody works in the folder: then what was published stays, until the folder is loaded again.
fn is_gone(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

fn write_bytes(path: &Path, old: Option<fs::Metadata>, bytes: &[u8]) -> Result<bool, WriteError> {
    let same_length = old.is_some_and(|m| m.len() == bytes.len() as u64);
    if same_length && fs::read(path).is_ok_and(|old| old == *bytes) {
        return Ok(false);
    }
    replace(path, &mut &*bytes)?;
    Ok(true)
}

/// Compares two files piece by piece.
fn same(a: &File, b: &Path) -> io::Result<bool> {
    const PIECE: usize = 64 * 1024;
    let (mut a, mut b) = (BufReader::with_capacity(PIECE, a), BufReader::with_capacity(PIECE, File::open(b)?));
    let (mut left, mut right) = (vec![0; PIECE], vec![0; PIECE]);
    loop {
        let (n, m) = (fill(&mut a, &mut left)?, fill(&mut b, &mut right)?);
        if left[..n] != right[..m] {
            return Ok(false);
        }
        if n == 0 {
            return Ok(true);
        }
    }
}

fn fill(from: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Puts a file in place at once: a reader sees the old one or the new one, never half of it.
fn replace(path: &Path, content: &mut dyn Read) -> Result<(), WriteError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = path.with_file_name(format!(".{name}.parvis-new"));
    // What an interrupted build left. Removing does not follow links, and `create_new` refuses them.
    let _ = fs::remove_file(&temporary);
    let result = File::create_new(&temporary)
        .and_then(|mut file| {
            io::copy(content, &mut file)?;
            file.flush()
        })
        .and_then(|()| fs::rename(&temporary, path));
    result.map_err(|error| {
        let _ = fs::remove_file(&temporary);
        io_error(path, error)
    })
}

/// Removes a file of an earlier build, and the folders that it leaves empty.
fn remove(output: &Path, path: &str) -> Result<bool, WriteError> {
    for folder in folders_of(path) {
        if fs::symlink_metadata(output.join(folder)).is_ok_and(|m| m.is_symlink()) {
            return Err(WriteError::Link(output.join(folder)));
        }
    }
    let full = output.join(path);
    let removed = match fs::symlink_metadata(&full) {
        // A folder has taken the place of the file: it is not ours.
        Ok(m) if m.is_dir() => false,
        Ok(_) => fs::remove_file(&full).map(|()| true).map_err(|error| io_error(&full, error))?,
        Err(_) => false,
    };
    let folders: Vec<&str> = folders_of(path).collect();
    for folder in folders.into_iter().rev() {
        if fs::remove_dir(output.join(folder)).is_err() {
            break;
        }
    }
    Ok(removed)
}
