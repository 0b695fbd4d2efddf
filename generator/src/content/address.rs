//! Addresses: what each file of a commune's folder is on its site, and that no two things have the same one.

use super::{FILES, NEWS, PAGES, Read, anchors, wording};
use crate::diagnostic::{Code, Diagnostic, Reporter, Span};
use crate::disk::{Entry, Folder};
use crate::markdown::{Anchors, Links, Target, Used};
use crate::picture::Picture;
use parvis_model::path::page;
use std::collections::{BTreeMap, BTreeSet};

/// The addresses of a commune's site.
#[derive(Debug)]
pub(super) struct Addresses {
    /// Everything that a text may link to.
    pub(super) targets: BTreeMap<String, Target>,
    /// The parts of pages.
    pub(super) anchors: Anchors,
    /// The pictures that texts show.
    pub(super) used: Used,
    /// Addresses of processes by the names of their folders.
    slugs: BTreeMap<String, String>,
    /// Addresses of the texts of consultations, by their paths.
    items: BTreeMap<String, String>,
}

impl Addresses {
    pub(super) fn new(folder: &Folder, processes: &[Read]) -> Self {
        // A process whose address is wrong is linked to by its folder's name: one mistake must not make others.
        let slug = |read: &Read| read.slug().map_or_else(|| read.folder.clone(), ToString::to_string);
        let slugs = processes.iter().map(|read| (read.folder.clone(), slug(read))).collect();
        let (targets, items) = (BTreeMap::new(), items(folder, processes, &slug));
        let mut addresses = Self { targets, anchors: Anchors::new(), used: Used::default(), slugs, items };
        addresses.add_fixed();
        for (path, entry) in &folder.files {
            if let Some(target) = addresses.target(path, entry) {
                addresses.targets.insert(path.clone(), target);
            }
        }
        // A folder of pages is what its own page is.
        for path in folder.folders.iter().filter(|path| path.starts_with("pages/")) {
            let own = Target::Page(format!("{}/", &path["pages/".len()..]));
            if addresses.targets.values().any(|target| *target == own) {
                addresses.targets.insert(path.clone(), own);
            }
        }
        addresses.anchors = anchors::of(folder, &addresses.targets);
        addresses
    }

    /// How the text at a path links to others.
    pub(super) fn links<'a>(&'a self, folder: &'a str, path: &str, prefix: &'a str) -> Links<'a> {
        let page = match self.targets.get(path) {
            Some(Target::Page(address)) => address.split('#').next().unwrap_or_default(),
            _ => "",
        };
        let first = folder.split('/').next() == Some(PAGES);
        let root = match page.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        };
        let (targets, anchors, used) = (&self.targets, &self.anchors, &self.used);
        Links { targets, folder, or_folder: None, first, page, prefix, anchors, root, used }
    }

    fn add_fixed(&mut self) {
        for path in ["", PAGES] {
            self.targets.insert(path.to_owned(), Target::Page(String::new()));
        }
        // Addresses of the site itself, as one copies them from the browser.
        for path in [page::LEGAL, page::PRIVACY, page::ACCESSIBILITY] {
            self.targets.insert(path.to_owned(), Target::Page(format!("{path}/")));
        }
        let slugs = std::mem::take(&mut self.slugs);
        for slug in slugs.values() {
            self.targets.insert(slug.clone(), Target::Page(format!("{slug}/")));
        }
        // After the addresses: what a folder is called counts more.
        for (folder, slug) in &slugs {
            self.targets.insert(folder.clone(), Target::Page(format!("{slug}/")));
        }
        self.slugs = slugs;
    }

    fn target(&self, path: &str, entry: &Entry) -> Option<Target> {
        if let Some(address) = self.items.get(path) {
            return Some(Target::Page(address.clone()));
        }
        let parts: Vec<&str> = path.split('/').collect();
        match parts[..] {
            [PAGES, ..] => page_address(path).map(Target::Page),
            [process, NEWS, file] => {
                let slug = self.slugs.get(process)?;
                Some(Target::Page(format!("{slug}/#{}", news_anchor(file.strip_suffix(".md")?))))
            }
            [process, file] if file.ends_with(".md") => Some(Target::Page(format!("{}/", self.slugs.get(process)?))),
            _ => {
                let picture = match entry {
                    Entry::Other { picture, .. } => picture.clone(),
                    _ => Picture::Unknown,
                };
                self.published(path).map(|published| Target::File(published, picture))
            }
        }
    }

    /// The path of a file below a `files/` folder on the site.
    pub(super) fn published(&self, path: &str) -> Option<String> {
        match path.split_once('/')? {
            (FILES, _) => Some(path.to_owned()),
            (process, rest) => {
                rest.strip_prefix("files/")?;
                Some(format!("{}/{rest}", self.slugs.get(process)?))
            }
        }
    }

    /// Two things with one address, and names that every site needs itself.
    pub(super) fn conflicts(&self, folder: &Folder, processes: &[Read]) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let mut taken = page_conflicts(folder, &mut found);
        for read in processes {
            let Some(slug) = read.slug().map(ToString::to_string) else { continue };
            let own = format!("{}/process.yml", read.folder);
            if is_reserved(&slug) {
                found.push(report(folder, read, &own, Code::ReservedSlug, &slug, ""));
            }
            match taken.get(&slug) {
                Some(other) => found.push(report(folder, read, &own, Code::DuplicateSlug, &slug, other)),
                None => {
                    taken.insert(slug, own);
                }
            }
        }
        found.extend(former_conflicts(folder, processes, taken));
        found
    }
}

