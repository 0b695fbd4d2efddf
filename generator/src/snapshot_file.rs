//! The snapshot file: the results that pages show, given to `parvis build` as JSON.
//!
//! A program writes it, so that it is read strictly: one wrong part refuses the whole file. A result that no page
//! shows is only a warning, since the file may be older or younger than the content. `docs/architecture.md` says what
//! the file looks like.

use crate::diagnostic::{Arg, Code, Diagnostic, Place};
use crate::plan::plan;
use crate::site::LoadedSite;
use crate::spelling::nearest;
use jiff::Timestamp;
use parvis_model::snapshot::{FORMAT, Part};
use parvis_model::{PartKey, SiteId, Snapshot};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The results of several communes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SnapshotFile {
    name: String,
    communes: BTreeMap<String, Snapshot>,
}

impl SnapshotFile {
    /// Reads the text of a file; every mistake is reported under its name.
    pub fn parse(name: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        // Editors of some systems put a byte order mark before everything.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: Value = serde_json::from_str(text).map_err(|error| vec![not_json(name, text, &error)])?;
        let mut reader = Reader { name, found: Vec::new() };
        let communes = reader.communes(&value).unwrap_or_default();
        if reader.found.is_empty() { Ok(Self { name: name.to_owned(), communes }) } else { Err(reader.found) }
    }

    /// The results of a commune; those of nobody having taken part, if the file has none.
    pub fn of(&self, site: &SiteId) -> Snapshot {
        self.communes.get(site.as_str()).cloned().unwrap_or_default()
    }

    /// Warns of results that will not be seen. `folders` are the communes that could not be loaded, of which nothing
    /// else can be said.
    pub fn unused(&self, sites: &[LoadedSite], folders: &BTreeSet<&str>, at: Timestamp) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (commune, snapshot) in &self.communes {
            match sites.iter().find(|site| site.id().as_str() == commune) {
                Some(site) => found.extend(self.unused_parts(site, snapshot, at)),
                None if folders.contains(commune.as_str()) => {}
                None => {
                    let known: Vec<&str> = sites.iter().map(|site| site.id().as_str()).collect();
                    found.push(self.unused_one(Code::SnapshotUnknownCommune, commune, commune, &known));
                }
            }
        }
        found
    }

    fn unused_parts(&self, site: &LoadedSite, snapshot: &Snapshot, at: Timestamp) -> Vec<Diagnostic> {
        let plan = plan(site, snapshot, at);
        let mut known: BTreeSet<String> =
            plan.pages.iter().flat_map(|page| &page.reads).map(PartKey::to_string).collect();
        // What the plan itself reads, and what only adds up.
        for process in site.processes().iter().map(|loaded| &loaded.process) {
            known.extend(process.activities.iter().flat_map(|activity| {
                [PartKey::count, PartKey::index, PartKey::top, PartKey::register]
                    .map(|key| key(&process.id, &activity.id).to_string())
            }));
        }
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let keys = snapshot.parts.keys().map(PartKey::to_string).filter(|key| !known.contains(&key.as_str()));
        keys.map(|key| self.unused_one(Code::SnapshotUnknownPart, site.id().as_str(), &key, &known)).collect()
    }

    fn unused_one(&self, code: Code, commune: &str, found: &str, known: &[&str]) -> Diagnostic {
        let near = nearest(found, known).unwrap_or("none").to_owned();
        let args =
            vec![("commune", commune.to_owned().into()), ("found", found.to_owned().into()), ("near", near.into())];
        Diagnostic::of_file(&self.name, code, args)
    }
}

fn not_json(name: &str, text: &str, error: &serde_json::Error) -> Diagnostic {
    let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = line_start + error.column().saturating_sub(1);
    let place = Some(Place::new(text, &(at..at + 1)));
    Diagnostic { file: name.to_owned(), place, code: Code::SnapshotNotJson, args: vec![] }
}

struct Reader<'a> {
    name: &'a str,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Reports that something is wrong at a place, which is named by the keys that lead to it.
    fn report<T>(&mut self, at: &str, problem: &'static str, key: &str) -> Option<T> {
        self.say(Code::SnapshotShape, at, vec![("problem", problem.into()), ("key", key.to_owned().into())]);
        None
    }

    fn say(&mut self, code: Code, at: &str, mut args: Vec<Arg>) {
        args.push(("at", if at.is_empty() { "none".to_owned() } else { at.to_owned() }.into()));
        self.found.push(Diagnostic::of_file(self.name, code, args));
    }

    fn object<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        value.as_object().or_else(|| self.report(at, "not-an-object", ""))
    }

    fn communes(&mut self, value: &Value) -> Option<BTreeMap<String, Snapshot>> {
        let fields = self.object("", value)?;
        // One commune's snapshot, as `serve` and the publisher have it.
        if fields.contains_key("format") && fields.contains_key("parts") {
            return self.report("", "no-commune", "");
        }
        let snapshots = fields.iter().filter_map(|(name, value)| Some((name.clone(), self.snapshot(name, value)?)));
        Some(snapshots.collect())
    }

    fn snapshot(&mut self, commune: &str, value: &Value) -> Option<Snapshot> {
        let fields = self.object(commune, value)?;
        // Of another format nothing else can be said.
        match fields.get("format") {
            Some(format) if format.as_u64() == Some(FORMAT.into()) => {}
            Some(format) => {
                let args = vec![("found", format.to_string().into()), ("expected", FORMAT.to_string().into())];
                self.say(Code::SnapshotFormat, commune, args);
                return None;
            }
            None => return self.report(commune, "missing", "format"),
        }
        for key in fields.keys().filter(|key| !matches!(key.as_str(), "format" | "parts")) {
            self.report::<()>(commune, "unknown-key", key);
        }
        let Some(parts) = fields.get("parts") else { return self.report(commune, "missing", "parts") };
        let parts = self.object(&format!("{commune} → parts"), parts)?;
        let parts = parts.iter().filter_map(|(key, value)| {
            let part = self.part(&format!("{commune} → {key}"), value)?;
            Some((serde_json::from_value(Value::String(key.clone())).ok()?, part))
        });
        Some(Snapshot { format: FORMAT, parts: parts.collect() })
    }

    fn part(&mut self, at: &str, value: &Value) -> Option<Part> {
        let fields = self.object(at, value)?;
        let Some(kind) = fields.get("kind") else { return self.report(at, "missing", "kind") };
        match serde_json::from_value(value.clone()) {
            Ok(part) => Some(part),
            Err(_) if kind == "count" && !fields.contains_key("web") => self.report(at, "missing", "web"),
            Err(_) if kind == "count" => self.report(at, "not-a-count", "web"),
            Err(_) => self.report(at, "unknown-kind", &kind.as_str().map_or_else(|| kind.to_string(), str::to_owned)),
        }
    }
}
