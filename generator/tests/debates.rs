//! A debate from its folder to its pages: what may be wrong with it, what stands on its pages in each state, and how many
//! of them one vote more draws again.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::diagnostic::summary;
use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, OutputFile, PageKind, Plan, build_site, plan};
use parvis_model::contribution::{Stage, WHOLE};
use parvis_model::question::Answer;
use parvis_model::snapshot::{Listed, Part};
use parvis_model::{ActivityId, Contribution, ContributionId, Lang, PartKey, ProcessId, QuestionId, Snapshot};
use parvis_theme::Theme;
use std::collections::{BTreeMap, BTreeSet};
use support::{Content, rendered};

const D: &str = "valmoret/place/process.yml";
const DEBATE: &str = r"tool: debate
title: La place sans voitures
summary: Le samedi matin, la place est à tout le monde.
opens: 2026-11-02
closes: 2027-01-31 18:00
debate:
  question: Faut-il fermer la place le samedi ?
  for: On s’y assoit.
  against: On y vient en voiture.
  reading:
    - { title: Le comptage, url: https://www.valmoret.example/comptage.pdf }
  moderation: after
  embed: [https://www.valmoret.example]
";
const FOLLOWUP: &str = "  followup: { date: 2027-03-01, decision: Un essai de trois mois. }\n";
const OPEN: &str = "2026-11-24T09:00:00Z";

fn debate() -> Content {
    Content::valid()
        .replace("valmoret/commune.yml", "tools: [petition]", "tools: [petition, debate]")
        .file(D, DEBATE)
        .file("valmoret/place/index.md", "Pourquoi cette question.\n")
}

fn id(process: &str) -> ProcessId {
    ProcessId::parse(process).unwrap()
}

fn activity(name: &str) -> ActivityId {
    ActivityId::parse(name).unwrap()
}

/// The name of the argument with that number.
fn name(n: usize) -> ContributionId {
    let letters = b"abcdefghjkmnpqrstuvwxyz23456789";
    let name: String =
        (0..8).scan(n, |rest, _| Some(char::from(letters[std::mem::replace(rest, *rest / 31) % 31]))).collect();
    ContributionId::parse(&name).unwrap()
}

/// Arguments taking turns on both sides; the argument with the number `n` convinces as many people as `votes` says.
fn snapshot(arguments: usize, votes: impl Fn(usize) -> u64, positions: [u64; 2]) -> Snapshot {
    let mut snapshot = Snapshot::default();
    let process = id("place");
    let mut listed = Vec::new();
    for n in 0..arguments {
        let side = if n % 2 == 0 { "for" } else { "against" };
        let sent_at = Timestamp::from_second(1_794_000_000 + i64::try_from(n).unwrap()).unwrap();
        let answers = [
            ("side", Answer::One { option: side.to_owned(), other: None }),
            ("body", Answer::Text(format!("Argument {n} <b>"))),
        ];
        let answers = answers.into_iter().map(|(id, answer)| (QuestionId::parse(id).unwrap(), answer)).collect();
        let argument = Contribution::new(name(n), WHOLE, answers, sent_at, Stage::Published);
        let (category, district, status, gone) = (None, None, None, false);
        let (kind, expires_at, fulfilled, side) = (None, None, false, Some(side.to_owned()));
        listed.push(Listed {
            id: name(n),
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
        let key = PartKey::entry(&process, &activity("arguments"), &name(n));
        snapshot.parts.insert(key, Part::Entry(Box::new(argument)));
        let chosen = BTreeMap::from([("convincing".to_owned(), votes(n))]);
        snapshot.parts.insert(tally(n), Part::Tally { chosen });
    }
    snapshot.parts.insert(PartKey::index(&process, &activity("arguments")), Part::Index { listed });
    let [pro, against] = positions;
    let chosen = BTreeMap::from([("for".to_owned(), pro), ("against".to_owned(), against)]);
    snapshot.parts.insert(PartKey::tally(&process, &activity("positions"), WHOLE), Part::Tally { chosen });
    let count = Part::Count { web: pro + against };
    snapshot.parts.insert(PartKey::count(&process, &activity("positions")), count);
    snapshot
}

fn tally(n: usize) -> PartKey {
    PartKey::tally(&id("place"), &activity("argument-votes"), name(n).as_str())
}

fn page(site: &LoadedSite, snapshot: &Snapshot, at: &str, path: &str) -> String {
    let files = build_site(&Theme::new().unwrap(), site, snapshot, at.parse().unwrap()).unwrap();
    let file = files.into_iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes(&file)).unwrap()
}

fn bytes(file: &OutputFile) -> Vec<u8> {
    let Body::Bytes(bytes) = &file.body else { panic!("{}", file.path) };
    bytes.to_vec()
}

/// What is in `<main>`.
fn main_of(html: &str) -> &str {
    let start = html.find("<main").unwrap();
    &html[start..html.find("</main>").unwrap()]
}

#[test]
fn mistakes() {
    let cases: [(&str, &str, &str); 9] = [
        ("debate-without-question", "  question: Faut-il fermer la place le samedi ?\n", ""),
        ("debate-long-question", "Faut-il fermer la place", &"Faut-il fermer ".repeat(12)),
        ("debate-without-position", "  against: On y vient en voiture.\n", ""),
        ("debate-misspelt-key", "against:", "againts:"),
        ("debate-bad-reading", "https://www.valmoret.example/comptage.pdf", "comptage.pdf"),
        ("debate-embed-path", "[https://www.valmoret.example]", "[https://www.valmoret.example/debat]"),
        ("debate-embed-everybody", "[https://www.valmoret.example]", "[\"*\"]"),
        ("debate-embed-unsafe", "[https://www.valmoret.example]", "[http://www.valmoret.example]"),
        ("debate-edit-hours", "moderation: after", "edit_hours: 1000"),
    ];
    for (name, from, to) in cases {
        check(name, &debate().replace(D, from, to));
    }
    check("debate-position-twice", &debate().file("valmoret/place/pour.md", "On s’y **assoit**.\n"));
    check("debate-file-of-no-debate", &debate().file("valmoret/passerelle/contre.md", "Non.\n"));
    let linked = debate().replace(D, "  for: On s’y assoit.\n", "");
    let linked = linked.file("valmoret/place/pour.md", "Voyez [ici](nulle-part.md).\n");
    check("debate-broken-link-in-position", &linked);
}

fn check(name: &str, content: &Content) {
    let found = content.diagnostics();
    let said: Vec<String> =
        Lang::ALL.into_iter().map(|lang| format!("{}\n{}\n", rendered(&found, lang), summary(&found, lang))).collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, said.join("---\n"));
    });
}

