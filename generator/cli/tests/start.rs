//! The commands that begin something: `init` and `new`. Without a terminal; their questions are tested beside them.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::fs;
use std::path::Path;
use support::{code, content, in_both_languages, run};
use tempfile::TempDir;

const COMMUNE: [&str; 12] = [
    "--name",
    "L’Aubin : \"bourg\"",
    "--insee",
    "2A998",
    "--population",
    "1 240",
    "--url",
    "https://participer.saint-aubin.example",
    "--email",
    "mairie@saint-aubin.example",
    "--address",
    "Mairie ; 1, place du Puits",
];

fn check(folder: &Path) -> String {
    run(folder, &["check"], &[])
}

#[test]
fn a_new_commune_passes_the_check_and_can_be_built() {
    let folder = TempDir::new().unwrap();
    let init = |name: &str| run(folder.path(), &[&["init", name][..], &COMMUNE, &["--yes"]].concat(), &[]);
    insta::assert_snapshot!("init", init("content/saint-aubin"));
    insta::assert_snapshot!("init-check", check(folder.path()));
    // A name alone stands in `content`, and questions are not needed where options answer them.
    let said = run(folder.path(), &[&["init", "autre"][..], &COMMUNE].concat(), &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    assert!(folder.path().join("content/autre/commune.yml").is_file());
    let said = run(folder.path(), &["build", "--output", "site"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
}

#[test]
fn editors_find_the_schemas() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join(".vscode")).unwrap();
    fs::write(folder.path().join(".vscode/settings.json"), "{}").unwrap();
    run(folder.path(), &[&["init", "content/a"][..], &COMMUNE, &["--yes"]].concat(), &[]);
    let text = |path: &str| fs::read_to_string(folder.path().join(path)).unwrap();
    assert_eq!(text(".vscode/settings.json"), "{}", "somebody's settings stay");
    for file in ["commune.yml", "exemple-banc-a-l-ombre/process.yml"] {
        let path = folder.path().join("content/a").join(file);
        let line = text(&format!("content/a/{file}")).lines().next().unwrap().to_owned();
        let schema = line.strip_prefix("# yaml-language-server: $schema=").unwrap();
        assert!(path.parent().unwrap().join(schema).is_file(), "{schema}");
    }
    fs::remove_dir_all(folder.path().join(".vscode")).unwrap();
    run(folder.path(), &["new", "petition", "banc"], &[]);
    insta::assert_snapshot!("settings", text(".vscode/settings.json"));
}

#[test]
fn init_refuses_what_it_cannot_do() {
    let folder = content();
    let cases: [(&str, &[&str], u8); 5] = [
        ("taken", &["init", "content/valmoret", "--yes"], 3),
        ("bad-name", &["init", "content/Saint Aubin"], 2),
        ("missing", &["init", "saint-aubin", "--name", "Saint-Aubin"], 2),
        ("wrong-code", &["init", "saint-aubin", "--insee", "1999"], 2),
        ("pale-colour", &["init", "saint-aubin", "--accent", "#ffff00"], 2),
    ];
    for (name, args, expected) in cases {
        let said = in_both_languages(folder.path(), args);
        assert_eq!(code(&said), format!("exit code {expected}"), "{name}");
        insta::assert_snapshot!(format!("init-{name}"), said);
    }
    assert!(!folder.path().join("content/saint-aubin").exists());
}

#[test]
fn a_new_petition_passes_the_check() {
    let folder = content();
    let args = ["new", "petition", "banc-du-parc", "--commune", "valmoret"];
    insta::assert_snapshot!("new", in_both_languages(folder.path(), &args));
    assert!(check(folder.path()).contains("Aucune erreur"), "{}", check(folder.path()));
    let text = fs::read_to_string(folder.path().join("content/valmoret/banc-du-parc/process.yml")).unwrap();
    assert!(text.contains("title: \"Banc du parc\""), "{text}");
    // The only commune needs no name.
    fs::remove_dir_all(folder.path().join("content/kerlande")).unwrap();
    assert_eq!(code(&run(folder.path(), &["new", "petition", "autre"], &[])), "exit code 0");
    // What the check says of it is said at once.
    let path = folder.path().join("content/valmoret/commune.yml");
    let commune = fs::read_to_string(&path).unwrap();
    let tools = commune.lines().find(|line| line.starts_with("tools: ")).unwrap();
    fs::write(path, commune.replace(tools, "tools: []")).unwrap();
    let said = run(folder.path(), &["new", "petition", "encore"], &[]);
    assert_eq!(code(&said), "exit code 1", "{said}");
}

#[test]
fn a_new_questionnaire_passes_the_check() {
    let folder = content();
    let said = run(folder.path(), &["new", "questionnaire", "jeux-du-parc", "--commune", "valmoret"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    assert!(check(folder.path()).contains("Aucune erreur"), "{}", check(folder.path()));
    let said = run(folder.path(), &["build", "--output", "site"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    let page = folder.path().join("site/valmoret/jeux-du-parc");
    assert!(page.join("index.html").is_file() && page.join("imprimer/index.html").is_file());
}

#[test]
fn new_refuses_what_it_cannot_do() {
    let folder = content();
    fs::create_dir(folder.path().join("empty")).unwrap();
    let cases: [(&str, &[&str], u8); 9] = [
        ("not-yet", &["call", "x"], 2),
        ("unknown-tool", &["petiton", "x"], 2),
        ("bad-slug", &["petition", "Banc du parc"], 2),
        ("reserved", &["petition", "pages"], 2),
        ("several", &["petition", "banc"], 2),
        ("unknown-commune", &["petition", "banc", "--commune", "valmorte"], 2),
        ("no-commune", &["petition", "banc", "--content", "empty"], 2),
        ("no-content", &["petition", "banc", "--content", "nowhere"], 3),
        ("taken", &["petition", "cour-ecole", "--commune", "valmoret"], 3),
    ];
    for (name, args, expected) in cases {
        let said = in_both_languages(folder.path(), &[&["new"], args].concat());
        assert_eq!(code(&said), format!("exit code {expected}"), "{name}");
        insta::assert_snapshot!(format!("new-{name}"), said);
    }
}
