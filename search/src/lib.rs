//! Search without a server: an index in small files that a browser or a function reads, and what is similar.
//!
//! [`build`] makes the files of a list of [`Document`]s, [`added`] says which of them change when one more comes, [`search`]
//! finds documents, and [`similar`] those that say nearly the same. All are pure: files are names with their text, and
//! whoever reads is passed in. Scores are integers. `themes/parvis/search.js` is the same search in the browser; the tests
//! of both read the same words and the same index, so that they agree.
//!
//! # Stems
//!
//! `stem.rs` is a light stemmer of our own, after Savoy's for French
//! (<https://members.unine.ch/jacques.savoy/papers/frjasis.pdf>), rather than one of Snowball's: what makes the index and
//! what asks it must cut words alike, the latter in a script of few kilobytes. Snowball's French stemmer alone is more than
//! the whole script, a Rust crate and a JavaScript package of it age apart, and the crates for Rust have had no release
//! in years or wrap translated code. A table of endings fits both languages and one file of test words.
//!
//! # Files
//!
//! | name | what |
//! |---|---|
//! | `s-.json` | the root: which shards there are |
//! | `s-me.json` | a [`Shard`]: stems that begin with `me`, each with its postings: `(difference to the identifier before) × 64 + weight` |
//! | `d-3.json` | titles and addresses of the documents 192 to 255 |
//!
//! A shard that would be longer than [`LONGEST`] keeps only the stem that is its prefix and names in `split` those that hold
//! the rest, by one more letter: `s-mea.json`, `s-meb.json`, and so on. So nobody asks for a file that does not exist. Nothing
//! depends on how many documents there are: one more changes the files of its own stems only.

mod documents;
mod index;
mod rank;
mod shard;
mod similar;
mod stem;
mod words;

pub use documents::{PAGE, page};
pub use index::{added, build};
pub use rank::search;
pub use shard::{LONGEST, Posting, Postings, Shard, file};
pub use similar::similar;
pub use words::{stems, typed};

/// What can be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// A number that stays, and that grows from one document to the next: ranks in the order of creation do. Gaps are
    /// allowed and cost little, such as those of what was erased.
    pub id: u32,
    /// Where it is, below the address that the page with the search names as `data-base`.
    pub address: String,
    /// Its title. What is found here weighs more.
    pub title: String,
    /// Its text, without markup.
    pub text: String,
}
