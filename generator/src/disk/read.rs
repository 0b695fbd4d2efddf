//! Reading a content folder: every text whole, of every other file its size only, and what a picture tells of itself.

use crate::content::{TERRITORY, THEME};
use crate::diagnostic::{self, Arg, Code, Diagnostic, Place, Source};
use crate::picture::Picture;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The largest text, in bytes. A long report has 200 KB.
const MAX_TEXT: u64 = 1024 * 1024;
/// The largest file of `territoire/`: the addresses of a town of 50,000.
const MAX_TERRITORY: u64 = 8 * 1024 * 1024;
/// Extensions of texts.
const TEXTS: [&str; 3] = ["yml", "yaml", "md"];
/// Extensions of texts of `territoire/`.
const TERRITORY_TEXTS: [&str; 3] = ["geojson", "json", "csv"];

/// The folder of one commune.
#[derive(Debug)]
pub(crate) struct Folder {
    /// Its name in the content folder.
    pub(crate) name: String,
    /// Files by their path relative to the commune's folder.
    pub(crate) files: BTreeMap<String, Entry>,
    /// Folders, likewise.
    pub(crate) folders: Vec<String>,
    /// What could not be read.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A file.
#[derive(Debug)]
pub(crate) enum Entry {
    /// A text; its path is relative to the content folder.
    Text(Source),
    /// Another file.
    Other {
        /// Where it is.
        path: PathBuf,
        /// Bytes.
        size: u64,
        /// What it is as a picture.
        picture: Picture,
    },
    /// A text that could not be read, which has been reported.
    Unreadable,
}

/// Reads all communes of a content folder.
pub(crate) fn read_communes(root: &Path) -> Result<Vec<Folder>, Diagnostic> {
    let whole = |code, args| Diagnostic::of_file("", code, args);
    let entries = fs::read_dir(root).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => whole(Code::NoContent, vec![]),
        _ => whole(Code::Unreadable, diagnostic::reason(&error)),
    })?;
    if root.join("commune.yml").is_file() {
        return Err(whole(Code::IsACommune, vec![]));
    }
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    if names.is_empty() {
        return Err(whole(Code::NoCommune, vec![]));
    }
    Ok(names.into_par_iter().map(|name| read_commune(root, name)).collect())
}

fn read_commune(root: &Path, name: String) -> Folder {
    let base = root.join(&name);
    let mut folder = Folder { name, files: BTreeMap::new(), folders: Vec::new(), diagnostics: Vec::new() };
    let Ok(real_base) = base.canonicalize() else {
        folder.diagnostics.push(Diagnostic::of_file(&folder.name, Code::LinkLoop, vec![]));
        return folder;
    };
    let mut paths = Vec::new();
    let mut walk = WalkDir::new(&base).follow_links(true).sort_by_file_name().into_iter();
    while let Some(next) = walk.next() {
        let entry = match next {
            Ok(entry) => entry,
            Err(error) => {
                folder.diagnostics.push(walk_error(root, &error));
                continue;
            }
        };
        if entry.depth() == 0 {
            continue;
        }
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        let outside = entry.path_is_symlink() && !leads_inside(&real_base, entry.path());
        if outside {
            folder.diagnostics.push(Diagnostic::of_file(relative(root, entry.path()), Code::LinkOutside, vec![]));
        }
        if hidden || outside {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
        } else if entry.file_type().is_dir() {
            folder.folders.push(relative(&base, entry.path()));
        } else {
            paths.push(entry);
        }
    }
    let read: Vec<(String, Result<Entry, Diagnostic>)> =
        paths.par_iter().map(|entry| (relative(&base, entry.path()), read_entry(root, entry))).collect();
    for (path, entry) in read {
        let entry = entry.unwrap_or_else(|diagnostic| {
            folder.diagnostics.push(diagnostic);
            Entry::Unreadable
        });
        folder.files.insert(path, entry);
    }
    folder
}

fn leads_inside(base: &Path, link: &Path) -> bool {
    link.canonicalize().is_ok_and(|target| target.starts_with(base))
}

