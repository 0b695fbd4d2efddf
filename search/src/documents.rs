//! Titles and addresses of documents, in pages, for whoever shows what was found.

use crate::Document;
use std::collections::BTreeMap;

/// How many documents a page holds.
pub const PAGE: u32 = 64;

/// The most characters of a title, which is a line in a list.
const TITLE: usize = 150;

/// The name of the page with a document.
///
/// ```
/// assert_eq!(parvis_search::page(200), "d-3.json");
/// ```
pub fn page(id: u32) -> String {
    format!("d-{}.json", id / PAGE)
}

/// A page: for each identifier title and address, or nothing.
pub(crate) type Page = Vec<Option<(String, String)>>;

/// Puts a document on its page.
pub(crate) fn put(pages: &mut BTreeMap<String, Page>, document: &Document) {
    let page = pages.entry(page(document.id)).or_default();
    let at = (document.id % PAGE) as usize;
    if page.len() <= at {
        page.resize(at + 1, None);
    }
    let title = document.title.chars().take(TITLE).collect();
    page[at] = Some((title, document.address.clone()));
}
