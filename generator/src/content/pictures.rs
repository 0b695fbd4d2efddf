//! The pictures that pages show, and the files that are published.

use super::address::Addresses;
use super::{COMMUNE, PROCESS};
use crate::diagnostic::{Code, Diagnostic};
use crate::disk::{Entry, Folder};
use crate::picture::Picture;
use crate::site::{LoadedPicture, StaticFile};
use parvis_model::process::Process;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;

/// What is made of the photographs that pages show, by the addresses of the originals. To be asked for when all texts
/// are rendered. A broken picture that no page shows is reported here; one that a page shows was, where it is shown.
pub(super) fn used<'a>(
    folder: &Folder,
    addresses: &Addresses,
    processes: impl Iterator<Item = (&'a str, &'a Process)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, LoadedPicture> {
    let mut shown: BTreeSet<String> = addresses.used.lock().unwrap_or_else(PoisonError::into_inner).clone();
    for (folder, process) in processes {
        let of_projects = process.budget().into_iter().flat_map(|budget| &budget.projects);
        let pictures = process.picture.iter().chain(of_projects.filter_map(|project| project.picture.as_ref()));
        shown.extend(pictures.map(|picture| format!("{folder}/{}", picture.file)));
    }
    let mut found = BTreeMap::new();
    for (path, entry) in &folder.files {
        let Entry::Other { path: source, picture, .. } = entry else { continue };
        let Some(published) = addresses.published(path) else { continue };
        let named = format!("{}/{path}", folder.name);
        match picture {
            Picture::Photo(photo) if shown.contains(path) => {
                let source = source.clone();
                found.insert(published, LoadedPicture { variants: photo.variants(path), source, named });
            }
            Picture::Broken(fault) if !shown.contains(path) && !is_reported(folder, path, diagnostics) => {
                let file = path.rsplit('/').next().unwrap_or_default().to_owned();
                let args = vec![("file", file.into()), ("fault", fault.keyword().into())];
                diagnostics.push(Diagnostic::of_file(named, Code::BrokenPicture, args));
            }
            _ => {}
        }
    }
    found
}

/// Whether a broken picture was reported at the `picture` of a process or the `logo` of the commune.
fn is_reported(folder: &Folder, path: &str, diagnostics: &[Diagnostic]) -> bool {
    let (base, below) = path.split_once('/').unwrap_or_default();
    let places = [(format!("{base}/{PROCESS}"), below), (COMMUNE.to_owned(), path)];
    diagnostics.iter().filter(|d| d.code == Code::BrokenPicture).any(|d| {
        let written = d.args.iter().find(|(key, _)| *key == "file").map(|(_, value)| value.as_ref());
        places
            .iter()
            .any(|(file, as_written)| d.file == format!("{}/{file}", folder.name) && written == Some(*as_written))
    })
}

/// The files that are published as they are, or nearly so.
pub(super) fn static_files(folder: &Folder, addresses: &Addresses) -> Vec<StaticFile> {
    let files = folder.files.iter().filter_map(|(path, entry)| match entry {
        Entry::Other { path: source, .. } => {
            let photograph = path.rsplit_once('.').is_some_and(|(_, extension)| {
                matches!(extension.to_ascii_lowercase().as_str(), "jpg" | "jpeg" | "png" | "webp")
            });
            Some(StaticFile { path: addresses.published(path)?, source: source.clone(), photograph })
        }
        _ => None,
    });
    files.collect()
}
