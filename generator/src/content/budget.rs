//! The `budget` section of `process.yml`. The questions of its vote are made of the projects: one for each envelope.

use super::asked::Asking;
use super::budget_ballot::{paid_by, questions, rules};
use super::projects::{self, Known, Projects};
use super::question::{self, Choices, identifier};
use super::questionnaire::{FollowUpFile, followup};
use super::vote::{self, RiskFile};
use super::{check, schema};
use crate::diagnostic::{Code, Reporter, Span};
use crate::yaml::Located;
use parvis_model::Activity;
use parvis_model::ballot::TieBreak;
use parvis_model::budget::{Budget, District, Group, Project, WHOLE};
use parvis_model::money::Cents;
use parvis_model::vote::Vote;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;

const MAX_LABEL: usize = 120;
const MAX_DISTRICTS: usize = 30;
const MAX_CATEGORIES: usize = 20;

/// How one votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum MethodFile {
    Approval,
    Knapsack,
    Points,
    Ranking,
}

/// How it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RuleFile {
    /// The projects with most votes first.
    Greedy,
    /// The Method of Equal Shares.
    EqualShares,
}

/// What happens to a project that costs more than is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum UnaffordableFile {
    Skip,
    Stop,
}

/// How money is spent that equal shares leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CompletionFile {
    None,
    Add1,
    Add1Greedy,
    Greedy,
}

/// What a project is worth to whoever chose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum UtilityFile {
    /// What it costs.
    Cost,
    /// The same as any other.
    Cardinality,
}

/// `budget`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct BudgetFile {
    /// What may be spent on projects of the whole commune, such as `40 000 €`.
    #[schemars(with = "Option<schema::Bound>")]
    pub(super) envelope: Option<Located<String>>,
    /// The districts, each with its own envelope where it has one.
    pub(super) districts: Option<Located<Vec<Located<DistrictFile>>>>,
    /// The categories of projects.
    pub(super) categories: Choices,
    /// How one votes.
    pub(super) method: Located<MethodFile>,
    /// The fewest projects of `approval`.
    pub(super) min: Option<Located<u8>>,
    /// The most projects of `approval`.
    pub(super) max: Option<Located<u8>>,
    /// How many points there are.
    pub(super) points: Option<Located<u16>>,
    /// How many points one project may get; all unless said otherwise.
    pub(super) max_per_project: Option<Located<u16>>,
    /// How many projects may be ranked.
    pub(super) max_ranks: Option<Located<u8>>,
    /// How it is counted; `greedy` unless said otherwise.
    pub(super) rule: Option<Located<RuleFile>>,
    /// What `greedy` does with a project that costs more than is left; `skip` unless said otherwise.
    pub(super) unaffordable: Option<Located<UnaffordableFile>>,
    /// How money is spent that `equal-shares` leaves; `add1-greedy` unless said otherwise.
    pub(super) completion: Option<Located<CompletionFile>>,
    /// What a project is worth to whoever chose it; its cost unless said otherwise.
    pub(super) utility: Option<Located<UtilityFile>>,
    /// How ties are broken; the cheaper one first unless said otherwise.
    pub(super) ties: Option<Located<TieBreak>>,
    /// Whether nobody can tell who cast which ballot; needs codes by letter.
    pub(super) secret: Option<Located<bool>>,
    /// Whether voters may replace their ballot until the close; no unless said otherwise.
    pub(super) changeable: Option<Located<bool>>,
    /// What the order of the projects and the lot are drawn from; the address of the process unless said otherwise.
    pub(super) seed: Option<Located<String>>,
    /// The answers to the CNIL's risk grid; needed where it is secret or by codes.
    pub(super) risk: Option<Located<RiskFile>>,
    /// What the commune decided on it; the text is in `answer.md`.
    pub(super) followup: Option<Located<FollowUpFile>>,
}

/// One entry of `districts`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct DistrictFile {
    /// Its name in files and addresses.
    #[schemars(regex(pattern = schema::SLUG))]
    id: Located<String>,
    /// What it is called.
    #[schemars(length(max = MAX_LABEL))]
    label: Located<String>,
    /// What may be spent on its own projects.
    #[schemars(with = "Option<schema::Bound>")]
    envelope: Option<Located<String>>,
}

