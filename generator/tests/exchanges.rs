//! An exchange from its folder to its pages: what may be wrong with it, what stands on its pages in each state, and when
//! words leave them.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::diagnostic::summary;
use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, build_site, plan};
use parvis_model::contribution::{Stage, WHOLE, What};
use parvis_model::exchange::life;
use parvis_model::question::Answer;
use parvis_model::snapshot::{Listed, Part};
use parvis_model::{ActivityId, Contribution, ContributionId, Lang, PartKey, ProcessId, QuestionId, Snapshot};
use parvis_theme::Theme;
use support::{Content, rendered};

const E: &str = "valmoret/voisins/process.yml";
const EXCHANGE: &str = r"tool: exchange
title: Coups de main
summary: Proposez un coup de main, ou demandez-en un.
opens: 2026-11-02
closes: 2027-06-30
exchange:
  categories: [{ id: jardin, label: Jardin }, { id: courses, label: Courses }]
  districts: [{ id: bourg, label: Le Bourg }, { id: forges, label: Les Forges }]
  moderation: before
  validity_days: { default: 30, maximum: 90 }
  social_service: { name: CCAS de Valmoret, address: ccas@valmoret.example }
";
const OPEN: &str = "2026-11-24T09:00:00Z";
/// The end of the entry of [`snapshot`], and the instant from which its words are gone.
const UNTIL: &str = "2026-12-24T23:00:00Z";
const SILENT: &str = "2027-01-23T23:00:00Z";

fn exchange() -> Content {
    Content::valid()
        .replace("valmoret/commune.yml", "tools: [petition]", "tools: [petition, exchange]")
        .file(E, EXCHANGE)
        .file("valmoret/voisins/index.md", "Entre voisins.\n")
}

fn entry(id: &str, kind: &str, title: &str) -> Contribution {
    let one = |option: &str| Answer::One { option: option.to_owned(), other: None };
    let answers = [
        ("kind", one(kind)),
        ("title", Answer::Text(title.to_owned())),
        ("body", Answer::Text("Le samedi, <b>volontiers</b>.".to_owned())),
        ("category", one("jardin")),
        ("district", one("bourg")),
        ("how", one("in-person")),
        ("audience", one("everybody")),
    ];
    let answers = answers.into_iter().map(|(id, answer)| (QuestionId::parse(id).unwrap(), answer)).collect();
    let id = ContributionId::parse(id).unwrap();
    let mut entry = Contribution::new(id, WHOLE, answers, "2026-11-20T09:00:00Z".parse().unwrap(), Stage::Published);
    entry.expires_at = Some(UNTIL.parse().unwrap());
    entry
}

fn snapshot(entries: Vec<Contribution>) -> Snapshot {
    let (process, activity) = (ProcessId::parse("voisins").unwrap(), ActivityId::parse("entries").unwrap());
    let mut snapshot = Snapshot::default();
    let listed = |entry: &Contribution| Listed {
        located: None,
        id: entry.id.clone(),
        sent_at: entry.sent_at,
        category: entry.option("category").map(str::to_owned),
        district: entry.option("district").map(str::to_owned),
        side: None,
        status: None,
        kind: entry.option("kind").map(str::to_owned),
        expires_at: entry.expires_at,
        fulfilled: entry.history.iter().any(|event| event.what == What::Fulfilled),
        gone: false,
    };
    let listed: Vec<Listed> = entries.iter().map(listed).collect();
    let web = u64::try_from(listed.len()).unwrap();
    snapshot.parts.insert(PartKey::count(&process, &activity), Part::Count { web });
    snapshot.parts.insert(PartKey::index(&process, &activity), Part::Index { listed });
    for entry in entries {
        snapshot.parts.insert(PartKey::entry(&process, &activity, &entry.id), Part::Entry(Box::new(entry)));
    }
    snapshot
}

fn some() -> Snapshot {
    snapshot(vec![entry("7kq2m4td", "offer", "Je taille les haies"), entry("9xw3n5ve", "need", "Ma haie est haute")])
}

fn page(site: &LoadedSite, snapshot: &Snapshot, at: &str, path: &str) -> String {
    let files = build_site(&Theme::new().unwrap(), site, snapshot, at.parse().unwrap()).unwrap();
    let file = files.into_iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    let Body::Bytes(bytes) = &file.body else { panic!("{path}") };
    let html = String::from_utf8(bytes.to_vec()).unwrap();
    html[html.find("<main").unwrap()..html.find("</main>").unwrap()].to_owned()
}

