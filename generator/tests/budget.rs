//! A participatory budget from its folder to its pages: envelopes, projects, what came out, what other rules would have chosen,
//! what became of it; and every mistake with its place. Amounts are read back from pages and tables and held against the count.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, build_site};
use parvis_model::ballot::Mark;
use parvis_model::budget::Budget;
use parvis_model::snapshot::Part;
use parvis_model::tally::funding::{Funded, compare};
use parvis_model::tally::step::Step;
use parvis_model::tally::vote::{Outcome, count_ballots};
use parvis_model::vote::{Channel, Declared, Standing};
use parvis_model::{ActivityId, Ballot, Cents, Lang, OptionId, PartKey, ProcessId, Snapshot};
use parvis_theme::Theme;
use std::collections::BTreeMap;
use support::{Content, rendered};

const RULES: &str = r"tool: budget
title: Budget participatif
summary: Des projets d’habitants.
opens: 2026-11-02
closes: 2026-11-30 18:00
budget:
  envelope: 10 000,50 €
  districts:
    - { id: bourg, label: Le Bourg, envelope: 5 000 € }
    - { id: plaine, label: La Plaine }
  categories:
    - { id: nature, label: Nature }
  method: knapsack
  rule: equal-shares
";
const OPEN: &str = "2026-11-10T09:00:00Z";
const CLOSED: &str = "2026-12-01T09:00:00Z";
/// Name, cost and district.
const PROJECTS: [(&str, &str, Option<&str>); 7] = [
    ("01-verger", "5 600 €", None),
    ("02-nichoirs", "1800,05", Some("plaine")),
    ("03-ponton", "4 400,45 €", Some("plaine")),
    ("04-fresque", "10 000,50 €", None),
    ("05-bancs", "2 500,10 €", Some("bourg")),
    ("06-fontaine", "2499,90", Some("bourg")),
    ("07-livres", "0,01 €", Some("bourg")),
];

fn folder() -> Content {
    let content = Content::valid()
        .replace("valmoret/commune.yml", "tools: [petition]", "tools: [petition, budget]")
        .file("valmoret/budget/process.yml", RULES)
        .file("valmoret/budget/index.md", "À vous, sur [le verger](projets/01-verger.md).\n");
    PROJECTS.iter().fold(content, |content, (name, cost, district)| {
        let district = district.map(|name| format!("district: {name}\n")).unwrap_or_default();
        let text = format!("---\ntitle: Projet <{name}>\ncost: {cost}\n{district}---\n\nUn **texte**.\n");
        content.file(&format!("valmoret/budget/projets/{name}.md"), text)
    })
}

fn budget(site: &LoadedSite) -> &Budget {
    site.processes().iter().find_map(|loaded| loaded.process.budget()).unwrap()
}

fn built(site: &LoadedSite, declared: Option<Declared>, now: &str) -> BTreeMap<String, String> {
    let (process, activity) = (ProcessId::parse("budget").unwrap(), ActivityId::parse("ballots").unwrap());
    let mut snapshot = Snapshot::default();
    let standing = Standing { urn: None, declared };
    snapshot.parts.insert(PartKey::standing(&process, &activity), Part::Standing(Box::new(standing)));
    let now: Timestamp = now.parse().unwrap();
    let files = build_site(&Theme::new().unwrap(), site, &snapshot, now).unwrap();
    let text = |file: parvis_generator::disk::OutputFile| match file.body {
        Body::Bytes(bytes) => Some((file.path, String::from_utf8(bytes).ok()?)),
        _ => None,
    };
    files.into_iter().filter_map(text).collect()
}

