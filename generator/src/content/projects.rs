//! The projects of a participatory budget: one file each in `projets/`, in the order of the numbers in front of their names.
//!
//! A project is called what its file is called, without the number: ballots and addresses stay the same when another project
//! comes before it.

use super::check::{self, Files};
use super::wording::{number, unnumbered};
use super::{front_matter, when};
use crate::diagnostic::{Code, Diagnostic, Reporter, Source};
use crate::disk::Entry;
use crate::spelling;
use crate::yaml::Located;
use parvis_model::OptionId;
use parvis_model::budget::{Milestone, Project, ProjectStatus};
use parvis_model::money::{Cents, NotAnAmount};
use parvis_model::process::Picture;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The folder of the projects.
pub(super) const PROJECTS: &str = "projets";
const MAX_TITLE: usize = 120;
const MAX_TEXT: usize = 300;
const MAX_MILESTONES: usize = 20;

/// The front matter of a project.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ProjectFile {
    /// What it is called.
    #[schemars(length(max = MAX_TITLE))]
    title: Located<String>,
    /// What it is in one or two sentences.
    #[schemars(length(max = MAX_TEXT))]
    summary: Option<Located<String>>,
    /// What it costs once, taxes included, such as `12 500 €`.
    #[schemars(with = "Option<super::schema::Bound>")]
    cost: Option<Located<String>>,
    /// What it costs each year.
    #[schemars(with = "Option<super::schema::Bound>")]
    running_cost: Option<Located<String>>,
    /// Its district, by its name in `process.yml`.
    district: Option<Located<String>>,
    /// Its category, by its name in `process.yml`.
    category: Option<Located<String>>,
    /// Where it is, in words.
    #[schemars(length(max = MAX_TITLE))]
    place: Option<Located<String>>,
    /// Who had the idea, as they want to be named.
    #[schemars(length(max = MAX_TITLE))]
    by: Option<Located<String>>,
    /// A picture, below `files/`.
    picture: Option<Located<String>>,
    /// What the picture shows.
    picture_alt: Option<Located<String>>,
    /// What the commune says of it; `voted` unless said otherwise.
    status: Option<Located<ProjectStatus>>,
    /// Why, where it cannot be done or was given up.
    #[schemars(length(max = MAX_TEXT))]
    reason: Option<Located<String>>,
    /// What has to happen until it is there.
    milestones: Option<Located<Vec<Located<MilestoneFile>>>>,
    /// What was spent on it so far.
    #[schemars(with = "Option<super::schema::Bound>")]
    spent: Option<Located<String>>,
    /// Who builds it.
    #[schemars(length(max = MAX_TITLE))]
    contractor: Option<Located<String>>,
}

/// One entry of `milestones`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MilestoneFile {
    /// What happens.
    title: Located<String>,
    /// The day by which it is promised.
    #[schemars(regex(pattern = super::schema::DAY))]
    expected: Located<String>,
    /// The day on which it happened.
    #[schemars(regex(pattern = super::schema::DAY))]
    done: Option<Located<String>>,
}

/// Projects as they were read.
#[derive(Debug, Default)]
pub(super) struct Projects {
    /// Each with the path of its file in the commune's folder.
    pub(super) items: Vec<(String, Project)>,
    /// What is wrong with their files.
    pub(super) found: Vec<Diagnostic>,
}

/// What the process says that projects refer to.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    /// Names of districts.
    pub(super) districts: &'a [&'a str],
    /// Names of categories.
    pub(super) categories: &'a [&'a str],
    /// The envelope that a project of that district is paid from, if there is one.
    pub(super) envelope: &'a dyn Fn(Option<&str>) -> Option<Cents>,
}

/// Reads all projects.
pub(super) fn read(files: &Files<'_>, known: Known<'_>) -> Projects {
    let folder = format!("{}/", files.path(PROJECTS));
    let entries = files.folder.files.range(folder.clone()..).take_while(|(path, _)| path.starts_with(&folder));
    let mut sources: Vec<(&String, &Source, &str)> = Vec::new();
    for (path, entry) in entries {
        if let (Entry::Text(source), Some(name)) = (entry, path[folder.len()..].strip_suffix(".md"))
            && !name.contains('/')
        {
            sources.push((path, source, name));
        }
    }
    sources.sort_by_key(|(_, _, name)| (number(name), *name));
    let mut read = Projects::default();
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for (path, source, file) in sources {
        let name = unnumbered(file);
        let on_disk = format!("{}/{path}", files.folder.name);
        let Ok(id) = OptionId::parse(name) else {
            let near = parvis_model::id::suggest(name).unwrap_or_else(|| "none".to_owned());
            let args = vec![("found", name.to_owned().into()), ("near", near.into())];
            read.found.push(Diagnostic::of_file(on_disk, Code::BadName, args));
            continue;
        };
        if let Some(other) = names.insert(name, path) {
            let args = vec![("found", name.to_owned().into()), ("other", other.to_owned().into())];
            read.found.push(Diagnostic::of_file(on_disk, Code::DuplicateSlug, args));
            continue;
        }
        let reporter = Reporter::new(source);
        let project = front_matter::project(&reporter).0.and_then(|file| convert(&reporter, id, &file, files, known));
        read.items.extend(project.map(|project| (path.clone(), project)));
        read.found.extend(reporter.into_diagnostics());
    }
    read
}

