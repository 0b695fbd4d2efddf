//! The ground of a commune: what is read of its files, and what people read about mistakes in them.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use parvis_generator::diagnostic::summary;
use parvis_generator::load;
use parvis_model::Lang;
use parvis_model::geo::{Found, Territory};
use parvis_model::question::{Kind, Shape};
use std::path::Path;
use support::{Content, rendered};

const C: &str = "valmoret/commune.yml";
const OUTLINE: &str = "valmoret/territoire/commune.geojson";
const DISTRICTS: &str = "valmoret/territoire/quartiers.geojson";
const ADDRESSES: &str = "valmoret/territoire/adresses.csv";
const LANDMARKS: &str = "valmoret/territoire/lieux.csv";

fn valid() -> Content {
    let ring = |points: &str| format!(r#"{{"type":"Polygon","coordinates":[[{points}]]}}"#);
    let outline = ring("[4.5,46.0],[4.54,46.0],\n[4.54,46.03],[4.5,46.03],[4.5,46.0]");
    let district = |name: &str, points: &str| {
        format!(r#"{{"type":"Feature","properties":{{"nom":"{name}"}},"geometry":{}}}"#, ring(points))
    };
    let districts = format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[\n{},\n{}\n]}}\n",
        district("Bas-Bourg", "[4.5,46.0],[4.52,46.0],[4.52,46.03],[4.5,46.03],[4.5,46.0]"),
        district("Les Hauts", "[4.52,46.0],[4.54,46.0],[4.54,46.03],[4.52,46.03],[4.52,46.0]"),
    );
    let addresses = "id;numero;rep;nom_voie;code_insee;nom_ancienne_commune;lon;lat\n\
        a;3;bis;rue des Tilleuls;01999;;4.511;46.011\n\
        b;3;;rue des Tilleuls;01999;;4.510;46.010\n\
        c;1;;rue du Bief;01999;Ancy;4.515;46.010\n\
        d;1;;rue du Bief;01999;Bercy;4.525;46.010\n\
        e;99999;;Les Combes;01999;;4.535;46.020\n\
        f;1;;rue d’Ailleurs;75056;;2.35;48.85\n";
    Content::valid()
        .replace(
            C,
            "publisher:",
            "territory:\n  outline: territoire/commune.geojson\n  districts: territoire/quartiers.geojson\n  \
             addresses: territoire/adresses.csv\n  landmarks: territoire/lieux.csv\npublisher:",
        )
        .file(OUTLINE, outline)
        .file(DISTRICTS, districts)
        .file(ADDRESSES, addresses)
        .file(LANDMARKS, "name;kind;lon;lat\nGare;gare;4.53;46.02\nÉcole;école;4,52;46,01\n")
}

fn check(name: &str, content: &Content) {
    let found = content.diagnostics();
    let said: Vec<String> =
        Lang::ALL.into_iter().map(|lang| format!("{}\n{}\n", rendered(&found, lang), summary(&found, lang))).collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("territory-{name}"), said.join("---\n"));
    });
}

#[test]
fn the_ground_is_read() {
    let site = valid().site();
    let ground = &site.site().territory;
    let names: Vec<&str> = ground.streets.iter().map(|street| street.name.as_str()).collect();
    assert_eq!(names, ["Les Combes", "rue des Tilleuls", "rue du Bief (Ancy)", "rue du Bief (Bercy)"]);
    assert_eq!(ground.streets[1].numbers, ["3", "3 bis"]);
    assert_eq!(ground.landmarks.iter().map(|own| own.name.as_str()).collect::<Vec<_>>(), ["École", "Gare"]);
    let Found::One(found) = ground.find("3 bis rue des tilleuls") else { panic!("not found") };
    assert_eq!(ground.district_at(found.at).unwrap().id, "bas-bourg");
    // It reaches the functions.
    let (definition, _) = site.definitions();
    let json = serde_json::to_string(&definition).unwrap();
    let again: parvis_model::definition::SiteDefinition = serde_json::from_str(&json).unwrap();
    assert_eq!(&again.site.territory, ground);
    // Definitions of earlier versions have none.
    let old = json.replace(&format!(",\"territory\":{}", serde_json::to_string(ground).unwrap()), "");
    let old: parvis_model::definition::SiteDefinition = serde_json::from_str(&old).unwrap();
    assert_eq!(old.site.territory, Territory::default());
}

