//! The tables of a file, without their meaning.

use crate::finding::{Finding, Problem, Section};
use csv::{ReaderBuilder, StringRecord};

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

impl PartialEq for Table {
    /// Lines do not matter.
    fn eq(&self, other: &Self) -> bool {
        self.head == other.head && self.rows.iter().map(|row| &row.cells).eq(other.rows.iter().map(|row| &row.cells))
    }
}

impl Table {
    /// The place of the column that has one of these names, in this order of preference.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.head.iter().position(|column| column.eq_ignore_ascii_case(name)))
    }
}

impl Row {
    /// What a cell says. Empty cells and `None` say nothing.
    pub fn cell(&self, column: Option<usize>) -> Option<&str> {
        self.cells.get(column?).map(String::as_str).and_then(said)
    }
}

fn said(value: &str) -> Option<&str> {
    (!value.is_empty() && !value.eq_ignore_ascii_case("none")).then_some(value)
}

/// The three tables.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct File {
    /// Keys and values.
    pub meta: Table,
    /// A project a row.
    pub projects: Table,
    /// A ballot a row.
    pub votes: Table,
}

impl File {
    /// What `META` says about a key, and the line.
    pub fn meta(&self, key: &str) -> Option<(&str, u64)> {
        let row = self.meta.rows.iter().find(|row| row.cells.first().is_some_and(|k| k.eq_ignore_ascii_case(key)))?;
        Some((row.cell(Some(1))?, row.line))
    }

    pub(crate) fn table(&self, section: Section) -> &Table {
        match section {
            Section::Meta => &self.meta,
            Section::Projects => &self.projects,
            Section::Votes => &self.votes,
        }
    }

    fn table_mut(&mut self, section: Section) -> &mut Table {
        match section {
            Section::Meta => &mut self.meta,
            Section::Projects => &mut self.projects,
            Section::Votes => &mut self.votes,
        }
    }

    pub(crate) fn parse(text: &str, findings: &mut Vec<Finding>) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut builder = ReaderBuilder::new();
        let mut reader = builder.delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut file = Self::default();
        let mut section = None;
        let mut record = StringRecord::new();
        // Text in memory that is UTF-8 cannot fail to be read, and rows may have any length.
        while let Ok(true) = reader.read_record(&mut record) {
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            let first = cells.first().map_or("", String::as_str);
            let is_alone = cells.iter().skip(1).all(String::is_empty);
            if is_alone && first.is_empty() {
                continue;
            }
            if let (true, Some(title)) = (is_alone, section_of(first)) {
                section = Some(title);
                continue;
            }
            let Some(section) = section else { continue };
            let table = file.table_mut(section);
            if table.head.is_empty() {
                table.head = cells;
                continue;
            }
            let row = Row { line: line(text, &record), cells };
            let columns = table.head.len();
            if row.cells.iter().skip(columns).any(|cell| !cell.is_empty()) {
                let found = row.cells.len();
                findings.push(Finding { line: Some(row.line), problem: Problem::Cells { found, columns } });
            }
            table.rows.push(row);
        }
        file
    }
}

fn section_of(title: &str) -> Option<Section> {
    [Section::Meta, Section::Projects, Section::Votes].into_iter().find(|s| s.title().eq_ignore_ascii_case(title))
}

/// The line of a record: where the reader stood before it, and empty lines that it passed over.
fn line(text: &str, record: &StringRecord) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let start = usize::try_from(position.byte()).unwrap_or(0);
    let empty = text[start..].bytes().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| *byte == b'\n');
    position.line() + u64::try_from(empty.count()).unwrap_or(0)
}
