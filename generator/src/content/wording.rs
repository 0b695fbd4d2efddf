//! The text of a consultation: folders are sections, files are articles, in the order of their numbers.
//!
//! What something is called comes from its file or from `id`, without the number in front: it stays the same when another
//! article comes before it.

use super::check::{self, Files};
use super::{INDEX, front_matter};
use crate::diagnostic::{Code, Diagnostic, Reporter, Source, Span};
use crate::disk::Entry;
use crate::markdown;
use crate::yaml::Located;
use parvis_model::consultation::{DEEPEST, Item, ItemKind, MOST_ITEMS, fingerprint};
use parvis_model::path::page;
use std::collections::{BTreeMap, BTreeSet};

/// The folder of the text, as it is put to the residents.
pub(super) const TEXT: &str = "texte";
/// The folder of the wordings that were kept in the end, by the names of their articles.
pub(super) const FINAL: &str = "texte-final";
/// The folder of the commune's answers to articles, likewise.
pub(super) const ANSWERS: &str = "reponses";
/// The file that says what came out of it.
pub(super) const SYNTHESIS: &str = "synthese.md";

/// Names of pages beside and below those of articles.
const RESERVED: [&str; 4] = [page::WHOLE_TEXT, page::ANSWER, page::PROPOSE, page::AMEND];
/// The most characters of a title.
const MAX_TITLE: usize = 160;
/// What numbers in front of names are set apart with.
const MARKS: [char; 4] = ['-', '_', '.', ' '];

/// A text as it was read.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// Its items in order, each with the path of its file in the commune's folder.
    pub(super) items: Vec<(String, Item)>,
    /// What is wrong with its files.
    pub(super) found: Vec<Diagnostic>,
}

impl Wording {
    /// The name of the item whose file is at a path: of the text itself, of its end or of an answer.
    pub(super) fn name_of(&self, base: &str, path: &str) -> Option<&str> {
        if let Some((_, item)) = self.items.iter().find(|(own, _)| own == path) {
            return Some(&item.name);
        }
        let below = |folder: &str| path.strip_prefix(&format!("{base}/{folder}/"))?.strip_suffix(".md");
        let name = below(FINAL).or_else(|| below(ANSWERS))?;
        self.items.iter().map(|(_, item)| item.name.as_str()).find(|known| *known == name)
    }
}

/// Reads the text of a consultation.
pub(super) fn read(files: &Files<'_>) -> Wording {
    let mut reader = Reader { files, read: Wording::default(), places: BTreeMap::new() };
    reader.folder(&files.path(TEXT), 0);
    let mut read = reader.read;
    if !read.items.iter().any(|(_, item)| item.is_article()) && read.found.is_empty() {
        let folder = format!("{}/{}", files.folder.name, files.base);
        read.found.push(super::missing(folder, "texte/01-article.md"));
    }
    if read.items.len() > MOST_ITEMS {
        let args = vec![("found", read.items.len().to_string().into()), ("max", MOST_ITEMS.to_string().into())];
        let folder = format!("{}/{}", files.folder.name, files.path(TEXT));
        read.found.push(Diagnostic::of_file(folder, Code::TooManyItems, args));
    }
    read
}

struct Reader<'a> {
    files: &'a Files<'a>,
    read: Wording,
    /// The files that took each name.
    places: BTreeMap<String, String>,
}

