//! The pages of a vote from the snapshot: upcoming, open, over and not declared yet, declared; secret and by address. Every
//! rule is counted by the model, so that what the pages tell is what would be told.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, build_site, plan};
use parvis_model::ballot::{BallotQuestion, Mark, Method};
use parvis_model::snapshot::Part;
use parvis_model::tally::vote::count_ballots;
use parvis_model::vote::{Channel, Declared, Minutes, PaperMinutes, Seals, Standing, Urn};
use parvis_model::{ActivityId, Ballot, PartKey, ProcessId, Snapshot};
use parvis_theme::Theme;
use std::collections::{BTreeMap, BTreeSet};
use support::Content;

const V: &str = "valmoret/halle/process.yml";
const VOTE: &str = r"tool: vote
title: Une halle pour le marché
summary: Où la mettre, et comment l’appeler ?
opens: 2026-11-02
closes: 2027-01-31 18:00
identity: code
vote:
  secret: true
  risk: { persons: false, binding: false, stakes: false, conflict: false, means: false }
  questions:
    - { id: halle, label: Faut-il une halle ?, method: yes-no }
    - { id: place, label: Sur quelle place ?, method: single, options: &o [{ id: tilleuls, label: Les <Tilleuls> }, { id: port, label: Le port }, { id: gare, label: La gare }], ties: lot }
    - { id: borda, label: Borda ?, method: ranking, rule: borda, options: *o }
    - { id: irv, label: Alternatif ?, method: ranking, rule: irv, options: *o, ties: lot }
    - { id: schulze, label: Condorcet ?, method: ranking, options: *o }
    - { id: mention, label: Quelle mention ?, method: judgment, options: *o }
    - { id: points, label: Combien de points ?, method: points, options: *o }
    - { id: plusieurs, label: Lesquelles ?, method: approval, options: *o }
";
const RISK: &str = "  risk: { persons: false, binding: false, stakes: false, conflict: false, means: false }\n";
const UPCOMING: &str = "2026-10-24T09:00:00Z";
const OPEN: &str = "2026-11-24T09:00:00Z";
const CLOSED: &str = "2027-02-01T09:00:00Z";
const FILES: [&str; 8] = [
    "manifest.json",
    "manifest.sig",
    "batches.jsonl",
    "ballots.jsonl",
    "codes.json",
    "paper.json",
    "closing.json",
    "closing.sig",
];

fn content(secret: bool) -> Content {
    let options =
        "[{ id: tilleuls, label: Les <Tilleuls> }, { id: port, label: Le port }, { id: gare, label: La gare }]";
    let text = VOTE.replace(&format!("&o {options}"), options).replace("*o", options);
    let text = if secret {
        text
    } else {
        text.replace("identity: code", "identity: email").replace("  secret: true\n", "").replace(RISK, "")
    };
    Content::valid()
        .replace("valmoret/commune.yml", "tools: [petition]", "tools: [petition, vote]")
        .file(V, text)
        .file("valmoret/halle/index.md", "Pourquoi une halle.\n")
}

fn ids() -> (ProcessId, ActivityId) {
    (ProcessId::parse("halle").unwrap(), ActivityId::parse("ballots").unwrap())
}

fn mark(question: &BallotQuestion, n: usize) -> Mark {
    let ids = question.option_ids();
    let at = |i: usize| ids[i % ids.len()].clone();
    match &*question.method.marking() {
        _ if n == 9 => Mark::Blank,
        Method::YesNo => Mark::One(at(usize::from(n > 6))),
        Method::Single => Mark::One(at(n)),
        Method::Several { .. } | Method::Approval | Method::Funding(_) => Mark::Several([at(n), at(0)].into()),
        Method::Ranking { .. } if n.is_multiple_of(4) => Mark::Ranked(vec![at(n)]),
        Method::Ranking { .. } => Mark::Ranked(vec![at(n), at(n + 1 + n % 2)]),
        Method::Judgment { grades } => {
            Mark::Graded((0..3).map(|i| (at(i), grades[(i + n * n) % grades.len()].id.clone())).collect())
        }
        Method::Points { .. } => Mark::Points([(at(n), 7), (at(n + 1), 3)].into()),
    }
}

