//! What is published before and during a vote: the manifest, and hashes in batches.

use super::{Counted, Finding, List, Report, ascending, formed, required, seal};
use crate::board::{Batch, File, Files, MIN_BATCH};
use crate::canonical;
use crate::hash::{Hash, Short};
use crate::manifest::{Manifest, fingerprint};
use crate::merkle;
use std::collections::HashSet;

/// Reads the manifest; checks seal, fingerprint, rules, numbers and lists. Without it, nothing else can be checked.
pub(super) fn manifest(files: &Files, expected: Option<&Short>, report: &mut Report) -> Option<Manifest> {
    let bytes = required(files, File::Manifest, report)?;
    let found = fingerprint(bytes);
    report.fingerprint = Some(found);
    if let Some(expected) = expected.copied().filter(|expected| *expected != found) {
        report.findings.push(Finding::Fingerprint { expected, found });
    }
    let manifest = formed(Manifest::from_file(bytes), File::Manifest, report)?;
    seal(files, (File::Manifest, bytes), File::ManifestSeal, &manifest, report);
    let computed = Hash::of(manifest.rules.as_bytes());
    if manifest.rules_hash != computed {
        report.findings.push(Finding::RulesHash { declared: manifest.rules_hash, computed });
    }
    let lists = [
        (Counted::Printed, List::Printed, manifest.codes, &manifest.code_hashes),
        (Counted::Reserve, List::Reserve, manifest.reserve, &manifest.reserve_hashes),
    ];
    for (what, list, declared, hashes) in lists {
        let found = hashes.len() as u64;
        if declared != found {
            report.findings.push(Finding::Number { what, declared, found });
        }
        ascending(list, hashes, |code| *code.as_hash(), report);
    }
    let printed: HashSet<_> = manifest.code_hashes.iter().collect();
    for hash in manifest.reserve_hashes.iter().filter(|hash| printed.contains(hash)) {
        report.findings.push(Finding::InBoth { first: List::Printed, second: List::Reserve, hash: *hash });
    }
    report.numbers.printed = manifest.code_hashes.len() as u64;
    report.numbers.reserve = manifest.reserve_hashes.len() as u64;
    Some(manifest)
}

/// Reads the batches; checks their numbers, sizes, order and roots, and that no ballot is in two.
pub(super) fn batches(files: &Files, report: &mut Report) -> Vec<Batch> {
    let Some(bytes) = required(files, File::Batches, report) else { return Vec::new() };
    let mut batches: Vec<Batch> = Vec::new();
    let mut seen: HashSet<Hash> = HashSet::new();
    for (index, line) in canonical::lines(bytes).into_iter().enumerate() {
        let expected = index as u64 + 1;
        let Ok(batch) = canonical::read::<Batch>(line) else {
            report.findings.push(Finding::Form { file: File::Batches, line: Some(expected) });
            continue;
        };
        let (number, size) = (batch.number, batch.hashes.len());
        if number != expected {
            report.findings.push(Finding::BatchNumber { expected, found: number });
        }
        if size < MIN_BATCH {
            report.findings.push(Finding::BatchSize { number, size: size as u64 });
        }
        ascending(List::Batch(number), &batch.hashes, |hash| *hash, report);
        if merkle::root(&batch.hashes) != batch.root {
            report.findings.push(Finding::BatchRoot(number));
        }
        for hash in batch.hashes.iter().copied().filter(|hash| seen.contains(hash)) {
            report.findings.push(Finding::BatchTwice { number, hash });
        }
        seen.extend(batch.hashes.iter().copied());
        batches.push(batch);
    }
    report.numbers.batches = batches.len() as u64;
    report.numbers.in_batches = seen.len() as u64;
    batches
}
