//! Documents that say nearly the same as a text which somebody is about to send.

use crate::rank::{TITLE, telling};
use crate::shard::{Shard, Shelf};
use crate::words;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many are shown: more would not be read.
const SHOWN: usize = 5;

/// How much of what a text is about another must be about too, in percent. Measured with `tests/similar.rs`: ideas about the
/// same thing in other words are above, ideas about other things in the same place below.
const ENOUGH: u32 = 35;

/// How many stems are compared: those of the title, and those that are most often in the text.
const FROM_TITLE: usize = 10;
const FROM_TEXT: usize = 12;

/// The documents that are nearest to a title and a text, nearest first, with how much they have in common in percent: at
/// most five, and none below a threshold. `read` gives the shard of a prefix, as for [`crate::search`]; it is asked for
/// some twenty at most.
pub fn similar(title: &str, text: &str, read: impl FnMut(&str) -> Option<Shard>) -> Vec<(u32, u32)> {
    let mut shelf = Shelf::new(read);
    let (mut whole, mut stems) = (0, 0);
    let mut found: HashMap<u32, (u32, u32)> = HashMap::new();
    for (stem, titled) in compared(title, text) {
        let postings = shelf.postings(&stem);
        let telling = telling(postings.map_or(0, |postings| postings.len()));
        whole += telling * if titled { 3 } else { 1 };
        stems += 1;
        for posting in postings.into_iter().flat_map(|postings| postings.iter()) {
            // In both titles, in one of them, in neither.
            let both = match (titled, u32::from(posting.weight) >= TITLE) {
                (true, true) => 3,
                (true, false) => 2,
                (false, _) => 1,
            };
            let (sum, common) = found.entry(posting.id).or_default();
            *sum += telling * both;
            *common += 1;
        }
    }
    let percent = |sum: u32| sum * 100 / whole.max(1);
    // One word is not much to have in common, unless there is only one.
    let least = 2.min(stems);
    let mut found: Vec<(u32, u32)> = found
        .into_iter()
        .filter(|(_, (_, common))| *common >= least)
        .map(|(id, (sum, _))| (id, percent(sum)))
        .filter(|(_, percent)| *percent >= ENOUGH)
        .collect();
    found.sort_unstable_by_key(|(id, percent)| Reverse((*percent, *id)));
    found.truncate(SHOWN);
    found
}

/// The stems to compare, and whether they are the title's.
fn compared(title: &str, text: &str) -> Vec<(String, bool)> {
    let mut seen = BTreeSet::new();
    let mut chosen: Vec<(String, bool)> = Vec::new();
    for stem in words::stems(title) {
        if chosen.len() < FROM_TITLE && seen.insert(stem.clone()) {
            chosen.push((stem, true));
        }
    }
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for stem in words::stems(text) {
        *counts.entry(stem).or_default() += 1;
    }
    let mut often: Vec<(String, u32)> = counts.into_iter().filter(|(stem, _)| !seen.contains(stem)).collect();
    // Of those that are as often there, the longer ones say more.
    often.sort_by_key(|(stem, count)| Reverse((*count, stem.len())));
    chosen.extend(often.into_iter().take(FROM_TEXT).map(|(stem, _)| (stem, false)));
    chosen
}
