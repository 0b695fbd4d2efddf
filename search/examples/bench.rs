//! How long an index of 10,000 ideas takes and how heavy it is: `cargo run --release -p parvis-search --example bench`.
//! What it said stands in `benches/README.md`.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "run by hand, to be read")]

use parvis_search::{Document, Shard, added, build, file, search, similar};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

const IDEAS: u32 = 10_000;

/// Sentences of people: the guide and the invented communes of this repository.
fn sentences(folder: &Path, out: &mut Vec<String>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sentences(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "md" || extension == "yml") {
            let text = std::fs::read_to_string(path).unwrap();
            out.extend(
                text.split(['.', '\n', '!', '?'])
                    .map(str::trim)
                    .filter(|s| s.split(' ').count() > 4)
                    .map(str::to_owned),
            );
        }
    }
}

/// The usual generator of numbers that look random, with the constants of Knuth.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    /// Small numbers far more often than large ones, as words are.
    fn skewed(&mut self, n: usize) -> usize {
        let below = self.below(n) + 1;
        self.below(below)
    }

    /// A name or a misspelling: few come twice.
    fn rare(&mut self) -> String {
        const PARTS: [&str; 24] = [
            "ba", "cou", "dre", "fi", "gra", "jo", "lan", "mou", "ni", "pé", "quin", "ri", "sau", "ter", "vil", "zo",
            "ché", "ton", "eau", "lier", "ron", "pla", "ci", "mar",
        ];
        (0..3).map(|_| PARTS[self.skewed(PARTS.len())]).collect()
    }
}

fn ideas() -> Vec<Document> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut known = Vec::new();
    for folder in ["docs/guide", "content", "demo"] {
        sentences(&root.join(folder), &mut known);
    }
    println!("{} sentences to choose from", known.len());
    let mut dice = Dice(7);
    let mut idea = |id| {
        let title = known[dice.skewed(known.len())].split(' ').take(8).collect::<Vec<_>>().join(" ");
        let count = 3 + dice.below(8);
        let mut text: Vec<String> = (0..count).map(|_| known[dice.skewed(known.len())].clone()).collect();
        text.extend((0..4).map(|_| dice.rare()));
        Document { id, address: format!("idees/{id:05}-abcd/"), title, text: text.join(". ") }
    };
    (0..IDEAS).map(&mut idea).collect()
}

fn timed<T>(what: &str, times: u32, mut work: impl FnMut() -> T) -> T {
    let began = Instant::now();
    let mut result = work();
    for _ in 1..times {
        result = work();
    }
    let took: Duration = began.elapsed() / times;
    println!("{what}: {took:?}");
    result
}

fn main() {
    let documents = ideas();
    let words: usize = documents.iter().map(|document| document.text.split(' ').count()).sum();
    println!("{} words an idea", words / documents.len());
    let files = timed("build", 3, || build(&documents));
    let shards: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("s-")).collect();
    let stems: usize = shards.iter().map(|(_, json)| Shard::parse(json).unwrap().stems.len()).sum();
    let size = |files: &[(&String, &String)]| files.iter().map(|(_, text)| text.len()).sum::<usize>() / 1000;
    let pages: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("d-")).collect();
    let largest = shards.iter().max_by_key(|(_, json)| json.len()).unwrap();
    println!(
        "{stems} stems in {} shards of {} KB together; {} pages of {} KB",
        shards.len(),
        size(&shards),
        pages.len(),
        size(&pages)
    );
    println!("largest: {} with {} bytes; root {} bytes", largest.0, largest.1.len(), files["s-.json"].len());

    for query in ["banc", "bancs à l’ombre ", "piste cyclable vers la gare", "com", "passerelle moulin enquête commune"]
    {
        let mut read: BTreeMap<String, usize> = BTreeMap::new();
        let find = |prefix: &str| {
            let json = files.get(&file(prefix))?;
            read.insert(prefix.to_owned(), json.len());
            Shard::parse(json)
        };
        let mut find = find;
        let found = timed(&format!("« {query} »"), 10, || search(query, 10, &mut find));
        println!("   {} found, {} files, {} bytes", found.len(), read.len(), read.values().sum::<usize>());
    }
    let idea = &documents[4321];
    let mut asked = 0;
    let near = timed("similar", 10, || {
        similar(&idea.title, &idea.text, |prefix| {
            asked += 1;
            files.get(&file(prefix)).and_then(|json| Shard::parse(json))
        })
    });
    println!("   {} shards, {near:?}", asked / 10);
    let more = Document { id: IDEAS, ..documents[17].clone() };
    let changed = timed("one more", 10, || added(&more, |name| files.get(name).cloned()));
    println!("   {} files of {} bytes", changed.len(), changed.values().map(String::len).sum::<usize>());
    // What a browser really fetches.
    let folder = std::env::temp_dir().join("parvis-search-bench");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in &files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    println!("written to {}", folder.display());
}
