//! The text of a consultation: mistakes in its folder, its pages at each state, and what each page reads.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::{LoadedSite, Plan, PlannedPage, build_site, plan, scaffold};
use parvis_model::contribution::{Contribution, Stage, Status};
use parvis_model::question::{Answer, AnswerSet};
use parvis_model::snapshot::{Listed, Part};
use parvis_model::tally::choices::Tally;
use parvis_model::{ActivityId, ContributionId, Lang, PartKey, ProcessId, QuestionId, Snapshot, Tool};
use parvis_theme::Theme;
use std::collections::BTreeSet;
use support::{Content, rendered};

const PROCESS: &str = "tool: consultation
title: Un règlement pour la plage
summary: Dites ce que vous en pensez.
opens: 2026-11-02
closes: 2026-12-20
consultation:
  moderation: after
";

fn content() -> Content {
    let at = |path: &str| format!("valmoret/plage/{path}");
    Content::valid()
        .replace("valmoret/commune.yml", "tools: [petition]", "tools: [petition, consultation]")
        .file(&at("process.yml"), PROCESS)
        .file(&at("index.md"), "Lisez [l’article](texte/1-plages/2-chiens.md), et [la fin](texte/2-fin.md#delais).\n")
        .file(&at("texte/1-plages/index.md"), "---\ntitle: Les plages\nproposals: true\n---\n\nTout le sable.\n")
        .file(&at("texte/1-plages/10-feux.md"), "---\ntitle: Les feux\n---\n\nInterdits.\n")
        .file(
            &at("texte/1-plages/2-chiens.md"),
            "---\ntitle: Les chiens\n---\n\nLes chiens sont\ntenus **en laisse**.\n\n- le jour ;\n- la nuit.\n",
        )
        .file(&at("texte/2-fin.md"), "---\ntitle: La fin\nid: application\n---\n\n## Délais\n\nUn mois.\n")
        .file(&at("reponses/chiens.md"), "---\ndate: 2026-11-18\n---\n\nNous y travaillons.\n")
        .file(&at("texte-final/chiens.md"), "Les chiens sont tenus en laisse courte.\n\n- le jour ;\n- la nuit.\n")
        .file(&at("synthese.md"), "Vous avez beaucoup écrit.\n")
}

/// Checks what is said about a content folder.
#[track_caller]
fn check(name: &str, content: &Content) {
    let found = content.diagnostics();
    let said: Vec<String> = Lang::ALL.into_iter().map(|lang| rendered(&found, lang)).collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("consultation-{name}"), said.join("---\n"));
    });
}

#[test]
fn mistakes() {
    assert_eq!(rendered(&content().diagnostics(), Lang::En), "");
    let chiens = "valmoret/plage/texte/1-plages/2-chiens.md";
    check("same-name", &content().file("valmoret/plage/texte/3-feux.md", "---\ntitle: Encore\n---\n\nOui.\n"));
    check("same-id", &content().replace(chiens, "title: Les chiens", "title: Les chiens\nid: feux"));
    check("bad-id", &content().replace(chiens, "title: Les chiens", "title: Les chiens\nid: Les Chiens"));
    check("no-title", &content().replace(chiens, "title: Les chiens", "titre: Les chiens"));
    check("no-words", &content().file(chiens, "---\ntitle: Les chiens\n---\n"));
    check("no-section", &content().remove("valmoret/plage/texte/1-plages/index.md"));
    check("reserved-name", &content().file("valmoret/plage/texte/4-imprimer.md", "---\ntitle: I\n---\n\nOui.\n"));
    check("bad-name", &content().file("valmoret/plage/texte/4-Été.md", "---\ntitle: I\n---\n\nOui.\n"));
    check("no-such-article", &content().file("valmoret/plage/texte-final/chien.md", "Non.\n"));
    check(
        "answer-to-a-section",
        &content().file("valmoret/plage/reponses/plages.md", "---\ndate: 2026-11-18\n---\n\nA\n"),
    );
    check("unused", &content().file("valmoret/plage/texte/plan.txt", "Non.\n"));
    check("without-changes", &content().replace("valmoret/plage/process.yml", "moderation: after", "amendements: oui"));
    let mut deep = content();
    let mut folder = "valmoret/plage/texte".to_owned();
    for level in ["a", "b", "c", "d", "e"] {
        folder = format!("{folder}/{level}");
        deep = deep.file(&format!("{folder}/index.md"), "---\ntitle: N\n---\n");
    }
    check("too-deep", &deep);
    let mut long = content();
    for number in 0..400 {
        long = long.file(&format!("valmoret/plage/texte/9-x{number}.md"), "---\ntitle: X\n---\n\nX.\n");
    }
    check("too-long", &long);
}

