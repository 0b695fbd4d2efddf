//! The files of an index.

use crate::Document;
use crate::documents::{Page, page, put};
use crate::rank::weights;
use crate::shard::{LONGEST, Shard, child, file};
use std::collections::{BTreeMap, BTreeSet};

/// All files of an index, by name. The same documents give the same files, in whatever order they come. Of two documents
/// with the same identifier the last one counts.
pub fn build(documents: &[Document]) -> BTreeMap<String, String> {
    let by_id: BTreeMap<u32, &Document> = documents.iter().map(|document| (document.id, document)).collect();
    let (mut shard, mut pages) = (Shard::default(), BTreeMap::new());
    for document in by_id.into_values() {
        put(&mut pages, document);
        add(&mut shard, document, |_| true);
    }
    let mut files: BTreeMap<String, String> =
        pages.iter().map(|(name, page)| (name.clone(), pages_json(page))).collect();
    write(&mut files, "", shard);
    files
}

/// The files that change when one document is added to an index, with their new text. `read` gives the present text of a
/// file. The result is what [`build`] would make of all documents.
///
/// Replacing or removing a document takes a new [`build`]: a stem that is in very many documents does not know those that it
/// left out.
pub fn added(document: &Document, mut read: impl FnMut(&str) -> Option<String>) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let name = page(document.id);
    let before: Page = read(&name).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
    let mut pages = BTreeMap::from([(name, before)]);
    put(&mut pages, document);
    files.extend(pages.iter().map(|(name, page)| (name.clone(), pages_json(page))));

    let weights = weights(document);
    let mut open = BTreeSet::from([String::new()]);
    while let Some(name) = open.pop_first() {
        let known = read(&file(&name)).and_then(|json| Shard::parse(&json));
        let is_new = known.is_none();
        let mut shard = known.unwrap_or_default();
        if !is_split(&name, &shard) {
            add(&mut shard, document, |stem| stem.starts_with(&name));
            write(&mut files, &name, shard);
            continue;
        }
        let below = weights.keys().filter(|stem| stem.starts_with(&name) && **stem != name);
        let below: BTreeSet<String> = below.map(|stem| child(&name, stem).to_owned()).collect();
        let more = is_new || below.iter().any(|child| !shard.split.contains(child));
        shard.split.extend(below.iter().cloned());
        open.extend(below);
        if add(&mut shard, document, |stem| stem == name) || more {
            files.insert(file(&name), shard.to_json());
        }
    }
    files
}

/// Whether longer stems are elsewhere. Once apart, they stay apart, since an index only grows.
fn is_split(name: &str, shard: &Shard) -> bool {
    name.is_empty() || !shard.split.is_empty()
}

/// Adds a document's stems, as far as they are wanted, and says whether there were any.
fn add(shard: &mut Shard, document: &Document, wanted: impl Fn(&str) -> bool) -> bool {
    let mut any = false;
    for (stem, posting) in weights(document) {
        if wanted(&stem) {
            any = true;
            shard.stems.entry(stem).or_default().add(posting);
        }
    }
    any
}

/// Writes a shard, in several files if it is too long for one. The root only says which there are.
fn write(files: &mut BTreeMap<String, String>, name: &str, mut shard: Shard) {
    let json = shard.to_json();
    let alone = shard.stems.keys().all(|stem| stem == name);
    if !is_split(name, &shard) && (json.len() <= LONGEST || alone) {
        files.insert(file(name), json);
        return;
    }
    let own = shard.stems.remove_entry(name);
    let mut parts: BTreeMap<String, Shard> = BTreeMap::new();
    for (stem, postings) in shard.stems {
        parts.entry(child(name, &stem).to_owned()).or_default().stems.insert(stem, postings);
    }
    let rest = Shard { split: parts.keys().cloned().collect(), stems: own.into_iter().collect() };
    files.insert(file(name), rest.to_json());
    for (name, part) in parts {
        write(files, &name, part);
    }
}

fn pages_json(page: &Page) -> String {
    // Texts in lists cannot fail.
    serde_json::to_string(page).unwrap_or_default()
}