/// Ballots that differ by `dice`, each within its envelope.
fn ballots(budget: &Budget, dice: u64) -> Vec<(Ballot, u64)> {
    let mut state = dice.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut mark = |question: &parvis_model::BallotQuestion| {
        let funding = question.funding().unwrap();
        let mut chosen: Vec<OptionId> = Vec::new();
        for option in &question.options {
            let total = funding.total(chosen.iter().chain([&option.id]));
            if next() % 3 == 0 && total <= funding.envelope {
                chosen.push(option.id.clone());
            }
        }
        if chosen.is_empty() { Mark::Blank } else { Mark::Several(chosen.into_iter().collect()) }
    };
    (0..17)
        .map(|_| budget.vote.questions.iter().map(|question| (question.id.clone(), mark(question))).collect())
        .map(|marks| (Ballot::of(marks).unwrap(), 1))
        .collect()
}

fn declared(budget: &Budget, ballots: &[(Ballot, u64)]) -> Declared {
    let outcomes = count_ballots(&budget.vote.questions, "s", ballots).unwrap();
    Declared {
        at: CLOSED.parse().unwrap(),
        seed: "s".to_owned(),
        web: Channel::of(ballots.len() as u64, &outcomes),
        outcomes,
        paper: None,
        minutes: None,
        paper_minutes: None,
        compared: compare(&budget.vote.questions, "s", ballots),
    }
}

fn funded(outcome: &Outcome) -> Option<&Funded> {
    outcome.trace.iter().find_map(|step| match step {
        Step::Funded(funded) => Some(&**funded),
        _ => None,
    })
}

/// The amounts of a text, in its order.
fn amounts(html: &str) -> Vec<Cents> {
    let mut found = Vec::new();
    for before in html.split('€').collect::<Vec<_>>().split_last().unwrap().1 {
        let is_part = |c: char| c.is_ascii_digit() || c == ',' || c == '\u{a0}' || c == '\u{202f}';
        let start =
            before.char_indices().rev().take_while(|(_, c)| is_part(*c)).last().map_or(before.len(), |(i, _)| i);
        found.push(Cents::parse(before[start..].trim()).unwrap());
    }
    found
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).unwrap().1.split_once(to).unwrap().0
}

#[test]
fn projects_become_the_questions_of_a_vote() {
    let site = folder().site();
    let budget = budget(&site);
    let asked: Vec<(&str, u64, usize)> = budget
        .vote
        .questions
        .iter()
        .map(|question| (question.id.as_str(), question.funding().unwrap().envelope.get(), question.options.len()))
        .collect();
    // La Plaine has no envelope of its own.
    assert_eq!(asked, [("commune", 1_000_050, 4), ("bourg", 500_000, 3)]);
    assert!(budget.vote.questions.iter().all(|question| question.flaws().is_empty()));
    assert_eq!(budget.projects[1].cost, Some(Cents::new(180_005)));
    assert_eq!(budget.projects[1].id.as_str(), "nichoirs");

    let open = built(&site, None, OPEN);
    let page = &open["budget/index.html"];
    assert!(page.contains("Projet &lt;01-verger&gt;") && page.contains("href=\"../budget/projets/verger/\""));
    assert_eq!(amounts(between(page, "id=\"enveloppes\"", "</p>")), [Cents::new(1_500_050)]);
    let ballot = &open["budget/voter/index.html"];
    assert!(ballot.contains("data-envelope=\"1000050\"") && ballot.contains("data-cost=\"180005\""));
    assert!(ballot.contains("assets/budget."), "the script comes with it");
    assert!(open.contains_key("budget/projets/quartier/plaine/index.html"));
    assert!(open.contains_key("budget/projets/categorie/nature/index.html"));
    assert!(open["budget/projets/verger/index.html"].contains("<strong>texte</strong>"));
    assert!(!open.contains_key("budget/comparaison/index.html"));
    assert!(open["nos-projets/index.html"].contains("Aucun projet"));
}

