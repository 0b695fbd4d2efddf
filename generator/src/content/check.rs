//! Checks that several files need: addresses, pictures, lengths.

use crate::diagnostic::{Code, Reporter};
use crate::disk::{Entry, Folder};
use crate::picture::Picture;
use crate::spelling;
use crate::yaml::Located;
use parvis_model::EmailAddress;

/// Formats that every browser shows.
const PICTURES: [&str; 7] = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"];

/// Whether a file is a picture, by its name.
pub(super) fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| PICTURES.contains(&extension.to_ascii_lowercase().as_str()))
}

/// The files of a commune, seen from one of its folders.
#[derive(Debug, Clone, Copy)]
pub(super) struct Files<'a> {
    /// The commune's folder.
    pub(super) folder: &'a Folder,
    /// The folder that paths are relative to: empty, or the name of a process's folder.
    pub(super) base: &'a str,
    /// Whether the commune describes its ground, without which nobody can be asked for a place.
    pub(super) has_ground: bool,
}

impl Files<'_> {
    /// The path of a file in the commune's folder.
    pub(super) fn path(&self, relative: &str) -> String {
        if self.base.is_empty() { relative.to_owned() } else { format!("{}/{relative}", self.base) }
    }

    /// A picture that must exist below `files/`.
    pub(super) fn picture(&self, reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
        let path = located.value.as_ref()?;
        let (code, near) = match self.folder.files.get(&self.path(path)) {
            Some(Entry::Other { .. }) if !path.starts_with("files/") => (Code::NotInFiles, None),
            Some(Entry::Other { picture: Picture::Broken(fault), .. }) if is_picture(path) => {
                let args = vec![("file", path.clone().into()), ("fault", fault.keyword().into())];
                reporter.at(&located.span, Code::BrokenPicture, args);
                return None;
            }
            Some(Entry::Other { .. }) if is_picture(path) => return Some(path.clone()),
            Some(_) => (Code::NotAPicture, None),
            None => (Code::MissingFile, self.nearest_picture(path)),
        };
        let near = near.unwrap_or_else(|| "none".to_owned());
        reporter.at(&located.span, code, vec![("file", path.clone().into()), ("near", near.into())]);
        None
    }

    /// The picture that was probably meant.
    fn nearest_picture(&self, path: &str) -> Option<String> {
        let prefix = self.path("");
        let known = self.folder.files.keys().filter_map(|known| known.strip_prefix(&prefix));
        // Of a process's pictures when it is a process's: a path cannot lead elsewhere.
        let known = known.filter(|known| known.starts_with("files/") && is_picture(known));
        spelling::nearest_path(path, known).map(str::to_owned)
    }
}

/// A text of at most `max` characters.
pub(super) fn short(
    reporter: &Reporter<'_>,
    located: &Located<String>,
    key: &'static str,
    max: usize,
) -> Option<String> {
    let text = located.value.as_ref()?;
    let length = text.chars().count();
    if length > max {
        let args = vec![("key", key.into()), ("max", max.to_string().into()), ("length", length.to_string().into())];
        reporter.at(&located.span, Code::TooLong, args);
        return None;
    }
    Some(text.clone())
}

/// An e-mail address, as it was written.
pub(super) fn email(reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
    let text = located.value.as_ref()?;
    if EmailAddress::parse(text).is_err() {
        reporter.at(&located.span, Code::BadEmail, vec![("found", text.clone().into())]);
        return None;
    }
    Some(text.clone())
}

/// The address of a site, without slash at the end.
pub(super) fn site_url(reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
    let text = located.value.as_ref()?;
    let url = text.trim_end_matches('/');
    if !is_web_address(url) {
        reporter.at(&located.span, Code::BadUrl, vec![("found", text.clone().into())]);
        return None;
    }
    Some(url.to_owned())
}

/// The whole address of something on the web, as it was written.
pub(super) fn web_address(reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
    let url = located.value.as_ref()?;
    let unwanted = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\');
    let of_site = url.split(['?', '#']).next().unwrap_or_default();
    if !is_web_address(of_site) || url.contains(unwanted) {
        reporter.at(&located.span, Code::BadLink, vec![("found", url.clone().into())]);
        return None;
    }
    Some(url.clone())
}

/// The origin of a site that is reached safely: `https://` and a host, without anything behind it.
pub(super) fn origin(reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
    let text = located.value.as_ref()?;
    let host = text.strip_prefix("https://").unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    let labels = name.contains('.') && name.split('.').all(|label| !label.is_empty());
    if !labels || !name.chars().all(letters) || port.parse::<u16>().is_err() {
        reporter.at(&located.span, Code::BadOrigin, vec![("found", text.clone().into())]);
        return None;
    }
    Some(text.clone())
}

/// Where the functions are: a path or a whole address, without slash at the end.
pub(super) fn functions_url(reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
    let text = located.value.as_ref()?;
    let url = text.trim_end_matches('/');
    let is_path = url.starts_with('/') && !url.starts_with("//") && !url.contains(is_unwanted);
    if !is_path && !is_web_address(url) {
        reporter.at(&located.span, Code::BadFunctions, vec![("found", text.clone().into())]);
        return None;
    }
    Some(url.to_owned())
}

fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        !host.is_empty() && !host.contains('@') && !rest.contains(is_unwanted)
    })
}

fn is_unwanted(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '"' | '<' | '>' | '\\' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses() {
        for good in ["https://a.example", "http://127.0.0.1:4180/valmoret", "https://communes.example/valmoret"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in
            ["", "a.example", "ftp://a.example", "https://", "https:///x", "https://a b", "https://u@h", "https://a?b"]
        {
            assert!(!is_web_address(bad), "{bad}");
        }
    }
}