impl Reader<'_> {
    /// Reads what is in a folder, which stands in `depth` sections.
    fn folder(&mut self, folder: &str, depth: u8) {
        for name in self.entries(folder) {
            let path = format!("{folder}/{name}");
            match self.files.folder.files.get(&path) {
                Some(Entry::Text(source)) if name.ends_with(".md") => self.article(&path, source, depth),
                // Other files have been reported as unused, or as unreadable.
                Some(_) => {}
                None => self.section(&path, depth),
            }
        }
    }

    /// The names in a folder, in the order of their numbers.
    fn entries(&self, folder: &str) -> Vec<String> {
        let start = format!("{folder}/");
        let below = self.files.folder.files.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start));
        let names: BTreeSet<&str> =
            below.filter_map(|(path, _)| path[start.len()..].split('/').next()).filter(|name| *name != INDEX).collect();
        let mut names: Vec<&str> = names.into_iter().collect();
        names.sort_by_key(|name| (number(name), *name));
        names.into_iter().map(str::to_owned).collect()
    }

    fn section(&mut self, folder: &str, depth: u8) {
        if usize::from(depth) + 1 > DEEPEST {
            let args = vec![("max", DEEPEST.to_string().into())];
            self.read.found.push(Diagnostic::of_file(self.on_disk(folder), Code::TextTooDeep, args));
            return;
        }
        let path = format!("{folder}/{INDEX}");
        match self.files.folder.files.get(&path) {
            Some(Entry::Text(source)) => {
                let reporter = Reporter::new(source);
                let (matter, _) = front_matter::section(&reporter);
                if let Some(matter) = matter {
                    let proposals = matter.proposals.and_then(|located| located.value).unwrap_or(false);
                    let title = check::short(&reporter, &matter.title, "title", MAX_TITLE);
                    let name = self.name(&reporter, matter.id.as_ref(), folder, folder);
                    self.item(path.clone(), name, title, depth, ItemKind::Section { proposals });
                }
                self.read.found.extend(reporter.into_diagnostics());
            }
            Some(_) => {}
            None => self.read.found.push(super::missing(self.on_disk(folder), INDEX)),
        }
        self.folder(folder, depth + 1);
    }

    fn article(&mut self, path: &str, source: &Source, depth: u8) {
        let reporter = Reporter::new(source);
        let (matter, body) = front_matter::article(&reporter);
        if let Some(matter) = matter {
            let title = check::short(&reporter, &matter.title, "title", MAX_TITLE);
            let plain = markdown::unmarked(&source.text[body]);
            if plain.is_empty() {
                self.read.found.push(Diagnostic::of_file(self.on_disk(path), Code::EmptyFile, vec![]));
            }
            let name = self.name(&reporter, matter.id.as_ref(), path, path.strip_suffix(".md").unwrap_or(path));
            self.item(path.to_owned(), name, title, depth, ItemKind::Article { wording: fingerprint(&plain) });
        }
        self.read.found.extend(reporter.into_diagnostics());
    }

    fn item(&mut self, path: String, name: Option<String>, title: Option<String>, depth: u8, kind: ItemKind) {
        if let (Some(name), Some(title)) = (name, title) {
            self.read.items.push((path, Item { name, title, depth, kind }));
        }
    }

    /// What an item is called: as `id` says, else as its file or folder is, without its number. What cannot be called so has
    /// the name of its file for now, so that one mistake does not make others.
    fn name(
        &mut self,
        reporter: &Reporter<'_>,
        id: Option<&Located<String>>,
        file: &str,
        stem: &str,
    ) -> Option<String> {
        let own = stem.rsplit('/').next().unwrap_or_default();
        let bare = unnumbered(own);
        let number = &own[..own.len() - bare.len()];
        let of_id = id.and_then(|located| Some((located.value.as_deref()?, &located.span)));
        let Some((name, span)) = of_id else { return self.take(reporter, bare, None, number, file) };
        self.take(reporter, name, Some(span), "", file).or_else(|| {
            let free = parvis_model::id::check(bare).is_ok() && !self.places.contains_key(bare);
            free.then(|| bare.to_owned())
        })
    }

    /// Takes a name, if one may be called so and nothing else is.
    fn take(
        &mut self,
        reporter: &Reporter<'_>,
        name: &str,
        span: Option<&Span>,
        number: &str,
        file: &str,
    ) -> Option<String> {
        let mut wrong = |code, more| self.report(reporter, span, file, code, name, more);
        if parvis_model::id::check(name).is_err() {
            let near = parvis_model::id::suggest(name).map(|near| format!("{number}{near}"));
            let code = if span.is_some() { Code::BadSlug } else { Code::BadName };
            wrong(code, ("near", near.unwrap_or_else(|| "none".to_owned())));
            return None;
        }
        if RESERVED.contains(&name) {
            wrong(Code::ReservedSlug, ("near", String::new()));
            return None;
        }
        if let Some(other) = self.places.get(name).cloned() {
            self.report(reporter, span, file, Code::DuplicateSlug, name, ("other", other));
            return None;
        }
        self.places.insert(name.to_owned(), file.to_owned());
        Some(name.to_owned())
    }

    fn report(
        &mut self,
        reporter: &Reporter<'_>,
        span: Option<&Span>,
        file: &str,
        code: Code,
        found: &str,
        more: (&'static str, String),
    ) {
        let args = vec![("found", found.to_owned().into()), (more.0, more.1.into())];
        match span {
            Some(span) => reporter.at(span, code, args),
            None => self.read.found.push(Diagnostic::of_file(self.on_disk(file), code, args)),
        }
    }

    fn on_disk(&self, path: &str) -> String {
        format!("{}/{path}", self.files.folder.name)
    }
}

/// The number in front of a name; what has none comes last.
pub(super) fn number(name: &str) -> u64 {
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u64::MAX)
}

/// A name without the number in front of it.
pub(super) fn unnumbered(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(MARKS) {
        Some(rest) if rest.len() + 1 < name.len() => rest.trim_start_matches(MARKS),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_order_names_and_are_no_part_of_them() {
        assert_eq!(unnumbered("01-chiens"), "chiens");
        assert_eq!(unnumbered("12. chiens"), "chiens");
        assert_eq!(unnumbered("chiens-2026"), "chiens-2026");
        assert_eq!(unnumbered("2026"), "2026");
        assert_eq!(unnumbered("-chiens"), "-chiens");
        let mut names = ["10-b", "chiens", "2-a", "01-z"];
        names.sort_by_key(|name| (number(name), *name));
        assert_eq!(names, ["01-z", "2-a", "10-b", "chiens"]);
    }
}
