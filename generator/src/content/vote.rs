//! The `vote` section of `process.yml`.

use super::asked::Asking;
use super::question::{self, Choices, MAX_OPTIONS, identifier};
use super::questionnaire::{FollowUpFile, followup};
use super::{bounds, check, schema};
use crate::diagnostic::{Code, Reporter, Span};
use crate::yaml::Located;
use parvis_model::activity::Show;
use parvis_model::ballot::{BLANK, BallotOption, BallotQuestion, GRADES_MAX, Grade, Method, RankingRule, Ties};
use parvis_model::question::{Choice, GRADES};
use parvis_model::vote::{Risk, RiskLevel, Vote};
use parvis_model::{Activity, Identity, OptionId, QuestionId};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;

const MAX_LABEL: usize = 300;
/// A ballot paper with more questions is a questionnaire.
const MAX_QUESTIONS: usize = 12;
/// How many options are ranked at most unless the commune says otherwise: long rankings are so many that one can be agreed
/// on to recognise a ballot in the public box.
const MAX_RANKS: u8 = 5;
const POINTS: u16 = 10;

/// How one votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum MethodFile {
    YesNo,
    Single,
    Several,
    Approval,
    Ranking,
    Judgment,
    Points,
}

/// `vote`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct VoteFile {
    /// Whether nobody can tell who cast which ballot; needs codes by letter.
    secret: Option<Located<bool>>,
    /// Whether voters may replace their ballot until the close; no unless said otherwise.
    changeable: Option<Located<bool>>,
    /// What the order of the options and the lot are drawn from; the address of the process unless said otherwise.
    seed: Option<Located<String>>,
    /// The answers to the CNIL's risk grid; needed where it is secret or by codes.
    risk: Option<Located<RiskFile>>,
    /// What is asked.
    questions: Located<Vec<Located<BallotQuestionFile>>>,
    /// What the commune decided on it; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// `risk`: délibération CNIL n° 2019-053.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct RiskFile {
    /// Whether persons are elected or designated.
    persons: Located<bool>,
    /// Whether the result binds, as that of a local referendum.
    binding: Located<bool>,
    /// Whether much depends on it for somebody: money, work, rights, power.
    stakes: Located<bool>,
    /// Whether the matter divides the commune.
    conflict: Located<bool>,
    /// Whether somebody who would want to change the result has the means.
    means: Located<bool>,
}

/// One entry of `questions`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BallotQuestionFile {
    /// Its name in ballots and exports.
    #[schemars(regex(pattern = schema::SLUG))]
    id: Located<String>,
    /// The question itself.
    #[schemars(length(max = MAX_LABEL))]
    label: Located<String>,
    /// One sentence that helps to answer.
    hint: Option<Located<String>>,
    /// How one votes.
    method: Located<MethodFile>,
    /// What may be chosen.
    options: Choices,
    /// The fewest options of `several`.
    min: Option<Located<u8>>,
    /// The most options of `several`.
    max: Option<Located<u8>>,
    /// How rankings are counted; `schulze` unless said otherwise.
    rule: Option<Located<RankingRule>>,
    /// How many options may be ranked.
    max_ranks: Option<Located<u8>>,
    /// The grades, the best first; six usual ones unless said otherwise.
    grades: Choices,
    /// How many points there are.
    points: Option<Located<u16>>,
    /// How many points one option may get; all unless said otherwise.
    max_per_option: Option<Located<u16>>,
    /// What happens where options come out equal.
    ties: Option<Located<Ties>>,
}

/// Checks the section with the activity that casts its ballots.
pub(super) fn convert(asking: Asking<'_>, section: Located<VoteFile>, activities: &[Activity]) -> Option<Vote> {
    let reporter = asking.reporter;
    let file = section.value?;
    let written = (file.secret.as_ref(), file.changeable.as_ref(), file.risk.as_ref());
    let Casting { secret, changeable, risk } = casting(reporter, &section.span, activities, written);
    let list = file.questions.value.as_deref()?;
    if !(1..=MAX_QUESTIONS).contains(&list.len()) {
        let args = [("key", "questions".into()), ("found", list.len().to_string().into())].into_iter();
        let limits = [("min", "1".into()), ("max", MAX_QUESTIONS.to_string().into())];
        reporter.at(&file.questions.span, Code::HowManyOptions, args.chain(limits).collect());
        return None;
    }
    let mut seen = BTreeSet::new();
    let questions: Vec<Option<BallotQuestion>> = list
        .iter()
        .map(|located| {
            let question = self::question(asking, located.value.as_ref()?)?;
            if !seen.insert(question.id.clone()) {
                reporter.at(&located.span, Code::DuplicateOption, vec![("found", question.id.to_string().into())]);
                return None;
            }
            Some(question)
        })
        .collect();
    let seed = file.seed.as_ref().and_then(|seed| check::short(reporter, seed, "seed", MAX_LABEL));
    Some(Vote {
        questions: questions.into_iter().collect::<Option<_>>()?,
        secret,
        changeable,
        seed: seed.unwrap_or_else(|| asking.seed.to_owned()),
        risk,
        followup: followup(reporter, file.followup.as_ref(), asking.files),
    })
}

