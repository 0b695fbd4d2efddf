//! Links between the files of a content folder, and the addresses that they become.

use crate::diagnostic::{Code, Reporter, Span};
use crate::picture::Picture;
use crate::spelling;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

/// What a path of the content folder is on the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// A page, by its address relative to the site's root; empty for the home page.
    Page(String),
    /// A file, likewise, and what it is as a picture.
    File(String, Picture),
}

/// A picture as a page shows it.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    /// The address of the picture that every browser can show.
    pub(crate) src: String,
    /// Smaller ones in a modern format, as the value of `srcset`.
    pub(crate) srcset: Option<String>,
    /// Width and height.
    pub(crate) size: Option<(u32, u32)>,
}

/// The pictures that texts show, by their paths in the commune's folder.
pub(crate) type Used = Mutex<BTreeSet<String>>;

/// What one can link to on a page.
#[derive(Debug, Default)]
pub(crate) struct PageAnchors {
    /// What begins the identifiers of each text on it.
    pub(crate) prefixes: Vec<String>,
    /// All its identifiers.
    pub(crate) ids: BTreeSet<String>,
}

/// The same for every page, by its address.
pub(crate) type Anchors = BTreeMap<String, PageAnchors>;

/// The links of one text.
#[derive(Debug)]
pub(crate) struct Links<'a> {
    /// Everything one can link to: paths of the commune's folder, and addresses of the site.
    pub(crate) targets: &'a BTreeMap<String, Target>,
    /// The folder of the text.
    pub(crate) folder: &'a str,
    /// Another folder that its links may be relative to: the process's, for texts in `news/`.
    pub(crate) or_folder: Option<&'a str>,
    /// The address of the page that the text stands on.
    pub(crate) page: &'a str,
    /// What begins the identifiers of the text.
    pub(crate) prefix: &'a str,
    /// The parts of every page.
    pub(crate) anchors: &'a Anchors,
    /// Whether the page begins with the text: then its first picture is seen at once.
    pub(crate) first: bool,
    /// What leads from the page to the site's root: `./`, `../`, `../../`…
    pub(crate) root: String,
    /// The pictures that were shown so far.
    pub(crate) used: &'a Used,
}

