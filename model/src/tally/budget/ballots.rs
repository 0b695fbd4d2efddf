//! Ballots of every kind, and what they mean in numbers.
//!
//! Ballots that say the same are kept once with how many they are: rules look at groups of voters, never at single ones.

use super::election::Election;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The most points that a ballot can give to a project, in either direction. Readers scale decimals to integers.
pub const MAX_POINTS: i64 = 1_000_000_000;

/// What voters were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// To choose projects.
    Approval,
    /// To choose one project.
    ChooseOne,
    /// To give out a number of points.
    Cumulative,
    /// To give points to each project.
    Scoring,
    /// To rank projects.
    Ordinal,
}

impl Kind {
    /// Whether ballots have points.
    pub fn has_points(self) -> bool {
        matches!(self, Self::Cumulative | Self::Scoring)
    }
}

/// A ballot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Ballot {
    /// The projects that it names, by their place in the election, each once; the best first where they are ranked.
    pub projects: Vec<usize>,
    /// The points of each, where there are points; else empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<i64>,
}

/// What a ballot gives to a project that it names; nothing to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// One. A project with points of zero or less is not chosen.
    Chosen,
    /// Its points.
    Points,
    /// Borda points as ballots with a number of places are counted: the first place of `places` is worth that many, the
    /// next one less. This is the `score` of Pabulib's files.
    Borda,
    /// Borda points as `pabutools` defines them: the number of projects that the ballot ranks below this one. The last is
    /// worth nothing, and the first of a short ballot less than that of a long one.
    BordaBelow,
}

/// What a voter gets from a project that is funded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Utility {
    /// What the ballot gives.
    pub measure: Measure,
    /// Whether that is multiplied by the cost of the project.
    pub by_cost: bool,
}

impl Utility {
    /// The cost of the projects that were chosen.
    pub const COST: Self = Self { measure: Measure::Chosen, by_cost: true };
    /// The number of projects that were chosen.
    pub const CARDINALITY: Self = Self { measure: Measure::Chosen, by_cost: false };
}

/// All ballots of a vote, those that say the same together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Profile {
    kind: Kind,
    places: usize,
    groups: Vec<(Ballot, u64)>,
    voters: u64,
}

impl Profile {
    /// Groups ballots. `places` is how many projects a ballot may rank; it only matters to [`Measure::Borda`].
    ///
    /// Projects that are named twice, or that `election` does not have, and points beyond [`MAX_POINTS`] must have been
    /// dealt with by the reader: here the first naming counts, unknown projects do not, and points are cut.
    pub fn new(kind: Kind, places: usize, election: &Election, ballots: impl IntoIterator<Item = Ballot>) -> Self {
        Self::grouped(kind, places, election, ballots.into_iter().map(|ballot| (ballot, 1)))
    }

    /// The same where each ballot comes with how many there are of it.
    pub fn grouped(
        kind: Kind,
        places: usize,
        election: &Election,
        ballots: impl IntoIterator<Item = (Ballot, u64)>,
    ) -> Self {
        let mut places_of: HashMap<Ballot, usize> = HashMap::new();
        let mut profile = Self { kind, places, groups: Vec::new(), voters: 0 };
        for (ballot, number) in ballots.into_iter().filter(|(_, number)| *number > 0) {
            let ballot = clean(ballot, kind, election);
            profile.places = profile.places.max(ballot.projects.len());
            profile.voters += number;
            if let Some(place) = places_of.get(&ballot) {
                profile.groups[*place].1 += number;
            } else {
                places_of.insert(ballot.clone(), profile.groups.len());
                profile.groups.push((ballot, number));
            }
        }
        profile
    }

    /// What voters were asked.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The number of voters, empty ballots included.
    pub fn voters(&self) -> u64 {
        self.voters
    }

    /// Different ballots, and how many there are of each.
    pub fn groups(&self) -> &[(Ballot, u64)] {
        &self.groups
    }

    /// What a ballot gives to the project that it names at `place`.
    fn weight(&self, ballot: &Ballot, place: usize, measure: Measure) -> i64 {
        let below = |length: usize| i64::try_from(length - place).unwrap_or(MAX_POINTS);
        match measure {
            Measure::Chosen => i64::from(ballot.points.get(place).is_none_or(|points| *points > 0)),
            Measure::Points => ballot.points.get(place).copied().unwrap_or(1),
            Measure::Borda => below(self.places),
            Measure::BordaBelow => below(ballot.projects.len() - 1),
        }
    }

    /// How many chose each project.
    pub fn votes(&self, election: &Election) -> Vec<u64> {
        let support = self.support(election, Utility::CARDINALITY);
        support.totals().map(|total| u64::try_from(total).unwrap_or(0)).collect()
    }