fn declared(questions: &[BallotQuestion], secret: bool) -> Declared {
    let ballot = |n| Ballot::of(questions.iter().map(|q| (q.id.clone(), mark(q, n))).collect()).unwrap();
    let web: Vec<(Ballot, u64)> = (0..12).map(|n| (ballot(n), 1)).collect();
    let paper = vec![(ballot(1), 2), (Ballot::spoilt(), 1)];
    let all: Vec<(Ballot, u64)> = if secret { [web.clone(), paper.clone()].concat() } else { web.clone() };
    let channel = |ballots: &[(Ballot, u64)], n| Channel::of(n, &count_ballots(questions, "s", ballots).unwrap());
    let seals = Seals {
        fingerprint: "01234567-89abcdef-01234567-89abcdef-01234567".to_owned(),
        closing: "fedcba98-76543210-fedcba98-76543210-fedcba98".to_owned(),
        root: "ab".repeat(32),
        files: FILES.map(|name| (name.to_owned(), "cd".repeat(32))).to_vec(),
    };
    let minutes = Minutes {
        printed: 40,
        reserve: Some(5),
        used: 13,
        used_on_paper: 4,
        revoked: 1,
        reissued: Some(1),
        unused: 23,
        envelopes: 4,
        seals: Some(seals),
    };
    let reason = Some("Une enveloppe était vide".to_owned());
    let on_paper = PaperMinutes { envelopes: 4, ballots: 3, blank: 0, spoilt: 1, batches: 1, cancelled: 0, reason };
    Declared {
        at: CLOSED.parse().unwrap(),
        seed: "s".to_owned(),
        outcomes: count_ballots(questions, "s", &all).unwrap(),
        web: channel(&web, 12),
        paper: secret.then(|| channel(&paper, 3)),
        minutes: secret.then_some(minutes),
        paper_minutes: secret.then_some(on_paper),
        compared: vec![],
    }
}

/// What the publisher makes of the vote: `files` of the box, and the result where it is declared.
fn snapshot(site: &LoadedSite, count: u64, files: &[&str], result: bool) -> Snapshot {
    let (process, activity) = ids();
    let rules = site.processes().iter().find_map(|loaded| loaded.process.vote()).unwrap();
    let urn = Urn {
        fingerprint: "01234567-89abcdef-01234567-89abcdef-01234567".to_owned(),
        batches: 1,
        in_batches: 20,
        intact: true,
        files: files.iter().map(|name| (*name).to_owned()).collect(),
    };
    let standing = Standing {
        urn: (!files.is_empty()).then_some(urn),
        declared: result.then(|| declared(&rules.questions, rules.secret)),
    };
    let mut snapshot = Snapshot::default();
    snapshot.parts.insert(PartKey::count(&process, &activity), Part::Count { web: count });
    snapshot.parts.insert(PartKey::standing(&process, &activity), Part::Standing(Box::new(standing)));
    for name in files {
        let text = format!("{{\"of\":\"{name}\"}}\n");
        snapshot.parts.insert(PartKey::box_file(&process, &activity, name), Part::BoxFile { text });
    }
    snapshot
}

fn built(site: &LoadedSite, snapshot: &Snapshot, now: &str) -> BTreeMap<String, String> {
    let now: Timestamp = now.parse().unwrap();
    let files = build_site(&Theme::new().unwrap(), site, snapshot, now).unwrap();
    let text = |file: parvis_generator::disk::OutputFile| match file.body {
        Body::Bytes(bytes) => Some((file.path, String::from_utf8(bytes).ok()?)),
        _ => None,
    };
    files.into_iter().filter_map(text).filter(|(path, _)| path.starts_with("halle/") || path == "index.html").collect()
}

/// The sections of the page that depend on where the vote stands.
fn found(html: &str) -> String {
    let main = html.split("<div class=\"more\">").nth(1).unwrap().split("asked-of").next().unwrap();
    main.split("<section class=\"panel recount\"").next().unwrap().trim().to_owned()
}

fn paths(files: &BTreeMap<String, String>) -> Vec<&str> {
    files.keys().map(String::as_str).filter(|path| path.starts_with("halle/")).collect()
}

