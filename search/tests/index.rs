//! What the index is made of, what it finds, and what one more document changes.
//!
//! `tests/web/journeys/search.test.mjs` asks the files in `index.json` the questions in `queries.tsv` too. After a change that is
//! meant, `UPDATE=1 cargo test -p parvis-search` writes both again: look at them before you commit.

use parvis_search::{Document, LONGEST, Shard, added, build, file, search};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

type Files = BTreeMap<String, String>;

fn ideas() -> Vec<Document> {
    let lines = include_str!("ideas.tsv").lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let mut next = || cells.next().unwrap_or_default();
        let id = next();
        Document { id: id.parse().unwrap_or_default(), address: format!("idees/{id}/"), title: next(), text: next() }
    };
    lines.map(read).collect()
}

fn find(files: &Files, query: &str) -> Vec<(u32, u32)> {
    search(query, 5, |prefix| files.get(&file(prefix)).and_then(|json| Shard::parse(json)))
}

fn shown(found: &[(u32, u32)]) -> String {
    found.iter().map(|(id, score)| format!("{id}:{score}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_files_of_the_other_tests_are_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/index.json");
    let json = serde_json::to_string_pretty(&build(&ideas())).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &json).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap() == json, "see the head of this file");
}

#[test]
fn questions_find_what_they_found() {
    let files = build(&ideas());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/queries.tsv");
    let lines = std::fs::read_to_string(&path).unwrap();
    let again: String = lines
        .lines()
        .map(|line| match line.split_once("|\t") {
            Some((query, _)) => format!("{query}|\t{}\n", shown(&find(&files, query))),
            None => format!("{line}\n"),
        })
        .collect();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &again).unwrap();
        return;
    }
    assert!(again.lines().count() > 20);
    assert_eq!(lines, again);
}

#[test]
fn the_best_comes_first() {
    let files = build(&ideas());
    let first = |query| find(&files, query).first().map(|(id, _)| *id);
    assert_eq!(first("banc ombre"), Some(0));
    assert_eq!(first("bancs à l’ombre "), Some(0));
    assert_eq!(first("hopital"), Some(15));
    assert_eq!(first("végétalisation"), Some(11));
    assert_eq!(first("biblio"), Some(5));
    assert_eq!(first("éclair"), Some(3));
    assert_eq!(first("bench"), Some(16));
    assert_eq!(first("مقعد"), Some(18));
    assert_eq!(first("constructor"), Some(19));
    assert_eq!(first("introuvable"), None);
    assert_eq!(first("de la"), None);
    assert_eq!(first(""), None);
    // Only what is being typed is completed.
    assert_eq!(first("biblio "), None);
}

#[test]
fn order_and_repetition_do_not_matter() {
    let documents = ideas();
    let mut mixed: Vec<_> = documents.iter().rev().cloned().collect();
    mixed.insert(0, Document { text: "autre chose".to_owned(), ..documents[3].clone() });
    assert_eq!(build(&documents), build(&mixed));
}

/// Documents with many words, which make long shards.
fn many(count: u32) -> Vec<Document> {
    let word = |n: u32| format!("commun{}", n.wrapping_mul(2_654_435_761) % 3001);
    let text = |id: u32| (0..30).map(|i| word(id * 31 + i)).collect::<Vec<_>>().join(" ");
    let document = |id| Document { id, address: String::new(), title: format!("Place {id}"), text: text(id) };
    (0..count).map(document).collect()
}

#[test]
fn shards_stay_short_and_everything_is_found_in_them() {
    let documents = many(5000);
    let files = build(&documents);
    for (name, text) in &files {
        assert!(text.len() <= LONGEST, "{name}: {}", text.len());
    }
    assert!(files.contains_key("s-com.json") && files["s-co.json"].contains("\"split\":["));
    let found = search("commun7 ", 9999, |prefix| files.get(&file(prefix)).and_then(|json| Shard::parse(json)));
    let expected = documents.iter().filter(|document| document.text.split(' ').any(|word| word == "commun7")).count();
    assert!(expected > 10);
    assert_eq!(found.len(), expected);
    // A word that is everywhere finds the newest.
    assert_eq!(search("place ", 1, |prefix| files.get(&file(prefix)).and_then(|json| Shard::parse(json)))[0].0, 4999);
}

#[test]
fn one_more_changes_few_files() {
    for documents in [ideas(), many(4002)] {
        let (last, before) = documents.split_last().unwrap();
        let mut files = build(before);
        let changed = added(last, |name| files.get(name).cloned());
        assert!(changed.len() < 35, "{}", changed.len());
        files.extend(changed);
        assert_eq!(files, build(&documents));
    }
}

proptest! {
    #[test]
    fn one_after_the_other_is_all_together(texts in proptest::collection::vec("[abcé ]{0,30}", 1..12)) {
        let documents: Vec<_> = texts.iter().enumerate().map(|(id, text)| {
            Document { id: id as u32 * 40, address: "a".to_owned(), title: text.chars().take(8).collect(), text: text.clone() }
        }).collect();
        let mut files = Files::new();
        for document in &documents {
            let changed = added(document, |name| files.get(name).cloned());
            files.extend(changed);
        }
        prop_assert_eq!(files, build(&documents));
    }

    #[test]
    fn any_question_and_any_file(query in any::<String>(), json in any::<String>()) {
        static FILES: LazyLock<Files> = LazyLock::new(|| build(&ideas()));
        let _ = find(&FILES, &query);
        let _ = search(&query, 5, |_| Shard::parse(&json));
        let wild = r#"{"split":["ba","ban"],"stems":{"ba":[18446744073709551615,64,63],"banc":[]}}"#;
        let _ = search("ba banc bancs", 5, |_| Shard::parse(wild));
    }
}
