//! Whole runs of the command: what it prints where, and its exit code.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::fs;
use std::path::Path;
use support::{code, content, in_both_languages, run};
use tempfile::TempDir;

fn break_one(folder: &Path) {
    let path = folder.join("content/valmoret/commune.yml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replacen("population:", "populaton:", 1)).unwrap();
}

#[test]
fn help_is_in_both_languages() {
    let folder = TempDir::new().unwrap();
    let commands = [
        ("parvis", vec!["--help"]),
        ("check", vec!["check", "--help"]),
        ("build", vec!["build", "-h"]),
        ("serve", vec!["serve", "--help"]),
        ("init", vec!["init", "--help"]),
        ("new", vec!["new", "--help"]),
        ("tally", vec!["tally", "--help"]),
        ("clean", vec!["clean", "--help"]),
        ("schema", vec!["schema", "--help"]),
        ("completions", vec!["completions", "--help"]),
        ("man", vec!["man", "--help"]),
    ];
    for (name, args) in commands {
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
    insta::assert_snapshot!("check-clean", in_both_languages(folder.path(), &["check"]));
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
fn check_counts_what_it_read() {
    let folder = content();
    fs::remove_dir_all(folder.path().join("content/kerlande")).unwrap();
    let commune = folder.path().join("content/valmoret");
    for entry in fs::read_dir(&commune).unwrap().map(Result::unwrap) {
        if entry.path().join("process.yml").exists() {
            fs::remove_dir_all(entry.path()).unwrap();
        }
    }
    fs::write(commune.join("notes.txt"), "x").unwrap();
    fs::write(commune.join("pages/index.md"), "Bienvenue.\n").unwrap();
    insta::assert_snapshot!("check-one-commune", in_both_languages(folder.path(), &["check"]));
}

#[test]
fn folders_without_communes() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    fs::write(folder.path().join("file"), "x").unwrap();
    for (name, expected) in [("missing", 3), ("empty", 1), ("file", 3)] {
        let said = in_both_languages(folder.path(), &["check", name]);
        assert_eq!(code(&said), format!("exit code {expected}"), "{name}");
        insta::assert_snapshot!(format!("check-folder-{name}"), said);
        let build = run(folder.path(), &["build", name, "--output", "site"], &[]);
        assert_eq!(code(&build), format!("exit code {expected}"), "{name}");
        let serve = run(folder.path(), &["serve", name], &[]);
        assert_eq!(code(&serve), format!("exit code {expected}"), "{name}");
    }
}

#[test]
fn a_port_that_is_taken() {
    let folder = content();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let said = in_both_languages(folder.path(), &["serve", "--port", &port]).replace(&port, "PORT");
    assert_eq!(code(&said), "exit code 3");
    insta::assert_snapshot!("serve-port-taken", said);
}

#[test]
fn what_the_system_refuses_is_said_in_our_words() {
    let folder = content();
    fs::write(folder.path().join("taken"), "x").unwrap();
    let cases: [(&str, &[&str]); 3] = [
        ("output-is-a-file", &["build", "--output", "taken"]),
        ("snapshot-is-missing", &["build", "--output", "site", "--snapshot", "nowhere.json"]),
        ("snapshot-is-a-folder", &["build", "--output", "site", "--snapshot", "content"]),
    ];
    for (name, args) in cases {
        let said = in_both_languages(folder.path(), args);
        assert_eq!(code(&said), "exit code 3", "{name}");
        insta::assert_snapshot!(format!("system-{name}"), said);
    }
}

#[test]
fn wrong_snapshot_files() {
    let folder = content();
    let part = |part: &str| {
        format!("{{\"valmoret\":{{\"format\":1,\"parts\":{{\"marche-du-soir/signatures/count\":{part}}}}}}}")
    };
    let cases = [
        ("not-json", "{\n  \"valmoret\": { \"format\": 1, }\n}\n".to_owned(), 1),
        ("empty", String::new(), 1),
        ("yaml", "name: Valmoret\n".to_owned(), 1),
        ("list", "[]".to_owned(), 1),
        ("format", "{\"valmoret\":{\"format\":99,\"parts\":{}},\"kerlande\":{\"parts\":{}}}".to_owned(), 1),
        ("without-communes", "{\"format\":1,\"parts\":{}}".to_owned(), 1),
        ("unknown-key", "{\"valmoret\":{\"format\":1,\"part\":{}}}".to_owned(), 1),
        ("kind", part("{\"kind\":\"counts\",\"web\":7}"), 1),
        ("negative", part("{\"kind\":\"count\",\"web\":-7}"), 1),
        ("without-number", part("{\"kind\":\"count\"}"), 1),
        ("number-only", part("7"), 1),
        ("unknown-commune", "{\"valmorte\":{\"format\":1,\"parts\":{}}}".to_owned(), 0),
        ("unknown-part", part("{\"kind\":\"count\",\"web\":7}").replace("soir", "matin"), 0),
    ];
    for (name, text, expected) in cases {
        fs::write(folder.path().join("results.json"), text).unwrap();
        let _ = fs::remove_dir_all(folder.path().join("site"));
        let args = ["build", "--output", "site", "--at", "2026-11-20", "--snapshot", "results.json"];
        let said = in_both_languages(folder.path(), &args);
        assert_eq!(code(&said), format!("exit code {expected}"), "{name}");
        assert_eq!(folder.path().join("site").exists(), expected == 0, "{name}");
        // How many files there are is not the matter here.
        let lines = said.lines().filter(|line| !line.contains("fichiers écrits") && !line.contains("files written"));
        insta::assert_snapshot!(format!("snapshot-{name}"), lines.collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn build_reads_snapshots() {
    let folder = content();
    let key = "passerelle-du-moulin/signatures/count";
    let snapshot =
        format!("{{\"valmoret\":{{\"format\":1,\"parts\":{{\"{key}\":{{\"kind\":\"count\",\"web\":7}}}}}}}}");
    fs::write(folder.path().join("good.json"), snapshot).unwrap();
    let args = ["build", "--output", "site", "--at", "2026-11-20"];
    let page = || fs::read_to_string(folder.path().join("site/valmoret/passerelle-du-moulin/index.html")).unwrap();
    run(folder.path(), &args, &[]);
    let without = page();
    let said = run(folder.path(), &[&args[..], &["--snapshot", "good.json"]].concat(), &[]);
    assert_eq!(code(&said), "exit code 0");
    assert!(said.ends_with("--- stderr\n"), "{said}");
    assert_ne!(page(), without, "the page shows the seven signatures");
}

#[test]
fn the_example_of_the_documentation_is_a_snapshot_file() {
    let folder = content();
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/architecture.md")).unwrap();
    let (_, section) = page.split_once("## The snapshot file").unwrap();
    let example = section.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    fs::write(folder.path().join("results.json"), example).unwrap();
    let said = run(folder.path(), &["build", "--output", "site", "--snapshot", "results.json"], &[]);
    assert_eq!(code(&said), "exit code 0");
    assert!(said.ends_with("--- stderr\n"), "{said}");
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
