//! Making pictures: each photograph is read and decoded once for everything that is missing of it, and only a few at a
//! time.
//!
//! A photograph of 24 megapixels takes 70 MB while it is decoded and 100 MB more while it is made smaller. Hence
//! [`AT_ONCE`], and very large ones alone.

use super::write::{WriteError, io_error};
use super::{Body, OutputFile};
use crate::diagnostic::{Code, Diagnostic};
use crate::picture::{self, Recipe};
use parvis_model::definition;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// How many photographs are decoded at once, at most.
const AT_ONCE: usize = 4;
/// The number of pixels from which a photograph is decoded alone.
const LARGE: u64 = 50_000_000;

/// One photograph and what is missing of it.
struct Work<'a> {
    from: &'a Path,
    named: &'a str,
    files: Vec<(&'a OutputFile, &'a Recipe)>,
}

/// Makes files and hands each to `put`. All that are given must be made from photographs.
pub(super) fn make(
    files: &[&OutputFile],
    put: impl Fn(&OutputFile, &[u8]) -> Result<(), WriteError> + Sync,
) -> Result<(), WriteError> {
    let mut works: BTreeMap<&Path, Work<'_>> = BTreeMap::new();
    for file in files {
        if let Body::Made { from, named, recipe } = &file.body {
            let work = works.entry(from).or_insert_with(|| Work { from, named, files: Vec::new() });
            work.files.push((file, recipe));
        }
    }
    let is_large = |work: &Work<'_>| work.files.iter().any(|(_, recipe)| recipe.pixels >= LARGE);
    let (large, ordinary): (Vec<Work<'_>>, Vec<Work<'_>>) = works.into_values().partition(is_large);
    let threads = rayon::current_num_threads().min(AT_ONCE);
    let few = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    match few {
        Ok(few) => few.install(|| ordinary.par_iter().try_for_each(|work| work.run(&put)))?,
        // The system has no threads left: then one after the other.
        Err(_) => ordinary.iter().try_for_each(|work| work.run(&put))?,
    }
    large.iter().try_for_each(|work| work.run(&put))
}

impl Work<'_> {
    fn run(&self, put: &(impl Fn(&OutputFile, &[u8]) -> Result<(), WriteError> + Sync)) -> Result<(), WriteError> {
        let original = fs::read(self.from).map_err(|error| io_error(self.from, error))?;
        let recipes: Vec<&Recipe> = self.files.iter().map(|(_, recipe)| *recipe).collect();
        // Somebody replaced it since it was loaded: its names would tell a lie for ever.
        if recipes.iter().any(|recipe| recipe.hash != definition::hash(&original)) {
            return Err(self.broken("changed"));
        }
        let made = picture::make(&original, &recipes).map_err(|reason| self.broken(&reason))?;
        self.files.iter().zip(made).try_for_each(|((file, _), bytes)| put(file, &bytes))
    }

    fn broken(&self, reason: &str) -> WriteError {
        let file = self.named.rsplit('/').next().unwrap_or_default().to_owned();
        let args = vec![("file", file.into()), ("fault", "decoder".into()), ("reason", reason.to_owned().into())];
        WriteError::Picture(Box::new(Diagnostic::of_file(self.named, Code::BrokenPicture, args)))
    }
}
