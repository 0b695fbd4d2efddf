//! Whole runs of the command: what it prints where, and its exit code.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// What a run printed and how it ended, with the temporary folder's name replaced.
fn run(folder: &Path, args: &[&str], environment: &[(&str, &str)]) -> String {
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

fn code(run: &str) -> &str {
    run.lines().next().unwrap()
}

/// The demonstration communes, to be broken.
fn content() -> TempDir {
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

fn break_one(folder: &Path) {
    let path = folder.join("content/valmoret/commune.yml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replacen("population:", "populaton:", 1)).unwrap();
}

#[test]
fn help_is_in_both_languages() {
    let folder = TempDir::new().unwrap();
    for (name, args) in [("parvis", vec!["--help"]), ("check", vec!["check", "--help"]), ("build", vec!["build", "-h"])]
    {
        for lang in ["fr", "en"] {
            let said = run(folder.path(), &[&args[..], &["--lang", lang]].concat(), &[]);
            insta::assert_snapshot!(format!("help-{name}-{lang}"), said);
        }
    }
}

#[test]
fn the_language_is_the_system_s_unless_said() {
    let folder = TempDir::new().unwrap();
    let said = |args: &[&str], environment: &[(&str, &str)]| {
        let said = run(folder.path(), &[&["check", "nowhere"], args].concat(), environment);
        if said.contains("does not exist") { "en" } else { "fr" }
    };
    assert_eq!(said(&[], &[]), "fr");
    assert_eq!(said(&[], &[("LANG", "en_GB.UTF-8")]), "en");
    assert_eq!(said(&[], &[("LANG", "en_GB.UTF-8"), ("LC_ALL", "fr_FR.UTF-8")]), "fr");
    assert_eq!(said(&[], &[("LANG", "de_DE.UTF-8")]), "fr");
    assert_eq!(said(&["--lang", "en"], &[("LANG", "fr_FR")]), "en");
    assert_eq!(said(&["--lang=en"], &[]), "en");
}

#[test]
fn arguments_that_make_no_sense() {
    let folder = content();
    let cases: [(&str, &[&str]); 7] = [
        ("no-command", &[]),
        ("unknown-command", &["chekc"]),
        ("unknown-option", &["build", "--outptu", "x"]),
        ("no-output", &["build"]),
        ("bad-language", &["check", "--lang", "xx"]),
        ("bad-instant", &["build", "--output", "site", "--at", "demain"]),
        ("bad-site", &["build", "--output", "site", "--site", "nulle-part"]),
    ];
    for (name, args) in cases {
        let said = run(folder.path(), args, &[]);
        assert_eq!(code(&said), "exit code 2", "{name}");
        insta::assert_snapshot!(format!("usage-{name}"), said);
    }
    assert!(!folder.path().join("site").exists());
}

#[test]
fn check_says_what_is_wrong() {
    let folder = content();
    assert_eq!(code(&run(folder.path(), &["check"], &[])), "exit code 0");
    break_one(folder.path());
    insta::assert_snapshot!("check", run(folder.path(), &["check", "content/"], &[]));
    insta::assert_snapshot!("check-en", run(folder.path(), &["check", "--lang", "en"], &[]));
}

#[test]
fn build_writes_each_commune_and_nothing_twice() {
    let folder = content();
    let build = || run(folder.path(), &["build", "--output", "site", "--at", "2026-11-20"], &[]);
    let first = build();
    assert_eq!(code(&first), "exit code 0", "{first}");
    assert!(folder.path().join("site/valmoret/index.html").is_file());
    assert!(folder.path().join("site/kerlande/index.html").is_file());
    assert!(build().contains("0 fichier écrit"));
    fs::remove_dir_all(folder.path().join("content/kerlande")).unwrap();
    assert!(!build().contains(" 0 supprimé"));
    assert!(!folder.path().join("site/kerlande").exists());
}

#[test]
fn build_writes_nothing_as_long_as_there_are_mistakes() {
    let folder = content();
    break_one(folder.path());
    let said = run(folder.path(), &["build", "--output", "site"], &[]);
    assert_eq!(code(&said), "exit code 1");
    assert!(!folder.path().join("site").exists());
    // The other commune can be built by itself.
    let said = run(folder.path(), &["build", "--output", "site", "--site", "kerlande"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    assert!(folder.path().join("site/kerlande/index.html").is_file());
}

#[test]
fn build_reads_snapshots() {
    let folder = content();
    let key = "passerelle-du-moulin/signatures/count";
    let snapshot =
        format!("{{\"valmoret\":{{\"format\":1,\"parts\":{{\"{key}\":{{\"kind\":\"count\",\"web\":7}}}}}}}}");
    fs::write(folder.path().join("good.json"), snapshot).unwrap();
    fs::write(folder.path().join("bad.json"), "{\"valmoret\":{\"format\":99,\"parts\":{}}}").unwrap();
    let build = |file| run(folder.path(), &["build", "--output", "site", "--snapshot", file], &[]);
    assert_eq!(code(&build("good.json")), "exit code 0");
    for bad in ["bad.json", "nowhere.json", "content/valmoret/commune.yml"] {
        assert_eq!(code(&build(bad)), "exit code 3", "{bad}");
    }
}

#[test]
fn a_folder_with_other_things_in_it_is_left_alone() {
    let folder = content();
    fs::create_dir_all(folder.path().join("site/valmoret")).unwrap();
    fs::write(folder.path().join("site/valmoret/thesis.odt"), "years of work").unwrap();
    let said = run(folder.path(), &["build", "--output", "site", "--site", "valmoret"], &[]);
    insta::assert_snapshot!("not-ours", said);
    assert_eq!(fs::read_dir(folder.path().join("site/valmoret")).unwrap().count(), 1);
}
