//! Participatory budgets as Pabulib's `.pb` files (<https://pabulib.org/format>): read, checked, written.
//!
//! A file is three tables, `META`, `PROJECTS` and `VOTES`. [`read`] makes a [`Contest`] of it, which
//! [`parvis_model::tally::budget`] counts, and reports where the file contradicts itself: it counts everything again
//! and believes no number that follows from others. Ballots are counted as they stand, even those that break a limit of
//! the file; what has to be left out is reported.
//!
//! ```
//! let text = "META\nkey;value\nbudget;100\nvote_type;approval\nnum_votes;3\n\
//!             PROJECTS\nproject_id;cost\n1;60\n2;40\n\
//!             VOTES\nvoter_id;vote\na;1,2\nb;2\n";
//! let reading = parvis_pabulib::read(text.as_bytes());
//! let contest = reading.contest.unwrap();
//! // Two decimal places: cents.
//! assert_eq!(contest.election.budget(), 10_000);
//! assert_eq!(contest.profile.votes(&contest.election), [1, 2]);
//! // `num_votes` says three, and there are two.
//! assert_eq!(reading.findings.len(), 1);
//! assert_eq!(reading.findings[0].line, Some(5));
//! ```

mod check;
mod contest;
mod decimal;
mod file;
mod finding;
mod question;
mod votes;
mod write;

pub use contest::Contest;
pub use decimal::Decimal;
pub use file::{File, Row, Table};
pub use finding::{Finding, Problem, Section};
pub use question::meta_of;

/// What a file says.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The tables as they stand.
    pub file: File,
    /// What can be counted; `None` where a finding says that nothing can.
    pub contest: Option<Contest>,
    /// Contradictions and faults, by line.
    pub findings: Vec<Finding>,
}

/// Reads a file. A byte order mark, line ends of any system, empty lines, and spaces around cells do not matter.
pub fn read(bytes: &[u8]) -> Reading {
    let mut findings = Vec::new();
    let Ok(text) = std::str::from_utf8(bytes) else {
        findings.push(Finding { line: None, problem: Problem::NotUtf8 });
        return Reading { file: File::default(), contest: None, findings };
    };
    let file = File::parse(text, &mut findings);
    let contest = contest::interpret(&file, &mut findings);
    findings.sort_by_key(|finding| finding.line);
    Reading { file, contest, findings }
}