#[test]
fn every_page_and_table_says_the_same_to_the_cent() {
    let site = folder().site();
    let budget = budget(&site);
    let rule = |cents: &Cents| cents.get();
    for dice in 1..8 {
        let ballots = ballots(budget, dice);
        let declared = declared(budget, &ballots);
        let outcomes = declared.outcomes.clone();
        let files = built(&site, Some(declared), CLOSED);
        let page = &files["budget/index.html"];
        let csv = &files["budget/projets.csv"];
        let rows: Vec<Vec<&str>> =
            csv.trim_start_matches('\u{feff}').lines().skip(1).map(|l| l.split([';', ',']).collect()).collect();
        assert_eq!(rows.len(), PROJECTS.len(), "{csv}");
        for (question, outcome) in budget.vote.questions.iter().zip(&outcomes) {
            let funding = question.funding().unwrap();
            let Some(funded) = funded(outcome) else { continue };
            // The table: what is selected costs what was spent.
            let of_csv: Cents = budget
                .projects
                .iter()
                .filter(|project| outcome.winners.contains(&project.id))
                .map(|project| {
                    let line = csv.lines().find(|line| line.contains(project.id.as_str())).unwrap();
                    assert!(line.contains("selected") && !line.contains("not-selected"), "{line}");
                    let cost = project.cost.unwrap();
                    assert!(line.contains(&cost.to_string()), "{line}");
                    cost
                })
                .sum();
            assert_eq!(of_csv, funded.spent);
            // The page: the sum, then the projects one by one.
            let label = budget.district(question.id.as_str()).map_or("Toute la commune", |district| &district.label);
            let purses = between(page, "class=\"purses\"", "class=\"finding told\"");
            let own = between(purses, label, "</section>");
            let told = amounts(own);
            let left = funding.envelope.checked_sub(funded.spent).unwrap();
            assert_eq!(told[..3], [funded.spent, funding.envelope, left], "{own}");
            assert_eq!(told[3..].iter().map(rule).sum::<u64>(), funded.spent.get(), "{own}");
        }
        let json: serde_json::Value = serde_json::from_str(&files["budget/resultats.json"]).unwrap();
        let spent: u64 = outcomes.iter().filter_map(funded).map(|funded| funded.spent.get()).sum();
        let of_json: u64 = json["compared"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|compared| compared["declared"] == true)
            .map(|compared| compared["spent"].as_u64().unwrap())
            .sum();
        assert_eq!(of_json, spent);
        let comparison = &files["budget/comparaison/index.html"];
        assert!(comparison.contains("(la règle de ce vote)"), "{comparison}");
    }
}

#[test]
fn nothing_is_told_before_the_close() {
    let site = folder().site();
    let ballots = ballots(budget(&site), 3);
    let files = built(&site, Some(declared(budget(&site), &ballots)), OPEN);
    let page = &files["budget/index.html"];
    assert!(!page.contains("id=\"resultats\"") && !page.contains("class=\"purses\""));
    assert!(!files["budget/projets.csv"].contains("selected"));
    assert!(!files["budget/comparaison/index.html"].contains("<table"), "a page that says it is not there");
    assert!(!files["budget/projets/verger/index.html"].contains("Retenu"));
}

#[test]
fn what_is_late_is_told() {
    let followed = "---\ntitle: Nichoirs\ncost: 1 800 €\nstatus: in-progress\nspent: 900,10 €\ncontractor: L’atelier\n\
        milestones:\n  - { title: Bois, expected: 2026-06-30, done: 2026-07-02 }\n  - { title: Pose, expected: 2026-10-31 }\n\
        \x20 - { title: Fête, expected: 2027-05-01 }\n---\n\nCent nichoirs.\n";
    let site = folder().file("valmoret/budget/projets/02-nichoirs.md", followed).site();
    let files = built(&site, None, OPEN);
    let page = &files["budget/projets/nichoirs/index.html"];
    let milestones = between(page, "class=\"milestones\"", "</ol>");
    assert!(milestones.contains("class=\"done-late\"") && milestones.contains("class=\"late\""), "{milestones}");
    assert!(milestones.contains("class=\"expected\""));
    assert!(page.contains("En retard") && page.contains("L’atelier"));
    let all = &files["nos-projets/index.html"];
    assert!(all.contains("Nichoirs") && all.contains("En retard") && !all.contains("verger"), "{all}");
}

