//! The grid over a commune: squares of equal sides, a letter from west to east and a number from north to south, as on
//! a street map. « C4 » can be said on the telephone and ticked on paper.
//!
//! The outline alone decides where the squares are, so that a poster stays right as long as the outline does.

use super::measure::{cos_millionths, units};
use super::{Bounds, Point};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Sides that squares can have, in metres.
const SIDES: [u32; 9] = [50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000];
/// The most squares in a row or a column: more would not be legible on a sheet of paper.
const MOST: i32 = 20;

/// The squares over a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// The north-western corner.
    pub corner: Point,
    /// The width of a square, in units of longitude.
    pub width: i32,
    /// The height of a square, in units of latitude.
    pub height: i32,
    /// Squares from west to east.
    pub columns: u8,
    /// Squares from north to south.
    pub rows: u8,
    /// The side of a square, in metres.
    pub side: u32,
}

/// One square.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Square {
    /// From the west, beginning at 0.
    pub column: u8,
    /// From the north, beginning at 0.
    pub row: u8,
}

impl Grid {
    /// The grid over a box, with the smallest squares of which at most twenty stand in a row.
    pub fn over(bounds: &Bounds) -> Self {
        let cosine = cos_millionths(bounds.middle_lat()).max(1_000);
        let across = i64::from(bounds.high.lon) - i64::from(bounds.low.lon);
        let down = i64::from(bounds.high.lat) - i64::from(bounds.low.lat);
        let of = |side: u32| {
            let height = units(side).max(1);
            let width = i32::try_from(i64::from(height) * 1_000_000 / cosine).unwrap_or(i32::MAX);
            let squares =
                |size: i64, step: i32| u8::try_from((size / i64::from(step) + 1).clamp(1, 255)).unwrap_or(255);
            let (columns, rows) = (squares(across, width), squares(down, height));
            Self { corner: Point { lon: bounds.low.lon, lat: bounds.high.lat }, width, height, columns, rows, side }
        };
        let fits = |grid: &Self| i32::from(grid.columns.max(grid.rows)) <= MOST;
        SIDES.into_iter().map(of).find(fits).unwrap_or_else(|| of(SIDES[SIDES.len() - 1]))
    }

    /// The square that a point lies in. Of two that share a side, the one further south or east.
    pub fn square(&self, point: Point) -> Option<Square> {
        let column = (i64::from(point.lon) - i64::from(self.corner.lon)).div_euclid(i64::from(self.width));
        let row = (i64::from(self.corner.lat) - i64::from(point.lat)).div_euclid(i64::from(self.height));
        let square = Square { column: u8::try_from(column).ok()?, row: u8::try_from(row).ok()? };
        self.has(square).then_some(square)
    }

    /// Whether the grid has such a square.
    pub fn has(&self, square: Square) -> bool {
        square.column < self.columns && square.row < self.rows
    }

    /// The north-western corner of a square, which may be one past the last.
    pub fn corner_of(&self, column: u8, row: u8) -> Point {
        let lon = i64::from(self.corner.lon) + i64::from(self.width) * i64::from(column);
        let lat = i64::from(self.corner.lat) - i64::from(self.height) * i64::from(row);
        Point { lon: i32::try_from(lon).unwrap_or(i32::MAX), lat: i32::try_from(lat).unwrap_or(i32::MIN) }
    }

    /// The middle of a square.
    pub fn centre(&self, square: Square) -> Point {
        self.within(square, 1, 1, 2)
    }

    /// A point of a square at so many parts of its width and height.
    pub(super) fn within(&self, square: Square, across: i32, down: i32, parts: i32) -> Point {
        let corner = self.corner_of(square.column, square.row);
        let part = |size: i32, n: i32| i32::try_from(i64::from(size) * i64::from(n) / i64::from(parts)).unwrap_or(0);
        let lon = corner.lon.saturating_add(part(self.width, across));
        Point { lon, lat: corner.lat.saturating_sub(part(self.height, down)) }
    }

