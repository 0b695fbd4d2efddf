//! Checks a published vote from its files alone, and names everything that does not hold.
//!
//! It trusts one thing, the fingerprint of the manifest, which comes from a poster. It knows no counting rule: how choices
//! are read and counted is a [`Count`]. What the scheme cannot show, whoever runs it, stands in docs/threat-model.md.

mod ballots;
mod codes;
mod finding;
mod opening;

pub use finding::{Counted, Finding, List};

use crate::board::{Closing, Codes, File, Files, Paper};
use crate::canonical::{self, FormError, is_text};
use crate::hash::{Hash, Short};
use crate::manifest::Manifest;
use crate::seal::Seal;

/// The counting rules: what choices and results mean.
pub trait Count: Sync {
    /// Whether these choices are a ballot that the manifest's rules allow, in its canonical text. Asked from several
    /// threads.
    fn allows(&self, manifest: &Manifest, choices: &str) -> bool;

    /// The same for many ballots, for rules that are better read once.
    fn allowing<'a>(&'a self, manifest: &'a Manifest) -> Box<dyn Fn(&str) -> bool + Sync + 'a> {
        Box::new(|choices| self.allows(manifest, choices))
    }

    /// The result, in its canonical text, of ballots with these choices (in ascending order of the ballots' hashes)
    /// together with the totals on paper. `None` if the rules or the totals cannot be read.
    fn result(&self, manifest: &Manifest, choices: &[&str], paper: Option<&Paper>) -> Option<String>;
}

/// What was found in the files of a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Everything that does not hold, in the order of the checks. None: all of it holds.
    pub findings: Vec<Finding>,
    /// Whether the vote is closed, that is, whether anything of its end is published.
    pub closed: bool,
    /// The fingerprint of `manifest.json`, for comparison with the poster.
    pub fingerprint: Option<Short>,
    /// The fingerprint of `closing.json`, for comparison with the minutes.
    pub closing: Option<Short>,
    /// How many there are of what.
    pub numbers: Numbers,
}

/// How many there are of what, as found in the files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Codes on letters.
    pub printed: u64,
    /// Codes in reserve.
    pub reserve: u64,
    /// Batches published.
    pub batches: u64,
    /// Ballot hashes in batches.
    pub in_batches: u64,
    /// Codes traded for a token.
    pub used: u64,
    /// Codes found on envelopes.
    pub used_on_paper: u64,
    /// Codes revoked.
    pub revoked: u64,
    /// Codes reissued.
    pub reissued: u64,
    /// Ballots cast on the web.
    pub ballots: u64,
    /// Ballots on paper.
    pub paper_ballots: u64,
}

/// Checks everything that the files allow: while the vote is open, the manifest and the batches; once anything of its end
/// is there, all of it.
///
/// Signatures take nearly all of the time; with the feature `parallel` they use all processors.
pub fn verify(files: &Files, expected: Option<&Short>, count: &dyn Count) -> Report {
    let mut report = Report::default();
    let Some(manifest) = opening::manifest(files, expected, &mut report) else { return report };
    let batches = opening::batches(files, &mut report);
    let end = [File::Ballots, File::Codes, File::Paper, File::Closing, File::ClosingSeal];
    report.closed = end.iter().any(|file| files.get(*file).is_some());
    if !report.closed {
        return report;
    }
    let closing = closing(files, &manifest, &mut report);
    let paper = closing.as_ref().map_or(OnPaper::Unknown, |closing| paper(files, closing, &mut report));
    let contents = ballots::check(files, &manifest, count, &mut report);
    if let Some(codes) = read_file::<Codes>(files, File::Codes, &mut report) {
        codes::check(&manifest, &codes, &paper, &mut report);
    }
    let Some(contents) = contents else { return report };
    ballots::compare(&contents, &batches, closing.as_ref(), &mut report);
    let paper = match &paper {
        OnPaper::Unknown => return report,
        OnPaper::No => None,
        OnPaper::Yes(paper) => Some(paper),
    };
    if let Some(closing) = closing {
        let computed = count.result(&manifest, &contents.choices(), paper);
        if computed.as_deref() != Some(&closing.result) {
            report.findings.push(Finding::Result { declared: closing.result, computed });
        }
    }
    report
}

