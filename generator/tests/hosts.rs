//! What hosts and search engines read beside the pages.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, build_site};
use parvis_model::Snapshot;
use parvis_theme::Theme;
use support::Content;

fn file(site: &LoadedSite, path: &str) -> String {
    let at = "2026-11-20T09:00:00Z".parse().unwrap();
    let files = build_site(&Theme::new().unwrap(), site, &Snapshot::default(), at).unwrap();
    let Body::Bytes(bytes) = &files.iter().find(|file| file.path == path).unwrap().body else { panic!("{path}") };
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn the_site_map_lists_every_page() {
    let site = Content::valid().process("valmoret/pont").site();
    let xml = file(&site, "sitemap.xml");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let listed: Vec<&str> =
        document.descendants().filter(|node| node.has_tag_name("loc")).filter_map(|node| node.text()).collect();
    let root = "https://participer.valmoret.example";
    let expected = ["", "passerelle/", "pont/", "aide/", "mentions-legales/", "confidentialite/", "accessibilite/"];
    let mut expected: Vec<String> = expected.iter().map(|path| format!("{root}/{path}")).collect();
    expected.sort();
    let mut listed = listed;
    listed.sort_unstable();
    assert_eq!(listed, expected);
    let awkward = site.with_addresses(Some("https://a.example/b&c".to_owned()), None);
    assert!(roxmltree::Document::parse(&file(&awkward, "sitemap.xml")).is_ok());
}

#[test]
fn robots_find_the_site_map_and_not_the_functions() {
    let site = Content::valid().site();
    insta::assert_snapshot!("robots", file(&site, "robots.txt"));
    let elsewhere = site.with_addresses(None, Some("https://functions.example".to_owned()));
    assert!(!file(&elsewhere, "robots.txt").contains("Disallow"));
}

#[test]
fn all_hosts_are_told_the_same() {
    let site = Content::valid().site();
    let (netlify, json) = (file(&site, "_headers"), file(&site, "headers.json"));
    insta::assert_snapshot!("headers", netlify);
    insta::assert_snapshot!("headers-json", json);
    insta::assert_snapshot!("htaccess", file(&site, ".htaccess"));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    for rule in json["rules"].as_array().unwrap() {
        for (name, value) in rule["headers"].as_object().unwrap() {
            assert!(netlify.contains(&format!("  {name}: {}\n", value.as_str().unwrap())));
        }
    }
}

#[test]
fn former_addresses_lead_on() {
    let content = Content::valid().replace(
        "valmoret/passerelle/process.yml",
        "opens:",
        "formerly: [pont-du-moulin, pont]\nopens:",
    );
    let site = content.site();
    insta::assert_snapshot!("redirects", file(&site, "_redirects"));
    let htaccess = file(&site, ".htaccess");
    assert!(htaccess.contains("  Redirect permanent /pont-du-moulin /passerelle\n"), "{htaccess}");
    let page = file(&site, "pont/index.html");
    assert!(page.contains(r#"<meta http-equiv="refresh" content="0; url=../passerelle/">"#), "{page}");
    assert!(page.contains(r#"<link rel="canonical" href="https://participer.valmoret.example/passerelle/">"#));
    assert!(page.contains(r#"<a class="button" href="../passerelle/">"#));
    assert!(!file(&site, "sitemap.xml").contains("pont"));
    // Whoever follows the feed sees nothing twice.
    let feed = file(&site, "passerelle/feed.xml");
    assert!(feed.contains("<id>tag:participer.valmoret.example,2026:parvis/valmoret/pont-du-moulin/opened</id>"));
    assert_eq!(file(&site, "pont/feed.xml"), feed);
}

#[test]
fn apache_finds_the_page_for_wrong_addresses() {
    let site = Content::valid().site().with_addresses(Some("https://communes.example/valmoret".to_owned()), None);
    assert!(file(&site, ".htaccess").starts_with("ErrorDocument 404 /valmoret/404.html\n"));
}
