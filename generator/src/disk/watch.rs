//! Noticing that a folder changed, without reading what is in it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use walkdir::WalkDir;

/// A number that is another one when a file below `root` was added, removed, renamed or written since. Asking costs
/// one look at each file's date: some milliseconds for ten thousand.
pub fn fingerprint(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for entry in WalkDir::new(root).follow_links(true).sort_by_file_name() {
        match entry {
            Ok(entry) => {
                entry.path().hash(&mut hasher);
                if let Ok(metadata) = entry.metadata().map(|m| (m.len(), m.modified().ok(), m.is_dir()))
                    && !metadata.2
                {
                    metadata.hash(&mut hasher);
                }
            }
            // What cannot be read counts as well: that it can be read later is a change.
            Err(error) => error.to_string().hash(&mut hasher),
        }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_kind_of_change_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let mut seen = vec![fingerprint(folder.path())];
        let mut note = || {
            let now = fingerprint(folder.path());
            assert!(!seen.contains(&now));
            assert_eq!(now, fingerprint(folder.path()));
            seen.push(now);
        };
        fs::create_dir(path("a")).unwrap();
        note();
        fs::write(path("a/b.md"), "one").unwrap();
        note();
        fs::write(path("a/b.md"), "longer").unwrap();
        note();
        fs::rename(path("a/b.md"), path("a/c.md")).unwrap();
        note();
        fs::File::options().write(true).open(path("a/c.md")).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
        note();
        fs::remove_file(path("a/c.md")).unwrap();
        assert_eq!(fingerprint(folder.path()), seen[1]);
    }
}
