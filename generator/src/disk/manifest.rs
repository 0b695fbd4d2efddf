//! The manifest of an output folder: which files earlier builds wrote there, and hence which may be removed.

use std::collections::BTreeSet;

/// The name of the file. It begins with a dot, which web servers and hosts do not publish.
pub(super) const NAME: &str = ".parvis-manifest";
const FIRST_LINE: &str = "parvis-manifest 1";

/// Reads a manifest. `None` when it is not one, or names something that is not below its folder: a manifest is a file
/// like another, and nothing is removed because of a line that somebody put there.
pub(super) fn parse(text: &str) -> Option<BTreeSet<String>> {
    let mut lines = text.lines();
    if lines.next() != Some(FIRST_LINE) {
        return None;
    }
    lines.map(|line| is_below(line).then(|| line.to_owned())).collect()
}

/// Writes a manifest.
pub(super) fn format<'a>(paths: impl IntoIterator<Item = &'a String>) -> String {
    let mut text = FIRST_LINE.to_owned();
    for path in paths {
        text.push('\n');
        text.push_str(path);
    }
    text.push('\n');
    text
}

/// Whether a path stays below the folder it is relative to.
pub(crate) fn is_below(path: &str) -> bool {
    let part = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0', '\n', '\r']);
    path.split('/').all(part) && path != NAME
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_is_named() {
        for bad in ["../a", "a/../b", "/etc/passwd", "", "a//b", "./a", "a\\..\\b", NAME] {
            assert!(!is_below(bad), "{bad}");
            assert_eq!(parse(&format!("{FIRST_LINE}\n{bad}\n")), None, "{bad}");
        }
    }

    #[test]
    fn there_and_back() {
        let paths = BTreeSet::from(["a/index.html".to_owned(), "files/été 1.pdf".to_owned()]);
        assert_eq!(parse(&format(&paths)), Some(paths));
        assert_eq!(parse("something else\n"), None);
    }
}
