//! What a question of a vote must be like before anybody can vote on it.

use super::{BLANK, BallotQuestion, Funding, GRADES_MAX, Grade, Method, OPTIONS_MAX};
use crate::id::OptionId;
use crate::money::CENTS_MAX;
use std::collections::BTreeSet;

/// Why a question cannot be put to the vote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// Options of a yes/no question, which has its own.
    #[error("a yes/no question has no other options")]
    YesNoWithOptions,
    /// Fewer options than two, or more than [`OPTIONS_MAX`].
    #[error("a question has 2 to {OPTIONS_MAX} options, not {found}")]
    HowManyOptions {
        /// How many there are.
        found: usize,
    },
    /// Two options or two grades of one name.
    #[error("`{0}` is there twice")]
    Twice(OptionId),
    /// An option called [`BLANK`].
    #[error("no option can be called `{BLANK}`")]
    CalledBlank,
    /// A number of the method that is zero, above the number of options, or with `min` above `max`.
    #[error("`{key}` is {found}, and must be from {from} to {to}")]
    OutOfRange {
        /// The field of [`Method`].
        key: &'static str,
        /// What it is.
        found: u64,
        /// The smallest.
        from: u64,
        /// The largest.
        to: u64,
    },
    /// Fewer grades than two, or more than [`GRADES_MAX`].
    #[error("a majority judgment has 2 to {GRADES_MAX} grades, not {found}")]
    HowManyGrades {
        /// How many there are.
        found: usize,
    },
    /// A project without a cost, or a cost without a project.
    #[error("`{0}` must be an option and have a cost")]
    Cost(OptionId),
}

impl BallotQuestion {
    /// Everything that keeps the question from being put to the vote; nothing for a good one.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = self.flaws_of_options();
        let options = u64::try_from(self.options.len()).unwrap_or(u64::MAX);
        let mut range = |key, found: u64, from: u64, to: u64| {
            if !(from..=to.max(from)).contains(&found) {
                flaws.push(Flaw::OutOfRange { key, found, from, to: to.max(from) });
            }
        };
        if let Method::Funding(funding) = &self.method {
            range("envelope", funding.envelope.get(), 1, CENTS_MAX);
        }
        match &*self.method.marking() {
            Method::YesNo | Method::Single | Method::Approval | Method::Funding(_) => {}
            Method::Several { min, max } => {
                range("max", u64::from(*max), 1, options);
                range("min", u64::from(*min), 1, u64::from(*max));
            }
            Method::Ranking { max_ranks, .. } => range("max_ranks", u64::from(*max_ranks), 1, options),
            Method::Points { total, max_per_option } => {
                range("total", u64::from(*total), 1, u64::from(u16::MAX));
                range("max_per_option", u64::from(*max_per_option), 1, u64::from(*total));
            }
            Method::Judgment { grades } => flaws.extend(flaws_of_grades(grades)),
        }
        flaws.extend(self.funding().into_iter().flat_map(|funding| self.flaws_of_costs(funding)));
        flaws
    }

    fn flaws_of_costs(&self, funding: &Funding) -> Vec<Flaw> {
        let valid = |option: &OptionId| {
            let cost = funding.costs.get(option).map_or(0, |cost| cost.get());
            (1..=CENTS_MAX).contains(&cost) && self.options.iter().any(|known| known.id == *option)
        };
        let named = self.options.iter().map(|option| &option.id).chain(funding.costs.keys());
        let wrong: BTreeSet<&OptionId> = named.filter(|option| !valid(option)).collect();
        wrong.into_iter().cloned().map(Flaw::Cost).collect()
    }

    fn flaws_of_options(&self) -> Vec<Flaw> {
        let found = self.options.len();
        if self.method == Method::YesNo {
            return if found == 0 { Vec::new() } else { vec![Flaw::YesNoWithOptions] };
        }
        let mut flaws = Vec::new();
        if !(2..=OPTIONS_MAX).contains(&found) {
            flaws.push(Flaw::HowManyOptions { found });
        }
        if self.options.iter().any(|option| option.id.as_str() == BLANK) {
            flaws.push(Flaw::CalledBlank);
        }
        flaws.extend(twice(self.options.iter().map(|option| &option.id)).map(Flaw::Twice));
        flaws
    }
}

fn flaws_of_grades(grades: &[Grade]) -> Vec<Flaw> {
    let found = grades.len();
    let number = (!(2..=GRADES_MAX).contains(&found)).then_some(Flaw::HowManyGrades { found });
    number.into_iter().chain(twice(grades.iter().map(|grade| &grade.id)).map(Flaw::Twice)).collect()
}

/// The names that came before.
fn twice<'a>(names: impl Iterator<Item = &'a OptionId>) -> impl Iterator<Item = OptionId> {
    let mut seen = BTreeSet::new();
    names.filter(move |name| !seen.insert(*name)).cloned()
}