/// By what rights ballots are cast.
#[derive(Debug)]
pub(super) struct Casting {
    pub(super) secret: bool,
    pub(super) changeable: bool,
    pub(super) risk: Option<Risk>,
}

/// `secret`, `changeable` and `risk` of a section that casts ballots.
type Written<'a> = (Option<&'a Located<bool>>, Option<&'a Located<bool>>, Option<&'a Located<RiskFile>>);

/// Checks by what rights ballots are cast, with the activity that casts them. `section` is where the tool begins.
pub(super) fn casting(
    reporter: &Reporter<'_>,
    section: &Span,
    activities: &[Activity],
    written: Written<'_>,
) -> Casting {
    let flag = |located: Option<&Located<bool>>| located.and_then(|flag| flag.value).unwrap_or(false);
    let (of_secret, of_changeable, of_risk) = written;
    let (secret, changeable) = (flag(of_secret), flag(of_changeable));
    for activity in activities {
        // Half a result changes the other half.
        if activity.show == Show::Live {
            reporter.at(section, Code::VoteShowsLive, vec![]);
        }
        if activity.identity == Identity::Open {
            reporter.at(section, Code::VoteIsOpen, vec![]);
        }
        if let (Some(located), true) = (of_secret, secret && activity.identity != Identity::Code) {
            reporter.at(&located.span, Code::SecretNeedsCodes, vec![]);
        }
    }
    if let (Some(located), true, true) = (of_changeable, secret, changeable) {
        reporter.at(&located.span, Code::SecretStands, vec![]);
    }
    let by_codes = activities.iter().any(|activity| activity.identity == Identity::Code);
    let risk = of_risk.and_then(|located| risk(reporter, located));
    if let (None, true) = (of_risk, secret || by_codes) {
        let span = of_secret.filter(|_| secret).map_or(section, |located| &located.span);
        reporter.at(span, Code::RiskMissing, vec![]);
    }
    Casting { secret, changeable, risk }
}

/// The answers to the grid, unless one is missing; says which of them mean that the vote belongs elsewhere.
fn risk(reporter: &Reporter<'_>, located: &Located<RiskFile>) -> Option<Risk> {
    let file = located.value.as_ref()?;
    let (persons, binding) = (file.persons.value?, file.binding.value?);
    let (stakes, conflict, means) = (file.stakes.value?, file.conflict.value?, file.means.value?);
    let risk = Risk { persons, binding, stakes, conflict, means };
    if persons {
        reporter.at(&file.persons.span, Code::VoteElects, vec![]);
    }
    if binding {
        reporter.at(&file.binding.span, Code::VoteBinds, vec![]);
    }
    if risk.level() > RiskLevel::One {
        reporter.at(&located.span, Code::RiskTooHigh, vec![("level", risk.level().number().to_string().into())]);
    }
    Some(risk)
}

fn question(asking: Asking<'_>, file: &BallotQuestionFile) -> Option<BallotQuestion> {
    let reporter = asking.reporter;
    let id = identifier(reporter, &file.id);
    let label = check::short(reporter, &file.label, "label", MAX_LABEL);
    let kind = file.method.value?;
    unused_keys(reporter, file, kind);
    let options = match kind {
        MethodFile::YesNo => Vec::new(),
        _ => options(asking, file)?,
    };
    let method = method(asking, file, kind, options.len())?;
    Some(BallotQuestion {
        id: QuestionId::parse(&id?).ok()?,
        label: label?,
        hint: file.hint.as_ref().and_then(|hint| hint.value.clone()),
        method,
        options,
        ties: file.ties.as_ref().and_then(|ties| ties.value).unwrap_or_default(),
    })
}

