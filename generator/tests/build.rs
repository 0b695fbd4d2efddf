//! From a content folder to files: what is written, what is left alone, and what a page may read.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use jiff::Timestamp;
use parvis_generator::disk::{self, Body, WriteError, Written};
use parvis_generator::{LoadedSite, OutputFile, PageKind, PlannedPage, build_site, plan, render_changed};
use parvis_model::snapshot::Part;
use parvis_model::{ActivityId, PartKey, ProcessId, Snapshot};
use parvis_theme::Theme;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use support::Content;
use tempfile::TempDir;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn build(site: &LoadedSite) -> Vec<OutputFile> {
    build_site(&Theme::new().unwrap(), site, &Snapshot::default(), at("2026-11-20T09:00:00Z")).unwrap()
}

fn count_key(process: &str) -> PartKey {
    PartKey::count(&ProcessId::parse(process).unwrap(), &ActivityId::parse("signatures").unwrap())
}

/// Every file below a folder with its bytes and the time of its last change.
fn files_in(root: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                let name = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
                let modified = entry.metadata().unwrap().modified().unwrap();
                found.insert(name, (fs::read(entry.path()).unwrap(), modified));
            }
        }
    }
    found
}

#[test]
fn a_site_has_these_files() {
    let content = Content::valid().file("valmoret/passerelle/files/plan.pdf", "x");
    let site = content.site();
    let mut paths: Vec<String> = build(&site).into_iter().map(|file| file.path).collect();
    paths.sort();
    let definition = site.definition();
    let mut expected = vec![
        ".htaccess",
        "404.html",
        "_headers",
        "accessibilite/index.html",
        "aide/index.html",
        "confidentialite/index.html",
        "feed.xml",
        "files/logo.svg",
        "headers.json",
        "index.html",
        "mentions-legales/index.html",
        "passerelle/feed.xml",
        "passerelle/files/plan.pdf",
        "passerelle/index.html",
        "robots.txt",
        "sitemap.xml",
        &definition.script,
        &definition.stylesheet,
    ];
    expected.extend(definition.sheets.values().chain(definition.scripts.values()).map(String::as_str));
    expected.sort_unstable();
    assert_eq!(paths, expected);
}

#[test]
fn the_same_build_twice_touches_nothing() {
    let content = Content::valid();
    let output = TempDir::new().unwrap();
    let first = disk::write(output.path(), &build(&content.site())).unwrap();
    assert_eq!((first.unchanged, first.removed), (0, 0));
    let before = files_in(output.path());
    let second = disk::write(output.path(), &build(&content.site())).unwrap();
    assert_eq!(second, Written { written: 0, unchanged: first.written, removed: 0 });
    assert_eq!(files_in(output.path()), before);
    let elsewhere = TempDir::new().unwrap();
    disk::write(elsewhere.path(), &build(&content.site())).unwrap();
    let bytes = |root: &Path| files_in(root).into_iter().map(|(path, (bytes, _))| (path, bytes)).collect::<Vec<_>>();
    assert_eq!(bytes(output.path()), bytes(elsewhere.path()));
}

#[test]
fn what_is_gone_from_content_is_removed_and_nothing_else() {
    let output = TempDir::new().unwrap();
    let content = Content::valid().process("valmoret/pont").file("valmoret/pont/files/a/b.pdf", "x");
    disk::write(output.path(), &build(&content.site())).unwrap();
    assert!(output.path().join("pont/files/a/b.pdf").exists());
    fs::write(output.path().join("CNAME"), "participer.example").unwrap();
    let content = Content::valid();
    let written = disk::write(output.path(), &build(&content.site())).unwrap();
    assert_eq!(written.removed, 3);
    assert!(!output.path().join("pont").exists());
    assert!(output.path().join("CNAME").exists());
}

#[test]
fn a_copy_is_renewed_when_only_its_bytes_change() {
    let output = TempDir::new().unwrap();
    let content = Content::valid().file("valmoret/files/a.pdf", "one");
    disk::write(output.path(), &build(&content.site())).unwrap();
    let content = content.file("valmoret/files/a.pdf", "two");
    let written = disk::write(output.path(), &build(&content.site())).unwrap();
    assert_eq!(written.written, 1);
    assert_eq!(fs::read_to_string(output.path().join("files/a.pdf")).unwrap(), "two");
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let files = build(&Content::valid().site());
    let output = TempDir::new().unwrap();
    fs::write(output.path().join("thesis.odt"), "years of work").unwrap();
    assert!(matches!(disk::write(output.path(), &files), Err(WriteError::NotOurs(_))));
    assert!(matches!(disk::write_some(output.path(), &files, &[]), Err(WriteError::NotOurs(_))));
    // A manifest that somebody prepared does not make other files ours.
    fs::write(output.path().join(".parvis-manifest"), "parvis-manifest 1\n../thesis.odt\n").unwrap();
    assert!(matches!(disk::write(output.path(), &files), Err(WriteError::NotOurs(_))));
    assert_eq!(files_in(output.path()).len(), 2);
}

