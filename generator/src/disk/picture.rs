//! How large a picture is, from the beginning of its file, so that pages can keep its place free while it loads.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How much of an SVG is read: its first tag.
const BEGINNING: u64 = 8 * 1024;

/// Width and height in pixels; of an SVG, in its own units. `None` when the file does not say.
pub(super) fn size(path: &Path) -> Option<(u32, u32)> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "svg" => {
            let mut beginning = Vec::new();
            File::open(path).and_then(|file| file.take(BEGINNING).read_to_end(&mut beginning)).ok()?;
            of_svg(&String::from_utf8_lossy(&beginning))
        }
        "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif" => {
            let size = imagesize::size(path).ok()?;
            Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
        }
        _ => None,
    }
    .filter(|(width, height)| *width > 0 && *height > 0)
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