#[test]
fn names_come_from_files_and_order_from_numbers() {
    let site = content().site();
    let process = &site.processes().iter().find(|loaded| loaded.folder == "plage").unwrap().process;
    let items = &process.consultation().unwrap().items;
    let names: Vec<(&str, u8)> = items.iter().map(|item| (item.name.as_str(), item.depth)).collect();
    assert_eq!(names, [("plages", 0), ("chiens", 1), ("feux", 1), ("application", 0)]);
    // Sixty articles with long titles stay far below what a definition may be.
    let json = serde_json::to_string(process).unwrap();
    assert!(json.len() < 20_000 && !json.contains("laisse"), "no words of articles: {}", json.len());
}

#[test]
fn what_new_writes_is_without_mistakes() {
    let mut content = Content::valid().replace("valmoret/commune.yml", "[petition]", "[petition, consultation]");
    for (path, text) in scaffold::process(Tool::Consultation, "Une charte", "2026-11-20".parse().unwrap()) {
        content = content.file(&format!("valmoret/charte/{path}"), text);
    }
    assert_eq!(rendered(&content.diagnostics(), Lang::En), "");
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn process_id() -> ProcessId {
    ProcessId::parse("plage").unwrap()
}

fn activity(name: &str) -> ActivityId {
    ActivityId::parse(name).unwrap()
}

fn written(id: &str, target: &str, answers: &[(&str, &str)]) -> Contribution {
    let answer = |(question, text): &(&str, &str)| {
        let side = *question == "side";
        let answer = if side {
            Answer::One { option: (*text).to_owned(), other: None }
        } else {
            Answer::Text((*text).to_owned())
        };
        (QuestionId::parse(question).unwrap(), answer)
    };
    let answers: AnswerSet = answers.iter().map(answer).collect();
    let id = ContributionId::parse(id).unwrap();
    Contribution::new(id, target, answers, at("2026-11-10T09:00:00Z"), Stage::Published)
}

fn tally(target: &str, chosen: &[(&str, u64)]) -> (PartKey, Part) {
    let chosen: Tally = chosen.iter().map(|(option, count)| ((*option).to_owned(), *count)).collect();
    (PartKey::tally(&process_id(), &activity("votes"), target), Part::Tally { chosen })
}

fn with_page(name: &str, contribution: Contribution) -> [(PartKey, Part); 2] {
    let listed = Listed {
        located: None,
        id: contribution.id.clone(),
        sent_at: contribution.sent_at,
        category: None,
        district: None,
        status: contribution.status,
        side: None,
        kind: None,
        expires_at: None,
        fulfilled: false,
        gone: false,
    };
    [
        (PartKey::index(&process_id(), &activity(name)), Part::Index { listed: vec![listed] }),
        (PartKey::entry(&process_id(), &activity(name), &contribution.id), Part::Entry(Box::new(contribution))),
    ]
}

fn snapshot() -> Snapshot {
    let mut amendment = written(
        "7kq2m4td",
        "item-chiens",
        &[("body", "Les chiens sont tenus en laisse courte.\n\n- le jour ;\n- la nuit."), ("reason", "<b>Vite</b>")],
    );
    amendment.status = Some(Status::Selected);
    let argument = written(
        "8kq2m4td",
        "item-chiens",
        &[("side", "for"), ("body", "Pour les enfants."), ("source", "javascript:alert(1)"), ("name", "Zoé")],
    );
    let mut snapshot = Snapshot::default();
    let parts = [
        tally("item-chiens", &[("agree", 8), ("mixed", 3), ("disagree", 1)]),
        tally("7kq2m4td", &[("agree", 2)]),
        (PartKey::count(&process_id(), &activity("votes")), Part::Count { web: 30 }),
        (
            PartKey::thread(&process_id(), &activity("arguments"), "item-chiens"),
            Part::Thread { contributions: vec![argument] },
        ),
        (
            PartKey::tally(&process_id(), &activity("argument-votes"), "8kq2m4td"),
            Part::Tally { chosen: Tally::from([("useful".to_owned(), 5)]) },
        ),
    ];
    snapshot.parts.extend(parts);
    snapshot.parts.extend(with_page("amendments", amendment));
    let proposal = written("9kq2m4td", "item-plages", &[("title", "Un fauteuil"), ("body", "Pour se baigner.")]);
    snapshot.parts.extend(with_page("proposals", proposal));
    snapshot
}

/// What stands in `main` of a page.
fn main_of(site: &LoadedSite, snapshot: &Snapshot, path: &str, now: &str) -> String {
    let files = build_site(&Theme::new().unwrap(), site, snapshot, at(now)).unwrap();
    let file = files.into_iter().find(|file| file.path == format!("plage/{path}index.html"));
    let parvis_generator::disk::Body::Bytes(bytes) = file.unwrap().body else { panic!("a page") };
    let html = String::from_utf8(bytes).unwrap();
    let start = html.find("<main").unwrap();
    html[start..html.find("</main>").unwrap()].to_owned()
}

const STATES: [(&str, &str); 3] =
    [("upcoming", "2026-10-20T09:00:00Z"), ("open", "2026-11-24T09:00:00Z"), ("closed", "2026-12-22T09:00:00Z")];

#[test]
fn pages_at_each_state() {
    let site = content().site();
    for (state, now) in STATES {
        for (name, path) in [
            ("process", ""),
            ("contents", "texte/"),
            ("article", "texte/chiens/"),
            ("section", "texte/plages/"),
            ("amend", "texte/chiens/amender/"),
            ("amendment", "7kq2m4td/"),
            ("synthesis", "synthese/"),
        ] {
            insta::assert_snapshot!(format!("{state}-{name}"), main_of(&site, &snapshot(), path, now));
        }
    }
    insta::assert_snapshot!("whole", main_of(&site, &snapshot(), "texte/imprimer/", STATES[1].1));
}

#[test]
fn an_amendment_begins_with_the_article() {
    let form = main_of(&content().site(), &snapshot(), "texte/chiens/amender/", STATES[1].1);
    assert!(form.contains("Les chiens sont tenus en laisse.\n\n- le jour ;\n- la nuit.</textarea>"), "{form}");
    assert!(form.contains("name=\"about\" value=\"item-chiens\""), "{form}");
}

#[test]
fn what_nobody_may_know_yet_is_nowhere() {
    let content = content().replace("valmoret/plage/process.yml", "consultation:", "show: after-close\nconsultation:");
    for path in ["", "texte/", "texte/chiens/", "7kq2m4td/"] {
        let open = main_of(&content.site(), &snapshot(), path, STATES[1].1);
        for number in ["8 d’accord", ">12<", "p67", ">30<", "2 d’accord", "5 personnes"] {
            assert!(!open.contains(number), "{path} tells {number}: {open}");
        }
    }
    let closed = main_of(&content.site(), &snapshot(), "texte/chiens/", STATES[2].1);
    assert!(closed.contains("8 d’accord") && closed.contains("p67"), "{closed}");
}

/// The pages that read one of some parts.
fn readers<'p>(plan: &'p Plan, keys: &[PartKey]) -> Vec<&'p str> {
    let keys: BTreeSet<PartKey> = keys.iter().cloned().collect();
    let outdated: Vec<&PlannedPage> = plan.outdated(plan, &keys);
    outdated.into_iter().map(|page| page.path.as_str()).collect()
}

