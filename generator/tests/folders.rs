//! Pages in folders: their addresses, the way up and down, links at every depth.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use parvis_generator::{LoadedSite, build_site, disk};
use parvis_model::Snapshot;
use parvis_theme::Theme;
use std::fs;
use support::Content;
use tempfile::TempDir;

fn page(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n---\n{text}\n")
}

fn content() -> Content {
    Content::valid()
        .file("valmoret/pages/vie/index.md", page("La vie ici", "[École](ecole.md) [cantine](ecole/cantine.md#menus)"))
        .file(
            "valmoret/pages/vie/ecole.md",
            page("L’école", "[plus haut](./) [accueil](../) [pont](../../passerelle/)"),
        )
        .file(
            "valmoret/pages/vie/ecole/cantine.md",
            page("La cantine", "## Menus\n\n![Logo](../../../files/logo.svg) [aide](../../aide.md) [vie](../)"),
        )
        .file("valmoret/pages/sans/page/propre.md", page("Seule", "[vie](../../vie/) [carte](/files/logo.svg)"))
        .file("valmoret/pages/index.md", "[La cantine](vie/ecole/cantine.md) et [la vie](vie/)\n")
        .file("valmoret/passerelle/index.md", "[La cantine](../pages/vie/ecole/cantine.md)\n")
        .replace("valmoret/commune.yml", "contact:", "menu: [{ label: Vie, to: pages/vie }]\ncontact:")
}

fn write(site: &LoadedSite) -> TempDir {
    let output = TempDir::new().unwrap();
    let at = "2026-11-20T09:00:00Z".parse().unwrap();
    disk::write(output.path(), &build_site(&Theme::new().unwrap(), site, &Snapshot::default(), at).unwrap()).unwrap();
    output
}

/// The values of `href`, `src` in a page, without those of other sites and parts of the page.
fn addresses(html: &str) -> Vec<String> {
    let values = ["href=\"", "src=\""].into_iter().flat_map(|name| html.split(name).skip(1));
    let values = values.map(|rest| rest[..rest.find('"').unwrap()].to_owned());
    values.filter(|value| !value.contains(':') && !value.starts_with('#')).collect()
}

#[test]
fn every_page_is_where_its_file_is() {
    let content = content();
    let output = write(&content.site());
    let main = |path: &str| {
        let html = fs::read_to_string(output.path().join(path)).unwrap();
        let (_, main) = html.split_once("<main").unwrap();
        format!("== {path}{}", main.split_once("</main>").unwrap().0.split_once('>').unwrap().1)
    };
    let pages =
        ["vie/index.html", "vie/ecole/index.html", "vie/ecole/cantine/index.html", "sans/page/propre/index.html"];
    insta::assert_snapshot!("pages-in-folders", pages.map(main).join("\n"));
    let home = main("index.html");
    assert!(home.contains("./vie/\">La vie ici") && home.contains("./sans/page/propre/\">Seule"), "{home}");
    assert!(!home.contains(">L’école<"), "it is listed on the page above it");
    let sitemap = fs::read_to_string(output.path().join("sitemap.xml")).unwrap();
    assert!(sitemap.contains("/vie/ecole/cantine/</loc>"), "{sitemap}");
}

/// As a browser does: every address of every page, at whatever depth, leads to a file.
#[test]
fn no_address_leads_nowhere() {
    let content = content();
    let output = write(&content.site());
    for path in [
        "index.html",
        "passerelle/index.html",
        "vie/index.html",
        "vie/ecole/index.html",
        "vie/ecole/cantine/index.html",
        "sans/page/propre/index.html",
    ] {
        let html = fs::read_to_string(output.path().join(path)).unwrap();
        let folder = output.path().join(path).parent().unwrap().to_owned();
        let found = addresses(&html);
        assert!(found.len() > 5, "{path}: {found:?}");
        for address in found {
            let (file, fragment) = address.split_once('#').unwrap_or((&address, ""));
            let mut target = folder.join(file);
            if target.is_dir() {
                target.push("index.html");
            }
            assert!(target.is_file(), "{path}: {address}");
            if !fragment.is_empty() {
                let there = fs::read_to_string(&target).unwrap();
                assert!(there.contains(&format!("id=\"{fragment}\"")), "{path}: {address}");
            }
        }
        // Nothing climbs above the site.
        let up =
            html.split('"').filter(|value| value.starts_with("../")).map(|value| value.matches("../").count()).max();
        assert!(up.unwrap_or(0) <= path.matches('/').count(), "{path}");
    }
}
