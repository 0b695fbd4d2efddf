//! The counting rules of `parvis-model` for the verifier of `parvis-ballots`, which knows none: whoever verifies a box counts as
//! whoever declares its result.

use parvis_ballots::{Count, Manifest, Paper};
use parvis_model::Ballot;
use parvis_model::ballot::BallotQuestion;
use parvis_model::tally::vote::count_ballots;
use parvis_model::vote::{read_rules, read_totals, result_text};

/// What a manifest's rules say. The lot is drawn from the manifest's seed, in hexadecimal digits: it was fixed, by nobody's
/// choice, before there was a ballot.
#[derive(Debug, Clone, Copy)]
pub struct Counting;

impl Counting {
    /// A ballot that these questions allow, from its one text.
    pub(crate) fn read(questions: &[BallotQuestion], choices: &str) -> Option<Ballot> {
        Ballot::parse(choices).ok().filter(|ballot| ballot.check(questions).is_ok())
    }
}

impl Count for Counting {
    fn allows(&self, manifest: &Manifest, choices: &str) -> bool {
        read_rules(&manifest.rules).is_some_and(|questions| Self::read(&questions, choices).is_some())
    }

    fn result(&self, manifest: &Manifest, choices: &[&str], paper: Option<&Paper>) -> Option<String> {
        let questions = read_rules(&manifest.rules)?;
        let mut ballots: Vec<(Ballot, u64)> =
            choices.iter().filter_map(|choices| Some((Self::read(&questions, choices)?, 1))).collect();
        if let Some(paper) = paper {
            ballots.extend(read_totals(&paper.totals)?);
        }
        let outcomes = count_ballots(&questions, &manifest.seed.to_string(), &ballots).ok()?;
        Some(result_text(&outcomes))
    }
}