fn check(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn a_secret_vote_from_announcement_to_minutes() {
    let content = content(true);
    let site = content.site();
    // Before it opens, whoever printed the poster can be checked; nothing is counted.
    let upcoming = built(&site, &snapshot(&site, 0, &FILES[..3], false), UPCOMING);
    assert!(upcoming["halle/index.html"].contains("01234567-89abcdef"));
    assert!(!upcoming["halle/index.html"].contains("id=\"resultats\""));

    let open = built(&site, &snapshot(&site, 23, &FILES[..3], false), OPEN);
    check("vote-secret-open", &found(&open["halle/index.html"]));
    assert!(open["halle/index.html"].contains("<strong>23</strong>"));
    assert!(open["index.html"].contains("<strong>23</strong>"));
    assert_eq!(
        paths(&open),
        [
            "halle/feed.xml",
            "halle/index.html",
            "halle/urne/batches.jsonl",
            "halle/urne/index.html",
            "halle/urne/manifest.json",
            "halle/urne/manifest.sig"
        ]
    );
    assert_eq!(open["halle/urne/batches.jsonl"], "{\"of\":\"batches.jsonl\"}\n");

    let waiting = built(&site, &snapshot(&site, 23, &FILES[..3], false), CLOSED);
    assert!(waiting["halle/index.html"].contains("En attente du dépouillement"));
    assert!(!waiting.contains_key("halle/proces-verbal/index.html"));

    let declared = built(&site, &snapshot(&site, 12, &FILES, true), CLOSED);
    check("vote-secret-declared", &found(&declared["halle/index.html"]));
    let minutes = &declared["halle/proces-verbal/index.html"];
    check("vote-minutes", minutes.split("<main").nth(1).unwrap().split("</main>").next().unwrap());
    let urn = &declared["halle/urne/index.html"];
    check("vote-box", urn.split("<main").nth(1).unwrap().split("</main>").next().unwrap());
    for (page, folder) in [(&declared["halle/index.html"], "../halle/urne/"), (urn, "./")] {
        assert!(page.contains(&format!("data-recount=\"{folder}\"")) && page.contains("assets/recount."));
        for word in
            ["data-holds=\"tokens\"", "data-fails=\"root\"", "data-open=\"result\"", "{fingerprint}", "{on_paper}"]
        {
            assert!(page.contains(word), "{word}");
        }
    }
    // Fifteen in all: twelve on the web and three on paper.
    assert!(declared["index.html"].contains("<strong>15</strong>"));
    let open_data: serde_json::Value = serde_json::from_str(&declared["halle/resultats.json"]).unwrap();
    assert_eq!(open_data["ballots"], serde_json::json!({ "web": 12, "paper": 3 }));
    assert_eq!(open_data["questions"][0]["result"]["invalid"], 1);
    assert!(!declared["halle/resultats.json"].contains("marks"));
    // Nothing that the commune wrote is taken for markup.
    assert!(declared.values().all(|html| !html.contains("<Tilleuls>") || html.starts_with('{')));
}

#[test]
fn a_result_in_the_snapshot_is_not_told_before_the_close() {
    let content = content(false);
    let site = content.site();
    let early = built(&site, &snapshot(&site, 12, &[], true), OPEN);
    assert!(!early["halle/index.html"].contains("id=\"resultats\""));
    assert!(!early["halle/resultats.json"].contains("questions"));
    assert!(!early["halle/proces-verbal/index.html"].contains("minutes"));
}

#[test]
fn a_vote_by_address_has_results_and_no_box() {
    let content = content(false);
    let site = content.site();
    let open = built(&site, &snapshot(&site, 12, &[], false), OPEN);
    assert!(open["halle/index.html"].contains("<strong>12</strong>") && !open["halle/index.html"].contains("urne"));
    let closed = built(&site, &snapshot(&site, 12, &[], true), CLOSED);
    check("vote-by-address-closed", &found(&closed["halle/index.html"]));
    assert!(!closed["halle/index.html"].contains("data-recount"));
    assert!(closed["halle/proces-verbal/index.html"].contains("Procès-verbal"));
    assert!(paths(&closed).iter().all(|path| !path.contains("urne")));
}

#[test]
fn a_batch_more_draws_few_pages() {
    let content = content(true);
    let site = content.site();
    let (process, activity) = ids();
    let snapshot = snapshot(&site, 23, &FILES[..3], false);
    let plan = plan(&site, &snapshot, OPEN.parse().unwrap());
    let changed = BTreeSet::from([PartKey::box_file(&process, &activity, "batches.jsonl")]);
    let paths: Vec<&str> = plan.outdated(&plan, &changed).iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths, ["halle/urne/batches.jsonl"]);
}
