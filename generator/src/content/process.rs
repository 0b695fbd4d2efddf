//! `process.yml`: what is common to the processes of all tools.
//!
//! The tool is read first, then the keys that all tools share and the tool's own section, each with its own struct:
//! serde's `tag` and `flatten` would lose the places of everything inside.

use super::asked::Asking;
use super::budget::{self, BudgetFile};
use super::check::{self, Files};
use super::commune::Commune;
use super::consultation::{self, ConsultationFile};
use super::debate::{self, DebateFile};
use super::deposit::{self, DepositFile};
use super::exchange::{self, ExchangeFile};
use super::ideas::{self, IdeasFile};
use super::identity;
use super::map::{self, MapFile};
use super::petition::{self, PetitionFile};
use super::projects::Projects;
use super::questionnaire::{self, QuestionnaireFile};
use super::schema;
use super::vote::{self, VoteFile};
use super::when::{self, Whole};
use super::wording::{self, Wording};
use crate::diagnostic::{Code, Diagnostic, Reporter, Span};
use crate::spelling;
use crate::yaml::{self, Entries, Located, Node};
use jiff::Timestamp;
use parvis_model::activity::Show;
use parvis_model::eligibility::Eligibility;
use parvis_model::presets::{self, ActivityPreset, Preset};
use parvis_model::process::{Picture, Process, Rules};
use parvis_model::{Activity, ActivityId, Identity, Lang, ProcessId, Site, Tool};
use schemars::JsonSchema;
use serde::Deserialize;

const MAX_TITLE: usize = 120;
const MAX_SUMMARY: usize = 300;

/// The keys of `process.yml` that all tools share.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ProcessFile {
    /// Which of the tools it is.
    #[serde(rename = "tool")]
    #[schemars(with = "schema::BuiltTool")]
    _tool: Located<String>,
    /// Its title.
    #[schemars(length(max = MAX_TITLE))]
    title: Located<String>,
    /// One or two sentences.
    #[schemars(length(max = MAX_SUMMARY))]
    summary: Located<String>,
    /// Another address than the name of its folder.
    #[schemars(regex(pattern = schema::SLUG))]
    slug: Option<Located<String>>,
    /// Addresses that it had before, which lead to this one. The oldest comes first.
    #[schemars(inner(regex(pattern = schema::SLUG)))]
    formerly: Option<Located<Vec<Located<String>>>>,
    /// A picture, below `files/`.
    picture: Option<Located<String>>,
    /// What the picture shows.
    picture_alt: Option<Located<String>>,
    /// From when one may take part.
    #[schemars(regex(pattern = schema::INSTANT))]
    opens: Located<String>,
    /// Until when; a date alone means the end of that day.
    #[schemars(regex(pattern = schema::INSTANT))]
    closes: Located<String>,
    /// Who may take part; everybody unless said otherwise.
    eligibility: Option<Located<EligibilityFile>>,
    /// How a person is known to be one person.
    identity: Option<Located<Identity>>,
    /// What is shown while it runs.
    show: Option<Located<Show>>,
    /// Changes to single activities of the tool.
    activities: Option<Located<Entries<ActivityFile>>>,
}

/// Changes to one activity. The keys mean the same as in the whole file.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ActivityFile {
    /// From when one may take part.
    #[schemars(regex(pattern = schema::INSTANT))]
    opens: Option<Located<String>>,
    /// Until when; a date alone means the end of that day.
    #[schemars(regex(pattern = schema::INSTANT))]
    closes: Option<Located<String>>,
    /// Who may take part.
    eligibility: Option<Located<EligibilityFile>>,
    /// How a person is known to be one person.
    identity: Option<Located<Identity>>,
    /// What is shown while it runs.
    show: Option<Located<Show>>,
}

/// `eligibility`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct EligibilityFile {
    /// Youngest age, in whole years.
    min_age: Option<Located<u8>>,
    /// People who live in the commune.
    lives: Option<Located<bool>>,
    /// People who work in the commune.
    works: Option<Located<bool>>,
    /// People who study in the commune.
    studies: Option<Located<bool>>,
    /// Only people on the electoral roll.
    elector: Option<Located<bool>>,
}

/// A process with the place of its address, which may be another one's too.
#[derive(Debug)]
pub(super) struct ReadProcess {
    /// The process, unless the file has mistakes.
    pub(super) process: Option<Process>,
    /// Its address, if that much is known.
    pub(super) slug: Option<ProcessId>,
    /// Where the file says its address, if it does.
    pub(super) slug_span: Option<Span>,
    /// Addresses that it had before, and where the file says so.
    pub(super) formerly: Vec<(ProcessId, Span)>,
    /// The text of a consultation.
    pub(super) wording: Option<Wording>,
    /// The projects of a participatory budget.
    pub(super) projects: Option<Projects>,
}