fn options(asking: Asking<'_>, file: &BallotQuestionFile) -> Option<Vec<BallotOption>> {
    let Some(located) = &file.options else {
        asking.reporter.at(&file.method.span, Code::MissingKey, vec![("key", "options".into())]);
        return None;
    };
    let choices = question::options(asking.reading(), located, "options", 2..=MAX_OPTIONS)?;
    if choices.iter().any(|choice| choice.id == BLANK) {
        asking.reporter.at(&located.span, Code::ReservedOption, vec![]);
        return None;
    }
    let option = |choice: Choice| {
        let Choice { id, label, picture } = choice;
        Some(BallotOption { id: OptionId::parse(&id).ok()?, label, hint: None, picture })
    };
    choices.into_iter().map(option).collect()
}

fn method(asking: Asking<'_>, file: &BallotQuestionFile, kind: MethodFile, options: usize) -> Option<Method> {
    let reporter = asking.reporter;
    let most = u8::try_from(options).unwrap_or(u8::MAX);
    Some(match kind {
        MethodFile::YesNo => Method::YesNo,
        MethodFile::Single => Method::Single,
        MethodFile::Approval => Method::Approval,
        MethodFile::Several => {
            let max = bounds::within(reporter, file.max.as_ref(), "max", 1, most)?.unwrap_or(most);
            let min = bounds::within(reporter, file.min.as_ref(), "min", 1, max)?.unwrap_or(1);
            Method::Several { min, max }
        }
        MethodFile::Ranking => {
            let ranks = bounds::within(reporter, file.max_ranks.as_ref(), "max_ranks", 1, most)?;
            let rule = file.rule.as_ref().and_then(|rule| rule.value).unwrap_or(RankingRule::Schulze);
            Method::Ranking { rule, max_ranks: ranks.unwrap_or(MAX_RANKS.min(most)) }
        }
        MethodFile::Judgment => Method::Judgment { grades: grades(asking, &file.grades)? },
        MethodFile::Points => {
            let total = bounds::within(reporter, file.points.as_ref(), "points", 1, 1_000)?.unwrap_or(POINTS);
            let each = bounds::within(reporter, file.max_per_option.as_ref(), "max_per_option", 1, total)?;
            Method::Points { total, max_per_option: each.unwrap_or(total) }
        }
    })
}

fn grades(asking: Asking<'_>, file: &Choices) -> Option<Vec<Grade>> {
    let Some(located) = file else {
        // The usual ones, whose words are in the locale files.
        return GRADES.iter().map(|id| Some(Grade { id: OptionId::parse(id).ok()?, label: None })).collect();
    };
    let choices = question::options(asking.reading(), located, "grades", 2..=GRADES_MAX)?;
    let grade = |choice: Choice| Some(Grade { id: OptionId::parse(&choice.id).ok()?, label: Some(choice.label) });
    choices.into_iter().map(grade).collect()
}

/// The keys that a method uses, beside those that all have.
fn used_keys(kind: MethodFile) -> &'static [&'static str] {
    match kind {
        MethodFile::YesNo => &[],
        MethodFile::Single | MethodFile::Approval => &["options", "ties"],
        MethodFile::Several => &["options", "min", "max", "ties"],
        MethodFile::Ranking => &["options", "rule", "max_ranks", "ties"],
        MethodFile::Judgment => &["options", "grades", "ties"],
        MethodFile::Points => &["options", "points", "max_per_option", "ties"],
    }
}

fn unused_keys(reporter: &Reporter<'_>, file: &BallotQuestionFile, kind: MethodFile) {
    let used = used_keys(kind);
    fn span<T>(located: Option<&Located<T>>) -> Option<&Span> {
        located.map(|located| &located.span)
    }
    let written = [
        ("options", span(file.options.as_ref())),
        ("min", span(file.min.as_ref())),
        ("max", span(file.max.as_ref())),
        ("rule", span(file.rule.as_ref())),
        ("max_ranks", span(file.max_ranks.as_ref())),
        ("grades", span(file.grades.as_ref())),
        ("points", span(file.points.as_ref())),
        ("max_per_option", span(file.max_per_option.as_ref())),
        ("ties", span(file.ties.as_ref())),
    ];
    for (key, span) in written {
        if let (Some(span), false) = (span, used.contains(&key)) {
            let allowed = if used.is_empty() { "none".to_owned() } else { used.join(", ") };
            reporter.at(span, Code::KeyOfOtherType, vec![("key", key.into()), ("allowed", allowed.into())]);
        }
    }
}
