//! `territory` of `commune.yml`: the files of `territoire/` that say where the commune, its districts, streets and
//! landmarks are.

mod addresses;
mod landmarks;
mod shapes;
mod table;

use super::TERRITORY;
use super::check::Files;
use crate::diagnostic::{Code, Diagnostic, Reporter, Source, Span};
use crate::disk::Entry;
use crate::spelling;
use crate::yaml::Located;
use parvis_model::geo::{LayerKind, Territory};
use schemars::JsonSchema;
use serde::Deserialize;

/// The most bytes of a ground in the definition: functions read it whole. That of a commune of 5,000 has some 100 KB.
const MAX_BYTES: usize = 1_000_000;
/// The longest label of a layer, in characters.
const MAX_LABEL: usize = 60;

/// `territory`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct TerritoryFile {
    /// The border of the commune, as GeoJSON below `territoire/`.
    outline: Located<String>,
    /// Its districts, likewise; each has a name.
    districts: Option<Located<String>>,
    /// What the map shows besides.
    layers: Option<Located<Vec<Located<LayerFile>>>>,
    /// Its addresses: the CSV of the Base Adresse Nationale.
    addresses: Option<Located<String>>,
    /// Places that everybody knows: a CSV with the columns `name`, `kind`, `lon` and `lat`.
    landmarks: Option<Located<String>>,
}

/// One entry of `layers`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LayerFile {
    /// A GeoJSON file below `territoire/`.
    file: Located<String>,
    /// What it is called below the map.
    #[schemars(length(max = MAX_LABEL))]
    label: Located<String>,
    /// How it looks; a way unless said otherwise.
    kind: Option<Located<LayerKind>>,
}

/// What was read of the ground.
#[derive(Debug, Default)]
pub(super) struct Ground {
    /// The ground; `None` when something is wrong with it.
    pub(super) territory: Option<Territory>,
    /// The files that it is made of.
    pub(super) files: Vec<String>,
    /// What is wrong in them.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Ground {
    /// That of a commune that has not described it.
    pub(super) fn none() -> Self {
        Self { territory: Some(Territory::default()), ..Self::default() }
    }
}

/// Reads all files. `insee` is the commune's code, by which its addresses are told from those of others.
pub(super) fn read(reporter: &Reporter<'_>, at: &Span, file: &TerritoryFile, files: &Files<'_>, insee: &str) -> Ground {
    let mut reading = Reading { reporter, files, ground: Ground::default() };
    let outline = reading.of(&file.outline, shapes::outline);
    let ground = outline.clone().unwrap_or_default();
    let districts = file.districts.as_ref().map(|own| reading.of(own, |own| shapes::districts(own, &ground)));
    let landmarks = file.landmarks.as_ref().map(|own| reading.of(own, |own| landmarks::read(own, &ground)));
    let streets = file.addresses.as_ref().map(|own| reading.of(own, |own| addresses::read(own, &ground, insee)));
    let mut layers = Vec::new();
    for layer in
        file.layers.iter().flat_map(|list| list.value.iter().flatten()).filter_map(|entry| entry.value.as_ref())
    {
        let label = super::check::short(reporter, &layer.label, "label", MAX_LABEL);
        let kind = layer.kind.as_ref().map_or(Some(LayerKind::Way), |kind| kind.value);
        layers.push(reading.of(&layer.file, |own| shapes::layer(own, label?, kind?, &ground)));
    }
    let mut ground = reading.ground;
    let whole = || {
        Some(Territory {
            outline: outline?,
            districts: districts.unwrap_or_else(|| Some(Vec::new()))?,
            streets: streets.unwrap_or_else(|| Some(Vec::new()))?,
            landmarks: landmarks.unwrap_or_else(|| Some(Vec::new()))?,
            layers: layers.into_iter().collect::<Option<_>>()?,
        })
    };
    ground.territory = whole().filter(|territory| is_small(reporter, at, territory));
    ground
}

fn is_small(reporter: &Reporter<'_>, at: &Span, territory: &Territory) -> bool {
    let bytes = serde_json::to_string(territory).map_or(usize::MAX, |json| json.len());
    if bytes > MAX_BYTES {
        let kilobytes = |bytes: usize| (bytes / 1_000).to_string();
        let args = vec![("size", kilobytes(bytes).into()), ("most", kilobytes(MAX_BYTES).into())];
        reporter.at(at, Code::GroundTooLarge, args);
    }
    bytes <= MAX_BYTES
}

struct Reading<'a> {
    reporter: &'a Reporter<'a>,
    files: &'a Files<'a>,
    ground: Ground,
}

impl<'a> Reading<'a> {
    /// Reads one file, with a reporter of its own.
    fn of<T>(&mut self, path: &Located<String>, read: impl FnOnce(&Reporter<'_>) -> Option<T>) -> Option<T> {
        let source = self.source(path)?;
        let own = Reporter::new(source);
        let read = read(&own).filter(|_| !own.has_errors());
        self.ground.diagnostics.extend(own.into_diagnostics());
        read
    }

    fn source(&mut self, located: &Located<String>) -> Option<&'a Source> {
        let path = located.value.as_deref()?;
        self.ground.files.push(path.to_owned());
        let found: Option<&'a Entry> = self.files.folder.files.get(path);
        let within = path.strip_prefix(TERRITORY).is_some_and(|rest| rest.starts_with('/'));
        let (code, near) = match found {
            Some(Entry::Text(source)) if within => return Some(source),
            // It has been reported.
            Some(Entry::Unreadable) if within => return None,
            None if within => (Code::MissingFile, self.near(path)),
            _ => (Code::NotInTerritory, None),
        };
        let near = near.unwrap_or("none").to_owned();
        self.reporter.at(&located.span, code, vec![("file", path.to_owned().into()), ("near", near.into())]);
        None
    }

    fn near(&self, path: &str) -> Option<&str> {
        let known = self.files.folder.files.keys().map(String::as_str);
        spelling::nearest_path(path, known.filter(|known| known.starts_with(TERRITORY)))
    }
}