/// Reads `process.yml`.
pub(super) fn read(reporter: &Reporter<'_>, commune: &Commune, files: &Files<'_>) -> ReadProcess {
    let folder_name = || ProcessId::parse(files.base).ok();
    let nothing = || ReadProcess {
        process: None,
        slug: folder_name(),
        slug_span: None,
        formerly: vec![],
        wording: None,
        projects: None,
    };
    let Some(node) = yaml::parse(reporter, 0..reporter.text().len()) else { return nothing() };
    let Some((tool, preset)) = tool(reporter, &node, commune) else { return nothing() };
    let Some(file) = yaml::read::<ProcessFile>(reporter, &node, &[tool.keyword()]) else { return nothing() };
    let slug = match &file.slug {
        Some(located) => slug(reporter, located),
        None => folder_name(),
    };
    let formerly = formerly(reporter, file.formerly.as_ref());
    let slug_span = file.slug.as_ref().map(|located| located.span.clone());
    let wording = (tool == Tool::Consultation).then(|| wording::read(files));
    let mut projects = (tool == Tool::Budget).then(Projects::default);
    let (text, of) = (wording.as_ref(), projects.as_mut());
    let process = convert(reporter, &node, file, tool, preset, slug.clone(), commune, files, text, of);
    let wrong = |projects: &Projects| projects.found.iter().any(Diagnostic::is_error);
    let faulty = reporter.has_errors() || projects.as_ref().is_some_and(wrong);
    ReadProcess { process: process.filter(|_| !faulty), slug, slug_span, formerly, wording, projects }
}

fn formerly(reporter: &Reporter<'_>, list: Option<&Located<Vec<Located<String>>>>) -> Vec<(ProcessId, Span)> {
    let list = list.and_then(|list| list.value.as_deref()).unwrap_or_default();
    list.iter().filter_map(|located| Some((slug(reporter, located)?, located.span.clone()))).collect()
}

/// Whether the section of a petition says that residents deposit petitions, which decides how it is read.
fn is_deposit(node: &Node, tool: Tool) -> bool {
    let deposit = node.get(tool.keyword()).and_then(|(_, section)| section.get("deposit"));
    deposit.is_some_and(|(_, value)| value.as_text() == Some("true"))
}

/// The tool, if this version has it. When it is not known, the other keys cannot be judged.
fn tool(reporter: &Reporter<'_>, node: &Node, commune: &Commune) -> Option<(Tool, &'static Preset)> {
    let located = yaml::read_key::<Tool>(reporter, node, "tool");
    let tool = located.value?;
    let Some(preset) = presets::preset(tool) else {
        let available = Tool::ALL.into_iter().filter(|tool| presets::preset(*tool).is_some());
        let available = available.map(Tool::keyword).collect::<Vec<_>>().join(", ");
        let args = vec![("tool", tool.keyword().into()), ("available", available.into())];
        reporter.at(&located.span, Code::ToolNotAvailable, args);
        return None;
    };
    let preset = if is_deposit(node, tool) { &presets::deposit::PRESET } else { preset };
    if commune.tools.as_ref().is_some_and(|tools| !tools.contains(&tool)) {
        reporter.at(&located.span, Code::ToolNotEnabled, vec![("tool", tool.keyword().into())]);
    }
    Some((tool, preset))
}

