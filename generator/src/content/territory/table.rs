//! Tables of places: cells with the place where they stand.

use crate::diagnostic::{Code, Reporter, Span};
use crate::table::Rows;
use parvis_model::geo::Point;

/// A table that somebody exported or typed.
pub(super) struct Table<'a> {
    reporter: &'a Reporter<'a>,
    rows: Rows,
    /// Where each line begins.
    lines: Vec<usize>,
}

/// One row of it.
pub(super) struct Row<'t> {
    table: &'t Table<'t>,
    line: u64,
    cells: &'t [String],
}

/// A column, by its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column(usize);

impl<'a> Table<'a> {
    /// Reads the file; what keeps it from being a table is reported.
    pub(super) fn read(reporter: &'a Reporter<'a>) -> Option<Self> {
        let text = reporter.text();
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        match Rows::read(text.as_bytes()) {
            Ok(rows) => Some(Self { reporter, rows, lines }),
            Err(error) => {
                let line = match &error {
                    crate::table::RowsError::Csv(error) => error.position().map_or(1, csv::Position::line),
                    crate::table::RowsError::NotUtf8 => 1,
                };
                let table = Self { reporter, rows: Rows { head: Vec::new(), rows: Vec::new() }, lines };
                reporter.at(&table.span(line, ""), Code::BadTable, vec![]);
                None
            }
        }
    }

    /// The column with one of these names.
    pub(super) fn find(&self, names: &[&str]) -> Option<Column> {
        let is = |head: &String| names.iter().any(|name| head.eq_ignore_ascii_case(name));
        self.rows.head.iter().position(is).map(Column)
    }

    /// The same for a column that must be there.
    pub(super) fn column(&self, names: &[&'static str]) -> Option<Column> {
        let found = self.find(names);
        if found.is_none() {
            let args = vec![
                ("column", (*names.first().unwrap_or(&"")).into()),
                ("found", self.rows.head.join(", ").chars().take(200).collect::<String>().into()),
            ];
            self.reporter.at(&self.span(1, ""), Code::MissingColumn, args);
        }
        found
    }

    /// The rows under the head.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }

    /// A text in a line, or the whole line.
    fn span(&self, line: u64, cell: &str) -> Span {
        let index = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        let start = self.lines.get(index).copied().unwrap_or(0);
        let text = &self.reporter.text()[start..];
        let text = text.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        match text.find(cell).filter(|_| !cell.is_empty()) {
            Some(at) => start + at..start + at + cell.len(),
            None => start..start + text.len(),
        }
    }
}

impl Row<'_> {
    /// A cell, on one line and without spaces around it.
    pub(super) fn text(&self, column: Column) -> String {
        self.cells.get(column.0).map(|cell| clean(cell)).unwrap_or_default()
    }

    /// The point of two cells; `None` where they are no degrees.
    pub(super) fn point(&self, lon: Column, lat: Column) -> Option<Point> {
        // French spreadsheets write decimal commas.
        let number = |column| self.text(column).replace(',', ".");
        Point::from_degrees(&number(lon), &number(lat))
    }

    /// Where a cell stands.
    pub(super) fn span(&self, column: Column) -> Span {
        let cell = self.cells.get(column.0).map_or("", String::as_str);
        self.table.span(self.line, cell)
    }
}

/// A name on one line. The bar separates answers in tables and cannot be part of one.
pub(super) fn clean(text: &str) -> String {
    text.replace('|', "/").split_whitespace().collect::<Vec<_>>().join(" ")
}
