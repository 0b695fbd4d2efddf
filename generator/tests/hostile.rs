//! Hostile texts of residents on everything that the build writes: pages, lists, feeds, indexes, tables.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::build_site;
use parvis_generator::disk::Body;
use parvis_generator::table::{Rows, Table};
use parvis_model::contribution::{Stage, WHOLE};
use parvis_model::question::Answer;
use parvis_model::snapshot::{Listed, Part};
use parvis_model::{ActivityId, Contribution, ContributionId, PartKey, ProcessId, QuestionId, Snapshot};
use parvis_text::hostile::{Hostile, assert_page_harmless, bodies};
use parvis_theme::Theme;
use support::Content;

const IDEAS: &str = r"tool: ideas
title: Vos idées
summary: Un banc, une fête.
opens: 2026-10-01
closes: 2027-03-31
ideas:
  categories:
    - { id: nature, label: Nature }
    - { id: ecole, label: École }
  moderation: after
";

fn name(n: usize) -> ContributionId {
    ContributionId::parse(&format!("abcd{n:04}")).unwrap()
}

fn contribution(n: usize, id: ContributionId, target: &str, answers: &[(&str, Answer)]) -> Contribution {
    let answers = answers.iter().map(|(id, answer)| (QuestionId::parse(id).unwrap(), answer.clone())).collect();
    let sent_at = Timestamp::from_second(1_794_000_000 + i64::try_from(n).unwrap()).unwrap();
    Contribution::new(id, target, answers, sent_at, Stage::Published)
}

/// One idea a text, with a comment that says the same.
fn snapshot(texts: &[Hostile]) -> Snapshot {
    let (process, activity) = (ProcessId::parse("idees").unwrap(), |name: &str| ActivityId::parse(name).unwrap());
    let mut snapshot = Snapshot::default();
    let mut listed = Vec::new();
    for (n, Hostile { body, .. }) in texts.iter().enumerate() {
        let text = || Answer::Text(body.clone());
        let category = Answer::One { option: "nature".to_owned(), other: Some(body.clone()) };
        let written = [("title", text()), ("body", text()), ("name", text()), ("category", category)];
        let idea = contribution(n, name(n), WHOLE, &written);
        let (sent_at, side, district, status, gone) = (idea.sent_at, None, None, None, false);
        let (category, kind, expires_at, fulfilled) = (Some("nature".into()), None, None, false);
        let id = name(n);
        listed.push(Listed {
            id,
            sent_at,
            category,
            district,
            side,
            status,
            kind,
            expires_at,
            fulfilled,
            gone,
            located: None,
        });
        let said = [("body", text()), ("name", text())];
        let comment = contribution(n, name(5_000 + n), name(n).as_str(), &said);
        let thread = PartKey::thread(&process, &activity("comments"), name(n).as_str());
        snapshot.parts.insert(thread, Part::Thread { contributions: vec![comment] });
        snapshot.parts.insert(PartKey::entry(&process, &activity("ideas"), &name(n)), Part::Entry(Box::new(idea)));
    }
    snapshot.parts.insert(PartKey::index(&process, &activity("ideas")), Part::Index { listed });
    snapshot
}

#[test]
fn pages_lists_feeds_and_indexes_are_harmless() {
    let texts = bodies();
    let content = Content::valid()
        .replace("valmoret/commune.yml", "tools: [petition]", "tools: [petition, ideas]")
        .file("valmoret/idees/process.yml", IDEAS)
        .file("valmoret/idees/index.md", "Dites-nous.\n");
    let snapshot = snapshot(&texts);
    // What is published as a file is read again as it was.
    let json = serde_json::to_string(&snapshot).unwrap();
    assert_eq!(serde_json::from_str::<Snapshot>(&json).unwrap(), snapshot);
    let at = "2026-11-24T09:00:00Z".parse().unwrap();
    let files = build_site(&Theme::new().unwrap(), &content.site(), &snapshot, at).unwrap();
    let (mut pages, mut feeds, mut indexes) = (0, 0, 0);
    for file in &files {
        let Body::Bytes(bytes) = &file.body else { continue };
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        match file.path.rsplit_once('.').map(|(_, kind)| kind) {
            Some("html") => {
                assert_page_harmless(text);
                pages += 1;
            }
            Some("xml") => {
                let document = roxmltree::Document::parse(text).unwrap();
                let written =
                    |node: roxmltree::Node<'_, '_>| node.has_tag_name("content") || node.has_tag_name("summary");
                for html in document.descendants().filter(|node| written(*node)).filter_map(|node| node.text()) {
                    assert_page_harmless(html);
                }
                feeds += 1;
            }
            Some("json") => {
                serde_json::from_str::<serde_json::Value>(text).unwrap();
                indexes += 1;
            }
            _ => {}
        }
    }
    assert!(pages > texts.len() && feeds >= 2 && indexes >= 1, "{pages} pages, {feeds} feeds, {indexes} indexes");
    for (n, text) in texts.iter().enumerate().filter(|(_, text)| text.survives) {
        let path = format!("idees/{}/index.html", name(n));
        let page = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
        let Body::Bytes(bytes) = &page.body else { panic!("{path}") };
        let html = std::str::from_utf8(bytes).unwrap();
        let words = text.body.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic));
        for word in words {
            assert!(html.contains(word), "{}: {word} is gone", text.name);
        }
    }
}

/// What residents wrote is set as they wrote it, what the commune wrote as printers do.
#[test]
fn their_typography_is_their_own() {
    let text = Hostile { name: "plain".to_owned(), body: "L'eau ? \"Oui !\"... 1 000 €".to_owned(), survives: true };
    let content = Content::valid()
        .replace("valmoret/commune.yml", "tools: [petition]", "tools: [petition, ideas]")
        .file("valmoret/idees/process.yml", IDEAS.replace("Un banc, une fête.", "Qu'en dit-on ?"))
        .file("valmoret/idees/index.md", "L'eau ?\n");
    let at = "2026-11-24T09:00:00Z".parse().unwrap();
    let files = build_site(&Theme::new().unwrap(), &content.site(), &snapshot(&[text]), at).unwrap();
    let html = |path: &str| {
        let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
        let Body::Bytes(bytes) = &file.body else { panic!("{path}") };
        String::from_utf8(bytes.clone()).unwrap().replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'")
    };
    let entry = html(&format!("idees/{}/index.html", name(0)));
    let (_, main) = entry.split_once("<main").unwrap();
    // Title, text, author, comment, its author, and the link that answers it.
    assert_eq!(main.matches("L'eau ? \"Oui !\"... 1 000 €").count(), 6, "{main}");
    assert!(!main.contains("L’eau"), "{main}");
    let page = html("idees/index.html");
    assert!(page.contains("L’eau\u{202f}?") && page.contains("L'eau ? \"Oui !\""), "{page}");
}

#[test]
fn tables_give_back_what_was_written_and_no_spreadsheet_computes_it() {
    let texts = bodies();
    let mut table = Table::new(["name", "text"]);
    for text in &texts {
        table.row([text.name.clone(), text.body.clone()]);
    }
    let csv = table.finish().unwrap();
    let raw: Vec<Vec<String>> = csv::Reader::from_reader(csv.as_slice())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    for cell in raw.iter().map(|row| &row[1]) {
        let number = cell.parse::<i64>().is_ok();
        assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']), "{cell:?}");
    }
    let rows = Rows::read(&csv).unwrap();
    for (text, (_, cells)) in texts.iter().zip(&rows.rows) {
        assert_eq!(cells[1], text.body, "{}", text.name);
    }
    assert_eq!(rows.rows.len(), texts.len());
}
