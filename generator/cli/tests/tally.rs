//! `parvis tally`: ballots of an invented commune, counted by every rule.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use serde_json::Value;
use std::fs;
use support::{code, in_both_languages, run};
use tempfile::TempDir;

/// A small vote: most voters live in one of two districts, and those of the larger one could decide everything.
fn vote() -> String {
    let ballots = ["1,2", "1,2", "1,2,3", "1,2", "1,2", "1,3", "4", "4,5", "4,5", "5,6", "3,6", ""];
    let ballots: String =
        ballots.iter().enumerate().map(|(place, ballot)| format!("{};{ballot}\n", place + 1)).collect();
    format!(
        "META\nkey;value\ndescription;Budget participatif\nunit;Valmoret\ninstance;2026\nnum_projects;7\nnum_votes;12\n\
         budget;60000\ncurrency;EUR\nvote_type;approval\nmax_length;3\nPROJECTS\n\
         project_id;cost;votes;name;category;district\n\
         1;32000;6;Ombrière de la place des Tilleuls;cadre de vie;Bourg\n\
         2;26000;5;Piste d’apprentissage du vélo;déplacements;Bourg\n\
         3;4500.50;3;Bancs le long du canal;cadre de vie;Bourg\n\
         4;14000;3;Jeux de la cour du Hameau;enfance;Hameau\n\
         5;9000;3;Verger partagé;cadre de vie;Hameau\n\
         6;70000;2;Salle des associations;vie associative;Hameau\n\
         7;1000;0;Boîte à livres;culture;Hameau\n\
         VOTES\nvoter_id;vote\n{ballots}"
    )
}

fn folder(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("vote.pb"), text).unwrap();
    folder
}

#[test]
fn rules_stand_side_by_side() {
    let folder = folder(&vote());
    let said = in_both_languages(folder.path(), &["tally", "--pb", "vote.pb"]);
    assert_eq!(code(&said), "exit code 0");
    insta::assert_snapshot!("tally-compare", said);
}

#[test]
fn one_rule_is_explained() {
    let folder = folder(&vote());
    let cases: [(&str, &[&str]); 4] = [
        ("greedy", &["--rule", "greedy"]),
        ("greedy-stop", &["--rule", "greedy", "--unaffordable", "stop", "--utility", "cardinality"]),
        ("shares", &["--rule", "equal-shares"]),
        ("shares-greedy", &["--rule", "equal-shares", "--completion", "greedy", "--utility", "cardinality"]),
    ];
    for (name, args) in cases {
        let said = in_both_languages(folder.path(), &[&["tally", "--pb", "vote.pb"], args].concat());
        insta::assert_snapshot!(format!("tally-{name}"), said);
    }
}

#[test]
fn points_and_rankings() {
    let points = "META\nkey;value\nbudget;50\nvote_type;cumulative\nmax_sum_points;5\nPROJECTS\nproject_id;cost\n\
                  1;30\n2;25\n3;20\nVOTES\nvoter_id;vote;points\na;1,2;3,2\nb;2;5\nc;3,1;4,1\nd;3;5\n";
    let folder = folder(points);
    let args = ["tally", "--pb", "vote.pb", "--rule", "equal-shares"];
    insta::assert_snapshot!("tally-points", in_both_languages(folder.path(), &args));
    let ranking = points.replace("cumulative", "ordinal").replace(";points", ";");
    fs::write(
        folder.path().join("vote.pb"),
        ranking.replace(";3,2\n", "\n").replace(";4,1\n", "\n").replace(";5\n", "\n"),
    )
    .unwrap();
    insta::assert_snapshot!("tally-ranking", in_both_languages(folder.path(), &["tally", "--pb", "vote.pb"]));
}

#[test]
fn contradictions_are_told_and_counted_around() {
    let text = vote().replace("1;32000;6;", "1;32000;7;").replace("num_votes;12", "num_votes;13");
    let text = text.replace("\n7;4\n", "\n7;4,9\n").replace("\n8;4,5\n", "\n7;4,5,1,2\n");
    let folder = folder(&text);
    let said = in_both_languages(folder.path(), &["tally", "--pb", "vote.pb", "--rule", "greedy"]);
    assert_eq!(code(&said), "exit code 1");
    insta::assert_snapshot!("tally-contradictions", said);
}

#[test]
fn what_prevents_counting() {
    let folder = folder(&vote().replace("32000", "beaucoup").replace("approval", "loterie"));
    let said = in_both_languages(folder.path(), &["tally", "--pb", "vote.pb"]);
    assert_eq!(code(&said), "exit code 1");
    insta::assert_snapshot!("tally-uncounted", said);
    insta::assert_snapshot!("tally-no-file", in_both_languages(folder.path(), &["tally", "--pb", "none.pb"]));
    let said = in_both_languages(folder.path(), &["tally", "--pb", "vote.pb", "--tie", "lot"]);
    assert_eq!(code(&said), "exit code 2");
    insta::assert_snapshot!("tally-no-seed", said);
}

#[test]
fn many_contradictions_are_cut() {
    let text = vote().replace("max_length;3", "max_length;0").replace(";1,", ";1,1,1,");
    let folder = folder(&text);
    let said = run(folder.path(), &["tally", "--pb", "vote.pb"], &[]);
    let told = said.lines().filter(|line| line.starts_with("vote.pb:")).count();
    assert!(told == 20 && said.contains("et 4 autres"), "{said}");
}

#[test]
fn json_has_everything() {
    let folder = folder(&vote());
    let json = |args: &[&str]| -> Value {
        let said = run(folder.path(), &[&["tally", "--pb", "vote.pb", "--json"], args].concat(), &[]);
        let text = said.split_once("--- stdout\n").unwrap().1.split_once("--- stderr").unwrap().0;
        serde_json::from_str(text).unwrap()
    };
    let all = json(&[]);
    assert_eq!(all["election"]["budget"], 6_000_000);
    assert_eq!(all["counts"].as_array().unwrap().len(), 6);
    assert_eq!(all["findings"][0]["problem"], "above-budget");
    let one = json(&["--rule", "equal-shares", "--completion", "none", "--tie", "lot", "--seed", "2026-12-01"]);
    assert_eq!(one["ties"], serde_json::json!({ "by": "lot", "seed": "2026-12-01" }));
    let outcome = &one["counts"][0]["outcome"];
    let (spent, left) = (outcome["spent"].as_u64().unwrap(), outcome["left"].as_u64().unwrap());
    assert_eq!(spent + left, 6_000_000);
    assert_eq!(outcome["trace"]["rule"], "equal-shares");
    assert!(!outcome["trace"]["purchases"].as_array().unwrap().is_empty());
}
