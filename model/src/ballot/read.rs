//! From a form to a ballot, and back. The form needs no JavaScript: see [`BallotQuestion::inputs`].

use super::check::count;
use super::{BLANK, Ballot, BallotOption, BallotQuestion, Fault, Mark, Method, Wrong};
use crate::form::{TICKED, Typed};
use crate::id::OptionId;
use std::collections::{BTreeMap, BTreeSet};

/// What a form said: what was typed, to show it again, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What was typed into the inputs of the questions, exactly as it came; of other inputs nothing is kept.
    pub typed: Typed,
    /// The ballot, or every question with its first mistake in the order of the questions.
    pub ballot: Result<Ballot, Vec<Wrong>>,
}

impl Reading {
    /// Reads the names and values that a form sent, in any order. Where a name comes twice with different values, the
    /// first one is kept to be shown and the question is wrong.
    pub fn of<N, V>(questions: &[BallotQuestion], pairs: impl IntoIterator<Item = (N, V)>) -> Self
    where
        N: Into<String>,
        V: Into<String>,
    {
        let mut typed = Typed::new();
        let mut repeated = BTreeSet::new();
        for (name, value) in pairs {
            let (name, value) = (name.into(), value.into());
            if !questions.iter().any(|question| question.has_input(&name)) {
                continue;
            }
            match typed.get(&name) {
                Some(first) if *first != value => {
                    repeated.insert(name);
                }
                Some(_) => {}
                None => {
                    typed.insert(name, value);
                }
            }
        }
        let read = |question: &BallotQuestion| match repeated.iter().find(|name| question.has_input(name)) {
            Some(name) => Err(Wrong { question: question.id.clone(), input: name.clone(), fault: Fault::Repeated }),
            None => question.read(&typed),
        };
        let ballot = collect(questions, &typed, read);
        Self { typed, ballot }
    }
}

/// Reads a ballot from what was typed.
///
/// # Errors
/// Every question with its first mistake, in the order of the questions.
pub fn read_ballot(questions: &[BallotQuestion], typed: &Typed) -> Result<Ballot, Vec<Wrong>> {
    collect(questions, typed, |question| question.read(typed))
}

fn collect(
    questions: &[BallotQuestion],
    typed: &Typed,
    read: impl Fn(&BallotQuestion) -> Result<Mark, Wrong>,
) -> Result<Ballot, Vec<Wrong>> {
    let mut marks = BTreeMap::new();
    let mut wrongs = Vec::new();
    for question in questions {
        match read(question) {
            Ok(mark) => {
                marks.insert(question.id.clone(), mark);
            }
            Err(wrong) => wrongs.push(wrong),
        }
    }
    // Questions may be skipped beside one that is not: nobody votes blank by sending an empty page.
    let skipped = |question: &BallotQuestion| question.skippable() && question.is_untouched(typed);
    if let (true, Some(first)) = (wrongs.is_empty() && questions.iter().all(skipped), questions.first()) {
        wrongs.extend(first.wrong::<()>(Fault::Missing).err());
    }
    // What was read is well-formed; without questions there is no ballot, and nothing to say about it.
    if wrongs.is_empty() { Ballot::of(marks).ok_or(wrongs) } else { Err(wrongs) }
}

impl BallotQuestion {
    /// Whether an input belongs to the question, even one that it does not have any more.
    fn has_input(&self, name: &str) -> bool {
        let after =
            name.strip_prefix(crate::question::INPUT_PREFIX).and_then(|name| name.strip_prefix(self.id.as_str()));
        after.is_some_and(|after| after.is_empty() || after.starts_with('.'))
    }

    fn skippable(&self) -> bool {
        self.funding().is_some_and(|funding| funding.may_skip)
    }

    /// Whether nothing was typed into its inputs.
    fn is_untouched(&self, typed: &Typed) -> bool {
        typed.iter().all(|(name, value)| !self.has_input(name) || value.trim().is_empty())
    }

    /// Reads the mark from what was typed into the question's inputs.
    ///
    /// # Errors
    /// The first mistake. Something typed into an input that the question does not have is one too, since it may have
    /// been somebody's choice: the page is older than the question.
    pub fn read(&self, typed: &Typed) -> Result<Mark, Wrong> {
        let inputs = self.inputs();
        let filled = |name: &&String| typed.get(*name).is_some_and(|value| !value.trim().is_empty());
        let stray = typed.keys().filter(|name| self.has_input(name) && !inputs.contains(name)).find(filled);
        if stray.is_some() {
            return self.wrong(Fault::NotAnOption);
        }
        let marked = match &*self.method.marking() {
            Method::YesNo | Method::Single => return self.radio(typed),
            // What one chooses of projects is never a choice of projects again.
            Method::Several { .. } | Method::Approval | Method::Funding(_) => self.boxes(typed)?,
            Method::Ranking { max_ranks, .. } => self.ranks(typed, *max_ranks)?,
            Method::Judgment { .. } => self.grades_given(typed)?,
            Method::Points { max_per_option, .. } => self.points_given(typed, *max_per_option)?,
        };
        let mark = match (self.ticked(typed, BLANK)?, marked) {
            (true, Some(_)) => return self.wrong_at(BLANK, Fault::BlankAndMarked),
            (true, None) => Mark::Blank,
            (false, Some(mark)) => mark,
            (false, None) if self.skippable() && self.is_untouched(typed) => Mark::Blank,
            (false, None) => return self.wrong(Fault::Missing),
        };
        self.check(&mark)?;
        Ok(mark)
    }

