//! Making a folder to begin with: never over anything that is there.

use super::WriteError;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// Makes sure that a folder does not exist, or is empty.
pub fn require_free(folder: &Path) -> Result<(), WriteError> {
    let free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    };
    if free { Ok(()) } else { Err(WriteError::Taken(folder.to_owned())) }
}

/// Writes the files that are not there yet; the paths of those that were written.
pub fn create(folder: &Path, files: &[(String, String)]) -> Result<Vec<String>, WriteError> {
    let mut written = Vec::new();
    for (path, text) in files {
        let full = folder.join(path);
        let refused = |error| WriteError::Io { path: full.clone(), error };
        if let Some(parent) = full.parent() {
            fs::create_dir_all(parent).map_err(refused)?;
        }
        match File::create_new(&full) {
            Ok(mut file) => file.write_all(text.as_bytes()).map_err(refused)?,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(refused(error)),
        }
        written.push(path.clone());
    }
    Ok(written)
}

/// The names of the communes of a content folder, which are those of their folders.
pub fn communes(content: &Path) -> Result<Vec<String>, WriteError> {
    let entries = fs::read_dir(content).map_err(|error| WriteError::Io { path: content.to_owned(), error })?;
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join("commune.yml").is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}
