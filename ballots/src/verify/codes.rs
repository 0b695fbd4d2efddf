//! What became of the codes: that every list holds only codes that it may hold, and that the numbers reconcile.

use super::{Counted, Finding, List, OnPaper, Report, ascending};
use crate::board::Codes;
use crate::code::CodeHash;
use crate::manifest::Manifest;
use std::collections::HashSet;

pub(super) fn check(manifest: &Manifest, codes: &Codes, paper: &OnPaper, report: &mut Report) {
    let lists = [
        (List::Used, &codes.used),
        (List::UsedOnPaper, &codes.used_on_paper),
        (List::Revoked, &codes.revoked),
        (List::Reissued, &codes.reissued),
    ];
    for (list, hashes) in lists {
        ascending(list, hashes, |code| *code.as_hash(), report);
    }
    members(manifest, codes, report);
    let [used, used_on_paper, revoked, reissued] = lists.map(|(_, hashes)| hashes.len() as u64);
    report.numbers.used = used;
    report.numbers.used_on_paper = used_on_paper;
    report.numbers.revoked = revoked;
    report.numbers.reissued = reissued;

    let (envelopes, paper_ballots) = match paper {
        OnPaper::Unknown => (used_on_paper, 0),
        OnPaper::No => (0, 0),
        OnPaper::Yes(paper) => (paper.envelopes, paper.ballots),
    };
    report.numbers.paper_ballots = paper_ballots;
    if envelopes != used_on_paper {
        let what = Counted::Envelopes;
        report.findings.push(Finding::Number { what, declared: envelopes, found: used_on_paper });
    }
    let printed = manifest.code_hashes.len() as u64;
    let limits = [
        (Counted::Ballots, report.numbers.ballots, Counted::Used, used),
        (Counted::PaperBallots, paper_ballots, Counted::Envelopes, envelopes),
        (Counted::Reissued, reissued, Counted::Revoked, revoked),
        (Counted::UsedAnyhow, used + used_on_paper, Counted::Printed, printed),
    ];
    for (what, count, limit_of, limit) in limits {
        if count > limit {
            report.findings.push(Finding::MoreThan { what, count, limit_of, limit });
        }
    }
}

/// Who may be in which list.
fn members(manifest: &Manifest, codes: &Codes, report: &mut Report) {
    let reserve: HashSet<&CodeHash> = manifest.reserve_hashes.iter().collect();
    for hash in codes.reissued.iter().filter(|hash| !reserve.contains(hash)) {
        report.findings.push(Finding::NotReserve(*hash));
    }
    let reissued = codes.reissued.iter().filter(|hash| reserve.contains(hash));
    let valid: HashSet<&CodeHash> = manifest.code_hashes.iter().chain(reissued).collect();
    let lists = [(List::Used, &codes.used), (List::UsedOnPaper, &codes.used_on_paper), (List::Revoked, &codes.revoked)];
    for (list, hashes) in lists {
        for hash in hashes.iter().filter(|hash| !valid.contains(hash)) {
            report.findings.push(Finding::NeverPrinted { list, hash: *hash });
        }
    }
    for (index, (first, hashes)) in lists.iter().enumerate() {
        let known: HashSet<&CodeHash> = hashes.iter().collect();
        for (second, others) in &lists[index + 1..] {
            for hash in others.iter().filter(|hash| known.contains(hash)) {
                report.findings.push(Finding::InBoth { first: *first, second: *second, hash: *hash });
            }
        }
    }
}
