//! The table of places that everybody knows.

use super::table::Table;
use crate::diagnostic::{Code, Reporter};
use parvis_model::geo::{Landmark, Region};
use std::collections::BTreeSet;

/// More would be a list that nobody reads.
const MOST: usize = 300;

/// The landmarks, by name.
pub(super) fn read(reporter: &Reporter<'_>, outline: &Region) -> Option<Vec<Landmark>> {
    let table = Table::read(reporter)?;
    let columns = [table.column(&["name", "nom"]), table.column(&["lon"]), table.column(&["lat"])];
    let [Some(name), Some(lon), Some(lat)] = columns else { return None };
    let kind = table.find(&["kind", "type"]);
    let mut seen = BTreeSet::new();
    let mut landmarks = Vec::new();
    for row in table.rows() {
        let label = row.text(name);
        if label.is_empty() {
            reporter.at(&row.span(name), Code::EmptyValue, vec![("key", "name".into())]);
            continue;
        }
        let Some(at) = row.point(lon, lat) else {
            let found = format!("{} ; {}", row.text(lon), row.text(lat));
            reporter.at(&row.span(lon), Code::NotDegrees, vec![("found", found.into())]);
            continue;
        };
        if !outline.is_empty() && !outline.contains(at) {
            reporter.at(&row.span(name), Code::PlaceOutside, vec![("name", label.clone().into())]);
        }
        if !seen.insert(label.to_lowercase()) {
            reporter.at(&row.span(name), Code::DuplicateOption, vec![("found", label.clone().into())]);
        }
        landmarks.push(Landmark { kind: kind.map(|kind| row.text(kind)).unwrap_or_default(), name: label, at });
    }
    if landmarks.len() > MOST {
        let args = vec![
            ("key", "landmarks".into()),
            ("min", "0".into()),
            ("max", MOST.to_string().into()),
            ("found", landmarks.len().to_string().into()),
        ];
        reporter.at(&(0..1), Code::HowManyOptions, args);
    }
    // As a reader looks for them: accents and capitals do not count.
    landmarks.sort_by_cached_key(|landmark| parvis_model::id::suggest(&landmark.name));
    Some(landmarks)
}
