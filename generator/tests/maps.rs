//! A participative map from its folder to its pages: what may be wrong with it, that the map and its list say the same, what
//! is given for reuse, and how few pages one point or one support draws again.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::diagnostic::summary;
use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, build_site, plan};
use parvis_model::contribution::{Stage, WHOLE};
use parvis_model::geo::{Geometry, Point};
use parvis_model::question::{Answer, How, Place};
use parvis_model::snapshot::{Listed, Located, Part};
use parvis_model::{ActivityId, Contribution, ContributionId, Lang, PartKey, ProcessId, QuestionId, Snapshot};
use parvis_theme::Theme;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use support::{Content, rendered};

const M: &str = "valmoret/velo/process.yml";
const C: &str = "valmoret/commune.yml";
const MAP: &str = r"tool: map
title: Où l’on a peur à vélo
summary: Montrez-le.
opens: 2026-11-02
closes: 2027-01-31 18:00
map:
  categories:
    - { id: route, label: Route }
    - { id: sol, label: Sol }
  layers: [Le Bief]
  moderation: after
";
const OPEN: &str = "2026-11-24T09:00:00Z";

fn map() -> Content {
    let ring = |points: &str| format!(r#"{{"type":"Polygon","coordinates":[[{points}]]}}"#);
    let district = format!(
        r#"{{"type":"Feature","properties":{{"nom":"Bourg"}},"geometry":{}}}"#,
        ring("[4.5,46.0],[4.54,46.0],[4.54,46.03],[4.5,46.03],[4.5,46.0]")
    );
    Content::valid()
        .replace(C, "tools: [petition]", "tools: [petition, map]")
        .replace(
            C,
            "publisher:",
            "territory:\n  outline: territoire/commune.geojson\n  districts: territoire/quartiers.geojson\n  \
             layers:\n    - { file: territoire/bief.geojson, label: Le Bief, kind: water }\npublisher:",
        )
        .file("valmoret/territoire/commune.geojson", ring("[4.5,46.0],[4.54,46.0],[4.54,46.03],[4.5,46.03],[4.5,46.0]"))
        .file(
            "valmoret/territoire/quartiers.geojson",
            format!(r#"{{"type":"FeatureCollection","features":[{district}]}}"#),
        )
        .file("valmoret/territoire/bief.geojson", r#"{"type":"LineString","coordinates":[[4.51,46.01],[4.52,46.02]]}"#)
        .file(M, MAP)
        .file("valmoret/velo/index.md", "Pourquoi cette carte.\n")
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
fn mistakes() {
    check("map-misspelt-layer", &map().replace(M, "[Le Bief]", "[Le Bif]"));
    check("map-unknown-shape", &map().replace(M, "  layers:", "  shapes: circle\n  layers:"));
    check("map-one-category", &map().replace(M, "    - { id: sol, label: Sol }\n", ""));
    let without = Content::valid()
        .replace(C, "tools: [petition]", "tools: [petition, map]")
        .file(M, MAP.replace("  layers: [Le Bief]\n", ""))
        .file("valmoret/velo/index.md", "Pourquoi cette carte.\n");
    check("map-without-territory", &without);
}

fn process() -> ProcessId {
    ProcessId::parse("velo").unwrap()
}

fn activity(name: &str) -> ActivityId {
    ActivityId::parse(name).unwrap()
}

fn name(n: usize) -> ContributionId {
    let letters = b"abcdefghjkmnpqrstuvwxyz23456789";
    let name: String =
        (0..8).scan(n, |rest, _| Some(char::from(letters[std::mem::replace(rest, *rest / 31) % 31]))).collect();
    ContributionId::parse(&name).unwrap()
}

/// Where one is, in parts of the commune's width and height, or only words.
type Somewhere = Option<(i32, i32)>;

/// The n-th is at the n-th of `places`, and of categories that take turns.
fn snapshot(places: &[Somewhere]) -> Snapshot {
    let mut snapshot = Snapshot::default();
    let mut listed = Vec::new();
    for (n, at) in places.iter().enumerate() {
        let category = ["route", "sol"][n % 2].to_owned();
        let point = at.map(|(x, y)| Point { lon: 45_000_000 + x * 4_000, lat: 460_000_000 + y * 3_000 });
        let place = Place {
            how: if point.is_some() { How::Map } else { How::Described },
            names: point.iter().map(|_| "B2".to_owned()).collect(),
            geometry: point.map(Geometry::Point),
            district: point.map(|_| "bourg".to_owned()),
            words: point.is_none().then(|| "Derrière <b> l’église".to_owned()),
        };
        let title = format!("=Peur {n} <b>");
        let answers = [
            ("place", Answer::Place(Box::new(place.clone()))),
            ("category", Answer::One { option: category.clone(), other: None }),
            ("title", Answer::Text(title.clone())),
            ("body", Answer::Text("On y tombe.".to_owned())),
            ("name", Answer::Text("Zoé Secrète".to_owned())),
        ];
        let answers = answers.into_iter().map(|(id, answer)| (QuestionId::parse(id).unwrap(), answer)).collect();
        let sent_at = Timestamp::from_second(1_794_000_000 + i64::try_from(n).unwrap()).unwrap();
        let point_of = Contribution::new(name(n), WHOLE, answers, sent_at, Stage::Published);
        snapshot
            .parts
            .insert(PartKey::entry(&process(), &activity("points"), &name(n)), Part::Entry(Box::new(point_of)));
        listed.push(Listed {
            id: name(n),
            kind: None,
            expires_at: None,
            fulfilled: false,
            sent_at,
            category: Some(category),
            district: place.district.clone(),
            side: None,
            status: None,
            gone: false,
            located: Some(Box::new(Located { title, at: point, place: place.label() })),
        });
    }
    let count = Part::Count { web: u64::try_from(places.len()).unwrap() };
    snapshot.parts.insert(PartKey::count(&process(), &activity("points")), count);
    snapshot.parts.insert(PartKey::index(&process(), &activity("points")), Part::Index { listed });
    snapshot
}

fn files(site: &LoadedSite, snapshot: &Snapshot, at: &str) -> BTreeMap<String, String> {
    let files = build_site(&Theme::new().unwrap(), site, snapshot, at.parse().unwrap()).unwrap();
    let text = |body: &Body| match body {
        Body::Bytes(bytes) => String::from_utf8(bytes.to_vec()).ok(),
        _ => None,
    };
    files.into_iter().filter_map(|file| Some((file.path.clone(), text(&file.body)?))).collect()
}

/// What is in `<main>`.
fn main_of(html: &str) -> &str {
    let start = html.find("<main").unwrap();
    &html[start..html.find("</main>").unwrap()]
}

/// All between two strings, wherever that is.
fn all_between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

/// Two points so close that one would hide the other, one elsewhere, and one in words.
const SOME: [Somewhere; 4] = [Some((20, 20)), Some((20, 21)), Some((80, 70)), None];

#[test]
fn pages() {
    let site = map().site();
    let some = files(&site, &snapshot(&SOME), OPEN);
    insta::assert_snapshot!("map-open", main_of(&some["velo/index.html"]));
    insta::assert_snapshot!("map-list", main_of(&some["velo/categorie-route/index.html"]));
    insta::assert_snapshot!("map-entry", main_of(&some[&format!("velo/{}/index.html", name(0))]));
    insta::assert_snapshot!("map-csv", some["velo/lieux.csv"]);
    insta::assert_snapshot!("map-geojson", some["velo/lieux.geojson"]);
    for path in ["velo/lieux.csv", "velo/lieux.geojson"] {
        assert!(!some[path].contains("Secrète"), "{path}");
    }
    for (name, at) in [("upcoming", "2026-10-20T09:00:00Z"), ("empty", OPEN), ("closed", "2027-02-02T09:00:00Z")] {
        insta::assert_snapshot!(format!("map-{name}"), main_of(&files(&site, &snapshot(&[]), at)["velo/index.html"]));
    }
    let form = &some["velo/proposer/index.html"];
    assert!(form.contains("data-frame=") && form.contains("q.place.address"), "{form}");
}

/// The numbers of the list, those of its marks, and that every link leads somewhere.
fn agrees(path: &str, html: &str) {
    let entries = all_between(html, "<li id=\"p-", "\"");
    let expected: Vec<String> = (1..=entries.len()).map(|n| n.to_string()).collect();
    assert_eq!(entries, expected, "{path}: numbers in order");
    let drawn: BTreeSet<&str> = all_between(html, "href=\"#m-", "\"").into_iter().collect();
    let marks = all_between(html, "<g id=\"m-", "\"");
    assert_eq!(marks.len(), drawn.len(), "{path}: no mark twice");
    assert_eq!(marks.into_iter().collect::<BTreeSet<_>>(), drawn, "{path}: marks and list");
    let not_drawn = html.matches("pas sur la carte").count();
    assert_eq!(drawn.len() + not_drawn, entries.len(), "{path}: what is not drawn says so");
    for link in all_between(html, "href=\"#", "\"") {
        assert!(html.contains(&format!("id=\"{link}\"")), "{path}: #{link} leads nowhere");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn the_map_and_its_list_say_the_same(
        places in prop::collection::vec(prop::option::weighted(0.9, (1..99_i32, 1..99_i32)), 1..90)
    ) {
        thread_local!(static SITE: LoadedSite = map().site());
        SITE.with(|site| {
            let files = files(site, &snapshot(&places), OPEN);
            let maps = files.iter().filter(|(path, html)| path.starts_with("velo/") && html.contains("<ol class=\"points\">"));
            let mut counted = 0;
            for (path, html) in maps {
                agrees(path, main_of(html));
                counted += 1;
            }
            assert!(counted >= 3, "page, all, a category");
        });
    }
}

#[test]
fn a_support_draws_no_map_and_a_point_few_pages() {
    let site = map().site();
    let at = OPEN.parse().unwrap();
    let many: Vec<Somewhere> = (0..500).map(|n| Some((n % 97 + 1, n % 89 + 1))).collect();
    let before = plan(&site, &snapshot(&many), at);
    let support = PartKey::tally(&process(), &activity("supports"), name(499).as_str());
    let top = PartKey::top(&process(), &activity("supports"));
    let drawn: Vec<&str> =
        before.outdated(&before, &BTreeSet::from([support, top])).iter().map(|page| page.path.as_str()).collect();
    assert_eq!(drawn, [format!("velo/{}/index.html", name(499))]);
    let more: Vec<Somewhere> = many.iter().copied().chain([Some((5, 5))]).collect();
    let after = plan(&site, &snapshot(&more), at);
    let changed = BTreeSet::from([
        PartKey::count(&process(), &activity("points")),
        PartKey::index(&process(), &activity("points")),
        PartKey::entry(&process(), &activity("points"), &name(500)),
    ]);
    let drawn: Vec<&str> = after.outdated(&before, &changed).iter().map(|page| page.path.as_str()).collect();
    assert!(drawn.contains(&"velo/index.html") && drawn.len() <= 12, "{drawn:#?}");
}