fn check(name: &str, content: &Content) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, rendered(&content.diagnostics(), Lang::Fr));
    });
}

#[test]
fn mistakes_have_their_places() {
    let projects = folder()
        .replace("valmoret/budget/projets/01-verger.md", "cost: 5 600 €", "cost: 5.600 €")
        .replace("valmoret/budget/projets/02-nichoirs.md", "district: plaine", "district: plane")
        .replace("valmoret/budget/projets/03-ponton.md", "cost: 4 400,45 €\n", "")
        .replace("valmoret/budget/projets/05-bancs.md", "2 500,10 €", "5 000,01 €")
        .replace("valmoret/budget/projets/06-fontaine.md", "---\n\nUn", "status: infeasible\n---\n\nUn")
        .file("valmoret/budget/projets/08-livres.md", "---\ntitle: Encore\ncost: 3\n---\n\nÀ lire.\n");
    check("budget-projects", &projects);
    let rules = folder().replace(
        "valmoret/budget/process.yml",
        "  rule: equal",
        "  min: 2\n  unaffordable: stop\n  rule: equal",
    );
    check("budget-keys", &rules);
    let amounts = folder().replace("valmoret/budget/process.yml", "10 000,50 €", "10k€").replace(
        "valmoret/budget/process.yml",
        "5 000 €",
        "0 €",
    );
    check("budget-envelopes", &amounts);
    let none = folder().replace("valmoret/budget/process.yml", "  envelope: 10 000,50 €\n", "");
    check("budget-no-envelope", &none);
    let few = ["05-bancs", "06-fontaine"]
        .iter()
        .fold(folder(), |content, name| content.remove(&format!("valmoret/budget/projets/{name}.md")));
    check("budget-few-projects", &few);
}

/// Every example of the guide is one that works.
#[test]
fn examples_of_the_guide() {
    let guide = include_str!("../../docs/guide/budget-participatif.md");
    let blocks = |kind: &str| -> Vec<String> {
        let fence = format!("```{kind}\n");
        guide.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
    };
    let (yaml, markdown) = (blocks("yaml"), blocks("markdown"));
    assert_eq!((yaml.len(), markdown.len()), (3, 2));
    for example in &yaml {
        let rules = if example.starts_with("tool:") {
            example.clone()
        } else {
            let keys = "tool: budget\ntitle: T\nsummary: S\nopens: 2027-03-01\ncloses: 2027-03-28\n";
            format!("{keys}{example}  method: approval\n")
        };
        let mut content = folder().file("valmoret/budget/process.yml", rules.clone());
        for (number, text) in markdown.iter().enumerate() {
            content = content.file(&format!("valmoret/budget/projets/2{number}-guide.md"), text);
        }
        // The guide has districts of its own, or none; two projects of each have to be there.
        for (name, cost, _) in PROJECTS {
            let district = if rules.contains("districts") && name > "05" { "district: plaine\n" } else { "" };
            let bourg =
                if rules.contains("districts") && name > "02" && name < "05" { "district: bourg\n" } else { district };
            let cost = if cost.starts_with("10") { "9 000 €" } else { cost };
            let text = format!("---\ntitle: P\ncost: {cost}\n{bourg}---\n\nUn texte.\n");
            content = content.file(&format!("valmoret/budget/projets/{name}.md"), text);
        }
        content = content.remove("valmoret/budget/projets/21-guide.md");
        assert_eq!(rendered(&content.diagnostics(), Lang::En), "", "{rules}");
        let follow = content.file("valmoret/budget/projets/20-guide.md", &markdown[1]);
        assert_eq!(rendered(&follow.diagnostics(), Lang::En), "", "{rules}");
    }
}
