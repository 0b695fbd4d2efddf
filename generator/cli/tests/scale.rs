//! A thousand files with three hundred mistakes: one run tells all of them, each at its place, and nothing else.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod damage;
mod support;

use damage::{Mistake, OF_COMMUNES, OF_NEWS, OF_PAGES, OF_PROCESSES, OF_TEXTS};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use support::{code, run};
use tempfile::TempDir;

const COMMUNES: [&str; 8] =
    ["arzelec", "bellombre", "corvenne", "doulmont", "esterval", "froidecombe", "granlieu", "hautefage"];
const PROCESSES: usize = 40;
const MISTAKES: usize = 300;

/// What `check` must say of one mistake: its place, and its kind.
type Told = (String, String);

/// `file:line:column`, or `file` where the whole file is meant.
fn at(file: &str, place: Option<(u64, u64)>) -> String {
    place.map_or_else(|| file.to_owned(), |(line, column)| format!("{file}:{line}:{column}"))
}

/// The folder, and what is wrong in it.
struct Damaged {
    folder: TempDir,
    seeded: Vec<Told>,
}

impl Damaged {
    /// Mistakes go round each list, so that every kind occurs many times and the same folder comes out every time.
    fn new() -> Self {
        let mut damaged = Self { folder: TempDir::new().unwrap(), seeded: Vec::new() };
        let mut lists = [OF_COMMUNES, OF_PAGES, OF_PROCESSES, OF_TEXTS, OF_NEWS].map(|list| list.iter().cycle());
        for (i, commune) in COMMUNES.into_iter().enumerate() {
            let [communes, pages, processes, texts, news] = &mut lists;
            let mut write = |path: &str, text: &str, mistakes: &[Mistake]| {
                damaged.write(&format!("content/{commune}/{path}"), text, mistakes);
            };
            write("commune.yml", &damage::commune(i), communes.next().unwrap());
            write("files/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", &[]);
            write("pages/index.md", "Bienvenue : lisez [une demande](../demarche-01/).\n", &[]);
            write("pages/aide.md", damage::PAGE, pages.next().unwrap());
            write("pages/horaires.md", damage::PAGE, &[]);
            for n in 1..=PROCESSES {
                // Most files are right; some have several mistakes.
                let mut write = |file: &str, text: &str, mistakes: &[Mistake]| {
                    write(&format!("demarche-{n:02}/{file}"), text, mistakes);
                };
                write("process.yml", damage::PROCESS, if n % 3 == 0 { &[] } else { processes.next().unwrap() });
                write("index.md", damage::TEXT, if n % 7 == 0 { texts.next().unwrap() } else { &[] });
                write("news/ouverture.md", damage::NEWS, if n % 20 == 0 { news.next().unwrap() } else { &[] });
            }
        }
        damaged.seeded.sort();
        damaged
    }

    fn write(&mut self, path: &str, text: &str, mistakes: &[Mistake]) {
        // No more than were promised.
        let room = MISTAKES - self.seeded.len();
        let mistakes = &mistakes[..mistakes.len().min(room)];
        let text = mistakes.iter().fold(text.to_owned(), |text, mistake| mistake.make(&text, path));
        for mistake in mistakes {
            self.seeded.push((at(path, mistake.place(&text, path)), mistake.code.to_owned()));
        }
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, damage::bytes(&text)).unwrap();
    }
}

fn files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { files(&path) } else { 1 }).sum()
}

fn told(stdout: &str) -> Vec<Told> {
    let mistakes: Vec<Value> = serde_json::from_str(stdout).unwrap();
    let told = mistakes.iter().map(|mistake| {
        let place = mistake["line"].as_u64().map(|line| (line, mistake["column"].as_u64().unwrap()));
        (at(mistake["file"].as_str().unwrap(), place), mistake["code"].as_str().unwrap().to_owned())
    });
    let mut told: Vec<Told> = told.collect();
    told.sort();
    told
}

fn stdout(said: &str) -> &str {
    said.split_once("--- stdout\n").and_then(|(_, rest)| rest.split_once("--- stderr\n")).unwrap().0
}

#[test]
fn every_mistake_is_told_at_its_place_and_nothing_else() {
    let damaged = Damaged::new();
    assert_eq!(files(damaged.folder.path()), 1000);
    assert_eq!(damaged.seeded.len(), MISTAKES);
    let kinds: BTreeSet<&str> = damaged.seeded.iter().map(|told| told.1.as_str()).collect();
    assert!(kinds.len() >= 40, "only {} kinds: {kinds:?}", kinds.len());

    let said = run(damaged.folder.path(), &["check", "--format", "json"], &[]);
    assert_eq!(code(&said), "exit code 1");
    let told = told(stdout(&said));
    let without = |all: &[Told], some: &[Told]| {
        let left = all.iter().filter(|one| !some.contains(one));
        left.map(|(place, code)| format!("\n  {place} {code}")).collect::<String>()
    };
    let (missing, other) = (without(&damaged.seeded, &told), without(&told, &damaged.seeded));
    assert!(missing.is_empty() && other.is_empty(), "not told:{missing}\nnot seeded:{other}");
    assert_eq!(told, damaged.seeded);
}

#[test]
fn people_see_all_of_them_file_by_file_and_where_to_begin() {
    let damaged = Damaged::new();
    for lang in ["fr", "en"] {
        let said = run(damaged.folder.path(), &["check", "--lang", lang], &[]);
        let said = stdout(&said);
        let heads: Vec<&str> = said.lines().filter(|line| line.starts_with("content/")).collect();
        assert_eq!(heads.len(), MISTAKES);
        for (place, code) in &damaged.seeded {
            let (start, end) = (format!("{place}: "), format!("[{code}]"));
            assert!(heads.iter().any(|line| line.starts_with(&start) && line.ends_with(&end)), "{place} {code}");
        }
        // A file comes once.
        let mut files: Vec<&str> = heads.iter().filter_map(|line| line.split(':').next()).collect();
        files.dedup();
        assert_eq!(files.len(), files.iter().collect::<BTreeSet<_>>().len());
        let end = said.lines().skip_while(|line| !line.starts_with(['C', 'W'])).collect::<Vec<_>>();
        insta::assert_snapshot!(format!("overview-{lang}"), end.join("\n"));
    }
}