fn slug(reporter: &Reporter<'_>, located: &Located<String>) -> Option<ProcessId> {
    let text = located.value.as_ref()?;
    match ProcessId::parse(text) {
        Ok(id) => Some(id),
        Err(_) => {
            let near = parvis_model::id::suggest(text).unwrap_or_else(|| "none".to_owned());
            reporter.at(&located.span, Code::BadSlug, vec![("found", text.clone().into()), ("near", near.into())]);
            None
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "everything that one file means, read in one place")]
fn convert(
    reporter: &Reporter<'_>,
    node: &Node,
    file: ProcessFile,
    tool: Tool,
    preset: &Preset,
    slug: Option<ProcessId>,
    commune: &Commune,
    files: &Files<'_>,
    wording: Option<&Wording>,
    projects: Option<&mut Projects>,
) -> Option<Process> {
    let title = check::short(reporter, &file.title, "title", MAX_TITLE);
    let summary = check::short(reporter, &file.summary, "summary", MAX_SUMMARY);
    let picture = file.picture.as_ref().map(|path| picture(reporter, path, file.picture_alt.as_ref(), files));
    let lang = commune.site.as_ref().map_or(Lang::Fr, Site::lang);
    let asking = Asking { reporter, files, seed: slug.as_ref().map_or(files.base, ProcessId::as_str), lang };
    let (activities, rules) = match tool {
        Tool::Petition if is_deposit(node, tool) => {
            let mut activities = activities(reporter, &file, tool, preset, commune, false);
            let section = yaml::read_key::<DepositFile>(reporter, node, tool.keyword()).value;
            let rules = section.and_then(|section| deposit::convert(asking, section, &mut activities));
            (activities, rules.map(Rules::Deposits))
        }
        Tool::Petition => {
            let section = yaml::read_key::<PetitionFile>(reporter, node, tool.keyword()).value;
            let legal = section.as_ref().is_some_and(PetitionFile::is_legal);
            let activities = activities(reporter, &file, tool, preset, commune, legal);
            let rules = section.and_then(|section| petition::convert(reporter, section, commune, &activities, files));
            (activities, rules.map(Rules::Petition))
        }
        Tool::Questionnaire => {
            let section = yaml::read_key::<QuestionnaireFile>(reporter, node, tool.keyword()).value;
            let rules = section.and_then(|section| questionnaire::convert(reporter, section, slug.as_ref(), files));
            (activities(reporter, &file, tool, preset, commune, false), rules.map(Rules::Questionnaire))
        }
        Tool::Ideas => {
            let mut activities = activities(reporter, &file, tool, preset, commune, false);
            let section = yaml::read_key::<IdeasFile>(reporter, node, tool.keyword()).value;
            let rules = section.and_then(|section| ideas::convert(asking, section, &mut activities));
            (activities, rules.map(Rules::Ideas))
        }
        Tool::Consultation => {
            let mut activities = activities(reporter, &file, tool, preset, commune, false);
            let section = yaml::read_key::<ConsultationFile>(reporter, node, tool.keyword()).value;
            let rules = section.zip(wording);
            let rules = rules.and_then(|(section, text)| consultation::convert(asking, section, text, &mut activities));
            (activities, rules.map(Rules::Consultation))
        }
        Tool::Exchange => {
            let mut activities = activities(reporter, &file, tool, preset, commune, false);
            let section = yaml::read_key::<ExchangeFile>(reporter, node, tool.keyword()).value;
            let rules = section.and_then(|section| exchange::convert(asking, section, &mut activities));
            (activities, rules.map(Rules::Exchange))
        }
        Tool::Debate => {
            let mut activities = activities(reporter, &file, tool, preset, commune, false);
            let section = yaml::read_key::<DebateFile>(reporter, node, tool.keyword()).value;
            let rules = section.and_then(|section| debate::convert(asking, section, &mut activities));
            (activities, rules.map(Rules::Debate))
        }
        Tool::Map => {
            let mut activities = activities(reporter, &file, tool, preset, commune, false);
            let section = yaml::read_key::<MapFile>(reporter, node, tool.keyword());
            let territory = commune.site.as_ref().map(|site| &site.territory);
            let rules = map::convert(asking, section, territory, &mut activities);
            (activities, rules.map(Rules::Map))
        }
        Tool::Vote => {
            let activities = activities(reporter, &file, tool, preset, commune, false);
            let rules = vote::convert(asking, yaml::read_key::<VoteFile>(reporter, node, tool.keyword()), &activities);
            (activities, rules.map(Rules::Vote))
        }
        Tool::Budget => {
            let activities = activities(reporter, &file, tool, preset, commune, false);
            let section = yaml::read_key::<BudgetFile>(reporter, node, tool.keyword());
            let rules = projects.and_then(|projects| budget::convert(asking, section, &activities, projects));
            (activities, rules.map(Rules::Budget))
        }
        Tool::Call => (Vec::new(), None),
    };
    Some(Process {
        id: slug?,
        title: title?,
        summary: summary?,
        picture: match picture {
            Some(picture) => Some(picture?),
            None => None,
        },
        activities,
        rules: rules?,
    })
}

fn picture(
    reporter: &Reporter<'_>,
    path: &Located<String>,
    alt: Option<&Located<String>>,
    files: &Files<'_>,
) -> Option<Picture> {
    let file = files.picture(reporter, path);
    let Some(alt) = alt else {
        reporter.at(&path.span, Code::MissingKey, vec![("key", "picture_alt".into())]);
        return None;
    };
    Some(Picture { file: file?, alt: alt.value.clone()? })
}

fn activities(
    reporter: &Reporter<'_>,
    file: &ProcessFile,
    tool: Tool,
    preset: &Preset,
    commune: &Commune,
    legal: bool,
) -> Vec<Activity> {
    let changes = file.activities.as_ref().and_then(|changes| changes.value.as_ref()).map(|entries| &entries.0);
    let known: Vec<&str> = preset.activities.iter().map(|activity| activity.id).collect();
    for (key, _) in changes.into_iter().flatten() {
        let name = key.value.as_deref().unwrap_or_default();
        if !known.contains(&name) {
            let near = spelling::nearest(name, &known).unwrap_or("none").to_owned();
            let args = vec![
                ("word", name.to_owned().into()),
                ("near", near.into()),
                ("allowed", known.join(", ").into()),
                ("tool", tool.keyword().into()),
            ];
            reporter.at(&key.span, Code::UnknownActivity, args);
        }
    }
    let of_process = dates(reporter, &file.opens, &file.closes, commune);
    let eligibility = file.eligibility.as_ref().map(eligibility).unwrap_or_default();
    let defaults = Defaults { file, dates: of_process, eligibility, tool, legal };
    let change = |id: &str| {
        let change = changes.into_iter().flatten().find(|(key, _)| key.value.as_deref() == Some(id));
        change.and_then(|(_, change)| change.value.as_ref())
    };
    let own = |id: &str| change(id).and_then(|change| change.identity.as_ref());
    identity::check(reporter, file.identity.as_ref(), own, preset, tool);
    let activity = |preset: &ActivityPreset| activity(reporter, preset, &defaults, change(preset.id), commune);
    preset.activities.iter().filter_map(activity).collect()
}

struct Defaults<'a> {
    file: &'a ProcessFile,
    dates: Option<(Timestamp, Timestamp)>,
    eligibility: Eligibility,
    tool: Tool,
    legal: bool,
}

