//! JSON Schemas of what people write, derived from the very types that read it.
//!
//! Editors use them to complete keys and to underline mistakes while somebody types. `check` stays the judge: a schema
//! knows neither the other keys nor the files beside.

use super::budget::BudgetFile;
use super::commune::CommuneFile;
use super::consultation::ConsultationFile;
use super::debate::DebateFile;
use super::deposit::DepositFile;
use super::exchange::ExchangeFile;
use super::front_matter::{AnswerFile, ArticleFile, NewsFile, PageFile, SectionFile};
use super::ideas::IdeasFile;
use super::map::MapFile;
use super::petition::PetitionFile;
use super::process::ProcessFile;
use super::projects::ProjectFile;
use super::questionnaire::QuestionnaireFile;
use super::vote::VoteFile;
use parvis_model::{Tool, presets};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

/// A day: `2026-11-02`.
pub(super) const DAY: &str = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
/// A day, perhaps with an hour and an offset: `2026-11-02 18:00`.
pub(super) const INSTANT: &str = concat!(
    r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    r"([T ] *[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?$"
);
/// The code of a commune: digits, but for Corsica's `2A` and `2B`.
pub(super) const INSEE: &str = "^([0-9]{2}|2A|2B)[0-9]{3}$";
/// A colour: `#1d5b43`.
pub(super) const COLOUR: &str = "^#[0-9a-fA-F]{6}$";
/// The origin of a site: `https://www.valmoret.fr`.
pub(super) const ORIGIN: &str = r"^https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?$";
/// An address: see `parvis_model::id::check`.
pub(super) const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// A number, a text or a day: what it means depends on the question.
#[derive(Debug)]
pub(super) struct Bound;

impl JsonSchema for Bound {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Bound".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "string"] })
    }
}

/// A tool that this version has; the others are words that `check` refuses too.
#[derive(Debug)]
pub(super) struct BuiltTool;

impl JsonSchema for BuiltTool {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Tool".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let built = Tool::ALL.into_iter().filter(|tool| presets::preset(*tool).is_some());
        json_schema!({ "type": "string", "enum": built.map(Tool::keyword).collect::<Vec<_>>() })
    }
}

/// The schemas (JSON Schema, draft 2020-12) of the files that people write, each with the name of its file.
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("commune.schema.json", of::<CommuneFile>("commune.yml")),
        ("process.schema.json", process()),
        ("page.schema.json", of::<PageFile>("pages/**/*.md: front matter")),
        ("news.schema.json", of::<NewsFile>("news/*.md: front matter")),
        ("section.schema.json", of::<SectionFile>("texte/**/index.md: front matter")),
        ("article.schema.json", of::<ArticleFile>("texte/**/*.md: front matter")),
        ("project.schema.json", of::<ProjectFile>("projets/*.md: front matter")),
        ("answer.schema.json", of::<AnswerFile>("reponses/*.md: front matter")),
    ]
}

fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_deserialize().into_generator()
}

fn of<T: JsonSchema>(title: &str) -> Value {
    titled(generator().into_root_schema_for::<T>(), title)
}

fn titled(mut schema: Schema, title: &str) -> Value {
    schema.insert("title".to_owned(), title.into());
    schema.to_value()
}

/// The section of a petition that the commune wrote, or of those that residents deposit.
fn petition(generator: &mut SchemaGenerator) -> Schema {
    let (written, deposited) = (generator.subschema_for::<PetitionFile>(), generator.subschema_for::<DepositFile>());
    let deposits = json!({ "properties": { "deposit": { "const": true } }, "required": ["deposit"] });
    json_schema!({ "if": deposits, "then": deposited, "else": written })
}

/// The keys that all tools share and the section of the tool, which are read one after the other.
fn process() -> Value {
    let mut generator = generator();
    let sections = [
        (Tool::Petition, petition(&mut generator)),
        (Tool::Questionnaire, generator.subschema_for::<QuestionnaireFile>()),
        (Tool::Ideas, generator.subschema_for::<IdeasFile>()),
        (Tool::Consultation, generator.subschema_for::<ConsultationFile>()),
        (Tool::Debate, generator.subschema_for::<DebateFile>()),
        (Tool::Exchange, generator.subschema_for::<ExchangeFile>()),
        (Tool::Map, generator.subschema_for::<MapFile>()),
        (Tool::Vote, generator.subschema_for::<VoteFile>()),
        (Tool::Budget, generator.subschema_for::<BudgetFile>()),
    ];
    let mut schema = generator.into_root_schema_for::<ProcessFile>();
    let mut rules = Vec::new();
    for (tool, mut section) in sections {
        let word = tool.keyword();
        section.insert("description".to_owned(), format!("What only the tool {word} has.").into());
        if let Some(Value::Object(keys)) = schema.get_mut("properties") {
            keys.insert(word.to_owned(), section.to_value());
        }
        let is = json!({ "properties": { "tool": { "const": word } }, "required": ["tool"] });
        // The section of the tool, and of no other.
        rules.push(json!({ "if": is, "then": { "required": [word] }, "else": { "not": { "required": [word] } } }));
    }
    schema.insert("allOf".to_owned(), rules.into());
    titled(schema, "process.yml")
}