    /// What each project gets from all ballots, by a measure.
    pub fn scores(&self, election: &Election, measure: Measure) -> Vec<i128> {
        self.support(election, Utility { measure, by_cost: false }).totals().collect()
    }

    pub(super) fn support(&self, election: &Election, utility: Utility) -> Support {
        let mut by_project = vec![Vec::new(); election.projects().len()];
        for (group, (ballot, _)) in self.groups.iter().enumerate() {
            for (place, project) in ballot.projects.iter().enumerate() {
                let weight = self.weight(ballot, place, utility.measure);
                if weight != 0 {
                    by_project[*project].push(Supporter { group, weight });
                }
            }
        }
        let sizes = self.groups.iter().map(|(_, size)| *size).collect();
        Support { by_project, sizes, voters: self.voters, by_cost: utility.by_cost }
    }
}

fn clean(ballot: Ballot, kind: Kind, election: &Election) -> Ballot {
    let mut seen = vec![false; election.projects().len()];
    let mut points = ballot.points.into_iter();
    let mut named = Vec::new();
    for project in ballot.projects {
        let points = points.next().unwrap_or(1).clamp(-MAX_POINTS, MAX_POINTS);
        if seen.get(project) == Some(&false) {
            seen[project] = true;
            named.push((project, points));
        }
    }
    if kind != Kind::Ordinal {
        named.sort_unstable();
    }
    let (projects, points): (Vec<_>, Vec<_>) = named.into_iter().unzip();
    Ballot { projects, points: if kind.has_points() { points } else { Vec::new() } }
}

/// A group of voters that a project means something to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Supporter {
    /// Its place among the groups.
    pub(super) group: usize,
    /// What its ballot gives, never zero.
    pub(super) weight: i64,
}

/// The ballots, by project.
#[derive(Debug, Clone)]
pub(super) struct Support {
    /// Who supports each project.
    pub(super) by_project: Vec<Vec<Supporter>>,
    /// How many voters each group has.
    pub(super) sizes: Vec<u64>,
    /// All voters.
    pub(super) voters: u64,
    /// Whether utility is what the ballot gives times the cost.
    pub(super) by_cost: bool,
}

impl Support {
    /// What all ballots give to each project.
    pub(super) fn totals(&self) -> impl Iterator<Item = i128> {
        self.by_project.iter().map(|supporters| {
            supporters.iter().map(|s| i128::from(s.weight) * i128::from(self.sizes[s.group])).sum::<i128>()
        })
    }

    /// Those who get something from a project.
    pub(super) fn supporters(&self, project: usize) -> impl Iterator<Item = Supporter> + '_ {
        self.by_project[project].iter().copied().filter(|supporter| supporter.weight > 0)
    }

    /// What a weight is multiplied by to make utility.
    pub(super) fn factor(&self, cost: u64) -> i128 {
        if self.by_cost { i128::from(cost) } else { 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::budget::Project;

    fn election() -> Election {
        let project = |id: &str| Project { id: id.to_owned(), cost: 10, ..Project::default() };
        Election::new(10, ["a", "b", "c"].map(project).to_vec()).unwrap()
    }

    #[test]
    fn ballots_that_say_the_same_are_one_group() {
        let ballot = |projects: &[usize]| Ballot { projects: projects.to_vec(), points: vec![] };
        let ballots = [ballot(&[0, 2]), ballot(&[2, 0]), ballot(&[2, 0, 2, 9]), ballot(&[])];
        let profile = Profile::new(Kind::Approval, 3, &election(), ballots.clone());
        assert_eq!(profile.groups(), [(ballot(&[0, 2]), 3), (ballot(&[]), 1)]);
        assert_eq!((profile.voters(), profile.votes(&election())), (4, vec![3, 0, 3]));
        let ranked = Profile::new(Kind::Ordinal, 3, &election(), ballots);
        assert_eq!(ranked.groups().len(), 3);
    }

    #[test]
    fn measures_of_a_ranking_and_of_points() {
        let ranked = Ballot { projects: vec![2, 0], points: vec![] };
        let profile = Profile::new(Kind::Ordinal, 3, &election(), [ranked]);
        assert_eq!(profile.scores(&election(), Measure::Borda), [2, 0, 3]);
        assert_eq!(profile.scores(&election(), Measure::BordaBelow), [0, 0, 1]);
        let points = Ballot { projects: vec![2, 0, 1], points: vec![4, 0, -1] };
        let profile = Profile::new(Kind::Scoring, 3, &election(), [points]);
        assert_eq!(profile.scores(&election(), Measure::Points), [0, -1, 4]);
        assert_eq!(profile.votes(&election()), [0, 0, 1]);
    }
}