fn convert(
    reporter: &Reporter<'_>,
    id: OptionId,
    file: &ProjectFile,
    files: &Files<'_>,
    known: Known<'_>,
) -> Option<Project> {
    let status = file.status.as_ref().and_then(|status| status.value).unwrap_or_default();
    let text = |located: &Option<Located<String>>, key, max| {
        located.as_ref().and_then(|located| check::short(reporter, located, key, max))
    };
    let title = check::short(reporter, &file.title, "title", MAX_TITLE);
    let cost = file.cost.as_ref().and_then(|located| amount(reporter, located));
    let district = group(reporter, file.district.as_ref(), "district", known.districts);
    let category = group(reporter, file.category.as_ref(), "category", known.categories);
    let missing = |key: &'static str| reporter.at(&file.title.span, Code::MissingKey, vec![("key", key.into())]);
    if status.is_on_ballot() {
        cost_on_ballot(reporter, file, cost, district.as_deref(), known);
    }
    if status.needs_reason() && file.reason.is_none() {
        missing("reason");
    }
    let picture = match (&file.picture, &file.picture_alt) {
        (None, _) => None,
        (Some(path), None) => {
            reporter.at(&path.span, Code::MissingKey, vec![("key", "picture_alt".into())]);
            None
        }
        (Some(path), Some(alt)) => files.picture(reporter, path).zip(alt.value.clone()),
    };
    Some(Project {
        id,
        title: title?,
        summary: text(&file.summary, "summary", MAX_TEXT),
        cost,
        running_cost: file.running_cost.as_ref().and_then(|located| amount(reporter, located)),
        district,
        category,
        place: text(&file.place, "place", MAX_TITLE),
        by: text(&file.by, "by", MAX_TITLE),
        picture: picture.map(|(file, alt)| Picture { file, alt }),
        status,
        reason: text(&file.reason, "reason", MAX_TEXT),
        milestones: milestones(reporter, file),
        spent: file.spent.as_ref().and_then(|located| amount(reporter, located)),
        contractor: text(&file.contractor, "contractor", MAX_TITLE),
    })
}

/// What is put to the vote has a cost, and an envelope that it is paid from.
fn cost_on_ballot(
    reporter: &Reporter<'_>,
    file: &ProjectFile,
    cost: Option<Cents>,
    district: Option<&str>,
    known: Known<'_>,
) {
    let Some(located) = &file.cost else {
        reporter.at(&file.title.span, Code::MissingKey, vec![("key", "cost".into())]);
        return;
    };
    if file.district.is_some() && district.is_none() {
        return;
    }
    match ((known.envelope)(district), cost) {
        (None, _) => {
            let span = file.district.as_ref().map_or(&file.title.span, |district| &district.span);
            let of = district.unwrap_or("none").to_owned();
            reporter.at(span, Code::NoEnvelope, vec![("district", of.into())]);
        }
        (Some(_), Some(cost)) if cost.is_zero() => {
            reporter.at(&located.span, Code::BadAmount, vec![("found", "0".into()), ("problem", "zero".into())]);
        }
        (Some(envelope), Some(cost)) if cost > envelope => {
            let args = vec![("cost", cost.written().into()), ("envelope", envelope.written().into())];
            reporter.at(&located.span, Code::AboveEnvelope, args);
        }
        _ => {}
    }
}

/// An amount of money.
pub(super) fn amount(reporter: &Reporter<'_>, located: &Located<String>) -> Option<Cents> {
    let text = located.value.as_ref()?;
    let problem = match Cents::parse(text) {
        Ok(amount) => return Some(amount),
        Err(NotAnAmount::Shape) => "shape",
        Err(NotAnAmount::Ambiguous) => "ambiguous",
        Err(NotAnAmount::TooLarge) => "large",
    };
    reporter.at(&located.span, Code::BadAmount, vec![("found", text.clone().into()), ("problem", problem.into())]);
    None
}

/// The name of a district or a category that the process has.
fn group(
    reporter: &Reporter<'_>,
    located: Option<&Located<String>>,
    key: &'static str,
    known: &[&str],
) -> Option<String> {
    let located = located?;
    let word = located.value.as_ref()?;
    if known.contains(&word.as_str()) {
        return Some(word.clone());
    }
    let allowed = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    let args = vec![
        ("word", word.clone().into()),
        ("key", key.into()),
        ("near", spelling::nearest(word, known).unwrap_or("none").to_owned().into()),
        ("allowed", allowed.into()),
    ];
    reporter.at(&located.span, Code::UnknownGroup, args);
    None
}

fn milestones(reporter: &Reporter<'_>, file: &ProjectFile) -> Vec<Milestone> {
    let Some(located) = &file.milestones else { return Vec::new() };
    let list = located.value.as_deref().unwrap_or_default();
    if list.len() > MAX_MILESTONES {
        let args = [("key", "milestones".to_owned()), ("found", list.len().to_string())];
        let limits = [("min", "1".to_owned()), ("max", MAX_MILESTONES.to_string())];
        let args = args.into_iter().chain(limits).map(|(key, value)| (key, value.into())).collect();
        reporter.at(&located.span, Code::HowManyOptions, args);
    }
    let one = |file: &MilestoneFile| {
        let title = check::short(reporter, &file.title, "title", MAX_TITLE);
        let expected = when::day(reporter, &file.expected);
        let done = file.done.as_ref().map(|done| when::day(reporter, done));
        let done = match done {
            None => None,
            Some(done) => Some(done?),
        };
        Some(Milestone { title: title?, expected: expected?, done })
    };
    list.iter().filter_map(|entry| one(entry.value.as_ref()?)).collect()
}