#[test]
fn mistakes() {
    let cases: [(&str, &str, &str); 7] = [
        (
            "exchange-without-categories",
            "  categories: [{ id: jardin, label: Jardin }, { id: courses, label: Courses }]\n",
            "",
        ),
        ("exchange-one-category", "{ id: jardin, label: Jardin }, ", ""),
        ("exchange-misspelt-key", "validity_days:", "validity_day:"),
        ("exchange-default-beyond-maximum", "default: 30", "default: 91"),
        ("exchange-maximum", "maximum: 90", "maximum: 1000"),
        ("exchange-service-address", "ccas@valmoret.example", "le CCAS"),
        ("exchange-safety-too-long", "  moderation: before\n", "SAFETY"),
    ];
    for (name, from, to) in cases {
        let to = to.replace("SAFETY", &format!("  safety: [\"{}\"]\n", "Prudence. ".repeat(40)));
        let found = exchange().replace(E, from, &to).diagnostics();
        let said: Vec<String> =
            Lang::ALL.into_iter().map(|l| format!("{}\n{}\n", rendered(&found, l), summary(&found, l))).collect();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, said.join("---\n"));
        });
    }
}

#[test]
fn pages_in_each_state() {
    let site = exchange().site();
    for (name, snapshot, at) in [
        ("upcoming", &Snapshot::default(), "2026-10-20T09:00:00Z"),
        ("empty", &Snapshot::default(), OPEN),
        ("open", &some(), OPEN),
        ("closed", &some(), "2027-07-02T09:00:00Z"),
    ] {
        insta::assert_snapshot!(format!("exchange-{name}"), page(&site, snapshot, at, "voisins/index.html"));
    }
    insta::assert_snapshot!("exchange-list", page(&site, &some(), OPEN, "voisins/contributions/index.html"));
    insta::assert_snapshot!("exchange-entry", page(&site, &some(), OPEN, "voisins/7kq2m4td/index.html"));
}

#[test]
fn lists_hold_what_their_filter_lets_through() {
    let site = exchange().site();
    let on = |path: &str| {
        let html = page(&site, &some(), OPEN, &format!("voisins/{path}/index.html"));
        (html.contains("Je taille les haies"), html.contains("Ma haie est haute"))
    };
    assert_eq!(on("offres"), (true, false));
    assert_eq!(on("demandes"), (false, true));
    assert_eq!(on("categorie-jardin"), (true, true));
    assert_eq!(on("categorie-courses"), (false, false));
    assert_eq!(on("quartier-forges"), (false, false));
}

#[test]
fn an_entry_ends_and_its_words_go_without_anybody_writing() {
    let site = exchange().site();
    let shown = some();
    let path = "voisins/7kq2m4td/index.html";
    let before = page(&site, &shown, "2026-12-24T22:59:59Z", path);
    assert!(before.contains("<textarea") && before.contains("Je taille les haies"), "{before}");
    let over = page(&site, &shown, UNTIL, path);
    assert!(!over.contains("<textarea") && over.contains("Cette annonce est terminée"), "{over}");
    assert!(over.contains("Je taille les haies"));
    let silent = page(&site, &shown, SILENT, path);
    assert!(!silent.contains("Je taille les haies") && !silent.contains("volontiers"), "{silent}");
    for at in [UNTIL, SILENT] {
        for path in ["voisins/index.html", "voisins/contributions/index.html", "voisins/offres/index.html"] {
            assert!(!page(&site, &shown, at, path).contains("Je taille les haies"), "{path} {at}");
        }
    }
    // The plan says when: at the latest at midnight, since pages count days.
    let plan_at = |at: &str| plan(&site, &shown, at.parse().unwrap()).next_change.unwrap();
    assert_eq!(plan_at("2026-12-24T12:00:00Z"), UNTIL.parse::<Timestamp>().unwrap());
    assert_eq!(plan_at("2027-01-23T12:00:00Z"), SILENT.parse::<Timestamp>().unwrap());
    assert_eq!(life::silent_from(UNTIL.parse().unwrap()), SILENT.parse::<Timestamp>().unwrap());
}

#[test]
fn the_communes_own_words_about_safety_replace_ours() {
    let site = exchange().replace(E, "  moderation: before\n", "  safety: [Rendez-vous à la mairie.]\n").site();
    for path in ["voisins/index.html", "voisins/proposer/index.html", "voisins/offres/index.html"] {
        let html = page(&site, &Snapshot::default(), OPEN, path);
        assert!(html.contains("Rendez-vous à la mairie.") && !html.contains("numéro de carte"), "{path}: {html}");
    }
    let ours = page(&exchange().site(), &some(), OPEN, "voisins/7kq2m4td/index.html");
    assert!(ours.contains("numéro de carte"), "{ours}");
}

#[test]
fn the_day_that_is_asked_lies_ahead_and_not_too_far() {
    let site = exchange().site();
    let form =
        page(&site, &Snapshot::default(), OPEN, "voisins/proposer/index.html").replace(['\u{a0}', '\u{202f}'], " ");
    assert!(form.contains("24 novembre 2026") && form.contains("22 février 2027"), "{form}");
    assert!(form.contains("q.audience"), "there is a social service");
    let without =
        exchange().replace(E, "  social_service: { name: CCAS de Valmoret, address: ccas@valmoret.example }\n", "");
    assert!(!page(&without.site(), &Snapshot::default(), OPEN, "voisins/proposer/index.html").contains("q.audience"));
}
