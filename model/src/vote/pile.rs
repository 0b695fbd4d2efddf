//! Ballots on paper as somebody typed them: what they say, and how many say so. Two piles are compared without any order, since
//! nobody counts a pile twice in the same one.

use super::texts::{read_totals, totals_text};
use crate::ballot::{Ballot, BallotQuestion, Mark, Method};
use std::collections::{BTreeMap, BTreeSet};

/// Ballots, those that say the same put together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pile(BTreeMap<Ballot, u64>);

/// Something that two piles disagree about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What the ballots say.
    pub ballot: Ballot,
    /// How many of them there are in the one.
    pub one: u64,
    /// How many in the other.
    pub other: u64,
}

impl Pile {
    /// Adds so many ballots that say the same.
    pub fn add(&mut self, ballot: Ballot, number: u64) {
        if number > 0 {
            let count = self.0.entry(ballot).or_default();
            *count = count.saturating_add(number);
        }
    }

    /// Takes out everything that says what the ballot at this place of [`Pile::iter`] does.
    pub fn remove(&mut self, place: usize) {
        if let Some(ballot) = self.0.keys().nth(place).cloned() {
            self.0.remove(&ballot);
        }
    }

    /// What ballots say and how many say so, in the order of what they say.
    pub fn iter(&self) -> impl Iterator<Item = (&Ballot, u64)> {
        self.0.iter().map(|(ballot, number)| (ballot, *number))
    }

    /// How many ballots there are.
    pub fn size(&self) -> u64 {
        self.0.values().fold(0, |sum, number| sum.saturating_add(*number))
    }

    /// How many of them are spoilt.
    pub fn spoilt(&self) -> u64 {
        self.0.get(&Ballot::spoilt()).copied().unwrap_or(0)
    }

    /// How many of them are blank for every question.
    pub fn blank(&self) -> u64 {
        let spoilt = Ballot::spoilt();
        let blank = |ballot: &Ballot| *ballot != spoilt && ballot.iter().all(|(_, mark)| *mark == Mark::Blank);
        self.0.iter().filter(|(ballot, _)| blank(ballot)).map(|(_, number)| number).sum()
    }

    /// Its one text: that of the totals on paper.
    pub fn text(&self) -> String {
        let ballots: Vec<_> = self.0.iter().map(|(ballot, number)| (ballot.clone(), *number)).collect();
        totals_text(&ballots)
    }

    /// Reads [`Pile::text`]; nothing where a ballot says what the questions do not allow.
    pub fn read(text: &str, questions: &[BallotQuestion]) -> Option<Self> {
        let spoilt = Ballot::spoilt();
        let ballots = read_totals(text)?;
        let allowed = |ballot: &Ballot| *ballot == spoilt || ballot.check(questions).is_ok();
        ballots.iter().all(|(ballot, _)| allowed(ballot)).then(|| Self(ballots.into_iter().collect()))
    }

    /// What the two disagree about, in the order of what ballots say.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let count = |pile: &Self, ballot: &Ballot| pile.0.get(ballot).copied().unwrap_or(0);
        let all: BTreeSet<&Ballot> = self.0.keys().chain(other.0.keys()).collect();
        let both = all.into_iter().map(|ballot| Difference {
            one: count(self, ballot),
            other: count(other, ballot),
            ballot: ballot.clone(),
        });
        both.filter(|both| both.one != both.other).collect()
    }
}

/// The question of a vote for whose ballots a number an option says everything: the only one, of which one option is chosen.
pub fn tallied(questions: &[BallotQuestion]) -> Option<&BallotQuestion> {
    match questions {
        [question] if matches!(question.method, Method::YesNo | Method::Single) => Some(question),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::Ties;
    use crate::id::{OptionId, QuestionId};

    fn question(id: &str) -> BallotQuestion {
        let (method, options, ties) = (Method::YesNo, Vec::new(), Ties::Left);
        BallotQuestion { id: QuestionId::parse(id).unwrap(), label: id.to_owned(), hint: None, method, options, ties }
    }

    fn ballot(said: &str) -> Ballot {
        let mark = if said == "blank" { Mark::Blank } else { Mark::One(OptionId::parse(said).unwrap()) };
        Ballot::of([(question("halle").id, mark)].into()).unwrap()
    }

    fn pile(ballots: &[(Ballot, u64)]) -> Pile {
        let mut pile = Pile::default();
        for (ballot, number) in ballots {
            pile.add(ballot.clone(), *number);
        }
        pile
    }

    #[test]
    fn a_pile_counts_what_is_in_it_in_any_order() {
        let one = pile(&[(ballot("yes"), 2), (ballot("blank"), 1), (Ballot::spoilt(), 3), (ballot("yes"), 1)]);
        let other = pile(&[(Ballot::spoilt(), 3), (ballot("yes"), 3), (ballot("blank"), 1), (ballot("no"), 0)]);
        assert_eq!(one, other);
        assert_eq!((one.size(), one.blank(), one.spoilt()), (7, 1, 3));
        assert_eq!(one.text(), other.text());
        assert_eq!(Pile::read(&one.text(), &[question("halle")]), Some(one.clone()));
        assert_eq!(one.differences(&other), []);
    }

    #[test]
    fn only_what_the_questions_allow_is_read() {
        let text = pile(&[(ballot("yes"), 2), (Ballot::spoilt(), 1)]).text();
        assert!(Pile::read(&text, &[question("halle")]).is_some());
        assert_eq!(Pile::read(&text, &[question("nom")]), None);
        assert_eq!(Pile::read("", &[question("halle")]), None);
        assert_eq!(Pile::read(&text.replace(":2", ":0"), &[question("halle")]), None);
    }

    #[test]
    fn piles_say_where_they_differ() {
        let mut one = pile(&[(ballot("yes"), 12), (ballot("no"), 3), (Ballot::spoilt(), 1)]);
        let other = pile(&[(ballot("yes"), 11), (ballot("no"), 3), (ballot("blank"), 2)]);
        let found: Vec<(Ballot, u64, u64)> =
            one.differences(&other).into_iter().map(|found| (found.ballot, found.one, found.other)).collect();
        assert_eq!(found.len(), 3);
        assert!(found.contains(&(ballot("yes"), 12, 11)) && found.contains(&(ballot("blank"), 0, 2)));
        assert!(found.contains(&(Ballot::spoilt(), 1, 0)));
        let place = one.iter().position(|(said, _)| *said == ballot("no")).unwrap();
        one.remove(place);
        one.remove(99);
        assert_eq!(one.size(), 13);
    }

    #[test]
    fn numbers_are_enough_for_one_choice_only() {
        assert!(tallied(&[question("halle")]).is_some());
        assert!(tallied(&[question("halle"), question("nom")]).is_none());
        assert!(tallied(&[BallotQuestion { method: Method::Approval, ..question("halle") }]).is_none());
    }
}