fn walk_error(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let file = error.path().map(|path| relative(root, path)).unwrap_or_default();
    // A link to itself is « too many levels of symbolic links » for the system, whose number for it differs by system.
    let is_link = error.path().is_some_and(|path| fs::symlink_metadata(path).is_ok_and(|m| m.is_symlink()));
    if error.loop_ancestor().is_some() || is_link {
        return Diagnostic::of_file(file, Code::LinkLoop, vec![]);
    }
    let args = match error.io_error() {
        Some(error) => diagnostic::reason(error),
        None => vec![("kind", "other".into()), ("system", error.to_string().into())],
    };
    Diagnostic::of_file(file, Code::Unreadable, args)
}

fn read_entry(root: &Path, entry: &DirEntry) -> Result<Entry, Diagnostic> {
    let path = entry.path();
    let failed = |code, args| Diagnostic::of_file(relative(root, path), code, args);
    let unreadable = |error: std::io::Error| failed(Code::Unreadable, diagnostic::reason(&error));
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(failed(Code::Unreadable, vec![("kind", "not-a-file".into())]));
    }
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    let relative_path = relative(root, path);
    let folder = relative_path.split('/').nth(1);
    let own_template = extension == "html" && folder == Some(THEME);
    let of_territory = TERRITORY_TEXTS.contains(&extension.as_str()) && folder == Some(TERRITORY);
    let most = if of_territory { MAX_TERRITORY } else { MAX_TEXT };
    if !(own_template || of_territory || TEXTS.contains(&extension.as_str())) || !is_text(&relative_path) {
        return Ok(Entry::Other {
            path: path.to_owned(),
            size: metadata.len(),
            picture: super::picture::look(path, &metadata),
        });
    }
    if metadata.len() > most {
        let megabytes = |bytes: u64| (bytes / (1024 * 1024)).max(1).to_string();
        let args = vec![("size", megabytes(metadata.len()).into()), ("most", megabytes(most).into())];
        return Err(failed(Code::TooLarge, args));
    }
    // As large as the file and a byte to see its end, so that two reads are enough.
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default() + 1);
    // A file that grows meanwhile is read no further than the limit.
    File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(unreadable)?;
    let text = decode(bytes).map_err(|(place, args)| {
        let mut diagnostic = failed(Code::NotUtf8, args);
        diagnostic.place = place;
        diagnostic
    })?;
    if text.trim().is_empty() {
        return Err(failed(Code::EmptyFile, vec![]));
    }
    Ok(Entry::Text(Source { path: relative(root, path), text }))
}

/// Whether a path is one of texts: what is below `files/` is published as it is.
pub(crate) fn is_text(path: &str) -> bool {
    !path.contains("/files/")
}

/// UTF-8 without its byte order mark; otherwise the place of the first byte that is not.
fn decode(bytes: Vec<u8>) -> Result<String, (Option<Place>, Vec<Arg>)> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err((None, vec![("encoding", "UTF-16".into())]));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let line_start = bytes[..at].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1);
        let line_end = bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |i| at + i);
        // As Latin-1, a byte is the character of its number: the line becomes legible again.
        let latin = |bytes: &[u8]| bytes.iter().map(|b| char::from(*b)).collect::<String>();
        let before = std::str::from_utf8(&bytes[line_start..at]).unwrap_or_default();
        let place = Place {
            line: bytes[..at].iter().filter(|b| **b == b'\n').count() + 1,
            column: before.chars().count() + 1,
            width: 1,
            text: format!("{before}{}", latin(&bytes[at..line_end]).trim_end()),
        };
        (Some(place), vec![("encoding", "Latin-1".into())])
    })?;
    Ok(text.strip_prefix('\u{FEFF}').map_or_else(|| text.clone(), str::to_owned))
}

/// A path relative to `base` with `/` between its parts. A name that is not Unicode shows replacement characters and
/// matches nothing that content can refer to.
fn relative(base: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(base).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}
