//! The addresses of the commune, from the CSV of the Base Adresse Nationale. Columns that are not needed may be there,
//! and rows of other communes too.

use super::table::{Column, Row, Table};
use crate::diagnostic::{Code, Reporter, Span};
use parvis_model::geo::{Line, Point, Region, Street};
use std::collections::{BTreeMap, BTreeSet};

/// The number of a place that has none (a hamlet): the database has no empty ones.
const NO_NUMBER: &str = "99999";

/// A street by its name and the former commune that it belongs to.
type Key = (String, String);
/// An address: its number and what follows it, such as `bis`.
type Number = (u32, String);

/// The streets, by name.
pub(super) fn read(reporter: &Reporter<'_>, outline: &Region, insee: &str) -> Option<Vec<Street>> {
    let table = Table::read(reporter)?;
    let columns =
        [table.column(&["numero"]), table.column(&["nom_voie"]), table.column(&["lon"]), table.column(&["lat"])];
    let [Some(number), Some(name), Some(lon), Some(lat)] = columns else { return None };
    let (suffix, code, former) =
        (table.find(&["rep"]), table.find(&["code_insee"]), table.find(&["nom_ancienne_commune"]));
    let optional = |row: &Row<'_>, column: Option<Column>| column.map(|column| row.text(column)).unwrap_or_default();
    let mut streets: BTreeMap<Key, BTreeMap<Number, Point>> = BTreeMap::new();
    let mut left_out: (usize, Option<Span>) = (0, None);
    for row in table.rows() {
        let own = optional(&row, code);
        if !own.is_empty() && own != insee {
            continue;
        }
        let street = row.text(name);
        if street.is_empty() {
            continue;
        }
        match row.point(lon, lat).filter(|at| outline.is_empty() || outline.contains(*at)) {
            Some(at) => {
                let own = streets.entry((street, optional(&row, former))).or_default();
                // An address may have several points: its door, its letter box. The first is the one to use.
                own.entry(number_of(&row.text(number), optional(&row, suffix))).or_insert(at);
            }
            None => {
                left_out.0 += 1;
                left_out.1.get_or_insert_with(|| row.span(lon));
            }
        }
    }
    if let (count, Some(first)) = &left_out {
        reporter.at(first, Code::AddressesOutside, vec![("count", count.to_string().into())]);
    }
    Some(named(streets))
}

/// « 12 », « 12 bis »; nothing for the street as a whole.
fn number_of(number: &str, suffix: String) -> Number {
    match number.parse::<u32>() {
        Ok(value) if value > 0 && number != NO_NUMBER => (value, suffix.to_lowercase()),
        _ => (0, String::new()),
    }
}

/// Streets of one name in two former communes say which.
fn named(streets: BTreeMap<Key, BTreeMap<Number, Point>>) -> Vec<Street> {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for (name, _) in streets.keys() {
        *names.entry(name.to_lowercase()).or_default() += 1;
    }
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for ((name, former), numbers) in streets {
        let several = names.get(&name.to_lowercase()).is_some_and(|count| *count > 1);
        let name = if several && !former.is_empty() { format!("{name} ({former})") } else { name };
        // The same name in other capitals, without anything to tell them apart.
        let name = if seen.insert(name.clone()) { name } else { format!("{name} ({})", all.len() + 1) };
        let label = |(value, suffix): &Number| match (value, suffix.as_str()) {
            (0, _) => String::new(),
            (value, "") => value.to_string(),
            (value, suffix) => format!("{value} {suffix}"),
        };
        let (labels, points) = numbers.iter().map(|(number, at)| (label(number), *at)).unzip();
        all.push(Street { name, numbers: labels, points: Line(points) });
    }
    all
}
