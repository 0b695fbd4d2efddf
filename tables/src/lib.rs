//! Tables as CSV: RFC 4180, UTF-8, and nothing in them that a spreadsheet would take for a formula.

/// Why rows become no table.
pub use csv::Error as TableError;

/// Rows of cells as CSV.
#[derive(Debug, Default)]
pub struct Table {
    writer: Option<csv::Writer<Vec<u8>>>,
    error: Option<csv::Error>,
}

impl Table {
    /// A table with its head.
    pub fn new<'a>(head: impl IntoIterator<Item = &'a str>) -> Self {
        let writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let mut table = Self { writer: Some(writer), error: None };
        table.row(head.into_iter().map(str::to_owned));
        table
    }

    /// Adds a row. A cell that begins like a formula gets an apostrophe before it (ASVS 5.0, 1.2.10); numbers stay.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(neutral).collect();
        if let Some(writer) = &mut self.writer
            && let Err(error) = writer.write_record(&cells)
        {
            self.error.get_or_insert(error);
        }
    }

    /// The whole text.
    ///
    /// # Errors
    /// When a row had another number of cells than the head.
    pub fn finish(mut self) -> Result<Vec<u8>, csv::Error> {
        match (self.error.take(), self.writer.take()) {
            (Some(error), _) => Err(error),
            (None, Some(writer)) => writer.into_inner().map_err(|error| error.into_error().into()),
            (None, None) => Ok(Vec::new()),
        }
    }
}

/// A table that somebody made with a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The line that a row begins on, from 1, and its cells.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Why a table cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum RowsError {
    /// Not UTF-8: saved as another kind of CSV.
    #[error("not UTF-8")]
    NotUtf8,
    /// Not CSV, or rows of different lengths.
    #[error(transparent)]
    Csv(#[from] csv::Error),
}

impl Rows {
    /// Reads CSV with commas or, as French spreadsheets write it, semicolons. What [`Table::row`] put before formulas is
    /// taken away again.
    ///
    /// # Errors
    /// [`RowsError`].
    pub fn read(bytes: &[u8]) -> Result<Self, RowsError> {
        let text = std::str::from_utf8(bytes).map_err(|_| RowsError::NotUtf8)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.lines().next().unwrap_or_default();
        let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        let head = reader.headers()?.iter().map(|name| name.trim().to_owned()).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record?;
            let byte = record.position().map_or(0, csv::Position::byte);
            let line = line_at(text, usize::try_from(byte).unwrap_or(usize::MAX));
            rows.push((line, record.iter().map(plain).collect()));
        }
        Ok(Self { head, rows })
    }
}

/// The line of the record that begins at a byte, or behind the line break there: the library counts the second half of
/// « \\r\\n » to the record that follows.
fn line_at(text: &str, byte: usize) -> u64 {
    let before = text.get(..byte).unwrap_or(text).matches('\n').count();
    let break_here = text.get(byte..).is_some_and(|rest| rest.starts_with('\n'));
    u64::try_from(before + usize::from(break_here) + 1).unwrap_or(u64::MAX)
}

fn plain(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if neutral(rest.to_owned()) != rest => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

fn neutral(cell: String) -> String {
    let is_number = !cell.is_empty()
        && cell.trim_start_matches('-').bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && cell.len() - cell.trim_start_matches('-').len() <= 1;
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']);
    if risky && !is_number { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text() {
        let mut table = Table::new(["a", "b"]);
        table.row(["=1+1".to_owned(), "-3.5".to_owned()]);
        table.row(["-3+cmd|' /C calc'!A0".to_owned(), "dit « oui », \"non\"\net puis".to_owned()]);
        table.row(["@x".to_owned(), "\t=1".to_owned()]);
        let text = String::from_utf8(table.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "a,b\r\n'=1+1,-3.5\r\n'-3+cmd|' /C calc'!A0,\"dit « oui », \"\"non\"\"\net puis\"\r\n'@x,'\t=1\r\n"
        );
    }

    #[test]
    fn what_was_written_is_read_again() {
        let cells = ["=1+1", "-3.5", "'quoté'", "a;b,\"c\"\nd", "", "+33 6"].map(str::to_owned);
        let mut table = Table::new(["a", "b", "c", "d", "e", "f"]);
        table.row(cells.clone());
        let rows = Rows::read(&table.finish().unwrap()).unwrap();
        assert_eq!(rows.rows, [(2, cells.to_vec())]);
        let french = Rows::read("\u{feff}a;b\r\n1,5;\"x;y\"\r\n".as_bytes()).unwrap();
        assert_eq!((french.head.len(), &french.rows[0].1[..]), (2, &["1,5".to_owned(), "x;y".to_owned()][..]));
        assert!(matches!(Rows::read(b"a\xe9,b"), Err(RowsError::NotUtf8)));
        assert!(matches!(Rows::read(b"a,b\n1"), Err(RowsError::Csv(_))));
    }

    #[test]
    fn rows_are_as_long_as_the_head() {
        let mut table = Table::new(["a", "b"]);
        table.row(["one".to_owned()]);
        assert!(table.finish().is_err());
    }
}
