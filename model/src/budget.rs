//! What is particular to a participatory budget: envelopes, districts, projects and what becomes of them.
//!
//! Its vote is a [`Vote`] like any other, whose questions are made of the projects: so addresses, codes by letter, secret
//! ballots, paper and minutes are those of the vote.

use crate::ballot::BallotQuestion;
use crate::id::{OptionId, QuestionId};
use crate::money::Cents;
use crate::process::Picture;
use crate::tally::vote::Outcome;
use crate::vote::Vote;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The question of projects that are not put to the vote by district.
pub const WHOLE: &str = "commune";
/// The most projects of one question: see [`crate::ballot::OPTIONS_MAX`].
pub const PROJECTS_MAX: usize = 100;

/// A participatory budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// What is put to the vote: one question for each envelope.
    pub vote: Vote,
    /// The envelope of the whole commune, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope: Option<Cents>,
    /// Its districts, in the order of the content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<District>,
    /// Its categories, in the order of the content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Group>,
    /// All projects, in the order of their files.
    pub projects: Vec<Project>,
}

/// A district of the commune.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    /// Its name in addresses and files.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Its own envelope, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope: Option<Cents>,
}

/// A category of projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its name in addresses and files.
    pub id: String,
    /// What it is called.
    pub label: String,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// Its name in ballots and addresses.
    pub id: OptionId,
    /// What it is called.
    pub title: String,
    /// What it is in one or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// What it costs once, taxes included. Absent before it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cents>,
    /// What it costs each year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running_cost: Option<Cents>,
    /// The district it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Its category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Where it is, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who had the idea, as they want to be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// What the commune says of it.
    pub status: ProjectStatus,
    /// Why, where that needs a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What has to happen until it is there, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// What was spent on it so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spent: Option<Cents>,
    /// Who builds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contractor: Option<String>,
}

/// What the commune says of a project.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ProjectStatus {
    /// It is being examined.
    UnderReview,
    /// It cannot be done, for a reason that is given.
    Infeasible,
    /// It is put to the vote. What came out follows from the count.
    #[default]
    Voted,
    /// It was funded.
    Selected,
    /// It was not.
    NotSelected,
    /// It is being built.
    InProgress,
    /// It is there.
    Done,
    /// It was funded and will not be built, for a reason that is given.
    Abandoned,
}

/// A step towards a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// What happens.
    pub title: String,
    /// The day by which it was promised.
    pub expected: Date,
    /// The day on which it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Date>,
}

/// How a milestone stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It happened by the day that was promised.
    Done,
    /// It happened later.
    DoneLate,
    /// It is to come.
    Expected,
    /// The day has passed, and it has not happened.
    Late,
}

impl ProjectStatus {
    /// All, in the order of a project's life.
    pub const ALL: [Self; 8] = [
        Self::UnderReview,
        Self::Infeasible,
        Self::Voted,
        Self::Selected,
        Self::NotSelected,
        Self::InProgress,
        Self::Done,
        Self::Abandoned,
    ];

    /// The word of content files and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::UnderReview => "under-review",
            Self::Infeasible => "infeasible",
            Self::Voted => "voted",
            Self::Selected => "selected",
            Self::NotSelected => "not-selected",
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::Abandoned => "abandoned",
        }
    }

    /// Whether it stands on the ballot, so that its cost must be known.
    pub fn is_on_ballot(self) -> bool {
        !matches!(self, Self::UnderReview | Self::Infeasible)
    }

    /// Whether the commune has to say why.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Infeasible | Self::Abandoned)
    }

    /// Whether it was funded, as far as the commune says.
    pub fn is_funded(self) -> bool {
        matches!(self, Self::Selected | Self::InProgress | Self::Done | Self::Abandoned)
    }
}

impl Milestone {
    /// How it stands on a day.
    pub fn progress(&self, today: Date) -> Progress {
        match self.done {
            Some(done) if done <= self.expected => Progress::Done,
            Some(_) => Progress::DoneLate,
            None if self.expected < today => Progress::Late,
            None => Progress::Expected,
        }
    }
}

impl Progress {
    /// The word of locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::DoneLate => "done-late",
            Self::Expected => "expected",
            Self::Late => "late",
        }
    }
}

impl Project {
    /// What the commune says of it, or what came out of the vote where it says nothing.
    pub fn status_after(&self, outcome: Option<&Outcome>) -> ProjectStatus {
        match (self.status, outcome) {
            (ProjectStatus::Voted, Some(outcome)) if outcome.winners.contains(&self.id) => ProjectStatus::Selected,
            (ProjectStatus::Voted, Some(_)) => ProjectStatus::NotSelected,
            (status, _) => status,
        }
    }

    /// Whether a milestone is late on a day.
    pub fn is_late(&self, today: Date) -> bool {
        !matches!(self.status, ProjectStatus::Done | ProjectStatus::Abandoned)
            && self.milestones.iter().any(|milestone| milestone.progress(today) == Progress::Late)
    }
}

impl Budget {
    /// The project of that name.
    pub fn project(&self, id: &str) -> Option<&Project> {
        self.projects.iter().find(|project| project.id.as_str() == id)
    }

    /// What a district is called.
    pub fn district(&self, id: &str) -> Option<&District> {
        self.districts.iter().find(|district| district.id == id)
    }

    /// What a category is called.
    pub fn category(&self, id: &str) -> Option<&Group> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The question that a project stands in.
    pub fn question_of(&self, project: &Project) -> Option<&BallotQuestion> {
        self.vote.questions.iter().find(|question| question.options.iter().any(|option| option.id == project.id))
    }

    /// All envelopes together.
    pub fn total(&self) -> Cents {
        self.vote.questions.iter().filter_map(BallotQuestion::funding).map(|funding| funding.envelope).sum()
    }

    /// What of `options` lies in each district, in the order of the content; those without a district last, if there are any.
    pub fn by_district<'a>(&'a self, options: &[OptionId]) -> Vec<(Option<&'a District>, Cents, usize)> {
        let of = |district: Option<&str>| {
            let within = |project: &&Project| options.contains(&project.id) && project.district.as_deref() == district;
            let costs = self.projects.iter().filter(within).map(|project| project.cost.unwrap_or_default());
            let costs: Vec<Cents> = costs.collect();
            (costs.iter().copied().sum(), costs.len())
        };
        let with = self.districts.iter().map(|district| (Some(district), of(Some(&district.id))));
        let without = self.projects.iter().any(|project| project.district.is_none()).then(|| (None, of(None)));
        with.chain(without).map(|(district, (spent, number))| (district, spent, number)).collect()
    }

    /// The name of the question of an envelope: that of its district, or [`WHOLE`].
    pub fn question_name(district: Option<&str>) -> Option<QuestionId> {
        QuestionId::parse(district.unwrap_or(WHOLE)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_late_is_late() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let milestone =
            |done: Option<&str>| Milestone { title: String::new(), expected: day("2026-06-30"), done: done.map(day) };
        assert_eq!(milestone(None).progress(day("2026-06-30")), Progress::Expected);
        assert_eq!(milestone(None).progress(day("2026-07-01")), Progress::Late);
        assert_eq!(milestone(Some("2026-06-30")).progress(day("2027-01-01")), Progress::Done);
        assert_eq!(milestone(Some("2026-07-01")).progress(day("2027-01-01")), Progress::DoneLate);
    }
}