#[test]
fn pages_in_each_state() {
    let site = debate().site();
    let answered = debate()
        .replace(D, "  moderation: after\n", &format!("  moderation: after\n{FOLLOWUP}"))
        .file("valmoret/place/answer.md", "Pourquoi un essai.\n")
        .site();
    let empty = Snapshot::default();
    let some = snapshot(5, |n| [3, 0, 1, 7, 0][n], [7, 4]);
    for (name, site, snapshot, at) in [
        ("upcoming", &site, &empty, "2026-10-20T09:00:00Z"),
        ("empty", &site, &empty, OPEN),
        ("open", &site, &some, OPEN),
        ("closing-soon", &site, &some, "2027-01-30T09:00:00Z"),
        ("confirming", &site, &some, "2027-01-31T17:30:00Z"),
        ("closed", &site, &some, "2027-02-02T09:00:00Z"),
        ("answered", &answered, &some, "2027-03-02T09:00:00Z"),
    ] {
        let html = page(site, snapshot, at, "place/index.html");
        insta::assert_snapshot!(format!("debate-{name}"), main_of(&html));
    }
    insta::assert_snapshot!("debate-embed", page(&site, &some, OPEN, "place/integrer/index.html"));
    insta::assert_snapshot!("debate-list", main_of(&page(&site, &some, OPEN, "place/arguments-pour/index.html")));
    let form = page(&site, &empty, OPEN, "place/proposer/contre/index.html");
    assert!(form.contains(r#"value="against" checked"#), "{form}");
    assert!(!page(&site, &empty, OPEN, "place/proposer/index.html").contains(" checked"));
}

#[test]
fn nothing_is_told_before_it_may_be() {
    let hidden = debate().replace(D, "debate:\n", "show: after-close\ndebate:\n").site();
    // The oldest of many convinces a thousand people, and would stand first.
    let many = snapshot(40, |n| if n == 0 { 1_234 } else { 0 }, [5_678, 4_321]);
    let closed = "2027-02-02T09:00:00Z";
    for path in [
        "index.html",
        "feed.xml",
        "place/index.html",
        "place/feed.xml",
        "place/integrer/index.html",
        "place/arguments-pour/index.html",
        "place/arguments-pour/les-plus-convaincants/index.html",
        &format!("place/{}/index.html", name(0)),
    ] {
        let html = page(&hidden, &many, OPEN, path).replace('\u{202f}', "");
        for number in ["1234", "5678", "4321", "9999", "57 %", "57\u{a0}%"] {
            assert!(!html.contains(number), "{number} on {path}");
        }
        let lists_it = html.contains("Argument 0 ");
        let may = path.starts_with(&format!("place/{}", name(0))) || path == "place/arguments-pour/index.html";
        // A feed is in the order of time, whatever people chose.
        let may = may || path == "place/feed.xml";
        assert!(may || !lists_it, "its place gives it away on {path}");
    }
    let html = page(&hidden, &many, closed, "place/index.html").replace('\u{202f}', "");
    for number in ["1234", "5678", "4321", "Argument 0 "] {
        assert!(html.contains(number), "{number} after the close");
    }
}

#[test]
fn one_vote_more_on_one_of_two_thousand_arguments_draws_few_pages() {
    let site = debate().site();
    let at = OPEN.parse().unwrap();
    let before = snapshot(2_000, |n| if n < 300 { 300 - n as u64 } else { 0 }, [10, 10]);
    let drawn = |n: usize, votes: u64| -> Vec<String> {
        let mut after = before.clone();
        let chosen = BTreeMap::from([("convincing".to_owned(), votes)]);
        after.parts.insert(tally(n), Part::Tally { chosen });
        let plans: [Plan; 2] = [plan(&site, &before, at), plan(&site, &after, at)];
        let outdated = plans[1].outdated(&plans[0], &BTreeSet::from([tally(n)]));
        outdated.into_iter().map(|page| page.path.clone()).collect()
    };
    // Its own page and the block in which it stands.
    let own = format!("place/{}/index.html", name(1_000));
    assert_eq!(drawn(1_000, 1), [own.as_str(), "place/arguments-pour/page-17/index.html"]);
    // The first of all stands on the page of the debate too, and in the list of the most convincing.
    assert_eq!(drawn(0, 301).len(), 4, "{:?}", drawn(0, 301));
    // One that becomes the first.
    assert_eq!(drawn(1_001, 999).len(), 4, "{:?}", drawn(1_001, 999));
    let pages = plan(&site, &before, at).pages;
    let blocks = pages.iter().filter(|page| matches!(page.kind, PageKind::List(_))).count();
    assert!(blocks < 70, "{blocks}");
}

#[test]
fn only_the_page_for_other_sites_may_be_shown_by_them() {
    let site = debate().site();
    let files = build_site(&Theme::new().unwrap(), &site, &Snapshot::default(), OPEN.parse().unwrap()).unwrap();
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(bytes(file)).unwrap()
    };
    let headers = text("_headers");
    let (others, own) = headers.split_once("/place/integrer/\n").unwrap();
    assert_eq!(others.matches("frame-ancestors 'none'").count(), 1);
    assert!(own.starts_with("  ! content-security-policy\n  content-security-policy: default-src 'none'"), "{own}");
    assert!(own.contains("frame-ancestors https://www.valmoret.example\n"), "{own}");
    assert!(text("place/integrer/.htaccess").contains("frame-ancestors https://www.valmoret.example\""));
    assert!(!text(".htaccess").contains("frame-ancestors https"));
    let json: serde_json::Value = serde_json::from_str(&text("headers.json")).unwrap();
    let rule = json["rules"].as_array().unwrap().last().unwrap();
    assert_eq!((&rule["paths"][0], &rule["replaces"]), (&"/place/integrer/".into(), &true.into()));
    assert!(!text("sitemap.xml").contains("integrer"));
    // Without a list there is no such page.
    let without = debate().replace(D, "  embed: [https://www.valmoret.example]\n", "").site();
    assert!(
        !plan(&without, &Snapshot::default(), OPEN.parse().unwrap())
            .pages
            .iter()
            .any(|page| matches!(page.kind, PageKind::Embed(_)))
    );
}
