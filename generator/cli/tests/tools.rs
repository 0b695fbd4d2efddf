//! The commands for editors, shells and tidying up: `schema`, `completions`, `man`, `clean`.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::fs;
use support::{code, content, in_both_languages, run};
use tempfile::TempDir;

#[test]
fn schemas_are_files_or_one_object() {
    let folder = TempDir::new().unwrap();
    let said = run(folder.path(), &["schema", "--output", "schemas"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    for name in ["commune", "process", "page", "news"] {
        let text = fs::read_to_string(folder.path().join(format!("schemas/{name}.schema.json"))).unwrap();
        let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["additionalProperties"], false);
    }
    let said = run(folder.path(), &["schema"], &[]);
    assert!(said.contains("\"process.schema.json\": {"), "{said}");
}

#[test]
fn shells_learn_every_command() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = run(folder.path(), &["completions", shell], &[]);
        assert_eq!(code(&said), "exit code 0", "{shell}");
        assert!(said.contains("serve") && said.contains("functions-url"), "{shell}");
    }
    let said = run(folder.path(), &["completions", "fihs"], &[]);
    assert_eq!(code(&said), "exit code 2");
    insta::assert_snapshot!("completions-unknown-shell", said);
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = TempDir::new().unwrap();
    assert_eq!(code(&run(folder.path(), &["man", "--output", "man1"], &[])), "exit code 0");
    let page = |name: &str| fs::read_to_string(folder.path().join(format!("man1/{name}.1"))).unwrap();
    assert!(page("parvis").contains("parvis\\-serve(1)"), "{}", page("parvis"));
    assert!(page("parvis-build").contains("Dossier où écrire les sites"), "{}", page("parvis-build"));
    let english = run(folder.path(), &["man", "--lang", "en"], &[]);
    assert!(english.contains("participation platform"), "{english}");
}

#[test]
fn clean_removes_what_was_built_and_nothing_else() {
    let folder = content();
    let path = |name: &str| folder.path().join(name);
    run(folder.path(), &["build", "--output", "site", "--site", "kerlande", "--at", "2026-11-20"], &[]);
    fs::write(path("site/kerlande/notes.txt"), "mine").unwrap();
    fs::create_dir(path("site/other")).unwrap();
    fs::write(path("site/other/index.html"), "mine").unwrap();
    let said = run(folder.path(), &["clean", "--output", "site"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    assert!(said.contains("fichiers supprimés") && said.contains("qui est resté"), "{said}");
    let left: Vec<_> = fs::read_dir(path("site/kerlande")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["notes.txt"]);
    assert!(path("site/other/index.html").is_file());

    fs::remove_dir_all(path("site")).unwrap();
    run(folder.path(), &["build", "--output", "site"], &[]);
    run(folder.path(), &["clean", "--output", "site"], &[]);
    assert!(!path("site").exists());
    fs::create_dir(path("empty")).unwrap();
    run(folder.path(), &["clean", "--output", "empty"], &[]);
    assert!(path("empty").is_dir());
    insta::assert_snapshot!("clean-again", in_both_languages(folder.path(), &["clean", "--output", "site"]));
    insta::assert_snapshot!("clean-nothing", in_both_languages(folder.path(), &["clean"]));
}

#[test]
fn trial_signatures_go_only_when_confirmed() {
    let folder = TempDir::new().unwrap();
    let state = folder.path().join(".parvis");
    fs::create_dir(&state).unwrap();
    for name in ["master.key", "table.db", "letter.odt"] {
        fs::write(state.join(name), "x").unwrap();
    }
    let said = in_both_languages(folder.path(), &["clean", "--state", ".parvis"]);
    assert_eq!(code(&said), "exit code 2");
    insta::assert_snapshot!("clean-unconfirmed", said);
    assert_eq!(fs::read_dir(&state).unwrap().count(), 3);
    let said = run(folder.path(), &["clean", "--state", ".parvis", "--yes"], &[]);
    insta::assert_snapshot!("clean-state", said);
    assert!(!state.join("table.db").exists() && state.join("letter.odt").is_file());
}
