//! From a content folder to communes: every file is read, every mistake is reported, and a commune without mistakes
//! becomes a [`LoadedSite`].
//!
//! This module knows the shape of a commune's folder; what stands in each file is in the modules below it.

mod address;
mod anchors;
mod asked;
mod bounds;
mod budget;
mod budget_ballot;
mod check;
mod commune;
mod condition;
mod consultation;
mod debate;
mod deposit;
mod exchange;
mod front_matter;
mod ideas;
mod identity;
mod look;
mod map;
mod menu;
mod petition;
mod pictures;
mod process;
mod projects;
mod question;
mod questionnaire;
mod schema;
mod templates;
mod territory;
mod texts;
mod vote;
mod when;
mod wording;
mod words;
mod written_date;

use crate::diagnostic::{self, Code, Diagnostic, Reporter, Source};
use crate::disk::{self, Entry, Folder};
use crate::picture::Picture;
use crate::site::{LoadedProcess, LoadedSite};
use address::Addresses;
use check::Files;
use commune::Commune;
use parvis_model::look::Look;
use parvis_model::site::MenuEntry;
use parvis_model::{ProcessId, Site, SiteId, id};
use process::ReadProcess;
use rayon::prelude::*;
pub use schema::schemas;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const COMMUNE: &str = "commune.yml";
const PROCESS: &str = "process.yml";
const INDEX: &str = "index.md";
pub(crate) const PAGES: &str = "pages";
pub(crate) const FILES: &str = "files";
pub(crate) const THEME: &str = "theme";
pub(crate) const TERRITORY: &str = "territoire";
const NEWS: &str = "news";
const README: &str = "README.md";

/// Loads all communes of a content folder. Every mistake of every file is reported in one run, and a commune with
/// mistakes does not keep the others from being loaded.
pub fn load(root: &Path) -> (Vec<LoadedSite>, Vec<Diagnostic>) {
    let folders = match disk::read_communes(root) {
        Ok(folders) => folders,
        Err(diagnostic) => return (vec![], vec![diagnostic]),
    };
    let loaded: Vec<_> = folders.into_par_iter().map(load_commune).collect();
    let (mut sites, mut diagnostics) = (Vec::new(), Vec::new());
    for (site, found) in loaded {
        sites.extend(site);
        diagnostics.extend(found);
    }
    diagnostic::sort(&mut diagnostics);
    (sites, diagnostics)
}

fn load_commune(mut folder: Folder) -> (Option<LoadedSite>, Vec<Diagnostic>) {
    let mut diagnostics = std::mem::take(&mut folder.diagnostics);
    let id = match SiteId::parse(&folder.name) {
        Ok(id) => Some(id),
        Err(_) => {
            diagnostics.push(bad_name(&folder.name, &folder.name));
            None
        }
    };
    let commune = read_commune(&folder, id, &mut diagnostics);
    let processes = read_processes(&folder, &commune, &mut diagnostics);
    let addresses = Addresses::new(&folder, &processes);
    diagnostics.extend(addresses.conflicts(&folder, &processes));
    check_shape(&folder, &commune, &processes, &mut diagnostics);
    let templates = templates::read(&folder, &mut diagnostics);
    let (menu, found) = read_menu(&folder, &commune, &addresses);
    diagnostics.extend(found);

    let texts: Vec<_> = processes.par_iter().map(|read| texts::of_process(&folder, read, &addresses)).collect();
    let (pages, welcome, found) = texts::of_commune(&folder, &addresses);
    diagnostics.extend(found);
    let mut loaded: Vec<LoadedProcess> = Vec::new();
    for (process, found) in texts {
        diagnostics.extend(found);
        loaded.extend(process);
    }
    let processes = processes.iter().filter_map(|read| Some((read.folder.as_str(), read.read.process.as_ref()?)));
    let pictures = pictures::used(&folder, &addresses, processes, &mut diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return (None, diagnostics);
    }
    let site =
        commune.site.map(|site| Site { menu, look: Look { templates, ..site.look }, ..site }).map(|site| LoadedSite {
            processes: loaded,
            pages,
            welcome,
            files: pictures::static_files(&folder, &addresses),
            pictures,
            ..LoadedSite::new(site)
        });
    let has_templates = |site: &&LoadedSite| !site.site().look.templates.is_empty();
    if let Some(found) = site.as_ref().filter(has_templates).and_then(|site| templates::rehearse(&folder, site)) {
        diagnostics.push(found);
        return (None, diagnostics);
    }
    (site, diagnostics)
}

/// The mistakes of a `commune.yml` that is not on the disk yet; its logo is assumed to be there.
pub(crate) fn check_commune(text: &str) -> Vec<Diagnostic> {
    let source = Source { path: COMMUNE.to_owned(), text: text.to_owned() };
    let logo = Entry::Other { path: PathBuf::new(), size: 0, picture: Picture::Unknown };
    let files = BTreeMap::from([("files/logo.svg".to_owned(), logo)]);
    let folder = Folder { name: String::new(), files, folders: Vec::new(), diagnostics: Vec::new() };
    let reporter = Reporter::new(&source);
    commune::read(&reporter, SiteId::parse("commune").ok(), &Files { folder: &folder, base: "", has_ground: false });
    reporter.into_diagnostics()
}

/// A process's folder and what its `process.yml` says.
#[derive(Debug)]
struct Read {
    folder: String,
    read: ReadProcess,
}

impl Read {
    fn slug(&self) -> Option<&ProcessId> {
        self.read.slug.as_ref()
    }
}

fn bad_name(file: &str, name: &str) -> Diagnostic {
    let near = id::suggest(name).unwrap_or_else(|| "none".to_owned());
    Diagnostic::of_file(file, Code::BadName, vec![("found", name.to_owned().into()), ("near", near.into())])
}

