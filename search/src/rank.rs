//! How much a document is about a word, and which documents a question finds.
//!
//! BM25 (<https://www.staff.city.ac.uk/~sbrp622/papers/foundations_bm25_review.pdf>) in whole numbers, taken apart: what
//! depends on one document alone is the weight in its postings, and what depends on all of them is how many postings a stem
//! has. The usual total of documents and their average length are constants here. They would only move all scores together,
//! and every file would have to be written again for each document.

use crate::shard::{Posting, Shard, Shelf};
use crate::{Document, words};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// A stem in the title weighs at least this much, and one in the text alone less.
pub(crate) const TITLE: u32 = 24;

/// The number of stems of an ordinary text.
const ORDINARY: u32 = 60;

/// The stems of a document with their weights.
pub(crate) fn weights(document: &Document) -> BTreeMap<String, Posting> {
    let mut counts: BTreeMap<String, (u32, bool)> = BTreeMap::new();
    let text = words::stems(&document.text);
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX).min(100 * ORDINARY);
    for stem in text {
        let (count, _) = counts.entry(stem).or_default();
        *count = count.saturating_add(1).min(1000);
    }
    for stem in words::stems(&document.title) {
        counts.entry(stem).or_default().1 = true;
    }
    let weigh = |(stem, (count, titled)): (String, (u32, bool))| {
        // With k = 1.2 and b = 0.75, in tenths: at most 21.
        let text = (count * 220).checked_div(count * 10 + 3 + 9 * length / ORDINARY).unwrap_or(0);
        let weight = text.max(u32::from(count > 0)) + if titled { TITLE } else { 0 };
        (stem, Posting { id: document.id, weight: weight as u8 })
    };
    counts.into_iter().map(weigh).collect()
}

/// How telling a stem is that so many documents have: 16 × log₂ of a number that no commune reaches, over theirs.
pub(crate) fn telling(documents: usize) -> u32 {
    let n = u32::try_from(documents).unwrap_or(u32::MAX).max(1);
    let whole = n.ilog2();
    // Between two powers of two a straight line does.
    let part = ((u64::from(n) << 4 >> whole) & 15) as u32;
    (17 * 16_u32).saturating_sub(whole * 16 + part).max(1)
}

/// Finds documents, best first: identifier and score, at most `limit` of them. `read` gives the shard of a prefix, or
/// nothing if there is no such file; it is asked once for each. The last word may be the beginning of one, unless a space
/// follows it.
///
/// Those with more of the question's words come first by far; of two with the same score the newer one.
///
/// ```
/// use parvis_search::{Document, Shard, build, file, search};
/// let bench = Document { id: 7, title: "Un banc à l’ombre".to_owned(), ..Document::default() };
/// let files = build(&[bench]);
/// let found = search("des bancs", 10, |prefix| files.get(&file(prefix)).and_then(|json| Shard::parse(json)));
/// assert_eq!(found[0].0, 7);
/// ```
pub fn search(query: &str, limit: usize, read: impl FnMut(&str) -> Option<Shard>) -> Vec<(u32, u32)> {
    let (stems, last) = words::typed(query);
    let mut shelf = Shelf::new(read);
    let mut found: HashMap<u32, (u32, u32)> = HashMap::new();
    for (i, stem) in stems.iter().enumerate() {
        let begins = last.as_deref().filter(|_| i + 1 == stems.len());
        for (id, score) in scores(&mut shelf, stem, begins) {
            let (sum, words) = found.entry(id).or_default();
            *sum += score;
            *words += 1;
        }
    }
    let all = u32::try_from(stems.len()).unwrap_or(u32::MAX).max(1);
    let mut found: Vec<(u32, u32)> =
        found.into_iter().map(|(id, (sum, words))| (id, sum * words * words / (all * all))).collect();
    found.sort_unstable_by_key(|(id, score)| Reverse((*score, *id)));
    found.truncate(limit);
    found
}

/// The best score of each document for one word: with its stem, or with a stem that begins as the word does that is being
/// typed.
fn scores<F: FnMut(&str) -> Option<Shard>>(
    shelf: &mut Shelf<F>,
    stem: &str,
    begins: Option<&str>,
) -> HashMap<u32, u32> {
    let mut best: HashMap<u32, u32> = HashMap::new();
    let mut names = vec![shelf.name_for(stem)];
    if let Some(begins) = begins {
        let name = shelf.name_for(begins);
        names.extend((name != names[0]).then_some(name));
    }
    for name in names {
        let Some(shard) = shelf.shard(&name) else { continue };
        for (candidate, postings) in &shard.stems {
            let share = if candidate == stem { 4 } else { begins.map_or(0, |begins| likeness(candidate, begins)) };
            if share == 0 {
                continue;
            }
            let telling = telling(postings.len());
            for posting in postings.iter() {
                let score = u32::from(posting.weight) * telling * share / 4;
                let before = best.entry(posting.id).or_default();
                *before = score.max(*before);
            }
        }
    }
    best
}

/// How near a stem is to the beginning of a word, in quarters: it goes on, or the word goes on with an ending that is not
/// complete (`amenag`, `amenagem`).
fn likeness(candidate: &str, begins: &str) -> u32 {
    if candidate.starts_with(begins) {
        return 2;
    }
    let rest = begins.strip_prefix(candidate);
    u32::from(rest.is_some_and(|rest| rest.chars().count() <= 4 && candidate.chars().count() >= 5))
}