/// The addresses of what consultations and budgets consist of, by the paths of their files.
fn items(folder: &Folder, processes: &[Read], slug: &dyn Fn(&Read) -> String) -> BTreeMap<String, String> {
    let texts = processes.iter().filter_map(|read| Some((read, read.read.wording.as_ref()?)));
    let addresses = texts.flat_map(|(read, text)| {
        let (base, slug) = (read.folder.as_str(), slug(read));
        let start = format!("{base}/");
        let own =
            folder.files.range(start.clone()..).map(|(path, _)| path).take_while(move |path| path.starts_with(&start));
        own.filter_map(move |path| {
            let below = match text.name_of(base, path) {
                Some(name) => format!("{}/{name}", page::TEXT),
                None if *path == format!("{base}/{}", wording::SYNTHESIS) => page::SYNTHESIS.to_owned(),
                None => return None,
            };
            Some((path.clone(), format!("{slug}/{below}/")))
        })
    });
    let projects = processes.iter().filter_map(|read| Some((read, read.read.projects.as_ref()?)));
    let projects = projects.flat_map(|(read, projects)| {
        let slug = slug(read);
        let address = move |(path, project): &(String, parvis_model::budget::Project)| {
            (path.clone(), format!("{slug}/{}/{}/", page::PROJECTS, project.id))
        };
        projects.items.iter().map(address)
    });
    addresses.chain(projects).collect()
}

/// The address of a page by the path of its file: that of a folder, where it is the folder's own.
fn page_address(path: &str) -> Option<String> {
    let name = path.strip_prefix("pages/")?.strip_suffix(".md")?;
    Some(match name.strip_suffix("index") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => format!("{name}/"),
    })
}

/// What is wrong with the names of pages and of their folders, and the first parts of their addresses, which processes
/// may not have: everything below the address of a process is its own.
fn page_conflicts(folder: &Folder, found: &mut Vec<Diagnostic>) -> BTreeMap<String, String> {
    let (mut addresses, mut first_parts) = (BTreeMap::<String, &String>::new(), BTreeMap::new());
    let mut judged = BTreeSet::new();
    for path in folder.files.keys() {
        let Some(address) = page_address(path).filter(|address| !address.is_empty()) else { continue };
        let file = format!("{}/{path}", folder.name);
        let parts: Vec<&str> = address.trim_end_matches('/').split('/').collect();
        for (depth, part) in parts.iter().enumerate() {
            // A folder is judged once, a file by itself.
            let so_far = parts[..=depth].join("/");
            let is_file = depth + 1 == parts.len() && !path.ends_with("/index.md");
            let named = if is_file { file.clone() } else { format!("{}/pages/{so_far}", folder.name) };
            if !judged.insert(named.clone()) {
                continue;
            }
            if parvis_model::id::check(part).is_err() {
                found.push(super::bad_name(&named, part));
            } else if *part == FILES || (depth == 0 && is_reserved(part)) {
                found.push(Diagnostic::of_file(&named, Code::ReservedSlug, vec![("found", (*part).to_owned().into())]));
            }
        }
        if let Some(other) = addresses.get(&address) {
            let args = vec![("found", parts.join("/").into()), ("other", (*other).clone().into())];
            found.push(Diagnostic::of_file(&file, Code::DuplicateSlug, args));
        }
        first_parts.entry(parts[0].to_owned()).or_insert_with(|| path.clone());
        addresses.insert(address, path);
    }
    first_parts
}

/// Addresses that lead to another one now must be free too.
fn former_conflicts(folder: &Folder, processes: &[Read], mut taken: BTreeMap<String, String>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for read in processes {
        let own = format!("{}/process.yml", read.folder);
        for (former, span) in &read.read.formerly {
            if is_reserved(former.as_str()) {
                found.push(report_at(folder, Some(span), &own, Code::ReservedSlug, former.as_str(), ""));
            }
            match taken.get(former.as_str()) {
                Some(other) => {
                    found.push(report_at(folder, Some(span), &own, Code::DuplicateSlug, former.as_str(), other));
                }
                None => {
                    taken.insert(former.to_string(), own.clone());
                }
            }
        }
    }
    found
}

/// `files` holds the commune's own files.
fn is_reserved(name: &str) -> bool {
    page::RESERVED.contains(&name) || name == FILES
}

/// The anchor of news on the page of its process.
pub(super) fn news_anchor(name: &str) -> String {
    format!("news-{}", parvis_model::id::suggest(name).unwrap_or_else(|| "x".to_owned()))
}

fn report(folder: &Folder, read: &Read, path: &str, code: Code, slug: &str, other: &str) -> Diagnostic {
    report_at(folder, read.read.slug_span.as_ref(), path, code, slug, other)
}

fn report_at(folder: &Folder, span: Option<&Span>, path: &str, code: Code, slug: &str, other: &str) -> Diagnostic {
    let args = || vec![("found", slug.to_owned().into()), ("other", other.to_owned().into())];
    let located = match (folder.files.get(path), span) {
        (Some(Entry::Text(source)), Some(span)) => {
            let reporter = Reporter::new(source);
            reporter.at(span, code, args());
            reporter.into_diagnostics().pop()
        }
        _ => None,
    };
    located.unwrap_or_else(|| Diagnostic::of_file(format!("{}/{path}", folder.name), code, args()))
}
