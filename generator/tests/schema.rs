//! The schemas that editors use: what `check` accepts of the demonstration communes, they accept; misspelt keys not.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use jsonschema::Validator;
use parvis_generator::scaffold::{self, Answers, Question};
use parvis_model::Tool;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn validators() -> BTreeMap<&'static str, Validator> {
    let schemas = parvis_generator::schemas().into_iter();
    schemas.map(|(name, schema)| (name, jsonschema::draft202012::new(&schema).unwrap())).collect()
}

/// The YAML of a file: all of it, or its front matter.
fn yaml(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let markdown = path.extension().is_some_and(|extension| extension == "md");
    if markdown { text.split("---\n").nth(1).unwrap().to_owned() } else { text }
}

fn parse(text: &str) -> Value {
    serde_saphyr::from_str(text).unwrap()
}

/// Whether a file is part of a consultation's text.
fn in_text(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "texte")
}

/// Every file of the demonstration communes that has a schema, with its name.
fn files() -> Vec<(&'static str, PathBuf)> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(content) {
        let path = entry.unwrap().into_path();
        if !path.is_file() {
            continue;
        }
        let parent = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        let schema = match (parent, path.file_name().unwrap().to_str().unwrap()) {
            (_, "commune.yml") => "commune.schema.json",
            (_, "process.yml") => "process.schema.json",
            ("news", _) => "news.schema.json",
            ("reponses", _) => "answer.schema.json",
            ("projets", _) => "project.schema.json",
            ("pages", name) if name != "index.md" && name.ends_with(".md") => "page.schema.json",
            (_, name) if in_text(&path) && name == "index.md" => "section.schema.json",
            (_, name) if in_text(&path) && name.ends_with(".md") => "article.schema.json",
            _ => continue,
        };
        found.push((schema, path));
    }
    found
}

#[test]
fn the_demonstration_communes_are_valid_and_misspelt_keys_are_not() {
    let validators = validators();
    let files = files();
    assert!(validators.keys().all(|name| files.iter().any(|(schema, _)| schema == name)));
    for (name, path) in files {
        let text = yaml(&path);
        let errors: Vec<String> = validators[name].iter_errors(&parse(&text)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        for line in text.lines() {
            let Some((key, _)) = line.split_once(':').filter(|(key, _)| !key.contains(['#', '{', '"', ' ', '-']))
            else {
                continue;
            };
            let misspelt = text.replacen(&format!("{key}:"), &format!("{key}x:"), 1);
            assert!(!validators[name].is_valid(&parse(&misspelt)), "{}: {key}x", path.display());
        }
    }
}

#[test]
fn what_is_wrong_inside_is_underlined_too() {
    let validators = validators();
    let commune = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/valmoret/commune.yml"));
    let commune = commune.unwrap();
    let process = "tool: petition\ntitle: A\nsummary: B\nopens: 2026-11-02\ncloses: 2027-10-31 18:00\n\
                   petition: { addressee: le conseil, author: nous }\n";
    let files = scaffold::process(Tool::Questionnaire, "A", "2026-11-20".parse().unwrap());
    let questions = files[0].1.clone();
    let cases = [
        ("commune.schema.json", commune.as_str(), "  email:", "  emial:"),
        ("commune.schema.json", commune.as_str(), "\"01999\"", "\"1999\""),
        ("commune.schema.json", commune.as_str(), "#1d5b43", "vert"),
        ("commune.schema.json", commune.as_str(), "[petition,", "[petitions,"),
        ("commune.schema.json", commune.as_str(), "[fr]", "[de]"),
        ("commune.schema.json", commune.as_str(), "retention_months: 6", "retention_months: 60"),
        ("process.schema.json", process, "2026-11-02", "02/11/2026"),
        ("process.schema.json", process, "18:00", "18h00"),
        ("process.schema.json", process, "tool: petition", "tool: consultation"),
        ("process.schema.json", process, "author", "auteur"),
        // The section of another tool than the one that is named.
        ("process.schema.json", process, "tool: petition", "tool: questionnaire"),
        ("process.schema.json", questions.as_str(), "type: single", "type: simple"),
        ("process.schema.json", questions.as_str(), "is_not: jamais", "isnt: jamais"),
        ("process.schema.json", questions.as_str(), "show: after-close", "show: later"),
        ("process.schema.json", process, "summary: B", "summary: B\nidentity: mail"),
        ("process.schema.json", process, "summary: B", "summary: B\neligibility: { live: true }"),
        ("process.schema.json", process, "summary: B", "summary: B\nactivities: { signatures: { close: 2027-10-31 } }"),
    ];
    for (schema, text, right, wrong) in cases {
        let validator = &validators[schema];
        assert!(validator.is_valid(&parse(text)));
        assert!(text.contains(right), "{right}");
        assert!(!validator.is_valid(&parse(&text.replacen(right, wrong, 1))), "{wrong}");
    }
}

#[test]
fn what_init_and_new_write_is_valid() {
    let validators = validators();
    let mut answers = Answers::default();
    let given = [
        (Question::Name, "Les Lilas"),
        (Question::Insee, "01999"),
        (Question::Population, "5 120"),
        (Question::Url, "https://commune.example"),
        (Question::Email, "mairie@commune.example"),
        (Question::Address, "Mairie ; 1, place du Puits"),
    ];
    for (question, text) in given {
        answers.set(question, text).unwrap();
    }
    answers.assume();
    let files = scaffold::commune(&answers, "2026-11-20".parse().unwrap());
    let mut checked = 0;
    for (path, text) in &files {
        let name = match path.rsplit('/').next().unwrap() {
            "commune.yml" => "commune.schema.json",
            "process.yml" => "process.schema.json",
            _ => continue,
        };
        let errors: Vec<String> = validators[name].iter_errors(&parse(text)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{path}: {errors:?}");
        checked += 1;
    }
    assert_eq!(checked, 2);
}

#[test]
fn the_schema_says_what_the_types_say() {
    let schemas: BTreeMap<_, _> = parvis_generator::schemas().into_iter().collect();
    insta::assert_snapshot!("schema-process", serde_json::to_string_pretty(&schemas["process.schema.json"]).unwrap());
    insta::assert_snapshot!("schema-commune", serde_json::to_string_pretty(&schemas["commune.schema.json"]).unwrap());
}