#[test]
fn mistakes() {
    for (name, path, from, to) in [
        ("not-json", OUTLINE, "]]]}", "]]"),
        ("not-geojson", OUTLINE, "\"coordinates\"", "\"coords\""),
        ("unclosed", OUTLINE, ",[4.5,46.0]]]", "]]"),
        ("crossing", OUTLINE, "[4.54,46.0],\n[4.54,46.03]", "[4.54,46.03],\n[4.54,46.0]"),
        ("lambert", OUTLINE, "[4.5,46.0]", "[839000.5,6546000]"),
        ("no-area", OUTLINE, "{\"type\":\"Polygon\",\"coordinates\":[[", "{\"type\":\"LineString\",\"coordinates\":[["),
        ("district-without-name", DISTRICTS, "\"nom\":\"Les Hauts\"", "\"zone\":2"),
        ("district-twice", DISTRICTS, "Les Hauts", "Bas-Bourg"),
        (
            "district-outside",
            DISTRICTS,
            "[4.52,46.0],[4.54,46.0],[4.54,46.03],[4.52,46.03],[4.52,46.0]",
            "[5.52,46.0],[5.54,46.0],[5.54,46.03],[5.52,46.0]",
        ),
        ("no-column", ADDRESSES, "nom_voie", "voie"),
        ("broken-table", ADDRESSES, "b;3;;rue des Tilleuls", "b;3;;rue; des Tilleuls"),
        ("address-outside", ADDRESSES, "4.510;46.010", "5.510;46.010"),
        ("landmark-outside", LANDMARKS, "4.53;46.02", "46.02;4.53"),
        ("landmark-nowhere", LANDMARKS, "4.53;46.02", ";"),
        ("landmark-twice", LANDMARKS, "École", "gare"),
        ("no-such-file", C, "territoire/quartiers.geojson", "territoire/quartier.geojson"),
        ("other-folder", C, "territoire/lieux.csv", "files/logo.svg"),
        (
            "unknown-kind",
            C,
            "  addresses:",
            "  layers: [{ file: territoire/lieux.csv, label: X, kind: river }]\n  addresses:",
        ),
    ] {
        let content = valid();
        // One mistake of shape needs the brackets of the other shape.
        let content = if name == "no-area" {
            content.replace(path, "]]}", "]}").replace(path, from, &to[..to.len() - 1])
        } else {
            content.replace(path, from, to)
        };
        check(name, &content);
    }
    check("unused-file", &valid().file("valmoret/territoire/autre.csv", "a;b\n"));
}

const ASKING: &str = "tool: questionnaire
title: Où manque-t-il un banc ?
summary: Dites-nous où.
opens: 2026-11-02
closes: 2027-01-31 18:00
questionnaire:
  pages:
    - id: lieu
      title: Le lieu
      questions:
        - { id: banc, type: place, label: Où ? }
        - { id: trajet, type: place, shapes: line, label: Quel trajet ?, required: false }
";

fn asking(content: Content, from: &str, to: &str) -> Content {
    content
        .replace(C, "tools: [petition]", "tools: [petition, questionnaire]")
        .file("valmoret/bancs/process.yml", ASKING.replace(from, to))
        .file("valmoret/bancs/index.md", "Des bancs.\n")
}

#[test]
fn places_are_asked_for() {
    let site = asking(valid(), "", "").site();
    let process = site.processes().iter().find(|own| own.folder == "bancs").unwrap();
    let kinds: Vec<_> = process.process.questionnaire().unwrap().questions().map(|own| own.kind.clone()).collect();
    assert_eq!(kinds, [Kind::Place { shape: Shape::Point }, Kind::Place { shape: Shape::Line }]);
    check("question-without-ground", &asking(Content::valid(), "", ""));
    check("question-of-other-shape", &asking(valid(), "shapes: line", "shapes: circle"));
    check("question-with-options", &asking(valid(), "shapes: line", "options: [{ label: A }, { label: B }]"));
    let to_the_end = "      jumps: [{ if: [{ question: banc, is: Gare }], to: end }]\n      questions:";
    check("question-in-a-condition", &asking(valid(), "      questions:", to_the_end));
}

/// Functions read the ground of a commune of 5,000 whole: it must stay small.
#[test]
fn the_demonstration_communes_are_small() {
    let (sites, diagnostics) = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content"));
    assert_eq!(rendered(&diagnostics, Lang::En), "");
    for site in sites {
        let ground = &site.site().territory;
        assert!(ground.districts.len() >= 4 && ground.streets.len() == 40 && ground.landmarks.len() == 25);
        assert_eq!(ground.layers.len(), 2);
        let bytes = serde_json::to_string(ground).unwrap().len();
        let addresses: usize = ground.streets.iter().map(|street| street.numbers.len()).sum();
        assert!(bytes <= 60_000 && addresses >= 700, "{bytes} bytes for {addresses} addresses");
        let options = parvis_theme::map::MapOptions { grid: true, ..Default::default() };
        assert!(parvis_theme::map::map_svg(ground, &[], &options).len() < 16_000);
    }
}