/// Checks the section with the activity that casts its ballots, and the projects.
pub(super) fn convert(
    asking: Asking<'_>,
    section: Located<BudgetFile>,
    activities: &[Activity],
    read: &mut Projects,
) -> Option<Budget> {
    let reporter = asking.reporter;
    let file = section.value?;
    let casting = vote::casting(
        reporter,
        &section.span,
        activities,
        (file.secret.as_ref(), file.changeable.as_ref(), file.risk.as_ref()),
    );
    let envelope = file.envelope.as_ref().and_then(|located| positive(reporter, located));
    let districts = districts(reporter, &file);
    let categories = categories(asking, &file);
    unused_keys(reporter, &file);
    let rules = rules(reporter, &file);
    let seed = file.seed.as_ref().and_then(|seed| check::short(reporter, seed, "seed", MAX_LABEL));
    let followup = followup(reporter, file.followup.as_ref(), asking.files);
    if file.envelope.is_none() && districts.iter().all(|district| district.envelope.is_none()) {
        reporter.at(&section.span, Code::MissingKey, vec![("key", "envelope".into())]);
        return None;
    }
    let own: Vec<&str> = districts.iter().map(|district| district.id.as_str()).collect();
    let kinds: Vec<&str> = categories.iter().map(|category| category.id.as_str()).collect();
    let paid = |district: Option<&str>| paid_by(district, &districts, envelope).map(|(_, envelope)| envelope);
    // What is wrong with an envelope must not be told again for each project.
    let known = Known { districts: &own, categories: &kinds, envelope: &paid };
    if reporter.has_errors() {
        let lenient = |_: Option<&str>| Some(Cents::new(parvis_model::money::CENTS_MAX));
        *read = projects::read(asking.files, Known { envelope: &lenient, ..known });
        return None;
    }
    *read = projects::read(asking.files, known);
    let projects: Vec<Project> = read.items.iter().map(|(_, project)| project.clone()).collect();
    let rules = rules?;
    let questions = questions(asking, &section.span, &districts, envelope, &projects, rules, read.found.is_empty())?;
    let vote = Vote {
        questions,
        secret: casting.secret,
        changeable: casting.changeable,
        seed: seed.unwrap_or_else(|| asking.seed.to_owned()),
        risk: casting.risk,
        followup,
    };
    Some(Budget { vote, envelope, districts, categories, projects })
}

fn positive(reporter: &Reporter<'_>, located: &Located<String>) -> Option<Cents> {
    let amount = projects::amount(reporter, located)?;
    if amount.is_zero() {
        reporter.at(&located.span, Code::BadAmount, vec![("found", "0".into()), ("problem", "zero".into())]);
        return None;
    }
    Some(amount)
}

fn districts(reporter: &Reporter<'_>, file: &BudgetFile) -> Vec<District> {
    let Some(located) = &file.districts else { return Vec::new() };
    let list = located.value.as_deref().unwrap_or_default();
    if list.len() > MAX_DISTRICTS {
        let args = [("key", "districts".to_owned()), ("found", list.len().to_string())];
        let limits = [("min", "1".to_owned()), ("max", MAX_DISTRICTS.to_string())];
        let args = args.into_iter().chain(limits).map(|(key, value)| (key, value.into())).collect();
        reporter.at(&located.span, Code::HowManyOptions, args);
    }
    let mut seen = BTreeSet::from([WHOLE.to_owned()]);
    let mut one = |file: &DistrictFile| {
        let id = identifier(reporter, &file.id);
        let label = check::short(reporter, &file.label, "label", MAX_LABEL);
        let envelope = file.envelope.as_ref().and_then(|located| positive(reporter, located));
        let id = id?;
        if !seen.insert(id.clone()) {
            reporter.at(&file.id.span, Code::DuplicateOption, vec![("found", id.into())]);
            return None;
        }
        Some(District { id, label: label?, envelope })
    };
    list.iter().filter_map(|entry| one(entry.value.as_ref()?)).collect()
}

fn categories(asking: Asking<'_>, file: &BudgetFile) -> Vec<Group> {
    let Some(located) = &file.categories else { return Vec::new() };
    let choices = question::options(asking.reading(), located, "categories", 1..=MAX_CATEGORIES).unwrap_or_default();
    choices.into_iter().map(|choice| Group { id: choice.id, label: choice.label }).collect()
}

/// The keys that a method and a rule use.
fn unused_keys(reporter: &Reporter<'_>, file: &BudgetFile) {
    fn span<T>(located: Option<&Located<T>>) -> Option<&Span> {
        located.map(|located| &located.span)
    }
    let Some(method) = file.method.value else { return };
    let of_method: &[&str] = match method {
        MethodFile::Approval => &["min", "max"],
        MethodFile::Knapsack => &[],
        MethodFile::Points => &["points", "max_per_project"],
        MethodFile::Ranking => &["max_ranks"],
    };
    let rule = file.rule.as_ref().map_or(Some(RuleFile::Greedy), |rule| rule.value);
    let of_rule: &[&str] = match rule {
        Some(RuleFile::Greedy) => &["unaffordable"],
        Some(RuleFile::EqualShares) => &["completion"],
        None => &["unaffordable", "completion"],
    };
    let written = [
        ("min", span(file.min.as_ref()), of_method),
        ("max", span(file.max.as_ref()), of_method),
        ("points", span(file.points.as_ref()), of_method),
        ("max_per_project", span(file.max_per_project.as_ref()), of_method),
        ("max_ranks", span(file.max_ranks.as_ref()), of_method),
        ("unaffordable", span(file.unaffordable.as_ref()), of_rule),
        ("completion", span(file.completion.as_ref()), of_rule),
    ];
    for (key, span, used) in written {
        if let (Some(span), false) = (span, used.contains(&key)) {
            let allowed = if used.is_empty() { "none".to_owned() } else { used.join(", ") };
            reporter.at(span, Code::KeyOfOtherType, vec![("key", key.into()), ("allowed", allowed.into())]);
        }
    }
}