fn activity(
    reporter: &Reporter<'_>,
    preset: &ActivityPreset,
    defaults: &Defaults<'_>,
    change: Option<&ActivityFile>,
    commune: &Commune,
) -> Option<Activity> {
    let file = defaults.file;
    let dates = match change {
        Some(change) if change.opens.is_some() || change.closes.is_some() => {
            let opens = change.opens.as_ref().unwrap_or(&file.opens);
            let closes = change.closes.as_ref().unwrap_or(&file.closes);
            // The process's own dates have been reported, if they are wrong.
            defaults.dates.and_then(|_| dates(reporter, opens, closes, commune))
        }
        _ => defaults.dates,
    };
    let located = change.and_then(|change| change.identity.as_ref()).or(file.identity.as_ref());
    let identity = located.and_then(|located| located.value).unwrap_or(preset.identity);
    let show = change.and_then(|change| change.show.as_ref()).or(file.show.as_ref());
    let eligibility =
        change.and_then(|change| change.eligibility.as_ref()).map_or_else(|| defaults.eligibility.clone(), eligibility);
    let (opens, closes) = dates?;
    Some(Activity {
        id: ActivityId::parse(preset.id).ok()?,
        verb: preset.verb,
        opens,
        closes,
        form: presets::form(defaults.tool, identity, &eligibility, defaults.legal),
        eligibility,
        identity,
        show: show.and_then(|show| show.value).unwrap_or(preset.show),
        shards: preset.shards,
        contributions: None,
        choices: None,
    })
}

fn dates(
    reporter: &Reporter<'_>,
    opens: &Located<String>,
    closes: &Located<String>,
    commune: &Commune,
) -> Option<(Timestamp, Timestamp)> {
    let from = when::instant(reporter, opens, &commune.zone, Whole::Begins);
    let to = when::instant(reporter, closes, &commune.zone, Whole::Ends);
    let (from, to) = (from?, to?);
    if from >= to {
        let args = vec![
            ("opens", opens.value.clone().unwrap_or_default().into()),
            ("closes", closes.value.clone().unwrap_or_default().into()),
        ];
        reporter.at(&closes.span, Code::ClosesBeforeOpens, args);
        return None;
    }
    Some((from, to))
}

fn eligibility(located: &Located<EligibilityFile>) -> Eligibility {
    let Some(file) = &located.value else { return Eligibility::default() };
    let yes = |flag: &Option<Located<bool>>| flag.as_ref().and_then(|flag| flag.value).unwrap_or(false);
    Eligibility {
        min_age: file.min_age.as_ref().and_then(|age| age.value),
        lives: yes(&file.lives),
        works: yes(&file.works),
        studies: yes(&file.studies),
        elector: yes(&file.elector),
    }
}
