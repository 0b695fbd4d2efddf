//! The disk: the only module of the generator that reads, writes or removes files.
//!
//! Reading never fails as a whole: what cannot be read is a diagnostic, and symbolic links are followed only inside
//! the folder of their commune. Writing happens in one output folder and never through a link that leads out of it.

mod create;
#[cfg(feature = "pictures")]
mod make;
mod manifest;
mod picture;
mod read;
mod watch;
mod write;

pub use create::{communes, create, require_free};
pub(crate) use manifest::is_below as is_publishable;
pub(crate) use read::{Entry, Folder, is_text, read_communes};
pub use watch::fingerprint;
pub use write::{WriteError, Written, prune, write, write_some};

use crate::picture::Recipe;
use std::path::PathBuf;

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Path relative to the site's root, with `/` between its parts.
    pub path: String,
    /// What it holds.
    pub body: Body,
}

/// What a file of the site holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Made by the generator.
    Bytes(Vec<u8>),
    /// A copy of a file of the content folder.
    Copy(PathBuf),
    /// The same for a photograph, without what it tells about where, when and by whom it was taken.
    Clean(PathBuf),
    /// Made from a photograph of the content folder, unless a file of that name is there: its name holds the hash of
    /// the photograph.
    Made {
        /// The photograph.
        from: PathBuf,
        /// Its path relative to the content folder, for messages.
        named: String,
        /// How.
        recipe: Recipe,
    },
}

impl OutputFile {
    /// A file made by the generator.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), body: Body::Bytes(bytes.into()) }
    }
}
