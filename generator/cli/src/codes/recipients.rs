//! To whom letters go: a table of the town hall's, which is read and copied beside the codes, and never stored.

use anyhow::{Context, Result};
use parvis_generator::table::{Rows, RowsError};
use std::path::Path;

/// The most lines that the window shows.
const LINES: usize = 6;
/// The most characters of a line.
const CHARS: usize = 45;
/// Columns that share a line with the one before: « Madame », « Zoé », « Le Goff »; « 29999 », « Kerlande ».
const JOINED: [(&str, &str); 6] = [
    ("civilité", "prénom"),
    ("civilité", "nom"),
    ("prénom", "nom"),
    ("nom", "prénom"),
    ("code postal", "ville"),
    ("code postal", "commune"),
];

/// The recipients, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Recipients {
    /// The names of the columns.
    pub(super) head: Vec<String>,
    /// A row a letter.
    pub(super) rows: Vec<Vec<String>>,
}

/// Why a table of recipients cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    NotUtf8,
    NotCsv(String),
    /// The row that begins on this line does not fit into the window.
    TooLong(u64),
    /// The row that begins on this line is empty.
    Empty(u64),
}

impl Recipients {
    /// Reads the table. Columns are lines of the address, in their order; some share one: see [`JOINED`].
    pub(super) fn read(file: &Path) -> Result<std::result::Result<Self, Unusable>> {
        let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
        Ok(Self::parse(&bytes))
    }

    fn parse(bytes: &[u8]) -> std::result::Result<Self, Unusable> {
        let rows = Rows::read(bytes).map_err(|error| match error {
            RowsError::NotUtf8 => Unusable::NotUtf8,
            RowsError::Csv(error) => Unusable::NotCsv(error.to_string()),
        })?;
        let mut all = Self { head: rows.head, rows: Vec::new() };
        for (line, cells) in rows.rows {
            all.rows.push(cells);
            let lines = all.lines(all.rows.len() - 1);
            if lines.is_empty() {
                return Err(Unusable::Empty(line));
            }
            if lines.len() > LINES || lines.iter().any(|text| text.chars().count() > CHARS) {
                return Err(Unusable::TooLong(line));
            }
        }
        Ok(all)
    }

    /// The lines of the window of one letter.
    pub(super) fn lines(&self, row: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut before = None;
        for (column, cell) in self.head.iter().zip(self.rows.get(row).into_iter().flatten()) {
            let (column, cell) = (plain(column), cell.trim());
            let joins = before
                .as_ref()
                .is_some_and(|before| JOINED.iter().any(|pair| plain(pair.0) == *before && plain(pair.1) == column));
            match lines.last_mut() {
                _ if cell.is_empty() => {}
                Some(last) if joins => {
                    last.push(' ');
                    last.push_str(cell);
                }
                _ => lines.push(cell.to_owned()),
            }
            before = Some(column);
        }
        lines
    }
}

/// The name of a column as one compares it: « Code_Postal » is « code postal », « PRENOM » is « prénom ».
fn plain(column: &str) -> String {
    let lower = column.trim().to_lowercase().replace(['_', '-'], " ");
    lower.replace(['é', 'è'], "e")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lines_and_names_share_one() {
        let table = "Civilité;Prénom;NOM;Adresse;Complément;code_postal;Ville\nMme;Zoé;Le Goff;3, rue du Bief;;29999;Kerlande\n";
        let read = Recipients::parse(table.as_bytes()).unwrap();
        assert_eq!(read.lines(0), ["Mme Zoé Le Goff", "3, rue du Bief", "29999 Kerlande"]);
    }

    #[test]
    fn what_the_window_does_not_show_is_said() {
        let parse = |table: &str| Recipients::parse(table.as_bytes()).unwrap_err();
        assert_eq!(parse("nom\nA\n\"\"\n"), Unusable::Empty(3));
        assert_eq!(parse(&format!("nom\n{}\n", "a".repeat(46))), Unusable::TooLong(2));
        assert_eq!(parse("a,b,c,d,e,f,g\n1,2,3,4,5,6,7\n"), Unusable::TooLong(2));
        assert_eq!(Recipients::parse(b"nom\n\xe9\n").unwrap_err(), Unusable::NotUtf8);
    }
}