/// Reads the closing; checks its seal, its vote and the hashes by which it names other files.
fn closing(files: &Files, manifest: &Manifest, report: &mut Report) -> Option<Closing> {
    let bytes = required(files, File::Closing, report)?;
    report.closing = Some(crate::manifest::fingerprint(bytes));
    seal(files, (File::Closing, bytes), File::ClosingSeal, manifest, report);
    let closing = formed(Closing::from_file(bytes), File::Closing, report)?;
    if closing.vote != manifest.vote {
        report.findings.push(Finding::OtherVote);
    }
    let named = [
        (File::Manifest, Some(closing.manifest)),
        (File::Batches, Some(closing.batches)),
        (File::Codes, Some(closing.codes)),
        (File::Paper, closing.paper),
    ];
    for (file, declared) in named {
        match (files.get(file), declared) {
            (Some(bytes), declared) if declared != Some(Hash::of(bytes)) => {
                report.findings.push(Finding::FileHash(file));
            }
            (None, Some(_)) if file == File::Paper => report.findings.push(Finding::Missing(file)),
            _ => {}
        }
    }
    Some(closing)
}

/// Whether ballots on paper were counted.
enum OnPaper {
    /// The file that would say it cannot be read: what depends on it is not checked, since it would only be wrong too.
    Unknown,
    No,
    Yes(Paper),
}

/// Reads the totals on paper, if there are any.
fn paper(files: &Files, closing: &Closing, report: &mut Report) -> OnPaper {
    // Totals that the closing does not name were not counted, and that they are there has been found already; so has that
    // those which it names are missing.
    if closing.paper.is_none() {
        return OnPaper::No;
    }
    let Some(bytes) = files.get(File::Paper) else { return OnPaper::Unknown };
    let read = canonical::read::<Paper>(bytes);
    let read = read.and_then(|paper| if is_text(&paper.totals) { Ok(paper) } else { Err(FormError) });
    formed(read, File::Paper, report).map_or(OnPaper::Unknown, OnPaper::Yes)
}

/// The bytes of a file that must be there.
fn required<'a>(files: &'a Files, file: File, report: &mut Report) -> Option<&'a [u8]> {
    let bytes = files.get(file);
    if bytes.is_none() {
        report.findings.push(Finding::Missing(file));
    }
    bytes
}

/// What was read, or a finding.
fn formed<T>(read: Result<T, FormError>, file: File, report: &mut Report) -> Option<T> {
    if read.is_err() {
        report.findings.push(Finding::Form { file, line: None });
    }
    read.ok()
}

/// A file of one line that must be there.
fn read_file<T>(files: &Files, file: File, report: &mut Report) -> Option<T>
where
    T: serde::Serialize + serde::de::DeserializeOwned,
{
    let bytes = required(files, file, report)?;
    formed(canonical::read(bytes), file, report)
}

/// Whether the key in the manifest sealed these bytes.
fn seal(files: &Files, of: (File, &[u8]), beside: File, manifest: &Manifest, report: &mut Report) {
    let Some(bytes) = required(files, beside, report) else { return };
    let Some(seal) = formed(Seal::from_file(bytes), beside, report) else { return };
    if !manifest.seal_key.verify(of.1, &seal) {
        report.findings.push(Finding::Seal(of.0));
    }
}

/// Whether a list is strictly ascending; says where it is not.
fn ascending<T: Ord + Copy>(list: List, all: &[T], hash: impl Fn(&T) -> Hash, report: &mut Report) {
    for (place, pair) in all.windows(2).enumerate() {
        match pair[0].cmp(&pair[1]) {
            std::cmp::Ordering::Less => {}
            std::cmp::Ordering::Equal => {
                report.findings.push(Finding::Duplicate { list, hash: hash(&pair[1]) });
            }
            std::cmp::Ordering::Greater => {
                report.findings.push(Finding::Unsorted { list, place: place as u64 + 1 });
            }
        }
    }
}