    fn value<'a>(&self, typed: &'a Typed, option: &BallotOption) -> &'a str {
        typed.get(&self.part(option.id.as_str())).map_or("", |value| value.trim())
    }

    fn radio(&self, typed: &Typed) -> Result<Mark, Wrong> {
        match typed.get(&self.input()).map_or("", |value| value.trim()) {
            "" => self.wrong(Fault::Missing),
            BLANK => Ok(Mark::Blank),
            chosen => {
                let Ok(option) = OptionId::parse(chosen) else { return self.wrong(Fault::NotAnOption) };
                let mark = Mark::One(option);
                self.check(&mark)?;
                Ok(mark)
            }
        }
    }

    fn ticked(&self, typed: &Typed, part: &str) -> Result<bool, Wrong> {
        match typed.get(&self.part(part)).map_or("", |value| value.trim()) {
            "" => Ok(false),
            TICKED => Ok(true),
            _ => self.wrong_at(part, Fault::NotTicked),
        }
    }

    fn boxes(&self, typed: &Typed) -> Result<Option<Mark>, Wrong> {
        let mut chosen = BTreeSet::new();
        for option in &self.options {
            if self.ticked(typed, option.id.as_str())? {
                chosen.insert(option.id.clone());
            }
        }
        Ok((!chosen.is_empty()).then_some(Mark::Several(chosen)))
    }

    fn ranks(&self, typed: &Typed, max: u8) -> Result<Option<Mark>, Wrong> {
        // Ranks beyond the most are read up to the number of options, so that the message can say what is wrong.
        let last = u8::try_from(self.options.len()).unwrap_or(u8::MAX);
        let mut by_rank: BTreeMap<u8, OptionId> = BTreeMap::new();
        for option in &self.options {
            let text = self.value(typed, option);
            if text.is_empty() {
                continue;
            }
            let Some(rank) = number(text).and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=last).contains(n)) else {
                return self.wrong_at(option.id.as_str(), Fault::NotARank { last: max });
            };
            if by_rank.insert(rank, option.id.clone()).is_some() {
                return self.wrong_at(option.id.as_str(), Fault::SameRank { rank });
            }
        }
        if by_rank.len() > usize::from(max) {
            return self.wrong(Fault::TooManyRanks { max, found: count(by_rank.len()) });
        }
        if let Some(rank) = (1..).zip(by_rank.keys()).find_map(|(wanted, rank)| (wanted != *rank).then_some(wanted)) {
            return self.wrong(Fault::RankSkipped { rank });
        }
        Ok((!by_rank.is_empty()).then(|| Mark::Ranked(by_rank.into_values().collect())))
    }

    fn grades_given(&self, typed: &Typed) -> Result<Option<Mark>, Wrong> {
        let mut given = BTreeMap::new();
        for option in &self.options {
            match self.value(typed, option) {
                "" => {}
                text => {
                    let Ok(grade) = OptionId::parse(text) else {
                        return self.wrong_at(option.id.as_str(), Fault::NotAGrade);
                    };
                    given.insert(option.id.clone(), grade);
                }
            }
        }
        Ok((!given.is_empty()).then_some(Mark::Graded(given)))
    }

    fn points_given(&self, typed: &Typed, max: u16) -> Result<Option<Mark>, Wrong> {
        let mut given = BTreeMap::new();
        for option in &self.options {
            match self.value(typed, option) {
                "" => {}
                text => match number(text) {
                    Some(0) => {}
                    Some(points) => {
                        given.insert(option.id.clone(), points);
                    }
                    None => return self.wrong_at(option.id.as_str(), Fault::NotPoints { max }),
                },
            }
        }
        Ok((!given.is_empty()).then_some(Mark::Points(given)))
    }

    /// What somebody would have typed to say this, so that a ballot can be shown again in its form. A mark of another
    /// method gives what it says of the options all the same.
    pub fn typed(&self, mark: &Mark) -> Typed {
        let part = |option: &OptionId| self.part(option.as_str());
        match mark {
            Mark::Blank if self.is_radio() => Typed::from([(self.input(), BLANK.to_owned())]),
            Mark::Blank => Typed::from([(self.part(BLANK), TICKED.to_owned())]),
            Mark::One(option) => Typed::from([(self.input(), option.to_string())]),
            Mark::Several(options) => options.iter().map(|option| (part(option), TICKED.to_owned())).collect(),
            Mark::Ranked(options) => {
                (1_u8..).zip(options).map(|(rank, option)| (part(option), rank.to_string())).collect()
            }
            Mark::Graded(given) => given.iter().map(|(option, grade)| (part(option), grade.to_string())).collect(),
            Mark::Points(given) => given.iter().map(|(option, points)| (part(option), points.to_string())).collect(),
        }
    }
}

/// A number without sign. `parse` alone would read `+3`.
fn number(text: &str) -> Option<u16> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
