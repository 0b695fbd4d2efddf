//! Answers as cells of a table: one row an answer, one column a question (one a row of a matrix). Exports write it;
//! keyed-in sheets of paper and seeds are read from it, by the same [`Question::read`] as the pages.
//!
//! Cells hold the names of options, so that a table can be read again; several are separated by [`LIST`], ranked ones by
//! [`RANK`], and what was written beside « autre » follows `other: `.
//!
//! A place is what one would type to give it again: `address: 3 rue des Tilleuls`, `address: … | to: …` for a way,
//! `landmark: Gare`, `square: C4, C5`, `district: bas-bourg`, `map: POINT(4.8357 45.764)`; a description follows at the
//! end as `words: …`. Without a key, `C4` is a square and another text an address, as one keys in a sheet of paper.

use super::{Answer, Kind, OTHER, OTHER_TEXT, Question, place};
use crate::form::{TICKED, Typed};

/// Between several options of a cell.
pub const LIST: &str = " | ";
/// Between ranked options, the preferred one first.
pub const RANK: &str = " > ";
/// Before the text beside « autre ».
const WRITTEN: &str = "other: ";

impl Question {
    /// The names of its columns.
    pub fn columns(&self) -> Vec<String> {
        match &self.kind {
            Kind::Matrix { rows, .. } | Kind::Grades { options: rows } => {
                rows.iter().map(|row| format!("{}.{}", self.id, row.id)).collect()
            }
            _ => vec![self.id.to_string()],
        }
    }

    /// The cells of an answer, as many as [`Question::columns`]; empty ones without answer.
    pub fn cells(&self, answer: Option<&Answer>) -> Vec<String> {
        let rows = match &self.kind {
            Kind::Matrix { rows, .. } | Kind::Grades { options: rows } => rows,
            _ => return vec![answer.map(cell).unwrap_or_default()],
        };
        let cells = match answer {
            Some(Answer::Cells(cells)) => Some(cells),
            _ => None,
        };
        let of_row = |row: &super::Choice| cells.and_then(|cells| cells.get(&row.id)).map(|chosen| chosen.join(LIST));
        rows.iter().map(|row| of_row(row).unwrap_or_default()).collect()
    }

    /// What somebody would have typed on the page to say what one column says. Names that the question does not have are
    /// passed on where they make a mistake, so that none of it is lost in silence.
    pub fn typed(&self, column: &str, cell: &str) -> Typed {
        let mut typed = Typed::new();
        let cell = cell.trim();
        if cell.is_empty() {
            return typed;
        }
        let (names, written) = match cell.split_once(WRITTEN) {
            Some((names, written)) => (names.trim_end().trim_end_matches('|'), Some(written)),
            None => (cell, None),
        };
        let list = || names.split(LIST.trim()).map(str::trim).filter(|name| !name.is_empty());
        match &self.kind {
            Kind::Single { .. } => {
                if !names.trim().is_empty() {
                    typed.insert(self.input(), names.trim().to_owned());
                }
                if let Some(written) = written {
                    typed.insert(self.input(), OTHER.to_owned());
                    typed.insert(self.part(OTHER_TEXT), written.to_owned());
                }
            }
            Kind::Multiple { .. } => {
                typed.extend(list().map(|name| (self.part(name), TICKED.to_owned())));
                if let Some(written) = written {
                    typed.insert(self.part(OTHER), TICKED.to_owned());
                    typed.insert(self.part(OTHER_TEXT), written.to_owned());
                }
            }
            Kind::Ranking { .. } => {
                let names = cell.split(RANK.trim()).map(str::trim).filter(|name| !name.is_empty());
                typed.extend((1..).zip(names).map(|(rank, name): (usize, _)| (self.part(name), rank.to_string())));
            }
            Kind::Matrix { multiple: true, .. } => {
                let row = column.rsplit_once('.').map_or("", |(_, row)| row);
                typed.extend(list().map(|name| (self.part(&format!("{row}.{name}")), TICKED.to_owned())));
            }
            Kind::Matrix { .. } | Kind::Grades { .. } => {
                let row = column.rsplit_once('.').map_or("", |(_, row)| row);
                typed.insert(self.part(row), cell.to_owned());
            }
            Kind::Place { .. } => typed.extend(place::typed(self, cell)),
            _ => {
                typed.insert(self.input(), cell.to_owned());
            }
        }
        typed
    }
}

fn cell(answer: &Answer) -> String {
    let with = |names: &[&str], other: &Option<String>| {
        let written = other.as_ref().map(|text| format!("{WRITTEN}{text}"));
        names.iter().map(|name| (*name).to_owned()).chain(written).collect::<Vec<_>>().join(LIST)
    };
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Number(number) => number.to_string(),
        Answer::Date(date) => date.to_string(),
        Answer::One { option, other } if option == OTHER => with(&[], other),
        Answer::One { option, other } => with(&[option], other),
        Answer::Many { options, other } => with(&options.iter().map(String::as_str).collect::<Vec<_>>(), other),
        Answer::Order(options) => options.join(RANK),
        Answer::Level(level) => level.to_string(),
        Answer::Agreed => TICKED.to_owned(),
        Answer::Place(place) => place::cell(place),
        // Of matrices, which have a cell a row.
        Answer::Cells(_) => String::new(),
    }
}
