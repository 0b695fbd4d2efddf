//! The ballot of a participatory budget: a question for each envelope, made of the projects that it pays.

use super::asked::Asking;
use super::bounds;
use super::budget::{BudgetFile, CompletionFile, MethodFile, RuleFile, UnaffordableFile, UtilityFile};
use crate::diagnostic::{Code, Reporter, Span, Words};
use crate::yaml::Located;
use parvis_model::Lang;
use parvis_model::ballot::{BallotOption, BallotQuestion, Choice, Funding, Method, TieBreak, Ties};
use parvis_model::budget::{Budget, District, PROJECTS_MAX, Project};
use parvis_model::money::Cents;
use parvis_model::tally::budget::{Completion, Measure, Rule, Unaffordable, Utility};
use std::collections::BTreeMap;

const POINTS: u16 = 10;
/// Long rankings are so many that one can be agreed on to recognise a ballot in the public box.
const MAX_RANKS: u8 = 5;
/// By how much equal shares are raised at a time: one euro.
const STEP: u64 = 100;

/// How one votes and how it is counted.
#[derive(Clone, Copy)]
pub(super) struct Counting<'a> {
    file: &'a BudgetFile,
    method: MethodFile,
    rule: Rule,
    ties: TieBreak,
}

pub(super) fn rules<'a>(reporter: &Reporter<'_>, file: &'a BudgetFile) -> Option<Counting<'a>> {
    fn said<T: Copy>(located: Option<&Located<T>>) -> Option<T> {
        located.and_then(|located| located.value)
    }
    bounds::within(reporter, file.points.as_ref(), "points", 1, 1_000)?;
    let method = file.method.value?;
    let measure = match method {
        MethodFile::Approval | MethodFile::Knapsack => Measure::Chosen,
        MethodFile::Points => Measure::Points,
        MethodFile::Ranking => Measure::Borda,
    };
    let by_cost = said(file.utility.as_ref()) != Some(UtilityFile::Cardinality);
    let utility = Utility { measure, by_cost };
    let rule = match said(file.rule.as_ref()).unwrap_or(RuleFile::Greedy) {
        RuleFile::Greedy => {
            let stops = said(file.unaffordable.as_ref()) == Some(UnaffordableFile::Stop);
            Rule::Greedy { utility, unaffordable: if stops { Unaffordable::Stop } else { Unaffordable::Skip } }
        }
        RuleFile::EqualShares => {
            let completion = match said(file.completion.as_ref()).unwrap_or(CompletionFile::Add1Greedy) {
                CompletionFile::None => Completion::None,
                CompletionFile::Add1 => Completion::Add1 { step: STEP },
                CompletionFile::Add1Greedy => Completion::Add1Greedy { step: STEP },
                CompletionFile::Greedy => Completion::Greedy,
            };
            Rule::EqualShares { utility, completion }
        }
    };
    Some(Counting { file, method, rule, ties: said(file.ties.as_ref()).unwrap_or_default() })
}

fn choice(reporter: &Reporter<'_>, counting: Counting<'_>, projects: usize) -> Option<Choice> {
    let Counting { file, method, .. } = counting;
    let most = u8::try_from(projects).unwrap_or(u8::MAX);
    Some(match method {
        MethodFile::Knapsack => Choice::Knapsack,
        MethodFile::Approval => {
            let max = bounds::within(reporter, file.max.as_ref(), "max", 1, most)?.unwrap_or(most);
            let min = bounds::within(reporter, file.min.as_ref(), "min", 1, max)?.unwrap_or(1);
            Choice::Approval { min, max }
        }
        MethodFile::Points => {
            let total = file.points.as_ref().and_then(|points| points.value).unwrap_or(POINTS);
            let each = bounds::within(reporter, file.max_per_project.as_ref(), "max_per_project", 1, total)?;
            Choice::Points { total, max_per_option: each.unwrap_or(total) }
        }
        MethodFile::Ranking => {
            let ranks = bounds::within(reporter, file.max_ranks.as_ref(), "max_ranks", 1, most)?;
            Choice::Ranking { max_ranks: ranks.unwrap_or(MAX_RANKS.min(most)) }
        }
    })
}

/// A question for each envelope that has projects. `told` where nothing is wrong with the projects themselves.
pub(super) fn questions(
    asking: Asking<'_>,
    span: &Span,
    districts: &[District],
    envelope: Option<Cents>,
    projects: &[Project],
    counting: Counting<'_>,
    told: bool,
) -> Option<Vec<BallotQuestion>> {
    let words = Words::from_file(
        asking.lang,
        match asking.lang {
            Lang::Fr => include_str!("../../locales/fr/asked.ftl"),
            Lang::En => include_str!("../../locales/en/asked.ftl"),
        },
    );
    let own = districts.iter().filter_map(|district| Some((Some(district), district.envelope?)));
    let envelopes = envelope.map(|envelope| (None, envelope)).into_iter().chain(own);
    let groups: Vec<(Option<&District>, Cents, Vec<&Project>)> = envelopes
        .map(|(district, of)| {
            let id = district.map(|district| district.id.as_str());
            let paid = |project: &&Project| {
                let by = paid_by(project.district.as_deref(), districts, envelope);
                project.status.is_on_ballot() && by.is_some_and(|(by, _)| by == id)
            };
            (district, of, projects.iter().filter(paid).collect())
        })
        .collect();
    let several = groups.len() > 1;
    let mut questions = Vec::new();
    for (district, envelope, projects) in groups {
        if !(2..=PROJECTS_MAX).contains(&projects.len()) {
            if told {
                let of = district.map_or_else(|| "none".to_owned(), |district| district.label.clone());
                let (found, max) = (projects.len().to_string(), PROJECTS_MAX.to_string());
                let args = vec![("district", of.into()), ("found", found.into()), ("max", max.into())];
                asking.reporter.at(span, Code::HowManyProjects, args);
            }
            continue;
        }
        let label = match district {
            None => words.message("budget-question", &[]),
            Some(district) => words.message("budget-question-district", &[("district", district.label.clone().into())]),
        };
        let option = |project: &&Project| BallotOption {
            id: project.id.clone(),
            label: project.title.clone(),
            hint: None,
            picture: None,
        };
        let costs: BTreeMap<_, _> =
            projects.iter().map(|project| (project.id.clone(), project.cost.unwrap_or_default())).collect();
        let funding = Funding {
            choice: choice(asking.reporter, counting, projects.len())?,
            envelope,
            costs,
            rule: counting.rule,
            ties: counting.ties,
            may_skip: several,
        };
        questions.push(BallotQuestion {
            id: Budget::question_name(district.map(|district| district.id.as_str()))?,
            label,
            hint: None,
            method: Method::Funding(Box::new(funding)),
            options: projects.iter().map(option).collect(),
            ties: if counting.ties == TieBreak::Lot { Ties::Lot } else { Ties::Left },
        });
    }
    (!questions.is_empty()).then_some(questions)
}

/// The envelope that projects of a district are paid from: its own, else that of the commune. With the district's name where
/// it is its own.
pub(super) fn paid_by<'a>(
    district: Option<&'a str>,
    districts: &[District],
    envelope: Option<Cents>,
) -> Option<(Option<&'a str>, Cents)> {
    let own = districts.iter().find(|known| Some(known.id.as_str()) == district).and_then(|known| known.envelope);
    own.map(|own| (district, own)).or_else(|| envelope.map(|whole| (None, whole)))
}