#[test]
fn one_more_vote_draws_its_article_and_the_contents() {
    let site = content().site();
    let plan = plan(&site, &snapshot(), at(STATES[1].1));
    let votes = |target: &str| PartKey::tally(&process_id(), &activity("votes"), target);
    assert_eq!(readers(&plan, &[votes("item-chiens")]), ["plage/texte/index.html", "plage/texte/chiens/index.html"]);
    assert_eq!(readers(&plan, &[votes("7kq2m4td")]), ["plage/texte/chiens/index.html", "plage/7kq2m4td/index.html"]);
    assert_eq!(
        readers(&plan, &[PartKey::tally(&process_id(), &activity("argument-votes"), "8kq2m4td")]),
        ["plage/texte/chiens/index.html"]
    );
    // Which targets most people chose is no page of a consultation.
    assert_eq!(readers(&plan, &[PartKey::top(&process_id(), &activity("votes"))]), Vec::<&str>::new());
}

#[test]
fn one_more_amendment_draws_its_page_and_the_article() {
    let site = content().site();
    let mut less = snapshot();
    less.parts.retain(|key, _| !key.to_string().starts_with("plage/amendments/"));
    let (before, now) = (plan(&site, &less, at(STATES[1].1)), plan(&site, &snapshot(), at(STATES[1].1)));
    let changed = BTreeSet::from([PartKey::index(&process_id(), &activity("amendments"))]);
    let drawn: Vec<&str> = now.outdated(&before, &changed).into_iter().map(|page| page.path.as_str()).collect();
    assert_eq!(drawn, ["plage/texte/chiens/index.html", "plage/7kq2m4td/index.html"]);
}

#[test]
fn sixty_articles_in_three_levels_are_quick_and_light() {
    let mut big = content();
    for section in 1..=4 {
        for chapter in 1..=3 {
            let folder = format!("valmoret/plage/texte/1-plages/{section}-s{section}/{chapter}-c{section}{chapter}");
            big = big.file(&format!("{folder}/index.md"), "---\ntitle: Un chapitre\n---\n").file(
                &format!("valmoret/plage/texte/1-plages/{section}-s{section}/index.md"),
                "---\ntitle: Un titre\n---\n",
            );
            for article in 1..=5 {
                let text =
                    format!("---\ntitle: Article {section}.{chapter}.{article}\n---\n\n{}\n", "Des mots. ".repeat(80));
                big = big.file(&format!("{folder}/{article}-a{section}{chapter}{article}.md"), text);
            }
        }
    }
    let site = big.site();
    let contents = main_of(&site, &snapshot(), "texte/", STATES[1].1);
    assert_eq!(contents.matches("<ol").count(), contents.matches("</ol>").count());
    assert_eq!(contents.matches("<li").count(), contents.matches("</li>").count());
    assert_eq!(contents.matches("<ol").count(), 1 + 1 + 4 + 12);
}