#[test]
fn paths_that_lead_out_are_refused() {
    let output = TempDir::new().unwrap();
    for bad in ["../x", "/tmp/x", "a/../../x", ".parvis-manifest", ""] {
        let result = disk::write(output.path(), &[OutputFile::new(bad, "x")]);
        assert!(matches!(result, Err(WriteError::BadPath(_))), "{bad}");
    }
    let twice = [OutputFile::new("a", "x"), OutputFile::new("a", "y")];
    assert!(matches!(disk::write(output.path(), &twice), Err(WriteError::BadPath(_))));
}

#[test]
fn a_file_removed_since_loading_stays_as_it_was_published() {
    let output = TempDir::new().unwrap();
    let content = Content::valid().file("valmoret/files/a.pdf", "one");
    let site = content.site();
    disk::write(output.path(), &build(&site)).unwrap();
    let content = content.remove("valmoret/files/a.pdf");
    assert_eq!(disk::write(output.path(), &build(&site)).unwrap().written, 0);
    assert_eq!(fs::read_to_string(output.path().join("files/a.pdf")).unwrap(), "one");
    assert_eq!(disk::write(output.path(), &build(&content.site())).unwrap().removed, 1);
    // What was never published is missed.
    let elsewhere = TempDir::new().unwrap();
    assert!(matches!(disk::write(elsewhere.path(), &build(&site)), Err(WriteError::Io { .. })));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_links() {
    use std::os::unix::fs::symlink;
    let (output, outside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    fs::write(outside.path().join("a"), "precious").unwrap();
    let write = |files: &[OutputFile]| disk::write(output.path(), files);
    write(&[OutputFile::new("d/a", "x"), OutputFile::new("b", "x")]).unwrap();
    fs::remove_dir_all(output.path().join("d")).unwrap();
    symlink(outside.path(), output.path().join("d")).unwrap();
    assert!(matches!(write(&[OutputFile::new("d/a", "y"), OutputFile::new("b", "x")]), Err(WriteError::Link(_))));
    assert!(matches!(write(&[OutputFile::new("b", "x")]), Err(WriteError::Link(_))));
    // A link in the place of a file is replaced, what it leads to is not.
    fs::remove_file(output.path().join("d")).unwrap();
    fs::remove_file(output.path().join("b")).unwrap();
    symlink(outside.path().join("a"), output.path().join("b")).unwrap();
    write(&[OutputFile::new("b", "new")]).unwrap();
    assert_eq!(fs::read_to_string(output.path().join("b")).unwrap(), "new");
    assert_eq!(fs::read_to_string(outside.path().join("a")).unwrap(), "precious");
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let output = TempDir::new().unwrap();
    let write = |path: &str| disk::write(output.path(), &[OutputFile::new(path, "x")]).unwrap();
    for path in ["a", "a/b", "a"] {
        write(path);
        assert!(output.path().join(path).is_file(), "{path}");
    }
}

#[test]
fn communes_that_are_gone_are_pruned() {
    let output = TempDir::new().unwrap();
    for name in ["kerlande", "valmoret"] {
        disk::write(&output.path().join(name), &[OutputFile::new("index.html", "x")]).unwrap();
    }
    fs::create_dir(output.path().join("photos")).unwrap();
    assert_eq!(disk::prune(output.path(), &["valmoret"]).unwrap(), 1);
    assert!(!output.path().join("kerlande").exists());
    assert!(output.path().join("valmoret/index.html").exists());
    assert!(output.path().join("photos").exists());
}

#[test]
fn only_pages_that_declare_a_part_are_rendered_again() {
    let content = Content::valid().process("valmoret/pont");
    let site = content.site();
    let (theme, now) = (Theme::new().unwrap(), at("2026-11-20T09:00:00Z"));
    let plan = plan(&site, &Snapshot::default(), now);
    let changed = BTreeSet::from([count_key("pont")]);
    let files = render_changed(&theme, &site, (&plan, &plan), &Snapshot::default(), &changed, now).unwrap();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["index.html", "pont/index.html", "feed.xml", "pont/feed.xml"]);
    let output = TempDir::new().unwrap();
    disk::write(output.path(), &build(&site)).unwrap();
    disk::write_some(output.path(), &[OutputFile::new("pont/index.html", "new")], &[]).unwrap();
    assert_eq!(fs::read_to_string(output.path().join("pont/index.html")).unwrap(), "new");
    // The manifest still knows all: a full build of another content removes what is gone.
    let content = Content::valid();
    assert_eq!(disk::write(output.path(), &build(&content.site())).unwrap().removed, 2);
}

#[test]
fn those_who_signed_at_the_counter_are_counted_and_told_apart() {
    let site = Content::valid().site();
    let (theme, now) = (Theme::new().unwrap(), at("2026-11-20T09:00:00Z"));
    let (process, activity) = (ProcessId::parse("passerelle").unwrap(), ActivityId::parse("signatures").unwrap());
    let mut snapshot = Snapshot::default();
    snapshot.parts.insert(count_key("passerelle"), Part::Count { web: 40 });
    let drawn = |snapshot: &Snapshot| {
        let files = build_site(&theme, &site, snapshot, now).unwrap();
        let page = files.into_iter().find(|file| file.path == "passerelle/index.html").unwrap();
        let Body::Bytes(bytes) = page.body else { panic!("a page has its bytes") };
        String::from_utf8(bytes).unwrap()
    };
    assert!(drawn(&snapshot).contains("<strong>40</strong>"));
    assert!(!drawn(&snapshot).contains("à l’accueil de la mairie"), "nobody did: nothing is said");
    snapshot.parts.insert(PartKey::assisted(&process, &activity), Part::Count { web: 3 });
    let page = drawn(&snapshot);
    assert!(page.contains("<strong>43</strong>"), "{page}");
    assert!(page.contains("40 en ligne et 3 à l’accueil de la mairie"), "{page}");
}

#[test]
fn a_page_does_not_see_what_it_did_not_declare() {
    let site = Content::valid().site();
    let (theme, now) = (Theme::new().unwrap(), at("2026-11-20T09:00:00Z"));
    let mut full = Snapshot::default();
    full.parts.insert(count_key("passerelle"), Part::Count { web: 123_456 });
    let mut planned =
        plan(&site, &Snapshot::default(), now).pages.into_iter().find(|p| p.kind == PageKind::Process(0)).unwrap();
    let render = |planned: &PlannedPage, snapshot: &Snapshot| {
        parvis_generator::render::render(&theme, &site, planned, snapshot, now).unwrap()
    };
    let declared = render(&planned, &full);
    planned.reads.clear();
    assert_eq!(render(&planned, &full), render(&planned, &Snapshot::default()));
    assert_ne!(declared, render(&planned, &full), "the page shows the count that it declared");
}

#[test]
fn the_next_change() {
    let site = Content::valid().site();
    let next = |now: &str| plan(&site, &Snapshot::default(), at(now)).next_change.map(|change| change.to_string());
    let cases = [
        // A countdown changes at midnight in Paris, 23:00 in London.
        ("2026-10-30T12:00:00Z", Some("2026-10-30T23:00:00Z")),
        ("2026-11-01T23:00:00Z", Some("2026-11-02T23:00:00Z")),
        // Closing soon, a week before the close at 18:00.
        ("2027-01-24T10:00:00Z", Some("2027-01-24T17:00:00Z")),
        ("2027-01-31T16:00:00Z", Some("2027-01-31T17:00:00Z")),
        ("2027-01-31T17:00:00Z", Some("2027-01-31T18:00:00Z")),
        ("2027-01-31T18:00:00Z", None),
    ];
    for (now, expected) in cases {
        assert_eq!(next(now).as_deref(), expected, "{now}");
    }
}

#[test]
fn addresses_can_be_replaced() {
    let site = Content::valid().site();
    let local = site.with_addresses(Some("http://127.0.0.1:4180/valmoret/".into()), Some("/api".into()));
    assert_eq!(local.site().url, "http://127.0.0.1:4180/valmoret");
    let (definition, processes) = local.definitions();
    assert_eq!(definition.site.origin(), "http://127.0.0.1:4180");
    assert_eq!(processes[0].process.id.as_str(), "passerelle");
}

#[test]
fn texts_become_html() {
    let text = "# Un titre\n\n## Un titre\n\nVoir [le plan](files/plan%20d’été.pdf), [l’aide](../pages/aide.md#ici), \
        [l’autre](../pont/), [chez nous](../pages/index.md), <https://exemple.example>, <a@exemple.example>.\n\n\
        ![Un *pont* \"neuf\"](files/pont.svg)\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\nUne note[^1].\n\n[^1]: La note.\n\n~~barré~~\n";
    let content = Content::valid()
        .process("valmoret/pont")
        .replace("valmoret/pont/process.yml", "opens:", "slug: le-pont\nopens:")
        .file("valmoret/passerelle/files/plan d’été.pdf", "x")
        .file("valmoret/passerelle/files/pont.svg", "<svg/>")
        .file("valmoret/pages/aide.md", "---\ntitle: Aide\n---\n## Ici\n")
        .file(
            "valmoret/passerelle/news/un.md",
            "---\ntitle: Un\ndate: 2026-11-03\n---\n[plan](files/plan%20d’été.pdf)\n",
        )
        .file("valmoret/passerelle/news/deux.md", "---\ntitle: Deux\ndate: 2026-11-05\n---\n[un](un.md)\n")
        .file("valmoret/passerelle/index.md", text);
    let site = content.site();
    let process = site.processes().iter().find(|p| p.process.id.as_str() == "passerelle").unwrap();
    insta::assert_snapshot!("html", process.html);
    let news: Vec<String> = process.news.iter().map(|n| format!("{} {}: {}", n.date, n.id, n.html.trim())).collect();
    insta::assert_snapshot!("news", news.join("\n"));
    assert_eq!(process.documents[0].address, "files/plan%20d%E2%80%99%C3%A9t%C3%A9.pdf");
    assert!(!process.html.contains("style="), "the content security policy forbids inline styles");
}

#[test]
fn links_find_the_parts_of_pages() {
    let text = "## La suite\n\n[a](#la-suite) [b](#text-la-suite) [c](#signatures) [d](answer.md#la-suite) \
        [e](news/un.md#la-suite) [f](news/un.md) [g](../pages/aide.md#ou) [h](#) [i](files/a.pdf#page=2) \
        [j](../pages/#bonjour) [k](#news-un) [l](../mentions-legales/#main)\n";
    let site = Content::valid()
        .replace(
            "valmoret/passerelle/process.yml",
            "  author",
            "  answer: { date: 2027-02-10, decision: Oui }\n  author",
        )
        .file("valmoret/passerelle/index.md", text)
        .file("valmoret/passerelle/answer.md", "## La suite\n\n[ici](#la-suite)\n")
        .file(
            "valmoret/passerelle/news/un.md",
            "---\ntitle: Un\ndate: 2026-11-03\n---\n## La suite\n\n[ici](#la-suite)\n",
        )
        .file("valmoret/passerelle/files/a.pdf", "x")
        .file("valmoret/pages/index.md", "## Bonjour\n")
        .file("valmoret/pages/aide.md", "---\ntitle: Aide\n---\n## Où\n\n[là](#ou)\n")
        .site();
    let process = &site.processes()[0];
    let links =
        |html: &str| html.split("href=\"").skip(1).map(|s| s[..s.find('"').unwrap()].to_owned()).collect::<Vec<_>>();
    let expected = [
        "#text-la-suite",
        "#text-la-suite",
        "#signatures",
        "../passerelle/#answer-la-suite",
        "../passerelle/#news-un-la-suite",
        "../passerelle/#news-un",
        "../aide/#text-ou",
        "#",
        "../passerelle/files/a.pdf#page=2",
        "../#welcome-bonjour",
        "#news-un",
        "../mentions-legales/#main",
    ];
    assert_eq!(links(&process.html), expected);
    assert_eq!(links(process.answer_html.as_deref().unwrap()), ["#answer-la-suite"]);
    assert_eq!(links(&process.news[0].html), ["#news-un-la-suite"]);
}

#[test]
fn pictures_keep_their_place_free() {
    let gif = b"GIF89a\x0A\x00\x14\x00\x80\x00\x00";
    let site = Content::valid()
        .file("valmoret/files/a.svg", "<svg viewBox='0 0 1200 675'/>")
        .file("valmoret/files/c.gif", gif)
        .file("valmoret/pages/aide.md", "---\ntitle: Aide\n---\n![a](../files/a.svg)\n![c](../files/c.gif)\n")
        .site();
    let files = build(&site);
    let Body::Bytes(page) = &files.iter().find(|file| file.path == "aide/index.html").unwrap().body else { panic!() };
    let page = String::from_utf8(page.clone()).unwrap();
    for expected in [
        r#"<img src="../files/a.svg" alt="a" width="1200" height="675">"#,
        r#"<img src="../files/c.gif" alt="c" width="10" height="20" loading="lazy">"#,
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[test]
fn copies_are_not_read_into_memory() {
    let site = Content::valid().site();
    let logo = build(&site).into_iter().find(|file| file.path == "files/logo.svg").unwrap();
    assert!(matches!(logo.body, Body::Copy(_)));
}