/// Schemes that lead away and can do no harm.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl Links<'_> {
    /// The address of a link. A link that leads nowhere, or that could harm, is reported.
    pub(crate) fn link(&self, reporter: &Reporter<'_>, span: &Span, address: &str) -> String {
        let unsafe_link = |found: &str| {
            let found: String = found.chars().take(80).collect();
            reporter.at(span, Code::UnsafeLink, vec![("found", found.into())]);
            "#".to_owned()
        };
        // Browsers drop these inside addresses, so that `java\nscript:` would run.
        if address.chars().any(char::is_control) || address.trim_start().starts_with("//") {
            return unsafe_link(address);
        }
        match scheme(address) {
            Some(scheme) if SCHEMES.contains(&scheme.as_str()) => address.to_owned(),
            Some(_) => unsafe_link(address),
            None if address.starts_with('#') => {
                format!("#{}", self.anchor(reporter, span, self.page, self.prefix, &address[1..]))
            }
            None => self.local(reporter, span, address).unwrap_or_else(|| "#".to_owned()),
        }
    }

    /// A picture, which must be one of the commune's files.
    pub(crate) fn picture(&self, reporter: &Reporter<'_>, span: &Span, address: &str) -> Shown {
        let src = if scheme(address).is_some() || address.trim_start().starts_with("//") {
            reporter.at(
                span,
                Code::RemotePicture,
                vec![("found", address.chars().take(80).collect::<String>().into())],
            );
            None
        } else {
            self.local(reporter, span, address)
        };
        let shown = Shown { src: src.unwrap_or_default(), ..Shown::default() };
        let path = decode(address.split('#').next().unwrap_or_default());
        let Some((path, Target::File(_, picture))) = self.find(&path) else { return shown };
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone());
        match picture {
            Picture::Unknown => shown,
            Picture::AsItIs(width, height) => Shown { size: Some((*width, *height)), ..shown },
            Picture::Photo(photo) => {
                let variants = photo.variants(path);
                let src = format!("{}{}", self.root, variants.fallback.0);
                Shown { src, srcset: Some(variants.srcset(&self.root)), size: Some(variants.largest()) }
            }
            Picture::Broken(fault) => {
                let file: String = address.chars().take(120).collect();
                reporter.at(span, Code::BrokenPicture, vec![("file", file.into()), ("fault", fault.keyword().into())]);
                shown
            }
        }
    }

    fn local(&self, reporter: &Reporter<'_>, span: &Span, address: &str) -> Option<String> {
        let (path, fragment) = address.split_once('#').map_or((address, None), |(path, f)| (path, Some(f)));
        let path = decode(path);
        let Some((_, target)) = self.find(&path) else {
            let near = self.nearest(&path).unwrap_or_else(|| "none".to_owned());
            let found: String = address.chars().take(120).collect();
            reporter.at(span, Code::BrokenLink, vec![("found", found.into()), ("near", near.into())]);
            return None;
        };
        let mut out = match target {
            // Made of identifiers, perhaps with an anchor.
            Target::Page(address) => format!("{}{address}", self.root),
            Target::File(path, _) => format!("{}{}", self.root, encode(path)),
        };
        let Some(fragment) = fragment else { return Some(out) };
        let fragment = match target {
            Target::File(..) => fragment.to_owned(),
            Target::Page(address) => {
                // The address of news is an anchor, and begins the identifiers in it.
                let (page, part) = address.split_once('#').unwrap_or((address, ""));
                let prefix = if part.is_empty() { String::new() } else { format!("{part}-") };
                self.anchor(reporter, span, page, &prefix, fragment)
            }
        };
        out.truncate(out.find('#').unwrap_or(out.len()));
        Some(format!("{out}#{fragment}"))
    }

    /// The identifier on a page that a fragment means. People write the words of a heading, without what distinguishes
    /// the texts of one page.
    fn anchor(&self, reporter: &Reporter<'_>, span: &Span, page: &str, prefix: &str, fragment: &str) -> String {
        let Some(known) = self.anchors.get(page).filter(|_| !matches!(fragment, "" | "top")) else {
            return fragment.to_owned();
        };
        let wanted = decode(fragment);
        let prefixes = || std::iter::once(prefix).chain(known.prefixes.iter().map(String::as_str));
        let of_text = prefixes().map(|prefix| format!("{prefix}{wanted}")).find(|id| known.ids.contains(id));
        if let Some(id) = of_text {
            return id;
        }
        let bare = |id: &'_ str| {
            let prefixes = known.prefixes.iter().filter(|prefix| id.starts_with(prefix.as_str()));
            id[prefixes.map(String::len).max().unwrap_or(0)..].to_owned()
        };
        let names: Vec<String> = known.ids.iter().map(|id| bare(id)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let near = spelling::nearest(&bare(&wanted), &names).unwrap_or("none").to_owned();
        let found: String = wanted.chars().take(80).collect();
        reporter.at(span, Code::BrokenAnchor, vec![("found", found.into()), ("near", near.into())]);
        fragment.to_owned()
    }

    /// What a path means, in the folder of the text or in the other one.
    fn find(&self, path: &str) -> Option<(&String, &Target)> {
        let in_folder = |folder| self.targets.get_key_value(&join(folder, path)?);
        in_folder(self.folder).or_else(|| in_folder(self.or_folder?))
    }

    fn nearest(&self, path: &str) -> Option<String> {
        // A path that leads out of the folder still has the name of the file.
        let path = join(self.folder, path).unwrap_or_else(|| path.to_owned());
        let near = spelling::nearest_path(&path, self.targets.keys().map(String::as_str))?;
        Some(self.relative(near))
    }

    /// A path of the commune's folder as one writes it in this text.
    fn relative(&self, path: &str) -> String {
        let folder: Vec<&str> = self.folder.split('/').filter(|part| !part.is_empty()).collect();
        let parts: Vec<&str> = path.split('/').collect();
        let common = folder.iter().zip(&parts).take_while(|(a, b)| a == b).count();
        let up = "../".repeat(folder.len() - common);
        // A space would end the address.
        format!("{up}{}", parts[common..].join("/")).replace(' ', "%20")
    }
}

/// The scheme of an address, in lower case.
fn scheme(address: &str) -> Option<String> {
    let (scheme, _) = address.trim_start().split_once(':')?;
    let mut chars = scheme.chars();
    let valid = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    valid.then(|| scheme.to_ascii_lowercase())
}

/// A path relative to a folder, without `.` and `..`. `None` when it leads out of the commune's folder. One that
/// begins with a slash is relative to the commune's folder.
fn join(folder: &str, path: &str) -> Option<String> {
    let folder = if path.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Undoes percent-encoding, as far as it is one.
fn decode(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let hex = (byte == b'%').then(|| std::str::from_utf8(tail.get(..2)?).ok()).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(value) => {
                out.push(value);
                rest = &tail[2..];
            }
            None => {
                out.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// Percent-encodes what has a meaning in addresses or cannot stand in one.
pub(crate) fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=:@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        assert_eq!(join("passerelle/news", "../files/a.pdf").as_deref(), Some("passerelle/files/a.pdf"));
        assert_eq!(join("passerelle", "../pages/faq.md").as_deref(), Some("pages/faq.md"));
        assert_eq!(join("passerelle", "./").as_deref(), Some("passerelle"));
        assert_eq!(join("passerelle", "/files/a.pdf").as_deref(), Some("files/a.pdf"));
        assert_eq!(join("passerelle", "../../other/commune.yml"), None);
    }

    #[test]
    fn schemes() {
        assert_eq!(scheme("JavaScript:alert(1)").as_deref(), Some("javascript"));
        assert_eq!(scheme(" data:text/html,x").as_deref(), Some("data"));
        assert_eq!(scheme("files/a:b.pdf"), None);
        assert_eq!(scheme("#a:b"), None);
    }

    #[test]
    fn encoding_there_and_back() {
        let path = "files/plan d’été n° 1 #2 100%.pdf";
        assert_eq!(decode(&encode(path)), path);
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%é"), "%é");
    }
}
