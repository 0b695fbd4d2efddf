//! `parvis check --format`: what pipelines read.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use serde_json::Value;
use std::fs;
use std::path::Path;
use support::{code, content, in_both_languages, run};
use tempfile::TempDir;

/// A commune with a misspelt key, a link that leads nowhere behind accents, HTML, and a file that no page uses.
fn broken() -> TempDir {
    let folder = content();
    let valmoret = folder.path().join("content/valmoret");
    let path = valmoret.join("commune.yml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replacen("population:", "populaton:", 1)).unwrap();
    let page = "---\ntitle: Horaires\n---\n\nÀ l’été 😀, [voyez](été.pdf).\n\nUn<br>saut.\n";
    fs::write(valmoret.join("pages/horaires.md"), page).unwrap();
    fs::write(valmoret.join("notes: 50 %, fin.txt"), "x").unwrap();
    folder
}

fn stdout(said: &str) -> &str {
    said.split_once("--- stdout\n").and_then(|(_, rest)| rest.split_once("--- stderr\n")).unwrap().0
}

fn docs(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)).unwrap()
}

fn schema() -> jsonschema::Validator {
    jsonschema::draft202012::new(&serde_json::from_str(&docs("reports.schema.json")).unwrap()).unwrap()
}

#[test]
fn each_format_in_both_languages() {
    let folder = broken();
    for format in ["json", "github", "gitlab"] {
        let said = in_both_languages(folder.path(), &["check", "content/", "--format", format]);
        assert_eq!(code(&said), "exit code 1", "{format}");
        insta::assert_snapshot!(format!("report-{format}"), said);
    }
    let said = run(folder.path(), &["check", "--format", "human"], &[]);
    assert_eq!(said, run(folder.path(), &["check"], &[]));
    let said = in_both_languages(folder.path(), &["check", "--format", "sarif"]);
    assert_eq!(code(&said), "exit code 2");
    insta::assert_snapshot!("report-unknown-format", said);
}

#[test]
fn a_folder_that_is_right_or_missing_is_a_report_too() {
    let folder = content();
    let stdout_of = |args: &[&str]| stdout(&run(folder.path(), args, &[])).to_owned();
    assert_eq!(stdout_of(&["check", "--format", "json"]), "[]\n");
    assert_eq!(stdout_of(&["check", "--format", "gitlab"]), "[]\n");
    assert_eq!(stdout_of(&["check", "--format", "github"]), "");
    for format in ["json", "github", "gitlab"] {
        let said = run(folder.path(), &["check", "nowhere", "--format", format], &[]);
        assert_eq!(code(&said), "exit code 3", "{format}");
        insta::assert_snapshot!(format!("report-missing-{format}"), said);
    }
}

#[test]
fn json_is_what_its_schema_and_its_page_say() {
    let schema = schema();
    let parse = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    for (folder, args) in [(broken(), "content"), (content(), "content"), (content(), "nowhere")] {
        let said = run(folder.path(), &["check", args, "--format", "json"], &[]);
        let report = parse(stdout(&said));
        let errors: Vec<String> = schema.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        // Each line between the brackets is a mistake of its own.
        let lines = stdout(&said).lines().filter(|line| line.starts_with('{'));
        let lines: Vec<Value> = lines.map(|line| parse(line.trim_end_matches(','))).collect();
        assert_eq!(Value::Array(lines), report);
    }
    let folder = broken();
    let page = docs("reports.md");
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let said = run(folder.path(), &["check", "content/", "--format", "json", "--lang", "en"], &[]);
    assert_eq!(example, stdout(&said));
    assert!(!schema.is_valid(&parse(&example.replace("\"line\"", "\"ligne\""))));
}

#[test]
fn columns_are_characters() {
    let folder = broken();
    let said = run(folder.path(), &["check", "--format", "json"], &[]);
    let report: Vec<Value> = serde_json::from_str(stdout(&said)).unwrap();
    let link = report.iter().find(|mistake| mistake["code"] == "broken-link").unwrap();
    let page = fs::read_to_string(folder.path().join("content/valmoret/pages/horaires.md")).unwrap();
    let number = |key: &str| usize::try_from(link[key].as_u64().unwrap()).unwrap();
    let line: Vec<char> = page.lines().nth(number("line") - 1).unwrap().chars().collect();
    let meant: String = line[number("column") - 1..number("end_column") - 1].iter().collect();
    assert_eq!(meant, "[voyez](été.pdf)");
}

/// Hosts know files by their path in the repository, from wherever the command was started.
#[test]
fn paths_are_those_of_the_repository() {
    let folder = broken();
    let whole = folder.path().join("content");
    let whole = whole.to_str().unwrap();
    for (format, variable) in [("github", "GITHUB_WORKSPACE"), ("gitlab", "CI_PROJECT_DIR")] {
        let report = |folder: &Path, content: &str, environment: &[(&str, &str)]| {
            stdout(&run(folder, &["check", content, "--format", format], environment)).to_owned()
        };
        let usual = report(folder.path(), "content", &[]);
        assert!(usual.contains("content/valmoret/commune.yml"), "{usual}");
        for content in ["./content", "content/", whole] {
            assert_eq!(report(folder.path(), content, &[]), usual, "{content}");
        }
        let root = [(variable, folder.path().to_str().unwrap())];
        assert_eq!(report(&folder.path().join("content"), ".", &root), usual);
        // Outside the repository, as it was typed.
        let elsewhere = TempDir::new().unwrap();
        let said = report(elsewhere.path(), whole, &[]);
        assert!(said.contains("FOLDER") || said.contains(whole), "{said}");
    }
}

#[test]
fn the_same_mistake_has_the_same_fingerprint_elsewhere_in_its_file() {
    let folder = broken();
    let page = folder.path().join("content/valmoret/pages/horaires.md");
    let fingerprints = |lang: &str| -> Vec<String> {
        let said = run(folder.path(), &["check", "--format", "gitlab", "--lang", lang], &[]);
        let report: Vec<Value> = serde_json::from_str(stdout(&said)).unwrap();
        report.iter().map(|one| one["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let before = fingerprints("fr");
    assert_eq!(before, fingerprints("en"));
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("À l’été", "Un paragraphe de plus.\n\nÀ l’été")).unwrap();
    assert_eq!(before, fingerprints("fr"));
    // Twice the same is two mistakes.
    fs::write(&page, format!("{text}\nEncore<br>un saut.\n")).unwrap();
    let mut after = fingerprints("fr");
    assert_eq!(after.len(), before.len() + 1);
    after.sort();
    after.dedup();
    assert_eq!(after.len(), before.len() + 1);
}
