//! Atom feeds: well-formed, deterministic, and only about what has happened.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, OutputFile, build_site, plan};
use parvis_model::snapshot::Part;
use parvis_model::{ActivityId, PartKey, ProcessId, Snapshot};
use parvis_theme::Theme;
use roxmltree::{Document, Node};
use support::Content;

const P: &str = "valmoret/passerelle/process.yml";

fn text(files: &[OutputFile], path: &str) -> String {
    let Body::Bytes(bytes) = &files.iter().find(|file| file.path == path).unwrap().body else { panic!("{path}") };
    String::from_utf8(bytes.clone()).unwrap()
}

fn build(site: &LoadedSite, at: &str) -> Vec<OutputFile> {
    let mut snapshot = Snapshot::default();
    let key = PartKey::count(&ProcessId::parse("passerelle").unwrap(), &ActivityId::parse("signatures").unwrap());
    snapshot.parts.insert(key, Part::Count { web: 1234 });
    build_site(&Theme::new().unwrap(), site, &snapshot, at.parse().unwrap()).unwrap()
}

fn feed(content: &Content, path: &str, at: &str) -> String {
    text(&build(&content.site(), at), path)
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    node.children().find(|child| child.has_tag_name(name)).and_then(|child| child.text()).unwrap_or_default()
}

/// Instant and title of each entry. Checks what RFC 4287 asks of every feed.
fn entries(xml: &str) -> Vec<String> {
    let document = Document::parse(xml).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
    let entries: Vec<Node<'_, '_>> = root.children().filter(|child| child.has_tag_name("entry")).collect();
    let mut ids = std::collections::BTreeSet::new();
    for node in entries.iter().copied().chain([root]) {
        assert!(ids.insert(child(node, "id").to_owned()), "an identifier comes twice");
        assert!(!child(node, "title").is_empty() && child(node, "updated").ends_with('Z'));
        for link in node.children().filter(|child| child.has_tag_name("link")) {
            assert!(link.attribute("href").unwrap().starts_with("https://participer.valmoret.example/"));
        }
    }
    entries.iter().map(|entry| format!("{} {}", child(*entry, "updated"), child(*entry, "title"))).collect()
}

fn eventful() -> Content {
    Content::valid()
        .replace(
            P,
            "  author",
            "  transmitted: 2027-02-03\n  answer: { date: 2027-02-10, decision: \"Oui : les travaux commencent\" }\n  author",
        )
        .file("valmoret/passerelle/answer.md", "Voir [la demande](index.md) & [la note](#note).\n\n## Note\n")
        .file("valmoret/passerelle/news/un.md", "---\ntitle: Le devis\ndate: 2026-11-12\n---\n[Aide](../../pages/aide.md)\n")
}

#[test]
fn what_lies_ahead_is_not_told() {
    let content = eventful();
    let told = |at| entries(&feed(&content, "passerelle/feed.xml", at)).len();
    assert_eq!(told("2026-11-01T22:59:59Z"), 0);
    assert_eq!(told("2026-11-01T23:00:00Z"), 1);
    assert_eq!(told("2026-11-11T23:00:00Z"), 2);
    assert_eq!(told("2027-01-31T18:00:00Z"), 3);
    assert_eq!(told("2027-02-09T23:00:00Z"), 5);
    // Every new entry is a change that the plan announces.
    let site = content.site();
    let next =
        |at: &str| plan(&site, &Snapshot::default(), at.parse().unwrap()).next_change.map(|change| change.to_string());
    assert_eq!(next("2027-02-02T22:00:00Z").as_deref(), Some("2027-02-02T23:00:00Z"));
    assert_eq!(next("2027-02-02T23:00:00Z").as_deref(), Some("2027-02-09T23:00:00Z"));
    assert_eq!(next("2027-02-09T23:00:00Z"), None);
}

#[test]
fn a_whole_feed() {
    let content = eventful();
    let xml = feed(&content, "passerelle/feed.xml", "2027-03-01T09:00:00Z");
    insta::assert_snapshot!("process", xml);
    insta::assert_snapshot!("entries", entries(&xml).join("\n"));
    // The same at another instant when nothing happened in between.
    assert_eq!(xml, feed(&content, "passerelle/feed.xml", "2027-09-01T09:00:00Z"));
}

#[test]
fn the_site_has_one_for_all() {
    let content = eventful().process("valmoret/pont");
    let files = build(&content.site(), "2027-03-01T09:00:00Z");
    assert_eq!(entries(&text(&files, "feed.xml")).len(), 7);
    assert_eq!(entries(&text(&files, "pont/feed.xml")).len(), 2);
    let home = text(&files, "index.html");
    assert!(home.contains(r#"<link rel="alternate" type="application/atom+xml""#));
    assert!(home.contains(r#"<a href="./feed.xml">"#));
    assert!(text(&files, "pont/index.html").contains(r#"<a href="../pont/feed.xml">"#));
    // The page for wrong addresses is read at any depth.
    assert!(text(&files, "404.html").contains(r#"href="/feed.xml""#));
}

#[test]
fn a_refused_petition_never_opened() {
    let content = Content::valid().replace(P, "  author", "  refused: { date: 2026-10-12, reason: Non }\n  author");
    let told = entries(&feed(&content, "passerelle/feed.xml", "2027-03-01T09:00:00Z"));
    assert_eq!(told, ["2026-10-11T22:00:00Z Refus\u{a0}: Rouvrir la passerelle du moulin"]);
}

#[test]
fn a_hidden_count_stays_hidden() {
    for (show, shown) in [("live", true), ("after-close", true), ("never", false)] {
        let content = Content::valid().replace(P, "petition:\n", &format!("show: {show}\npetition:\n"));
        let xml = feed(&content, "feed.xml", "2027-03-01T09:00:00Z");
        assert_eq!(xml.contains("1\u{202f}234 signatures"), shown, "{show}");
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let hostile = r#"\x01]]></title><script>alert(1)</script>&amp;<!-- \" ' {{ 7*7 }} \uFFFF"#;
    let content = Content::valid()
        .replace(P, "Rouvrir la passerelle du moulin", &format!("\"{hostile}\""))
        .replace("valmoret/commune.yml", "name: Valmoret", &format!("name: \"{hostile}\""))
        .file(
            "valmoret/passerelle/news/un.md",
            format!("---\ntitle: \"{hostile}\"\ndate: 2026-11-12\n---\nx=\"../ `<b>` ]]> &nbsp; > \u{1}\n"),
        );
    let files = build(&content.site(), "2026-11-20T09:00:00Z");
    for path in ["feed.xml", "passerelle/feed.xml"] {
        let xml = text(&files, path);
        assert!(!xml.contains("<script"), "{xml}");
        let told = entries(&xml);
        assert!(told[0].contains("]]></title><script>alert(1)</script>&amp;<!-- \" "), "{told:?}");
        assert!(told[0].contains("{{ 7*7 }}"), "{told:?}");
    }
}