    /// The squares around one, those at its corners included.
    pub fn neighbours(&self, square: Square) -> Vec<Square> {
        let near = |n: u8| n.saturating_sub(1)..=n.saturating_add(1);
        let all = near(square.row).flat_map(|row| near(square.column).map(move |column| Square { column, row }));
        all.filter(|other| *other != square && self.has(*other)).collect()
    }

    /// All squares, row by row.
    pub fn squares(&self) -> impl Iterator<Item = Square> {
        let columns = self.columns;
        (0..self.rows).flat_map(move |row| (0..columns).map(move |column| Square { column, row }))
    }
}

impl Square {
    /// Reads « C4 », « c 4 », « C-04 ».
    pub fn parse(text: &str) -> Option<Self> {
        let mut chars = text.trim().chars();
        let letter = chars.next()?.to_ascii_uppercase();
        let number = chars.as_str().trim_start_matches([' ', '-', '\u{a0}', '\u{202f}']);
        let column = u8::try_from(u32::from(letter).checked_sub(u32::from('A'))?).ok().filter(|c| *c < 26)?;
        if number.len() > 3 || !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Some(Self { column, row: number.parse::<u8>().ok()?.checked_sub(1)? })
    }

    /// The letter of its column.
    pub fn letter(self) -> char {
        char::from(b'A'.saturating_add(self.column.min(25)))
    }
}

impl fmt::Display for Square {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letter(), u16::from(self.row) + 1)
    }
}

impl TryFrom<String> for Square {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a square is a letter and a number")
    }
}

impl From<Square> for String {
    fn from(square: Square) -> Self {
        square.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::super::metres;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn squares_as_people_write_them() {
        let c4 = Square { column: 2, row: 3 };
        for text in ["C4", "c4", " C 4 ", "C-4", "C04"] {
            assert_eq!(Square::parse(text), Some(c4), "{text}");
        }
        for text in ["", "C", "4C", "C0", "C4x", "CC4", "É4", "C256", "C+4"] {
            assert_eq!(Square::parse(text), None, "{text}");
        }
        assert_eq!(c4.to_string(), "C4");
    }

    fn grids() -> impl Strategy<Value = (Bounds, Grid)> {
        (-600_000_000_i32..600_000_000, -400_000_000_i32..550_000_000, 1_000_i32..3_000_000, 1_000_i32..3_000_000)
            .prop_map(|(lon, lat, w, h)| {
                let bounds = Bounds { low: Point { lon, lat }, high: Point { lon: lon + w, lat: lat + h } };
                (bounds, Grid::over(&bounds))
            })
    }

    proptest! {
        #[test]
        fn squares_are_square_and_cover_all((bounds, grid) in grids(), x in 0_i32..=1000, y in 0_i32..=1000) {
            prop_assert!(grid.columns <= 20 && grid.rows <= 20);
            let at = |low: i32, high: i32, part: i32| low + (high - low) / 1000 * part;
            let point = Point { lon: at(bounds.low.lon, bounds.high.lon, x), lat: at(bounds.low.lat, bounds.high.lat, y) };
            for p in [point, bounds.low, bounds.high] {
                let square = grid.square(p).unwrap();
                prop_assert_eq!(Square::parse(&square.to_string()), Some(square));
            }
            let square = grid.square(point).unwrap();
            prop_assert_eq!(grid.square(grid.centre(square)), Some(square));
            for near in grid.neighbours(square) {
                prop_assert!(grid.neighbours(near).contains(&square));
            }
            // Equal sides in the middle of the commune, to a hundredth and a metre.
            let middle = grid.squares().nth(usize::from(grid.columns) * usize::from(grid.rows / 2)).unwrap();
            let corner = grid.corner_of(middle.column, middle.row);
            let right = metres(corner, grid.corner_of(middle.column + 1, middle.row));
            let below = metres(corner, grid.corner_of(middle.column, middle.row + 1));
            let side = u64::from(grid.side);
            for length in [right, below] {
                prop_assert!(length.abs_diff(side) <= side / 50 + 1, "{} {}", length, side);
            }
        }
    }
}