/// A file whose name has characters that no address and no other system's disk can hold.
fn unpublishable(folder: &Folder, path: &str) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or_default();
    let near = name.replace(|c: char| c == '\\' || c.is_control(), "-");
    let args = vec![("found", name.to_owned().into()), ("near", near.into())];
    Diagnostic::of_file(format!("{}/{path}", folder.name), Code::BadName, args)
}

fn missing(file: String, name: &'static str) -> Diagnostic {
    Diagnostic::of_file(file, Code::MissingFile, vec![("file", name.into()), ("near", "none".into())])
}

fn read_commune(folder: &Folder, id: Option<SiteId>, diagnostics: &mut Vec<Diagnostic>) -> Commune {
    match folder.files.get(COMMUNE) {
        Some(Entry::Text(source)) => {
            let reporter = Reporter::new(source);
            let mut commune = commune::read(&reporter, id, &Files { folder, base: "", has_ground: false });
            diagnostics.extend(reporter.into_diagnostics());
            diagnostics.append(&mut commune.ground.diagnostics);
            commune
        }
        Some(_) => Commune::unknown(),
        None => {
            diagnostics.push(missing(folder.name.clone(), COMMUNE));
            Commune::unknown()
        }
    }
}

fn read_menu(folder: &Folder, commune: &Commune, addresses: &Addresses) -> (Vec<MenuEntry>, Vec<Diagnostic>) {
    match folder.files.get(COMMUNE) {
        Some(Entry::Text(source)) => menu::resolve(source, &commune.menu, addresses),
        _ => (Vec::new(), Vec::new()),
    }
}

fn read_processes(folder: &Folder, commune: &Commune, diagnostics: &mut Vec<Diagnostic>) -> Vec<Read> {
    let names: Vec<&String> = folder.folders.iter().filter(|path| is_process_folder(path)).collect();
    let read: Vec<(Option<Read>, Vec<Diagnostic>)> =
        names.par_iter().map(|name| read_process(folder, name, commune)).collect();
    let mut processes = Vec::new();
    for (process, found) in read {
        processes.extend(process);
        diagnostics.extend(found);
    }
    processes
}

fn is_process_folder(path: &str) -> bool {
    !path.contains('/') && ![PAGES, FILES, THEME, TERRITORY].contains(&path)
}

fn read_process(folder: &Folder, name: &str, commune: &Commune) -> (Option<Read>, Vec<Diagnostic>) {
    let path = |file: &str| format!("{name}/{file}");
    let on_disk = format!("{}/{name}", folder.name);
    let mut found = Vec::new();
    let read = match folder.files.get(&path(PROCESS)) {
        None => {
            let found = Diagnostic::of_file(on_disk, Code::FolderWithoutProcess, vec![]);
            return (None, vec![found]);
        }
        Some(Entry::Text(source)) => {
            let reporter = Reporter::new(source);
            let read = process::read(&reporter, commune, &Files { folder, base: name, has_ground: commune.has_ground });
            found.extend(reporter.into_diagnostics());
            found.extend(read.wording.iter().flat_map(|wording| wording.found.iter().cloned()));
            found.extend(read.projects.iter().flat_map(|projects| projects.found.iter().cloned()));
            read
        }
        Some(_) => ReadProcess {
            process: None,
            slug: ProcessId::parse(name).ok(),
            slug_span: None,
            formerly: vec![],
            wording: None,
            projects: None,
        },
    };
    // A folder whose name is no address needs another address.
    if read.slug.is_none() && read.slug_span.is_none() && ProcessId::parse(name).is_err() {
        found.push(bad_name(&on_disk, name));
    }
    if !folder.files.contains_key(&path(INDEX)) {
        found.push(missing(on_disk, INDEX));
    }
    (Some(Read { folder: name.to_owned(), read }), found)
}

/// Files and folders that no page uses: somebody expects to see them, and will not.
fn check_shape(folder: &Folder, commune: &Commune, processes: &[Read], diagnostics: &mut Vec<Diagnostic>) {
    let has_text = |process: &str| processes.iter().any(|read| read.folder == process && read.read.wording.is_some());
    let has_projects =
        |process: &str| processes.iter().any(|read| read.folder == process && read.read.projects.is_some());
    for path in folder.files.keys() {
        let parts: Vec<&str> = path.split('/').collect();
        let used = match parts[..] {
            [file] => file == COMMUNE || file == README,
            // What is not known there has been reported.
            [THEME, ..] => true,
            [TERRITORY, ..] => commune.ground.files.contains(path),
            [PAGES, .., page] => page.ends_with(".md") && disk::is_text(path),
            [FILES, ..] | [_, FILES, ..] => {
                if !disk::is_publishable(path) {
                    diagnostics.push(unpublishable(folder, path));
                }
                true
            }
            [process, file] if folder.files.contains_key(&format!("{process}/{PROCESS}")) => {
                matches!(file, PROCESS | INDEX | README | petition::ANSWER | debate::FOR_FILE | debate::AGAINST_FILE)
                    || (file == wording::SYNTHESIS && has_text(process))
            }
            [_, NEWS, news] => news.ends_with(".md"),
            [process, wording::TEXT, .., file] => file.ends_with(".md") && has_text(process),
            [process, wording::FINAL | wording::ANSWERS, file] => file.ends_with(".md") && has_text(process),
            [process, projects::PROJECTS, file] => file.ends_with(".md") && has_projects(process),
            // The whole folder has been reported.
            [process, ..] if !folder.files.contains_key(&format!("{process}/{PROCESS}")) => process != PAGES,
            _ => false,
        };
        if !used {
            diagnostics.push(Diagnostic::of_file(format!("{}/{path}", folder.name), Code::UnusedFile, vec![]));
        }
    }
}
