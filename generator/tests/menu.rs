//! `menu` in `commune.yml`: from the line to the link at the head of every page.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use parvis_generator::build_site;
use parvis_generator::disk::Body;
use parvis_model::Snapshot;
use parvis_theme::Theme;
use support::Content;

const MENU: &str = "menu:
  - { label: Accueil, to: pages/index.md }
  - { label: Aide, to: pages/aide.md }
  - { label: La passerelle, to: passerelle }
  - label: Une actualité
    to: passerelle/news/un.md
  - { label: Aide encore, to: /aide/ }
  - { label: La mairie, to: 'https://www.valmoret.example/?rubrique=3#haut' }
contact:";

#[test]
fn every_page_has_it() {
    let content = Content::valid()
        .replace("valmoret/passerelle/process.yml", "opens:", "slug: le-pont\nformerly: [pont]\nopens:")
        .file("valmoret/passerelle/news/un.md", "---\ntitle: Un\ndate: 2026-11-03\n---\nTexte.\n")
        .replace("valmoret/commune.yml", "contact:", MENU);
    let site = content.site();
    let at = "2026-11-20T09:00:00Z".parse().unwrap();
    let files = build_site(&Theme::new().unwrap(), &site, &Snapshot::default(), at).unwrap();
    let pages = files.iter().filter(|file| file.path.ends_with(".html"));
    let menus: Vec<String> = pages
        .map(|file| {
            let Body::Bytes(bytes) = &file.body else { panic!() };
            let html = String::from_utf8(bytes.clone()).unwrap();
            let (_, menu) = html.split_once("<nav class=\"menu\"").unwrap();
            let (menu, _) = menu.split_once("</nav>").unwrap();
            let links = menu.lines().filter_map(|line| line.strip_prefix("<li><a href=")?.strip_suffix("</a></li>"));
            format!("{}\n  {}", file.path, links.collect::<Vec<_>>().join("\n  "))
        })
        .collect();
    insta::assert_snapshot!("menus", menus.join("\n"));
    // The functions draw it too, from the definition.
    let json = parvis_model::definition::compile(&site.definitions().0).unwrap().json;
    assert!(json.contains("\"menu\":[{\"label\":\"Accueil\",\"to\":{\"page\":\"\"}}"), "{json}");
}

#[test]
fn without_it_nothing_is_shown() {
    let site = Content::valid().site();
    let at = "2026-11-20T09:00:00Z".parse().unwrap();
    let files = build_site(&Theme::new().unwrap(), &site, &Snapshot::default(), at).unwrap();
    for file in files.iter().filter(|file| file.path.ends_with(".html")) {
        let Body::Bytes(bytes) = &file.body else { panic!() };
        assert!(!String::from_utf8(bytes.clone()).unwrap().contains("class=\"menu\""), "{}", file.path);
    }
    let json = parvis_model::definition::compile(&site.definitions().0).unwrap().json;
    assert!(!json.contains("menu"), "a definition stays as it was");
}
