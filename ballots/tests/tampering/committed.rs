//! The folders that are committed are those that the generator writes.

use super::{check, scenario};
use crate::tampering;
use parvis_ballots::Files;
use std::path::PathBuf;

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/ballot-box").join(path)
}

/// The files of a committed folder, those that it does not hold being the example's.
pub(crate) fn tampered(name: &str) -> Files {
    let read = |path: PathBuf| path.exists().then(|| std::fs::read(path).unwrap());
    let load = |file: &'static str| {
        let own = read(folder(&format!("tampered/{name}")).join(file));
        Ok::<_, ()>(own.or_else(|| read(folder("example").join(file))))
    };
    Files::load(load).unwrap()
}

#[test]
fn what_is_committed_is_what_the_generator_writes() {
    let (keys, vote) = scenario();
    let stale = "run `cargo run -p parvis-ballots --example example_box`";
    assert!(tampered("") == vote.publish(keys), "{stale}");
    for tampering in &tampering::ALL {
        assert!(tampered(tampering.name) == tampering.files(vote, keys), "{}: {stale}", tampering.name);
        let what = std::fs::read_to_string(folder(&format!("tampered/{}/what.txt", tampering.name))).unwrap();
        assert_eq!(what.trim_end(), tampering.what, "{stale}");
        assert!(!check(&tampering.files(vote, keys)).findings.is_empty(), "{}", tampering.name);
    }
    let folders = std::fs::read_dir(folder("tampered")).unwrap().count();
    assert_eq!(folders, tampering::ALL.len());
}
