//! How ties are broken: a total order of the projects, declared before the vote.

use super::ballots::Profile;
use super::election::Election;
use sha2::{Digest, Sha256};
use std::cmp::Reverse;

/// How ties are broken. What is still equal is broken by the order of [`Election::projects`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ties {
    /// By the order of the list of projects.
    Listed,
    /// By the names of projects in ballots, character by character, as `pabutools` does by default: `10` is before `9`.
    Name,
    /// The one that costs less, then by name.
    LowerCost,
    /// The one that more voters chose, then by name.
    MoreVotes,
    /// By lot: the order of the SHA-256 of the seed, a line feed and the name of the project. Anybody can draw it again
    /// from a seed that nobody could know while projects could still change.
    Lot(String),
    /// In a given order: names of projects, the first wins. Those that are not named come last.
    Given(Vec<String>),
}

impl Ties {
    /// The rank of each project, all different: of two that tie, the lower one wins.
    pub fn ranks(&self, election: &Election, profile: &Profile) -> Vec<usize> {
        let projects = election.projects();
        let mut order: Vec<usize> = (0..projects.len()).collect();
        let name = |project: &usize| projects[*project].id.as_str();
        match self {
            Self::Listed => {}
            Self::Name => order.sort_by(|a, b| name(a).cmp(name(b))),
            Self::LowerCost => order.sort_by_key(|project| (projects[*project].cost, name(project))),
            Self::MoreVotes => {
                let votes = profile.votes(election);
                order.sort_by_key(|project| (Reverse(votes[*project]), name(project)));
            }
            Self::Lot(seed) => order.sort_by_cached_key(|project| drawn(seed, name(project))),
            Self::Given(names) => order
                .sort_by_key(|project| names.iter().position(|given| given == name(project)).unwrap_or(names.len())),
        }
        let mut ranks = vec![0; order.len()];
        for (rank, project) in order.into_iter().enumerate() {
            ranks[project] = rank;
        }
        ranks
    }
}

fn drawn(seed: &str, name: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed}\n{name}")).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::budget::{Ballot, Kind, Project};

    #[test]
    fn every_way_is_a_total_order() {
        let costs = [("9", 5), ("10", 5), ("a", 1)];
        let projects = costs.map(|(id, cost)| Project { id: id.to_owned(), cost, ..Project::default() });
        let election = Election::new(9, projects.to_vec()).unwrap();
        let ballot = Ballot { projects: vec![0], points: vec![] };
        let profile = Profile::new(Kind::Approval, 1, &election, [ballot]);
        let ranks = |ties: Ties| ties.ranks(&election, &profile);
        assert_eq!(ranks(Ties::Listed), [0, 1, 2]);
        assert_eq!(ranks(Ties::Name), [1, 0, 2]);
        assert_eq!(ranks(Ties::LowerCost), [2, 1, 0]);
        assert_eq!(ranks(Ties::MoreVotes), [0, 1, 2]);
        assert_eq!(ranks(Ties::Given(vec!["a".to_owned()])), [1, 2, 0]);
        // `printf "2026-11-20\n9" | sha256sum` gives 43e9…, for 10 e761…, for a 0dbb….
        assert_eq!(ranks(Ties::Lot("2026-11-20".to_owned())), [1, 2, 0]);
    }
}
