//! What a picture tells about itself, so that pages can keep its place free while it loads, and name what will be made
//! of it.

use crate::picture::{self, Fault, Picture};
use std::collections::HashMap;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// How much of an SVG is read: its first tag.
const BEGINNING: u64 = 8 * 1024;

/// Looks at a file, by its name's extension.
pub(super) fn look(path: &Path, metadata: &Metadata) -> Picture {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let size = match extension.to_ascii_lowercase().as_str() {
        "png" | "jpg" | "jpeg" | "webp" => return photograph(path, metadata),
        "svg" => of_svg_file(path),
        "avif" | "gif" => of_small_file(path),
        _ => None,
    };
    match size.filter(|(width, height)| *width > 0 && *height > 0) {
        Some((width, height)) => Picture::AsItIs(width, height),
        None => Picture::Unknown,
    }
}

/// What distinguishes two states of a file: its size and when it was last written.
type State = (u64, Option<SystemTime>);

/// Photographs that this process has read, since `serve` loads everything again after each edit.
static SEEN: Mutex<Option<HashMap<PathBuf, (State, Picture)>>> = Mutex::new(None);

fn photograph(path: &Path, metadata: &Metadata) -> Picture {
    let state = (metadata.len(), metadata.modified().ok());
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((known, picture)) = seen.get_or_insert_default().get(path)
        && *known == state
        && state.1.is_some()
    {
        return picture.clone();
    }
    drop(seen);
    let picture = fs::read(path).map_or(Picture::Broken(Fault::Format), |bytes| picture::inspect(&bytes));
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.get_or_insert_default().insert(path.to_owned(), (state, picture.clone()));
    picture
}

fn of_small_file(path: &Path) -> Option<(u32, u32)> {
    let size = imagesize::size(path).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// Of an SVG, in its own units.
fn of_svg_file(path: &Path) -> Option<(u32, u32)> {
    let mut beginning = Vec::new();
    File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut beginning)).ok()?;
    of_svg(&String::from_utf8_lossy(&beginning))
}

fn of_svg(text: &str) -> Option<(u32, u32)> {
    let tag = &text[text.find("<svg")?..];
    let tag = &tag[..tag.find('>')?];
    let length = |name| attribute(tag, name).and_then(|value| whole(value.strip_suffix("px").unwrap_or(value)));
    let of_view_box = || {
        let numbers: Vec<&str> = attribute(tag, "viewBox")?.split([' ', ',']).filter(|n| !n.is_empty()).collect();
        let [_, _, width, height] = numbers[..] else { return None };
        Some((whole(width)?, whole(height)?))
    };
    length("width").zip(length("height")).or_else(of_view_box)
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let before = |at: &usize| tag[..*at].ends_with(char::is_whitespace);
    let at = tag.match_indices(&format!("{name}=")).map(|(at, _)| at).find(before)?;
    let value = &tag[at + name.len() + 1..];
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// A number without what stands behind its point.
fn whole(text: &str) -> Option<u32> {
    let (digits, rest) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    rest.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn svgs() {
        assert_eq!(of_svg("<?xml?><svg width='30' height=\"20px\" viewBox='0 0 1 1'>"), Some((30, 20)));
        assert_eq!(of_svg("<svg\nviewBox=\"0 0 1200.5 675\" width=\"100%\">"), Some((1200, 675)));
        assert_eq!(of_svg("<svg stroke-width='3' viewBox='0,0,8,9'>"), Some((8, 9)));
        assert_eq!(of_svg("<svg width='100%'>"), None);
        assert_eq!(of_svg("<html>"), None);
    }
}
