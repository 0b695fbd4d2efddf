//! Runs of the command in a temporary folder.

#![allow(dead_code, reason = "each test file uses what it needs")]

use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// What a run printed and how it ended, with the temporary folder's name replaced.
pub(crate) fn run(folder: &Path, args: &[&str], environment: &[(&str, &str)]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parvis"));
    command.args(args).current_dir(folder).env_clear().envs(environment.iter().copied());
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(folder.to_str().unwrap(), "FOLDER");
    format!(
        "exit code {}\n--- stdout\n{}--- stderr\n{}",
        output.status.code().unwrap(),
        text(&output.stdout),
        text(&output.stderr)
    )
}

/// The same run in French and in English.
#[allow(dead_code, reason = "each test file uses a part of this")]
pub(crate) fn in_both_languages(folder: &Path, args: &[&str]) -> String {
    ["fr", "en"].map(|lang| run(folder, &[args, &["--lang", lang]].concat(), &[])).join("\n")
}

pub(crate) fn code(run: &str) -> &str {
    run.lines().next().unwrap()
}

/// The demonstration communes, to be broken.
pub(crate) fn content() -> TempDir {
    let folder = TempDir::new().unwrap();
    let demonstration = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    copy(&demonstration, &folder.path().join("content"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
