//! The ballots themselves: every hash, every token and all choices, on all processors; then what only shows when they are
//! side by side.

use super::{Count, Counted, Finding, List, Report, ascending, required};
use crate::board::{Batch, Closing, File, Files, Line};
use crate::canonical;
use crate::hash::Hash;
use crate::manifest::Manifest;
use crate::merkle;
use std::collections::HashSet;

/// One line, checked by itself.
struct Checked {
    line: Line,
    computed: Hash,
    token: bool,
    allowed: bool,
}

/// The ballots that could be read.
pub(super) struct Contents {
    /// Their hashes, ascending, each once.
    hashes: Vec<Hash>,
    /// Choices of those that count.
    choices: Vec<String>,
}

impl Contents {
    /// Choices of the ballots that count: those with a token of their own and with choices that the rules allow.
    pub(super) fn choices(&self) -> Vec<&str> {
        self.choices.iter().map(String::as_str).collect()
    }
}

/// Reads the ballots and checks each; then their order, and that no token is there twice.
pub(super) fn check(files: &Files, manifest: &Manifest, count: &dyn Count, report: &mut Report) -> Option<Contents> {
    let lines = canonical::lines(required(files, File::Ballots, report)?);
    report.numbers.ballots = lines.len() as u64;
    let (mut listed, mut nonces, mut kept) = (Vec::new(), HashSet::new(), Vec::new());
    let allows = count.allowing(manifest);
    for (index, checked) in each(&lines, |line| check_line(line, manifest, &*allows)).into_iter().enumerate() {
        let Some(Checked { line, computed, token, allowed }) = checked else {
            report.findings.push(Finding::Form { file: File::Ballots, line: Some(index as u64 + 1) });
            continue;
        };
        if line.hash != computed {
            report.findings.push(Finding::BallotHash { declared: line.hash, computed });
        }
        if !token {
            report.findings.push(Finding::Token(computed));
        }
        if !allowed {
            report.findings.push(Finding::Choices(computed));
        }
        // A token that is not valid takes nobody's place.
        let first = !token || nonces.insert(*line.ballot.nonce());
        if !first {
            report.findings.push(Finding::TokenTwice(computed));
        }
        if token && allowed && first {
            kept.push((computed, line.ballot));
        }
        listed.push(computed);
    }
    ascending(List::Ballots, &listed, |hash| *hash, report);
    listed.sort_unstable();
    listed.dedup();
    kept.sort_by_key(|(hash, _)| *hash);
    let choices = kept.into_iter().map(|(_, ballot)| ballot.into_choices()).collect();
    Some(Contents { hashes: listed, choices })
}

/// Compares the ballots with what was said of them: during the vote, and at its close.
pub(super) fn compare(contents: &Contents, batches: &[Batch], closing: Option<&Closing>, report: &mut Report) {
    for batch in batches {
        for hash in batch.hashes.iter().filter(|hash| contents.hashes.binary_search(hash).is_err()) {
            report.findings.push(Finding::Lost { number: batch.number, hash: *hash });
        }
    }
    let Some(closing) = closing else { return };
    let found = report.numbers.ballots;
    if closing.ballots != found {
        report.findings.push(Finding::Number { what: Counted::Ballots, declared: closing.ballots, found });
    }
    let computed = merkle::root(&contents.hashes);
    if closing.root != computed {
        report.findings.push(Finding::Root { declared: closing.root, computed });
    }
}

/// `None` if the line is not in its form.
fn check_line(line: &[u8], manifest: &Manifest, allows: &(dyn Fn(&str) -> bool + Sync)) -> Option<Checked> {
    let line: Line = canonical::read(line).ok()?;
    let computed = line.ballot.hash(&manifest.vote);
    let token = line.ballot.has_token(&manifest.token_key, &manifest.vote);
    let choices = line.ballot.choices();
    let allowed = canonical::is_choices(choices) && allows(choices);
    Some(Checked { line, computed, token, allowed })
}

#[cfg(feature = "parallel")]
fn each<T: Sync, R: Send>(all: &[T], check: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    all.par_iter().map(check).collect()
}

#[cfg(not(feature = "parallel"))]
fn each<T, R>(all: &[T], check: impl Fn(&T) -> R) -> Vec<R> {
    all.iter().map(check).collect()
}
